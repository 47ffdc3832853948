import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { randomBytes } from "node:crypto";
import { expect } from "vitest";
import { openWithCode, readKeyFile } from "../../electron/core/crypto/keyfile";
import { deriveKeys } from "../../electron/core/crypto/keys";
import { countRows, filesNamed, openAsIs } from "../../electron/core/db/sealed";
import { report, seedOffice } from "../fixtures/core";
import { openTestHouse } from "../fixtures/house";

/** A backup of so many bytes goes to a stick while letters are issued; the stick is pulled in the middle, put back, and a fresh folder restored from it. */
export async function pullTheStick(files: number, bytes: number): Promise<{ issuedMeanwhile: number; size: number; /** Largest resident memory while the backup ran. */ memory: number }> {
  const h = await openTestHouse();
  const base = mkdtempSync(path.join(tmpdir(), "netra-tongkat-"));
  const stick = path.join(base, "tongkat");
  const away = path.join(base, "tercabut");
  const other = await openTestHouse({ now: "2024-11-20T09:00" });
  try {
    const code = await h.setUp();
    const office = await seedOffice(h.asTestCore());
    const bukti: Array<{ bentuk: string; berkas: { sha256: string; nama: string } }> = [];
    for (let n = 0; n < files; n++) {
      const up = await h.upload(`rekaman-${n}.bin`, randomBytes(bytes));
      if (!up.ok) throw new Error("upload");
      bukti.push({ bentuk: "Rekaman", berkas: { sha256: up.value.sha256, nama: `rekaman-${n}.bin` } });
    }
    await h.call("laporan.terima", report(office, { bukti }));
    mkdirSync(stick);
    await h.call("cadangan.atur", { folderKedua: stick, batasHari: 3 });

    const running = h.call("cadangan.buat", {});
    let done = false;
    const ended = running.finally(() => (done = true));
    let issuedMeanwhile = 0;
    let pulled = false;
    let memory = 0;
    while (!done) {
      await h.call("laporan.terima", report(office, { peristiwa: `Sewaktu cadangan dibuat ${issuedMeanwhile++}` }));
      await new Promise((resolve) => setTimeout(resolve, 2));
      memory = Math.max(memory, process.memoryUsage.rss());
      // Pulled once some of the files are there, and not all.
      if (!pulled && existsSync(path.join(stick, "berkas")) && readdirSync(path.join(stick, "berkas")).length > Math.max(1, Math.floor(files / 4))) {
        renameSync(stick, away);
        pulled = true;
      }
    }
    expect((await ended).tempat).toEqual([{ tempat: "utama", baik: true, sebab: "" }, { tempat: "kedua", baik: false, sebab: "folder_cadangan_hilang" }]);
    expect(pulled).toBe(true);
    rmSync(stick, { recursive: true, force: true });
    expect(readdirSync(away).filter((n) => n.endsWith(".cadangan"))).toEqual([]);

    // Put back, the next one is whole, with what was issued meanwhile.
    renameSync(away, stick);
    expect((await h.call("cadangan.buat", {})).tempat).toMatchObject([{ baik: true }, { baik: true }]);
    const [own] = (await h.call("cadangan.daftar", {})).daftar.filter((b) => b.tempat === "kedua");
    const fresh = path.join(base, "pc-lain");
    cpSync(stick, fresh, { recursive: true });
    expect(await other.call("cadangan.pulihkanAwal", { folder: fresh, nama: own!.nama, kode: code })).toMatchObject({ keadaan: "terkunci" });
    await h.core.close();
    await other.core.close();
    const held = [h.dir, other.dir].map((dir) => {
      const found = readKeyFile(dir);
      const key = found.kind === "found" ? openWithCode(found.file, code) : null;
      if (key === null || key === "TYPO") throw new Error("it does not open");
      const db = openAsIs(path.join(dir, "netra.db"), deriveKeys(key).database);
      try {
        const { pengaturan: _p, ...rows } = countRows(db);
        return { rows, files: filesNamed(db) };
      } finally {
        db.close();
      }
    });
    expect(held[1]).toEqual(held[0]);
    await other.reopen();
    await other.logIn();
    expect(await other.call("berkas.periksa", {})).toMatchObject({ jumlah: held[0]!.files.length, hilang: 0, rusak: 0 });
    return { issuedMeanwhile, memory, size: statSync(path.join(stick, own!.nama)).size + held[0]!.files.reduce((n, f) => n + f.ukuran, 0) };
  } finally {
    await h.close();
    await other.close();
    rmSync(base, { recursive: true, force: true });
  }
}
