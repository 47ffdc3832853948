import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { z } from "zod";
import type { BarisCadangan, IsiCadangan } from "../../../../shared/api/contract/cadangan";
import { isi, kalimatGalat, alasan } from "../../../../shared/i18n/id";
import { akunTeks, cadanganTeks as t } from "../../../../shared/i18n/akun";
import { labelTeks, periksaTeks } from "../../../../shared/i18n/bukti";
import { angka, lokal, tanggalPendek, jam } from "../../../../shared/i18n/format";
import { sandi as sandiSchema } from "../../../../shared/schemas/akun";
import { Loaded, useClient, useCommand, useHouse, useMay, useProcedure, useTakeState } from "../../app";
import { Badge, Button, Card, DataTable, Dialog, EmptyState, Form, FormFailure, NumberField, Notice, TextField, useNow, useToast, useZodForm, type Column } from "../../ui";
import { LabelCadangan } from "./LabelCadangan";
import { PasswordField } from "../masuk/PasswordField";

/** Backups that are there, a rehearsal of each, the way back, and the checks of journal and files. */
export function CadanganTab() {
  const house = useHouse();
  if (house && !house.berakun) return <EmptyState title={akunTeks.tanpaAkun}>{akunTeks.tanpaAkunIsi}</EmptyState>;
  return (
    <div className="halaman-dua">
      <Backups />
      <div className="tegak">
        <Rules />
        <Checks />
      </div>
    </div>
  );
}

function Backups() {
  const query = useProcedure("cadangan.daftar", {});
  const make = useCommand("cadangan.buat");
  const client = useClient();
  const toast = useToast();
  const { zone } = useNow();
  const mayRestore = useMay("akun");
  const [checking, setChecking] = useState("");
  const [told, setTold] = useState<{ tone: "tenang" | "lewat"; text: string } | null>(null);
  const [going, setGoing] = useState<{ row: BarisCadangan; holds: IsiCadangan } | null>(null);
  const [label, setLabel] = useState<{ row: BarisCadangan; holds: IsiCadangan } | null>(null);
  const where = (b: BarisCadangan) => ({ tempat: b.tempat === "kedua" ? ("kedua" as const) : ("utama" as const), nama: b.nama });
  const check = async (b: BarisCadangan): Promise<void> => {
    setChecking(b.tempat + b.nama);
    const r = await client.call("cadangan.periksa", where(b));
    setChecking("");
    setTold(r.ok ? { tone: "tenang", text: isi(t.periksaBaik, { perkara: angka(r.value.perkara), surat: angka(r.value.surat), berkas: angka(r.value.berkas) }) } : { tone: "lewat", text: [kalimatGalat(r.error).judul, ...kalimatGalat(r.error).rincian].join(" ") });
  };
  const ask = async (b: BarisCadangan, open: (found: { row: BarisCadangan; holds: IsiCadangan }) => void): Promise<void> => {
    const r = await client.call("cadangan.isi", where(b));
    if (r.ok) open({ row: b, holds: r.value });
    else toast.failed(r.error);
  };
  const columns: Column<BarisCadangan>[] = [
    { key: "waktu", header: t.waktu, mono: true, cell: (b) => clock(b.at, zone) },
    { key: "tempat", header: t.tempat, width: "24%", cell: (b) => (b.tempat === "kedua" ? t.kedua : t.utama) },
    { key: "ukuran", header: t.ukuran, width: "90px", mono: true, align: "end", cell: (b) => `${angka(Math.max(1, Math.round(b.ukuran / 1024)))} kB` },
    { key: "aksi", header: <span className="sr">{akunTeks.tindakan}</span>, width: "310px", cell: (b) => (
      <span className="baris">
        <Button size="small" busy={checking === b.tempat + b.nama} onClick={() => void check(b)}>{t.periksa}</Button>
        <Button size="small" onClick={() => void ask(b, setLabel)}>{labelTeks.tombol}</Button>
        {mayRestore ? <Button size="small" onClick={() => void ask(b, setGoing)}>{t.pulihkan}</Button> : null}
      </span>
    ) },
  ];
  return (
    <div className="tegak">
      <p className="mut">{t.isi}</p>
      <Loaded query={query}>
        {(d) => (
          <>
            <div className="baris">
              <Button
                variant="primary"
                busy={make.busy || d.berjalan}
                onClick={() =>
                  void make.run({}).then((r) => {
                    if (!r.ok) return toast.failed(r.error);
                    if (r.value.tempat.every((p) => p.baik)) return toast.done(t.dibuat);
                    return undefined;
                  })
                }
              >
                {t.buat}
              </Button>
              {d.terakhir ? <span className="mut">{t.terakhir}: {clock(d.terakhir.at, zone)}</span> : <span className="mut">{t.belum}</span>}
              {d.terakhir?.tempat.map((p) => <Badge key={p.tempat} tone={p.baik ? "tenang" : "lewat"}>{p.tempat === "kedua" ? t.kedua : t.utama}: {p.baik ? t.baik : t.gagal}</Badge>)}
            </div>
            {d.terakhir?.tempat.filter((p) => !p.baik).map((p) => <Notice key={p.tempat} tone="lewat" title={p.tempat === "kedua" ? t.kedua : t.utama}>{alasan[p.sebab] ?? alasan["cadangan_gagal"]}</Notice>)}
            {told ? <Notice tone={told.tone} alert>{told.text}</Notice> : null}
            <DataTable caption={t.tab} columns={columns} rows={d.daftar} rowKey={(b) => b.tempat + b.nama} empty={<EmptyState title={t.kosong}>{t.kosongIsi}</EmptyState>} />
            <p className="mut">{t.folder}: {d.folder}</p>
          </>
        )}
      </Loaded>
      {label ? <LabelCadangan {...label} onTutup={() => setLabel(null)} /> : null}
      <Dialog open={going !== null} onOpenChange={() => setGoing(null)} title={isi(t.pulihkanJudul, { kapan: going ? clock(going.row.at, zone) : "" })}>
        {going ? <GoBack {...going} where={where(going.row)} /> : null}
      </Dialog>
    </div>
  );
}

