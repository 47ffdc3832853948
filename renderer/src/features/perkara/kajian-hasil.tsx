import { useFieldArray, useFormContext, useWatch } from "react-hook-form";
import type { HasilKajian, JenisPelanggaran, Penerima } from "../../../../shared/schemas/penanganan";
import { isi } from "../../../../shared/i18n/id";
import { namaJenisPelanggaran } from "../../../../shared/i18n/perkara";
import { halaman } from "../../../../shared/i18n/perkara-halaman";
import { Button, Card, Checkbox, FieldError, FormField, IconButton, IconClose, IconPlus, SelectField, TextField, Unverified, useErrorAt, useNow } from "../../ui";
import { useCase } from "./case";
import { LinesField } from "./fields";
import { newResult, recipientChoices } from "./kajian-data";
import { ArticlesField, SkbField } from "./law-fields";

const t = halaman.kajian;
const KINDS = (Object.keys(namaJenisPelanggaran) as JenisPelanggaran[]).map((value) => ({ value, label: namaJenisPelanggaran[value] }));

/** The results of the case, each with its own addressee. */
export function Results() {
  const { d, pack } = useCase();
  const now = useNow();
  const { control } = useFormContext();
  const list = useFieldArray({ control, name: "hasil", keyName: "kunci" });
  const add = () => list.append(newResult(pack, d, d.dugaan.find((x) => !(list.fields as unknown as HasilKajian[]).some((h) => h.jenis === x.jenis))?.jenis ?? "bukan_pelanggaran", now.read().tanggal), { shouldFocus: false });
  return (
    <Card title={t.bagian.hasil} actions={<Button size="small" icon={<IconPlus size={14} />} onClick={add}>{t.tambahHasil}</Button>}>
      {list.fields.length === 0 ? <p className="mut">{t.hasilKosong}</p> : null}
      <div className="tegak">
        {list.fields.map((f, i) => <ResultFields key={f.kunci} i={i} onRemove={() => list.remove(i)} />)}
      </div>
    </Card>
  );
}

function ResultFields({ i, onRemove }: { i: number; onRemove: () => void }) {
  const { d, pack } = useCase();
  const now = useNow();
  const { setValue } = useFormContext();
  const at = `hasil.${i}`;
  const jenis = useWatch({ name: `${at}.jenis` }) as JenisPelanggaran;
  const ids = (useWatch({ name: `${at}.terlaporIds` }) ?? []) as string[];
  const reported = d.pihak.filter((p) => p.peran === "terlapor");
  const today = now.read().tanggal;
  const put = (name: string, value: unknown) => setValue(`${at}.${name}`, value, { shouldDirty: true });
  const changeKind = (next: unknown) => {
    const fresh = newResult(pack, d, next as JenisPelanggaran, today);
    put("penerima", next === "bukan_pelanggaran" ? null : (fresh.penerima ?? EMPTY));
    put("tembusan", fresh.tembusan);
    put("pasal", fresh.pasal);
    put("skb", fresh.skb);
  };
  return (
    <fieldset className="blok">
      <legend className="sr">{isi(t.hasilKe, { n: i + 1 })}</legend>
      <div className="baris-isian">
        <FormField name={`${at}.jenis`} control={SelectField} label={isi(t.hasilKe, { n: i + 1 })} required placeholder={null} options={KINDS} onChanged={changeKind} />
        <FormField name={`${at}.uraian`} control={TextField} label={t.uraianHasil} />
        <IconButton label={isi(t.keluarkanHasil, { n: i + 1 })} icon={<IconClose size={15} />} onClick={onRemove} />
      </div>
      {reported.length > 1 ? (
        <fieldset>
          <legend className="isian__label">{t.terlaporHasil}</legend>
          {reported.map((p) => <Checkbox key={p.id} label={p.nama} hint={[p.jabatan, p.instansi].filter(Boolean).join(", ")} value={ids.includes(p.id)} onValueChange={(on) => put("terlaporIds", on ? [...ids, p.id] : ids.filter((x) => x !== p.id))} />)}
        </fieldset>
      ) : null}
      {jenis === "bukan_pelanggaran" ? null : (
        <>
          <FormField name={`${at}.pasal`} control={ArticlesField} label={t.pasalHasil} jenis={jenis} />
          {jenis === "hukum_lain" ? <FormField name={`${at}.skb`} control={SkbField} label={halaman.hukum.skb} /> : null}
          <RecipientFields at={at} jenis={jenis} ids={ids} date={today} />
        </>
      )}
    </fieldset>
  );
}

const EMPTY: Penerima = { id: "", jabatan: "", instansi: "", tempat: "", lewat: "" };

/** The addressee: suggested by kind, person and day; every part can be changed. */
export function RecipientFields({ at, jenis, ids, date }: { at: string; jenis: JenisPelanggaran; ids: readonly string[]; date: string }) {
  const { d, pack } = useCase();
  const { setValue } = useFormContext();
  const prefix = at === "" ? "" : `${at}.`;
  const penerima = useWatch({ name: `${prefix}penerima` }) as Penerima | null;
  const error = useErrorAt(`${prefix}penerima`);
  const choices = recipientChoices(pack, d, jenis, ids, date);
  const picked = choices.find((c) => c.row.id === penerima?.id);
  const pick = (id: string) => {
    const choice = choices.find((c) => c.row.id === id);
    if (!choice) return;
    setValue(`${prefix}penerima`, { ...choice.penerima, tempat: penerima?.tempat ?? "" }, { shouldDirty: true });
    setValue(`${prefix}tembusan`, choice.tembusan, { shouldDirty: true });
  };
  return (
    <div className="tegak">
      <div className="baris-isian">
        <SelectField
          label={t.pilihPenerima}
          value={picked?.row.id ?? ""}
          onValueChange={pick}
          placeholder={t.penerimaSendiri}
          options={choices.map(({ row }) => ({ value: row.id, label: row.untuk ? isi(t.penerimaUntuk, { jabatan: row.jabatan, untuk: row.untuk }) : row.jabatan }))}
        />
        {picked?.row.status === "belum_diverifikasi" ? <span className="baris-isian__ekor"><Unverified source={`${picked.row.sumber}, ${picked.row.pasal}`} /></span> : null}
      </div>
      <FieldError id={`${prefix}penerima-galat`} error={error} />
      {penerima ? (
        <div className="dua">
          <FormField name={`${prefix}penerima.jabatan`} control={TextField} label={t.jabatanPenerima} required />
          <FormField name={`${prefix}penerima.instansi`} control={TextField} label={t.instansiPenerima} />
          <FormField name={`${prefix}penerima.tempat`} control={TextField} label={t.tempatPenerima} />
          <FormField name={`${prefix}penerima.lewat`} control={TextField} label={t.lewatPenerima} />
        </div>
      ) : <div><Button size="small" onClick={() => setValue(`${prefix}penerima`, EMPTY, { shouldDirty: true })}>{t.isiPenerima}</Button></div>}
      <FormField name={`${prefix}tembusan`} control={LinesField} label={t.tembusan} rows={3} />
    </div>
  );
}
