import { z } from "zod";
import { nomorInput } from "./perkara";
import { id, meskiDisunting, opsional, perkaraId, sha256, tanggal, tanggalOpsional, uraianOpsional, uraianWajib, versi, wajib, waktu, waktuOpsional } from "./primitives";

export const JENIS_PELANGGARAN = ["kode_etik", "administratif", "pidana", "hukum_lain", "bukan_pelanggaran"] as const;
export type JenisPelanggaran = (typeof JENIS_PELANGGARAN)[number];

/** Outcomes of the kajian awal: the seven choices of form B.7, late and incomplete apart, and passing on as other law (Ps 22). */
export const HASIL_KAJIAN_AWAL = [
  "diregistrasi",
  "diregistrasi_administratif",
  "dilimpahkan",
  "pengambilalihan",
  "tidak_diregistrasi_dicabut",
  "tidak_diregistrasi_terlambat",
  "tidak_diregistrasi_syarat",
  "perbaikan",
  "diteruskan_hukum_lain",
] as const;
export type HasilKajianAwal = (typeof HASIL_KAJIAN_AWAL)[number];

const jawabanSyarat = z.enum(["", "ya", "tidak"]).default("");
const syarat = z.object({ id, terpenuhi: jawabanSyarat, catatan: opsional(2000) });

/** An alleged violation: its kind, the articles, and the SKB item where it concerns neutrality. */
export const dugaan = z.object({ jenis: z.enum(JENIS_PELANGGARAN, { error: "wajib" }), pasal: opsional(500), skb: z.array(z.string().max(10)).max(20).default([]), uraian: opsional(2000) });
export type Dugaan = z.output<typeof dugaan>;

export const kajianAwal = z.object({
  perkaraId,
  versi,
  syaratFormal: z.array(syarat).max(20),
  syaratMateriel: z.array(syarat).max(20),
  dugaan: z.array(dugaan).max(20).default([]),
  /** Sections III c-f of B.7, each only where it applies. */
  pelimpahan: uraianOpsional(10_000),
  pengambilalihan: uraianOpsional(10_000),
  pencabutan: uraianOpsional(10_000),
  penghentian: uraianOpsional(10_000),
  kesimpulan: uraianOpsional(20_000),
  hasil: z.enum(["", ...HASIL_KAJIAN_AWAL]).default(""),
  /** Why not registered. */
  alasan: uraianOpsional(10_000),
  /** What the reporter must complete, one per line of the notice. */
  kekurangan: z.array(wajib(1000)).max(30).default([]),
  /** Office that receives a delegated report or is asked to take it over. */
  tujuan: opsional(300),
});
export type KajianAwalInput = z.output<typeof kajianAwal>;

/** A person of the office by name and post, as they were on that day. */
const petugas = z.object({ pejabatId: id, nama: wajib(200), jabatan: wajib(200) });
export const hadir = z.object({ pejabatId: id, nama: wajib(200), jabatan: wajib(200), hadir: z.boolean(), keterangan: opsional(200) });
/** A plenary meeting: attendance, quorum, decision, votes where there were any (Perbawaslu 5/2018). */
export const pleno = z.object({
  waktu,
  waktuSelesai: waktuOpsional,
  tempat: wajib(200),
  sifat: z.enum(["tertutup", "terbuka"]).default("tertutup"),
  pimpinanId: id,
  hadir: z.array(hadir).min(1, "wajib").max(20),
  cara: z.enum(["mufakat", "suara_terbanyak"]).default("mufakat"),
  suara: z.object({ setuju: z.number().int().min(0).max(20), tidak: z.number().int().min(0).max(20), abstain: z.number().int().min(0).max(20) }).default({ setuju: 0, tidak: 0, abstain: 0 }),
  pembahasan: uraianOpsional(50_000),
  keputusan: uraianWajib(50_000),
  nomor: nomorInput.default({ cara: "otomatis", nomor: "", alasan: "" }),
  /** Filled where the meeting lacks a quorum and the office goes on all the same. */
  alasanTanpaKuorum: opsional(500),
});
export type PlenoInput = z.output<typeof pleno>;

export const putusKajianAwal = z.object({ perkaraId, versi, pleno });
/** The invitation to a pleno that is still to be held: what is planned, and who is called. */
export const undangPleno = z.object({
  perkaraId,
  versi,
  /** "" = a new invitation; one that stands is written anew under its number. */
  id: z.union([z.literal(""), id]).default(""),
  waktu,
  tempat: wajib(200),
  /** "" = what the stage of the case says. */
  acara: opsional(1000),
  peserta: z.array(petugas).min(1, "wajib").max(30),
  tanggalSurat: tanggal,
  nomor: nomorInput.default({ cara: "otomatis", nomor: "", alasan: "" }),
  penandatanganId: id,
  meskiDisunting,
}).refine((u) => u.tanggalSurat <= u.waktu.slice(0, 10), { path: ["waktu"], message: "sebelum_tanggal_surat" });
export const tetapkanTemuan = z.object({ perkaraId, versi, ditetapkan: z.boolean(), alasan: uraianOpsional(10_000), pleno });

