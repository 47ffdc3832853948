import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback, useEffect, useState } from "react";
import { useWatch, type Control } from "react-hook-form";
import { pendekJam, tanggalPendek } from "../../../../shared/i18n/format";
import { isi, umum } from "../../../../shared/i18n/id";
import { nomorBuku as t } from "../../../../shared/i18n/nomor";
import type { In } from "../../../../shared/api/contract";
import { JENIS_MASUK, suratMasuk, type SuratMasuk } from "../../../../shared/schemas/nomor";
import { saveAs, useClient, useCommand, useMay, useProcedurePages, useUploads } from "../../app";
import { Badge, Button, ComboField, DateField, EmptyState, FileDrop, FormDialog, FormField, IconButton, IconPaperclip, IconPlus, RadioGroup, SelectField, TextArea, TextButton, TextField, TimeField, useErrorAt, useFill, useMinute, useToast, useZodForm, VirtualTable, type Column } from "../../ui";
import type { CariBuku } from "./cari";

/** Letters that came in, newest first. */
export function MasukTab() {
  const { tanggal } = useMinute();
  const unduh = useUnduhMasuk();
  const { teks: dicari = "", tahun } = useSearch({ strict: false }) as CariBuku;
  const navigate = useNavigate();
  const go = useCallback((search: CariBuku) => void navigate({ to: "/buku-nomor/$bagian" as string, params: { bagian: "surat-masuk" } as never, search: search as never, replace: true }), [navigate]);
  const [ketik, setKetik] = useState(dicari);
  const [buka, setBuka] = useState<SuratMasuk | "baru" | null>(null);
  useEffect(() => {
    if (ketik === dicari) return undefined;
    const timer = setTimeout(() => go({ teks: ketik || undefined, tahun }), 200);
    return () => clearTimeout(timer);
  }, [ketik, dicari, tahun, go]);
  const pages = useProcedurePages("suratMasuk.daftar", (lewati) => ({ teks: dicari, tahun: tahun ?? null, lewati, batas: 100 }), (p) => ({ rows: p.baris, total: p.jumlah }));
  const may = useMay("catat");
  const columns: Array<Column<SuratMasuk>> = [
    { key: "agenda", header: t.masukAgenda, mono: true, opens: true, width: "132px", cell: (m) => m.agenda },
    { key: "diterima", header: t.diterima, mono: true, width: "146px", cell: (m) => pendekJam(m.diterimaAt) },
    { key: "pengirim", header: t.pengirim, width: "20%", cell: (m) => m.pengirim },
    { key: "nomor", header: t.nomorSurat, mono: true, width: "20%", cell: (m) => m.nomorSurat },
    { key: "tanggal", header: t.tanggalSurat, mono: true, width: "108px", cell: (m) => (m.tanggalSurat ? tanggalPendek(m.tanggalSurat) : "") },
    { key: "perihal", header: t.kolomPerihal, cell: (m) => <>{m.status === "dibatalkan" ? <Badge tone="lewat">{t.status["dibatalkan"]}</Badge> : null} {m.judul ? <span title={m.judul}><Badge>{m.kodeFormulir || m.judul}</Badge></span> : null} {m.perihal}{m.perkaraId === null ? null : <> <Link to={"/perkara/$perkaraId" as string} params={{ perkaraId: String(m.perkaraId) } as never} className="tautan mono">{m.perkara || t.perkara}</Link></>}</> },
    { key: "berkas", header: <span className="sr">{t.pindaian}</span>, width: "48px", align: "end", cell: (m) => (m.berkas ? <IconButton size="small" label={isi(t.pindaianBuka, { nama: m.berkas.nama })} icon={<IconPaperclip size={15} />} onClick={() => void unduh(m)} /> : null) },
  ];
  const now = Number(tanggal.slice(0, 4));
  const catat = may ? <Button variant="primary" icon={<IconPlus size={15} />} onClick={() => setBuka("baru")}>{t.masukCatat}</Button> : null;
  return (
    <>
      <div className="nomor__pilih">
        <TextField type="search" label={t.masukCari} value={ketik} onValueChange={setKetik} maxLength={200} />
        <SelectField label={t.tahun} value={tahun ? String(tahun) : ""} placeholder={t.semuaTahun} onValueChange={(v) => go({ teks: dicari || undefined, tahun: v ? Number(v) : undefined })} options={Array.from({ length: 10 }, (_, i) => ({ value: String(now - i), label: String(now - i) }))} />
        <div className="nomor__aksi">{catat}</div>
      </div>
      <VirtualTable
        caption={t.tabMasuk}
        columns={columns}
        rows={pages.rows}
        rowKey={(m) => m.id}
        {...(may ? { onOpen: setBuka } : {})}
        total={pages.total}
        loading={pages.loading}
        loadingMore={pages.loadingMore}
        onEndReached={pages.more}
        height="calc(100dvh - 290px)"
        empty={dicari || tahun ? <EmptyState title={t.masukTakAda}>{t.masukTakAdaIsi}</EmptyState> : <EmptyState title={t.masukKosong} action={catat}>{t.masukKosongIsi}</EmptyState>}
      />
      {buka ? <MasukDialog surat={buka === "baru" ? null : buka} onClose={() => setBuka(null)} /> : null}
    </>
  );
}

