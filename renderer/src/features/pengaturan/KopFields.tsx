import { useEffect, useRef, useState, type ReactNode } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { ukuran } from "../../../../shared/i18n/format";
import { isi } from "../../../../shared/i18n/id";
import { kopTeks as t } from "../../../../shared/i18n/kantor";
import { tataTeks } from "../../../../shared/i18n/tata-surat";
import { useUploads } from "../../app";
import { Button, Card, FileDrop, FormField, TextField, useErrorAt, useFill } from "../../ui";
import { BARIS_KOP, type KantorIsian } from "./isian";
import { KopPreview } from "./KopPreview";
import { alasanLogo, LOGO_TERBESAR } from "./logo";
import { barisKop } from "./wilayah";

export interface LogoBaru { sha256: string; url: string }
export interface KopFieldsProps {
  /** The office whose data are suggested, where the form around it does not hold them. */
  kantor?: Parameters<typeof barisKop>[0];
  /** Shows the letterhead alone above the fields. */
  pratinjau?: boolean;
  /** Stands below each line: how it is printed. */
  tampilan?: (at: number) => ReactNode;
  /** Told of what was typed into a line, and of lines that were suggested. */
  onLine?: (at: number, text: string) => void;
  onSuggest?: (lines: readonly string[]) => void;
  /** Told of a logo that was chosen here and is not yet part of the office's record. */
  onLogo?: (fresh: LogoBaru) => void;
}

/** Lines and logo of the letterhead, seen as they are printed. Stands in a form that holds `kop`. */
export function KopFields({ kantor, pratinjau = true, tampilan, onLine, onSuggest, onLogo }: KopFieldsProps) {
  const { getValues } = useFormContext<KantorIsian>();
  const fill = useFill();
  const [refused, setRefused] = useState("");
  const kop = useWatch<KantorIsian, "kop">({ name: "kop" });
  const error = useErrorAt("kop.logo");
  const [fresh, setFresh] = useState<LogoBaru | null>(null);
  const chosen = useRef<File | null>(null);
  useEffect(() => () => URL.revokeObjectURL(fresh?.url ?? ""), [fresh]);
  const uploads = useUploads((stored) => {
    if (chosen.current) {
      const next = { sha256: stored.sha256, url: URL.createObjectURL(chosen.current) };
      setFresh(next);
      onLogo?.(next);
    }
    fill({ "kop.logo": stored.sha256 });
  });
  const take = async (files: File[]): Promise<void> => {
    const file = files[0];
    if (!file) return;
    const reason = await alasanLogo(file);
    setRefused(reason ?? "");
    if (reason !== null) return;
    for (const row of uploads.rows) uploads.remove(row.id);
    chosen.current = file;
    uploads.add([file]);
  };
  const suggest = (): void => {
    const lines = barisKop({ situs: "", telepon: "", surel: "", ...(kantor ?? getValues()) });
    for (let i = 0; i < BARIS_KOP; i++) fill({ [`kop.baris.${i}`]: lines[i] ?? "" });
    onSuggest?.(lines);
  };
  const takeOut = (): void => {
    for (const row of uploads.rows) uploads.remove(row.id);
    fill({ "kop.logo": "" });
  };
  return (
    <div className="tegak">
      {pratinjau ? (
        <Card title={t.pratinjau}>
          <KopPreview lines={kop.baris} logo={kop.logo} fresh={fresh} />
        </Card>
      ) : null}
      <Card title={t.baris} actions={<Button size="small" onClick={suggest}>{t.usul}</Button>}>
        <div className="tegak tegak--rapat">
          <p className="mut">{tampilan ? tataTeks.kopTampilanPetunjuk : t.barisPetunjuk}</p>
          {kop.baris.map((_, i) => (
            <div key={i} className={tampilan ? "kop-baris" : undefined}>
              <FormField name={`kop.baris.${i}`} control={TextField} label={isi(t.barisKe, { n: i + 1 })} onChanged={(value) => onLine?.(i, String(value))} />
              {tampilan?.(i)}
            </div>
          ))}
        </div>
      </Card>
      <Card title={t.logo} actions={kop.logo ? <Button size="small" onClick={takeOut}>{t.logoHapus}</Button> : null}>
        <FileDrop
          label={kop.logo ? t.logoGanti : t.logo}
          hint={isi(t.logoPetunjuk, { batas: ukuran(LOGO_TERBESAR) })}
          accept="image/png,image/jpeg,.png,.jpg,.jpeg"
          multiple={false}
          rows={uploads.rows}
          onFiles={(files) => void take(files)}
          onCancel={uploads.cancel}
          onRemove={takeOut}
          onRetry={uploads.retry}
          error={refused || error}
        />
      </Card>
    </div>
  );
}
