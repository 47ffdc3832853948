import type { kantorProcedures } from "../../../shared/api/contract/kantor";
import { hasTable } from "../../../shared/domain/calendar";
import { findRule } from "../../../shared/domain/deadlines";
import { may } from "../../../shared/domain/permissions";
import { ClockError, reckon } from "../../../shared/domain/clock";
import type { Peringatan, Sesi } from "../../../shared/schemas/dossier";
import { libur as nationalHolidays } from "../../../resources/calendar";
import { wilayah } from "../../../resources/regions";
import type { Cx, Handlers } from "../cx";
import { DOCX } from "../files/mime";
import { Refusal } from "../refusal";
import { isDangerous, SHOWABLE } from "../files/sniff";
import { defaultSigner, tataOf } from "../letters/tata";
import { leavingFile } from "./letters";
import { MOST_BYTES } from "../files/store";
import { lastBackup } from "./cadangan";
import { refreshOpen } from "./hukum";
import { requireLetter, requireReadable } from "./identity";
import { fillSampleOffice } from "./sample";
import { mustBeLogo } from "./tata-surat";
import { version } from "../../../package.json";

export const kantorHandlers: Handlers<keyof typeof kantorProcedures> = {
  "sesi.baca": (_, cx) => session(cx),
  "sesi.pilihPelaku"({ pejabatId }, cx) {
    if (cx.accounts) throw new Refusal("FORBIDDEN");
    cx.setActor(pejabatId);
    const p = cx.store.kantor.pejabat().find((x) => x.id === pejabatId);
    return { ...session(cx), pelaku: p ? { id: p.id, nama: p.nama, peran: p.peran } : session(cx).pelaku };
  },
  "kantor.simpan"(input, cx) {
    const old = cx.store.kantor.kantor();
    stale(old?.versi ?? 0, input.versi, old);
    mustBeLogo(cx, input.kop.logo);
    const kantor = { ...input, contoh: old?.contoh ?? false, versi: input.versi + 1 };
    cx.store.kantor.putKantor(kantor);
    cx.record({ objek: "kantor", objekId: "kantor", perkaraId: null, ringkas: old ? "Data kantor diubah" : "Kantor disiapkan", sebelum: old ?? undefined, sesudah: kantor });
    return kantor;
  },
  "kantor.buatContoh": (_, cx) => fillSampleOffice(cx),
  "pejabat.simpan"(input, cx) {
    const all = cx.store.kantor.pejabat();
    const old = all.find((p) => p.id === input.id);
    if (input.id !== "" && !old) throw new Refusal("NOT_FOUND");
    stale(old?.versi ?? 0, input.versi, old);
    const pejabat = { ...input, id: input.id || cx.uuid(), versi: input.versi + 1 };
    cx.store.kantor.putPejabat(pejabat, old ? all.indexOf(old) : all.length);
    cx.record({ objek: "pejabat", objekId: pejabat.id, perkaraId: null, ringkas: old ? "Data orang kantor diubah" : "Orang kantor ditambahkan", sebelum: old, sesudah: pejabat });
    return pejabat;
  },
  "pemilihan.simpan"(input, cx) {
    const old = cx.store.kantor.pemilihan().find((p) => p.id === input.id);
    if (input.id !== "" && !old) throw new Refusal("NOT_FOUND");
    stale(old?.versi ?? 0, input.versi, old);
    if (old && old.rezim !== input.rezim && cx.store.kantor.pemilihanDipakai(old.id)) throw new Refusal("BAD_INPUT", { fields: [{ path: "rezim", code: "rezim_tetap" }] });
    const pemilihan = { ...input, id: input.id || cx.uuid(), versi: input.versi + 1, tahapan: input.tahapan.map((t) => ({ ...t, id: t.id || cx.uuid() })) };
    cx.store.kantor.putPemilihan(pemilihan);
    cx.record({ objek: "pemilihan", objekId: pemilihan.id, perkaraId: null, ringkas: old ? "Pemilihan diubah" : "Pemilihan ditambahkan", sebelum: old, sesudah: pemilihan });
    return pemilihan;
  },
  "wilayah.cari"({ teks }) {
    const words = teks.toLowerCase().split(/\s+/).filter(Boolean);
    // A word of the name itself stands before one that only the province has: "kutai tim" means Kutai Timur, not Kutai Barat in Kalimantan Timur.
    const inName = (nama: string) => words.filter((x) => nama.toLowerCase().split(/\s+/).some((part) => part.startsWith(x))).length;
    return wilayah.filter((w) => words.every((x) => `${w.kode} ${w.nama} ${w.provinsi}`.toLowerCase().includes(x))).sort((a, b) => inName(b.nama) - inName(a.nama)).slice(0, 30);
  },
  "hukum.baca": ({ paket }, cx) => cx.pack(paket),
  "libur.daftar"({ tahun }, cx) {
    const local = new Set(cx.store.kantor.libur().map((h) => h.tanggal));
    const struck = cx.store.hukum.struck();
    const hari = [...nationalHolidays.filter((h) => !struck.has(h.tanggal)).map((h) => ({ ...h, lokal: false })), ...cx.store.kantor.libur().map((h) => ({ ...h, lokal: true }))];
    return { hari: hari.filter((h) => h.tanggal.startsWith(String(tahun)) && (h.lokal || !local.has(h.tanggal))).sort((a, b) => a.tanggal.localeCompare(b.tanggal)), dicoret: nationalHolidays.flatMap((h) => { const out = struck.get(h.tanggal); return out && h.tanggal.startsWith(String(tahun)) ? [{ ...h, ...out }] : []; }), adaTabel: hasTable(cx.calendar(), tahun) };
  },
  "libur.simpan"(input, cx) {
    cx.store.kantor.putLibur(input);
    cx.store.hukum.unstrike(input.tanggal);
    refreshOpen(cx);
    cx.record({ objek: "libur", objekId: input.tanggal, perkaraId: null, ringkas: `Hari libur ${input.tanggal} dicatat`, sesudah: input });
    return input;
  },
  "libur.pulihkan"({ tanggal, alasan }, cx) {
    const struck = cx.store.hukum.struck().get(tanggal);
    if (!struck) throw new Refusal("NOT_FOUND");
    cx.store.hukum.unstrike(tanggal);
    refreshOpen(cx);
    cx.record({ objek: "libur", objekId: tanggal, perkaraId: null, ringkas: `Hari libur ${tanggal} dipulihkan: ${alasan}`, sebelum: struck });
    return { tanggal };
  },
  "libur.hapus"({ tanggal, alasan }, cx) {
    const old = cx.store.kantor.libur().find((h) => h.tanggal === tanggal);
    const shipped = nationalHolidays.find((h) => h.tanggal === tanggal);
    if (old) cx.store.kantor.removeLibur(tanggal);
    else if (shipped && !cx.store.hukum.struck().has(tanggal)) cx.store.hukum.strike({ tanggal, alasan, oleh: cx.actor.name, at: cx.now });
    else throw new Refusal("NOT_FOUND");
    refreshOpen(cx);
    cx.record({ objek: "libur", objekId: tanggal, perkaraId: null, ringkas: `Hari libur ${tanggal} dihapus: ${alasan}`, sebelum: old ?? shipped });
    return { tanggal };
  },
  "draf.simpan"({ kunci, isi, versi }, cx) {
    const old = cx.store.draf.get(kunci);
    if (old && !mayOpenDraft(cx, old)) throw new Refusal("FORBIDDEN", { reasons: ["draf_orang_lain"] });
    if ((old?.versi ?? 0) !== versi) throw new Refusal("STALE", { current: old ? { isi: old.isi, versi: old.versi, disimpanAt: old.disimpan_at } : null });
    cx.store.draf.put({ kunci, isi, versi: versi + 1, oleh: cx.actor.name, disimpan_at: cx.now });
    return { versi: versi + 1, disimpanAt: cx.now };
  },
  "draf.ambil"({ kunci }, cx) {
    const d = cx.store.draf.get(kunci);
    return d && mayOpenDraft(cx, d) ? { isi: d.isi, versi: d.versi, disimpanAt: d.disimpan_at } : null;
  },
  "draf.hapus"({ kunci }, cx) {
    const d = cx.store.draf.get(kunci);
    return { dihapus: d !== null && mayOpenDraft(cx, d) && cx.store.draf.remove(kunci) };
  },
  "draf.daftar": (_, cx) => cx.store.draf.list().filter((d) => mayOpenDraft(cx, d)).map((d) => ({ kunci: d.kunci, disimpanAt: d.disimpan_at })),
  "tenggat.hitung"({ rezim, ruleId, mulai, diperpanjang }, cx) {
    const rule = findRule(cx.pack(""), rezim, ruleId, mulai.slice(0, 10))?.rule;
    if (!rule) throw new Refusal("NOT_FOUND");
    if (rule.panjang === null) throw new Refusal("BAD_INPUT", { fields: [{ path: "ruleId", code: "aturan_tanpa_panjang" }] });
    try {
      return reckon(rule, mulai, cx.store.kantor.kantor()?.zona ?? "Asia/Jakarta", cx.calendar(), { extended: diperpanjang });
    } catch (e) {
      if (e instanceof ClockError && e.code === "not_extendable") throw new Refusal("BAD_INPUT", { fields: [{ path: "diperpanjang", code: "aturan_tidak_diperpanjang" }] });
      throw new Refusal("BAD_INPUT", { fields: [{ path: "mulai", code: "waktu_salah" }] });
    }
  },
  "berkas.siapkanUnggah"({ nama, ukuran }, cx) {
    if (ukuran === 0) throw new Refusal("FILE_REFUSED", { reasons: ["berkas_kosong"] });
    if (ukuran > MOST_BYTES) throw new Refusal("FILE_REFUSED", { reasons: ["berkas_terlalu_besar"] });
    if (isDangerous(nama, "")) throw new Refusal("FILE_REFUSED", { reasons: ["berkas_berbahaya"] });
    return { tiket: cx.tickets.upload(cx.sessionId, { nama, ukuran }) };
  },
  "berkas.siapkanUnduh"({ jenis, id, perkaraId, lihat }, cx) {
    const found = fileOf(cx, jenis, id, perkaraId);
    if (!found) throw new Refusal("NOT_FOUND");
    if (found.perkaraId !== null) requireReadable(cx, found.perkaraId, found.jenis);
    if (!cx.files.has(found.sha256, found.ukuran)) throw new Refusal("FILE_REFUSED", { reasons: ["berkas_hilang"] });
    const inline = lihat && SHOWABLE.has(found.mime);
    if (cx.accounts && !lihat && jenis === "bukti") noteCopy(cx, found.perkaraId!, id);
    return { tiket: cx.tickets.download(cx.sessionId, { nama: found.nama, mime: found.mime, ukuran: found.ukuran, sha256: found.sha256, inline }), nama: found.nama, mime: found.mime, ukuran: found.ukuran };
  },
  "saran.orang": ({ teks, peran }, cx) => cx.store.cari.people(teks, peran) as never,
  "saran.teks": ({ bidang, teks }, cx) => cx.store.cari.texts(bidang, teks),
};

