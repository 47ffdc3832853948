import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { hariTanggal } from "../../../../shared/i18n/format";
import { namaRezim, pemilihanTeks as tp, pengaturan as t } from "../../../../shared/i18n/kantor";
import { pemilihan as pemilihanSchema, type Pemilihan } from "../../../../shared/schemas/kantor";
import { UnsavedGuard, useCommand, useLawPack, useSession } from "../../app";
import { Badge, Card, DataTable, EmptyState, Form, FormFailure, IconPlus, Skeleton, useToast, useZodForm, type Column } from "../../ui";
import type { CariPengaturan } from "./cari";
import { useMayArrange } from "../hukum/AksiBaris";
import { HanyaBaca, Isian } from "./HanyaBaca";
import { pemilihanIsian, type PemilihanIsian } from "./isian";
import { PemilihanFields } from "./PemilihanFields";
import { SaveBar } from "./SaveBar";
import { useStoredForm } from "./use-stored-form";

/** The elections the office supervises; the one that is open stands in the address. */
export function PemilihanTab() {
  const session = useSession();
  const { pilih } = useSearch({ strict: false }) as CariPengaturan;
  const allowed = useMayArrange();
  if (!session) return <Skeleton />;
  const add = <Link to="/pengaturan/$bagian" params={{ bagian: "pemilihan" }} search={{ pilih: "baru" }} className="btn"><IconPlus size={15} />{tp.tambah}</Link>;
  const open = pilih === "baru" && allowed ? null : (session.pemilihan.find((p) => p.id === pilih) ?? (session.pemilihan.length === 1 ? session.pemilihan[0] : undefined));
  return (
    <div className="isi-penuh">
      <HanyaBaca />
      <Card title={tp.daftar} actions={allowed ? add : null}>
        <DataTable
          caption={tp.daftar}
          columns={COLUMNS}
          rows={session.pemilihan}
          rowKey={(p) => p.id}
          linkTo={(p) => ({ to: "/pengaturan/$bagian", params: { bagian: "pemilihan" }, search: { pilih: p.id } })}
          marked={(p) => p.id === open?.id}
          empty={<EmptyState title={tp.kosong}>{tp.kosongIsi}</EmptyState>}
        />
      </Card>
      {open === undefined ? null : <Election key={open?.id ?? "baru"} stored={open} />}
    </div>
  );
}

function Election({ stored }: { stored: Pemilihan | null }) {
  const pack = useLawPack();
  const navigate = useNavigate();
  const toast = useToast();
  const { form } = useZodForm(pemilihanSchema, pemilihanIsian(stored));
  const save = useCommand("pemilihan.simpan");
  const { isDirty, submit, take, notice } = useStoredForm<PemilihanIsian, Pemilihan>({
    form, stored, read: pemilihanIsian, versions: (p) => ({ versi: p?.versi ?? 0 }), save: () => save.run(form.getValues()),
    labels: { nama: tp.nama, rezim: tp.rezim, jenis: tp.jenis, tanggalPemungutan: tp.tanggalPemungutan, aktif: tp.aktif, tahapan: tp.tahapan },
    onSaved: (saved) => {
      toast.done(t.tersimpan);
      void navigate({ to: "/pengaturan/$bagian", params: { bagian: "pemilihan" }, search: { pilih: saved.id }, replace: true });
    },
  });
  return (
    <Form form={form} onSubmit={submit} onFailure={take} id={FORM}>
      <UnsavedGuard when={isDirty} />
      {notice}
      <FormFailure />
      <Card title={stored?.nama ?? tp.tambah}><Isian><PemilihanFields pack={pack.data} /></Isian></Card>
      <SaveBar form={FORM} dirty={isDirty} busy={save.busy} />
    </Form>
  );
}

const FORM = "pengaturan-pemilihan";

const COLUMNS: Column<Pemilihan>[] = [
  { key: "nama", header: tp.nama, cell: (p) => p.nama, opens: true },
  { key: "rezim", header: tp.rezim, cell: (p) => namaRezim[p.rezim], width: "18%" },
  { key: "jenis", header: tp.jenis, cell: (p) => p.jenis, width: "12%" },
  { key: "tanggal", header: tp.tanggalPemungutan, cell: (p) => (p.tanggalPemungutan ? hariTanggal(p.tanggalPemungutan) : "–"), width: "26%", mono: true },
  { key: "aktif", header: <span className="sr">{tp.aktif}</span>, cell: (p) => (p.aktif ? null : <Badge>{tp.tidakAktif}</Badge>), width: "14%" },
];
