import { useState } from "react";
import { useWatch, type Control } from "react-hook-form";
import { VALUE_TOKENS, hasToken } from "../../../../shared/domain/numbering";
import { isi, kalimatIsian, umum } from "../../../../shared/i18n/id";
import { nomorBuku as t } from "../../../../shared/i18n/nomor";
import type { In } from "../../../../shared/api/contract";
import { MULAI_ULANG, simpanSeri, type Seri } from "../../../../shared/schemas/nomor";
import { Loaded, useCommand, useMay, useProcedure } from "../../app";
import { Badge, Button, Checkbox, DataTable, FormDialog, FormField, IconPlus, Notice, NumberField, SelectField, TextArea, TextField, Unverified, useFill, useToast, useZodForm, type Column } from "../../ui";
import { namaSeri, useSeri } from "./seri";

/** Every series with its pattern and how it counts. */
export function SeriTab() {
  const query = useSeri();
  const [ubah, setUbah] = useState<Seri | "baru" | null>(null);
  const may = useMay("atur");
  const columns: Array<Column<Seri>> = [
    { key: "nama", header: t.kolomSeri, opens: true, width: "24%", cell: (s) => <span className="nomor__seri">{namaSeri(s)}{s.milikKantor ? <Badge>{t.seriKantor}</Badge> : s.diubah ? <Badge tone="tenang">{t.seriDiubah}</Badge> : null}{s.aktif ? null : <span className="mut">{t.seriTakAktif}</span>}</span> },
    { key: "pola", header: t.kolomPola, cell: (s) => <span className="nomor__seri"><code className="nomor__pola">{s.pola}</code>{s.belumDiverifikasi && s.pola === s.polaPaket ? <Unverified source={s.sumber} /> : null}</span> },
    { key: "mulai", header: t.kolomMulai, width: "150px", cell: (s) => t.mulaiUlangPilihan[s.mulaiUlang] },
    { key: "sub", header: t.kolomSub, mono: true, width: "80px", cell: (s) => t.subPilihan[String(s.subMulai)] },
  ];
  return (
    <div className="tegak nomor__isi">
      {may ? <div className="nomor__aksi"><Button variant="primary" icon={<IconPlus size={15} />} onClick={() => setUbah("baru")}>{t.seriTambah}</Button></div> : null}
      <Loaded query={query}>{(rows) => <DataTable caption={t.tabSeri} columns={columns} rows={rows} rowKey={(s) => s.id} {...(may ? { onOpen: setUbah } : {})} />}</Loaded>
      {ubah ? <SeriDialog seri={ubah === "baru" ? null : ubah} onClose={() => setUbah(null)} /> : null}
    </div>
  );
}

type Isian = In<"nomor.simpanSeri">;

function SeriDialog({ seri, onClose }: { seri: Seri | null; onClose: () => void }) {
  const simpan = useCommand("nomor.simpanSeri");
  const toast = useToast();
  const [basi, setBasi] = useState(false);
  const { form } = useZodForm(simpanSeri, {
    id: seri?.id ?? "", nama: seri?.milikKantor ? seri.nama : "", pola: seri ? seri.pola : "{seq:3}/{klasifikasi}/{kode_kantor}/{bulan2}/{tahun}", mulaiUlang: seri?.mulaiUlang ?? "tahunan", mulai: seri?.mulai ?? 1, mulaiTahun: seri?.mulaiTahun ?? 0,
    perKlasifikasi: seri?.perKlasifikasi ?? true, subMulai: seri?.subMulai ?? 1, nilai: { ...seri?.nilai }, aktif: seri?.aktif ?? true, versi: seri?.versi ?? 0, alasan: "",
  });
  const submit = async (values: Isian) => {
    const result = await simpan.run(forCore(values, seri));
    if (!result.ok) return result;
    toast.done(isi(t.seriDisimpan, { nama: namaSeri(result.value) }));
    onClose();
    return result;
  };
  return (
    <FormDialog
      form={form}
      onSubmit={submit}
      onFailure={({ code }) => {
        setBasi(code === "STALE");
        return code === "STALE";
      }}
      notice={basi ? <Notice tone="dekat" alert>{t.bandingkanBasi}</Notice> : null}
      title={seri ? isi(t.seriUbah, { nama: namaSeri(seri) }) : t.seriBaru}
      wide
      submit={umum.simpan}
      onClose={onClose}
    >
      {seri === null || seri.milikKantor ? <FormField name="nama" control={TextField} label={t.seriNamaIsian} hint={t.seriNamaPetunjuk} required maxLength={120} /> : null}
      <Pola seri={seri} control={form.control as unknown as Control} />
      <div className="dua">
        <FormField name="mulaiUlang" control={SelectField} label={t.mulaiUlang} placeholder={null} options={MULAI_ULANG.map((m) => ({ value: m, label: t.mulaiUlangPilihan[m] }))} />
        <Sub />
        <FormField name="mulai" control={NumberField} label={t.mulai} />
        <Tahun />
      </div>
      <PerKode control={form.control as unknown as Control} />
      <Nilai control={form.control as unknown as Control} />
      {seri?.milikKantor ? <FormField name="aktif" control={Checkbox} label={t.seriAktif} /> : null}
      <FormField name="alasan" control={TextArea} label={t.alasanAmbil} required rows={2} />
    </FormDialog>
  );
}

