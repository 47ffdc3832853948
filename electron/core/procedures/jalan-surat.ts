import { isAddressed, letterStepRefused, LANGKAH_SURAT, nextLetterStep, stateOfLetter, type LangkahSurat, type LetterLife } from "../../../shared/domain/letter-life";
import { may } from "../../../shared/domain/permissions";
import type { Inline } from "../../../shared/letters/blocks";
import { clean } from "../../../shared/letters/text";
import type { SuratRingkas } from "../../../shared/schemas/dossier";
import type { Pihak } from "../../../shared/schemas/perkara";
import type { BarisSurat, BerkasSurat, JalanSurat, KirimanSurat, SuntinganDibaca, SuratDapatDibuat } from "../../../shared/schemas/surat";
import type { Cx, Handlers } from "../cx";
import { checkDocx } from "../files/docx-check";
import { judulNaskah as naskahJudul } from "../../../shared/i18n/naskah";
import { bedaAlinea } from "../letters/beda";
import { Refusal } from "../refusal";
import type { HidupRow, JalanRow } from "../store/jalan-surat";
import { loadCase, notInFuture } from "./cases";
import { requireKnown, requireReadable } from "./identity";
import { issueLetter, signerOf } from "./letters";
import { klasifikasiOf, makeable, proposeNumber, takeNumber, type NumberRequest } from "./numbers";
import { SEGMENT } from "./penanganan";

type JalanName = "surat.dapatDibuat" | "surat.jalan" | "surat.nomori" | "surat.usulNomor" | "surat.tandatangani" | "surat.kirim" | "surat.terima" | "surat.tarik" | "surat.simpanSuntingan" | "surat.coret";

