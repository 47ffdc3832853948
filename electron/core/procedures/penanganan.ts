import type { penangananProcedures } from "../../../shared/api/contract/penanganan";
import { penerimaSetempat } from "../../../shared/domain/daerah";
import { KETERANGAN_PERBAIKAN } from "../../../shared/schemas/perkara";
import { isCalled, plenoDue } from "../../../shared/domain/stages";
import type { EventKey } from "../../../shared/schemas/law";
import { inForce } from "../../../shared/schemas/law";
import type { JenisPelanggaran, KajianAwalInput, PlenoInput } from "../../../shared/schemas/penanganan";
import type { Klarifikasi, Perkara, SuratRingkas } from "../../../shared/schemas/dossier";
import type { Cx, Handlers } from "../cx";
import { Refusal } from "../refusal";
import { answer, deadlinesOfCase, loadCase, notInFuture, putEvidence, save, stepBeside, takeStep, type CaseFile } from "./cases";
import { issueLetter } from "./letters";
import { checkPleno } from "./pleno";
import { keepFollowFacts } from "./follow-facts";
import { klasifikasiOf, takeNumber } from "./numbers";

/** Document and number segment of each result that leaves the office. */
const FORWARDING: Record<Exclude<JenisPelanggaran, "bukan_pelanggaran">, { jenis: string; hasil: string }> = {
  kode_etik: { jenis: "rekomendasi_kode_etik", hasil: "Rekom-KE" },
  administratif: { jenis: "rekomendasi_administratif", hasil: "Rekom-Adm" },
  pidana: { jenis: "penerusan_pidana", hasil: "Terus-TPP" },
  hukum_lain: { jenis: "rekomendasi_hukum_lain", hasil: "Rekom-DPPL" },
};
/** Number segment of each document that carries a result. */
export const SEGMENT: Record<string, string> = Object.fromEntries(Object.values(FORWARDING).map((f) => [f.jenis, f.hasil]));

