import type { informasiProcedures, JawabInformasi } from "../../../shared/api/contract/informasi";
import { deadlinesOf, type Deadline, type Fact } from "../../../shared/domain/deadlines";
import { may } from "../../../shared/domain/permissions";
import { informasiTeks, namaPerbuatan, namaPlatform } from "../../../shared/i18n/informasi";
import { isi } from "../../../shared/i18n/id";
import type { SuratRingkas } from "../../../shared/schemas/dossier";
import { SALURAN_MEJA, type BarisInformasi, type Informasi, type InformasiLengkap, type InformasiPerkara, type LangkahInformasi, type MediaInput, type MediaSosial, type Saluran, type TahapInformasi } from "../../../shared/schemas/informasi";
import { inForce } from "../../../shared/schemas/law";
import { temuan as temuanSchema, type BuktiInput, type PihakInput, type TemuanInput } from "../../../shared/schemas/perkara";
import type { Pemilihan } from "../../../shared/schemas/kantor";
import { fieldErrorsOf } from "../../../shared/schemas/errors";
import type { Cx, Handlers } from "../cx";
import { SHOWABLE } from "../files/sniff";
import { witnessesOf } from "../letters/informasi";
import { Refusal } from "../refusal";
import type { InformasiListRow } from "../store/informasi";
import { localTime } from "../time";
import { loadCase, notInFuture, putEvidence, refresh as refreshCase } from "./cases";
import { mask, requireKnown, requireOpen, wordsOf } from "./identity";
import { spareEdited } from "./letters";
import { issueInformasi, issueMedia, latestMedia, latestOf, lettersOf, previewInformasi, previewMedia, refOf } from "./informasi-surat";
import { klasifikasiOf, takeNumber } from "./numbers";
import { checkPleno } from "./pleno";
import { urgencyOf } from "./perkara";

