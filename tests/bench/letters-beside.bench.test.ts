import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import path from "node:path";
import Docxtemplater from "docxtemplater";
import { TemplateHandler } from "easy-template-x";
import { strFromU8, unzipSync } from "fflate";
import PizZip from "pizzip";
import { expect, test } from "vitest";
import { createFiller } from "../../electron/core/letters/batch";
import { renderDocx } from "../../electron/core/letters/docx";
import { buildImbauan, susunanBawaan, VALUE_KEYS, valuesFor, type ImbauanContext, type ImbauanValues } from "../../electron/core/letters/forms/imbauan";
import { shippedPack } from "../../resources/law";
import type { Penerima } from "../../shared/schemas/imbauan";
import { sampleKantor, samplePejabat, samplePemilihan } from "../fixtures/dossiers";
import { noisyPng } from "./picture";

/** The same one-page letter with a logo, filled by Netra, docxtemplater, easy-template-x and LibreOffice. */
const LETTERS = 200;
const logo = noisyPng(160, 160);
const own = susunanBawaan("netralitas", "pemilihan");
const kantor = sampleKantor();
const cx: ImbauanContext = {
  kantor: { ...kantor, kop: { ...kantor.kop, logo: "a".repeat(64) } }, pack: shippedPack, logo: { bytes: logo, mime: "image/png" }, penandatangan: samplePejabat()[0]!, pemilihan: samplePemilihan("pemilihan"), tahapan: "Masa kampanye",
  gelombang: { tanggal: "2024-10-01", sifat: "Penting", lampiran: "-", hal: own.hal, tembusan: ["Bawaslu Provinsi", "Arsip"], dasar: own.dasar.slice(0, 2), dasarLain: [] },
  // One page: the opening, two points and the closing.
  isi: own.isi.filter((_, i) => i < 5 || i > own.isi.length - 3),
};
const recipient = (i: number): Penerima => ({ id: `p${i}`, kelompok: "opd", instansi: `Unit Rekaan ${i}`, jabatan: `Kepala Bagian ${i}`, statusJabatan: "", nama: `Pejabat Rekaan ${i}, S.Sos. & M.Si.`, nip: "", sapaan: "Bapak", alamat: `Jalan Rekaan ${i}`, tempat: "Kotacontoh", kecamatan: "Contoh", telepon: "", surel: "", rute: "", urut: i, aktif: true, versi: 1 });
const values = Array.from({ length: LETTERS }, (_, i) => valuesFor(cx, recipient(i), `${String(i + 1).padStart(3, "0")}/PM.00.02/K.CR-12/10/2024`, null));
const tag = (i: number) => `f${i}`;
const data = (v: ImbauanValues) => Object.fromEntries(VALUE_KEYS.map((k, i) => [tag(i), v[k]]));
const marked = { ...values[0]!, ...Object.fromEntries(VALUE_KEYS.map((k, i) => [k, values[0]![k] === "" ? "" : `{${tag(i)}}`])) } as ImbauanValues;
const template = Buffer.from(renderDocx(buildImbauan(cx, marked), { logo }));
const words = (bytes: Uint8Array) => [...strFromU8(unzipSync(bytes)["word/document.xml"]!).matchAll(/<w:t[ >][^<]*/g)].map(([t]) => t.slice(t.indexOf(">") + 1)).join("");

interface Figure { name: string; wall: number; cpu: number }
async function measured(name: string, letters: number, work: (i: number) => Promise<Uint8Array> | Uint8Array): Promise<Figure & { last: Uint8Array }> {
  await work(0);
  const cpu = process.cpuUsage();
  const from = performance.now();
  let last: Uint8Array = new Uint8Array();
  // oxlint-disable-next-line no-await-in-loop -- one letter after the other, as an office waits for them
  for (let i = 0; i < letters; i += 1) last = await work(i);
  const used = process.cpuUsage(cpu);
  return { name, wall: (performance.now() - from) / letters, cpu: (used.user + used.system) / 1000 / letters, last };
}

test(`the same letter ${LETTERS} times: per letter faster than both libraries`, async () => {
  const filler = createFiller((v: ImbauanValues) => buildImbauan(cx, v), VALUE_KEYS, valuesFor(cx, { ...recipient(0), nama: "", jabatan: "", instansi: "" }, "", null), { logo });
  const handler = new TemplateHandler();
  const ours = await measured("Netra", LETTERS, (i) => filler.fill(values[i]!).bytes);
  const alone = await measured("Netra, setiap surat dari awal", LETTERS, (i) => renderDocx(buildImbauan(cx, values[i]!), { logo }));
  const dt = await measured("docxtemplater 3.71.0", LETTERS, (i) => new Docxtemplater(new PizZip(template), { paragraphLoop: true, linebreaks: true }).render(data(values[i]!)).getZip().generate({ type: "uint8array", compression: "DEFLATE" }));
  const etx = await measured("easy-template-x 7.2.8", LETTERS, async (i) => new Uint8Array(await handler.process(template, data(values[i]!))));
  for (const other of [alone, dt, etx]) expect(words(other.last), other.name).toBe(words(ours.last));
  const office = libreOffice();
  console.log(`satu surat, per surat (beban ${loadavg()[0]!.toFixed(1)}): ${[ours, alone, dt, etx, ...office].map((f) => `${f.name} ${f.wall.toFixed(2)} ms${f.cpu ? ` (prosesor ${f.cpu.toFixed(2)} ms)` : ""}`).join("; ")}`);
  for (const other of [dt, etx]) for (const mine of [ours, alone]) expect(mine.cpu, `${mine.name} / ${other.name}`).toBeLessThan(other.cpu);
}, 300_000);

/** Twenty letters filled into a flat OpenDocument and turned to DOCX by one call; nothing where LibreOffice is not installed. */
function libreOffice(): Figure[] {
  const program = ["soffice", "libreoffice"].find((name) => spawnSync(name, ["--version"], { stdio: "ignore" }).status === 0);
  if (!program) return [];
  const dir = mkdtempSync(path.join(tmpdir(), "netra-ukur-"));
  try {
    const run = (to: string, out: string, files: string[]) => execFileSync(program, [`-env:UserInstallation=file://${dir}/profil`, "--headless", "--convert-to", to, "--outdir", out, ...files], { stdio: "ignore" });
    writeFileSync(path.join(dir, "surat.docx"), template);
    run("fodt", dir, [path.join(dir, "surat.docx")]);
    const flat = readFileSync(path.join(dir, "surat.fodt"), "utf8");
    const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
    const files = values.slice(0, 20).map((v, i) => {
      const file = path.join(dir, `${i}.fodt`);
      writeFileSync(file, VALUE_KEYS.reduce((text, k, at) => text.replaceAll(`{${tag(at)}}`, escaped(v[k])), flat));
      return file;
    });
    mkdirSync(path.join(dir, "jadi"));
    const from = performance.now();
    run("docx", path.join(dir, "jadi"), files);
    expect(readdirSync(path.join(dir, "jadi"))).toHaveLength(20);
    return [{ name: "LibreOffice --convert-to (20 surat sekali jalan)", wall: (performance.now() - from) / 20, cpu: 0 }];
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
