import { useDeferredValue, useMemo, useState } from "react";
import { findRow, withRow } from "../../../../shared/domain/law-pack";
import type { Failure } from "../../../../shared/api/result";
import { kelolaHukum as t } from "../../../../shared/i18n/hukum";
import { isi, isian, kalimatGalat, kalimatIsian, umum } from "../../../../shared/i18n/id";
import { bagianHukum, namaRezim } from "../../../../shared/i18n/kantor";
import { REGIME_PARTS, type LawPack, type PackProblem } from "../../../../shared/schemas/law";
import { REZIM } from "../../../../shared/schemas/primitives";
import { useCommand } from "../../app";
import { Button, Dialog, Notice, RadioGroup, TextArea, useToast } from "../../ui";
import { barisHukum } from "../pengaturan/hukum-baris";
import { Beda } from "./Beda";
import { barisKosong, bedaBaris, jenisBagian, jumlahIsi, kodeDari, kolomBagian, pilihanPaket, type Nilai } from "./kolom";
import { KolomField } from "./KolomField";

/** What the form works on: a row that stands (`id` set), or a new one, perhaps begun as a copy. */
export interface SasaranBaris { part: string; id?: string; berlakuSejak?: string; salinan?: Nilai }

/** A row of the law in its own columns, with what changes and why. The pack's own rules check it before it is sent. */
export function BarisForm({ pack, sasaran, onClose }: { pack: LawPack; sasaran: SasaranBaris; onClose: () => void }) {
  const at = sasaran.id !== undefined && sasaran.berlakuSejak !== undefined ? { id: sasaran.id, berlakuSejak: sasaran.berlakuSejak } : null;
  const [part, setPart] = useState(sasaran.part);
  const before = useMemo<Nilai | null>(() => (at ? findRow(pack, sasaran.part, at.id, at.berlakuSejak) : null), [pack, sasaran.part, at?.id, at?.berlakuSejak]); // oxlint-disable-line react/exhaustive-deps -- `at` is made of these two
  const [nilai, setNilai] = useState<Nilai>(() => (before ? structuredClone(before) : { ...barisKosong(sasaran.part), ...structuredClone(sasaran.salinan ?? {}) }));
  const [alasan, setAlasan] = useState("");
  const [tried, setTried] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const change = useCommand("hukum.ubah");
  const add = useCommand("hukum.tambah");
  const toast = useToast();
  const pilihan = useMemo(() => pilihanPaket(pack), [pack]);
  const columns = kolomBagian(part);
  const nested = at === null && (REGIME_PARTS as readonly string[]).includes(jenisBagian(part));

  const shown = useDeferredValue(nilai);
  const made = useMemo(() => withRow(pack, part, at, shown, "pratinjau"), [pack, part, shown, at?.id, at?.berlakuSejak]); // oxlint-disable-line react/exhaustive-deps -- as above
  const problems: PackProblem[] = made === null || made.ok ? [] : made.problems;
  const changed = before ? bedaBaris(before, nilai) : [];
  const sentence = useMemo(() => {
    if (!made?.ok || (before && bedaBaris(before, shown).length === 0)) return "";
    const row = barisHukum(made.pack).find((b) => b.part === part && b.row.id === shown["id"] && b.row.berlakuSejak === shown["berlakuSejak"]);
    return row ? [row.judul, ...row.rincian].join(". ").replaceAll("..", ".") : "";
  }, [made, before, shown, part]);

  const put = (name: string, value: unknown) =>
    setNilai((old) => {
      const next = { ...old, [name]: value };
      // A new row's code follows its words until it is typed.
      if (!at && (name === columns[0]?.nama || name === columns[1]?.nama) && old["id"] === codeOf(old, columns)) next["id"] = codeOf(next, columns);
      return next;
    });
  const problemAt = (name: string): string | undefined => {
    if (!tried) return undefined;
    const found = problems.find((p) => columnOf(p.path, part) === name && (p.row === null || p.row === nilai["id"] || p.row === ""));
    return found ? `${found.message.charAt(0).toUpperCase()}${found.message.slice(1)}.` : undefined;
  };
  const others = problems.filter((p) => !columns.some((k) => problemAt(k.nama) !== undefined && columnOf(p.path, part) === k.nama));
  const send = async () => {
    setTried(true);
    setFailure(null);
    if (alasan.trim() === "" || made === null || !made.ok || (before !== null && changed.length === 0)) {
      setTimeout(() => document.querySelector<HTMLElement>(".dialog [aria-invalid='true']")?.focus(), 0);
      return;
    }
    const done = at ? await change.run({ bagian: part, ...at, nilai, alasan }) : await add.run({ bagian: part, nilai, alasan });
    if (!done.ok) {
      setFailure(done.error);
      return;
    }
    toast.done(isi(at ? t.tersimpan : t.ditambah, { versi: done.value.versi }));
    onClose();
  };

  const field = (k: (typeof columns)[number]) => <KolomField key={`${part} ${k.nama}`} kolom={k} value={nilai[k.nama]} pilihan={pilihan} onChange={(v) => put(k.nama, v)} error={problemAt(k.nama)} disabled={k.nama === "id" && at !== null} />;
  const first = jumlahIsi(part);
  return (
    <Dialog
      open
      wide
      onOpenChange={onClose}
      title={at ? t.perbaikiJudul : isi(t.tambahJudul, { bagian: bagianHukum[jenisBagian(part)]?.judul ?? part })}
      description={at ? t.perbaikiIsi : t.tambahIsi}
      actions={
        <>
          <Button onClick={onClose}>{umum.batal}</Button>
          <Button variant="primary" busy={change.busy || add.busy} onClick={() => void send()}>{at ? t.simpan : t.simpanTambah}</Button>
        </>
      }
    >
      <div className="hukum-form">
        {nested ? <RadioGroup inline label={t.rezimBaris} required value={part.split(".")[1] ?? ""} options={REZIM.map((value) => ({ value, label: namaRezim[value]! }))} onValueChange={(r) => setPart(`rezim.${r}.${jenisBagian(part)}`)} /> : null}
        <fieldset className="dua">
          <legend className="subjudul">{t.barisIsi}</legend>
          {columns.slice(0, first).map(field)}
        </fieldset>
        <fieldset className="dua">
          <legend className="subjudul">{t.barisDasar}</legend>
          {columns.slice(first).map(field)}
        </fieldset>
        <section className="hukum-form__beda" aria-live="polite">
          <h3 className="subjudul">{t.perubahan}</h3>
          {before ? changed.length ? <Beda part={part} fields={changed.map((field) => ({ field, before: before[field], after: nilai[field] }))} pilihan={pilihan} /> : <p className="mut">{t.belumBerubah}</p> : null}
          {sentence ? <p>{isi(t.dibaca, { kalimat: sentence })}</p> : null}
        </section>
        {tried && others.length ? (
          <Notice tone="lewat" alert title={t.masalah}>
            <ul>{others.slice(0, 8).map((p) => <li key={`${p.path} ${p.message}`}>{kalimatIsian("paket_salah", { baris: p.row ?? "", alasan: p.message })}</li>)}</ul>
          </Notice>
        ) : null}
        {failure ? <Refused failure={failure} /> : null}
        <TextArea label={t.alasan} hint={t.alasanPetunjuk} required rows={2} value={alasan} onValueChange={setAlasan} error={tried && alasan.trim() === "" ? isian["wajib"] : undefined} />
      </div>
    </Dialog>
  );
}

/** What the core refused, with each row it names. */
export function Refused({ failure }: { failure: Failure }) {
  const { judul, rincian } = kalimatGalat(failure);
  return (
    <Notice tone="lewat" alert title={judul}>
      {[...rincian, ...(failure.fields ?? []).slice(0, 8).map((f) => kalimatIsian(f.code, f.params))].join(" ")}
    </Notice>
  );
}

/** The column that a problem's path names: `panjang` of `tenggat.3.panjang`. */
const columnOf = (path: string, part: string): string | undefined => path.split(".")[part.split(".").length === 3 ? 4 : 2];
const codeOf = (values: Nilai, columns: ReadonlyArray<{ nama: string }>): string => kodeDari([values[columns[0]?.nama ?? ""], values[columns[1]?.nama ?? ""]].filter((x): x is string => typeof x === "string").join(" "));

