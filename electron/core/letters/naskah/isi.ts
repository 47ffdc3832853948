import { bidangNaskahTeks } from "../../../../shared/i18n/naskah";
import type { Inline, Run } from "../../../../shared/letters/blocks";
import { pecahBidang } from "../../../../shared/schemas/susunan";

/** A list of the letter, row by row; a row answers with the text of its columns. A blank stays blank, what is empty is to be filled by hand. */
export type Baris = (kolom: string) => Run[];
/** What a wording is filled with: a case, or marks for Word. Everything that a letter is made of asks here. */
export interface Isi {
  /** Marks for Word instead of values: lists have one row between the marks of its loop. */
  tanda: boolean;
  bidang(nama: string): Run[];
  kosong(nama: string): boolean;
  baris(daftar: string): Baris[];
}

export interface Nilai { bidang: Record<string, string>; daftar: Record<string, Array<Record<string, string>>> }

/** What a field is called in lists of what is missing; by "Penandatangan" the setting of letters knows the place to sign. */
const label = (nama: string): string => (nama === "ttd.nama" ? "Penandatangan" : (bidangNaskahTeks[nama] ?? nama));

/** The values of a case; what is empty prints dots and carries the field's name. */
export function isiPerkara(nilai: Nilai): Isi {
  const run = (nama: string, text: string): Run => ({ text: text.trim(), field: label(nama), gap: 24 });
  return {
    tanda: false,
    bidang: (nama) => (nilai.bidang[nama] === " " ? [] : Object.hasOwn(nilai.bidang, nama) ? [run(nama, nilai.bidang[nama]!)] : [`{${nama}}`]),
    kosong: (nama) => (nilai.bidang[nama] ?? "").trim() === "",
    baris: (daftar) => barisTerisi(nilai, daftar).map((row) => (kolom) => [row[kolom] === " " ? "" : run(`${daftar}.${kolom}`, row[kolom] ?? "")]),
  };
}

/** Rows of a list; one row to fill by hand where there is none. */
export function barisTerisi(nilai: Nilai, daftar: string): Array<Record<string, string>> {
  const rows = nilai.daftar[daftar] ?? [];
  return rows.length ? rows : [{ no: "1", huruf: "a" }];
}

/** Marks for Word: `{field}`, and for a list one row between `{#list}` and `{/list}`. */
export const isiTanda: Isi = {
  tanda: true,
  bidang: (nama) => [{ text: `{${nama}}`, field: label(nama) }],
  kosong: () => false,
  baris: () => [(kolom) => [`{${kolom}}`]],
};

/** A text of the wording with its fields filled. A full stop behind a value that ends with one is left out. */
export function terisi(teks: string, isi: Isi): Run[] {
  const runs: Run[] = [];
  for (const part of pecahBidang(teks)) {
    if ("bidang" in part) {
      const value = isi.bidang(part.bidang);
      const before = runs.at(-1);
      // What is blank on purpose leaves no space behind.
      if (value.length === 0 && typeof before === "string") runs[runs.length - 1] = before.trimEnd();
      runs.push(...value);
    }
    else runs.push(part.teks.startsWith(".") && /[.!?]$/.test(plain(runs.at(-1) ?? "")) ? part.teks.slice(1) : part.teks);
  }
  return runs;
}

export function plain(inline: Inline | Run): string {
  if (typeof inline === "string") return inline;
  if (Array.isArray(inline)) return inline.map((run) => plain(run)).join("");
  return "text" in inline ? inline.text : "";
}
