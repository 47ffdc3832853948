import { readFile } from "node:fs/promises";
import path from "node:path";
import { pageType } from "./page-policy";

export interface PageFile {
  bytes: Buffer;
  type: string;
}

/**
 * Reads one file of the built page; `/` is the page itself, whose routes lie behind `#`. `pathname` is the path as it came,
 * still percent-encoded. Null where nothing is there, "malformed" where the path cannot be read.
 */
export async function readPageFile(root: string, pathname: string): Promise<PageFile | null | "malformed"> {
  const clean = decodePath(pathname);
  if (clean === null) return "malformed";
  const segments = clean.split("/").filter((segment) => segment !== "");
  if (segments.some((segment) => segment.startsWith(".") || segment.includes("\\") || segment.includes(":"))) return null;
  const file = path.join(root, segments.length === 0 ? "index.html" : path.join(...segments));
  if (!file.startsWith(path.resolve(root) + path.sep)) return null;
  try {
    return { bytes: await readFile(file), type: pageType(path.extname(file).toLowerCase()) };
  } catch {
    return null;
  }
}

function decodePath(pathname: string): string | null {
  try {
    const decoded = decodeURIComponent(pathname);
    return decoded.includes("\0") ? null : decoded;
  } catch {
    return null;
  }
}
