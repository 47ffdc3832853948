import type { kegiatanProcedures } from "../../../shared/api/contract/kegiatan";
import { nameKey, sameness } from "../../../shared/domain/person";
import { dokumenKegiatanTeks, keadaanTtdTeks } from "../../../shared/i18n/kegiatan";
import type { BarisPenandatangan, Deklarasi, SaranDeklarasi } from "../../../shared/schemas/kegiatan";
import type { Cx, Handlers } from "../cx";
import { deklarasiDoc, naskahBawaan, type DeklarasiContext } from "../letters/forms/deklarasi";
import { Refusal } from "../refusal";
import { without } from "../rows";
import type { DeklarasiRow, PenandatanganRow } from "../store/deklarasi";
import { electionFaults, electionOf, fileOf, mustFit, postOf, recipientsOf, typedPeople } from "./kegiatan";
import { officeLogo } from "./letters";
import { issuePaper } from "./papers";

type Names = Extract<keyof typeof kegiatanProcedures, `deklarasi.${string}`>;

export const deklarasiHandlers: Handlers<Names> = {
  "deklarasi.daftar": ({ teks }, cx) => cx.store.deklarasi.daftar({ teks }),
  "deklarasi.baca"({ deklarasiId }, cx) {
    const row = deklarasiOf(cx, deklarasiId);
    const pemilihan = electionOf(cx, row.pemilihanId);
    return {
      deklarasi: headOf(row), pemilihan: pemilihan.nama, tahapan: pemilihan.tahapan.find((t) => t.id === row.tahapanId)?.nama ?? "", kegiatan: row.kegiatanId ? (cx.store.kegiatan.satu(row.kegiatanId)?.tema ?? "") : "", hitung: cx.store.deklarasi.hitung(row.id),
      belumDimuat: guestsLeft(cx, row).length, berkas: cx.store.kegiatan.berkas(row.id).map(fileOf), surat: cx.store.surat.ofRef(row.id),
    };
  },
  "deklarasi.simpan"(input, cx) {
    const old = input.id ? cx.store.deklarasi.satu(input.id) : null;
    if (input.id !== "" && !old) throw new Refusal("NOT_FOUND");
    if ((old?.versi ?? 0) !== input.versi) throw new Refusal("STALE", { current: old ? headOf(old) : null });
    const faults = electionFaults(cx, input);
    if (input.kegiatanId && cx.store.kegiatan.satu(input.kegiatanId)?.pemilihanId !== input.pemilihanId) faults.push({ path: "kegiatanId", code: "kegiatan_tidak_ada" });
    if (faults.length) throw new Refusal("BAD_INPUT", { fields: faults });
    const row: DeklarasiRow = { ...input, id: input.id || cx.uuid(), versi: input.versi + 1, dibuatAt: old?.dibuatAt ?? cx.now, diubahAt: cx.now };
    cx.store.deklarasi.simpan(row);
    cx.record({ objek: "deklarasi", objekId: row.id, perkaraId: null, ringkas: `${old ? "Deklarasi diubah" : "Deklarasi dicatat"}: ${row.nama}`, sebelum: old ? headOf(old) : undefined, sesudah: headOf(row) });
    return headOf(row);
  },
  "deklarasi.bawaan": ({ rezim }, cx) => wordingOf(cx, rezim),
  "deklarasi.simpanBawaan"({ rezim, naskah }, cx) {
    const sebelum = wordingOf(cx, rezim);
    cx.store.deklarasi.putNaskah(rezim, naskah);
    cx.record({ objek: "deklarasi", objekId: `bawaan-${rezim}`, perkaraId: null, ringkas: naskah ? "Naskah bawaan deklarasi diganti" : "Naskah bawaan deklarasi kembali ke bawaan Netra", sebelum, sesudah: naskah });
    return wordingOf(cx, rezim);
  },
  "deklarasi.penandatangan": ({ deklarasiId }, cx) => cx.store.deklarasi.penandatangan(deklarasiOf(cx, deklarasiId).id).map(signerOf),
  "deklarasi.muat"({ deklarasiId, kelompok, penerimaIds, dariUndangan }, cx) {
    const d = deklarasiOf(cx, deklarasiId);
    const there = cx.store.deklarasi.penandatangan(deklarasiId);
    const known = new Set(there.map((s) => s.penerimaId).filter(Boolean));
    const fromBook = recipientsOf(cx, kelompok, penerimaIds).filter((p) => !known.has(p.id) && p.nama !== "");
    const taken = new Set([...known, ...fromBook.map((p) => p.id)]);
    const guests = dariUndangan ? guestsLeft(cx, d).filter((g) => g.penerimaId === "" || !taken.has(g.penerimaId)) : [];
    mustFit(there.length + fromBook.length + guests.length);
    let urut = there.at(-1)?.urut ?? 0;
    for (const p of fromBook) cx.store.deklarasi.putPenandatangan(withKey({ id: cx.uuid(), deklarasiId, penerimaId: p.id, urut: (urut += 1), nama: p.nama, nip: p.nip, nik: "", jabatan: postOf(p), instansi: p.instansi, kelompok: p.kelompok, keadaan: "belum", catatan: "" }));
    for (const g of guests) {
      const proxy = g.hadir === "mewakili" && g.wakil !== "";
      cx.store.deklarasi.putPenandatangan(withKey({
        id: cx.uuid(), deklarasiId, penerimaId: proxy ? "" : g.penerimaId, urut: (urut += 1), nama: proxy ? g.wakil : g.nama, nip: proxy || !g.penerimaId ? "" : (cx.store.imbauan.penerima(g.penerimaId)?.nip ?? ""), nik: "",
        jabatan: proxy ? `Mewakili ${g.jabatan || g.nama}` : g.jabatan, instansi: g.instansi, kelompok: g.kelompok, keadaan: g.hadir === "tidak" ? "tidak_hadir" : "belum", catatan: "",
      }));
    }
    const ditambah = fromBook.length + guests.length;
    cx.record({ objek: "deklarasi", objekId: deklarasiId, perkaraId: null, ringkas: `${ditambah} orang ditambahkan ke ${d.nama}`, sesudah: { kelompok, dariKegiatan: guests.length, ditambah } });
    return { ...cx.store.deklarasi.hitung(deklarasiId), ditambah };
  },
  "deklarasi.ketik"({ deklarasiId, baris }, cx) {
    const d = deklarasiOf(cx, deklarasiId);
    const there = cx.store.deklarasi.penandatangan(deklarasiId);
    const people = typedPeople(baris);
    const wrong = people.find((p) => p.nip !== "" && !/^\d{18}$/.test(p.nip));
    if (wrong) throw new Refusal("BAD_INPUT", { fields: [{ path: "baris", code: "nip_baris_salah", params: { baris: wrong.baris } }] });
    mustFit(there.length + people.length);
    let urut = there.at(-1)?.urut ?? 0;
    for (const p of people) cx.store.deklarasi.putPenandatangan(withKey({ id: cx.uuid(), deklarasiId, penerimaId: "", urut: (urut += 1), nama: p.nama, nip: p.nip, nik: "", jabatan: p.jabatan, instansi: p.instansi, kelompok: "", keadaan: "belum", catatan: "" }));
    cx.record({ objek: "deklarasi", objekId: deklarasiId, perkaraId: null, ringkas: `${people.length} orang diketik ke ${d.nama}`, sesudah: people.map((p) => p.nama) });
    return { ...cx.store.deklarasi.hitung(deklarasiId), ditambah: people.length };
  },
  "deklarasi.simpanPenandatangan"({ deklarasiId, penandatangan }, cx) {
    const d = deklarasiOf(cx, deklarasiId);
    const old = penandatangan.id ? cx.store.deklarasi.satuPenandatangan(penandatangan.id) : null;
    if (penandatangan.id !== "" && old?.deklarasiId !== deklarasiId) throw new Refusal("NOT_FOUND");
    const there = cx.store.deklarasi.penandatangan(deklarasiId);
    if (!old) mustFit(there.length + 1);
    const row = withKey({ ...penandatangan, id: penandatangan.id || cx.uuid(), deklarasiId, penerimaId: old?.penerimaId ?? "", urut: old?.urut ?? (there.at(-1)?.urut ?? 0) + 1 });
    cx.store.deklarasi.putPenandatangan(row);
    cx.record({ objek: "deklarasi", objekId: deklarasiId, perkaraId: null, ringkas: `${old ? "Penanda tangan diubah" : "Penanda tangan ditambahkan"}: ${row.nama}, ${d.nama}`, sebelum: old ?? undefined, sesudah: row });
    return signerOf(row);
  },
  "deklarasi.keadaan"({ deklarasiId, ids, keadaan, catatan }, cx) {
    const d = deklarasiOf(cx, deklarasiId);
    for (const x of ids) if (!cx.store.deklarasi.keadaan(deklarasiId, x, keadaan, catatan)) throw new Refusal("NOT_FOUND");
    cx.record({ objek: "deklarasi", objekId: deklarasiId, perkaraId: null, ringkas: `${ids.length} orang dicatat ${keadaanTtdTeks[keadaan].toLowerCase()}: ${d.nama}`, sesudah: { ids, keadaan, catatan } });
    return cx.store.deklarasi.hitung(deklarasiId);
  },
  "deklarasi.keluarkan"({ deklarasiId, ids }, cx) {
    const d = deklarasiOf(cx, deklarasiId);
    const sebelum = ids.map((x) => cx.store.deklarasi.satuPenandatangan(x));
    for (const x of ids) {
      if (cx.store.deklarasi.dinilai(x)) throw new Refusal("GUARD", { reasons: ["penandatangan_dinilai"] });
      if (!cx.store.deklarasi.keluarkan(deklarasiId, x)) throw new Refusal("NOT_FOUND");
    }
    cx.record({ objek: "deklarasi", objekId: deklarasiId, perkaraId: null, ringkas: `${ids.length} orang dikeluarkan dari ${d.nama}`, sebelum });
    return cx.store.deklarasi.hitung(deklarasiId);
  },
  "deklarasi.terbitkan"({ deklarasiId, tanggal, nomor, barisKosong }, cx) {
    const row = deklarasiOf(cx, deklarasiId);
    const context = contextOf(cx, row, tanggal, barisKosong);
    const surat = issuePaper(cx, { jenis: "deklarasi", judul: dokumenKegiatanTeks.deklarasi, refId: deklarasiId, subjek: row.nama, tanggal: context.tanggal, nomor, untuk: "deklarasi", pemilihan: electionOf(cx, row.pemilihanId), logo: context.logo, build: (n) => deklarasiDoc({ ...context, nomor: n }) });
    cx.record({ objek: "surat", objekId: surat.id, perkaraId: null, ringkas: `${surat.judul} dibuat: ${row.nama} (${context.penandatanganan.length} orang)`, sesudah: surat });
    return surat;
  },

  "deklarasi.saran"({ perkaraId }, cx) {
    const all = suggestions(cx, perkaraId);
    return { jumlah: all.length, belum: all.filter((s) => s.keputusan === "").length, terpasang: all.filter((s) => s.keputusan === "sama") };
  },
  "deklarasi.bukaSaran"({ perkaraId }, cx) {
    const all = suggestions(cx, perkaraId);
    cx.record({ objek: "perkara", objekId: String(perkaraId), perkaraId, ringkas: `Usulan deklarasi netralitas dibuka: ${all.length} penanda tangan` });
    return all;
  },
  "deklarasi.nilaiSaran"({ perkaraId, pihakId, penandatanganId, keputusan, catatan }, cx) {
    const found = suggestions(cx, perkaraId).find((s) => s.pihakId === pihakId && s.penandatanganId === penandatanganId);
    if (!found) throw new Refusal("GUARD", { reasons: ["saran_tidak_ada"] });
    const row = { perkaraId, pihakId, penandatanganId, keputusan, dasar: found.dasar, catatan, oleh: cx.actor.name, at: cx.now };
    cx.store.deklarasi.nilai(row);
    cx.record({ objek: "perkara", objekId: String(perkaraId), perkaraId, ringkas: keputusan === "sama" ? `Dipastikan orang yang sama: ${found.pihak} dan ${found.nama} pada ${found.deklarasi}` : `Dipastikan bukan orang yang sama: ${found.pihak} dan ${found.nama} pada ${found.deklarasi}`, sebelum: found.keputusan || undefined, sesudah: row });
    return { ...found, keputusan, catatan, oleh: row.oleh, at: row.at };
  },
};