export const informasiHandlers: Handlers<keyof typeof informasiProcedures> = {
  "informasi.daftar"(f, cx) {
    const { rows, count } = cx.store.informasi.list(f);
    return { baris: rows.map((r) => listRow(cx, r)), jumlah: count };
  },
  "informasi.cari": ({ teks }, cx) => (teks.trim() ? cx.store.informasi.list({ tahap: "", saluran: "", teks, lewati: 0, batas: 12 }).rows.map((r) => listRow(cx, r)) : []),
  "informasi.baca": ({ informasiId }, cx) => whole(cx, load(cx, informasiId)),

  "informasi.catat"(input, cx) {
    const pemilihan = electionOf(cx, input.pemilihanId);
    officerOf(cx, input.penerimaId, "penerimaId");
    notInFuture(cx, input.diterimaAt, "diterimaAt");
    knownFiles(cx, input.bukti, "bukti");
    const offered = input.asalPerkaraId === null ? null : offerOf(cx, input.asalPerkaraId);
    if (input.asalPerkaraId !== null) {
      const from = cx.store.perkara.get(input.asalPerkaraId);
      requireKnown(cx, from);
      if (!offered) throw new Refusal("GUARD", { reasons: [cx.store.informasi.ofCase(input.asalPerkaraId).some((x) => x.hubungan === "lanjutan") ? "laporan_sudah_menjadi_informasi" : "laporan_tidak_dapat_menjadi_informasi"] });
    }
    const saluran: Saluran = offered?.saluran ?? input.saluran;
    if (!offered && !(SALURAN_MEJA as readonly string[]).includes(saluran)) throw new Refusal("BAD_INPUT", { fields: [{ path: "saluran", code: "saluran_dari_laporan" }] });
    const nomor = takeNumber(cx, { seri: "informasi", tanggal: input.diterimaAt.slice(0, 10), pemilihan, paket: cx.packInForce, tmLp: "LP", input: input.nomor, perihal: "Informasi awal", perkaraId: null });
    const { nomor: _n, ...rest } = input;
    const id = cx.store.informasi.insert({
      ...rest, ...people(cx, input), saluran, uid: cx.uuid(), versi: 1, tahap: "diterima", rezim: pemilihan.rezim, zona: cx.kantor().zona, paketHukum: cx.packInForce, nomor: nomor.nomor, nomorId: nomor.id, perkaraId: null,
      pleno: [], tugas: null, hasil: null, lhp: null, arsipAt: "", arsipAlasan: "", dibuatAt: cx.now, diubahAt: cx.now,
    });
    const i = load(cx, id);
    refresh(cx, i);
    const surat = issueInformasi(cx, i, { jenis: "informasi_awal", nomorId: nomor.id, tanggal: input.diterimaAt.slice(0, 10) });
    record(cx, i, `Informasi awal dicatat, nomor ${nomor.nomor}`, { sesudah: input });
    return answer(cx, id, [surat]);
  },

  "informasi.ubah"({ informasiId, versi, isi: input }, cx) {
    const i = fresh(cx, informasiId, versi, "ubah");
    officerOf(cx, input.penerimaId, "isi.penerimaId");
    notInFuture(cx, input.diterimaAt, "isi.diterimaAt");
    knownFiles(cx, input.bukti, "isi.bukti");
    if (input.pemilihanId !== i.pemilihanId) throw new Refusal("BAD_INPUT", { fields: [{ path: "isi.pemilihanId", code: "pemilihan_tetap" }] });
    if (i.asalPerkaraId === null && !(SALURAN_MEJA as readonly string[]).includes(input.saluran)) throw new Refusal("BAD_INPUT", { fields: [{ path: "isi.saluran", code: "saluran_dari_laporan" }] });
    const next = save(cx, { ...i, ...input, ...people(cx, input), saluran: i.asalPerkaraId === null ? input.saluran : i.saluran });
    const surat = [issueInformasi(cx, next, { jenis: "informasi_awal", tanggal: next.diterimaAt.slice(0, 10) })];
    // A report that was already issued says what the information says.
    if (next.lhp) surat.push(issueLhp(cx, next));
    record(cx, i, "Informasi awal diubah", { sebelum: i, sesudah: input });
    return answer(cx, i.id, surat);
  },

  "informasi.putuskan"(input, cx) {
    const i = fresh(cx, input.informasiId, input.versi, "putuskan");
    checkPleno(cx, input.pleno);
    notBefore(input.pleno.waktu, i.diterimaAt, "pleno.waktu", "sebelum_informasi_diterima");
    const tanggal = input.pleno.waktu.slice(0, 10);
    const nomor = letterNumber(cx, i, tanggal, input.pleno.nomor, "Berita acara pleno", "pleno.nomor.nomor");
    const { nomor: _n, ...meeting } = input.pleno;
    const id = cx.uuid();
    const next = save(cx, {
      ...i, tahap: input.hasil === "telusuri" ? "penelusuran" : "arsip", pleno: [...i.pleno, { ...meeting, id, nomorBa: nomor.nomor, hasil: input.hasil, alasan: input.alasan }],
      ...(input.hasil === "arsip" ? { arsipAt: input.pleno.waktu, arsipAlasan: input.alasan } : {}),
    });
    const surat = issueInformasi(cx, next, { jenis: "ba_pleno", refId: id, nomor: nomor.nomor, nomorId: nomor.id, tanggal });
    record(cx, i, input.hasil === "telusuri" ? "Pleno memutuskan penelusuran" : "Pleno mengarsipkan informasi awal", { sebelum: { tahap: i.tahap }, sesudah: input });
    return answer(cx, i.id, [surat]);
  },

  "informasi.tugaskan"(input, cx) {
    const i = fresh(cx, input.informasiId, input.versi, "tugaskan");
    officerOf(cx, input.penandatanganId, "penandatanganId");
    const { informasiId: _i, versi: _v, nomor: asked, ...task } = input;
    const last = latestOf(cx, "surat_tugas", i.uid);
    const nomor = last && asked.cara === "otomatis" && last.tanggal === input.tanggalSurat ? { nomor: last.nomor, id: undefined } : letterNumber(cx, i, input.tanggalSurat, asked, "Surat tugas penelusuran");
    const next = save(cx, { ...i, tugas: { ...task, nomor: nomor.nomor } });
    const surat = issueInformasi(cx, next, { jenis: "surat_tugas", nomor: nomor.nomor, ...(nomor.id ? { nomorId: nomor.id } : {}), tanggal: input.tanggalSurat, penandatanganId: input.penandatanganId });
    record(cx, i, `Surat tugas penelusuran terbit, nomor ${nomor.nomor}`, { sesudah: input });
    return answer(cx, i.id, [surat]);
  },

  "informasi.simpanHasil"(input, cx) {
    const i = fresh(cx, input.informasiId, input.versi, "telusuri");
    const { informasiId: _i, versi: _v, ...found } = input;
    found.kegiatan.forEach((k, at) => notInFuture(cx, k.tanggal, `kegiatan.${at}.tanggal`));
    knownFiles(cx, found.bukti, "bukti");
    save(cx, { ...i, hasil: { ...found, bukti: named(cx, found.bukti), ditemui: named(cx, found.ditemui) } });
    record(cx, i, "Hasil penelusuran disimpan", { sebelum: i.hasil, sesudah: found });
    return answer(cx, i.id, []);
  },

  "informasi.buatLhp"(input, cx) {
    const i = fresh(cx, input.informasiId, input.versi, "lhp");
    if (i.lhp && input.alasan === "") throw new Refusal("BAD_INPUT", { fields: [{ path: "alasan", code: "wajib" }] });
    notInFuture(cx, input.tanggal, "tanggal");
    notBefore(input.tanggal, i.pleno.at(-1)?.waktu.slice(0, 10) ?? "", "tanggal", "lhp_sebelum_pleno");
    const { informasiId: _i, versi: _v, nomor: asked, alasan, ...report } = input;
    const nomor = i.lhp && asked.cara === "otomatis" ? { nomor: i.lhp.nomor, id: undefined }
      : takeNumber(cx, { seri: "lhp", tanggal: input.tanggal, pemilihan: electionOf(cx, i.pemilihanId), paket: i.paketHukum, tmLp: "TM", klasifikasi: klasifikasiOf(cx, "lhp", input.tanggal), input: asked, perihal: "Laporan hasil pengawasan", perkaraId: null });
    const next = save(cx, { ...i, tahap: "lhp", lhp: { ...report, nomor: nomor.nomor } });
    const surat = issueLhp(cx, next, nomor.id);
    record(cx, i, i.lhp ? `LHP diperbaiki: ${alasan}` : `LHP terbit, nomor ${nomor.nomor}`, { sebelum: i.lhp, sesudah: report });
    return answer(cx, i.id, [surat]);
  },

  "informasi.jadikanTemuan"({ informasiId, versi, waktuCatat }, cx) {
    const i = fresh(cx, informasiId, versi, "temuan");
    const media = cx.store.informasi.mediaOf(i.id);
    const wanted = temuanSchema.safeParse(findingOf(cx, i, media, waktuCatat));
    if (!wanted.success) throw new Refusal("GUARD", { reasons: ["temuan_belum_lengkap"], fields: fieldErrorsOf(wanted.error) });
    const { perkaraId } = cx.run("temuan.catat", wanted.data);
    // Its sheets go along: their screenshots are evidence of the case already.
    for (const m of media) cx.store.informasi.putMedia({ ...plainMedia(m), perkaraId, versi: m.versi + 1 }, cx.now);
    save(cx, { ...i, tahap: "temuan", perkaraId });
    refreshCase(cx, perkaraId);
    cx.record({ objek: "informasi", objekId: String(i.id), perkaraId, ringkas: `Informasi awal ${i.nomor} menjadi temuan`, sebelum: { tahap: i.tahap }, sesudah: { tahap: "temuan", perkaraId } });
    return { perkaraId, informasiId: i.id };
  },

  "informasi.arsipkan"({ informasiId, versi, waktu, alasan }, cx) {
    const i = fresh(cx, informasiId, versi, "arsipkan");
    notInFuture(cx, waktu, "waktu");
    notBefore(waktu, i.diterimaAt, "waktu", "sebelum_informasi_diterima");
    save(cx, { ...i, tahap: "arsip", arsipAt: waktu, arsipAlasan: alasan });
    record(cx, i, "Informasi awal diarsipkan", { sebelum: { tahap: i.tahap }, sesudah: { alasan, waktu } });
    return answer(cx, i.id, []);
  },

  "informasi.pratinjau"({ informasiId, jenis, refId }, cx) {
    const i = load(cx, informasiId);
    requireOpen(cx, i);
    const last = latestOf(cx, jenis, refOf(i, refId || undefined));
    return previewInformasi(cx, i, { jenis, ...(refId ? { refId } : {}), ...(last ? { nomor: last.nomor, tanggal: last.tanggal } : {}) });
  },

  "informasi.terbitkan"({ informasiId, versi, jenis, refId, alasan, meskiDisunting }, cx) {
    const i = load(cx, informasiId);
    requireOpen(cx, i);
    if (i.versi !== versi) throw new Refusal("STALE", { current: whole(cx, i) });
    const last = latestOf(cx, jenis, refOf(i, refId || undefined));
    if (last && alasan === "") throw new Refusal("BAD_INPUT", { fields: [{ path: "alasan", code: "wajib" }] });
    spareEdited(cx, last, meskiDisunting);
    const surat = issueInformasi(cx, i, { jenis, ...(refId ? { refId } : {}), nomor: last?.nomor ?? "", ...(last ? { tanggal: last.tanggal } : {}) });
    record(cx, i, last ? `${surat.judul} diterbitkan ulang: ${alasan}` : `${surat.judul} diterbitkan`, { sesudah: surat });
    return surat;
  },

  "informasi.unduh"({ informasiId, sha256, lihat }, cx) {
    const i = load(cx, informasiId);
    requireOpen(cx, i);
    const named = [...i.bukti, ...(i.hasil?.bukti ?? [])].find((b) => b.berkas?.sha256 === sha256)?.berkas;
    if (!named) throw new Refusal("NOT_FOUND");
    return fileTicket(cx, named, lihat);
  },

  "informasi.perkara": ({ perkaraId }, cx): InformasiPerkara => ({ terkait: cx.store.informasi.ofCase(perkaraId), tawaran: offerOf(cx, perkaraId) }),

  "informasi.dariPerkara"({ perkaraId }, cx) {
    const offered = offerOf(cx, perkaraId);
    const file = loadCase(cx, perkaraId);
    requireKnown(cx, file.perkara);
    if (!offered) throw new Refusal("GUARD", { reasons: ["laporan_tidak_dapat_menjadi_informasi"] });
    const p = file.perkara;
    const [reporter] = file.pihak.filter((x) => x.peran === "pelapor");
    const plain = (peran: string): PihakInput[] => file.pihak.filter((x) => x.peran === peran).map(({ peran: _p, urut: _u, ...x }) => ({ ...x, id: "" }));
    const officer = cx.store.kantor.pejabat().find((x) => x.id === cx.actor.id && x.aktif)?.id ?? p.penerimaId;
    return {
      pemilihanId: p.pemilihanId, saluran: offered.saluran, diterimaAt: cx.localNow, penerimaId: officer, dilindungi: p.pelaporDilindungi, pemberi: { nama: reporter?.nama ?? "", alamat: reporter?.alamat ?? "", telepon: reporter?.telepon ?? "", keterangan: `Laporan ${p.nomorPenyampaian}` },
      terlapor: plain("terlapor"), saksi: plain("saksi"), peristiwa: p.peristiwa, tempat: p.tempat, kecamatan: p.kecamatan, tanggalKejadian: p.tanggalKejadian, jamKejadian: p.jamKejadian, tanggalDiketahui: p.tanggalDiketahui, uraian: p.uraian,
      bukti: file.bukti.filter((b) => b.dihapusAlasan === "").map((b) => ({ id: "", bentuk: b.bentuk, keterangan: b.keterangan, jumlah: b.jumlah, berkas: b.berkas })), asalPerkaraId: perkaraId, nomor: { cara: "otomatis", nomor: "", alasan: "" },
    };
  },

  "media.daftar"({ perkaraId }, cx) {
    requireKnown(cx, cx.store.perkara.get(perkaraId));
    return cx.store.informasi.mediaOfCase(perkaraId);
  },
  "media.baca"({ id }, cx) {
    const media = openMedia(cx, id);
    const { informasi, perkara } = ownersOf(cx, media);
    const [surat] = media.perkaraId === null ? lettersOf(cx, media.id) : cx.store.surat.ofCase(media.perkaraId).filter((s) => s.refId === media.id);
    return {
      media, rezim: (perkara ?? informasi)!.rezim, pemilihanId: (perkara ?? informasi)!.pemilihanId, tutup: closedMedia(cx, media), surat: surat ?? null,
      milik: { informasi: informasi ? { id: informasi.id, nomor: informasi.nomor } : null, perkara: perkara ? { id: perkara.id, nomor: perkara.nomorRegister || perkara.nomorPenyampaian } : null },
    };
  },
  "media.simpan"(input, cx) {
    const old = input.id ? openMedia(cx, input.id) : null;
    if (old && old.versi !== input.versi) throw new Refusal("STALE", { current: old });
    const owner = { informasiId: old?.informasiId ?? input.informasiId, perkaraId: old?.perkaraId ?? input.perkaraId };
    const m: MediaInput = { ...input, ...owner, id: old?.id ?? cx.uuid(), versi: (old?.versi ?? 0) + 1 };
    const { informasi, perkara } = ownersOf(cx, m);
    if (informasi) requireOpen(cx, informasi);
    requireKnown(cx, perkara);
    if (closedMedia(cx, m)) throw new Refusal("GUARD", { reasons: ["media_milik_tertutup"] });
    officerOf(cx, input.penangkapId, "penangkapId");
    notInFuture(cx, input.waktuTangkap, "waktuTangkap");
    input.tangkapan.forEach((t, at) => { if (!cx.store.berkas.get(t.sha256)) throw new Refusal("BAD_INPUT", { fields: [{ path: `tangkapan.${at}`, code: "berkas_belum_terunggah" }] }); });
    const known = cx.pack((perkara ?? informasi)!.paketHukum).skb;
    const unknown = input.skb.find((kode) => !known.some((s) => s.kode === kode));
    if (unknown !== undefined) throw new Refusal("BAD_INPUT", { fields: [{ path: "skb", code: "bentuk_salah" }] });
    cx.store.informasi.putMedia(m, cx.now);
    if (perkara) {
      addShots(cx, perkara.id, m);
      cx.store.perkara.update({ ...perkara, versi: perkara.versi + 1, diubahAt: cx.now });
    }
    cx.record({ objek: "media_sosial", objekId: m.id, perkaraId: m.perkaraId, ringkas: "Lembar media sosial disimpan", sebelum: old ?? undefined, sesudah: m });
    return { id: m.id, versi: m.versi };
  },
  "media.hapus"({ id, versi, alasan }, cx) {
    const m = openMedia(cx, id);
    if (m.versi !== versi) throw new Refusal("STALE", { current: m });
    if (closedMedia(cx, m)) throw new Refusal("GUARD", { reasons: ["media_milik_tertutup"] });
    cx.store.informasi.removeMedia(id);
    cx.record({ objek: "media_sosial", objekId: id, perkaraId: m.perkaraId, ringkas: `Lembar media sosial dihapus: ${alasan}`, sebelum: m });
    return { id };
  },
  "media.pratinjau": ({ id }, cx) => previewMedia(cx, openMedia(cx, id)),
  "media.terbitkan"({ id, alasan, meskiDisunting }, cx) {
    const m = openMedia(cx, id);
    spareEdited(cx, latestMedia(cx, m), meskiDisunting);
    const surat = issueMedia(cx, m);
    cx.record({ objek: "surat", objekId: surat.id, perkaraId: m.perkaraId, ringkas: surat.versiSurat > 1 && alasan ? `${surat.judul} diterbitkan ulang: ${alasan}` : `${surat.judul} diterbitkan`, sesudah: surat });
    return surat;
  },
  "media.unduh"({ id, sha256, lihat }, cx) {
    const named = openMedia(cx, id).tangkapan.find((t) => t.sha256 === sha256);
    if (!named) throw new Refusal("NOT_FOUND");
    return fileTicket(cx, named, lihat);
  },
};

