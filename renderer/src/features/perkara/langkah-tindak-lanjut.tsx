import { useFormContext, useWatch } from "react-hook-form";
import { stepsAfter } from "../../../../shared/domain/follow-up";
import { inForce, type SanctionRow } from "../../../../shared/schemas/law";
import { JENIS_PELANGGARAN, type Dugaan, type JenisPelanggaran } from "../../../../shared/schemas/penanganan";
import { beritahuPelapor, coretProses, coretTindakLanjut, JENIS_TINDAK_LANJUT, proses, serahkanBuktiDaring, tetapkanDugaan, tindakLanjut } from "../../../../shared/schemas/tindak-lanjut";
import { isi } from "../../../../shared/i18n/id";
import { namaJenisPelanggaran } from "../../../../shared/i18n/perkara";
import { halaman } from "../../../../shared/i18n/perkara-halaman";
import { namaProses, namaTindakLanjut, tindakTeks as t } from "../../../../shared/i18n/tindak-lanjut";
import { signerOf, useLawPack } from "../../app";
import { Checkbox, DateField, FieldError, FormField, SelectField, TextArea, TextField, Unverified, useErrorAt } from "../../ui";
import { useCase } from "./case";
import { nomorAwal, SuggestField, useClock, WhenField } from "./fields";
import { LetterDate, type StepFormProps } from "./langkah-awal";
import { ArticlesField, SkbField } from "./law-fields";
import { SaranMedia } from "./SaranMedia";
import { StepDialog } from "./step";

/** What an addressee did, told or decided; the fields follow what happened. */
export function CatatTindakLanjut({ about, onClose }: StepFormProps) {
  const { d } = useCase();
  const clock = useClock();
  const sent = d.penerusan.filter((p) => p.waktuKirim !== "");
  const defaults = {
    perkaraId: d.perkara.id, versi: d.perkara.versi, penerusanId: about || (sent.length === 1 ? sent[0]!.id : ""), jenis: "tindakan" as const, tanggal: clock().slice(0, 10), uraian: "", nomorBalasan: "", tanggalBalasan: "",
    terlaporId: "", pejabat: "", keputusanNomor: "", keputusanTanggal: "", sanksiId: "", sanksi: "", sanksiLama: "", sanksiMulai: "", sanksiSampai: "", pelaksanaan: "" as const, selesai: false,
  };
  return (
    <StepDialog step="tindakLanjut.catat" schema={tindakLanjut} about={about} title={halaman.status.tindakJudul} submit={halaman.status.tindakKirim} defaults={defaults} onClose={onClose}>
      <FollowUpFields />
    </StepDialog>
  );
}

function FollowUpFields() {
  const { d } = useCase();
  const letterId = useWatch({ name: "penerusanId" }) as string;
  const jenis = useWatch({ name: "jenis" }) as string;
  const letter = d.penerusan.find((p) => p.id === letterId);
  const result = d.kajian?.hasil.find((h) => h.id === letter?.hasilId);
  const reported = d.pihak.filter((p) => p.peran === "terlapor" && (!result?.terlaporIds.length || result.terlaporIds.includes(p.id)));
  return (
    <>
      <FormField name="penerusanId" control={SelectField} label={t.surat} placeholder={halaman.status.tanpaSurat} options={d.penerusan.filter((p) => p.waktuKirim !== "").map((p) => ({ value: p.id, label: [p.nomor, p.penerima.jabatan].filter(Boolean).join(" · ") }))} />
      <div className="dua">
        <FormField name="jenis" control={SelectField} label={t.jenis} required placeholder={null} options={JENIS_TINDAK_LANJUT.map((value) => ({ value, label: namaTindakLanjut[value] }))} />
        <FormField name="tanggal" control={DateField} label={t.tanggal} required />
      </div>
      {jenis === "tindakan" && result?.jenis === "administratif" ? <FormField name="pelaksanaan" control={SelectField} label={t.pelaksanaan} placeholder={null} options={Object.entries(t.pelaksanaanPilihan).map(([value, label]) => ({ value, label }))} /> : null}
      <FormField name="uraian" control={TextArea} rows={3} label={t.uraian} required />
      {jenis === "keputusan" || jenis === "putusan_upaya" ? (
        <>
          {reported.length > 1 ? <FormField name="terlaporId" control={SelectField} label={t.terlapor} placeholder={t.semuaTerlapor} options={reported.map((p) => ({ value: p.id, label: p.nama }))} /> : null}
          <FormField name="pejabat" control={TextField} label={t.pejabat} />
          <div className="dua">
            <FormField name="keputusanNomor" control={TextField} mono label={t.keputusanNomor} />
            <FormField name="keputusanTanggal" control={DateField} label={t.keputusanTanggal} />
          </div>
          <SanctionFields kategori={reported.map((p) => p.kategori)} />
        </>
      ) : null}
      <div className="dua">
        <FormField name="nomorBalasan" control={TextField} mono label={t.nomorBalasan} />
        <FormField name="tanggalBalasan" control={DateField} label={t.tanggalBalasan} />
      </div>
      {letterId === "" ? null : <FormField name="selesai" control={Checkbox} label={t.selesai} />}
    </>
  );
}