/** The life of an issued letter. Its bytes never change: what happens to it is kept beside it. */
export const jalanSuratHandlers: Handlers<JalanName> = {
  "surat.dapatDibuat": ({ perkaraId }, cx) => creatable(cx, perkaraId),
  "surat.jalan"({ suratId }, cx) {
    const surat = letterOf(cx, suratId);
    requireReadable(cx, surat.perkaraId, surat.jenis);
    return journeyOf(cx, surat);
  },

  "surat.usulNomor"({ suratId, tanggal }, cx) {
    const surat = letterOf(cx, suratId);
    return { nomor: makeable("tanggal", () => proposeNumber(cx, numberRequest(cx, surat, tanggal)).nomor) };
  },
  "surat.nomori"(input, cx) {
    const { surat } = open(cx, input, "nomori");
    const request = numberRequest(cx, surat, input.tanggal);
    const { perkara } = loadCase(cx, surat.perkaraId!);
    const nomor = takeNumber(cx, { ...request, input: input.nomor, perihal: surat.judul, perkaraId: perkara.id });
    const made = issueLetter(cx, { perkaraId: perkara.id, jenis: surat.jenis, refId: surat.refId, nomor: nomor.nomor, nomorId: nomor.id, tanggal: input.tanggal, penandatanganId: signerOf(cx, surat), meskiDisunting: input.meskiDisunting });
    cx.record({ objek: "surat", objekId: made.id, perkaraId: perkara.id, ringkas: `${made.judul} diberi nomor ${made.nomor}`, sebelum: surat, sesudah: made });
    return made;
  },

  "surat.tandatangani"(input, cx) {
    const { surat, life } = open(cx, input, "tandatangani");
    if (surat.tanggal && input.tanggal < surat.tanggal) throw new Refusal("BAD_INPUT", { fields: [{ path: "tanggal", code: "sebelum_tanggal_surat" }] });
    notInFuture(cx, input.tanggal, "tanggal");
    input.berkas.forEach((f, i) => scanOf(cx, f.sha256, `berkas.${i}`));
    for (const f of input.berkas) attach(cx, surat, "pindaian", f, { pada: input.tanggal });
    cx.store.jalan.put({ ...life, ditandatanganiPada: input.tanggal, versi: life.versi + 1 });
    return told(cx, surat, `${nameOf(surat)} sudah ditandatangani, ${input.berkas.length} pindaian disimpan`, { tanggal: input.tanggal, berkas: input.berkas });
  },

  "surat.kirim"(input, cx) {
    const { surat, life } = open(cx, input, "kirim");
    if (surat.tanggal && input.waktu.slice(0, 10) < surat.tanggal) throw new Refusal("BAD_INPUT", { fields: [{ path: "waktu", code: "sebelum_tanggal_surat" }] });
    notInFuture(cx, input.waktu, "waktu");
    input.bukti.forEach((f, i) => scanOf(cx, f.sha256, `bukti.${i}`));
    const link = cx.store.jalan.tautan(surat.id);
    const id = cx.uuid();
    const row = { id, suratId: surat.id, tautan: "" as KirimanSurat["tautan"], tujuan: input.tujuan, cara: input.cara, waktu: input.waktu, oleh: input.oleh, resi: input.resi, diterimaPada: "", diterimaOleh: "", nomorTerima: "", catatan: input.catatan, dicoretAlasan: "", dicatatOleh: cx.actor.name, dicatatAt: cx.now };
    if (link?.tautan === "penerusan" && link.waktu === "") {
      // The forwarding itself keeps when and how it left; here stands only what it does not ask.
      const p = cx.store.perkara.get(surat.perkaraId!)!;
      cx.run("penerusan.kirim", { perkaraId: p.id, versi: p.versi, penerusanId: surat.refId, waktu: input.waktu, caraKirim: input.cara, resi: input.resi });
      cx.store.jalan.putKiriman({ ...row, tautan: "penerusan", cara: "", waktu: "", resi: "" });
    } else cx.store.jalan.putKiriman(row);
    for (const f of input.bukti) attach(cx, surat, "bukti_kirim", f, { kirimId: id });
    cx.store.jalan.put({ ...life, versi: life.versi + 1 });
    return told(cx, surat, `${nameOf(surat)} dikirim kepada ${input.tujuan} melalui ${input.cara}`, { ...input, tautan: link?.tautan ?? "" });
  },

  "surat.terima"(input, cx) {
    const { surat, life } = open(cx, input, "terima");
    const kiriman = sendingsOf(cx, surat.id).filter((k) => k.dicoretAlasan === "");
    const row = kiriman.find((k) => (input.kirimId ? k.id === input.kirimId : k.diterimaPada === ""));
    if (!row) throw new Refusal("NOT_FOUND");
    if (row.diterimaPada !== "") throw new Refusal("GUARD", { reasons: ["surat_sudah_diterima"] });
    if (row.waktu !== "" && input.waktu < row.waktu) throw new Refusal("BAD_INPUT", { fields: [{ path: "waktu", code: "sebelum_dikirim" }] });
    notInFuture(cx, input.waktu, "waktu");
    input.bukti.forEach((f, i) => scanOf(cx, f.sha256, `bukti.${i}`));
    const link = cx.store.jalan.tautan(surat.id);
    receive(cx, surat, link?.tautan ?? "", row, input);
    const own = cx.store.jalan.kiriman(surat.id).find((k) => k.id === row.id);
    if (own && own.tautan === "") cx.store.jalan.putKiriman({ ...own, diterimaPada: input.waktu, diterimaOleh: input.oleh, nomorTerima: input.nomorTerima });
    for (const f of input.bukti) attach(cx, surat, "bukti_kirim", f, { kirimId: own?.id ?? "" });
    cx.store.jalan.put({ ...life, versi: life.versi + 1 });
    return told(cx, surat, `${nameOf(surat)} diterima ${input.oleh}`, input);
  },

  "surat.tarik"(input, cx) {
    const { surat, life } = open(cx, input, "tarik");
    cx.store.jalan.put({ ...life, ditarikAt: cx.now, ditarikAlasan: input.alasan, ditarikOleh: cx.actor.name, versi: life.versi + 1 });
    const nomor = voidNumber(cx, surat, input.alasan);
    return told(cx, surat, `${nameOf(surat)} ditarik: ${input.alasan}`, { alasan: input.alasan, nomorDibatalkan: nomor });
  },

  "surat.simpanSuntingan"(input, cx) {
    const { surat, life } = open(cx, input, "simpanSuntingan");
    const row = cx.store.berkas.get(input.berkas.sha256);
    const bad = (code: string) => new Refusal("BAD_INPUT", { fields: [{ path: "berkas", code }] });
    if (!row) throw bad("berkas_belum_terunggah");
    if (row.sha256 === surat.sha256) throw bad("sama_dengan_terbit");
    if (cx.store.jalan.suntingan(surat.id)?.sha256 === row.sha256) throw bad("suntingan_sudah_ada");
    if (row.ukuran > MOST_EDITED) throw bad("docx_terlalu_besar");
    const found = checkDocx(cx.files.read(row.sha256));
    if ("refused" in found) throw bad(found.refused);
    notInFuture(cx, input.tanggal, "tanggal");
    attach(cx, surat, "suntingan", input.berkas, { oleh: input.oleh, pada: input.tanggal, alasan: input.alasan });
    cx.store.jalan.put({ ...life, versi: life.versi + 1 });
    const peringatan = [
      ...(surat.nomor && !plain(found.teks).includes(plain(surat.nomor)) ? ["suntingan_tanpa_nomor"] : []),
      ...(life.ditandatanganiPada !== "" ? ["suntingan_setelah_tanda_tangan"] : []),
    ];
    return { jalan: told(cx, surat, `${nameOf(surat)} disunting tangan oleh ${input.oleh}: ${input.alasan}`, { ...input, peringatan }), peringatan };
  },

  "surat.coret"(input, cx) {
    const { surat, life } = open(cx, input, null);
    const file = cx.store.jalan.berkas(surat.id).find((f) => f.id === input.id && f.dicoretAlasan === "");
    const sent = cx.store.jalan.kiriman(surat.id).find((k) => k.id === input.id && k.dicoretAlasan === "");
    if (!file && !sent) throw new Refusal("NOT_FOUND");
    // What the case records is corrected there.
    if (sent && sent.tautan !== "") throw new Refusal("GUARD", { reasons: ["kiriman_tercatat_di_perkara"] });
    if (file) cx.store.jalan.coretBerkas(file.id, input.alasan);
    if (sent) cx.store.jalan.putKiriman({ ...sent, dicoretAlasan: input.alasan });
    const unsigned = file?.jenis === "pindaian" && !cx.store.jalan.berkas(surat.id).some((f) => f.jenis === "pindaian" && f.dicoretAlasan === "");
    cx.store.jalan.put({ ...life, ...(unsigned ? { ditandatanganiPada: "" } : {}), versi: life.versi + 1 });
    return told(cx, surat, `Catatan ${nameOf(surat)} dicoret: ${input.alasan}`, { dicoret: file?.nama ?? sent?.tujuan, alasan: input.alasan });
  },
};

