import { kelolaHukum as t } from "../../../../shared/i18n/hukum";
import { kataKolom, labelKolom, type Pilihan } from "./kolom";

/** Columns that differ, old beside new, in words. */
export function Beda({ part, fields, pilihan, label }: { part: string; fields: ReadonlyArray<{ field: string; before: unknown; after: unknown }>; pilihan: Pilihan; label?: string }) {
  return (
    <table className="tabel hukum-beda">
      <caption className="sr">{label ?? t.perubahan}</caption>
      <thead>
        <tr>
          <th scope="col">{t.kolom}</th>
          <th scope="col">{t.lama}</th>
          <th scope="col">{t.baru}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map((f) => (
          <tr key={f.field}>
            <th scope="row">{labelKolom(part, f.field)}</th>
            <td><del>{kataKolom(part, f.field, f.before, pilihan)}</del></td>
            <td><ins>{kataKolom(part, f.field, f.after, pilihan)}</ins></td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

