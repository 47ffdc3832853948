import { memo, useId } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { isi } from "../../../../shared/i18n/id";
import { laporan as teks } from "../../../../shared/i18n/laporan";
import { namaKanal } from "../../../../shared/i18n/perkara";
import { KANAL } from "../../../../shared/schemas/perkara";
import { isDate } from "../../../../shared/schemas/primitives";
import type { Sesi } from "../../../../shared/schemas/dossier";
import type { Pemilihan } from "../../../../shared/schemas/kantor";
import { useProcedure } from "../../app";
import { Card, Checkbox, ComboField, DateField, FormField, RadioGroup, SelectField, TextArea, TextField, TimeField, type FieldBase, type Valued } from "../../ui";
import { LimitInline } from "./aside";
import type { Jenis } from "./intake";
import { useSaran } from "./suggest";

/** What happened, where and when: the same words as on the paper form. */
export const EventSection = memo(function EventSection({ id, jenis, pemilihan }: { id: string; jenis: Jenis; pemilihan: Pemilihan | undefined }) {
  const saran = useSaran();
  return (
    <Card id={id} title={jenis === "laporan" ? teks.judulBagian.peristiwa : teks.judulBagian.peristiwaTemuan} className="intake__bagian">
      <div className="pihak__isian">
        <FormField name="peristiwa" control={TextArea} rows={1} label={teks.peristiwa} required className="k12" />
        <FormField name="tempat" control={ComboField} label={teks.tempat} required suggest={saran.teks("tempat")} className="k6" />
        <FormField name="kecamatan" control={ComboField} label={teks.kecamatan} suggest={saran.teks("kecamatan")} className="k6" />
        <div className="kapan k12">
          <FormField name="tanggalKejadian" control={DateField} label={teks.tanggalKejadian} required />
          <FormField name="jamKejadian" control={TimeField} label={teks.pukul} hint={null} />
          <FormField name="tanggalDiketahui" control={DateField} label={jenis === "laporan" ? teks.tanggalDiketahui : teks.tanggalDitemukan} required />
        </div>
        {pemilihan && jenis === "laporan" ? <div className="k12 sempit"><LimitInline jenis={jenis} pemilihan={pemilihan} /></div> : null}
      </div>
    </Card>
  );
});

export const StorySection = memo(function StorySection({ id, jenis }: { id: string; jenis: Jenis }) {
  return (
    <Card id={id} title={jenis === "laporan" ? teks.judulBagian.uraian : teks.judulBagian.uraianTemuan} className="intake__bagian">
      <FormField name="uraian" control={TextArea} rows={7} label={teks.uraian} hideLabel required hint={teks.uraianPetunjuk} />
    </Card>
  );
});

/** Where, when and by whom the report was received, and its number. All of it is filled in already. */
export const ReceptionSection = memo(function ReceptionSection({ id, sesi, ubah }: { id: string; sesi: Sesi; ubah: boolean }) {
  const orang = sesi.pejabat.filter((p) => p.aktif);
  return (
    <Card id={id} title={teks.judulBagian.penerimaan} className="intake__bagian">
      <div className="pihak__isian">
        <ElectionField sesi={sesi} ubah={ubah} />
        <FormField name="kanal" control={SelectField} label={teks.kanal} required placeholder={null} options={PILIHAN_KANAL} className="k5" />
        <FormField name="dilaporkanDi" control={TextField} label={teks.dilaporkanDi} required className="k12" />
        <FormField name="waktuLapor" control={WhenField} label={teks.waktuLapor} required className="k12" />
        <FormField name="penerimaId" control={SelectField} label={teks.penerima} required options={orang.map((p) => ({ value: p.id, label: p.nama }))} className="k12" />
        <FormField name="pelaporDilindungi" control={Checkbox} label={teks.lindungi} hint={teks.lindungiPetunjuk} className="k12" />
        {ubah ? null : <NumberFields sesi={sesi} />}
      </div>
    </Card>
  );
});

/** Surat tugas and LHP that a finding rests on (B.2). */
export const SupervisionSection = memo(function SupervisionSection({ id }: { id: string }) {
  return (
    <Card id={id} title={teks.judulBagian.hasilPengawasan} className="intake__bagian">
      <div className="pihak__isian">
        <FormField name="suratTugasNomor" control={TextField} label={teks.suratTugasNomor} mono className="k12" />
        <FormField name="lhpNomor" control={TextField} label={teks.lhpNomor} mono required className="k7" />
        <FormField name="lhpTanggal" control={DateField} label={teks.lhpTanggal} required className="k5" />
      </div>
    </Card>
  );
});