export const penangananHandlers: Handlers<keyof typeof penangananProcedures> = {
  "kajianAwal.simpan": (input, cx) =>
    takeStep(cx, input, "kajianAwal.simpan", "Kajian awal disimpan", ({ perkara, file }) => {
      const ke = perkara.tahap === "penelitian_perbaikan" ? 2 : 1;
      const old = file.kajianAwal.find((k) => k.ke === ke);
      cx.store.perkara.putDugaan(perkara.id, input.dugaan);
      cx.store.penanganan.putKajianAwal({ ...input, ...allConditions(cx, perkara, input), ke, plenoId: old?.plenoId ?? "", diputuskanAt: old?.diputuskanAt ?? "", diubahAt: cx.now });
    }, { sesudah: input }),

  "kajianAwal.putuskan": (input, cx) =>
    takeStep(cx, input, "kajianAwal.putuskan", "Kajian awal diputus dalam pleno", ({ perkara, file, fact, made }) => {
      const ke = perkara.tahap === "penelitian_perbaikan" ? 2 : 1;
      const k = file.kajianAwal.find((x) => x.ke === ke);
      if (!k || k.hasil === "") throw new Refusal("GUARD", { reasons: ["hasil_belum_dipilih"] });
      notBefore(input.pleno.waktu, perkara.waktuTerima, "pleno.waktu", "sebelum_laporan_diterima");
      const pleno = putPleno(cx, file, "kajian_awal", ke, input.pleno);
      cx.store.penanganan.putKajianAwal({ ...k, plenoId: pleno.id, diputuskanAt: input.pleno.waktu, diubahAt: cx.now });
      if (k.hasil.startsWith("tidak_diregistrasi")) perkara.alasanAkhir = k.hasil;
      if (k.hasil === "diteruskan_hukum_lain") forwardAtOnce(cx, file);
      cx.store.perkara.update(perkara);
      fact(ke === 2 ? "penelitian_perbaikan_selesai" : "kajian_awal_selesai", input.pleno.waktu, { hasil: [k.hasil] });
      const tanggal = input.pleno.waktu.slice(0, 10);
      made(issueLetter(cx, { perkaraId: perkara.id, jenis: "kajian_awal", refId: String(ke), nomor: perkara.nomorPenyampaian, tanggal }));
      made(pleno.issue());
    }),

  "kelengkapan.beritahukan": (input, cx) =>
    takeStep(cx, input, "kelengkapan.beritahukan", input.disampaikanAt ? "Pemberitahuan kelengkapan laporan disampaikan" : "Pemberitahuan kelengkapan laporan diterbitkan", ({ perkara, file, fact, made }) => {
      notInFuture(cx, input.tanggalSurat, "tanggalSurat");
      if (input.disampaikanAt) delivered(cx, file, input.tanggalSurat, input.disampaikanAt);
      const nomor = letterNumber(cx, file, input.tanggalSurat, input.nomor, "Pemberitahuan kelengkapan laporan");
      const row = { id: cx.uuid(), suratId: "", nomor: nomor.nomor, tanggalSurat: input.tanggalSurat, disampaikanAt: input.disampaikanAt, caraAntar: input.caraAntar, diterimaOleh: input.diterimaOleh };
      cx.store.penanganan.putKelengkapan(perkara.id, row);
      // The reporter's days run from the delivery; while nobody has recorded one, no clock runs.
      if (input.disampaikanAt) fact("kelengkapan_diberitahukan", input.disampaikanAt);
      const surat = issueLetter(cx, { perkaraId: perkara.id, jenis: "pemberitahuan_kelengkapan", refId: row.id, nomor: nomor.nomor, nomorId: nomor.id, tanggal: input.tanggalSurat, penandatanganId: input.penandatanganId });
      cx.store.penanganan.putKelengkapan(perkara.id, { ...row, suratId: surat.id });
      made(surat);
    }, { sesudah: input }),

  "kelengkapan.antar": (input, cx) =>
    takeStep(cx, input, "kelengkapan.antar", "Pemberitahuan kelengkapan laporan disampaikan", ({ perkara, file, fact }) => {
      const row = file.kelengkapan.find((k) => k.id === input.kelengkapanId);
      if (!row) throw new Refusal("NOT_FOUND");
      if (cx.store.jalan.get(row.suratId).ditarikAt !== "") throw new Refusal("GUARD", { reasons: ["surat_sudah_ditarik"] });
      if (row.nomor === "") throw new Refusal("GUARD", { reasons: ["surat_belum_bernomor"] });
      delivered(cx, file, row.tanggalSurat, input.disampaikanAt);
      cx.store.penanganan.putKelengkapan(perkara.id, { ...row, disampaikanAt: input.disampaikanAt, caraAntar: input.caraAntar, diterimaOleh: input.diterimaOleh });
      fact("kelengkapan_diberitahukan", input.disampaikanAt);
    }, { sesudah: input }),

  "perbaikan.terima": (input, cx) =>
    takeStep(cx, input, "perbaikan.terima", "Perbaikan laporan diterima", ({ perkara, file, fact, made }) => {
      notBefore(input.waktu, file.kelengkapan.at(-1)?.disampaikanAt ?? "", "waktu", "sebelum_diberitahukan");
      notInFuture(cx, input.waktu, "waktu");
      const row = { id: cx.uuid(), waktu: input.waktu, penerimaId: input.penerimaId, dokumen: input.dokumen };
      cx.store.penanganan.putPerbaikan(perkara.id, row);
      // What was handed in to complete the report is evidence like what it came with, also before anyone scanned it.
      putEvidence(cx, perkara.id, input.dokumen.map((d) => ({ id: "", bentuk: d.bentuk, keterangan: KETERANGAN_PERBAIKAN, jumlah: d.jumlah, berkas: d.berkas })), (i) => `dokumen.${i}.berkas`);
      // The second study starts from the first one's findings.
      const first = file.kajianAwal.find((k) => k.ke === 1);
      if (first) cx.store.penanganan.putKajianAwal({ ...first, ke: 2, hasil: "", alasan: "", kekurangan: [], kesimpulan: "", plenoId: "", diputuskanAt: "", diubahAt: cx.now });
      fact("perbaikan_diterima", input.waktu);
      made(issueLetter(cx, { perkaraId: perkara.id, jenis: "tanda_bukti_perbaikan", refId: row.id, nomor: perkara.nomorPenyampaian, tanggal: input.waktu.slice(0, 10) }));
    }, { sesudah: input }),

  "perbaikan.tidakDatang": (input, cx) =>
    takeStep(cx, input, "perbaikan.tidakDatang", "Laporan tidak dilengkapi pelapor", ({ perkara, file, fact }) => {
      notBefore(input.waktu, file.kelengkapan.at(-1)?.disampaikanAt ?? "", "waktu", "sebelum_diberitahukan");
      notInFuture(cx, input.waktu, "waktu");
      perkara.alasanAkhir = "tidak_dilengkapi";
      cx.store.perkara.update(perkara);
      fact("tidak_diregistrasi", input.waktu, { catatan: input.alasan });
    }, { sesudah: input }),

  "temuan.tetapkan": (input, cx) =>
    takeStep(cx, input, "temuan.tetapkan", input.ditetapkan ? "Temuan ditetapkan dalam pleno" : "Pleno tidak menetapkan temuan", ({ perkara, file, fact, made }) => {
      const pleno = putPleno(cx, file, "temuan", 1, input.pleno);
      if (!input.ditetapkan) perkara.alasanAkhir = "temuan_tidak_ditetapkan";
      cx.store.perkara.update(perkara);
      fact(input.ditetapkan ? "temuan_ditetapkan" : "tidak_diregistrasi", input.pleno.waktu, { catatan: input.alasan });
      made(pleno.issue());
      return { temuanDitetapkan: input.ditetapkan };
    }),

  "registrasi.catat": (input, cx) =>
    takeStep(cx, input, "registrasi.catat", "Perkara diregistrasi", ({ perkara, file, fact, made }) => {
      const decided = file.pleno.filter((p) => p.agenda === "kajian_awal" || p.agenda === "temuan").at(-1)?.waktu ?? "";
      notBefore(input.waktu, decided, "waktu", "sebelum_pleno");
      notInFuture(cx, input.waktu, "waktu");
      const nomor = takeNumber(cx, { seri: "register", tanggal: input.waktu.slice(0, 10), pemilihan: file.pemilihan, paket: perkara.paketHukum, tmLp: perkara.jenis === "temuan" ? "TM" : "LP", input: input.nomor, perihal: "Register perkara", perkaraId: perkara.id });
      perkara.nomorRegister = nomor.nomor;
      perkara.waktuRegister = input.waktu;
      cx.store.perkara.update(perkara);
      // An administrative case of a Pemilu is handled under Perbawaslu 8/2022 with a clock of its own (Ps 18 Perbawaslu 7/2022).
      const administrative = perkara.rezim === "pemilu" && file.kajianAwal.at(-1)?.hasil === "diregistrasi_administratif";
      fact(administrative ? "diregistrasi_administratif" : "diregistrasi", input.waktu, { hasil: [...new Set(file.dugaan.map((d) => d.jenis))] });
      if (perkara.jenis === "temuan") made(issueLetter(cx, { perkaraId: perkara.id, jenis: "temuan", nomor: nomor.nomor, nomorId: nomor.id, tanggal: input.waktu.slice(0, 10) }));
    }, { sesudah: input }),

  "klarifikasi.jadwalkan": (input, cx) =>
    takeStep(cx, input, "klarifikasi.jadwalkan", "Klarifikasi dijadwalkan", ({ perkara, file, fact }) => {
      if (!file.pihak.some((p) => p.id === input.pihakId)) throw new Refusal("BAD_INPUT", { fields: [{ path: "pihakId", code: "wajib" }] });
      const old = file.klarifikasi.find((k) => k.id === input.id);
      if (input.id !== "" && !old) throw new Refusal("NOT_FOUND");
      if (old && old.status !== "dijadwalkan" && old.status !== "tidak_hadir") throw new Refusal("GUARD", { reasons: ["klarifikasi_sudah_berjalan"] });
      notBefore(input.waktu, perkara.waktuRegister, "waktu", "sebelum_registrasi");
      const id = old?.id ?? cx.uuid();
      const { perkaraId: _p, versi: _v, ...schedule } = input;
      cx.store.penanganan.putKlarifikasi(perkara.id, { ...(old ?? emptyHearing), ...schedule, id, status: "dijadwalkan", versi: (old?.versi ?? 0) + 1 });
      fact("klarifikasi_dijadwalkan", input.waktu, { ref: id });
    }, { sesudah: input }),

  "klarifikasi.undang": (input, cx) =>
    takeStep(cx, input, "klarifikasi.undang", "Undangan klarifikasi diterbitkan", ({ perkara, file, made }) => {
      const k = hearingOf(file, input.klarifikasiId);
      const ke = k.undangan.length + 1;
      if (ke > 2) throw new Refusal("GUARD", { reasons: ["undangan_paling_banyak_dua"] });
      const nomor = letterNumber(cx, file, input.tanggalSurat, input.nomor, ke === 2 ? "Undangan klarifikasi kedua" : "Undangan klarifikasi");
      const row = { ke, suratId: "", nomor: nomor.nomor, tanggalSurat: input.tanggalSurat, caraAntar: "", diterimaAt: "", diterimaOleh: "", catatan: "" };
      cx.store.penanganan.putUndangan(k.id, row);
      const surat = issueLetter(cx, { perkaraId: perkara.id, jenis: "undangan_klarifikasi", refId: `${k.id}:${ke}`, nomor: nomor.nomor, nomorId: nomor.id, tanggal: input.tanggalSurat, penandatanganId: input.penandatanganId });
      cx.store.penanganan.putUndangan(k.id, { ...row, suratId: surat.id });
      made(surat);
    }),

  "klarifikasi.antar": (input, cx) =>
    takeStep(cx, input, "klarifikasi.antar", "Undangan klarifikasi diterima", ({ file, fact }) => {
      const k = hearingOf(file, input.klarifikasiId);
      const u = k.undangan.find((x) => x.ke === input.ke);
      if (!u) throw new Refusal("GUARD", { reasons: ["undangan_belum_diterbitkan"] });
      notBefore(input.diterimaAt, u.tanggalSurat, "diterimaAt", "sebelum_tanggal_surat");
      notInFuture(cx, input.diterimaAt, "diterimaAt");
      cx.store.penanganan.putUndangan(k.id, { ...u, caraAntar: input.caraAntar, diterimaAt: input.diterimaAt, diterimaOleh: input.diterimaOleh, catatan: input.catatan });
      fact("undangan_diterima", input.diterimaAt, { ref: k.id });
    }, { sesudah: input }),

  "klarifikasi.catat": (input, cx) =>
    takeStep(cx, input, "klarifikasi.catat", "Keterangan klarifikasi disimpan", ({ perkara, file }) => {
      const k = hearingOf(file, input.klarifikasiId);
      if (k.status === "selesai") throw new Refusal("GUARD", { reasons: ["klarifikasi_sudah_selesai"] });
      notInFuture(cx, input.dimulaiAt, "dimulaiAt");
      const { perkaraId: _p, klarifikasiId: _k, versi: _v, ...said } = input;
      cx.store.penanganan.putKlarifikasi(perkara.id, { ...k, ...said, status: "berlangsung", versi: k.versi + 1 });
    }, { sesudah: { klarifikasiId: input.klarifikasiId, jawaban: input.tanya.filter((t) => t.jawaban.trim() !== "").length } }),

  "klarifikasi.selesai": (input, cx) =>
    takeStep(cx, input, "klarifikasi.selesai", "Klarifikasi selesai, berita acara diterbitkan", ({ perkara, file, fact, made }) => {
      const k = hearingOf(file, input.klarifikasiId);
      if (k.status !== "berlangsung") throw new Refusal("GUARD", { reasons: ["klarifikasi_belum_berjalan"] });
      notBefore(input.selesaiAt, k.dimulaiAt, "selesaiAt", "selesai_sebelum_mulai");
      notInFuture(cx, input.selesaiAt, "selesaiAt");
      cx.store.penanganan.putKlarifikasi(perkara.id, { ...k, status: "selesai", selesaiAt: input.selesaiAt, dibacakan: input.dibacakan, tandatangan: input.tandatangan, alasanMenolak: input.alasanMenolak, versi: k.versi + 1 });
      fact("klarifikasi_dilaksanakan", input.selesaiAt, { ref: k.id });
      const tanggal = input.selesaiAt.slice(0, 10);
      // Online the oath is spoken and no oath form is signed (Ps 31(2)).
      if (k.sumpah === "bersedia" && k.cara === "luring") made(issueLetter(cx, { perkaraId: perkara.id, jenis: k.kapasitas === "ahli" ? "ba_sumpah_ahli" : "ba_sumpah", refId: k.id, tanggal }));
      made(issueLetter(cx, { perkaraId: perkara.id, jenis: "ba_klarifikasi", refId: k.id, tanggal }));
    }, { sesudah: input }),

  "klarifikasi.tidakHadir": (input, cx) =>
    takeStep(cx, input, "klarifikasi.tidakHadir", "Tidak hadir pada klarifikasi", ({ perkara, file }) => {
      const k = hearingOf(file, input.klarifikasiId);
      if (k.status === "selesai" || k.status === "berlangsung") throw new Refusal("GUARD", { reasons: ["klarifikasi_sudah_berjalan"] });
      notInFuture(cx, input.waktu, "waktu");
      cx.store.penanganan.putKlarifikasi(perkara.id, { ...k, status: "tidak_hadir", tidakHadir: [...k.tidakHadir, { waktu: input.waktu, catatan: input.catatan }], versi: k.versi + 1 });
    }, { sesudah: input }),

  "keteranganTambahan.putuskan": (input, cx) =>
    takeStep(cx, input, "keteranganTambahan.putuskan", "Keterangan tambahan diperlukan", ({ perkara, fact }) => {
      notBefore(input.waktu, perkara.waktuRegister, "waktu", "sebelum_registrasi");
      notInFuture(cx, input.waktu, "waktu");
      fact("keterangan_tambahan_diperlukan", input.waktu, { catatan: input.alasan });
    }, { sesudah: input }),

  "kajian.mulai"(input, cx) {
    // A case may go on without hearing the reported person when the office says why (practice: penelusuran and LHP suffice).
    const known = input.alasanTanpaKlarifikasi.trim() !== "";
    return takeStep(cx, input, "kajian.mulai", "Kajian dimulai", ({ perkara, file }) => {
      if (!file.kajian) cx.store.penanganan.putKajian({ perkaraId: perkara.id, versi: 0, kasusPosisi: "", dasarHukum: [], keterangan: [], fakta: "", unsur: [], analisis: "", kesimpulan: "", hasil: [], rekomendasi: "", selesaiAt: "", penandatanganId: "", diubahAt: cx.now });
    }, { sesudah: input }, known ? { terlaporBelumDidengar: 0 } : {});
  },

  "kajian.simpan": (input, cx) =>
    takeStep(cx, input, "kajian.simpan", "Kajian disimpan", ({ file }) => {
      for (const h of input.hasil) for (const t of h.terlaporIds) if (!file.pihak.some((p) => p.id === t)) throw new Refusal("BAD_INPUT", { fields: [{ path: "hasil", code: "terlapor_tidak_ada" }] });
      cx.store.penanganan.putKajian({ ...input, selesaiAt: "", penandatanganId: file.kajian?.penandatanganId ?? "", diubahAt: cx.now });
    }, { sesudah: input }),

  "kajian.selesai": (input, cx) =>
    takeStep(cx, input, "kajian.selesai", "Kajian selesai, siap dibawa ke pleno", ({ perkara, file, fact, made }) => {
      if (!file.kajian) throw new Refusal("GUARD", { reasons: ["kajian_belum_lengkap"] });
      notBefore(input.waktu, perkara.waktuRegister, "waktu", "sebelum_registrasi");
      notInFuture(cx, input.waktu, "waktu");
      const { terbuka: _t, ...kajian } = file.kajian;
      cx.store.penanganan.putKajian({ ...kajian, selesaiAt: input.waktu, penandatanganId: input.penandatanganId, diubahAt: cx.now });
      fact("kajian_selesai", input.waktu);
      made(issueLetter(cx, { perkaraId: perkara.id, jenis: "kajian", nomor: perkara.nomorRegister, tanggal: input.waktu.slice(0, 10), penandatanganId: input.penandatanganId, meskiDisunting: input.meskiDisunting }));
    }),

  "kajian.buka": (input, cx) =>
    takeStep(cx, input, "kajian.buka", "Kajian dibuka kembali", ({ perkara, file }) => {
      if (file.kajian) {
        const { terbuka: _t, ...kajian } = file.kajian;
        cx.store.penanganan.putKajian({ ...kajian, selesaiAt: "", diubahAt: cx.now });
      }
      cx.store.perkara.removeFakta(perkara.id, "kajian_selesai", "");
    }, { sesudah: { alasan: input.alasan } }),

  "pleno.undang": (input, cx) =>
    stepBeside(cx, input, input.id ? "Undangan pleno diubah" : "Undangan pleno diterbitkan", (file) => (plenoDue(file.perkara.tahap) ? null : "bukan_tahapnya"), ({ perkara, file, made }) => {
      const old = file.undanganPleno.find((u) => u.id === input.id);
      if (input.id !== "" && !old) throw new Refusal("NOT_FOUND");
      if (old?.ditarik) throw new Refusal("GUARD", { reasons: ["surat_sudah_ditarik"] });
      if (!old && file.undanganPleno.some(isCalled)) throw new Refusal("GUARD", { reasons: ["undangan_pleno_sudah_ada"] });
      if (old && old.plenoId !== "") throw new Refusal("GUARD", { reasons: ["pleno_sudah_dicatat"] });
      notBefore(input.waktu, perkara.waktuTerima, "waktu", "sebelum_laporan_diterima");
      notInFuture(cx, input.tanggalSurat, "tanggalSurat");
      const { perkaraId: _p, versi: _v, nomor: typed, penandatanganId, meskiDisunting, ...planned } = input;
      const nomor = old ? { id: "", nomor: old.nomor } : letterNumber(cx, file, input.tanggalSurat, typed, "Undangan rapat pleno");
      const row = { ...planned, id: old?.id ?? cx.uuid(), agenda: old?.agenda ?? plenoDue(perkara.tahap)!, nomor: nomor.nomor, suratId: old?.suratId ?? "", plenoId: "" };
      cx.store.penanganan.putUndanganPleno(perkara.id, row, cx.now);
      const surat = issueLetter(cx, { perkaraId: perkara.id, jenis: "undangan_pleno", refId: row.id, nomor: nomor.nomor, ...(nomor.id ? { nomorId: nomor.id } : {}), tanggal: input.tanggalSurat, penandatanganId, meskiDisunting });
      cx.store.penanganan.putUndanganPleno(perkara.id, { ...row, suratId: surat.id }, cx.now);
      made(surat);
    }, { sesudah: input }),

  "pleno.putuskan": (input, cx) =>
    takeStep(cx, input, "pleno.putuskan", "Kajian diputus dalam pleno", ({ perkara, file, fact, made }) => {
      notBefore(input.pleno.waktu, file.kajian?.selesaiAt ?? "", "pleno.waktu", "sebelum_kajian_selesai");
      const pleno = putPleno(cx, file, "kajian", file.pleno.filter((p) => p.agenda === "kajian").length + 1, input.pleno);
      const hasil = file.kajian?.hasil.map((h) => h.jenis) ?? [];
      if (hasil.every((h) => h === "bukan_pelanggaran")) perkara.alasanAkhir = "bukan_pelanggaran";
      cx.store.perkara.update(perkara);
      fact("diputuskan", input.pleno.waktu, { hasil });
      if (file.fakta.some((f) => f.kejadian === "diregistrasi_administratif")) fact("putusan_administratif", input.pleno.waktu);
      made(pleno.issue());
    }),

  "penerusan.terbitkan": (input, cx) =>
    takeStep(cx, input, "penerusan.terbitkan", "Surat penerusan diterbitkan", ({ perkara, file, made }) => {
      const hasil = file.kajian?.hasil.find((h) => h.id === input.hasilId);
      if (!hasil || hasil.jenis === "bukan_pelanggaran") throw new Refusal("NOT_FOUND", { reasons: ["hasil_tidak_ada"] });
      if (file.penerusan.some((p) => p.hasilId === hasil.id && p.waktuKirim !== "")) throw new Refusal("GUARD", { reasons: ["penerusan_sudah_dikirim"] });
      const { jenis, hasil: segment } = FORWARDING[hasil.jenis];
      const old = file.penerusan.find((p) => p.hasilId === hasil.id);
      if (old) throw new Refusal("GUARD", { reasons: ["penerusan_sudah_terbit"] });
      const nomor = takeNumber(cx, { seri: "rekomendasi", tanggal: input.tanggalSurat, pemilihan: file.pemilihan, paket: perkara.paketHukum, tmLp: perkara.jenis === "temuan" ? "TM" : "LP", hasil: segment, input: input.nomor, perihal: "Penerusan hasil kajian", perkaraId: perkara.id });
      const row = { id: cx.uuid(), hasilId: hasil.id, jenisDokumen: jenis, penerima: input.penerima, tembusan: input.tembusan, lampiran: input.lampiran, suratId: "", nomor: nomor.nomor, tanggalSurat: input.tanggalSurat, penandatanganId: input.penandatanganId, waktuKirim: "", caraKirim: "", resi: "", diterimaAt: "", diterimaOleh: "", nomorTerima: "" };
      cx.store.penanganan.putPenerusan(perkara.id, row);
      const surat = issueLetter(cx, { perkaraId: perkara.id, jenis, refId: row.id, nomor: nomor.nomor, nomorId: nomor.id, tanggal: input.tanggalSurat, penandatanganId: input.penandatanganId });
      cx.store.penanganan.putPenerusan(perkara.id, { ...row, suratId: surat.id });
      made(surat);
    }, { sesudah: input }),

  "penerusan.kirim": (input, cx) =>
    takeStep(cx, input, "penerusan.kirim", "Penerusan dikirim", ({ perkara, file, fact }) => {
      const p = file.penerusan.find((x) => x.id === input.penerusanId);
      if (!p) throw new Refusal("NOT_FOUND");
      notBefore(input.waktu, p.tanggalSurat, "waktu", "sebelum_tanggal_surat");
      notInFuture(cx, input.waktu, "waktu");
      cx.store.penanganan.putPenerusan(perkara.id, { ...p, penandatanganId: "", waktuKirim: input.waktu, caraKirim: input.caraKirim, resi: input.resi });
      const jenis = file.kajian?.hasil.find((h) => h.id === p.hasilId)?.jenis;
      for (const kejadian of ["diteruskan", "rekomendasi_dikirim"] satisfies EventKey[]) fact(kejadian, input.waktu, { ref: p.id, hasil: jenis ? [jenis] : [] });
      keepFollowFacts(cx, perkara.id);
    }, { sesudah: input }),

  "penerusan.terima": (input, cx) =>
    takeStep(cx, input, "penerusan.terima", "Penerusan diterima penerima", ({ perkara, file, fact }) => {
      const p = file.penerusan.find((x) => x.id === input.penerusanId);
      if (!p) throw new Refusal("NOT_FOUND");
      if (p.waktuKirim === "") throw new Refusal("GUARD", { reasons: ["penerusan_belum_dikirim"] });
      notBefore(input.waktu, p.waktuKirim, "waktu", "sebelum_dikirim");
      notInFuture(cx, input.waktu, "waktu");
      cx.store.penanganan.putPenerusan(perkara.id, { ...p, penandatanganId: "", diterimaAt: input.waktu, diterimaOleh: input.diterimaOleh, nomorTerima: input.nomorTerima });
      const jenis = file.kajian?.hasil.find((h) => h.id === p.hasilId)?.jenis;
      fact("rekomendasi_diterima", input.waktu, { ref: p.id, hasil: jenis ? [jenis] : [] });
      if (jenis === "pidana") policeReceived(cx, file, p.id, input);
      keepFollowFacts(cx, perkara.id);
    }, { sesudah: input }),

  "pelimpahan.kirim": (input, cx) =>
    takeStep(cx, input, "pelimpahan.kirim", "Laporan dilimpahkan", ({ perkara, file, fact, made }) => {
      const awal = file.kajianAwal.at(-1);
      if (!awal) throw new Refusal("GUARD", { reasons: ["kajian_awal_belum_dibuat"] });
      notBefore(input.waktu, awal.diputuskanAt, "waktu", "sebelum_kajian_awal_selesai");
      notInFuture(cx, input.waktu, "waktu");
      const takeover = awal.hasil === "pengambilalihan";
      cx.store.penanganan.putKajianAwal({ ...awal, tujuan: input.tujuan });
      perkara.alasanAkhir = awal.hasil;
      cx.store.perkara.update(perkara);
      const nomor = letterNumber(cx, file, input.waktu.slice(0, 10), input.nomor, takeover ? "Permintaan pengambilalihan laporan" : "Pelimpahan laporan");
      fact(takeover ? "pengambilalihan_diminta" : "dilimpahkan", input.waktu);
      made(issueLetter(cx, { perkaraId: perkara.id, jenis: takeover ? "pengambilalihan" : "pelimpahan", nomor: nomor.nomor, nomorId: nomor.id, tanggal: input.waktu.slice(0, 10), penandatanganId: input.penandatanganId }));
    }, { sesudah: input }),

  "status.umumkan": (input, cx) =>
    takeStep(cx, input, "status.umumkan", "Status diumumkan", ({ perkara, fact, made }) => {
      notInFuture(cx, input.waktu, "waktu");
      const row = { id: cx.uuid(), waktu: input.waktu, status: input.status, instansiAtauAlasan: input.instansiAtauAlasan, diumumkanDi: input.diumumkanDi, pelaporDiberitahuAt: input.pelaporDiberitahuAt, caraBeritahu: input.caraBeritahu, penandatanganId: input.penandatanganId, suratId: "" };
      cx.store.penanganan.putStatus(perkara.id, row);
      const surat = issueLetter(cx, { perkaraId: perkara.id, jenis: "pemberitahuan_status", refId: row.id, tanggal: input.waktu.slice(0, 10), penandatanganId: input.penandatanganId });
      cx.store.penanganan.putStatus(perkara.id, { ...row, suratId: surat.id });
      fact("status_diumumkan", input.waktu);
      made(surat);
    }, { sesudah: input }),

  "perkara.tutup": (input, cx) =>
    takeStep(cx, input, "perkara.tutup", `Perkara ditutup: ${input.alasan}`, ({ perkara }) => {
      if (perkara.alasanAkhir === "") perkara.alasanAkhir = "ditindaklanjuti";
      cx.store.perkara.update(perkara);
    }, { sesudah: input }),

  "tenggat.ubah"(input, cx) {
    const file = loadCase(cx, input.perkaraId);
    const old = file.tenggatDiubah.find((t) => t.ruleId === input.ruleId && t.ref === input.ref);
    if (!old && !deadlinesOfCase(cx, file).some((d) => d.ruleId === input.ruleId && d.ref === input.ref)) throw new Refusal("NOT_FOUND");
    if (input.tanggal === "") cx.store.perkara.removeTenggatDiubah(input.perkaraId, input.ruleId, input.ref);
    else cx.store.perkara.putTenggatDiubah(input.perkaraId, { ruleId: input.ruleId, ref: input.ref, tanggal: input.tanggal, alasan: input.alasan, oleh: cx.actor.name, at: cx.now });
    return afterEdit(cx, file, { ringkas: input.tanggal === "" ? `Perubahan tenggat ${input.ruleId} ditarik: ${input.alasan}` : `Tenggat ${input.ruleId} diubah: ${input.alasan}`, sebelum: old, sesudah: input });
  },
};

