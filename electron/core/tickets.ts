import type { IsiBerkas } from "./store/berkas-perkara";

/** One-use tickets for file bytes. A ticket belongs to the session that asked for it and dies after ten minutes. */
export interface Upload { nama: string; ukuran: number; /** The file of a case that is read through and kept nowhere. */ periksa?: boolean }
export interface Download { nama: string; mime: string; ukuran: number; sha256: string; inline: boolean; /** A file that lies outside, in the folder of scans. */ luar?: string; /** An archive that is written while it is sent. */ arsip?: readonly IsiBerkas[] }

const LIFE_MS = 10 * 60_000;

export function createTickets(token: () => string, nowMs: () => number) {
  const uploads = new Map<string, Upload & { session: string; until: number }>();
  const downloads = new Map<string, Download & { session: string; until: number }>();
  const issue = <T extends object>(map: Map<string, T & { session: string; until: number }>, session: string, what: T): string => {
    for (const [k, v] of map) if (v.until < nowMs()) map.delete(k);
    const key = token();
    map.set(key, { ...what, session, until: nowMs() + LIFE_MS });
    return key;
  };
  const take = <T extends object>(map: Map<string, T & { session: string; until: number }>, ticket: string, session: string): T | null => {
    const found = map.get(ticket);
    if (!found || found.session !== session) return null;
    map.delete(ticket);
    return found.until < nowMs() ? null : found;
  };
  return {
    upload: (session: string, what: Upload) => issue(uploads, session, what),
    takeUpload: (ticket: string, session: string) => take<Upload>(uploads, ticket, session),
    download: (session: string, what: Download) => issue(downloads, session, what),
    /** Someone may still come for these bytes. */
    awaits: (sha256: string): boolean => [...downloads.values()].some((d) => d.sha256 === sha256 && d.until >= nowMs()),
    takeDownload: (ticket: string, session: string) => take<Download>(downloads, ticket, session),
  };
}
export type Tickets = ReturnType<typeof createTickets>;