// ---- What an information is.

function load(cx: Cx, id: number): Informasi {
  const i = cx.store.informasi.get(id);
  if (!i) throw new Refusal("NOT_FOUND");
  return i;
}

/** Who gave a protected information is for those who may know; all others read it masked and write nothing. */
const mayKnowInformasi = (cx: Cx, i: Pick<Informasi, "dilindungi">): boolean => !i.dilindungi || may(cx.actor.role, "identitas");
const secretsOf = (i: Informasi): RegExp | null => wordsOf([i.pemberi.nama, i.pemberi.nama.split(",")[0]!, i.pemberi.alamat, i.pemberi.telepon]);

function whole(cx: Cx, i: Informasi): InformasiLengkap {
  const open = mayKnowInformasi(cx, i);
  const media = cx.store.informasi.mediaOf(i.id);
  const caseOf = (id: number | null) => {
    const p = id === null ? null : cx.store.perkara.get(id);
    return p ? { perkaraId: p.id, nomor: p.nomorRegister || p.nomorPenyampaian } : null;
  };
  const full: InformasiLengkap = {
    informasi: open ? i : { ...i, pemberi: { nama: "", alamat: "", telepon: "", keterangan: "" }, saksi: [] }, disamarkan: !open, media, surat: lettersOf(cx, i.uid), tenggat: deadlinesOfInformasi(cx, i),
    langkah: stepsOf(cx, i), kurang: i.tahap === "lhp" ? missing(cx, i, media) : [], asal: caseOf(i.asalPerkaraId), jadi: caseOf(i.perkaraId),
  };
  return open ? full : mask(full, secretsOf(i));
}

