import { Link } from "@tanstack/react-router";
import { isi } from "../../../../shared/i18n/id";
import { salinTeks as t } from "../../../../shared/i18n/salin";
import type { ObjekSalin } from "../../../../shared/schemas/salin";
import { useProcedure } from "../../app";
import { Badge, Card } from "../../ui";
import { entriText, sheetAt } from "./entri";
import "./salin.css";

/** On the page of a case, a wave, an activity or a declaration: its copy sheets and what was entered. */
export function SalinCard({ objek, objekId }: { objek: ObjekSalin; objekId: string }) {
  const { data } = useProcedure("salin.objek", { objek, objekId });
  if (!data || data.length === 0) return null;
  return (
    <Card title={t.kartu}>
      <ul className="salin__kartu">
        {data.map((l) => {
          const { to, params } = sheetAt(l.lembar, objek, objekId);
          return (
            <li key={l.lembar}>
              <Link to={to as string} params={params as never} aria-label={isi(t.buka, { nama: l.nama })}>{l.nama}</Link>
              {l.entri ? <span className="mut">{entriText(l.entri)}</span> : l.ditunggu ? <Badge tone="dekat">{t.belum}</Badge> : null}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
