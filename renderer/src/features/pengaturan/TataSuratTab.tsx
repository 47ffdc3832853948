import { useDeferredValue, useState } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import type { z } from "zod";
import type { Out } from "../../../../shared/api/contract";
import { isi } from "../../../../shared/i18n/id";
import { lokal, pendekJam } from "../../../../shared/i18n/format";
import { tataTeks as t } from "../../../../shared/i18n/tata-surat";
import type { Kantor } from "../../../../shared/schemas/kantor";
import { tampilanKop, tampilanUsul } from "../../../../shared/letters/kop";
import { CARA_TEMPAT, CARA_TTD, HURUF, KERTAS, simpanTata, TATA_BAWAAN, type TampilanKop, type TataSurat } from "../../../../shared/schemas/tata-surat";
import { Loaded, UnsavedGuard, useClient, useCommand, useProcedure, useSession } from "../../app";
import { Button, Card, Checkbox, Form, FormFailure, FormField, Notice, NumberField, RadioGroup, SelectField, TextButton, TextField, useFill, useToast, useZodForm } from "../../ui";
import { LinesField } from "../perkara/fields";
import { HanyaBaca, Isian } from "./HanyaBaca";
import { BARIS_KOP } from "./isian";
import { KopFields, type LogoBaru } from "./KopFields";
import { SaveBar } from "./SaveBar";
import { useStoredForm } from "./use-stored-form";
import { TataPratinjau } from "./TataPratinjau";

type Stored = Out<"tataSurat.baca">;
type Saved = Pick<Stored, "tata" | "versi" | "kantorVersi">;

/** How the office sets its letters, with the letter beside it as it is typed. */
export function TataSuratTab({ kantor }: { kantor: Kantor }) {
  const query = useProcedure("tataSurat.baca", {}, { keep: true });
  return <Loaded query={query}>{(stored) => <Tata kantor={kantor} stored={stored} />}</Loaded>;
}

/** What the form holds: the letterhead with a field for each of its lines. */
function isianTata({ tata, versi, kantorVersi }: Saved) {
  return { ...tata, kop: kopIsian(tata.kop), versi, kantorVersi, catatan: "" };
}

/** The letterhead with a field and a look for each line that the form offers. */
function kopIsian<K extends { baris: readonly string[]; tampilan?: readonly TampilanKop[] }>(kop: K) {
  const baris = [...kop.baris, ...Array.from({ length: Math.max(0, BARIS_KOP - kop.baris.length) }, () => "")];
  return { ...kop, baris, tampilan: tampilanKop({ ...kop, baris }) };
}

function Tata({ kantor, stored }: { kantor: Kantor; stored: Stored }) {
  const { form } = useZodForm(simpanTata, isianTata(stored));
  const save = useCommand("tataSurat.simpan");
  const toast = useToast();
  const [logo, setLogo] = useState<LogoBaru | null>(null);
  const { isDirty, submit, take, notice } = useStoredForm<z.input<typeof simpanTata>, Saved>({
    form, stored, read: (s) => isianTata(s ?? stored), versions: (s) => ({ versi: s?.versi ?? 0, kantorVersi: s?.kantorVersi ?? 0 }), shown: (s) => s.tata, labels: LABELS, save: () => save.run(form.getValues()),
    onSaved: (saved) => toast.done(isi(t.tersimpan, { versi: saved.versi })),
  });
  return (
    <Form form={form} onSubmit={submit} onFailure={take} id={FORM} className="isi-penuh">
      <UnsavedGuard when={isDirty} />
      {notice}
      <FormFailure />
      <HanyaBaca />
      <p className="mut">{t.pembuka}</p>
      <div className="tata">
        <div className="tegak">
          <Isian>
          <Kop kantor={kantor} onLogo={setLogo} />
          <Kertas />
          <TandaTangan />
          <Card title={t.tembusan}>
            <FormField name="tembusan" control={LinesField} label={t.tembusan} hint={t.tembusanIsi} />
          </Card>
          <Card title={t.riwayat}>
            <div className="tegak">
              <FormField name="catatan" control={TextField} label={t.catatan} maxLength={300} />
              <Riwayat stored={stored} />
            </div>
          </Card>
          </Isian>
        </div>
        <Contoh logo={logo} />
      </div>
      <SaveBar form={FORM} dirty={isDirty} busy={save.busy} />
    </Form>
  );
}

