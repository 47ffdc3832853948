import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { documentType, documentTypes } from "../../electron/core/letters/catalogue";
import type { LetterContext } from "../../electron/core/letters/context";
import { renderDocx } from "../../electron/core/letters/docx";
import { safeFileName } from "../../electron/core/letters/forms/common";
import { shippedPack } from "../../resources/law/index";
import { letterDocSchema } from "../../shared/letters/blocks";
import type { LawPack } from "../../shared/schemas/law";
import { type LetterSample, letterSamples, refOf, sampleContext, sampleDossier, withOutcome, withdrawn } from "../fixtures/dossiers";
import { openXmlErrors } from "../support/ooxml";

/** Labels and fixed texts of each official form, typed from the annex of Perbawaslu 7/2022, in the order printed; choices as a Laporan of a Bawaslu Kabupaten resolves them. */
const annex: Record<string, { code: string; texts: string[] }> = {
  laporan: { code: "B.1", texts: ["FORMULIR MODEL B.1", "FORMULIR LAPORAN", "Nomor:", "1.", "Identitas Pelapor:", "a.", "Nama", "b.", "Tempat/Tgl Lahir", "c.", "Jenis Kelamin", "d.", "Pekerjaan", "e.", "Kewarganegaraan", "f.", "Alamat", "g.", "No.Telp/HP", "h.", "E-Mail", "2.", "Identitas Terlapor", "a.", "Nama", "b.", "Alamat", "c.", "No.Telp/HP", "3.", "Peristiwa yang dilaporkan:", "a.", "Peristiwa", "b.", "Tempat Kejadian", "c.", "Hari dan Tanggal Kejadian", "d.", "Hari dan Tanggal diketahui", "4.", "Saksi –saksi:", "1)", "Nama", "Alamat", "No.Telp/Hp", "5.", "Bukti-Bukti:", "a.", "6.", "Uraian kejadian:", "Dilaporkan di", "Hari dan Tanggal", "Pukul", "Saya menyatakan bahwa isi laporan ini adalah yang sebenar-benarnya dan saya bersedia mempertanggungjawabkannya di hadapan hukum.", "Penerima Laporan", "Pelapor", "CAP"] },
  temuan: { code: "B.2", texts: ["FORMULIR MODEL B.2", "FORMULIR TEMUAN", "Nomor:", "1.", "Data Pengawas yang menemukan:", "a.", "Nama", "b.", "Jabatan", "c.", "Alamat", "2.", "Identitas Terlapor", "a.", "Nama", "b.", "Alamat", "c.", "No.Telp/HP", "3.", "Peristiwa yang ditemukan:", "a.", "Peristiwa", "b.", "Tempat Kejadian", "c.", "Hari dan Tanggal Kejadian", "d.", "Hari dan Tanggal diketahui", "4.", "Saksi –saksi:", "1)", "Nama", "Alamat", "No.Telp/Hp", "5.", "Bukti-Bukti:", "a.", "Surat Tugas Pengawasan Nomor:", "b.", "Laporan Hasil Pengawasan Nomor:", "c.", "6.", "Uraian singkat kejadian:", ", tanggal", "Bawaslu Kabupaten Contoh"] },
  tanda_bukti_penyampaian: { code: "B.3", texts: ["FORMULIR MODEL B.3", "TANDA BUKTI PENYAMPAIAN LAPORAN", "NOMOR:", "Telah diterima dari", "Nama", "Tempat Tanggal Lahir", "Alamat", "No.Telp/HP", "Hari dan Tanggal", "Waktu", "Dokumen:", "No", "Bentuk Dokumen", "Jumlah", "Terkait dengan Laporan dugaan pelanggaran Pemilu DPR/DPD/DPRD Provinsi/DPRD Kabupaten/Kota", "Diterima oleh,", "CAP", "Penerima Laporan", "Pelapor"] },
  tanda_bukti_perbaikan: { code: "B.3.1", texts: ["FORMULIR MODEL B.3.1", "TANDA BUKTI PERBAIKAN LAPORAN", "NOMOR:", "Telah diterima dari", "Nama", "Tempat Tanggal Lahir", "Alamat", "No.Telp/HP", "Hari dan Tanggal", "Waktu", "Dokumen:", "No", "Bentuk Dokumen", "Jumlah", "Terkait dengan Laporan dugaan pelanggaran Pemilu DPR/DPD/DPRD Provinsi/DPRD Kabupaten/Kota", "Diterima oleh,", "CAP", "Penerima Laporan", "Pelapor"] },
  pencabutan: { code: "B.4", texts: ["FORMULIR MODEL B.4", "Hal: Pencabutan Laporan", "Kepada Yth.", "Ketua Bawaslu Kabupaten Contoh", "di -", "Sehubungan dengan laporan yang telah saya sampaikan pada hari", "tanggal", "sebagaimana dimaksud Tanda Bukti Penyampaian Laporan Nomor:", "dengan ini saya sebagai Pelapor menyatakan mencabut laporan dimaksud dengan alasan", "Demikian pencabutan ini disampaikan.", "Pelapor", "Materai", "10.000"] },
  pelimpahan: { code: "B.5", texts: ["FORMULIR MODEL B.5", "Nomor", "Sifat", "Lampiran", "Hal", "Pelimpahan Laporan Dugaan Pelanggaran Pemilu", "Kepada Yth.", "di -", "1.", "Dasar :", "a.", "Undang-Undang Nomor 7 Tahun 2017 tentang Pemilihan Umum;", "b.", "Peraturan Badan Pengawas Pemilihan Umum Nomor 7 Tahun 2022 tentang Penanganan Temuan dan Laporan Pelanggaran Pemilihan Umum.", "2.", "Menindaklanjuti Laporan dugaan pelanggaran yang telah disampaikan oleh", "pada tanggal", "sebagaimana dimaksud dalam Tanda Bukti Penyampaian Laporan Nomor", ", dengan ini", "melimpahkan Laporan dimaksud kepada", ";", "3.", "Sehubungan dengan hal tersebut diminta kepada", "untuk meregister dan menindaklanjuti Laporan dimaksud sesuai dengan peraturan perundang-undangan dan melaporkan kepada", "pada kesempatan pertama terkait dengan perkembangan penanganan Laporan tersebut.", "Demikian pelimpahan ini disampaikan.", "Bawaslu Kabupaten Contoh", "Ketua", "CAP"] },
  pengambilalihan: { code: "B.6", texts: ["FORMULIR MODEL B.6", "Nomor", "Sifat", "Lampiran", "Hal", "Permintaan Pengambilalihan Laporan Dugaan Pelanggaran Pemilu", "Kepada Yth.", "Ketua Bawaslu Provinsi", "di -", "1.", "Dasar :", "a.", "Undang-Undang Nomor 7 Tahun 2017 tentang Pemilihan Umum;", "b.", "Peraturan Badan Pengawas Pemilihan Umum Nomor 7 Tahun 2022", "2.", "Menindaklanjuti Laporan dugaan pelanggaran yang telah disampaikan oleh", "pada tanggal", "sebagaimana dimaksud dalam Tanda Bukti Penyampaian Laporan Nomor", ", dengan ini", "mengajukan permintaan pengambilalihan kepada", "dengan alasan", "Demikian permintaan pengambilalihan ini disampaikan.", "Bawaslu Kabupaten Contoh", "Ketua", "CAP"] },
  kajian_awal: { code: "B.7", texts: ["FORMULIR MODEL B.7", "KAJIAN AWAL DUGAAN PELANGGARAN", "NOMOR:", "I.", "Bahwa terhadap Laporan dugaan Pelanggaran yang disampaikan oleh:", "a.", "Nama", "b.", "Alamat", "c.", "Pekerjaan", "II.", "Uraian peristiwa dugaan pelanggaran yang dilaporkan", "III.", "Dilakukan analisis terhadap keterpenuhan syarat formal dan materiel laporan sebagai berikut:", "a.", "Syarat Formal", "b.", "Syarat Materiel", "c.", "Pelimpahan Laporan", "d.", "Pengambilalihan Laporan", "e.", "Pencabutan Laporan", "f.", "Penghentian Laporan", "IV.", "Kesimpulan", "Laporan memenuhi syarat formal dan materiel", "V.", "Rekomendasi", "Laporan diregistrasi dan ditindaklanjuti dengan penanganan pelanggaran", "Bawaslu Kabupaten Contoh", "Ketua", "CAP"] },
  informasi_awal: { code: "B.8", texts: ["FORMULIR MODEL B.8", "INFORMASI AWAL", "1.", "Dasar :", "a.", "Undang-Undang Nomor 7 Tahun 2017 tentang Pemilihan Umum;", "b.", "Peraturan Badan Pengawas Pemilihan Umum Nomor 7 Tahun 2022", "2.", "Telah diterima informasi awal yang berasal dari", "3.", "Bukti-Bukti:", "a.", "4.", "Uraian kejadian:", "Penerima Informasi Awal", "CAP"] },
  undangan_klarifikasi: { code: "B.9", texts: ["FORMULIR MODEL B.9", "Nomor", "Hal", "Undangan Klarifikasi", "Kepada Yth", "di -", "1.", "Dasar:", "a.", "Undang-Undang Nomor 7 Tahun 2017 tentang Pemilihan Umum;", "b.", "Peraturan Badan Pengawas Pemilihan Umum Nomor 7 Tahun 2022 tentang Penanganan Temuan dan Laporan Pelanggaran Pemilihan Umum.", "2.", "Bawaslu Kabupaten Contoh mengundang Sdr.", "untuk memberikan klarifikasi terkait dengan Laporan Nomor", "3.", "Klarifikasi akan dilaksanakan pada:", "a.", "Hari dan Tanggal", "b.", "Pukul", "c.", "Tempat", "d.", "Bertemu secara daring/luring", "Demikian untuk menjadi maklum.", "Bawaslu Kabupaten Contoh", "Ketua", "CAP"] },
  ba_sumpah: { code: "B.10", texts: ["FORMULIR MODEL B.10", "BERITA ACARA SUMPAH/JANJI", "Pada hari ini", "tanggal", "bulan", "tahun", ", pukul", "WITA", "saya:", ":", ":", "Bersumpah/berjanji sesuai dengan agama dan kepercayaan yang saya anut, yakni agama", "terkait dengan Laporan Nomor:", ", bahwa saya akan memberi keterangan yang sebenarnya dan tidak lain daripada yang sebenarnya.", "Demikian sumpah/janji saya, dan akan saya pertanggungjawabkan sesuai tuntunan agama dan kepercayaan yang saya anut.", "Saya yang bersumpah/berjanji", "Materai", "10.000"] },
  ba_sumpah_ahli: { code: "B.11", texts: ["FORMULIR MODEL B.11", "BERITA ACARA SUMPAH/JANJI AHLI", "Pada hari ini", "tanggal", "bulan", "tahun", ", pukul", "WITA", "saya:", "Bersumpah/berjanji sesuai dengan agama dan kepercayaan yang saya anut, yakni agama", "terkait dengan Laporan Nomor:", ", bahwa saya akan memberikan pendapat sesuai dengan pengetahuan dan keahlian saya.", "Demikian sumpah/janji saya, dan akan saya pertanggungjawabkan sesuai tuntunan agama dan kepercayaan yang saya anut.", "Saya yang bersumpah/berjanji", "Materai", "10.000"] },
  ba_klarifikasi: { code: "B.12", texts: ["FORMULIR MODEL B.12", "BERITA ACARA KLARIFIKASI", "--------- Pada hari ini", "Tanggal", "bulan", "tahun", ", pukul", "WITA", "Anggota Bawaslu Kabupaten Contoh", "berdasarkan Surat Keputusan Ketua Bawaslu Kabupaten Contoh Nomor:", "telah meminta keterangan dari seorang yang bernama:", "Dilahirkan di", "tanggal", "Bulan", "Tahun", "(umur", "Tahun), pekerjaan", ", Agama:", ", Kewarganegaraan Indonesia, tempat tinggal di", "Dia (", ") didengar keterangannya sebagai", ", terkait dengan Laporan Nomor:", "Atas pertanyaan", ", yang bersangkutan menjawab serta menerangkan sebagai berikut:", "PERTANYAAN:", "Pertanyaan Pembuka", "1.", "Apakah Saudara pada hari ini berada dalam kondisi sehat jasmani dan rohani untuk memberikan keterangan atau jawaban terkait dengan laporan di atas", "01.", "2.", "Apakah pada hari ini (sesuai tanggal, bulan, dan tahun tersebut di atas), Saudara bersedia untuk memberikan keterangan atau jawaban terkait dengan adanya", "02.", "3.", "Mengertikah Saudara mengapa dimintai keterangan seperti saat ini? Jelaskan!", "03.", "Pertanyaan Isi (Berkaitan dengan Kasus)", "04.", "04.", "05.", "05.", "06.", "06.", "Pertanyaan Penutup", "7.", "Apakah menurut Saudara, semua keterangan atau jawaban yang Saudara sampaikan sudah benar dan dapat dipertanggung jawabkan di depan hukum?", "07.", "8.", "Apakah masih ada keterangan lain atau keterangan tambahan yang ingin Saudara sampaikan?", "08.", "9.", "Apakah Saudara bersedia untuk memberikan keterangan kembali apabila diperlukan ?", "09.", "10.", "Apakah Saudara dalam memberi keterangan atau jawaban merasa tertekan atau terpaksa?", "10.", "Setelah keterangan diberikan/disampaikan, hasilnya dibacakan kembali kepada pihak yang memberi keterangan/jawaban dengan bahasa yang jelas dan mudah dimengerti. Setelah diakui kebenaran atas keterangan/jawaban yang disampaikan kepada Pengawas Pemilu, pemberi keterangan membubuhkan tanda tangan seperti di bawah ini", "YANG MEMBERI KETERANGAN,", "(", ")", "Demikian berita acara klarifikasi ini dibuat dengan sebenar-benarnya, kemudian ditutup dan ditanda tangani di", ", pada Pukul", ", hari", "tanggal", "Tahun", "YANG MEMINTA KETERANGAN,", "(", ")"] },
  kajian: { code: "B.13", texts: ["FORMULIR MODEL B.13", "KAJIAN DUGAAN PELANGGARAN", "Nomor:", "I.", "Kasus Posisi:", "II.", "Data:", "1.", "Nama Penemu/Pelapor", "Pekerjaan/Jabatan", "Alamat", "2.", "Nama Terlapor", "Pekerjaan", "Alamat", "3.", "Tanggal Temuan/Laporan", "4.", "Tanggal Peristiwa", "5.", "Bukti-Bukti", "III.", "Kajian", "1.", "Dasar Hukum:", "a.", "Undang-Undang Nomor 7 Tahun 2017 tentang Pemilihan Umum;", "b.", "Peraturan Badan Pengawas Pemilihan Umum Nomor 7 Tahun 2022 tentang Penanganan Temuan dan Laporan Pelanggaran Pemilihan Umum", "2.", "Fakta dan Analisis:", "IV.", "Kesimpulan:", "Laporan mengandung dugaan pelanggaran peraturan perundang-undangan lainnya", "V.", "Rekomendasi:", "erekomendasikan", "kepada", "Bawaslu Kabupaten Contoh", "Ketua", "CAP"] },
  rekomendasi_kode_etik: { code: "B.14", texts: ["FORMULIR MODEL B.14", "Nomor", "Hal", "Rekomendasi Pelanggaran Kode Etik Penyelenggara Pemilu", "Kepada Yth.", "Ketua Dewan Kehormatan Penyelenggara Pemilu", "di -", "1.", "Dasar :", "a.", "Undang-Undang Nomor 7 Tahun 2017 tentang Pemilihan Umum;", "b.", "Peraturan Badan Pengawas Pemilihan Umum Nomor 7 Tahun 2022", "2.", "Bawaslu Kabupaten Contoh terhadap dugaan pelanggaran Pemilu sebagaimana dimaksud dalam Laporan Nomor:", "(terlampir) menyatakan sebagai dugaan Pelanggaran Kode Etik Penyelenggara Pemilu untuk selanjutnya direkomendasikan kepada Dewan Kehormatan Penyelenggara Pemilu.", "Demikian atas perhatiannya diucapkan terimakasih.", "Bawaslu Kabupaten Contoh", "Ketua", "CAP"] },
  rekomendasi_administratif: { code: "B.15", texts: ["FORMULIR MODEL B.15", "Nomor", "Hal", "Rekomendasi Pelanggaran Administratif Pemilu", "Kepada Yth.", "Ketua Bawaslu", "di -", "1.", "Dasar :", "a.", "Undang-Undang Nomor 7 Tahun 2017 tentang Pemilihan Umum;", "b.", "Peraturan Badan Pengawas Pemilihan Umum Nomor 7 Tahun 2022", "2.", "terhadap dugaan pelanggaran Pemilu sebagaimana dimaksud dalam Laporan Nomor:", "(terlampir) menyatakan sebagai Pelanggaran Administratif Pemilu dan selanjutnya merekomendasikan kepada Bawaslu", "untuk diteruskan kepada KPU Kabupaten Contoh untuk ditindaklanjuti sesuai peraturan perundang-undangan yang berlaku.", "Demikian untuk menjadi maklum.", "Ketua", "CAP"] },
  penerusan_pidana: { code: "B.16", texts: ["FORMULIR MODEL B.16", "Nomor", "Hal", "Penerusan Tindak Pidana Pemilu", "Kepada Yth.", "Kepala Kepolisian Resor", "di -", "1.", "Dasar :", "a.", "Undang-Undang Nomor 7 Tahun 2017 tentang Pemilihan Umum;", "b.", "Peraturan Badan Pengawas Pemilihan Umum Nomor 7 Tahun 2022", "2.", "Bawaslu Kabupaten Contoh terhadap dugaan pelanggaran Pemilu sebagaimana dimaksud dalam Laporan Nomor:", "(terlampir) menyatakan sebagai tindak pidana Pemilu, dan selanjutnya diteruskan kepada", "untuk ditindaklanjuti sesuai peraturan perundang-undangan yang berlaku.", "Demikian untuk menjadi maklum.", "Bawaslu Kabupaten Contoh", "Ketua", "CAP"] },
  rekomendasi_hukum_lain: { code: "B.17", texts: ["FORMULIR MODEL B.17", "Nomor", "Hal", "Rekomendasi Dugaan Pelanggaran Peraturan Perundang-Undangan Lain", "Kepada Yth.", "di -", "1.", "Dasar :", "a.", "Undang-Undang Nomor 7 Tahun 2017 tentang Pemilihan Umum;", "b.", "Peraturan Badan Pengawas Pemilihan Umum Nomor 7 Tahun 2022", "2.", "Bawaslu Kabupaten Contoh terhadap dugaan pelanggaran Pemilu sebagaimana dimaksud dalam Laporan Nomor:", "(terlampir), menyatakan terdapat dugaan pelanggaran", "dan selanjutnya diteruskan kepada", ", untuk ditindaklanjuti sesuai peraturan perundang-undangan yang berlaku.", "Demikian untuk menjadi maklum.", "Bawaslu Kabupaten Contoh", "Ketua", "CAP"] },
  pemberitahuan_status: { code: "B.18", texts: ["FORMULIR MODEL B.18", "PEMBERITAHUAN STATUS TEMUAN/LAPORAN", "Berdasarkan hasil kajian awal atau kajian terhadap Temuan/Laporan, diberitahukan status Temuan/Laporan sebagai berikut:", "NO", "NAMA PENGAWAS PEMILU/ PELAPOR DAN TERLAPOR", "NOMOR TEMUAN/ LAPORAN", "STATUS TEMUAN/ LAPORAN", "INSTANSI TUJUAN/ ALASAN", "Catatan:", "1.", "Ditindaklanjuti ke instansi tujuan:", "a.", "Dewan Kehormatan Penyelenggara Pemilu;", "b.", "KPU/KPU Provinsi/KPU Kabupaten/Kota;", "c.", "Mabes Polri/Polda/Polrestabes/Polresta/Polres; dan/atau", "d.", "Instansi lain.", "2.", "Alasan tidak ditindaklanjuti, karena:", "a.", "Laporan yang diberikan tidak memenuhi syarat formal dan/atau materil pelaporan;", "b.", "Laporan tidak memenuhi syarat formal karena penyampaian laporan melebihi batas waktu yang telah ditentukan Undang-Undang;", "c.", "Laporan dicabut oleh Pelapor;", "d.", "Pokok Laporan telah ditangani dan diselesaikan oleh jajaran Pengawas Pemilu; atau", "e.", "Temuan/Laporan yang diberikan tidak memenuhi unsur-unsur pelanggaran Pemilu.", "Bawaslu Kabupaten Contoh", "Ketua", "CAP"] },
  permintaan_koreksi: { code: "B.19", texts: ["FORMULIR MODEL B.19", "Nomor", "Lamp", "Perihal", "Permintaan Koreksi Atas Rekomendasi Bawaslu Kabupaten Contoh Nomor", "Tanggal", "Kepada Yth,", "Ketua Badan Pengawas Pemilihan Umum Provinsi", "Dengan hormat,", "Yang bertandatangan di bawah ini:", "a.", "Nama Pelapor/Terlapor", "b.", "Tempat/Tgl Lahir", "c.", "Jenis Kelamin", "d.", "Pekerjaan", "e.", "Kewarganegaraan", "f.", "Alamat", "g.", "No.Telp/HP", "h.", "E-Mail", "Dengan ini mengajukan permintaan koreksi atas Rekomendasi Bawaslu Kabupaten Contoh Nomor", ", tanggal", ", terkait dengan Laporan Nomor:", "yang isi rekomendasinya adalah sebagai berikut:", "Merekomendasikan", "1.", "TENGGANG WAKTU PENGAJUAN PERMINTAAN KOREKSI", "Bahwa rekomendasi Bawaslu Kabupaten Contoh, Nomor:", ", diterbitkan pada tanggal", "Sementara Pelapor mengajukan permintaan koreksi kepada Badan Pengawas Pemilihan Umum Provinsi pada tanggal", "Dengan demikian, permintaan koreksi ini diajukan masih dalam rentang waktu pengajuan sebagaimana diatur dalam Pasal", "tentang Penanganan Temuan dan Laporan Pelanggaran Pemilihan Umum.", "ALASAN PERMINTAAN KOREKSI", "Pada pokoknya alasan permintaan koreksi adalah rekomendasi Bawaslu Kabupaten Contoh Nomor", ", bertentangan dengan ketentuan perundang-undangan, dengan uraian sebagai berikut:", "HAL YANG DIMINTA UNTUK DIKOREKSI", "Berdasarkan alasan-alasan tersebut di atas, mohon kepada Badan Pengawas Pemilihan Umum Provinsi untuk memeriksa dan mengoreksi rekomendasi Bawaslu Kabupaten Contoh, sebagai berikut:", "a.", "Menerima permintaan koreksi Pelapor;", "b.", "Menyatakan membatalkan Rekomendasi Bawaslu Kabupaten Contoh", "c.", "Demikianlah permintaan koreksi Pelapor, dengan harapan", "dapat segera memeriksa, dan memutuskan permintaan koreksi ini secara adil.", "Hormat kami,", "Pelapor"] },
};

