import { z } from "zod";
import { isi } from "../../../../shared/i18n/id";
import { hariTanggalJam } from "../../../../shared/i18n/format";
import { jalanSurat as t } from "../../../../shared/i18n/jalan-surat";
import { wajib } from "../../../../shared/schemas/primitives";
import type { SuratDapatDibuat } from "../../../../shared/schemas/surat";
import { Loaded, useCommand, useProcedure } from "../../app";
import { Dialog, EmptyState, FormDialog, FormField, RadioGroup, useToast, useZodForm } from "../../ui";

const pilihan = z.object({ pilih: wajib(200) });
const keyOf = (s: SuratDapatDibuat) => `${s.jenis}|${s.refId}`;
const labelOf = (s: SuratDapatDibuat) => [s.judul, /^\d{4}-\d{2}-\d{2}T/.test(s.tentang) ? hariTanggalJam(s.tentang) : s.tentang].filter(Boolean).join(", ");

/** Makes a letter of the office that no step of the case makes, as a draft. */
export function BuatSurat({ perkaraId, onClose }: { perkaraId: number; onClose: () => void }) {
  const query = useProcedure("surat.dapatDibuat", { perkaraId });
  if (query.data?.length) return <Choose perkaraId={perkaraId} list={query.data} onClose={onClose} />;
  return (
    <Dialog open onOpenChange={onClose} title={t.buatSurat} description={t.buatSuratIsi}>
      <Loaded query={query}>{() => <EmptyState title={t.buatKosong} />}</Loaded>
    </Dialog>
  );
}

function Choose({ perkaraId, list, onClose }: { perkaraId: number; list: SuratDapatDibuat[]; onClose: () => void }) {
  const { form } = useZodForm(pilihan, { pilih: "" });
  const terbitkan = useCommand("surat.terbitkan");
  const toast = useToast();
  return (
    <FormDialog
      form={form}
      enterSubmits
      title={t.buatSurat}
      description={t.buatSuratIsi}
      submit={t.buatTombol}
      onClose={onClose}
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
      <FormField name="pilih" control={RadioGroup} label={t.buatJenis} required options={list.map((s) => ({ value: keyOf(s), label: labelOf(s) }))} />
    </FormDialog>
  );
}
