import type { BarisTindakLanjut, tindakLanjutProcedures } from "../../../shared/api/contract/tindak-lanjut";
import { isCrime, liveRows, standingOf, stepsAfter } from "../../../shared/domain/follow-up";
import type { Penerusan, TindakLanjut } from "../../../shared/schemas/dossier";
import type { JenisPelanggaran } from "../../../shared/schemas/penanganan";
import type { JenisTindakLanjut } from "../../../shared/schemas/tindak-lanjut";
import type { Cx, Handlers } from "../cx";
import { Refusal } from "../refusal";
import { loadCase, notInFuture, stepBeside, takeStep, type CaseFile, type Step } from "./cases";
import { keepFollowFacts } from "./follow-facts";
import { maskRows } from "./identity";
import { issueLetter } from "./letters";
import { orangHandlers } from "./orang";
import { letterNumber, notBefore } from "./penanganan";

/** Stages in which what a case is suspected of may still be named anew. */
const SUSPECTED: readonly string[] = ["penetapan_temuan", "registrasi", "klarifikasi", "kajian"];
const AFTER: readonly string[] = ["penerusan", "status", "tindak_lanjut"];
const EMPTY: Omit<TindakLanjut, "id" | "penerusanId" | "jenis" | "tanggal" | "uraian"> = {
  nomorBalasan: "", tanggalBalasan: "", terlaporId: "", pejabat: "", keputusanNomor: "", keputusanTanggal: "", sanksiId: "", sanksi: "", sanksiLama: "", sanksiMulai: "", sanksiSampai: "", pelaksanaan: "", selesai: false, suratId: "", dicoretAlasan: "",
};

