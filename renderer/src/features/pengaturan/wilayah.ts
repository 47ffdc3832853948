import type { TINGKAT_KANTOR } from "../../../../shared/schemas/kantor";
import { kopTeks, tingkatKantor } from "../../../../shared/i18n/kantor";

export type Tingkat = (typeof TINGKAT_KANTOR)[number];

/** A row of the region list, as the search gives it. */
export interface Wilayah {
  kode: string;
  nama: string;
  provinsi: string;
}

/** What a chosen region says about the office. Everything is a suggestion and can be typed over. */
export function kantorDariWilayah(w: Wilayah): { tingkat: Tingkat; daerah: string; nama: string; provinsi: string; kodeWilayah: string; zona: string; kedudukan: string } {
  const kota = /^Kota\s/i.test(w.nama);
  const daerah = w.nama.replace(/^(Kabupaten|Kota)\s+/i, "").replace(/\s*\(.*\)$/, "").trim();
  const aceh = w.provinsi === "Aceh";
  const tingkat: Tingkat = aceh ? (kota ? "panwaslih_kota" : "panwaslih_kabupaten") : kota ? "bawaslu_kota" : "bawaslu_kabupaten";
  return { tingkat, daerah, nama: namaKantor(tingkat, daerah), provinsi: w.provinsi, kodeWilayah: w.kode, zona: zonaProvinsi(w.provinsi), kedudukan: kota ? daerah : "" };
}

/** "Bawaslu Kabupaten Contoh"; "" while one part is missing. */
export function namaKantor(tingkat: string, daerah: string): string {
  const kind = tingkatKantor[tingkat as Tingkat] as string | undefined;
  return kind && daerah.trim() ? `${kind} ${daerah.trim()}` : "";
}

/** Lines of the letterhead as offices print them, from what is known of the office. */
export function barisKop(k: { tingkat: string; daerah: string; alamat: string; telepon: string; surel: string; situs: string }): string[] {
  const aceh = k.tingkat.startsWith("panwaslih");
  const kind = k.tingkat.endsWith("kota") ? "KOTA" : "KABUPATEN";
  const contact = [k.telepon && `Telepon ${k.telepon}`, k.surel && `Surel ${k.surel}`, k.situs].filter(Boolean).join(", ");
  return [aceh ? kopTeks.lembagaAceh : kopTeks.lembaga, k.daerah ? `${kind} ${k.daerah.toUpperCase()}` : "", k.alamat, contact].filter(Boolean);
}

/** The zone that most of a province keeps. */
export function zonaProvinsi(provinsi: string): string {
  const p = provinsi.toLowerCase();
  if (/^(maluku|papua)/.test(p)) return "Asia/Jayapura";
  if (/^(kalimantan (selatan|timur|utara)|bali|nusa tenggara|sulawesi|gorontalo)/.test(p)) return "Asia/Makassar";
  return p.startsWith("kalimantan") ? "Asia/Pontianak" : "Asia/Jakarta";
}
