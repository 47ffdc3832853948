import { useState } from "react";
import type { Out } from "../../../../shared/api/contract";
import type { Failure } from "../../../../shared/api/result";
import { angka, namaHari, tanggal, ukuran } from "../../../../shared/i18n/format";
import { imporLiburTeks as t } from "../../../../shared/i18n/hukum";
import { isi, isian, umum } from "../../../../shared/i18n/id";
import { jenisLibur, liburTeks } from "../../../../shared/i18n/kantor";
import { useClient, useCommand } from "../../app";
import { Button, DataTable, Dialog, FileDrop, IconUpload, Notice, TextArea, useToast } from "../../ui";
import { useMayArrange } from "./AksiBaris";
import { Refused } from "./BarisForm";
import "./hukum.css";

type Periksa = Out<"libur.periksaImpor">;

/** A table of holidays from a CSV file: looked at first, told row by row where it is wrong, taken in with a reason. */
export function ImporLibur({ onDone }: { onDone: (year: number) => void }) {
  const [open, setOpen] = useState(false);
  if (!useMayArrange()) return null;
  return (
    <>
      <Button icon={<IconUpload size={15} />} onClick={() => setOpen(true)}>{t.buka}</Button>
      {open ? <Impor onClose={() => setOpen(false)} onDone={onDone} /> : null}
    </>
  );
}

const TERBESAR = 2_000_000;

function Impor({ onClose, onDone }: { onClose: () => void; onDone: (year: number) => void }) {
  const client = useClient();
  const [seen, setSeen] = useState<{ nama: string; csv: string; hasil: Periksa } | null>(null);
  const [refused, setRefused] = useState("");
  const [failure, setFailure] = useState<Failure | null>(null);
  const [alasan, setAlasan] = useState("");
  const [tried, setTried] = useState(false);
  const load = useCommand("libur.impor");
  const toast = useToast();
  const take = async (file: File | undefined) => {
    setSeen(null);
    setRefused("");
    setFailure(null);
    if (!file) return;
    if (file.size > TERBESAR) {
      setRefused(isi(t.terlaluBesar, { nama: file.name, ukuran: ukuran(file.size) }));
      return;
    }
    const csv = await file.text();
    const answer = await client.call("libur.periksaImpor", { csv });
    if (answer.ok) setSeen({ nama: file.name, csv, hasil: answer.value });
    else setFailure(answer.error);
  };
  const good = seen !== null && seen.hasil.masalah.length === 0;
  const send = async () => {
    if (!seen) return;
    setTried(true);
    if (alasan.trim() === "") {
      document.querySelector<HTMLElement>(".dialog textarea")?.focus();
      return;
    }
    const done = await load.run({ csv: seen.csv, alasan });
    if (!done.ok) {
      setFailure(done.error);
      return;
    }
    toast.done(isi(t.selesai, { jumlah: angka(done.value.baris) }));
    onDone(Number(seen.hasil.baris[0]?.tanggal.slice(0, 4)));
    onClose();
  };
  return (
    <Dialog
      open
      wide
      onOpenChange={onClose}
      title={t.judul}
      description={t.isi}
      actions={
        <>
          <Button onClick={onClose}>{umum.batal}</Button>
          {good && seen.hasil.baru > 0 ? <Button variant="primary" busy={load.busy} onClick={() => void send()}>{isi(t.kirim, { jumlah: angka(seen.hasil.baris.length) })}</Button> : null}
        </>
      }
    >
      <p className="mut">{t.jenisIsi}</p>
      <FileDrop label={t.berkas} hint={t.berkas} multiple={false} accept=".csv,text/csv" onFiles={(files) => void take(files[0])} error={refused || undefined} />
      {failure ? <Refused failure={failure} /> : null}
      {seen && !good ? (
        <>
          <Notice tone="lewat" alert title={isi(t.ditolak, { nama: seen.nama })} />
          <div className="hukum-gulung">
            <DataTable
              caption={isi(t.ditolak, { nama: seen.nama })}
              columns={[{ key: "baris", header: t.baris, width: "140px", cell: (m) => m.row ?? t.seluruhBerkas }, { key: "sebab", header: t.sebab, cell: (m) => m.message }]}
              rows={seen.hasil.masalah}
              rowKey={(m) => `${m.row} ${m.message}`}
            />
          </div>
        </>
      ) : null}
      {good ? (
        <>
          <Notice tone={seen.hasil.baru > 0 ? "netral" : "tenang"}>{isi(t.pratinjau, { jumlah: angka(seen.hasil.baris.length), nama: seen.nama, baru: angka(seen.hasil.baru), sama: angka(seen.hasil.sama) })} {seen.hasil.baru > 0 ? "" : t.semuaSama}</Notice>
          <div className="hukum-gulung">
            <DataTable
              caption={seen.nama}
              columns={[
                { key: "tanggal", header: liburTeks.tanggal, mono: true, cell: (h) => <>{tanggal(h.tanggal)} <span className="mut">{namaHari(h.tanggal)}</span></> },
                { key: "nama", header: liburTeks.nama, cell: (h) => h.nama },
                { key: "jenis", header: liburTeks.jenis, cell: (h) => jenisLibur[h.jenis] },
                { key: "dasar", header: liburTeks.dasar, cell: (h) => h.dasar },
              ]}
              rows={seen.hasil.baris}
              rowKey={(h) => `${h.tanggal} ${h.jenis} ${h.nama}`}
            />
          </div>
          {seen.hasil.baru > 0 ? <TextArea label={t.alasan} hint={t.alasanPetunjuk} required rows={2} value={alasan} onValueChange={setAlasan} error={tried && alasan.trim() === "" ? isian["wajib"] : undefined} /> : null}
        </>
      ) : null}
    </Dialog>
  );
}