const STEPS: Record<TahapInformasi, LangkahInformasi[]> = {
  diterima: ["putuskan", "ubah"],
  penelusuran: ["tugaskan", "telusuri", "lhp", "ubah", "arsipkan"],
  lhp: ["temuan", "lhp", "ubah", "arsipkan"],
  temuan: [],
  arsip: [],
};
const RIGHT: Record<LangkahInformasi, "catat" | "putus"> = { ubah: "catat", putuskan: "putus", tugaskan: "catat", telusuri: "catat", lhp: "catat", temuan: "catat", arsipkan: "putus" };

function stepsOf(cx: Cx, i: Informasi): InformasiLengkap["langkah"] {
  return STEPS[i.tahap].map((langkah) => {
    const alasan: string[] = [];
    if (langkah === "lhp" && !i.tugas) alasan.push("surat_tugas_belum_terbit");
    if (langkah === "lhp" && !i.hasil) alasan.push("hasil_belum_diisi");
    if (langkah === "temuan" && i.lhp && !i.lhp.adaDugaan) alasan.push("lhp_tanpa_dugaan");
    if (!may(cx.actor.role, RIGHT[langkah]) || !mayKnowInformasi(cx, i)) alasan.push("tidak_berwenang");
    return { langkah, boleh: alasan.length === 0, alasan };
  });
}

