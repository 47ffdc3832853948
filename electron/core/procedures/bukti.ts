import { statSync } from "node:fs";
import path from "node:path";
import type { buktiProcedures } from "../../../shared/api/contract/bukti";
import type { RiwayatBukti, SerahBukti } from "../../../shared/schemas/bukti";
import type { Perkara } from "../../../shared/schemas/dossier";
import type { Cx, Handlers } from "../cx";
import { SHOWABLE } from "../files/sniff";
import { liesWithin, listScans } from "../files/scans";
import { Refusal } from "../refusal";
import { answer, freshCase, notInFuture, putEvidence, type CaseFile } from "./cases";
import { mayKnow, requireReadable } from "./identity";
import { issueLetter } from "./letters";
import { klasifikasiOf, takeNumber } from "./numbers";

const MASK = "[disamarkan]";
/** Kinds of documents that are minutes: a party gets a copy only once the status has been announced. */
export const isMinutes = (jenis: string): boolean => jenis.startsWith("ba_");

export const buktiHandlers: Handlers<keyof typeof buktiProcedures> = {
  "bukti.tambah"({ perkaraId, versi, bukti, rekaman }, cx) {
    const { perkara, bukti: known } = freshCase(cx, perkaraId, versi);
    if (rekaman) notInFuture(cx, rekaman.waktu, "rekaman.waktu");
    // The file of a piece that was taken in on paper; a file that is there is never exchanged here.
    const piece = known.find((b) => b.id === bukti.id && b.dihapusAlasan === "");
    if (bukti.id !== "" && (!piece || piece.berkas || !bukti.berkas)) throw new Refusal("BAD_INPUT", { fields: [{ path: "bukti.id", code: "bukti_sudah_berberkas" }] });
    const [made] = putEvidence(cx, perkaraId, [bukti], () => "bukti.berkas");
    if (rekaman) cx.store.bukti.putRecording(made!, { ...rekaman, oleh: cx.actor.name, at: cx.now });
    touch(cx, perkara);
    cx.record({ objek: "bukti", objekId: made!, perkaraId, ringkas: piece ? `Berkas bukti ${piece.kode} disimpan` : "Bukti ditambahkan", sesudah: rekaman ? { ...bukti, rekaman } : bukti });
    return cx.store.perkara.bukti(perkaraId).find((b) => b.id === made)!;
  },
  "bukti.hapus"({ perkaraId, versi, buktiId, alasan }, cx) {
    const { perkara } = freshCase(cx, perkaraId, versi);
    if (!cx.store.perkara.voidBukti(perkaraId, buktiId, alasan)) throw new Refusal("NOT_FOUND");
    touch(cx, perkara);
    cx.record({ objek: "bukti", objekId: buktiId, perkaraId, ringkas: `Bukti dicoret: ${alasan}` });
    return answer(perkaraId, cx, []);
  },
  "bukti.riwayat"({ perkaraId }, cx) {
    const perkara = cx.store.perkara.get(perkaraId);
    if (!perkara) throw new Refusal("NOT_FOUND");
    return historyOf(cx, perkara);
  },
  "bukti.rekaman"({ perkaraId, versi, buktiId, rekaman }, cx) {
    const file = freshCase(cx, perkaraId, versi);
    const piece = file.bukti.find((b) => b.id === buktiId);
    if (!piece) throw new Refusal("NOT_FOUND");
    notInFuture(cx, rekaman.waktu, "rekaman.waktu");
    const sebelum = cx.store.bukti.recordings(perkaraId).get(buktiId);
    cx.store.bukti.putRecording(buktiId, { ...rekaman, oleh: cx.actor.name, at: cx.now });
    touch(cx, file.perkara);
    cx.record({ objek: "bukti", objekId: buktiId, perkaraId, ringkas: `Waktu perekaman ${piece.kode} dipastikan`, sebelum, sesudah: rekaman });
    return historyOf(cx, file.perkara).find((r) => r.buktiId === buktiId)!;
  },

  "bukti.serah"(input, cx) {
    const file = freshCase(cx, input.perkaraId, input.versi);
    const ids = [...new Set(input.buktiIds)];
    const pieces = ids.map((id) => file.bukti.find((b) => b.id === id && b.dihapusAlasan === ""));
    if (pieces.some((b) => !b)) throw new Refusal("NOT_FOUND");
    notInFuture(cx, input.waktu, "waktu");
    const officer = cx.store.kantor.pejabat().find((p) => p.id === input.petugasId);
    if (!officer) throw new Refusal("BAD_INPUT", { fields: [{ path: "petugasId", code: "wajib" }] });
    if (input.jenis === "dikembalikan" && ids.some((id) => isGivenBack(cx.store.bukti.serah(input.perkaraId), id))) throw new Refusal("GUARD", { reasons: ["bukti_sudah_dikembalikan"] });
    const serah: SerahBukti = {
      id: cx.uuid(), jenis: input.jenis, waktu: input.waktu, nama: input.nama, kedudukan: input.kedudukan, tempat: input.tempat, petugasId: officer.id, petugas: officer.nama, petugasJabatan: officer.jabatan,
      catatan: input.catatan, suratId: "", batalAlasan: "", dicatatOleh: cx.actor.name, dicatatAt: cx.now, buktiIds: ids,
    };
    cx.store.bukti.putSerah(input.perkaraId, serah);
    const surat = input.tandaTerima ? slip(cx, file, serah, input) : null;
    if (surat) cx.store.bukti.putSerahLetter(serah.id, surat.id);
    touch(cx, file.perkara);
    cx.record({ objek: "bukti", objekId: serah.id, perkaraId: input.perkaraId, ringkas: `Bukti ${pieces.map((b) => b!.kode).join(", ")} ${input.jenis}`, sesudah: serah });
    return { serah: { ...serah, suratId: surat?.id ?? "" }, surat };
  },
  "bukti.batalSerah"({ perkaraId, versi, serahId, alasan }, cx) {
    const { perkara } = freshCase(cx, perkaraId, versi);
    if (!cx.store.bukti.strikeSerah(perkaraId, serahId, alasan)) throw new Refusal("NOT_FOUND");
    touch(cx, perkara);
    cx.record({ objek: "bukti", objekId: serahId, perkaraId, ringkas: `Catatan serah terima bukti dicoret: ${alasan}` });
    return cx.store.bukti.serah(perkaraId).find((s) => s.id === serahId)!;
  },

  "pindai.daftar": (_, cx) => scans(cx).daftar,
  "pindai.atur"({ folder }, cx) {
    const sebelum = cx.store.akun.setting("folder_pindai", "");
    const wanted = folder.trim();
    if (wanted !== "" && !isFolder(wanted)) throw new Refusal("BAD_INPUT", { fields: [{ path: "folder", code: "folder_tidak_ada" }] });
    if (wanted !== "" && liesWithin(wanted, cx.dataDir)) throw new Refusal("BAD_INPUT", { fields: [{ path: "folder", code: "folder_milik_netra" }] });
    cx.store.akun.putSetting("folder_pindai", wanted);
    cx.record({ objek: "kantor", objekId: "folder_pindai", perkaraId: null, ringkas: wanted === "" ? "Folder pindai dilepas" : "Folder pindai diatur", sebelum, sesudah: wanted });
    return { folder: wanted };
  },
  "pindai.siapkan"({ tanda }, cx) {
    const scan = scans(cx).scans.find((s) => s.berkas.tanda === tanda);
    if (!scan) throw new Refusal("NOT_FOUND", { reasons: ["berkas_pindai_hilang"] });
    if (scan.berkas.berbahaya) throw new Refusal("FILE_REFUSED", { reasons: ["berkas_berbahaya"] });
    if (scan.berkas.terlaluBesar) throw new Refusal("FILE_REFUSED", { reasons: ["berkas_pindai_besar"] });
    const { nama, mime, ukuran } = scan.berkas;
    return { tiket: cx.tickets.download(cx.sessionId, { nama, mime, ukuran, sha256: "", inline: SHOWABLE.has(mime), luar: scan.tempat }), nama, mime, ukuran };
  },

  "surat.beriSalinan"({ perkaraId, suratId, kepada, kedudukan, waktu, catatan }, cx) {
    const surat = cx.store.surat.get(suratId);
    if (!surat || surat.perkaraId !== perkaraId) throw new Refusal("NOT_FOUND");
    requireReadable(cx, perkaraId, surat.jenis);
    notInFuture(cx, waktu, "waktu");
    if (isMinutes(surat.jenis)) {
      const announced = cx.store.penanganan.status(perkaraId);
      if (announced.length === 0) throw new Refusal("GUARD", { reasons: ["salinan_setelah_status"] });
      if (announced.every((s) => waktu < s.waktu)) throw new Refusal("BAD_INPUT", { fields: [{ path: "waktu", code: "salinan_sebelum_status" }] });
    }
    const copy = { id: cx.uuid(), suratId, kepada, kedudukan, waktu, catatan, oleh: cx.actor.name, at: cx.now };
    cx.store.bukti.putCopy(perkaraId, copy);
    cx.record({ objek: "surat", objekId: suratId, perkaraId, ringkas: `Salinan ${surat.judul} diberikan`, sesudah: copy });
    return copy;
  },
  "surat.salinan"({ perkaraId }, cx) {
    const perkara = cx.store.perkara.get(perkaraId);
    if (!perkara) throw new Refusal("NOT_FOUND");
    const rows = cx.store.bukti.copies(perkaraId);
    return mayKnow(cx, perkara) ? rows : rows.map((r) => ({ ...r, kepada: MASK, kedudukan: "", catatan: "" }));
  },
};

