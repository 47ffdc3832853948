import { encode } from "uqr";
import type { SignatureColumn } from "../../../shared/letters/blocks";
import { tanggal } from "../../../shared/i18n/format";
import { tataTeks as t } from "../../../shared/i18n/tata-surat";
import { isi } from "../../../shared/i18n/id";
import type { TataSurat } from "../../../shared/schemas/tata-surat";
import type { LetterContext } from "./context";
import { kodeLine, listed } from "./forms/common";

/** What a letter has to put into a code of its own. */
export type BahanQr = Pick<LetterContext, "nomor" | "tanggal"> & { kodeJurnal?: LetterContext["kodeJurnal"] | undefined };

/** The code of a letter, with what the office chose to put into it; null where there is nothing of it. No signature of any kind. */
export function qrOf(pilihan: TataSurat["ttd"]["qr"], bahan: BahanQr): NonNullable<SignatureColumn["code"]> | null {
  const held = [
    pilihan.nomor && bahan.nomor ? { nama: t.qrNama.nomor, teks: isi(t.qrIsi.nomor, { nomor: bahan.nomor }) } : null,
    pilihan.tanggal && bahan.tanggal ? { nama: t.qrNama.tanggal, teks: isi(t.qrIsi.tanggal, { tanggal: tanggal(bahan.tanggal) }) } : null,
    pilihan.kodeJurnal && bahan.kodeJurnal ? { nama: t.qrNama.kodeJurnal, teks: kodeLine(bahan.kodeJurnal) } : null,
    pilihan.teks ? { nama: t.qrNama.teks, teks: pilihan.teks } : null,
  ].filter((part) => part !== null);
  if (held.length === 0) return null;
  const text = held.map((part) => part.teks).join("\n");
  const { data } = encode(text, { ecc: "M", border: 0 });
  return { grid: data.map((row) => row.map((dark) => (dark ? "1" : "0")).join("")), alt: isi(t.qrAlt, { teks: text.replaceAll("\n", "; ") }), note: isi(t.qrCatatan, { daftar: listed(held.map((part) => part.nama)) }) };
}
