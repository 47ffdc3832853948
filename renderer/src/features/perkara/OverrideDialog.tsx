import { useFormContext } from "react-hook-form";
import { ubahTenggat } from "../../../../shared/schemas/penanganan";
import { hariTanggal } from "../../../../shared/i18n/format";
import { isi } from "../../../../shared/i18n/id";
import { halaman } from "../../../../shared/i18n/perkara-halaman";
import { Button, DateField, FormField, TextArea } from "../../ui";
import { useCase } from "./case";
import type { StepFormProps } from "./langkah-awal";
import { StepDialog } from "./step";

const t = halaman.tenggat;

/** Sets the date of one deadline by hand, or withdraws that; `about` is "<rule> <ref>". */
export function UbahTenggat({ about, onClose }: StepFormProps) {
  const { d } = useCase();
  const [ruleId = "", ref = ""] = about.split(" ");
  const deadline = d.tenggat.find((x) => x.ruleId === ruleId && x.ref === ref);
  const stored = d.tenggatDiubah.find((x) => x.ruleId === ruleId && x.ref === ref);
  const reckoned = deadline?.reckoning?.batasTeks.slice(0, 10) ?? "";
  return (
    <StepDialog
      step="tenggat.ubah"
      schema={stored ? ubahTenggat : newDate}
      about={`${ruleId}/${ref}`}
      title={t.ubahJudul}
      description={deadline ? isi(t.ubahUraian, { nama: deadline.rule.nama, tanggal: reckoned ? hariTanggal(reckoned) : halaman.tanpa }) : undefined}
      submit={t.ubahKirim}
      defaults={{ perkaraId: d.perkara.id, ruleId, ref, tanggal: stored?.tanggal ?? "", alasan: "" }}
      onClose={onClose}
    >
      <FormField name="tanggal" control={DateField} label={t.tanggalBaru} required={stored === undefined} hint={stored ? t.kosongTarik : undefined} />
      <FormField name="alasan" control={TextArea} rows={3} label={halaman.langkahAwal.alasan} required />
      {stored ? <Withdraw /> : null}
    </StepDialog>
  );
}

/** Without a date set before there is nothing to withdraw. */
const newDate = ubahTenggat.refine((x) => x.tanggal !== "", { path: ["tanggal"], message: "wajib" });

function Withdraw() {
  const { setValue } = useFormContext();
  return <div><Button size="small" onClick={() => setValue("tanggal", "", { shouldDirty: true })}>{t.kembaliHitungan}</Button></div>;
}
