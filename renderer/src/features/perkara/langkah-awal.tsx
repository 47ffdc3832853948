import { useFieldArray, useFormContext, useWatch } from "react-hook-form";
import { antarKelengkapan, kelengkapan, pelimpahan, perbaikan, perbaikanTidakDatang, putusKajianAwal, registrasi, tetapkanTemuan } from "../../../../shared/schemas/penanganan";
import { pencabutan } from "../../../../shared/schemas/perkara";
import { isi } from "../../../../shared/i18n/id";
import { laporan as teksLaporan } from "../../../../shared/i18n/laporan";
import { namaHasilKajianAwal } from "../../../../shared/i18n/perkara";
import { halaman } from "../../../../shared/i18n/perkara-halaman";
import { signerOf, useUploads } from "../../app";
import { Button, DateField, FieldError, FileDrop, FormField, IconButton, IconClose, IconPlus, Notice, RadioGroup, TextArea, TextField, useErrorAt } from "../../ui";
import { calledPleno, chairOf, recordName, useCase } from "./case";
import { NumberFields, nomorAwal, OfficerField, SuggestField, useClock, WhenField } from "./fields";
import { PlenoFields, plenoDefaults } from "./PlenoForm";
import { outcomesOf } from "./kajian-awal-data";
import { inSentence } from "./saran";
import { StepDialog, useHold } from "./step";

const t = halaman.langkahAwal;
export interface StepFormProps {
  /** What the step is about: a hearing, a result, a letter. */
  about: string;
  onClose: () => void;
}

export function PutuskanKajianAwal({ onClose }: StepFormProps) {
  const { d, sesi, pack } = useCase();
  const clock = useClock();
  const last = d.kajianAwal.at(-1);
  const outcome = last?.hasil ? outcomesOf(pack, d).find((o) => o.hasil === last.hasil) : undefined;
  const wording = (outcome?.bunyi ?? (last?.hasil ? namaHasilKajianAwal[last.hasil] : "")).replace("{kekurangan}", (last?.kekurangan ?? []).join("; "));
  return (
    <StepDialog step="kajianAwal.putuskan" schema={putusKajianAwal} wide title={t.putuskanJudul} description={last?.hasil ? isi(t.putuskanUraian, { hasil: namaHasilKajianAwal[last.hasil] }) : undefined} submit={t.putuskanKirim} defaults={{ perkaraId: d.perkara.id, versi: d.perkara.versi, pleno: plenoDefaults(sesi, clock(), wording, calledPleno(d)) }} onClose={onClose}>
      <PlenoFields />
    </StepDialog>
  );
}

export function TetapkanTemuan({ onClose }: StepFormProps) {
  const { d, sesi } = useCase();
  const clock = useClock();
  const defaults = { perkaraId: d.perkara.id, versi: d.perkara.versi, ditetapkan: true, alasan: "", pleno: plenoDefaults(sesi, clock(), isi(t.keputusanTemuan, { peristiwa: inSentence(d.perkara.peristiwa) }), calledPleno(d)) };
  return (
    <StepDialog step="temuan.tetapkan" schema={tetapkanTemuan} wide title={t.temuanJudul} submit={t.temuanKirim} defaults={defaults} onClose={onClose}>
      <TemuanChoice />
      <PlenoFields />
    </StepDialog>
  );
}

function TemuanChoice() {
  const { d } = useCase();
  const { setValue, getValues } = useFormContext();
  const set = useWatch({ name: "ditetapkan" }) as boolean;
  const yes = isi(t.keputusanTemuan, { peristiwa: inSentence(d.perkara.peristiwa) });
  const no = isi(t.keputusanBukanTemuan, { peristiwa: inSentence(d.perkara.peristiwa) });
  return (
    <>
      <RadioGroup
        label={t.hasilPleno}
        inline
        value={set ? "ya" : "tidak"}
        options={[{ value: "ya", label: t.ditetapkan }, { value: "tidak", label: t.tidakDitetapkan }]}
        onValueChange={(v) => {
          setValue("ditetapkan", v === "ya", { shouldDirty: true });
          const text = getValues("pleno.keputusan") as string;
          if (text === yes || text === no || text === "") setValue("pleno.keputusan", v === "ya" ? yes : no, { shouldDirty: true });
        }}
      />
      {set ? null : <FormField name="alasan" control={TextArea} rows={2} label={t.alasanBukanTemuan} required />}
    </>
  );
}

