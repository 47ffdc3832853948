import { umum } from "../../../../shared/i18n/id";
import { salinTeks as t } from "../../../../shared/i18n/salin";
import { catatSalin, type KeadaanSalin, type LembarTerisi } from "../../../../shared/schemas/salin";
import { useCommand, useSession } from "../../app";
import { DateField, FormDialog, FormField, SelectField, TextField, TimeField, useNow, useToast, useZodForm } from "../../ui";

/** Number, day and person of one entry; a correction asks for its reason. */
export function CatatDialog({ l, keadaan, onClose }: { l: LembarTerisi; keadaan: KeadaanSalin; onClose: () => void }) {
  const now = useNow();
  const session = useSession();
  const save = useCommand("salin.catat");
  const toast = useToast();
  const { tanggal, jam } = now.read();
  const people = (session?.pejabat ?? []).filter((p) => p.aktif);
  const old = l.entri;
  const { form } = useZodForm(catatSalin, {
    lembar: l.lembar, objek: l.objek, objekId: l.objekId, versi: old?.versi ?? 0, keadaan, nomor: old?.nomor ?? "", tanggal: old?.tanggal.slice(0, 10) || tanggal, jam: old && old.tanggal.length > 10 ? old.tanggal.slice(11, 16) : jam,
    olehId: people.find((p) => (old ? p.nama === old.oleh : p.id === session?.pelaku.id))?.id ?? "", catatan: old?.catatan ?? "", alasan: "",
  });
  const entered = keadaan === "dimasukkan";
  return (
    <FormDialog
      form={form}
      title={old ? t.perbaiki : entered ? t.catat : t.tandaiTidakPerlu}
      submit={umum.simpan}
      onClose={onClose}
      onSubmit={async (values) => {
        const result = await save.run(values);
        if (result.ok) {
          toast.done(t.tersimpan);
          onClose();
        }
        return result;
      }}
    >
      {entered ? (
        <>
          <FormField name="nomor" control={TextField} mono label={t.nomor} hint={t.nomorPetunjuk} required={l.nomorWajib} />
          <div className="dua">
            <FormField name="tanggal" control={DateField} label={t.tanggal} required />
            {l.mintaJam ? <FormField name="jam" control={TimeField} label={t.jam} hint={t.jamPetunjuk} required /> : null}
          </div>
          <FormField name="olehId" control={SelectField} label={t.oleh} placeholder={session?.pelaku.nama || t.olehSaya} options={people.map((p) => ({ value: p.id, label: p.nama }))} />
        </>
      ) : null}
      <FormField name="catatan" control={TextField} label={entered ? t.catatan : t.sebab} required={!entered} />
      {old ? <FormField name="alasan" control={TextField} label={t.alasan} required /> : null}
    </FormDialog>
  );
}
