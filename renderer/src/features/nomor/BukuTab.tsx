import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { angka, tanggalPendek } from "../../../../shared/i18n/format";
import { isi, umum } from "../../../../shared/i18n/id";
import { nomorBuku as t } from "../../../../shared/i18n/nomor";
import type { Out } from "../../../../shared/api/contract";
import type { BarisNomor } from "../../../../shared/schemas/nomor";
import { Loaded, saveAs, useClient, useCommand, useMay, useProcedure, useSession } from "../../app";
import { Badge, Button, Card, ConfirmRow, DataTable, EmptyState, IconButton, IconClose, IconDownload, IconPlus, IconPrinter, IconUpload, SelectField, useMinute, useToast, type Column } from "../../ui";
import { AmbilDialog } from "./AmbilDialog";
import { ImporDialog } from "./ImporDialog";
import { jenisSeri, useSeri } from "./seri";
import type { CariBuku } from "./cari";

/** Each number with what it was given to, voids with their reason, the gaps and the doubles. */
export function BukuTab() {
  const { tanggal } = useMinute();
  const now = Number(tanggal.slice(0, 4));
  const { seri = "", tahun = now, keadaan } = useSearch({ strict: false }) as CariBuku;
  const navigate = useNavigate();
  const go = (search: CariBuku) => void navigate({ to: "/buku-nomor", search: { seri: seri || undefined, tahun, keadaan, ...search }, replace: true });
  const query = useProcedure("nomor.daftar", { seri, tahun }, { keep: true });
  const series = useSeri();
  const session = useSession();
  const [batal, setBatal] = useState<BarisNomor | null>(null);
  const [dialog, setDialog] = useState<"" | "ambil" | "impor">("");
  const batalkan = useCommand("nomor.batalkan");
  const client = useClient();
  const toast = useToast();
  const may = useMay("catat");
  const mayVoid = useMay("putus");
  const names = new Map(jenisSeri(series.data ?? []).map((s) => [s.value, s.label]));
  const columns: Array<Column<BarisNomor>> = [
    { key: "nomor", header: t.kolomNomor, mono: true, opens: true, width: "246px", cell: (n) => n.nomor },
    { key: "tanggal", header: t.kolomTanggal, mono: true, width: "108px", cell: (n) => tanggalPendek(n.tanggal) },
    ...(seri ? [] : [{ key: "seri", header: t.kolomSeri, width: "112px", cell: (n: BarisNomor) => names.get(n.seri) ?? n.seri }]),
    { key: "perihal", header: t.kolomPerihal, cell: (n) => <>{n.perihal}{n.alasan ? <span className="mut"> {isi(t.alasan, { alasan: n.alasan })}</span> : null}</> },
    { key: "status", header: t.kolomStatus, width: "136px", cell: (n) => (n.status === "terpakai" ? t.status["terpakai"] : <Badge tone={n.status === "dibatalkan" ? "lewat" : "dekat"}>{t.status[n.status]}</Badge>) },
    { key: "aksi", header: <span className="sr">{t.kolomAksi}</span>, align: "end", width: "48px", cell: (n) => (n.status === "dibatalkan" || !mayVoid ? null : <IconButton size="small" label={isi(t.batalkanSatu, { nomor: n.nomor })} icon={<IconClose size={15} />} onClick={() => setBatal(n)} />) },
  ];
  const ekspor = async (bentuk: "xlsx" | "csv") => {
    const ticket = await client.call("nomor.ekspor", { seri, tahun, bentuk });
    if (!ticket.ok) return toast.failed(ticket.error);
    const got = await client.download(ticket.value.tiket).catch(() => null);
    if (got) saveAs(got.blob, ticket.value.nama);
  };
  return (
    <>
      <div className="nomor__kepala-cetak">
        <p>{session?.kantor?.nama}</p>
        <h2>{isi(t.cetakKepala, { seri: (names.get(seri) ?? "").toUpperCase(), tahun }).replace(/ +/g, " ")}</h2>
      </div>
      <div className="nomor__pilih">
        <SelectField label={t.seri} value={seri} onValueChange={(v) => go({ seri: v || undefined })} placeholder={t.semuaSeri} options={jenisSeri(series.data ?? [])} />
        <SelectField label={t.tahun} placeholder={null} value={String(tahun)} onValueChange={(v) => go({ tahun: Number(v) })} options={yearsAround(now, tahun).map((y) => ({ value: String(y), label: String(y) }))} />
        <SelectField label={t.saring} value={keadaan ?? ""} placeholder={t.saringPilihan["semua"] ?? null} onValueChange={(v) => go({ keadaan: (v || undefined) as CariBuku["keadaan"] })} options={(["terpakai", "dicadangkan", "dibatalkan"] as const).map((k) => ({ value: k, label: t.status[k]! }))} />
        <div className="nomor__aksi">
          <Button icon={<IconPrinter size={15} />} onClick={() => window.print()}>{umum.cetak}</Button>
          <Button icon={<IconDownload size={15} />} onClick={() => void ekspor("xlsx")}>{t.eksporExcel}</Button>
          <Button icon={<IconDownload size={15} />} onClick={() => void ekspor("csv")}>{t.ekspor}</Button>
          {may ? <Button icon={<IconUpload size={15} />} onClick={() => setDialog("impor")}>{t.impor}</Button> : null}
          {may ? <Button variant="primary" icon={<IconPlus size={15} />} onClick={() => setDialog("ambil")}>{t.ambil}</Button> : null}
        </div>
      </div>
      <Loaded query={query}>
        {(book) => (
          <div className="nomor__buku">
            <DataTable
              caption={t.judul}
              columns={columns}
              rows={book.baris.filter((n) => !keadaan || n.status === keadaan)}
              rowKey={(n) => n.id}
              linkTo={numberLink}
              empty={<EmptyState title={t.kosong}>{t.kosongIsi}</EmptyState>}
            />
            <Beside book={book} names={names} />
          </div>
        )}
      </Loaded>
      {dialog === "ambil" ? <AmbilDialog seri={seri} onClose={() => setDialog("")} /> : null}
      {dialog === "impor" ? <ImporDialog seri={seri} onClose={() => setDialog("")} /> : null}
      <ConfirmRow
        row={batal}
        onClose={() => setBatal(null)}
        title={(n) => isi(t.batalkanJudul, { nomor: n.nomor })}
        description={() => t.batalkanIsi}
        reason
        danger
        confirmLabel={t.batalkan}
        run={(n, alasan) => batalkan.run({ id: n.id, alasan })}
        done={(n) => isi(t.dibatalkan, { nomor: n.nomor })}
      />
    </>
  );
}

