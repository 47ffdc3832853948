import { electionOn } from "../../../shared/domain/election";
import type { rekapProcedures } from "../../../shared/api/contract/rekap";
import { guardSmall, median } from "../../../shared/domain/rekap";
import { selisihHari, tanggal as longDay } from "../../../shared/i18n/format";
import { namaHasilKajianAwal, namaJenisPelanggaran, namaKanal, namaKategori, namaTahap } from "../../../shared/i18n/perkara";
import { alasanRekap, bagianRekap, keadaanRekap, masukRekap, rekapTeks as t } from "../../../shared/i18n/rekap";
import { BAGIAN_REKAP, type BagianRekapId, type Rekap, type TanyaRekap, type WaktuRekap } from "../../../shared/schemas/rekap";
import type { Pemilihan } from "../../../shared/schemas/kantor";
import type { Ahead, Cx, Handlers } from "../cx";
import { XLSX } from "../files/mime";
import { writeSheet } from "../files/xlsx";
import { safeFileName } from "../letters/forms/common";
import { officeOf } from "../letters/forms/kegiatan";
import { rekapDoc } from "../letters/forms/rekap";
import { Refusal } from "../refusal";
import { deadlinesOfCase, loadCase } from "./cases";
import { headOf, officeLogo } from "./letters";
import { issuePaper } from "./papers";

/** Deadlines are reckoned case by case; more than this would hold the core up. */
const MOST_CASES = 1500;
const ORDER: Partial<Record<BagianRekapId, readonly string[]>> = { masuk: Object.keys(masukRekap), keadaan: Object.keys(keadaanRekap) };

export const rekapHandlers: Handlers<keyof typeof rekapProcedures> = {
  "rekap.baca": (range, cx) => numbersOf(cx, range),
  "rekap.waktu"(range, cx) {
    const ids = cx.store.rekap.ids(range);
    const terlaluBanyak = ids.length > MOST_CASES;
    return { baris: terlaluBanyak ? [] : timesOf(cx, ids), perkara: ids.length, batas: MOST_CASES, terlaluBanyak };
  },
  "rekap.ekspor"({ rentang, isi: part }, cx) {
    const stored = cx.files.put(cx.ahead as Uint8Array);
    const nama = `${safeFileName(`${t.judul} ${part} ${rentang.dari} ${rentang.sampai}`)}.xlsx`;
    return { tiket: cx.tickets.download(cx.sessionId, { nama, mime: XLSX, ukuran: stored.size, sha256: stored.sha256, inline: false }), nama };
  },
  "rekap.terbitkan"({ rentang, tanggal, nomor }, cx) {
    const surat = issuePaper(cx, {
      jenis: KIND, judul: t.judulSurat, refId: refOf(rentang), subjek: `${longDay(rentang.dari)} - ${longDay(rentang.sampai)}`, tanggal, nomor, untuk: "rekap",
      pemilihan: electionFor(cx, rentang.pemilihanId), logo: officeLogo(cx), build: reportOf(cx, rentang, tanggal),
    });
    cx.record({ objek: "surat", objekId: surat.id, perkaraId: null, ringkas: `${surat.judul} dibuat: ${rentang.dari} sampai ${rentang.sampai}${surat.nomor ? `, ${surat.nomor}` : ""}`, sesudah: surat });
    return surat;
  },
};

const KIND = "laporan_rekap";
const refOf = (r: TanyaRekap): string => `rekap ${r.dari} ${r.sampai} ${r.pemilihanId}`.trim();

/** The spreadsheets: packing them takes its time. */
export const rekapAhead: Ahead<"rekap.ekspor"> = async ({ rentang, isi: part }, cx) => {
  if (part === "angka") {
    const rows = numbersOf(cx, rentang).bagian.flatMap((b) => b.baris.map((r) => [bagianRekap[b.id], r.label, r.jumlah] as const));
    return writeSheet(`${t.judul} ${rentang.dari} ${rentang.sampai}`, [{ judul: t.bagianKolom, lebar: 40 }, { judul: t.rincian, lebar: 60 }, { judul: t.jumlah, lebar: 12, jenis: "angka" }], rows);
  }
  const widths = [34, 38, 10, 12, 20, 20, 34, 22, 22, 28, 34];
  const rows = cx.store.rekap.daftar(rentang).map((r) => [r.nomorPenyampaian, r.nomorRegister, masukRekap[r.jenis] ?? r.jenis, r.tanggalTerima, r.kecamatan, named(namaTahap, r.tahap), r.nama ?? "", named(namaKategori, r.kategori ?? ""), r.nip ?? "", r.jabatan ?? "", r.instansi ?? ""]);
  return writeSheet(`${t.judul} ${rentang.dari} ${rentang.sampai}`, t.kolomPerkara.map((judul, i) => ({ judul, lebar: widths[i] ?? 20, ...(i === 3 ? { jenis: "hari" as const } : {}) })), rows);
};

