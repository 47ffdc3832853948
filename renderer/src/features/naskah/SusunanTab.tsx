import { useEffect, useState } from "react";
import { tanggalPendek } from "../../../../shared/i18n/format";
import { isi, kalimatIsian } from "../../../../shared/i18n/id";
import { jenisBlokTeks, naskahTeks as t } from "../../../../shared/i18n/naskah";
import type { IsiNaskah, NaskahLengkap } from "../../../../shared/schemas/naskah";
import { bidangAsing, JENIS_BLOK } from "../../../../shared/schemas/susunan";
import { Loaded, UnsavedGuard, useClient, useCommand, useProcedure } from "../../app";
import { Button, ChipText, Notice, SelectField, TextField, useToast } from "../../ui";
import { Kertas } from "../surat/Kertas";
import { BlokEditor } from "./BlokEditor";
import { BackToOurs, useChoose } from "./pilih";

/** The wording of a letter beside the letter itself, which follows what is typed. */
export function SusunanTab({ naskah: n }: { naskah: NaskahLengkap }) {
  const [draft, setDraft] = useState<IsiNaskah | null>(null);
  return (
    <div className="naskah__dua">
      <Editor naskah={n} draft={draft} onDraft={setDraft} />
      <Preview naskah={n} isi={draft ?? n.kini} />
    </div>
  );
}

