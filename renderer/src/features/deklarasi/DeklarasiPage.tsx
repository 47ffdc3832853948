import { Link, useParams } from "@tanstack/react-router";
import { useEffect, useEffectEvent, useState } from "react";
import { hariTanggalJam } from "../../../../shared/i18n/format";
import { isi } from "../../../../shared/i18n/id";
import { deklarasiTeks as t, dokumenKegiatanTeks, kegiatanTeks } from "../../../../shared/i18n/kegiatan";
import { deklarasi as skema, type Deklarasi, type DeklarasiLengkap } from "../../../../shared/schemas/kegiatan";
import { Loaded, UnsavedGuard, useCommand, useProcedure } from "../../app";
import { Button, Card, Form, FormFailure, FormFooter, IconPrinter, Notice, NumberField, PageTitle, Tabs, useToast, useZodForm } from "../../ui";
import { Berkas } from "../kegiatan/Berkas";
import { Papers } from "../kegiatan/DokumenTab";
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
  const { form } = useZodForm(skema, d.deklarasi);
  const save = useCommand("deklarasi.simpan");
  const toast = useToast();
  const [theirs, setTheirs] = useState<Deklarasi | null>(null);
  const { isDirty } = form.formState;
  const follow = useEffectEvent(() => {
    if (!isDirty) form.reset(d.deklarasi);
  });
  useEffect(() => follow(), [d.deklarasi.versi]);
  const submit = async (values: Deklarasi) => {
    const result = await save.run(values);
    if (result.ok) {
      form.reset(result.value);
      setTheirs(null);
      toast.done(t.tersimpan);
    }
    return result;
  };
  return (
    <Form
      form={form}
      onSubmit={submit}
      onFailure={(failure) => {
        if (failure.code !== "STALE" || !failure.current) return false;
        setTheirs(failure.current as Deklarasi);
        return true;
      }}
      id={FORM}
    >
      <UnsavedGuard when={isDirty} />
      <div className="kegiatan__atas">
        {theirs ? <Notice tone="dekat" alert actions={<><Button size="small" onClick={() => { form.reset(theirs); setTheirs(null); }}>{kegiatanTeks.ambilBaru}</Button><Button size="small" onClick={() => { form.setValue("versi", theirs.versi); setTheirs(null); }}>{kegiatanTeks.pertahankan}</Button></>}>{t.berubahLain}</Notice> : null}
        <FormFailure />
      </div>
      <NaskahFields />
      <FormFooter><Button variant={isDirty ? "primary" : "quiet"} type="submit" busy={save.busy}>{t.simpan}</Button></FormFooter>
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

const FORM = "deklarasi-naskah";
