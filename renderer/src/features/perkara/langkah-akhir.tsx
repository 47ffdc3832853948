import { useFieldArray, useFormContext, useWatch } from "react-hook-form";
import { bukaKajian, kirimPenerusan, penerusan, putusPleno, selesaiKajian, terimaPenerusan } from "../../../../shared/schemas/penanganan";
import { hariTanggal } from "../../../../shared/i18n/format";
import { isi } from "../../../../shared/i18n/id";
import { namaJenisPelanggaran } from "../../../../shared/i18n/perkara";
import { halaman } from "../../../../shared/i18n/perkara-halaman";
import { signerOf } from "../../app";
import { Button, FieldError, FormField, IconButton, IconClose, IconPlus, Notice, TextArea, TextField, useErrorAt, useNow } from "../../ui";
import { calledPleno, useCase, whyNot } from "./case";
import { SuggestField, useClock, WhenField, OfficerField } from "./fields";
import { nomorAwal } from "./fields";
import { RecipientFields } from "./kajian-hasil";
import { recommendationOf } from "./kajian-data";
import { LetterDate, type StepFormProps } from "./langkah-awal";
import { PlenoFields, plenoDefaults } from "./PlenoForm";
import { addresseeOf, attachmentsFor, rowsFor } from "./saran";
import { StepDialog } from "./step";

const t = halaman.langkahAkhir;

export function SelesaiKajian({ onClose }: StepFormProps) {
  const { d, sesi } = useCase();
  const clock = useClock();
  const held = whyNot(d, "kajian.selesai");
  return (
    <StepDialog step="kajian.selesai" schema={selesaiKajian} title={t.selesaiJudul} description={held ? undefined : t.selesaiUraian} submit={t.selesaiKirim} defaults={{ perkaraId: d.perkara.id, versi: d.perkara.versi, waktu: clock(), penandatanganId: d.kajian?.penandatanganId || signerOf(sesi) }} onClose={onClose}>
      {held ? <Notice tone="dekat">{held}</Notice> : null}
      <FormField name="waktu" control={WhenField} label={t.waktuSelesai} required />
      <OfficerField name="penandatanganId" label={halaman.isian.penandatangan} />
    </StepDialog>
  );
}

export function BukaKajian({ onClose }: StepFormProps) {
  const { d } = useCase();
  return (
    <StepDialog step="kajian.buka" schema={bukaKajian} title={t.bukaJudul} description={t.bukaUraian} submit={t.bukaKirim} defaults={{ perkaraId: d.perkara.id, versi: d.perkara.versi, alasan: "" }} onClose={onClose}>
      <FormField name="alasan" control={TextArea} rows={3} label={halaman.langkahAwal.alasan} required />
    </StepDialog>
  );
}

export function PutuskanPleno({ onClose }: StepFormProps) {
  const { d, sesi, regime } = useCase();
  const clock = useClock();
  const decision = d.kajian?.rekomendasi || recommendationOf(d.kajian?.hasil ?? [], regime);
  return (
    <StepDialog step="pleno.putuskan" schema={putusPleno} wide title={t.plenoJudul} description={t.plenoUraian} submit={t.plenoKirim} defaults={{ perkaraId: d.perkara.id, versi: d.perkara.versi, pleno: plenoDefaults(sesi, clock(), decision, calledPleno(d)) }} onClose={onClose}>
      <PlenoFields />
    </StepDialog>
  );
}

export function TerbitkanPenerusan({ about, onClose }: StepFormProps) {
  const { d, sesi, pack } = useCase();
  const clock = useClock();
  const now = useNow();
  const results = (d.kajian?.hasil ?? []).filter((h) => h.jenis !== "bukan_pelanggaran");
  const h = results.find((r) => r.id === about) ?? results.find((r) => !d.penerusan.some((p) => p.hasilId === r.id));
  if (!h) return null;
  const segment = rowsFor(pack.seriNomor, d.perkara.rezim, now.read().tanggal).find((s) => s.seri === "rekomendasi")?.nilai["hasil"]?.[h.jenis] ?? "";
  return (
    <StepDialog
      step="penerusan.terbitkan"
      schema={penerusan}
      about={h.id}
      wide
      title={isi(t.terbitkanJudul, { jenis: namaJenisPelanggaran[h.jenis].toLowerCase() })}
      description={isi(t.terbitkanUraian, { kepada: addresseeOf(h) })}
      submit={t.terbitkanKirim}
      defaults={{ perkaraId: d.perkara.id, versi: d.perkara.versi, hasilId: h.id, penerima: h.penerima ?? { id: "", jabatan: "", instansi: "", tempat: "", lewat: "" }, tembusan: h.tembusan, lampiran: attachmentsFor(d), tanggalSurat: clock().slice(0, 10), nomor: nomorAwal, penandatanganId: signerOf(sesi) }}
      onClose={onClose}
    >
      <RecipientFields at="" jenis={h.jenis} ids={h.terlaporIds} date={now.read().tanggal} />
      <Attachments />
      <LetterDate seri="rekomendasi" hasil={segment} />
    </StepDialog>
  );
}

