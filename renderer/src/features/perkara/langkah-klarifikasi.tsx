import { useNavigate } from "@tanstack/react-router";
import { useFormContext, useWatch } from "react-hook-form";
import { antarUndangan, jadwalKlarifikasi, KAPASITAS, keteranganTambahan, mulaiKajian, tidakHadir, undangKlarifikasi } from "../../../../shared/schemas/penanganan";
import type { Klarifikasi } from "../../../../shared/schemas/dossier";
import { hariTanggal, pendek } from "../../../../shared/i18n/format";
import { isi } from "../../../../shared/i18n/id";
import { namaPeran } from "../../../../shared/i18n/perkara";
import { halaman } from "../../../../shared/i18n/perkara-halaman";
import { signerOf, useProcedure } from "../../app";
import { FieldError, FormField, Notice, RadioGroup, SelectField, TextArea, TextField, type FieldBase, type Valued } from "../../ui";
import { chairOf, recordName, useCase, whyNot } from "./case";
import { nomorAwal, SuggestField, useClock, WhenField } from "./fields";
import { capacityOf, invitationDeadline, peopleToHear, personOf, proposedHearing } from "./klarifikasi-data";
import { LetterDate, type StepFormProps } from "./langkah-awal";
import { lawDateOf, rowsFor } from "./saran";
import { StepDialog } from "./step";

const t = halaman.langkahKlarifikasi;
type Officer = Klarifikasi["petugas"][number];

export function JadwalkanKlarifikasi({ about, onClose }: StepFormProps) {
  const { d, sesi } = useCase();
  const clock = useClock();
  const old = d.klarifikasi.find((k) => k.id === about);
  const first = peopleToHear(d)[0];
  const last = d.klarifikasi.at(-1);
  const me = sesi.pejabat.find((p) => p.id === sesi.pelaku.id && p.aktif);
  const lead = sesi.pejabat.find((p) => p.aktif && p.peran === "koordinator_divisi") ?? chairOf(sesi);
  const team: Officer[] = [...new Map([lead, me].flatMap((p) => (p ? [[p.id, { pejabatId: p.id, nama: p.nama, jabatan: p.jabatan }] as const] : []))).values()];
  const again = old !== undefined && old.tidakHadir.length > 0;
  const defaults = {
    perkaraId: d.perkara.id,
    versi: d.perkara.versi,
    id: old?.id ?? "",
    pihakId: old?.pihakId ?? first?.id ?? "",
    kapasitas: old?.kapasitas ?? capacityOf(first?.peran ?? "saksi"),
    waktu: old && !again ? old.waktu : proposedHearing(clock().slice(0, 10)),
    cara: old?.cara ?? "luring",
    alasanDaring: old?.alasanDaring ?? "",
    tempat: old?.tempat ?? last?.tempat ?? sesi.kantor?.nama ?? "",
    tautan: old?.tautan ?? "",
    petugas: old?.petugas ?? last?.petugas ?? team,
    skNomor: old?.skNomor ?? last?.skNomor ?? "",
  };
  return (
    <StepDialog step="klarifikasi.jadwalkan" schema={jadwalKlarifikasi} about={about} wide title={old ? t.ubahJadwalJudul : t.jadwalJudul} submit={old ? t.ubahJadwalKirim : t.jadwalKirim} defaults={defaults} onClose={onClose}>
      <ScheduleFields fixed={old !== undefined} />
    </StepDialog>
  );
}

function ScheduleFields({ fixed }: { fixed: boolean }) {
  const { d, nameOf } = useCase();
  const { setValue } = useFormContext();
  const cara = useWatch({ name: "cara" }) as string;
  const person = (id: unknown) => d.pihak.find((p) => p.id === id);
  return (
    <>
      <div className="dua">
        <FormField
          name="pihakId"
          control={SelectField}
          label={t.siapa}
          required
          disabled={fixed}
          placeholder={null}
          options={peopleToHear(d).map((p) => ({ value: p.id, label: `${nameOf(p)} (${namaPeran[p.peran].toLowerCase()})` }))}
          onChanged={(id: unknown) => {
            const p = person(id);
            if (p) setValue("kapasitas", capacityOf(p.peran), { shouldDirty: true });
          }}
        />
        <FormField name="kapasitas" control={SelectField} label={t.kapasitas} required placeholder={null} options={KAPASITAS.map((k) => ({ value: k, label: namaPeran[k] }))} />
      </div>
      <FormField name="waktu" control={WhenField} label={t.waktu} required />
      <InvitationHint />
      <FormField name="cara" control={RadioGroup} inline label={t.cara} options={[{ value: "luring", label: t.luring }, { value: "daring", label: t.daring }]} />
      {cara === "daring" ? (
        <div className="dua">
          <FormField name="tautan" control={TextField} label={t.tautan} required />
          <FormField name="alasanDaring" control={SuggestField} bidang="tempat" usual={t.alasanDaringUmum} label={t.alasanDaring} required />
          <p className="penuh isian__petunjuk">{t.daringDirekam}</p>
        </div>
      ) : (
        <FormField name="tempat" control={SuggestField} bidang="tempat" label={t.tempat} required />
      )}
      <FormField name="petugas" control={OfficersField} label={t.petugas} required />
      <FormField name="skNomor" control={TextField} mono label={t.skNomor} hint={t.skPetunjuk} />
    </>
  );
}

