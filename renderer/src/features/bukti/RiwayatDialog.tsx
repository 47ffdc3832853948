import { useState } from "react";
import { z } from "zod";
import { hariTanggalJam, lokal } from "../../../../shared/i18n/format";
import { isi } from "../../../../shared/i18n/id";
import { rekamanTeks, serahTeks as t } from "../../../../shared/i18n/bukti";
import { rekaman as skemaRekaman, type RiwayatBukti, type SerahBukti } from "../../../../shared/schemas/bukti";
import type { Bukti } from "../../../../shared/schemas/perkara";
import { Loaded, useCommand, useDownload, useProcedure } from "../../app";
import { Button, ConfirmRow, Dialog, Form, FormFailure, IconButton, IconTrash, TextButton, useNow, useToast, useZodForm } from "../../ui";
import { RekamanFields } from "./RekamanFields";

export interface RiwayatProps { perkaraId: number; versi: number; b: Bukti; bolehUbah: boolean; onTutup: () => void }

/** What is known of one piece: when it was recorded, and through whose hands it went. */
export function RiwayatDialog(props: RiwayatProps) {
  const query = useProcedure("bukti.riwayat", { perkaraId: props.perkaraId });
  return (
    <Dialog open onOpenChange={props.onTutup} title={isi(t.riwayat, { kode: props.b.kode })} description={props.b.bentuk} wide>
      <Loaded query={query} rows={4}>
        {(all) => {
          const r = all.find((x) => x.buktiId === props.b.id);
          return r ? <div className="tegak"><Recording {...props} r={r} /><Chain {...props} r={r} /></div> : null;
        }}
      </Loaded>
    </Dialog>
  );
}

function Recording({ perkaraId, versi, b, bolehUbah, r }: RiwayatProps & { r: RiwayatBukti }) {
  const [edit, setEdit] = useState(false);
  const at = useAt();
  const { rekaman: known, usulan } = r;
  return (
    <section className="tegak" aria-label={rekamanTeks.judul}>
      <h3>{rekamanTeks.judul}</h3>
      {known ? (
        <div>
          <p>{[known.waktu ? hariTanggalJam(known.waktu) : rekamanTeks.belumTahu, rekamanTeks.sumberPilihan[known.sumber]].join(" · ")}</p>
          {known.alamat ? <p className="mono bukti__berkas">{known.alamat}</p> : null}
          {known.catatan ? <p>{known.catatan}</p> : null}
          <p className="mut">{isi(rekamanTeks.dipastikan, { oleh: known.oleh, kapan: at(known.at) })}</p>
        </div>
      ) : <p className="mut">{rekamanTeks.belum}</p>}
      {usulan && known?.sumber !== "exif" ? <p>{isi(rekamanTeks.usulan, { waktu: hariTanggalJam(usulan.waktu), alat: usulan.alat ? ` (${usulan.alat})` : "" })}</p> : null}
      {bolehUbah && !edit ? <div><Button size="small" onClick={() => setEdit(true)}>{known ? rekamanTeks.ubah : rekamanTeks.pastikan}</Button></div> : null}
      {edit ? <RecordingForm perkaraId={perkaraId} versi={versi} b={b} r={r} onTutup={() => setEdit(false)} /> : null}
    </section>
  );
}

const skema = z.object({ rekaman: skemaRekaman });
function RecordingForm({ perkaraId, versi, b, r, onTutup }: { perkaraId: number; versi: number; b: Bukti; r: RiwayatBukti; onTutup: () => void }) {
  const run = useCommand("bukti.rekaman");
  const toast = useToast();
  const { waktu, sumber, alamat, catatan } = r.rekaman ?? { waktu: r.usulan?.waktu ?? "", sumber: r.usulan ? ("exif" as const) : ("keterangan" as const), alamat: "", catatan: "" };
  const { form } = useZodForm(skema, { rekaman: { waktu, sumber, alamat, catatan } });
  return (
    <Form
      form={form}
      enterSubmits
      onSubmit={async ({ rekaman }) => {
        const result = await run.run({ perkaraId, versi, buktiId: b.id, rekaman });
        if (!result.ok) return result;
        toast.done(isi(rekamanTeks.disimpan, { kode: b.kode }));
        onTutup();
        return result;
      }}
    >
      <div className="tegak">
        <FormFailure />
        <RekamanFields known />
        <div><Button variant="primary" type="submit" busy={run.busy}>{rekamanTeks.simpan}</Button></div>
      </div>
    </Form>
  );
}

function Chain({ perkaraId, versi, b, bolehUbah, r }: RiwayatProps & { r: RiwayatBukti }) {
  const at = useAt();
  const unduh = useDownload();
  const toast = useToast();
  const strike = useCommand("bukti.batalSerah");
  const [coret, setCoret] = useState<SerahBukti | null>(null);
  return (
    <section className="tegak" aria-label={isi(t.rantai, { kode: b.kode })}>
      <h3>{isi(t.rantai, { kode: b.kode })}</h3>
      <ol className="rantai">
        <li><b>{t.masuk}</b><span className="mono mut">{at(r.dicatatAt)}</span></li>
        {r.serah.map((s) => (
          <li key={s.id} data-dicoret={s.batalAlasan ? "" : undefined}>
            <b>{[t.jenisPilihan[s.jenis], s.nama].join(" ")}{s.kedudukan ? `, ${s.kedudukan}` : ""}</b>
            <span className="mono mut">{hariTanggalJam(s.waktu)} · {isi(t.oleh, { petugas: s.petugas })}{s.tempat ? ` · ${s.tempat}` : ""}</span>
            {s.catatan ? <span>{s.catatan}</span> : null}
            <span className="baris">
              {s.batalAlasan ? <span className="bukti__dihapus">{isi(t.dicoret, { alasan: s.batalAlasan })}</span> : null}
              {s.suratId ? <TextButton onClick={() => void unduh({ jenis: "surat", id: s.suratId, perkaraId }).then((x) => (x.ok ? undefined : toast.failed(x.error)))}>{t.bukaBa}</TextButton> : null}
              {bolehUbah && !s.batalAlasan ? <IconButton size="small" label={t.batal} icon={<IconTrash size={14} />} onClick={() => setCoret(s)} /> : null}
            </span>
          </li>
        ))}
      </ol>
      {r.serah.length === 0 ? <p className="mut">{t.kosong}</p> : null}
      <ConfirmRow
        row={coret}
        onClose={() => setCoret(null)}
        title={() => t.batalJudul}
        description={() => t.batalIsi}
        reason
        danger
        confirmLabel={t.batalTombol}
        run={(s, alasan) => strike.run({ perkaraId, versi, serahId: s.id, alasan })}
      />
    </section>
  );
}

/** An instant in the office's own time. */
function useAt(): (instant: string) => string {
  const { zone } = useNow();
  return (instant) => {
    const { tanggal, jam } = lokal(instant, zone);
    return hariTanggalJam(`${tanggal}T${jam}`);
  };
}
