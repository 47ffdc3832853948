import { useState } from "react";
import { latihan as t, namaPeran } from "../../../../shared/i18n/akun";
import { REHEARSAL_PASSWORD, REHEARSAL_PEOPLE } from "../../../../shared/domain/rehearsal";
import type { Failure } from "../../../../shared/api/result";
import { isi, kalimatGalat } from "../../../../shared/i18n/id";
import { useClient, useTakeState } from "../../app";
import { useRehearsal } from "../../app/house";
import { Button, IconInfo, Notice } from "../../ui";

/** Says on every page of an office to practise in that nothing there is real. */
export function RehearsalBand() {
  return useRehearsal() ? (
    <aside className="pita pita--latihan" aria-label={t.pita}>
      <IconInfo size={16} />
      <strong>{t.pita}</strong>
      <span>{t.pitaIsi}</span>
    </aside>
  ) : null;
}

/** Leads from the real office's door to the invented one; there, lets one choose who to be. */
export function Rehearse() {
  return useRehearsal() ? <People /> : <Open />;
}

function Open() {
  const client = useClient();
  const [state, setState] = useState<{ kind: "idle" | "busy" } | { kind: "open"; address: string } | { kind: "failed"; failure: Failure }>({ kind: "idle" });
  const open = async (): Promise<void> => {
    setState({ kind: "busy" });
    const r = await client.call("akun.bukaLatihan", {});
    setState(r.ok ? { kind: "open", address: r.value.alamat } : { kind: "failed", failure: r.error });
  };
  return (
    <div className="masuk__lupa" aria-live="polite">
      {state.kind === "open" ? (
        <>
          <p>{state.address ? t.peramban : t.jendela}</p>
          {state.address ? <output className="masuk__alamat">{state.address}</output> : null}
        </>
      ) : (
        <>
          <p>{state.kind === "busy" ? t.menyiapkan : t.bukaIsi}</p>
          {state.kind === "failed" ? <Notice tone="lewat" alert title={kalimatGalat(state.failure).judul}>{kalimatGalat(state.failure).rincian.join(" ")}</Notice> : null}
          <Button busy={state.kind === "busy"} onClick={() => void open()}>{t.buka}</Button>
        </>
      )}
    </div>
  );
}

function People() {
  const client = useClient();
  const take = useTakeState();
  return (
    <div className="masuk__lupa">
      <p>{t.masukSebagai}</p>
      <ul className="masuk__latihan">
        {REHEARSAL_PEOPLE.map((p) => (
          <li key={p.namaMasuk}>
            <Button
              size="small"
              onClick={async () => {
                const r = await client.call("akun.masuk", { namaMasuk: p.namaMasuk, sandi: REHEARSAL_PASSWORD });
                if (r.ok) take(r.value);
              }}
            >
              {p.nama}
            </Button>
            <span className="mut">{namaPeran[p.peran] ?? p.peran}</span>
          </li>
        ))}
      </ul>
      <p className="mut">{isi(t.sandi, { sandi: REHEARSAL_PASSWORD })}</p>
    </div>
  );
}