const FORM = "pengaturan-tata-surat";
const LABELS: Record<string, string> = { kop: t.kop, kertas: t.ukuranKertas, margin: t.kertas, huruf: t.huruf, formulirIkut: t.formulirIkut, ttd: t.ttdCara, penandatangan: t.ttd, tembusan: t.tembusan };

/** How one line of the letterhead is printed. */
function Tampilan({ at }: { at: number }) {
  return (
    <fieldset className="kop-baris__tampilan">
      <legend className="sr">{isi(t.kopTampilanBaris, { n: at + 1 })}</legend>
      <FormField name={`kop.tampilan.${at}.ukuran`} control={NumberField} label={t.kopUkuran} />
      <FormField name={`kop.tampilan.${at}.tebal`} control={Checkbox} label={t.kopTebal} />
      <FormField name={`kop.tampilan.${at}.miring`} control={Checkbox} label={t.kopMiring} />
      <FormField name={`kop.tampilan.${at}.kapital`} control={Checkbox} label={t.kopKapital} />
    </fieldset>
  );
}

function Kop({ kantor, onLogo }: { kantor: Kantor; onLogo: (fresh: LogoBaru) => void }) {
  const fill = useFill();
  const { getValues, formState: { defaultValues } } = useFormContext<ReturnType<typeof isianTata>>();
  /** A line that is new gets the look we suggest for it, until somebody has set another. */
  const follow = (at: number, text: string) => {
    const suggested = (look: unknown) => ["", "@"].some((teks) => JSON.stringify(tampilanUsul(teks, 1)) === JSON.stringify(look));
    if (defaultValues?.kop?.baris?.[at] === "" && suggested(getValues(`kop.tampilan.${at}`))) fill({ [`kop.tampilan.${at}`]: tampilanUsul(text, at) });
  };
  return (
    <>
      <KopFields
        kantor={kantor} pratinjau={false} onLogo={onLogo} tampilan={(at) => <Tampilan at={at} />}
        onLine={follow} onSuggest={(lines) => fill({ "kop.tampilan": kopIsian({ baris: lines }).tampilan })}
      />
      <Card title={t.kop}>
        <div className="tegak">
          <div className="tiga">
            <FormField name="kop.tinggiLogo" control={NumberField} label={t.kopTinggiLogo} required />
          </div>
          <FormField name="kop.garis" control={Checkbox} label={t.kopGaris} />
        </div>
      </Card>
    </>
  );
}

function Kertas() {
  return (
    <Card title={t.kertas}>
      <div className="tegak">
        <FormField name="kertas" control={RadioGroup} label={t.ukuranKertas} inline options={(Object.keys(KERTAS) as Array<keyof typeof KERTAS>).map((k) => ({ value: k, label: t.kertasNama[k]! }))} />
        <div className="tata__empat">
          {(["atas", "kanan", "bawah", "kiri"] as const).map((side) => <FormField key={side} name={`margin.${side}`} control={NumberField} label={t[side]} required />)}
        </div>
        <div className="tata__huruf">
          <FormField name="huruf.nama" control={SelectField} label={t.hurufNama} hint={t.hurufPetunjuk} placeholder={null} options={HURUF.map((h) => ({ value: h, label: h }))} />
          <FormField name="huruf.ukuran" control={NumberField} label={t.hurufUkuran} required />
          <FormField name="huruf.spasi" control={NumberField} label={t.hurufSpasi} required />
        </div>
        <FormField name="formulirIkut" control={Checkbox} label={t.formulirIkut} hint={t.formulirPetunjuk} />
      </div>
    </Card>
  );
}

function TandaTangan() {
  const cara = useWatch({ name: "ttd.cara" }) as string;
  return (
    <Card title={t.ttd}>
      <div className="tegak">
        <FormField name="ttd.cara" control={RadioGroup} label={t.ttdCara} options={CARA_TEMPAT.map((c) => ({ value: c, label: t.ttdCaraNama[c]! }))} />
        <div className="dua">
          <FormField name="ttd.tinggi" control={NumberField} label={t.ttdTinggi} required />
          {cara === "basah" ? <FormField name="ttd.cap" control={Checkbox} label={t.ttdCap} /> : null}
        </div>
        {cara === "qr_isi" ? <Qr /> : null}
        <Penandatangan who="ketua" label={t.penandatanganKetua} nobody={t.orangKetua} stands="Ketua" />
        <Penandatangan who="sekretariat" label={t.penandatanganSekretariat} nobody={t.orangSekretariat} stands="Kepala Sekretariat" />
      </div>
    </Card>
  );
}

