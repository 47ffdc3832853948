import { inOrder } from "../../../shared/domain/urutan-berkas";
import { berkasPerkaraTeks as t } from "../../../shared/i18n/berkas-perkara";
import { isi } from "../../../shared/i18n/id";
import { nomorBuku } from "../../../shared/i18n/nomor";
import { joined } from "../../../shared/letters/text";
import type { BarisBerkas } from "../../../shared/schemas/berkas-perkara";
import type { Bukti } from "../../../shared/schemas/perkara";
import type { SuratRingkas } from "../../../shared/schemas/dossier";
import type { Cx } from "../cx";
import { DOCX } from "../files/mime";
import { safeFileName } from "../letters/forms/common";
import type { CaseFile } from "./cases";
import { isClosedKajian, mask, secretsOf } from "./identity";
import { leavingFile } from "./letters";

/** A PDF that is larger is not opened by the page only to count it. */
const MOST_COUNTED = 60 * 1024 ** 2;

type Raw = Omit<BarisBerkas, "bagian" | "halaman" | "hitung"> & { /** What its place depends on. */ tempat: string; informasi: boolean; agenda: string; bisa: BarisBerkas["hitung"]; ikutan: Raw[] };

/**
 * Everything that the file of a case can hold, in the order of the road: letters with their scans and proofs of delivery, letters that
 * came in, evidence. A protected reporter and the witnesses are masked for everyone: these words stand on covers and in names of files.
 */
export function rowsOf(cx: Cx, file: CaseFile): BarisBerkas[] {
  const { perkara } = file;
  const meetings = new Map<string, string>([...file.pleno, ...file.undanganPleno].map((p) => [p.id, p.agenda]));
  const origin = cx.store.informasi.ofCase(perkara.id).filter((i) => i.hubungan === "asal").flatMap((i) => cx.store.informasi.letters(cx.store.informasi.get(i.id)!.uid)).flatMap((id) => cx.store.surat.get(id) ?? []);
  const letters = [...file.surat.map((s) => letterRow(cx, s, meetings.get(s.refId) ?? "", false)), ...origin.map((s) => letterRow(cx, s, "", true))].filter((r) => r !== null);
  const incoming = cx.store.nomor.daftarMasuk(perkara.id, null, "", 0, 1000).baris.filter((m) => m.status !== "dibatalkan").map((m): Raw => ({
    ...plain("masuk", m.id), kode: "", tempat: m.jenis ? `masuk:${m.jenis}` : "masuk", judul: m.jenis ? nomorBuku.jenisMasuk[m.jenis] : isi(t.masuk, { pengirim: m.pengirim }), nomor: m.nomorSurat, tanggal: m.diterimaAt.slice(0, 10), keterangan: m.perihal, ...countable(kept(cx, m.berkas?.sha256 ?? "")),
  }));
  const ordered = inOrder([...letters, ...incoming].map((r) => ({ ...r, jenisBaris: r.jenis, jenis: r.tempat })).toSorted((a, b) => a.tanggal.localeCompare(b.tanggal) || a.id.localeCompare(b.id)));
  const rows = ordered.flatMap(({ jenisBaris, ...r }) => [{ ...r, jenis: jenisBaris }, ...r.ikutan.map((x) => ({ ...x, bagian: r.bagian }))]);
  const evidence = file.bukti.filter((b) => b.dihapusAlasan === "").map((b) => ({ ...evidenceRow(cx, b), bagian: "bukti" as const }));
  const all = [...rows, ...evidence];
  const counted = cx.store.berkasPerkara.halaman(all.flatMap((r) => r.berkas?.sha256 ?? []));
  const secrets = perkara.pelaporDilindungi ? secretsOf(file.pihak) : null;
  return all.map(({ tempat, informasi: _informasi, agenda: _agenda, ikutan: _ikutan, bisa, ...r }): BarisBerkas => {
    const picture = r.berkas?.mime.startsWith("image/") === true;
    const halaman = r.berkas === null ? null : picture ? 1 : (counted.get(r.berkas.sha256) ?? null);
    const kunci = r.kunci || (r.jenis !== "bukti" && isClosedKajian(cx, perkara.id, tempat) ? "kajian_tertutup" : r.berkas && !cx.files.has(r.berkas.sha256, r.berkas.ukuran) ? "hilang" : "");
    return { ...mask(r, secrets), berkas: r.berkas, id: r.id, rujukan: r.rujukan, kunci, halaman, hitung: halaman === null && kunci === "" ? bisa : "" };
  });
}

