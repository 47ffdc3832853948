import { Link, useRouter, type ErrorComponentProps } from "@tanstack/react-router";
import { kalimatGalat, kit, umum } from "../../../shared/i18n/id";
import { Button } from "../ui";
import { ProcedureError } from "./procedures";

/** What stands where a page could not be shown. */
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const failure = error instanceof ProcedureError ? error.failure : null;
  return (
    <div className="halaman-galat" role="alert">
      <h1 tabIndex={-1}>{failure ? kalimatGalat(failure).judul : kit.halamanGagal}</h1>
      <p>{kit.halamanGagalIsi}</p>
      <div className="baris">
        <Button
          variant="primary"
          onClick={() => {
            reset();
            void router.invalidate();
          }}
        >
          {umum.cobaLagi}
        </Button>
        <Link to="/" className="btn">{kit.keBeranda}</Link>
      </div>
      {failure ? null : (
        <details>
          <summary>{kit.rincianTeknis}</summary>
          <pre>{error instanceof Error ? (error.stack ?? error.message) : String(error)}</pre>
        </details>
      )}
    </div>
  );
}

export function NotFoundPage() {
  return (
    <div className="halaman-galat">
      <h1 tabIndex={-1}>{kit.halamanTakAda}</h1>
      <p>{kit.halamanTakAdaIsi}</p>
      <Link to="/" className="btn">{kit.keBeranda}</Link>
    </div>
  );
}
