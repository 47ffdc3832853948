import { useFieldArray, useFormContext, useWatch } from "react-hook-form";
import { kajianAwal, type JenisPelanggaran } from "../../../../shared/schemas/penanganan";
import { isi } from "../../../../shared/i18n/id";
import { namaJenisPelanggaran } from "../../../../shared/i18n/perkara";
import { halaman } from "../../../../shared/i18n/perkara-halaman";
import { useDraft } from "../../app";
import { Button, Card, Form, FormFailure, FormField, IconButton, IconClose, IconPlus, Notice, RadioGroup, SelectField, TextArea, TextButton, TextField, Unverified, useZodForm } from "../../ui";
import { may, useCase, whyNot } from "./case";
import { LinesField } from "./fields";
import { kajianAwalDefaults, outcomesOf } from "./kajian-awal-data";
import { ArticlesField, SkbField } from "./law-fields";
import { useMerge } from "./merge";
import { Facts, StillMissing } from "./parts";
import { SaranMedia } from "./SaranMedia";
import { Rounds, useSaveAndLead, type RoundProps } from "./save-and-lead";
import { useStep } from "./step";

const t = halaman.kajianAwal;

/** The kajian awal on the screen; starts anew with what was saved, so that the next draft goes on from there. */
export function KajianAwalForm() {
  return <Rounds form={Sheet} />;
}

function Sheet({ again, asked, onSaved }: RoundProps) {
  const { d, regime } = useCase();
  const formal = regime?.syaratFormal ?? [];
  const material = regime?.syaratMateriel ?? [];
  const read = (of: typeof d) => kajianAwalDefaults(of, formal.map((s) => s.id), material.map((s) => s.id));
  const { form } = useZodForm(kajianAwal, read(d));
  const second = d.perkara.tahap === "penelitian_perbaikan";
  const draft = useDraft(`perkara/${d.perkara.id}/kajian-awal/${second ? 2 : 1}`, form);
  const { run, busy } = useStep("kajianAwal.simpan");
  const { submit, onSubmit, footer } = useSaveAndLead({ draft, next: "kajianAwal.putuskan", run, busy, words: { save: t.simpan, lead: t.simpanPutuskan }, again, onSaved });
  const merge = useMerge(form, { read, labels: t.bagian, again: () => setTimeout(submit, 0) });
  return (
    <Form form={form} className="tegak" onSubmit={onSubmit} onFailure={merge.take}>
      {draft.notice}
      {merge.notice}
      <FormFailure />
      {second ? <Notice>{t.penelitianKedua}</Notice> : null}
      <Source />
      <Conditions name="syaratFormal" title={t.formal} rows={formal} />
      <Conditions name="syaratMateriel" title={t.materiel} rows={material} />
      <Allegations />
      <Outcome />
      {asked && !form.formState.isDirty && !may(d, "kajianAwal.putuskan") ? <StillMissing title={t.tersimpan}>{isi(t.belumBisaDiputus, { alasan: whyNot(d, "kajianAwal.putuskan") })}</StillMissing> : null}
      {footer}
    </Form>
  );
}

/** What the reporter brought, as sections I and II of the form. */
function Source() {
  const { d, nameOf } = useCase();
  const reporters = d.pihak.filter((p) => p.peran === "pelapor" || p.peran === "penemu");
  return (
    <Card title={t.uraianJudul}>
      <Facts rows={[[t.pelapor, reporters.map((p) => nameOf(p)).join(", ")], [t.peristiwa, d.perkara.peristiwa]]} />
      <details>
        <summary>{t.lihatUraian}</summary>
        <p className="prosa">{d.perkara.uraian}</p>
      </details>
    </Card>
  );
}

function Conditions({ name, title, rows }: { name: "syaratFormal" | "syaratMateriel"; title: string; rows: ReadonlyArray<{ id: string; label: string; pasal: string; sumber: string; status: string }> }) {
  const { setValue } = useFormContext();
  const answers = (useWatch({ name }) ?? []) as Array<{ terpenuhi: string }>;
  const open = answers.filter((a) => a.terpenuhi === "").length;
  const allMet = () => answers.forEach((a, i) => (a.terpenuhi === "" ? setValue(`${name}.${i}.terpenuhi`, "ya", { shouldDirty: true }) : undefined));
  return (
    <Card title={title} actions={open > 0 ? <TextButton onClick={allMet}>{isi(t.semuaYa, { n: open })}</TextButton> : undefined}>
      <div className="syarat">
        {rows.map((s, i) => (
          <div key={s.id} className="syarat__baris">
            <div>
              {s.label}
              {s.pasal === "-" ? null : <small className="mut"> {s.pasal}</small>} {s.status === "belum_diverifikasi" ? <Unverified source={s.sumber} /> : null}
            </div>
            <FormField name={`${name}.${i}.terpenuhi`} control={RadioGroup} inline hideLabel label={isi(t.terpenuhi, { syarat: s.label })} options={YA_TIDAK} />
            <FormField name={`${name}.${i}.catatan`} control={TextField} hideLabel label={isi(t.catatan, { syarat: s.label })} placeholder={t.catatanContoh} />
          </div>
        ))}
      </div>
    </Card>
  );
}
const YA_TIDAK = [{ value: "ya", label: t.ya }, { value: "tidak", label: t.tidak }];

