import { useEffect, useEffectEvent, useState } from "react";
import type { Result } from "../../../shared/api/result";
import { useClient } from "./client-context";

/** Asks for a ticket to the bytes of a file. */
export type AskFile = (sha256: string) => Promise<Result<{ tiket: string }>>;
export const NO_FILES: readonly string[] = [];

/** Addresses of stored files for images, by hash, each from the moment it is here. A ticket serves once only, so the bytes stay in the page. */
export function useFileUrls(shas: readonly string[], ask: AskFile): ReadonlyMap<string, string> {
  const client = useClient();
  const [urls, setUrls] = useState<ReadonlyMap<string, string>>(new Map());
  const fetchOne = useEffectEvent(async (sha: string) => {
    const ticket = await ask(sha);
    return ticket.ok ? await client.download(ticket.value.tiket).catch(() => null) : null;
  });
  const wanted = shas.join(" ");
  useEffect(() => {
    const made: string[] = [];
    let gone = false;
    const read = async () => {
      for (const sha of wanted.split(" ").filter(Boolean)) {
        // oxlint-disable-next-line no-await-in-loop -- one picture after the other, the first first
        const file = await fetchOne(sha);
        if (gone) return;
        if (!file) continue;
        const url = URL.createObjectURL(file.blob);
        made.push(url);
        setUrls((old) => new Map(old).set(sha, url));
      }
    };
    void read();
    return () => {
      gone = true;
      for (const url of made) URL.revokeObjectURL(url);
      setUrls(new Map());
    };
  }, [wanted]);
  return urls;
}
