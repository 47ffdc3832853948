import { useCallback, useState } from "react";
import { angka, tanggalPendek } from "../../../../shared/i18n/format";
import { isi, kalimatGalat, kalimatIsian, umum } from "../../../../shared/i18n/id";
import { nomorBuku as t } from "../../../../shared/i18n/nomor";
import type { BarisImporNomor } from "../../../../shared/schemas/nomor";
import { useCommand, useProcedure, useUploads } from "../../app";
import { Badge, Button, DataTable, Dialog, FileDrop, Notice, SelectField, Skeleton, useToast, type Column } from "../../ui";
import { namaSeri, useSeri } from "./seri";

/** Brings the secretariat's book in: first seen row by row, then taken in at once. */
export function ImporDialog({ seri: shown, onClose }: { seri: string; onClose: () => void }) {
  const series = useSeri();
  const [chosen, setChosen] = useState("");
  const seri = chosen || (series.data?.find((s) => s.seri === shown)?.id ?? "surat");
  const [file, setFile] = useState<{ sha256: string; nama: string } | null>(null);
  const uploads = useUploads(useCallback((f: { sha256: string; name: string }) => setFile({ sha256: f.sha256, nama: f.name }), []));
  const run = useCommand("nomor.impor");
  const toast = useToast();
  const clear = () => {
    setFile(null);
    for (const r of uploads.rows) uploads.remove(r.id);
  };
  const query = useProcedure("nomor.pratinjauImpor", { seri, sha256: file?.sha256 ?? "", nama: file?.nama ?? "" }, { enabled: file !== null });
  const seen = file ? query.data : undefined;
  const start = async () => {
    if (!file) return;
    const result = await run.run({ seri, ...file });
    if (!result.ok) return toast.failed(result.error);
    toast.done(isi(t.imporSelesai, { masuk: angka(result.value.masuk), ganda: angka(result.value.ganda), galat: angka(result.value.galat) }));
    onClose();
  };
  const refused = file && query.error ? kalimatGalat(query.error.failure) : null;
  return (
    <Dialog
      open
      wide
      onOpenChange={onClose}
      title={t.imporJudul}
      description={t.imporIsi}
      actions={
        <>
          <Button onClick={onClose}>{umum.batal}</Button>
          <Button variant="primary" busy={run.busy} blockedBecause={seen && seen.siap > 0 ? undefined : kalimatIsian("impor_tanpa_baris")} onClick={() => void start()}>{isi(t.imporJalan, { jumlah: angka(seen?.siap ?? 0) })}</Button>
        </>
      }
    >
      <div className="tegak">
        <SelectField label={t.seri} value={seri} placeholder={null} onValueChange={setChosen} options={(series.data ?? []).map((s) => ({ value: s.id, label: namaSeri(s) }))} />
        <FileDrop label={t.berkas} rows={uploads.rows} multiple={false} accept=".csv,.xlsx,.txt,.tsv" onFiles={(files) => { clear(); uploads.add(files.slice(0, 1)); }} onCancel={uploads.cancel} onRemove={clear} onRetry={uploads.retry} />
        {refused ? <Notice tone="lewat" alert title={refused.judul}>{refused.rincian.join(" ")}</Notice> : null}
        {file && !seen && !refused ? <Skeleton rows={4} /> : null}
        {seen ? (
          <>
            <Notice tone={seen.galat > 0 ? "dekat" : "tenang"}>{isi(t.imporRingkas, { jumlah: angka(seen.jumlah), siap: angka(seen.siap), ganda: angka(seen.ganda), galat: angka(seen.galat) })}</Notice>
            {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a long table is scrolled with the arrow keys */}
            <section className="tabel__gulung nomor__impor" tabIndex={0} aria-label={t.imporJudul}>
              <DataTable caption={t.imporJudul} columns={COLUMNS} rows={seen.baris} rowKey={(r) => r.baris} />
            </section>
          </>
        ) : null}
      </div>
    </Dialog>
  );
}

const COLUMNS: Array<Column<BarisImporNomor>> = [
  { key: "baris", header: t.imporBaris, mono: true, width: "56px", cell: (r) => r.baris },
  { key: "nomor", header: t.kolomNomor, mono: true, width: "32%", cell: (r) => r.nomor },
  { key: "tanggal", header: t.kolomTanggal, mono: true, width: "108px", cell: (r) => (r.tanggal ? tanggalPendek(r.tanggal) : "") },
  { key: "perihal", header: t.kolomPerihal, cell: (r) => [r.perihal, r.keterangan].filter(Boolean).join(" · ") },
  { key: "keadaan", header: t.kolomStatus, width: "28%", cell: (r) => <><Badge tone={r.keadaan === "galat" ? "lewat" : r.keadaan === "ganda" ? "dekat" : "tenang"}>{t.imporKeadaan[r.keadaan]}</Badge> <span className="mut">{[r.alasan, r.peringatan].filter(Boolean).map((c) => kalimatIsian(c, { dengan: r.dengan })).join(" ")}</span></> },
];
