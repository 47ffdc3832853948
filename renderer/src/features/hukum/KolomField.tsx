import { useState } from "react";
import { istilahRezim, kelolaHukum as t } from "../../../../shared/i18n/hukum";
import { isi } from "../../../../shared/i18n/id";
import { Checkbox, DateField, IconButton, IconClose, NumberField, SelectField, TextArea, TextField, TimeField, type Option } from "../../ui";
import { bacaPeta, tulisPeta, type Kolom, type Pilihan } from "./kolom";

export interface KolomFieldProps {
  kolom: Kolom;
  value: unknown;
  onChange: (value: unknown) => void;
  pilihan: Pilihan;
  error?: string | undefined;
  disabled?: boolean;
}

/** The right control for a column of the pack. */
export function KolomField({ kolom: k, value, onChange, pilihan, error, disabled }: KolomFieldProps) {
  const shared = { label: k.label, error, ...(k.wajib ? { required: true } : {}) };
  const text = typeof value === "string" ? value : value === null || value === undefined ? "" : String(value as number);
  const put = (v: string) => onChange(v === "" && k.nol ? null : v);
  const options = k.pilihan ? pilihan[k.pilihan] : [];
  switch (k.jenis) {
    case "prosa": return <TextArea {...shared} className="penuh" rows={1} value={text} onValueChange={put} />;
    case "tanggal": return <DateField {...shared} value={text} onValueChange={put} {...(k.nol ? { hint: t.kosongTetap } : {})} />;
    case "angka": return <NumberField {...shared} value={typeof value === "number" ? value : text} onValueChange={(v) => onChange(v === "" && k.nol ? null : v)} {...(k.nol ? { hint: t.kosongTidakAda } : {})} />;
    case "jam": return <TimeField {...shared} value={text} onValueChange={put} hint={t.kosongTidakAda} />;
    case "ya": return <Checkbox {...shared} value={value === true} onValueChange={onChange} />;
    case "pilih": return <SelectField {...shared} value={text} options={options} {...(k.nol ? { placeholder: t.tidakAda } : {})} onValueChange={put} />;
    case "banyak": return <Banyak label={k.label} error={error} options={options} value={(value as unknown[] | null) ?? []} onChange={onChange} numbers={k.pilihan === "hari"} all={SEMUA.has(k.nama)} />;
    case "daftar": return <Baris {...shared} hint={t.satuPerBaris} show={((value as string[] | null) ?? []).join("\n")} read={(s) => s.split("\n").map((x) => x.trim()).filter(Boolean)} onChange={onChange} />;
    case "peta": return <Baris {...shared} hint={t.petaPetunjuk} show={tulisPeta(value)} read={bacaPeta} onChange={onChange} />;
    case "istilah": return <Istilah value={(value ?? {}) as Record<string, string>} onChange={onChange} />;
    default: return <TextField {...shared} value={text} onValueChange={put} disabled={disabled ?? false} {...(k.nama === "pasal" ? { hint: t.pasalPetunjuk } : k.nama === "id" && !disabled ? { hint: t.kodePetunjuk } : {})} />;
  }
}

/** Where none is chosen, all are meant. */
const SEMUA: ReadonlySet<string> = new Set(["kategori", "subjek", "dokumen", "bilaHasil"]);

/** Several of a list: what is chosen stands as words that can be taken out, the rest is in the list below. */
function Banyak({ label, error, options, value, onChange, numbers, all }: { label: string; error: string | undefined; options: Option[]; value: unknown[]; onChange: (value: unknown) => void; numbers: boolean; all: boolean }) {
  const chosen = value.map(String);
  const give = (keys: string[]) => onChange(numbers ? keys.map(Number).toSorted((a, b) => a - b) : keys);
  const nameOf = (key: string) => options.find((o) => o.value === key)?.label ?? key;
  return (
    <div className="hukum-banyak penuh">
      <SelectField label={label} error={error} value="" placeholder={chosen.length ? t.pilihTambah : all ? t.semua : t.tidakAda} options={options.filter((o) => !chosen.includes(o.value))} onValueChange={(v) => (v ? give([...chosen, v]) : undefined)} />
      {chosen.length ? (
        <ul className="hukum-banyak__daftar" aria-label={label}>
          {chosen.map((key) => (
            <li key={key}>
              {nameOf(key)}
              <IconButton size="small" label={isi(t.keluarkan, { nama: nameOf(key) })} icon={<IconClose size={13} />} onClick={() => give(chosen.filter((x) => x !== key))} />
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

/** Lines that are typed freely and read as data; what is typed stays as typed. */
function Baris({ show, read, onChange, ...rest }: { label: string; error?: string | undefined; hint: string; show: string; read: (text: string) => unknown; onChange: (value: unknown) => void }) {
  const [text, setText] = useState(show);
  return <TextArea {...rest} className="penuh" rows={2} value={text} onValueChange={(v) => { setText(v); onChange(read(v)); }} />;
}

function Istilah({ value, onChange }: { value: Record<string, string>; onChange: (value: unknown) => void }) {
  return (
    <div className="dua penuh">
      {Object.entries(istilahRezim).map(([key, label]) => <TextField key={key} label={label} required value={value[key] ?? ""} onValueChange={(v) => onChange({ ...value, [key]: v })} />)}
    </div>
  );
}
