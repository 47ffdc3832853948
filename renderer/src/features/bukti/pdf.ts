import type { PDFDocumentLoadingTask } from "pdfjs-dist";

/** Opens a PDF with the page's own reader: scripts, forms and links of it stay dead. */
export async function openPdf(blob: Blob): Promise<PDFDocumentLoadingTask> {
  const [pdfjs, data] = await Promise.all([import("pdfjs-dist"), blob.arrayBuffer()]);
  const home = new URL("pdfjs/", document.baseURI).href;
  pdfjs.GlobalWorkerOptions.workerSrc = `${home}pdf.worker.min.mjs`;
  return pdfjs.getDocument({ data, wasmUrl: home, useWasm: false, standardFontDataUrl: home, enableXfa: false, stopAtErrors: false, maxImageSize: 64 * 1024 * 1024, verbosity: 0 });
}

/** How many pages it has; null where it does not open. */
export async function pagesOfPdf(blob: Blob): Promise<number | null> {
  const task = await openPdf(blob).catch(() => null);
  if (!task) return null;
  try {
    return (await task.promise).numPages;
  } catch {
    return null;
  } finally {
    await task.destroy();
  }
}