/** A pattern that is the pack's own stays the pack's: it follows when the law brings another. */
const forCore = (v: Isian, seri: Seri | null): Isian => ({ ...v, pola: seri && v.pola === seri.polaPaket ? "" : v.pola, mulaiTahun: v.mulaiTahun || 0, nilai: Object.fromEntries(Object.entries(v.nilai ?? {}).filter(([, x]) => x)) as Isian["nilai"] });

/** The pattern, its tokens to click, and at once what comes out. */
function Pola({ seri, control }: { seri: Seri | null; control: Control }) {
  const v = useWatch({ control }) as Isian;
  const fill = useFill();
  const { alasan: _, ...settings } = forCore(v, null);
  const sound = typeof v.mulai === "number" && typeof settings.mulaiTahun === "number";
  const shown = useProcedure("nomor.pratinjauSeri", { ...settings, nama: v.nama ?? "" }, { enabled: sound, keep: true });
  const tokens = seri && seri.rezim !== "keduanya" ? Object.keys(t.token) : Object.keys(t.token).filter((k) => k !== "hasil" && k !== "tm_lp");
  return (
    <>
      <FormField name="pola" control={TextField} mono label={t.pola} hint={t.polaPetunjuk} required maxLength={200} />
      <ul className="nomor__token">
        {tokens.map((k) => <li key={k}><button type="button" className="btn btn--kecil" title={t.token[k]} aria-label={isi(t.tokenSisip, { token: k, arti: t.token[k] ?? "" })} onClick={() => fill({ pola: `${v.pola ?? ""}{${k}}` })}>{`{${k}}`}</button></li>)}
      </ul>
      {seri?.polaPaket && v.pola !== seri.polaPaket ? <p className="mut">{isi(t.polaPaket, { pola: "" })}<code>{seri.polaPaket}</code> <Button size="small" onClick={() => fill({ pola: seri.polaPaket })}>{t.polaBawaan}</Button></p> : null}
      <section className="nomor__hasil" aria-label={t.pratinjau} aria-live="polite">
        {(shown.data?.masalah ?? []).map((m) => <Notice key={`${m.kode} ${m.token}`} tone={m.berat ? "lewat" : "dekat"}>{kalimatIsian(m.kode, { token: m.token, tahun: "{tahun}" })}</Notice>)}
        {shown.data?.berikut ? (
          <dl className="nomor__contoh">
            <div><dt>{t.pratinjauBerikut}</dt><dd className="mono">{shown.data.berikut}</dd></div>
            <div><dt>{t.pratinjauBulan}</dt><dd className="mono">{shown.data.bulanDepan}</dd></div>
            <div><dt>{t.pratinjauSub}</dt><dd className="mono">{shown.data.sub}</dd></div>
            {(seri?.contoh ?? []).slice(0, 1).map((c) => <div key={c}><dt>{t.seriContoh}</dt><dd className="mono mut">{c}</dd></div>)}
          </dl>
        ) : null}
        {shown.data && shown.data.kurang.length > 0 ? <p className="mut">{isi(t.kurang, { daftar: shown.data.kurang.map((k) => t.token[k] ?? k).join(", ") })}</p> : null}
      </section>
    </>
  );
}

function Sub() {
  return <FormField name="subMulai" control={SubField} label={t.subMulai} />;
}
function SubField({ value, onValueChange, ...rest }: { value?: 1 | 2; onValueChange?: (v: 1 | 2) => void; label: string }) {
  return <SelectField {...rest} placeholder={null} value={String(value ?? 1)} onValueChange={(v) => onValueChange?.(v === "2" ? 2 : 1)} options={["1", "2"].map((s) => ({ value: s, label: t.subPilihan[s]! }))} />;
}
function Tahun() {
  return <FormField name="mulaiTahun" control={TahunField} label={t.mulaiTahun} hint={t.mulaiTahunPetunjuk} />;
}
/** A year: written without the point of thousands, empty for none. */
function TahunField({ value, onValueChange, ...rest }: { value?: number | string; onValueChange?: (v: number | string) => void; label: string; hint: string }) {
  return <TextField {...rest} mono inputMode="numeric" maxLength={4} value={value ? String(value) : ""} onValueChange={(x) => onValueChange?.(/^\d*$/.test(x) ? Number(x || 0) : x)} />;
}

function PerKode({ control }: { control: Control }) {
  const pola = useWatch({ control, name: "pola" }) as string;
  return hasToken(pola ?? "", "klasifikasi") ? <FormField name="perKlasifikasi" control={Checkbox} label={t.perKlasifikasi} /> : null;
}

/** Values that are always the same in this series. */
function Nilai({ control }: { control: Control }) {
  const pola = useWatch({ control, name: "pola" }) as string;
  const used = VALUE_TOKENS.filter((k) => hasToken(pola ?? "", k));
  if (used.length === 0) return null;
  return (
    <fieldset className="isian">
      <legend className="isian__label">{t.nilai}</legend>
      <p className="isian__petunjuk">{t.nilaiPetunjuk}</p>
      <div className="dua">{used.map((k) => <FormField key={k} name={`nilai.${k}`} control={TextField} label={t.token[k] ?? k} maxLength={60} />)}</div>
    </fieldset>
  );
}
