import { useWatch } from "react-hook-form";
import { tutupPerkara, umumkanStatus } from "../../../../shared/schemas/penanganan";
import { isi } from "../../../../shared/i18n/id";
import { halaman } from "../../../../shared/i18n/perkara-halaman";
import { FormField, TextArea } from "../../ui";
import { signerOf } from "../../app";
import { useCase } from "./case";
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
      defaults={{ perkaraId: d.perkara.id, versi: d.perkara.versi, waktu: now, status: first?.status ?? "", instansiAtauAlasan: first?.instansi ?? "", diumumkanDi: isi(t.papan, { kantor: sesi.kantor?.nama ?? "" }), pelaporDiberitahuAt: isReport ? now : "", caraBeritahu: "", penandatanganId: signerOf(sesi) }}
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
