import { useFieldArray, useFormContext, useWatch } from "react-hook-form";
import type { KajianInput } from "../../../../shared/schemas/penanganan";
import { isi, umum } from "../../../../shared/i18n/id";
import { halaman } from "../../../../shared/i18n/perkara-halaman";
import { Button, Card, FormField, IconButton, IconClose, IconPlus, SelectField, TextArea, TextField } from "../../ui";
import { useCase } from "./case";
import { newId } from "./saran";

const t = halaman.kajian;
const MET = [{ value: "ya", label: t.unsurTerpenuhi }, { value: "tidak", label: t.unsurTidak }];

/** The law taken apart: each element with its fact, the evidence for it, and whether it is met. */
export function Elements() {
  const { d } = useCase();
  const { control, getValues } = useFormContext();
  const list = useFieldArray({ control, name: "unsur", keyName: "kunci" });
  const rows = (useWatch({ name: "unsur" }) ?? []) as KajianInput["unsur"];
  const add = () => {
    const before = (getValues("unsur") as KajianInput["unsur"]).at(-1);
    list.append({ id: newId(), pasal: before?.pasal ?? d.dugaan[0]?.pasal ?? "", unsur: "", fakta: "", bukti: "", terpenuhi: "" }, { shouldFocus: false });
    setTimeout(() => document.querySelector<HTMLElement>(`[name="unsur.${list.fields.length}.unsur"]`)?.focus(), 0);
  };
  const codes = d.bukti.filter((b) => b.dihapusAlasan === "").map((b) => b.kode).join(", ");
  return (
    <Card title={t.bagian.unsur} actions={<Button size="small" icon={<IconPlus size={14} />} onClick={add}>{t.tambahUnsur}</Button>}>
      {list.fields.length === 0 ? <p className="mut">{t.unsurKosong}</p> : (
        <div className="gulung-samping">
          <table className="tabel unsur">
            <caption className="sr">{t.bagian.unsur}</caption>
            <thead>
              <tr>
                <th scope="col" style={{ width: "16%" }}>{t.kolomPasal}</th>
                <th scope="col" style={{ width: "26%" }}>{t.kolomUnsur}</th>
                <th scope="col" style={{ width: "30%" }}>{t.kolomFakta}</th>
                <th scope="col" style={{ width: "10%" }}>{t.kolomBukti}</th>
                <th scope="col" style={{ width: "14%" }}>{t.kolomTerpenuhi}</th>
                <th scope="col"><span className="sr">{umum.hapus}</span></th>
              </tr>
            </thead>
            <tbody>
              {list.fields.map((f, i) => (
                <tr key={f.kunci}>
                  <td><FormField name={`unsur.${i}.pasal`} control={TextArea} rows={2} hideLabel label={isi(t.unsurKe, { n: i + 1, kolom: t.kolomPasal })} /></td>
                  <td><FormField name={`unsur.${i}.unsur`} control={TextArea} rows={2} hideLabel label={isi(t.unsurKe, { n: i + 1, kolom: t.kolomUnsur })} /></td>
                  <td><FormField name={`unsur.${i}.fakta`} control={TextArea} rows={2} hideLabel label={isi(t.unsurKe, { n: i + 1, kolom: t.kolomFakta })} /></td>
                  <td><FormField name={`unsur.${i}.bukti`} control={TextField} hideLabel label={isi(t.unsurKe, { n: i + 1, kolom: t.kolomBukti })} /></td>
                  <td><FormField name={`unsur.${i}.terpenuhi`} control={SelectField} hideLabel label={isi(t.unsurKe, { n: i + 1, kolom: t.kolomTerpenuhi })} placeholder={t.belumDinilai} options={MET} /></td>
                  <td><IconButton size="small" label={isi(t.keluarkanUnsur, { n: i + 1 })} icon={<IconClose size={14} />} onClick={() => list.remove(i)} /></td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <p className="isian__petunjuk">{isi(t.unsurPetunjuk, { kode: codes || halaman.tanpa, terpenuhi: rows.filter((r) => r.terpenuhi === "ya").length, dari: rows.length })}</p>
    </Card>
  );
}
