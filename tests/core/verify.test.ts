import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import Database from "better-sqlite3";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openWithPassword, readKeyFile } from "../../electron/core/crypto/keyfile";
import { deriveKeys, type HouseKeys } from "../../electron/core/crypto/keys";
import { rawKey } from "../../electron/core/db/sealed";
import { verifyBundle } from "../../tools/verify-bundle";
import { verifyFolder } from "../../tools/verify-folder";
import { DESK, report, seedOffice } from "../fixtures/core";
import { CHEAP, filesUnder, openTestHouse, PASSWORD, SESSION, type House } from "../fixtures/house";
import { withCompiled } from "../support/children";

let h: House;
let code: string;
let archive: string;
let keys: HouseKeys;
const folders: string[] = [];

beforeAll(async () => {
  h = await openTestHouse();
  code = await h.setUp();
  const t = h.asTestCore();
  const office = await seedOffice(t);
  const up = await h.upload("bukti.bin", Buffer.from("isi bukti ".repeat(5_000)));
  if (!up.ok) throw new Error("upload");
  const { perkaraId } = (await t.call("laporan.terima", report(office, { bukti: [{ bentuk: "Foto", berkas: { sha256: up.value.sha256, nama: "bukti.bin" } }] })));
  const { id } = await t.call("berkasPerkara.siapkan", { perkaraId, bentuk: "zip" });
  while ((await t.call("berkasPerkara.baca", { perkaraId })).berjalan) await new Promise((resolve) => setTimeout(resolve, 5));
  const { tiket } = await t.call("berkasPerkara.unduh", { perkaraId, id });
  archive = path.join(mkdtempSync(path.join(tmpdir(), "netra-arsip-")), "berkas.zip");
  folders.push(path.dirname(archive));
  writeFileSync(archive, await buffer((await h.core.send(tiket, { actor: DESK.actor, sessionId: SESSION }))!.stream));
  await h.core.close();
  const found = readKeyFile(h.dir);
  if (found.kind !== "found") throw new Error(found.kind);
  keys = deriveKeys((await openWithPassword(found.file, "rekayasa", PASSWORD, CHEAP))!.dataKey);
});
afterAll(() => {
  for (const dir of [h.dir, ...folders]) rmSync(dir, { recursive: true, force: true });
});

function copy(): string {
  const dir = mkdtempSync(path.join(tmpdir(), "netra-periksa-"));
  folders.push(dir);
  cpSync(h.dir, dir, { recursive: true });
  return dir;
}
/** As someone would who has the key and an SQLite tool. */
function withSql(dir: string, ...statements: string[]): void {
  const db = new Database(path.join(dir, "netra.db"));
  db.pragma("cipher='chacha20'");
  db.key(rawKey(keys.database));
  for (const s of ["DROP TRIGGER jurnal_tetap", "DROP TRIGGER jurnal_tidak_dihapus", ...statements]) db.exec(s);
  db.close();
}
const last = async (dir: string, with_ = code) => (await verifyFolder(dir, with_)).lines.at(-1);

test("a sound folder is called so, by the command too, and is left as it is", async () => {
  const dir = copy();
  const before = filesUnder(dir).map((f) => [f, readFileSync(f).length]);
  expect(await verifyFolder(dir, code.toLowerCase())).toMatchObject({ ok: true });
  expect(filesUnder(dir).filter((f) => !/-(wal|shm)$/.test(f)).map((f) => [f, readFileSync(f).length])).toEqual(before);
  const run = (recovery: string, ...what: string[]) =>
    new Promise<{ status: number; out: string }>((resolve) => {
      execFile(process.execPath, ["tools/verify.mjs", ...(what.length > 0 ? what : [dir])], { env: { ...withCompiled(), NETRA_RECOVERY: recovery } }, (error, stdout) => resolve({ status: error ? Number(error.code) : 0, out: stdout }));
    });
  expect(await run(code)).toMatchObject({ status: 0, out: expect.stringContaining("jurnal utuh") });
  expect(await run("AAAA")).toMatchObject({ status: 1, out: expect.stringContaining("salah ketik") });
  // The file of a case that left the sealed folder needs no code; changed by a letter it is called so.
  expect(await verifyBundle(archive)).toMatchObject({ ok: true });
  const changed = readFileSync(archive);
  changed[changed.indexOf("isi bukti")] = 0x49;
  writeFileSync(`${archive}.lain`, changed);
  expect(await run("", "--berkas", `${archive}.lain`)).toMatchObject({ status: 1, out: expect.stringContaining("SALAH: Isi Bukti/P-1 Foto.bin tidak sama") });
});

test.each([
  ["edited", "UPDATE jurnal SET ringkas = 'lain' WHERE seq = 4", "jurnal baris 4: isi tidak cocok"],
  ["deleted", "DELETE FROM jurnal WHERE seq = 4", "jurnal baris 5: ada baris yang hilang"],
  ["renumbered", "DELETE FROM jurnal WHERE seq = 4; UPDATE jurnal SET seq = seq - 1 WHERE seq > 4", "jurnal baris 4: tidak menyambung"],
  ["reordered", "UPDATE jurnal SET seq = -1 WHERE seq = 4; UPDATE jurnal SET seq = 4 WHERE seq = 5; UPDATE jurnal SET seq = 5 WHERE seq = -1", "jurnal baris 4: tidak menyambung"],
])("a journal row that was %s is found", async (_name, sql, told) => {
  const dir = copy();
  withSql(dir, sql);
  expect(await last(dir)).toContain(told);
});

test("a flipped byte of a file, a missing file, a cut database and a strange code are found", async () => {
  const dir = copy();
  const [file] = filesUnder(path.join(dir, "berkas"));
  const bytes = readFileSync(file!);
  bytes[Math.floor(bytes.length / 2)]! ^= 1;
  writeFileSync(file!, bytes);
  expect(await last(dir)).toMatch(/SALAH: berkas [0-9a-f]{64}: berubah/);
  rmSync(file!);
  expect(await last(dir)).toMatch(/SALAH: berkas [0-9a-f]{64}: hilang/);
  const cut = copy();
  truncateSync(path.join(cut, "netra.db"), 40_960);
  expect(await last(cut)).toContain("SALAH: basis data");
  const flipped = copy();
  const db = readFileSync(path.join(flipped, "netra.db"));
  db[20 * 4096 + 77]! ^= 1;
  writeFileSync(path.join(flipped, "netra.db"), db);
  expect(await last(flipped)).toContain("SALAH: basis data");
  expect(await last(dir, "0000-0000-0000-0000-0000-0000-0000")).toContain("SALAH: kode pemulihan");
});
