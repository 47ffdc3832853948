import { useEffect, useState } from "react";
import { kopTeks as t } from "../../../../shared/i18n/kantor";
import { useClient } from "../../app";
import "./pengaturan.css";

/**
 * The head of a letter as it will be printed: logo at the left, lines in the middle, a thick line below. `fresh` is a logo that was
 * chosen on this page and is not part of the office's record yet.
 */
export function KopPreview({ lines, logo, fresh }: { lines: readonly string[]; logo: string; fresh: { sha256: string; url: string } | null }) {
  const atHand = fresh?.sha256 === logo ? fresh.url : "";
  const stored = useStoredLogo(atHand ? "" : logo);
  const image = atHand || stored;
  const shown = lines.filter((l) => l.trim() !== "");
  return (
    <div className="kop-meja">
      <div className="kop-kertas">
        {image ? <img src={image} alt={t.logoAlt} /> : null}
        <div>
          {shown.map((line, i) => <p key={`${i} ${line}`}>{line}</p>)}
        </div>
      </div>
    </div>
  );
}

/** Address of the stored logo for an image; "" until it is read. */
export function useStoredLogo(sha256: string): string {
  const client = useClient();
  const [shown, setShown] = useState({ sha256: "", url: "" });
  useEffect(() => {
    if (!sha256) return undefined;
    let gone = false;
    let url = "";
    const read = async (): Promise<void> => {
      const ticket = await client.call("berkas.siapkanUnduh", { jenis: "logo", id: sha256, lihat: true });
      if (!ticket.ok || gone) return;
      const file = await client.download(ticket.value.tiket).catch(() => null);
      if (!file || gone) return;
      url = URL.createObjectURL(file.blob);
      setShown({ sha256, url });
    };
    void read();
    return () => {
      gone = true;
      if (url) URL.revokeObjectURL(url);
    };
  }, [client, sha256]);
  return shown.sha256 === sha256 ? shown.url : "";
}
