import type { hukumProcedures, KalenderBulan } from "../../../shared/api/contract/hukum";
import { addDays, hasTable, offDay, readHolidayCsv } from "../../../shared/domain/calendar";
import { findRule } from "../../../shared/domain/deadlines";
import { findRow, keepRows, withRow } from "../../../shared/domain/law-pack";
import { comparePacks, readLawPack, type LoadedPack, type PackProblem } from "../../../shared/schemas/law";
import { shippedPack } from "../../../resources/law";
import type { Cx, Handlers } from "../cx";
import { Refusal } from "../refusal";
import { refresh } from "./cases";
import { calendarFile } from "./ics";
import { dueRows } from "./due";
import { refreshInformasi } from "./informasi";
import { urgencyOf } from "./perkara";

export const hukumHandlers: Handlers<keyof typeof hukumProcedures> = {
  "hukum.paket"(_, cx) {
    const now = cx.store.hukum.inForce();
    return { versi: cx.packInForce, bawaan: now?.bawaan ?? shippedPack.versi, bawaanBaru: now && now.bawaan !== shippedPack.versi ? shippedPack.versi : "", tersimpan: cx.store.hukum.packs() };
  },
  "hukum.riwayat": (_, cx) => cx.store.hukum.changes(),
  "hukum.ubah"({ bagian, id, berlakuSejak, nilai, alasan }, cx) {
    const old = rowOf(cx, bagian, id, berlakuSejak);
    return putInForce(cx, withRow(cx.pack(""), bagian, { id, berlakuSejak }, nilai, nextVersion(cx)), { bagian, barisId: id, berlakuSejak, cara: "ubah", sebelum: old, sesudah: nilai, alasan });
  },
  "hukum.konfirmasi"({ bagian, id, berlakuSejak, sumber, alasan }, cx) {
    const old = rowOf(cx, bagian, id, berlakuSejak);
    if (old["status"] === "terkonfirmasi") throw new Refusal("GUARD", { reasons: ["baris_sudah_terkonfirmasi"] });
    const nilai = { ...old, status: "terkonfirmasi", sumber };
    return putInForce(cx, withRow(cx.pack(""), bagian, { id, berlakuSejak }, nilai, nextVersion(cx)), { bagian, barisId: id, berlakuSejak, cara: "konfirmasi", sebelum: old, sesudah: nilai, alasan });
  },
  "hukum.tambah": ({ bagian, nilai, alasan }, cx) =>
    putInForce(cx, withRow(cx.pack(""), bagian, null, nilai, nextVersion(cx)), { bagian, barisId: text(nilai["id"]), berlakuSejak: text(nilai["berlakuSejak"]), cara: "tambah", sebelum: null, sesudah: nilai, alasan }),
  "hukum.bandingkan"({ isi }, cx) {
    const read = readLawPack(isi);
    return read.ok ? { versi: read.pack.versi, tanggal: read.pack.tanggal, beda: comparePacks(cx.pack(""), read.pack), masalah: [] } : { versi: "", tanggal: "", beda: [], masalah: read.problems };
  },
  "hukum.muat"({ isi, pertahankan, alasan }, cx) {
    const read = readLawPack(isi);
    if (!read.ok) throw refusedPack(read.problems);
    const kept = pertahankan.length ? keepRows(cx.pack(""), read.pack, pertahankan, nextVersion(cx, read.pack.versi)) : read;
    const stored = kept.ok ? cx.store.kantor.paket(kept.pack.versi) : null;
    // A pack that the program brought with it is stored already and may be taken; another one under its version may not.
    if (kept.ok && (kept.pack.versi === cx.packInForce || (stored !== null && stored !== JSON.stringify(kept.pack)))) throw new Refusal("CONFLICT", { reasons: ["versi_paket_sudah_ada"] });
    return putInForce(cx, kept, { bagian: "", barisId: "", berlakuSejak: "", cara: "muat", sebelum: { versi: cx.packInForce }, sesudah: { versi: read.pack.versi, pertahankan }, alasan }, read.pack.versi);
  },
  "target.daftar": (_, cx) => cx.store.hukum.targets(),
  "target.simpan"({ ruleId, panjang, satuan, alasan }, cx) {
    const pack = cx.pack("");
    const rule = findRule(pack, "pemilu", ruleId, cx.localNow.slice(0, 10))?.rule ?? findRule(pack, "pemilihan", ruleId, cx.localNow.slice(0, 10))?.rule;
    if (!rule?.bolehTargetInternal) throw new Refusal("BAD_INPUT", { fields: [{ path: "ruleId", code: "aturan_tidak_boleh_target" }] });
    const old = cx.store.hukum.targets().find((t) => t.ruleId === rule.id);
    if (panjang === null) cx.store.hukum.removeTarget(rule.id);
    else cx.store.hukum.putTarget({ ruleId: rule.id, panjang, satuan, alasan, oleh: cx.actor.name, at: cx.now });
    refreshOpen(cx);
    cx.record({ objek: "target_internal", objekId: rule.id, perkaraId: null, ringkas: panjang === null ? `Target internal ${rule.id} dihapus: ${alasan}` : `Target internal ${rule.id}: ${panjang} ${satuan}. ${alasan}`, sebelum: old, sesudah: { panjang, satuan } });
    return { ruleId: rule.id };
  },
  "libur.periksaImpor"({ csv }, cx) {
    const read = readHolidayCsv(csv);
    if (!read.ok) return { baris: [], baru: 0, sama: 0, masalah: read.problems };
    const known = cx.calendar().holidays;
    const sama = read.rows.filter((r) => known.get(r.tanggal)?.some((h) => h.nama === r.nama && h.jenis === r.jenis)).length;
    return { baris: read.rows, baru: read.rows.length - sama, sama, masalah: [] };
  },
  "libur.impor"({ csv, alasan }, cx) {
    const read = readHolidayCsv(csv);
    if (!read.ok) throw new Refusal("BAD_INPUT", { fields: read.problems.slice(0, 50).map((p) => ({ path: `csv.${p.row ?? 0}`, code: "baris_csv_salah", params: { baris: p.row ?? 0, alasan: p.message } })) });
    for (const row of read.rows) {
      cx.store.kantor.putLibur(row);
      cx.store.hukum.unstrike(row.tanggal);
    }
    refreshOpen(cx);
    cx.record({ objek: "libur", objekId: "impor", perkaraId: null, ringkas: `${read.rows.length} hari libur diimpor: ${alasan}`, sesudah: read.rows });
    return { baris: read.rows.length };
  },
  "tenggat.bulan": ({ bulan }, cx) => monthOf(cx, bulan),
  "tenggat.ics": (_, cx) => ({ nama: `Tenggat Netra ${cx.localNow.slice(0, 10)}.ics`, isi: calendarFile(dueRows(cx, 1000), cx.now, cx.kantor().nama) }),
};