export function BeritahuKelengkapan({ onClose }: StepFormProps) {
  const { d, sesi } = useCase();
  const now = useClock()();
  const last = d.kajianAwal.at(-1);
  return (
    <StepDialog
      step="kelengkapan.beritahukan"
      schema={kelengkapan}
      title={t.kelengkapanJudul}
      submit={t.kelengkapanKirim}
      defaults={{ perkaraId: d.perkara.id, versi: d.perkara.versi, tanggalSurat: now.slice(0, 10), nomor: nomorAwal, disampaikanAt: "", caraAntar: "", diterimaOleh: "", penandatanganId: signerOf(sesi) }}
      onClose={onClose}
    >
      {last && last.kekurangan.length > 0 ? (
        <Notice title={t.harusDilengkapi}>
          <ul>{last.kekurangan.map((k) => <li key={k}>{k}</li>)}</ul>
        </Notice>
      ) : null}
      <LetterDate />
      <DeliveredChoice />
    </StepDialog>
  );
}

/** A notice is issued first and delivered afterwards; one that was handed over at once is recorded with it. */
function DeliveredChoice() {
  const view = useCase();
  const clock = useClock();
  const { setValue } = useFormContext();
  const typed = useWatch({ name: ["disampaikanAt", "caraAntar", "diterimaOleh"] });
  const done = typed.some((v) => v !== "");
  const reporter = view.d.pihak.find((p) => p.peran === "pelapor");
  const put = (on: boolean) => {
    for (const [name, value] of Object.entries({ disampaikanAt: on ? clock() : "", caraAntar: "", diterimaOleh: on ? recordName(view, reporter) : "" })) setValue(name, value, { shouldDirty: true });
  };
  return (
    <>
      <RadioGroup label={t.penyampaian} inline value={done ? "sudah" : "nanti"} options={[{ value: "nanti", label: t.disampaikanNanti }, { value: "sudah", label: t.disampaikanSudah }]} onValueChange={(v) => put(v === "sudah")} />
      {done ? <DeliveryFields /> : null}
    </>
  );
}

function DeliveryFields() {
  return (
    <>
      <FormField name="disampaikanAt" control={WhenField} label={t.disampaikanAt} required hint={t.disampaikanPetunjuk} />
      <div className="dua">
        <FormField name="caraAntar" control={SuggestField} bidang="caraAntar" usual={t.caraUmum} label={t.caraAntar} required />
        <FormField name="diterimaOleh" control={TextField} label={t.diterimaOleh} required={false} />
      </div>
    </>
  );
}

/** When, how and to whom the notice was delivered: the reporter's days run from here. */
export function AntarKelengkapan({ onClose }: StepFormProps) {
  const view = useCase();
  const { d } = view;
  const clock = useClock();
  const notice = d.kelengkapan.find((k) => k.disampaikanAt === "");
  if (!notice) return null;
  const defaults = { perkaraId: d.perkara.id, versi: d.perkara.versi, kelengkapanId: notice.id, disampaikanAt: clock(), caraAntar: "", diterimaOleh: recordName(view, d.pihak.find((p) => p.peran === "pelapor")) };
  return (
    <StepDialog step="kelengkapan.antar" schema={antarKelengkapan} title={t.antarJudul} submit={t.antarKirim} defaults={defaults} onClose={onClose}>
      <DeliveryFields />
    </StepDialog>
  );
}

