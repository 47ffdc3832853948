import { useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect, useRef, useState, type ReactNode } from "react";
import type { FieldValues, UseFormReturn } from "react-hook-form";
import type { z } from "zod";
import type { Failure } from "../../../../shared/api/result";
import type { Sesi } from "../../../../shared/schemas/dossier";
import { isi, kalimatGalat, kit, umum } from "../../../../shared/i18n/id";
import { mulai as t } from "../../../../shared/i18n/kantor";
import { kantor as kantorSchema, pemilihan as pemilihanSchema } from "../../../../shared/schemas/kantor";
import { useClient, useCommand, useDraft, useLawPack, useSession } from "../../app";
import { Button, Card, Form, FormFailure, FormFooter, IconCheck, IconEye, Notice, PageTitle, setFieldErrors, Skeleton, useToast, useZodForm } from "../../ui";
import { daftarPejabat, kantorIsian, orangAwal, orangIsian, pemilihanIsian, tanpaBarisKosong } from "../pengaturan/isian";
import { KantorFields } from "../pengaturan/KantorFields";
import { KopFields } from "../pengaturan/KopFields";
import { OrangFields } from "../pengaturan/OrangFields";
import { PemilihanFields } from "../pengaturan/PemilihanFields";
import { barisKop } from "../pengaturan/wilayah";
import { LANGKAH, namaLangkahMulai, type Langkah } from "./langkah";
import "./mulai.css";

/** The guided set-up of an empty data folder. */
export function MulaiPage() {
  const session = useSession();
  const navigate = useNavigate();
  const [made, setMade] = useState(false);
  useEffect(() => {
    // The frame sends whoever comes with an unready session back here, so one goes only with a ready one.
    if (made && session?.siap) void navigate({ to: "/", replace: true });
  }, [made, session, navigate]);
  return (
    <div className="mulai">
      <header className="mulai__kepala">
        <IconEye size={22} />
        {umum.aplikasi}
      </header>
      <main className="isi mulai__isi">
        {session === null || (made && session.siap) ? <Skeleton /> : session.siap ? <Ready /> : <SetUp session={session} onMade={() => setMade(true)} />}
      </main>
    </div>
  );
}

function Ready() {
  return (
    <>
      <PageTitle title={t.sudahSiap} />
      <p className="mulai__siap">{t.sudahSiapIsi}</p>
      <div className="baris">
        <Link to="/" className="btn btn--utama">{kit.keBeranda}</Link>
        <Link to="/pengaturan" className="btn">{t.bukaPengaturan}</Link>
      </div>
    </>
  );
}

function SetUp({ session, onMade }: { session: Sesi; onMade: () => void }) {
  const { langkah = "kantor" } = useSearch({ strict: false }) as { langkah?: Langkah };
  const navigate = useNavigate();
  const client = useClient();
  const queries = useQueryClient();
  const toast = useToast();
  const pack = useLawPack();
  const [saving, setSaving] = useState("");
  const [failure, setFailure] = useState<Failure | null>(null);

  // What an interrupted set-up has saved already stands in the fields.
  const office = useZodForm(kantorSchema, kantorIsian(session.kantor, session.zonaMesin)).form;
  const people = useZodForm(daftarPejabat, session.pejabat.length > 0 ? orangIsian(session.pejabat) : orangAwal()).form;
  const election = useZodForm(pemilihanSchema, pemilihanIsian(session.pemilihan[0] ?? null)).form;
  const drafts = { kantor: useDraft("mulai.kantor", office), orang: useDraft("mulai.orang", people), pemilihan: useDraft("mulai.pemilihan", election) };
  const draft = drafts[langkah === "kop" ? "kantor" : langkah];

  const heading = useStepFocus(langkah);
  const go = (to: Langkah): void => {
    if (to === "kop") proposeHead(office);
    void navigate({ to: "/mulai", search: { langkah: to } });
  };
  const at = LANGKAH.indexOf(langkah);
  const forward = (): void => {
    const next = LANGKAH[at + 1];
    if (next) go(next);
  };

  /** Leads back to a step and shows there what was refused. */
  const showAt = (step: Langkah, show: () => unknown, error: Failure | null): void => {
    setFailure(error);
    go(step);
    // The fields of the step are drawn first, so that the messages find them.
    setTimeout(show, 50);
  };

  const saveAll = async (): Promise<void> => {
    setFailure(null);
    if (!kantorSchema.safeParse(office.getValues()).success) return showAt("kantor", () => office.trigger(), null);
    if (!daftarPejabat.safeParse(people.getValues()).success) return showAt("orang", () => people.trigger(), null);
    setSaving(t.kantor);
    try {
      const before = await client.call("sesi.baca", {});
      const known = before.ok ? before.value : session;
      const storedOffice = await client.call("kantor.simpan", { ...tanpaBarisKosong(office.getValues()), versi: known.kantor?.versi ?? 0 });
      if (!storedOffice.ok) return showAt("kantor", () => setFieldErrors(office, storedOffice.error.fields ?? []), storedOffice.error);
      for (const [i, person] of people.getValues().pejabat.entries()) {
        const twin = known.pejabat.find((p) => (person.id ? p.id === person.id : p.nama === person.nama.trim() && p.peran === person.peran));
        setSaving(person.nama);
        const stored = await client.call("pejabat.simpan", { ...person, id: twin?.id ?? "", versi: twin?.versi ?? 0 });
        if (!stored.ok) return showAt("orang", () => setFieldErrors(people, (stored.error.fields ?? []).map((f) => ({ ...f, path: `pejabat.${i}.${f.path}` }))), stored.error);
      }
      setSaving(t.pemilihan);
      const storedElection = await client.call("pemilihan.simpan", election.getValues());
      if (!storedElection.ok) return showAt("pemilihan", () => setFieldErrors(election, storedElection.error.fields ?? []), storedElection.error);
    } finally {
      setSaving("");
    }
    await Promise.all([drafts.kantor.done(), drafts.orang.done(), drafts.pemilihan.done()]);
    onMade();
    await queries.invalidateQueries();
    toast.done(t.siap);
  };

  if (!drafts.kantor.ready || !drafts.orang.ready || !drafts.pemilihan.ready) return <Skeleton />;
  const last = at === LANGKAH.length - 1;
  return (
    <>
      <PageTitle title={t.judul}>{t.anak}</PageTitle>
      <div className={langkah === "kantor" ? "halaman-formulir mulai__badan" : "mulai__badan mulai__badan--lebar"}>
        <Steps current={langkah} done={{ kantor: kantorSchema.safeParse(office.getValues()).success, kop: at > 1, orang: daftarPejabat.safeParse(people.getValues()).success, pemilihan: pemilihanSchema.safeParse(election.getValues()).success }} onGo={go} />
        <div className="tegak">
          <h2 className="mulai__langkah" tabIndex={-1} ref={heading}>
            {namaLangkahMulai[langkah]}
            <small> {isi(t.langkahKe, { n: at + 1, jumlah: LANGKAH.length })}</small>
          </h2>
          {draft.notice}
          {failure ? <Refused failure={failure} /> : null}
          {langkah === "kantor" ? <StepForm form={office} onSubmit={forward}><KantorFields /></StepForm> : null}
          {langkah === "kop" ? <StepForm form={office} onSubmit={forward}><KopFields /></StepForm> : null}
          {langkah === "orang" ? <StepForm form={people} onSubmit={forward}><Card><OrangFields /></Card></StepForm> : null}
          {langkah === "pemilihan" ? <StepForm form={election} onSubmit={saveAll}><Card><PemilihanFields pack={pack.data} /></Card></StepForm> : null}
        </div>
        {langkah === "kantor" ? <div className="tegak"><Sample onMade={onMade} /></div> : null}
      </div>
      <FormFooter draft={saving ? isi(t.menyimpan, { nama: saving }) : draft.status}>
        {at > 0 ? <Button onClick={() => go(LANGKAH[at - 1]!)}>{umum.kembali}</Button> : null}
        <Button variant="primary" type="submit" form={FORM} busy={saving !== ""}>{last ? t.simpan : umum.lanjut}</Button>
      </FormFooter>
    </>
  );
}

