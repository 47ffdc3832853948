import { useState } from "react";
import { z } from "zod";
import { ukuran } from "../../../../shared/i18n/format";
import { isi } from "../../../../shared/i18n/id";
import { pindaiTeks as t } from "../../../../shared/i18n/bukti";
import type { BerkasPindai, FolderPindai } from "../../../../shared/schemas/bukti";
import { useClient, useCommand, useMay, useProcedure } from "../../app";
import { DownloadError } from "../../app/client";
import { Button, Card, Dialog, Form, FormFailure, IconButton, IconEye, IconRetry, IconSettings, Notice, TextButton, TextField, useToast, useZodForm } from "../../ui";
import { FileView } from "./viewer";

/** Scans that lie in the office's folder: looked at first, then taken like any other file. The originals stay where they are. */
export function PindaiPanel({ onFiles }: { onFiles: (files: File[]) => void }) {
  const query = useProcedure("pindai.daftar", {});
  const client = useClient();
  const toast = useToast();
  const mayArrange = useMay("atur");
  const [lihat, setLihat] = useState<BerkasPindai | null>(null);
  const [atur, setAtur] = useState(false);
  const [semua, setSemua] = useState(false);
  const [ambil, setAmbil] = useState("");
  const d = query.data;
  if (!d || (d.folder === "" && !mayArrange)) return null;
  const baru = d.berkas.filter((b) => !b.sudah);
  const rows = semua ? d.berkas : baru;
  const sudah = d.berkas.length - baru.length;
  const take = async (b: BerkasPindai): Promise<void> => {
    setAmbil(b.tanda);
    const ticket = await client.call("pindai.siapkan", { tanda: b.tanda });
    if (ticket.ok) {
      try {
        const { blob } = await client.download(ticket.value.tiket);
        setLihat(null);
        onFiles([new File([blob], b.nama, { type: b.mime })]);
      } catch (error) {
        toast.failed(error instanceof DownloadError ? error.failure : { code: "OFFLINE" });
      }
    } else toast.failed(ticket.error);
    setAmbil("");
  };
  return (
    <Card
      title={t.judul}
      actions={
        <>
          {d.folder ? <IconButton size="small" label={t.muatUlang} icon={<IconRetry size={15} />} onClick={() => void query.refetch()} /> : null}
          {mayArrange ? <IconButton size="small" label={t.atur} icon={<IconSettings size={15} />} onClick={() => setAtur(true)} /> : null}
        </>
      }
    >
      {d.folder === "" ? <p className="mut">{t.belum}</p> : d.ada ? <p className="mut bukti__berkas">{isi(t.isi, { folder: d.folder })}</p> : <Notice tone="dekat">{isi(t.takAda, { folder: d.folder })}</Notice>}
      {d.ada && rows.length === 0 ? <p>{t.kosong}</p> : null}
      <ul className="pindai">
        {rows.map((b) => (
          <li key={b.tanda}>
            <span className="pindai__nama">{b.nama} <span className="mono mut">{ukuran(b.ukuran)}</span></span>
            {b.berbahaya || b.terlaluBesar ? <span className="mut">{b.berbahaya ? t.berbahaya : t.besar}</span> : (
              <>
                <IconButton size="small" label={isi(t.lihat, { nama: b.nama })} icon={<IconEye size={15} />} onClick={() => setLihat(b)} />
                <Button size="small" aria-label={isi(t.ambil, { nama: b.nama })} busy={ambil === b.tanda} onClick={() => void take(b)}>{t.ambilPendek}</Button>
              </>
            )}
          </li>
        ))}
      </ul>
      {sudah > 0 && !semua ? <p className="mut">{isi(t.sudah, { jumlah: sudah })}. <TextButton onClick={() => setSemua(true)}>{t.tampilkanSudah}</TextButton></p> : null}
      {d.lebih ? <p className="mut">{t.lebih}</p> : null}
      {lihat ? (
        <Dialog open onOpenChange={() => setLihat(null)} title={isi(t.pratinjau, { nama: lihat.nama })} wide actions={<Button variant="primary" busy={ambil !== ""} onClick={() => void take(lihat)}>{t.ambilPendek}</Button>}>
          <FileView key={lihat.tanda} mime={lihat.mime} size={lihat.ukuran} name={lihat.nama} about={lihat.nama} ask={() => client.call("pindai.siapkan", { tanda: lihat.tanda })} />
        </Dialog>
      ) : null}
      {atur ? <FolderDialog d={d} onTutup={() => setAtur(false)} /> : null}
    </Card>
  );
}

const skema = z.object({ folder: z.string().max(1000, "terlalu_panjang") });
function FolderDialog({ d, onTutup }: { d: FolderPindai; onTutup: () => void }) {
  const save = useCommand("pindai.atur");
  const toast = useToast();
  const { form, Field } = useZodForm(skema, { folder: d.folder });
  return (
    <Dialog open onOpenChange={onTutup} title={t.aturJudul}>
      <Form
        form={form}
        enterSubmits
        onSubmit={async (values) => {
          const result = await save.run(values);
          if (!result.ok) return result;
          toast.done(t.disimpan);
          onTutup();
          return result;
        }}
      >
        <div className="tegak">
          <FormFailure />
          <Field name="folder" control={TextField} label={t.folder} hint={t.folderPetunjuk} spellCheck={false} />
          <div className="dialog__aksi"><Button variant="primary" type="submit" busy={save.busy}>{t.simpan}</Button></div>
        </div>
      </Form>
    </Dialog>
  );
}
