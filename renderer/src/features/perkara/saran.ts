import { inForce, type LawPack, type LawRow, type RecipientRow } from "../../../../shared/schemas/law";
import type { Dossier, HasilKajian } from "../../../../shared/schemas/dossier";
import type { JenisPelanggaran, Penerima, TanyaJawab } from "../../../../shared/schemas/penanganan";
import type { Rezim } from "../../../../shared/schemas/primitives";
import { isi } from "../../../../shared/i18n/id";
import { hariTanggal } from "../../../../shared/i18n/format";
import { namaJenisPelanggaran } from "../../../../shared/i18n/perkara";
import { halaman } from "../../../../shared/i18n/perkara-halaman";

/** Day that decides which rows of the law a case goes by: the day it began. */
export const lawDateOf = (d: Dossier): string => d.perkara.waktuTerima.slice(0, 10);

/** Rows of a part of the pack that hold for a regime on a day. */
export function rowsFor<R extends LawRow>(rows: readonly R[], rezim: Rezim, date: string): R[] {
  return rows.filter((r) => inForce(r, date) && (!("rezim" in r) || r.rezim === rezim || r.rezim === "keduanya"));
}

/** Addressees for a result: by kind of violation and by the categories of the persons it concerns, those meant for a category first. */
export function recipientsFor(pack: LawPack, d: Dossier, jenis: JenisPelanggaran, terlaporIds: readonly string[], date: string): RecipientRow[] {
  const chosen = d.pihak.filter((p) => p.peran === "terlapor" && (terlaporIds.length === 0 || terlaporIds.includes(p.id)));
  const categories = new Set<string>(chosen.map((p) => p.kategori).filter(Boolean));
  const fits = rowsFor(pack.penerima, d.perkara.rezim, date).filter((r) => r.jenis === jenis && (r.kategori.length === 0 || r.kategori.some((k) => categories.has(k))));
  return fits.toSorted((a, b) => Number(b.kategori.length > 0) - Number(a.kategori.length > 0));
}

/** What goes with a forwarding: the form that began the case, the kajian, and the evidence (Ps 44(5), 46(4), 49(4) Perbawaslu 7/2022). */
export function attachmentsFor(d: Dossier): Array<{ nama: string; jumlah: string }> {
  const t = halaman.penerusan;
  const code = (jenis: string) => d.surat.find((s) => s.jenis === jenis && s.status === "terbit")?.kodeFormulir ?? "";
  const named = (text: string, form: string) => (form ? `${text} (${form})` : text);
  const first = d.perkara.jenis === "laporan" ? named(t.salinanLaporan, code("laporan")) : named(t.salinanTemuan, code("temuan"));
  const study = d.kajian ? named(t.salinanKajian, code("kajian")) : named(t.salinanKajianAwal, code("kajian_awal"));
  const evidence = d.bukti.filter((b) => b.dihapusAlasan === "").map((b) => ({ nama: isi(t.salinanBukti, { kode: b.kode, bentuk: b.bentuk }), jumlah: b.jumlah || t.satuBerkas }));
  return [{ nama: first, jumlah: t.satuBerkas }, { nama: study, jumlah: t.satuBerkas }, ...evidence];
}

/** Opening and closing questions of the hearing's form; case questions stand between them. */
export function readyQuestions(d: Dossier, hearingDate: string): TanyaJawab[] {
  const t = halaman.sidang;
  const words = { jenis: d.perkara.jenis, tanggal: hariTanggal(hearingDate), peristiwa: inSentence(d.perkara.peristiwa) };
  const opening = t.pembuka.map((q, i) => ({ id: `pembuka-${i + 1}`, kelompok: "pembuka" as const, pertanyaan: isi(q, words), jawaban: "" }));
  const closing = t.penutup.map((q, i) => ({ id: `penutup-${i + 1}`, kelompok: "penutup" as const, pertanyaan: isi(q, words), jawaban: "" }));
  return [...opening, ...closing];
}

/** A title as it stands inside a sentence: its first letter small, unless it is an acronym. */
export const inSentence = (text: string): string => (/^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text);

/** Oath wording for a religion; the form asks to adapt it. Any text may stand instead. */
export function oathFor(agama: string, kapasitas: string): string {
  const t = halaman.sidang;
  const opening = Object.entries(t.lafal).find(([name]) => agama.trim().toLowerCase().startsWith(name))?.[1] ?? t.lafalUmum;
  const ending = agama.trim().toLowerCase().startsWith("kristen") || agama.trim().toLowerCase().startsWith("katolik") ? t.lafalPenutupKristen : "";
  return `${opening} ${kapasitas === "ahli" ? t.isiSumpahAhli : t.isiSumpah}${ending}`;
}

/** Age in whole years on a day, or "" where the birth date is not known. */
export function ageOn(birth: string, date: string): string {
  if (birth === "" || birth > date) return "";
  const years = Number(date.slice(0, 4)) - Number(birth.slice(0, 4)) - (date.slice(5) < birth.slice(5) ? 1 : 0);
  return String(years);
}

/** Status lines for the notice board, suggested from how the case ended. */
export function statusFor(d: Dossier): Array<{ status: string; instansi: string }> {
  const t = halaman.status;
  const registered = d.perkara.nomorRegister !== "";
  const last = d.kajianAwal.at(-1);
  if (d.perkara.dicabutAt !== "" && !registered) return [{ status: t.tidakDiregistrasi, instansi: t.dicabut }];
  if (!registered && last?.hasil) {
    const ended = t.hasilKajianAwal[last.hasil];
    const towards = last.tujuan || d.penerusan.map((p) => p.penerima.jabatan).join("; ");
    if (d.perkara.jenis === "laporan" && last.hasil === "perbaikan") return [{ status: t.tidakDiregistrasi, instansi: t.tidakMelengkapi }];
    return [{ status: ended?.status ?? t.tidakDiregistrasi, instansi: ended?.instansi || towards || last.alasan }];
  }
  const results = d.kajian?.hasil ?? [];
  const forwarded = results.filter((h) => h.jenis !== "bukan_pelanggaran");
  if (forwarded.length === 0) return [{ status: t.tidakDitindaklanjuti, instansi: isi(t.unsurTidakTerpenuhi, { pemilu: d.perkara.rezim === "pemilu" ? "Pemilu" : "Pemilihan" }) }];
  const together = { status: forwarded.length > 1 || results.length > 1 ? t.ditindaklanjutiSebagian : isi(t.ditindaklanjuti, { jenis: namaJenisPelanggaran[forwarded[0]!.jenis].toLowerCase() }), instansi: forwarded.map(addresseeOf).join("; ") };
  return [together];
}

export const addresseeOf = (h: Pick<HasilKajian, "penerima" | "jenis">): string => (h.penerima ? placeOf(h.penerima) : namaJenisPelanggaran[h.jenis]);
/** Title and agency of an addressee, the agency only where the title does not name it already. */
export const placeOf = (p: Penerima): string => [p.jabatan, p.jabatan.includes(p.instansi) ? "" : p.instansi, p.tempat].filter(Boolean).join(", ");

/** An id for a row typed on the screen; works without a secure context. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return Array.from(bytes, (b) => b.toString(16).padStart(2, "0")).join("");
}
