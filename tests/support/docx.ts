import { strFromU8, unzipSync } from "fflate";

/** The words of a document: runs of a paragraph together, paragraphs apart, tabs and line breaks as one space. */
export function textOf(bytes: Uint8Array): string {
  const xml = strFromU8(unzipSync(bytes)["word/document.xml"]!);
  const runs = (part: string) => [...part.matchAll(/<w:t[ >][^<]*|<w:(?:br|tab)\/>/g)].map(([run]) => (run.startsWith("<w:t ") || run.startsWith("<w:t>") ? run.slice(run.indexOf(">") + 1) : "\t")).join("");
  const paragraphs = xml.split("</w:p>").map((part) => runs(part).replace(/ ?\t[\t ]*/g, " ").trim());
  return paragraphs.filter(Boolean).join(" ").replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&apos;", "'").replaceAll("&amp;", "&");
}
