import { useCallback, useEffect, useMemo, useRef, useState, type FocusEvent, type ReactNode, type RefObject } from "react";
import type { FieldValues, UseFormReturn } from "react-hook-form";
import type { Failure, Result } from "../../../../shared/api/result";
import { isi } from "../../../../shared/i18n/id";
import { laporan as teks } from "../../../../shared/i18n/laporan";
import type { Sesi } from "../../../../shared/schemas/dossier";
import { UnsavedGuard, useLawPack, type Draft } from "../../app";
import { Button, Card, Form, FormFailure, FormFooter, PageTitle, SectionNav, useSectionErrors, useToast } from "../../ui";
import { IntakeAside } from "./aside";
import { EvidenceSection } from "./evidence";
import type { Jenis } from "./intake";
import { PeopleSection } from "./people";
import { EventSection, ReceptionSection, RecordingSection, StorySection, SupervisionSection } from "./sections";
import "./laporan.css";

export interface IntakeLayoutProps<T extends FieldValues, O> {
  jenis: Jenis;
  judul: string;
  form: UseFormReturn<T, unknown, O>;
  draft: Draft;
  sesi: Sesi;
  /** Correcting a case: number, election and evidence stay as they are. */
  ubah?: boolean;
  busy: boolean;
  tombol: string;
  onSubmit: (values: O) => Promise<Result<unknown> | void> | void;
  /** True once the form is taken in: leaving it needs no question then. */
  selesai: RefObject<boolean>;
  /** Stands above the form: unfinished drafts, a stale version. */
  atas?: ReactNode;
}

/** A form of intake: its sections at the left, the paper form, and what the law says about it at the right. */
export function IntakeLayout<T extends FieldValues, O>({ jenis, judul, form, draft, sesi, ubah = false, busy, tombol, onSubmit, selesai, atas }: IntakeLayoutProps<T, O>) {
  const toast = useToast();
  const bagian = jenis === "laporan" ? BAGIAN_LAPORAN : BAGIAN_TEMUAN;
  const sections = useSectionErrors(bagian, form.control);
  const [kini, setKini] = useState<string>(bagian[0]!.id);
  const mengunggah = useRef(false);
  const onBusy = useCallback((b: boolean) => {
    mengunggah.current = b;
  }, []);
  const checks = useLiveChecks(form as unknown as UseFormReturn<FieldValues>);
  const pemilihanId = (form as unknown as UseFormReturn<FieldValues>).watch("pemilihanId") as string;
  const pemilihan = sesi.pemilihan.find((p) => p.id === pemilihanId);
  const kode = useFormCode(jenis, pemilihan?.rezim);
  const kedudukan = useStandings(pemilihan?.rezim);
  const pejabat = useMemo(() => sesi.pejabat.filter((p) => p.aktif), [sesi.pejabat]);
  useFirstFocus(bagian[0]!.id, draft.ready && !ubah);

  const submit = (values: O) => {
    checks.cancel();
    if (mengunggah.current) {
      toast.failed(teks.buktiMenunggu);
      return undefined;
    }
    return busy ? undefined : onSubmit(values);
  };
  // What concerns no field is said where one is, however long the form.
  const refused = (failure: Failure) => {
    if (!failure.fields?.length) toast.failed(failure);
  };
  const onFocus = (e: FocusEvent) => {
    const id = e.target.closest("section[id]")?.id;
    if (id && bagian.some((b) => b.id === id)) setKini(id);
  };
  return (
    <Form form={form} onSubmit={submit} pathPrefix={ubah ? "isi." : ""} className="intake" onFailure={refused}>
      <UnsavedGuard when={() => !selesai.current && (mengunggah.current || draft.failed())} />
      <div className="halaman-formulir">
        <div>
          <PageTitle title={judul}>{[kode, pemilihan?.nama].filter(Boolean).join(" · ")}</PageTitle>
          <div className="intake__nav"><SectionNav sections={sections.filter((s) => !(ubah && s.id === "bagian-bukti"))} current={kini} /></div>
        </div>
        {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- only watches where the focus is */}
        <div className="tegak" onFocus={onFocus} onBlur={checks.onBlur}>
          {atas}
          {draft.notice}
          <FormFailure />
          {jenis === "laporan" ? (
            <PeopleSection id="bagian-pelapor" peran="pelapor" judul={teks.judulBagian.pelapor} kedudukan={kedudukan} />
          ) : (
            <PeopleSection id="bagian-penemu" peran="penemu" judul={teks.judulBagian.penemu} pejabat={pejabat} />
          )}
          <PeopleSection id="bagian-terlapor" peran="terlapor" judul={teks.judulBagian.terlapor} />
          <EventSection id="bagian-peristiwa" jenis={jenis} pemilihan={pemilihan} />
          <PeopleSection id="bagian-saksi" peran="saksi" judul={teks.judulBagian.saksi} kosong={teks.saksiKosong} />
          {jenis === "temuan" ? <SupervisionSection id="bagian-hasil" /> : null}
          {ubah ? <Card title={teks.judulBagian.bukti}><p className="mut">{teks.buktiDiPerkara}</p></Card> : <EvidenceSection id="bagian-bukti" onBusy={onBusy} />}
          <StorySection id="bagian-uraian" jenis={jenis} />
          {jenis === "laporan" ? <ReceptionSection id="bagian-penerimaan" sesi={sesi} ubah={ubah} /> : <RecordingSection id="bagian-pencatatan" sesi={sesi} ubah={ubah} />}
        </div>
        <IntakeAside jenis={jenis} pemilihan={pemilihan} ubah={ubah} />
      </div>
      <FormFooter draft={draft.status}>
        <Button size="large" onClick={() => void draft.save().then(() => toast.done(teks.drafDisimpan))}>{teks.simpanDraf}</Button>
        <Button size="large" variant="primary" type="submit" busy={busy} title={teks.pintasan} aria-keyshortcuts="Control+Enter">{tombol}</Button>
      </FormFooter>
    </Form>
  );
}

