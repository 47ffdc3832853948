import type { Client } from "../../renderer/src/app/client";
import { fail, ok, type Result } from "../../shared/api/result";
import type { Sesi } from "../../shared/schemas/dossier";

type Answers = Record<string, (input: never) => unknown>;

/** A core that keeps drafts and a session in memory, for looking at the kit alone. */
export function kitClient(more: Answers = {}): Client & { calls: Array<{ name: string; input: unknown }>; changed: () => void; hold: (name: string) => () => void; drafts: Map<string, { isi: string; versi: number; disimpanAt: string }> } {
  const drafts = new Map<string, { isi: string; versi: number; disimpanAt: string }>();
  const calls: Array<{ name: string; input: unknown }> = [];
  const listeners = new Set<() => void>();
  const slow: Record<string, Promise<void>> = {};
  const answers: Answers = {
    "sesi.baca": () => SESSION,
    "perkara.cari": () => [{ id: 3, nomor: "003/Reg/LP/PB/Kab/27.12/X/2024", terlapor: "Camat Bukit", instansi: "Kecamatan Bukit", peristiwa: "Membagikan unggahan" }],
    "draf.ambil": ({ kunci }: { kunci: string }) => drafts.get(kunci) ?? null,
    "draf.simpan": ({ kunci, isi, versi }: { kunci: string; isi: string; versi: number }) => {
      if ((drafts.get(kunci)?.versi ?? 0) !== versi) return fail("STALE");
      const kept = { isi, versi: versi + 1, disimpanAt: "2024-10-16T06:31:08Z" };
      drafts.set(kunci, kept);
      return kept;
    },
    "draf.hapus": ({ kunci }: { kunci: string }) => ({ dihapus: drafts.delete(kunci) }),
    ...more,
  };
  return {
    calls,
    drafts,
    hold: (name) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      slow[name] = promise;
      return resolve;
    },
    changed: () => listeners.forEach((l) => l()),
    call: (async (name: string, input: unknown): Promise<Result<unknown>> => {
      calls.push({ name, input });
      await slow[name];
      const value = answers[name]?.(input as never);
      if (value === undefined) return fail("NO_SUCH_PROCEDURE");
      return value !== null && typeof value === "object" && "ok" in value ? (value as Result<unknown>) : ok(value);
    }) as unknown as Client["call"],
    upload: async (_ticket, blob) => ok({ sha256: "a".repeat(64), size: blob.size, mime: blob.type }),
    download: async () => ({ name: "berkas.txt", mime: "text/plain", blob: new Blob(["isi"]) }),
    fileUrl: () => null,
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

const SESSION = {
  siap: true,
  sekarang: "2024-10-16T06:31:00Z",
  zona: "Asia/Makassar",
  zonaMesin: "Asia/Makassar",
  peringatan: [],
  pelaku: { id: "p1", nama: "Siti Contoh", peran: "petugas" },
  kantor: { nama: "Bawaslu Kabupaten Contoh", tingkat: "bawaslu_kabupaten", daerah: "Contoh" },
  pejabat: [{ id: "p1", nama: "Siti Contoh", jabatan: "Staf Penanganan Pelanggaran", aktif: true }, { id: "p2", nama: "Budi Umpama, S.H.", jabatan: "Ketua", aktif: true }],
  pemilihan: [{ id: "e1", nama: "Pemilihan 2024", aktif: true, tahapan: [{ nama: "masa kampanye", mulai: "2024-09-25", selesai: "2024-11-23" }] }],
  paketHukum: "uji",
  versi: "0.1.0",
} as unknown as Sesi;
