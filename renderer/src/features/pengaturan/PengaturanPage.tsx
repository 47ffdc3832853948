import { Link, Navigate, useParams } from "@tanstack/react-router";
import { jurnalTeks } from "../../../../shared/i18n/beranda";
import type { ComponentType } from "react";
import { pengaturan as t } from "../../../../shared/i18n/kantor";
import { tataTeks } from "../../../../shared/i18n/tata-surat";
import type { Kantor } from "../../../../shared/schemas/kantor";
import { useSession } from "../../app";
import { EmptyState, PageTitle, Skeleton, Tabs } from "../../ui";
import { akunTeks, cadanganTeks } from "../../../../shared/i18n/akun";
import { AkunTab } from "../akun/AkunTab";
import { CadanganTab } from "../cadangan/CadanganTab";
import { HukumTab } from "./HukumTab";
import { KantorTab } from "./KantorTab";
import { LiburTab } from "./LiburTab";
import { OrangTab } from "./OrangTab";
import { PemilihanTab } from "./PemilihanTab";
import { TataSuratTab } from "./TataSuratTab";
import "./pengaturan.css";

/** Everything the set-up asked for, and the calendar and the law it rests on. */
export function PengaturanPage() {
  const { bagian } = useParams({ strict: false }) as { bagian?: string };
  const Part = BAGIAN.find((b) => b.id === bagian)?.tab;
  if (!Part) return <ToFirst />;
  return (
    <>
      <PageTitle title={t.judul} actions={<Link to="/jurnal" className="btn">{jurnalTeks.judul}</Link>} />
      <div className="pengaturan__tab">
        <Tabs label={t.tab} tabs={BAGIAN.map((b) => ({ label: b.label, to: "/pengaturan/$bagian", params: { bagian: b.id } }))} />
      </div>
      <Part />
    </>
  );
}

/** The menu's address leads to the first part. */
export function ToFirst() {
  return <Navigate to="/pengaturan/$bagian" params={{ bagian: "kantor" }} replace />;
}

function Office({ tab: Tab }: { tab: ComponentType<{ kantor: Kantor }> }) {
  const session = useSession();
  if (!session) return <Skeleton />;
  return session.kantor ? <Tab kantor={session.kantor} /> : <EmptyState title={t.belumSiap}>{t.belumSiapIsi}</EmptyState>;
}

const BAGIAN = [
  { id: "kantor", label: t.kantor, tab: () => <Office tab={KantorTab} /> },
  { id: "tata-surat", label: tataTeks.tab, tab: () => <Office tab={TataSuratTab} /> },
  { id: "orang", label: t.orang, tab: OrangTab },
  { id: "akun", label: akunTeks.tab, tab: AkunTab },
  { id: "pemilihan", label: t.pemilihan, tab: PemilihanTab },
  { id: "libur", label: t.libur, tab: LiburTab },
  { id: "hukum", label: t.hukum, tab: HukumTab },
  { id: "cadangan", label: cadanganTeks.tab, tab: CadanganTab },
];
