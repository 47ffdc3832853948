/** How far a letter has come, in the order of its life. */
export const KEADAAN_SURAT = ["konsep", "terbit", "bernomor", "ditandatangani", "terkirim", "diterima", "digantikan", "ditarik"] as const;
export type KeadaanSurat = (typeof KEADAAN_SURAT)[number];
export const LANGKAH_SURAT = ["nomori", "tandatangani", "kirim", "terima", "simpanSuntingan", "tarik"] as const;
export type LangkahSurat = (typeof LANGKAH_SURAT)[number];

/** What is known of a letter, as far as its state rests on it. */
export interface LetterLife {
  /** Replaced by a later version. */
  replaced: boolean;
  withdrawn: boolean;
  number: string;
  /** The kind of document bears a number. */
  numbered: boolean;
  signed: boolean;
  /** Someone outside the office gets it. */
  addressed: boolean;
  sent: boolean;
  received: boolean;
}

export function stateOfLetter(l: LetterLife): KeadaanSurat {
  if (l.withdrawn) return "ditarik";
  if (l.replaced) return "digantikan";
  if (l.received) return "diterima";
  if (l.sent) return "terkirim";
  if (l.numbered && l.number === "") return "konsep";
  if (l.signed) return "ditandatangani";
  return l.number === "" ? "terbit" : "bernomor";
}

/** Why a step may not be taken now; null where it may. An office may send what it never scanned, but nothing without its number. */
export function letterStepRefused(l: LetterLife, step: LangkahSurat): string | null {
  if (l.withdrawn) return "surat_sudah_ditarik";
  if (l.replaced) return "surat_sudah_digantikan";
  const draft = l.numbered && l.number === "";
  switch (step) {
    case "nomori": return !l.numbered ? "surat_tanpa_nomor" : draft ? null : "surat_sudah_bernomor";
    case "tandatangani":
    case "kirim": return draft ? "surat_belum_bernomor" : null;
    case "terima": return !l.sent ? "surat_belum_dikirim" : l.received ? "surat_sudah_diterima" : null;
    case "simpanSuntingan":
    case "tarik": return null;
  }
}

/** The step that an office takes next; null at the end of the road. */
export function nextLetterStep(l: LetterLife): LangkahSurat | null {
  const road: LangkahSurat[] = ["nomori", ...(l.sent ? [] : (["tandatangani"] as const)), ...(l.addressed ? (["kirim", "terima"] as const) : [])];
  const done: Partial<Record<LangkahSurat, boolean>> = { nomori: !l.numbered || l.number !== "", tandatangani: l.signed, kirim: l.sent, terima: l.received };
  const step = road.find((s) => !done[s]);
  return step && letterStepRefused(l, step) === null ? step : null;
}

/** Kinds that go to someone outside the office, or to members by letter. */
const ADDRESSED = /^(undangan_|pelimpahan$|pengambilalihan$|rekomendasi_|penerusan_|pemberitahuan_|pengantar_|kabar_|surat_pengantar$|permintaan_tindak|imbauan$|status_koreksi$)/;
export const isAddressed = (jenis: string): boolean => ADDRESSED.test(jenis);
