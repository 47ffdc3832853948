import { useState, type ReactNode } from "react";
import { useWatch } from "react-hook-form";
import type { z } from "zod";
import type { In, ProcName } from "../../../../shared/api/contract";
import type { Failure, Result } from "../../../../shared/api/result";
import { isi, umum } from "../../../../shared/i18n/id";
import { jalanSurat as t } from "../../../../shared/i18n/jalan-surat";
import { halaman } from "../../../../shared/i18n/perkara-halaman";
import type { BarisSurat, KirimanSurat } from "../../../../shared/schemas/surat";
import { kirimSurat, nomoriSurat, simpanSuntingan, tandatanganiSurat, terimaSurat } from "../../../../shared/schemas/surat";
import type { LangkahSurat } from "../../../../shared/domain/letter-life";
import { useCommand, useProcedure, useSession } from "../../app";
import { Button, ComboField, DateField, Dialog, FormDialog, FormField, RadioGroup, TextField, useNow, useToast, useZodForm } from "../../ui";
import { BerkasField, PINDAIAN, WaktuField } from "./isian";
import { isEditedByHand, MeskiDisunting } from "./Suntingan";

export interface LangkahProps { surat: BarisSurat; onClose: () => void }

/** The form of one step of a letter's life. */
export function LangkahDialog({ langkah, ...props }: LangkahProps & { langkah: LangkahSurat; kiriman?: KirimanSurat | undefined }) {
  switch (langkah) {
    case "nomori": return <Nomori {...props} />;
    case "tandatangani": return <Tandatangani {...props} />;
    case "kirim": return <Kirim {...props} />;
    case "terima": return <Terima {...props} />;
    case "simpanSuntingan": return <Suntingan {...props} />;
    case "tarik": return null;
  }
}

interface FrameProps<S extends z.ZodType<Record<string, unknown>, Record<string, unknown>>> {
  schema: S;
  defaults: z.input<S>;
  title: string;
  description?: ReactNode;
  submit: string;
  run: (values: z.output<S>) => Promise<Result<unknown>>;
  onClose: () => void;
  /** Told after the step is done; closes where it is left out. */
  onDone?: () => void;
  children: ReactNode;
}

/** Dialog and form of a step. A letter that was changed meanwhile is told; the next press starts from what it is now. */
function Frame<S extends z.ZodType<Record<string, unknown>, Record<string, unknown>>>({ schema, defaults, title, description, submit, run, onClose, onDone = onClose, children }: FrameProps<S>) {
  const { form } = useZodForm(schema, defaults as never);
  const [edited, setEdited] = useState(false);
  const catchUp = (failure: Failure) => {
    if (isEditedByHand(failure)) setEdited(true);
    const now = (failure.current as { surat?: { versiJalan?: number } } | undefined)?.surat?.versiJalan;
    if (failure.code === "STALE" && now !== undefined) form.setValue("versi" as never, now as never);
  };
  return (
    <FormDialog
      form={form}
      onFailure={catchUp}
      onSubmit={async (values) => {
        const result = await run(values);
        if (result.ok) onDone();
        return result;
      }}
      title={title}
      description={description}
      submit={submit}
      onClose={onClose}
    >
      {children}
      {edited ? <MeskiDisunting /> : null}
    </FormDialog>
  );
}

const nomorAwal = { cara: "otomatis" as const, nomor: "", alasan: "" };

/** What all steps start from: the letter, and now. */
function useStart(surat: BarisSurat) {
  const now = useNow();
  const { tanggal, jam } = now.read();
  return { base: { suratId: surat.id, versi: surat.versiJalan }, tanggal, waktu: `${tanggal}T${jam}` };
}

function useStep<K extends ProcName>(name: K, done: (value: never) => string) {
  const command = useCommand(name);
  const toast = useToast();
  const run = async (values: unknown) => {
    const result = await command.run(values as In<K>);
    if (result.ok) toast.done(done(result.value as never));
    return result as Result<unknown>;
  };
  return { run };
}

function Nomori({ surat, onClose }: LangkahProps) {
  const { base, tanggal } = useStart(surat);
  const step = useStep("surat.nomori", (s: { judul: string; nomor: string }) => isi(t.bernomor, { judul: s.judul, nomor: s.nomor }));
  return (
    <Frame schema={nomoriSurat} defaults={{ ...base, tanggal, nomor: nomorAwal }} title={isi(t.nomoriJudul, { judul: surat.judul })} description={t.nomoriIsi} submit={t.berikut["nomori"]!} {...step} onClose={onClose}>
      <FormField name="tanggal" control={DateField} label={t.nomoriTanggal} required />
      <Nomor surat={surat} />
    </Frame>
  );
}

/** The next number of the register, or one that the secretariat gave. */
function Nomor({ surat }: { surat: BarisSurat }) {
  const cara = useWatch({ name: "nomor.cara" }) as string;
  const tanggal = useWatch({ name: "tanggal" }) as string;
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(tanggal);
  const next = useProcedure("surat.usulNomor", { suratId: surat.id, tanggal }, { enabled: isDate, keep: true });
  const usul = next.data?.nomor ?? "";
  return (
    <div className="tegak tegak--rapat">
      <FormField name="nomor.cara" control={RadioGroup} label={t.tahapNomor} inline options={[{ value: "otomatis", label: usul ? isi(halaman.isian.nomorOtomatis, { nomor: usul }) : halaman.isian.nomorOtomatisSaja }, { value: "ketik", label: halaman.isian.nomorKetik }]} />
      {cara === "ketik" ? (
        <div className="dua">
          <FormField name="nomor.nomor" control={TextField} mono label={halaman.isian.nomorDiketik} required />
          <FormField name="nomor.alasan" control={TextField} label={halaman.isian.nomorAlasan} />
        </div>
      ) : null}
    </div>
  );
}

