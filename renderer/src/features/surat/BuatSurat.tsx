import { z } from "zod";
import { isi, umum } from "../../../../shared/i18n/id";
import { hariTanggalJam } from "../../../../shared/i18n/format";
import { jalanSurat as t } from "../../../../shared/i18n/jalan-surat";
import { wajib } from "../../../../shared/schemas/primitives";
import type { SuratDapatDibuat } from "../../../../shared/schemas/surat";
import { Loaded, useCommand, useProcedure } from "../../app";
import { Button, Dialog, EmptyState, Form, FormFailure, FormField, RadioGroup, useToast, useZodForm } from "../../ui";

const pilihan = z.object({ pilih: wajib(200) });
const keyOf = (s: SuratDapatDibuat) => `${s.jenis}|${s.refId}`;
const labelOf = (s: SuratDapatDibuat) => [s.judul, /^\d{4}-\d{2}-\d{2}T/.test(s.tentang) ? hariTanggalJam(s.tentang) : s.tentang].filter(Boolean).join(", ");

/** Makes a letter of the office that no step of the case makes, as a draft. */
export function BuatSurat({ perkaraId, onClose }: { perkaraId: number; onClose: () => void }) {
  const query = useProcedure("surat.dapatDibuat", { perkaraId });
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={t.buatSurat}
      description={t.buatSuratIsi}
    >
      <Loaded query={query}>{(list) => (list.length === 0 ? <EmptyState title={t.buatKosong} /> : <Choose perkaraId={perkaraId} list={list} onClose={onClose} />)}</Loaded>
    </Dialog>
  );
}

function Choose({ perkaraId, list, onClose }: { perkaraId: number; list: SuratDapatDibuat[]; onClose: () => void }) {
  const { form } = useZodForm(pilihan, { pilih: "" });
  const terbitkan = useCommand("surat.terbitkan");
  const toast = useToast();
  return (
    <Form
      form={form}
      className="tegak"
      enterSubmits
      onSubmit={async ({ pilih }) => {
        const chosen = list.find((s) => keyOf(s) === pilih);
        if (!chosen) return;
        const result = await terbitkan.run({ perkaraId, jenis: chosen.jenis, refId: chosen.refId, alasan: t.buatSurat });
        if (!result.ok) return result;
        toast.done(isi(t.dibuat, { judul: result.value.judul }));
        onClose();
        return result;
      }}
    >
      <FormFailure />
      <FormField name="pilih" control={RadioGroup} label={t.buatJenis} required options={list.map((s) => ({ value: keyOf(s), label: labelOf(s) }))} />
      <div className="dialog__aksi">
        <Button onClick={onClose}>{umum.batal}</Button>
        <Button variant="primary" type="submit" busy={terbitkan.busy}>{t.buatTombol}</Button>
      </div>
    </Form>
  );
}
