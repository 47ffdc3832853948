import { useCallback } from "react";
import type { In } from "../../../shared/api/contract";
import { fail, ok, type Result } from "../../../shared/api/result";
import { DownloadError } from "./client";
import { useClient } from "./client-context";

/** Fetches a stored file and hands it to the system's download folder. */
export function useDownload(): (file: In<"berkas.siapkanUnduh">) => Promise<Result<{ name: string }>> {
  const client = useClient();
  return useCallback(
    async (file) => {
      const ticket = await client.call("berkas.siapkanUnduh", file);
      if (!ticket.ok) return ticket;
      try {
        const { blob, name } = await client.download(ticket.value.tiket);
        saveAs(blob, name);
        return ok({ name });
      } catch (error) {
        return error instanceof DownloadError ? { ok: false, error: error.failure } : fail("OFFLINE");
      }
    },
    [client],
  );
}

/** Hands bytes that are already here to the system's download folder. */
export function saveAs(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  follow(url, name);
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Saves the file of a ticket: where the browser can fetch it itself, it goes to the disk without passing through the page. */
export function useSaveTicket(): (ticket: string, name: string) => Promise<Result<{ name: string }>> {
  const client = useClient();
  return useCallback(
    async (ticket, name) => {
      const address = client.fileUrl(ticket);
      if (address !== null) {
        follow(address, name);
        return ok({ name });
      }
      try {
        saveAs((await client.download(ticket)).blob, name);
        return ok({ name });
      } catch (error) {
        return error instanceof DownloadError ? { ok: false, error: error.failure } : fail("OFFLINE");
      }
    },
    [client],
  );
}

function follow(address: string, name: string): void {
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
}