export const tindakLanjutHandlers: Handlers<keyof typeof tindakLanjutProcedures> = {
  ...orangHandlers,

  "gakkumdu.anggota": (_, cx) => cx.store.tindakLanjut.anggota(),
  "gakkumdu.simpanAnggota"(input, cx) {
    const old = cx.store.tindakLanjut.anggota().find((m) => m.id === input.id);
    if (input.id !== "" && !old) throw new Refusal("NOT_FOUND");
    if (old && old.versi !== input.versi) throw new Refusal("STALE", { current: old });
    const member = { ...input, id: old?.id ?? cx.uuid(), versi: (old?.versi ?? 0) + 1 };
    cx.store.tindakLanjut.putAnggota(member);
    cx.record({ objek: "gakkumdu_anggota", objekId: member.id, perkaraId: null, ringkas: old ? "Anggota Sentra Gakkumdu diubah" : "Anggota Sentra Gakkumdu ditambahkan", sebelum: old, sesudah: member });
    return member;
  },

  "gakkumdu.bahas": (input, cx) =>
    stepBeside(cx, input, input.id ? `Pembahasan ${roman(input.ke)} Sentra Gakkumdu diperbaiki: ${input.alasan}` : `Pembahasan ${roman(input.ke)} Sentra Gakkumdu dicatat`, gakkumduMay, ({ perkara, file, made }) => {
      const old = file.gakkumdu.find((g) => g.id === input.id);
      if (input.id !== "" && !old) throw new Refusal("NOT_FOUND");
      notBefore(input.waktu, perkara.waktuRegister, "waktu", "sebelum_registrasi");
      notInFuture(cx, input.waktu, "waktu");
      if (!input.peserta.some((p) => p.hadir)) throw new Refusal("BAD_INPUT", { fields: [{ path: "peserta", code: "tidak_ada_yang_hadir" }] });
      const { perkaraId: _p, versi: _v, alasan: _a, nomor: typed, meskiDisunting, ...told } = input;
      const tanggal = input.waktu.slice(0, 10);
      const nomor = old ? { id: "", nomor: old.nomorBa } : letterNumber(cx, file, tanggal, typed, `Berita acara Pembahasan ${roman(input.ke)} Sentra Gakkumdu`);
      const row = { ...told, id: old?.id ?? cx.uuid(), nomorBa: nomor.nomor, suratId: old?.suratId ?? "", diubahAt: cx.now };
      cx.store.tindakLanjut.putPembahasan(perkara.id, row);
      keepDiscussionFacts(cx, perkara.id);
      const surat = issueLetter(cx, { perkaraId: perkara.id, jenis: "ba_gakkumdu", refId: row.id, nomor: nomor.nomor, ...(nomor.id ? { nomorId: nomor.id } : {}), tanggal, meskiDisunting });
      cx.store.tindakLanjut.putPembahasan(perkara.id, { ...row, suratId: surat.id });
      made(surat);
    }, { sesudah: input }),

  "gakkumdu.undang": (input, cx) =>
    stepBeside(cx, input, `Undangan Pembahasan ${roman(input.ke)} Sentra Gakkumdu diterbitkan`, gakkumduMay, ({ perkara, file, made }) => {
      const old = file.undanganGakkumdu.find((u) => u.id === input.id);
      if (input.id !== "" && !old) throw new Refusal("NOT_FOUND");
      notBefore(input.waktu, perkara.waktuRegister, "waktu", "sebelum_registrasi");
      notInFuture(cx, input.tanggalSurat, "tanggalSurat");
      const { perkaraId: _p, versi: _v, nomor: typed, penandatanganId, meskiDisunting, ...told } = input;
      const nomor = old ? { id: "", nomor: old.nomor } : letterNumber(cx, file, input.tanggalSurat, typed, `Undangan Pembahasan ${roman(input.ke)} Sentra Gakkumdu`);
      const row = { ...told, id: old?.id ?? cx.uuid(), nomor: nomor.nomor, suratId: old?.suratId ?? "" };
      cx.store.tindakLanjut.putUndanganPembahasan(perkara.id, row, cx.now);
      const surat = issueLetter(cx, { perkaraId: perkara.id, jenis: "undangan_pembahasan", refId: row.id, nomor: nomor.nomor, ...(nomor.id ? { nomorId: nomor.id } : {}), tanggal: input.tanggalSurat, ...(penandatanganId ? { penandatanganId } : {}), meskiDisunting });
      cx.store.tindakLanjut.putUndanganPembahasan(perkara.id, { ...row, suratId: surat.id }, cx.now);
      made(surat);
    }, { sesudah: input }),

  "proses.catat": (input, cx) =>
    stepBeside(cx, input, "Perkembangan setelah penerusan dicatat", afterMay, ({ perkara, file }) => {
      const p = sentLetter(file, input.penerusanId);
      const jenis = file.kajian?.hasil.find((h) => h.id === p.hasilId)?.jenis ?? "";
      const known = new Set<string>(cx.pack(perkara.paketHukum).tenggat.filter((r) => r.rezim === perkara.rezim || r.rezim === "keduanya").flatMap((r) => [...r.pemicu, ...r.selesai]));
      if (!stepsAfter(jenis, known).includes(input.kejadian)) throw new Refusal("BAD_INPUT", { fields: [{ path: "kejadian", code: "kejadian_tidak_cocok" }] });
      notBefore(input.waktu, p.waktuKirim, "waktu", "sebelum_dikirim");
      notInFuture(cx, input.waktu, "waktu");
      const { perkaraId: _p, versi: _v, ...told } = input;
      cx.store.tindakLanjut.putProses(perkara.id, { ...told, id: cx.uuid(), dicoretAlasan: "", dicatatOleh: cx.actor.name, dicatatAt: cx.now });
      keepFollowFacts(cx, perkara.id);
    }, { sesudah: input }),
  "proses.coret": (input, cx) =>
    stepBeside(cx, input, `Perkembangan setelah penerusan dicoret: ${input.alasan}`, afterMay, ({ perkara, file }) => {
      const row = file.proses.find((r) => r.id === input.prosesId && r.dicoretAlasan === "");
      if (!row) throw new Refusal("NOT_FOUND");
      cx.store.tindakLanjut.putProses(perkara.id, { ...row, dicoretAlasan: input.alasan });
      keepFollowFacts(cx, perkara.id);
    }, { sesudah: input }),

  "tindakLanjut.catat": (input, cx) =>
    takeStep(cx, input, "tindakLanjut.catat", "Tindak lanjut dicatat", ({ perkara, file }) => {
      if (input.penerusanId !== "") sentLetter(file, input.penerusanId);
      if (input.terlaporId !== "" && !file.pihak.some((p) => p.id === input.terlaporId && p.peran === "terlapor")) throw new Refusal("BAD_INPUT", { fields: [{ path: "terlaporId", code: "terlapor_tidak_ada" }] });
      if (input.sanksiId !== "" && !cx.pack("").sanksi.some((s) => s.id === input.sanksiId)) throw new Refusal("BAD_INPUT", { fields: [{ path: "sanksiId", code: "sanksi_tidak_ada" }] });
      notInFuture(cx, input.tanggal, "tanggal");
      if (input.tanggalBalasan) notInFuture(cx, input.tanggalBalasan, "tanggalBalasan");
      if (input.keputusanTanggal) notInFuture(cx, input.keputusanTanggal, "keputusanTanggal");
      const { perkaraId: _p, versi: _v, ...told } = input;
      cx.store.penanganan.putTindakLanjut(perkara.id, { ...EMPTY, ...told, id: cx.uuid() });
      keepFollowFacts(cx, perkara.id);
    }, { sesudah: input }),
  "tindakLanjut.coret": (input, cx) =>
    stepBeside(cx, input, `Tindak lanjut dicoret: ${input.alasan}`, afterMay, ({ perkara, file }) => {
      const row = file.tindakLanjut.find((r) => r.id === input.tindakLanjutId && r.dicoretAlasan === "");
      if (!row) throw new Refusal("NOT_FOUND");
      cx.store.penanganan.putTindakLanjut(perkara.id, { ...row, dicoretAlasan: input.alasan });
      keepFollowFacts(cx, perkara.id);
    }, { sesudah: input }),

  "tindakLanjut.ingatkan": (input, cx) =>
    stepBeside(cx, input, "Surat permintaan tindak lanjut diterbitkan", afterMay, (step) => {
      const p = sentLetter(step.file, input.penerusanId);
      const tanggal = input.tanggalSurat || cx.localNow.slice(0, 10);
      notBefore(tanggal, p.waktuKirim, "tanggalSurat", "sebelum_dikirim");
      letterRow(cx, step, { jenis: "pengingat", dokumen: "permintaan_tindak_lanjut", perihal: "Permintaan informasi tindak lanjut", penerusanId: p.id, tanggal, uraian: p.penerima.jabatan, nomor: input.nomor, penandatanganId: input.penandatanganId });
    }, { sesudah: input }),
  "tindakLanjut.beritahuPelapor": (input, cx) =>
    stepBeside(cx, input, "Perkembangan tindak lanjut diberitahukan kepada pelapor", afterMay, (step) => {
      if (step.perkara.jenis !== "laporan") throw new Refusal("GUARD", { reasons: ["hanya_laporan"] });
      letterRow(cx, step, { jenis: "kabar_pelapor", dokumen: "kabar_tindak_lanjut", perihal: "Pemberitahuan perkembangan tindak lanjut", penerusanId: "", tanggal: input.tanggalSurat || cx.localNow.slice(0, 10), uraian: input.uraian, nomor: input.nomor, penandatanganId: input.penandatanganId, pejabat: input.caraAntar });
    }, { sesudah: input }),

  "tindakLanjut.daftar"(f, cx) {
    const hariIni = cx.localNow.slice(0, 10);
    const { rows, count } = cx.store.tindakLanjut.letters({ ...f, hariIni });
    const files = new Map<number, CaseFile>();
    const baris = rows.map((r): BarisTindakLanjut => {
      const file = files.get(r.perkaraId) ?? loadCase(cx, r.perkaraId);
      files.set(r.perkaraId, file);
      const p = file.penerusan.find((x) => x.id === r.penerusanId)!;
      const live = liveRows(file, p.id);
      const last = live.at(-1);
      const hasil = file.kajian?.hasil.find((h) => h.id === p.hasilId);
      const reported = file.pihak.filter((x) => x.peran === "terlapor" && (!hasil?.terlaporIds.length || hasil.terlaporIds.includes(x.id))).map((x) => x.nama);
      return {
        perkaraId: r.perkaraId, versi: file.perkara.versi, penerusanId: p.id, nomor: r.nomor, rezim: file.perkara.rezim, tahap: file.perkara.tahap, jenis: (r.jenis ?? "hukum_lain") as JenisPelanggaran, terlapor: reported.length > 2 ? `${reported[0]} dan ${reported.length - 1} orang lain` : reported.join(" dan "),
        penerima: r.penerima, instansi: r.instansi, nomorSurat: r.nomorSurat, dikirimAt: r.dikirimAt, diterimaAt: r.diterimaAt, keadaan: file.perkara.tahap === "selesai" ? "selesai" : standingOf(file, p),
        terakhir: last?.jenis ?? "", terakhirTanggal: last?.tanggal ?? "", pengingat: live.filter((x) => x.jenis === "pengingat").length, sanksi: [...new Set(live.map((x) => x.sanksi).filter(Boolean))].join("; "),
        batas: r.batas === null ? null : { ruleId: r.ruleId!, nama: r.namaTenggat!, tanggal: r.batas, internal: r.internal === 1, lewat: r.batas.slice(0, 10) < hariIni, belumDiverifikasi: r.belumDiverifikasi === 1 },
      };
    });
    return { hariIni, baris: maskRows(cx, baris, (r) => r.perkaraId), jumlah: count, penerima: cx.store.tindakLanjut.addressees(hariIni) };
  },

  "tindakLanjut.jumlah": (_, cx) => ({ lewat: cx.store.tindakLanjut.lateCount(cx.localNow.slice(0, 10)) }),

  "dugaan.tetapkan": (input, cx) =>
    stepBeside(cx, input, "Dugaan pelanggaran ditetapkan", (file) => (SUSPECTED.includes(file.perkara.tahap) ? null : "bukan_tahapnya"), ({ perkara, file }) => {
      cx.store.perkara.putDugaan(perkara.id, input.dugaan);
      // What was registered carries its kinds: the clocks of a crime run for a crime only.
      const kinds = [...new Set(input.dugaan.map((d) => d.jenis))];
      for (const f of file.fakta) if (f.kejadian === "diregistrasi") cx.store.perkara.putFakta(perkara.id, { ...f, hasil: kinds });
    }, { sesudah: input }),
  "laporan.serahkanBukti": (input, cx) =>
    stepBeside(cx, input, "Bukti laporan SigapLapor diserahkan di kantor", (file) => (file.perkara.kanal === "sigaplapor" && file.fakta.some((f) => f.kejadian === "laporan_daring_disampaikan") ? (file.fakta.some((f) => f.kejadian === "bukti_daring_diserahkan") ? "bukti_daring_sudah_diserahkan" : null) : "bukan_laporan_daring"), ({ perkara, fact }) => {
      notBefore(input.waktu, perkara.waktuTerima, "waktu", "sebelum_laporan_diterima");
      notInFuture(cx, input.waktu, "waktu");
      fact("bukti_daring_diserahkan", input.waktu, { catatan: input.keterangan });
    }, { sesudah: input }),
};

