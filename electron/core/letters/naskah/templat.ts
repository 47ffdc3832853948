import { clean } from "../../../../shared/letters/text";
import { bidangNaskahTeks } from "../../../../shared/i18n/naskah";
import type { HasilPeriksa, TemuanTemplat } from "../../../../shared/schemas/naskah";
import { zip, zipPart } from "../zip";
import { barisTerisi, type Nilai } from "./isi";
import { bidangTemplat, type Naskah } from "./jenis";
import { openPackage, paragraphs, tokens, unpacked, type Package } from "./ooxml";

/** What a template is filled with: fields, and lists of rows. Only texts, so that nothing in them can act. */
export interface DataTemplat { bidang: Record<string, string>; daftar: Record<string, Array<Record<string, string>>> }

// ---- What stands in a template.

const TAG = /\{[^{}]*\}/g;
const NAMED = /^\{\s*([#/]?)\s*([A-Za-z][A-Za-z.]*)\s*(\[\s*loopOver\s*:\s*["“”„']paragraph["“”„']\s*\])?\s*\}$/;

interface Use { nama: string; daftar: string; bagian: TemuanTemplat["bagian"]; paragraf: number; kutipan: string }

/** Reads the fields of a template and names, with its paragraph, each that Netra cannot fill. `asal` is our own letter, to tell what was left out. */
export function periksa(naskah: Naskah, paket: Package, asal: Package): HasilPeriksa {
  const known = bidangTemplat(naskah);
  const { temuan, uses } = read(known, paket);
  const used = new Set(uses.map((u) => u.nama));
  for (const alinea of paket.others) {
    const tag = alinea.teks.match(TAG)?.[0];
    if (tag) temuan.push({ kode: "tidak_terisi", bagian: "kaki", paragraf: alinea.nomor, kutipan: quote(alinea.teks, tag), bidang: tag, saran: "" });
  }
  const stood = read(known, asal).uses;
  const where = (nama: string): TemuanTemplat => {
    const u = stood.find((s) => s.nama === nama);
    return { kode: "bidang_hilang", bagian: u?.bagian ?? "isi", paragraf: u?.paragraf ?? 0, kutipan: u?.kutipan ?? "", bidang: Object.hasOwn(known.daftar, nama) ? `{#${nama}}` : `{${nama}}`, saran: "" };
  };
  const missing = known.wajib.filter((group) => !group.some((nama) => used.has(nama))).map((group) => group[0]!);
  for (const nama of missing) temuan.push({ ...where(nama), kode: "bidang_wajib_hilang" });
  const hilang = [...new Set(stood.map((s) => s.nama))].filter((nama) => !used.has(nama) && !missing.includes(nama)).map(where);
  return { temuan, hilang, dipakai: [...used] };
}

function read(known: ReturnType<typeof bidangTemplat>, paket: Package): { temuan: TemuanTemplat[]; uses: Use[] } {
  const temuan: TemuanTemplat[] = [];
  const uses: Use[] = [];
  const columns = new Set(Object.values(known.daftar).flat());
  const all = [...known.bidang, ...Object.keys(known.daftar), ...columns];
  for (const part of paket.texts) {
    let list: { nama: string; fault: () => void } | null = null;
    for (const alinea of part.alinea) {
      const tell = (kode: TemuanTemplat["kode"], tag: string, saran = "") => temuan.push({ kode, bagian: part.tempat, paragraf: alinea.nomor, kutipan: quote(alinea.teks, tag), bidang: tag, saran });
      const tags = alinea.teks.match(TAG) ?? [];
      const lone = /[{}]/.exec(alinea.teks.replace(TAG, (tag) => " ".repeat(tag.length)));
      if (lone) tell("kurung_terputus", alinea.teks.slice(lone.index, lone.index + 1));
      for (const tag of tags) {
        const m = NAMED.exec(tag);
        const [sign, nama] = [m?.[1] ?? "", m?.[2] ?? ""];
        const found = () => uses.push({ nama, daftar: list?.nama ?? "", bagian: part.tempat, paragraf: alinea.nomor, kutipan: quote(alinea.teks, tag) });
        if (!m || (m[3] && sign !== "#")) tell("bidang_tak_dikenal", tag, suggestion(tag, all, known.daftar));
        else if (alinea.kotak) tell("dalam_kotak_teks", tag);
        else if (sign === "#") {
          if (!Object.hasOwn(known.daftar, nama)) tell("bidang_tak_dikenal", tag, suggestion(tag, Object.keys(known.daftar), known.daftar));
          else if (list) tell("daftar_tak_tertutup", `{#${list.nama}}`);
          else found();
          if (Object.hasOwn(known.daftar, nama)) list = { nama, fault: () => tell("daftar_tak_tertutup", tag) };
        } else if (sign === "/") {
          if (list?.nama !== nama) tell("daftar_tak_terbuka", tag);
          else list = null;
        } else if (list && known.daftar[list.nama]!.includes(nama)) found();
        else if (known.bidang.includes(nama)) found();
        else if (Object.hasOwn(known.daftar, nama)) tell("daftar_bukan_bidang", tag, `{#${nama}} … {/${nama}}`);
        else if (columns.has(nama)) tell("bukan_dalam_daftar", tag);
        else tell("bidang_tak_dikenal", tag, suggestion(tag, all, known.daftar));
      }
    }
    list?.fault();
  }
  return { temuan, uses };
}

/** Some words around a place, so that it is found in Word. */
function quote(teks: string, tag: string): string {
  const at = Math.max(0, teks.indexOf(tag) - 24);
  const piece = teks.slice(at, at + 80).replace(/\s+/g, " ").trim();
  return `${at > 0 ? "…" : ""}${piece}${at + 80 < teks.length ? "…" : ""}`;
}

/** The name that was probably meant. */
function suggestion(tag: string, names: readonly string[], lists: Record<string, unknown>): string {
  const plain = (s: string) => s.toLowerCase().replace(/[^a-z]/g, "");
  const wanted = plain(tag);
  if (wanted === "" || wanted.length > 60) return "";
  let best = { nama: "", far: Math.max(2, Math.floor(wanted.length / 4)) + 1 };
  for (const nama of names) {
    const far = distance(wanted, plain(nama));
    if (far < best.far) best = { nama, far };
  }
  return best.nama && (Object.hasOwn(lists, best.nama) ? `{#${best.nama}}` : `{${best.nama}}`);
}

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    row = next;
  }
  return row[b.length]!;
}

// ---- Filling.

/** Stands for a line break while the library works: it would put what follows the break in the wrong place. */
const BREAK = "\uE000";
/** Stands behind a value that ends with a full stop, so that the template's own is not set beside it. */
const STOP = "\uE001";
const safe = (text: string): string => clean(text).replaceAll(/[\uE000\uE001]/g, "").replaceAll("\n", BREAK).replace(/\.$/, `.${STOP}`);

/** The template filled, as DOCX. The same template and data give the same bytes. */
export async function isiTemplat(bytes: Uint8Array, data: DataTemplat): Promise<Uint8Array> {
  // Loaded with the first template: no office should wait for it at the start.
  const { LoopPlugin, TemplateHandler, TextPlugin } = await import("easy-template-x");
  const flat: Record<string, unknown> = {};
  for (const [nama, teks] of Object.entries(data.bidang)) flat[nama] = safe(teks);
  for (const [nama, rows] of Object.entries(data.daftar)) flat[nama] = rows.map((row) => Object.fromEntries(Object.entries(row).map(([k, v]) => [k, safe(v)])));
  const handler = new TemplateHandler({ plugins: [new LoopPlugin(), new TextPlugin()], defaultContentType: "text", containerContentType: "loop", maxXmlDepth: 60 });
  const made = unpacked(new Uint8Array(await handler.process(Buffer.from(bytes), flat as never)));
  return zip([...made].map(([name, content]) => zipPart(name, /^word\/(?:document|header\d*|footer\d*)\.xml$/.test(name) ? settled(Buffer.from(content).toString("utf8")) : content)));
}

function settled(xml: string): string {
  const once = xml.includes(STOP) ? xml.replaceAll(/\uE001((?:<(?!\/w:p>)[^<>]*>)*)\.(?!\.)/g, "$1").replaceAll(STOP, "") : xml;
  return once.replaceAll(BREAK, `</w:t><w:br/><w:t xml:space="preserve">`);
}

/** Lists of which nothing is missing where they have no rows: copies, and the NIP of a signer who has one. */
const MAY_BE_EMPTY = new Set(["tembusan", "berNip"]);

/** The values of a letter for its template; what is empty prints dots, and is named. */
export function dataTemplat(naskah: Naskah, nilai: Nilai, dipakai: readonly string[]): { data: DataTemplat; kosong: string[] } {
  const { bidang, daftar } = bidangTemplat(naskah);
  const dots = (text: string | undefined) => (text === undefined || text.trim() === "" ? (text === " " ? " " : ".".repeat(24)) : text);
  const value = (nama: string) => (naskah.kadang?.includes(nama) ? (nilai.bidang[nama] ?? "") : dots(nilai.bidang[nama]));
  const data: DataTemplat = { bidang: Object.fromEntries(bidang.map((nama) => [nama, value(nama)])), daftar: {} };
  for (const [nama, kolom] of Object.entries(daftar)) {
    if (nama === "berNip") {
      data.daftar[nama] = nilai.bidang["ttd.nip"] ? [{ nip: nilai.bidang["ttd.nip"] }] : [];
      continue;
    }
    const rows = nama === "tembusan" && !nilai.daftar[nama]?.length ? [{ no: "1", teks: "Arsip" }] : barisTerisi(nilai, nama);
    data.daftar[nama] = rows.map((row: Record<string, string>) => Object.fromEntries(kolom.map((k) => [k, dots(row[k])])));
  }
  const empty = dipakai.filter((nama) => (Object.hasOwn(daftar, nama) ? !MAY_BE_EMPTY.has(nama) && !nilai.daftar[nama]?.length : bidang.includes(nama) && (nilai.bidang[nama] ?? "").trim() === ""));
  return { data, kosong: empty.map((nama) => bidangNaskahTeks[nama] ?? bidangNaskahTeks[`${nama}.teks`] ?? bidangNaskahTeks[`${nama}.nama`] ?? nama) };
}

/** Fields that stand in the template but do not come out of it: each field is filled with a mark of its own and looked for. */
export async function cobaIsi(naskah: Naskah, bytes: Uint8Array): Promise<TemuanTemplat[]> {
  const known = bidangTemplat(naskah);
  const { uses } = read(known, openPackage(bytes));
  const mark = (nama: string) => `\u27E6${nama}\u27E7`;
  const data: DataTemplat = {
    bidang: Object.fromEntries(known.bidang.map((nama) => [nama, mark(nama)])),
    daftar: Object.fromEntries(Object.entries(known.daftar).map(([nama, kolom]) => [nama, [1, 2].map(() => Object.fromEntries(kolom.map((k) => [k, mark(`${nama}.${k}`)])))])),
  };
  const fault = (u: Use): TemuanTemplat => ({ kode: "tidak_terisi", bagian: u.bagian, paragraf: u.paragraf, kutipan: u.kutipan, bidang: `{${u.nama}}`, saran: "" });
  let text: string;
  try {
    text = openPackage(await isiTemplat(bytes, data)).texts.flatMap((t) => t.alinea.map((a) => a.teks)).join("\n");
  } catch (e) {
    const told = /\{[^{}]{1,80}\}/.exec(e instanceof Error ? e.message : "")?.[0] ?? "";
    return [fault(uses.find((u) => told.includes(u.nama)) ?? uses[0] ?? { nama: "", daftar: "", bagian: "isi", paragraf: 0, kutipan: "" })];
  }
  const wanted = new Map<string, { n: number; use: Use }>();
  for (const u of uses.filter((x) => !Object.hasOwn(known.daftar, x.nama))) {
    const key = mark(u.daftar && known.daftar[u.daftar]!.includes(u.nama) ? `${u.daftar}.${u.nama}` : u.nama);
    wanted.set(key, { n: (wanted.get(key)?.n ?? 0) + (u.daftar ? 2 : 1), use: u });
  }
  return [...wanted].filter(([key, { n }]) => text.split(key).length - 1 !== n).map(([, { use }]) => fault(use));
}

// ---- Showing.

/** Paragraphs and tables of a filled letter, for the screen: what it says, not how it is set. */
export function bacaIsi(bytes: Uint8Array): Array<{ teks: string; rata: string } | { tabel: string[][] }> {
  const parts = unpacked(bytes);
  const xml = Buffer.from(parts.get("word/document.xml") ?? "").toString("utf8");
  const header = [...parts].filter(([name]) => /^word\/header\d*\.xml$/.test(name)).flatMap(([, content]) => paragraphs(Buffer.from(content).toString("utf8")).map((a) => a.teks)).filter((t) => t.trim() !== "");
  const out: Array<{ teks: string; rata: string } | { tabel: string[][] }> = [...new Set(header)].map((teks) => ({ teks, rata: "center" }));
  let para: { teks: string; rata: string } | null = null;
  let rows: string[][] | null = null;
  let depth = 0;
  let inText = false;
  for (const t of tokens(xml)) {
    const opens = t.jenis === "buka";
    if (t.nama === "w:tbl") {
      depth += opens ? 1 : -1;
      if (opens && depth === 1) rows = [];
      if (!opens && depth === 0 && rows) {
        out.push({ tabel: rows });
        rows = null;
      }
    } else if (t.nama === "w:tr" && opens && depth === 1) rows?.push([]);
    else if (t.nama === "w:tc" && opens && depth === 1) rows?.at(-1)?.push("");
    else if (t.nama === "w:p" && opens) para = { teks: "", rata: "left" };
    else if (t.nama === "w:p" && t.jenis === "tutup" && para) {
      const cell = rows?.at(-1);
      if (!rows) out.push(para);
      else if (cell?.length) cell[cell.length - 1] += `${cell.at(-1) ? "\n" : ""}${para.teks}`;
      para = null;
    } else if (t.nama === "w:jc" && para) para.rata = /"(?:center|right|both)"/.exec(t.atribut)?.[0]?.slice(1, -1) ?? "left";
    else if (t.nama === "w:t") inText = opens;
    else if (t.nama === "w:tab" && para && !/w:(?:val|pos)\s*=/.test(t.atribut)) para.teks += " ";
    else if (t.nama === "w:br" && para) para.teks += "\n";
    else if (t.nama === "" && inText && para) para.teks += t.teks;
  }
  return out;
}