/** What the office's own code holds, and what it is not. */
function Qr() {
  return (
    <div className="tegak tegak--rapat">
      <Notice>{t.qrTentang}</Notice>
      <fieldset className="baris">
        <legend className="isian__label">{t.qrMemuat}</legend>
        {(["nomor", "tanggal", "kodeJurnal"] as const).map((k) => <FormField key={k} name={`ttd.qr.${k}`} control={Checkbox} label={t.qrPilihan[k]} {...(k === "kodeJurnal" ? { hint: t.qrKodePetunjuk } : {})} />)}
      </fieldset>
      <FormField name="ttd.qr.teks" control={TextField} label={t.qrTeks} hint={t.qrTeksPetunjuk} maxLength={120} />
    </div>
  );
}

function Penandatangan({ who, label, nobody, stands }: { who: "ketua" | "sekretariat"; label: string; nobody: string; stands: string }) {
  const people = (useSession()?.pejabat ?? []).filter((p) => p.aktif);
  const name = `penandatangan.${who}`;
  const cara = useWatch({ name: `${name}.cara` }) as string;
  const { getValues } = useFormContext();
  const fill = useFill();
  return (
    <fieldset className="tegak tegak--rapat">
      <legend className="isian__label">{label}</legend>
      <div className="dua">
        <FormField name={`${name}.pejabatId`} control={SelectField} label={t.orang} placeholder={nobody} options={people.map((p) => ({ value: p.id, label: `${p.nama}, ${p.jabatan}` }))} />
        <FormField
          name={`${name}.cara`}
          control={SelectField}
          label={t.cara}
          placeholder={t.caraNama[""]!}
          options={CARA_TTD.filter((c) => c !== "").map((c) => ({ value: c, label: t.caraNama[c]! }))}
          onChanged={(value) => {
            if (value !== "" && getValues(`${name}.jabatan`) === "") fill({ [`${name}.jabatan`]: stands });
          }}
        />
      </div>
      {cara === "" ? null : <FormField name={`${name}.jabatan`} control={TextField} label={t.jabatan} hint={t.jabatanPetunjuk} required />}
    </fieldset>
  );
}

/** Earlier settings fill the form; nothing is saved by that. */
function Riwayat({ stored }: { stored: Stored }) {
  const client = useClient();
  const fill = useFill();
  const toast = useToast();
  const zona = useSession()?.zona ?? "Asia/Jakarta";
  const { getValues } = useFormContext<{ kop: { baris: string[] } }>();
  const take = ({ kop, ...rest }: Omit<TataSurat, "kop"> & { kop: Partial<TataSurat["kop"]> }) => {
    const { baris, tampilan } = kopIsian({ baris: kop.baris ?? getValues("kop.baris"), ...(kop.tampilan ? { tampilan: kop.tampilan } : {}) });
    fill({ ...rest, ...(kop.baris ? { "kop.baris": baris, "kop.logo": kop.logo ?? "" } : {}), "kop.tampilan": tampilan, "kop.tinggiLogo": kop.tinggiLogo, "kop.garis": kop.garis });
  };
  const load = async (versi: number) => {
    const found = await client.call("tataSurat.versi", { versi });
    if (found.ok) take(found.value);
    else toast.failed(found.error);
  };
  const at = (instant: string) => {
    const l = lokal(instant, zona);
    return pendekJam(`${l.tanggal}T${l.jam}`);
  };
  return (
    <div className="tegak tegak--rapat">
      {stored.riwayat.length === 0 ? <p className="mut">{t.belumPernah}</p> : (
        <ul className="tegak tegak--rapat">
          {stored.riwayat.slice(0, 8).map((r) => <li key={r.versi} className="baris"><span>{isi(t.riwayatBaris, { versi: r.versi, waktu: at(r.at), oleh: r.oleh })}{r.catatan ? <span className="mut"> {r.catatan}</span> : null}</span> <TextButton onClick={() => void load(r.versi)}>{isi(t.muat, { versi: r.versi })}</TextButton></li>)}
        </ul>
      )}
      <div><Button size="small" onClick={() => take(TATA_BAWAAN)}>{t.bawaan}</Button></div>
    </div>
  );
}

/** The trial letter, following what is typed as long as it can be set. */
function Contoh({ logo }: { logo: LogoBaru | null }) {
  const typed = useDeferredValue(useWatch() as unknown);
  return <TataPratinjau typed={typed} logo={logo} />;
}
