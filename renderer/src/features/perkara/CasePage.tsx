import { Link, Navigate, useNavigate, useParams } from "@tanstack/react-router";
import { useEffect, useRef, type ReactNode } from "react";
import { isCrime } from "../../../../shared/domain/follow-up";
import { isi } from "../../../../shared/i18n/id";
import { namaJenisPelanggaran, namaLangkah, namaTahap } from "../../../../shared/i18n/perkara";
import { halaman } from "../../../../shared/i18n/perkara-halaman";
import { gakkumduTeks } from "../../../../shared/i18n/tindak-lanjut";
import type { CaseEvent } from "../../../../shared/domain/stages";
import { useCommandPalette } from "../../app/commands";
import { isCovered } from "../../app/shortcuts";
import { Badge, Notice, PageTitle, Rail, StageBadge, Tabs, type TabLink } from "../../ui";
import { BerkasPerkaraTab } from "../berkas-perkara/BerkasPerkaraTab";
import { BuktiPanel } from "../bukti/BuktiPanel";
import { CaseMedia } from "../informasi/MediaTable";
import { MasukPerkara } from "../nomor/MasukPerkara";
import { SuratList } from "../surat/SuratList";
import { Aside, NextStrip } from "./Aside";
import { numberOf, useCase } from "./case";
import { CaseFrame } from "./frame";
import { GakkumduTab } from "./GakkumduTab";
import { JurnalTab } from "./JurnalTab";
import { KajianAwalTab } from "./KajianAwalTab";
import { KajianTab } from "./KajianTab";
import { KlarifikasiTab } from "./KlarifikasiTab";
import { nextStep } from "./next";
import { OrangTab } from "./OrangTab";
import { PenerusanTab } from "./PenerusanTab";
import { PlenoTab } from "./PlenoTab";
import { railOf } from "./rail";
import { RingkasanTab } from "./RingkasanTab";
import "./perkara.css";

const t = halaman.kepala;

/** The whole road of one case on one page. */
export function CasePage() {
  const { perkaraId, tab } = useParams({ strict: false }) as { perkaraId: string; tab?: string };
  const id = Number(perkaraId);
  if (!Number.isSafeInteger(id) || id <= 0) return <Notice tone="dekat" title={t.tidakAda}><Link to="/perkara">{t.keDaftar}</Link></Notice>;
  if (!tab) return <Navigate to="/perkara/$perkaraId/$tab" params={{ perkaraId: String(id), tab: "ringkasan" }} replace />;
  return (
    <CaseFrame perkaraId={id}>
      <Page tab={tab} />
    </CaseFrame>
  );
}

function Page({ tab }: { tab: string }) {
  const { d, open } = useCase();
  const navigate = useNavigate();
  const params = { perkaraId: String(d.perkara.id) };
  const tabs = tabsOf(d.perkara.jenis === "temuan", isCrime(d)).map(([key, label, count]): TabLink => ({ label, to: "/perkara/$perkaraId/$tab", params: { ...params, tab: key }, count: count?.(d) }));
  const step = nextStep(d);
  useLeadOn(d.perkara.tahap);
  useCommandPalette([
    ...tabs.map((x) => ({ id: `perkara-tab-${x.label}`, label: isi(t.bukaTab, { tab: x.label }), run: () => void navigate({ to: x.to, params: x.params ?? {} }) })),
    ...d.langkah.filter((l) => l.allowed && !ON_TAB.has(l.event)).map((l) => ({ id: `perkara-${l.event}`, label: namaLangkah[l.event], run: () => open(l.event, l.event === step?.event ? step.ref : "") })),
  ]);
  return (
    <div className="halaman-dua perkara">
      <div className="perkara__isi">
        <Head />
        <Rail steps={railOf(d)} label={t.jalan} />
        <NextStrip tab={tab} />
        <Tabs tabs={tabs} label={t.bagian} />
        {TABS[tab] ?? <Notice tone="dekat">{t.tabTidakAda}</Notice>}
      </div>
      <Aside tab={tab} />
    </div>
  );
}

/** When the case has moved on, the page starts at its top and the focus goes to what comes next. */
function useLeadOn(stage: string) {
  const last = useRef(stage);
  useEffect(() => {
    if (last.current === stage) return undefined;
    last.current = stage;
    const timer = setTimeout(() => {
      document.getElementById("isi")?.scrollTo({ top: 0 });
      if (!isCovered()) document.getElementById("langkah-berikutnya-judul")?.focus({ preventScroll: true });
    }, 150);
    return () => clearTimeout(timer);
  }, [stage]);
}