/** The due index of every open case is counted again: after a change of the calendar or of a target. */
export function refreshOpen(cx: Cx): void {
  for (const id of cx.store.hukum.openCases()) refresh(cx, id);
  refreshInformasi(cx);
}

function putInForce(cx: Cx, made: LoadedPack | null, change: { bagian: string; barisId: string; berlakuSejak: string; cara: "ubah" | "konfirmasi" | "tambah" | "muat"; sebelum: unknown; sesudah: unknown; alasan: string }, bawaan?: string): { versi: string } {
  if (made === null) throw new Refusal("NOT_FOUND", { reasons: ["baris_hukum_tidak_ada"] });
  if (!made.ok) throw refusedPack(made.problems);
  const { versi } = made.pack;
  const before = cx.packInForce;
  cx.store.kantor.putPaket(versi, JSON.stringify(made.pack), cx.now);
  cx.store.hukum.setInForce(versi, bawaan ?? cx.store.hukum.inForce()?.bawaan ?? shippedPack.versi);
  cx.store.hukum.putChange({ ...change, id: cx.uuid(), versiSebelum: before, versiSesudah: versi, sebelum: JSON.stringify(change.sebelum), sesudah: JSON.stringify(change.sesudah), oleh: cx.actor.name, at: cx.now });
  cx.record({ objek: "hukum", objekId: change.barisId || versi, perkaraId: null, ringkas: `Paket hukum ${before} menjadi ${versi} (${change.cara}${change.barisId ? ` ${change.barisId}` : ""}): ${change.alasan}`, sebelum: change.sebelum, sesudah: change.sesudah });
  return { versi };
}

