/**
 * Keeps saving until it is killed. Every line it prints is one answer of the core, so what the reader has seen was acknowledged.
 * Arguments: data folder, number of the round.
 */
import { randomBytes } from "node:crypto";
import { readSync, writeSync } from "node:fs";
import type { CallContext } from "../../electron/core/ports";
import { shippedPack } from "../../resources/law";
import type { In, Out, ProcName } from "../../shared/api/contract";
import { openPlainCore } from "../support/plain-core";

export async function killChild([dir, round]: string[]): Promise<void> {
  // Loaded and waiting while the child before it still works: the word to go opens the folder.
  writeSync(1, '{"waiting":true}\n');
  readSync(0, Buffer.alloc(1));
  const core = await openPlainCore(dir!);
  const desk: CallContext = { actor: { id: "petugas", name: "Petugas", role: "petugas" }, sessionId: `putaran-${round}` };
  /** Straight into the pipe: what is printed has left this process. */
  const say = (line: object) => void writeSync(1, `${JSON.stringify(line)}\n`);

  async function call<K extends ProcName>(name: K, input: In<K>): Promise<Out<K>> {
    const r = await core.dispatch(name, input, desk);
    if (!r.ok) {
      say({ refused: name, error: r.error });
      process.exit(3);
    }
    return r.value as Out<K>;
  }

  const { pejabat, pemilihan } = await call("sesi.baca", {});
  const ketua = pejabat.find((p) => p.peran === "ketua")!;
  const hadir = pejabat.slice(0, 3).map((p) => ({ pejabatId: p.id, nama: p.nama, jabatan: p.jabatan, hadir: true }));
  const pleno = (waktu: string) => ({ waktu, tempat: "Ruang rapat", pimpinanId: ketua.id, hadir, keputusan: "Diputuskan." });
  say({ ready: true });

  for (let i = 0; ; i++) {
    const election = pemilihan[i % pemilihan.length]!;
    const day = election.rezim === "pemilu" ? "2024-02-05" : "2024-10-15";
    const file = randomBytes(20_000 + ((i * 7919) % 60_000));
    const { tiket } = await call("berkas.siapkanUnggah", { nama: `bukti-${round}-${i}.bin`, ukuran: file.length });
    const stored = await core.receive(tiket, (async function* () { for (let at = 0; at < file.length; at += 8192) yield file.subarray(at, at + 8192); })(), desk);
    if (!stored.ok) throw new Error("upload");
    say({ berkas: stored.value.sha256 });
    let last = await call("laporan.terima", {
      pemilihanId: election.id, kanal: "langsung", pelapor: [{ nama: `Pelapor ${round}-${i}` }], terlapor: [{ nama: `Terlapor ${round}-${i}`, kategori: "pns" }], peristiwa: "Peristiwa", tempat: "Tempat", tanggalKejadian: day, tanggalDiketahui: day,
      uraian: "Uraian kejadian.", bukti: [{ bentuk: "Berkas", berkas: { sha256: stored.value.sha256, nama: `bukti-${round}-${i}.bin` } }], dilaporkanDi: "Kantor", waktuLapor: `${day}T10:00`, penerimaId: ketua.id,
    });
    const perkaraId = last.perkaraId;
    say({ step: "laporan.terima", ...last });
    const law = shippedPack.rezim.find((r) => r.id === election.rezim)!;
    const yes = (rows: Array<{ id: string }>) => rows.map((s) => ({ id: s.id, terpenuhi: "ya" as const }));
    last = await call("kajianAwal.simpan", { perkaraId, versi: last.versi, syaratFormal: yes(law.syaratFormal), syaratMateriel: yes(law.syaratMateriel), dugaan: [{ jenis: "hukum_lain" }], kesimpulan: `Kesimpulan ${round}-${i}`, hasil: "diregistrasi" });
    say({ step: "kajianAwal.simpan", ...last });
    last = await call("kajianAwal.putuskan", { perkaraId, versi: last.versi, pleno: pleno(`${day}T11:00`) });
    say({ step: "kajianAwal.putuskan", ...last });
    last = await call("registrasi.catat", { perkaraId, versi: last.versi, waktu: `${day}T12:00` });
    say({ step: "registrasi.catat", ...last });
    const d = await call("perkara.baca", { perkaraId });
    last = await call("klarifikasi.jadwalkan", { perkaraId, versi: last.versi, pihakId: d.pihak.find((p) => p.peran === "terlapor")!.id, kapasitas: "terlapor", waktu: `${day}T13:00`, tempat: "Kantor", petugas: [{ pejabatId: ketua.id, nama: ketua.nama, jabatan: ketua.jabatan }] });
    say({ step: "klarifikasi.jadwalkan", ...last });
    const klarifikasiId = (await call("perkara.baca", { perkaraId })).klarifikasi[0]!.id;
    for (let q = 0; q < 3; q++) {
      const jawaban = `Jawaban ${round}-${i}-${q}`;
      last = await call("klarifikasi.catat", { perkaraId, klarifikasiId, versi: last.versi, dimulaiAt: `${day}T13:05`, tanya: [{ id: "q", kelompok: "kasus", pertanyaan: "Apa?", jawaban }] });
      say({ step: "klarifikasi.catat", jawaban, ...last });
    }
  }
}