const named = (table: Record<string, string>, key: string): string => (Object.hasOwn(table, key) ? table[key]! : key);

function numbersOf(cx: Cx, range: TanyaRekap): Rekap {
  const pack = cx.pack("");
  const label: Record<BagianRekapId, (key: string) => string> = {
    masuk: (k) => named(masukRekap, k),
    kanal: (k) => named(namaKanal, k),
    keadaan: (k) => named(keadaanRekap, k),
    tidak_diregistrasi: (k) => (Object.hasOwn(alasanRekap, k) ? alasanRekap[k]! : named(namaHasilKajianAwal, k)),
    dugaan: (k) => named(namaJenisPelanggaran, k),
    kategori: (k) => named(namaKategori, k),
    skb: (k) => `${k}: ${pack.skb.find((s) => s.kode === k)?.perbuatan ?? k}`,
    hasil: (k) => named(namaJenisPelanggaran, k),
    penerima: (k) => k,
    sanksi: (k) => (k.startsWith("id:") ? (pack.sanksi.find((s) => `id:${s.id}` === k)?.label ?? k.slice(3)) : k),
    kecamatan: (k) => k || "-",
  };
  const bagian = BAGIAN_REKAP.map((id) => {
    const { baris, digabung } = guardSmall(cx.store.rekap.hitung(id, range).map((r) => ({ ...r, label: label[id](r.kunci) })), t.gabung);
    const order = ORDER[id];
    return { id, baris: order ? baris.toSorted((a, b) => place(order, a.kunci) - place(order, b.kunci)) : baris, digabung };
  });
  return { ...range, pemilihan: cx.store.kantor.pemilihan().find((p) => p.id === range.pemilihanId)?.nama ?? "", bagian, dihitungAt: cx.now };
}
const place = (order: readonly string[], key: string): number => (order.includes(key) ? order.indexOf(key) : order.length);

function timesOf(cx: Cx, ids: readonly number[]): WaktuRekap[] {
  const byRule = new Map<string, WaktuRekap & { semua: number[] }>();
  for (const id of ids) {
    for (const d of deadlinesOfCase(cx, loadCase(cx, id))) {
      if (d.rule.pelaku !== "kantor" || d.sifat === "peringatan" || d.batasTeks === null) continue;
      const row = byRule.get(d.ruleId) ?? { ruleId: d.ruleId, nama: d.rule.nama, pasal: d.rule.pasal, belumDiverifikasi: d.rule.status === "belum_diverifikasi", panjang: d.rule.panjang, satuan: d.rule.satuan, tepat: 0, terlambat: 0, berjalan: 0, lewat: 0, hari: null, semua: [] };
      byRule.set(d.ruleId, row);
      if (d.terpenuhiOleh) row.semua.push(selisihHari(d.mulai.at.slice(0, 10), d.terpenuhiOleh.at.slice(0, 10)));
      if (d.state === "terpenuhi") row.tepat++;
      else if (d.state === "terpenuhi_terlambat") row.terlambat++;
      else if (d.state === "berjalan") row.berjalan++;
      else if (d.state === "lewat") row.lewat++;
    }
  }
  return [...byRule.values()].toSorted((a, b) => a.ruleId.localeCompare(b.ruleId)).map(({ semua, ...row }) => ({ ...row, hari: median(semua) }));
}

function reportOf(cx: Cx, range: TanyaRekap, tanggal: string) {
  const pejabat = cx.store.kantor.pejabat();
  const numbers = numbersOf(cx, range);
  const ids = cx.store.rekap.ids(range);
  const waktu = ids.length > MOST_CASES ? [] : timesOf(cx, ids);
  const office = { kantor: cx.kantor(), logo: officeLogo(cx), pack: cx.pack(""), penandatangan: pejabat.find((p) => p.peran === "ketua" && p.aktif) ?? null, tanggal };
  const kodeJurnal = headOf(cx);
  return (nomor: string) => rekapDoc({ ...officeOf({ ...office, nomor }), kodeJurnal: kodeJurnal ?? null }, numbers, waktu);
}

/** The election whose number the report carries: the one asked for, else the one at work. */
function electionFor(cx: Cx, id: string): Pemilihan {
  const all = cx.store.kantor.pemilihan();
  const found = all.find((p) => p.id === id) ?? electionOn(all, cx.localNow.slice(0, 10));
  if (!found) throw new Refusal("NOT_FOUND");
  return found;
}
