import { may } from "../../../../shared/domain/permissions";
import { plenoDue } from "../../../../shared/domain/stages";
import { hariTanggalJam } from "../../../../shared/i18n/format";
import { isi } from "../../../../shared/i18n/id";
import { halaman } from "../../../../shared/i18n/perkara-halaman";
import { undangPleno } from "../../../../shared/schemas/penanganan";
import { signerOf } from "../../app";
import { Button, Card, FormField, TextField, TextButton } from "../../ui";
import { calledPleno, membersOf, useCase } from "./case";
import { nomorAwal, SuggestField, useClock, WhenField } from "./fields";
import { LetterDate, type StepFormProps } from "./langkah-awal";
import { OfficersField } from "./langkah-klarifikasi";
import { Facts } from "./parts";
import { officePlace } from "./PlenoForm";
import { StepDialog } from "./step";

const t = halaman.undanganPleno;

/** What is planned for the next pleno of the case, or the way to plan it. */
export function PlenoAhead() {
  const { d, sesi, open, show } = useCase();
  const due = plenoDue(d.perkara.tahap);
  const called = calledPleno(d);
  const writes = may(sesi.pelaku.peran, "catat");
  if (!due || (!called && !writes)) return null;
  if (!called) {
    return (
      <div className="baris">
        <Button onClick={() => open("pleno.undang")}>{t.undang}</Button>
        <span className="mut">{t.belum}</span>
      </div>
    );
  }
  return (
    <Card title={isi(t.judul, { rapat: halaman.pleno.agenda[due].toLowerCase() })} actions={<><TextButton onClick={() => show({ suratId: called.suratId }, t.surat)}>{halaman.langkah.lihatDokumen}</TextButton>{writes ? <TextButton onClick={() => open("pleno.undang", called.id)}>{t.ubah}</TextButton> : null}</>}>
      <Facts
        rows={[
          [halaman.pleno.waktu, hariTanggalJam(called.waktu, d.perkara.zona)],
          [halaman.pleno.tempat, called.tempat],
          called.acara !== "" && [t.acara, called.acara],
          [t.diundang, called.peserta.map((x) => x.nama).join(", ")],
          [t.nomor, <span key="n" className="mono">{called.nomor}</span>],
        ]}
      />
      <p className="mut">{t.kelak}</p>
    </Card>
  );
}

/** Plans a pleno and issues its invitation; one that stands is written anew under its number. */
export function UndangPleno({ about, onClose }: StepFormProps) {
  const { d, sesi } = useCase();
  const clock = useClock();
  const old = d.undanganPleno.find((u) => u.id === about);
  const due = plenoDue(d.perkara.tahap);
  const members = membersOf(sesi).map((p) => ({ pejabatId: p.id, nama: p.nama, jabatan: p.jabatan }));
  const defaults = {
    perkaraId: d.perkara.id, versi: d.perkara.versi, id: old?.id ?? ("" as const), waktu: old?.waktu ?? "", tempat: old?.tempat ?? officePlace(sesi), acara: old?.acara ?? "", peserta: old?.peserta ?? members,
    tanggalSurat: old?.tanggalSurat ?? clock().slice(0, 10), nomor: nomorAwal, penandatanganId: signerOf(sesi),
  };
  return (
    <StepDialog step="pleno.undang" schema={undangPleno} about={about} wide title={isi(old ? t.dialogUbah : t.dialog, { rapat: halaman.pleno.agenda[due ?? "lainnya"].toLowerCase() })} description={t.uraian} submit={old ? t.simpan : t.kirim} defaults={defaults} onClose={onClose}>
      <div className="dua">
        <FormField name="waktu" control={WhenField} label={halaman.pleno.waktu} required />
        <FormField name="tempat" control={SuggestField} bidang="tempat" label={halaman.pleno.tempat} required />
      </div>
      <FormField name="acara" control={TextField} label={t.acara} hint={t.acaraPetunjuk} />
      <FormField name="peserta" control={OfficersField} label={t.diundang} required />
      <LetterDate numbered={!old} />
    </StepDialog>
  );
}
