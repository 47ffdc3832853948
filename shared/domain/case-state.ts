import type { Dossier } from "../schemas/dossier";
import type { CaseState } from "./stages";

type Parts = Pick<Dossier, "perkara" | "pihak" | "dugaan" | "kajianAwal" | "kelengkapan" | "perbaikan" | "klarifikasi" | "kajian" | "penerusan">;

/** Counts once what the guards of the stage table look at. */
export function caseState(d: Parts): CaseState {
  const ke = d.perkara.tahap === "penelitian_perbaikan" ? 2 : Math.max(1, ...d.kajianAwal.map((k) => k.ke));
  const awal = d.kajianAwal.find((k) => k.ke === ke);
  const syarat = awal ? [...awal.syaratFormal, ...awal.syaratMateriel] : [];
  const terlapor = d.pihak.filter((p) => p.peran === "terlapor");
  const heard = (id: string) => d.klarifikasi.some((k) => k.pihakId === id && (k.status === "selesai" || (k.status === "tidak_hadir" && k.tidakHadir.length >= 2)));
  const absentTwice = (id: string) => d.klarifikasi.filter((k) => k.pihakId === id).reduce((n, k) => n + k.tidakHadir.length, 0) >= 2;
  const hasil = d.kajian?.hasil ?? [];
  return {
    tahap: d.perkara.tahap,
    jenis: d.perkara.jenis,
    kajianAwalTersimpan: awal !== undefined,
    hasilKajianAwal: awal?.hasil ?? "",
    syaratBelumDijawab: awal ? syarat.filter((s) => s.terpenuhi === "").length : 1,
    syaratTidakTerpenuhi: syarat.filter((s) => s.terpenuhi === "tidak").length,
    dugaanKosong: d.dugaan.every((x) => x.jenis === "bukan_pelanggaran"),
    kekuranganKosong: !awal || awal.kekurangan.length === 0,
    alasanKosong: !awal || awal.alasan.trim() === "",
    tujuanKosong: !awal || awal.tujuan.trim() === "",
    perbaikanKe: d.perbaikan.length,
    kelengkapanDiberitahukan: d.kelengkapan.length > 0,
    kelengkapanDisampaikan: d.kelengkapan.some((k) => k.disampaikanAt !== ""),
    klarifikasiSelesai: d.klarifikasi.filter((k) => k.status === "selesai").length,
    klarifikasiTerbuka: d.klarifikasi.filter((k) => k.status === "berlangsung").length,
    terlaporBelumDidengar: terlapor.filter((p) => !heard(p.id) && !absentTwice(p.id)).length,
    kajianKosong: emptySections(d),
    hasil: hasil.map((h) => h.jenis),
    hasilDiteruskan: hasil.filter((h) => h.jenis !== "bukan_pelanggaran").length,
    penerusanTerbit: d.penerusan.length,
    penerusanTerkirim: d.penerusan.filter((p) => p.waktuKirim !== "").length,
  };
}

/** Sections of the kajian (B.13) that are still empty, by their field. */
function emptySections(d: Parts): string[] {
  const k = d.kajian;
  if (!k) return ["kajian"];
  const empty: string[] = [];
  if (k.kasusPosisi.trim() === "") empty.push("kasusPosisi");
  if (k.dasarHukum.length === 0) empty.push("dasarHukum");
  if (k.fakta.trim() === "" && k.analisis.trim() === "" && k.unsur.length === 0) empty.push("fakta");
  if (k.unsur.some((u) => u.terpenuhi === "")) empty.push("unsur");
  if (k.kesimpulan.trim() === "") empty.push("kesimpulan");
  if (k.rekomendasi.trim() === "") empty.push("rekomendasi");
  return empty;
}

/** Quorum of a pleno: the office's own figure, or more than half of the members in office (Perbawaslu 5/2018; 3-member figure unverified). */
export function quorum(hadir: Array<{ hadir: boolean }>, setting: number): { hadir: number; anggota: number; perlu: number; terpenuhi: boolean } {
  const present = hadir.filter((h) => h.hadir).length;
  const needed = setting > 0 ? setting : Math.floor(hadir.length / 2) + 1;
  return { hadir: present, anggota: hadir.length, perlu: needed, terpenuhi: present >= needed };
}