function Editor({ naskah: n, draft, onDraft }: { naskah: NaskahLengkap; draft: IsiNaskah | null; onDraft: (isi: IsiNaskah | null) => void }) {
  const now = draft ?? n.kini;
  const [base, setBase] = useState(n.versiKini);
  const [note, setNote] = useState("");
  const [faults, setFaults] = useState<Record<string, string>>({});
  const client = useClient();
  const toast = useToast();
  const save = useCommand("naskah.simpan");
  const choose = useChoose(n);
  const known = n.bidang.map((b) => b.nama);
  const change = (next: IsiNaskah) => {
    if (draft === null) setBase(n.versiKini);
    setFaults({});
    onDraft(next);
  };
  const store = async () => {
    const result = await save.run({ jenis: n.jenis, rezim: n.rezim, versi: base, isi: now, catatan: note });
    if (result.ok) {
      onDraft(null);
      setNote("");
      toast.done(isi(t.tersimpan, { versi: result.value.versi }));
      return;
    }
    setFaults(Object.fromEntries((result.error.fields ?? []).map((f) => [f.path, kalimatIsian(f.code, f.params)])));
    toast.failed(result.error);
  };
  const older = async (versi: string) => {
    const found = await client.call("naskah.versi", { jenis: n.jenis, rezim: n.rezim, versi: Number(versi) });
    if (found.ok) change(found.value);
    else toast.failed(found.error);
  };
  const foreign = (teks: string): string | undefined => {
    const unknown = bidangAsing(teks, known);
    return unknown.length ? kalimatIsian("bidang_tidak_dikenal", { nama: unknown.join(", ") }) : undefined;
  };
  const kinds = JENIS_BLOK.filter((j) => (j !== "bagian" || n.bagian.length > 0) && (j !== "dasar" || !n.formulir) && (j !== "istilah" || n.kini.isi.some((b) => b.jenis === "istilah") || n.bawaan.isi.some((b) => b.jenis === "istilah")));
  const whole = faults["isi.isi"];
  const subject = n.kepala.sifat ? t.hal : t.judulSurat;
  return (
    <BlokEditor
      title={`${t.susunan} · ${n.versiKini === 0 ? t.susunanBelum : isi(t.susunanVersi, { versi: n.versiKini })}`}
      rows={now.isi}
      onChange={(rows) => change({ ...now, isi: rows })}
      kinds={kinds.map((jenis) => ({ jenis, label: jenisBlokTeks[jenis], ...(jenis === "dasar" ? { otomatis: t.dasarOtomatis } : {}) }))}
      fields={n.bidang}
      parts={n.bagian}
      mayBeEmpty={n.formulir}
      faultOf={(row, at) => faults[`isi.isi.${at}.teks`] ?? (row.jenis === "bagian" || row.jenis === "dasar" ? undefined : foreign(row.teks))}
      above={(onActive) => (
        <>
          <UnsavedGuard when={draft !== null} />
          {n.formulir ? <Notice>{t.formulir}</Notice> : null}
          {n.kepala.hal ? (
            <div className="naskah__kepala">
              <div className="isian">
                <span className="isian__label" aria-hidden="true">{subject}</span>
                <ChipText label={subject} value={now.hal} chipOf={(nama) => n.bidang.find((b) => b.nama === nama)?.label} error={faults["isi.hal"] ?? foreign(now.hal)} onValueChange={(hal) => change({ ...now, hal })} onActive={onActive} />
                <div className="isian__petunjuk">{t.halPetunjuk}</div>
              </div>
              {n.kepala.sifat ? (
                <>
                  <TextField label={t.sifat} value={now.sifat} error={faults["isi.sifat"]} onValueChange={(sifat) => change({ ...now, sifat })} maxLength={40} />
                  <TextField label={t.lampiran} value={now.lampiran} error={faults["isi.lampiran"]} onValueChange={(lampiran) => change({ ...now, lampiran })} maxLength={100} />
                </>
              ) : null}
            </div>
          ) : null}
          {draft ? <Notice tone="dekat">{t.belumDisimpan}</Notice> : null}
          {whole ? <Notice tone="lewat" alert>{whole}</Notice> : null}
        </>
      )}
    >
      <Button size="small" onClick={() => change(n.bawaan)}>{t.kembaliBawaan}</Button>
      {n.versiNaskah.length > 0 ? (
        <SelectField hideLabel label={t.bukaVersi} value="" placeholder={t.bukaVersi} onValueChange={(v) => void older(v)} options={n.versiNaskah.map((v) => ({ value: String(v.versi), label: [isi(t.versiLama, { versi: v.versi, kapan: tanggalPendek(v.at.slice(0, 10)), oleh: v.oleh }), v.catatan].filter(Boolean).join(", ") }))} />
      ) : null}
      <BackToOurs naskah={n} />
      {draft === null && n.versiKini > 0 && (n.sumber !== "naskah" || n.versiSumber !== n.versiKini) ? <Button size="small" busy={choose.busy} onClick={() => void choose.run("naskah", n.versiKini)}>{isi(t.pakaiNaskah, { versi: n.versiKini })}</Button> : null}
      {draft ? (
        <>
          <TextField hideLabel label={t.catatan} placeholder={t.catatan} value={note} onValueChange={setNote} maxLength={300} />
          <Button className="dorong" variant="primary" busy={save.busy} onClick={() => void store()}>{t.simpan}</Button>
        </>
      ) : null}
    </BlokEditor>
  );
}

function Preview({ naskah: n, isi: typed }: { naskah: NaskahLengkap; isi: IsiNaskah }) {
  const [settled, setSettled] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed), 250);
    return () => clearTimeout(timer);
  }, [typed]);
  const query = useProcedure("naskah.pratinjau", { jenis: n.jenis, rezim: n.rezim, isi: settled }, { keep: true });
  return (
    <div className="naskah__pratinjau">
      <p className="subjudul">{t.pratinjau}</p>
      <Loaded query={query} rows={8}>
        {({ doc, takDikenal, hilang }) => (
          <>
            {takDikenal.length > 0 ? <Notice tone="lewat">{isi(t.pratinjauTak, { nama: takDikenal.join(", ") })}</Notice> : null}
            {hilang.length > 0 ? <Notice tone="dekat">{isi(t.pratinjauHilang, { nama: hilang.join(", ") })}</Notice> : null}
            <Kertas doc={doc} label={t.pratinjau} />
          </>
        )}
      </Loaded>
    </div>
  );
}