/** Evidence that leaves the program as a file of its own is told to the journal: from there on nobody here can wipe it. */
function noteCopy(cx: Cx, perkaraId: number, buktiId: string): void {
  const kode = cx.store.perkara.bukti(perkaraId).find((b) => b.id === buktiId)?.kode ?? "";
  cx.store.jurnal.append({ at: cx.now, pelakuId: cx.actor.id, pelaku: cx.actor.name, tindakan: "bukti.unduh", objek: "bukti", objekId: buktiId, perkaraId, ringkas: `Berkas bukti ${kode} diunduh ke luar Netra`, sebelum: undefined, sesudah: undefined });
}

/** A draft can hold a reporter who asks for protection before the case exists: who may not know them opens only their own drafts. */
const mayOpenDraft = (cx: Cx, d: { oleh: string }): boolean => !cx.accounts || d.oleh === cx.actor.name || may(cx.actor.role, "identitas");

function session(cx: Cx): Sesi {
  const kantor = cx.store.kantor.kantor();
  const pejabat = cx.store.kantor.pejabat();
  const pemilihan = cx.store.kantor.pemilihan();
  const peringatan: Peringatan[] = [];
  if (kantor && cx.machineZone && offset(cx.machineZone, cx.now) !== offset(kantor.zona, cx.now)) peringatan.push({ kode: "zona_mesin_berbeda", params: { mesin: cx.machineZone, kantor: kantor.zona } });
  const last = cx.store.jurnal.head().at;
  if (last > cx.now) peringatan.push({ kode: "jam_mesin_mundur", params: { sekarang: cx.now, jurnal: last } });
  return {
    siap: kantor !== null && pejabat.some((p) => p.peran === "ketua" && p.aktif) && pemilihan.length > 0,
    sekarang: cx.localNow, zona: kantor?.zona ?? "Asia/Jakarta", zonaMesin: cx.machineZone, peringatan,
    pelaku: { id: cx.actor.id, nama: cx.actor.name, peran: cx.actor.role }, kantor, pejabat, penandatangan: kantor ? (defaultSigner(tataOf(cx.store.tata.kini()?.isi ?? null, kantor), pejabat, false)?.id ?? "") : "", pemilihan, paketHukum: cx.packInForce, versi: version, cadanganTerakhir: lastBackup(cx),
  };
}

