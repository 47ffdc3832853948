import type { Dossier, HasilKajian } from "../../../../shared/schemas/dossier";
import type { LawPack, RecipientRow, RegimeRow } from "../../../../shared/schemas/law";
import type { JenisPelanggaran, KajianInput, Penerima } from "../../../../shared/schemas/penanganan";
import { isi } from "../../../../shared/i18n/id";
import { namaJenisPelanggaran, namaPeran } from "../../../../shared/i18n/perkara";
import { halaman } from "../../../../shared/i18n/perkara-halaman";
import { citationInFull } from "../../../../shared/domain/citation";
import { inForce } from "../../../../shared/schemas/law";
import { addresseeOf, lawDateOf, newId, recipientsFor } from "./saran";

const t = halaman.kajian;

/** The kajian to work on. One that nobody has written in yet begins with the law it rests on, what was said, and the allegations. */
export function kajianDefaults(d: Dossier, regime: RegimeRow | undefined): KajianInput {
  const k = d.kajian;
  const head = { perkaraId: d.perkara.id, versi: d.perkara.versi };
  if (!k) return { ...head, kasusPosisi: "", dasarHukum: [], keterangan: [], fakta: "", unsur: [], analisis: "", kesimpulan: "", hasil: [], rekomendasi: "" };
  const { kasusPosisi, dasarHukum, keterangan, fakta, unsur, analisis, kesimpulan, hasil, rekomendasi } = k;
  const untouched = kasusPosisi === "" && dasarHukum.length === 0 && keterangan.length === 0 && fakta === "" && unsur.length === 0 && analisis === "" && kesimpulan === "" && hasil.length === 0 && rekomendasi === "";
  return { ...head, kasusPosisi, fakta, unsur, analisis, kesimpulan, hasil, rekomendasi, dasarHukum: untouched ? lawBases(d, regime) : dasarHukum, keterangan: untouched ? statements(d) : keterangan };
}

/** Laws that open the kajian, and the articles alleged. */
export function lawBases(d: Dossier, regime: RegimeRow | undefined): string[] {
  const date = lawDateOf(d);
  const laws = (regime?.dasarSurat ?? []).filter((r) => inForce(r, date) && (r.dokumen.length === 0 || r.dokumen.includes("kajian"))).map((r) => r.teks);
  const articles = d.dugaan.flatMap((x) => x.pasal.split("; ")).map((p) => citationInFull(p.trim())).filter(Boolean);
  return [...new Set([...laws, ...articles])];
}

/** What each person said in the hearings, the answers to the questions of the case as sentences. */
export function statements(d: Dossier): KajianInput["keterangan"] {
  return d.klarifikasi.filter((k) => k.status === "selesai").map((k) => {
    const who = d.pihak.find((p) => p.id === k.pihakId);
    const said = k.tanya.filter((q) => q.kelompok === "kasus" && q.jawaban.trim() !== "").map((q) => isi(t.tanyaJawab, { tanya: q.pertanyaan, jawab: q.jawaban }));
    return { id: newId(), nama: who?.nama ?? "", kapasitas: namaPeran[k.kapasitas], isi: said.join("\n") };
  });
}

export interface Recipient { penerima: Penerima; tembusan: string[]; row: RecipientRow }
export function recipientChoices(pack: LawPack, d: Dossier, jenis: JenisPelanggaran, terlaporIds: readonly string[], date: string): Recipient[] {
  return recipientsFor(pack, d, jenis, terlaporIds, date).map((row) => ({ row, penerima: { id: row.id, jabatan: row.jabatan, instansi: row.instansi, tempat: "", lewat: row.lewat }, tembusan: row.tembusan }));
}

/** A result to begin with: all reported persons, the articles alleged for its kind, the first fitting addressee. */
export function newResult(pack: LawPack, d: Dossier, jenis: JenisPelanggaran, date: string): HasilKajian {
  const terlaporIds = d.pihak.filter((p) => p.peran === "terlapor").map((p) => p.id);
  const alleged = d.dugaan.filter((x) => x.jenis === jenis);
  const first = recipientChoices(pack, d, jenis, terlaporIds, date)[0];
  return { id: newId(), jenis, terlaporIds, pasal: alleged.map((x) => x.pasal).filter(Boolean).join("; "), skb: [...new Set(alleged.flatMap((x) => x.skb))], uraian: alleged[0]?.uraian ?? "", penerima: first?.penerima ?? null, tembusan: first?.tembusan ?? [] };
}

/** Recommendation in the wording of the form (V), from the results, in the regime's own words. */
export function recommendationOf(results: readonly HasilKajian[], regime: RegimeRow | undefined): string {
  return results.map((h, i) => {
    const letter = String.fromCharCode(97 + i);
    const kind = regime ? KIND_WORDS[h.jenis]?.(regime) : undefined;
    const basis = [citationInFull(h.pasal), h.skb.length > 0 ? isi(t.rekomendasiSkb, { kode: h.skb.join(", ") }) : ""].filter(Boolean).join(" dan ");
    const what = [kind ?? namaJenisPelanggaran[h.jenis], h.uraian ? isi(t.rekomendasiBerupa, { apa: h.uraian.trim().replace(/[\s.;]+$/, "") }) : "", basis ? isi(t.rekomendasiDasar, { dasar: basis }) : ""].filter(Boolean).join(" ");
    if (h.jenis === "bukan_pelanggaran") return isi(t.rekomendasiHenti, { huruf: letter });
    return isi(h.jenis === "pidana" ? t.rekomendasiPidana : t.rekomendasiKalimat, { huruf: letter, apa: what, kepada: addresseeOf(h) });
  }).join("\n");
}

const KIND_WORDS: Partial<Record<JenisPelanggaran, (r: RegimeRow) => string>> = {
  kode_etik: (r) => r.istilah.kodeEtik,
  administratif: (r) => r.istilah.administratif,
  pidana: (r) => r.istilah.pidana,
  hukum_lain: (r) => isi(t.dugaanHukumLain, { apa: r.istilah.hukumLain }),
};
