import { ukuran } from "../../../../shared/i18n/format";
import { isi } from "../../../../shared/i18n/id";
import { kopTeks } from "../../../../shared/i18n/kantor";

/** A logo is printed on every letter: larger pictures only make files heavy. */
export const LOGO_TERBESAR = 2 * 1024 * 1024;

/** Why a file cannot be the logo, or null. Looks at the bytes: a name says nothing. */
export async function alasanLogo(file: File): Promise<string | null> {
  if (file.size === 0) return kopTeks.logoKosong;
  if (file.size > LOGO_TERBESAR) return isi(kopTeks.logoTerlaluBesar, { ukuran: ukuran(file.size), batas: ukuran(LOGO_TERBESAR) });
  const head = await file.slice(0, 8).arrayBuffer().then((b) => new Uint8Array(b), () => null);
  if (head === null) return kopTeks.logoRusak;
  if (!starts(head, PNG) && !starts(head, JPEG)) return isi(kopTeks.logoBukanGambar, { jenis: jenisBerkas(file.name) });
  return (await canBeDrawn(file)) ? null : kopTeks.logoRusak;
}

const PNG = [0x89, 0x50, 0x4e, 0x47];
const JPEG = [0xff, 0xd8, 0xff];

function starts(bytes: Uint8Array, with_: readonly number[]): boolean {
  return with_.every((b, i) => bytes[i] === b);
}

/** "SVG" of "logo.svg". */
function jenisBerkas(name: string): string {
  const end = /\.([a-z0-9]{1,5})$/i.exec(name)?.[1];
  return end ? end.toUpperCase() : "ini";
}

function canBeDrawn(file: File): Promise<boolean> {
  return new Promise((resolve) => {
    const url = URL.createObjectURL(file);
    const image = new Image();
    const settle = (good: boolean): void => {
      URL.revokeObjectURL(url);
      resolve(good);
    };
    image.onload = () => settle(image.naturalWidth > 0);
    image.onerror = () => settle(false);
    image.src = url;
  });
}
