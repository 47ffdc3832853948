import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { hariTanggalJam } from "../../../../shared/i18n/format";
import { isi } from "../../../../shared/i18n/id";
import { jenisKegiatanTeks, kegiatanTeks as t, statusKegiatanTeks } from "../../../../shared/i18n/kegiatan";
import type { KegiatanLengkap, StatusKegiatan } from "../../../../shared/schemas/kegiatan";
import { Loaded, UnsavedGuard, useCommand, useProcedure } from "../../app";
import { Badge, Button, ConfirmDialog, Form, FormFailure, FormFooter, Notice, PageTitle, Tabs, useMinute, useNow, useToast } from "../../ui";
import { DokumenTab } from "./DokumenTab";
import { HadirTab } from "./HadirTab";
import { HasilTab } from "./HasilTab";
import { KegiatanFields } from "./KegiatanFields";
import { STATUS_TONE } from "./KegiatanDaftar";
import { UndanganTab } from "./UndanganTab";
import { useKegiatanForm } from "./use-kegiatan-form";
import "./kegiatan.css";

/** One activity: its data, invitations, attendance, result, report and news. */
export function KegiatanPage() {
  const { kegiatanId, bagian = "data" } = useParams({ strict: false }) as { kegiatanId: string; bagian?: string };
  const { zone } = useNow();
  const query = useProcedure("kegiatan.baca", { kegiatanId }, { keep: true });
  const params = { kegiatanId };
  const part = (key: string) => ({ to: "/kegiatan/$kegiatanId/$bagian", params: { ...params, bagian: key } });
  return (
    <Loaded query={query} rows={8}>
      {(k) => (
        <>
          <PageTitle title={k.kegiatan.tema} badges={<><Badge>{jenisKegiatanTeks[k.kegiatan.jenis]}</Badge><Badge tone={STATUS_TONE[k.status]} done={k.status === "selesai"}>{statusKegiatanTeks[k.status]}</Badge></>} actions={<Status k={k} />}>
            {[hariTanggalJam(k.kegiatan.mulai, zone), k.kegiatan.tempat, k.pemilihan, k.tahapan].filter(Boolean).join(" · ")}
          </PageTitle>
          {k.status === "batal" ? <div className="kegiatan__atas"><Notice tone="dekat">{isi(t.alasanBatal, { alasan: k.alasanBatal })}</Notice></div> : null}
          <div className="kegiatan__tab">
            <Tabs label={t.bagian} tabs={[{ label: t.tabData, to: "/kegiatan/$kegiatanId", params, exact: true }, { label: t.tabUndangan, ...part("undangan"), count: k.undangan.reduce((n, w) => n + w.jumlah, 0) || undefined }, { label: t.tabHadir, ...part("kehadiran"), count: k.hitung.jumlah || undefined }, { label: t.tabHasil, ...part("hasil") }, { label: t.tabDokumen, ...part("dokumen"), count: k.surat.filter((s) => s.status === "terbit").length || undefined }]} />
          </div>
          {bagian === "undangan" ? <UndanganTab k={k} /> : bagian === "kehadiran" ? <HadirTab k={k} /> : bagian === "hasil" ? <HasilTab key={k.kegiatan.id} k={k} /> : bagian === "dokumen" ? <DokumenTab key={k.kegiatan.id} k={k} /> : <DataTab key={k.kegiatan.id} k={k} />}
        </>
      )}
    </Loaded>
  );
}

function Status({ k }: { k: KegiatanLengkap }) {
  const mark = useCommand("kegiatan.tandai");
  const toast = useToast();
  const { tanggal, jam } = useMinute();
  const [cancel, setCancel] = useState(false);
  const set = async (status: StatusKegiatan, alasan = ""): Promise<boolean> => {
    const result = await mark.run({ kegiatanId: k.kegiatan.id, versi: k.kegiatan.versi, status, alasan });
    if (result.ok) toast.done(isi(t.ditandai, { keadaan: statusKegiatanTeks[status].toLowerCase() }));
    else toast.failed(result.error);
    return result.ok;
  };
  const begun = k.kegiatan.mulai <= `${tanggal}T${jam}`;
  return (
    <>
      {k.status === "rencana" ? (
        <>
          <Button onClick={() => setCancel(true)}>{t.batalkan}</Button>
          <Button busy={mark.busy} blockedBecause={begun ? undefined : t.belumMulai} onClick={() => void set("selesai")}>{t.terlaksana}</Button>
        </>
      ) : <Button busy={mark.busy} onClick={() => void set("rencana")}>{t.kembaliRencana}</Button>}
      <Link to="/kegiatan" className="btn">{t.judul}</Link>
      <ConfirmDialog open={cancel} onOpenChange={setCancel} title={t.batalkan} description={t.batalkanIsi} reason danger confirmLabel={t.batalkan} onConfirm={(alasan) => set("batal", alasan)} />
    </>
  );
}

function DataTab({ k }: { k: KegiatanLengkap }) {
  const { form, submit, onFailure, stale, busy, isDirty } = useKegiatanForm(k, OWN);
  return (
    <Form form={form} onSubmit={submit} onFailure={onFailure} id={FORM}>
      <UnsavedGuard when={isDirty} />
      <div className="kegiatan__atas">
        {stale}
        <FormFailure />
      </div>
      <KegiatanFields />
      <FormFooter><Button variant={isDirty ? "primary" : "quiet"} type="submit" busy={busy}>{t.simpan}</Button></FormFooter>
    </Form>
  );
}

const FORM = "kegiatan-data";
const OWN = ["jenis", "tema", "pemilihanId", "tahapanId", "mulai", "selesai", "tempat", "kecamatan", "pembuka", "narasumber", "sasaran", "dapil", "anggaran", "penandatanganId"] as const;
