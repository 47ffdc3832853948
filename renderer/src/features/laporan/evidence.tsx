import { memo, useEffect, useState } from "react";
import { useFieldArray, useFormContext, useWatch } from "react-hook-form";
import { isi } from "../../../../shared/i18n/id";
import { ukuran } from "../../../../shared/i18n/format";
import { bukti as teksBukti, laporan as teks } from "../../../../shared/i18n/laporan";
import { Button, Card, ComboField, FieldError, FileDrop, FormField, IconButton, IconPaperclip, IconPlus, IconTrash, TextField, useErrorAt, useToast } from "../../ui";
import { useEvidenceFiles } from "../bukti/use-evidence-files";
import { bentukDari, type BuktiIsian } from "./intake";
import { useSaran } from "./suggest";

interface FormBukti {
  bukti: BuktiIsian[];
}

/** The evidence list of the paper form: form of the document, how many, and its file. */
export const EvidenceSection = memo(function EvidenceSection({ id, onBusy }: { id: string; onBusy: (busy: boolean) => void }) {
  const { control } = useFormContext<FormBukti>();
  const { fields, append, remove, insert } = useFieldArray({ control, name: "bukti", keyName: "kunci" });
  const [sizes] = useState(() => new Map<string, number>());
  const uploads = useEvidenceFiles((f) => {
    sizes.set(f.sha256, f.size);
    append({ id: "", bentuk: bentukDari(f.name, f.mime), keterangan: "", jumlah: "1", berkas: { sha256: f.sha256, nama: f.name } }, { shouldFocus: false });
  });
  const { busy } = uploads;
  useEffect(() => onBusy(busy), [busy, onBusy]);
  const galat = useErrorAt("bukti");
  const toast = useToast();
  const keluarkan = (index: number, b: BuktiIsian) => {
    remove(index);
    toast.done({ title: isi(teks.dikeluarkan, { siapa: `P-${index + 1}` }), action: { label: teks.kembalikan, onClick: () => insert(index, b, { shouldFocus: false }) } });
    document.getElementById(id)?.querySelector<HTMLElement>(".berkas button")?.focus();
  };
  return (
    <Card id={id} title={teks.judulBagian.bukti} className="intake__bagian">
      <div className="tegak">
        {fields.length > 0 ? (
          <ul>
            {fields.map((f, i) => <EvidenceRow key={f.kunci} index={i} size={f.berkas ? sizes.get(f.berkas.sha256) : undefined} onKeluarkan={(b) => keluarkan(i, b)} />)}
          </ul>
        ) : null}
        <FileDrop label={teks.buktiUnggah} rows={uploads.rows} onFiles={uploads.add} onCancel={uploads.cancel} onRemove={uploads.remove} onRetry={uploads.retry} hint={teks.buktiPetunjuk} />
        <FieldError id={`${id}-galat`} error={galat} />
        <div>
          <Button
            size="small"
            icon={<IconPlus size={14} />}
            onClick={() => append({ id: "", bentuk: "", keterangan: "", jumlah: "1", berkas: null }, { focusName: `bukti.${fields.length}.bentuk` })}
          >
            {teks.buktiTambahTanpa}
          </Button>
        </div>
      </div>
    </Card>
  );
});

function EvidenceRow({ index, size, onKeluarkan }: { index: number; size: number | undefined; onKeluarkan: (b: BuktiIsian) => void }) {
  const saran = useSaran();
  const { control } = useFormContext<FormBukti>();
  const b = useWatch({ control, name: `bukti.${index}` });
  const kode = `P-${index + 1}`;
  return (
    <li className="bukti-isian__baris">
      <span className="bukti-isian__kode mono">{kode}</span>
      <FormField name={`bukti.${index}.bentuk`} control={ComboField} label={<Label kode={kode} first={index === 0} text={teks.buktiBentuk} />} minLength={0} suggest={saran.teks("bentukBukti")} hideLabel={index > 0} required />
      <FormField name={`bukti.${index}.keterangan`} control={TextField} label={<Label kode={kode} first={index === 0} text={teks.buktiKeterangan} />} hideLabel={index > 0} />
      <FormField name={`bukti.${index}.jumlah`} control={TextField} label={<Label kode={kode} first={index === 0} text={teks.buktiJumlah} />} hideLabel={index > 0} />
      <IconButton size="small" label={isi(teks.keluarkan, { siapa: kode })} icon={<IconTrash size={14} />} onClick={() => onKeluarkan(b)} />
      <span className="bukti-isian__berkas mut">
        {b?.berkas ? (
          <>
            <IconPaperclip size={13} />
            <span className="potong">{b.berkas.nama}</span>
            {size === undefined ? null : <span className="mono">{ukuran(size)}</span>}
            <span className="mono" title={`${teksBukti.sidik} ${b.berkas.sha256}`}>{b.berkas.sha256.slice(0, 8)}</span>
          </>
        ) : teks.buktiTanpaBerkas}
      </span>
    </li>
  );
}

/** The first row carries the words for all; each says for itself which piece it belongs to. */
function Label({ kode, first, text }: { kode: string; first: boolean; text: string }) {
  return first ? text : `${text} ${kode}`;
}
