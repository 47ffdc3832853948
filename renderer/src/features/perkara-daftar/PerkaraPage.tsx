import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { TAHAP } from "../../../../shared/domain/stages";
import { tanggalPendek } from "../../../../shared/i18n/format";
import { beranda, perkaraDaftar as t, registerTeks } from "../../../../shared/i18n/beranda";
import { kalimatGalat } from "../../../../shared/i18n/id";
import { namaRezim } from "../../../../shared/i18n/kantor";
import { namaKategori, namaTahap } from "../../../../shared/i18n/perkara";
import type { BarisPerkara } from "../../../../shared/schemas/dossier";
import { KATEGORI_TERLAPOR, type DaftarPerkara } from "../../../../shared/schemas/perkara";
import { REZIM } from "../../../../shared/schemas/primitives";
import { Only, useProcedurePages, useSession } from "../../app";
import { Button, DeadlineBadge, EmptyState, IconLock, Notice, PageTitle, SelectField, StageBadge, useMinute, VirtualTable, type Column, type Sort } from "../../ui";
import { alamatPerkara } from "../beranda/alamat";
import { kataTenggat } from "../beranda/mendesak";
import { useNarrow } from "../beranda/narrow";
import type { CariPerkara } from "./cari";
import { SearchBox } from "./SearchBox";
import "./perkara-daftar.css";

/** All cases: filtered, sorted, and found by any word as one types. */
export function PerkaraPage() {
  const search = useSearch({ strict: false }) as CariPerkara;
  const navigate = useNavigate();
  const session = useSession();
  const { tanggal: today } = useMinute();
  const narrow = useNarrow();
  const set = (next: Partial<CariPerkara>): void => void navigate({ to: "/perkara", search: clean({ ...search, ...next }), replace: true });
  const sort = sortOf(search);
  const list = useProcedurePages("perkara.daftar", (lewati) => ({ ...filterOf(search), lewati, batas: PAGE }), (page) => ({ rows: page.baris, total: page.jumlah }));
  const narrowed = FILTERS.some((f) => search[f] !== undefined);
  const clear = (): void => void navigate({ to: "/perkara", search: clean({ urut: search.urut, arah: search.arah }), replace: true });

  const agency: Column<BarisPerkara>[] = narrow ? [] : [{ key: "instansi", header: t.instansi, width: "19%", cell: (p) => <span title={p.instansi}>{agencyOf(p) || <span className="mut">–</span>}</span> }];
  const columns: Column<BarisPerkara>[] = [
    { key: "nomor", header: t.nomor, width: narrow ? "240px" : "252px", sortable: true, mono: true, opens: true, cell: (p) => p.nomor || <span className="mut">{t.tanpaNomor}</span> },
    { key: "tahap", header: t.tahap, width: narrow ? "162px" : "172px", sortable: true, cell: (p) => <StageBadge text={namaTahap[p.tahap]} closed={p.tahap === "selesai"} /> },
    { key: "terlapor", header: t.terlapor, sortable: true, cell: (p) => <Reported p={p} withAgency={narrow} /> },
    ...agency,
    { key: "terbaru", header: t.diterima, width: "108px", sortable: true, mono: true, cell: (p) => tanggalPendek(p.waktuTerima.slice(0, 10)) },
    { key: "tenggat", header: t.tenggat, width: narrow ? "132px" : "158px", sortable: true, cell: (p) => <Due p={p} today={today} /> },
  ];

  return (
    <div className="daftar-perkara">
      <PageTitle title={t.judul} actions={<Link to="/register" className="btn">{registerTeks.judul}</Link>} />
      <search className="saring" aria-label={t.saringan}>
        <SearchBox className="saring__cari" hideLabel label={t.cari} value={search.teks ?? ""} onValue={(teks) => set({ teks: teks || undefined })} />
        <SelectField hideLabel label={t.keadaan} placeholder={t.semuaKeadaan} value={search.keadaan ?? ""} options={KEADAAN} onValueChange={(v) => set({ keadaan: v || undefined })} />
        <SelectField hideLabel label={t.tahap} placeholder={t.semuaTahap} value={search.tahap ?? ""} options={TAHAP_PILIHAN} onValueChange={(v) => set({ tahap: v || undefined })} />
        <SelectField hideLabel label={t.jenis} placeholder={t.semuaJenis} value={search.jenis ?? ""} options={JENIS} onValueChange={(v) => set({ jenis: v || undefined })} />
        <SelectField hideLabel label={t.rezim} placeholder={t.semuaRezim} value={search.rezim ?? ""} options={REZIM_PILIHAN} onValueChange={(v) => set({ rezim: v || undefined })} />
        <SelectField hideLabel label={t.pemilihan} placeholder={t.semuaPemilihan} value={search.pemilihan ?? ""} options={(session?.pemilihan ?? []).map((p) => ({ value: p.id, label: p.nama }))} onValueChange={(v) => set({ pemilihan: v || undefined })} />
        <SelectField hideLabel label={t.kategori} placeholder={t.semuaKategori} value={search.kategori ?? ""} options={KATEGORI} onValueChange={(v) => set({ kategori: v || undefined })} />
        {narrowed ? <Button size="small" onClick={clear}>{t.hapusSaringan}</Button> : null}
      </search>
      {list.error ? <Notice tone="lewat" alert title={t.gagal}>{kalimatGalat(list.error.failure).judul}</Notice> : null}
      <VirtualTable
        caption={t.caption}
        columns={columns}
        rows={list.rows}
        rowKey={(p) => p.id}
        linkTo={(p) => alamatPerkara(p.id)}
        sort={sort}
        onSort={(next) => set(searchOf(next, sort))}
        total={list.total}
        onEndReached={list.more}
        loadingMore={list.loadingMore}
        loading={list.loading}
        empty={
          narrowed ? (
            <EmptyState title={t.tidakCocok} action={<Button onClick={clear}>{t.hapusSaringan}</Button>}>{t.tidakCocokIsi}</EmptyState>
          ) : (
            <EmptyState title={t.kosong} action={<Only may="catat"><Link to="/laporan/baru" className="btn btn--utama">{beranda.terima}</Link></Only>}>{t.kosongIsi}</EmptyState>
          )
        }
      />
    </div>
  );
}

