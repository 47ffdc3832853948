import { useNavigate, useSearch } from "@tanstack/react-router";
import { angka, tanggalPendek } from "../../../../shared/i18n/format";
import { isi } from "../../../../shared/i18n/id";
import { objekSalinTeks, salinTeks as t } from "../../../../shared/i18n/salin";
import type { BarisSalin } from "../../../../shared/schemas/salin";
import { Loaded, useProcedure, useProcedurePages, useSession } from "../../app";
import { Badge, EmptyState, PageTitle, RadioGroup, SelectField, VirtualTable, type Column } from "../../ui";
import { SearchBox } from "../perkara-daftar/SearchBox";
import type { CariSalin } from "./cari";
import { entriText, sheetAt } from "./entri";
import "./salin.css";

const COLUMNS: Array<Column<BarisSalin>> = [
  { key: "sistem", header: t.kolomSistem, width: "130px", cell: (r) => r.nama },
  { key: "objek", header: t.kolomObjek, width: "27%", opens: true, cell: (r) => (r.nomor ? <span className="mono">{r.nomor}</span> : r.judul) },
  { key: "tentang", header: t.kolomTentang, cell: (r) => <span title={[r.siapa, r.judul].filter(Boolean).join(" · ")}><span className="mut">{objekSalinTeks[r.objek]}:</span> {r.siapa || r.judul}</span> },
  { key: "tanggal", header: t.kolomTanggal, width: "120px", cell: (r) => tanggalPendek(r.tanggal) },
  { key: "entri", header: t.kolomEntri, width: "29%", cell: (r) => (r.entri ? <span className="mut" title={entriText(r.entri)}>{entriText(r.entri)}</span> : <Badge tone="dekat">{t.belum}</Badge>) },
];

/** What belongs into SigapLapor, SBT and Form Pencegahan across the office, and what is not there yet. */
export function SalinPage() {
  const { lembar = "", keadaan = "belum", pemilihan = "", teks = "" } = useSearch({ strict: false }) as CariSalin;
  const navigate = useNavigate();
  const session = useSession();
  const go = (next: CariSalin): void => void navigate({ to: "/salin" as string, search: { lembar: lembar || undefined, keadaan, pemilihan: pemilihan || undefined, teks: teks || undefined, ...next } as never, replace: true });
  const asked = { lembar, keadaan, pemilihanId: pemilihan, teks };
  const head = useProcedure("salin.daftar", { ...asked, batas: 1 }, { keep: true });
  const list = useProcedurePages("salin.daftar", (lewati) => ({ ...asked, lewati, batas: 100 }), (d) => ({ rows: d.baris, total: d.jumlah }));
  const sheets = head.data?.lembar ?? [];
  const number = (l: { belum: number; sudah: number }) => angka(keadaan === "belum" ? l.belum : keadaan === "sudah" ? l.sudah : l.belum + l.sudah);
  return (
    <>
      <PageTitle title={t.judul}>{t.uraian}</PageTitle>
      <div className="salin__pilih">
        <SelectField label={t.lembar} value={lembar} placeholder={t.semua} onValueChange={(v) => go({ lembar: v || undefined })} options={sheets.map((l) => ({ value: l.lembar, label: isi(t.pilihLembar, { nama: l.nama, jumlah: number(l) }) }))} />
        <SelectField label={t.pemilihan} value={pemilihan} placeholder={t.semuaPemilihan} onValueChange={(v) => go({ pemilihan: v || undefined })} options={(session?.pemilihan ?? []).map((p) => ({ value: p.id, label: p.nama }))} />
        <SearchBox label={t.cari} value={teks} maxLength={200} onValue={(v) => go({ teks: v || undefined })} />
        <RadioGroup inline label={t.keadaan} value={keadaan} options={(["belum", "sudah", "semua"] as const).map((value) => ({ value, label: t.pilihan[value] }))} onValueChange={(v) => go({ keadaan: v as "belum" })} />
      </div>
      <Loaded query={head}>
        {(d) => (
          <>
            <output className="mut salin__jumlah">{isi(keadaan === "belum" ? t.anak : keadaan === "sudah" ? t.anakSudah : t.anakSemua, { jumlah: angka(d.jumlah) })}</output>
            <VirtualTable
              caption={t.daftar}
              columns={COLUMNS}
              rows={list.rows}
              rowKey={(r) => `${r.lembar} ${r.objek} ${r.objekId}`}
              linkTo={(r) => sheetAt(r.lembar, r.objek, r.objekId)}
              total={list.total}
              onEndReached={list.more}
              loadingMore={list.loadingMore}
              loading={list.loading}
              height="calc(100dvh - 290px)"
              empty={<EmptyState title={t.kosong}>{lembar || pemilihan || teks || keadaan !== "belum" ? t.kosongSaring : t.kosongIsi}</EmptyState>}
            />
          </>
        )}
      </Loaded>
    </>
  );
}