export const roman = (n: number): string => ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"][n] ?? String(n);

function gakkumduMay(file: CaseFile): string | null {
  if (!isCrime(file)) return "bukan_dugaan_pidana";
  return file.perkara.waktuRegister === "" ? "belum_diregistrasi" : null;
}

function afterMay(file: CaseFile): string | null {
  return AFTER.includes(file.perkara.tahap) && file.penerusan.some((p) => p.waktuKirim !== "") ? null : "penerusan_belum_dikirim";
}

function sentLetter(file: CaseFile, id: string): Penerusan {
  const p = file.penerusan.find((x) => x.id === id);
  if (!p) throw new Refusal("NOT_FOUND");
  if (p.waktuKirim === "") throw new Refusal("GUARD", { reasons: ["penerusan_belum_dikirim"] });
  return p;
}

/** A discussion fulfils its clock the first time it is not put off; one that ends the matter ends the clocks of the next. */
function keepDiscussionFacts(cx: Cx, perkaraId: number): void {
  const held = cx.store.tindakLanjut.pembahasan(perkaraId).filter((g) => g.hasil !== "ditunda").toSorted((a, b) => (a.waktu < b.waktu ? -1 : 1));
  for (const ke of [1, 2, 3] as const) {
    const first = held.find((g) => g.ke === ke);
    if (first) cx.store.perkara.putFakta(perkaraId, { kejadian: `gakkumdu_${ke}`, waktu: first.waktu, ref: "", hasil: [], catatan: first.nomorBa });
    else cx.store.perkara.removeFakta(perkaraId, `gakkumdu_${ke}`, "");
  }
  const ended = held.at(-1);
  if (ended?.hasil === "dihentikan") cx.store.perkara.putFakta(perkaraId, { kejadian: "gakkumdu_dihentikan", waktu: ended.waktu, ref: "", hasil: [], catatan: ended.nomorBa });
  else cx.store.perkara.removeFakta(perkaraId, "gakkumdu_dihentikan", "");
}