/** Saves the scan of a letter that came in. */
export function useUnduhMasuk(): (m: SuratMasuk) => Promise<void> {
  const client = useClient();
  const toast = useToast();
  return async (m) => {
    const ticket = await client.call("suratMasuk.unduh", { id: m.id });
    if (!ticket.ok) {
      toast.failed(ticket.error);
      return;
    }
    const got = await client.download(ticket.value.tiket).catch(() => null);
    if (got) saveAs(got.blob, ticket.value.nama);
  };
}

type Isian = In<"suratMasuk.simpan">;

function MasukDialog({ surat, onClose }: { surat: SuratMasuk | null; onClose: () => void }) {
  const { tanggal, jam } = useMinute();
  const simpan = useCommand("suratMasuk.simpan");
  const toast = useToast();
  const { form } = useZodForm(suratMasuk, {
    id: surat?.id ?? "", versi: surat?.versi ?? 0, pengirim: surat?.pengirim ?? "", nomorSurat: surat?.nomorSurat ?? "", tanggalSurat: surat?.tanggalSurat ?? "", diterimaAt: surat?.diterimaAt ?? `${tanggal}T${jam}`, perihal: surat?.perihal ?? "",
    perkaraId: surat?.perkaraId ?? null, jenis: surat?.jenis ?? "", berkas: surat?.berkas ?? null, keterangan: surat?.keterangan ?? "", nomor: { cara: "otomatis", nomor: "", alasan: "" },
  });
  const control = form.control as unknown as Control;
  const formal = useWatch({ control, name: "jenis" }) !== "";
  const submit = async (values: Isian) => {
    const result = await simpan.run(values);
    if (!result.ok) return result;
    toast.done(isi(t.masukDisimpan, { agenda: result.value.agenda }));
    onClose();
    return result;
  };
  return (
    <FormDialog
      form={form}
      onSubmit={submit}
      title={surat ? isi(t.masukUbah, { agenda: surat.agenda }) : t.masukCatat}
      wide
      submit={surat ? umum.simpan : t.masukCatat}
      onClose={onClose}
    >
      <FormField name="jenis" control={SelectField} label={t.jenisMasukLabel} hint={t.jenisMasukPetunjuk} placeholder={t.jenisMasukBiasa} options={JENIS_MASUK.map((j) => ({ value: j, label: t.jenisMasuk[j] }))} />
      <FormField name="pengirim" control={TextField} label={t.pengirim} required maxLength={300} />
      <div className="dua">
        <FormField name="nomorSurat" control={TextField} mono label={t.nomorSurat} maxLength={120} required={formal || undefined} />
        <FormField name="tanggalSurat" control={DateField} label={t.tanggalSurat} required={formal || undefined} />
      </div>
      <FormField name="perihal" control={TextField} label={t.kolomPerihal} required maxLength={500} />
      <FormField name="diterimaAt" control={WaktuField} label={t.diterima} />
      <Perkara control={control} nomor={surat?.perkara ?? ""} required={formal} />
      <Pindaian control={control} />
      <FormField name="keterangan" control={TextArea} label={t.keterangan} rows={2} />
      {surat ? null : <Agenda control={control} />}
    </FormDialog>
  );
}

