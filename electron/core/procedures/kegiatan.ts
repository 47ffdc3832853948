import type { kegiatanProcedures } from "../../../shared/api/contract/kegiatan";
import type { FieldError } from "../../../shared/api/result";
import { readPeople, type LinePerson } from "../../../shared/domain/person";
import { tanggalPendek } from "../../../shared/i18n/format";
import { dokumenKegiatanTeks, jenisKegiatanTeks, kegiatanTeks, kehadiranTeks, statusKegiatanTeks } from "../../../shared/i18n/kegiatan";
import { isi } from "../../../shared/i18n/id";
import { imbauanTeks } from "../../../shared/i18n/imbauan";
import type { BarisPeserta, BerkasKegiatan, DokumenKegiatan, Kegiatan } from "../../../shared/schemas/kegiatan";
import type { Kelompok, Penerima } from "../../../shared/schemas/imbauan";
import type { LetterDoc } from "../../../shared/letters/blocks";
import type { Cx, Handlers } from "../cx";
import { beritaDoc, daftarHadirDoc, laporanKegiatanDoc, teksBerita, TINGGI_FOTO, type KegiatanContext } from "../letters/forms/kegiatan";
import { susunanBawaan } from "../letters/forms/imbauan";
import { Refusal } from "../refusal";
import { kotak, readPictures } from "./gambar";
import { without } from "../rows";
import type { GelombangRow } from "../store/imbauan";
import type { BerkasRow, KegiatanRow, PesertaRow } from "../store/kegiatan";
import { officeLogo } from "./letters";
import { issuePaper } from "./papers";

type Names = Extract<keyof typeof kegiatanProcedures, `kegiatan.${string}`>;
/** Most people on one list. */
export const MOST_PEOPLE = 5000;

