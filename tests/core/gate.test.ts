import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { contract } from "../../shared/api/contract";
import { finishReplacing, Interrupted, replaceData } from "../../electron/core/gate/swap";
import { sealInto } from "../../electron/core/gate/seal";
import { deriveKeys } from "../../electron/core/crypto/keys";
import { isPlainDatabase } from "../../electron/core/db/sealed";
import { openTestCore, report, road, seedOffice } from "../fixtures/core";
import { filesHolding, openTestHouse, PASSWORD, type House } from "../fixtures/house";

let h: House;
afterEach(() => h?.close());

describe("the locked house", () => {
  test("answers nothing but what leads in, from the first start on", async () => {
    h = await openTestHouse();
    expect(await h.call("akun.keadaan", {})).toMatchObject({ keadaan: "baru", dataLama: false, akun: null });
    const locked = async () => {
      for (const name of Object.keys(contract)) {
        if (["akun.keadaan", "akun.siapkan", "akun.masuk", "akun.keluar", "akun.kunciLayar", "akun.pulihkan", "akun.bukaLatihan", "cadangan.temukan", "cadangan.pulihkanAwal", "cadangan.selamatkan", "jurnal.lanjutkan"].includes(name)) continue;
        expect([name, (await h.refused(name, {})).code]).toEqual([name, "LOCKED"]);
      }
    };
    await locked();
    expect(existsSync(path.join(h.dir, "netra.db"))).toBe(false);
    const code = await h.setUp();
    expect(code).toMatch(/^([0-9A-Z]{4}-){6}[0-9A-Z]{4}$/);
    expect(await h.call("sesi.baca", {})).toMatchObject({ pelaku: { nama: "Rekayasa Utama, S.H.", peran: "ketua" }, siap: false });
    expect(await h.refused("akun.siapkan", { nama: "A", jabatan: "B", peran: "ketua", namaMasuk: "lain", sandi: PASSWORD, ulang: PASSWORD })).toMatchObject({ code: "GUARD", reasons: ["sudah_disiapkan"] });
    expect((await h.refused("sesi.baca", {}, "jendela-2")).code).toBe("LOCKED");
    await h.reopen();
    expect(await h.call("akun.keadaan", {})).toMatchObject({ keadaan: "terkunci", akun: null });
    await locked();
    expect((await h.refused("cadangan.temukan", { folder: "" })).code).toBe("FORBIDDEN");
    expect((await h.refused("cadangan.pulihkanAwal", { folder: "", nama: "netra-x.cadangan", kode: code })).code).toBe("FORBIDDEN");
    expect((await h.refused("cadangan.selamatkan", {})).code).toBe("FORBIDDEN");
    expect(await h.logIn()).toMatchObject({ keadaan: "terbuka", akun: { nama: "Rekayasa Utama, S.H.", peran: "ketua" } });
    expect(await h.refused("tidak.ada", {})).toEqual({ code: "NO_SUCH_PROCEDURE" });
    expect(await h.refused("sesi.pilihPelaku", { pejabatId: "x" })).toMatchObject({ code: "FORBIDDEN" });
    expect(await h.call("akun.keluar", {})).toMatchObject({ keadaan: "terkunci" });
    expect((await h.refused("sesi.baca", {})).code).toBe("LOCKED");
    expect(h.logged.filter((l) => l.startsWith("ERROR"))).toEqual([]);
  });

  test("wrong passwords slow down, per name, over restarts too, and a name that nobody has does the same", async () => {
    h = await openTestHouse();
    await h.setUp();
    await h.reopen();
    const wrong = (namaMasuk: string) => h.refused("akun.masuk", { namaMasuk, sandi: "bukan sandinya" });
    for (const name of ["rekayasa", "tidak ada"]) {
      for (let n = 0; n < 3; n++) expect((await wrong(name)).fields).toEqual([{ path: "sandi", code: "sandi_salah" }]);
      expect((await wrong(name)).fields![0]).toMatchObject({ code: "tunggu_percobaan", params: { detik: 2 } });
    }
    expect(await h.refused("akun.masuk", { namaMasuk: "rekayasa", sandi: PASSWORD })).toMatchObject({ fields: [{ code: "tunggu_percobaan" }] });
    await h.reopen();
    expect((await wrong("rekayasa")).fields![0]!.code).toBe("tunggu_percobaan");
    let longest = 0;
    for (let n = 0; n < 12; n++) {
      h.later(5.1);
      expect((await wrong("rekayasa")).fields![0]!.code).toBe("sandi_salah");
      longest = Number((await wrong("rekayasa")).fields![0]!.params!["detik"]);
    }
    expect(longest).toBe(300);
    // A clock set back does not keep anyone out for longer.
    h.later(-60 * 24);
    expect(Number((await wrong("rekayasa")).fields![0]!.params!["detik"])).toBeLessThanOrEqual(300);
    h.later(60 * 24 + 6);
    expect(await h.logIn()).toMatchObject({ keadaan: "terbuka" });
    expect((await h.call("jurnal.daftar", {})).baris[0]!.ringkas).toMatch(/^Masuk, setelah \d+ percobaan gagal$/);
    await h.call("akun.keluar", {});
    expect((await wrong("rekayasa")).fields![0]!.code).toBe("sandi_salah");
  });

  test("many tries at once are taken one after another", async () => {
    h = await openTestHouse();
    await h.setUp();
    const all = await Promise.all(Array.from({ length: 12 }, () => h.refused("akun.masuk", { namaMasuk: "rekayasa", sandi: "bukan sandinya" }, "lain")));
    expect(all.filter((f) => f.fields?.[0]?.code === "sandi_salah")).toHaveLength(3);
  });

  test("the recovery code gives an account a new password and nothing without it", async () => {
    h = await openTestHouse();
    const code = await h.setUp();
    await h.reopen();
    const give = (kode: string, namaMasuk = "rekayasa") => h.ask("akun.pulihkan", { kode, namaMasuk, sandi: "sandi sesudah lupa", ulang: "sandi sesudah lupa" });
    expect(await give("AAAA-BBBB")).toMatchObject({ ok: false, error: { fields: [{ path: "kode", code: "kode_salah_ketik" }] } });
    expect(await give(code, "orang lain")).toMatchObject({ ok: false, error: { fields: [{ path: "namaMasuk", code: "nama_masuk_tidak_ada" }] } });
    expect((await h.refused("sesi.baca", {})).code).toBe("LOCKED");
    expect(await give(code.toLowerCase())).toMatchObject({ ok: true, value: { keadaan: "terbuka" } });
    await h.reopen();
    expect((await h.refused("akun.masuk", { namaMasuk: "rekayasa", sandi: PASSWORD })).code).toBe("BAD_INPUT");
    await h.logIn("rekayasa", "sandi sesudah lupa");
    // A new sheet makes the printed one worthless.
    expect(await h.refused("akun.lembarBaru", { sandi: PASSWORD })).toMatchObject({ fields: [{ code: "sandi_salah" }] });
    const { kode } = await h.call("akun.lembarBaru", { sandi: "sandi sesudah lupa" });
    await h.reopen();
    expect(await give(code)).toMatchObject({ ok: false, error: { fields: [{ code: "kode_bukan_folder_ini" }] } });
    expect(await give(kode)).toMatchObject({ ok: true });
  });

  test("the screen locks by itself and opens for its own person; a ticket of a locked screen gives nothing", async () => {
    h = await openTestHouse();
    await h.setUp();
    await h.call("akun.aturKunciLayar", { menit: 5 });
    h.later(4);
    await h.call("akun.keadaan", { aktif: true });
    h.later(4);
    expect(await h.call("sesi.baca", {})).toBeTruthy();
    const { tiket } = await h.call("berkas.siapkanUnggah", { nama: "a.txt", ukuran: 3 });
    h.later(6);
    expect(await h.refused("sesi.baca", {})).toMatchObject({ code: "LOCKED" });
    expect(await h.core.receive(tiket, (async function* () { yield new Uint8Array(3); })(), { actor: { id: "", name: "", role: "ketua" }, sessionId: "jendela-1" })).toMatchObject({ ok: false, error: { code: "LOCKED" } });
    expect(await h.call("akun.keadaan", { aktif: true })).toMatchObject({ keadaan: "layar", akun: { namaMasuk: "rekayasa" } });
    expect(await h.logIn()).toMatchObject({ keadaan: "terbuka" });
    expect(await h.call("akun.kunciLayar", {})).toMatchObject({ keadaan: "layar" });
    expect((await h.refused("beranda.baca", {})).code).toBe("LOCKED");
  });

  test.each([
    ["gone", (dir: string) => ["kunci.json", "kunci-salinan.json"].forEach((f) => rmSync(path.join(dir, f))), "kunci_hilang"],
    ["damaged", (dir: string) => ["kunci.json", "kunci-salinan.json"].forEach((f) => writeFileSync(path.join(dir, f), "{\"a\":")), "kunci_rusak"],
  ])("a key file that is %s leads to a clear state, and nothing is overwritten", async (_n, spoil, sebab) => {
    h = await openTestHouse();
    await h.setUp();
    await h.core.close();
    spoil(h.dir);
    const before = readFileSync(path.join(h.dir, "netra.db"));
    await h.reopen();
    expect(await h.call("akun.keadaan", {})).toMatchObject({ keadaan: "rusak", sebab });
    expect((await h.refused("akun.siapkan", { nama: "A", jabatan: "B", peran: "ketua", namaMasuk: "lain", sandi: PASSWORD, ulang: PASSWORD })).code).toBe("GUARD");
    expect((await h.refused("akun.masuk", { namaMasuk: "rekayasa", sandi: PASSWORD })).code).toBe("GUARD");
    expect(readFileSync(path.join(h.dir, "netra.db")).equals(before)).toBe(true);
  });

  test("a damaged database leads to its own state after log-in, and stays as it is", async () => {
    h = await openTestHouse();
    await h.setUp();
    await h.core.close();
    const file = path.join(h.dir, "netra.db");
    const bytes = readFileSync(file);
    bytes.fill(7, 0, 8192);
    writeFileSync(file, bytes);
    await h.reopen();
    expect(await h.call("akun.keadaan", {})).toMatchObject({ keadaan: "terkunci" });
    expect(await h.logIn()).toMatchObject({ keadaan: "rusak", sebab: "data_rusak" });
    expect((await h.refused("sesi.baca", {})).code).toBe("LOCKED");
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });
});

