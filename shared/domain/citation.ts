/** How an office shortens a law on the screen, and how an official letter writes it out. */
const LAWS: ReadonlyArray<readonly [RegExp, string]> = [
  [/\bUU (\d+)\/(\d{4})/g, "Undang-Undang Nomor $1 Tahun $2"],
  [/\bPP (\d+)\/(\d{4})/g, "Peraturan Pemerintah Nomor $1 Tahun $2"],
  [/\bPerbawaslu (\d+)\/(\d{4})/g, "Peraturan Badan Pengawas Pemilihan Umum Nomor $1 Tahun $2"],
  [/\bPKPU (\d+)\/(\d{4})/g, "Peraturan Komisi Pemilihan Umum Nomor $1 Tahun $2"],
];

/**
 * "Ps 283(1) UU 7/2017" as a letter writes it: "Pasal 283 ayat (1) Undang-Undang Nomor 7 Tahun 2017". Words that are no short citation
 * stay as they were typed.
 */
export function citationInFull(text: string): string {
  const articles = text.replace(/\bPs (\d+[A-Z]?(?:\(\d+\)(?:-\(\d+\))?(?:[a-z]\b)?)?(?:, \(\d+\)(?:[a-z]\b)?)*)/g, (_, cited: string) => `Pasal ${paragraphs(cited)}`);
  return LAWS.reduce((out, [short, full]) => out.replace(short, full), articles);
}

/** "52(3)j, (4)" to "52 ayat (3) huruf j, ayat (4)". */
const paragraphs = (cited: string): string => cited
  .replace(/\s*\((\d+)\)-\((\d+)\)/g, " ayat ($1) sampai dengan ayat ($2)")
  .replace(/(^|[\dA-Z,])\s*\((\d+)\)/g, (_, before: string, n: string) => `${before} ayat (${n})`)
  .replace(/\)([a-z])\b/g, ") huruf $1");