type Book = Out<"nomor.daftar">;

/** Counts, gaps and doubles; each counter is shown by one of its numbers. */
function Beside({ book, names }: { book: Book; names: ReadonlyMap<string, string> }) {
  const of = (s: BarisNomor["status"]) => angka(book.baris.filter((n) => n.status === s).length);
  const title = (lingkup: string) => {
    const one = book.baris.find((n) => n.lingkup === lingkup);
    return one ? isi(t.seperti, { seri: names.get(one.seri) ?? one.seri, nomor: one.nomor }) : lingkup;
  };
  const gaps = [...Map.groupBy(book.celah, (c) => c.lingkup)];
  return (
    <div className="tegak nomor__samping">
      <p className="mut">{isi(t.jumlah, { terpakai: of("terpakai"), dicadangkan: of("dicadangkan"), dibatalkan: of("dibatalkan") })}</p>
      <Card title={t.celahJudul}>
        {gaps.length === 0 ? <p>{t.celahKosong}</p> : <p className="mut">{t.celahIsi}</p>}
        {gaps.map(([lingkup, rows]) => (
          <div key={lingkup} className="celah__kelompok">
            <h3>{title(lingkup)}</h3>
            <ul className="celah">{ranges(rows.map((r) => r.urut)).slice(0, 100).map((r) => <li key={r}>{r}</li>)}</ul>
          </div>
        ))}
        {book.jumlahCelah > book.celah.length ? <p className="mut">{isi(t.celahLebih, { jumlah: angka(book.jumlahCelah - book.celah.length) })}</p> : null}
      </Card>
      <Card title={t.gandaJudul}>
        {book.ganda.length === 0 ? <p>{t.gandaKosong}</p> : <p className="mut">{t.gandaIsi}</p>}
        {book.ganda.map((g) => (
          <div key={`${g.lingkup} ${g.urut}.${g.sub}`} className="celah__kelompok">
            <ul className="nomor__ganda">{g.nomor.map((n) => <li key={n} className="mono">{n}</li>)}</ul>
          </div>
        ))}
      </Card>
    </div>
  );
}

/** 3, 5–9, 12. */
function ranges(numbers: readonly number[]): string[] {
  const out: string[] = [];
  for (let i = 0; i < numbers.length; i += 1) {
    let j = i;
    while (numbers[j + 1] === numbers[j]! + 1) j += 1;
    out.push(j > i ? `${numbers[i]}–${numbers[j]}` : String(numbers[i]));
    i = j;
  }
  return out;
}

function numberLink(n: BarisNomor): { to: string; params?: Record<string, string> } {
  if (n.suratId) return { to: "/surat/$suratId", params: { suratId: n.suratId } };
  if (n.seri === "surat_masuk") return { to: "/buku-nomor/$bagian", params: { bagian: "surat-masuk" } };
  return n.perkaraId === null ? { to: "/buku-nomor" } : { to: "/perkara/$perkaraId", params: { perkaraId: String(n.perkaraId) } };
}

const yearsAround = (now: number, shown: number): number[] => [...new Set([shown, ...Array.from({ length: 10 }, (_, i) => now + 1 - i)])].toSorted((a, b) => b - a);
