/**
 * Works in the locked house until it is killed. Every line it prints is an answer of the core, so what the reader has seen was
 * acknowledged. Arguments: data folder, what to do, size of a file in bytes, number of migrations of releases to come.
 */
import { createHash, randomBytes, randomUUID } from "node:crypto";
import { readSync, writeSync } from "node:fs";
import { migrations, type Migration } from "../../electron/core/db/migrate";
import { openHouse } from "../../electron/core/gate";
import type { In, Out, ProcName } from "../../shared/api/contract";
import { report } from "../fixtures/core";
import { futureMigration } from "./future";

export async function soakChild(args: string[]): Promise<void> {
  const [dir, what, size, future] = [args[0]!, args[1]!, Number(args[2]), Number(args[3])];
  for (let n = 0; n < future; n++) (migrations as Migration[]).push(futureMigration(n));
  const say = (line: object): void => void writeSync(1, `${JSON.stringify(line)}\n`);
  // Loaded and waiting while the one before still works.
  say({ waiting: true });
  readSync(0, Buffer.alloc(1));

  const house = await openHouse(
    { clock: { now: () => new Date().toISOString(), machineZone: () => "Asia/Jakarta" }, ids: { uuid: () => randomUUID(), token: () => randomUUID() }, dataDir: dir, key: null, random: (n) => randomBytes(n), log: { info: () => {}, error: () => {} } },
    { cost: { N: 1024, r: 8, p: 1 }, backups: false },
  );
  const desk = { actor: { id: "", name: "", role: "" }, sessionId: randomUUID() };
  async function call<K extends ProcName>(name: K, input: In<K>): Promise<Out<K>> {
    const r = await house.dispatch(name, input, desk);
    if (!r.ok) {
      say({ refused: name, error: r.error });
      process.exit(3);
    }
    return r.value as Out<K>;
  }
  say({ opening: true });
  await call("akun.masuk", { namaMasuk: "rekayasa", sandi: "awan teduh rekaan" });
  say({ open: true });
  const { pejabat, pemilihan } = await call("sesi.baca", {});
  const office = { petugas: pejabat.find((p) => p.peran === "petugas")!, pemilihan: pemilihan.find((p) => p.rezim === "pemilihan")! };

  const save = async (): Promise<void> => {
    const made = await call("laporan.terima", report(office as never, { peristiwa: `Peristiwa ${randomUUID()}` }));
    say({ perkara: made.perkaraId, nomor: made.nomor, surat: made.surat.map((s) => s.id) });
  };
  const upload = async (): Promise<void> => {
    const { tiket } = await call("berkas.siapkanUnggah", { nama: "rekaman.bin", ukuran: size });
    const piece = randomBytes(256 * 1024);
    const hash = createHash("sha256");
    const r = await house.receive(tiket, (async function* () {
      for (let left = size; left > 0; left -= piece.length) {
        const out = left < piece.length ? piece.subarray(0, left) : piece;
        hash.update(out);
        yield out;
      }
    })(), desk);
    if (!r.ok) throw new Error("upload");
    say({ berkas: r.value.sha256, sama: r.value.sha256 === hash.digest("hex"), ukuran: size });
  };
  const letters = async (): Promise<void> => {
    const own = await call("imbauan.bawaan", { jenis: "netralitas", rezim: "pemilihan" });
    const w = await call("imbauan.simpan", { id: "", nama: `Gelombang ${randomUUID().slice(0, 8)}`, jenis: "netralitas", pemilihanId: office.pemilihan.id, tahapanId: "", tanggal: "2024-10-15", hal: own.hal, penandatanganId: pejabat.find((p) => p.peran === "ketua")!.id, versi: 0 });
    await call("imbauan.simpanSusunan", { gelombangId: w.id, versi: w.versi, isi: [{ jenis: "alinea", teks: "Sehubungan dengan masa kampanye, kepada {penerima.jabatan} diimbau menjaga netralitas." }] });
    await call("imbauan.pilih", { gelombangId: w.id, kelompok: ["opd"] });
    for (let sisa = 1; sisa > 0; ) {
      const made = await call("imbauan.buat", { gelombangId: w.id, batas: 25, denganTitik: true });
      sisa = made.sisa;
      say({ surat: made.surat });
    }
  };

  for (;;) {
    if (what === "simpan") await save();
    else if (what === "berkas") await upload();
    else if (what === "surat") await letters();
    else {
      // A migration happens at log-in; what is left of the time goes into backups while others work on.
      const backup = call("cadangan.buat", {});
      await save();
      const made = await backup;
      say({ cadangan: made.tempat.every((t) => t.baik) });
    }
  }
}
