import { Link, useParams } from "@tanstack/react-router";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { useWatch } from "react-hook-form";
import { catatKlarifikasi, selesaiKlarifikasiIsian } from "../../../../shared/schemas/penanganan";
import type { Dossier, Klarifikasi } from "../../../../shared/schemas/dossier";
import type { Result } from "../../../../shared/api/result";
import { hariTanggalJam, jam } from "../../../../shared/i18n/format";
import { isi } from "../../../../shared/i18n/id";
import { namaPeran } from "../../../../shared/i18n/perkara";
import { halaman } from "../../../../shared/i18n/perkara-halaman";
import { useDraft } from "../../app";
import { Badge, Button, Card, ComboField, Form, FormFailure, FormField, FormFooter, IconArrowLeft, Notice, PageTitle, RadioGroup, TextArea, TextField, useNow, useZodForm, type ComboFieldProps, type FormOf } from "../../ui";
import { numberOf, stepOf, useCase } from "./case";
import { useClock, WhenField } from "./fields";
import { CaseFrame } from "./frame";
import { Questions, Transcript } from "./hearing-questions";
import { personOf } from "./klarifikasi-data";
import { useMerge } from "./merge";
import { Facts } from "./parts";
import { ageOn, oathFor, readyQuestions } from "./saran";
import { StepDialog, useStep } from "./step";
import "./perkara.css";

const t = halaman.sidang;
const SAVE_EVERY = 20_000;

/** The hearing as it happens, over the full width. */
export function HearingPage() {
  const { perkaraId, klarifikasiId } = useParams({ strict: false }) as { perkaraId: string; klarifikasiId: string };
  return (
    <CaseFrame perkaraId={Number(perkaraId)}>
      <Hearing id={klarifikasiId} />
    </CaseFrame>
  );
}

function Hearing({ id }: { id: string }) {
  const { d, nameOf } = useCase();
  const k = d.klarifikasi.find((x) => x.id === id);
  if (!k) return <Notice tone="dekat" title={t.tidakAda}><Back /></Notice>;
  const who = personOf(d, k);
  const open = k.status !== "selesai" && stepOf(d, "klarifikasi.catat") !== undefined;
  return (
    <div className="sidang">
      <Back />
      <PageTitle title={isi(t.judul, { nama: nameOf(who) })} badges={<><Badge icon={null}>{namaPeran[k.kapasitas]}</Badge><Badge icon={null}>{k.cara === "daring" ? t.daring : t.luring}</Badge></>}>
        {isi(t.uraian, { nomor: numberOf(d), waktu: hariTanggalJam(k.waktu, d.perkara.zona), tempat: k.cara === "daring" ? k.tautan : k.tempat })}
      </PageTitle>
      {open ? <Room key={k.id} k={k} /> : <Transcript k={k} />}
    </div>
  );
}

function Back() {
  const { d } = useCase();
  return <Link to="/perkara/$perkaraId/$tab" params={{ perkaraId: String(d.perkara.id), tab: "klarifikasi" }} className="tautan kembali"><IconArrowLeft size={14} />{isi(t.kembali, { nomor: numberOf(d) })}</Link>;
}

type Values = ReturnType<typeof valuesOf>;
const valuesOf = (d: Dossier, k: Klarifikasi) => {
  const who = personOf(d, k);
  const agama = k.agama || who?.agama || "";
  return {
    perkaraId: d.perkara.id,
    klarifikasiId: k.id,
    versi: d.perkara.versi,
    dimulaiAt: k.dimulaiAt,
    sumpah: k.sumpah,
    agama,
    lafal: k.lafal || oathFor(agama, k.kapasitas),
    umur: k.umur || ageOn(who?.tanggalLahir ?? "", k.waktu.slice(0, 10)),
    tanya: k.tanya.length > 0 ? k.tanya : readyQuestions(d, k.waktu.slice(0, 10)),
  };
};

