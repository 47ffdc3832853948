import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { tanggal } from "../../../../shared/i18n/format";
import { isi } from "../../../../shared/i18n/id";
import { dasarSamaTeks, deklarasiTeks as t, keadaanTtdTeks } from "../../../../shared/i18n/kegiatan";
import type { SaranDeklarasi } from "../../../../shared/schemas/kegiatan";
import { useCommand, useMay, useProcedure } from "../../app";
import { Button, Card, Dialog, TextField, useToast } from "../../ui";
import "./deklarasi.css";

/** At a case: that a reported person may have signed a declaration. Opened only on purpose; a person confirms. */
export function DeclarationHint({ perkaraId }: { perkaraId: number }) {
  const may = useMay("catat");
  const hint = useProcedure("deklarasi.saran", { perkaraId }, { enabled: may, keep: true });
  const open = useCommand("deklarasi.bukaSaran");
  const toast = useToast();
  const [shown, setShown] = useState<SaranDeklarasi[] | null>(null);
  if (!may || !hint.data || hint.data.jumlah === 0) return null;
  const look = async () => {
    const result = await open.run({ perkaraId });
    if (result.ok) setShown(result.value);
    else toast.failed(result.error);
  };
  return (
    <Card title={t.saranJudul}>
      <div className="tegak tegak--rapat">
        {hint.data.terpasang.map((s) => <p key={`${s.pihakId} ${s.penandatanganId}`}>{wordOf(s)} <Link to={"/deklarasi/$deklarasiId" as string} params={{ deklarasiId: s.deklarasiId } as never} className="tautan">{t.bukaDeklarasi}</Link></p>)}
        {hint.data.belum > 0 ? <p>{isi(t.saranAda, { jumlah: hint.data.belum })}</p> : null}
        <div><Button size="small" busy={open.busy} onClick={() => void look()}>{t.saranBuka}</Button></div>
        <p className="mut">{t.saranBukaIsi}</p>
      </div>
      {shown ? <Suggestions perkaraId={perkaraId} rows={shown} onClose={() => setShown(null)} onJudged={(next) => setShown(shown.map((s) => (s.pihakId === next.pihakId && s.penandatanganId === next.penandatanganId ? next : s)))} /> : null}
    </Card>
  );
}

function Suggestions({ perkaraId, rows, onClose, onJudged }: { perkaraId: number; rows: SaranDeklarasi[]; onClose: () => void; onJudged: (next: SaranDeklarasi) => void }) {
  return (
    <Dialog
      open
      wide
      onOpenChange={onClose}
      title={t.saranJudul}
    >
      <ul className="deklarasi__saran">{rows.map((s) => <Suggestion key={`${s.pihakId} ${s.penandatanganId}`} perkaraId={perkaraId} s={s} onJudged={onJudged} />)}</ul>
    </Dialog>
  );
}

function Suggestion({ perkaraId, s, onJudged }: { perkaraId: number; s: SaranDeklarasi; onJudged: (next: SaranDeklarasi) => void }) {
  const judge = useCommand("deklarasi.nilaiSaran");
  const toast = useToast();
  const [note, setNote] = useState(s.catatan);
  const say = async (keputusan: "sama" | "bukan") => {
    const result = await judge.run({ perkaraId, pihakId: s.pihakId, penandatanganId: s.penandatanganId, keputusan, catatan: note });
    if (!result.ok) return toast.failed(result.error);
    toast.done(t.saranTercatat);
    onJudged(result.value);
  };
  return (
    <li>
      <p><strong>{s.pihak}</strong> · {isi(t.saranDasar, { dasar: dasarSamaTeks[s.dasar], nama: s.nama, jabatan: [s.jabatan, s.instansi].filter(Boolean).join(", ") })}</p>
      <p className="mut">{wordOf(s)}</p>
      <TextField label={t.saranCatatan} value={note} onValueChange={setNote} maxLength={500} required={false} />
      <div className="baris">
        {s.keputusan ? <span className="mut">{s.keputusan === "sama" ? t.saranSama : t.saranBukan}. {isi(t.saranOleh, { oleh: s.oleh })}</span> : null}
        <Button className="dorong" size="small" busy={judge.busy} aria-pressed={s.keputusan === "bukan"} onClick={() => void say("bukan")}>{t.saranBukan}</Button>
        <Button size="small" busy={judge.busy} aria-pressed={s.keputusan === "sama"} onClick={() => void say("sama")}>{t.saranSama}</Button>
      </div>
    </li>
  );
}

const wordOf = (s: SaranDeklarasi): string => isi(s.keadaan === "tanda_tangan" ? t.saranTerpasang : t.saranTidakTtd, { nama: s.nama, deklarasi: s.deklarasi, tanggal: tanggal(s.waktu.slice(0, 10)), keadaan: keadaanTtdTeks[s.keadaan].toLowerCase() });
