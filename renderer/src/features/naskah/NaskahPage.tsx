import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { naskahTeks as t } from "../../../../shared/i18n/naskah";
import type { In } from "../../../../shared/api/contract";
import { Loaded, useProcedure } from "../../app";
import { Badge, PageTitle, SelectField, Tabs } from "../../ui";
import { sumberLengkap } from "./pilih";
import { SusunanTab } from "./SusunanTab";
import { TemplatTab } from "./TemplatTab";
import "./naskah.css";

/** One letter of the office in one regime: its wording, its templates, and which of them is used. */
export function NaskahPage() {
  const { jenis, rezim, bagian = "naskah" } = useParams({ strict: false }) as { jenis: string; rezim: string; bagian?: string };
  const query = useProcedure("naskah.baca", { jenis, rezim } as In<"naskah.baca">, { keep: true });
  const params = { jenis, rezim };
  const navigate = useNavigate();
  return (
    <Loaded query={query} rows={10}>
      {(n) => (
        <>
          <PageTitle
            title={n.judul}
            badges={<Badge>{sumberLengkap(n.sumber, n.versiSumber)}</Badge>}
            actions={
              <>
                <SelectField hideLabel label={t.kolomRezim} value={n.rezim} placeholder={null} onValueChange={(to) => void navigate({ to: "/susunan/$jenis/$rezim/$bagian" as string, params: { jenis, rezim: to, bagian } as never })} options={(["pemilu", "pemilihan"] as const).map((r) => ({ value: r, label: t.rezim[r] }))} />
                <Link to="/susunan" className="btn">{t.judul}</Link>
              </>
            }
          >
            {t.dipakaiIsi}
          </PageTitle>
          <Tabs
            label={t.tab}
            tabs={[
              { label: t.tabNaskah, to: "/susunan/$jenis/$rezim", params, exact: true },
              { label: t.tabTemplat, to: "/susunan/$jenis/$rezim/$bagian", params: { ...params, bagian: "templat" } },
            ]}
          />
          {bagian === "templat" ? <TemplatTab key={`${n.jenis} ${n.rezim}`} naskah={n} /> : <SusunanTab key={`${n.jenis} ${n.rezim}`} naskah={n} />}
        </>
      )}
    </Loaded>
  );
}
