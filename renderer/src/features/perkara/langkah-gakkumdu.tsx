import { useFieldArray, useFormContext, useWatch } from "react-hook-form";
import { HASIL_PEMBAHASAN, LEMBAGA, pembahasan, undangPembahasan } from "../../../../shared/schemas/tindak-lanjut";
import type { Pembahasan } from "../../../../shared/schemas/dossier";
import { isi } from "../../../../shared/i18n/id";
import { angkaRomawi, gakkumduTeks as t, namaHasilPembahasan, namaLembaga } from "../../../../shared/i18n/tindak-lanjut";
import { useProcedure } from "../../app";
import { Button, Checkbox, FieldError, FormField, IconButton, IconClose, IconPlus, RadioGroup, SelectField, Skeleton, TextArea, TextField, useErrorAt } from "../../ui";
import { useCase } from "./case";
import { NumberFields, nomorAwal, SuggestField, useClock, WhenField } from "./fields";
import { LetterDate, type StepFormProps } from "./langkah-awal";
import { StepDialog } from "./step";

/** One discussion: the members in office are offered as those who came, the next number and the last place stand ready. */
export function BahasGakkumdu({ about, onClose }: StepFormProps) {
  const members = useProcedure("gakkumdu.anggota", {});
  return members.data ? <Discussion about={about} members={members.data.filter((m) => m.aktif)} onClose={onClose} /> : members.isPending ? <Skeleton rows={1} /> : null;
}

function Discussion({ about, members, onClose }: StepFormProps & { members: Array<{ id: string; lembaga: (typeof LEMBAGA)[number]; nama: string; jabatan: string }> }) {
  const { d, sesi } = useCase();
  const clock = useClock();
  const old = d.gakkumdu.find((g) => g.id === about);
  const last = d.gakkumdu.at(-1);
  const invited = d.undanganGakkumdu.findLast((u) => u.ke === nextOf(d.gakkumdu));
  const people: Pembahasan["peserta"] = (invited ? [...members.filter((m) => m.lembaga === "bawaslu" && !invited.peserta.some((x) => x.anggotaId === m.id)).map((m) => ({ anggotaId: m.id, lembaga: m.lembaga, nama: m.nama, jabatan: m.jabatan })), ...invited.peserta].map((x) => ({ ...x, hadir: true, keterangan: "" })) : undefined) ?? last?.peserta ?? members.map((m) => ({ anggotaId: m.id, lembaga: m.lembaga, nama: m.nama, jabatan: m.jabatan, hadir: true, keterangan: "" }));
  const chair = members.find((m) => m.lembaga === "bawaslu")?.nama ?? sesi.pejabat.find((p) => p.aktif && p.peran === "koordinator_divisi")?.nama ?? "";
  const shared = { perkaraId: d.perkara.id, versi: d.perkara.versi, alasan: "", nomor: nomorAwal };
  const defaults = old
    ? { ...shared, id: old.id, ke: old.ke, waktu: old.waktu, waktuSelesai: old.waktuSelesai, tempat: old.tempat, pimpinan: old.pimpinan, peserta: old.peserta, pasal: old.pasal, pendapat: old.pendapat, hasil: old.hasil, kesimpulan: old.kesimpulan }
    : {
        ...shared, id: "" as const, ke: nextOf(d.gakkumdu), waktu: invited?.waktu ?? clock(), waktuSelesai: "", tempat: invited?.tempat ?? last?.tempat ?? sesi.kantor?.nama ?? "", pimpinan: last?.pimpinan ?? chair, peserta: people,
        pasal: last?.pasal ?? [...new Set(d.dugaan.filter((x) => x.jenis === "pidana").map((x) => x.pasal))].filter(Boolean).join("; "), pendapat: { bawaslu: "", polri: "", kejaksaan: "" }, hasil: "dilanjutkan" as const, kesimpulan: "",
      };
  return (
    <StepDialog step="gakkumdu.bahas" schema={pembahasan} about={about} wide title={old ? t.dialogUbah : t.dialogJudul} description={t.dialogUraian} submit={old ? t.simpanUbah : t.simpan} defaults={defaults} onClose={onClose}>
      <DiscussionFields old={old !== undefined} />
    </StepDialog>
  );
}

