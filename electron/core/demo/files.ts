import { pngOf } from "./png";

/** A picture of plain stripes, different for each number: evidence that shows nobody. */
export function stripedPng(n: number, width = 320, height = 200): Uint8Array {
  const line = width * 3 + 1;
  return pngOf(width, height, (i) => {
    const at = (i % line) - 1;
    const band = Math.floor((Math.floor(at / 3) + Math.floor(i / line) * ((n % 5) - 2)) / (12 + (n % 9))) & 3;
    return [90 + band * 40 + (n * 7) % 40, 80 + ((n * 13 + band * 30) % 120), 70 + ((n * 29) % 130)][at % 3]!;
  });
}

/** One page of text as PDF. */
export function plainPdf(lines: readonly string[]): Uint8Array {
  const safe = (line: string): string => line.replace(/[^\x20-\x7e]/g, "-").replace(/[\\()]/g, "\\$&");
  const content = `BT /F1 12 Tf 60 780 Td 16 TL ${lines.map((l) => `(${safe(l)}) Tj T*`).join(" ")} ET`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  ];
  let text = "%PDF-1.4\n";
  const places: number[] = [];
  objects.forEach((body, i) => {
    places.push(text.length);
    text += `${i + 1} 0 obj\n${body}\nendobj\n`;
  });
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((p) => `${String(p).padStart(10, "0")} 00000 n \n`).join("")}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(text, "latin1"));
}
