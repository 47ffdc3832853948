import type { GambarDiminta, Result } from "../../../shared/api/result";
import type { Client } from "./client";

/** A client that makes heavy pictures small for paper where a letter waits for it, and then asks for the letter again. */
export function withSmallPictures(client: Client): Client {
  return {
    ...client,
    async call(name, input) {
      const first = await client.call(name, input);
      if (first.ok || !first.error.gambar) return first;
      for (const wanted of first.error.gambar) {
        const kept = await keepSmall(client, wanted);
        if (!kept.ok) return kept;
      }
      return client.call(name, input);
    },
  };
}

/** Makes one picture and has it kept; one that this screen cannot read is told so, and the letter does with what there is. */
async function keepSmall(client: Client, wanted: GambarDiminta): Promise<Result<unknown>> {
  const { asal, lebarMm, tinggiMm } = wanted;
  const original = await client.download(wanted.tiket).catch(() => null);
  if (!original) return { ok: false, error: { code: "OFFLINE" } };
  // A second try where memory was short for a moment: what is told here stays.
  const small = await smallOf(original.blob, wanted).catch(() => smallOf(original.blob, wanted)).catch(() => null);
  if (!small) return client.call("surat.simpanGambar", { asal, lebarMm, tinggiMm, sha256: "" });
  const ticket = await client.call("berkas.siapkanUnggah", { nama: `${original.name.replace(/\.[^.]+$/, "")} (untuk surat).jpg`, ukuran: small.size });
  const sent = ticket.ok ? await client.upload(ticket.value.tiket, small) : ticket;
  return sent.ok ? client.call("surat.simpanGambar", { asal, lebarMm, tinggiMm, sha256: sent.value.sha256 }) : sent;
}

/** An upright JPEG of the asked sides, on white where the picture lets through. */
async function smallOf(blob: Blob, { lebar, tinggi }: GambarDiminta): Promise<Blob | null> {
  const picture = await createImageBitmap(blob, { imageOrientation: "from-image" });
  try {
    // Sides that do not fit are those of another picture than the one that was reckoned with.
    if (Math.abs(picture.width * tinggi - picture.height * lebar) > 2 * Math.max(picture.width, picture.height)) return null;
    const canvas = Object.assign(document.createElement("canvas"), { width: lebar, height: tinggi });
    const paper = canvas.getContext("2d");
    if (!paper) return null;
    paper.fillStyle = "#fff";
    paper.fillRect(0, 0, lebar, tinggi);
    paper.imageSmoothingQuality = "high";
    paper.drawImage(picture, 0, 0, lebar, tinggi);
    return await new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg", 0.85));
  } finally {
    picture.close();
  }
}
