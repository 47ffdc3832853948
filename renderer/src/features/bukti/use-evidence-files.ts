import { useEffect, useRef, useState } from "react";
import { isi } from "../../../../shared/i18n/id";
import { bukti as teks } from "../../../../shared/i18n/laporan";
import { useUploads, type Uploads } from "../../app";

/** A file that is safely kept. */
export interface StoredEvidence {
  sha256: string;
  size: number;
  mime: string;
  name: string;
  /** When and with what a picture was taken, where it says so itself. */
  direkam?: { waktu: string; alat: string } | null;
}

/**
 * Sends evidence files. Beside what the core says of a file, it tells a file that has vanished (a stick pulled out, a file moved)
 * from a lost connection, and names the file in each sentence. A row leaves the list once its file is kept.
 */
export function useEvidenceFiles(onStored: (stored: StoredEvidence) => void): Uploads {
  const files = useRef<File[]>([]);
  const [hilang, setHilang] = useState<ReadonlySet<string>>(new Set());
  const uploads = useUploads(onStored);
  const { rows } = uploads;

  const gagal = rows.filter((r) => r.state === "failed" && r.size > 0 && !hilang.has(r.id)).map((r) => r.id).join(" ");
  useEffect(() => {
    let live = true;
    for (const row of rows.filter((r) => r.state === "failed" && r.size > 0)) {
      const file = files.current.find((f) => f.name === row.name && f.size === row.size);
      void file?.slice(0, 1).arrayBuffer().catch(() => live && setHilang((ids) => new Set([...ids, row.id])));
    }
    return () => {
      live = false;
    };
    // oxlint-disable-next-line react/exhaustive-deps -- only a newly failed row is tried again
  }, [gagal]);

  return {
    ...uploads,
    add: (fresh) => {
      files.current.push(...fresh);
      uploads.add(fresh);
    },
    rows: rows
      .filter((r) => r.state !== "done")
      .map((r) => {
        if (r.state !== "failed") return r;
        const error = r.size === 0 ? isi(teks.berkasKosong, { nama: r.name }) : hilang.has(r.id) ? isi(teks.berkasHilang, { nama: r.name }) : r.error;
        return { ...r, error };
      }),
  };
}
