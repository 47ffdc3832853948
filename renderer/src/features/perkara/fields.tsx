import { useState } from "react";
import { useWatch } from "react-hook-form";
import { isi, kit } from "../../../../shared/i18n/id";
import type { KeperluanKlasifikasi } from "../../../../shared/schemas/law";
import { halaman } from "../../../../shared/i18n/perkara-halaman";
import type { In } from "../../../../shared/api/contract";
import { useClient, useProcedure } from "../../app";
import { ComboField, DateField, Field, FormField, RadioGroup, SelectField, TextField, TimeField, useNow, type FieldBase, type Valued } from "../../ui";
import { useCase } from "./case";

const t = halaman.isian;

/** The office's date and time now, as a fact is written. */
export function useClock(): () => string {
  const now = useNow();
  return () => {
    const { tanggal, jam } = now.read();
    return `${tanggal}T${jam}`;
  };
}

/** A date and a time that are one value, `YYYY-MM-DDTHH:mm`. */
export function WhenField({ label, hint, error, required, name, value, onValueChange, onBlur }: FieldBase & Valued<string>) {
  const { d } = useCase();
  const [date = "", time = ""] = (value ?? "").split("T");
  const put = (next: string, clock: string) => onValueChange?.(next === "" && clock === "" ? "" : `${next}T${clock}`);
  const timeMissing = error !== undefined && date !== "" && time === "";
  return (
    <div className="waktu">
      <DateField label={label} required={required} name={name} value={date} onValueChange={(v) => put(v, time)} onBlur={onBlur} error={timeMissing ? undefined : error} hint={hint ?? (date === "" ? kit.petunjukTanggal : null)} />
      <TimeField label={t.pukul} hint={null} value={time} onValueChange={(v) => put(date, v)} onBlur={onBlur} zone={d.perkara.zona} error={timeMissing ? error : undefined} />
    </div>
  );
}

/** The number of what is issued: the next of its series, or one that was given elsewhere. */
export function NumberFields({ name = "nomor", seri, tanggal, hasil = "", untuk = "", label }: { name?: string; seri: string; tanggal: string; hasil?: string; untuk?: KeperluanKlasifikasi | ""; label: string }) {
  const { d } = useCase();
  const cara = useWatch({ name: `${name}.cara` }) as string;
  const typed = useWatch({ name: `${name}.nomor` }) as string;
  const date = tanggal.slice(0, 10);
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(date);
  const input: In<"nomor.usul"> = { seri, tanggal: date, pemilihanId: d.perkara.pemilihanId, tmLp: d.perkara.jenis === "temuan" ? "TM" : "LP", hasil, untuk };
  const next = useProcedure("nomor.usul", input, { enabled: isDate, keep: true });
  const proposal = next.data?.nomor ?? "";
  return (
    <div className="nomor">
      <FormField
        name={`${name}.cara`}
        control={RadioGroup}
        label={label}
        inline
        options={[{ value: "otomatis", label: proposal ? isi(t.nomorOtomatis, { nomor: proposal }) : t.nomorOtomatisSaja }, { value: "ketik", label: t.nomorKetik }]}
      />
      {cara === "ketik" ? (
        <div className="tegak tegak--rapat">
          <FormField name={`${name}.nomor`} control={TextField} mono label={t.nomorDiketik} required placeholder={proposal || undefined} />
          {typed ? <FormField name={`${name}.alasan`} control={TextField} label={t.nomorAlasan} hint={t.nomorAlasanPetunjuk} /> : null}
        </div>
      ) : null}
    </div>
  );
}
export const nomorAwal = { cara: "otomatis" as const, nomor: "", alasan: "" };

/** A person of the office, for a signature or a chair. */
export function OfficerField({ name, label, only }: { name: string; label: string; only?: (peran: string) => boolean }) {
  const { sesi } = useCase();
  const people = sesi.pejabat.filter((p) => p.aktif && (only?.(p.peran) ?? true));
  return <FormField name={name} control={SelectField} label={label} required options={people.map((p) => ({ value: p.id, label: `${p.nama}, ${p.jabatan}` }))} />;
}

type TextKind = In<"saran.teks">["bidang"];
/** Text that offers what the office typed before, then what is usual. */
export function SuggestField({ bidang, usual = [], ...rest }: Omit<FieldBase, "error"> & Valued<string> & { error?: string | undefined; bidang: TextKind; usual?: readonly string[]; placeholder?: string }) {
  const client = useClient();
  return (
    <ComboField
      {...rest}
      minLength={0}
      suggest={async (text) => {
        const found = await client.call("saran.teks", { bidang, teks: text });
        const before = found.ok ? found.value : [];
        const more = usual.filter((u) => !before.includes(u) && u.toLowerCase().includes(text.trim().toLowerCase()));
        return [...before, ...more].map((label) => ({ label }));
      }}
    />
  );
}

/** One line per entry: a list that is typed as lines. Empty lines are left out of it. */
export function LinesField({ value, onValueChange, label, hint = t.satuPerBaris, error, required, onBlur, rows = 3, name, id }: FieldBase & Valued<string[]> & { rows?: number }) {
  const lines = value ?? [];
  const [text, setText] = useState(lines.join("\n"));
  const [seen, setSeen] = useState(lines.join("\n"));
  if (lines.join("\n") !== seen) {
    setSeen(lines.join("\n"));
    setText(lines.join("\n"));
  }
  const put = (next: string) => {
    const list = next.split("\n").map((l) => l.trim()).filter(Boolean);
    setText(next);
    setSeen(list.join("\n"));
    onValueChange?.(list);
  };
  return (
    <Field {...{ label, hint, error, required, id }}>
      {(aria) => <textarea {...aria} name={name} className="kotak" rows={rows} style={{ minHeight: rows * 19 + 12 }} value={text} onBlur={onBlur} onChange={(e) => put(e.target.value)} />}
    </Field>
  );
}