const proof = z.object({ sandi: sandiSchema });
function GoBack({ holds, where }: { holds: IsiCadangan; where: { tempat: "utama" | "kedua"; nama: string } }) {
  const client = useClient();
  const take = useTakeState();
  const { form, Field } = useZodForm(proof, { sandi: "" });
  const { hilang } = holds;
  return (
    <Form
      form={form}
      className="tegak"
      enterSubmits
      onSubmit={async ({ sandi }) => {
        const r = await client.call("cadangan.pulihkan", { ...where, sandi });
        if (r.ok) take(r.value);
        return r;
      }}
    >
      <p>{isi(t.pulihkanIsi, { perkara: angka(holds.perkara), surat: angka(holds.surat) })}</p>
      {hilang.jurnal > 0 ? <Notice tone="dekat">{isi(t.pulihkanHilang, { perkara: angka(hilang.perkara), surat: angka(hilang.surat), jurnal: angka(hilang.jurnal) })}</Notice> : null}
      <p className="mut">{t.pulihkanAman}</p>
      <FormFailure />
      <Field name="sandi" control={PasswordField} label={t.sandi} required />
      <Button variant="danger" type="submit" busy={form.formState.isSubmitting}>{t.pulihkanTombol}</Button>
    </Form>
  );
}

function Rules() {
  const query = useProcedure("cadangan.daftar", {});
  return <Card title={t.kedua}><Loaded query={query} rows={3}>{(d) => <RulesForm key={`${d.folderKedua} ${d.batasHari}`} folderKedua={d.folderKedua} batasHari={d.batasHari} />}</Loaded></Card>;
}

const rules = z.object({ folderKedua: z.string().max(1000, "terlalu_panjang"), batasHari: z.number({ error: "angka_salah" }).int("angka_salah").min(1, "batas_hari").max(60, "batas_hari") });
function RulesForm(stored: { folderKedua: string; batasHari: number }) {
  const save = useCommand("cadangan.atur");
  const toast = useToast();
  const { form, Field } = useZodForm(rules, stored);
  return (
    <Form
      form={form}
      className="tegak"
      enterSubmits
      onSubmit={async (values) => {
        const r = await save.run(values);
        if (r.ok) toast.done(t.disimpan);
        return r;
      }}
    >
      <FormFailure />
      <Field name="folderKedua" control={TextField} label={t.folderKedua} hint={t.folderKeduaPetunjuk} spellCheck={false} />
      <Field name="batasHari" control={NumberField} label={t.batasHari} suffix={t.hari} />
      <Button type="submit" busy={save.busy}>{t.simpan}</Button>
    </Form>
  );
}

function Checks() {
  return (
    <Card title={t.pemeriksaan}>
      <p className="mut">{t.jurnalBatas}</p>
      <p><Link to="/pemeriksaan">{periksaTeks.pitaBuka}</Link></p>
    </Card>
  );
}

function clock(instant: string, zone: string): string {
  const at = lokal(instant, zone);
  return `${tanggalPendek(at.tanggal)} ${jam(at.jam)}`;
}
