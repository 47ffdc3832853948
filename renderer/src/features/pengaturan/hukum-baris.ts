import { pilihanHukum } from "../../../../shared/i18n/hukum";
import { tanggal } from "../../../../shared/i18n/format";
import { isi } from "../../../../shared/i18n/id";
import { caraNomor, hukumTeks as t, namaRezim, pelakuTenggat, tingkatSanksi } from "../../../../shared/i18n/kantor";
import { namaJenisPelanggaran } from "../../../../shared/i18n/perkara";
import { EVENT_PHRASES, UNIT_LABELS } from "../../../../shared/i18n/reckoning";
import { REGIME_PARTS, type DeadlineRule, type LawPack, type LawRow, type Unit } from "../../../../shared/schemas/law";

/** One row of the law as a person reads it. */
export interface BarisHukum {
  key: string;
  /** The section it is read in, and the part of the pack it stands in. */
  bagian: string;
  part: string;
  kode: string;
  /** The row in one sentence or title. */
  judul: string;
  /** What more it says, each a short sentence. */
  rincian: string[];
  rezim: string;
  row: LawRow;
  /** Everything that the search looks at, in lower case. */
  cari: string;
}

/** All rows of a pack in reading order, part by part. */
export function barisHukum(pack: LawPack): BarisHukum[] {
  const rows: BarisHukum[] = [];
  const add = (bagian: string, row: LawRow, rezim: string, judul: string, rincian: Array<string | false | null | undefined>): void => {
    const told = rincian.filter((s): s is string => Boolean(s));
    rows.push({
      key: `${bagian} ${rezim} ${row.id} ${row.berlakuSejak}`,
      bagian,
      part: !(REGIME_PARTS as readonly string[]).includes(bagian) ? bagian : "istilah" in row ? "rezim" : `rezim.${rezim}.${bagian}`,
      kode: row.id,
      judul,
      rincian: row.catatan ? [...told, row.catatan] : told,
      rezim,
      row,
      cari: [row.id, judul, ...told, row.catatan, row.pasal, row.sumber, namaRezim[rezim] ?? ""].join(" ").toLowerCase(),
    });
  };

  for (const r of pack.rezim) {
    add("regulasi", r, r.id, r.nama, [`${r.istilah.pemilu}, ${r.istilah.pengawas}, ${r.istilah.peserta}`]);
    for (const x of r.regulasi) add("regulasi", x, r.id, x.judul, [x.singkat]);
  }
  for (const x of pack.tenggat) add("tenggat", x, x.rezim, x.nama, [`${pelakuTenggat[x.pelaku]}: ${lamaTenggat(x)}`, ...perilakuTenggat(x)]);
  for (const x of pack.jamPenerimaan) add("jamPenerimaan", x, x.rezim, jamPenerimaan(x), [x.tahapan.join(", "), x.akibat]);
  for (const r of pack.rezim) {
    for (const x of r.pelapor) add("pelapor", x, r.id, x.label, []);
    for (const x of r.syaratFormal) add("syaratFormal", x, r.id, x.label, []);
    for (const x of r.syaratMateriel) add("syaratMateriel", x, r.id, x.label, []);
  }
  for (const x of pack.hasilKajianAwal) add("hasilKajianAwal", x, x.rezim, x.huruf ? `${x.huruf}. ${x.label}` : x.label, [x.bunyi === x.label ? "" : x.bunyi.replace(/\{\w+\}/g, "…")]);
  for (const x of pack.tahap) add("tahap", x, x.rezim, x.label, [x.wajibPleno ? t.wajibPleno : t.tanpaPleno]);
  for (const x of pack.jenisPelanggaran) add("jenisPelanggaran", x, x.rezim, x.label, [x.uraian, x.hasil]);
  for (const x of pack.pasal) add("pasal", x, x.rezim, `${x.pasal} ${x.undangUndang}`, [x.isi, x.subjek.length > 0 && isi(t.subjek, { daftar: x.subjek.join(", ") }), x.ancaman && isi(t.ancaman, { isi: x.ancaman })]);
  for (const x of pack.skb) add("skb", x, "keduanya", `${x.kode}. ${x.perbuatan}`, [isi(t.tingkat, { tingkat: tingkatSanksi[x.tingkat] ?? x.tingkat }), x.keterangan, x.bertentangan && t.bertentangan]);
  for (const x of pack.kategoriTerlapor) add("kategoriTerlapor", x, "keduanya", x.label, []);
  const kategori = new Map(pack.kategoriTerlapor.map((k) => [k.id, k.label]));
  for (const x of pack.sanksi)
    add("sanksi", x, "keduanya", x.label, [isi(t.tingkat, { tingkat: pilihanHukum.tingkatSanksi[x.tingkat] }), x.kategori.map((k) => kategori.get(k) ?? k).join(", "), x.lama.length > 0 && isi(t.lamaSanksi, { daftar: x.lama.join(", ") })]);
  for (const x of pack.penerima)
    add("penerima", x, x.rezim, `${x.jabatan}, ${x.instansi}`, [
      `${namaJenisPelanggaran[x.jenis]}: ${x.kategori.length ? x.kategori.map((k) => kategori.get(k) ?? k).join(", ") : t.semua}${x.untuk ? ` (${x.untuk})` : ""}`,
      x.lewat && isi(t.lewat, { instansi: x.lewat }),
      x.tembusan.length > 0 && isi(t.tembusan, { daftar: x.tembusan.join("; ") }),
    ]);
  for (const x of pack.dokumen)
    add("dokumen", x, x.rezim, x.judul, [
      x.kodeFormulir ? isi(t.kodeFormulir, { kode: x.kodeFormulir }) : x.kodeDugaan ? isi(t.kodeDugaan, { kode: x.kodeDugaan }) : t.tanpaKode,
      [caraNomor[x.bernomor], x.rangkap > 1 && isi(t.rangkap, { n: x.rangkap }), x.materai && t.materai].filter(Boolean).join(", "),
    ]);
  for (const r of pack.rezim) {
    for (const x of r.dasarSurat) add("dasarSurat", x, r.id, x.teks, []);
    for (const x of r.jenisPemilihan) add("jenisPemilihan", x, r.id, `${x.kode}: ${x.nama}`, []);
  }
  for (const x of pack.seriNomor) add("seriNomor", x, x.rezim, x.nama, [isi(t.pola, { pola: x.pola }), x.contoh.length > 0 && isi(t.contoh, { contoh: x.contoh.join(", ") })]);
  for (const x of pack.klasifikasi) add("klasifikasi", x, "keduanya", `${x.kode}: ${x.label}`, [x.untuk.length > 0 && isi(t.klasifikasiUntuk, { daftar: x.untuk.map((u) => pilihanHukum.keperluan[u]).join(", ") })]);
  return rows;
}

