import { useNavigate } from "@tanstack/react-router";
import { useFormContext, useWatch } from "react-hook-form";
import { isi } from "../../../../shared/i18n/id";
import { informasiTeks as t } from "../../../../shared/i18n/informasi";
import { arsipkanInformasi, jadikanTemuan, putusInformasi, tugasTelusur, type InformasiLengkap } from "../../../../shared/schemas/informasi";
import type { Sesi } from "../../../../shared/schemas/dossier";
import { Checkbox, DateField, FieldError, FormField, Notice, RadioGroup, TextArea, TextField, useErrorAt, useToast } from "../../ui";
import { nomorAwal, NumberFields, OfficerField, useClock, WhenField } from "../perkara/fields";
import { PlenoFields, plenoDefaults } from "../perkara/PlenoForm";
import { StepDialog } from "./frame";

interface Props { x: InformasiLengkap; onClose: () => void }

/** The pleno: trace it, or put it into the archive. */
export function Pleno({ x, sesi, onClose }: Props & { sesi: Sesi }) {
  const clock = useClock();
  const toast = useToast();
  const { nomor } = x.informasi;
  return (
    <StepDialog
      x={x} step="informasi.putuskan" schema={putusInformasi} title={t.plenoJudul} submit={t.plenoSimpan} wide onClose={onClose} onDone={() => toast.done(t.plenoDiputus)}
      defaults={{ informasiId: x.informasi.id, versi: x.informasi.versi, hasil: "telusuri", alasan: "", pleno: plenoDefaults(sesi, clock(), isi(t.plenoKeputusanTelusuri, { nomor })) }}
    >
      <Decision nomor={nomor} />
      <PlenoFields />
    </StepDialog>
  );
}

function Decision({ nomor }: { nomor: string }) {
  const { setValue, getValues } = useFormContext();
  const hasil = useWatch({ name: "hasil" }) as string;
  /** Our wording follows the choice for as long as nobody changed it. */
  const follow = (to: unknown) => {
    const ours = [t.plenoKeputusanTelusuri, t.plenoKeputusanArsip].map((w) => isi(w, { nomor }));
    if (ours.includes(getValues("pleno.keputusan") as string)) setValue("pleno.keputusan", to === "arsip" ? ours[1] : ours[0], { shouldDirty: true });
  };
  return (
    <>
      <FormField name="hasil" control={RadioGroup} inline label={t.plenoHasil} required onChanged={follow} options={[{ value: "telusuri", label: t.plenoTelusuri }, { value: "arsip", label: t.plenoArsip }]} />
      {hasil === "arsip" ? <FormField name="alasan" control={TextArea} rows={2} label={t.plenoAlasan} required /> : null}
    </>
  );
}

/** The order to trace, as a letter with its number. */
export function Tugas({ x, sesi, onClose }: Props & { sesi: Sesi }) {
  const clock = useClock();
  const toast = useToast();
  const { informasi: i } = x;
  const today = clock().slice(0, 10);
  return (
    <StepDialog
      x={x} step="informasi.tugaskan" schema={tugasTelusur} title={t.tugasJudul} submit={t.tugasSimpan} wide onClose={onClose} onDone={(made) => toast.done(isi(t.tugasTerbit, { nomor: made.surat[0]?.nomor ?? "" }))}
      defaults={{
        informasiId: i.id, versi: i.versi, petugas: i.tugas?.petugas ?? [], mulai: i.tugas?.mulai ?? today, selesai: i.tugas?.selesai ?? "", tempat: i.tugas?.tempat ?? i.tempat, untuk: i.tugas?.untuk ?? isi(t.tugasUntukAwal, { nomor: i.nomor, peristiwa: i.peristiwa }), tanggalSurat: i.tugas?.tanggalSurat ?? today,
        penandatanganId: i.tugas?.penandatanganId ?? sesi.pejabat.find((p) => p.aktif && p.peran === "ketua")?.id ?? "", nomor: nomorAwal,
      }}
    >
      <Officers sesi={sesi} />
      <div className="dua">
        <FormField name="mulai" control={DateField} label={t.tugasMulai} required />
        <FormField name="selesai" control={DateField} label={t.tugasSelesai} />
      </div>
      <FormField name="tempat" control={TextField} label={t.tugasTempat} />
      <FormField name="untuk" control={TextArea} rows={2} label={t.tugasUntuk} required />
      <div className="dua">
        <FormField name="tanggalSurat" control={DateField} label={t.tugasTanggal} required />
        <OfficerField name="penandatanganId" label={t.tugasTtd} />
      </div>
      <LetterNumber />
    </StepDialog>
  );
}

