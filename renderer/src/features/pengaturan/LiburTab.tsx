import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import type { z } from "zod";
import { hariTanggal, namaHari, tanggal } from "../../../../shared/i18n/format";
import { isi } from "../../../../shared/i18n/id";
import { jenisLibur, liburTeks as t } from "../../../../shared/i18n/kantor";
import { hariLibur, type HariLibur, type LiburDicoret } from "../../../../shared/schemas/kantor";
import { imporLiburTeks as teks } from "../../../../shared/i18n/hukum";
import { Loaded, useCommand, useProcedure } from "../../app";
import { Badge, Button, Card, ConfirmRow, DataTable, DateField, EmptyState, Form, FormFailure, FormField, IconButton, IconChevronLeft, IconChevronRight, IconClose as IconStrike, IconTrash, Notice, SelectField, TextField, useMinute, useToast, useZodForm, type Column } from "../../ui";
import { useMayArrange } from "../hukum/AksiBaris";
import { ImporLibur } from "../hukum/ImporLibur";
import { HanyaBaca } from "./HanyaBaca";
import type { CariPengaturan } from "./cari";

type Hari = HariLibur & { lokal: boolean };

/** The calendar that working days are counted with, one year at a time. */
export function LiburTab() {
  const { tanggal: today } = useMinute();
  const { tahun = Number(today.slice(0, 4)) } = useSearch({ strict: false }) as CariPengaturan;
  const navigate = useNavigate();
  const go = (year: number): void => void navigate({ to: "/pengaturan/$bagian", params: { bagian: "libur" }, search: { tahun: year } });
  const query = useProcedure("libur.daftar", { tahun }, { keep: true });
  const remove = useCommand("libur.hapus");
  const [going, setGoing] = useState<Hari | null>(null);
  const allowed = useMayArrange();
  const columns: Column<Hari>[] = [
    { key: "tanggal", header: t.tanggal, cell: (h) => <>{tanggal(h.tanggal)} <span className="mut">{namaHari(h.tanggal)}</span></>, mono: true },
    { key: "nama", header: t.nama, cell: (h) => h.nama },
    { key: "jenis", header: t.jenis, cell: (h) => <span className="nowrap">{jenisLibur[h.jenis]}</span> },
    { key: "dasar", header: t.dasar, cell: (h) => <><span className="pengaturan__dasar">{h.dasar}</span>{h.lokal ? <> <Badge>{t.lokal}</Badge></> : null}</> },
    { key: "hapus", header: <span className="sr">{t.hapusTombol}</span>, width: "44px", cell: (h) => (allowed ? <IconButton size="small" label={isi(h.lokal ? t.hapus : teks.coret, { nama: h.nama })} icon={h.lokal ? <IconTrash size={15} /> : <IconStrike size={15} />} onClick={() => setGoing(h)} /> : null) },
  ];
  return (
    <div className="halaman-dua">
      <div className="tegak">
        <div className="baris">
          <h2 className="pengaturan__tahun" aria-live="polite">{isi(t.judul, { tahun })}</h2>
          <IconButton label={t.tahunLalu} icon={<IconChevronLeft size={16} />} onClick={() => go(tahun - 1)} />
          <IconButton label={t.tahunDepan} icon={<IconChevronRight size={16} />} onClick={() => go(tahun + 1)} />
          <span className="dorong"><ImporLibur onDone={go} /></span>
        </div>
        <p className="mut">{t.anak}</p>
        <Loaded query={query}>
          {(data) => (
            <>
              {data.adaTabel ? null : <Notice tone="dekat" title={isi(t.tanpaTabel, { tahun })}>{t.tanpaTabelIsi}</Notice>}
              <DataTable caption={isi(t.daftar, { tahun })} columns={columns} rows={data.hari} rowKey={(h) => `${h.tanggal} ${h.jenis} ${h.nama}`} empty={<EmptyState title={t.kosong}>{t.kosongIsi}</EmptyState>} />
              {data.dicoret.length > 0 ? <Dicoret hari={data.dicoret} allowed={allowed} /> : null}
            </>
          )}
        </Loaded>
      </div>
      {allowed ? <Tambah onSaved={(h) => go(Number(h.tanggal.slice(0, 4)))} /> : <HanyaBaca />}
      <ConfirmRow
        row={going}
        onClose={() => setGoing(null)}
        title={(h) => (h.lokal ? t.hapusJudul : teks.coretJudul)}
        description={(h) => isi(h.lokal ? t.hapusIsi : teks.coretIsi, { tanggal: hariTanggal(h.tanggal), nama: h.nama })}
        confirmLabel={(h) => (h.lokal ? t.hapusTombol : teks.coretTombol)}
        danger
        reason
        run={(h, alasan) => remove.run({ tanggal: h.tanggal, alasan })}
        done={(h) => (h.lokal ? t.dihapus : teks.dicoret)}
      />
    </div>
  );
}

