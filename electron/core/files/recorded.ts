/** Kinds that may tell when they were taken. */
const TELLING = /^image\/(jpeg|webp|png)$/;
/** How much of a file's beginning is read for it. */
export const HEAD_BYTES = 256 * 1024;

/** When and with what a picture was taken, as the camera wrote it, in the camera's own local time. Whatever is odd in it counts as nothing. */
export async function recordedIn(head: Uint8Array, mime: string): Promise<{ waktu: string; alat: string } | null> {
  if (!TELLING.test(mime)) return null;
  try {
    // Loaded with the first picture: no office should wait for it at the start.
    const { default: exifr } = await import("exifr");
    const tags = (await exifr.parse(head, { pick: ["DateTimeOriginal", "CreateDate", "Make", "Model"], reviveValues: false, translateValues: false, gps: false })) as Record<string, unknown> | undefined;
    const stamp = text(tags?.["DateTimeOriginal"]) || text(tags?.["CreateDate"]);
    const m = /^(\d{4})[:-](\d{2})[:-](\d{2})[ T](\d{2}):(\d{2})/.exec(stamp);
    if (!m) return null;
    const waktu = `${m[1]}-${m[2]}-${m[3]}T${m[4]}:${m[5]}`;
    const day = new Date(`${waktu}:00Z`);
    if (Number(m[1]) < 1990 || Number.isNaN(day.getTime()) || day.toISOString().slice(0, 16) !== waktu) return null;
    const [make, model] = [text(tags?.["Make"]), text(tags?.["Model"])];
    return { waktu, alat: (model.toLowerCase().startsWith(make.toLowerCase()) ? model : `${make} ${model}`).trim().slice(0, 120) };
  } catch {
    return null;
  }
}

const text = (value: unknown): string => (typeof value === "string" ? value.replace(/[\p{C}]/gu, "").trim() : "");
