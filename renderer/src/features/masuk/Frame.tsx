import { useEffect, type ReactNode } from "react";
import { umum } from "../../../../shared/i18n/id";
import { IconEye } from "../../ui";
import { RehearsalBand } from "./Rehearsal";
import "./masuk.css";

/** The page before the program: its name, what it asks for, nothing of the office. */
export function Frame({ title, lead, wide, over, children }: { title: string; lead?: ReactNode; wide?: boolean; /** Lies over a page that has its own head and main part. */ over?: boolean; children: ReactNode }) {
  useEffect(() => {
    document.title = `${title} · ${umum.aplikasi}`;
  }, [title]);
  const [Head, Main] = over ? (["div", "div"] as const) : (["header", "main"] as const);
  return (
    <div className="masuk">
      <Head className="masuk__kepala">
        <IconEye size={22} />
        {umum.aplikasi}
      </Head>
      <RehearsalBand />
      <Main className="masuk__isi">
        <div className={wide ? "masuk__lembar masuk__lembar--lebar" : "masuk__lembar"}>
          <h1 tabIndex={-1}>{title}</h1>
          {lead ? <p className="masuk__anak">{lead}</p> : null}
          {children}
        </div>
      </Main>
    </div>
  );
}
