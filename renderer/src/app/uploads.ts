import { useCallback, useRef, useState } from "react";
import type { Failure } from "../../../shared/api/result";
import { kalimatGalat, kalimatIsian } from "../../../shared/i18n/id";
import type { FileRow } from "../ui";
import type { StoredFile } from "./client";
import { useClient } from "./client-context";

export interface Uploads {
  /** For FileDrop. */
  rows: FileRow[];
  add: (files: File[]) => void;
  cancel: (id: string) => void;
  remove: (id: string) => void;
  retry: (id: string) => void;
  busy: boolean;
}

/** Sends files to the core one after another, each with its own ticket; `onStored` gets each that is safely kept. Another ticket is for what is only read through. */
export function useUploads(onStored: (stored: StoredFile & { name: string }, rowId: string) => void, ticketFor: "berkas.siapkanUnggah" | "berkasPerkara.siapkanPeriksa" = "berkas.siapkanUnggah"): Uploads {
  const client = useClient();
  const [rows, setRows] = useState<FileRow[]>([]);
  const jobs = useRef({ count: 0, files: new Map<string, { file: File; stop: AbortController }>(), chain: Promise.resolve() });
  const change = useCallback((id: string, to: Partial<FileRow>) => setRows((all) => all.map((r) => (r.id === id ? { ...r, ...to } : r))), []);

  const send = useCallback(
    async (id: string) => {
      const job = jobs.current.files.get(id);
      if (!job || job.stop.signal.aborted) return;
      change(id, { state: "sending", sent: 0, error: undefined });
      const { file, stop } = job;
      const ticket = await client.call(ticketFor, { nama: file.name, ukuran: file.size });
      const result = ticket.ok ? await client.upload(ticket.value.tiket, file, (sent) => change(id, { sent }), stop.signal) : ticket;
      if (stop.signal.aborted) return;
      if (result.ok) {
        change(id, { state: "done", sent: file.size });
        onStored({ ...result.value, name: file.name }, id);
      } else {
        change(id, { state: "failed", error: sentenceOf(result.error) });
      }
    },
    [change, client, onStored, ticketFor],
  );
  const queue = useCallback(
    (id: string) => {
      jobs.current.chain = jobs.current.chain.then(() => send(id)).catch(() => change(id, { state: "failed" }));
    },
    [change, send],
  );
  const add = (files: File[]) => {
    const fresh = files.map((file) => {
      const id = `berkas-${(jobs.current.count += 1)}`;
      jobs.current.files.set(id, { file, stop: new AbortController() });
      return { id, name: file.name, size: file.size, state: "waiting" as const };
    });
    setRows((all) => [...all, ...fresh]);
    for (const row of fresh) queue(row.id);
  };
  const remove = (id: string) => {
    jobs.current.files.get(id)?.stop.abort();
    jobs.current.files.delete(id);
    setRows((all) => all.filter((r) => r.id !== id));
  };
  const retry = (id: string) => {
    const job = jobs.current.files.get(id);
    if (!job) return;
    job.stop = new AbortController();
    change(id, { state: "waiting", error: undefined });
    queue(id);
  };
  return { rows, add, cancel: remove, remove, retry, busy: rows.some((r) => r.state === "waiting" || r.state === "sending") };
}

function sentenceOf(failure: Failure): string {
  const { judul, rincian } = kalimatGalat(failure);
  const field = failure.fields?.[0];
  return [judul, ...rincian, ...(field ? [kalimatIsian(field.code, field.params)] : [])].join(" ");
}