function deklarasiOf(cx: Cx, id: string): DeklarasiRow {
  const row = cx.store.deklarasi.satu(id);
  if (!row) throw new Refusal("NOT_FOUND");
  return row;
}

const headOf = (row: DeklarasiRow): Deklarasi => without(row, "dibuatAt", "diubahAt");
const signerOf = (row: PenandatanganRow): BarisPenandatangan => without(row, "deklarasiId", "kunciNama");

const withKey = (s: Omit<PenandatanganRow, "kunciNama">): PenandatanganRow => ({ ...s, kunciNama: nameKey(s.nama) });

function wordingOf(cx: Cx, rezim: "pemilu" | "pemilihan") {
  const own = cx.store.deklarasi.naskah(rezim);
  return { ...(own ?? naskahBawaan(rezim)), sendiri: own !== null };
}

/** Guests of the declaration's activity, with a name, who are not among its signers yet. */
function guestsLeft(cx: Cx, d: DeklarasiRow) {
  if (!d.kegiatanId) return [];
  const there = cx.store.deklarasi.penandatangan(d.id);
  const ids = new Set(there.map((s) => s.penerimaId).filter(Boolean));
  const names = new Set(there.map((s) => `${s.kunciNama}|${s.instansi}`));
  return cx.store.kegiatan.peserta(d.kegiatanId).filter((g) => {
    const name = g.hadir === "mewakili" && g.wakil ? g.wakil : g.nama;
    return name !== "" && !(g.penerimaId && ids.has(g.penerimaId)) && !names.has(`${nameKey(name)}|${g.instansi}`);
  });
}