const touch = (cx: Cx, perkara: Perkara): void => cx.store.perkara.update({ ...perkara, versi: perkara.versi + 1, diubahAt: cx.now });

/** Each piece with its recording and its chain of custody. Who gave or saw it can be whom the case hides. */
function historyOf(cx: Cx, perkara: Perkara): RiwayatBukti[] {
  const proposals = cx.store.bukti.proposals(perkara.id);
  const recordings = cx.store.bukti.recordings(perkara.id);
  const known = mayKnow(cx, perkara);
  const serah = cx.store.bukti.serah(perkara.id).map((s) => (known ? s : { ...s, nama: MASK, kedudukan: "", catatan: "" }));
  return cx.store.bukti.made(perkara.id).map(({ id, dibuat_at }) => {
    const rekaman = recordings.get(id) ?? null;
    return { buktiId: id, dicatatAt: dibuat_at, rekaman: rekaman && !known ? { ...rekaman, alamat: rekaman.alamat && MASK, catatan: "" } : rekaman, usulan: proposals.get(id) ?? null, serah: serah.filter((s) => s.buktiIds.includes(id)) };
  });
}

/** Whether the last passing that counts gave the piece back. */
function isGivenBack(all: readonly SerahBukti[], buktiId: string): boolean {
  const last = all.filter((s) => s.batalAlasan === "" && s.buktiIds.includes(buktiId) && (s.jenis === "diterima" || s.jenis === "dikembalikan")).at(-1);
  return last?.jenis === "dikembalikan";
}

