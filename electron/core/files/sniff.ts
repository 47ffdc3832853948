import { DOCX } from "./mime";

/** Media type by content, for the kinds an office meets; anything else is an octet-stream. */
export function sniff(head: Uint8Array): string {
  const ascii = (from: number, n: number) => String.fromCharCode(...head.subarray(from, from + n));
  const hex = (n: number) => Array.from(head.subarray(0, n), (b) => b.toString(16).padStart(2, "0")).join("");
  if (ascii(0, 5) === "%PDF-") return "application/pdf";
  if (hex(8) === "89504e470d0a1a0a") return "image/png";
  if (hex(3) === "ffd8ff") return "image/jpeg";
  if (ascii(0, 4) === "GIF8") return "image/gif";
  if (ascii(0, 4) === "RIFF" && ascii(8, 4) === "WEBP") return "image/webp";
  if (ascii(0, 4) === "RIFF" && ascii(8, 4) === "WAVE") return "audio/wav";
  if (ascii(4, 4) === "ftyp" && /^(heic|heix|heim|heis|hevc|mif1|msf1)$/.test(ascii(8, 4))) return "image/heic";
  if (ascii(4, 4) === "ftyp") return ascii(8, 4).startsWith("M4A") ? "audio/mp4" : "video/mp4";
  if (hex(4) === "1a45dfa3") return "video/webm";
  if (ascii(0, 3) === "ID3" || hex(2) === "fffb" || hex(2) === "fff3") return "audio/mpeg";
  if (ascii(0, 4) === "OggS") return "audio/ogg";
  if (hex(4) === "504b0304") return ascii(30, 200).includes("[Content_Types].xml") || ascii(0, 4096).includes("word/") ? DOCX : "application/zip";
  if (hex(8) === "d0cf11e0a1b11ae1") return "application/x-ole-storage";
  if (ascii(0, 2) === "MZ") return "application/x-msdownload";
  if (hex(4) === "7f454c46") return "application/x-executable";
  return "application/octet-stream";
}

/** Types that a page may show; everything else is saved, never opened. */
export const SHOWABLE = new Set(["application/pdf", "image/png", "image/jpeg", "image/gif", "image/webp", "audio/wav", "audio/mp4", "audio/mpeg", "audio/ogg", "video/mp4", "video/webm"]);

const DANGEROUS = /\.(exe|com|scr|pif|bat|cmd|ps[dm]?1|ps1xml|vbs?|vbe|js|jse|ws[cfh]?|hta|ms[ip]|msix|appx|application|lnk|url|scf|reg|inf|cpl|chm|jar|jnlp|dll|sys|iso|img|vhdx?|docm|dotm|xlsm|xltm|xlam|xll|pptm|potm|ppsm|app|sh|py|html?|xhtml|mht(ml)?|svg)$/i;

/** Programs, scripts and macro documents are not evidence that may lie beside a clickable name. */
export const isDangerous = (name: string, mime: string): boolean => partsOf(name).some((part) => DANGEROUS.test(part)) || mime === "application/x-msdownload" || mime === "application/x-executable";

/** The name's parts as Windows takes them: a stream after a colon apart, without the points, blanks and invisible letters at their ends. */
const partsOf = (name: string): string[] => name.normalize("NFKC").split(":").map((part) => part.replace(/[\p{C}\p{Z}.]+$/u, ""));