/** Series and ingredients of the number that a letter of a case gets. */
function numberRequest(cx: Cx, surat: SuratRingkas, tanggal: string): NumberRequest {
  if (surat.perkaraId === null || !isNumbered(cx, surat)) throw new Refusal("GUARD", { reasons: ["surat_tanpa_nomor"] });
  const { perkara, pemilihan } = loadCase(cx, surat.perkaraId);
  const series = kindOf(cx, surat.jenis)?.bernomor === "rekomendasi" ? { seri: "rekomendasi", hasil: SEGMENT[surat.jenis] ?? SEGMENT["rekomendasi_hukum_lain"]! } : { seri: "surat", klasifikasi: klasifikasiOf(cx, surat.jenis === "imbauan" ? "imbauan" : perkara.jenis, tanggal) };
  return { ...series, tanggal, pemilihan, paket: perkara.paketHukum, tmLp: perkara.jenis === "temuan" ? "TM" : "LP" };
}

const MOST_EDITED = 50 * 1024 ** 2;
const plain = (text: string): string => clean(text).replace(/\s+/g, "").toLowerCase();
const nameOf = (s: SuratRingkas): string => [s.judul, s.nomor].filter(Boolean).join(" ");

/** The letters with how far each has come. */
export function withLife(cx: Cx, letters: readonly SuratRingkas[]): BarisSurat[] {
  const lives = cx.store.jalan.hidup(letters.map((s) => s.id));
  return letters.map((s) => {
    const row = lives.get(s.id)!;
    const life = lifeOf(cx, s, row);
    return { ...s, keadaan: stateOfLetter(life), disunting: row.disunting === 1, disuntingDulu: row.disuntingDulu === 1, berikut: nextLetterStep(life), versiJalan: row.versiJalan };
  });
}

function lifeOf(cx: Cx, s: SuratRingkas, row: HidupRow): LetterLife {
  return { replaced: s.status === "digantikan", withdrawn: row.ditarik === 1, number: s.nomor, numbered: isNumbered(cx, s), signed: row.ditandatangani === 1, addressed: isAddressed(s.jenis), sent: row.dikirim === 1, received: row.diterima === 1 };
}

const kindOf = (cx: Cx, jenis: string) => cx.pack("").dokumen.find((d) => d.jenis === jenis);

