import { Link } from "@tanstack/react-router";
import { useFieldArray, useFormContext } from "react-hook-form";
import { isi } from "../../../../shared/i18n/id";
import { deklarasiTeks as d, kegiatanTeks as t } from "../../../../shared/i18n/kegiatan";
import type { KegiatanLengkap } from "../../../../shared/schemas/kegiatan";
import { UnsavedGuard, useDraft } from "../../app";
import { Button, Card, Form, FormFailure, FormField, FormFooter, IconButton, IconPlus, IconTrash, TextArea, TextField } from "../../ui";
import { Berkas } from "./Berkas";
import { focusSoon } from "./KegiatanFields";
import { useKegiatanForm } from "./use-kegiatan-form";

/** What happened, what was asked, what came of it, and the photos. */
export function HasilTab({ k }: { k: KegiatanLengkap }) {
  const { form, submit, onFailure, stale, busy, isDirty } = useKegiatanForm(k, OWN);
  const draft = useDraft(`kegiatan-hasil-${k.kegiatan.id}`, form);
  return (
    <Form
      form={form}
      onSubmit={async (values) => {
        const result = await submit(values);
        if (result.ok) await draft.done();
        return result;
      }}
      onFailure={onFailure}
      id={FORM}
    >
      <UnsavedGuard when={isDirty} />
      <div className="kegiatan__atas">
        {draft.notice}
        {stale}
        <FormFailure />
      </div>
      <div className="halaman-dua">
        <div className="tegak">
          <Card>
            <div className="tegak">
              <FormField name="uraian" control={TextArea} label={t.uraian} rows={4} />
              <FormField name="hasil" control={TextArea} label={t.hasil} rows={3} />
              <FormField name="rencanaLanjut" control={TextArea} label={t.rencanaLanjut} rows={2} />
            </div>
          </Card>
          <Questions />
        </div>
        <div className="tegak">
          <Declarations k={k} />
          <Berkas title={t.foto} refId={k.kegiatan.id} berkas={k.berkas} kinds={["foto", "daftar_hadir", "lainnya"]} />
        </div>
      </div>
      <FormFooter draft={draft.status}><Button variant={isDirty ? "primary" : "quiet"} type="submit" busy={busy}>{t.simpanHasil}</Button></FormFooter>
    </Form>
  );
}

/** Declarations that were signed at the activity. */
function Declarations({ k }: { k: KegiatanLengkap }) {
  return (
    <Card title={d.buatDariKegiatan} actions={<Link to={"/deklarasi/baru" as string} search={{ kegiatan: k.kegiatan.id } as never} className="btn btn--kecil"><IconPlus size={14} />{d.baru}</Link>}>
      {k.deklarasi.length === 0 ? <p className="mut">{d.kosong}</p> : (
        <ul className="kegiatan__berkas">
          {k.deklarasi.map((x) => (
            <li key={x.id}>
              <div>
                <Link to={"/deklarasi/$deklarasiId/$bagian" as string} params={{ deklarasiId: x.id, bagian: "penanda-tangan" } as never} className="tautan">{x.nama}</Link>
                <p className="mut">{isi(d.ttdDari, { ttd: x.hitung.tandaTangan, jumlah: x.hitung.jumlah })}</p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function Questions() {
  const { control } = useFormContext();
  const { fields, append, remove } = useFieldArray({ control, name: "tanya", keyName: "kunci" });
  const add = () => {
    append({ penanya: "", asal: "", tanya: "", jawab: "" }, { shouldFocus: false });
    focusSoon(`tanya.${fields.length}.penanya`);
  };
  return (
    <Card title={t.tanya} actions={<Button size="small" icon={<IconPlus size={14} />} onClick={add}>{t.tambahTanya}</Button>}>
      <ol className="kegiatan__ulang">
        {fields.map((row, i) => (
          <li key={row.kunci}>
            <fieldset>
              <legend className="sr">{isi(t.tanyaKe, { n: i + 1 })}</legend>
              <div className="dua">
                <FormField name={`tanya.${i}.penanya`} control={TextField} label={t.penanya} required={false} />
                <FormField name={`tanya.${i}.asal`} control={TextField} label={t.asal} required={false} />
                <FormField name={`tanya.${i}.tanya`} control={TextArea} label={t.pertanyaan} rows={2} required className="penuh" />
                <FormField name={`tanya.${i}.jawab`} control={TextArea} label={t.jawab} rows={2} className="penuh" />
              </div>
            </fieldset>
            <IconButton size="small" label={isi(t.keluarkanTanya, { n: i + 1 })} icon={<IconTrash size={14} />} onClick={() => remove(i)} />
          </li>
        ))}
      </ol>
    </Card>
  );
}

const FORM = "kegiatan-hasil";
const OWN = ["uraian", "tanya", "hasil", "rencanaLanjut"] as const;