const emptyHearing: Omit<Klarifikasi, "id" | "pihakId" | "kapasitas" | "waktu" | "cara" | "alasanDaring" | "tempat" | "tautan" | "petugas" | "skNomor" | "versi"> = {
  status: "dijadwalkan", undangan: [], sumpah: "", agama: "", lafal: "", umur: "", dimulaiAt: "", selesaiAt: "", tanya: [], dibacakan: false, tandatangan: "", alasanMenolak: "", tidakHadir: [],
};

function hearingOf(file: CaseFile, id: string): Klarifikasi {
  const k = file.klarifikasi.find((x) => x.id === id);
  if (!k) throw new Refusal("NOT_FOUND");
  return k;
}

/** The answers given, and every condition of the regime that was left out: what is not answered holds the case back. */
function allConditions(cx: Cx, perkara: Perkara, given: Pick<KajianAwalInput, "syaratFormal" | "syaratMateriel">): Pick<KajianAwalInput, "syaratFormal" | "syaratMateriel"> {
  const law = cx.pack(perkara.paketHukum).rezim.find((r) => r.id === perkara.rezim);
  const fill = (part: "syaratFormal" | "syaratMateriel") => [
    ...given[part],
    ...(law?.[part] ?? []).filter((s) => inForce(s, perkara.waktuTerima.slice(0, 10)) && !given[part].some((g) => g.id === s.id)).map((s) => ({ id: s.id, terpenuhi: "" as const, catatan: "" })),
  ];
  return { syaratFormal: fill("syaratFormal"), syaratMateriel: fill("syaratMateriel") };
}