/** "Formulir B.1", or the form's name where its code is not confirmed. */
function useFormCode(jenis: Jenis, rezim: string | undefined): string {
  const { data: pack } = useLawPack();
  const row = pack?.dokumen.find((d) => d.jenis === jenis && d.rezim === rezim);
  return row?.kodeFormulir ? isi(teks.formulir, { kode: row.kodeFormulir }) : (row?.judul ?? "");
}

function useStandings(rezim: string | undefined): string[] {
  const { data: pack } = useLawPack();
  return useMemo(() => pack?.rezim.find((r) => r.id === rezim)?.pelapor.map((p) => p.label) ?? [], [pack, rezim]);
}

/** The form is ready to be typed into as soon as it stands. */
function useFirstFocus(sectionId: string, ready: boolean): void {
  const done = useRef(false);
  useEffect(() => {
    if (!ready || done.current) return;
    done.current = true;
    document.getElementById(sectionId)?.querySelector<HTMLElement>("input, select, textarea")?.focus();
  }, [ready, sectionId]);
}

/** Fields whose dates are measured by each other. */
const BERKAITAN: readonly string[] = ["tanggalKejadian", "tanggalDiketahui", "waktuLapor", "lhpTanggal"];

/**
 * Before the form is sent, a filled field is checked when it is left, so that a date known before it happened is seen at once; an
 * empty one is left in peace until then.
 */
function useLiveChecks(form: UseFormReturn<FieldValues>) {
  const { subscribe, trigger, getValues, getFieldState, clearErrors } = form;
  const filled = useCallback((name: string) => {
    const value: unknown = getValues(name);
    return typeof value === "string" && value.trim() !== "";
  }, [getValues]);
  useEffect(
    () =>
      subscribe({
        formState: { values: true },
        callback: ({ name }) => {
          if (!name) return;
          const again = (BERKAITAN.includes(name) ? BERKAITAN : [name]).filter((n) => getFieldState(n).error && filled(n));
          if (again.length > 0) void trigger(again);
        },
      }),
    [subscribe, trigger, getFieldState, filled],
  );
  const pending = useRef<ReturnType<typeof setTimeout>>(undefined);
  const onBlur = (e: FocusEvent) => {
    const name = (e.target as HTMLInputElement).name?.replace(/\.jam$/, "");
    if (!name) return;
    // A message that comes moves what stands below: a click that took the focus away must land first.
    pending.current = setTimeout(() => {
      const wrong = getFieldState(name).error !== undefined;
      if (filled(name) && !wrong) void trigger(BERKAITAN.includes(name) ? BERKAITAN.filter(filled) : name);
      else if (wrong && !filled(name) && !form.formState.isSubmitted) clearErrors(name);
    }, 200);
  };
  /** What the core says of a field is not overruled by a check that was on its way. */
  const cancel = () => clearTimeout(pending.current);
  return { onBlur, cancel };
}

const BAGIAN_LAPORAN = [
  { id: "bagian-pelapor", label: teks.bagian.pelapor, fields: ["pelapor"] },
  { id: "bagian-terlapor", label: teks.bagian.terlapor, fields: ["terlapor"] },
  { id: "bagian-peristiwa", label: teks.bagian.peristiwa, fields: ["peristiwa", "tempat", "kecamatan", "tanggalKejadian", "jamKejadian", "tanggalDiketahui"] },
  { id: "bagian-saksi", label: teks.bagian.saksi, fields: ["saksi"] },
  { id: "bagian-bukti", label: teks.bagian.bukti, fields: ["bukti"] },
  { id: "bagian-uraian", label: teks.bagian.uraian, fields: ["uraian"] },
  { id: "bagian-penerimaan", label: teks.bagian.penerimaan, fields: ["pemilihanId", "kanal", "dilaporkanDi", "waktuLapor", "penerimaId", "pelaporDilindungi", "nomor"] },
] as const;
const BAGIAN_TEMUAN = [
  { id: "bagian-penemu", label: teks.bagian.penemu, fields: ["penemu"] },
  { id: "bagian-terlapor", label: teks.bagian.terlapor, fields: ["terlapor"] },
  { id: "bagian-peristiwa", label: teks.bagian.peristiwa, fields: ["peristiwa", "tempat", "kecamatan", "tanggalKejadian", "jamKejadian", "tanggalDiketahui"] },
  { id: "bagian-saksi", label: teks.bagian.saksi, fields: ["saksi"] },
  { id: "bagian-hasil", label: teks.bagian.hasilPengawasan, fields: ["suratTugasNomor", "lhpNomor", "lhpTanggal"] },
  { id: "bagian-bukti", label: teks.bagian.bukti, fields: ["bukti"] },
  { id: "bagian-uraian", label: teks.bagian.uraian, fields: ["uraian"] },
  { id: "bagian-pencatatan", label: teks.bagian.pencatatan, fields: ["pemilihanId", "waktuCatat", "pelaporDilindungi"] },
] as const;
