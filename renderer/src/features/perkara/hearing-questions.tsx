import { useRef, useState, type KeyboardEvent } from "react";
import { flushSync } from "react-dom";
import { useFieldArray, useFormContext, useWatch } from "react-hook-form";
import type { TanyaJawab } from "../../../../shared/schemas/penanganan";
import type { Klarifikasi } from "../../../../shared/schemas/dossier";
import { hariTanggalJam } from "../../../../shared/i18n/format";
import { isi } from "../../../../shared/i18n/id";
import { halaman } from "../../../../shared/i18n/perkara-halaman";
import { Badge, Button, Card, Field, FormField, IconButton, IconClose, IconPlus, IconSortDown, IconSortUp, Kbd, TextArea, type FieldBase, type Valued } from "../../ui";
import { useCase } from "./case";
import { Facts, LetterLink } from "./parts";
import { newId } from "./saran";

const t = halaman.sidang;
const GROUPS = ["pembuka", "kasus", "penutup"] as const;
const pad = (n: number) => String(n).padStart(2, "0");

/**
 * Questions and answers in the order of the form. A question is typed into the line below the last one and added with Enter; Ctrl Enter in
 * an answer goes on to the next question; Alt with the arrows moves a question of the case. Text stays exactly as it is typed.
 */
export function Questions() {
  const { control } = useFormContext();
  const list = useFieldArray({ control, name: "tanya", keyName: "kunci" });
  const rows = list.fields as unknown as TanyaJawab[];
  const box = useRef<HTMLDivElement>(null);
  const numbered = list.fields.map((f, i) => ({ key: f.kunci, i, kelompok: rows[i]?.kelompok ?? "kasus" }));
  const lastCase = numbered.findLast((r) => r.kelompok === "kasus")?.i ?? numbered.findLast((r) => r.kelompok === "pembuka")?.i ?? -1;
  const firstCase = numbered.find((r) => r.kelompok === "kasus")?.i ?? 0;
  const focus = (name: string) => box.current?.querySelector<HTMLElement>(`[name="${name}"]`)?.focus();
  // The next letter may follow at once: the row stands and has the focus before the key is done.
  const add = (question: string) => {
    flushSync(() => list.insert(lastCase + 1, { id: newId(), kelompok: "kasus", pertanyaan: question, jawaban: "" }, { shouldFocus: false }));
    focus(`tanya.${lastCase + 1}.jawaban`);
  };
  const move = (from: number, to: number, field: "pertanyaan" | "jawaban") => {
    if (to < firstCase || to > lastCase) return;
    flushSync(() => list.move(from, to));
    focus(`tanya.${to}.${field}`);
  };
  const onKeyDown = (e: KeyboardEvent) => {
    const [, at, field] = /^tanya\.(\d+)\.(pertanyaan|jawaban)$/.exec((e.target as HTMLTextAreaElement).name) ?? [];
    if (at === undefined) return;
    const i = Number(at);
    if (e.key === "Enter" && (e.ctrlKey || e.metaKey)) {
      e.preventDefault();
      focus(i === lastCase ? NEW : `tanya.${i + 1}.jawaban`);
    } else if (e.key === "Enter" && field === "pertanyaan" && !e.shiftKey) {
      e.preventDefault();
      focus(`tanya.${i}.jawaban`);
    } else if (e.altKey && (e.key === "ArrowUp" || e.key === "ArrowDown") && rows[i]?.kelompok === "kasus") {
      e.preventDefault();
      move(i, i + (e.key === "ArrowUp" ? -1 : 1), field as "pertanyaan" | "jawaban");
    }
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- only listens for the keys that walk its fields
    <div className="tegak" ref={box} onKeyDown={onKeyDown}>
      {GROUPS.map((g) => (
        <Card key={g} title={t.kelompok[g]} actions={g === "kasus" ? <span className="mut pintasan"><Kbd>Ctrl Enter</Kbd> {t.keBerikut} · <Kbd>Alt ↑↓</Kbd> {t.pindahkan}</span> : undefined}>
          <ol className="tanya">
            {numbered.filter((r) => r.kelompok === g).map((r) => (
              <li key={r.key}>
                <span className="tanya__nomor mono" aria-hidden="true">{pad(r.i + 1)}</span>
                <div className="tanya__isi">
                  <FormField name={`tanya.${r.i}.pertanyaan`} control={TextArea} rows={1} hideLabel className="tanya__tanya" label={isi(t.pertanyaanKe, { n: r.i + 1 })} />
                  <FormField name={`tanya.${r.i}.jawaban`} control={TextArea} rows={2} hideLabel label={isi(t.jawabanKe, { n: r.i + 1 })} placeholder={t.jawaban} />
                </div>
                {g === "kasus" ? (
                  <div className="tanya__aksi">
                    <IconButton size="small" label={isi(t.naikkan, { n: r.i + 1 })} icon={<IconSortUp size={14} />} disabled={r.i <= firstCase} onClick={() => move(r.i, r.i - 1, "pertanyaan")} />
                    <IconButton size="small" label={isi(t.turunkan, { n: r.i + 1 })} icon={<IconSortDown size={14} />} disabled={r.i >= lastCase} onClick={() => move(r.i, r.i + 1, "pertanyaan")} />
                    <Remove i={r.i} onRemove={() => list.remove(r.i)} />
                  </div>
                ) : null}
              </li>
            ))}
          </ol>
          {g === "kasus" ? <NewQuestion onAdd={add} /> : null}
        </Card>
      ))}
    </div>
  );
}

