import { useState } from "react";
import { useFieldArray, useFormContext, useWatch } from "react-hook-form";
import { kajian, type KajianInput } from "../../../../shared/schemas/penanganan";
import { hariTanggal, tanggal } from "../../../../shared/i18n/format";
import { isi } from "../../../../shared/i18n/id";
import { halaman } from "../../../../shared/i18n/perkara-halaman";
import { useDraft } from "../../app";
import { Button, Card, Form, FormFailure, FormField, IconButton, IconClose, IconPlus, TextArea, TextButton, TextField, useZodForm } from "../../ui";
import { may, useCase, whyNot } from "./case";
import { LinesField } from "./fields";
import { kajianDefaults, lawBases, recommendationOf, statements } from "./kajian-data";
import { Elements } from "./kajian-unsur";
import { Results } from "./kajian-hasil";
import { articleText } from "./law-fields";
import { useMerge } from "./merge";
import { emptySections } from "./next";
import { Facts, StillMissing } from "./parts";
import { lawDateOf, newId, rowsFor } from "./saran";
import { Rounds, useSaveAndLead, type RoundProps } from "./save-and-lead";
import { useStep } from "./step";

const t = halaman.kajian;

/** The kajian in the order of its form; starts anew with what was saved, so that the next draft goes on from there. */
export function KajianForm() {
  return <Rounds form={Sheet} />;
}

function Sheet({ again, asked, onSaved }: RoundProps) {
  const { d, regime } = useCase();
  const [first] = useState(() => kajianDefaults(d, regime));
  const { form } = useZodForm(kajian, first);
  const draft = useDraft(`perkara/${d.perkara.id}/kajian`, form);
  const { run, busy } = useStep("kajian.simpan");
  const { submit, onSubmit, footer } = useSaveAndLead({ draft, next: "kajian.selesai", run, busy, words: { save: t.simpan, lead: t.simpanSelesai }, again, onSaved });
  const merge = useMerge(form, { read: (of) => kajianDefaults(of, regime), labels: t.bagian, again: () => setTimeout(submit, 0) });
  return (
    <Form form={form} className="tegak" onSubmit={onSubmit} onFailure={merge.take}>
      {draft.notice}
      {merge.notice}
      <FormFailure />
      <Position />
      <Data />
      <LawBases />
      <Statements />
      <Card title={t.bagian.fakta}>
        <FormField name="fakta" control={TextArea} rows={5} label={t.faktaLabel} />
      </Card>
      <Elements />
      <Card title={t.bagian.analisis}>
        <FormField name="analisis" control={TextArea} rows={5} label={t.analisisLabel} />
      </Card>
      <Conclusion />
      <Results />
      <Recommendation />
      {asked && !form.formState.isDirty && !may(d, "kajian.selesai") ? <StillMissing title={t.tersimpan}>{[isi(t.belumBisaSelesai, { alasan: whyNot(d, "kajian.selesai") }), emptySections(d)].join(" ")}</StillMissing> : null}
      {footer}
    </Form>
  );
}

function Position() {
  const { d } = useCase();
  const { setValue, getValues } = useFormContext();
  const fill = () => setValue("kasusPosisi", [getValues("kasusPosisi") as string, d.perkara.uraian].filter((s) => s !== "").join("\n\n"), { shouldDirty: true });
  return (
    <Card title={t.bagian.kasusPosisi} actions={<TextButton onClick={fill}>{t.ambilUraian}</TextButton>}>
      <FormField name="kasusPosisi" control={TextArea} rows={4} label={t.kasusPosisiLabel} />
    </Card>
  );
}

/** Section II of the form: what the case already knows. */
export function Data() {
  const { d, nameOf } = useCase();
  const from = d.pihak.filter((p) => p.peran === "pelapor" || p.peran === "penemu");
  const reported = d.pihak.filter((p) => p.peran === "terlapor");
  const evidence = d.bukti.filter((b) => b.dihapusAlasan === "");
  const begun = d.perkara.jenis === "laporan" ? d.perkara.waktuTerima.slice(0, 10) : d.perkara.lhpTanggal;
  return (
    <Card title={t.data}>
      <Facts
        rows={[
          [from[0]?.peran === "penemu" ? t.namaPenemu : t.namaPelapor, from.map((p) => [nameOf(p), p.pekerjaan || p.jabatan].filter(Boolean).join(", ")).join("; ")],
          [t.namaTerlapor, reported.map((p) => [p.nama, p.jabatan || p.pekerjaan, p.instansi].filter(Boolean).join(", ")).join("; ")],
          [d.perkara.jenis === "laporan" ? t.tanggalLaporan : t.tanggalTemuan, hariTanggal(begun)],
          [t.tanggalPeristiwa, tanggal(d.perkara.tanggalKejadian)],
          [t.bukti, evidence.map((b) => `${b.kode} ${b.bentuk}`).join("; ")],
        ]}
      />
    </Card>
  );
}