export const kegiatanHandlers: Handlers<Names> = {
  "kegiatan.daftar": (input, cx) => cx.store.kegiatan.daftar(input),
  "kegiatan.baca"({ kegiatanId }, cx) {
    const row = kegiatanOf(cx, kegiatanId);
    const context = contextOf(cx, row, {});
    const there = new Set(context.peserta.map((p) => p.penerimaId));
    return {
      kegiatan: headOf(row), status: row.status, alasanBatal: row.alasanBatal, pemilihan: context.pemilihan.nama, tahapan: context.tahapan, hitung: cx.store.kegiatan.hitung(row.id),
      belumDimuat: cx.store.kegiatan.diundang(row.id).filter((x) => !there.has(x)).length, undangan: cx.store.imbauan.daftarGelombang(row.id), deklarasi: cx.store.deklarasi.daftar({ kegiatanId: row.id }),
      berkas: cx.store.kegiatan.berkas(row.id).map(fileOf), surat: cx.store.surat.ofRef(row.id), berita: teksBerita(context),
    };
  },
  "kegiatan.simpan"(input, cx) {
    const old = input.id ? cx.store.kegiatan.satu(input.id) : null;
    if (input.id !== "" && !old) throw new Refusal("NOT_FOUND");
    if ((old?.versi ?? 0) !== input.versi) throw new Refusal("STALE", { current: old ? headOf(old) : null });
    const faults = electionFaults(cx, input);
    if (input.penandatanganId && !cx.store.kantor.pejabat().some((p) => p.id === input.penandatanganId)) faults.push({ path: "penandatanganId", code: "wajib" });
    if (faults.length) throw new Refusal("BAD_INPUT", { fields: faults });
    const row: KegiatanRow = { ...input, id: input.id || cx.uuid(), versi: input.versi + 1, status: old?.status ?? "rencana", alasanBatal: old?.alasanBatal ?? "", dibuatAt: old?.dibuatAt ?? cx.now, diubahAt: cx.now };
    cx.store.kegiatan.simpan(row);
    cx.record({ objek: "kegiatan", objekId: row.id, perkaraId: null, ringkas: `${old ? "Kegiatan diubah" : "Kegiatan dicatat"}: ${nameOf(row)}`, sebelum: old ? headOf(old) : undefined, sesudah: headOf(row) });
    return headOf(row);
  },
  "kegiatan.tandai"({ kegiatanId, versi, status, alasan }, cx) {
    const old = kegiatanOf(cx, kegiatanId);
    if (old.versi !== versi) throw new Refusal("STALE", { current: headOf(old) });
    if (status === "selesai" && old.mulai > cx.localNow) throw new Refusal("GUARD", { reasons: ["kegiatan_belum_mulai"] });
    const row: KegiatanRow = { ...old, status, alasanBatal: status === "batal" ? alasan : "", versi: versi + 1, diubahAt: cx.now };
    cx.store.kegiatan.simpan(row);
    cx.record({ objek: "kegiatan", objekId: row.id, perkaraId: null, ringkas: `Kegiatan ditandai ${statusKegiatanTeks[status].toLowerCase()}: ${nameOf(row)}${alasan ? `. ${alasan}` : ""}`, sebelum: { status: old.status }, sesudah: { status, alasan } });
    return { versi: row.versi };
  },
  "kegiatan.undang"({ kegiatanId, tanggal, penandatanganId, sifat, caraNomor, kelompok, penerimaIds }, cx) {
    const k = kegiatanOf(cx, kegiatanId);
    if (k.status === "batal") throw new Refusal("GUARD", { reasons: ["kegiatan_batal"] });
    if (kelompok.length + penerimaIds.length === 0) throw new Refusal("BAD_INPUT", { fields: [{ path: "kelompok", code: "undangan_tanpa_sasaran" }] });
    if (!cx.store.kantor.pejabat().some((p) => p.id === penandatanganId)) throw new Refusal("BAD_INPUT", { fields: [{ path: "penandatanganId", code: "wajib" }] });
    const pemilihan = electionOf(cx, k.pemilihanId);
    const own = susunanBawaan("undangan_kegiatan", pemilihan.rezim);
    const row: GelombangRow = {
      id: cx.uuid(), nama: isi(kegiatanTeks.namaUndangan, { tema: k.tema }).slice(0, 200), jenis: "undangan_kegiatan", pemilihanId: k.pemilihanId, tahapanId: k.tahapanId, tanggal, sifat, lampiran: "-", hal: own.hal, tembusan: own.tembusan, penandatanganId, caraNomor, nomorKetik: "",
      dasar: own.dasar, dasarLain: [], versi: 1, indukId: "", kegiatanId, paketHukum: cx.packInForce, dibuatAt: cx.now, diubahAt: cx.now,
    };
    cx.store.imbauan.putGelombang(row);
    cx.store.imbauan.putSusunan(row.id, 1, own.isi, imbauanTeks.susunanKami, cx.actor.name, cx.now);
    const count = cx.run("imbauan.pilih", { gelombangId: row.id, kelompok, tambah: penerimaIds });
    cx.record({ objek: "kegiatan", objekId: kegiatanId, perkaraId: null, ringkas: `Undangan dibuat untuk ${count.jumlah} penerima: ${nameOf(k)}`, sesudah: { gelombangId: row.id, tanggal, kelompok, penerima: count.jumlah } });
    return cx.run("imbauan.baca", { gelombangId: row.id }).gelombang;
  },
  "kegiatan.peserta": ({ kegiatanId }, cx) => cx.store.kegiatan.peserta(kegiatanOf(cx, kegiatanId).id).map(guestOf),
  "kegiatan.muatPeserta"({ kegiatanId, kelompok, penerimaIds, dariUndangan }, cx) {
    const k = kegiatanOf(cx, kegiatanId);
    const there = cx.store.kegiatan.peserta(kegiatanId);
    const known = new Set(there.map((p) => p.penerimaId));
    const fresh = recipientsOf(cx, kelompok, [...penerimaIds, ...(dariUndangan ? cx.store.kegiatan.diundang(kegiatanId) : [])]).filter((p) => !known.has(p.id));
    mustFit(there.length + fresh.length);
    let urut = there.at(-1)?.urut ?? 0;
    for (const p of fresh) cx.store.kegiatan.putPeserta({ id: cx.uuid(), kegiatanId, penerimaId: p.id, urut: (urut += 1), nama: p.nama, jabatan: postOf(p), instansi: p.instansi, kelompok: p.kelompok, hadir: "belum", wakil: "", catatan: "" });
    cx.record({ objek: "kegiatan", objekId: kegiatanId, perkaraId: null, ringkas: `${fresh.length} orang ditambahkan ke daftar hadir: ${nameOf(k)}`, sesudah: { kelompok, dariUndangan, ditambah: fresh.length } });
    return { ...cx.store.kegiatan.hitung(kegiatanId), ditambah: fresh.length };
  },
  "kegiatan.ketikPeserta"({ kegiatanId, baris, hadir }, cx) {
    const k = kegiatanOf(cx, kegiatanId);
    const there = cx.store.kegiatan.peserta(kegiatanId);
    const people = typedPeople(baris);
    mustFit(there.length + people.length);
    let urut = there.at(-1)?.urut ?? 0;
    for (const p of people) cx.store.kegiatan.putPeserta({ id: cx.uuid(), kegiatanId, penerimaId: "", urut: (urut += 1), nama: p.nama, jabatan: p.jabatan, instansi: p.instansi, kelompok: "", hadir, wakil: "", catatan: "" });
    cx.record({ objek: "kegiatan", objekId: kegiatanId, perkaraId: null, ringkas: `${people.length} orang diketik ke daftar hadir: ${nameOf(k)}`, sesudah: people.map((p) => p.nama) });
    return { ...cx.store.kegiatan.hitung(kegiatanId), ditambah: people.length };
  },
  "kegiatan.simpanPeserta"({ kegiatanId, peserta }, cx) {
    const k = kegiatanOf(cx, kegiatanId);
    const old = peserta.id ? cx.store.kegiatan.satuPeserta(peserta.id) : null;
    if (peserta.id !== "" && old?.kegiatanId !== kegiatanId) throw new Refusal("NOT_FOUND");
    const last = cx.store.kegiatan.peserta(kegiatanId);
    if (!old) mustFit(last.length + 1);
    const row: PesertaRow = { ...peserta, id: peserta.id || cx.uuid(), kegiatanId, penerimaId: old?.penerimaId ?? "", urut: old?.urut ?? (last.at(-1)?.urut ?? 0) + 1, wakil: peserta.hadir === "mewakili" ? peserta.wakil : "" };
    cx.store.kegiatan.putPeserta(row);
    cx.record({ objek: "kegiatan", objekId: kegiatanId, perkaraId: null, ringkas: `${old ? "Peserta diubah" : "Peserta ditambahkan"}: ${row.nama || row.jabatan || row.instansi}, ${nameOf(k)}`, sebelum: old ?? undefined, sesudah: row });
    return guestOf(row);
  },
  "kegiatan.hadir"({ kegiatanId, ids, hadir }, cx) {
    const k = kegiatanOf(cx, kegiatanId);
    for (const x of ids) if (!cx.store.kegiatan.hadir(kegiatanId, x, hadir)) throw new Refusal("NOT_FOUND");
    cx.record({ objek: "kegiatan", objekId: kegiatanId, perkaraId: null, ringkas: `${ids.length} orang dicatat ${kehadiranTeks[hadir].toLowerCase()}: ${nameOf(k)}`, sesudah: { ids, hadir } });
    return cx.store.kegiatan.hitung(kegiatanId);
  },
  "kegiatan.keluarkanPeserta"({ kegiatanId, ids }, cx) {
    const k = kegiatanOf(cx, kegiatanId);
    const sebelum = ids.map((x) => cx.store.kegiatan.satuPeserta(x));
    for (const x of ids) if (!cx.store.kegiatan.keluarkan(kegiatanId, x)) throw new Refusal("NOT_FOUND");
    cx.record({ objek: "kegiatan", objekId: kegiatanId, perkaraId: null, ringkas: `${ids.length} orang dikeluarkan dari daftar hadir: ${nameOf(k)}`, sebelum });
    return cx.store.kegiatan.hitung(kegiatanId);
  },
  "kegiatan.tambahBerkas"({ refId, berkas }, cx) {
    const about = cx.store.kegiatan.satu(refId) ? nameOf(kegiatanOf(cx, refId)) : cx.store.deklarasi.satu(refId)?.nama;
    const stored = cx.store.berkas.get(berkas.sha256);
    if (about === undefined || !stored) throw new Refusal("NOT_FOUND");
    if (berkas.jenis !== "lainnya" && !/^image\/(png|jpeg|webp|gif|bmp|heic|heif|tiff)$|^application\/pdf$/.test(stored.mime)) throw new Refusal("BAD_INPUT", { fields: [{ path: "berkas.sha256", code: "berkas_kegiatan_jenis" }] });
    const there = cx.store.kegiatan.berkas(refId);
    const row = { id: cx.uuid(), refId, ...berkas, urut: (there.at(-1)?.urut ?? 0) + 1, oleh: cx.actor.name, at: cx.now };
    cx.store.kegiatan.putBerkas(row);
    cx.record({ objek: "berkas_kegiatan", objekId: row.id, perkaraId: null, ringkas: `Berkas ${berkas.nama} ditambahkan: ${about}`, sesudah: row });
    return fileOf({ ...row, dihapusAlasan: "", mime: stored.mime, ukuran: stored.ukuran });
  },
  "kegiatan.hapusBerkas"({ id, alasan }, cx) {
    const row = cx.store.kegiatan.satuBerkas(id);
    if (!row || row.dihapusAlasan) throw new Refusal("NOT_FOUND");
    cx.store.kegiatan.hapusBerkas(id, alasan);
    cx.record({ objek: "berkas_kegiatan", objekId: id, perkaraId: null, ringkas: `Berkas ${row.nama} dikeluarkan: ${alasan}`, sebelum: row });
    return { id };
  },
  "kegiatan.unduhBerkas"({ id, lihat }, cx) {
    const row = cx.store.kegiatan.satuBerkas(id);
    if (!row || row.dihapusAlasan) throw new Refusal("NOT_FOUND");
    if (!cx.files.has(row.sha256, row.ukuran)) throw new Refusal("FILE_REFUSED", { reasons: ["berkas_hilang"] });
    return { tiket: cx.tickets.download(cx.sessionId, { nama: row.nama, mime: row.mime, ukuran: row.ukuran, sha256: row.sha256, inline: lihat }), nama: row.nama };
  },
  "kegiatan.terbitkan"({ kegiatanId, jenis, tanggal, nomor, barisKosong }, cx) {
    const row = kegiatanOf(cx, kegiatanId);
    const context = contextOf(cx, row, { tanggal, barisKosong, gambar: jenis === "laporan_kegiatan" });
    const surat = issuePaper(cx, {
      jenis, judul: dokumenKegiatanTeks[jenis], refId: kegiatanId, subjek: row.tema, tanggal: context.tanggal, nomor: jenis === "laporan_kegiatan" ? nomor : null, untuk: row.jenis, pemilihan: electionOf(cx, row.pemilihanId), logo: context.logo, ...(context.gambar ? { gambar: context.gambar } : {}),
      build: (n) => BUILD[jenis]({ ...context, nomor: n }),
    });
    cx.record({ objek: "surat", objekId: surat.id, perkaraId: null, ringkas: `${surat.judul} dibuat: ${nameOf(row)}${surat.nomor ? `, ${surat.nomor}` : ""}`, sesudah: surat });
    return surat;
  },
  "kegiatan.statistik": (input, cx) => {
    const s = cx.store.kegiatan.statistik(input);
    return { ...s, hadir: s.jenis.reduce((n, j) => n + j.hadir, 0) };
  },
  "kegiatan.cari"({ teks }, cx) {
    if (teks.trim() === "") return [];
    const found = cx.store.kegiatan.daftar({ teks, jenis: "", status: "", pemilihanId: "", lewati: 0, batas: 8 }).baris;
    return [
      ...found.map((k) => ({ jenis: "kegiatan" as const, id: k.id, judul: k.tema, keterangan: [jenisKegiatanTeks[k.jenis], tanggalPendek(k.mulai.slice(0, 10)), k.tempat].join(", ") })),
      ...cx.store.deklarasi.daftar({ teks }).slice(0, 4).map((d) => ({ jenis: "deklarasi" as const, id: d.id, judul: d.nama, keterangan: [tanggalPendek(d.waktu.slice(0, 10)), d.tempat].join(", ") })),
    ];
  },
};