/** Date, number and signer of a letter that a step issues; a letter that is written anew keeps its number. */
export function LetterDate({ seri = "surat", hasil = "", numbered = true }: { seri?: string; hasil?: string; numbered?: boolean }) {
  const date = (useWatch({ name: "tanggalSurat" }) ?? "") as string;
  return (
    <>
      <div className="dua">
        <FormField name="tanggalSurat" control={DateField} label={halaman.isian.tanggalSurat} required />
        <OfficerField name="penandatanganId" label={halaman.isian.penandatangan} />
      </div>
      {numbered ? <NumberFields seri={seri} hasil={hasil} tanggal={date} label={halaman.isian.nomorSurat} /> : null}
    </>
  );
}

export function TerimaPerbaikan({ onClose }: StepFormProps) {
  const { d, sesi } = useCase();
  const clock = useClock();
  const clerk = sesi.pejabat.find((p) => p.id === sesi.pelaku.id) ?? sesi.pejabat.find((p) => p.aktif && p.peran === "petugas") ?? chairOf(sesi);
  const asked = d.kajianAwal.at(-1)?.kekurangan ?? [];
  const dokumen = (asked.length > 0 ? asked : [""]).map((bentuk) => ({ bentuk, jumlah: "", berkas: null }));
  return (
    <StepDialog step="perbaikan.terima" schema={perbaikan} wide title={t.perbaikanJudul} description={t.perbaikanUraian} submit={t.perbaikanKirim} defaults={{ perkaraId: d.perkara.id, versi: d.perkara.versi, waktu: clock(), dokumen, penerimaId: clerk?.id ?? "" }} onClose={onClose}>
      <FormField name="waktu" control={WhenField} label={t.waktuTerima} required />
      <Documents />
      <OfficerField name="penerimaId" label={t.penerima} />
    </StepDialog>
  );
}

function Documents() {
  const { control, setValue, getValues } = useFormContext();
  const list = useFieldArray({ control, name: "dokumen", keyName: "kunci" });
  const error = useErrorAt("dokumen");
  const uploads = useUploads((stored) => {
    const rows = (getValues("dokumen") ?? []) as Array<{ bentuk: string; berkas: unknown }>;
    const free = rows.findIndex((r) => r.berkas === null);
    const file = { sha256: stored.sha256, nama: stored.name };
    if (free >= 0) setValue(`dokumen.${free}.berkas`, file, { shouldDirty: true });
    else list.append({ bentuk: stored.name.replace(/\.[^.]+$/, ""), jumlah: "", berkas: file });
  });
  useHold(uploads.busy, teksLaporan.buktiMenunggu);
  const rows = (useWatch({ name: "dokumen" }) ?? []) as Array<{ berkas: { nama: string } | null }>;
  return (
    <fieldset className="tegak">
      <legend className="isian__label">{t.dokumen}</legend>
      <FieldError id="dokumen-galat" error={error} />
      {list.fields.map((f, i) => (
        <div key={f.kunci} className="baris-isian">
          <FormField name={`dokumen.${i}.bentuk`} control={SuggestField} bidang="bentukBukti" label={isi(t.dokumenKe, { n: i + 1 })} required />
          <FormField name={`dokumen.${i}.jumlah`} control={TextField} label={t.jumlah} />
          <span className="baris-isian__ekor mut">{rows[i]?.berkas?.nama ?? ""}</span>
          <IconButton label={isi(t.keluarkan, { n: i + 1 })} icon={<IconClose size={15} />} onClick={() => list.remove(i)} />
        </div>
      ))}
      <div className="baris">
        <Button size="small" icon={<IconPlus size={14} />} onClick={() => list.append({ bentuk: "", jumlah: "", berkas: null })}>{t.tambahDokumen}</Button>
      </div>
      <FileDrop label={t.berkasPerbaikan} rows={uploads.rows} onFiles={uploads.add} onCancel={uploads.cancel} onRetry={uploads.retry} />
    </fieldset>
  );
}

export function TidakDatang({ onClose }: StepFormProps) {
  const { d } = useCase();
  const clock = useClock();
  return (
    <StepDialog step="perbaikan.tidakDatang" schema={perbaikanTidakDatang} danger title={t.tidakDatangJudul} description={t.tidakDatangUraian} submit={t.tidakDatangKirim} defaults={{ perkaraId: d.perkara.id, versi: d.perkara.versi, waktu: clock(), alasan: t.tidakDatangAlasan }} onClose={onClose}>
      <FormField name="waktu" control={WhenField} label={t.waktuCatat} required />
      <FormField name="alasan" control={TextArea} rows={3} label={t.alasan} required />
    </StepDialog>
  );
}