/** `2026.1+k3`: the pack it stands on, and the count of the office's own changes. */
function nextVersion(cx: Cx, base = cx.packInForce): string {
  return `${base.split("+")[0]}+k${cx.store.hukum.changeCount() + 1}`;
}

function rowOf(cx: Cx, bagian: string, id: string, berlakuSejak: string): Record<string, unknown> {
  const row = findRow(cx.pack(""), bagian, id, berlakuSejak);
  if (!row) throw new Refusal("NOT_FOUND", { reasons: ["baris_hukum_tidak_ada"] });
  return row;
}

const text = (v: unknown): string => (typeof v === "string" ? v : "");

const refusedPack = (problems: PackProblem[]) => new Refusal("BAD_INPUT", { fields: problems.slice(0, 50).map((p) => ({ path: p.path, code: "paket_salah", params: { baris: p.row ?? "", alasan: p.message } })) });

function monthOf(cx: Cx, bulan: string): KalenderBulan {
  const first = `${bulan}-01`;
  const today = cx.localNow.slice(0, 10);
  const days: KalenderBulan["hari"] = [];
  for (let d = first; d.startsWith(bulan); d = addDays(d, 1)) days.push({ tanggal: d, libur: (() => { const off = offDay(cx.calendar(), d); return off && off.jenis !== "akhir_pekan" ? off.alasan : ""; })(), tenggat: [], agenda: [], tahapan: [] });
  const at = new Map(days.map((d) => [d.tanggal, d]));
  for (const t of dueRows(cx, 5000))
    for (const tanggal of new Set([t.batasAman.slice(0, 10), t.batasTeks.slice(0, 10)]))
      at.get(tanggal)?.tenggat.push({ perkaraId: t.perkaraId, ...(t.informasiId ? { informasiId: t.informasiId } : {}), nomor: t.nomorRegister || t.nomorPenyampaian, nama: t.nama, pasal: t.pasal, aman: t.batasAman.startsWith(tanggal), teks: t.batasTeks.startsWith(tanggal), urgensi: urgencyOf(t.batasAman, today) });
  const end = addDays(days.at(-1)!.tanggal, 1);
  for (const h of cx.store.cari.hearings(first, end)) at.get(h.waktu.slice(0, 10))?.agenda.push({ perkaraId: h.perkaraId, nomor: h.nomor, waktu: h.waktu, judul: `Klarifikasi ${h.kapasitas}` });
  for (const m of cx.store.cari.meetings(first, end)) at.get(m.waktu.slice(0, 10))?.agenda.push({ perkaraId: m.perkaraId, nomor: m.nomor, waktu: m.waktu, judul: `Pleno ${m.agenda.replaceAll("_", " ")}` });
  for (const p of cx.store.kantor.pemilihan().filter((x) => x.aktif)) for (const t of p.tahapan) for (const day of days) if (t.mulai <= day.tanggal && day.tanggal <= t.selesai) day.tahapan.push(t.nama);
  for (const day of days) day.agenda.sort((a, b) => a.waktu.localeCompare(b.waktu));
  return { bulan, hari: days, adaTabel: hasTable(cx.calendar(), Number(bulan.slice(0, 4))) };
}
