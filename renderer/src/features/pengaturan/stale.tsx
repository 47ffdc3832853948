import { useEffect, useRef, useState } from "react";
import type { Failure } from "../../../../shared/api/result";
import { galat } from "../../../../shared/i18n/id";
import { bentrok as t } from "../../../../shared/i18n/kantor";
import { Button, Notice } from "../../ui";

type Values = Record<string, unknown>;

/** Keeps what another window has saved meanwhile, until someone has chosen between the two. */
export function useStale<T>(): { theirs: T | null; take: (failure: Failure) => boolean; clear: () => void } {
  const [theirs, setTheirs] = useState<T | null>(null);
  return {
    theirs,
    take: (failure) => {
      if (failure.code !== "STALE" || typeof failure.current !== "object" || failure.current === null) return false;
      setTheirs(failure.current as T);
      return true;
    },
    clear: () => setTheirs(null),
  };
}

/** Both values of every field that differs, and the two ways on. */
export function StaleNotice({ mine, theirs, labels, onTakeTheirs, onKeepMine }: { mine: object; theirs: object; labels: Record<string, string>; onTakeTheirs: () => void; onKeepMine: () => void }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.focus();
    place.current?.scrollIntoView({ block: "center" });
  }, [theirs]);
  const differing = Object.entries(labels).filter(([key]) => text((mine as Values)[key]) !== text((theirs as Values)[key]));
  return (
    <div ref={place} tabIndex={-1}>
      <Notice
        tone="dekat"
        alert
        title={galat.STALE}
        actions={
          <>
            <Button size="small" onClick={onTakeTheirs}>{t.pakaiTersimpan}</Button>
            <Button size="small" onClick={onKeepMine}>{t.pakaiLayar}</Button>
          </>
        }
      >
        {differing.length > 0 ? (
          <ul>
            {differing.map(([key, label]) => (
              <li key={key}>
                {label}: {t.layar} <strong>{text((mine as Values)[key]) || "–"}</strong>, {t.tersimpan} <strong>{text((theirs as Values)[key]) || "–"}</strong>
              </li>
            ))}
          </ul>
        ) : null}
      </Notice>
    </div>
  );
}

function text(value: unknown): string {
  if (typeof value === "string") return value.trim();
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (Array.isArray(value)) return value.map(text).filter(Boolean).join("; ");
  if (typeof value === "object" && value !== null) return Object.values(value).map(text).filter(Boolean).join(" ");
  return "";
}
