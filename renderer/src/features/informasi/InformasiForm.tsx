import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useFormContext, useWatch, type FieldValues, type UseFormReturn } from "react-hook-form";
import { electionOn } from "../../../../shared/domain/election";
import type { In, Out } from "../../../../shared/api/contract";
import type { Result } from "../../../../shared/api/result";
import { isi } from "../../../../shared/i18n/id";
import { informasiTeks as t, namaSaluran } from "../../../../shared/i18n/informasi";
import { laporan as teksLaporan } from "../../../../shared/i18n/laporan";
import type { Sesi } from "../../../../shared/schemas/dossier";
import { informasi as skema, SALURAN_MEJA, ubahInformasi, type InformasiLengkap } from "../../../../shared/schemas/informasi";
import { Loaded, useCommand, useDraft, useProcedure, useSession, type Draft } from "../../app";
import { Button, Card, Checkbox, ComboField, DateField, Form, FormFailure, FormField, FormFooter, Notice, PageTitle, RadioGroup, SectionNav, SelectField, Skeleton, TextArea, TextField, TimeField, useMinute, useNow, useSectionErrors, useToast, useZodForm } from "../../ui";
import { EvidenceSection } from "../laporan/evidence";
import { PeopleSection } from "../laporan/people";
import { WhenField } from "../laporan/sections";
import { useSaran } from "../laporan/suggest";
import "../laporan/laporan.css";
import "./informasi.css";

type Isian = In<"informasi.catat">;

/** "Catat informasi awal": blank, or with what a report brings. */
export function NewInformasi() {
  const { dari } = useSearch({ strict: false }) as { dari?: number };
  const sesi = useSession();
  const brought = useProcedure("informasi.dariPerkara", { perkaraId: dari ?? 1 }, { enabled: dari !== undefined });
  // Once it is taken in the report offers it no more: the form goes on with what it brought.
  const [kept, setKept] = useState<Isian | null>(null);
  if (brought.data && kept === null) setKept(brought.data as Isian);
  if (!sesi) return <Skeleton rows={8} />;
  if (dari === undefined) return <Blank sesi={sesi} />;
  if (kept) return <New key={dari} sesi={sesi} awal={kept} draf={`informasi-baru/${dari}`} />;
  return <Loaded query={brought} rows={8}>{() => null}</Loaded>;
}

function Blank({ sesi }: { sesi: Sesi }) {
  const now = useNow();
  const { tanggal } = useMinute();
  const [awal] = useState((): Isian => {
    const at = now.read();
    const officer = sesi.pejabat.find((p) => p.aktif && p.id === sesi.pelaku.id) ?? sesi.pejabat.find((p) => p.aktif && p.peran === "petugas");
    return {
      pemilihanId: electionOn(sesi.pemilihan, tanggal)?.id ?? "", saluran: "lisan", diterimaAt: `${at.tanggal}T${at.jam}`, penerimaId: officer?.id ?? "", dilindungi: false, pemberi: { nama: "", alamat: "", telepon: "", keterangan: "" },
      terlapor: [], saksi: [], peristiwa: "", tempat: "", kecamatan: "", tanggalKejadian: "", jamKejadian: "", tanggalDiketahui: at.tanggal, uraian: "", bukti: [], asalPerkaraId: null, nomor: { cara: "otomatis", nomor: "", alasan: "" },
    };
  });
  return <New sesi={sesi} awal={awal} draf="informasi-baru" />;
}

function New({ sesi, awal, draf }: { sesi: Sesi; awal: Isian; draf: string }) {
  const navigate = useNavigate();
  const toast = useToast();
  const { form } = useZodForm(skema, awal);
  const draft = useDraft(draf, form);
  const save = useCommand("informasi.catat");
  return (
    <Layout
      judul={t.baru} form={form as unknown as UseFormReturn<FieldValues, unknown, FieldValues>} draft={draft} sesi={sesi} busy={save.busy} tombol={t.simpan} baru asal={awal.asalPerkaraId ? isi(t.dariLaporan, { nomor: awal.pemberi?.keterangan?.replace(/^Laporan /, "") ?? "" }) : ""}
      onSubmit={async (values) => {
        const result = await save.run(values as Isian);
        if (!result.ok) return result;
        await draft.done();
        toast.done(isi(t.tercatat, { nomor: result.value.nomor }));
        await navigate({ to: "/informasi-awal/$informasiId" as string, params: { informasiId: String(result.value.informasiId) } as never });
        return result;
      }}
    />
  );
}

