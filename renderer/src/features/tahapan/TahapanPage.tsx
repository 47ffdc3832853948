import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { electionOn } from "../../../../shared/domain/election";
import { pendek, tanggalPendek } from "../../../../shared/i18n/format";
import { isi, umum } from "../../../../shared/i18n/id";
import { jenisRencanaTeks, tahapanTeks as t } from "../../../../shared/i18n/kegiatan";
import type { BarisRencana, IsiTahapan, KaitTahapan, TahapanPemilihan } from "../../../../shared/schemas/kegiatan";
import { Loaded, useCommand, useProcedure, useSession } from "../../app";
import { Badge, Button, Card, ConfirmRow, EmptyState, IconButton, IconPencil, IconPlus, IconTrash, Meter, PageTitle, SelectField, Skeleton, Unverified, useMinute, useToast } from "../../ui";
import { PreventionTabs } from "../kegiatan/bagian";
import { Tick } from "../kegiatan/Tick";
import { Kalender } from "./Kalender";
import { RencanaDialog } from "./RencanaDialog";
import "../kegiatan/kegiatan.css";
import "./tahapan.css";

/** The stages of an election as a calendar, with all that belongs to each and what is still open. */
export function TahapanPage() {
  const session = useSession();
  const { pemilihan } = useSearch({ strict: false }) as { pemilihan?: string };
  const navigate = useNavigate();
  const { tanggal } = useMinute();
  if (!session) return <Skeleton rows={8} />;
  const chosen = session.pemilihan.find((p) => p.id === pemilihan) ?? electionOn(session.pemilihan, tanggal);
  return (
    <>
      <PageTitle title={t.judul}>{t.anak}</PageTitle>
      <PreventionTabs />
      {session.pemilihan.length > 1 ? <div className="tahapan__pilih"><SelectField label={t.pemilihan} value={chosen?.id ?? ""} placeholder={null} onValueChange={(id: string) => void navigate({ to: "/tahapan", search: { pemilihan: id } as never, replace: true })} options={session.pemilihan.map((p) => ({ value: p.id, label: p.nama }))} /></div> : null}
      {chosen ? <Stages pemilihanId={chosen.id} /> : <EmptyState title={t.kosong} action={<SettingsLink />}>{t.kosongIsi}</EmptyState>}
    </>
  );
}

const SettingsLink = ({ pemilihanId = "" }: { pemilihanId?: string }) => <Link to={"/pengaturan/$bagian" as string} params={{ bagian: "pemilihan" } as never} search={(pemilihanId ? { pilih: pemilihanId } : {}) as never} className="btn">{t.kePengaturan}</Link>;

function Stages({ pemilihanId }: { pemilihanId: string }) {
  const query = useProcedure("tahapan.baca", { pemilihanId }, { keep: true });
  const [form, setForm] = useState<{ stage: IsiTahapan; row: BarisRencana | null } | null>(null);
  return (
    <Loaded query={query} rows={8}>
      {(p) => (p.tahapan.some((s) => s.id !== "") ? (
        <div className="tegak">
          <Card title={t.kalender}><Kalender p={p} /></Card>
          <div className="tahapan__daftar">{p.tahapan.map((s) => <Stage key={s.id} s={s} p={p} onPlan={(row) => setForm({ stage: s, row })} />)}</div>
          {form ? <RencanaDialog pemilihanId={pemilihanId} stage={form.stage} stages={p.tahapan} row={form.row} onClose={() => setForm(null)} /> : null}
        </div>
      ) : <EmptyState title={t.kosong} action={<SettingsLink pemilihanId={pemilihanId} />}>{t.kosongIsi}</EmptyState>)}
    </Loaded>
  );
}