/** Kinds that wait for a number of their own; those that bear the case's number have it, and a wave gives its letters theirs. */
function isNumbered(cx: Cx, s: Pick<SuratRingkas, "jenis" | "perkaraId">): boolean {
  const how = kindOf(cx, s.jenis)?.bernomor;
  return s.perkaraId !== null && (how === "surat" || how === "rekomendasi" || /^ba_(pleno|gakkumdu)$/.test(s.jenis));
}

function letterOf(cx: Cx, id: string): SuratRingkas {
  const surat = cx.store.surat.get(id);
  if (!surat) throw new Refusal("NOT_FOUND");
  return surat;
}

/** The letter and its life, when the step may be taken from the version that the page shows. */
function open(cx: Cx, { suratId, versi }: { suratId: string; versi: number }, step: LangkahSurat | null): { surat: SuratRingkas; life: JalanRow } {
  const surat = letterOf(cx, suratId);
  requireKnown(cx, surat.perkaraId === null ? null : cx.store.perkara.get(surat.perkaraId));
  const life = cx.store.jalan.get(suratId);
  if (life.versi !== versi) throw new Refusal("STALE", { current: journeyOf(cx, surat) });
  const state = lifeOf(cx, surat, cx.store.jalan.hidup([suratId]).get(suratId)!);
  const reason = step ? letterStepRefused(state, step) : state.withdrawn ? "surat_sudah_ditarik" : null;
  if (reason) throw new Refusal("GUARD", { reasons: [reason] });
  return { surat, life };
}

function told(cx: Cx, surat: SuratRingkas, ringkas: string, sesudah: unknown): JalanSurat {
  cx.record({ objek: "surat", objekId: surat.id, perkaraId: surat.perkaraId, ringkas, sesudah });
  return journeyOf(cx, surat);
}

function attach(cx: Cx, surat: SuratRingkas, jenis: BerkasSurat["jenis"], f: { sha256: string; nama: string }, more: { kirimId?: string; oleh?: string; pada?: string; alasan?: string }): void {
  cx.store.jalan.putBerkas({ id: cx.uuid(), suratId: surat.id, jenis, kirimId: more.kirimId ?? "", sha256: f.sha256, nama: f.nama, oleh: more.oleh ?? "", pada: more.pada ?? "", alasan: more.alasan ?? "", dicatatOleh: cx.actor.name, dicatatAt: cx.now });
}

/** A scan is kept as it came; only what can be looked at counts as one. */
function scanOf(cx: Cx, sha256: string, path: string): void {
  const row = cx.store.berkas.get(sha256);
  if (!row) throw new Refusal("BAD_INPUT", { fields: [{ path, code: "berkas_belum_terunggah" }] });
  if (!/^(application\/pdf|image\/(png|jpeg|webp))$/.test(row.mime)) throw new Refusal("BAD_INPUT", { fields: [{ path, code: "pindaian_bukan_pdf_gambar" }] });
}

/** Deliveries of a letter: those of the case or the wave, with what was added here, then those kept only here. */
function sendingsOf(cx: Cx, suratId: string): KirimanSurat[] {
  const proofs = cx.store.jalan.berkas(suratId).filter((f) => f.jenis === "bukti_kirim");
  const rows = cx.store.jalan.kiriman(suratId);
  const link = cx.store.jalan.tautan(suratId);
  const added = rows.find((r) => r.tautan !== "");
  const own = rows.filter((r) => r.tautan === "").map((r) => ({ ...r, bukti: proofs.filter((f) => f.kirimId === r.id) }));
  const happened = link !== null && (link.waktu !== "" || link.diterimaPada !== "");
  // An invitation or a letter of a wave that was sent from here is received there: one delivery, told once.
  const joined = own.findLast((r) => r.dicoretAlasan === "" && r.waktu !== "");
  if (happened && link.waktu === "" && joined) {
    Object.assign(joined, { tautan: link.tautan, diterimaPada: joined.diterimaPada || link.diterimaPada, diterimaOleh: joined.diterimaOleh || link.diterimaOleh });
    return own;
  }
  if (!happened) return own;
  const id = added?.id ?? "";
  const told: KirimanSurat = {
    id, tautan: link.tautan, tujuan: added?.tujuan || link.tujuan, cara: link.cara, waktu: link.waktu, oleh: added?.oleh ?? "", resi: link.resi, diterimaPada: link.diterimaPada, diterimaOleh: link.diterimaOleh, nomorTerima: link.nomorTerima,
    catatan: added?.catatan ?? "", dicoretAlasan: "", dicatatOleh: added?.dicatatOleh ?? "", dicatatAt: added?.dicatatAt ?? "", bukti: proofs.filter((f) => f.kirimId === id),
  };
  return [told, ...own];
}