/** Day and clock of one moment. */
function WaktuField({ value, onValueChange, error }: { value?: string; onValueChange?: (v: string) => void; error?: string; label: string }) {
  const [hari = "", pukul = ""] = (value ?? "").split("T");
  return (
    <div className="dua">
      <DateField label={t.tanggalTerima} required value={hari} onValueChange={(d) => onValueChange?.(`${d}T${pukul}`)} error={error} />
      <TimeField label={t.jamTerima} required value={pukul} onValueChange={(j) => onValueChange?.(`${hari}T${j}`)} />
    </div>
  );
}

function Perkara({ control, nomor, required }: { control: Control; nomor: string; required: boolean }) {
  const client = useClient();
  const fill = useFill();
  const chosen = useWatch({ control, name: "perkaraId" }) as number | null;
  const [teks, setTeks] = useState(nomor);
  const error = useErrorAt("perkaraId");
  return (
    <div className="nomor__perkara">
      <ComboField<number>
        label={t.perkara}
        hint={t.perkaraPetunjuk}
        required={required}
        error={error}
        value={teks}
        onValueChange={(v) => {
          setTeks(v);
          if (chosen !== null) fill({ perkaraId: null });
        }}
        suggest={async (typed) => {
          const found = await client.call("perkara.cari", { teks: typed });
          return found.ok ? found.value.slice(0, 8).map((p) => ({ label: p.nomorRegister || p.nomorPenyampaian, hint: p.terlapor, data: p.id })) : [];
        }}
        onPick={(s) => fill({ perkaraId: s.data ?? null })}
        onBlur={() => {
          if (chosen === null) setTeks("");
        }}
      />
      {chosen === null ? null : <TextButton onClick={() => { fill({ perkaraId: null }); setTeks(""); }}>{t.perkaraLepas}</TextButton>}
    </div>
  );
}

function Pindaian({ control }: { control: Control }) {
  const fill = useFill();
  const error = useErrorAt("berkas");
  const kept = useWatch({ control, name: "berkas" }) as { nama: string } | null;
  const uploads = useUploads(useCallback((f: { sha256: string; name: string }) => fill({ berkas: { sha256: f.sha256, nama: f.name } }), [fill]));
  const clear = () => {
    for (const r of uploads.rows) uploads.remove(r.id);
    fill({ berkas: null });
  };
  return (
    <div>
      <FileDrop label={t.pindaian} rows={uploads.rows} multiple={false} accept=".pdf,.jpg,.jpeg,.png,.webp" onFiles={(files) => { clear(); uploads.add(files.slice(0, 1)); }} onCancel={uploads.cancel} onRemove={clear} onRetry={uploads.retry} error={error} />
      {kept && uploads.rows.length === 0 ? <p className="baris">{kept.nama} <TextButton onClick={clear}>{t.perkaraLepas}</TextButton></p> : null}
    </div>
  );
}

function Agenda({ control }: { control: Control }) {
  const cara = useWatch({ control, name: "nomor.cara" }) as string;
  return (
    <>
      <FormField name="nomor.cara" control={RadioGroup} label={t.agendaCara} inline options={(["otomatis", "ketik"] as const).map((c) => ({ value: c, label: t.agendaPilihan[c] }))} />
      {cara === "ketik" ? (
        <div className="dua">
          <FormField name="nomor.nomor" control={TextField} mono label={t.nomor} required maxLength={120} />
          <FormField name="nomor.alasan" control={TextField} label={t.alasanAmbil} maxLength={300} />
        </div>
      ) : null}
    </>
  );
}
