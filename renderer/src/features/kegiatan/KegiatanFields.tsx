import { useFieldArray, useFormContext, type Control } from "react-hook-form";
import { isi } from "../../../../shared/i18n/id";
import { jenisKegiatanTeks, kegiatanTeks as t } from "../../../../shared/i18n/kegiatan";
import { JENIS_KEGIATAN } from "../../../../shared/schemas/kegiatan";
import { useClient, useSession } from "../../app";
import { Button, Card, ComboField, FormField, IconButton, IconPlus, IconTrash, LinesField, SelectField, TextField } from "../../ui";
import { ElectionFields } from "../imbauan/ImbauanPage";
import { GroupsField, WhenField } from "./fields";

/** What is planned: kind, theme, day, place, for whom, with which speakers. */
export function KegiatanFields() {
  const { control } = useFormContext();
  const session = useSession();
  const client = useClient();
  const districts = async (text: string) => {
    const found = await client.call("direktori.ringkasan", {});
    return found.ok ? found.value.kecamatan.filter((k) => k.toLowerCase().includes(text.toLowerCase())).map((label) => ({ label })) : [];
  };
  return (
    <div className="kegiatan__dua">
      <Card title={t.dataKegiatan}>
        <div className="tegak">
          <FormField name="tema" control={TextField} label={t.tema} required maxLength={500} />
          <FormField name="jenis" control={SelectField} label={t.jenis} required placeholder={null} options={JENIS_KEGIATAN.map((j) => ({ value: j as string, label: jenisKegiatanTeks[j] }))} />
          <ElectionFields control={control as unknown as Control} />
          <div className="dua">
            <FormField name="mulai" control={WhenField} label={t.mulai} timeLabel={t.jamMulai} required />
            <FormField name="selesai" control={WhenField} label={t.selesai} timeLabel={t.jamSelesai} hint={t.selesaiPetunjuk} />
            <FormField name="tempat" control={TextField} label={t.tempat} required />
            <FormField name="kecamatan" control={ComboField} label={t.kecamatan} required={false} minLength={0} suggest={districts} />
            <FormField name="pembuka" control={TextField} label={t.pembuka} hint={t.pembukaPetunjuk} required={false} />
            <FormField name="anggaran" control={TextField} label={t.anggaran} hint={t.anggaranPetunjuk} required={false} />
            <FormField name="dapil" control={LinesField} label={t.dapil} hint={t.dapilPetunjuk} required={false} />
            <FormField name="penandatanganId" control={SelectField} label={t.penandatangan} options={(session?.pejabat ?? []).filter((p) => p.aktif).map((p) => ({ value: p.id, label: `${p.nama}, ${p.jabatan}` }))} />
          </div>
        </div>
      </Card>
      <div className="tegak">
        <Speakers />
        <Card><FormField name="sasaran" control={GroupsField} label={t.sasaran} /></Card>
      </div>
    </div>
  );
}

function Speakers() {
  const { control } = useFormContext();
  const { fields, append, remove } = useFieldArray({ control, name: "narasumber", keyName: "kunci" });
  const add = () => {
    append({ nama: "", jabatan: "", latar: "", materi: "" }, { shouldFocus: false });
    focusSoon(`narasumber.${fields.length}.nama`);
  };
  return (
    <Card title={t.narasumber} actions={<Button size="small" icon={<IconPlus size={14} />} onClick={add}>{t.tambahNarasumber}</Button>}>
      <ol className="kegiatan__ulang">
        {fields.map((row, i) => (
          <li key={row.kunci}>
            <fieldset>
              <legend className="sr">{isi(t.narasumberKe, { n: i + 1 })}</legend>
              <div className="dua">
                <FormField name={`narasumber.${i}.nama`} control={TextField} label={t.nama} required />
                <FormField name={`narasumber.${i}.jabatan`} control={TextField} label={t.jabatan} required={false} />
                <FormField name={`narasumber.${i}.latar`} control={TextField} label={t.latar} hint={t.latarPetunjuk} required={false} />
                <FormField name={`narasumber.${i}.materi`} control={TextField} label={t.materi} required={false} />
              </div>
            </fieldset>
            <IconButton size="small" label={isi(t.keluarkanNarasumber, { n: i + 1 })} icon={<IconTrash size={14} />} onClick={() => remove(i)} />
          </li>
        ))}
      </ol>
    </Card>
  );
}

/** Puts the focus on a field that is about to be there. */
export function focusSoon(name: string): void {
  requestAnimationFrame(() => requestAnimationFrame(() => document.querySelector<HTMLElement>(`[name="${name}"]`)?.focus()));
}