/** Notice to complete a report (Ps 24(1)). Its delivery may be recorded with it or later, never supposed: it starts the reporter's two days. */
export const kelengkapan = z.object({
  perkaraId,
  versi,
  tanggalSurat: tanggal,
  nomor: nomorInput.default({ cara: "otomatis", nomor: "", alasan: "" }),
  /** '' while the notice is not delivered. */
  disampaikanAt: waktuOpsional,
  caraAntar: opsional(120),
  diterimaOleh: opsional(200),
  penandatanganId: id,
})
  .refine((k) => k.disampaikanAt === "" || k.caraAntar !== "", { path: ["caraAntar"], message: "wajib" })
  .refine((k) => k.disampaikanAt !== "" || (k.caraAntar === "" && k.diterimaOleh === ""), { path: ["disampaikanAt"], message: "wajib" });
export const antarKelengkapan = z.object({ perkaraId, versi, kelengkapanId: id, disampaikanAt: waktu, caraAntar: wajib(120), diterimaOleh: opsional(200) });

export const perbaikan = z.object({
  perkaraId,
  versi,
  waktu,
  dokumen: z.array(z.object({ bentuk: wajib(200), jumlah: opsional(40), berkas: z.object({ sha256, nama: wajib(255) }).nullable().default(null) })).min(1, "wajib").max(100),
  penerimaId: id,
});
export const perbaikanTidakDatang = z.object({ perkaraId, versi, waktu, alasan: uraianWajib(5000) });

export const registrasi = z.object({ perkaraId, versi, waktu, nomor: nomorInput.default({ cara: "otomatis", nomor: "", alasan: "" }) });

export const KAPASITAS = ["pelapor", "penemu", "terlapor", "saksi", "ahli"] as const;
export const jadwalKlarifikasi = z.object({
  perkaraId,
  /** "" = a new hearing. */
  id: z.union([z.literal(""), id]).default(""),
  versi,
  pihakId: id,
  kapasitas: z.enum(KAPASITAS, { error: "wajib" }),
  waktu,
  cara: z.enum(["luring", "daring"]).default("luring"),
  /** Ps 28(3): geography, security, facilities or disaster. */
  alasanDaring: opsional(300),
  tempat: opsional(300),
  tautan: opsional(500),
  petugas: z.array(petugas).min(1, "wajib").max(10),
  skNomor: opsional(120),
})
  .refine((k) => k.cara !== "luring" || k.tempat !== "", { path: ["tempat"], message: "wajib" })
  .refine((k) => k.cara !== "daring" || k.tautan !== "", { path: ["tautan"], message: "wajib" })
  .refine((k) => k.cara !== "daring" || k.alasanDaring !== "", { path: ["alasanDaring"], message: "wajib" });

/** Issues B.9, first or second. */
export const undangKlarifikasi = z.object({ perkaraId, klarifikasiId: id, versi, tanggalSurat: tanggal, nomor: nomorInput.default({ cara: "otomatis", nomor: "", alasan: "" }), penandatanganId: id });
export const antarUndangan = z.object({ perkaraId, klarifikasiId: id, versi, ke: z.number().int().min(1).max(2), caraAntar: wajib(120), diterimaAt: waktu, diterimaOleh: wajib(200), catatan: opsional(500) });

export const tanyaJawab = z.object({ id, kelompok: z.enum(["pembuka", "kasus", "penutup"]), pertanyaan: uraianOpsional(10_000), jawaban: uraianOpsional(100_000) });
export type TanyaJawab = z.output<typeof tanyaJawab>;
/** The hearing as it is typed; saved every few seconds. */
export const catatKlarifikasi = z.object({
  perkaraId,
  klarifikasiId: id,
  versi,
  dimulaiAt: waktu,
  sumpah: z.enum(["", "bersedia", "menolak"]).default(""),
  agama: opsional(80),
  lafal: uraianOpsional(2000),
  umur: opsional(20),
  tanya: z.array(tanyaJawab).max(500, "terlalu_banyak"),
});
const selesaiDasar = z.object({
  perkaraId,
  klarifikasiId: id,
  versi,
  selesaiAt: waktu,
  dibacakan: z.boolean(),
  tandatangan: z.enum(["bersedia", "menolak"], { error: "wajib" }),
  alasanMenolak: opsional(1000),
});
const denganAlasan = <S extends { tandatangan: string; alasanMenolak: string }>(s: S): boolean => s.tandatangan !== "menolak" || s.alasanMenolak !== "";
const alasanWajib = { path: ["alasanMenolak"], message: "wajib" };
export const selesaiKlarifikasi = selesaiDasar.refine(denganAlasan, alasanWajib);
/** As it is asked on the screen: whether it was read back is answered, never assumed. */
export const selesaiKlarifikasiIsian = selesaiDasar.extend({ dibacakan: z.enum(["ya", "tidak"], { error: "wajib" }).transform((jawab) => jawab === "ya") }).refine(denganAlasan, alasanWajib);
export const tidakHadir = z.object({ perkaraId, klarifikasiId: id, versi, waktu, catatan: opsional(1000) });

