import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { hariTanggalJam } from "../../../../shared/i18n/format";
import { isi } from "../../../../shared/i18n/id";
import { deklarasiTeks as t, dokumenKegiatanTeks, kegiatanTeks } from "../../../../shared/i18n/kegiatan";
import { deklarasi as skema, type DeklarasiLengkap } from "../../../../shared/schemas/kegiatan";
import { Loaded, UnsavedGuard, useCommand, useProcedure } from "../../app";
import { Button, Card, Form, FormFailure, FormFooter, IconPrinter, NumberField, PageTitle, Tabs, useToast } from "../../ui";
import { Berkas } from "../kegiatan/Berkas";
import { Papers } from "../kegiatan/DokumenTab";
import { useRecordForm } from "../kegiatan/use-record-form";
import { useDownloadLetter } from "../surat/SuratList";
import { NaskahFields } from "./NaskahFields";
import { SalinCard } from "../salin/SalinCard";
import { TtdTab } from "./TtdTab";
import "../kegiatan/kegiatan.css";
import "./deklarasi.css";

/** One declaration: its wording, its signers, the sheet and its scan. */
export function DeklarasiPage() {
  const { deklarasiId, bagian = "naskah" } = useParams({ strict: false }) as { deklarasiId: string; bagian?: string };
  const query = useProcedure("deklarasi.baca", { deklarasiId }, { keep: true });
  const params = { deklarasiId };
  return (
    <Loaded query={query} rows={8}>
      {(d) => (
        <>
          <PageTitle title={d.deklarasi.nama} actions={<>{d.deklarasi.kegiatanId ? <Link to="/kegiatan/$kegiatanId" params={{ kegiatanId: d.deklarasi.kegiatanId }} className="btn">{kegiatanTeks.judul}</Link> : null}<Link to="/deklarasi" className="btn">{t.daftar}</Link></>}>
            {[hariTanggalJam(d.deklarasi.waktu), d.deklarasi.tempat, d.pemilihan, d.tahapan].filter(Boolean).join(" · ")}
          </PageTitle>
          <div className="kegiatan__tab">
            <Tabs label={t.bagian} tabs={[{ label: t.tabNaskah, to: "/deklarasi/$deklarasiId", params, exact: true }, { label: t.tabTtd, to: "/deklarasi/$deklarasiId/$bagian", params: { ...params, bagian: "penanda-tangan" }, count: d.hitung.jumlah || undefined }, { label: t.tabBerkas, to: "/deklarasi/$deklarasiId/$bagian", params: { ...params, bagian: "lembar" }, count: d.berkas.length || undefined }]} />
          </div>
          {bagian === "penanda-tangan" ? <TtdTab d={d} /> : bagian === "lembar" ? <SheetTab d={d} /> : <WordingTab key={d.deklarasi.id} d={d} />}
        </>
      )}
    </Loaded>
  );
}

function WordingTab({ d }: { d: DeklarasiLengkap }) {
  const save = useCommand("deklarasi.simpan");
  const { form, submit, onFailure, stale, busy, isDirty } = useRecordForm({ schema: skema, record: d.deklarasi, own: OWN, save: save.run, words: { ...kegiatanTeks, ...t } });
  return (
    <Form form={form} onSubmit={submit} onFailure={onFailure}>
      <UnsavedGuard when={isDirty} />
      <div className="kegiatan__atas">
        {stale}
        <FormFailure />
      </div>
      <NaskahFields />
      <FormFooter><Button variant={isDirty ? "primary" : "quiet"} type="submit" busy={busy}>{t.simpan}</Button></FormFooter>
    </Form>
  );
}

function SheetTab({ d }: { d: DeklarasiLengkap }) {
  const [extra, setExtra] = useState<number | string>(0);
  const make = useCommand("deklarasi.terbitkan");
  const download = useDownloadLetter();
  const toast = useToast();
  const run = async () => {
    const result = await make.run({ deklarasiId: d.deklarasi.id, barisKosong: typeof extra === "number" ? extra : 0 });
    if (!result.ok) return toast.failed(result.error);
    await download(result.value);
    toast.done(isi(kegiatanTeks.dokumenJadi, { judul: dokumenKegiatanTeks.deklarasi }));
  };
  return (
    <div className="kegiatan__dua">
      <div className="tegak">
        <Card title={t.lembar}>
          <div className="tegak">
            <p>{t.lembarIsi}</p>
            <NumberField label={kegiatanTeks.barisKosong} value={extra} onValueChange={setExtra} />
            <div className="baris"><Button className="dorong" variant={d.surat.length ? "quiet" : "primary"} icon={<IconPrinter size={15} />} busy={make.busy} onClick={() => void run()}>{t.buatLembar}</Button></div>
          </div>
        </Card>
        <Papers title={t.lembarJadi} surat={d.surat} />
        <SalinCard objek="deklarasi" objekId={d.deklarasi.id} />
      </div>
      <Berkas title={t.pindaian} refId={d.deklarasi.id} berkas={d.berkas} kinds={["pindaian", "foto"]} />
    </div>
  );
}

const OWN = ["nama", "pemilihanId", "tahapanId", "waktu", "tempat", "pembuka", "butir", "penutup", "mengetahui", "catatan"] as const;