/** By when the invitation would have to arrive for the time that is typed. */
function InvitationHint() {
  const { d, pack } = useCase();
  const at = ((useWatch({ name: "waktu" }) ?? "") as string).slice(0, 16);
  const rule = rowsFor(pack.tenggat, d.perkara.rezim, lawDateOf(d)).find((r) => r.pemicu.includes("klarifikasi_dijadwalkan") && r.panjang !== null);
  const valid = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(at);
  const found = useProcedure("tenggat.hitung", { rezim: d.perkara.rezim, ruleId: rule?.id ?? "-", mulai: at, diperpanjang: false }, { enabled: valid && rule !== undefined, keep: true });
  if (!rule || !found.data || !valid) return null;
  return <output className="isian__petunjuk">{isi(t.undanganPalingLambat, { tanggal: hariTanggal(found.data.batasAman.slice(0, 10)), pasal: rule.pasal })}</output>;
}

/** People of the office, several. */
export function OfficersField({ label, required, error, value, onValueChange, onBlur, name }: FieldBase & Valued<Officer[]>) {
  const { sesi } = useCase();
  const chosen = value ?? [];
  const base = `${name ?? "petugas"}-pilihan`;
  return (
    <fieldset className="isian" aria-describedby={error ? `${base}-galat` : undefined}>
      <legend className="isian__label">
        {label}
        {required ? <span className="isian__tanda"> {halaman.isian.wajib}</span> : null}
      </legend>
      <div className="pilihan pilihan--kolom">
        {sesi.pejabat.filter((p) => p.aktif || chosen.some((c) => c.pejabatId === p.id)).map((p) => (
          <label key={p.id} className="pilih">
            <input
              type="checkbox"
              checked={chosen.some((c) => c.pejabatId === p.id)}
              aria-invalid={error ? true : undefined}
              onBlur={onBlur}
              onChange={(e) => onValueChange?.(e.target.checked ? [...chosen, { pejabatId: p.id, nama: p.nama, jabatan: p.jabatan }] : chosen.filter((c) => c.pejabatId !== p.id))}
            />
            <span>
              {p.nama}
              <small>{p.jabatan}</small>
            </span>
          </label>
        ))}
      </div>
      <FieldError id={`${base}-galat`} error={error} />
    </fieldset>
  );
}

export function UndangKlarifikasi({ about, onClose }: StepFormProps) {
  const { d, sesi, nameOf } = useCase();
  const clock = useClock();
  const k = d.klarifikasi.find((x) => x.id === about);
  if (!k) return null;
  const second = k.undangan.length === 1;
  const limit = invitationDeadline(d, k)?.batasAman?.slice(0, 10);
  return (
    <StepDialog
      step="klarifikasi.undang"
      schema={undangKlarifikasi}
      about={`${k.id}/${k.undangan.length + 1}`}
      title={isi(second ? t.undangKeduaJudul : t.undangJudul, { nama: nameOf(personOf(d, k)) })}
      description={isi(t.undangUraian, { waktu: `${hariTanggal(k.waktu.slice(0, 10))}, ${k.waktu.slice(11).replace(":", ".")}`, tempat: k.cara === "daring" ? k.tautan : k.tempat })}
      submit={t.undangKirim}
      defaults={{ perkaraId: d.perkara.id, versi: d.perkara.versi, klarifikasiId: k.id, tanggalSurat: clock().slice(0, 10), nomor: nomorAwal, penandatanganId: signerOf(sesi) }}
      onClose={onClose}
    >
      {limit ? <p>{isi(t.harusDiterima, { tanggal: hariTanggal(limit) })}</p> : null}
      <LetterDate />
    </StepDialog>
  );
}

