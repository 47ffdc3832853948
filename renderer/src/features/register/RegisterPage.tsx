import { useNavigate, useSearch } from "@tanstack/react-router";
import { tanggalPendek } from "../../../../shared/i18n/format";
import { registerTeks as t } from "../../../../shared/i18n/beranda";
import { isi } from "../../../../shared/i18n/id";
import { namaTahap } from "../../../../shared/i18n/perkara";
import type { Out } from "../../../../shared/api/contract";
import { Loaded, useProcedure, useSession } from "../../app";
import { Button, DataTable, EmptyState, IconButton, IconChevronLeft, IconChevronRight, IconPrinter, PageTitle, RadioGroup, useMinute, type Column } from "../../ui";
import type { CariRegister } from "./cari";
import "./register.css";

/** The register book of reports or findings of one year, on the screen and on paper. */
export function RegisterPage() {
  const { jenis = "laporan", tahun: asked } = useSearch({ strict: false }) as CariRegister;
  const { tanggal: today } = useMinute();
  const tahun = asked ?? Number(today.slice(0, 4));
  const navigate = useNavigate();
  const session = useSession();
  const go = (search: CariRegister): void => void navigate({ to: "/register", search: { jenis, tahun, ...search }, replace: true });
  const query = useProcedure("register.daftar", { jenis, tahun }, { keep: true });
  const book = t[jenis];
  const columns: Column<Row>[] = [
    { key: "no", header: t.no, width: "44px", align: "end", cell: (r) => (query.data?.indexOf(r) ?? 0) + 1 },
    { key: "nomor", header: t.nomor, width: "min(238px, 17vw)", mono: true, opens: true, cell: (r) => r.nomor },
    { key: "tanggal", header: t.tanggal, width: "100px", mono: true, cell: (r) => tanggalPendek(r.tanggal.slice(0, 10)) },
    { key: "pelapor", header: jenis === "laporan" ? t.pelapor : t.penemu, width: "15%", cell: (r) => r.pelapor },
    { key: "terlapor", header: t.terlapor, width: "15%", cell: (r) => r.terlapor },
    { key: "peristiwa", header: t.peristiwa, cell: (r) => r.peristiwa },
    { key: "status", header: t.status, width: "12%", cell: (r) => namaTahap[r.status as keyof typeof namaTahap] ?? r.status },
  ];
  return (
    <div className="register">
      <div className="hanya-cetak register__kepala">
        <p>{session?.kantor?.nama}</p>
        <h1>{isi(t.kepala, { jenis: book.toUpperCase() })} {tahun}</h1>
      </div>
      <PageTitle title={`${t.judul} ${book.toLowerCase()} ${tahun}`} actions={<Button icon={<IconPrinter size={15} />} onClick={() => window.print()}>{t.cetak}</Button>} />
      <div className="baris register__pilih">
        <RadioGroup inline hideLabel label={t.jenis} value={jenis} options={[{ value: "laporan", label: t.laporan }, { value: "temuan", label: t.temuan }]} onValueChange={(v) => go({ jenis: v })} />
        <span className="baris">
          <IconButton label={t.tahunLalu} icon={<IconChevronLeft size={16} />} onClick={() => go({ tahun: tahun - 1 })} />
          <strong aria-live="polite">{tahun}</strong>
          <IconButton label={t.tahunDepan} icon={<IconChevronRight size={16} />} onClick={() => go({ tahun: tahun + 1 })} />
        </span>
        {query.data ? <span className="mut">{isi(t.jumlah, { jumlah: query.data.length })}</span> : null}
      </div>
      <Loaded query={query}>
        {(rows) => (
          <DataTable
            caption={isi(t.caption, { jenis: book.toLowerCase(), tahun })}
            columns={columns}
            rows={rows}
            rowKey={(r) => r.perkaraId}
            linkTo={(r) => ({ to: "/perkara/$perkaraId", params: { perkaraId: String(r.perkaraId) } })}
            empty={<EmptyState title={t.kosong}>{t.kosongIsi}</EmptyState>}
          />
        )}
      </Loaded>
    </div>
  );
}

type Row = Out<"register.daftar">[number];