/** Minutes east of UTC, so that zones that agree on the hour count as the same. */
function offset(zone: string, at: string): string {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone, timeZoneName: "longOffset" }).formatToParts(new Date(at)).find((p) => p.type === "timeZoneName")?.value ?? zone;
  } catch {
    return zone;
  }
}

function fileOf(cx: Cx, jenis: "bukti" | "surat" | "suratAsli" | "suratBerkas" | "logo", id: string, perkaraId: number | null): { nama: string; mime: string; ukuran: number; sha256: string; perkaraId: number | null; jenis: string } | null {
  if (jenis === "suratBerkas") {
    const f = cx.store.jalan.satuBerkas(id);
    const s = f && cx.store.surat.get(f.suratId);
    if (s) requireLetter(cx, s);
    return f && s && (perkaraId === null || s.perkaraId === perkaraId) ? { nama: f.nama, mime: f.mime, ukuran: f.ukuran, sha256: f.sha256, perkaraId: s.perkaraId, jenis: s.jenis } : null;
  }
  if (jenis === "surat" || jenis === "suratAsli") {
    const s = cx.store.surat.get(id);
    if (s) requireLetter(cx, s);
    if (!s || (perkaraId !== null && s.perkaraId !== perkaraId)) return null;
    const f = jenis === "surat" ? leavingFile(cx, s) : { sha256: s.sha256, nama: s.namaBerkas, ukuran: s.ukuran };
    return { nama: f.nama, mime: DOCX, ukuran: f.ukuran, sha256: f.sha256, perkaraId: s.perkaraId, jenis: s.jenis };
  }
  if (jenis === "bukti") {
    const b = cx.store.perkara.buktiById(id);
    return b?.berkas && (perkaraId === null || b.perkaraId === perkaraId) ? { nama: b.berkas.nama, mime: b.mime, ukuran: b.ukuran, sha256: b.berkas.sha256, perkaraId: b.perkaraId, jenis: "bukti" } : null;
  }
  // While the office is being set up its logo is not yet part of it.
  const logo = cx.store.kantor.kantor() ? cx.store.kantor.kantor()!.kop.logo : id;
  const f = logo === id ? cx.store.berkas.get(id) : null;
  return f ? { nama: f.nama, mime: f.mime, ukuran: f.ukuran, sha256: f.sha256, perkaraId: null, jenis: "logo" } : null;
}

function stale(stored: number, started: number, current: unknown): void {
  if (stored !== started) throw new Refusal("STALE", { current });
}
