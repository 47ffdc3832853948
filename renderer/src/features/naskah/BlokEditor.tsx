import { Menu } from "@base-ui/react/menu";
import { useState, type ReactNode } from "react";
import { isi } from "../../../../shared/i18n/id";
import { naskahTeks as t } from "../../../../shared/i18n/naskah";
import { Button, Card, ChipText, IconButton, IconPlus, IconSortDown, IconSortUp, IconTrash, SelectField, TextField } from "../../ui";
import "./naskah.css";

/** A block of any wording. */
export interface Baris<J extends string> { jenis: J; teks: string; label: string }
/** A kind of block; what the program prints by itself says what that is. */
export interface Jenis<J extends string> { jenis: J; label: string; otomatis?: string }

export interface BlokEditorProps<J extends string> {
  title: string;
  rows: ReadonlyArray<Baris<J>>;
  onChange: (rows: Array<Baris<J>>) => void;
  /** The first is the kind of a new block. */
  kinds: ReadonlyArray<Jenis<J>>;
  fields: ReadonlyArray<{ nama: string; label: string }>;
  /** Parts that the program makes from the case. */
  parts?: ReadonlyArray<{ nama: string; label: string }>;
  faultOf: (row: Baris<J>, at: number) => string | undefined;
  /** A wording may be empty where it only adds to a form. */
  mayBeEmpty?: boolean;
  /** At the foot, beside the button that adds a block. */
  children?: ReactNode;
  /** Before the blocks; a field of its own there takes fields from the menu too. */
  above?: (onActive: (insert: (nama: string) => void) => void) => ReactNode;
}

/** A wording block by block: kind, text with its fields as chips, order. Fields are put in from a menu, where the caret stands. */
export function BlokEditor<J extends string>({ title, rows, onChange, kinds, fields, parts = [], faultOf, mayBeEmpty = false, children, above }: BlokEditorProps<J>) {
  const [insert, setInsert] = useState<((nama: string) => void) | null>(null);
  const onActive = (put: (nama: string) => void) => setInsert(() => put);
  const labels = new Map(fields.map((f) => [f.nama, f.label]));
  const edit = (i: number, more: Partial<Baris<J>>) => onChange(rows.map((r, at) => (at === i ? { ...r, ...more } : r)));
  const move = (i: number, by: number) => {
    const next = [...rows];
    const [row] = next.splice(i, 1);
    next.splice(i + by, 0, row!);
    onChange(next);
  };
  const autoOf = (jenis: string) => kinds.find((k) => k.jenis === jenis)?.otomatis;
  const kindOf = (i: number, jenis: J) => {
    const plain = autoOf(jenis) !== undefined || jenis === "bagian" || rows[i]!.jenis === "bagian";
    edit(i, { jenis, label: "", ...(plain ? { teks: jenis === "bagian" ? (parts[0]?.nama ?? "") : "" } : {}) });
  };
  return (
    <Card
      title={title}
      actions={
        <Menu.Root>
          <Menu.Trigger className="btn btn--kecil"><IconPlus size={14} />{t.sisipkan}</Menu.Trigger>
          <Menu.Portal>
            <Menu.Positioner sideOffset={4} align="end" className="lapis">
              <Menu.Popup className="menu susun__menu" aria-label={t.sisipkan} finalFocus={false}>
                {fields.map((f) => <Menu.Item key={f.nama} className="menu__butir" onClick={() => insert?.(f.nama)}>{f.label}</Menu.Item>)}
              </Menu.Popup>
            </Menu.Positioner>
          </Menu.Portal>
        </Menu.Root>
      }
    >
      {above?.(onActive)}
      {rows.length === 0 ? <p className="mut">{t.kosong}</p> : null}
      <ol className="susun">
        {rows.map((r, i) => (
          <li key={i} data-jenis={r.jenis}>
            <SelectField hideLabel label={isi(t.jenisBagian, { n: i + 1 })} value={r.jenis} placeholder={null} onValueChange={(jenis) => kindOf(i, jenis)} options={kinds.map((k) => ({ value: k.jenis, label: k.label }))} />
            <Body row={r} at={i} auto={autoOf(r.jenis)} parts={parts} chipOf={(nama) => labels.get(nama)} fault={faultOf(r, i)} onEdit={(more) => edit(i, more)} onActive={onActive} />
            <span className="susun__aksi">
              <IconButton size="small" label={isi(t.naik, { n: i + 1 })} icon={<IconSortUp size={14} />} disabled={i === 0} onClick={() => move(i, -1)} />
              <IconButton size="small" label={isi(t.turun, { n: i + 1 })} icon={<IconSortDown size={14} />} disabled={i === rows.length - 1} onClick={() => move(i, 1)} />
              <IconButton size="small" label={isi(t.hapus, { n: i + 1 })} icon={<IconTrash size={14} />} disabled={rows.length === 1 && !mayBeEmpty} onClick={() => onChange(rows.filter((_, at) => at !== i))} />
            </span>
          </li>
        ))}
      </ol>
      <div className="baris susun__kaki">
        <Button size="small" icon={<IconPlus size={14} />} onClick={() => onChange([...rows, { jenis: kinds[0]!.jenis, teks: "", label: "" }])}>{t.tambah}</Button>
        {children}
      </div>
    </Card>
  );
}

interface BodyProps {
  row: Baris<string>;
  auto: string | undefined;
  at: number;
  parts: ReadonlyArray<{ nama: string; label: string }>;
  chipOf: (nama: string) => string | undefined;
  fault: string | undefined;
  onEdit: (more: { teks?: string; label?: string }) => void;
  onActive: (insert: (nama: string) => void) => void;
}

function Body({ row, auto, at, parts, chipOf, fault, onEdit, onActive }: BodyProps) {
  const n = { n: at + 1 };
  if (auto !== undefined) return <p className="mut susun__otomatis">{auto}</p>;
  if (row.jenis === "bagian") {
    return (
      <div>
        <SelectField hideLabel label={isi(t.teksBagian, n)} value={row.teks} placeholder={null} error={fault} onValueChange={(teks) => onEdit({ teks })} options={parts.map((p) => ({ value: p.nama, label: p.label }))} />
        <p className="mut">{t.bagianOtomatis}</p>
      </div>
    );
  }
  const text = <ChipText label={isi(t.teksBagian, n)} value={row.teks} chipOf={chipOf} error={fault} onValueChange={(teks) => onEdit({ teks })} onActive={onActive} />;
  if (row.jenis !== "istilah") return text;
  return (
    <div className="susun__istilah">
      <TextField hideLabel label={isi(t.labelBagian, n)} value={row.label} placeholder={t.istilahKosong} onValueChange={(label) => onEdit({ label })} maxLength={60} />
      {text}
    </div>
  );
}