const BUILD: Record<DokumenKegiatan, (cx: KegiatanContext) => LetterDoc> = { daftar_hadir: daftarHadirDoc, laporan_kegiatan: laporanKegiatanDoc, berita_kegiatan: beritaDoc };

export function kegiatanOf(cx: Cx, id: string): KegiatanRow {
  const row = cx.store.kegiatan.satu(id);
  if (!row) throw new Refusal("NOT_FOUND");
  return row;
}

export function electionOf(cx: Cx, pemilihanId: string) {
  const found = cx.store.kantor.pemilihan().find((p) => p.id === pemilihanId);
  if (!found) throw new Refusal("NOT_FOUND");
  return found;
}

/** The election must be there, and the stage one of its own. */
export function electionFaults(cx: Cx, input: { pemilihanId: string; tahapanId: string }): FieldError[] {
  const pemilihan = cx.store.kantor.pemilihan().find((p) => p.id === input.pemilihanId);
  if (!pemilihan) return [{ path: "pemilihanId", code: "wajib" }];
  return input.tahapanId && !pemilihan.tahapan.some((t) => t.id === input.tahapanId) ? [{ path: "tahapanId", code: "tahapan_tidak_ada" }] : [];
}

/** Active entries of the groups, then those named, each once. */
export function recipientsOf(cx: Cx, kelompok: readonly Kelompok[], ids: readonly string[]): Penerima[] {
  const own = kelompok.length ? cx.store.imbauan.semuaAktif().filter((p) => kelompok.includes(p.kelompok)) : [];
  const named = ids.map((x) => {
    const p = cx.store.imbauan.penerima(x);
    if (!p) throw new Refusal("NOT_FOUND");
    return p;
  });
  return [...new Map([...own, ...named].map((p): [string, Penerima] => [p.id, p])).values()];
}

