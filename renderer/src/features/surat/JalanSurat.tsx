import { useState, type ReactNode } from "react";
import { isi } from "../../../../shared/i18n/id";
import { hariTanggal, lokal, pendekJam, tanggalPendek, ukuran } from "../../../../shared/i18n/format";
import { jalanSurat as t } from "../../../../shared/i18n/jalan-surat";
import type { KeadaanSurat, LangkahSurat } from "../../../../shared/domain/letter-life";
import type { BerkasSurat, JalanSurat, KirimanSurat } from "../../../../shared/schemas/surat";
import { Loaded, useCommand, useDownload, useMay, useProcedure, useSession } from "../../app";
import { Badge, Button, ConfirmDialog, ConfirmRow, Dialog, TextButton, useToast, type BadgeTone } from "../../ui";
import { LangkahDialog } from "./LangkahSurat";
import "./surat.css";

const TONE: Partial<Record<KeadaanSurat, BadgeTone>> = { konsep: "dekat", ditarik: "lewat" };
const DONE: ReadonlySet<KeadaanSurat> = new Set(["ditandatangani", "terkirim", "diterima"]);

/** How far a letter has come, in a word. */
export function KeadaanBadge({ keadaan }: { keadaan: KeadaanSurat }) {
  return <Badge tone={TONE[keadaan] ?? "netral"} done={DONE.has(keadaan)}>{t.keadaan[keadaan]}</Badge>;
}

/** The same in a window over the page. */
export function JalanDialog({ suratId, judul, onClose }: { suratId: string; judul: string; onClose: () => void }) {
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={judul}
    >
      <JalanPanel suratId={suratId} />
    </Dialog>
  );
}

/** The life of one letter: number, signature, delivery, what was edited by hand, withdrawal; and what may be done next. */
export function JalanPanel({ suratId }: { suratId: string }) {
  const query = useProcedure("surat.jalan", { suratId }, { keep: true });
  return <Loaded query={query} rows={6}>{(jalan) => <Panel jalan={jalan} />}</Loaded>;
}

type Struck = { id: string; nama: string };

function Panel({ jalan }: { jalan: JalanSurat }) {
  const { surat } = jalan;
  const [langkah, setLangkah] = useState<{ langkah: LangkahSurat; kiriman?: KirimanSurat } | null>(null);
  const [coret, setCoret] = useState<Struck | null>(null);
  const zona = useSession()?.zona ?? "Asia/Jakarta";
  const at = (instant: string) => {
    const l = lokal(instant, zona);
    return pendekJam(`${l.tanggal}T${l.jam}`);
  };
  const may = useMay("catat");
  const boleh = (l: LangkahSurat) => jalan.langkah.some((x) => x.langkah === l && x.boleh);
  const tombol = (l: LangkahSurat, label: string, kiriman?: KirimanSurat) => (boleh(l) ? <Button size="small" variant={surat.berikut === l ? "primary" : "quiet"} onClick={() => setLangkah({ langkah: l, ...(kiriman ? { kiriman } : {}) })}>{label}</Button> : null);
  const berkas = (files: readonly BerkasSurat[]) => <BerkasList files={files} perkaraId={surat.perkaraId} onStrike={may && surat.keadaan !== "ditarik" ? setCoret : undefined} />;
  return (
    <div className="jalan">
      <Bagian judul={t.tahapNomor}>
        <p>{surat.nomor ? <span className="mono">{surat.nomor}</span> : surat.keadaan === "konsep" ? t.nomorBelum : t.nomorTanpa}</p>
        {jalan.nomorRegister?.status === "dibatalkan" ? <p className="mut">{isi(t.nomorBatal, { nomor: jalan.nomorRegister.nomor })}</p> : null}
        {tombol("nomori", t.berikut["nomori"]!)}
      </Bagian>
      <Bagian judul={t.tahapTanda}>
        {jalan.penandatangan ? <p className="mut">{isi(t.penandatangan, { nama: jalan.penandatangan })}</p> : null}
        <p>{jalan.ditandatanganiPada ? isi(t.tandaPada, { tanggal: hariTanggal(jalan.ditandatanganiPada) }) : t.tandaBelum}</p>
        {berkas(jalan.pindaian)}
        {tombol("tandatangani", t.tandaTombol)}
      </Bagian>
      <Bagian judul={t.tahapKirim}>
        {jalan.kiriman.length === 0 ? <p>{t.kirimBelum}</p> : null}
        {jalan.kiriman.map((k) => (
          <div key={k.id || k.tautan} className={k.dicoretAlasan ? "jalan__kirim jalan__coret" : "jalan__kirim"}>
            <p><strong>{k.tujuan || surat.judul}</strong> {[k.waktu ? pendekJam(k.waktu) : "", k.cara, k.resi, k.oleh].filter(Boolean).join(" · ")}</p>
            <p className="mut">{[k.diterimaPada ? isi(k.diterimaOleh ? t.terimaOlehTeks : t.terimaTeks, { waktu: pendekJam(k.diterimaPada), nama: k.diterimaOleh }) : t.terimaBelum, k.nomorTerima, k.catatan, t.tercatatDi[k.tautan] ?? ""].filter(Boolean).join(" · ")}</p>
            {k.dicoretAlasan ? <p className="mut">{isi(t.dicoret, { alasan: k.dicoretAlasan })}</p> : null}
            {berkas(k.bukti)}
            <div className="baris">
              {k.diterimaPada === "" && k.dicoretAlasan === "" ? tombol("terima", t.terimaTombol, k) : null}
              {may && k.tautan === "" && k.dicoretAlasan === "" && surat.keadaan !== "ditarik" ? <TextButton aria-label={isi(t.coretUntuk, { nama: k.tujuan })} onClick={() => setCoret({ id: k.id, nama: k.tujuan })}>{t.coret}</TextButton> : null}
            </div>
          </div>
        ))}
        {tombol("kirim", t.kirimTombol)}
      </Bagian>
      <Bagian judul={t.tahapSunting}>
        {surat.disunting ? null : <p>{t.suntingKosong}</p>}
        {jalan.suntingan.map((f, i, all) => (
          <div key={f.id} className={f.dicoretAlasan ? "jalan__kirim jalan__coret" : "jalan__kirim"}>
            <p>{isi(t.suntingOlehTeks, { tanggal: tanggalPendek(f.pada), oleh: f.oleh, alasan: f.alasan })}</p>
            {f.dicoretAlasan === "" && i === all.findLastIndex((x) => x.dicoretAlasan === "") ? <p><Badge tone="dekat">{t.disunting}</Badge> {t.suntingKeluar}</p> : null}
            {berkas([f])}
          </div>
        ))}
        {jalan.suntinganLama.map((f) => (
          <div key={f.id} className="jalan__kirim">
            <p className="mut">{isi(t.suntingLama, { n: f.versiSurat })}: {isi(t.suntingOlehTeks, { tanggal: tanggalPendek(f.pada), oleh: f.oleh, alasan: f.alasan })}</p>
            <BerkasList files={[f]} perkaraId={surat.perkaraId} />
          </div>
        ))}
        <div className="baris">
          {tombol("simpanSuntingan", t.suntingTombol)}
          {surat.disunting ? <Unduh jenis="suratAsli" id={surat.id} perkaraId={surat.perkaraId} label={t.unduhTerbit} /> : null}
        </div>
      </Bagian>
      {jalan.ditarik || boleh("tarik") ? (
        <Bagian judul={t.tahapTarik}>
          {jalan.ditarik ? <p>{isi(t.ditarikTeks, { waktu: at(jalan.ditarik.at), oleh: jalan.ditarik.oleh, alasan: jalan.ditarik.alasan })}</p> : <Button size="small" onClick={() => setLangkah({ langkah: "tarik" })}>{t.tarikTombol}</Button>}
        </Bagian>
      ) : null}
      {langkah && langkah.langkah !== "tarik" ? <LangkahDialog langkah={langkah.langkah} kiriman={langkah.kiriman} surat={surat} onClose={() => setLangkah(null)} /> : null}
      <Tarik open={langkah?.langkah === "tarik"} jalan={jalan} onClose={() => setLangkah(null)} />
      <Coret row={coret} jalan={jalan} onClose={() => setCoret(null)} />
    </div>
  );
}

