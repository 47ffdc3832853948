import { useWatch } from "react-hook-form";
import { serahTeks as t } from "../../../../shared/i18n/bukti";
import { JENIS_SERAH, serahBukti } from "../../../../shared/schemas/bukti";
import type { Bukti } from "../../../../shared/schemas/perkara";
import { useCommand, useDownload } from "../../app";
import { useSession } from "../../app/session";
import { Button, Checkbox, Dialog, Field, Form, FormFailure, FormField, SelectField, TextField, useToast, useZodForm, type FieldBase, type Valued } from "../../ui";
import { NumberFields, OfficerField, useClock, WhenField } from "../perkara/fields";

/** Records that evidence passed from hand to hand, and makes the slip that both sign. */
export function SerahDialog({ perkaraId, versi, bukti, pilih, onTutup }: { perkaraId: number; versi: number; bukti: Bukti[]; pilih: string[]; onTutup: () => void }) {
  const session = useSession();
  const clock = useClock();
  const run = useCommand("bukti.serah");
  const unduh = useDownload();
  const toast = useToast();
  const people = (session?.pejabat ?? []).filter((p) => p.aktif);
  const self = people.find((p) => p.id === session?.pelaku.id);
  const { form } = useZodForm(serahBukti, {
    perkaraId, versi, jenis: "diterima", buktiIds: pilih, waktu: clock(), nama: "", kedudukan: "", tempat: session?.kantor?.nama ?? "", petugasId: self?.id ?? "", catatan: "", tandaTerima: true, bernomor: false,
    nomor: { cara: "otomatis", nomor: "", alasan: "" },
  });
  return (
    <Dialog open onOpenChange={onTutup} title={t.judul}>
      <Form
        form={form}
        onSubmit={async (values) => {
          const result = await run.run({ ...values, versi });
          if (!result.ok) return result;
          const { surat } = result.value;
          toast.done({ title: t.tercatat, ...(surat ? { action: { label: t.bukaBa, onClick: () => void unduh({ jenis: "surat", id: surat.id, perkaraId }) } } : {}) });
          onTutup();
          return result;
        }}
      >
        <div className="tegak">
          <FormFailure />
          <FormField name="jenis" control={SelectField} label={t.jenis} required options={JENIS_SERAH.map((value) => ({ value, label: t.jenisPilihan[value] ?? value }))} />
          <FormField name="nama" control={TextField} label={t.nama} required />
          <FormField name="kedudukan" control={TextField} label={t.kedudukan} />
          <FormField name="waktu" control={WhenField} label={t.waktu} required />
          <FormField name="buktiIds" control={PilihBukti} label={t.bukti} required bukti={bukti} />
          <OfficerField name="petugasId" label={t.petugas} />
          <FormField name="tempat" control={TextField} label={t.tempat} />
          <FormField name="catatan" control={TextField} label={t.catatan} />
          <Slip />
          <div className="dialog__aksi">
            <Button variant="primary" type="submit" busy={run.busy}>{t.simpan}</Button>
          </div>
        </div>
      </Form>
    </Dialog>
  );
}

function Slip() {
  const [slip, numbered, waktu] = useWatch({ name: ["tandaTerima", "bernomor", "waktu"] }) as [boolean, boolean, string];
  return (
    <>
      <FormField name="tandaTerima" control={Checkbox} label={t.tandaTerima} hint={t.bukanResmi} />
      {slip ? <FormField name="bernomor" control={Checkbox} label={t.bernomor} /> : null}
      {slip && numbered ? <NumberFields seri="surat" tanggal={waktu} label={t.bernomor} /> : null}
    </>
  );
}

function PilihBukti({ bukti, label, error, required, value, onValueChange }: FieldBase & Valued<string[]> & { bukti: Bukti[] }) {
  const chosen = value ?? [];
  const all = bukti.every((b) => chosen.includes(b.id));
  const toggle = (id: string, on: boolean) => onValueChange?.(on ? [...chosen, id] : chosen.filter((x) => x !== id));
  return (
    <Field label={label} error={error} required={required}>
      {(aria) => (
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- the legend of a fieldset cannot be the field's own label
        <div role="group" className="bukti__pilih" id={aria.id} aria-label={t.pilihBukti} aria-describedby={aria["aria-describedby"]}>
          {bukti.length > 1 ? <Checkbox label={t.semua} value={all} onValueChange={(on) => onValueChange?.(on ? bukti.map((b) => b.id) : [])} /> : null}
          {bukti.map((b) => <Checkbox key={b.id} label={`${b.kode} ${b.bentuk}`} value={chosen.includes(b.id)} onValueChange={(on) => toggle(b.id, on)} />)}
        </div>
      )}
    </Field>
  );
}