/** A question that was answered stays. */
function Remove({ i, onRemove }: { i: number; onRemove: () => void }) {
  const answered = ((useWatch({ name: `tanya.${i}.jawaban` }) ?? "") as string).trim() !== "";
  return <IconButton size="small" label={isi(t.keluarkan, { n: i + 1 })} icon={<IconClose size={14} />} disabled={answered} onClick={onRemove} />;
}

const NEW = "pertanyaan-baru";

function NewQuestion({ onAdd }: { onAdd: (question: string) => void }) {
  const [text, setText] = useState("");
  const add = () => {
    if (text.trim() === "") return;
    onAdd(text);
    setText("");
  };
  return (
    <div className="tanya__baru">
      <QuestionLine
        name={NEW}
        label={t.pertanyaanBaru}
        hideLabel
        value={text}
        onValueChange={setText}
        onEnter={add}
      />
      <Button size="small" icon={<IconPlus size={14} />} onClick={add}>{t.tambah}</Button>
    </div>
  );
}

function QuestionLine({ label, hideLabel, value, onValueChange, name, onEnter }: FieldBase & Valued<string> & { onEnter: () => void }) {
  return (
    <Field label={label} hideLabel={hideLabel ?? false}>
      {(aria) => (
        <input
          {...aria}
          name={name}
          className="kotak"
          autoComplete="off"
          placeholder={t.pertanyaanBaruContoh}
          value={value ?? ""}
          onChange={(e) => onValueChange?.(e.target.value)}
          onKeyDown={(e) => {
            if (e.key !== "Enter") return;
            e.preventDefault();
            onEnter();
          }}
        />
      )}
    </Field>
  );
}

/** A finished hearing, to read. */
export function Transcript({ k }: { k: Klarifikasi }) {
  const { d } = useCase();
  const zone = d.perkara.zona;
  return (
    <div className="tegak">
      <Card title={t.hasil} actions={<><LetterLink jenis={k.kapasitas === "ahli" ? "ba_sumpah_ahli" : "ba_sumpah"} refId={k.id} /><LetterLink jenis="ba_klarifikasi" refId={k.id} /></>}>
        <Facts
          rows={[
            [t.dimulai, k.dimulaiAt ? hariTanggalJam(k.dimulaiAt, zone) : ""],
            [t.selesaiPada, k.selesaiAt ? hariTanggalJam(k.selesaiAt, zone) : ""],
            [t.sumpahJudul, k.sumpah === "" ? "" : k.sumpah === "bersedia" ? t.bersedia : t.menolak],
            [t.tandatangan, k.tandatangan === "menolak" ? isi(t.menolakKarena, { alasan: k.alasanMenolak }) : k.tandatangan === "bersedia" ? <Badge key="t" tone="tenang" done>{t.ttdBersedia}</Badge> : ""],
            [t.penanya, k.petugas.map((p) => p.nama).join(", ")],
          ]}
        />
      </Card>
      <Card title={t.keterangan}>
        <ol className="tanya tanya--baca">
          {k.tanya.map((q, i) => (
            <li key={q.id}>
              <span className="tanya__nomor mono">{pad(i + 1)}</span>
              <div className="tanya__isi">
                <strong>{q.pertanyaan}</strong>
                <p className="prosa">{q.jawaban || halaman.tanpa}</p>
              </div>
            </li>
          ))}
        </ol>
      </Card>
    </div>
  );
}