describe("at rest", () => {
  const WORDS = ["Warga Rekaan", "Budi Misal", "999999999999999911", "Saksi Rekaan", "Jalan Awan Rekaan", "3201010101010001", "Rekayasa Utama", "rekayasa", PASSWORD];

  test("after a small road none of the known names and numbers is in any byte of the folder, open or closed", async () => {
    h = await openTestHouse();
    const code = await h.setUp();
    const t = h.asTestCore();
    const office = await seedOffice(t);
    const up = await h.upload("KTP Warga Rekaan.png", Buffer.concat([Buffer.from("89504e470d0a1a0a", "hex"), Buffer.from("Warga Rekaan 3201010101010001 ".repeat(8000))]));
    expect(up.ok).toBe(true);
    await h.call("draf.simpan", { kunci: "laporan-baru", isi: JSON.stringify({ pelapor: "Warga Rekaan" }), versi: 0 });
    await road(t, office, "pemilihan", { stop: "kajian", report: { pelaporDilindungi: true, pelapor: [{ nama: "Warga Rekaan", nik: "3201010101010001", alamat: "Jalan Awan Rekaan RT 01" }] } });
    await h.call("perkara.cari", { teks: "Budi Misal" });
    // A broken upload and a wrong password leave nothing either.
    await h.refused("akun.masuk", { namaMasuk: "Warga Rekaan", sandi: "Warga Rekaan" }, "lain");
    expect(readdirSync(h.dir)).toContain("netra.db-wal");
    expect(filesHolding(h.dir, [...WORDS, code])).toEqual([]);
    await h.core.close();
    expect(filesHolding(h.dir, [...WORDS, code])).toEqual([]);
    expect(h.logged.join("\n")).not.toMatch(/Warga|Rekaan|3201010101010001/);
  });

  test("plain data of before are sealed in place at the first set-up, with all they hold", async () => {
    const old = await openTestCore();
    const office = await seedOffice(old);
    const png = Buffer.concat([Buffer.from("89504e470d0a1a0a", "hex"), Buffer.from("Warga Rekaan ".repeat(9_000))]);
    const up = await old.upload("bukti.png", png);
    if (!up.ok) throw new Error("upload");
    const made = await old.call("laporan.terima", report(office, { bukti: [{ bentuk: "Foto", berkas: { sha256: up.value.sha256, nama: "bukti.png" } }] }));
    const before = await old.call("perkara.baca", { perkaraId: made.perkaraId });
    await old.core.close();
    mkdirSync(path.join(old.dir, "log"), { recursive: true });
    h = await openTestHouse({ dir: old.dir });
    expect(await h.call("akun.keadaan", {})).toMatchObject({ keadaan: "baru", dataLama: true });
    await h.setUp();
    const { jurnal: _j, tenggat: _t, ...after } = await h.call("perkara.baca", { perkaraId: made.perkaraId });
    const { jurnal: _k, tenggat: _u, ...was } = before;
    expect(after).toEqual(was);
    // The person who set it up is the one who was there already.
    expect((await h.call("sesi.baca", {})).pejabat.filter((p) => p.nama === "Rekayasa Utama, S.H.")).toHaveLength(1);
    expect(await h.call("akun.daftar", {})).toMatchObject([{ pejabatId: office.ketua.id }]);
    expect(filesHolding(h.dir, ["Warga Rekaan", "Budi Misal"])).toEqual([]);
    const { tiket } = await h.call("berkas.siapkanUnduh", { jenis: "bukti", id: before.bukti[0]!.id });
    const sent = await h.core.send(tiket, { actor: { id: "", name: "", role: "" }, sessionId: "jendela-1" });
    const pieces: Buffer[] = [];
    for await (const p of sent!.stream) pieces.push(p as Buffer);
    expect(Buffer.concat(pieces).equals(png)).toBe(true);
  });

  test("sealing that is cut off anywhere leaves either the old or the new, whole", async () => {
    const old = await openTestCore();
    const office = await seedOffice(old);
    const up = await old.upload("bukti.bin", Buffer.from("Warga Rekaan ".repeat(9_000)));
    if (!up.ok) throw new Error("upload");
    await old.call("laporan.terima", report(office));
    await old.core.close();
    const keep = readdirSync(old.dir, { recursive: true, encoding: "utf8" });
    const points: string[] = [];
    const dataKey = new Uint8Array(32).fill(5);
    const keys = deriveKeys(dataKey);
    const run = async (dir: string, cutAt: number): Promise<void> => {
      let n = 0;
      const stop = (point: string): void => {
        points[n] = point;
        if (n++ === cutAt) throw new Interrupted(point);
      };
      await replaceData(dir, "sebelum-disandikan", async (made) => {
        await sealInto(dir, made, keys, stop);
        writeFileSync(path.join(made, "kunci.json"), "{}");
      }, stop);
    };
    const { cpSync } = await import("node:fs");
    let cut = 0;
    for (; ; cut++) {
      const dir = `${old.dir}-${cut}`;
      cpSync(old.dir, dir, { recursive: true });
      let done = true;
      await run(dir, cut).catch((e: unknown) => {
        if (!(e instanceof Interrupted)) throw e;
        done = false;
      });
      finishReplacing(dir);
      const plain = isPlainDatabase(path.join(dir, "netra.db"));
      expect([points[cut], existsSync(path.join(dir, "kunci.json"))]).toEqual([points[cut], !plain]);
      if (plain) expect(readdirSync(dir, { recursive: true, encoding: "utf8" })).toEqual(keep);
      else expect(filesHolding(dir, ["Warga Rekaan"])).toEqual([]);
      rmSync(dir, { recursive: true, force: true });
      if (done) break;
    }
    expect(cut).toBeGreaterThan(8);
    h = await openTestHouse({ dir: old.dir });
  });
});