/** Additional information is needed: the longer period runs (Ps 26(3); Ps 134(6) UU 1/2015). */
export const keteranganTambahan = z.object({ perkaraId, versi, waktu, alasan: uraianWajib(5000) });
export const mulaiKajian = z.object({ perkaraId, versi, waktu, alasanTanpaKlarifikasi: opsional(2000) });

export const penerima = z.object({ id: opsional(80), jabatan: wajib(200), instansi: opsional(200), tempat: opsional(120), lewat: opsional(200) });
export type Penerima = z.output<typeof penerima>;

/** One result of a case. A case can end with several, each with its own addressee. */
export const hasilKajian = z.object({
  id,
  jenis: z.enum(JENIS_PELANGGARAN, { error: "wajib" }),
  terlaporIds: z.array(id).max(200).default([]),
  pasal: opsional(500),
  skb: z.array(z.string().max(10)).max(20).default([]),
  uraian: opsional(2000),
  penerima: penerima.nullable().default(null),
  tembusan: z.array(wajib(200)).max(20).default([]),
}).refine((h) => h.jenis === "bukan_pelanggaran" || h.penerima !== null, { path: ["penerima"], message: "wajib" });
export type HasilKajian = z.output<typeof hasilKajian>;

const unsur = z.object({ id, pasal: opsional(300), unsur: wajib(1000), fakta: uraianOpsional(20_000), bukti: opsional(500), terpenuhi: jawabanSyarat });

/** The kajian with the sections of B.13. Secret until the pleno (Ps 36(4)). */
export const kajian = z.object({
  perkaraId,
  versi,
  kasusPosisi: uraianOpsional(),
  dasarHukum: z.array(wajib(1000)).max(100).default([]),
  keterangan: z.array(z.object({ id, nama: wajib(200), kapasitas: opsional(60), isi: uraianOpsional() })).max(300).default([]),
  fakta: uraianOpsional(),
  unsur: z.array(unsur).max(200).default([]),
  analisis: uraianOpsional(),
  kesimpulan: uraianOpsional(),
  hasil: z.array(hasilKajian).max(20).default([]),
  rekomendasi: uraianOpsional(),
});
export type KajianInput = z.output<typeof kajian>;
export const selesaiKajian = z.object({ perkaraId, versi, waktu, penandatanganId: id, meskiDisunting });
export const bukaKajian = z.object({ perkaraId, versi, alasan: uraianWajib(2000) });
export const putusPleno = z.object({ perkaraId, versi, pleno });

/** Issues the recommendation or forwarding letter of one result and records how it left. */
export const penerusan = z.object({
  perkaraId,
  versi,
  hasilId: id,
  penerima,
  tembusan: z.array(wajib(200)).max(20).default([]),
  lampiran: z.array(z.object({ nama: wajib(300), jumlah: opsional(40) })).min(1, "wajib").max(100),
  tanggalSurat: tanggal,
  nomor: nomorInput.default({ cara: "otomatis", nomor: "", alasan: "" }),
  penandatanganId: id,
});
export const kirimPenerusan = z.object({ perkaraId, versi, penerusanId: id, waktu, caraKirim: wajib(120), resi: opsional(120) });
export const terimaPenerusan = z.object({ perkaraId, versi, penerusanId: id, waktu, diterimaOleh: wajib(200), nomorTerima: opsional(120) });

/** Delegation (B.5) or the request to take over (B.6) leaves the office. */
export const pelimpahan = z.object({ perkaraId, versi, waktu, tujuan: wajib(300), alasan: uraianOpsional(5000), caraKirim: wajib(120), nomor: nomorInput.default({ cara: "otomatis", nomor: "", alasan: "" }), penandatanganId: id });

export const umumkanStatus = z.object({
  perkaraId,
  versi,
  waktu,
  status: wajib(300),
  instansiAtauAlasan: wajib(2000),
  diumumkanDi: wajib(300),
  pelaporDiberitahuAt: waktuOpsional,
  caraBeritahu: opsional(120),
  penandatanganId: id,
});
export const tutupPerkara = z.object({ perkaraId, versi, waktu, alasan: uraianWajib(2000) });

export const ubahTenggat = z.object({ perkaraId, ruleId: wajib(20), ref: z.string().max(80).default(""), /** "" withdraws the change. */ tanggal: tanggalOpsional, alasan: wajib(1000) });