export function AntarUndangan({ about, onClose }: StepFormProps) {
  const view = useCase();
  const { d, nameOf } = view;
  const clock = useClock();
  const k = d.klarifikasi.find((x) => x.id === about);
  if (!k) return null;
  const last = k.undangan.at(-1);
  return (
    <StepDialog
      step="klarifikasi.antar"
      schema={antarUndangan}
      about={`${k.id}/${last?.ke ?? 1}`}
      title={t.antarJudul}
      description={isi(t.antarUraian, { nama: nameOf(personOf(d, k)), nomor: last?.nomor ?? halaman.tanpa })}
      submit={t.antarKirim}
      defaults={{ perkaraId: d.perkara.id, versi: d.perkara.versi, klarifikasiId: k.id, ke: last?.ke ?? 1, caraAntar: last?.caraAntar ?? "", diterimaAt: last?.diterimaAt || clock(), diterimaOleh: last?.diterimaOleh || recordName(view, personOf(d, k)), catatan: last?.catatan ?? "" }}
      onClose={onClose}
    >
      <FormField name="diterimaAt" control={WhenField} label={t.diterimaAt} required />
      <LateWarning k={k} />
      <div className="dua">
        <FormField name="caraAntar" control={SuggestField} bidang="caraAntar" usual={t.caraAntarUmum} label={t.caraAntar} required />
        <FormField name="diterimaOleh" control={TextField} label={t.diterimaOleh} required />
      </div>
      <FormField name="catatan" control={TextField} label={t.catatan} />
    </StepDialog>
  );
}

function LateWarning({ k }: { k: Klarifikasi }) {
  const { d } = useCase();
  const at = ((useWatch({ name: "diterimaAt" }) ?? "") as string).slice(0, 10);
  const deadline = invitationDeadline(d, k);
  const limit = deadline?.batasAman?.slice(0, 10) ?? "";
  if (limit === "" || at.length < 10 || at <= limit) return null;
  return <Notice tone="dekat" alert>{isi(t.mepet, { batas: pendek(limit), pasal: deadline?.rule.pasal ?? "" })}</Notice>;
}

export function TidakHadir({ about, onClose }: StepFormProps) {
  const { d, nameOf } = useCase();
  const clock = useClock();
  const k = d.klarifikasi.find((x) => x.id === about);
  if (!k) return null;
  const now = clock();
  return (
    <StepDialog step="klarifikasi.tidakHadir" schema={tidakHadir} about={k.id} title={isi(t.tidakHadirJudul, { nama: nameOf(personOf(d, k)) })} description={k.tidakHadir.length ? t.tidakHadirKedua : t.tidakHadirPertama} submit={t.tidakHadirKirim} defaults={{ perkaraId: d.perkara.id, versi: d.perkara.versi, klarifikasiId: k.id, waktu: k.waktu < now ? k.waktu : now, catatan: "" }} onClose={onClose}>
      <FormField name="waktu" control={WhenField} label={t.waktuTidakHadir} required />
      <FormField name="catatan" control={TextArea} rows={2} label={t.catatan} />
    </StepDialog>
  );
}

export function KeteranganTambahan({ onClose }: StepFormProps) {
  const { d } = useCase();
  const clock = useClock();
  return (
    <StepDialog step="keteranganTambahan.putuskan" schema={keteranganTambahan} title={t.tambahanJudul} description={t.tambahanUraian} submit={t.tambahanKirim} defaults={{ perkaraId: d.perkara.id, versi: d.perkara.versi, waktu: clock(), alasan: "" }} onClose={onClose}>
      <FormField name="waktu" control={WhenField} label={t.waktuDiputus} required />
      <FormField name="alasan" control={TextArea} rows={3} label={t.alasanTambahan} required />
    </StepDialog>
  );
}

export function MulaiKajian({ onClose }: StepFormProps) {
  const { d } = useCase();
  const clock = useClock();
  const navigate = useNavigate();
  const held = whyNot(d, "kajian.mulai");
  return (
    <StepDialog step="kajian.mulai" schema={mulaiKajian} title={t.mulaiKajianJudul} description={held || t.mulaiKajianUraian} submit={t.mulaiKajianKirim} defaults={{ perkaraId: d.perkara.id, versi: d.perkara.versi, waktu: clock(), alasanTanpaKlarifikasi: "" }} onClose={onClose} onDone={() => void navigate({ to: "/perkara/$perkaraId/$tab", params: { perkaraId: String(d.perkara.id), tab: "kajian" } })}>
      <FormField name="waktu" control={WhenField} label={t.waktuMulaiKajian} required />
      {held ? <FormField name="alasanTanpaKlarifikasi" control={TextArea} rows={3} label={t.tanpaKlarifikasi} hint={t.tanpaKlarifikasiPetunjuk} required /> : null}
    </StepDialog>
  );
}

