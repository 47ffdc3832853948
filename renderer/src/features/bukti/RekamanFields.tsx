import { useWatch } from "react-hook-form";
import { rekamanTeks as t } from "../../../../shared/i18n/bukti";
import { SUMBER_REKAMAN } from "../../../../shared/schemas/bukti";
import { FormField, SelectField, TextField } from "../../ui";
import { WhenField } from "../perkara/fields";

/** When a piece was recorded and where that is known from. */
export function RekamanFields({ name = "rekaman", known = false }: { name?: string; known?: boolean }) {
  const sumber = useWatch({ name: `${name}.sumber` }) as string;
  return (
    <div className="tegak">
      <FormField name={`${name}.sumber`} control={SelectField} label={t.sumber} required={known} {...(known ? {} : { placeholder: t.belumTahu })} options={SUMBER_REKAMAN.map((value) => ({ value, label: t.sumberPilihan[value] ?? value }))} />
      {sumber ? <FormField name={`${name}.waktu`} control={WhenField} label={t.waktu} hint={t.waktuPetunjuk} required={sumber !== "peramban"} /> : null}
      {sumber === "peramban" ? <FormField name={`${name}.alamat`} control={TextField} type="url" label={t.alamat} hint={t.alamatPetunjuk} required spellCheck={false} /> : null}
      {sumber ? <FormField name={`${name}.catatan`} control={TextField} label={t.catatan} /> : null}
    </div>
  );
}