/** Records a meeting and gives its berita acara a number. A meeting without a quorum needs a reason: warned, never blocked. */
function putPleno(cx: Cx, file: CaseFile, agenda: string, ke: number, input: PlenoInput): { id: string; issue(): SuratRingkas } {
  checkPleno(cx, input);
  const tanggal = input.waktu.slice(0, 10);
  const nomor = letterNumber(cx, file, tanggal, input.nomor, "Berita acara pleno", "pleno.nomor.nomor");
  const id = cx.uuid();
  const { nomor: _n, ...meeting } = input;
  cx.store.penanganan.putPleno(file.perkara.id, { ...meeting, id, agenda, ke, nomorBa: nomor.nomor });
  const called = file.undanganPleno.find((u) => u.agenda === agenda && isCalled(u));
  if (called) cx.store.penanganan.putUndanganPleno(file.perkara.id, { ...called, plenoId: id }, cx.now);
  return { id, issue: () => issueLetter(cx, { perkaraId: file.perkara.id, jenis: "ba_pleno", refId: id, nomor: nomor.nomor, nomorId: nomor.id, tanggal }) };
}

export function letterNumber(cx: Cx, file: CaseFile, tanggal: string, input: PlenoInput["nomor"], perihal: string, field?: string) {
  return takeNumber(cx, { seri: "surat", tanggal, pemilihan: file.pemilihan, paket: file.perkara.paketHukum, tmLp: file.perkara.jenis === "temuan" ? "TM" : "LP", klasifikasi: klasifikasiOf(cx, file.perkara.jenis, tanggal), input, perihal, perkaraId: file.perkara.id, ...(field ? { field } : {}) });
}

