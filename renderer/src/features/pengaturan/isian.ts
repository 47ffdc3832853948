import { z } from "zod";
import { PERAN_PEJABAT, pejabat, type kantor, type pemilihan, type Kantor, type Pejabat, type Pemilihan } from "../../../../shared/schemas/kantor";
import { jabatanUsul } from "../../../../shared/i18n/kantor";

/** What the forms of the office are filled with before anything is known. */
export type KantorIsian = z.input<typeof kantor> & { kop: { baris: string[]; logo: string } };
export type OrangIsian = z.input<typeof pejabat>;
export type PemilihanIsian = z.input<typeof pemilihan>;

/** Lines that the letterhead form offers. */
export const BARIS_KOP = 5;

export function kantorIsian(k: Kantor | null, zonaMesin = ""): KantorIsian {
  const lines = (baris: readonly string[]): string[] => [...baris, ...Array.from({ length: Math.max(0, BARIS_KOP - baris.length) }, () => "")];
  if (k) {
    const { contoh: _, ...rest } = k;
    return { ...rest, kop: { baris: lines(k.kop.baris), logo: k.kop.logo } };
  }
  const zones = ["Asia/Jakarta", "Asia/Pontianak", "Asia/Makassar", "Asia/Jayapura"] as const;
  return {
    tingkat: "" as KantorIsian["tingkat"],
    nama: "",
    daerah: "",
    provinsi: "",
    kodeWilayah: "",
    kodeKantor: "",
    kedudukan: "",
    alamat: "",
    telepon: "",
    surel: "",
    situs: "",
    zona: zones.find((z) => z === zonaMesin) ?? ("" as KantorIsian["zona"]),
    kop: { baris: lines([]), logo: "" },
    kuorum: 0,
    versi: 0,
  };
}

/** Letterhead lines as they are stored: what is left empty at the end is no line. */
export function tanpaBarisKosong<T extends { kop: { baris?: Array<string | undefined> | undefined } }>(k: T): T {
  const baris = k.kop.baris ?? [];
  return { ...k, kop: { ...k.kop, baris: baris.slice(0, baris.findLastIndex((b) => (b ?? "").trim() !== "") + 1) } };
}

export const orangKosong = (peran: OrangIsian["peran"]): OrangIsian => ({ id: "", nama: "", nip: "", peran, jabatan: jabatanUsul[peran], aktif: true, versi: 0 });

/** Roles that take reports at the counter. */
const PENERIMA: ReadonlyArray<OrangIsian["peran"]> = ["petugas", "kepala_sekretariat", "koordinator_sekretariat"];

/** The people of an office: someone leads it, someone takes reports. */
export const daftarPejabat = z
  .object({ pejabat: z.array(pejabat).max(200, "terlalu_banyak") })
  .refine((o) => o.pejabat.some((p) => p.aktif && p.peran === "ketua"), { path: ["pejabat"], message: "butuh_ketua" })
  .refine((o) => o.pejabat.some((p) => p.aktif && PENERIMA.includes(p.peran)), { path: ["pejabat"], message: "butuh_penerima" });

export function orangIsian(stored: readonly Pejabat[]): { pejabat: OrangIsian[] } {
  const order = (p: Pejabat): number => (p.aktif ? 0 : 100) + PERAN_PEJABAT.indexOf(p.peran);
  return { pejabat: stored.toSorted((a, b) => order(a) - order(b)).map((p) => ({ ...p })) };
}

export const orangAwal = (): { pejabat: OrangIsian[] } => ({ pejabat: (["ketua", "koordinator_divisi", "koordinator_sekretariat", "petugas"] as const).map(orangKosong) });

export function pemilihanIsian(p: Pemilihan | null): PemilihanIsian {
  if (p) return { ...p, tahapan: p.tahapan.map((t) => ({ ...t })) };
  return { id: "", nama: "", rezim: "" as "pemilu", jenis: "" as "PL", tanggalPemungutan: "", tahapan: [], aktif: true, versi: 0 };
}
