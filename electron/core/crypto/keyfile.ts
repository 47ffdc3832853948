import { createHash } from "node:crypto";
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { disk, patiently, renameOrDrop } from "../disk";
import { readCode } from "./code";
import { COST, codeKey, deriveKeys, passwordKey, sameMark, unwrapKey, wrapKey, type Cost } from "./keys";

/**
 * `kunci.json`: the data key, wrapped for each account by its password and once by the recovery code. It names nobody: an account is
 * found by a hash of its log-in name. It stands in the folder twice; the copy is read where the first is gone or damaged.
 */
const base64 = z.string().regex(/^[A-Za-z0-9+/]+=*$/).max(200);
const cost = z.object({ N: z.number().int().min(1024).max(2 ** 20).refine((n) => Number.isInteger(Math.log2(n))), r: z.number().int().min(1).max(16), p: z.number().int().min(1).max(4) });
const keyFile = z.object({
  format: z.literal("netra-kunci"),
  versi: z.literal(1),
  id: z.string().min(1).max(64),
  garam: base64,
  sidik: z.string().regex(/^[0-9a-f]{16}$/),
  akun: z.array(z.object({ id: z.string().min(1).max(64), nama: z.string().regex(/^[0-9a-f]{32}$/), scrypt: cost, garam: base64, bungkus: base64 })).max(1000),
  pemulihan: z.object({ garam: base64, bungkus: base64 }),
  /** An office to practise in: nothing in it is real, and its clock stands so many milliseconds from the machine's. It goes with every backup. */
  latihan: z.object({ geser: z.number().int() }).optional(),
});
export type KeyFile = z.output<typeof keyFile>;

export const KEY_FILE = "kunci.json";
const COPY = "kunci-salinan.json";

export type FoundKeyFile = { kind: "none" } | { kind: "broken" } | { kind: "found"; file: KeyFile };

export function readKeyFile(folder: string): FoundKeyFile {
  const names = [KEY_FILE, COPY].filter((name) => existsSync(path.join(folder, name)));
  for (const name of names) {
    const file = parseKeyFile(patiently(() => readFileSync(path.join(folder, name), "utf8")));
    if (file) return { kind: "found", file };
  }
  return { kind: names.length > 0 ? "broken" : "none" };
}

export function parseKeyFile(text: string): KeyFile | null {
  try {
    return keyFile.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

export function writeKeyFile(folder: string, file: KeyFile): void {
  const text = `${JSON.stringify(keyFile.parse(file), null, 1)}\n`;
  // The copy first: where the second cannot be written, the keys of before still hold, as the refusal says.
  for (const name of [COPY, KEY_FILE]) writeWhole(path.join(folder, name), text);
}

/** Written beside, synced, renamed: a file is either the old one or the new one. */
export function writeWhole(file: string, text: string | Uint8Array): void {
  const draft = `${file}.baru`;
  rmSync(draft, { force: true });
  const fd = disk.openSync(draft, "wx", 0o600);
  let kept = false;
  try {
    const bytes = Buffer.from(text as string);
    for (let done = 0; done < bytes.length; ) done += writeSync(fd, bytes, done);
    fsyncSync(fd);
    kept = true;
  } finally {
    closeSync(fd);
    if (!kept) rmSync(draft, { force: true });
  }
  renameOrDrop(draft, file);
  syncFolder(path.dirname(file));
}

/** Makes a rename durable; Windows has no such call and needs none. */
export function syncFolder(folder: string): void {
  if (process.platform === "win32") return;
  const fd = openSync(folder, "r");
  try {
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}

/** A log-in name as it is compared: case and spaces do not count. */
export const plainName = (name: string): string => name.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();

export const nameMark = (file: Pick<KeyFile, "garam">, name: string): string => createHash("sha256").update(`${file.garam} ${plainName(name)}`).digest("hex").slice(0, 32);

type Random = (bytes: number) => Uint8Array;
const text64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64");
const accountAbout = (file: Pick<KeyFile, "id">, id: string): string => `netra ${file.id} akun ${id}`;
const codeAbout = (file: Pick<KeyFile, "id">): string => `netra ${file.id} pemulihan`;

/** A key file for a new data key, still without accounts. */
export function newKeyFile(id: string, dataKey: Uint8Array, code: string, random: Random): KeyFile {
  const file: KeyFile = { format: "netra-kunci", versi: 1, id, garam: text64(random(16)), sidik: deriveKeys(dataKey).mark, akun: [], pemulihan: { garam: "", bungkus: "" } };
  return withCode(file, dataKey, code, random);
}

/** The file with another recovery code; the old one opens nothing any more. */
export function withCode(file: KeyFile, dataKey: Uint8Array, code: string, random: Random): KeyFile {
  const salt = random(32);
  return { ...file, pemulihan: { garam: text64(salt), bungkus: wrapKey(codeKey(code, salt), random(12), dataKey, codeAbout(file)) } };
}

/** The file with this account's password; an account of the same id is replaced. */
export async function withAccount(file: KeyFile, dataKey: Uint8Array, account: { id: string; name: string; password: string }, random: Random, at: Cost = COST): Promise<KeyFile> {
  const salt = random(16);
  const key = await passwordKey(account.password, salt, at);
  const own = { id: account.id, nama: nameMark(file, account.name), scrypt: at, garam: text64(salt), bungkus: wrapKey(key, random(12), dataKey, accountAbout(file, account.id)) };
  return { ...file, akun: [...file.akun.filter((a) => a.id !== account.id), own] };
}

export const withoutAccount = (file: KeyFile, id: string): KeyFile => ({ ...file, akun: file.akun.filter((a) => a.id !== id) });

/** Opens the data key with a name and a password. Takes as long where nobody has that name. */
export async function openWithPassword(file: KeyFile, name: string, password: string, at: Cost = COST): Promise<{ id: string; dataKey: Uint8Array } | null> {
  const mark = nameMark(file, name);
  const own = file.akun.find((a) => a.nama === mark);
  const key = await passwordKey(password, Buffer.from(own?.garam ?? file.garam, "base64"), own?.scrypt ?? at);
  if (!own) return null;
  const dataKey = unwrapKey(key, own.bungkus, accountAbout(file, own.id));
  return dataKey && sameMark(deriveKeys(dataKey).mark, file.sidik) ? { id: own.id, dataKey } : null;
}

/** Opens the data key with the recovery code: "TYPO" where the check does not hold, null where it is another folder's code. */
export function openWithCode(file: KeyFile, typed: string): Uint8Array | "TYPO" | null {
  const code = readCode(typed);
  if (code === null) return "TYPO";
  const dataKey = unwrapKey(codeKey(code, Buffer.from(file.pemulihan.garam, "base64")), file.pemulihan.bungkus, codeAbout(file));
  return dataKey && sameMark(deriveKeys(dataKey).mark, file.sidik) ? dataKey : null;
}