function Tandatangani({ surat, onClose }: LangkahProps) {
  const { base, tanggal } = useStart(surat);
  const step = useStep("surat.tandatangani", () => t.tersimpanTanda);
  return (
    <Frame schema={tandatanganiSurat} defaults={{ ...base, tanggal, berkas: [] }} title={t.tandaJudul} description={t.tandaIsi} submit={t.tandaTombol} {...step} onClose={onClose}>
      <FormField name="tanggal" control={DateField} label={t.tandaTanggal} required />
      <BerkasField name="berkas" label={t.tandaBerkas} accept={PINDAIAN} multiple />
    </Frame>
  );
}

function Kirim({ surat, onClose }: LangkahProps) {
  const { base, waktu } = useStart(surat);
  const sesi = useSession();
  const step = useStep("surat.kirim", () => t.terkirim);
  const forwarding = /^(rekomendasi_|penerusan_pidana$)/.test(surat.jenis);
  const tujuan = useProcedure("surat.jalan", { suratId: surat.id });
  if (!tujuan.data) return null;
  return (
    <Frame schema={kirimSurat} defaults={{ ...base, waktu, cara: "", tujuan: tujuan.data.tujuan, oleh: "", resi: "", catatan: "", bukti: [] }} title={isi(t.kirimJudul, { judul: surat.judul })} description={forwarding ? t.kirimPenerusan : undefined} submit={t.kirimTombol} {...step} onClose={onClose}>
      <FormField name="waktu" control={WaktuField} label={t.kirimWaktu} required />
      <FormField name="tujuan" control={TextField} label={t.kirimTujuan} required maxLength={300} />
      <div className="dua">
        <FormField name="cara" control={ComboField} label={t.kirimCara} required minLength={0} suggest={async (typed: string) => t.kirimCaraSaran.filter((c) => c.toLowerCase().includes(typed.trim().toLowerCase())).map((label) => ({ label }))} />
        <FormField name="resi" control={TextField} mono label={t.kirimResi} maxLength={120} />
      </div>
      <FormField name="oleh" control={ComboField} label={t.kirimOleh} minLength={0} suggest={async (typed: string) => (sesi?.pejabat ?? []).filter((p) => p.aktif && p.nama.toLowerCase().includes(typed.trim().toLowerCase())).map((p) => ({ label: p.nama, hint: p.jabatan }))} />
      <BerkasField name="bukti" label={t.kirimBukti} accept={PINDAIAN} multiple />
      <FormField name="catatan" control={TextField} label={t.kirimCatatan} maxLength={500} />
    </Frame>
  );
}

function Terima({ surat, kiriman, onClose }: LangkahProps & { kiriman?: KirimanSurat | undefined }) {
  const { base, waktu } = useStart(surat);
  const step = useStep("surat.terima", () => t.diterima);
  return (
    <Frame schema={terimaSurat} defaults={{ ...base, kirimId: kiriman?.id ?? "", waktu, oleh: "", nomorTerima: "", bukti: [] }} title={isi(t.terimaJudul, { judul: surat.judul })} description={kiriman ? [kiriman.tujuan, kiriman.cara].filter(Boolean).join(" · ") : undefined} submit={t.terimaTombol} {...step} onClose={onClose}>
      <FormField name="waktu" control={WaktuField} label={t.terimaWaktu} required />
      <div className="dua">
        <FormField name="oleh" control={TextField} label={t.terimaOleh} required maxLength={200} />
        <FormField name="nomorTerima" control={TextField} mono label={t.terimaNomor} maxLength={120} />
      </div>
      <BerkasField name="bukti" label={t.terimaBukti} accept={PINDAIAN} multiple />
    </Frame>
  );
}

function Suntingan({ surat, onClose }: LangkahProps) {
  const { base, tanggal } = useStart(surat);
  const sesi = useSession();
  const [warned, setWarned] = useState<readonly string[] | null>(null);
  const command = useCommand("surat.simpanSuntingan");
  const toast = useToast();
  if (warned) {
    return (
      <Dialog open onOpenChange={onClose} title={t.suntingTersimpan} actions={<Button variant="primary" onClick={onClose}>{umum.tutup}</Button>}>
        <ul className="tegak tegak--rapat">{warned.map((w) => <li key={w}>{t.peringatan[w]}</li>)}</ul>
      </Dialog>
    );
  }
  const run = async (values: unknown) => {
    const result = await command.run(values as In<"surat.simpanSuntingan">);
    if (!result.ok) return result;
    toast.done(t.suntingTersimpan);
    if (result.value.peringatan.length > 0) setWarned(result.value.peringatan);
    else onClose();
    return result;
  };
  return (
    <Frame schema={simpanSuntingan} defaults={{ ...base, berkas: null as never, oleh: sesi?.pelaku.nama ?? "", tanggal, alasan: "" }} title={t.suntingJudul} description={t.suntingIsi} submit={t.suntingTombol} run={run} onClose={onClose} onDone={() => {}}>
      <BerkasField name="berkas" label={t.suntingBerkas} accept=".docx" />
      <div className="dua">
        <FormField name="oleh" control={TextField} label={t.suntingOleh} required maxLength={200} />
        <FormField name="tanggal" control={DateField} label={t.suntingTanggal} required />
      </div>
      <FormField name="alasan" control={TextField} label={t.suntingAlasan} required maxLength={500} />
    </Frame>
  );
}