function Head() {
  const { d } = useCase();
  const p = d.perkara;
  const allegation = [...new Set(d.dugaan.map((x) => namaJenisPelanggaran[x.jenis].toLowerCase()))].join(", ");
  const skb = [...new Set(d.dugaan.flatMap((x) => x.skb))].join(", ");
  const also = p.nomorRegister && p.nomorPenyampaian ? isi(t.nomorLain, { nomor: p.nomorPenyampaian }) : "";
  const what = isi(/[.!?]$/.test(p.peristiwa.trim()) ? "{x}" : "{x}.", { x: p.peristiwa.trim() });
  return (
    <PageTitle
      title={numberOf(d)}
      mono
      badges={
        <>
          <StageBadge text={namaTahap[p.tahap]} closed={p.tahap === "selesai"} />
          {p.pelaporDilindungi ? <Badge tone="rahasia">{t.dilindungi}</Badge> : null}
          {p.jenis === "temuan" ? <Badge>{t.temuan}</Badge> : null}
        </>
      }
    >
      <p className="perkara__ringkas">
        {what} {allegation ? isi(skb ? t.dugaanSkb : t.dugaan, { dugaan: allegation, skb }) : ""} {also}
      </p>
    </PageTitle>
  );
}

type Count = (d: ReturnType<typeof useCase>["d"]) => number | undefined;
const some = (n: number) => (n > 0 ? n : undefined);
const tabsOf = (finding: boolean, crime: boolean): Array<[string, string, Count?]> => [
  ["ringkasan", t.tab.ringkasan],
  ["orang", t.tab.orang, (d) => some(d.pihak.length)],
  ["bukti", t.tab.bukti, (d) => some(d.bukti.filter((b) => b.dihapusAlasan === "").length)],
  ["kajian-awal", finding ? t.tab.penetapan : t.tab.kajianAwal],
  ["klarifikasi", t.tab.klarifikasi, (d) => some(d.klarifikasi.length)],
  ["kajian", t.tab.kajian],
  ...(crime ? [["gakkumdu", gakkumduTeks.tab, (d) => some(d.gakkumdu.length)] satisfies [string, string, Count]] : []),
  ["pleno", t.tab.pleno, (d) => some(d.pleno.length)],
  ["penerusan", t.tab.penerusan],
  ["surat", t.tab.surat, (d) => some(d.surat.filter((s) => s.status === "terbit").length)],
  ["berkas", t.tab.berkas],
  ["jurnal", t.tab.jurnal],
];

function BuktiTab() {
  const { d } = useCase();
  const closed = d.perkara.tahap === "selesai";
  return (
    <div className="tegak">
      <BuktiPanel perkaraId={d.perkara.id} versi={d.perkara.versi} bukti={d.bukti} hanyaBaca={closed} />
      <CaseMedia perkaraId={d.perkara.id} hanyaBaca={closed} />
    </div>
  );
}
function SuratTab() {
  const { d } = useCase();
  return (
    <div className="tegak">
      <SuratList perkaraId={d.perkara.id} hanyaBaca={d.perkara.tahap === "selesai"} />
      <MasukPerkara perkaraId={d.perkara.id} />
    </div>
  );
}

function BerkasTab() {
  const { d } = useCase();
  return <BerkasPerkaraTab perkaraId={d.perkara.id} />;
}

const TABS: Record<string, ReactNode> = {
  ringkasan: <RingkasanTab />,
  orang: <OrangTab />,
  bukti: <BuktiTab />,
  "kajian-awal": <KajianAwalTab />,
  klarifikasi: <KlarifikasiTab />,
  kajian: <KajianTab />,
  gakkumdu: <GakkumduTab />,
  pleno: <PlenoTab />,
  penerusan: <PenerusanTab />,
  surat: <SuratTab />,
  berkas: <BerkasTab />,
  jurnal: <JurnalTab />,
};

/** Steps that have no form over the page. */
const ON_TAB: ReadonlySet<CaseEvent> = new Set<CaseEvent>(["kajianAwal.simpan", "kajian.simpan", "laporan.ubah", "temuan.ubah", "klarifikasi.catat", "klarifikasi.selesai", "klarifikasi.undang", "klarifikasi.antar", "klarifikasi.tidakHadir"]);