/** A receipt goes where the case or the wave keeps it, if it keeps one. */
function receive(cx: Cx, surat: SuratRingkas, tautan: KirimanSurat["tautan"], row: KirimanSurat, input: { waktu: string; oleh: string; nomorTerima: string; bukti: ReadonlyArray<{ sha256: string }> }): void {
  const p = surat.perkaraId === null ? null : cx.store.perkara.get(surat.perkaraId);
  if (tautan === "penerusan" && row.tautan === "penerusan" && p) cx.run("penerusan.terima", { perkaraId: p.id, versi: p.versi, penerusanId: surat.refId, waktu: input.waktu, diterimaOleh: input.oleh, nomorTerima: input.nomorTerima });
  const [klarifikasiId, ke] = surat.refId.split(":");
  if (tautan === "undangan" && p && klarifikasiId) cx.run("klarifikasi.antar", { perkaraId: p.id, klarifikasiId, versi: p.versi, ke: Number(ke), caraAntar: row.cara, diterimaAt: input.waktu, diterimaOleh: input.oleh, catatan: row.catatan });
  if (tautan === "kelengkapan" && p?.tahap === "menunggu_perbaikan") cx.run("kelengkapan.antar", { perkaraId: p.id, kelengkapanId: surat.refId, versi: p.versi, disampaikanAt: input.waktu, caraAntar: row.cara, diterimaOleh: input.oleh });
  if (tautan === "imbauan") {
    const letter = cx.store.imbauan.satu(surat.refId);
    if (letter) cx.run("imbauan.terima", { gelombangId: letter.gelombangId, ids: [letter.id], terima: { nama: input.oleh, waktu: input.waktu, cara: row.cara, foto: input.bukti[0]?.sha256 ?? "" } });
  }
}

/** The number of a withdrawn letter stays taken and is void, unless the case or another letter still stands under it. */
function voidNumber(cx: Cx, surat: SuratRingkas, alasan: string): string {
  const number = cx.store.jalan.nomorSurat(surat.id);
  if (!number || number.status === "dibatalkan") return "";
  const perkara = surat.perkaraId === null ? null : cx.store.perkara.get(surat.perkaraId);
  if (perkara && (perkara.nomorPenyampaian === number.nomor || perkara.nomorRegister === number.nomor)) return "";
  if (cx.store.jalan.pemakaiLain(number.id, surat.id) > 0) return "";
  cx.store.surat.voidNomor(number.id, `Surat ditarik: ${alasan}`);
  return number.nomor;
}

function journeyOf(cx: Cx, letter: SuratRingkas): JalanSurat {
  const surat = withLife(cx, [letter])[0]!;
  const row = cx.store.jalan.get(letter.id);
  const state = lifeOf(cx, letter, cx.store.jalan.hidup([letter.id]).get(letter.id)!);
  const files = cx.store.jalan.berkas(letter.id);
  const number = cx.store.jalan.nomorSurat(letter.id);
  const role = cx.actor.role;
  const address = cx.store.surat.doc(letter.id)?.blocks.find((b) => b.type === "address");
  return {
    surat,
    penandatangan: cx.store.kantor.pejabat().find((p) => p.id === letter.penandatanganId)?.nama ?? "",
    tujuan: address ? clean(address.lines.map(textOf).filter(Boolean).join(", ")).slice(0, 300) : "",
    ditandatanganiPada: row.ditandatanganiPada,
    pindaian: files.filter((f) => f.jenis === "pindaian"),
    kiriman: sendingsOf(cx, letter.id),
    suntingan: files.filter((f) => f.jenis === "suntingan"),
    suntinganLama: earlier(cx, letter),
    ditarik: row.ditarikAt === "" ? null : { at: row.ditarikAt, alasan: row.ditarikAlasan, oleh: row.ditarikOleh },
    nomorRegister: number ? { nomor: number.nomor, status: number.status } : null,
    langkah: LANGKAH_SURAT.map((langkah) => {
      const alasan = letterStepRefused(state, langkah) ?? (may(role, langkah === "tarik" ? "putus" : "catat") ? "" : "tanpa_wewenang");
      return { langkah, boleh: alasan === "", alasan };
    }),
  };
}

