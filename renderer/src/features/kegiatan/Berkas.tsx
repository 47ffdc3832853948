import { useCallback, useState } from "react";
import { ukuran } from "../../../../shared/i18n/format";
import { isi, umum } from "../../../../shared/i18n/id";
import { berkasKegiatanTeks, kegiatanTeks as t } from "../../../../shared/i18n/kegiatan";
import type { BerkasKegiatan } from "../../../../shared/schemas/kegiatan";
import { saveAs, useClient, useCommand, useUploads } from "../../app";
import { Card, ConfirmRow, FileDrop, IconButton, IconDownload, IconTrash, Notice, SelectField, TextField, useToast } from "../../ui";

type Kind = BerkasKegiatan["jenis"];

/** Photos and scans of an activity or a declaration, sealed like evidence. */
export function Berkas({ title, refId, berkas, kinds }: { title: string; refId: string; berkas: readonly BerkasKegiatan[]; kinds: readonly Kind[] }) {
  const client = useClient();
  const toast = useToast();
  const add = useCommand("kegiatan.tambahBerkas");
  const remove = useCommand("kegiatan.hapusBerkas");
  const [kind, setKind] = useState<Kind>(kinds[0]!);
  const [caption, setCaption] = useState("");
  const [gone, setGone] = useState<BerkasKegiatan | null>(null);
  const { run } = add;
  const stored = useCallback(
    async (file: { sha256: string; name: string }) => {
      const result = await run({ refId, berkas: { jenis: kind, sha256: file.sha256, nama: file.name, keterangan: caption } });
      if (!result.ok) return toast.failed(result.error);
      setCaption("");
      toast.done(isi(t.berkasTersimpan, { nama: file.name }));
    },
    [caption, kind, refId, run, toast],
  );
  const uploads = useUploads((file) => void stored(file));
  const fetchFile = async (b: BerkasKegiatan) => {
    const ticket = await client.call("kegiatan.unduhBerkas", { id: b.id });
    if (!ticket.ok) return toast.failed(ticket.error);
    const got = await client.download(ticket.value.tiket).catch(() => null);
    if (got) saveAs(got.blob, ticket.value.nama);
  };
  return (
    <Card title={title}>
      <div className="tegak">
        {kinds.length > 1 ? <SelectField<Kind> label={t.jenisBerkas} value={kind} placeholder={null} onValueChange={setKind} options={kinds.map((j) => ({ value: j, label: berkasKegiatanTeks[j] }))} /> : null}
        <TextField label={t.keterangan} value={caption} onValueChange={setCaption} maxLength={300} required={false} />
        <FileDrop label={t.fotoTambah} hint={t.fotoPetunjuk} rows={uploads.rows.filter((r) => r.state !== "done")} onFiles={uploads.add} onCancel={uploads.cancel} onRetry={uploads.retry} onRemove={uploads.remove} accept={kind === "lainnya" ? undefined : "image/*,.pdf"} />
        {berkas.length === 0 ? <p className="mut">{t.berkasKosong}</p> : (
          <ul className="kegiatan__berkas">
            {berkas.map((b) => (
              <li key={b.id}>
                <div>
                  <strong>{b.keterangan || b.nama}</strong>
                  <p className="mut">{[berkasKegiatanTeks[b.jenis], b.nama, ukuran(b.ukuran)].join(" · ")} <span className="mono">{b.sha256.slice(0, 12)}</span></p>
                  {b.jenis === "foto" && b.mime === "image/heic" ? <Notice tone="dekat">{t.fotoHeic}</Notice> : null}
                </div>
                <IconButton size="small" label={isi(t.unduhBerkas, { nama: b.nama })} icon={<IconDownload size={14} />} onClick={() => void fetchFile(b)} />
                <IconButton size="small" label={isi(t.hapusBerkas, { nama: b.nama })} icon={<IconTrash size={14} />} onClick={() => setGone(b)} />
              </li>
            ))}
          </ul>
        )}
      </div>
      <ConfirmRow
        row={gone}
        onClose={() => setGone(null)}
        title={(b) => isi(t.hapusBerkas, { nama: b.nama })}
        description={() => t.hapusBerkasIsi}
        reason
        danger
        confirmLabel={umum.hapus}
        run={(b, alasan) => remove.run({ id: b.id, alasan })}
      />
    </Card>
  );
}
