import { Link } from "@tanstack/react-router";
import { TAHAP } from "../../../../shared/domain/stages";
import { angka, jam } from "../../../../shared/i18n/format";
import { beranda as t, statusAgenda } from "../../../../shared/i18n/beranda";
import { informasiTeks } from "../../../../shared/i18n/informasi";
import { isi } from "../../../../shared/i18n/id";
import { hukumTeks } from "../../../../shared/i18n/kantor";
import { namaKategori, namaTahap } from "../../../../shared/i18n/perkara";
import type { Beranda } from "../../../../shared/schemas/dossier";
import type { KategoriTerlapor } from "../../../../shared/schemas/perkara";
import { Loaded, Only, useProcedure } from "../../app";
import { Badge, Card, cx, DataTable, DeadlineBadge, EmptyState, Kbd, Meter, PageTitle, Unverified, type Column } from "../../ui";
import { BelumDisalin } from "../salin/BelumDisalin";
import { alamatPerkara, alamatTenggat } from "./alamat";
import { kataTenggat } from "./mendesak";
import { useNarrow } from "./narrow";
import "./beranda.css";

/** What is due, most urgent first; today's agenda; where the cases stand. */
export function BerandaPage() {
  const query = useProcedure("beranda.baca", {});
  const narrow = useNarrow();
  return (
    <div className="beranda">
      <div className="tegak">
        <div>
          <PageTitle title={t.judul} actions={narrow ? <TakeReport /> : null}>{query.data ? subtitle(query.data) : null}</PageTitle>
          <Loaded query={query} rows={8}>{(b) => <Due b={b} />}</Loaded>
        </div>
        {query.data ? <Agenda b={query.data} /> : null}
      </div>
      <div className="tegak">
        {narrow ? null : <TakeReport wide />}
        {query.data ? <Stages b={query.data} /> : null}
        <BelumDisalin />
      </div>
    </div>
  );
}

/** How many deadlines want attention within two days; shown in the menu. */
export function useUrgentCount(): number | undefined {
  const { data } = useProcedure("beranda.baca", {});
  return data?.tenggat.filter((d) => d.urgensi !== "tenang").length;
}

function TakeReport({ wide }: { wide?: boolean }) {
  return (
    <Only may="catat"><Link to="/laporan/baru" className={cx("btn btn--utama", wide && "btn--besar btn--lebar")}>
      {t.terima}
      <Kbd>N</Kbd>
    </Link></Only>
  );
}

function Due({ b }: { b: Beranda }) {
  const columns: Column<Row>[] = [
    { key: "tenggat", header: t.tenggat, width: "144px", cell: (d) => <Badges d={d} today={b.hariIni} /> },
    { key: "langkah", header: t.langkah, width: "30%", cell: (d) => <>{d.nama}<Basis d={d} /></> },
    { key: "perkara", header: t.perkara, width: "252px", cell: (d) => d.nomor || t.tanpaNomor, mono: true, opens: true },
    { key: "terlapor", header: t.terlapor, cell: (d) => <Reported d={d} /> },
  ];
  return (
    <div className="beranda__tenggat">
      <DataTable
        caption={t.daftar}
        columns={columns}
        rows={b.tenggat}
        rowKey={(d) => `${d.perkaraId} ${d.informasiId ?? 0} ${d.ruleId} ${d.ref}`}
        linkTo={alamatTenggat}
        marked={(d) => d.urgensi === "hari_ini"}
        empty={
          b.berjalan > 0 ? (
            <EmptyState title={t.tenang}>{t.tenangIsi}</EmptyState>
          ) : (
            <EmptyState title={t.kosong} action={<Only may="catat"><Link to="/temuan/baru" className="btn">{t.catatTemuan}</Link></Only>}>{t.kosongIsi}</EmptyState>
          )
        }
      />
    </div>
  );
}

type Row = Beranda["tenggat"][number];

function Badges({ d, today }: { d: Row; today: string }) {
  const { urgency, text, title } = kataTenggat(d, today);
  return (
    <span title={title}>
      <DeadlineBadge urgency={urgency} text={text} />
    </span>
  );
}

function Reported({ d }: { d: Row }) {
  const who = d.instansi || (d.kategori ? namaKategori[d.kategori as KategoriTerlapor] : "");
  return (
    <>
      {d.terlapor}
      {who ? <span className="mut"> · {who}</span> : null}
      {d.pelaporDilindungi ? <> <Badge tone="rahasia">{d.informasiId ? informasiTeks.dilindungi : t.pelaporDilindungi}</Badge></> : null}
    </>
  );
}

function Basis({ d }: { d: Row }) {
  return (
    <span className="beranda__dasar">
      <span className="mut">{d.internal ? t.internal : d.pasal === "-" ? t.tanpaPasal : d.pasal}</span>
      {d.belumDiverifikasi ? <Unverified source={hukumTeks.belumArti} /> : null}
    </span>
  );
}

function Agenda({ b }: { b: Beranda }) {
  const columns: Column<Beranda["agenda"][number]>[] = [
    { key: "jam", header: t.jam, width: "80px", cell: (a) => jam(a.waktu), mono: true },
    { key: "acara", header: t.acara, cell: (a) => a.judul },
    { key: "perkara", header: t.perkara, width: "34%", cell: (a) => a.nomor, mono: true, opens: true },
    { key: "keadaan", header: t.keadaan, width: "22%", cell: (a) => <Badge done={a.status === "selesai"} icon={a.status === "selesai" ? undefined : null}>{statusAgenda[a.status] ?? a.status}</Badge> },
  ];
  return (
    <section aria-labelledby="beranda-agenda">
      <h2 className="subjudul" id="beranda-agenda">{t.agenda}</h2>
      <DataTable
        caption={t.agendaDaftar}
        columns={columns}
        rows={b.agenda}
        rowKey={(a) => `${a.waktu} ${a.perkaraId} ${a.judul}`}
        linkTo={(a) => alamatPerkara(a.perkaraId, a.jenis === "pleno" ? "pleno" : "klarifikasi")}
        hideHead
        empty={<p className="mut">{t.agendaKosong}</p>}
      />
    </section>
  );
}

function Stages({ b }: { b: Beranda }) {
  const rows = TAHAP.filter((s) => s !== "selesai").flatMap((tahap) => b.perTahap.filter((x) => x.tahap === tahap && x.jumlah > 0));
  const most = Math.max(1, ...rows.map((r) => r.jumlah));
  return (
    <Card title={t.perTahap}>
      {rows.length === 0 ? <p className="mut">{t.perTahapKosong}</p> : null}
      <ul className="beranda__tahap">
        {rows.map((r) => (
          <li key={r.tahap}>
            <Link to="/perkara" search={{ tahap: r.tahap }}>{namaTahap[r.tahap]}</Link>
            <span className="mono">{angka(r.jumlah)}</span>
            <Meter value={r.jumlah} max={most} label={namaTahap[r.tahap]} />
          </li>
        ))}
      </ul>
      {rows.length > 0 ? <p className="mut beranda__jumlah">{isi(t.berjalan, { jumlah: angka(b.berjalan) })}</p> : null}
    </Card>
  );
}

function subtitle(b: Beranda): string {
  if (b.tenggat.length === 0) return t.anakKosong;
  return b.tenggat.length < b.jumlahTenggat ? isi(t.anakSebagian, { tampil: angka(b.tenggat.length), jumlah: angka(b.jumlahTenggat) }) : isi(t.anak, { jumlah: angka(b.jumlahTenggat) });
}