const textOf = (line: Inline): string => (typeof line === "string" ? line : line.map((run) => (typeof run === "string" ? run : "text" in run ? run.text : "")).join(""));

/** What the page of a letter tells of edits by hand: the file that leaves in its place and how it differs, and those of earlier versions. */
export function editsOf(cx: Cx, letter: SuratRingkas): SuntinganDibaca {
  const now = cx.store.jalan.suntingan(letter.id);
  const lama = earlier(cx, letter).filter((f) => f.dicoretAlasan === "").map(({ versiSurat, nama, oleh, pada }) => ({ versiSurat, nama, oleh, pada }));
  if (!now) return { kini: null, lama };
  const [issued, edited] = [letter, now].map((f) => (cx.files.has(f.sha256, f.ukuran) ? checkDocx(cx.files.read(f.sha256)) : { refused: "docx_rusak" as const }));
  const beda = "teks" in issued! && "teks" in edited! ? bedaAlinea(issued.teks, edited.teks) : null;
  const shown = (list: string[]) => list.slice(0, MOST_SHOWN).map((p) => (p.length > 300 ? `${p.slice(0, 300)}…` : p));
  const more = (list: string[]) => Math.max(0, list.length - MOST_SHOWN);
  return {
    kini: { nama: now.nama, oleh: now.oleh, pada: now.pada, alasan: now.alasan, beda: beda && { hilang: shown(beda.hilang), hilangLebih: more(beda.hilang), tambah: shown(beda.tambah), tambahLebih: more(beda.tambah) } },
    lama,
  };
}
const MOST_SHOWN = 5;

/** What was edited by hand in the versions before this one. */
function earlier(cx: Cx, letter: SuratRingkas): JalanSurat["suntinganLama"] {
  const list: JalanSurat["suntinganLama"] = [];
  for (let at = letter.menggantikan ? cx.store.surat.get(letter.menggantikan) : null; at; at = at.menggantikan ? cx.store.surat.get(at.menggantikan) : null) {
    const version = at.versiSurat;
    list.push(...cx.store.jalan.berkas(at.id).filter((f) => f.jenis === "suntingan").map((f) => ({ ...f, versiSurat: version })));
  }
  return list;
}

/** A reported person whose office owes neutrality: the imbauan goes to that office. */
const owesNeutrality = (x: Pihak): boolean => x.instansi !== "" && ["pns", "pppk", "tni", "polri"].includes(x.kategori);

/** Letters beside those that the steps of the case make: each once for what it is about, where there is none yet. */
function creatable(cx: Cx, perkaraId: number): SuratDapatDibuat[] {
  const file = loadCase(cx, perkaraId);
  const reported = file.pihak.find((x) => x.peran === "terlapor");
  const title = (jenis: string) => kindOf(cx, jenis)?.judul ?? jenis;
  const wanted: SuratDapatDibuat[] = [
    { jenis: "surat_tugas", judul: title("surat_tugas"), refId: "", tentang: "" },
    { jenis: "keputusan_petugas", judul: title("keputusan_petugas"), refId: "", tentang: "" },
    ...(file.klarifikasi.length > 0 ? [{ jenis: "keputusan_tim_klarifikasi", judul: title("keputusan_tim_klarifikasi"), refId: "", tentang: "" }] : []),
    ...file.penerusan.map((p) => ({ jenis: "surat_pengantar", judul: title("surat_pengantar"), refId: p.id, tentang: p.penerima.jabatan })),
    ...file.penerusan.filter((p) => p.jenisDokumen === "rekomendasi_hukum_lain" && /\bBKN\b|kepegawaian negara/i.test(`${p.penerima.jabatan} ${p.penerima.instansi}`)).map((p) => ({ jenis: "penerusan_bkn", judul: title("penerusan_bkn"), refId: p.id, tentang: p.penerima.jabatan })),
    ...(reported && owesNeutrality(reported) ? [{ jenis: "imbauan", judul: naskahJudul.imbauan, refId: "", tentang: reported.instansi }] : []),
    ...(file.perkara.jenis === "laporan" ? file.statusDiumumkan.map((s) => ({ jenis: "pengantar_status", judul: title("pengantar_status"), refId: s.id, tentang: s.status })) : []),
  ];
  return wanted.filter((w) => {
    const last = cx.store.surat.latest(perkaraId, w.jenis, w.refId);
    return last === null || cx.store.jalan.get(last.id).ditarikAt !== "";
  });
}