/** The information as its step may begin: known to the actor, of the version the page shows, and at its stage. */
function fresh(cx: Cx, id: number, versi: number, langkah: LangkahInformasi): Informasi {
  const i = load(cx, id);
  requireOpen(cx, i);
  if (i.versi !== versi) throw new Refusal("STALE", { current: whole(cx, i) });
  const step = stepsOf(cx, i).find((s) => s.langkah === langkah);
  if (!step) throw new Refusal("GUARD", { reasons: [i.tahap === "temuan" || i.tahap === "arsip" ? "informasi_sudah_ditutup" : "informasi_bukan_tahapnya"] });
  if (!step.boleh) throw new Refusal("GUARD", { reasons: step.alasan });
  return i;
}

function save(cx: Cx, i: Informasi): Informasi {
  const next = { ...i, versi: i.versi + 1, diubahAt: cx.now };
  cx.store.informasi.update(next);
  refresh(cx, next);
  return next;
}

/** Keeps the due index and the search words equal to the record. */
function refresh(cx: Cx, i: Informasi): void {
  const open = i.tahap !== "temuan" && i.tahap !== "arsip";
  cx.store.informasi.putTenggat(i.id, open ? deadlinesOfInformasi(cx, i).filter((d) => d.batasAman !== null && d.sifat !== "peringatan").map((d) => ({
    ruleId: d.ruleId, ref: d.ref, nama: d.rule.nama, pasal: d.rule.pasal, batasAman: d.batasAman!, batasTeks: d.batasTeks ?? d.batasAman!, terbuka: d.state === "berjalan" || d.state === "lewat", belumDiverifikasi: d.rule.status === "belum_diverifikasi", internal: d.sifat === "internal",
  })) : []);
  const named = [...i.terlapor, ...(i.dilindungi ? [] : witnessesOf(i))];
  cx.store.informasi.index({
    id: i.id, nomor: i.nomor, nama: [...named.map((p) => p.nama), i.dilindungi ? "" : i.pemberi.nama].join(" "), instansi: i.terlapor.map((p) => `${p.instansi} ${p.jabatan}`).join(" "),
    uraian: mask(`${i.peristiwa} ${i.tempat} ${i.kecamatan} ${i.uraian} ${i.lhp?.uraian ?? ""}`, i.dilindungi ? secretsOf(i) : null),
  });
}