function StepForm<T extends FieldValues, O>({ form, onSubmit, children }: { form: UseFormReturn<T, unknown, O>; onSubmit: () => Promise<void> | void; children: ReactNode }) {
  return (
    <Form form={form} onSubmit={onSubmit} id={FORM} className="tegak">
      <FormFailure />
      {children}
    </Form>
  );
}

/** A letterhead nobody has written yet begins with what the office has said of itself, so that no letter goes out without one. */
function proposeHead(office: Office): void {
  const known = office.getValues();
  if (known.kop?.baris?.some((line) => line?.trim())) return;
  for (const [i, line] of barisKop({ ...known, telepon: known.telepon ?? "", surel: known.surel ?? "", situs: known.situs ?? "" }).entries()) office.setValue(`kop.baris.${i}`, line, { shouldDirty: true });
}
type Office = UseFormReturn<z.input<typeof kantorSchema>, unknown, z.output<typeof kantorSchema>>;

/** What the core refused while saving; what was saved before it stays. */
function Refused({ failure }: { failure: Failure }) {
  const { judul, rincian } = kalimatGalat(failure);
  return <Notice tone="lewat" alert title={judul}>{[...rincian, t.sebagian].join(" ")}</Notice>;
}

/** The way through the set-up; each step can be gone to at any time. */
function Steps({ current, done, onGo }: { current: Langkah; done: Record<Langkah, boolean>; onGo: (step: Langkah) => void }) {
  return (
    <nav aria-label={t.langkah}>
      <ol className="bagian">
        {LANGKAH.map((step, i) => (
          <li key={step}>
            <button type="button" aria-current={step === current ? "true" : undefined} onClick={() => onGo(step)}>
              <span>{i + 1} {namaLangkahMulai[step]}</span>
              {done[step] && step !== current ? <IconCheck size={14} className="mulai__cek" /> : null}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** Something to look at in one click. */
function Sample({ onMade }: { onMade: () => void }) {
  const make = useCommand("kantor.buatContoh");
  const toast = useToast();
  const open = async (): Promise<void> => {
    onMade();
    const made = await make.run({});
    if (!made.ok) return toast.failed(made.error);
    toast.done(isi(t.contohSiap, { jumlah: made.value.perkara }));
  };
  return (
    <Card title={t.contohJudul}>
      <p className="mulai__contoh">{t.contohIsi}</p>
      <Button wide busy={make.busy} onClick={() => void open()}>{t.contohTombol}</Button>
    </Card>
  );
}

const FORM = "mulai-langkah";

/** After a step the focus goes to its heading, so that a screen reader tells where one is. */
function useStepFocus(step: Langkah) {
  const heading = useRef<HTMLHeadingElement>(null);
  const last = useRef(step);
  useEffect(() => {
    if (last.current === step) return;
    last.current = step;
    heading.current?.closest(".isi")?.scrollTo({ top: 0 });
    heading.current?.focus({ preventScroll: true });
  }, [step]);
  return heading;
}
