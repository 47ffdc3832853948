import { useFieldArray, useFormContext, useWatch } from "react-hook-form";
import { isi } from "../../../../shared/i18n/id";
import { jabatanUsul, orangTeks as t, peranPejabat } from "../../../../shared/i18n/kantor";
import { PERAN_PEJABAT, type PeranPejabat } from "../../../../shared/schemas/kantor";
import { Button, Checkbox, FieldError, FormField, IconButton, IconPlus, IconTrash, SelectField, TextField, useErrorAt, useFill } from "../../ui";
import { orangKosong, type OrangIsian } from "./isian";
import "./pengaturan.css";

/** The people of the office as a table to type in: `pejabat` of the form around it. */
export function OrangFields() {
  const { control } = useFormContext<{ pejabat: OrangIsian[] }>();
  const { fields, append, remove } = useFieldArray({ control, name: "pejabat", keyName: "kunci" });
  const kept = useWatch({ control, name: "pejabat" });
  const error = useErrorAt("pejabat");
  const anyStored = kept.some((p) => p.id);
  const add = (): void => {
    append(orangKosong("petugas"), { shouldFocus: false });
    focusSoon(`pejabat.${fields.length}.nama`);
  };
  return (
    <div className="tegak">
      <p className="mut">{t.petunjuk}</p>
      {fields.length === 0 ? <p>{t.kosong}. {t.kosongIsi}</p> : null}
      {fields.length > 0 ? (
        <table className="tabel tabel--isian">
          <thead>
            <tr>
              <th scope="col" style={{ width: "28%" }}>{t.nama}</th>
              <th scope="col" style={{ width: "19%" }}>{t.peran}</th>
              <th scope="col" style={{ width: "25%" }}>{t.jabatan}</th>
              <th scope="col" style={{ width: "22%" }}>{t.nip}</th>
              <th scope="col">{anyStored ? t.aktif : <span className="sr">{isi(t.keluarkan, { nama: "" })}</span>}</th>
            </tr>
          </thead>
          <tbody>
            {fields.map((row, i) => (
              <Orang key={row.kunci} at={i} stored={row.id !== "" && row.id !== undefined} onRemove={() => remove(i)} />
            ))}
          </tbody>
        </table>
      ) : null}
      <FieldError id="pejabat-galat" error={error} />
      <div className="baris">
        <Button icon={<IconPlus size={15} />} onClick={add}>{t.tambah}</Button>
        {anyStored ? <span className="mut">{t.nonaktif}</span> : null}
      </div>
    </div>
  );
}

function Orang({ at, stored, onRemove }: { at: number; stored: boolean; onRemove: () => void }) {
  const { getValues } = useFormContext<{ pejabat: OrangIsian[] }>();
  const fill = useFill();
  const name = useWatch<{ pejabat: OrangIsian[] }, `pejabat.${number}.nama`>({ name: `pejabat.${at}.nama` });
  const path = `pejabat.${at}`;
  const suggest = (role: unknown): void => {
    const typed = getValues(`pejabat.${at}.jabatan`);
    if (typed === "" || Object.values(jabatanUsul).includes(typed)) fill({ [`${path}.jabatan`]: jabatanUsul[role as PeranPejabat] ?? "" });
  };
  return (
    <tr>
      <td><FormField name={`${path}.nama`} control={TextField} label={`${t.nama} ${at + 1}`} hideLabel required /></td>
      <td><FormField name={`${path}.peran`} control={SelectField} label={`${t.peran} ${at + 1}`} hideLabel options={PERAN} onChanged={suggest} required /></td>
      <td><FormField name={`${path}.jabatan`} control={TextField} label={`${t.jabatan} ${at + 1}`} hideLabel required /></td>
      <td><FormField name={`${path}.nip`} control={TextField} label={`${t.nip} ${at + 1}`} hideLabel mono inputMode="numeric" /></td>
      <td>
        {stored ? (
          <FormField name={`${path}.aktif`} control={Checkbox} label={<span className="sr">{t.aktif} {name}</span>} />
        ) : (
          <IconButton size="small" label={isi(t.keluarkan, { nama: name || t.barisBaru })} icon={<IconTrash size={15} />} onClick={onRemove} />
        )}
      </td>
    </tr>
  );
}

const PERAN = PERAN_PEJABAT.map((value) => ({ value, label: peranPejabat[value] }));

/** Puts the focus on a field that is only now being drawn. */
export function focusSoon(name: string, tries = 10): void {
  setTimeout(() => {
    const field = document.querySelector<HTMLElement>(`[name="${CSS.escape(name)}"]`);
    if (field) field.focus();
    else if (tries > 0) focusSoon(name, tries - 1);
  }, 10);
}