const agencyOf = (p: BarisPerkara): string => p.instansi || (p.kategori ? namaKategori[p.kategori as keyof typeof namaKategori] : "");

function Reported({ p, withAgency }: { p: BarisPerkara; withAgency: boolean }) {
  return (
    <span title={p.peristiwa}>
      {p.terlapor || "–"}
      {withAgency && agencyOf(p) ? <span className="mut"> · {agencyOf(p)}</span> : null}
      {p.pelaporDilindungi ? (
        <span className="perkara__rahasia" title={beranda.pelaporDilindungi}>
          <IconLock size={13} />
          <span className="sr">{beranda.pelaporDilindungi}</span>
        </span>
      ) : null}
    </span>
  );
}

function Due({ p, today }: { p: BarisPerkara; today: string }) {
  if (!p.tenggat) return <span className="mut">{t.tanpaTenggat}</span>;
  const { urgency, text, title } = kataTenggat(p.tenggat, today);
  return <span title={`${p.tenggat.nama}: ${title}`}><DeadlineBadge urgency={urgency} text={text} /></span>;
}

const PAGE = 100;
const FILTERS = ["teks", "keadaan", "tahap", "jenis", "rezim", "pemilihan", "kategori"] as const;

/** What is due first stands first, until a head is pressed. */
function sortOf(s: CariPerkara): Sort {
  const key = s.urut ?? "tenggat";
  return { key, dir: (s.arah ?? (key === "terbaru" ? "turun" : "naik")) === "naik" ? "asc" : "desc" };
}

/** The newest come first when the column of arrival is pressed for the first time. */
function searchOf(next: Sort, now: Sort): Partial<CariPerkara> {
  const dir = next.key === "terbaru" && now.key !== "terbaru" ? "desc" : next.dir;
  return { urut: next.key as CariPerkara["urut"], arah: dir === "asc" ? "naik" : "turun" };
}

function filterOf(s: CariPerkara): Omit<DaftarPerkara, "lewati" | "batas"> {
  const { key, dir } = sortOf(s);
  return {
    teks: s.teks ?? "",
    keadaan: s.keadaan ?? "semua",
    tahap: s.tahap ?? "",
    jenis: s.jenis ?? "",
    rezim: s.rezim ?? "",
    pemilihanId: s.pemilihan ?? "",
    kategori: s.kategori ?? "",
    urut: key as DaftarPerkara["urut"],
    arah: dir === "asc" ? "naik" : "turun",
  };
}

const clean = (s: CariPerkara): CariPerkara => Object.fromEntries(Object.entries(s).filter(([, v]) => v !== undefined)) as CariPerkara;

const KEADAAN = [{ value: "berjalan" as const, label: t.berjalan }, { value: "selesai" as const, label: t.selesai }];
const JENIS = [{ value: "laporan" as const, label: t.laporan }, { value: "temuan" as const, label: t.temuan }];
const TAHAP_PILIHAN = TAHAP.map((value) => ({ value, label: namaTahap[value] }));
const REZIM_PILIHAN = REZIM.map((value) => ({ value, label: namaRezim[value] ?? value }));
const KATEGORI = KATEGORI_TERLAPOR.map((value) => ({ value, label: namaKategori[value] }));
