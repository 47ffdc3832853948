import { randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import { afterEach, describe, expect, test } from "vitest";
import { makeCode, readCode } from "../../electron/core/crypto/code";
import { newKeyFile, openWithCode, openWithPassword, readKeyFile, withAccount, withCode, withoutAccount, writeKeyFile } from "../../electron/core/crypto/keyfile";
import { deriveKeys } from "../../electron/core/crypto/keys";
import { createOpener, openBytes, PIECE, sealBytes, sealedSize } from "../../electron/core/crypto/stream";
import { fileStore } from "../../electron/core/files/store";
import { inChunks } from "../fixtures/core";
import { CHEAP, filesHolding } from "../fixtures/house";

const random = (n: number) => randomBytes(n);
const folders: string[] = [];
const folder = () => {
  const dir = mkdtempSync(path.join(tmpdir(), "netra-kripto-"));
  folders.push(dir);
  return dir;
};
afterEach(() => folders.splice(0).forEach((dir) => rmSync(dir, { recursive: true, force: true })));

describe("sealed bytes", () => {
  const key = randomBytes(32);
  const salt = randomBytes(32);

  test.each([0, 1, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE, 3 * PIECE + 7])("%i bytes come back, and take the length that is told", (size) => {
    const bytes = randomBytes(size);
    const sealed = sealBytes(key, salt, bytes);
    expect(sealed.length).toBe(sealedSize(size));
    expect(openBytes(key, sealed).equals(bytes)).toBe(true);
    // However the stream is cut on its way.
    const opener = createOpener(key);
    const out: Buffer[] = [];
    for (let at = 0, n = 1; at < sealed.length; at += n, n = (n * 7) % 9973) out.push(opener.push(sealed.subarray(at, at + n)));
    expect(Buffer.concat([...out, opener.end()]).equals(bytes)).toBe(true);
  });

  const bytes = randomBytes(3 * PIECE + 100);
  const sealed = sealBytes(key, salt, bytes);
  const piece = PIECE + 16;
  test.each([
    ["a flipped byte of the text", () => flip(sealed, 40 + 10)],
    ["a flipped byte of a tag", () => flip(sealed, 40 + PIECE + 3)],
    ["a flipped byte of the salt", () => flip(sealed, 12)],
    ["another first word", () => flip(sealed, 0)],
    ["the last piece cut off", () => sealed.subarray(0, 40 + 3 * piece)],
    ["cut within a piece", () => sealed.subarray(0, 40 + piece + 500)],
    ["cut within the head", () => sealed.subarray(0, 20)],
    ["nothing at all", () => sealed.subarray(0, 0)],
    ["two pieces exchanged", () => Buffer.concat([sealed.subarray(0, 40), sealed.subarray(40 + piece, 40 + 2 * piece), sealed.subarray(40, 40 + piece), sealed.subarray(40 + 2 * piece)])],
    ["a piece left out", () => Buffer.concat([sealed.subarray(0, 40), sealed.subarray(40 + piece)])],
    ["a piece twice", () => Buffer.concat([sealed.subarray(0, 40 + piece), sealed.subarray(40)])],
    ["something behind the end", () => Buffer.concat([sealed, Buffer.from("x")])],
  ])("%s is found", (_name, spoil) => {
    expect(() => openBytes(key, spoil())).toThrow("sealed bytes do not open");
  });

  test("another key opens nothing, and two files of the same bytes do not look alike", () => {
    expect(() => openBytes(randomBytes(32), sealed)).toThrow("do not open");
    expect(sealBytes(key, randomBytes(32), bytes).equals(sealed)).toBe(false);
  });
});

describe("stored files", () => {
  const keys = deriveKeys(randomBytes(32));
  test("are sealed on their way in, read back whole, and their names tell nothing", async () => {
    const dir = folder();
    const store = fileStore(dir, keys);
    const text = Buffer.from("Pelapor Terlindung 3201010101010001 ".repeat(9_000));
    const got = await store.receive(inChunks(text, 10_007), text.length, () => null);
    if ("refused" in got) throw new Error(got.refused);
    const letter = store.put(Buffer.from("Pelapor Terlindung"));
    const many = store.putMany([Buffer.from("Pelapor Terlindung 2"), Buffer.from("Pelapor Terlindung 2"), text]);
    expect(many.map((m) => m.size)).toEqual([20, 20, text.length]);
    expect(filesHolding(dir, ["Pelapor Terlindung", "3201010101010001", got.sha256, letter.sha256])).toEqual([]);
    expect((await buffer(store.open(got.sha256))).equals(text)).toBe(true);
    expect(Buffer.from(store.read(letter.sha256)).toString()).toBe("Pelapor Terlindung");
    expect([store.has(got.sha256, text.length), store.has(got.sha256, text.length - 1)]).toEqual([true, false]);
    expect(await store.check(got.sha256, text.length)).toBeNull();
  });

  test("a file that was changed, cut, or put in another's place is found and never arrives whole", async () => {
    const dir = folder();
    const store = fileStore(dir, keys);
    const one = store.put(randomBytes(200_000));
    const two = store.put(randomBytes(200_000));
    const place = store.path(one.sha256);
    const sound = readFileSync(place);
    writeFileSync(place, flip(sound, 150_000));
    expect(await store.check(one.sha256, 200_000)).toBe("damaged");
    await expect(buffer(store.open(one.sha256))).rejects.toThrow("do not open");
    writeFileSync(place, sound);
    truncateSync(place, 100_000);
    expect([store.has(one.sha256, 200_000), await store.check(one.sha256, 200_000)]).toEqual([false, "damaged"]);
    writeFileSync(place, readFileSync(store.path(two.sha256)));
    expect(() => store.read(one.sha256)).toThrow("hash");
    await expect(buffer(store.open(one.sha256))).rejects.toThrow("hash");
    rmSync(place);
    expect(await store.check(one.sha256, 200_000)).toBe("missing");
  });
});

describe("the key file", () => {
  test("each account opens it with its own password, and the sheet with its code; nothing else does", async () => {
    const dataKey = new Uint8Array(randomBytes(32));
    const code = makeCode(random);
    let file = newKeyFile("rumah-1", dataKey, code, random);
    file = await withAccount(file, dataKey, { id: "a", name: "Siti Contoh", password: "sandi siti panjang" }, random, CHEAP);
    file = await withAccount(file, dataKey, { id: "b", name: "budi", password: "sandi budi panjang" }, random, CHEAP);
    const same = (key: Uint8Array | undefined) => key !== undefined && Buffer.from(key).equals(Buffer.from(dataKey));
    expect(same((await openWithPassword(file, "  siti   CONTOH ", "sandi siti panjang", CHEAP))?.dataKey)).toBe(true);
    expect((await openWithPassword(file, "budi", "sandi budi panjang", CHEAP))?.id).toBe("b");
    for (const [name, password] of [["siti contoh", "sandi budi panjang"], ["budi", ""], ["orang lain", "sandi siti panjang"], ["budi", "sandi budi panjang "]] as const) expect(await openWithPassword(file, name, password, CHEAP)).toBeNull();
    expect(same(openWithCode(file, ` ${code.toLowerCase().replaceAll("-", " ").replaceAll("0", "o").replaceAll("1", "l")} `) as Uint8Array)).toBe(true);
    expect(openWithCode(file, makeCode(random))).toBeNull();
    expect(openWithCode(file, `${code.slice(0, -1)}${code.endsWith("A") ? "B" : "A"}`)).toBe("TYPO");
    const newCode = makeCode(random);
    const renewed = withCode(withoutAccount(file, "b"), dataKey, newCode, random);
    expect([openWithCode(renewed, code), await openWithPassword(renewed, "budi", "sandi budi panjang", CHEAP)]).toEqual([null, null]);
    expect(same(openWithCode(renewed, newCode) as Uint8Array)).toBe(true);
    // A wrapping put in another account's place opens nothing.
    const moved = { ...file, akun: file.akun.map((a) => (a.id === "a" ? { ...file.akun.find((x) => x.id === "b")!, id: "a" } : a)) };
    expect(await openWithPassword(moved, "budi", "sandi budi panjang", CHEAP)).toBeNull();
    expect(JSON.stringify(file).toLowerCase()).not.toMatch(/siti|budi/);
  });

  test("its copy stands in for it; both damaged is told; odd costs are not obeyed", async () => {
    const dir = folder();
    const dataKey = new Uint8Array(randomBytes(32));
    const file = await withAccount(newKeyFile("rumah-1", dataKey, makeCode(random), random), dataKey, { id: "a", name: "siti", password: "sandi siti panjang" }, random, CHEAP);
    expect(readKeyFile(dir).kind).toBe("none");
    writeKeyFile(dir, file);
    writeFileSync(path.join(dir, "kunci.json"), "{");
    expect(readKeyFile(dir)).toEqual({ kind: "found", file });
    const costly = { ...file, akun: file.akun.map((a) => ({ ...a, scrypt: { N: 2 ** 30, r: 8, p: 1 } })) };
    writeFileSync(path.join(dir, "kunci-salinan.json"), JSON.stringify(costly));
    expect(readKeyFile(dir).kind).toBe("broken");
  });

  test("codes are many, and a mistyped sign is nearly always found", () => {
    const codes = Array.from({ length: 200 }, () => makeCode(random));
    expect(new Set(codes).size).toBe(200);
    for (const code of codes) expect([code.length, readCode(code)]).toEqual([34, code]);
    const wrong = codes.filter((code, i) => {
      const at = [0, 6, 12, 21, 30][i % 5]!;
      return readCode(code.slice(0, at) + (code[at] === "7" ? "8" : "7") + code.slice(at + 1)) !== null;
    });
    expect(wrong.length).toBeLessThan(4);
  });
});

function flip(bytes: Uint8Array, at: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[at]! ^= 0x40;
  return copy;
}
