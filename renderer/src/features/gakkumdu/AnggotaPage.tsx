import { useState } from "react";
import type { Out } from "../../../../shared/api/contract";
import { may } from "../../../../shared/domain/permissions";
import { isi, umum } from "../../../../shared/i18n/id";
import { gakkumduTeks as t, namaLembaga } from "../../../../shared/i18n/tindak-lanjut";
import { anggotaGakkumdu, LEMBAGA } from "../../../../shared/schemas/tindak-lanjut";
import { Loaded, useCommand, useDraft, useProcedure, useSession } from "../../app";
import { Badge, Button, Checkbox, DataTable, EmptyState, FormDialog, FormField, IconPlus, PageTitle, SelectField, TextButton, TextField, useToast, useZodForm } from "../../ui";

type Member = Out<"gakkumdu.anggota">[number];

/** The people of the three bodies who sit in the Sentra; those in office are offered at each discussion. */
export function AnggotaPage() {
  const session = useSession();
  const query = useProcedure("gakkumdu.anggota", {});
  const [open, setOpen] = useState<Member | "baru" | null>(null);
  const arranges = may(session?.pelaku.peran ?? "", "atur");
  const add = arranges ? <Button variant="primary" icon={<IconPlus size={15} />} onClick={() => setOpen("baru")}>{t.tambahAnggota}</Button> : undefined;
  return (
    <div className="tegak">
      <PageTitle title={t.judul} actions={query.data?.length ? add : undefined}>{t.anak}</PageTitle>
      <Loaded query={query}>
        {(rows) => (
          <DataTable
            caption={t.anggotaJudul}
            rows={rows}
            rowKey={(r) => r.id}
            columns={[
              { key: "lembaga", header: t.kolomLembaga, width: "14%", cell: (r) => namaLembaga[r.lembaga] },
              { key: "nama", header: t.kolomNama, cell: (r) => <>{r.nama} {r.aktif ? null : <Badge>{t.tidakAktif}</Badge>}</> },
              { key: "jabatan", header: t.kolomJabatan, cell: (r) => r.jabatan },
              { key: "pangkat", header: t.kolomPangkat, width: "14%", cell: (r) => r.pangkat },
              { key: "nip", header: t.kolomNip, width: "180px", mono: true, cell: (r) => r.nip },
              { key: "aksi", header: <span className="sr">{t.aksi}</span>, width: "80px", align: "end", cell: (r) => (arranges ? <TextButton aria-label={isi(t.ubahAnggota, { nama: r.nama })} onClick={() => setOpen(r)}>{umum.ubah}</TextButton> : null) },
            ]}
            empty={<EmptyState title={t.anggotaKosong} action={add}>{t.anggotaKosongIsi}</EmptyState>}
          />
        )}
      </Loaded>
      {open ? <MemberForm key={open === "baru" ? "baru" : `${open.id} ${open.versi}`} old={open === "baru" ? null : open} onClose={() => setOpen(null)} /> : null}
    </div>
  );
}

function MemberForm({ old, onClose }: { old: Member | null; onClose: () => void }) {
  const { form } = useZodForm(anggotaGakkumdu, old ?? { id: "", versi: 0, lembaga: "polri", nama: "", nip: "", pangkat: "", jabatan: "", aktif: true });
  const draft = useDraft(`gakkumdu/anggota/${old?.id ?? "baru"}`, form);
  const save = useCommand("gakkumdu.simpanAnggota");
  const toast = useToast();
  return (
    <FormDialog
      form={form}
      title={old ? isi(t.ubahAnggota, { nama: old.nama }) : t.tambahAnggota}
      submit={t.anggotaSimpan}
      draft={draft}
      onClose={onClose}
      onSubmit={async (values) => {
        const done = await save.run({ ...values, versi: old?.versi ?? 0 });
        if (done.ok) {
          await draft.done();
          toast.done(t.anggotaSimpan);
          onClose();
        }
        return done;
      }}
    >
      <div className="dua">
        <FormField name="lembaga" control={SelectField} label={t.kolomLembaga} required placeholder={null} options={LEMBAGA.map((value) => ({ value, label: namaLembaga[value] }))} />
        <FormField name="nama" control={TextField} label={t.kolomNama} required />
        <FormField name="jabatan" control={TextField} label={t.kolomJabatan} required />
        <FormField name="pangkat" control={TextField} label={t.kolomPangkat} />
        <FormField name="nip" control={TextField} mono label={t.kolomNip} />
      </div>
      <FormField name="aktif" control={Checkbox} label={t.aktif} />
    </FormDialog>
  );
}
