import { hariTanggalJam } from "../../../../shared/i18n/format";
import { alasan, isi } from "../../../../shared/i18n/id";
import { salinanTeks as t } from "../../../../shared/i18n/bukti";
import { beriSalinan } from "../../../../shared/schemas/bukti";
import type { SuratRingkas } from "../../../../shared/schemas/dossier";
import { useCommand, useDownload, useProcedure } from "../../app";
import { Button, DataTable, DateField, Dialog, Form, FormFailure, FormField, Notice, TextField, TimeField, useNow, useToast, useZodForm, type FieldBase, type Valued } from "../../ui";

/** Gives a copy to someone outside: recorded first, then downloaded. Of minutes only once the status has been announced. */
export function SalinanDialog({ perkaraId, surat, onTutup }: { perkaraId: number; surat: SuratRingkas; onTutup: () => void }) {
  const dossier = useProcedure("perkara.baca", { perkaraId });
  const run = useCommand("surat.beriSalinan");
  const unduh = useDownload();
  const toast = useToast();
  const now = useNow();
  const { tanggal, jam } = now.read();
  const { form, Field } = useZodForm(beriSalinan, { perkaraId, suratId: surat.id, kepada: "", kedudukan: "", waktu: `${tanggal}T${jam}`, catatan: "" });
  const notYet = surat.jenis.startsWith("ba_") && dossier.data?.statusDiumumkan.length === 0 ? alasan["salinan_setelah_status"] : undefined;
  return (
    <Dialog open onOpenChange={onTutup} title={t.judul} description={isi(t.isi, { judul: surat.judul })}>
      <Form
        form={form}
        onSubmit={async (values) => {
          const result = await run.run(values);
          if (!result.ok) return result;
          toast.done(t.tercatat);
          onTutup();
          const got = await unduh({ jenis: "surat", id: surat.id, perkaraId });
          if (!got.ok) toast.failed(got.error);
          return result;
        }}
      >
        <div className="tegak">
          {notYet ? <Notice tone="dekat">{notYet}</Notice> : null}
          <FormFailure />
          <Field name="kepada" control={TextField} label={t.kepada} required />
          <Field name="kedudukan" control={TextField} label={t.kedudukan} />
          <FormField name="waktu" control={When} label={t.waktu} required />
          <Field name="catatan" control={TextField} label={t.catatan} />
          <div className="dialog__aksi"><Button variant="primary" type="submit" busy={run.busy} blockedBecause={notYet}>{t.simpan}</Button></div>
        </div>
      </Form>
    </Dialog>
  );
}

function When({ label, error, required, name, value, onValueChange, onBlur }: FieldBase & Valued<string>) {
  const { zone } = useNow();
  const [date = "", time = ""] = (value ?? "").split("T");
  return (
    <div className="waktu">
      <DateField label={label} required={required} name={name} value={date} onValueChange={(v) => onValueChange?.(`${v}T${time}`)} onBlur={onBlur} error={error} />
      <TimeField label={t.jam} hint={null} value={time} onValueChange={(v) => onValueChange?.(`${date}T${v}`)} onBlur={onBlur} zone={zone} />
    </div>
  );
}

/** Copies that were given, where there are some. */
export function Copies({ perkaraId, surat }: { perkaraId: number; surat: SuratRingkas[] }) {
  const { data } = useProcedure("surat.salinan", { perkaraId }, { keep: true });
  if (!data || data.length === 0) return null;
  return (
    <DataTable
      caption={t.daftar}
      rows={data}
      rowKey={(c) => c.id}
      columns={[
        { key: "surat", header: t.kolomSurat, cell: (c) => surat.find((s) => s.id === c.suratId)?.judul ?? "" },
        { key: "kepada", header: t.kepada, cell: (c) => [c.kepada, c.kedudukan].filter(Boolean).join(", ") },
        { key: "waktu", header: t.waktu, mono: true, cell: (c) => hariTanggalJam(c.waktu) },
        { key: "oleh", header: t.kolomOleh, cell: (c) => c.oleh },
      ]}
    />
  );
}