function contextOf(cx: Cx, row: DeklarasiRow, tanggal: string, barisKosong: number): DeklarasiContext {
  return { kantor: cx.kantor(), logo: officeLogo(cx), pack: cx.pack(""), penandatangan: null, nomor: "", tanggal: tanggal || cx.localNow.slice(0, 10), barisKosong, deklarasi: headOf(row), penandatanganan: cx.store.deklarasi.penandatangan(row.id).map(signerOf) };
}

/** Signers who may be a reported person of the case, each with its reason and what a person said of it. */
function suggestions(cx: Cx, perkaraId: number): SaranDeklarasi[] {
  if (!cx.store.perkara.get(perkaraId)) throw new Refusal("NOT_FOUND");
  const told = cx.store.deklarasi.penilaian(perkaraId);
  return cx.store.perkara.pihak(perkaraId).filter((p) => p.peran === "terlapor").flatMap((p) => cx.store.deklarasi.calon(nameKey(p.nama), p.nip, p.nik).flatMap((s): SaranDeklarasi[] => {
    const dasar = sameness(p, s);
    if (!dasar) return [];
    const said = told.find((x) => x.pihakId === p.id && x.penandatanganId === s.id);
    return [{
      pihakId: p.id, pihak: p.nama, penandatanganId: s.id, nama: s.nama, jabatan: s.jabatan, instansi: s.instansi, keadaan: s.keadaan, dasar, deklarasiId: s.deklarasiId, deklarasi: s.deklarasi, waktu: s.waktu,
      keputusan: said?.keputusan ?? "", catatan: said?.catatan ?? "", oleh: said?.oleh ?? "", at: said?.at ?? "",
    }];
  }));
}