/** After a change of the calendar or of a target. */
export function refreshInformasi(cx: Cx): void {
  for (const id of cx.store.informasi.openIds()) refresh(cx, load(cx, id));
}

/** Deadlines before there is a case, derived from what the record says happened. */
export function deadlinesOfInformasi(cx: Cx, i: Informasi): Deadline[] {
  const decided = i.pleno.find((p) => p.hasil === "telusuri")?.waktu;
  const facts: Fact[] = [
    { event: "informasi_diterima", at: i.diterimaAt },
    { event: "ditemukan", at: i.tanggalDiketahui },
    ...(decided ? [{ event: "penelusuran_diputuskan" as const, at: decided }] : []),
    ...(i.lhp ? [{ event: "penelusuran_selesai" as const, at: i.lhp.tanggal }, { event: "lhp_dibuat" as const, at: i.lhp.tanggal }] : []),
    ...(i.arsipAt ? [{ event: "informasi_diarsipkan" as const, at: i.arsipAt }] : []),
    // From there on the case counts.
    ...(i.perkaraId !== null ? [{ event: "temuan_ditetapkan" as const, at: cx.store.perkara.get(i.perkaraId)?.waktuTerima ?? cx.localNow }] : []),
  ];
  return deadlinesOf({ facts, pack: cx.pack(i.paketHukum), calendar: cx.calendar(), rezim: i.rezim, zone: i.zona, now: localTime(cx.now, i.zona), lawDate: i.diterimaAt.slice(0, 10), internalTargets: cx.store.hukum.targets() });
}

function listRow(cx: Cx, r: InformasiListRow): BarisInformasi {
  const today = cx.localNow.slice(0, 10);
  const row: BarisInformasi = {
    id: r.id, nomor: r.nomor, tahap: r.tahap, rezim: r.rezim, saluran: r.saluran, diterimaAt: r.diterimaAt, zona: r.zona, peristiwa: r.peristiwa, terlapor: r.terlapor, instansi: r.instansi, dilindungi: r.dilindungi === 1,
    tenggat: r.ruleId === null ? null : { perkaraId: 0, informasiId: r.id, ruleId: r.ruleId, ref: r.ref ?? "", nama: r.namaTenggat!, batasAman: r.batasAman!, batasTeks: r.batasTeks!, pasal: r.pasal!, belumDiverifikasi: r.belumDiverifikasi === 1, internal: r.internal === 1, urgensi: urgencyOf(r.batasAman!, today) },
  };
  if (r.dilindungi !== 1 || may(cx.actor.role, "identitas")) return row;
  return mask(row, secretsOf(load(cx, r.id)));
}

// ---- The finding that it becomes.