function LawBases() {
  const { d, pack, regime } = useCase();
  const { setValue } = useFormContext();
  const chosen = (useWatch({ name: "dasarHukum" }) ?? []) as string[];
  const articles = rowsFor(pack.pasal, d.perkara.rezim, lawDateOf(d)).map((a) => ({ text: `${articleText(a)}: ${a.isi}`, key: `${a.id} ${a.berlakuSejak}` }));
  const put = (list: string[]) => setValue("dasarHukum", list, { shouldDirty: true });
  return (
    <Card title={t.bagian.dasarHukum} actions={<TextButton onClick={() => put([...new Set([...chosen, ...lawBases(d, regime)])])}>{t.ambilDasar}</TextButton>}>
      <FormField name="dasarHukum" control={LinesField} label={t.dasarHukumLabel} rows={5} />
      <details className="pilih-hukum">
        <summary>{isi(halaman.hukum.pilihPasal, { n: articles.length })}</summary>
        <ul>
          {articles.map((a) => (
            <li key={a.key}>
              <label className="pilih">
                <input type="checkbox" checked={chosen.includes(a.text)} onChange={(e) => put(e.target.checked ? [...chosen, a.text] : chosen.filter((c) => c !== a.text))} />
                <span>{a.text}</span>
              </label>
            </li>
          ))}
        </ul>
      </details>
    </Card>
  );
}

function Statements() {
  const { d } = useCase();
  const { control, getValues } = useFormContext();
  const list = useFieldArray({ control, name: "keterangan", keyName: "kunci" });
  const rows = (useWatch({ name: "keterangan" }) ?? []) as KajianInput["keterangan"];
  const missing = () => {
    const have = new Set((getValues("keterangan") as KajianInput["keterangan"]).map((r) => `${r.nama}|${r.kapasitas}`));
    list.append(statements(d).filter((s) => !have.has(`${s.nama}|${s.kapasitas}`)), { shouldFocus: false });
  };
  return (
    <Card title={t.bagian.keterangan} actions={<><TextButton onClick={missing}>{t.ambilKlarifikasi}</TextButton><Button size="small" icon={<IconPlus size={14} />} onClick={() => list.append({ id: newId(), nama: "", kapasitas: "", isi: "" })}>{t.tambahKeterangan}</Button></>}>
      {list.fields.length === 0 ? <p className="mut">{t.keteranganKosong}</p> : null}
      <div className="tegak">
        {list.fields.map((f, i) => (
          <div key={f.kunci} className="blok">
            <div className="baris-isian">
              <FormField name={`keterangan.${i}.nama`} control={TextField} label={t.namaPemberi} required />
              <FormField name={`keterangan.${i}.kapasitas`} control={TextField} label={t.sebagai} />
              <IconButton label={isi(t.keluarkanKeterangan, { nama: rows[i]?.nama ?? "" })} icon={<IconClose size={15} />} onClick={() => list.remove(i)} />
            </div>
            <FormField name={`keterangan.${i}.isi`} control={TextArea} rows={3} hideLabel label={isi(t.isiKeterangan, { nama: rows[i]?.nama ?? "" })} />
          </div>
        ))}
      </div>
    </Card>
  );
}

function Conclusion() {
  const { d } = useCase();
  const { setValue, getValues } = useFormContext();
  const jenis = d.perkara.jenis === "temuan" ? halaman.rel.temuan : halaman.rel.laporan;
  const add = (text: string) => setValue("kesimpulan", [getValues("kesimpulan") as string, isi(text, { jenis })].filter(Boolean).join("\n"), { shouldDirty: true });
  return (
    <Card title={t.bagian.kesimpulan}>
      <FormField name="kesimpulan" control={TextArea} rows={3} label={t.kesimpulanLabel} />
      <div className="baris saran-teks">
        <span className="mut">{halaman.kajianAwal.kalimatSiap}</span>
        {t.kesimpulanSiap.map((k) => <TextButton key={k.label} onClick={() => add(k.teks)}>{k.label}</TextButton>)}
      </div>
    </Card>
  );
}

function Recommendation() {
  const { regime } = useCase();
  const { setValue, getValues } = useFormContext();
  const compose = () => setValue("rekomendasi", recommendationOf(getValues("hasil") as KajianInput["hasil"], regime), { shouldDirty: true });
  return (
    <Card title={t.bagian.rekomendasi} actions={<TextButton onClick={compose}>{t.susunRekomendasi}</TextButton>}>
      <FormField name="rekomendasi" control={TextArea} rows={4} label={t.rekomendasiLabel} />
    </Card>
  );
}