/** The sanction from the law in force now, for who is concerned; its words and length can be changed to those of the decision. */
function SanctionFields({ kategori }: { kategori: readonly string[] }) {
  const { setValue } = useFormContext();
  const clock = useClock();
  const law = useLawPack();
  const chosen = useWatch({ name: "sanksiId" }) as string;
  const today = clock().slice(0, 10);
  const rows = (law.data?.sanksi ?? []).filter((r) => inForce(r, today) && (r.kategori.length === 0 || kategori.every((k) => k === "") || r.kategori.some((k) => kategori.includes(k))));
  const picked = rows.find((r) => r.id === chosen);
  const pick = (id: unknown) => {
    const row = rows.find((r) => r.id === id);
    setValue("sanksi", row?.label ?? "", { shouldDirty: true });
    setValue("sanksiLama", row?.lama.length === 1 ? row.lama[0]! : "", { shouldDirty: true });
  };
  return (
    <>
      <div className={picked?.status === "belum_diverifikasi" ? "baris-isian" : undefined}>
        <FormField name="sanksiId" control={SelectField} label={t.sanksiPilih} placeholder={t.sanksiTanpa} options={rows.map((r) => ({ value: r.id, label: sanctionName(r) }))} onChanged={pick} />
        {picked?.status === "belum_diverifikasi" ? <span className="baris-isian__ekor"><Unverified source={[picked.sumber, picked.pasal].filter((x) => x !== "-").join(", ")} /></span> : null}
      </div>
      <FormField name="sanksi" control={TextField} label={t.sanksi} />
      <div className="tiga">
        {picked && picked.lama.length > 0 ? <FormField name="sanksiLama" control={SelectField} label={t.sanksiLama} options={picked.lama.map((value) => ({ value, label: value }))} /> : <FormField name="sanksiLama" control={TextField} label={t.sanksiLama} />}
        <FormField name="sanksiMulai" control={DateField} label={t.sanksiMulai} />
        <FormField name="sanksiSampai" control={DateField} label={t.sanksiSampai} />
      </div>
    </>
  );
}

const sanctionName = (r: SanctionRow): string => `${r.label} (${[r.sumber, r.pasal].filter((x) => x !== "-").join(", ")})`;

/** What police, prosecutor, court, BKN or the upper office did with what was forwarded. */
export function CatatProses({ about, onClose }: StepFormProps) {
  const { d, pack } = useCase();
  const clock = useClock();
  const p = d.penerusan.find((x) => x.id === about);
  const jenis = d.kajian?.hasil.find((h) => h.id === p?.hasilId)?.jenis;
  if (!p || !jenis) return null;
  const done = new Set(d.proses.filter((r) => r.penerusanId === p.id && r.dicoretAlasan === "").map((r) => r.kejadian));
  const known = new Set<string>(pack.tenggat.filter((r) => r.rezim === d.perkara.rezim || r.rezim === "keduanya").flatMap((r) => [...r.pemicu, ...r.selesai]));
  const steps = stepsAfter(jenis, known);
  const first = steps.find((k) => !done.has(k) && !SIDE.has(k)) ?? steps[0]!;
  return (
    <StepDialog step="proses.catat" schema={proses} about={p.id} title={t.prosesJudul} description={isi(halaman.langkahAkhir.suratKepada, { nomor: p.nomor, kepada: p.penerima.jabatan })} submit={t.prosesKirim} defaults={{ perkaraId: d.perkara.id, versi: d.perkara.versi, penerusanId: p.id, kejadian: first, waktu: clock(), nomor: "", uraian: "" }} onClose={onClose}>
      <FormField name="kejadian" control={SelectField} label={`${t.kejadian} (${namaJenisPelanggaran[jenis].toLowerCase()})`} required placeholder={null} options={steps.map((value) => ({ value, label: namaProses[value] }))} />
      <FormField name="waktu" control={WhenField} label={t.waktu} required />
      <FormField name="nomor" control={TextField} mono label={t.nomor} />
      <ProsesNote />
    </StepDialog>
  );
}
function ProsesNote() {
  const kejadian = useWatch({ name: "kejadian" }) as string;
  return <FormField name="uraian" control={TextArea} rows={2} label={kejadian.endsWith("_memutus") ? t.keteranganPutusan : t.keterangan} />;
}
/** Turns of the road that do not follow by themselves. */
const SIDE: ReadonlySet<string> = new Set(["penyidikan_dihentikan", "jaksa_mengembalikan", "polisi_melengkapi", "penuntutan_dihentikan"]);