function Attachments() {
  const { control } = useFormContext();
  const list = useFieldArray({ control, name: "lampiran", keyName: "kunci" });
  const error = useErrorAt("lampiran");
  return (
    <fieldset className="tegak tegak--rapat">
      <legend className="isian__label">{t.lampiran}</legend>
      <FieldError id="lampiran-galat" error={error} />
      {list.fields.map((f, i) => (
        <div key={f.kunci} className="baris-isian baris-isian--rapat">
          <FormField name={`lampiran.${i}.nama`} control={TextField} hideLabel label={isi(t.lampiranKe, { n: i + 1 })} />
          <FormField name={`lampiran.${i}.jumlah`} control={TextField} hideLabel label={isi(t.jumlahKe, { n: i + 1 })} placeholder={halaman.langkahAwal.jumlah} />
          <IconButton label={isi(t.keluarkanLampiran, { n: i + 1 })} icon={<IconClose size={15} />} onClick={() => list.remove(i)} />
        </div>
      ))}
      <div><Button size="small" icon={<IconPlus size={14} />} onClick={() => list.append({ nama: "", jumlah: "" })}>{t.tambahLampiran}</Button></div>
    </fieldset>
  );
}

export function KirimPenerusan({ about, onClose }: StepFormProps) {
  const { d } = useCase();
  const clock = useClock();
  const p = d.penerusan.find((x) => x.id === about) ?? d.penerusan.find((x) => x.waktuKirim === "");
  if (!p) return null;
  return (
    <StepDialog step="penerusan.kirim" schema={kirimPenerusan} about={p.id} title={t.kirimJudul} description={isi(t.suratKepada, { nomor: p.nomor, kepada: p.penerima.jabatan })} submit={t.kirimKirim} defaults={{ perkaraId: d.perkara.id, versi: d.perkara.versi, penerusanId: p.id, waktu: clock(), caraKirim: "", resi: "" }} onClose={onClose}>
      <FormField name="waktu" control={WhenField} label={t.waktuKirim} required />
      <SendingDelay tanggal={p.tanggalSurat} />
      <div className="dua">
        <FormField name="caraKirim" control={SuggestField} bidang="caraAntar" usual={halaman.langkahAwal.caraUmum} label={halaman.langkahAwal.caraKirim} required />
        <FormField name="resi" control={TextField} mono label={t.resi} />
      </div>
    </StepDialog>
  );
}

/** The letter's date beside the day it leaves, where they differ. */
function SendingDelay({ tanggal }: { tanggal: string }) {
  const at = ((useWatch({ name: "waktu" }) ?? "") as string).slice(0, 10);
  return at === tanggal || at.length < 10 ? null : <p className="isian__petunjuk">{isi(t.tanggalSurat, { tanggal: hariTanggal(tanggal) })}</p>;
}

export function TerimaPenerusan({ about, onClose }: StepFormProps) {
  const { d } = useCase();
  const clock = useClock();
  const p = d.penerusan.find((x) => x.id === about) ?? d.penerusan.find((x) => x.waktuKirim !== "" && x.diterimaAt === "");
  if (!p) return null;
  return (
    <StepDialog step="penerusan.terima" schema={terimaPenerusan} about={p.id} title={t.terimaJudul} description={isi(t.suratKepada, { nomor: p.nomor, kepada: p.penerima.jabatan })} submit={t.terimaKirim} defaults={{ perkaraId: d.perkara.id, versi: d.perkara.versi, penerusanId: p.id, waktu: p.diterimaAt || clock(), diterimaOleh: p.diterimaOleh, nomorTerima: p.nomorTerima }} onClose={onClose}>
      <FormField name="waktu" control={WhenField} label={t.diterimaPada} required />
      <div className="dua">
        <FormField name="diterimaOleh" control={TextField} label={halaman.langkahAwal.diterimaOleh} required />
        <FormField name="nomorTerima" control={TextField} mono label={t.nomorTerima} />
      </div>
    </StepDialog>
  );
}