/** B.2 as it stands in the information, its tracing and its report. A protected giver's name stays behind. */
function findingOf(cx: Cx, i: Informasi, media: readonly MediaSosial[], waktuCatat: string): unknown {
  const shots = media.flatMap((m) => m.tangkapan.map((t): BuktiInput => ({ id: "", bentuk: "Tangkapan layar", keterangan: describe(m), jumlah: "1", berkas: t })));
  const bukti = [...i.bukti, ...(i.hasil?.bukti ?? [])].map((b) => ({ ...b, id: "" }));
  const have = new Set(bukti.flatMap((b) => b.berkas?.sha256 ?? []));
  const kantor = cx.kantor();
  const finding: Omit<TemuanInput, "terlapor"> & { terlapor: PihakInput[] } = {
    pemilihanId: i.pemilihanId, pelaporDilindungi: i.dilindungi,
    penemu: (i.lhp?.pengawas ?? []).map((p) => ({ ...EMPTY_PERSON, nama: p.nama, jabatan: p.jabatan, alamat: p.alamat || kantor.alamat, nip: cx.store.kantor.pejabat().find((x) => x.id === p.pejabatId)?.nip ?? "" })),
    terlapor: i.terlapor.map((p) => ({ ...p, id: "" })), saksi: witnessesOf(i).map((p) => ({ ...p, id: "" })),
    peristiwa: i.peristiwa, tempat: i.tempat, kecamatan: i.kecamatan, tanggalKejadian: i.tanggalKejadian, jamKejadian: i.jamKejadian, tanggalDiketahui: i.tanggalDiketahui, uraian: i.lhp?.uraian ?? "",
    bukti: [...bukti, ...shots.filter((s) => !have.has(s.berkas!.sha256) && have.add(s.berkas!.sha256))], suratTugasNomor: i.lhp?.suratTugasNomor ?? "", lhpNomor: i.lhp?.nomor ?? "", lhpTanggal: i.lhp?.tanggal ?? "", waktuCatat,
  };
  if (!i.dilindungi) return finding;
  const secrets = secretsOf(i);
  return { ...finding, peristiwa: mask(finding.peristiwa, secrets), uraian: mask(finding.uraian, secrets) };
}

const EMPTY_PERSON: PihakInput = { id: "", nama: "", tempatLahir: "", tanggalLahir: "", jenisKelamin: "", pekerjaan: "", kewarganegaraan: "", agama: "", alamat: "", telepon: "", surel: "", nik: "", nip: "", kategori: "", instansi: "", jabatan: "", pangkat: "", kedudukan: "" };

/** Fields that the finding still wants, each once, by the name the page has for them. */
function missing(cx: Cx, i: Informasi, media: readonly MediaSosial[]): string[] {
  const wanted = temuanSchema.safeParse(findingOf(cx, i, media, cx.localNow));
  if (wanted.success) return [];
  return [...new Set(fieldErrorsOf(wanted.error).map((e) => e.path.replace(/\.\d+/g, "")))];
}

const describe = (m: MediaInput): string => isi(informasiTeks.mediaBuktiKeterangan, { platform: namaPlatform[m.platform], akun: m.akun, perbuatan: m.perbuatan.map((x) => namaPerbuatan[x].toLowerCase()).join(", ") });

/** Screenshots that are no evidence of the case yet become it. */
function addShots(cx: Cx, perkaraId: number, m: MediaInput): void {
  const have = new Set(cx.store.perkara.bukti(perkaraId).filter((b) => b.dihapusAlasan === "").flatMap((b) => b.berkas?.sha256 ?? []));
  const fresh_ = m.tangkapan.filter((t) => !have.has(t.sha256) && have.add(t.sha256));
  putEvidence(cx, perkaraId, fresh_.map((t) => ({ id: "", bentuk: "Tangkapan layar", keterangan: describe(m), jumlah: "1", berkas: t })));
}

// ---- Reports that may become an information.

/** Withdrawn, or turned down for a formal condition alone (Ps 3(2) c, d); the rows of the pack say so for the regime. */
function offerOf(cx: Cx, perkaraId: number): InformasiPerkara["tawaran"] {
  const file = loadCase(cx, perkaraId);
  const p = file.perkara;
  if (p.jenis !== "laporan" || cx.store.informasi.ofCase(perkaraId).some((x) => x.hubungan === "lanjutan")) return null;
  const withdrawn = p.dicabutAt !== "" && p.nomorRegister === "";
  const last = file.kajianAwal.at(-1);
  const turnedDown = !withdrawn && p.nomorRegister === "" && (p.alasanAkhir === "tidak_dilengkapi" || (last?.diputuskanAt !== "" && last?.hasil === "tidak_diregistrasi_syarat"));
  const formalOnly = turnedDown && last !== undefined && last.syaratMateriel.length > 0 && last.syaratMateriel.every((s) => s.terpenuhi === "ya") && last.syaratFormal.some((s) => s.terpenuhi === "tidak");
  if (!withdrawn && !formalOnly) return null;
  const keputusan = withdrawn ? "informasi_dicabut" : "informasi_tidak_diregistrasi";
  const row = cx.pack(p.paketHukum).tahap.find((r) => r.keputusan === keputusan && (r.rezim === p.rezim || r.rezim === "keduanya") && inForce(r, p.waktuTerima.slice(0, 10)));
  return row ? { saluran: withdrawn ? "laporan_dicabut" : "laporan_tidak_diregistrasi", label: row.label, pasal: row.pasal, sumber: row.sumber, belumDiverifikasi: row.status === "belum_diverifikasi" } : null;
}

// ---- Sheets of social-media evidence.

