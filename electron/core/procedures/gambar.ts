import type { LetterDoc } from "../../../shared/letters/blocks";
import type { Cx } from "../cx";
import { MOST_PICTURE, MOST_TOGETHER, pictureOf, TANPA_GAMBAR, type Pictures } from "../letters/pictures";

/** Reads stored pictures for a letter, in the order it shows them; what cannot be printed is named with its reason. */
export function readPictures(cx: Cx, shas: readonly string[]): Pictures {
  const found: Pictures = { files: new Map(), bytes: new Map(), why: new Map() };
  let together = 0;
  for (const sha of new Set(shas)) {
    const row = cx.store.berkas.get(sha);
    const why = !row || !cx.files.has(sha, row.ukuran) ? TANPA_GAMBAR.hilang
      : row.mime !== "image/png" && row.mime !== "image/jpeg" ? TANPA_GAMBAR.jenis
      : row.ukuran > MOST_PICTURE ? TANPA_GAMBAR.besar
      : together + row.ukuran > MOST_TOGETHER ? TANPA_GAMBAR.penuh : "";
    const bytes = why === "" ? cx.files.read(sha) : null;
    const facts = bytes ? pictureOf(sha, bytes, row!.mime) : why;
    if (typeof facts === "string") found.why.set(sha, facts);
    else {
      together += bytes!.length;
      found.files.set(sha, facts);
      found.bytes.set(sha, bytes!);
    }
  }
  return found;
}

/** True where a letter shows the picture: who may read the letter may see it. */
export function showsPicture(doc: LetterDoc, sha256: string): boolean {
  return doc.blocks.some((block) => block.type === "picture" && "sha256" in block.source && block.source.sha256 === sha256);
}
