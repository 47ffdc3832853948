import { useWatch, type Control } from "react-hook-form";
import { hasToken } from "../../../../shared/domain/numbering";
import { isi } from "../../../../shared/i18n/id";
import { nomorBuku as t } from "../../../../shared/i18n/nomor";
import type { Seri } from "../../../../shared/schemas/nomor";
import { useLawPack, useSession } from "../../app";
import { ComboField, FormField, RadioGroup, SelectField, TextField } from "../../ui";
import { namaSeri } from "./seri";

/** The series and what its pattern still wants to know. */
export function BahanFields({ series, control }: { series: readonly Seri[]; control: Control }) {
  const session = useSession();
  const law = useLawPack();
  const usual = law.data?.klasifikasi.find((k) => k.untuk.includes("laporan"))?.kode;
  const chosen = useWatch({ control, name: "seri" }) as string;
  const row = series.find((s) => s.id === chosen);
  const wants = (token: string) => row !== undefined && hasToken(row.pola, token) && !row.nilai[token];
  const elections = (session?.pemilihan ?? []).filter((p) => row === undefined || row.rezim === "keduanya" || p.rezim === row.rezim);
  return (
    <>
      <FormField name="seri" control={SelectField} label={t.seri} required options={series.filter((s) => s.aktif && s.id !== "surat_masuk").map((s) => ({ value: s.id, label: namaSeri(s) }))} hint={row ? row.pola : undefined} />
      <div className="dua">
        {row && (row.rezim !== "keduanya" || row.mulaiUlang === "per_pemilihan") && elections.length > 1 ? <FormField name="pemilihanId" control={SelectField} label={t.pemilihan} options={elections.map((p) => ({ value: p.id, label: p.nama }))} /> : null}
        {wants("klasifikasi") ? (
          <FormField
            name="klasifikasi"
            control={ComboField}
            label={t.klasifikasi}
            hint={usual ? isi(t.klasifikasiPetunjuk, { kode: usual }) : undefined}
            minLength={0}
            suggest={async (text: string) => (law.data?.klasifikasi ?? []).filter((k) => `${k.kode} ${k.label}`.toLowerCase().includes(text.trim().toLowerCase())).slice(0, 12).map((k) => ({ label: k.kode, hint: k.label }))}
          />
        ) : null}
        {wants("kode_kantor") ? <FormField name="penandatangan" control={RadioGroup} label={t.penandatangan} inline options={(["ketua", "sekretariat"] as const).map((p) => ({ value: p, label: t.penandatanganPilihan[p] }))} /> : null}
        {wants("tm_lp") ? <FormField name="tmLp" control={RadioGroup} label={t.tmLp} inline options={(["LP", "TM"] as const).map((p) => ({ value: p, label: t.tmLpPilihan[p] }))} /> : null}
        {wants("hasil") ? <FormField name="hasil" control={SelectField} label={t.hasil} options={(row?.hasil ?? []).map((h) => ({ value: h, label: h }))} /> : null}
        {wants("kode") ? <FormField name="kode" control={TextField} label={t.kode} hint={t.kodePetunjuk} maxLength={60} /> : null}
      </div>
    </>
  );
}