function Room({ k }: { k: Klarifikasi }) {
  const { d } = useCase();
  const now = useNow();
  const clock = useClock();
  const [first] = useState(() => valuesOf(d, k));
  const { form } = useZodForm(catatKlarifikasi, first);
  const draft = useDraft(`perkara/${d.perkara.id}/klarifikasi/${k.id}`, form);
  const { run } = useStep("klarifikasi.catat");
  const [finishing, setFinishing] = useState(false);
  const [savedAt, setSavedAt] = useState("");
  const [trouble, setTrouble] = useState(false);
  const kept = useRef(textOf(first));
  const chain = useRef<Promise<unknown>>(Promise.resolve());
  const merge = useMerge(form, {
    read: (of) => valuesOf(of, of.klarifikasi.find((x) => x.id === k.id) ?? k),
    labels: t.bagian,
    again: () => void save(),
  });
  const dimulaiAt = useWatch({ control: form.control, name: "dimulaiAt" });
  const begun = k.status === "berlangsung" || dimulaiAt !== "";
  const started = useStarted(form);

  const begin = () => {
    const at = clock();
    form.setValue("dimulaiAt", at, { shouldDirty: true });
    // The ready questions name the day of the hearing: the day it is held, where nobody has changed them.
    const [planned, held] = [readyQuestions(d, k.waktu.slice(0, 10)), readyQuestions(d, at.slice(0, 10))];
    form.getValues("tanya").forEach((q, i) => {
      const ready = planned.findIndex((p) => p.id === q.id && p.pertanyaan === q.pertanyaan);
      if (ready >= 0) form.setValue(`tanya.${i}.pertanyaan`, held[ready]!.pertanyaan);
    });
  };
  const beginByItself = useEffectEvent(begin);
  useEffect(() => {
    // The hearing begins with the oath or the first answer; questions prepared before are only a draft.
    if (draft.ready && started && !begun) beginByItself();
  }, [draft.ready, started, begun]);
  const takeVersion = useEffectEvent(() => form.setValue("versi", d.perkara.versi));
  useEffect(() => {
    // The one draft of a hearing is always its newest text; the version it goes on from is that of the page.
    if (draft.ready) takeVersion();
  }, [draft.ready]);

  /** Writes what was typed into the case; one after another, nothing where nothing changed. */
  const write = async (): Promise<Result<unknown> | null> => {
    const values = form.getValues() as Values;
    if (values.dimulaiAt === "" || textOf(values) === kept.current) return null;
    const parsed = catatKlarifikasi.safeParse(values);
    if (!parsed.success) {
      setTrouble(true);
      return null;
    }
    const result = await run(parsed.data, true);
    if (result.ok) {
      kept.current = textOf(values);
      form.setValue("versi", result.value.versi);
      const { jam: clockTime, detik } = now.read();
      setSavedAt(`${clockTime.replace(":", ".")}.${detik}`);
      setTrouble(false);
    } else if (!merge.take(result.error)) setTrouble(true);
    return result;
  };
  const save = (): Promise<Result<unknown> | null> => {
    const next = chain.current.then(write);
    chain.current = next.catch(() => undefined);
    return next;
  };
  const keep = useEffectEvent(() => void save());
  const eachSecond = useEffectEvent(() => (draft.pending() ? void draft.save() : undefined));
  useEffect(() => {
    const second = setInterval(() => eachSecond(), 1000);
    const often = setInterval(() => keep(), SAVE_EVERY);
    const leave = () => keep();
    window.addEventListener("pagehide", leave);
    return () => {
      clearInterval(second);
      clearInterval(often);
      window.removeEventListener("pagehide", leave);
      keep();
    };
  }, []);

  const finish = async () => {
    await save();
    // What another window changed may have asked for a second write.
    await chain.current;
    if (textOf(form.getValues() as Values) === kept.current) setFinishing(true);
  };
  return (
    <>
      <Form form={form} className="tegak" onSubmit={async () => void (await save())}>
        {draft.notice}
        {merge.notice}
        <FormFailure />
        {begun ? null : <Notice actions={<Button variant="primary" onClick={() => {
          begin();
          setTimeout(() => document.querySelector<HTMLElement>("input[name='sumpah']")?.focus(), 0);
        }}>{t.mulai}</Button>}>{t.belumMulai}</Notice>}
        <div className="sidang__kolom">
          <Side k={k} begun={begun} />
          <Questions />
        </div>
        <FormFooter
          draft={
            <>
              {trouble ? <Badge tone="lewat">{t.gagalSimpan}</Badge> : null}
              {savedAt ? isi(t.tersimpan, { jam: savedAt }) : null} {draft.status}
            </>
          }
        >
          <Button type="submit">{t.simpan}</Button>
          {begun ? <Button variant="primary" onClick={() => void finish()}>{t.selesaikan}</Button> : null}
        </FormFooter>
      </Form>
      {finishing ? (
        <Finish
          k={k}
          dimulaiAt={dimulaiAt}
          onClose={() => setFinishing(false)}
          onDone={async () => {
            kept.current = textOf(form.getValues() as Values);
            await draft.done();
          }}
        />
      ) : null}
    </>
  );
}

const hasStarted = (v: Pick<Values, "sumpah" | "tanya">): boolean => v.sumpah !== "" || v.tanya.some((q) => q.jawaban.trim() !== "");