function ownersOf(cx: Cx, m: Pick<MediaInput, "informasiId" | "perkaraId">) {
  const informasi = m.informasiId === null ? null : load(cx, m.informasiId);
  const perkara = m.perkaraId === null ? null : cx.store.perkara.get(m.perkaraId);
  if (m.perkaraId !== null && !perkara) throw new Refusal("NOT_FOUND");
  if (!informasi && !perkara) throw new Refusal("BAD_INPUT", { fields: [{ path: "informasiId", code: "wajib" }] });
  return { informasi, perkara };
}
function openMedia(cx: Cx, id: string): MediaSosial {
  const m = cx.store.informasi.media(id);
  if (!m) throw new Refusal("NOT_FOUND");
  const { informasi, perkara } = ownersOf(cx, m);
  if (informasi) requireOpen(cx, informasi);
  requireKnown(cx, perkara);
  return m;
}
/** A sheet goes with its case once there is one. */
function closedMedia(cx: Cx, m: Pick<MediaInput, "informasiId" | "perkaraId">): boolean {
  const { informasi, perkara } = ownersOf(cx, m);
  return perkara ? perkara.tahap === "selesai" : informasi!.tahap === "arsip" || informasi!.tahap === "temuan";
}
function plainMedia({ ukuran: _u, mime: _m, ...m }: MediaSosial): MediaInput {
  return m;
}

// ---- Small things.

function electionOf(cx: Cx, id: string): Pemilihan {
  const p = cx.store.kantor.pemilihan().find((x) => x.id === id);
  if (!p) throw new Refusal("BAD_INPUT", { fields: [{ path: "pemilihanId", code: "wajib" }] });
  return p;
}
function officerOf(cx: Cx, id: string, path: string): void {
  if (!cx.store.kantor.pejabat().some((p) => p.id === id)) throw new Refusal("BAD_INPUT", { fields: [{ path, code: "wajib" }] });
}
function knownFiles(cx: Cx, list: readonly BuktiInput[], path: string): void {
  list.forEach((b, at) => { if (b.berkas && !cx.store.berkas.get(b.berkas.sha256)) throw new Refusal("BAD_INPUT", { fields: [{ path: `${path}.${at}.berkas`, code: "berkas_belum_terunggah" }] }); });
}
function notBefore(at: string, start: string, path: string, code: string): void {
  if (start !== "" && at.slice(0, Math.min(at.length, start.length)) < start.slice(0, Math.min(at.length, start.length))) throw new Refusal("BAD_INPUT", { fields: [{ path, code }] });
}
const letterNumber = (cx: Cx, i: Informasi, tanggal: string, input: Parameters<typeof takeNumber>[1]["input"], perihal: string, field?: string) =>
  takeNumber(cx, { seri: "surat", tanggal, pemilihan: electionOf(cx, i.pemilihanId), paket: i.paketHukum, tmLp: "TM", klasifikasi: klasifikasiOf(cx, "penelusuran", tanggal), input, perihal, perkaraId: null, ...(field ? { field } : {}) });
const issueLhp = (cx: Cx, i: Informasi, nomorId?: string): SuratRingkas => issueInformasi(cx, i, { jenis: "laporan_hasil_pengawasan", nomor: i.lhp!.nomor, ...(nomorId ? { nomorId } : {}), tanggal: i.lhp!.tanggal });

/** Rows keep the id they have; a new one gets its own. */
const named = <T extends { id: string }>(cx: Cx, list: readonly T[]): T[] => list.map((x) => ({ ...x, id: x.id || cx.uuid() }));
const people = (cx: Cx, i: Pick<Informasi, "terlapor" | "saksi" | "bukti">) => ({ terlapor: named(cx, i.terlapor), saksi: named(cx, i.saksi), bukti: named(cx, i.bukti) });

function record(cx: Cx, i: Informasi, ringkas: string, change: { sebelum?: unknown; sesudah?: unknown }): void {
  cx.record({ objek: "informasi", objekId: String(i.id), perkaraId: i.asalPerkaraId, ringkas, ...change });
}
function answer(cx: Cx, id: number, surat: SuratRingkas[]): JawabInformasi {
  const i = load(cx, id);
  return { informasiId: i.id, versi: i.versi, tahap: i.tahap, nomor: i.nomor, surat };
}
function fileTicket(cx: Cx, named_: { sha256: string; nama: string }, lihat: boolean) {
  const row = cx.store.berkas.get(named_.sha256);
  if (!row || !cx.files.has(row.sha256, row.ukuran)) throw new Refusal("FILE_REFUSED", { reasons: ["berkas_hilang"] });
  return { tiket: cx.tickets.download(cx.sessionId, { nama: named_.nama, mime: row.mime, ukuran: row.ukuran, sha256: row.sha256, inline: lihat && SHOWABLE.has(row.mime) }), nama: named_.nama, mime: row.mime, ukuran: row.ukuran };
}
