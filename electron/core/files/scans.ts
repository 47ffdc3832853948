import { createHash } from "node:crypto";
import { closeSync, lstatSync, openSync, readdirSync, readSync, realpathSync } from "node:fs";
import path from "node:path";
import type { BerkasPindai, FolderPindai } from "../../../shared/schemas/bukti";
import { isDangerous, sniff } from "./sniff";

/** Most files that are listed, and the largest that is taken from the folder: it goes through the page. */
const MOST_LISTED = 100;
const MOST_BYTES = 200 * 1024 * 1024;

export interface Scan { berkas: BerkasPindai; tempat: string }

/** The files of a folder of scans, newest first; one that is still written changes its mark, and is then not taken. Only plain files directly in it; nothing is followed, moved or removed. */
export function listScans(folder: string, known: { size: (ukuran: number) => boolean; hash: (sha256: string) => boolean }): { daftar: FolderPindai; scans: Scan[] } {
  if (folder === "") return { daftar: { folder, ada: false, berkas: [], lebih: false }, scans: [] };
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    return { daftar: { folder, ada: false, berkas: [], lebih: false }, scans: [] };
  }
  const found = names.flatMap((nama) => {
    if (nama.startsWith(".") || nama.startsWith("~$")) return [];
    const tempat = path.join(folder, nama);
    try {
      const s = lstatSync(tempat);
      return s.isFile() && s.size > 0 ? [{ nama, tempat, ukuran: s.size, mtime: s.mtimeMs }] : [];
    } catch {
      return [];
    }
  });
  const scans = found.toSorted((a, b) => b.mtime - a.mtime || a.nama.localeCompare(b.nama)).slice(0, MOST_LISTED).flatMap((f): Scan[] => {
    const mime = kindOf(f.tempat);
    if (mime === null) return [];
    const tanda = markOf(f.nama, f.ukuran, f.mtime);
    return [{ tempat: f.tempat, berkas: { tanda, nama: f.nama, ukuran: f.ukuran, at: new Date(f.mtime).toISOString(), mime, berbahaya: isDangerous(f.nama, mime), terlaluBesar: f.ukuran > MOST_BYTES, sudah: known.size(f.ukuran) && known.hash(hashOf(tanda, f.tempat)) } }];
  });
  return { daftar: { folder, ada: true, berkas: scans.map((s) => s.berkas), lebih: found.length > MOST_LISTED }, scans };
}

/** Whether a folder lies in another, or is it, by its true place. */
export function liesWithin(folder: string, other: string): boolean {
  const relative = path.relative(realpathSync(other), realpathSync(folder));
  return relative === "" || (!relative.startsWith("..") && !path.isAbsolute(relative));
}

const markOf = (nama: string, ukuran: number, mtime: number): string => createHash("sha256").update(JSON.stringify([nama, ukuran, mtime])).digest("hex");

/** Hashes of files that were as large as a kept one, by their mark. */
const hashes = new Map<string, string>();
function hashOf(tanda: string, file: string): string {
  const had = hashes.get(tanda);
  if (had !== undefined) return had;
  if (hashes.size > 500) hashes.clear();
  const hash = createHash("sha256");
  try {
    const fd = openSync(file, "r");
    try {
      const piece = Buffer.alloc(1024 * 1024);
      for (let n = readSync(fd, piece); n > 0; n = readSync(fd, piece)) hash.update(piece.subarray(0, n));
    } finally {
      closeSync(fd);
    }
  } catch {
    return "";
  }
  const sha = hash.digest("hex");
  hashes.set(tanda, sha);
  return sha;
}

function kindOf(file: string): string | null {
  try {
    const fd = openSync(file, "r");
    try {
      const head = Buffer.alloc(4096);
      return sniff(head.subarray(0, readSync(fd, head, 0, 4096, 0)));
    } finally {
      closeSync(fd);
    }
  } catch {
    return null;
  }
}
