/**
 * Names of people and agencies as they are compared: without titles, ranks, signs and the many ways to write one office. What is alike
 * is a suggestion with its reason; a person confirms.
 */

/** Lower case, without accents; every sign a space. */
export const plainWords = (text: string): string => text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "").replace(/['’`]/g, "").replace(/[^\p{L}\p{N}]+/gu, " ").trim();

/** The name without its titles and ranks: `Dr. H. Budi Misal, S.STP., M.Si.` and `BUDI MISAL SH` are both `budi misal`. */
export function nameKey(nama: string): string {
  const words = (nama.split(",")[0] ?? "").trim().split(/\s+/).filter(Boolean);
  while (words.length > 1 && FRONT.test(words[0]!)) words.shift();
  while (words.length > 1 && (REAR.test(words.at(-1)!) || DOTTED.test(words.at(-1)!))) words.pop();
  return plainWords(words.join(" "));
}

/** An agency in one way of writing: `Kantor Camat Rekaan, Kab. Contoh` is `kecamatan rekaan contoh`. */
export function agencyKey(instansi: string): string {
  return plainWords(instansi).split(" ").flatMap((word) => (SPELLED[word] ?? word).split(" ")).filter((word) => word !== "" && !EMPTY.has(word)).join(" ");
}

/** True where one agency is the other, or the other with its place behind it. */
export function sameAgency(a: string, b: string): boolean {
  const [x, y] = [agencyKey(a), agencyKey(b)];
  if (x === "" || y === "") return false;
  if (x === y) return true;
  const [few, many] = [x.split(" "), y.split(" ")].toSorted((p, q) => p.length - q.length) as [string[], string[]];
  return few.length >= 2 && few.every((word) => many.includes(word));
}

export interface PersonFacts {
  nama: string;
  nip?: string;
  nik?: string;
  instansi?: string;
  jabatan?: string;
}
export const SAMENESS = ["nip", "nik", "nama_instansi"] as const;
/** Why two people may be the same one. */
export type Sameness = (typeof SAMENESS)[number];

/** Why the two may be one person, or null. Numbers that differ speak against it whatever the names say. */
export function sameness(a: PersonFacts, b: PersonFacts): Sameness | null {
  if (a.nip && a.nip === b.nip) return "nip";
  if (a.nik && a.nik === b.nik) return "nik";
  if ((a.nip && b.nip) || (a.nik && b.nik)) return null;
  const name = nameKey(a.nama);
  if (name === "" || name !== nameKey(b.nama)) return null;
  return agenciesOf(a).some((x) => agenciesOf(b).some((y) => sameAgency(x, y))) ? "nama_instansi" : null;
}

/** The agency, and the post where it names one: `Camat Rekaan`. */
function agenciesOf(p: PersonFacts): string[] {
  return [p.instansi ?? "", p.jabatan ?? ""].filter((text) => text.trim() !== "");
}

/** Titles and ranks that stand before a name. */
const FRONT = /^(?:prof|dr|drs|dra|drg|drh|ir|h|hj|kh|tgk|tgh|ust|ns|apt|pdt|pdm|rm|ra|jend(?:eral)?|letjen|mayjen|brigjen|kol(?:onel)?|letkol|mayor|kapten|lettu|letda|peltu|pelda|serma|serka|sertu|serda|kompol|akbp|akp|iptu|ipda|aiptu|aipda|bripka|brigpol|brigadir|briptu|bripda|kombes)\.?$/i;
/** Degrees without points that stand behind a name. */
const REAR = /^(?:sh|mh|se|mm|st|mt|sp|mp|sip|mip|stp|sstp|ssos|spd|mpd|sag|mag|skom|mkom|skm|mkes|skep|mkn|msi|map|amd|phd|llm|sthi|shi|spdi|mba|ma|mpa|bba)\.?$/i;
/** `S.Sos.`, `M.Si`, `Ph.D.`: a point inside. */
const DOTTED = /^[a-z]{1,4}\.[a-z.]+$/i;

const SPELLED: Record<string, string> = {
  camat: "kecamatan", kec: "kecamatan", lurah: "kelurahan", kel: "kelurahan", kades: "desa", disdik: "dinas pendidikan", dinkes: "dinas kesehatan", dishub: "dinas perhubungan", dinsos: "dinas sosial", diskominfo: "dinas komunikasi informatika",
  setda: "sekretariat daerah", sekda: "sekretariat daerah", setwan: "sekretariat dprd", sdn: "sd negeri", smpn: "smp negeri", sman: "sma negeri", smkn: "smk negeri", puskesmas: "puskesmas",
};
/** Words that one writes and the other leaves out. */
const EMPTY = new Set(["kantor", "pemerintah", "pemkab", "pemkot", "pemda", "kabupaten", "kab", "kota", "provinsi", "prov", "dan", "kepala", "plt", "plh", "pj", "pjs", "pada", "di"]);

/** One person as typed or pasted on a line. `baris` counts from 1. */
export interface LinePerson {
  baris: number;
  nama: string;
  jabatan: string;
  instansi: string;
  nip: string;
}

/** Reads `name; post; agency; NIP`, or the columns of a sheet, one person a line; a head row and running numbers are passed over. */
export function readPeople(text: string): LinePerson[] {
  return text.split(/\r\n?|\n/).flatMap((line, at): LinePerson[] => {
    const cells = (line.includes("\t") ? line.split("\t") : line.split(";")).map((cell) => cell.replace(/\s+/g, " ").trim());
    if (cells.length > 1 && /^(no|no\.|nomor|\d{1,4}[.)]?)$/i.test(cells[0]!)) cells.shift();
    const [nama = "", jabatan = "", instansi = "", nip = ""] = cells;
    if (cells.every((cell) => cell === "") || /^nama\b/i.test(nama)) return [];
    return [{ baris: at + 1, nama, jabatan, instansi, nip: nip.replace(/^'/, "").replace(/[\s.\-/]/g, "") }];
  });
}
