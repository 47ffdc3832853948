import type { ArticleRow } from "../../../../shared/schemas/law";
import type { JenisPelanggaran } from "../../../../shared/schemas/penanganan";
import { isi } from "../../../../shared/i18n/id";
import { halaman } from "../../../../shared/i18n/perkara-halaman";
import { Field, Unverified, type FieldBase, type Valued } from "../../ui";
import { useCase } from "./case";
import { lawDateOf, rowsFor } from "./saran";

const t = halaman.hukum;

export const articleText = (a: Pick<ArticleRow, "pasal" | "undangUndang">): string => (a.pasal === "-" ? a.undangUndang : `${a.pasal} ${a.undangUndang}`);
const SEPARATOR = "; ";

/** Articles as text, with the catalogue of the regime below it to tick from. */
export function ArticlesField({ jenis, label, value, onValueChange, onBlur, error, name, required }: FieldBase & Valued<string> & { jenis?: JenisPelanggaran | undefined }) {
  const { d, pack } = useCase();
  const text = value ?? "";
  const chosen = text.split(SEPARATOR).map((s) => s.trim()).filter(Boolean);
  const rows = rowsFor(pack.pasal, d.perkara.rezim, lawDateOf(d)).filter((a) => !jenis || a.jenis === jenis || chosen.includes(articleText(a)));
  const toggle = (a: string, on: boolean) => onValueChange?.((on ? [...chosen, a] : chosen.filter((c) => c !== a)).join(SEPARATOR));
  return (
    <div className="tegak tegak--rapat">
      <Field {...{ label, error, required }} hint={t.pasalPetunjuk}>
        {(aria) => <input {...aria} name={name} className="kotak" autoComplete="off" value={text} onChange={(e) => onValueChange?.(e.target.value)} onBlur={onBlur} />}
      </Field>
      <details className="pilih-hukum">
        <summary>{isi(t.pilihPasal, { n: rows.length })}</summary>
        <ul>
          {rows.map((a) => (
            <li key={`${a.id} ${a.berlakuSejak}`}>
              <label className="pilih">
                <input type="checkbox" checked={chosen.includes(articleText(a))} onChange={(e) => toggle(articleText(a), e.target.checked)} />
                <span>
                  {articleText(a)}
                  <small>{a.isi}</small>
                </span>
              </label>
              {a.status === "belum_diverifikasi" ? <Unverified source={a.sumber} /> : null}
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}

/** Items of the joint decree on neutrality, each with its level and where sources contradict each other. */
export function SkbField({ label, value, onValueChange, error }: FieldBase & Valued<string[]>) {
  const { d, pack } = useCase();
  const chosen = value ?? [];
  const rows = rowsFor(pack.skb, d.perkara.rezim, lawDateOf(d));
  const toggle = (code: string, on: boolean) => onValueChange?.(on ? [...chosen, code] : chosen.filter((c) => c !== code));
  return (
    <details className="pilih-hukum" open={error !== undefined || undefined}>
      <summary>{chosen.length > 0 ? `${typeof label === "string" ? label : t.skb}: ${chosen.join(", ")}` : label}</summary>
      <ul>
        {rows.map((s) => (
          <li key={s.kode}>
            <label className="pilih">
              <input type="checkbox" checked={chosen.includes(s.kode)} onChange={(e) => toggle(s.kode, e.target.checked)} />
              <span>
                <strong>{s.kode}</strong> {s.perbuatan}
                <small>
                  {t.tingkat[s.tingkat]}
                  {s.bertentangan ? ` · ${t.bertentangan}` : ""}
                  {s.keterangan ? ` · ${s.keterangan}` : ""}
                </small>
              </span>
            </label>
            {s.status === "belum_diverifikasi" ? <Unverified source={s.sumber} /> : null}
          </li>
        ))}
      </ul>
    </details>
  );
}