export const postOf = (p: Penerima): string => [p.statusJabatan, p.jabatan].filter(Boolean).join(" ");

export function mustFit(count: number): void {
  if (count > MOST_PEOPLE) throw new Refusal("GUARD", { reasons: ["peserta_penuh"] });
}

/** The people of the lines; a line that cannot be taken is told with its number. */
export function typedPeople(baris: string): LinePerson[] {
  const people = readPeople(baris).filter((p) => p.nama !== "");
  const faults = people.flatMap((p): FieldError[] => (p.nama.length > 200 || p.jabatan.length > 300 || p.instansi.length > 300 ? [{ path: "baris", code: "baris_terlalu_panjang", params: { baris: p.baris } }] : []));
  if (people.length === 0) faults.push({ path: "baris", code: "baris_tidak_terbaca" });
  if (people.length > MOST_PEOPLE) faults.push({ path: "baris", code: "baris_terlalu_banyak", params: { max: MOST_PEOPLE } });
  if (faults.length) throw new Refusal("BAD_INPUT", { fields: faults.slice(0, 1) });
  return people;
}

export function fileOf(b: BerkasRow & { mime: string; ukuran: number }): BerkasKegiatan {
  return { id: b.id, jenis: b.jenis, sha256: b.sha256, nama: b.nama, keterangan: b.keterangan, mime: b.mime, ukuran: b.ukuran, oleh: b.oleh, at: b.at };
}