function Bagian({ judul, children }: { judul: string; children: ReactNode }) {
  return (
    <section className="jalan__bagian">
      <h3>{judul}</h3>
      {children}
    </section>
  );
}

function BerkasList({ files, perkaraId, onStrike }: { files: readonly BerkasSurat[]; perkaraId: number | null; onStrike?: ((f: Struck) => void) | undefined }) {
  if (files.length === 0) return null;
  return (
    <ul className="jalan__berkas">
      {files.map((f) => (
        <li key={f.id} className={f.dicoretAlasan ? "jalan__coret" : undefined}>
          <Unduh jenis="suratBerkas" id={f.id} perkaraId={perkaraId} label={f.nama} nama={isi(t.unduhBerkas, { nama: f.nama })} />
          <span className="mono mut" title={f.sha256}>{ukuran(f.ukuran)} · {f.sha256.slice(0, 8)}</span>
          {f.dicoretAlasan ? <span className="mut">{isi(t.dicoret, { alasan: f.dicoretAlasan })}</span> : onStrike ? <TextButton aria-label={isi(t.coretUntuk, { nama: f.nama })} onClick={() => onStrike({ id: f.id, nama: f.nama })}>{t.coret}</TextButton> : null}
        </li>
      ))}
    </ul>
  );
}

function Unduh({ jenis, id, perkaraId, label, nama }: { jenis: "suratBerkas" | "suratAsli"; id: string; perkaraId: number | null; label: string; nama?: string }) {
  const unduh = useDownload();
  const toast = useToast();
  const run = async () => {
    const result = await unduh({ jenis, id, perkaraId });
    if (!result.ok) toast.failed(result.error);
  };
  return <TextButton aria-label={nama} onClick={() => void run()}>{label}</TextButton>;
}

function Tarik({ open, jalan, onClose }: { open: boolean; jalan: JalanSurat; onClose: () => void }) {
  const tarik = useCommand("surat.tarik");
  const toast = useToast();
  const { surat } = jalan;
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={onClose}
      title={isi(t.tarikJudul, { judul: [surat.judul, surat.nomor].filter(Boolean).join(" ") })}
      description={jalan.nomorRegister ? t.tarikIsi : t.tarikIsiTanpaNomor}
      danger
      reason
      confirmLabel={t.tarikTombol}
      onConfirm={async (alasan) => {
        const result = await tarik.run({ suratId: surat.id, versi: surat.versiJalan, alasan });
        if (result.ok) toast.done(t.ditarik);
        else toast.failed(result.error);
        return result.ok;
      }}
    />
  );
}

function Coret({ row, jalan, onClose }: { row: Struck | null; jalan: JalanSurat; onClose: () => void }) {
  const coret = useCommand("surat.coret");
  return (
    <ConfirmRow
      row={row}
      onClose={onClose}
      title={(r) => isi(t.coretJudul, { nama: r.nama })}
      description={() => t.coretIsi}
      danger
      reason
      confirmLabel={t.coret}
      run={(r, alasan) => coret.run({ suratId: jalan.surat.id, versi: jalan.surat.versiJalan, id: r.id, alasan })}
      done={() => t.tercoret}
    />
  );
}
