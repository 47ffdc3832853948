import { createContext, useContext, useEffect, useRef, useState, type ReactNode } from "react";
import type { DefaultValues } from "react-hook-form";
import type { z } from "zod";
import type { In, ProcName } from "../../../../shared/api/contract";
import type { Langkah } from "../../../../shared/api/contract/perkara";
import type { Failure, Result } from "../../../../shared/api/result";
import type { Dossier } from "../../../../shared/schemas/dossier";
import { isi, umum } from "../../../../shared/i18n/id";
import { alasanLangkah, namaTindakan } from "../../../../shared/i18n/perkara";
import { halaman } from "../../../../shared/i18n/perkara-halaman";
import { useClient, useCommand, useDraft } from "../../app";
import { FormDialog, Notice, useNow, useToast, useZodForm, type FormOf } from "../../ui";
import { lokal } from "../../../../shared/i18n/format";
import { isEditedByHand, MeskiDisunting } from "../surat/Suntingan";
import { useCase } from "./case";

const t = halaman.langkah;

type Answers = { [K in ProcName]: In<K> extends { perkaraId: number } ? K : never }[ProcName];
export type StepName = Exclude<Answers, "perkara.baca" | "surat.pratinjau" | "surat.terbitkan" | "bukti.tambah" | "bukti.hapus" | `orang.${string}`>;

/** Runs a step and tells what was made, with a way to the document. Reasons of a refusal come as sentences. */
export function useStep<K extends StepName>(name: K): { run: (input: In<K>, quiet?: boolean) => Promise<Result<Langkah>>; busy: boolean } {
  const command = useCommand(name);
  const toast = useToast();
  const { show } = useCase();
  const run = async (input: In<K>, quiet = false): Promise<Result<Langkah>> => {
    const result = (await command.run(input)) as Result<Langkah>;
    if (!result.ok) return { ok: false, error: inWords(result.error) };
    if (quiet) return result;
    clearTimeout(leaving);
    const made = result.value.surat;
    const first = made[0];
    const title = namaTindakan[name] ?? umum.berhasil;
    if (first) {
      toast.done({ title, description: made.map((s) => s.judul).join(" · "), action: { label: t.lihatDokumen, onClick: () => show({ suratId: first.id }, first.judul) } });
      // The documents stay in the list of letters; the message may go.
      leaving = setTimeout(() => toast.clear(), MESSAGE_STAYS);
    } else toast.done(title);
    return result;
  };
  return { run, busy: command.busy };
}

const MESSAGE_STAYS = 12_000;
/** The last message with a way to a document takes its leave by itself. */
let leaving: ReturnType<typeof setTimeout> | undefined;

export const inWords = (f: Failure): Failure => (f.reasons ? { ...f, reasons: f.reasons.map((r) => alasanLangkah[r] ?? r) } : f);

type StepSchema = z.ZodType<Record<string, unknown>, Record<string, unknown>>;
export interface StepDialogProps<K extends StepName, S extends StepSchema> {
  step: K;
  schema: S;
  title: string;
  description?: ReactNode;
  /** Says what the button does. */
  submit: string;
  /** What is known already, the case and its version included. */
  defaults: DefaultValues<z.input<S>>;
  /** What it is about beside the case: part of the draft's name. */
  about?: string;
  wide?: boolean;
  /** A step that can not be taken back gets the red button. */
  danger?: boolean;
  onClose: () => void;
  onDone?: (made: Langkah) => void;
  children: ReactNode | ((form: FormOf<S>) => ReactNode);
}

/**
 * The form of one step over the page. What is typed is kept as a draft until the step is taken, so Esc and a power cut lose nothing. A
 * case that has changed meanwhile is told with what was done; the next press goes by the new state.
 */
export function StepDialog<K extends StepName, S extends StepSchema>({ step, schema, title, description, submit, defaults, about = "", wide, danger, onClose, onDone, children }: StepDialogProps<K, S>) {
  const { d } = useCase();
  const { form } = useZodForm(schema, defaults);
  const draft = useDraft(`perkara/${d.perkara.id}/${step}${about ? `/${about}` : ""}`, form);
  const { run } = useStep(step);
  const stale = useStale();
  const [held, setHeld] = useState("");
  const [edited, setEdited] = useState(false);
  const fresh = useRef(defaults);
  useEffect(() => {
    // A draft may be older than the case: its version is always that of the page.
    const known = fresh.current as Record<string, unknown>;
    if (draft.ready) for (const key of ["perkaraId", "versi"]) if (key in known) form.setValue(key as never, known[key] as never);
  }, [draft.ready, form]);
  return (
    <FormDialog
      form={form}
      title={title}
      description={description}
      wide={wide}
      submit={submit}
      danger={danger}
      blockedBecause={held || undefined}
      draft={draft}
      notice={stale.notice}
      enterSubmits={!wide}
      onClose={onClose}
      onSubmit={async (values) => {
        const result = await run(values as In<K>);
        if (result.ok) {
          await draft.done();
          onDone?.(result.value);
          onClose();
        }
        return result;
      }}
      onFailure={(failure) => {
        if (isEditedByHand(failure)) setEdited(true);
        const now = stale.take(failure);
        if (now === null) return false;
        form.setValue("versi" as never, now as never);
        return true;
      }}
    >
      <HoldContext value={setHeld}>{typeof children === "function" ? children(form as FormOf<S>) : children}</HoldContext>
      {edited ? <MeskiDisunting /> : null}
    </FormDialog>
  );
}

const HoldContext = createContext<(reason: string) => void>(() => undefined);

/** Holds the step back, with its reason, while something of its form is still on its way. */
export function useHold(on: boolean, reason: string): void {
  const hold = useContext(HoldContext);
  useEffect(() => {
    hold(on ? reason : "");
    return () => hold("");
  }, [hold, on, reason]);
}

/** Tells that the case was changed in another window, and by which steps; gives the version to go on from. */
export function useStale(): { take: (failure: Failure) => number | null; notice: ReactNode; clear: () => void } {
  const client = useClient();
  const { zone } = useNow();
  const { d } = useCase();
  const [seen] = useState(d.jurnal[0]?.seq ?? 0);
  const [now, setNow] = useState<Dossier | null>(null);
  const take = (failure: Failure): number | null => {
    if (failure.code !== "STALE") return null;
    const current = failure.current as Dossier | undefined;
    if (current?.perkara) setNow(current);
    else void client.call("perkara.baca", { perkaraId: d.perkara.id }).then((r) => (r.ok ? setNow(r.value) : undefined));
    return current?.perkara?.versi ?? d.perkara.versi;
  };
  const since = now ? now.jurnal.filter((j) => j.seq > seen) : [];
  const notice = now ? (
    <Notice tone="dekat" alert title={t.berubah}>
      {since.length > 0 ? (
        <ul>
          {since.slice(0, 5).map((j) => <li key={j.seq}>{isi(t.berubahBaris, { jam: lokal(j.at, zone).jam.replace(":", "."), pelaku: j.pelaku, ringkas: j.ringkas })}</li>)}
        </ul>
      ) : null}
      {t.berubahLanjut}
    </Notice>
  ) : null;
  return { take, notice, clear: () => setNow(null) };
}