function LetterNumber() {
  const date = (useWatch({ name: "tanggalSurat" }) ?? "") as string;
  return <NumberFields seri="surat" tanggal={date} untuk="penelusuran" label={t.tugasNomor} />;
}

interface Officer { pejabatId: string; nama: string; jabatan: string }
function Officers({ sesi }: { sesi: Sesi }) {
  const { setValue } = useFormContext();
  const chosen = (useWatch({ name: "petugas" }) ?? []) as Officer[];
  const error = useErrorAt("petugas");
  return (
    <fieldset className="informasi__petugas" aria-describedby={error ? "petugas-galat" : undefined}>
      <legend className="isian__label">{t.tugasPetugas}</legend>
      {sesi.pejabat.filter((p) => p.aktif).map((p) => (
        <Checkbox
          key={p.id} label={p.nama} hint={p.jabatan} value={chosen.some((c) => c.pejabatId === p.id)}
          onValueChange={(on) => setValue("petugas", on ? [...chosen, { pejabatId: p.id, nama: p.nama, jabatan: p.jabatan }] : chosen.filter((c) => c.pejabatId !== p.id), { shouldDirty: true, shouldValidate: error !== undefined })}
        />
      ))}
      <FieldError id="petugas-galat" error={error} />
    </fieldset>
  );
}

/** One step into a finding: what goes along is told before, nothing is asked again. */
export function JadikanTemuan({ x, onClose }: Props) {
  const clock = useClock();
  const toast = useToast();
  const navigate = useNavigate();
  const { informasi: i } = x;
  const bukti = i.bukti.length + (i.hasil?.bukti.length ?? 0) + x.media.reduce((n, m) => n + m.tangkapan.length, 0);
  const rows: Array<[string, string]> = [
    [t.temuanPenemu, i.lhp?.pengawas.map((p) => p.nama).join(", ") ?? ""],
    [t.temuanTerlapor, i.terlapor.map((p) => p.nama).join(", ")],
    [t.temuanSaksi, isi(t.jumlahOrang, { n: i.saksi.length + (i.hasil?.ditemui.filter((d) => d.saksi).length ?? 0) })],
    [t.temuanBukti, isi(t.jumlahBuah, { n: bukti })],
    [t.temuanMedia, isi(t.jumlahBuah, { n: x.media.length })],
    [t.temuanLhp, i.lhp?.nomor ?? ""],
  ];
  return (
    <StepDialog
      x={x} step="informasi.jadikanTemuan" schema={jadikanTemuan} title={t.temuanJudul} description={t.temuanIsi} submit={t.temuanTombol} onClose={onClose} defaults={{ informasiId: i.id, versi: i.versi, waktuCatat: clock() }}
      onDone={(made) => {
        toast.done(t.temuanJadi);
        void navigate({ to: "/perkara/$perkaraId", params: { perkaraId: String(made.perkaraId) } as never });
      }}
    >
      <dl className="informasi__fakta">{rows.map(([label, value]) => <div key={label} className="informasi__pasangan"><dt>{label}</dt><dd>{value || t.tanpa}</dd></div>)}</dl>
      {i.dilindungi ? <Notice>{t.temuanLindung}</Notice> : null}
      <FormField name="waktuCatat" control={WhenField} label={t.temuanWaktu} required />
    </StepDialog>
  );
}

export function Arsipkan({ x, onClose }: Props) {
  const clock = useClock();
  const toast = useToast();
  return (
    <StepDialog x={x} step="informasi.arsipkan" schema={arsipkanInformasi} title={t.arsipJudul} description={t.arsipIsi} submit={t.arsipTombol} onClose={onClose} onDone={() => toast.done(t.arsipJadi)} defaults={{ informasiId: x.informasi.id, versi: x.informasi.versi, waktu: clock(), alasan: "" }}>
      <FormField name="waktu" control={WhenField} label={t.arsipWaktu} required />
      <FormField name="alasan" control={TextArea} rows={3} label={t.arsipAlasan} required />
    </StepDialog>
  );
}
