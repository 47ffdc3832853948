import { strFromU8, strToU8, unzipSync, zipSync } from "fflate/browser";
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { In, Out } from "../../shared/api/contract";
import { meeting, openTestCore, report, seedOffice, study, walk, type Office, type TestCore } from "../fixtures/core";
import { shippedPack } from "../../resources/law";

const PNG = Uint8Array.from(Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64"));
const READER = { actor: { id: "pembaca", name: "Pembaca", role: "pembaca" } };

let t: TestCore;
let o: Office;
beforeAll(async () => {
  t = await openTestCore({ now: "2024-10-07T09:30" });
  o = await seedOffice(t);
});
afterAll(() => t.close());

/** What a desk types of an information. */
const told = (more: Partial<In<"informasi.catat">> = {}): In<"informasi.catat"> => ({
  pemilihanId: o.pemilihan.id, saluran: "pesan", diterimaAt: "2024-10-07T09:15", penerimaId: o.petugas.id, pemberi: { nama: "Warga Bersaksi", telepon: "0000-0000-0777" },
  terlapor: [{ nama: "Dadang Umpama", instansi: "Dinas Rekaan", kategori: "pns", nip: "999999999999999955", jabatan: "Kepala Seksi" }],
  peristiwa: "Menyukai unggahan pasangan calon", tempat: "Media sosial", tanggalKejadian: "2024-10-05", tanggalDiketahui: "2024-10-07", uraian: "Warga Bersaksi mengirim tautan unggahan yang disukai akun pegawai dinas.", ...more,
});

/** Steps on one information, each from the version that the last left. */
function steps(first: Out<"informasi.catat">) {
  let last = first;
  type Step = "informasi.putuskan" | "informasi.tugaskan" | "informasi.simpanHasil" | "informasi.buatLhp" | "informasi.arsipkan" | "informasi.ubah";
  return {
    id: first.informasiId,
    get last() { return last; },
    async do<K extends Step>(at: string, name: K, fields: Omit<In<K>, "informasiId" | "versi">) {
      t.at(at);
      last = (await t.call(name, { ...fields, informasiId: first.informasiId, versi: last.versi } as never)) as typeof first;
      return last;
    },
    refused: (name: string, fields: object) => t.refused(name, { ...fields, informasiId: first.informasiId, versi: last.versi }),
    read: () => t.call("informasi.baca", { informasiId: first.informasiId }),
  };
}

const officer = (p: { id: string; nama: string; jabatan: string }) => ({ pejabatId: p.id, nama: p.nama, jabatan: p.jabatan });
const order = (): Omit<In<"informasi.tugaskan">, "informasiId" | "versi"> => ({ petugas: [officer(o.petugas), officer(o.koordinator)], mulai: "2024-10-08", selesai: "2024-10-10", tempat: "Kota Sukabumi", untuk: "Menelusuri kebenaran informasi awal", tanggalSurat: "2024-10-08", penandatanganId: o.ketua.id });
const found = (more: Partial<In<"informasi.simpanHasil">> = {}): Omit<In<"informasi.simpanHasil">, "informasiId" | "versi"> => ({
  kegiatan: [{ tanggal: "2024-10-08", tempat: "Dinas Rekaan", uraian: "Bertemu rekan sekantor." }], ditemui: [{ nama: "Rekan Rekaan", alamat: "Jalan Dinas", tanggal: "2024-10-08", keterangan: "Akun itu memang miliknya." }], temuan: "Akun benar milik Dadang Umpama.", ...more,
});
const formA = (more: Partial<In<"informasi.buatLhp">> = {}): Omit<In<"informasi.buatLhp">, "informasiId" | "versi"> => ({
  tanggal: "2024-10-09", tahapan: "Masa kampanye", pengawas: [{ ...officer(o.koordinator), alamat: "Jalan Rekaan Nomor 1" }], suratTugasNomor: "", bentuk: "Penelusuran informasi awal", tujuan: "Memastikan kebenarannya", sasaran: "Akun media sosial", waktuTempat: "8 Oktober 2024, Sukabumi",
  ringkas: "Penelusuran menemukan akun itu.", uraian: "Dadang Umpama menyukai unggahan pasangan calon.", fakta: "Akun aktif.", analisa: "Patut diduga melanggar netralitas.", ...more,
});
const partsOf = (sha256: string) => {
  const file = readdirSync(path.join(t.dir, "berkas"), { recursive: true, encoding: "utf8" }).find((f) => f.includes(sha256.slice(2)) || f.includes(sha256))!;
  return unzipSync(readFileSync(path.join(t.dir, "berkas", file)));
};
const wordsOf = (sha256: string) => strFromU8(partsOf(sha256)["word/document.xml"]!).replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
const picturesIn = (sha256: string) => Object.entries(partsOf(sha256)).filter(([name]) => name.startsWith("word/media/gambar")).map(([, bytes]) => Buffer.from(bytes));

describe("an information on its road to a registered finding", () => {
  it("carries people, place, time, story, evidence and sheets over in one step, linked both ways", async () => {
    const shot = await t.upload("tangkapan.png", PNG);
    if (!shot.ok) throw new Error("upload");
    const i = steps(await t.call("informasi.catat", told({ saksi: [{ nama: "Saksi Pertama" }], bukti: [{ bentuk: "Rekaman pesan", jumlah: "1" }] })));
    expect(i.last.nomor).toBe("001/IA/Kota/13.08/X/2024");
    expect(i.last.surat.map((s) => s.jenis)).toEqual(["informasi_awal"]);
    expect(wordsOf(i.last.surat[0]!.sha256)).toContain("informasi melalui pesan singkat atau WhatsApp, dari Warga Bersaksi, diterima Senin, 7 Oktober 2024");

    // The clock of the law runs from knowledge already, and on the front page.
    expect((await i.read()).tenggat.map((d) => [d.ruleId, d.batasTeks])).toContainEqual(["K-05", "2024-10-14"]);
    const due = (await t.call("beranda.baca", {})).tenggat.find((d) => d.informasiId === i.id)!;
    expect(due).toMatchObject({ perkaraId: 0, ruleId: "K-05", nomor: i.last.nomor, terlapor: "Dadang Umpama" });
    expect((await t.call("tenggat.bulan", { bulan: "2024-10" })).hari.flatMap((h) => h.tenggat).some((x) => x.informasiId === i.id)).toBe(true);
    expect((await t.call("tenggat.ics", {})).isi).toContain(`UID:i${i.id}-K-05`);

    expect(await i.refused("informasi.tugaskan", order())).toMatchObject({ code: "GUARD", reasons: ["informasi_bukan_tahapnya"] });
    await i.do("2024-10-08T08:30", "informasi.putuskan", { hasil: "telusuri", pleno: meeting(o, "2024-10-08T08:00", "Ditelusuri.") });
    expect(wordsOf(i.last.surat[0]!.sha256)).toContain(`Tindak lanjut Informasi Awal Nomor ${i.last.nomor}`);
    expect(await i.refused("informasi.buatLhp", formA())).toMatchObject({ code: "GUARD", reasons: ["surat_tugas_belum_terbit", "hasil_belum_diisi"] });
    await i.do("2024-10-08T09:00", "informasi.tugaskan", order());
    const task = i.last.surat[0]!;
    expect(task.nomor).toMatch(/^\d{3}\/PM\.00\.02\/K\.JB-24\/10\/2024$/);
    expect(wordsOf(task.sha256)).toContain("8 Oktober 2024 sampai dengan 10 Oktober 2024");
    expect((await i.read()).tenggat.find((d) => d.ruleId === "K-20")).toMatchObject({ state: "berjalan", batasTeks: "2024-10-15" });
    await i.do("2024-10-08T15:00", "informasi.simpanHasil", found());

    const sheet: In<"media.simpan"> = {
      versi: 0, informasiId: i.id, platform: "instagram", akun: "@dadang.umpama", pemilik: "Dadang Umpama", dasarPemilik: "Keterangan rekan", tautan: "https://media.contoh.invalid/p/1", perbuatan: ["suka"], waktuPerbuatan: "2024-10-05T20:00", waktuTangkap: "2024-10-08T14:00",
      penangkapId: o.petugas.id, calon: "Pasangan calon nomor 1", tangkapan: [{ sha256: shot.value.sha256, nama: "tangkapan.png" }], skb: ["A4", "B6"], pembacaan: "disiplin",
    };
    expect(await t.refused("media.simpan", { ...sheet, skb: ["Z9"] })).toMatchObject({ code: "BAD_INPUT" });
    const media = await t.call("media.simpan", sheet);
    const printed = await t.call("media.terbitkan", { id: media.id });
    expect(wordsOf(printed.sha256)).toContain(shot.value.sha256);
    expect(wordsOf(printed.sha256)).toContain("Dibaca sebagai: pelanggaran disiplin.");
    // The screenshot is printed byte for byte, its hash below; who may read the sheet may see it, and nothing else through it.
    expect(picturesIn(printed.sha256)).toEqual([Buffer.from(PNG)]);
    expect(wordsOf(printed.sha256)).toMatch(new RegExp(`Tangkapan 1: tangkapan.png.*SHA-256 ${shot.value.sha256}`, "s"));
    expect(await t.call("surat.gambar", { suratId: printed.id, sha256: shot.value.sha256 })).toMatchObject({ tiket: expect.any(String) });
    expect((await t.refused("surat.gambar", { suratId: printed.id, sha256: printed.sha256 })).code).toBe("NOT_FOUND");
    // A sheet that someone edited in Word is not printed anew before that is chosen.
    const parts = unzipSync(new Uint8Array(readFileSync(path.join(t.dir, "berkas", printed.sha256.slice(0, 2), printed.sha256))));
    const changed = await t.upload("lembar.docx", zipSync({ ...parts, "docProps/app.xml": strToU8("<Properties/>") }));
    if (!changed.ok) throw new Error("unggah");
    await t.call("surat.simpanSuntingan", { suratId: printed.id, versi: 0, berkas: { sha256: changed.value.sha256, nama: "lembar.docx" }, oleh: "Semisal Rapi", tanggal: "2024-10-06", alasan: "Tata letak" });
    expect((await t.call("surat.baca", { suratId: printed.id })).suntingan.kini).toMatchObject({ beda: { hilang: [], tambah: [] } });
    expect(await t.refused("media.terbitkan", { id: media.id })).toMatchObject({ reasons: ["surat_disunting_tangan"] });
    expect(await t.call("media.terbitkan", { id: media.id, meskiDisunting: true })).toMatchObject({ versiSurat: 2 });

    // A heavy screenshot is looked at as it is; before the sheet is made the screen makes it small.
    const heavy = await t.upload("tangkapan besar.png", Buffer.concat([PNG, Buffer.alloc(700_000)]));
    if (!heavy.ok) throw new Error("upload");
    const besar = await t.call("media.simpan", { ...sheet, akun: "@akun.lain", tangkapan: [{ sha256: heavy.value.sha256, nama: "tangkapan besar.png" }] });
    expect((await t.call("media.pratinjau", { id: besar.id })).doc.blocks.find((b) => b.type === "picture")).toMatchObject({ source: { sha256: heavy.value.sha256 } });
    expect(await t.refused("media.terbitkan", { id: besar.id })).toMatchObject({ reasons: ["gambar_surat_belum_siap"], gambar: [{ asal: heavy.value.sha256, lebarMm: 180, tinggiMm: 200 }] });
    await t.call("media.hapus", { id: besar.id, versi: besar.versi, alasan: "Salah akun" });

    await i.do("2024-10-09T10:00", "informasi.buatLhp", formA({ suratTugasNomor: task.nomor }));
    expect(i.last.surat[0]!.nomor).toMatch(/^001\/LHP\/PM\.01\.02\/K\.JB-24\/X\/2024$/);
    const lhp = wordsOf(i.last.surat[0]!.sha256);
    for (const part of ["I. Data", "II. Kegiatan Pengawasan", "III. Uraian Singkat", "IV. Informasi Dugaan", "V. Informasi Potensi Sengketa", "Keterangan Rekan Rekaan", "Instagram @dadang.umpama", task.nomor]) expect(lhp).toContain(part);
    expect((await i.read()).kurang).toEqual([]);

    t.at("2024-10-09T11:00");
    const { perkaraId } = await t.call("informasi.jadikanTemuan", { informasiId: i.id, versi: i.last.versi, waktuCatat: "2024-10-09T11:00" });
    const d = await t.call("perkara.baca", { perkaraId });
    expect(d.perkara).toMatchObject({ jenis: "temuan", tahap: "penetapan_temuan", tempat: "Media sosial", tanggalKejadian: "2024-10-05", tanggalDiketahui: "2024-10-07", uraian: "Dadang Umpama menyukai unggahan pasangan calon.", lhpNomor: i.last.surat[0]!.nomor, lhpTanggal: "2024-10-09", suratTugasNomor: task.nomor });
    expect(d.pihak.map((p) => [p.peran, p.nama])).toEqual([["penemu", o.koordinator.nama], ["terlapor", "Dadang Umpama"], ["saksi", "Saksi Pertama"], ["saksi", "Rekan Rekaan"]]);
    expect(d.bukti.map((b) => [b.kode, b.bentuk, b.berkas?.sha256 ?? ""])).toEqual([["P-1", "Rekaman pesan", ""], ["P-2", "Tangkapan layar", shot.value.sha256]]);
    expect((await t.call("media.daftar", { perkaraId }))[0]).toMatchObject({ id: media.id, informasiId: i.id, perkaraId });
    expect(await t.call("informasi.perkara", { perkaraId })).toEqual({ terkait: [{ id: i.id, nomor: i.last.nomor, tahap: "temuan", hubungan: "asal" }], tawaran: null });
    expect((await i.read()).jadi).toMatchObject({ perkaraId });
    expect((await t.call("beranda.baca", {})).tenggat.some((x) => x.informasiId === i.id)).toBe(false);
    expect(await t.refused("informasi.jadikanTemuan", { informasiId: i.id, versi: (await i.read()).informasi.versi, waktuCatat: "2024-10-09T11:00" })).toMatchObject({ code: "GUARD", reasons: ["informasi_sudah_ditutup"] });

    // Linked, it goes on as any finding does.
    const w = walk(t, { perkaraId, versi: d.perkara.versi, tahap: d.perkara.tahap, nomor: "", surat: [] });
    t.at("2024-10-10T10:30");
    await w.do("temuan.tetapkan", { ditetapkan: true, pleno: meeting(o, "2024-10-10T10:00", "Ditetapkan sebagai temuan.") });
    await w.do("registrasi.catat", { waktu: "2024-10-10T10:30" });
    expect(w.last.nomor).toMatch(/^001\/Reg\/TM\/PW\/Kota\/13\.08\/X\/2024$/);
    // A sheet can still be added on the case; its screenshot becomes evidence once.
    const again = await t.call("media.simpan", { ...sheet, informasiId: null, perkaraId, akun: "@lain", waktuTangkap: "2024-10-09T08:00" });
    expect((await t.call("perkara.baca", { perkaraId })).bukti).toHaveLength(2);
    expect((await t.call("media.baca", { id: again.id })).milik).toMatchObject({ informasi: null, perkara: { id: perkaraId } });
  });

  it("says what a finding still wants and leaves nothing behind where it is refused", async () => {
    t.at("2024-10-14T10:00");
    const i = steps(await t.call("informasi.catat", told({ diterimaAt: "2024-10-14T09:00", terlapor: [{ nama: "Belum Jelas" }], tempat: "", tanggalKejadian: "", tanggalDiketahui: "2024-10-14" })));
    await i.do("2024-10-14T11:00", "informasi.putuskan", { hasil: "telusuri", pleno: meeting(o, "2024-10-14T10:30", "Ditelusuri.") });
    await i.do("2024-10-14T11:10", "informasi.tugaskan", { ...order(), mulai: "2024-10-14", selesai: "", tanggalSurat: "2024-10-14" });
    await i.do("2024-10-15T10:00", "informasi.simpanHasil", found({ kegiatan: [], ditemui: [] }));
    expect(await i.refused("informasi.buatLhp", formA({ tanggal: "2024-10-13" }))).toMatchObject({ code: "BAD_INPUT", fields: [{ path: "tanggal", code: "lhp_sebelum_pleno" }] });
    await i.do("2024-10-15T11:00", "informasi.buatLhp", formA({ tanggal: "2024-10-15" }));
    expect((await i.read()).kurang.toSorted()).toEqual(["tanggalKejadian", "tempat", "terlapor.kategori"]);
    const cases = t.sql<{ n: number }>("SELECT count(*) AS n FROM perkara")[0]!.n;
    expect(await i.refused("informasi.jadikanTemuan", { waktuCatat: "2024-10-15T11:00" })).toMatchObject({ code: "GUARD", reasons: ["temuan_belum_lengkap"] });
    expect(t.sql<{ n: number }>("SELECT count(*) AS n FROM perkara")[0]!.n).toBe(cases);
    expect(await i.refused("informasi.buatLhp", formA({ tanggal: "2024-10-15" }))).toMatchObject({ code: "BAD_INPUT", fields: [{ path: "alasan", code: "wajib" }] });
    const { nomor: _n, asalPerkaraId: _a, ...isi } = told({ diterimaAt: "2024-10-14T09:00", tempat: "Kantor dinas", tanggalKejadian: "2024-10-12", tanggalDiketahui: "2024-10-14" });
    await i.do("2024-10-15T12:00", "informasi.ubah", { isi });
    expect(i.last.surat.map((s) => s.jenis)).toEqual(["informasi_awal", "laporan_hasil_pengawasan"]);
    expect((await i.read()).kurang).toEqual([]);
    expect(await t.refused("informasi.ubah", { informasiId: i.id, versi: 1, isi })).toMatchObject({ code: "STALE" });
    await i.do("2024-10-15T13:00", "informasi.arsipkan", { waktu: "2024-10-15T13:00", alasan: "Sudah ditangani Panwaslu Kecamatan." });
    expect((await i.read()).informasi).toMatchObject({ tahap: "arsip", arsipAlasan: "Sudah ditangani Panwaslu Kecamatan." });
    expect(t.sql("SELECT * FROM tenggat_informasi WHERE informasi_id = ? AND terbuka = 1", i.id)).toEqual([]);
  });

  it("counts the Pemilu's days from the report of supervision, and the office's own target where the law has none", async () => {
    t.at("2024-01-15T09:00");
    const i = steps(await t.call("informasi.catat", told({ pemilihanId: o.pemilu.id, diterimaAt: "2024-01-15T08:30", tanggalKejadian: "2024-01-13", tanggalDiketahui: "2024-01-15" })));
    const rules = async () => Object.fromEntries((await i.read()).tenggat.map((d) => [d.ruleId, d.batasTeks]));
    expect(await rules()).toMatchObject({ "P-IA1": null });
    await t.call("target.simpan", { ruleId: "P-IA1", panjang: 3, satuan: "HK", alasan: "Kesepakatan kantor" });
    expect(await rules()).toMatchObject({ "P-IA1": "2024-01-18" });
    await i.do("2024-01-16T11:00", "informasi.putuskan", { hasil: "telusuri", pleno: meeting(o, "2024-01-16T10:00", "Ditelusuri.") });
    await i.do("2024-01-16T12:00", "informasi.tugaskan", { ...order(), mulai: "2024-01-16", selesai: "2024-01-17", tanggalSurat: "2024-01-16" });
    await i.do("2024-01-17T12:00", "informasi.simpanHasil", found({ kegiatan: [], ditemui: [] }));
    await i.do("2024-01-18T09:00", "informasi.buatLhp", formA({ tanggal: "2024-01-18", adaDugaan: false, uraian: "" }));
    expect(await rules()).toMatchObject({ "P-13": "2024-01-29", "P-IA2": null });
    expect(wordsOf(i.last.surat[0]!.sha256)).toContain("Tidak ditemukan informasi dugaan pelanggaran.");
    expect(await i.refused("informasi.jadikanTemuan", { waktuCatat: "2024-01-18T09:30" })).toMatchObject({ code: "GUARD", reasons: ["lhp_tanpa_dugaan"] });
    t.at("2024-01-18T10:00");
    const filed = steps(await t.call("informasi.catat", told({ pemilihanId: o.pemilu.id, diterimaAt: "2024-01-18T09:30", tanggalKejadian: "", tanggalDiketahui: "2024-01-18" })));
    expect(await filed.refused("informasi.putuskan", { hasil: "arsip", pleno: meeting(o, "2024-01-18T09:50", "Diarsipkan.") })).toMatchObject({ code: "BAD_INPUT", fields: [{ path: "alasan", code: "wajib" }] });
    await filed.do("2024-01-18T10:05", "informasi.putuskan", { hasil: "arsip", alasan: "Bukan kewenangan.", pleno: meeting(o, "2024-01-18T10:00", "Diarsipkan.") });
    expect(filed.last.tahap).toBe("arsip");
  });
});

describe("who may see who gave it", () => {
  it("hides a protected giver from readers, in letters and search too, and leaves the name out of the finding", async () => {
    t.at("2024-10-16T09:00");
    const i = steps(await t.call("informasi.catat", told({ dilindungi: true, pemberi: { nama: "Rahasia Sekali, S.E.", telepon: "0000-1111-2222", alamat: "Gang Sunyi 7" }, diterimaAt: "2024-10-16T08:45", uraian: "Rahasia Sekali melihat sendiri unggahan itu." })));
    const masked = (await t.ask("informasi.baca", { informasiId: i.id }, READER)) as unknown as { value: Out<"informasi.baca"> };
    expect(masked.value.disamarkan).toBe(true);
    expect(JSON.stringify(masked.value)).not.toMatch(/Rahasia Sekali|Gang Sunyi|0000-1111-2222/);
    expect(masked.value.langkah.every((l) => !l.boleh)).toBe(true);
    for (const name of ["informasi.pratinjau", "informasi.terbitkan"]) expect((await t.refused(name, { informasiId: i.id, versi: 1, jenis: "informasi_awal" }, READER)).code).toBe("FORBIDDEN");
    const suratId = i.last.surat[0]!.id;
    expect((await t.refused("surat.baca", { suratId }, READER)).code).toBe("FORBIDDEN");
    expect((await t.refused("berkas.siapkanUnduh", { jenis: "surat", id: suratId }, READER)).code).toBe("FORBIDDEN");
    expect(wordsOf(i.last.surat[0]!.sha256)).not.toContain("dari Rahasia");
    expect(await t.call("informasi.cari", { teks: "Rahasia" })).toEqual([]);
    expect((await t.call("informasi.cari", { teks: "dadang umpama" })).map((r) => r.id)).toContain(i.id);
    expect((await t.call("informasi.daftar", { teks: "IA", tahap: "berjalan" })).baris.map((r) => r.id)).toContain(i.id);
    await i.do("2024-10-16T10:00", "informasi.putuskan", { hasil: "telusuri", pleno: meeting(o, "2024-10-16T09:30", "Ditelusuri.") });
    await i.do("2024-10-16T10:10", "informasi.tugaskan", { ...order(), mulai: "2024-10-16", selesai: "", tanggalSurat: "2024-10-16" });
    await i.do("2024-10-16T11:00", "informasi.simpanHasil", found({ kegiatan: [] }));
    await i.do("2024-10-16T12:00", "informasi.buatLhp", formA({ tanggal: "2024-10-16", uraian: "Menurut Rahasia Sekali, akun itu menyukai unggahan." }));
    const shot = await t.upload("tangkapan.png", PNG);
    if (!shot.ok) throw new Error("upload");
    const media = await t.call("media.simpan", { versi: 0, informasiId: i.id, platform: "x", akun: "@umpama", perbuatan: ["suka"], waktuTangkap: "2024-10-16T11:30", penangkapId: o.petugas.id, tangkapan: [{ sha256: shot.value.sha256, nama: "tangkapan.png" }] });
    const sheet = await t.call("media.terbitkan", { id: media.id });
    expect((await t.refused("surat.gambar", { suratId: sheet.id, sha256: shot.value.sha256 }, READER)).code).toBe("FORBIDDEN");
    const { perkaraId } = await t.call("informasi.jadikanTemuan", { informasiId: i.id, versi: i.last.versi, waktuCatat: "2024-10-16T12:00" });
    const d = await t.call("perkara.baca", { perkaraId });
    expect(d.perkara).toMatchObject({ pelaporDilindungi: true, uraian: "Menurut [disamarkan], akun itu menyukai unggahan." });
  });

  it("keeps writing for those who may record, and decisions for those who may decide", async () => {
    for (const [name, input] of [["informasi.catat", told()], ["informasi.arsipkan", { informasiId: 1, versi: 1, waktu: "2024-10-16T12:00", alasan: "x" }], ["media.hapus", { id: "x", versi: 1, alasan: "x" }]] as const)
      expect((await t.refused(name, input, READER)).code).toBe("FORBIDDEN");
    expect(t.sql<{ tindakan: string }>("SELECT DISTINCT tindakan FROM jurnal WHERE tindakan LIKE 'informasi.%' ORDER BY 1").map((r) => r.tindakan)).toEqual(["informasi.arsipkan", "informasi.buatLhp", "informasi.catat", "informasi.jadikanTemuan", "informasi.putuskan", "informasi.simpanHasil", "informasi.tugaskan", "informasi.ubah"]);
    expect(t.sql<{ ringkas: string }>("SELECT ringkas FROM jurnal").some((r) => r.ringkas.includes("Rahasia Sekali"))).toBe(false);
  });
});

describe("a report that becomes first information", () => {
  it("is offered when withdrawn, by the row of the regime, and brings its people, story and evidence", async () => {
    t.at("2024-10-15T10:40");
    const w = walk(t, await t.call("laporan.terima", report(o)));
    expect((await t.call("informasi.perkara", { perkaraId: w.id })).tawaran).toBeNull();
    t.at("2024-10-16T09:00");
    await w.do("laporan.cabut", { waktu: "2024-10-16T08:50", alasan: "Sudah berdamai." });
    expect((await t.call("informasi.perkara", { perkaraId: w.id })).tawaran).toMatchObject({ saluran: "laporan_dicabut", belumDiverifikasi: true });
    const brought = await t.call("informasi.dariPerkara", { perkaraId: w.id });
    expect(brought).toMatchObject({ asalPerkaraId: w.id, peristiwa: "Menyukai dan membagikan unggahan pasangan calon", terlapor: [{ nama: "Budi Misal, S.STP." }], bukti: [{ bentuk: "Tangkapan layar" }] });
    const made = await t.call("informasi.catat", brought);
    expect(wordsOf(made.surat[0]!.sha256)).toContain("Laporan yang dicabut oleh Pelapor");
    expect(await t.call("informasi.perkara", { perkaraId: w.id })).toEqual({ terkait: [{ id: made.informasiId, nomor: made.nomor, tahap: "diterima", hubungan: "lanjutan" }], tawaran: null });
    expect(await t.refused("informasi.catat", brought)).toMatchObject({ code: "GUARD", reasons: ["laporan_sudah_menjadi_informasi"] });
    expect(await t.refused("informasi.catat", told({ saluran: "laporan_dicabut" }))).toMatchObject({ code: "BAD_INPUT", fields: [{ path: "saluran", code: "saluran_dari_laporan" }] });
  });

  it("is offered when turned down for a formal condition alone, never for a material one", async () => {
    const law = shippedPack.rezim.find((r) => r.id === "pemilu")!;
    const turnedDown = async (formal: "ya" | "tidak", materiel: "ya" | "tidak") => {
      t.at("2024-02-05T10:20");
      const w = walk(t, await t.call("laporan.terima", report(o, { pemilihanId: o.pemilu.id, tanggalKejadian: "2024-01-31", tanggalDiketahui: "2024-02-01", waktuLapor: "2024-02-05T10:15" })));
      t.at("2024-02-06T11:00");
      const answers = (rows: ReadonlyArray<{ id: string }>, first: "ya" | "tidak") => rows.map((s, at) => ({ id: s.id, terpenuhi: at === 0 ? first : ("ya" as const) }));
      await w.do("kajianAwal.simpan", study("pemilu", { hasil: "tidak_diregistrasi_syarat", alasan: "Syarat tidak terpenuhi.", syaratFormal: answers(law.syaratFormal, formal), syaratMateriel: answers(law.syaratMateriel, materiel) }));
      await w.do("kajianAwal.putuskan", { pleno: meeting(o, "2024-02-06T10:00", "Tidak diregistrasi.") });
      return (await t.call("informasi.perkara", { perkaraId: w.id })).tawaran;
    };
    expect(await turnedDown("tidak", "ya")).toMatchObject({ saluran: "laporan_tidak_diregistrasi", pasal: "Ps 3(2)c, 24(8)", belumDiverifikasi: false });
    expect(await turnedDown("tidak", "tidak")).toBeNull();
  });
});