const samples = letterSamples(Object.keys(documentTypes), shippedPack);
const nameOf = (s: LetterSample) => [s.regime, s.case, s.type, s.variant].filter(Boolean).join(" ");
const made = new Map(samples.map((s) => [s, renderDocx(documentTypes[s.type]!.build(s.cx), { pictures: s.cx.gambar?.bytes })] as const));

describe("official forms", () => {
  const pemilu = samples.filter((s) => s.regime === "pemilu" && s.variant === "" && s.case !== "extreme" && annex[s.type]);

  it.each(pemilu.map((s) => [nameOf(s), s] as const))("%s carries every label of the annex in its order", (_, s) => {
    const text = textOf(made.get(s)!);
    let at = 0;
    for (const label of annex[s.type]!.texts) {
      const found = text.indexOf(label, at);
      expect(found, `"${label}" after "...${text.slice(Math.max(0, at - 60), at)}"`).toBeGreaterThanOrEqual(0);
      at = found + label.length;
    }
  });

  it("covers all nineteen forms with the code of the law", () => {
    for (const [type, { code }] of Object.entries(annex)) expect(documentTypes[type]!.fileName(context(type))).toMatch(new RegExp(`^${code.replaceAll(".", "\\.")} `));
    expect(Object.keys(annex)).toHaveLength(20);
  });

  it("never prints a guessed code, nor the words of the other regime", () => {
    for (const [s, bytes] of made) {
      if (s.regime !== "pemilihan") continue;
      const text = textOf(bytes);
      expect(text, nameOf(s)).not.toContain("FORMULIR MODEL");
      expect(text, nameOf(s)).not.toMatch(/UU 7\/2017|Nomor 7 Tahun 2017|Nomor 7 Tahun 2022|Pengawas Pemilu\b|Tindak Pidana Pemilu\b|pelanggaran Pemilu\b/i);
    }
  });

  it("cites the law of the day of the letter", () => {
    const on = (tanggal: string) => textOf(docx("undangan_klarifikasi", sampleContext("usual", "pemilihan", shippedPack, { tanggal, refId: "kf-1" })));
    expect(on("2024-09-29")).not.toContain("Nomor 9 Tahun 2024");
    expect(on("2024-09-30")).toContain("sebagaimana telah diubah dengan Peraturan Badan Pengawas Pemilihan Umum Nomor 9 Tahun 2024");
  });
});