function Stage({ s, p, onPlan }: { s: IsiTahapan; p: TahapanPemilihan; onPlan: (row: BarisRencana | null) => void }) {
  const { tanggal: today } = useMinute();
  const now = s.mulai !== "" && s.mulai <= today && today <= s.selesai;
  return (
    <Card
      title={s.nama}
      actions={
        <>
          {now ? <Badge tone="dekat">{t.berlangsung}</Badge> : null}
          {s.terima24Jam ? <Badge>{t.jam24}</Badge> : null}
          {s.id ? <Button size="small" icon={<IconPlus size={14} />} aria-label={isi(t.tambahUntuk, { nama: s.nama })} onClick={() => onPlan(null)}>{t.tambah}</Button> : null}
        </>
      }
    >
      <div className="tegak tegak--rapat">
        {s.mulai ? <p className="mut mono">{tanggalPendek(s.mulai)}{s.selesai === s.mulai ? "" : ` – ${tanggalPendek(s.selesai)}`}</p> : null}
        {s.jumlah > 0 ? <div className="tahapan__ukur"><Meter value={s.tuntas} max={s.jumlah} label={s.nama} tone={s.tuntas === s.jumlah ? "tenang" : "soga"} /><span>{isi(t.rencanaTuntas, { tuntas: s.tuntas, jumlah: s.jumlah })}</span></div> : <p className="mut">{t.belumAda}</p>}
        {s.terima24Jam && p.jam24 ? <p className="mut">{isi(t.jam24Isi, { pasal: p.jam24.pasal === "-" ? p.jam24.sumber : p.jam24.pasal })} {p.jam24.belumDiverifikasi ? <Unverified source={p.jam24.sumber} /> : null}</p> : null}
        <Ties title={t.imbauan} rows={s.imbauan} to="/imbauan/$gelombangId" param="gelombangId" />
        <Ties title={t.kegiatan} rows={s.kegiatan} to="/kegiatan/$kegiatanId" param="kegiatanId" />
        <Ties title={t.deklarasi} rows={s.deklarasi} to="/deklarasi/$deklarasiId" param="deklarasiId" />
        <Plans rows={s.rencana} onEdit={onPlan} />
      </div>
    </Card>
  );
}

function Ties({ title, rows, to, param }: { title: string; rows: KaitTahapan[]; to: string; param: string }) {
  if (rows.length === 0) return null;
  return (
    <div>
      <h3 className="subjudul tahapan__judul">{title}</h3>
      <ul className="tahapan__kait">
        {rows.map((r) => <li key={r.id}><Link to={to} params={{ [param]: r.id } as never} className="tautan">{r.nama}</Link> <span className="mut mono">{pendek(r.tanggal)}</span> <Badge tone={r.selesai ? "tenang" : "netral"} done={r.selesai}>{r.keterangan}</Badge></li>)}
      </ul>
    </div>
  );
}

function Plans({ rows, onEdit }: { rows: BarisRencana[]; onEdit: (row: BarisRencana) => void }) {
  const mark = useCommand("tahapan.tandaiRencana");
  const remove = useCommand("tahapan.hapusRencana");
  const toast = useToast();
  const { tanggal: today } = useMinute();
  const [gone, setGone] = useState<BarisRencana | null>(null);
  if (rows.length === 0) return null;
  const set = async (r: BarisRencana, on: boolean): Promise<boolean> => {
    const result = await mark.run({ id: r.id, versi: r.versi, selesaiPada: on ? today : "", catatan: r.catatan });
    if (!result.ok) toast.failed(result.error);
    return result.ok;
  };
  return (
    <div>
      <h3 className="subjudul tahapan__judul">{t.rencana}</h3>
      <ul className="tahapan__rencana">
        {rows.map((r) => {
          const byTie = r.selesai && r.selesaiPada === "";
          return (
            <li key={r.id}>
              <Tick key={String(r.selesai)} checked={r.selesai} disabled={byTie} label={isi(r.selesai ? t.bukaLagi : t.tandai, { uraian: r.uraian })} onTick={(on) => set(r, on)} />
              <span>
                {r.uraian} <span className="mut">{[jenisRencanaTeks[r.jenis], r.kait, r.pelaksana].filter(Boolean).join(" · ")}</span>
              </span>
              {r.terlambat ? <Badge tone="lewat">{t.terlambat}</Badge> : r.selesai ? <Badge tone="tenang" done>{t.tuntas}</Badge> : null}
              <span className="mut mono">{r.palingLambat ? pendek(r.palingLambat) : ""}</span>
              <span className="deklarasi__aksi">
                <IconButton size="small" label={isi(t.ubah, { uraian: r.uraian })} icon={<IconPencil size={14} />} onClick={() => onEdit(r)} />
                <IconButton size="small" label={isi(t.hapus, { uraian: r.uraian })} icon={<IconTrash size={14} />} onClick={() => setGone(r)} />
              </span>
            </li>
          );
        })}
      </ul>
      <ConfirmRow
        row={gone}
        onClose={() => setGone(null)}
        title={(r) => isi(t.hapus, { uraian: r.uraian })}
        description={() => t.hapusIsi}
        reason
        danger
        confirmLabel={umum.hapus}
        run={(r, alasan) => remove.run({ id: r.id, alasan })}
      />
    </div>
  );
}
