import { isi } from "../../../../shared/i18n/id";
import { halaman } from "../../../../shared/i18n/perkara-halaman";
import { Badge, Card, EmptyState, Notice } from "../../ui";
import { stepOf, useCase, whyNot } from "./case";
import { PlenoCard, StepButton } from "./parts";
import { PlenoAhead } from "./UndanganPleno";

const t = halaman.pleno;

export function PlenoTab() {
  const { d } = useCase();
  const waiting = stepOf(d, "pleno.putuskan");
  return (
    <div className="tegak">
      {waiting ? (
        <Card title={t.menungguJudul}>
          <div className="tegak">
            <p>
              {t.menunggu} <Badge tone="rahasia">{halaman.kajian.rahasia}</Badge>
            </p>
            {waiting.allowed ? null : <Notice tone="dekat">{whyNot(d, "pleno.putuskan")}</Notice>}
            <div className="baris">
              <StepButton event="pleno.putuskan" />
              <StepButton event="kajian.buka" />
            </div>
          </div>
        </Card>
      ) : null}
      <PlenoAhead />
      {d.pleno.toReversed().map((p) => <PlenoCard key={p.id} pleno={p} />)}
      {d.pleno.length === 0 && !waiting ? <EmptyState title={t.kosong}>{t.kosongUraian}</EmptyState> : null}
      {d.pleno.length > 1 ? <p className="mut">{isi(t.jumlah, { n: d.pleno.length })}</p> : null}
    </div>
  );
}