export function CabutLaporan({ onClose }: StepFormProps) {
  const { d } = useCase();
  const clock = useClock();
  return (
    <StepDialog step="laporan.cabut" schema={pencabutan} danger title={t.cabutJudul} description={t.cabutUraian} submit={t.cabutKirim} defaults={{ perkaraId: d.perkara.id, versi: d.perkara.versi, waktu: clock(), alasan: "", buktiBerkas: null }} onClose={onClose}>
      <FormField name="waktu" control={WhenField} label={t.waktuCabut} required />
      <FormField name="alasan" control={TextArea} rows={3} label={t.alasanPelapor} required />
      <WithdrawalFile />
    </StepDialog>
  );
}

function WithdrawalFile() {
  const { setValue } = useFormContext();
  const uploads = useUploads((stored) => setValue("buktiBerkas", { sha256: stored.sha256, nama: stored.name }, { shouldDirty: true }));
  useHold(uploads.busy, teksLaporan.buktiMenunggu);
  const file = useWatch({ name: "buktiBerkas" }) as { nama: string } | null;
  return <FileDrop label={t.suratCabut} multiple={false} rows={uploads.rows} onFiles={uploads.add} onCancel={uploads.cancel} onRetry={uploads.retry} hint={file ? isi(t.terlampir, { nama: file.nama }) : t.suratCabut} />;
}

export function Registrasi({ onClose }: StepFormProps) {
  const { d } = useCase();
  const clock = useClock();
  return (
    <StepDialog step="registrasi.catat" schema={registrasi} title={t.registrasiJudul} description={t.registrasiUraian} submit={t.registrasiKirim} defaults={{ perkaraId: d.perkara.id, versi: d.perkara.versi, waktu: clock(), nomor: nomorAwal }} onClose={onClose}>
      <FormField name="waktu" control={WhenField} label={t.waktuRegister} required />
      <RegisterNumber />
    </StepDialog>
  );
}
function RegisterNumber() {
  const at = (useWatch({ name: "waktu" }) ?? "") as string;
  return <NumberFields seri="register" tanggal={at} label={t.nomorRegister} />;
}

export function KirimPelimpahan({ onClose }: StepFormProps) {
  const { d, sesi } = useCase();
  const clock = useClock();
  const last = d.kajianAwal.at(-1);
  const up = last?.hasil === "pengambilalihan";
  return (
    <StepDialog
      step="pelimpahan.kirim"
      schema={pelimpahan}
      title={up ? t.ambilAlihJudul : t.limpahJudul}
      submit={up ? t.ambilAlihKirim : t.limpahKirim}
      defaults={{ perkaraId: d.perkara.id, versi: d.perkara.versi, waktu: clock(), tujuan: last?.tujuan ?? "", alasan: (up ? last?.pengambilalihan : last?.pelimpahan) ?? "", caraKirim: "", nomor: nomorAwal, penandatanganId: signerOf(sesi) }}
      onClose={onClose}
    >
      <FormField name="waktu" control={WhenField} label={t.waktuKirim} required />
      <FormField name="tujuan" control={TextField} label={t.tujuan} required />
      <FormField name="alasan" control={TextArea} rows={3} label={t.alasan} required={up} />
      <div className="dua">
        <FormField name="caraKirim" control={SuggestField} bidang="caraAntar" usual={t.caraUmum} label={t.caraKirim} required />
        <OfficerField name="penandatanganId" label={halaman.isian.penandatangan} />
      </div>
      <TransferNumber />
    </StepDialog>
  );
}
function TransferNumber() {
  const at = (useWatch({ name: "waktu" }) ?? "") as string;
  return <NumberFields seri="surat" tanggal={at} label={halaman.isian.nomorSurat} />;
}
