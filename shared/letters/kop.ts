import type { Kantor } from "../schemas/kantor";
import type { TampilanKop } from "../schemas/tata-surat";
import type { Kop } from "./blocks";
import { joined } from "./text";

/** Sizes that older settings kept for all lines of a kind. */
interface UkuranLama { ukuranNama?: number | undefined; ukuranAlamat?: number | undefined }

/** How a line of the letterhead is printed until the office says so itself: names large and bold, an address small and slanted. */
export function tampilanUsul(teks: string, at: number, { ukuranNama = 14, ukuranAlamat = 10 }: UkuranLama = {}): TampilanKop {
  return at > 0 && /\d|@|\bj(?:l|alan)\b|telp|www\./i.test(teks)
    ? { ukuran: ukuranAlamat, tebal: false, miring: true, kapital: false }
    : { ukuran: ukuranNama, tebal: true, miring: false, kapital: false };
}

/** The look of each line; one that was never set, also in settings of before, is suggested. */
export function tampilanKop(kop: { baris: readonly string[]; tampilan?: readonly TampilanKop[] } & UkuranLama): TampilanKop[] {
  let printed = 0;
  return kop.baris.map((teks, at) => {
    const place = teks.trim() === "" ? printed : printed++;
    return kop.tampilan?.[at] ?? tampilanUsul(teks, place, kop);
  });
}

/** Lines of the office's letterhead, in the look that was set; name and address where it has none of its own. */
export function barisKop(kantor: Pick<Kantor, "kop" | "nama" | "alamat" | "telepon" | "surel" | "situs">, tampilan?: readonly TampilanKop[]): Kop["lines"] {
  const own = kantor.kop.baris.some((line) => line.trim() !== "");
  const baris = own ? kantor.kop.baris : [kantor.nama.toLocaleUpperCase("id-ID"), joined([kantor.alamat, kantor.telepon && `Telp. ${kantor.telepon}`, kantor.surel, kantor.situs], ", ")];
  const looks = tampilanKop({ baris, ...(own && tampilan ? { tampilan } : {}) });
  return baris.flatMap((text, at) => {
    const { ukuran, tebal, miring, kapital } = looks[at]!;
    return text.trim() === "" ? [] : [{ text, sizePt: ukuran, ...(tebal ? { bold: true } : {}), ...(miring ? { italic: true } : {}), ...(kapital ? { caps: true } : {}) }];
  });
}
