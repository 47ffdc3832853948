import { useFieldArray, useFormContext, useWatch, type Control } from "react-hook-form";
import { isi } from "../../../../shared/i18n/id";
import { deklarasiTeks as t, masaTeks } from "../../../../shared/i18n/kegiatan";
import { MASA, type ButirDeklarasi, type Deklarasi, type NaskahDeklarasi } from "../../../../shared/schemas/kegiatan";
import { useClient, useCommand, useMay, useProcedure, useSession } from "../../app";
import { Button, Card, FieldError, FormField, IconButton, IconPlus, IconSortUp, IconTrash, Notice, SelectField, TextArea, TextField, Unverified, useErrorAt, useFill, useToast, type Valued } from "../../ui";
import { ElectionFields } from "../imbauan/ImbauanPage";
import { WhenField } from "../kegiatan/fields";

/** Name, day and place, and the wording with its points before, during and after the stages. */
export function NaskahFields() {
  const { control } = useFormContext();
  const pemilihanId = useWatch({ control, name: "pemilihanId" }) as string;
  const activities = useProcedure("kegiatan.daftar", { pemilihanId, batas: 200 }, { keep: true, enabled: pemilihanId !== "" });
  return (
    <div className="kegiatan__dua">
      <Card>
        <div className="tegak">
          <FormField name="nama" control={TextField} label={t.nama} required maxLength={300} />
          <ElectionFields control={control as unknown as Control} />
          <FormField name="kegiatanId" control={SelectField} label={t.kegiatan} placeholder={t.kegiatanTanpa} options={(activities.data?.baris ?? []).map((k) => ({ value: k.id, label: k.tema }))} />
          <FormField name="waktu" control={WhenField} label={t.waktu} timeLabel={t.jam} required />
          <FormField name="tempat" control={TextField} label={t.tempat} required />
          <FormField name="mengetahui" control={Witnesses} />
          <FormField name="catatan" control={TextArea} label={t.catatan} rows={2} />
        </div>
      </Card>
      <Wording />
    </div>
  );
}

function Wording() {
  const { control, getValues } = useFormContext();
  const fill = useFill();
  const session = useSession();
  const client = useClient();
  const toast = useToast();
  const mayKeep = useMay("atur");
  const keep = useCommand("deklarasi.simpanBawaan");
  const { fields, append, remove, move } = useFieldArray({ control, name: "butir", keyName: "kunci" });
  const error = useErrorAt("butir");
  const chosen = useWatch({ control, name: "pemilihanId" }) as string;
  const rezim = session?.pemilihan.find((p) => p.id === chosen)?.rezim ?? "pemilihan";
  const standard = useProcedure("deklarasi.bawaan", { rezim }, { keep: true });
  const put = (n: NaskahDeklarasi) => fill({ pembuka: n.pembuka, butir: n.butir, penutup: n.penutup });
  const take = async () => {
    const own = await client.call("deklarasi.bawaan", { rezim });
    if (own.ok) put({ pembuka: own.value.pembuka, butir: own.value.butir, penutup: own.value.penutup });
    else toast.failed(own.error);
  };
  const store = async (naskah: NaskahDeklarasi | null) => {
    const result = await keep.run({ rezim, naskah });
    if (result.ok) toast.done(t.bawaanTersimpan);
    else toast.failed(result.error);
  };
  const mine = (): NaskahDeklarasi => {
    const d = getValues() as Deklarasi;
    return { pembuka: d.pembuka, butir: d.butir, penutup: d.penutup };
  };
  return (
    <Card title={t.tabNaskah} actions={<Button size="small" onClick={() => void take()}>{t.pakaiBawaan}</Button>}>
      <div className="tegak">
        <Notice>{standard.data?.sendiri ? t.bawaanSendiri : <>{t.bawaanKami} <Unverified source={t.bawaanKami} /></>}</Notice>
        <FormField name="pembuka" control={TextArea} label={t.pembuka} rows={2} />
        <fieldset className="isian">
          <legend className="isian__label">{t.butir}</legend>
          <ol className="deklarasi__butir">
            {fields.map((row, i) => (
              <li key={row.kunci}>
                <FormField name={`butir.${i}.masa`} control={SelectField<ButirDeklarasi["masa"]>} hideLabel label={isi(t.masa, { n: i + 1 })} placeholder={null} options={MASA.map((m) => ({ value: m, label: masaTeks[m] }))} />
                <FormField name={`butir.${i}.teks`} control={TextArea} hideLabel label={isi(t.teksButir, { n: i + 1 })} rows={1} required />
                <span className="deklarasi__aksi">
                  <IconButton size="small" label={isi(t.naik, { n: i + 1 })} icon={<IconSortUp size={14} />} disabled={i === 0} onClick={() => move(i, i - 1)} />
                  <IconButton size="small" label={isi(t.hapusButir, { n: i + 1 })} icon={<IconTrash size={14} />} disabled={fields.length === 1} onClick={() => remove(i)} />
                </span>
              </li>
            ))}
          </ol>
          <FieldError id="butir-galat" error={error} />
        </fieldset>
        <div className="baris">
          <Button size="small" icon={<IconPlus size={14} />} onClick={() => append({ masa: "selama", teks: "" }, { shouldFocus: false })}>{t.tambahButir}</Button>
          {mayKeep ? <Button size="small" className="dorong" busy={keep.busy} onClick={() => void store(mine())}>{t.jadikanBawaan}</Button> : null}
          {mayKeep && standard.data?.sendiri ? <Button size="small" busy={keep.busy} onClick={() => void store(null)}>{t.kembaliKami}</Button> : null}
        </div>
        <FormField name="penutup" control={TextArea} label={t.penutup} rows={2} />
      </div>
    </Card>
  );
}

/** Who signs below the list as witness: one on each line, post and name. */
function Witnesses({ value, onValueChange, onBlur }: Valued<Deklarasi["mengetahui"]>) {
  const rows = value ?? [];
  return <TextArea label={t.mengetahui} hint={t.mengetahuiPetunjuk} rows={2} value={rows.map((m) => (m.nama ? `${m.jabatan}; ${m.nama}` : m.jabatan)).join("\n")} onBlur={onBlur} onValueChange={(text) => onValueChange?.(text.split("\n").slice(0, 8).map((line) => {
    const [jabatan = "", ...nama] = line.split(";");
    return { jabatan: nama.length ? jabatan.trim() : jabatan, nama: nama.join(";").replace(/^ /, "") };
  }))} />;
}