/** "2 hari kerja sejak laporan disampaikan" */
export function lamaTenggat(x: Pick<DeadlineRule, "panjang" | "satuan" | "arah" | "pemicu">): string {
  const events = x.pemicu.map((e) => EVENT_PHRASES[e]).join(" atau ");
  if (x.panjang === null || x.satuan === null) return events ? `${t.tanpaPanjang.replace(/\.$/, "")}, ${isi(t.sejakPeristiwa, { peristiwa: events })}` : t.tanpaPanjang;
  if (x.panjang === 0 && events) return isi(t.hariItu, { peristiwa: events });
  const long = lama(x.panjang, x.satuan);
  if (x.arah === "mundur") return `${isi(t.mundur, { lama: long })} ${events}`.trim();
  return events ? `${long} ${isi(t.sejakPeristiwa, { peristiwa: events })}` : long;
}

/** "2 hari kerja"; a length of nothing is the day itself. */
export function lama(panjang: number, satuan: Unit): string {
  return panjang === 0 ? t.lamaNol : isi(t.lama, { panjang, satuan: UNIT_LABELS[satuan] });
}

/** "sejak 20 Oktober 2022" */
export function masaBerlaku(row: LawRow): string {
  return row.berlakuSampai === null ? isi(t.sejak, { tanggal: tanggal(row.berlakuSejak) }) : isi(t.sampai, { dari: tanggal(row.berlakuSejak), sampai: tanggal(row.berlakuSampai) });
}

function perilakuTenggat(x: DeadlineRule): string[] {
  return [
    x.panjangDiperpanjang !== null && x.satuan !== null ? isi(t.diperpanjang, { panjang: x.panjangDiperpanjang, satuan: UNIT_LABELS[x.satuan] }) : "",
    x.tandaHari !== null ? isi(t.tandaHari, { n: x.tandaHari }) : "",
    x.didalam !== null ? isi(t.didalam, { id: x.didalam }) : "",
    x.satuanTeks ? isi(t.sesuaiTeks, { teks: x.satuanTeks }) : "",
    x.sifat === "peringatan" ? t.peringatan : x.sifat === "internal" ? t.kebiasaan : "",
    x.hak ? t.hak : "",
    x.keterlambatan ? isi(t.terlambat, { akibat: x.keterlambatan }) : "",
  ];
}

const HARI = ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"];

function jamPenerimaan(x: LawPack["jamPenerimaan"][number]): string {
  const days = x.hari.map((n) => HARI[n - 1]!);
  const run = days.length > 2 && x.hari.every((n, i) => i === 0 || n === x.hari[i - 1]! + 1) ? `${days[0]} sampai ${days[days.length - 1]}` : days.join(" dan ");
  const hours = x.mulai === null ? "24 jam" : `${x.mulai.replace(":", ".")} sampai ${x.selesai?.replace(":", ".")}`;
  return [run, hours].filter(Boolean).join(", ");
}