/** The same form on what is recorded already. */
export function EditInformasi({ x, onDone }: { x: InformasiLengkap; onDone: () => void }) {
  const sesi = useSession();
  return sesi ? <Edit x={x} sesi={sesi} onDone={onDone} /> : <Skeleton rows={8} />;
}

function Edit({ x: { informasi: i }, sesi, onDone }: { x: InformasiLengkap; sesi: Sesi; onDone: () => void }) {
  const toast = useToast();
  const [awal] = useState((): Isian => ({
    pemilihanId: i.pemilihanId, saluran: i.saluran, diterimaAt: i.diterimaAt, penerimaId: i.penerimaId, dilindungi: i.dilindungi, pemberi: i.pemberi, terlapor: i.terlapor, saksi: i.saksi, peristiwa: i.peristiwa, tempat: i.tempat, kecamatan: i.kecamatan,
    tanggalKejadian: i.tanggalKejadian, jamKejadian: i.jamKejadian, tanggalDiketahui: i.tanggalDiketahui, uraian: i.uraian, bukti: i.bukti,
  }));
  const { form } = useZodForm(ubahInformasi.shape.isi, awal);
  const draft = useDraft(`informasi/${i.id}/ubah`, form);
  const save = useCommand("informasi.ubah");
  return (
    <Layout
      judul={t.ubahJudul} form={form as unknown as UseFormReturn<FieldValues, unknown, FieldValues>} draft={draft} sesi={sesi} busy={save.busy} tombol={t.simpanUbahan} tetap={i.asalPerkaraId !== null}
      onSubmit={async (values) => {
        const result = await save.run({ informasiId: i.id, versi: i.versi, isi: values as In<"informasi.ubah">["isi"] });
        if (!result.ok) {
          if (result.error.code === "STALE") toast.failed(t.berubah);
          return result;
        }
        await draft.done();
        toast.done(t.tersimpan);
        onDone();
        return result;
      }}
    />
  );
}

interface LayoutProps {
  judul: string;
  form: UseFormReturn<FieldValues, unknown, FieldValues>;
  draft: Draft;
  sesi: Sesi;
  busy: boolean;
  tombol: string;
  baru?: boolean;
  /** The channel of one that came out of a report is that report. */
  tetap?: boolean;
  asal?: string;
  onSubmit: (values: FieldValues) => Promise<Result<unknown>>;
}

const BAGIAN = [
  { id: "bagian-penerimaan", label: t.bagianPenerimaan, fields: ["saluran", "diterimaAt", "penerimaId", "nomor", "pemilihanId"] },
  { id: "bagian-pemberi", label: t.bagianPemberi, fields: ["pemberi"] },
  { id: "bagian-terlapor", label: t.bagianTerlapor, fields: ["terlapor"] },
  { id: "bagian-peristiwa", label: t.bagianPeristiwa, fields: ["peristiwa", "tempat", "kecamatan", "tanggalKejadian", "jamKejadian", "tanggalDiketahui", "uraian"] },
  { id: "bagian-saksi", label: t.bagianSaksi, fields: ["saksi"] },
  { id: "bagian-bukti", label: t.bagianBukti, fields: ["bukti"] },
];