const nameOf = (k: Pick<Kegiatan, "jenis" | "tema">): string => `${jenisKegiatanTeks[k.jenis]} “${k.tema}”`.slice(0, 300);

const headOf = (row: KegiatanRow): Kegiatan => without(row, "status", "alasanBatal", "dibuatAt", "diubahAt");
const guestOf = (row: PesertaRow): BarisPeserta => without(row, "kegiatanId");

function contextOf(cx: Cx, row: KegiatanRow, more: { tanggal?: string; barisKosong?: number; gambar?: boolean }): KegiatanContext {
  const photos = cx.store.kegiatan.berkas(row.id).filter((b) => b.jenis === "foto");
  const pemilihan = electionOf(cx, row.pemilihanId);
  const pejabat = cx.store.kantor.pejabat();
  const waves = cx.store.imbauan.daftarGelombang(row.id);
  const numbers = waves.toReversed().flatMap((w) => [w.nomorAwal, w.nomorAkhir]).filter(Boolean);
  return {
    kantor: cx.kantor(), logo: officeLogo(cx), pack: cx.pack(""), penandatangan: pejabat.find((p) => p.id === row.penandatanganId) ?? pejabat.find((p) => p.peran === "ketua" && p.aktif) ?? null, pemilihan, tahapan: pemilihan.tahapan.find((t) => t.id === row.tahapanId)?.nama ?? "",
    kegiatan: headOf(row), peserta: cx.store.kegiatan.peserta(row.id).map(guestOf), foto: photos, deklarasi: cx.store.deklarasi.daftar({ kegiatanId: row.id }),
    ...(more.gambar ? { gambar: readPictures(cx, photos.map((f) => f.sha256), kotak(TINGGI_FOTO), false) } : {}),
    undangan: { jumlah: waves.reduce((n, w) => n + w.jadi, 0), awal: numbers[0] ?? "", akhir: numbers.at(-1) ?? "" }, nomor: "", tanggal: more.tanggal || cx.localNow.slice(0, 10), barisKosong: more.barisKosong ?? 0,
  };
}
