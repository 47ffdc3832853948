import type { GambarDiminta } from "../../../shared/api/result";
import type { LetterDoc } from "../../../shared/letters/blocks";
import type { Cx, Handlers } from "../cx";
import { MOST_PICTURE, MOST_SOURCE, MOST_TOGETHER, paperSize, pictureOf, TANPA_GAMBAR, wantsSmall, type Pictures } from "../letters/pictures";
import { Refusal } from "../refusal";
import type { FileRow, Kotak } from "../store/berkas";

/** Room that pictures have on the widest sheet of the office, by their height in the letter. */
export const kotak = (tinggiMm: number): Kotak => ({ lebarMm: 180, tinggiMm });

/**
 * Reads stored pictures for a letter, in the order it shows them; what cannot be printed is named with its reason. A heavy one stands in
 * the letter as it was made small for its room, always the same. What nobody has made yet is asked of the screen (the call is refused with
 * the list); a letter that is only shown goes without.
 */
export function readPictures(cx: Cx, shas: readonly string[], room: Kotak, shown: boolean): Pictures {
  const found: Pictures = { files: new Map(), bytes: new Map(), why: new Map() };
  const asked: GambarDiminta[] = [];
  let together = 0;
  for (const sha of new Set(shas)) {
    const row = cx.store.berkas.get(sha);
    const why = reasonOf(cx, row);
    if (!row || why) {
      found.why.set(sha, why);
      continue;
    }
    const made = wantsSmall(row) ? cx.store.berkas.small(sha, room) : "";
    if (made === null) {
      const size = paperSize(cx.files.read(sha), row.mime, room);
      if (typeof size === "string") found.why.set(sha, size);
      else if (shown) found.files.set(sha, { sha256: sha, mime: "image/jpeg", widthPx: size.lebar, heightPx: size.tinggi });
      else asked.push({ asal: sha, ...room, ...size, tiket: cx.tickets.download(cx.sessionId, { nama: row.nama, mime: row.mime, ukuran: row.ukuran, sha256: sha, inline: false }) });
      continue;
    }
    const print = made ? cx.store.berkas.get(made) : row;
    const late = !print || !cx.files.has(print.sha256, print.ukuran) ? TANPA_GAMBAR.hilang : print.mime === "image/webp" ? TANPA_GAMBAR.rusak : print.ukuran > MOST_PICTURE ? TANPA_GAMBAR.besar : together + print.ukuran > MOST_TOGETHER ? TANPA_GAMBAR.penuh : "";
    const bytes = late === "" ? cx.files.read(print!.sha256) : null;
    const facts = bytes ? pictureOf(print!.sha256, bytes, print!.mime) : late;
    if (typeof facts === "string") found.why.set(sha, facts);
    else {
      together += bytes!.length;
      // The screen shows the picture itself, in the frame of the one that is printed.
      found.files.set(sha, shown ? { ...facts, sha256: sha } : facts);
      found.bytes.set(print!.sha256, bytes!);
    }
  }
  if (asked.length > 0) throw new Refusal("GUARD", { reasons: ["gambar_surat_belum_siap"], gambar: asked });
  return found;
}

/** Why a file is not printed, whatever is made of it. */
function reasonOf(cx: Cx, row: FileRow | null): string {
  if (!row || !cx.files.has(row.sha256, row.ukuran)) return TANPA_GAMBAR.hilang;
  if (row.mime === "image/heic") return TANPA_GAMBAR.heic;
  if (!/^image\/(png|jpeg|webp)$/.test(row.mime)) return TANPA_GAMBAR.jenis;
  return row.ukuran > MOST_SOURCE ? TANPA_GAMBAR.besar : "";
}

export const gambarHandlers: Handlers<"surat.simpanGambar"> = {
  "surat.simpanGambar"({ asal, lebarMm, tinggiMm, sha256 }, cx) {
    const room = { lebarMm, tinggiMm };
    const source = cx.store.berkas.get(asal);
    if (!source || !wantsSmall(source) || reasonOf(cx, source)) throw new Refusal("NOT_FOUND");
    const known = cx.store.berkas.small(asal, room);
    // The first that was made stays, so that a letter made again is the same to the byte.
    if (known === null) {
      if (sha256 !== "") mustBeMadeOf(cx, source, sha256, room);
      cx.store.berkas.putSmall(asal, room, sha256, cx.now);
    }
    cx.record({ objek: "berkas", objekId: asal, perkaraId: null, ringkas: sha256 === "" ? `Gambar ${source.nama} tidak dapat diperkecil untuk surat` : `Gambar ${source.nama} diperkecil untuk surat`, sesudah: { asal, ...room, sha256 } });
    return { sha256: known ?? sha256 };
  },
};

/** What is to stand for a picture has the sides that the core reckoned, stands upright and weighs little. */
function mustBeMadeOf(cx: Cx, source: FileRow, sha256: string, room: Kotak): void {
  const row = cx.store.berkas.get(sha256);
  const facts = row && row.ukuran <= MOST_PICTURE && cx.files.has(sha256, row.ukuran) ? pictureOf(sha256, cx.files.read(sha256), row.mime) : "";
  const size = paperSize(cx.files.read(source.sha256), source.mime, room);
  if (typeof facts === "string" || typeof size === "string" || facts.mime !== "image/jpeg" || facts.turn !== undefined || facts.widthPx !== size.lebar || facts.heightPx !== size.tinggi) {
    throw new Refusal("FILE_REFUSED", { reasons: ["gambar_surat_lain"] });
  }
}

/** True where a letter shows the picture: who may read the letter may see it. */
export function showsPicture(doc: LetterDoc, sha256: string): boolean {
  return doc.blocks.some((block) => block.type === "picture" && "sha256" in block.source && block.source.sha256 === sha256);
}
