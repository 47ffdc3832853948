import type { Readable } from "node:stream";
import type { Result } from "../../shared/api/result";
import type { HasilArsipKantor } from "../../shared/schemas/berkas-perkara";
import type { CallContext } from "./ports";

/** The core as its doors see it. */
export interface Core {
  dispatch(name: string, input: unknown, context: CallContext): Promise<Result<unknown>>;
  /**
   * Takes the bytes of one upload ticket. Resolves with `{ sha256, size, mime }` once the file is safely stored.
   * An empty file, a wrong ticket or too many bytes give a Result with FILE_REFUSED, a full disk DISK_FULL.
   */
  receive(ticket: string, bytes: AsyncIterable<Uint8Array>, context: CallContext): Promise<Result<StoredFile>>;
  /** Opens the file of a one-use download ticket; null where the ticket is unknown, used or of another session. */
  send(ticket: string, context: CallContext): Promise<OutgoingFile | null>;
  /** Calls `listener` after each command that wrote. Returns the way to stop. */
  onChange(listener: () => void): () => void;
  /** Waits for running work, checkpoints and closes the database. */
  close(): Promise<void>;
}

export interface StoredFile {
  sha256: string;
  size: number;
  mime: string;
  /** When and with what a picture was taken, where it says so itself. */
  direkam?: { waktu: string; alat: string } | null;
  /** What was found in the file of a case that was only read through. */
  arsip?: HasilArsipKantor;
}

export interface OutgoingFile {
  name: string;
  mime: string;
  size: number;
  /** False where the browser must save it instead of showing it. */
  inline: boolean;
  stream: Readable;
}