/** National days that do not count here: seen, with the reason, and brought back from here. */
function Dicoret({ hari, allowed }: { hari: Array<HariLibur & LiburDicoret>; allowed: boolean }) {
  const restore = useCommand("libur.pulihkan");
  const [back, setBack] = useState<HariLibur | null>(null);
  return (
    <Notice tone="dekat" title={teks.dicoretJudul}>
      <ul className="tegak tegak--rapat">
        {hari.map((h) => (
          <li key={h.tanggal} className="baris">
            <span>
              <s>{tanggal(h.tanggal)} {h.nama}</s> <small className="mut">{isi(teks.dicoretOleh, { alasan: h.alasan, oleh: h.oleh, kapan: tanggal(h.at.slice(0, 10)) })}</small>
            </span>
            {allowed ? <Button size="small" aria-label={isi(teks.pulihkanHari, { nama: h.nama })} onClick={() => setBack(h)}>{teks.pulihkan}</Button> : null}
          </li>
        ))}
      </ul>
      <ConfirmRow
        row={back}
        onClose={() => setBack(null)}
        title={() => teks.pulihkanJudul}
        description={(h) => isi(teks.pulihkanIsi, { tanggal: hariTanggal(h.tanggal), nama: h.nama })}
        confirmLabel={teks.pulihkan}
        reason
        run={(h, alasan) => restore.run({ tanggal: h.tanggal, alasan })}
        done={() => teks.dipulihkan}
      />
    </Notice>
  );
}

function Tambah({ onSaved }: { onSaved: (saved: z.output<typeof hariLibur>) => void }) {
  const { form } = useZodForm(hariLibur, { tanggal: "", jenis: "libur_lokal", nama: "", dasar: "" });
  const save = useCommand("libur.simpan");
  const toast = useToast();
  return (
    <Card title={t.tambah}>
      <Form
        form={form}
        enterSubmits
        className="tegak tegak--rapat"
        onSubmit={async (values) => {
          const saved = await save.run(values);
          if (saved.ok) {
            form.reset();
            toast.done(isi(t.ditambah, { tanggal: hariTanggal(saved.value.tanggal) }));
            onSaved(saved.value);
          }
          return saved;
        }}
      >
        <FormFailure />
        <FormField name="tanggal" control={DateField} label={t.tanggal} required />
        <FormField name="jenis" control={SelectField} label={t.jenis} options={JENIS} placeholder={null} />
        <FormField name="nama" control={TextField} label={t.nama} required />
        <FormField name="dasar" control={TextField} label={t.dasar} hint={t.dasarPetunjuk} required />
        <div className="baris"><Button type="submit" variant="primary" busy={save.busy}>{t.simpan}</Button></div>
      </Form>
    </Card>
  );
}

/** National days come with the table that Netra ships; an office adds its own and special ones. */
const JENIS = (["libur_lokal", "libur_khusus", "libur_nasional", "cuti_bersama"] as const).map((value) => ({ value, label: jenisLibur[value] }));