const plain = (jenis: BarisBerkas["jenis"], id: string): Raw => ({ id: `${jenis}:${id}`, jenis, tempat: "", informasi: false, agenda: "", kode: "", judul: "", nomor: "", tanggal: "", keterangan: "", berkas: null, rujukan: id, kunci: "", gabung: false, bisa: "", ikutan: [] });

/** A letter as it leaves, with what hangs on it; a version that was replaced is left out. */
function letterRow(cx: Cx, s: SuratRingkas, agenda: string, informasi: boolean): Raw | null {
  if (s.status !== "terbit") return null;
  const life = cx.store.jalan.get(s.id);
  const leaving = leavingFile(cx, s);
  const template = s.sumber.startsWith("templat");
  const own = !leaving.disunting && !template;
  const attached = cx.store.jalan.berkas(s.id).filter((f) => f.dicoretAlasan === "" && f.jenis !== "suntingan").map((f): Raw => {
    const scan = f.jenis === "pindaian";
    return {
      ...plain(scan ? "pindaian" : "kirim", f.id), tempat: s.jenis, informasi, agenda, kode: s.kodeFormulir, judul: isi(scan ? t.pindaian : t.kirim, { judul: s.judul }), tanggal: f.pada || s.tanggal, keterangan: scan ? t.pindaianIsi : "",
      ...countable({ sha256: f.sha256, ukuran: f.ukuran, mime: f.mime }), kunci: life.ditarikAt ? "ditarik" : "",
    };
  });
  return {
    ...plain("surat", s.id), tempat: s.jenis, informasi, agenda, kode: s.kodeFormulir, judul: s.judul, nomor: s.nomor, tanggal: s.tanggal, keterangan: leaving.disunting ? t.disunting : template ? t.templat : "",
    berkas: { sha256: leaving.sha256, ukuran: leaving.ukuran, mime: DOCX }, kunci: life.ditarikAt ? "ditarik" : "", gabung: own, bisa: own ? "pratinjau" : "", ikutan: attached,
  };
}

function evidenceRow(cx: Cx, b: Bukti): Raw {
  return { ...plain("bukti", b.id), kode: b.kode, judul: b.bentuk, nomor: "", tanggal: "", keterangan: joined([b.keterangan, b.jumlah]), ...countable(kept(cx, b.berkas?.sha256 ?? "")) };
}

/** A file, and whether the page can count its pages. */
const countable = (berkas: BarisBerkas["berkas"]): Pick<Raw, "berkas" | "bisa"> => ({ berkas, bisa: berkas?.mime === "application/pdf" && berkas.ukuran <= MOST_COUNTED ? "pdf" : "" });

function kept(cx: Cx, sha256: string): BarisBerkas["berkas"] {
  const row = sha256 ? cx.store.berkas.get(sha256) : null;
  return row && { sha256: row.sha256, ukuran: row.ukuran, mime: row.mime };
}

export type BarisBernama = BarisBerkas & { nama: string };

/** Names in the archive: numbered as in the index, what the document is, never a person; evidence in a folder of its own under its code. */
export function named(cx: Cx, rows: readonly BarisBerkas[]): BarisBernama[] {
  const documents = rows.filter((r) => r.jenis !== "bukti");
  const digits = Math.max(2, String(documents.length).length);
  let at = 0;
  return rows.map((r) => {
    if (r.jenis !== "bukti") at += 1;
    if (!r.berkas) return { ...r, nama: "" };
    const ending = endingOf(cx, r);
    if (r.jenis === "bukti") return { ...r, nama: `${t.namaBukti}/${short(joined([r.kode, r.judul], " "))}${ending}` };
    return { ...r, nama: `${String(at).padStart(digits, "0")} ${short(joined([r.kode, r.judul], " "))}${ending}` };
  });
}

const short = (name: string): string => safeFileName(name.slice(0, 80));

/** Ending of the kept file, where it is a plain one; else what its kind is called. */
function endingOf(cx: Cx, r: BarisBerkas): string {
  const own = /\.[a-z0-9]{1,5}$/i.exec(r.jenis === "surat" ? ".docx" : (cx.store.berkas.get(r.berkas!.sha256)?.nama ?? ""))?.[0].toLowerCase();
  return own ?? ENDINGS[r.berkas!.mime] ?? ".bin";
}
const ENDINGS: Record<string, string> = { "application/pdf": ".pdf", "image/jpeg": ".jpg", "image/png": ".png", "video/mp4": ".mp4", "audio/mpeg": ".mp3", [DOCX]: ".docx" };