describe("every sample", () => {
  it("is a sound document of the block model", () => {
    for (const s of samples) expect(letterDocSchema.safeParse(documentTypes[s.type]!.build(s.cx)).error?.issues[0], nameOf(s)).toBeUndefined();
  });

  it("holds no slip of the program: undefined, null, NaN, an object, empty brackets, doubled signs", () => {
    for (const [s, bytes] of made) {
      const text = textOf(bytes);
      expect(text, nameOf(s)).not.toMatch(/undefined|\bnull\b|NaN|\[object|\(\s*\)|\{[a-z_]+\}/);
      if (s.case !== "extreme") expect(text, nameOf(s)).not.toMatch(/\S {2,}\S|[^.]\.\.(?!\.)|,,|;;| [,;](?! )/);
    }
  });

  it("comes out in the same bytes again", () => {
    for (const s of samples.filter((x) => x.case === "usual")) expect(Buffer.from(renderDocx(documentTypes[s.type]!.build(structuredClone(s.cx)), { pictures: s.cx.gambar?.bytes })).equals(Buffer.from(made.get(s)!)), nameOf(s)).toBe(true);
  });

  // Every type, taken in turn from the six combinations of regime and case; LETTERS_ALL=1 takes every sample (half a minute).
  it("passes the Open XML validator", async () => {
    const turn = Object.keys(documentTypes).map((type, at) => samples.filter((s) => s.type === type && s.variant === "")[at % 6]!);
    for (const s of process.env["LETTERS_ALL"] ? samples : turn) expect(await openXmlErrors(made.get(s)!), nameOf(s)).toEqual([]);
  }, 300_000);

  it("has a file name that Windows takes", () => {
    for (const s of samples) {
      const name = documentTypes[s.type]!.fileName(s.cx);
      expect(name, nameOf(s)).toMatch(/^[^<>:"/\\|?*\p{Cc}\p{Cf}]{3,120}$/u);
      expect(name).not.toMatch(/^[\s.]|[\s.]$/);
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
    }
    expect(documentTypes["undangan_klarifikasi"]!.fileName(context("undangan_klarifikasi"))).toBe("B.9 Undangan Klarifikasi - Budi Contoh, S.E");
    expect(safeFileName("CON")).toBe("Dokumen CON");
    expect(safeFileName("a/b:c*?\u202e.. ")).toBe("a-b-c");
    expect(safeFileName("🗳️".repeat(200)).length).toBeLessThanOrEqual(120);
  });
});

describe("what is missing", () => {
  it("is nothing in the usual case, and named in Indonesian where the case is bare", () => {
    expect(documentTypes["laporan"]!.missing(context("laporan"))).toEqual([]);
    expect(documentTypes["undangan_klarifikasi"]!.missing(context("undangan_klarifikasi"))).toEqual([]);
    const bare = sampleContext("bare", "pemilu", shippedPack);
    expect(documentTypes["laporan"]!.missing(bare)).toEqual(["Tempat dan tanggal lahir pelapor", "Jenis kelamin pelapor", "Pekerjaan pelapor", "Kewarganegaraan pelapor", "Nomor telepon pelapor", "Alamat terlapor"]);
    expect(documentTypes["ba_sumpah"]!.missing({ ...bare, refId: "kf-1" })).toEqual(["Agama", "Lafal sumpah/janji"]);
  });

  it("prints dots where nothing is known, and never fails: no facts, no pack rows, no signer", () => {
    for (const type of Object.values(documentTypes)) {
      const doc = type.build(empty);
      const text = textOf(renderDocx(doc));
      expect(text, type.jenis).toContain(".....");
      expect(text, type.jenis).not.toMatch(/undefined|\bnull\b|NaN|\[object|\(\s*\)/);
      expect(type.missing(empty).length, type.jenis).toBeGreaterThan(0);
      expect(type.missing(empty).every((name) => /^[A-Z][a-zA-Z/ ]+$/.test(name)), `${type.jenis}: ${type.missing(empty).join()}`).toBe(true);
      expect(type.fileName(empty)).not.toBe("");
    }
  });
});

describe("the forms in their particulars", () => {
  it("numbers several reporters, reported persons and witnesses", () => {
    const text = textOf(docx("laporan", sampleContext("extreme", "pemilu", shippedPack)));
    for (const wanted of ["Pelapor 1", "Pelapor 5", "Terlapor 1", "Terlapor 12", "40)", "Paijo"]) expect(text).toContain(wanted);
    expect(text).toContain(`O'Brien <b>&"tebal"</b> & 'kutip' <img onerror=x>`);
    expect(text).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  });

  it("prints a dash for what the form does not insist on, dots for the rest", () => {
    const text = textOf(docx("laporan", sampleContext("bare", "pemilu", shippedPack)));
    expect(text).toMatch(/E-Mail : -/);
    expect(text).toMatch(/1\) Nama : - Alamat : - No\.Telp\/Hp : -/);
    expect(JSON.stringify(documentTypes["laporan"]!.build(sampleContext("bare", "pemilu", shippedPack)))).toContain(`{"text":"","field":"Jenis kelamin pelapor"},{"fill":"dot"}`);
  });

  it("prints the receipt twice, as the law asks", () => {
    const text = textOf(docx("tanda_bukti_penyampaian", context("tanda_bukti_penyampaian")));
    expect(text.split("TANDA BUKTI PENYAMPAIAN LAPORAN")).toHaveLength(3);
    expect(text.split("FORMULIR MODEL B.3")).toHaveLength(3);
  });

  it("names the election in the words of its regime", () => {
    const of = (regime: "pemilu" | "pemilihan") => textOf(docx("tanda_bukti_perbaikan", sampleContext("usual", regime, shippedPack)));
    expect(of("pemilihan")).toContain("dugaan pelanggaran Pemilihan Bupati dan Wakil Bupati.");
    const president = sampleContext("usual", "pemilu", shippedPack);
    president.dossier.pemilihan.jenis = "PP";
    expect(textOf(docx("tanda_bukti_perbaikan", president))).toContain("dugaan pelanggaran Pemilu Presiden dan Wakil Presiden.");
  });

  it("recommends in a kajian awal only what was chosen, the openings filled", () => {
    const of = (hasil: Parameters<typeof withOutcome>[1]) => textOf(docx("kajian_awal", sampleContext("usual", "pemilu", shippedPack, { dossier: withOutcome(sampleDossier("usual", "pemilu"), hasil) })));
    expect(of("perbaikan")).toContain("yaitu berupa: alamat lengkap Terlapor dan salinan tangkapan layar yang memuat tanggal unggahan paling lambat 2 (dua) hari setelah disampaikannya pemberitahuan untuk melengkapi.");
    expect(of("perbaikan")).not.toContain("Laporan diregistrasi");
    expect(of("dilimpahkan")).toContain("Laporan dilimpahkan kepada Panwaslu Kecamatan Contoh Timur.");
    expect(of("pengambilalihan")).toContain("Mengajukan permintaan pengambilalihan laporan kepada Bawaslu Provinsi Contoh Raya.");
    expect(of("tidak_diregistrasi_terlambat")).toContain("melewati batas waktu yang ditentukan.");
    expect(textOf(docx("kajian_awal", sampleContext("usual", "pemilu", shippedPack, { dossier: withdrawn(sampleDossier("usual", "pemilu")) })))).toContain("Laporan dicabut oleh Pelapor pada Rabu, 17 Januari 2024, 10.00 WITA. Pelapor dan Terlapor telah saling memaafkan");
  });

  it("names the alleged violation with its article and the item of the joint decree", () => {
    expect(textOf(docx("kajian_awal", context("kajian_awal")))).toContain("Pasal 5 huruf n angka 5 dan SKB 22 September 2022, Lampiran II huruf B angka 6");
  });

  it("prints what is known of a meeting, a task and an event, recorded or typed", () => {
    const none = { ...context("undangan_pleno"), refId: "" };
    expect(textOf(documentOf("undangan_pleno", none))).toContain("Hari dan Tanggal : Senin, 22 Januari 2024 Pukul : 14.00 WITA Tempat : Ruang Rapat Bawaslu Kabupaten Contoh");
    expect(textOf(documentOf("undangan_pleno", { ...none, isian: { waktu: "2024-01-30T13:00", tempat: "Aula", acara: "Pembahasan lanjutan" } }))).toContain("Selasa, 30 Januari 2024 Pukul : 13.00 WITA Tempat : Aula Agenda : Pembahasan lanjutan");
    expect(textOf(documentOf("surat_tugas", { ...context("surat_tugas"), refId: "" }))).toContain("Sejak tanggal 22 Januari 2024 sampai dengan selesainya penanganan Laporan");
    for (const type of ["undangan_pleno", "surat_tugas", "undangan_kegiatan", "ba_keterangan_informasi_awal"]) expect(documentTypes[type]!.missing(context(type)), type).toEqual([]);
    expect(textOf(docx("undangan_kegiatan", context("undangan_kegiatan")))).toContain("akan melaksanakan Sosialisasi dengan tema “Pengawasan partisipatif”");
  });

  it("sets the report of supervision in its five sections, from the information and its tracing", () => {
    const cx = context("laporan_hasil_pengawasan");
    const text = textOf(docx("laporan_hasil_pengawasan", cx));
    let at = 0;
    for (const label of ["LAPORAN HASIL PENGAWASAN", "Nomor: 030/LHP/PM.01.02/K.CR-12/X/2024", "I.", "Data Pengawas Pemilu", "Tahapan yang diawasi", "Nama Pelaksana Tugas", "Jabatan", "Nomor Surat Perintah Tugas", "Alamat", "II.", "Kegiatan Pengawasan", "Bentuk", "Tujuan", "Sasaran", "Waktu dan Tempat", "III.", "Uraian Singkat Hasil Pengawasan", "IV.", "Informasi Dugaan Pelanggaran", "Peristiwa", "Tempat Kejadian", "Waktu Kejadian", "Pelaku", "Budi Contoh, S.E.", "Saksi-saksi", "Rini Contoh", "Alat Bukti", "Facebook @budi.contoh", "Barang Bukti", "Uraian Dugaan Pelanggaran", "Fakta dan Keterangan", "Keterangan Rini Contoh", "Analisa", "V.", "Informasi Potensi Sengketa Pemilu", "Kotacontoh, 18 Januari 2024", "Ilham Contoh, S.Sos."]) {
      const found = text.indexOf(label, at);
      expect(found, `"${label}" after "...${text.slice(Math.max(0, at - 60), at)}"`).toBeGreaterThanOrEqual(0);
      at = found + label.length;
    }
    cx.informasi!.lhp!.adaDugaan = false;
    expect(textOf(docx("laporan_hasil_pengawasan", cx))).toContain("Tidak ditemukan informasi dugaan pelanggaran.");
  });

  it("prints a capture sheet with account, act, times, fingerprints and the reading that was chosen", () => {
    const text = textOf(docx("lembar_media_sosial", context("lembar_media_sosial")));
    for (const wanted of ["Informasi Awal Nomor 001/IA/Kab/99.12/X/2024", "@budi.contoh", "Mengunggah, Mengunggah foto bersama", "Jumat, 12 Januari 2024, pukul 20.15", "Pasangan calon nomor 1", "tangkapan-1.png", "0".repeat(64), "A5 Kode etik", "B7 Disiplin", "Dibaca sebagai: pelanggaran disiplin."]) expect(text).toContain(wanted);
  });

  it("invites a second time, and says so; online it gives the link and says that the hearing is recorded", () => {
    const second = textOf(docx("undangan_klarifikasi", { ...context("undangan_klarifikasi"), refId: "kf-1:2" }));
    expect(second).toContain("Undangan Klarifikasi Kedua");
    expect(second).toContain("Undangan ini merupakan undangan kedua setelah undangan Nomor 010/PP.01.02/K.CR-12/10/2024 tanggal 17 Januari 2024.");
    expect(documentTypes["undangan_klarifikasi"]!.fileName({ ...context("undangan_klarifikasi"), refId: "kf-1:2" })).toContain("Kedua");
    const again = { ...context("undangan_klarifikasi"), refId: "kf-1", nomor: "010/PP.01.02/K.CR-12/10/2024" };
    expect(textOf(docx("undangan_klarifikasi", again))).not.toContain("Kedua");
    const online = textOf(docx("undangan_klarifikasi", { ...context("undangan_klarifikasi"), refId: "kf-2:1" }));
    expect(online).toContain("Daring, melalui tautan https://rapat.contoh.invalid/j/9999999999. Klarifikasi secara daring direkam.");
  });

  it("takes the oath in the words of the office, or leaves them open", () => {
    const oath = (lafal: string) => {
      const cx = context("ba_sumpah");
      cx.dossier.klarifikasi[0]!.lafal = lafal;
      return textOf(docx("ba_sumpah", cx));
    };
    expect(oath("Demi Tuhan saya berjanji,")).toContain("Demi Tuhan saya berjanji, bahwa saya akan memberi keterangan yang sebenarnya dan tidak lain daripada yang sebenarnya.");
    expect(oath("Demi Tuhan saya berjanji, bahwa saya akan berkata benar.")).toContain("bahwa saya akan berkata benar. Demikian");
    expect(oath("")).toMatch(/\.{40}, bahwa saya akan memberi/);
  });

  it("records a refusal to sign with its reason, and lets only the questioners sign online", () => {
    const refused = context("ba_klarifikasi");
    Object.assign(refused.dossier.klarifikasi[0]!, { tandatangan: "menolak", alasanMenolak: "keberatan dengan isinya." });
    expect(textOf(docx("ba_klarifikasi", refused))).toContain("pemberi keterangan tidak bersedia membubuhkan tanda tangan karena keberatan dengan isinya. YANG MEMBERI KETERANGAN, (tidak bersedia membubuhkan tanda tangan)");
    const online = { ...context("ba_klarifikasi"), refId: "kf-2" };
    const text = textOf(docx("ba_klarifikasi", online));
    expect(text).not.toContain("YANG MEMBERI KETERANGAN");
    expect(text).toContain("YANG MEMINTA KETERANGAN");
    expect(documentTypes["ba_klarifikasi"]!.build(online).footer?.initials).toEqual(["Peminta keterangan"]);
    expect(documentTypes["ba_klarifikasi"]!.build(context("ba_klarifikasi")).footer?.initials).toHaveLength(2);
  });

  it("keeps answers as typed, line by line", () => {
    const cx = context("ba_klarifikasi");
    cx.dossier.klarifikasi[0]!.tanya = [{ id: "x", kelompok: "kasus", pertanyaan: "Apa yang terjadi?", jawaban: "Baris satu.\nBaris  dua  dengan spasi." }];
    expect(textOf(docx("ba_klarifikasi", cx))).toContain("04. Apa yang terjadi? ----------04. Baris satu. Baris  dua  dengan spasi.");
  });

  it("hides a protected reporter on the board", () => {
    const cx = context("pemberitahuan_status");
    cx.dossier.perkara.pelaporDilindungi = true;
    const text = textOf(docx("pemberitahuan_status", cx));
    expect(text).toContain("Identitas dilindungi");
    expect(text).not.toContain("Siti Contoh");
    expect(documentTypes["pemberitahuan_status"]!.fileName(cx)).not.toContain("Siti");
  });

  it("counts attendance and votes in words and gives the attendance list a page of its own", () => {
    const cx = { ...sampleContext("extreme", "pemilu", shippedPack), refId: "pl-2" };
    const text = textOf(docx("ba_pleno", cx));
    expect(text).toContain("dihadiri oleh 2 (dua) dari 3 (tiga) orang Ketua dan Anggota Bawaslu Kabupaten Contoh; kuorum paling sedikit 2 (dua) orang. Kuorum terpenuhi");
    expect(text).toContain("Tidak hadir: Nadia Contoh (dinas luar).");
    expect(text).toContain("setuju 1 (satu) suara, tidak setuju 1 (satu) suara, abstain 0 (nol) suara.");
    expect(documentTypes["ba_pleno"]!.build(cx).blocks.some((block) => block.type === "pageBreak")).toBe(true);
    Object.assign(cx.dossier.pleno[1]!, { kuorum: { hadir: 1, anggota: 3, perlu: 2, terpenuhi: false }, alasanTanpaKuorum: "keadaan mendesak" });
    expect(textOf(docx("ba_pleno", cx))).toContain("Kuorum tidak terpenuhi. Rapat pleno tetap dilanjutkan dengan alasan: keadaan mendesak.");
  });

  it("sends each result to its own addressee with the item of the joint decree", () => {
    const at = (type: string) => textOf(docx(type, context(type)));
    expect(at("rekomendasi_hukum_lain")).toContain("dugaan pelanggaran netralitas Aparatur Sipil Negara sebagaimana dimaksud dalam Pasal 5 huruf n angka 5 Peraturan Pemerintah Nomor 94 Tahun 2021 dan SKB 22 September 2022, Lampiran II huruf B angka 6 dan selanjutnya diteruskan kepada Kepala Badan Kepegawaian Negara, untuk ditindaklanjuti");
    expect(at("penerusan_pidana")).toContain("diteruskan kepada Kepala Kepolisian Resor Contoh untuk ditindaklanjuti");
    expect(at("penerusan_bkn")).toContain("198199012010991001");
    expect(at("penerusan_bkn")).toContain("Dinas Contoh Kabupaten Contoh");
    const via = context("rekomendasi_hukum_lain");
    via.dossier.penerusan[0]!.penerima.lewat = "Bawaslu Provinsi Contoh Raya";
    expect(textOf(docx("rekomendasi_hukum_lain", via))).toContain("kepada Kepala Badan Kepegawaian Negara melalui Bawaslu Provinsi Contoh Raya, untuk");
  });

  it("sets the element table and the statements in the kajian, with the evidence by its code", () => {
    const text = textOf(docx("kajian", context("kajian")));
    expect(text).toContain("P-1 Tangkapan layar, unggahan akun Terlapor (2 lembar)");
    expect(text).toContain("No Unsur Fakta Bukti Terpenuhi/ Tidak 1 Pegawai Negeri Sipil (Pasal 5 huruf n) Terlapor adalah pegawai pada Dinas Contoh. P-1, P-2 Terpenuhi 2");
    expect(text).not.toContain("tertukar dengan perkara lain");
  });

  it("knows its types and nothing else", () => {
    expect(documentType("laporan")?.jenis).toBe("laporan");
    for (const name of ["", "toString", "__proto__", "laporan "]) expect(documentType(name)).toBeUndefined();
    for (const [key, type] of Object.entries(documentTypes)) expect(type.jenis).toBe(key);
  });
});

function context(type: string): LetterContext {
  const s = samples.find((x) => x.type === type && x.regime === "pemilu" && x.case === "usual" && x.variant === "")!;
  return structuredClone(s.cx);
}

function docx(type: string, cx: LetterContext): Uint8Array {
  return renderDocx(documentTypes[type]!.build({ ...cx, refId: cx.refId || refOf(type, cx.dossier) }));
}

const documentOf = (type: string, cx: LetterContext) => renderDocx(documentTypes[type]!.build(cx));

/** The words of a document: runs of a paragraph together, paragraphs apart, tabs and line breaks as one space. */
function textOf(bytes: Uint8Array): string {
  const xml = strFromU8(unzipSync(bytes)["word/document.xml"]!);
  const runs = (part: string) => [...part.matchAll(/<w:t[ >][^<]*|<w:(?:br|tab)\/>/g)].map(([run]) => (run.startsWith("<w:t ") || run.startsWith("<w:t>") ? run.slice(run.indexOf(">") + 1) : "\t")).join("");
  const paragraphs = xml.split("</w:p>").map((part) => runs(part).replace(/ ?\t[\t ]*/g, " ").trim());
  return paragraphs.filter(Boolean).join(" ").replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}

/** A case of which nothing is known yet, and a pack without rows. */
const empty: LetterContext = (() => {
  const base = sampleContext("bare", "pemilihan", shippedPack);
  const perkara = Object.fromEntries(Object.entries(base.dossier.perkara).map(([key, value]) => [key, typeof value === "string" && !["rezim", "jenis", "zona", "tahap"].includes(key) ? "" : value])) as typeof base.dossier.perkara;
  const pack: LawPack = { ...shippedPack, rezim: [], tenggat: [], tahap: [], hasilKajianAwal: [], dokumen: [], jenisPelanggaran: [], pasal: [], skb: [], penerima: [] };
  return { ...base, tanggal: "", penandatangan: null, pejabat: [], pack, dossier: { ...base.dossier, perkara, pihak: [], bukti: [], kajianAwal: [], kelengkapan: [], perbaikan: [], klarifikasi: [], kajian: null, pleno: [], penerusan: [], statusDiumumkan: [] } };
})();

