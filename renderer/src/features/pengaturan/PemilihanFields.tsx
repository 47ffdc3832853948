import { useFieldArray, useFormContext, useWatch } from "react-hook-form";
import { isi } from "../../../../shared/i18n/id";
import { pemilihanTeks as t } from "../../../../shared/i18n/kantor";
import type { LawPack } from "../../../../shared/schemas/law";
import { KODE_JENIS_PEMILIHAN } from "../../../../shared/schemas/kantor";
import { Button, Checkbox, ComboField, DateField, FieldError, FormField, IconButton, IconPlus, IconTrash, RadioGroup, SelectField, TextField, useErrorAt, useFill } from "../../ui";
import type { PemilihanIsian } from "./isian";
import { focusSoon } from "./OrangFields";
import "./pengaturan.css";

type TahapanIsian = NonNullable<PemilihanIsian["tahapan"]>[number];

/** One election: `prefix` names where it stands in the form ("pemilihan." in the set-up, "" alone). */
export function PemilihanFields({ prefix = "", pack }: { prefix?: string; pack: LawPack | undefined }) {
  const { getValues } = useFormContext();
  const fill = useFill();
  const rezim = useWatch({ name: `${prefix}rezim` }) as string;
  const onRegime = (next: unknown): void => {
    const kinds = jenisMilik(pack, next as string).map((k) => k.value);
    if (!kinds.includes(getValues(`${prefix}jenis`) as string)) fill({ [`${prefix}jenis`]: kinds.length === 1 ? kinds[0] : "" });
  };
  return (
    <div className="tegak">
      <div className="dua">
        <FormField name={`${prefix}nama`} control={TextField} label={t.nama} hint={t.namaPetunjuk} required className="penuh" />
        <FormField name={`${prefix}rezim`} control={RadioGroup} label={t.rezim} hint={t.rezimPetunjuk} options={REZIM} onChanged={onRegime} required />
        <FormField name={`${prefix}jenis`} control={SelectField} label={t.jenis} options={jenisMilik(pack, rezim)} required />
        <FormField name={`${prefix}tanggalPemungutan`} control={DateField} label={t.tanggalPemungutan} required={false} />
        <FormField name={`${prefix}aktif`} control={Checkbox} label={t.aktif} />
      </div>
      <Tahapan prefix={prefix} pack={pack} />
    </div>
  );
}

function Tahapan({ prefix, pack }: { prefix: string; pack: LawPack | undefined }) {
  const { control, getValues } = useFormContext();
  const fill = useFill();
  const name = `${prefix}tahapan`;
  const { fields, append, remove } = useFieldArray({ control, name, keyName: "kunci" });
  const rows = useWatch({ control, name }) as TahapanIsian[] | undefined;
  const error = useErrorAt(name);
  const open = tahapan24Jam(pack);
  const add = (): void => {
    append({ id: "", nama: "", mulai: "", selesai: "", terima24Jam: false }, { shouldFocus: false });
    focusSoon(`${name}.${fields.length}.nama`);
  };
  return (
    <fieldset className="tegak">
      <legend className="subjudul">{t.tahapan}</legend>
      <p className="mut">{t.tahapanPetunjuk}</p>
      {fields.length > 0 ? (
        <table className="tabel tabel--isian">
          <thead>
            <tr>
              <th scope="col">{t.tahapanNama}</th>
              <th scope="col" style={{ width: "24%" }}>{t.mulai}</th>
              <th scope="col" style={{ width: "24%" }}>{t.selesai}</th>
              <th scope="col">{t.terima24Jam}</th>
              <th scope="col"><span className="sr">{isi(t.keluarkanTahapan, { nama: "" })}</span></th>
            </tr>
          </thead>
          <tbody>
            {fields.map((row, i) => {
              const path = `${name}.${i}`;
              const stage = rows?.[i]?.nama || t.tahapanBaru;
              return (
                <tr key={row.kunci}>
                  <td>
                    <FormField
                      name={`${path}.nama`}
                      control={ComboField}
                      label={`${t.tahapanNama} ${i + 1}`}
                      hideLabel
                      required
                      minLength={0}
                      suggest={usulTahapan}
                      onChanged={(typed) => {
                        if (isOpenStage(String(typed), open)) fill({ [`${path}.terima24Jam`]: true });
                      }}
                    />
                  </td>
                  <td>
                    <FormField
                      name={`${path}.mulai`}
                      control={DateField}
                      label={`${t.mulai} ${i + 1}`}
                      hideLabel
                      hint={null}
                      required
                      onChanged={(date) => {
                        if (!getValues(`${path}.selesai`) && /^\d{4}-\d{2}-\d{2}$/.test(String(date))) fill({ [`${path}.selesai`]: date });
                      }}
                    />
                  </td>
                  <td><FormField name={`${path}.selesai`} control={DateField} label={`${t.selesai} ${i + 1}`} hideLabel hint={null} required /></td>
                  <td><FormField name={`${path}.terima24Jam`} control={Checkbox} label={<span className="sr">{t.terima24Jam} {stage}</span>} /></td>
                  <td><IconButton size="small" label={isi(t.keluarkanTahapan, { nama: stage })} icon={<IconTrash size={15} />} onClick={() => remove(i)} /></td>
                </tr>
              );
            })}
          </tbody>
        </table>
      ) : <p>{t.tahapanKosong}</p>}
      <FieldError id={`${name}-galat`} error={error} />
      <div><Button icon={<IconPlus size={15} />} onClick={add}>{t.tambahTahapan}</Button></div>
    </fieldset>
  );
}

/** Kinds of election of a regime, named as the law pack names them. */
export function jenisMilik(pack: LawPack | undefined, rezim: string): Array<{ value: string; label: string }> {
  const named = pack?.rezim.find((r) => r.id === rezim)?.jenisPemilihan ?? [];
  const codes = named.length > 0 ? named.map((j) => j.kode) : KODE_JENIS_PEMILIHAN.filter((k) => rezim && (rezim === "pemilu") === (k === "PL" || k === "PP"));
  return [...new Set(codes)].map((value) => ({ value, label: [value, named.find((j) => j.kode === value)?.nama].filter(Boolean).join(": ") }));
}

const REZIM = [
  { value: "pemilu", label: t.rezimPemilu },
  { value: "pemilihan", label: t.rezimPemilihan },
];

const usulTahapan = (text: string) => Promise.resolve(t.usulTahapan.filter((label) => label.toLowerCase().includes(text.trim().toLowerCase())).map((label) => ({ label })));

/** Stages in which the law keeps reception open around the clock. */
function tahapan24Jam(pack: LawPack | undefined): string[] {
  return (pack?.jamPenerimaan ?? []).filter((r) => r.mulai === null).flatMap((r) => r.tahapan).map((s) => s.toLowerCase().replaceAll("_", " "));
}

function isOpenStage(typed: string, open: readonly string[]): boolean {
  const name = typed.trim().toLowerCase();
  return name.length > 5 && open.some((stage) => name === stage || stage.startsWith(name) || name.startsWith(stage));
}
