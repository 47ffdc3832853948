import { isi } from "../../../../shared/i18n/id";
import { direktori as t, kelompokTeks } from "../../../../shared/i18n/imbauan";
import { KELOMPOK, penerima as penerimaSchema, STATUS_JABATAN, type Kelompok, type Penerima } from "../../../../shared/schemas/imbauan";
import { useCommand, useClient } from "../../app";
import { Checkbox, ComboField, FormDialog, FormField, NumberField, SelectField, TextField, useToast, useZodForm } from "../../ui";

/** One recipient, new or changed. */
export function PenerimaDialog({ penerima, kelompok, rute, onClose }: { penerima: Penerima | null; kelompok?: Kelompok | undefined; rute: readonly string[]; onClose: () => void }) {
  const { form } = useZodForm(penerimaSchema, penerima ?? { ...KOSONG, ...(kelompok ? { kelompok } : {}) });
  const save = useCommand("direktori.simpan");
  const client = useClient();
  const toast = useToast();
  const submit = async (values: Penerima) => {
    const result = await save.run(values);
    if (result.ok) {
      toast.done(isi(t.tersimpan, { nama: result.value.jabatan || result.value.instansi || result.value.nama }));
      onClose();
    }
    return result;
  };
  const kecamatan = async (teks: string) => {
    const found = await client.call("direktori.ringkasan", {});
    return found.ok ? found.value.kecamatan.filter((k) => k.toLowerCase().includes(teks.toLowerCase())).map((label) => ({ label })) : [];
  };
  return (
    <FormDialog
      form={form}
      onSubmit={submit}
      title={penerima ? t.ubah : t.baru}
      wide
      submit={t.simpan}
      onClose={onClose}
    >
      <div className="tiga">
        <FormField name="kelompok" control={SelectField} label={t.kelompok} required options={KELOMPOK.map((k) => ({ value: k, label: kelompokTeks[k] }))} />
        <FormField name="statusJabatan" control={SelectField} label={t.statusJabatan} placeholder={t.definitif} options={STATUS_JABATAN.filter((s) => s !== "").map((s) => ({ value: s, label: s }))} />
        <FormField name="sapaan" control={TextField} label={t.sapaan} hint={t.sapaanPetunjuk} required={false} />
        <FormField name="jabatan" control={TextField} label={t.jabatan} hint={t.jabatanPetunjuk} className="penuh" />
        <FormField name="instansi" control={TextField} label={t.instansi} required={false} />
        <FormField name="nama" control={TextField} label={t.nama} required={false} />
        <FormField name="nip" control={TextField} label={t.nip} mono inputMode="numeric" required={false} />
        <FormField name="alamat" control={TextField} label={t.alamat} required={false} className="penuh" />
        <FormField name="tempat" control={TextField} label={t.tempat} hint={t.tempatPetunjuk} required={false} />
        <FormField name="kecamatan" control={ComboField} label={t.kecamatan} suggest={kecamatan} minLength={0} required={false} />
        <FormField name="telepon" control={TextField} label={t.telepon} type="tel" required={false} />
        <FormField name="surel" control={TextField} label={t.surel} type="email" required={false} />
        <FormField name="rute" control={ComboField} label={t.rute} suggest={async (teks: string) => rute.filter((r) => r.toLowerCase().includes(teks.toLowerCase())).map((label) => ({ label }))} minLength={0} required={false} />
        <FormField name="urut" control={NumberField} label={t.urut} required={false} />
      </div>
      <FormField name="aktif" control={Checkbox} label={t.masihAktif} />
    </FormDialog>
  );
}

const KOSONG = { id: "", instansi: "", jabatan: "", statusJabatan: "" as const, nama: "", nip: "", sapaan: "", alamat: "", tempat: "", kecamatan: "", telepon: "", surel: "", rute: "", urut: 0, aktif: true, versi: 0 };