/** The invitation to the next discussion: members of the other two bodies stand ready. */
export function UndangGakkumdu({ about, onClose }: StepFormProps) {
  const members = useProcedure("gakkumdu.anggota", {});
  const { d, sesi } = useCase();
  const clock = useClock();
  if (!members.data) return members.isPending ? <Skeleton rows={1} /> : null;
  const old = d.undanganGakkumdu.find((u) => u.id === about);
  const guests = members.data.filter((m) => m.aktif && m.lembaga !== "bawaslu").map((m) => ({ anggotaId: m.id, lembaga: m.lembaga, nama: m.nama, jabatan: m.jabatan }));
  const defaults = {
    perkaraId: d.perkara.id, versi: d.perkara.versi, nomor: nomorAwal, penandatanganId: sesi.penandatangan ?? "", id: old?.id ?? ("" as const), ke: old?.ke ?? nextOf(d.gakkumdu), waktu: old?.waktu ?? "", tempat: old?.tempat ?? d.gakkumdu.at(-1)?.tempat ?? sesi.kantor?.nama ?? "", agenda: old?.agenda ?? "",
    peserta: old?.peserta ?? guests, tanggalSurat: old?.tanggalSurat ?? clock().slice(0, 10),
  };
  return (
    <StepDialog step="gakkumdu.undang" schema={undangPembahasan} about={about} wide title={old ? t.undangUbah : t.undangJudul} description={t.undangUraian} submit={old ? t.undangSimpan : t.undangKirim} defaults={defaults} onClose={onClose}>
      <div className="dua">
        <FormField name="waktu" control={WhenField} label={t.waktu} required />
        <FormField name="tempat" control={SuggestField} bidang="tempat" label={t.tempat} required />
      </div>
      <FormField name="agenda" control={TextField} label={t.agenda} />
      <People />
      {old ? null : <LetterDate />}
    </StepDialog>
  );
}

/** The one after the last that was held; one put off is held again. */
export function nextOf(list: readonly Pembahasan[]): number {
  const held = list.filter((g) => g.hasil !== "ditunda").map((g) => g.ke);
  return Math.min(9, Math.max(0, ...held) + 1);
}

function DiscussionFields({ old }: { old: boolean }) {
  const waktu = (useWatch({ name: "waktu" }) ?? "") as string;
  const { setValue } = useFormContext();
  const ke = useWatch({ name: "ke" }) as number;
  return (
    <>
      {old ? <FormField name="alasan" control={TextField} label={t.alasan} required /> : null}
      <div className="dua">
        <SelectField label={t.ke} value={String(ke)} onValueChange={(v) => setValue("ke", Number(v), { shouldDirty: true })} placeholder={null} options={angkaRomawi.slice(1).map((label, i) => ({ value: String(i + 1), label }))} />
        <FormField name="pimpinan" control={TextField} label={t.pimpinan} required />
        <FormField name="waktu" control={WhenField} label={t.waktu} required />
        <FormField name="waktuSelesai" control={WhenField} label={t.waktuSelesai} />
      </div>
      <FormField name="tempat" control={SuggestField} bidang="tempat" label={t.tempat} required />
      <FormField name="pasal" control={TextField} label={t.pasal} />
      <People hadir />
      {LEMBAGA.map((body) => <FormField key={body} name={`pendapat.${body}`} control={TextArea} rows={2} label={isi(t.pendapat, { lembaga: namaLembaga[body] })} required={false} />)}
      <FormField name="hasil" control={RadioGroup} inline label={t.hasil} options={HASIL_PEMBAHASAN.map((value) => ({ value, label: namaHasilPembahasan[value] }))} />
      <FormField name="kesimpulan" control={TextArea} rows={3} label={t.kesimpulan} required />
      {old ? null : <NumberFields seri="surat" tanggal={waktu} label={t.nomorBa} />}
    </>
  );
}

function People({ hadir = false }: { hadir?: boolean }) {
  const { control } = useFormContext();
  const list = useFieldArray({ control, name: "peserta", keyName: "kunci" });
  const error = useErrorAt("peserta");
  return (
    <fieldset className="tegak tegak--rapat">
      <legend className="isian__label">{t.peserta}</legend>
      <FieldError id="peserta-galat" error={error} />
      {list.fields.length === 0 ? <p className="mut">{t.pesertaKosong}</p> : null}
      {list.fields.map((f, i) => (
        <div key={f.kunci} className="gakkumdu__peserta">
          <FormField name={`peserta.${i}.lembaga`} control={SelectField} hideLabel label={isi(t.lembaga, { n: i + 1 })} placeholder={null} options={LEMBAGA.map((value) => ({ value, label: namaLembaga[value] }))} />
          <FormField name={`peserta.${i}.nama`} control={TextField} hideLabel label={isi(t.nama, { n: i + 1 })} placeholder={t.kolomNama} />
          <FormField name={`peserta.${i}.jabatan`} control={TextField} hideLabel label={isi(t.jabatan, { n: i + 1 })} placeholder={t.kolomJabatan} />
          {hadir ? <FormField name={`peserta.${i}.hadir`} control={Checkbox} label={<>{t.hadir}<span className="sr"> {isi(t.hadirKe, { n: i + 1 })}</span></>} /> : <span />}
          <IconButton label={isi(t.keluarkan, { n: i + 1 })} icon={<IconClose size={15} />} onClick={() => list.remove(i)} />
        </div>
      ))}
      <div><Button size="small" icon={<IconPlus size={14} />} onClick={() => list.append({ anggotaId: "", lembaga: "polri", nama: "", jabatan: "", ...(hadir ? { hadir: true, keterangan: "" } : {}) })}>{t.tambahPeserta}</Button></div>
    </fieldset>
  );
}
