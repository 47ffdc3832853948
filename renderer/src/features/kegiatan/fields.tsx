import { kit } from "../../../../shared/i18n/id";
import { kelompokTeks } from "../../../../shared/i18n/imbauan";
import { kegiatanTeks as t } from "../../../../shared/i18n/kegiatan";
import { KELOMPOK, type Kelompok } from "../../../../shared/schemas/imbauan";
import { useProcedure } from "../../app";
import { Checkbox, DateField, FieldError, TimeField, type FieldBase, type Valued } from "../../ui";
import "./kegiatan.css";

/** A date and a time that are one value, `YYYY-MM-DDTHH:mm`. */
export function WhenField({ label, timeLabel, hint, error, required, name, value, onValueChange, onBlur }: FieldBase & Valued<string> & { timeLabel: string }) {
  const [date = "", time = ""] = (value ?? "").split("T");
  const put = (day: string, clock: string) => onValueChange?.(day === "" && clock === "" ? "" : `${day}T${clock}`);
  const timeMissing = error !== undefined && date !== "" && time === "";
  return (
    <div className="waktu">
      <DateField label={label} required={required} name={name} value={date} onValueChange={(v) => put(v, time)} onBlur={onBlur} error={timeMissing ? undefined : error} hint={hint ?? (date === "" ? kit.petunjukTanggal : null)} />
      <TimeField label={timeLabel} hint={null} required={required} value={time} onValueChange={(v) => put(date, v)} onBlur={onBlur} error={timeMissing ? error : undefined} />
    </div>
  );
}

/** Groups of the recipient book to tick, with how many each holds. */
export function GroupsField({ label, hideLabel, hint, error, name, value, onValueChange, onlyFilled = false }: FieldBase & Valued<Kelompok[]> & { onlyFilled?: boolean }) {
  const summary = useProcedure("direktori.ringkasan", {}, { keep: true });
  const counts = new Map((summary.data?.kelompok ?? []).map((k) => [k.kelompok, k.jumlah]));
  const chosen = value ?? [];
  const offered = KELOMPOK.filter((k) => !onlyFilled || counts.has(k) || chosen.includes(k));
  const base = `${name ?? "kelompok"}-galat`;
  return (
    <fieldset className="isian" aria-describedby={error ? base : undefined}>
      <legend className={hideLabel ? "sr" : "isian__label"}>{label}</legend>
      <div className="kegiatan__kelompok">
        {offered.map((k) => <Checkbox key={k} label={`${kelompokTeks[k]}${counts.has(k) ? ` (${counts.get(k)})` : ""}`} value={chosen.includes(k)} onValueChange={(on) => onValueChange?.(on ? [...chosen, k] : chosen.filter((x) => x !== k))} />)}
      </div>
      <FieldError id={base} error={error} />
      {hint ? <div className="isian__petunjuk">{hint}</div> : null}
      {summary.data && offered.length === 0 ? <p className="mut">{t.direktoriKosong}</p> : null}
    </fieldset>
  );
}