/** The slip that both sign, numbered where the office numbers it. */
function slip(cx: Cx, file: CaseFile, serah: SerahBukti, input: { bernomor: boolean; nomor: Parameters<typeof takeNumber>[1]["input"] }) {
  const { perkara, pemilihan } = file;
  const tanggal = serah.waktu.slice(0, 10);
  const nomor = input.bernomor
    ? takeNumber(cx, { seri: "surat", tanggal, pemilihan, paket: perkara.paketHukum, tmLp: perkara.jenis === "temuan" ? "TM" : "LP", klasifikasi: klasifikasiOf(cx, perkara.jenis, tanggal), input: input.nomor, perihal: "Berita acara serah terima barang bukti", perkaraId: perkara.id, field: "nomor.nomor" })
    : null;
  return issueLetter(cx, { perkaraId: perkara.id, jenis: "serah_bukti", refId: serah.id, tanggal, ...(nomor ? { nomor: nomor.nomor, nomorId: nomor.id } : {}) });
}

const scans = (cx: Cx) => listScans(cx.store.akun.setting("folder_pindai", ""), { size: cx.store.bukti.hasSize, hash: (sha256) => cx.store.berkas.get(sha256) !== null });

function isFolder(place: string): boolean {
  try {
    return path.isAbsolute(place) && statSync(place).isDirectory();
  } catch {
    return false;
  }
}