/** Whether the oath was offered or anything answered; the page draws itself again only when that changes, not with every letter. */
function useStarted(form: FormOf<typeof catatKlarifikasi>): boolean {
  const [started, setStarted] = useState(() => hasStarted(form.getValues() as Values));
  useEffect(() => form.subscribe({ formState: { values: true }, callback: ({ values }) => setStarted(hasStarted(values as Values)) }), [form]);
  return started;
}

/** Who speaks, the oath and when it began. */
function Side({ k, begun }: { k: Klarifikasi; begun: boolean }) {
  const { d, nameOf } = useCase();
  const who = personOf(d, k);
  return (
    <div className="tegak sidang__sisi">
      <Card title={t.pemberiKeterangan}>
        <Facts rows={[[t.nama, nameOf(who)], [t.pekerjaan, who?.pekerjaan || who?.jabatan || ""], [t.alamat, who?.alamat ?? ""], [t.penanya, k.petugas.map((p) => p.nama).join(", ")], [t.sk, k.skNomor]]} />
        <div className="dua">
          <FormField name="umur" control={TextField} label={t.umur} mono />
          <FormField name="agama" control={ReligionField} label={t.agama} />
        </div>
      </Card>
      <Oath k={k} />
      {begun ? <FormField name="dimulaiAt" control={WhenField} label={t.dimulai} required /> : null}
    </div>
  );
}

function ReligionField(props: Omit<ComboFieldProps, "suggest">) {
  return <ComboField {...props} minLength={0} suggest={(text) => Promise.resolve(t.agamaUmum.filter((a) => a.toLowerCase().includes(text.trim().toLowerCase())).map((label) => ({ label })))} />;
}

function Oath({ k }: { k: Klarifikasi }) {
  const agama = (useWatch({ name: "agama" }) ?? "") as string;
  const lafal = (useWatch({ name: "lafal" }) ?? "") as string;
  const fits = lafal === oathFor(agama, k.kapasitas);
  return (
    <Card title={t.sumpahJudul}>
      <div className="tegak">
        <FormField name="sumpah" control={RadioGroup} inline label={t.sumpah} options={[{ value: "bersedia", label: t.bersedia }, { value: "menolak", label: t.menolak }]} hint={t.sumpahPetunjuk} />
        <FormField name="lafal" control={TextArea} rows={3} label={t.lafalLabel} />
        {fits ? null : <FormField name="lafal" control={FitOath} label={t.sesuaikan} agama={agama} kapasitas={k.kapasitas} />}
        {k.cara === "daring" ? <p className="isian__petunjuk">{t.daringSumpah}</p> : null}
      </div>
    </Card>
  );
}
function FitOath({ label, agama, kapasitas, onValueChange }: { label: string; agama: string; kapasitas: string; onValueChange?: (text: string) => void }) {
  return <div><Button size="small" onClick={() => onValueChange?.(oathFor(agama, kapasitas))}>{label}</Button></div>;
}

function Finish({ k, dimulaiAt, onClose, onDone }: { k: Klarifikasi; dimulaiAt: string; onClose: () => void; onDone: () => Promise<void> }) {
  const { d, show } = useCase();
  const clock = useClock();
  return (
    <StepDialog
      step="klarifikasi.selesai"
      schema={selesaiKlarifikasiIsian}
      about={k.id}
      title={t.selesaiJudul}
      description={isi(t.selesaiUraian, { jam: jam(dimulaiAt || k.dimulaiAt, d.perkara.zona) })}
      submit={t.selesaiKirim}
      defaults={{ perkaraId: d.perkara.id, versi: d.perkara.versi, klarifikasiId: k.id, selesaiAt: clock(), tandatangan: "bersedia", alasanMenolak: "" }}
      onClose={onClose}
      onDone={(made) => {
        const minutes = made.surat.find((s) => s.jenis === "ba_klarifikasi");
        if (minutes) show({ suratId: minutes.id }, minutes.judul);
        void onDone();
      }}
    >
      <FormField name="selesaiAt" control={WhenField} label={t.selesaiPada} required />
      <FormField name="dibacakan" control={RadioGroup} label={t.dibacakan} required options={[{ value: "ya", label: t.dibacakanYa }, { value: "tidak", label: t.dibacakanTidak }]} />
      <Signature />
    </StepDialog>
  );
}
function Signature() {
  const choice = useWatch({ name: "tandatangan" }) as string;
  return (
    <>
      <FormField name="tandatangan" control={RadioGroup} inline label={t.tandatangan} options={[{ value: "bersedia", label: t.ttdBersedia }, { value: "menolak", label: t.ttdMenolak }]} />
      {choice === "menolak" ? <FormField name="alasanMenolak" control={TextArea} rows={2} label={t.alasanMenolak} required /> : null}
    </>
  );
}

/** What was typed, without the version it goes on from. */
const textOf = (v: Values): string => JSON.stringify({ ...v, versi: 0 });