/** Other law only (Ps 22): the result of the kajian awal goes to its addressee without a kajian. */
function forwardAtOnce(cx: Cx, file: CaseFile): void {
  const penerima = penerimaSetempat(cx.pack(file.perkara.paketHukum).penerima, cx.kantor());
  const date = cx.localNow.slice(0, 10);
  const hasil = file.dugaan.filter((d) => d.jenis !== "bukan_pelanggaran").map((d) => {
    const kategori = file.pihak.find((p) => p.peran === "terlapor")?.kategori ?? "";
    const row = penerima.find((r) => r.jenis === d.jenis && (r.rezim === file.perkara.rezim || r.rezim === "keduanya") && (r.kategori.length === 0 || r.kategori.includes(kategori)) && inForce(r, date));
    return {
      id: cx.uuid(), jenis: d.jenis, terlaporIds: file.pihak.filter((p) => p.peran === "terlapor").map((p) => p.id), pasal: d.pasal, skb: d.skb, uraian: d.uraian,
      penerima: { id: row?.id ?? "", jabatan: row?.jabatan ?? "-", instansi: row?.instansi ?? "", tempat: "", lewat: row?.lewat ?? "" }, tembusan: row?.tembusan ?? [],
    };
  });
  cx.store.penanganan.putKajian({ perkaraId: file.perkara.id, versi: 0, kasusPosisi: file.perkara.uraian, dasarHukum: [], keterangan: [], fakta: "", unsur: [], analisis: "", kesimpulan: "", hasil, rekomendasi: "", selesaiAt: "", penandatanganId: "", diubahAt: cx.now });
}

