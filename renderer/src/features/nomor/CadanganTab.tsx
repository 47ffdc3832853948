import { useState } from "react";
import type { Control } from "react-hook-form";
import { angka, tanggalPendek } from "../../../../shared/i18n/format";
import { isi } from "../../../../shared/i18n/id";
import { nomorBuku as t } from "../../../../shared/i18n/nomor";
import { salinTeks } from "../../../../shared/i18n/salin";
import type { In } from "../../../../shared/api/contract";
import { cadangkanNomor, type BarisNomor, type Cadangan, type Seri } from "../../../../shared/schemas/nomor";
import { Loaded, useCommand, useMay, useProcedure } from "../../app";
import { Badge, Button, Card, Checkbox, ConfirmRow, copyText, DataTable, DateField, EmptyState, FormDialog, FormField, IconButton, IconClose, IconCopy, IconPlus, NumberField, TextField, useMinute, useToast, useZodForm, type Column } from "../../ui";
import { BahanFields } from "./BahanFields";
import { useSeri } from "./seri";

/** Blocks of numbers set aside, and what became of each. */
export function CadanganTab() {
  const query = useProcedure("nomor.cadangan", {}, { keep: true });
  const [open, setOpen] = useState(false);
  const may = useMay("catat");
  const start = may ? <Button variant="primary" icon={<IconPlus size={15} />} onClick={() => setOpen(true)}>{t.cadangkan}</Button> : null;
  return (
    <div className="tegak nomor__isi">
      <Loaded query={query}>
        {(blocks) => (blocks.length === 0 ? <EmptyState title={t.cadanganKosong} action={start}>{t.cadanganKosongIsi}</EmptyState> : <><div className="nomor__aksi">{start}</div>{blocks.map((b) => <Blok key={b.id} blok={b} />)}</>)}
      </Loaded>
      {open ? <CadangkanDialog onClose={() => setOpen(false)} /> : null}
    </div>
  );
}

function Blok({ blok }: { blok: Cadangan }) {
  const [batal, setBatal] = useState<BarisNomor | "sisa" | null>(null);
  const one = useCommand("nomor.batalkan");
  const rest = useCommand("nomor.batalkanBlok");
  const toast = useToast();
  const mayVoid = useMay("putus");
  const left = blok.baris.filter((n) => n.status === "dicadangkan");
  const columns: Array<Column<BarisNomor>> = [
    { key: "nomor", header: t.kolomNomor, mono: true, width: "34%", cell: (n) => n.nomor },
    { key: "status", header: t.kolomStatus, width: "140px", cell: (n) => (n.status === "terpakai" ? t.status["terpakai"] : <Badge tone={n.status === "dibatalkan" ? "lewat" : "dekat"}>{t.status[n.status]}</Badge>) },
    { key: "perihal", header: t.kolomPerihal, cell: (n) => (n.status === "dibatalkan" ? <span className="mut">{n.alasan}</span> : n.perihal) },
    {
      key: "aksi", header: <span className="sr">{t.kolomAksi}</span>, align: "end", width: "90px",
      cell: (n) => (n.status !== "dicadangkan" ? null : (
        <span className="nomor__ikon">
          <IconButton size="small" label={`${t.salin} ${n.nomor}`} icon={<IconCopy size={15} />} onClick={() => (copyText(n.nomor) ? toast.done(t.tersalin) : toast.failed(salinTeks.gagalSalin))} />
          {mayVoid ? <IconButton size="small" label={isi(t.batalkanSatu, { nomor: n.nomor })} icon={<IconClose size={15} />} onClick={() => setBatal(n)} /> : null}
        </span>
      )),
    },
  ];
  return (
    <Card title={blok.alasan} actions={left.length > 0 && mayVoid ? <Button size="small" onClick={() => setBatal("sisa")}>{t.batalkanSisa}</Button> : null}>
      <p className="mut">{[isi(t.cadanganBaris, { sisa: angka(left.length), jumlah: angka(blok.jumlah) }), isi(t.cadanganOleh, { oleh: blok.oleh || "-", tanggal: tanggalPendek(blok.at.slice(0, 10)) }), blok.tawarkan ? t.ditawarkan : ""].filter(Boolean).join(" · ")}</p>
      <DataTable caption={blok.alasan} columns={columns} rows={blok.baris} rowKey={(n) => n.id} />
      <ConfirmRow
        row={batal}
        onClose={() => setBatal(null)}
        title={(n) => (n === "sisa" ? isi(t.batalkanSisaJudul, { jumlah: left.length }) : isi(t.batalkanJudul, { nomor: n.nomor }))}
        description={() => t.batalkanIsi}
        reason
        danger
        confirmLabel={(n) => (n === "sisa" ? t.batalkanSisa : t.batalkan)}
        run={(n, alasan) => (n === "sisa" ? rest.run({ id: blok.id, alasan }) : one.run({ id: n.id, alasan }))}
        done={(n) => (n === "sisa" ? isi(t.sisaDibatalkan, { jumlah: left.length }) : isi(t.dibatalkan, { nomor: n.nomor }))}
      />
    </Card>
  );
}

function CadangkanDialog({ onClose }: { onClose: () => void }) {
  const query = useSeri();
  return <Loaded query={query} rows={4}>{(series) => <Isian series={series} onClose={onClose} />}</Loaded>;
}

function Isian({ series, onClose }: { series: Seri[]; onClose: () => void }) {
  const { run } = useCommand("nomor.cadangkan");
  const { tanggal } = useMinute();
  const toast = useToast();
  const { form } = useZodForm(cadangkanNomor, { seri: series.find((s) => s.id === "surat")?.id ?? "", tanggal, pemilihanId: "", tmLp: "LP", hasil: "", klasifikasi: "", kode: "", penandatangan: "ketua", jumlah: 5, alasan: "", tawarkan: false });
  const submit = async (values: In<"nomor.cadangkan">) => {
    const result = await run(values);
    if (!result.ok) return result;
    const { baris } = result.value;
    toast.done(baris.length === 1 ? isi(t.dicadangkanSatu, { awal: baris[0]!.nomor }) : isi(t.dicadangkan, { jumlah: angka(baris.length), awal: baris[0]!.nomor, akhir: baris.at(-1)!.nomor }));
    onClose();
    return result;
  };
  return (
    <FormDialog form={form} onSubmit={submit} title={t.cadangkan} description={t.cadangkanIsi} submit={t.cadangkan} onClose={onClose}>
      <BahanFields series={series} control={form.control as unknown as Control} />
      <div className="dua">
        <FormField name="jumlah" control={NumberField} label={t.jumlahNomor} required />
        <FormField name="tanggal" control={DateField} label={t.kolomTanggal} required />
      </div>
      <FormField name="alasan" control={TextField} label={t.cadanganUntuk} required maxLength={500} />
      <FormField name="tawarkan" control={Checkbox} label={t.tawarkan} hint={t.tawarkanPetunjuk} />
    </FormDialog>
  );
}
