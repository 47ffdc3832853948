import { Link } from "@tanstack/react-router";
import { surat } from "../../../../shared/i18n/laporan";
import { naskahTeks as t } from "../../../../shared/i18n/naskah";
import type { BarisNaskah } from "../../../../shared/schemas/naskah";
import type { Rezim } from "../../../../shared/schemas/primitives";
import { Loaded, useProcedure } from "../../app";
import { DataTable, PageTitle, type Column } from "../../ui";
import { sumberLengkap } from "./pilih";
import "./naskah.css";

/** The letters of the office and what each is made from, in both regimes. */
export function NaskahListPage() {
  const query = useProcedure("naskah.daftar", {});
  return (
    <>
      <PageTitle title={t.judul} actions={<Link to="/surat" className="btn">{surat.judul}</Link>}>{t.anak}</PageTitle>
      <Loaded query={query} rows={9}>
        {(rows) => {
          const letters = [...Map.groupBy(rows, (r) => r.jenis).values()];
          const columns: Array<Column<BarisNaskah[]>> = [
            { key: "surat", header: t.kolomSurat, width: "40%", cell: (all) => all[0]!.judul },
            ...(["pemilu", "pemilihan"] as const).map((rezim: Rezim) => ({ key: rezim, header: rezim === "pemilu" ? t.kolomPemilu : t.kolomPemilihan, width: "30%", cell: (all: BarisNaskah[]) => <Source row={all.find((r) => r.rezim === rezim)!} /> })),
          ];
          return <div className="naskah__daftar"><DataTable caption={t.daftar} columns={columns} rows={letters} rowKey={(all) => all[0]!.jenis} /></div>;
        }}
      </Loaded>
    </>
  );
}

function Source({ row }: { row: BarisNaskah }) {
  const name = sumberLengkap(row.sumber, row.versiSumber);
  return <Link to={"/susunan/$jenis/$rezim" as string} params={{ jenis: row.jenis, rezim: row.rezim } as never} className={row.sumber === "bawaan" ? "tautan" : "tautan naskah__tebal"} aria-label={`${row.judul}, ${t.rezim[row.rezim]}: ${name}`}>{name}</Link>;
}
