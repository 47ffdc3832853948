import { useWatch } from "react-hook-form";
import { tindakLanjut, tutupPerkara, umumkanStatus } from "../../../../shared/schemas/penanganan";
import { isi } from "../../../../shared/i18n/id";
import { halaman } from "../../../../shared/i18n/perkara-halaman";
import { DateField, FormField, SelectField, TextArea, TextField } from "../../ui";
import { chairOf, useCase } from "./case";
import { OfficerField, SuggestField, useClock, WhenField } from "./fields";
import type { StepFormProps } from "./langkah-awal";
import { statusFor } from "./saran";
import { StepDialog } from "./step";

const t = halaman.status;

export function UmumkanStatus({ onClose }: StepFormProps) {
  const { d, sesi } = useCase();
  const clock = useClock();
  const now = clock();
  const first = statusFor(d)[0];
  const isReport = d.perkara.jenis === "laporan";
  return (
    <StepDialog
      step="status.umumkan"
      schema={umumkanStatus}
      title={t.judul}
      description={t.uraian}
      submit={t.kirim}
      wide
      defaults={{ perkaraId: d.perkara.id, versi: d.perkara.versi, waktu: now, status: first?.status ?? "", instansiAtauAlasan: first?.instansi ?? "", diumumkanDi: isi(t.papan, { kantor: sesi.kantor?.nama ?? "" }), pelaporDiberitahuAt: isReport ? now : "", caraBeritahu: "", penandatanganId: chairOf(sesi)?.id ?? "" }}
      onClose={onClose}
    >
      <div className="dua">
        <FormField name="waktu" control={WhenField} label={t.waktu} required />
        <OfficerField name="penandatanganId" label={halaman.isian.penandatangan} />
      </div>
      <FormField name="status" control={SuggestField} bidang="penerima" usual={t.statusUmum} label={t.status} required />
      <FormField name="instansiAtauAlasan" control={TextArea} rows={2} label={t.instansi} required />
      <FormField name="diumumkanDi" control={SuggestField} bidang="tempat" label={t.diumumkanDi} required />
      {isReport ? (
        <div className="dua">
          <FormField name="pelaporDiberitahuAt" control={WhenField} label={t.pelaporDiberitahu} />
          <InformedHow />
        </div>
      ) : null}
    </StepDialog>
  );
}
function InformedHow() {
  const at = (useWatch({ name: "pelaporDiberitahuAt" }) ?? "") as string;
  return at === "" ? null : <FormField name="caraBeritahu" control={SuggestField} bidang="caraAntar" usual={halaman.langkahAwal.caraUmum} label={t.caraBeritahu} />;
}

export function CatatTindakLanjut({ about, onClose }: StepFormProps) {
  const { d } = useCase();
  const clock = useClock();
  const letters = d.penerusan.map((p) => ({ value: p.id, label: [p.nomor, p.penerima.jabatan].filter(Boolean).join(" · ") }));
  return (
    <StepDialog step="tindakLanjut.catat" schema={tindakLanjut} about={about} title={t.tindakJudul} submit={t.tindakKirim} defaults={{ perkaraId: d.perkara.id, versi: d.perkara.versi, penerusanId: about || (letters.length === 1 ? letters[0]!.value : ""), tanggal: clock().slice(0, 10), uraian: "", nomorBalasan: "", tanggalBalasan: "", sanksi: "" }} onClose={onClose}>
      <FormField name="penerusanId" control={SelectField} label={t.suratYang} placeholder={t.tanpaSurat} options={letters} />
      <FormField name="tanggal" control={DateField} label={t.tanggalTindak} required />
      <FormField name="uraian" control={TextArea} rows={3} label={t.uraianTindak} required />
      <div className="dua">
        <FormField name="nomorBalasan" control={TextField} mono label={t.nomorBalasan} />
        <FormField name="tanggalBalasan" control={DateField} label={t.tanggalBalasan} />
      </div>
      <FormField name="sanksi" control={TextField} label={t.sanksi} />
    </StepDialog>
  );
}

export function TutupPerkara({ onClose }: StepFormProps) {
  const { d } = useCase();
  const clock = useClock();
  return (
    <StepDialog step="perkara.tutup" schema={tutupPerkara} danger title={t.tutupJudul} description={t.tutupUraian} submit={t.tutupKirim} defaults={{ perkaraId: d.perkara.id, versi: d.perkara.versi, waktu: clock(), alasan: "" }} onClose={onClose}>
      <FormField name="waktu" control={WhenField} label={t.waktuTutup} required />
      <FormField name="alasan" control={TextArea} rows={3} label={halaman.langkahAwal.alasan} required />
    </StepDialog>
  );
}
