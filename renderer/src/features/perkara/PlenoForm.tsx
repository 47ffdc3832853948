import type { DefaultValues } from "react-hook-form";
import { useFormContext, useWatch } from "react-hook-form";
import type { PlenoInput } from "../../../../shared/schemas/penanganan";
import { quorum } from "../../../../shared/domain/case-state";
import type { Sesi, UndanganPleno } from "../../../../shared/schemas/dossier";
import { isi } from "../../../../shared/i18n/id";
import { halaman } from "../../../../shared/i18n/perkara-halaman";
import { Badge, Checkbox, FieldError, FormField, NumberField, RadioGroup, TextArea, TextField, useErrorAt } from "../../ui";
import { chairOf, membersOf, useCase } from "./case";
import { NumberFields, nomorAwal, OfficerField, SuggestField, WhenField } from "./fields";

const t = halaman.pleno;

export const officePlace = (sesi: Sesi): string => (sesi.kantor ? isi(t.tempatKantor, { kantor: sesi.kantor.nama }) : "");

/** A plenary meeting with what is known: as it was called, else now, at the office; led by the chair, all who were called present, by consensus. */
export function plenoDefaults(sesi: Sesi, now: string, keputusan: string, called?: UndanganPleno): DefaultValues<PlenoInput> {
  const isInvited = (id: string) => !called || called.peserta.some((x) => x.pejabatId === id);
  return {
    waktu: called?.waktu ?? now,
    waktuSelesai: "",
    tempat: called?.tempat ?? officePlace(sesi),
    sifat: "tertutup",
    pimpinanId: chairOf(sesi)?.id ?? "",
    hadir: membersOf(sesi).map((p) => ({ pejabatId: p.id, nama: p.nama, jabatan: p.jabatan, hadir: isInvited(p.id), keterangan: isInvited(p.id) ? "" : t.tidakDiundang })),
    cara: "mufakat",
    suara: { setuju: 0, tidak: 0, abstain: 0 },
    pembahasan: "",
    keputusan,
    nomor: nomorAwal,
    alasanTanpaKuorum: "",
  };
}

/** Fields of a plenary meeting, inside a form whose values hold them under `pleno`. */
export function PlenoFields() {
  const { sesi } = useCase();
  const hadir = (useWatch({ name: "pleno.hadir" }) ?? []) as PlenoInput["hadir"];
  const cara = useWatch({ name: "pleno.cara" }) as PlenoInput["cara"];
  const waktu = (useWatch({ name: "pleno.waktu" }) ?? "") as string;
  const q = quorum(hadir, sesi.kantor?.kuorum ?? 0);
  const listError = useErrorAt("pleno.hadir");
  return (
    <>
      <div className="dua">
        <FormField name="pleno.waktu" control={WhenField} label={t.waktu} required />
        <FormField name="pleno.waktuSelesai" control={WhenField} label={t.waktuSelesai} />
        <FormField name="pleno.tempat" control={SuggestField} bidang="tempat" label={t.tempat} required />
        <FormField name="pleno.sifat" control={RadioGroup} inline label={t.sifat} options={[{ value: "tertutup", label: t.tertutup }, { value: "terbuka", label: t.terbuka }]} />
        <OfficerField name="pleno.pimpinanId" label={t.pimpinan} only={(peran) => peran === "ketua" || peran === "anggota" || peran === "koordinator_divisi"} />
      </div>
      <fieldset className="daftar-hadir">
        <legend className="isian__label">
          {t.daftarHadir}
          <output>
            {q.terpenuhi ? <Badge tone="tenang" done>{isi(t.kuorumTerpenuhi, { hadir: q.hadir, anggota: q.anggota, perlu: q.perlu })}</Badge> : <Badge tone="lewat">{isi(t.kuorumKurang, { hadir: q.hadir, anggota: q.anggota, perlu: q.perlu })}</Badge>}
          </output>
        </legend>
        <FieldError id="pleno-hadir-galat" error={listError} />
        {hadir.map((h, i) => (
          <div key={h.pejabatId} className="daftar-hadir__baris">
            <FormField name={`pleno.hadir.${i}.hadir`} control={Checkbox} label={h.nama} hint={h.jabatan} />
            {h.hadir ? null : <FormField name={`pleno.hadir.${i}.keterangan`} control={TextField} hideLabel label={isi(t.keteranganTidakHadir, { nama: h.nama })} placeholder={t.sebabTidakHadir} />}
          </div>
        ))}
        {q.terpenuhi ? null : <FormField name="pleno.alasanTanpaKuorum" control={TextField} label={t.alasanTanpaKuorum} required />}
      </fieldset>
      <FormField name="pleno.pembahasan" control={TextArea} rows={3} label={t.pembahasan} required={false} />
      <FormField name="pleno.keputusan" control={TextArea} rows={3} label={t.keputusan} required />
      <FormField name="pleno.cara" control={RadioGroup} inline label={t.cara} options={[{ value: "mufakat", label: t.mufakat }, { value: "suara_terbanyak", label: t.suaraTerbanyak }]} />
      {cara === "suara_terbanyak" ? <Votes present={q.hadir} /> : null}
      <NumberFields name="pleno.nomor" seri="surat" tanggal={waktu} label={t.nomorBa} />
    </>
  );
}

function Votes({ present }: { present: number }) {
  const { setValue } = useFormContext();
  const suara = (useWatch({ name: "pleno.suara" }) ?? {}) as Partial<PlenoInput["suara"]>;
  const total = Number(suara.setuju || 0) + Number(suara.tidak || 0) + Number(suara.abstain || 0);
  const zero = (name: string) => (v: unknown) => {
    if (v === "") setValue(name, 0);
  };
  return (
    <div className="tiga">
      <FormField name="pleno.suara.setuju" control={NumberField} label={t.setuju} onChanged={zero("pleno.suara.setuju")} />
      <FormField name="pleno.suara.tidak" control={NumberField} label={t.tidakSetuju} onChanged={zero("pleno.suara.tidak")} />
      <FormField name="pleno.suara.abstain" control={NumberField} label={t.abstain} onChanged={zero("pleno.suara.abstain")} />
      <output className="penuh isian__petunjuk">{total === present ? isi(t.suaraCocok, { n: total }) : isi(t.suaraBeda, { suara: total, hadir: present })}</output>
    </div>
  );
}