export function CoretProses({ about, onClose }: StepFormProps) {
  const { d } = useCase();
  return (
    <StepDialog step="proses.coret" schema={coretProses} about={about} danger title={t.coretJudul} description={t.coretIsi} submit={t.coretKirim} defaults={{ perkaraId: d.perkara.id, versi: d.perkara.versi, prosesId: about, alasan: "" }} onClose={onClose}>
      <FormField name="alasan" control={TextField} label={halaman.langkahAwal.alasan} required />
    </StepDialog>
  );
}
export function CoretTindakLanjut({ about, onClose }: StepFormProps) {
  const { d } = useCase();
  return (
    <StepDialog step="tindakLanjut.coret" schema={coretTindakLanjut} about={about} danger title={t.coretJudul} description={t.coretIsi} submit={t.coretKirim} defaults={{ perkaraId: d.perkara.id, versi: d.perkara.versi, tindakLanjutId: about, alasan: "" }} onClose={onClose}>
      <FormField name="alasan" control={TextField} label={halaman.langkahAwal.alasan} required />
    </StepDialog>
  );
}

export function BeritahuPelapor({ onClose }: StepFormProps) {
  const { d, sesi } = useCase();
  const clock = useClock();
  return (
    <StepDialog step="tindakLanjut.beritahuPelapor" schema={beritahuPelapor} wide title={t.pelaporJudul} description={t.pelaporUraian} submit={t.pelaporKirim} defaults={{ perkaraId: d.perkara.id, versi: d.perkara.versi, tanggalSurat: clock().slice(0, 10), nomor: nomorAwal, penandatanganId: signerOf(sesi), uraian: "", caraAntar: "" }} onClose={onClose}>
      <LetterDate seri="surat" />
      <FormField name="uraian" control={TextArea} rows={3} label={t.pelaporTambahan} required={false} />
      <FormField name="caraAntar" control={SuggestField} bidang="caraAntar" usual={halaman.langkahAwal.caraUmum} label={t.pelaporCara} />
    </StepDialog>
  );
}

export function SerahkanBukti({ onClose }: StepFormProps) {
  const { d } = useCase();
  const clock = useClock();
  return (
    <StepDialog step="laporan.serahkanBukti" schema={serahkanBuktiDaring} title={t.daringJudul} submit={t.daringKirim} defaults={{ perkaraId: d.perkara.id, versi: d.perkara.versi, waktu: clock(), keterangan: "" }} onClose={onClose}>
      <FormField name="waktu" control={WhenField} label={t.daringWaktu} required />
      <FormField name="keterangan" control={TextArea} rows={2} label={t.daringKeterangan} />
    </StepDialog>
  );
}

/** What a case is suspected of, with the articles of each kind. */
export function TetapkanDugaan({ onClose }: StepFormProps) {
  const { d } = useCase();
  return (
    <StepDialog step="dugaan.tetapkan" schema={tetapkanDugaan} wide title={t.dugaanJudul} description={t.dugaanUraian} submit={t.dugaanKirim} defaults={{ perkaraId: d.perkara.id, versi: d.perkara.versi, dugaan: d.dugaan }} onClose={onClose}>
      <Suspected />
    </StepDialog>
  );
}
function Suspected() {
  const { setValue } = useFormContext();
  const chosen = (useWatch({ name: "dugaan" }) ?? []) as Dugaan[];
  const error = useErrorAt("dugaan");
  const toggle = (jenis: JenisPelanggaran, on: boolean) => setValue("dugaan", on ? [...chosen, { jenis, pasal: "", skb: [], uraian: "" }] : chosen.filter((x) => x.jenis !== jenis), { shouldDirty: true });
  return (
    <>
      <fieldset>
        <legend className="isian__label">{t.dugaanJenis}</legend>
        <FieldError id="dugaan-galat" error={error} />
        {JENIS_PELANGGARAN.filter((j) => j !== "bukan_pelanggaran").map((j) => <Checkbox key={j} label={namaJenisPelanggaran[j]} value={chosen.some((x) => x.jenis === j)} onValueChange={(on) => toggle(j, on)} />)}
      </fieldset>
      <SaranMedia />
      {chosen.map((x, i) => (
        <div key={x.jenis} className="tegak tegak--rapat">
          <FormField name={`dugaan.${i}.pasal`} control={ArticlesField} label={isi(t.dugaanPasal, { jenis: namaJenisPelanggaran[x.jenis].toLowerCase() })} jenis={x.jenis} />
          {x.jenis === "hukum_lain" ? <FormField name={`dugaan.${i}.skb`} control={SkbField} label={halaman.hukum.skb} /> : null}
        </div>
      ))}
    </>
  );
}