interface LetterOfFollowUp { jenis: JenisTindakLanjut; dokumen: string; perihal: string; penerusanId: string; tanggal: string; uraian: string; nomor: Parameters<typeof letterNumber>[3]; penandatanganId: string; pejabat?: string }

/** A letter of the office in the course of the follow-up: its number, its row, its document. */
function letterRow(cx: Cx, { perkara, file, made }: Step, w: LetterOfFollowUp): void {
  notInFuture(cx, w.tanggal, "tanggalSurat");
  const nomor = letterNumber(cx, file, w.tanggal, w.nomor, w.perihal);
  const row: TindakLanjut = { ...EMPTY, id: cx.uuid(), penerusanId: w.penerusanId, jenis: w.jenis, tanggal: w.tanggal, uraian: w.uraian, keputusanNomor: nomor.nomor, pejabat: w.pejabat ?? "" };
  cx.store.penanganan.putTindakLanjut(perkara.id, row);
  keepFollowFacts(cx, perkara.id);
  const surat = issueLetter(cx, { perkaraId: perkara.id, jenis: w.dokumen, refId: row.id, nomor: nomor.nomor, nomorId: nomor.id, tanggal: w.tanggal, penandatanganId: w.penandatanganId });
  cx.store.penanganan.putTindakLanjut(perkara.id, { ...row, suratId: surat.id });
  made(surat);
}