/** A notice to complete reaches the reporter after the kajian awal and not before its own date. */
function delivered(cx: Cx, file: CaseFile, tanggalSurat: string, at: string): void {
  notBefore(at, file.kajianAwal.find((k) => k.ke === 1)?.diputuskanAt ?? "", "disampaikanAt", "sebelum_kajian_awal_selesai");
  notBefore(at, tanggalSurat, "disampaikanAt", "sebelum_tanggal_surat");
  notInFuture(cx, at, "disampaikanAt");
}

/** `waktu` may not lie before `earliest` (compared as far as both are known). */
export function notBefore(waktu: string, earliest: string, path: string, code: string): void {
  const n = Math.min(waktu.length, earliest.length);
  if (earliest !== "" && waktu.slice(0, n) < earliest.slice(0, n)) throw new Refusal("BAD_INPUT", { fields: [{ path, code }] });
}

function afterEdit(cx: Cx, file: CaseFile, change: { ringkas: string; sebelum: unknown; sesudah: unknown }) {
  const { perkara } = file;
  save(cx, perkara);
  cx.record({ objek: "tenggat", objekId: String(perkara.id), perkaraId: perkara.id, ...change });
  return answer(perkara.id, cx, []);
}

/** What the police received starts their days: the receipt is their first step, and a corrected receipt takes its place. */
function policeReceived(cx: Cx, file: CaseFile, penerusanId: string, input: { waktu: string; nomorTerima: string; diterimaOleh: string }): void {
  const old = file.proses.find((r) => r.penerusanId === penerusanId && r.kejadian === "polisi_menerima" && r.dicoretAlasan === "");
  if (old) cx.store.tindakLanjut.putProses(file.perkara.id, { ...old, dicoretAlasan: "Tanda terima diperbaiki" });
  cx.store.tindakLanjut.putProses(file.perkara.id, { id: cx.uuid(), penerusanId, kejadian: "polisi_menerima", waktu: input.waktu, nomor: input.nomorTerima, uraian: input.diterimaOleh, dicoretAlasan: "", dicatatOleh: cx.actor.name, dicatatAt: cx.now });
}
