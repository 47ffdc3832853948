import { useNavigate, useParams } from "@tanstack/react-router";
import { useRef, useState } from "react";
import type { FieldValues, UseFormReturn } from "react-hook-form";
import { jalanSurat } from "../../../../shared/i18n/jalan-surat";
import { laporan as teks } from "../../../../shared/i18n/laporan";
import type { Langkah } from "../../../../shared/api/contract/perkara";
import type { Failure, Result } from "../../../../shared/api/result";
import { laporan, temuan, type LaporanInput, type TemuanInput } from "../../../../shared/schemas/perkara";
import type { Dossier, Sesi } from "../../../../shared/schemas/dossier";
import { Loaded, useCommand, useDraft, useProcedure, useSession } from "../../app";
import { ConfirmDialog, Notice, Skeleton, focusFirstInvalid, setFieldErrors, useToast, useZodForm } from "../../ui";
import { isEditedByHand } from "../surat/Suntingan";
import { laporanDari, temuanDari, type Jenis } from "./intake";
import { IntakeLayout } from "./layout";
import { beda, type Beda } from "./merge";
import { StaleDialog } from "./stale";

/** Correcting what was taken in: the same form, with a reason for the journal. */
export function EditIntakePage() {
  const { perkaraId } = useParams({ strict: false }) as { perkaraId: string };
  const sesi = useSession();
  const query = useProcedure("perkara.baca", { perkaraId: Number(perkaraId) });
  return (
    <Loaded query={query} rows={8}>
      {(d) => {
        if (!sesi) return <Skeleton rows={8} />;
        return d.perkara.jenis === "laporan" ? <EditReport key={d.perkara.id} dossier={d} sesi={sesi} /> : <EditFinding key={d.perkara.id} dossier={d} sesi={sesi} />;
      }}
    </Loaded>
  );
}

function EditReport({ dossier, sesi }: { dossier: Dossier; sesi: Sesi }) {
  const [awal] = useState(() => ({ ...laporanDari(dossier), nomor: { cara: "otomatis" as const, nomor: "", alasan: "" } }));
  const { form } = useZodForm(laporan, awal);
  const { run, busy } = useCommand("laporan.ubah");
  const simpan = (values: LaporanInput, versi: number, alasan: string, meskiDisunting: boolean) => run({ perkaraId: dossier.perkara.id, versi, alasan, isi: values, meskiDisunting });
  return <EditLayout jenis="laporan" dossier={dossier} sesi={sesi} form={form as unknown as UseFormReturn<FieldValues, unknown, LaporanInput>} awal={awal} dari={laporanDari} simpan={simpan} busy={busy} />;
}

function EditFinding({ dossier, sesi }: { dossier: Dossier; sesi: Sesi }) {
  const [awal] = useState(() => temuanDari(dossier));
  const { form } = useZodForm(temuan, awal);
  const { run, busy } = useCommand("temuan.ubah");
  const simpan = (values: TemuanInput, versi: number, alasan: string) => run({ perkaraId: dossier.perkara.id, versi, alasan, isi: values });
  return <EditLayout jenis="temuan" dossier={dossier} sesi={sesi} form={form as unknown as UseFormReturn<FieldValues, unknown, TemuanInput>} awal={awal} dari={temuanDari} simpan={simpan} busy={busy} />;
}

interface EditLayoutProps<O> {
  jenis: Jenis;
  dossier: Dossier;
  sesi: Sesi;
  form: UseFormReturn<FieldValues, unknown, O>;
  /** The form as it was opened. */
  awal: FieldValues;
  dari: (d: Dossier) => FieldValues;
  /** `meskiDisunting`: the forms are made anew although someone edited them in Word. */
  simpan: (values: O, versi: number, alasan: string, meskiDisunting: boolean) => Promise<Result<Langkah>>;
  busy: boolean;
}

function EditLayout<O>({ jenis, dossier, sesi, form, awal, dari, simpan, busy }: EditLayoutProps<O>) {
  const navigate = useNavigate();
  const toast = useToast();
  const { id } = dossier.perkara;
  const [dasar, setDasar] = useState({ isian: awal, versi: dossier.perkara.versi });
  const [siap, setSiap] = useState<O | null>(null);
  const [disunting, setDisunting] = useState(false);
  const [basi, setBasi] = useState<{ beda: Beda[]; kini: Dossier } | null>(null);
  // The version stands in the key: a draft of an older version is never put over a newer case.
  const [kunci] = useState(`${jenis}-ubah:${id}:${dossier.perkara.versi}`);
  const draft = useDraft(kunci, form);
  const selesai = useRef(false);

  /** False keeps the question open. */
  const refused = (failure: Failure): false | undefined => {
    if (isEditedByHand(failure)) {
      setDisunting(true);
      return false;
    }
    if (failure.code === "STALE" && failure.current) {
      const kini = failure.current as Dossier;
      setBasi({ beda: beda(dasar.isian, form.getValues(), dari(kini)), kini });
      return undefined;
    }
    setFieldErrors(form, failure.fields ?? [], "isi.");
    toast.failed(failure);
    focusFirstInvalid(document.querySelector<HTMLElement>("form.intake"));
    return undefined;
  };
  const tetapkan = (pilihan: Beda[]) => {
    if (!basi) return;
    for (const p of pilihan) if (p.pakai === "tersimpan") form.setValue(p.path, p.tersimpan, { shouldDirty: true });
    setDasar({ isian: dari(basi.kini), versi: basi.kini.perkara.versi });
    setBasi(null);
  };
  return (
    <>
      <IntakeLayout jenis={jenis} judul={jenis === "laporan" ? teks.judulUbah : teks.temuanJudulUbah} form={form} draft={draft} sesi={sesi} ubah busy={busy} selesai={selesai} tombol={teks.simpanPerubahan} onSubmit={(values) => setSiap(values)} />
      <ConfirmDialog
        open={siap !== null}
        onOpenChange={() => {
          setSiap(null);
          setDisunting(false);
        }}
        title={teks.alasanUbahJudul}
        description={disunting ? <Notice tone="dekat" alert title={jalanSurat.suntingJudulPratinjau}>{jalanSurat.ubahDisunting}</Notice> : jenis === "laporan" ? teks.alasanUbahIsi : teks.alasanUbahTemuanIsi}
        reason={teks.alasanUbah}
        confirmLabel={teks.simpanPerubahan}
        onConfirm={async (alasan) => {
          if (siap === null) return undefined;
          const result = await simpan(siap, dasar.versi, alasan, disunting);
          if (!result.ok) return refused(result.error);
          selesai.current = true;
          await draft.done();
          toast.done(teks.tersimpan);
          await navigate({ to: "/perkara/$perkaraId", params: { perkaraId: String(id) } as never });
          return undefined;
        }}
      />
      <StaleDialog beda={basi?.beda ?? null} onClose={() => setBasi(null)} onPilih={tetapkan} />
    </>
  );
}
