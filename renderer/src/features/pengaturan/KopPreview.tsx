import { kopTeks as t } from "../../../../shared/i18n/kantor";
import { useLogoUrl } from "../surat/Kertas";
import "./pengaturan.css";

/**
 * The head of a letter as it will be printed: logo at the left, lines in the middle, a thick line below. `fresh` is a logo that was
 * chosen on this page and is not part of the office's record yet.
 */
export function KopPreview({ lines, logo, fresh }: { lines: readonly string[]; logo: string; fresh: { sha256: string; url: string } | null }) {
  const atHand = fresh?.sha256 === logo ? fresh.url : "";
  const stored = useLogoUrl(atHand ? "" : logo);
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