export const RecordingSection = memo(function RecordingSection({ id, sesi, ubah }: { id: string; sesi: Sesi; ubah: boolean }) {
  return (
    <Card id={id} title={teks.judulBagian.pencatatan} className="intake__bagian">
      <div className="pihak__isian">
        <ElectionField sesi={sesi} ubah={ubah} />
        <FormField name="waktuCatat" control={WhenField} label={teks.waktuCatat} required className="k12" />
        <FormField name="pelaporDilindungi" control={Checkbox} label={teks.lindungiTemuan} className="k12" />
      </div>
    </Card>
  );
});

function ElectionField({ sesi, ubah }: { sesi: Sesi; ubah: boolean }) {
  const { control } = useFormContext();
  const kini = useWatch({ control, name: "pemilihanId" }) as string;
  const pilihan = sesi.pemilihan.filter((p) => p.aktif || p.id === kini).map((p) => ({ value: p.id, label: p.nama }));
  return <FormField name="pemilihanId" control={SelectField} label={teks.pemilihan} required placeholder={kini ? null : teks.pemilihan} options={pilihan} disabled={ubah} className="k7" />;
}

/** The number: the next of its series, or one that was given on paper already. */
function NumberFields({ sesi }: { sesi: Sesi }) {
  const { control } = useFormContext();
  const [cara, pemilihanId, waktu] = useWatch({ control, name: ["nomor.cara", "pemilihanId", "waktuLapor"] }) as [string, string, string];
  const tanggal = waktu.slice(0, 10);
  const tahu = sesi.pemilihan.some((p) => p.id === pemilihanId) && isDate(tanggal);
  const usul = useProcedure("nomor.usul", { seri: "penyampaian", tanggal: tahu ? tanggal : "", pemilihanId, tmLp: "LP" }, { enabled: tahu && cara === "otomatis", keep: true });
  const hint = tahu && usul.data ? isi(teks.nomorOtomatisPetunjuk, { nomor: usul.data.nomor }) : undefined;
  return (
    <>
      <FormField
        name="nomor.cara"
        control={RadioGroup}
        label={teks.nomor}
        inline
        className="k12"
        options={[hint ? { value: "otomatis", label: teks.nomorOtomatis, hint } : { value: "otomatis", label: teks.nomorOtomatis }, { value: "ketik", label: teks.nomorKetik }]}
      />
      {cara === "ketik" ? (
        <>
          <FormField name="nomor.nomor" control={TextField} label={teks.nomorKetikLabel} required mono className="k6" />
          <FormField name="nomor.alasan" control={TextField} label={teks.nomorAlasan} className="k6" />
        </>
      ) : null}
    </>
  );
}

/** A day and a clock time that are one value, `YYYY-MM-DDTHH:mm`; what is not understood stays as typed. */
export function WhenField({ label, required, error, className, name, id, value, onValueChange, onBlur }: FieldBase & Valued<string>) {
  const own = useId();
  const base = id ?? own;
  const text = value ?? "";
  const cut = text.indexOf("T");
  const hari = cut < 0 ? text : text.slice(0, cut);
  const jam = cut < 0 ? "" : text.slice(cut + 1);
  const put = (h: string, j: string) => onValueChange?.(h === "" && j === "" ? "" : `${h}T${j}`);
  const jamSalah = error !== undefined && isDate(hari);
  return (
    <div className={className}>
      <div className="pihak__isian">
        <DateField id={base} name={name} label={label} required={required} value={hari} onValueChange={(h) => put(h, jam)} onBlur={onBlur} error={jamSalah && !/^\d\d:\d\d$/.test(jam) ? undefined : error} className="k7" />
        <TimeField id={`${base}-jam`} name={name ? `${name}.jam` : undefined} label={teks.pukul} required={required} hint={null} value={jam} onValueChange={(j) => put(hari, j)} onBlur={onBlur} error={jamSalah && !/^\d\d:\d\d$/.test(jam) ? error : undefined} className="k5" />
      </div>
    </div>
  );
}

const PILIHAN_KANAL = KANAL.map((value) => ({ value, label: namaKanal[value] }));