function Layout({ judul, form, draft, sesi, busy, tombol, baru = false, tetap = false, asal = "", onSubmit }: LayoutProps) {
  const sections = useSectionErrors(BAGIAN, form.control);
  const saran = useSaran();
  const toast = useToast();
  const [sending, setSending] = useState(false);
  const orang = sesi.pejabat.filter((p) => p.aktif);
  const fixed = tetap || asal !== "";
  return (
    <Form form={form} pathPrefix={baru ? "" : "isi."} onSubmit={(v) => {
      if (!sending) return onSubmit(v);
      toast.failed(teksLaporan.buktiMenunggu);
      return undefined;
    }}>
      <div className="halaman-formulir">
        <div>
          <PageTitle title={judul}>{asal ? <span className="informasi__asal">{asal}</span> : null}</PageTitle>
          <div className="intake__nav"><SectionNav sections={sections} /></div>
        </div>
        <div className="tegak">
          {draft.notice}
          <FormFailure />
          <Card id="bagian-penerimaan" title={t.bagianPenerimaan}>
            <div className="pihak__isian">
              {fixed ? <FixedChannel /> : <FormField name="saluran" control={SelectField} label={t.saluran} required placeholder={null} options={SALURAN_MEJA.map((value) => ({ value, label: namaSaluran[value] }))} className="k6" />}
              <FormField name="penerimaId" control={SelectField} label={t.penerima} required options={orang.map((p) => ({ value: p.id, label: p.nama }))} className="k6" />
              <FormField name="diterimaAt" control={WhenField} label={t.diterima} required className="k12" />
              <FormField name="pemilihanId" control={SelectField} label={t.pemilihan} required placeholder={null} disabled={!baru || fixed} options={sesi.pemilihan.map((p) => ({ value: p.id, label: p.nama }))} className="k12" />
              {baru ? <NumberFields /> : null}
            </div>
          </Card>
          <Card id="bagian-pemberi" title={t.bagianPemberi}>
            <div className="pihak__isian">
              <FormField name="pemberi.nama" control={TextField} label={t.pemberiNama} hint={t.pemberiNamaPetunjuk} className="k7" />
              <FormField name="pemberi.telepon" control={TextField} label={t.pemberiTelepon} className="k5" />
              <FormField name="pemberi.alamat" control={TextField} label={t.pemberiAlamat} className="k12" />
              <FormField name="pemberi.keterangan" control={TextField} label={t.pemberiKeterangan} hint={t.pemberiKeteranganPetunjuk} className="k12" />
              <FormField name="dilindungi" control={Checkbox} label={t.lindungi} hint={t.lindungiPetunjuk} className="k12" />
            </div>
          </Card>
          <PeopleSection id="bagian-terlapor" peran="terlapor" judul={t.bagianTerlapor} kosong={t.terlaporKosong} longgar />
          <Card id="bagian-peristiwa" title={t.bagianPeristiwa}>
            <div className="pihak__isian">
              <FormField name="peristiwa" control={TextArea} rows={1} label={t.peristiwa} required className="k12" />
              <FormField name="tempat" control={ComboField} label={t.tempat} suggest={saran.teks("tempat")} className="k6" />
              <FormField name="kecamatan" control={ComboField} label={t.kecamatan} suggest={saran.teks("kecamatan")} className="k6" />
              <div className="kapan k12">
                <FormField name="tanggalKejadian" control={DateField} label={t.tanggalKejadian} />
                <FormField name="jamKejadian" control={TimeField} label={teksLaporan.pukul} hint={null} />
                <FormField name="tanggalDiketahui" control={DateField} label={t.tanggalDiketahui} required />
              </div>
              <FormField name="uraian" control={TextArea} rows={6} label={t.uraian} required className="k12" />
            </div>
          </Card>
          <PeopleSection id="bagian-saksi" peran="saksi" judul={t.bagianSaksi} kosong={t.saksiKosong} />
          <EvidenceSection id="bagian-bukti" onBusy={setSending} />
        </div>
      </div>
      <FormFooter draft={draft.status}>
        <Button size="large" variant="primary" type="submit" busy={busy} aria-keyshortcuts="Control+Enter">{tombol}</Button>
      </FormFooter>
    </Form>
  );
}

function FixedChannel() {
  const { control } = useFormContext();
  const saluran = useWatch({ control, name: "saluran" }) as keyof typeof namaSaluran;
  return <div className="k6"><Notice>{namaSaluran[saluran]}</Notice></div>;
}

/** The next number of the office's own series, or one given on paper already. */
function NumberFields() {
  const { control } = useFormContext();
  const [cara, pemilihanId, at] = useWatch({ control, name: ["nomor.cara", "pemilihanId", "diterimaAt"] }) as [string, string, string];
  const tanggal = at.slice(0, 10);
  const known = pemilihanId !== "" && /^\d{4}-\d{2}-\d{2}$/.test(tanggal);
  const next = useProcedure("nomor.usul", { seri: "informasi", tanggal: known ? tanggal : "", pemilihanId, tmLp: "LP" }, { enabled: known && cara === "otomatis", keep: true }) as { data?: Out<"nomor.usul"> };
  return (
    <>
      <FormField name="nomor.cara" control={RadioGroup} inline label={t.nomor} className="k12" options={[{ value: "otomatis", label: next.data ? isi(teksLaporan.nomorOtomatisPetunjuk, { nomor: next.data.nomor }) : teksLaporan.nomorOtomatis }, { value: "ketik", label: teksLaporan.nomorKetik }]} />
      {cara === "ketik" ? (
        <>
          <FormField name="nomor.nomor" control={TextField} label={teksLaporan.nomorKetikLabel} required mono className="k6" />
          <FormField name="nomor.alasan" control={TextField} label={teksLaporan.nomorAlasan} className="k6" />
        </>
      ) : null}
    </>
  );
}
