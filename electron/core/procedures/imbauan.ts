import { createHash, hash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { imbauanProcedures } from "../../../shared/api/contract/imbauan";
import { setempat } from "../../../shared/domain/daerah";
import { nameKey } from "../../../shared/domain/person";
import { kalimatIsian } from "../../../shared/i18n/id";
import { imbauanTeks, kelompokTeks } from "../../../shared/i18n/imbauan";
import { tanggal as tanggalPanjang } from "../../../shared/i18n/format";
import {
  alineaOtomatis, bidangTakDikenal, menyebutKasn,
  type Alinea, type BarisGanda, type BarisImbauan, type BerkasImbauan, type Gelombang, type HitungImbauan, type KeadaanImbauan, type Penerima,
} from "../../../shared/schemas/imbauan";
import type { Pemilihan } from "../../../shared/schemas/kantor";
import type { LetterDoc } from "../../../shared/letters/blocks";
import type { SuratRingkas } from "../../../shared/schemas/dossier";
import type { ISI_SALIN } from "../../../shared/schemas/salin";
import type { FieldError } from "../../../shared/api/result";
import type { Ahead, Cx, Handlers } from "../cx";
import { rename } from "../disk";
import { DOCX } from "../files/mime";
import { createFiller, joinLetters, joinLettersGently, packFiles, UnlikeLetters, type Filler } from "../letters/batch";
import { safeFileName } from "../letters/forms/common";
import { bidangTerpakai, buildImbauan, dasarPilihan, ekspedisiDoc, kosongPada, labelDoc, susunanBawaan, valuesFor, VALUE_KEYS, type Acara, type ImbauanContext, type ImbauanValues, type Tujuan } from "../letters/forms/imbauan";
import { acaraText } from "../letters/forms/kegiatan";
import { renderDocx } from "../letters/docx";
import { tataOf, titled } from "../letters/tata";
import { Refusal } from "../refusal";
import type { GelombangRow, ImbauanRow, PenerimaRow } from "../store/imbauan";
import { faultsCsv, keysOf, nameOf, postKey, previewOf, readImport } from "./impor";
import { leavingFile, officeLogo, paperRow } from "./letters";
import { klasifikasiOf, takeNumber } from "./numbers";

export const imbauanHandlers: Handlers<keyof typeof imbauanProcedures> = {
  "direktori.daftar": (input, cx) => cx.store.imbauan.daftarPenerima(input),
  "direktori.ringkasan": (_, cx) => ({ kelompok: cx.store.imbauan.kelompok(), kecamatan: cx.store.imbauan.kecamatan(), rute: cx.store.imbauan.rute(), ganda: doubles(cx).length }),
  "direktori.simpan"(input, cx) {
    const old = cx.store.imbauan.penerima(input.id);
    if (input.id !== "" && !old) throw new Refusal("NOT_FOUND");
    if ((old?.versi ?? 0) !== input.versi) throw new Refusal("STALE", { current: old ? plain(old) : null });
    const row = rowOf(cx, { ...input, id: input.id || cx.uuid(), versi: input.versi + 1 }, old);
    cx.store.imbauan.putPenerima(row);
    cx.record({ objek: "penerima", objekId: row.id, perkaraId: null, ringkas: `${old ? "Penerima diubah" : "Penerima ditambahkan"}: ${nameOf(row)}`, sebelum: old ? plain(old) : undefined, sesudah: plain(row) });
    return plain(row);
  },
  "direktori.ganda": (_, cx) => doubles(cx),
  "direktori.gabung"({ simpanId, buangIds }, cx) {
    const keep = cx.store.imbauan.penerima(simpanId);
    const others = buangIds.filter((x) => x !== simpanId).map((x) => cx.store.imbauan.penerima(x));
    if (!keep || others.some((o) => !o)) throw new Refusal("NOT_FOUND");
    const filled = { ...keep, versi: keep.versi + 1, diubahAt: cx.now };
    for (const other of others as PenerimaRow[]) {
      // What the kept entry does not know is taken over.
      for (const k of ["nama", "nip", "sapaan", "instansi", "jabatan", "alamat", "tempat", "kecamatan", "telepon", "surel", "rute"] as const) if (filled[k] === "") filled[k] = other[k];
      if (filled.urut === 0) filled.urut = other.urut;
      cx.store.imbauan.putPenerima({ ...other, aktif: false, digabungKe: simpanId, versi: other.versi + 1, diubahAt: cx.now });
    }
    const row = rowOf(cx, filled, keep);
    cx.store.imbauan.putPenerima(row);
    cx.record({ objek: "penerima", objekId: simpanId, perkaraId: null, ringkas: `${others.length + 1} penerima digabung: ${nameOf(row)}`, sebelum: [keep, ...others].map((x) => plain(x!)), sesudah: plain(row) });
    return plain(row);
  },
  "direktori.berbeda"({ ids }, cx) {
    for (const a of ids) for (const b of ids) if (a < b) {
      if (!cx.store.imbauan.penerima(a) || !cx.store.imbauan.penerima(b)) throw new Refusal("NOT_FOUND");
      cx.store.imbauan.putBerbeda(a, b);
    }
    cx.record({ objek: "penerima", objekId: ids[0]!, perkaraId: null, ringkas: `${ids.length} penerima dinyatakan berbeda`, sesudah: ids });
    return { ids };
  },
  "direktori.pratinjauImpor"({ sha256, lembar, pemetaan, profil }, cx) {
    const kept = profil ? cx.store.imbauan.profil().find((p) => p.nama === profil)?.pemetaan : undefined;
    return previewOf(cx, readImport(cx, sha256, lembar, pemetaan ?? kept ?? null));
  },
  "direktori.impor"({ sha256, nama, lembar, pemetaan, profil }, cx) {
    const read = readImport(cx, sha256, lembar, pemetaan);
    const id = cx.uuid();
    const sebelum: PenerimaRow[] = [];
    const changed = new Set<string>();
    let masuk = 0;
    let dilewati = 0;
    for (const s of read.siap) {
      if (pemetaan.ganda === "lewati" && (s.serupa || s.diBerkas)) { dilewati += 1; continue; }
      if (pemetaan.ganda === "perbarui" && s.serupa && !changed.has(s.serupa.id)) {
        changed.add(s.serupa.id);
        sebelum.push(s.serupa);
        const merged: PenerimaRow = { ...s.serupa, versi: s.serupa.versi + 1 };
        for (const k of ["nama", "nip", "sapaan", "instansi", "jabatan", "alamat", "tempat", "kecamatan", "telepon", "surel", "rute"] as const) if (s.isi[k] !== "") merged[k] = s.isi[k];
        if (s.isi.urut) merged.urut = s.isi.urut;
        // Someone new on the post brings the state of the post along.
        if (s.isi.nama !== "" && s.isi.nama !== s.serupa.nama) Object.assign(merged, { statusJabatan: s.isi.statusJabatan, nip: s.isi.nip, sapaan: s.isi.sapaan });
        else if (s.isi.statusJabatan) merged.statusJabatan = s.isi.statusJabatan;
        cx.store.imbauan.putPenerima(rowOf(cx, merged, s.serupa));
        continue;
      }
      if (pemetaan.ganda === "perbarui" && s.diBerkas && !s.serupa) { dilewati += 1; continue; }
      cx.store.imbauan.putPenerima({ ...rowOf(cx, { ...s.isi, id: cx.uuid(), versi: 1 }, null), imporId: id });
      masuk += 1;
    }
    if (masuk + sebelum.length === 0) throw new Refusal("GUARD", { reasons: ["impor_tanpa_baris"] });
    if (profil) cx.store.imbauan.putProfil(profil, pemetaan, cx.now);
    const row = { id, namaBerkas: nama, sha256, masuk, diperbarui: sebelum.length, dilewati, ditolak: new Set(read.galat.map((g) => g.baris)).size, sebelum, at: cx.now, oleh: cx.actor.name };
    cx.store.imbauan.putImpor(row);
    const told = { id, namaBerkas: nama, masuk, diperbarui: row.diperbarui, dilewati, ditolak: row.ditolak, dibatalkanAt: "", at: cx.now, oleh: cx.actor.name };
    cx.record({ objek: "impor_penerima", objekId: id, perkaraId: null, ringkas: `Impor penerima dari ${nama}: ${masuk} masuk, ${row.diperbarui} diperbarui, ${dilewati} dilewati, ${row.ditolak} ditolak`, sesudah: { ...told, sha256 } });
    return told;
  },
  "direktori.berkasGalat"({ sha256, nama, lembar, pemetaan }, cx) {
    const bytes = Buffer.from(faultsCsv(readImport(cx, sha256, lembar, pemetaan), (code) => kalimatIsian(code)), "utf8");
    const stored = cx.files.put(bytes);
    const name = `${safeFileName(nama.replace(/\.\w+$/, ""))} - perlu diperbaiki.csv`;
    return { tiket: cx.tickets.download(cx.sessionId, { nama: name, mime: "text/csv", ukuran: stored.size, sha256: stored.sha256, inline: false }), nama: name };
  },
  "direktori.riwayatImpor": (_, cx) => cx.store.imbauan.daftarImpor(),
  "direktori.batalkanImpor"({ id, alasan }, cx) {
    const impor = cx.store.imbauan.impor(id);
    if (!impor) throw new Refusal("NOT_FOUND");
    if (impor.dibatalkanAt) throw new Refusal("GUARD", { reasons: ["impor_sudah_dibatalkan"] });
    let dihapus = 0;
    let dipulihkan = 0;
    let dibiarkan = 0;
    for (const row of cx.store.imbauan.dariImpor(id)) {
      // What was used or changed since has a life of its own.
      if (row.versi !== 1 || cx.store.imbauan.dipakai(row.id)) dibiarkan += 1;
      else {
        cx.store.imbauan.hapusPenerima(row.id);
        dihapus += 1;
      }
    }
    for (const before of impor.sebelum) {
      const now = cx.store.imbauan.penerima(before.id);
      if (!now || now.versi !== before.versi + 1) dibiarkan += 1;
      else {
        cx.store.imbauan.putPenerima({ ...before, versi: now.versi + 1, diubahAt: cx.now });
        dipulihkan += 1;
      }
    }
    cx.store.imbauan.imporBatal(id, cx.now);
    cx.record({ objek: "impor_penerima", objekId: id, perkaraId: null, ringkas: `Impor ${impor.namaBerkas} dibatalkan: ${alasan}. ${dihapus} dihapus, ${dipulihkan} dipulihkan, ${dibiarkan} dibiarkan`, sesudah: { dihapus, dipulihkan, dibiarkan } });
    return { dihapus, dipulihkan, dibiarkan };
  },

  "imbauan.daftar": (_, cx) => cx.store.imbauan.daftarGelombang(),
  "imbauan.baca"({ gelombangId }, cx) {
    const w = open(cx, gelombangId);
    const pilihan = dasarPilihan(w.context.pack, w.context.pemilihan.rezim, w.row.tanggal);
    const groups = Map.groupBy(w.letters, (r) => r.penerima.kelompok);
    const last = cx.store.imbauan.suratTerakhir(gelombangId);
    return {
      gelombang: headOf(w.row), indukId: w.row.indukId, kegiatanId: w.row.kegiatanId, pemilihan: w.context.pemilihan.nama, tahapan: w.context.tahapan, susunan: w.susunan, versiSusunan: cx.store.imbauan.versiSusunan(gelombangId), hitung: counted(w),
      kelompok: [...groups].map(([kelompok, rows]) => ({ kelompok, jumlah: rows.length })),
      dasarPilihan: pilihan, dasarGugur: w.row.dasar.filter((d) => !pilihan.some((p) => p.id === d)),
      berkas: cx.store.imbauan.berkas(gelombangId).map((b) => ({ id: b.id, jenis: b.jenis, nama: b.nama, ukuran: b.ukuran, surat: b.surat, at: b.at, usang: b.at < last })), folderEkspor: exportFolder(cx, w.row),
    };
  },
  "imbauan.bawaan"({ jenis, rezim }, cx) {
    const own = susunanBawaan(jenis, rezim);
    const di = cx.kantor();
    return { ...own, tembusan: [...new Set([...own.tembusan.map((t) => setempat(t, di)), ...(cx.store.tata.kini()?.isi.tembusan ?? [])])] };
  },
  "imbauan.simpan"(input, cx) {
    const old = input.id ? cx.store.imbauan.gelombang(input.id) : null;
    if (input.id !== "" && !old) throw new Refusal("NOT_FOUND");
    if ((old?.versi ?? 0) !== input.versi) throw new Refusal("STALE", { current: old ? headOf(old) : null });
    const pemilihan = cx.store.kantor.pemilihan().find((p) => p.id === input.pemilihanId);
    const faults: FieldError[] = [];
    if (!pemilihan) faults.push({ path: "pemilihanId", code: "wajib" });
    else if (input.tahapanId && !pemilihan.tahapan.some((t) => t.id === input.tahapanId)) faults.push({ path: "tahapanId", code: "tahapan_tidak_ada" });
    if (!cx.store.kantor.pejabat().some((p) => p.id === input.penandatanganId)) faults.push({ path: "penandatanganId", code: "wajib" });
    if (input.nomorKetik !== "" && input.caraNomor !== "satu") faults.push({ path: "nomorKetik", code: "nomor_ketik_untuk_satu" });
    input.tembusan.forEach((t, i) => { if (menyebutKasn(t, input.tanggal)) faults.push({ path: `tembusan.${i}`, code: "kasn_sudah_bubar" }); });
    input.dasarLain.forEach((t, i) => { if (menyebutKasn(t, input.tanggal)) faults.push({ path: `dasarLain.${i}`, code: "kasn_sudah_bubar" }); });
    if (menyebutKasn(input.hal, input.tanggal)) faults.push({ path: "hal", code: "kasn_sudah_bubar" });
    // An invitation belongs to its activity: no wave becomes one, and none ceases to be one.
    if ((input.jenis === "undangan_kegiatan") !== ((old?.kegiatanId ?? "") !== "")) faults.push({ path: "jenis", code: "undangan_dari_kegiatan" });
    if (faults.length) throw new Refusal("BAD_INPUT", { fields: faults });
    if (old && old.caraNomor !== input.caraNomor && cx.store.imbauan.surat(old.id).some((r) => r.nomor !== "")) throw new Refusal("BAD_INPUT", { fields: [{ path: "caraNomor", code: "cara_nomor_tetap" }] });
    if (old && old.tanggal !== input.tanggal) mustHaveNoKasn(cx.store.imbauan.susunanKini(old.id).isi, input.tanggal, "tanggal");
    const row: GelombangRow = { ...input, id: input.id || cx.uuid(), versi: input.versi + 1, indukId: old?.indukId ?? "", kegiatanId: old?.kegiatanId ?? "", paketHukum: old?.paketHukum ?? cx.packInForce, dibuatAt: old?.dibuatAt ?? cx.now, diubahAt: cx.now };
    cx.store.imbauan.putGelombang(row);
    if (!old) cx.store.imbauan.putSusunan(row.id, 1, susunanBawaan(row.jenis, pemilihan!.rezim).isi, imbauanTeks.susunanKami, cx.actor.name, cx.now);
    cx.record({ objek: "gelombang", objekId: row.id, perkaraId: null, ringkas: old ? `Gelombang imbauan diubah: ${row.nama}` : `Gelombang imbauan dibuat: ${row.nama}`, sebelum: old ? headOf(old) : undefined, sesudah: headOf(row) });
    return headOf(row);
  },
  "imbauan.simpanSusunan"({ gelombangId, versi, isi, catatan }, cx) {
    const row = waveOf(cx, gelombangId);
    const now = cx.store.imbauan.susunanKini(gelombangId);
    if (now.versi !== versi) throw new Refusal("STALE", { current: now });
    const faults = isi.flatMap((a, i): FieldError[] => {
      const unknown = bidangTakDikenal(a.teks);
      return [
        ...(!alineaOtomatis(a.jenis) && a.teks.trim() === "" ? [{ path: `isi.${i}.teks`, code: "wajib" }] : []),
        ...(unknown.length ? [{ path: `isi.${i}.teks`, code: "bidang_tidak_dikenal", params: { nama: unknown.join(", "), alinea: i + 1 } }] : []),
        ...(row.kegiatanId === "" && (a.jenis === "acara" || a.teks.includes("{kegiatan.")) ? [{ path: `isi.${i}.teks`, code: "isian_hanya_undangan" }] : []),
        ...(menyebutKasn(a.teks, row.tanggal) ? [{ path: `isi.${i}.teks`, code: "kasn_sudah_bubar" }] : []),
      ];
    });
    if (faults.length) throw new Refusal("BAD_INPUT", { fields: faults });
    cx.store.imbauan.putSusunan(gelombangId, versi + 1, isi, catatan, cx.actor.name, cx.now);
    cx.record({ objek: "gelombang", objekId: gelombangId, perkaraId: null, ringkas: `Susunan imbauan ${row.nama} menjadi versi ${versi + 1}`, sebelum: now.isi, sesudah: isi });
    return { versi: versi + 1 };
  },
  "imbauan.susunan"({ gelombangId, versi }, cx) {
    const isi = cx.store.imbauan.susunan(gelombangId, versi);
    if (!isi) throw new Refusal("NOT_FOUND");
    return { isi };
  },
  "imbauan.pilih"({ gelombangId, kelompok, tambah, keluarkan }, cx) {
    const row = waveOf(cx, gelombangId);
    const has = cx.store.imbauan.terpilih(gelombangId);
    let added = 0;
    let left = 0;
    const add = (penerimaId: string) => {
      if (has.has(penerimaId)) return;
      has.add(penerimaId);
      cx.store.imbauan.tambah(cx.uuid(), gelombangId, penerimaId);
      added += 1;
    };
    if (kelompok.length) for (const p of cx.store.imbauan.semuaAktif()) if (kelompok.includes(p.kelompok)) add(p.id);
    for (const penerimaId of tambah) {
      if (!cx.store.imbauan.penerima(penerimaId)) throw new Refusal("NOT_FOUND");
      add(penerimaId);
    }
    const letters = keluarkan.length ? new Map(cx.store.imbauan.surat(gelombangId).map((r) => [r.id, r])) : new Map<string, ImbauanRow>();
    for (const x of keluarkan) {
      const letter = letters.get(x);
      if (!letter) continue;
      // A letter that was issued stays with its wave; a number that was reserved is cancelled, not lost.
      if (letter.suratId) throw new Refusal("GUARD", { reasons: ["imbauan_sudah_jadi"] });
      if (letter.nomorId && row.caraNomor === "masing") cx.store.surat.voidNomor(letter.nomorId, `Penerima dikeluarkan dari gelombang ${row.nama}`);
      cx.store.imbauan.keluarkan(x);
      left += 1;
    }
    cx.record({ objek: "gelombang", objekId: gelombangId, perkaraId: null, ringkas: `Penerima gelombang ${row.nama}: ${added} ditambahkan, ${left} dikeluarkan`, sesudah: { kelompok, ditambahkan: added, dikeluarkan: left } });
    return counted(open(cx, gelombangId));
  },
  "imbauan.penerima"({ gelombangId, teks, saring, lewati, batas }, cx) {
    const words = teks.toLowerCase().split(/\s+/).filter(Boolean);
    const rows = listed(open(cx, gelombangId)).filter((r) => {
      const text = words.length ? `${r.tujuan} ${r.nama} ${r.instansi} ${r.kecamatan} ${r.rute} ${r.nomor}`.toLowerCase() : "";
      return words.every((w) => text.includes(w)) && (saring === "semua" || (saring === "terima" ? r.terima !== null : saring === "belum_terima" ? r.terima === null && r.suratId !== "" : r.keadaan === saring));
    });
    return { baris: rows.slice(lewati, lewati + batas), jumlah: rows.length };
  },
  "imbauan.pratinjau"({ gelombangId, imbauanId, isi }, cx) {
    const w = open(cx, gelombangId, isi ?? undefined);
    const letter = imbauanId ? w.letters.find((r) => r.id === imbauanId) : w.letters[0];
    if (imbauanId && !letter) throw new Refusal("NOT_FOUND");
    const v = letter ? w.values(letter) : valuesFor(w.context, NOBODY, "", w.asal("") );
    return { doc: buildImbauan(w.context, v), tujuan: v["penerima.jabatan"], kosong: letter ? w.kosong(letter) : [], takDikenal: [...new Set(w.context.isi.flatMap((a) => bidangTakDikenal(a.teks)))] };
  },
  "imbauan.cadangkan"({ gelombangId }, cx) {
    const w = open(cx, gelombangId);
    const taken = reserve(cx, w, w.letters);
    if (taken.length === 0) throw new Refusal("GUARD", { reasons: [w.row.caraNomor === "kosong" ? "imbauan_tanpa_nomor" : "nomor_sudah_diambil"] });
    const [awal, akhir] = [taken[0]!, taken.at(-1)!];
    cx.record({ objek: "gelombang", objekId: gelombangId, perkaraId: null, ringkas: `${taken.length} nomor dicadangkan untuk ${w.row.nama}: ${awal}${taken.length > 1 ? ` sampai ${akhir}` : ""}`, sesudah: taken });
    return { diambil: taken.length, awal, akhir };
  },
  "imbauan.buat": (input, cx) => make(cx, input.gelombangId, input.batas, input.denganTitik),
  "imbauan.cetak": ({ gelombangId, jenis }, cx) => print(cx, gelombangId, jenis),
  "imbauan.ekspor": ({ gelombangId }, cx) => exportFiles(cx, gelombangId),
  "imbauan.unduh"({ jenis, id }, cx) {
    if (jenis === "foto") {
      const letter = cx.store.imbauan.satu(id);
      const f = letter?.terimaFoto ? cx.store.berkas.get(letter.terimaFoto) : null;
      if (!f) throw new Refusal("NOT_FOUND");
      return { tiket: cx.tickets.download(cx.sessionId, { nama: f.nama, mime: f.mime, ukuran: f.ukuran, sha256: f.sha256, inline: false }), nama: f.nama };
    }
    const b = cx.store.imbauan.satuBerkas(id);
    if (!b) throw new Refusal("NOT_FOUND");
    if (!cx.files.has(b.sha256, b.ukuran)) throw new Refusal("FILE_REFUSED", { reasons: ["berkas_hilang"] });
    return { tiket: cx.tickets.download(cx.sessionId, { nama: b.nama, mime: b.jenis === "zip" ? "application/zip" : DOCX, ukuran: b.ukuran, sha256: b.sha256, inline: false }), nama: b.nama };
  },
  "imbauan.terima"({ gelombangId, ids, terima }, cx) {
    const w = open(cx, gelombangId);
    const mine = new Map(w.letters.map((r) => [r.id, r]));
    if (terima.foto && !/^image\/(png|jpeg|webp)$|^application\/pdf$/.test(cx.store.berkas.get(terima.foto)?.mime ?? "")) throw new Refusal("BAD_INPUT", { fields: [{ path: "terima.foto", code: "foto_bukan_gambar" }] });
    if (terima.waktu.slice(0, 10) < w.row.tanggal) throw new Refusal("BAD_INPUT", { fields: [{ path: "terima.waktu", code: "sebelum_tanggal_surat" }] });
    for (const x of ids) {
      const letter = mine.get(x);
      if (!letter) throw new Refusal("NOT_FOUND");
      if (!letter.suratId) throw new Refusal("GUARD", { reasons: ["imbauan_belum_jadi"] });
      cx.store.imbauan.terima(gelombangId, x, terima.nama, terima.waktu, terima.cara, terima.foto);
    }
    cx.record({ objek: "gelombang", objekId: gelombangId, perkaraId: null, ringkas: `${ids.length} tanda terima dicatat untuk ${w.row.nama}: ${terima.nama}, ${terima.cara}`, sebelum: ids.map((x) => receiptOf(mine.get(x)!)), sesudah: { ids, ...terima } });
    return counted(open(cx, gelombangId));
  },
  "imbauan.batalTerima"({ gelombangId, ids, alasan }, cx) {
    const w = open(cx, gelombangId);
    const mine = new Map(w.letters.map((r) => [r.id, r]));
    for (const x of ids) if (!mine.has(x) || !cx.store.imbauan.terima(gelombangId, x, "", "", "", "")) throw new Refusal("NOT_FOUND");
    cx.record({ objek: "gelombang", objekId: gelombangId, perkaraId: null, ringkas: `${ids.length} tanda terima dihapus dari ${w.row.nama}: ${alasan}`, sebelum: ids.map((x) => receiptOf(mine.get(x)!)) });
    return counted(open(cx, gelombangId));
  },
  "imbauan.belumTerima"({ gelombangId }, cx) {
    const rows = listed(open(cx, gelombangId)).filter((r) => r.terima === null && r.suratId !== "" && r.keadaan !== "ditarik");
    return [...Map.groupBy(rows, (r) => `${r.kecamatan}\n${r.rute}`)].map(([key, baris]) => ({ kecamatan: key.split("\n")[0]!, rute: key.split("\n")[1]!, baris }));
  },
  "imbauan.pengingat"({ gelombangId, tanggal }, cx) {
    const w = open(cx, gelombangId);
    if (w.row.kegiatanId) throw new Refusal("GUARD", { reasons: ["undangan_tanpa_pengingat"] });
    const waiting = w.letters.filter((r) => r.suratId !== "" && r.terimaWaktu === "" && w.disentuh.get(r.id) !== "ditarik");
    if (waiting.length === 0) throw new Refusal("GUARD", { reasons: ["semua_sudah_terima"] });
    if (tanggal < w.row.tanggal) throw new Refusal("BAD_INPUT", { fields: [{ path: "tanggal", code: "sebelum_tanggal_surat" }] });
    const own = susunanBawaan("pengingat", w.context.pemilihan.rezim);
    const row: GelombangRow = { ...w.row, id: cx.uuid(), versi: 1, nama: `Pengingat: ${w.row.nama}`.slice(0, 200), jenis: "pengingat", indukId: w.row.id, tanggal, hal: own.hal, lampiran: "-", tembusan: own.tembusan, dasar: [], dasarLain: [], nomorKetik: "", dibuatAt: cx.now, diubahAt: cx.now };
    cx.store.imbauan.putGelombang(row);
    cx.store.imbauan.putSusunan(row.id, 1, own.isi, imbauanTeks.susunanKami, cx.actor.name, cx.now);
    for (const r of waiting) cx.store.imbauan.tambah(cx.uuid(), row.id, r.penerima.id);
    cx.record({ objek: "gelombang", objekId: row.id, perkaraId: null, ringkas: `Pengingat kepada ${waiting.length} penerima ${w.row.nama}`, sesudah: headOf(row) });
    return headOf(row);
  },
};

/** What Form Pencegahan asks of a wave. */
export function preventionOf(cx: Cx, gelombangId: string): { nama: string; values: Record<(typeof ISI_SALIN)["gelombang"][number], string> } {
  const w = open(cx, gelombangId);
  const made = w.letters.filter((r) => r.suratId !== "" && w.disentuh.get(r.id) !== "ditarik").toSorted((a, b) => a.urutSurat - b.urutSurat);
  const groups = [...Map.groupBy(made, (r) => r.penerima.kelompok)].map(([k, rows]) => `${kelompokTeks[k]} (${rows.length})`);
  const numbers = made.map((r) => r.nomor).filter(Boolean);
  const received = made.filter((r) => r.terimaWaktu !== "");
  const waiting = made.length - received.length;
  return {
    nama: w.row.nama,
    values: {
      tanggal: tanggalPanjang(w.row.tanggal), bentuk: imbauanTeks.bentukPencegahan, pemilihan: w.context.pemilihan.nama, tahapan: w.context.tahapan, hal: w.row.hal, nomorSurat: numbers.length > 1 && numbers[0] !== numbers.at(-1) ? `${numbers[0]} s.d. ${numbers.at(-1)}` : (numbers[0] ?? ""), sasaran: groups.join(", "),
      jumlahSurat: String(made.length), jumlahDiterima: String(received.length), cara: [...new Set(received.map((r) => r.terimaCara))].join(", "), penandatangan: w.context.penandatangan ? `${w.context.penandatangan.nama} (${w.context.penandatangan.jabatan})` : "",
      keterangan: made.length === 0 ? "" : waiting > 0 ? `${waiting} ${imbauanTeks.belumDitandaTangani}` : imbauanTeks.semuaDiterima,
    },
  };
}

// ---- A wave, opened.

interface Wave {
  row: GelombangRow;
  context: ImbauanContext;
  pemilihan: Pemilihan;
  susunan: { versi: number; isi: Alinea[] };
  letters: ImbauanRow[];
  values(r: ImbauanRow): ImbauanValues;
  /** Fields that the wording names and this recipient does not fill. */
  kosong(r: ImbauanRow): string[];
  asal(penerimaId: string): { nomor: string; tanggal: string } | null;
  /** Edited by hand or withdrawn: left alone. */
  disentuh: ReadonlyMap<string, "disunting" | "ditarik">;
  /** What the letter to this recipient would be made from. */
  sidik(r: ImbauanRow): string;
  filler(): Filler<keyof ImbauanValues>;
}

const NOBODY: Penerima = { id: "", kelompok: "lainnya", instansi: "", jabatan: "", statusJabatan: "", nama: "", nip: "", sapaan: "", alamat: "", tempat: "", kecamatan: "", telepon: "", surel: "", rute: "", urut: 0, aktif: true, versi: 0 };
/** Fillers by what they were built from: the next batch of a wave goes on with the same. */
const fillers = new Map<string, Filler<keyof ImbauanValues>>();

function waveOf(cx: Cx, id: string): GelombangRow {
  const row = cx.store.imbauan.gelombang(id);
  if (!row) throw new Refusal("NOT_FOUND");
  return row;
}

function open(cx: Cx, gelombangId: string, isi?: Alinea[]): Wave {
  const row = waveOf(cx, gelombangId);
  const kantor = cx.kantor();
  const pemilihan = cx.store.kantor.pemilihan().find((p) => p.id === row.pemilihanId);
  if (!pemilihan) throw new Refusal("NOT_FOUND");
  const susunan = cx.store.imbauan.susunanKini(gelombangId);
  const tata = tataOf(cx.store.tata.kini()?.isi ?? null, kantor);
  const logo = officeLogo(cx);
  const context: ImbauanContext = {
    kantor, pack: cx.pack(row.paketHukum), logo, penandatangan: titled(cx.store.kantor.pejabat().find((p) => p.id === row.penandatanganId) ?? null, tata),
    // The wave names its copies itself.
    tata: { ...tata, tembusan: [] },
    gelombang: row, pemilihan, tahapan: pemilihan.tahapan.find((t) => t.id === row.tahapanId)?.nama ?? "", isi: isi ?? susunan.isi, acara: acaraOf(cx, row.kegiatanId),
  };
  let origin: Map<string, { nomor: string; tanggal: string }> | null = null;
  const asal = (penerimaId: string) => {
    if (!row.indukId) return null;
    const parent = cx.store.imbauan.gelombang(row.indukId);
    origin ??= new Map(parent ? cx.store.imbauan.surat(parent.id).map((r) => [r.penerima.id, { nomor: r.nomor, tanggal: parent.tanggal }]) : []);
    return origin.get(penerimaId) ?? null;
  };
  const known = new Map<string, ImbauanValues>();
  const values = (r: ImbauanRow): ImbauanValues => {
    const before = known.get(r.id);
    if (before && before["surat.nomor"] === r.nomor) return before;
    const v = valuesFor(context, r.penerima, r.nomor, asal(r.penerima.id));
    known.set(r.id, v);
    return v;
  };
  const terpakai = bidangTerpakai(context.isi);
  const marks = Object.fromEntries(VALUE_KEYS.map((k) => [k, `\u0001${k}\u0001`])) as ImbauanValues;
  const base = valuesFor(context, NOBODY, "", null);
  const shared = JSON.stringify(buildImbauan(context, { ...base, ...marks }));
  const sharedHash = createHash("sha256").update(shared).update(logo ? "logo" : "").update(cx.watermark ?? "").digest("hex");
  const used = VALUE_KEYS.filter((k) => shared.includes(`\\u0001${k}\\u0001`));
  return {
    row, context, pemilihan, susunan, letters: cx.store.imbauan.surat(gelombangId), values, asal, disentuh: cx.store.jalan.disentuh(gelombangId),
    kosong: (r) => kosongPada(terpakai, values(r)),
    sidik(r) {
      const v = values(r);
      return hash("sha256", sharedHash + JSON.stringify(used.map((k) => v[k])));
    },
    filler() {
      let filler = fillers.get(sharedHash);
      if (!filler) {
        if (fillers.size >= 16) fillers.clear();
        filler = createFiller((v) => buildImbauan(context, v), VALUE_KEYS, base, { logo: logo?.bytes, watermark: cx.watermark });
        fillers.set(sharedHash, filler);
      }
      return filler;
    },
  };
}

function keadaan(w: Wave, r: ImbauanRow): KeadaanImbauan {
  if (r.suratId !== "") return w.disentuh.get(r.id) ?? (r.sidik === w.sidik(r) ? "jadi" : "berubah");
  return w.kosong(r).length > 0 ? "kurang" : "belum";
}

function counted(w: Wave): HitungImbauan {
  const h: HitungImbauan = { jumlah: w.letters.length, bernomor: 0, jadi: 0, berubah: 0, belum: 0, kurang: 0, diterima: 0, disunting: 0, ditarik: 0 };
  for (const r of w.letters) {
    h[keadaan(w, r)] += 1;
    if (r.nomor !== "") h.bernomor += 1;
    if (r.terimaWaktu !== "") h.diterima += 1;
  }
  return h;
}

function listed(w: Wave): BarisImbauan[] {
  return w.letters.map((r) => {
    const v = w.values(r);
    const p = r.penerima;
    return {
      id: r.id, penerimaId: p.id, urut: r.urutSurat, nomor: r.nomor, kelompok: p.kelompok, tujuan: v["penerima.jabatan"], nama: p.nama, instansi: v["alamat.instansi"], kecamatan: p.kecamatan, rute: p.rute, alamat: p.alamat,
      keadaan: keadaan(w, r), kosong: w.kosong(r), suratId: r.suratId, terima: receiptOf(r),
    };
  });
}

const receiptOf = (r: ImbauanRow): BarisImbauan["terima"] => (r.terimaWaktu ? { nama: r.terimaNama, waktu: r.terimaWaktu, cara: r.terimaCara, foto: r.terimaFoto ?? "" } : null);

function headOf(g: GelombangRow): Gelombang {
  const { id, nama, jenis, pemilihanId, tahapanId, tanggal, sifat, lampiran, hal, tembusan, penandatanganId, caraNomor, nomorKetik, dasar, dasarLain, versi } = g;
  return { id, nama, jenis, pemilihanId, tahapanId, tanggal, sifat, lampiran, hal, tembusan, penandatanganId, caraNomor, nomorKetik, dasar, dasarLain, versi };
}

/** The activity in the words of its invitation. */
function acaraOf(cx: Cx, kegiatanId: string): Acara | null {
  const k = kegiatanId ? cx.store.kegiatan.satu(kegiatanId) : null;
  return k ? acaraText(k, cx.kantor().zona) : null;
}

const classOf = (cx: Cx, g: GelombangRow): string => klasifikasiOf(cx, (g.kegiatanId ? cx.store.kegiatan.satu(g.kegiatanId)?.jenis : null) ?? "imbauan", g.tanggal);

// ---- Making.

/** Gives numbers to letters that have none, in the order they are carried out. Returns those taken from the register. */
function reserve(cx: Cx, w: Wave, letters: readonly ImbauanRow[]): string[] {
  // A reserved number that was cancelled in the register is not used.
  const cancelled = cx.store.imbauan.nomorBatal(w.row.id);
  for (const r of letters) if (cancelled.has(r.id)) Object.assign(r, { nomor: "", nomorId: "" });
  const bare = letters.filter((r) => r.nomor === "");
  if (bare.length === 0 || w.row.caraNomor === "kosong") return [];
  let place = cx.store.imbauan.tempatAkhir(w.row.id);
  const { pemilihan } = w;
  const take = (perihal: string) => {
    const typed = w.row.caraNomor === "satu" ? w.row.nomorKetik : "";
    const n = takeNumber(cx, { seri: "surat", tanggal: w.row.tanggal, pemilihan, paket: w.row.paketHukum, tmLp: "LP", klasifikasi: classOf(cx, w.row), input: { cara: typed ? "ketik" : "otomatis", nomor: typed, alasan: "" }, perihal, perkaraId: null, field: "nomorKetik" });
    cx.store.imbauan.statusNomor(n.id, "dicadangkan");
    return n;
  };
  const taken: string[] = [];
  const earlier = w.row.caraNomor === "satu" ? w.letters.find((r) => r.nomor !== "") : undefined;
  let common = earlier ? { id: earlier.nomorId, nomor: earlier.nomor } : null;
  for (const r of bare) {
    let n: { id: string; nomor: string };
    if (w.row.caraNomor === "satu") {
      if (!common) taken.push((common = take(`${w.row.hal} (${w.row.nama})`)).nomor);
      n = common;
    } else {
      n = take(`${w.row.hal}: ${w.values(r)["penerima.jabatan"]}`.slice(0, 500));
      taken.push(n.nomor);
    }
    place += 1;
    cx.store.imbauan.beriNomor(r.id, n.nomor, n.id, place);
    Object.assign(r, { nomor: n.nomor, nomorId: n.id, urutSurat: place });
  }
  return taken;
}

interface FilledLetter { r: ImbauanRow; v: ImbauanValues; doc: LetterDoc; bytes: Uint8Array }
/** Letters filled and stored before their command: of which data, and under which number each. */
interface Filled { stamp: string; w: Wave; letters: Map<string, FilledLetter & { nomor: string; stored: { sha256: string; size: number } }> }

function fillAll(w: Wave, letters: readonly ImbauanRow[]): FilledLetter[] {
  const filler = w.filler();
  return letters.map((r) => {
    const v = w.values(r);
    return { r, v, ...filler.fill(v) };
  });
}

const isDue = (w: Wave, r: ImbauanRow): boolean => r.suratId === "" || (!w.disentuh.has(r.id) && r.sidik !== w.sidik(r));

/**
 * Fills the letters of a batch and puts them on the disk before anything is written in the register, the disk working beside. Only letters that
 * have their number already: the first batch takes those of the whole wave. What is not used after all goes again with what nothing names.
 */
export const fillAhead: Ahead<"imbauan.buat"> = async ({ gelombangId, batas, denganTitik }, cx) => {
  if (!cx.store.imbauan.gelombang(gelombangId)) return undefined;
  const stamp = cx.store.stamp();
  const w = open(cx, gelombangId);
  if (w.context.isi.some((a) => bidangTakDikenal(a.teks).length > 0 || a.teks.includes("…"))) return undefined;
  const able = w.letters.filter((r) => denganTitik || w.kosong(r).length === 0);
  const ready = w.row.caraNomor === "kosong" || able.every((r) => r.nomor !== "");
  const filled = fillAll(w, ready ? able.filter((r) => isDue(w, r)).slice(0, batas) : []);
  const stored = await cx.files.putManyAside(filled.map((f) => f.bytes));
  return { stamp, w, letters: new Map(filled.map((f, i) => [f.r.id, { ...f, nomor: f.r.nomor, stored: stored[i]! }])) } satisfies Filled;
};

function make(cx: Cx, gelombangId: string, batas: number, denganTitik: boolean): { dibuat: number; sisa: number; kurang: number; jumlah: number; surat: string[]; dibiarkan: string[] } {
  const before = cx.ahead as Filled | undefined;
  const ahead = before?.stamp === cx.store.stamp() ? before : null;
  const w = ahead?.w ?? open(cx, gelombangId);
  if (w.letters.length === 0) throw new Refusal("GUARD", { reasons: ["imbauan_tanpa_penerima"] });
  if (w.context.isi.some((a) => bidangTakDikenal(a.teks).length > 0)) throw new Refusal("GUARD", { reasons: ["bidang_tidak_dikenal_dalam_susunan"] });
  if (w.context.isi.some((a) => a.teks.includes("…"))) throw new Refusal("GUARD", { reasons: ["susunan_belum_diisi"] });
  mustHaveNoKasn(w.context.isi, w.row.tanggal, "");
  const bare = (r: ImbauanRow) => !denganTitik && w.kosong(r).length > 0;
  // Numbers of the whole wave are one block, also where making them stops half-way.
  const able = w.letters.filter((r) => !bare(r));
  const numbered = reserve(cx, w, able);
  const changed = able.filter((r) => r.suratId === "" || (w.disentuh.get(r.id) !== "ditarik" && r.sidik !== w.sidik(r)));
  const due = changed.filter((r) => r.suratId === "" || !w.disentuh.has(r.id));
  const dibiarkan = changed.filter((r) => r.suratId !== "" && w.disentuh.has(r.id)).map((r) => w.values(r)["penerima.jabatan"]);
  const now = due.slice(0, batas);
  const kurang = w.letters.length - able.length;
  const standing = (r: ImbauanRow) => {
    const f = ahead?.letters.get(r.id);
    return f?.nomor === r.nomor ? f : undefined;
  };
  const others = fillAll(w, now.filter((r) => !standing(r)));
  const places = new Map(cx.files.putMany(others.map((f) => f.bytes)).map((stored, i) => [others[i]!.r.id, { ...others[i]!, stored }]));
  const filled = now.map((r) => standing(r) ?? places.get(r.id)!);
  let place = cx.store.imbauan.tempatAkhir(gelombangId);
  const told: Array<[string, string]> = [];
  const made: string[] = [];
  filled.forEach(({ r, v, doc, stored }) => {
    const urut = r.urutSurat || (place += 1);
    const namaBerkas = `${String(urut).padStart(4, "0")} ${safeFileName(`${w.row.kegiatanId ? "Undangan" : "Imbauan"} - ${v["penerima.jabatan"]}`.slice(0, 90))}.docx`;
    const last = r.suratId ? cx.store.surat.get(r.suratId) : null;
    if (last) cx.store.surat.markReplaced(last.id);
    const surat = paperRow(cx, {
      perkaraId: null, jenis: w.row.kegiatanId ? "undangan_kegiatan" : "imbauan", kodeFormulir: "", judul: w.row.hal, nomor: r.nomor, tanggal: w.row.tanggal, refId: r.id, namaBerkas, sumber: "", penandatanganId: w.row.penandatanganId,
    }, stored, last);
    cx.store.surat.insert(surat, doc);
    cx.store.imbauan.jadi(r.id, w.sidik(r), surat.id, urut);
    if (r.nomorId) {
      cx.store.imbauan.statusNomor(r.nomorId, "terpakai");
      if (w.row.caraNomor === "masing" || urut === 1) cx.store.surat.attachLetter(r.nomorId, surat.id);
    }
    told.push([r.nomor, stored.sha256]);
    made.push(surat.id);
  });
  cx.record({
    objek: "gelombang", objekId: gelombangId, perkaraId: null, sesudah: { surat: told, ...(dibiarkan.length ? { dibiarkan } : {}), ...(numbered.length ? { nomorDiambil: [numbered[0], numbered.at(-1)] } : {}) },
    ringkas: `${now.length} ${w.row.kegiatanId ? "undangan" : "imbauan"} ${w.row.nama} dibuat${told[0]?.[0] ? `: ${told[0][0]}${told.length > 1 ? ` sampai ${told.at(-1)![0]}` : ""}` : ""}`,
  });
  return { dibuat: now.length, sisa: due.length - now.length, kurang, jumlah: w.letters.length, surat: made, dibiarkan };
}

function mustHaveNoKasn(isi: readonly Alinea[], date: string, field: string): void {
  if (!isi.some((a) => menyebutKasn(a.teks, date))) return;
  throw field ? new Refusal("BAD_INPUT", { fields: [{ path: field, code: "kasn_sudah_bubar" }] }) : new Refusal("GUARD", { reasons: ["kasn_sudah_bubar"] });
}

// ---- Papers of the wave, and files beside the data.

function print(cx: Cx, gelombangId: string, jenis: BerkasImbauan["jenis"]): BerkasImbauan {
  const w = open(cx, gelombangId);
  if (w.letters.length === 0) throw new Refusal("GUARD", { reasons: ["imbauan_tanpa_penerima"] });
  const standing = w.letters.filter((r) => w.disentuh.get(r.id) !== "ditarik");
  const made = standing.filter((r) => r.suratId !== "");
  let bytes: Uint8Array;
  let surat = standing.length;
  let dilewati: string[] = [];
  if (jenis === "gabungan" || jenis === "zip") {
    if (made.length === 0) throw new Refusal("GUARD", { reasons: ["imbauan_belum_jadi"] });
    // A file that was edited in Word is printed by itself: it cannot be joined with ours.
    const ours = jenis === "gabungan" ? made.filter((r) => !w.disentuh.has(r.id)) : made;
    dilewati = made.filter((r) => !ours.includes(r)).map((r) => w.values(r)["penerima.jabatan"]);
    if (ours.length === 0) throw new Refusal("GUARD", { reasons: ["imbauan_semua_disunting"] });
    surat = ours.length;
    const issued = issuedOf(cx, ours);
    const joined = cx.ahead as Joined | undefined;
    try {
      bytes = jenis === "zip" ? packFiles(issued.map((s) => leavingFile(cx, s)).map((f) => ({ nama: f.nama, bytes: cx.files.read(f.sha256) }))) : joined?.of === hashesOf(issued) ? joined.bytes : joinLetters(lazily(issued, (s) => cx.files.read(s.sha256)));
    } catch (e) {
      throw e instanceof UnlikeLetters ? new Refusal("GUARD", { reasons: ["kop_tidak_seragam"] }) : e;
    }
  } else {
    const targets = standing.map((r): Tujuan => {
      const v = w.values(r);
      return { nama: v["alamat.nama"], jabatan: v["alamat.jabatan"], instansi: v["alamat.instansi"], alamat: r.penerima.alamat, tempat: v["alamat.tempat"], telepon: r.penerima.telepon, kecamatan: r.penerima.kecamatan, rute: r.penerima.rute, nomor: r.nomor };
    });
    bytes = renderDocx(jenis === "label" ? labelDoc(targets) : ekspedisiDoc(w.context, w.row.nama, w.row.tanggal, targets), { watermark: cx.watermark });
  }
  const stored = cx.files.put(bytes);
  const nama = `${safeFileName(`${imbauanTeks.namaBerkas[jenis]} - ${w.row.nama}`)}.${jenis === "zip" ? "zip" : "docx"}`;
  cx.store.berkas.put({ sha256: stored.sha256, ukuran: stored.size, mime: jenis === "zip" ? "application/zip" : DOCX, nama, dibuat_at: cx.now });
  const row = { id: cx.uuid(), jenis, nama, ukuran: stored.size, surat, at: cx.now };
  cx.store.imbauan.putBerkas({ ...row, gelombangId, sha256: stored.sha256 });
  cx.record({ objek: "gelombang", objekId: gelombangId, perkaraId: null, ringkas: `${imbauanTeks.namaBerkas[jenis]} dibuat untuk ${w.row.nama} (${surat} surat${dilewati.length ? `, ${dilewati.length} yang disunting tangan tidak ikut` : ""})`, sesudah: { ...row, sha256: stored.sha256, ...(dilewati.length ? { dilewati } : {}) } });
  return { ...row, usang: false, ...(dilewati.length ? { dilewati } : {}) };
}

/** The joined file, and the letters it was made of. */
interface Joined { of: string; bytes: Uint8Array }
const hashesOf = (issued: readonly SuratRingkas[]): string => issued.map((s) => s.sha256).join();

function issuedOf(cx: Cx, made: readonly ImbauanRow[]): SuratRingkas[] {
  const issued = made.map((r) => cx.store.surat.get(r.suratId)!);
  if (issued.some((s) => !cx.files.has(s.sha256, s.ukuran))) throw new Refusal("FILE_REFUSED", { reasons: ["berkas_hilang"] });
  return issued;
}

/** Joins the letters of a wave before the command writes anything. What stands in the way is told by the command itself. */
export const joinAhead: Ahead<"imbauan.cetak"> = async ({ gelombangId, jenis }, cx) => {
  if (jenis !== "gabungan" || !cx.store.imbauan.gelombang(gelombangId)) return undefined;
  const touched = cx.store.jalan.disentuh(gelombangId);
  const made = cx.store.imbauan.surat(gelombangId).filter((r) => r.suratId !== "" && !touched.has(r.id));
  if (made.length === 0) return undefined;
  const issued = issuedOf(cx, made);
  try {
    return { of: hashesOf(issued), bytes: await joinLettersGently(lazily(issued, (s) => cx.files.read(s.sha256))) } satisfies Joined;
  } catch (e) {
    throw e instanceof UnlikeLetters ? new Refusal("GUARD", { reasons: ["kop_tidak_seragam"] }) : e;
  }
};

function* lazily<A, B>(list: readonly A[], read: (a: A) => B): Generator<B> {
  for (const a of list) yield read(a);
}

/** `keluaran/imbauan/<wave>` beside the database. */
function exportFolder(cx: Cx, row: GelombangRow): string {
  const data = path.resolve(cx.files.path("0".repeat(64)), "../../..");
  return path.join(data, "keluaran", "imbauan", `${safeFileName(row.nama).slice(0, 60)} ${row.id.slice(-6)}`);
}

function exportFiles(cx: Cx, gelombangId: string): { folder: string; ditulis: number; sama: number; dibiarkan: string[] } {
  const w = open(cx, gelombangId);
  const made = w.letters.filter((r) => r.suratId !== "" && w.disentuh.get(r.id) !== "ditarik");
  if (made.length === 0) throw new Refusal("GUARD", { reasons: ["imbauan_belum_jadi"] });
  const folder = exportFolder(cx, w.row);
  mkdirSync(folder, { recursive: true });
  const before = cx.store.imbauan.ekspor(gelombangId);
  const dibiarkan: string[] = [];
  let ditulis = 0;
  let sama = 0;
  for (const r of made) {
    const s = leavingFile(cx, cx.store.surat.get(r.suratId)!);
    const was = before.get(r.id);
    const to = path.join(folder, s.nama);
    /** True where the file on the disk is one that we wrote. */
    const ours = (file: string) => {
      const sha = createHash("sha256").update(readFileSync(file)).digest("hex");
      return sha === s.sha256 ? "same" : sha === was?.sha256 || cx.store.imbauan.sidikSurat(r.id).has(sha) || cx.store.jalan.sidikSuntingan(r.id).has(sha) ? "older" : "foreign";
    };
    const standing = existsSync(to) ? ours(to) : "none";
    if (standing === "foreign") {
      dibiarkan.push(s.nama);
      continue;
    }
    if (was && was.nama !== s.nama && existsSync(path.join(folder, was.nama))) {
      // The letter has another name now; its old file goes unless someone worked on it.
      if (ours(path.join(folder, was.nama)) === "foreign") dibiarkan.push(was.nama);
      else rmSync(path.join(folder, was.nama));
    }
    if (standing === "same") sama += 1;
    else {
      const part = `${to}.bagian`;
      try {
        writeFileSync(part, cx.files.read(s.sha256));
        rename(part, to);
      } catch (e) {
        // A full disk must not be left with half a letter.
        rmSync(part, { force: true });
        throw e;
      }
      ditulis += 1;
    }
    cx.store.imbauan.putEkspor(r.id, s.nama, s.sha256, cx.now);
  }
  cx.record({ objek: "gelombang", objekId: gelombangId, perkaraId: null, ringkas: `Berkas imbauan ${w.row.nama} ditulis: ${ditulis} baru, ${sama} tetap, ${dibiarkan.length} dibiarkan karena diubah tangan`, sesudah: { ditulis, sama, dibiarkan } });
  return { folder, ditulis, sama, dibiarkan };
}

// ---- The recipient book.

function rowOf(cx: Cx, p: Penerima, old: PenerimaRow | null): PenerimaRow {
  return { ...p, kunciJabatan: postKey(p), kunciNama: nameKey(p.nama), imporId: old?.imporId ?? "", digabungKe: old?.digabungKe ?? "", dibuatAt: old?.dibuatAt ?? cx.now, diubahAt: cx.now };
}

function plain(r: PenerimaRow): Penerima {
  const { id, kelompok, instansi, jabatan, statusJabatan, nama, nip, sapaan, alamat, tempat, kecamatan, telepon, surel, rute, urut, aktif, versi } = r;
  return { id, kelompok, instansi, jabatan, statusJabatan, nama, nip, sapaan, alamat, tempat, kecamatan, telepon, surel, rute, urut, aktif, versi };
}

function doubles(cx: Cx): BarisGanda[] {
  const told = cx.store.imbauan.berbeda();
  const sets = new Map<string, { alasan: BarisGanda["alasan"]; anggota: PenerimaRow[] }>();
  const byKey = new Map<string, PenerimaRow[]>();
  for (const p of cx.store.imbauan.semuaAktif()) for (const k of keysOf(p)) byKey.set(k, [...(byKey.get(k) ?? []), p]);
  for (const [key, rows] of byKey) {
    const apart = (a: string, b: string) => told.has(a < b ? `${a} ${b}` : `${b} ${a}`);
    const anggota = rows.filter((r) => rows.some((o) => o.id !== r.id && !apart(r.id, o.id)));
    if (anggota.length < 2) continue;
    const name = anggota.map((r) => r.id).toSorted().join(" ");
    if (!sets.has(name)) sets.set(name, { alasan: key.split(" ")[0] as BarisGanda["alasan"], anggota });
  }
  return [...sets.values()].map(({ alasan, anggota }) => ({ alasan, anggota: anggota.map(plain) }));
}