function Allegations() {
  const { control } = useFormContext();
  const list = useFieldArray({ control, name: "dugaan", keyName: "kunci" });
  const kinds = (useWatch({ name: "dugaan" }) ?? []) as Array<{ jenis: JenisPelanggaran }>;
  const { regime } = useCase();
  const labels: Record<string, string> = regime ? { kode_etik: regime.istilah.kodeEtik, administratif: regime.istilah.administratif, pidana: regime.istilah.pidana, hukum_lain: regime.istilah.hukumLain } : {};
  return (
    <Card title={t.dugaan} actions={<Button size="small" icon={<IconPlus size={14} />} onClick={() => list.append({ jenis: "hukum_lain", pasal: "", skb: [], uraian: "" })}>{t.tambahDugaan}</Button>}>
      {list.fields.length === 0 ? <p className="mut">{t.dugaanKosong}</p> : null}
      <div className="tegak">
        <SaranMedia />
        {list.fields.map((f, i) => (
          <fieldset key={f.kunci} className="blok">
            <legend className="sr">{isi(t.dugaanKe, { n: i + 1 })}</legend>
            <div className="baris-isian">
              <FormField name={`dugaan.${i}.jenis`} control={SelectField} label={t.jenis} required options={(Object.keys(namaJenisPelanggaran) as JenisPelanggaran[]).filter((j) => j !== "bukan_pelanggaran").map((j) => ({ value: j, label: labels[j] ?? namaJenisPelanggaran[j] }))} />
              <FormField name={`dugaan.${i}.uraian`} control={TextField} label={t.uraianDugaan} />
              <IconButton label={isi(t.keluarkanDugaan, { n: i + 1 })} icon={<IconClose size={15} />} onClick={() => list.remove(i)} />
            </div>
            <FormField name={`dugaan.${i}.pasal`} control={ArticlesField} label={t.pasal} jenis={kinds[i]?.jenis} />
            {kinds[i]?.jenis === "hukum_lain" ? <FormField name={`dugaan.${i}.skb`} control={SkbField} label={halaman.hukum.skb} /> : null}
          </fieldset>
        ))}
      </div>
    </Card>
  );
}

/** Conclusion and recommendation (IV and V of the form), with what each choice asks for. */
function Outcome() {
  const { d, pack } = useCase();
  const { setValue, getValues } = useFormContext();
  const outcomes = outcomesOf(pack, d).filter((o) => !(d.perkara.tahap === "penelitian_perbaikan" && o.hasil === "perbaikan"));
  const hasil = (useWatch({ name: "hasil" }) ?? "") as string;
  const suggest = (text: string) => setValue("kesimpulan", [getValues("kesimpulan") as string, text].filter(Boolean).join("\n"), { shouldDirty: true });
  const tail = OUTCOME_FIELDS[hasil];
  return (
    <Card title={t.kesimpulanJudul}>
      <div className="tegak">
        <div>
          <FormField name="kesimpulan" control={TextArea} rows={2} label={t.kesimpulan} />
          <div className="baris saran-teks">
            <span className="mut">{t.kalimatSiap}</span>
            {t.kesimpulanSiap.map((k) => <TextButton key={k.label} onClick={() => suggest(isi(k.teks, { jenis: d.perkara.jenis === "temuan" ? halaman.rel.temuan : halaman.rel.laporan }))}>{k.label}</TextButton>)}
          </div>
        </div>
        <FormField
          name="hasil"
          control={RadioGroup}
          label={t.rekomendasi}
          options={outcomes.map((o) => ({ value: o.hasil, label: o.huruf ? `${o.huruf}. ${o.label}` : o.label, hint: o.bunyi.replace("{kekurangan}", "…") }))}
        />
        {outcomes.some((o) => o.status === "belum_diverifikasi") ? <div><Unverified source={outcomes.find((o) => o.status === "belum_diverifikasi")?.sumber} /></div> : null}
        {tail?.includes("tujuan") ? <FormField name="tujuan" control={TextField} label={t.tujuan} required /> : null}
        {tail?.includes("kekurangan") ? <FormField name="kekurangan" control={LinesField} label={t.kekurangan} hint={t.kekuranganPetunjuk} rows={4} required /> : null}
        {tail?.includes("alasan") ? <FormField name="alasan" control={TextArea} rows={3} label={t.alasan} required /> : null}
        {tail?.includes("pelimpahan") ? <FormField name="pelimpahan" control={TextArea} rows={3} label={t.bagian.pelimpahan} /> : null}
        {tail?.includes("pengambilalihan") ? <FormField name="pengambilalihan" control={TextArea} rows={3} label={t.bagian.pengambilalihan} /> : null}
        {tail?.includes("pencabutan") ? <FormField name="pencabutan" control={TextArea} rows={2} label={t.bagian.pencabutan} /> : null}
        {tail?.includes("penghentian") ? <FormField name="penghentian" control={TextArea} rows={2} label={t.bagian.penghentian} /> : null}
      </div>
    </Card>
  );
}

/** Fields that a choice asks for beside itself. */
const OUTCOME_FIELDS: Record<string, readonly string[] | undefined> = {
  dilimpahkan: ["tujuan", "pelimpahan"],
  pengambilalihan: ["tujuan", "pengambilalihan"],
  tidak_diregistrasi_dicabut: ["alasan", "pencabutan", "penghentian"],
  tidak_diregistrasi_terlambat: ["alasan"],
  tidak_diregistrasi_syarat: ["alasan"],
  perbaikan: ["kekurangan"],
};
