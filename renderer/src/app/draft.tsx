import { useCallback, useEffect, useEffectEvent, useRef, useState, useSyncExternalStore, type ReactNode } from "react";
import type { FieldValues, UseFormReturn } from "react-hook-form";
import { lokal, yangLalu } from "../../../shared/i18n/format";
import { isi, kit } from "../../../shared/i18n/id";
import { Button, Notice, useNow } from "../ui";
import { useClient } from "./client-context";

export interface Draft {
  /** For FormFooter: "Draf tersimpan 14.31.08". */
  status: ReactNode;
  /** Whether the last thing typed could not be kept. */
  failed: () => boolean;
  /** For the top of the form: that a draft was opened again, or is written in another window. */
  notice: ReactNode;
  /** False until it is known whether a draft waits. */
  ready: boolean;
  /** Whether something typed is not kept yet. */
  pending: () => boolean;
  /** Keeps it now. */
  save: () => Promise<void>;
  /** After the form was taken in: forgets the draft and stops keeping. */
  done: () => Promise<void>;
}

/**
 * Keeps what is typed: 800 ms after the last key, on leaving a field and when the window is hidden. On opening, a waiting draft is
 * put back with a visible notice. The core counts versions, so a second window on the same draft is noticed and never overwritten.
 */
export function useDraft<T extends FieldValues, O>(key: string, form: UseFormReturn<T, unknown, O>, { enabled = true }: { enabled?: boolean } = {}): Draft {
  const client = useClient();
  const now = useNow();
  const [ready, setReady] = useState(!enabled);
  const [restoredAt, setRestoredAt] = useState("");
  const [keeping] = useState(createKeeping);
  const [other, setOther] = useState<Stored | null>(null);
  const work = useRef<Work>({ version: 0, kept: "", timer: undefined, running: Promise.resolve(), closed: false, blocked: false });
  const { subscribe, getValues, reset } = form;

  const write = useCallback(async () => {
    const w = work.current;
    clearTimeout(w.timer);
    w.timer = undefined;
    if (w.closed || w.blocked) return;
    const text = JSON.stringify(getValues());
    if (text === w.kept) return;
    const result = await client.call("draf.simpan", { kunci: key, isi: text, versi: w.version });
    if (w.closed) return;
    if (result.ok) {
      w.version = result.value.versi;
      w.kept = text;
      keeping.set({ savedAt: result.value.disimpanAt, failed: false });
    } else if (result.error.code === "STALE") {
      w.blocked = true;
      const there = await client.call("draf.ambil", { kunci: key });
      if (there.ok && there.value) setOther(there.value);
    } else {
      keeping.set({ ...keeping.get(), failed: true });
    }
  }, [client, getValues, keeping, key]);

  /** Writes go one after another, so that each carries the version of the one before. */
  const save = useCallback((): Promise<void> => {
    const w = work.current;
    w.running = w.running.then(write, write);
    return w.running;
  }, [write]);

  const restore = useEffectEvent((stored: Stored, opened: T) => {
    const values = readValues<T>(stored.isi);
    if (!values) return;
    const typed = getValues();
    reset(values, { keepDefaultValues: true });
    work.current.version = stored.versi;
    work.current.kept = JSON.stringify(getValues());
    if (!same(typed, opened)) reset(typedOver(values, opened, typed), { keepDefaultValues: true });
    setRestoredAt(stored.disimpanAt);
    keeping.set({ savedAt: stored.disimpanAt, failed: false });
  });

  useEffect(() => {
    if (!enabled) return undefined;
    const w = work.current;
    w.closed = false;
    let gone = false;
    // One may type before the draft has come; those fields keep what was typed.
    const opened = structuredClone(getValues());
    void client.call("draf.ambil", { kunci: key }).then((result) => {
      if (gone) return;
      if (result.ok && result.value) restore(result.value, opened);
      else w.kept = JSON.stringify(opened);
      setReady(true);
    });
    return () => {
      gone = true;
    };
  }, [client, key, enabled, getValues]);

  useEffect(() => {
    if (!enabled || !ready) return undefined;
    const w = work.current;
    const keepSoon = () => {
      clearTimeout(w.timer);
      w.timer = setTimeout(() => void save(), 800);
    };
    const stop = subscribe({ formState: { values: true }, callback: keepSoon });
    if (JSON.stringify(getValues()) !== w.kept) keepSoon();
    const keepNow = () => {
      if (w.timer !== undefined) void save();
    };
    const onVisibility = () => {
      if (document.visibilityState === "hidden") void save();
      else void look();
    };
    // Coming back to this window shows whether another one has gone on with the draft.
    const look = async () => {
      const result = await client.call("draf.ambil", { kunci: key });
      if (result.ok && result.value && result.value.versi > w.version && !w.closed && w.timer === undefined) {
        w.blocked = true;
        setOther(result.value);
      }
    };
    const onFocus = () => void look();
    document.addEventListener("focusout", keepNow);
    document.addEventListener("visibilitychange", onVisibility);
    window.addEventListener("focus", onFocus);
    window.addEventListener("pagehide", keepNow);
    return () => {
      stop();
      document.removeEventListener("focusout", keepNow);
      document.removeEventListener("visibilitychange", onVisibility);
      window.removeEventListener("focus", onFocus);
      window.removeEventListener("pagehide", keepNow);
      keepNow();
    };
  }, [client, enabled, getValues, key, ready, save, subscribe]);

  const done = useCallback(async () => {
    const w = work.current;
    clearTimeout(w.timer);
    w.closed = true;
    await w.running;
    await client.call("draf.hapus", { kunci: key });
  }, [client, key]);

  const startEmpty = () => {
    const w = work.current;
    clearTimeout(w.timer);
    w.timer = undefined;
    w.version = 0;
    void client.call("draf.hapus", { kunci: key }).then(() => {
      reset();
      w.kept = JSON.stringify(getValues());
      setRestoredAt("");
      keeping.set(NOTHING_KEPT);
    });
  };
  const goOnHere = () => {
    if (!other) return;
    const w = work.current;
    w.version = other.versi;
    w.kept = "";
    w.blocked = false;
    setOther(null);
    void save();
  };
  const takeOther = () => {
    if (!other) return;
    const w = work.current;
    const values = readValues<T>(other.isi);
    if (values) reset(values, { keepDefaultValues: true });
    w.version = other.versi;
    w.kept = JSON.stringify(getValues());
    w.blocked = false;
    keeping.set({ savedAt: other.disimpanAt, failed: false });
    setOther(null);
  };

  const { zone } = now;
  const notice = other ? (
    <Notice
      tone="dekat"
      alert
      actions={
        <>
          <Button size="small" onClick={takeOther}>{kit.drafPakaiLain}</Button>
          <Button size="small" onClick={goOnHere}>{kit.drafPakaiSini}</Button>
        </>
      }
    >
      {isi(kit.drafLain, { jam: clock(other.disimpanAt, zone) })}
    </Notice>
  ) : restoredAt ? (
    <Notice actions={<Button size="small" onClick={startEmpty}>{kit.drafBuang}</Button>}>
      {isi(kit.drafDipulihkan, { kapan: `${yangLalu(lokal(restoredAt, zone).tanggal, now.read().tanggal)} ${clock(restoredAt, zone)}` })}
    </Notice>
  ) : null;
  const pending = useCallback(() => work.current.timer !== undefined && !work.current.closed, []);
  const failed = useCallback(() => keeping.get().failed, [keeping]);
  return { status: enabled ? <DraftStatus keeping={keeping} /> : null, failed, notice, ready, pending, save, done };
}

/** How the keeping goes. It is told past the form, which would be drawn anew with every field one leaves. */
interface Kept { savedAt: string; failed: boolean }
const NOTHING_KEPT: Kept = { savedAt: "", failed: false };

function createKeeping() {
  let now = NOTHING_KEPT;
  const listeners = new Set<() => void>();
  return {
    get: (): Kept => now,
    set: (next: Kept): void => {
      now = next;
      for (const listener of listeners) listener();
    },
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

function DraftStatus({ keeping }: { keeping: ReturnType<typeof createKeeping> }) {
  const { savedAt, failed } = useSyncExternalStore(keeping.subscribe, keeping.get);
  const { zone } = useNow();
  return failed ? kit.drafGagal : savedAt ? isi(kit.drafTersimpan, { jam: clock(savedAt, zone) }) : kit.drafOtomatis;
}

interface Stored {
  isi: string;
  versi: number;
  disimpanAt: string;
}
interface Work {
  version: number;
  /** Text as the core has it. */
  kept: string;
  timer: ReturnType<typeof setTimeout> | undefined;
  running: Promise<void>;
  closed: boolean;
  /** Another window has gone on; nothing is written until someone has chosen. */
  blocked: boolean;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
const isRecord = (v: unknown): v is Record<string, unknown> => v !== null && typeof v === "object" && !Array.isArray(v);

/** A draft with what was typed since the form opened laid over it, field by field; lists of another length are taken whole. */
export function typedOver<T>(draft: T, opened: T, typed: T): T {
  if (same(typed, opened)) return draft;
  if (isRecord(draft) && isRecord(opened) && isRecord(typed))
    return Object.fromEntries([...new Set([...Object.keys(draft), ...Object.keys(typed)])].map((key) => [key, typedOver(draft[key], opened[key], typed[key])])) as T;
  if (Array.isArray(draft) && Array.isArray(opened) && Array.isArray(typed) && draft.length === opened.length && opened.length === typed.length)
    return draft.map((one, i) => typedOver(one, opened[i], typed[i])) as T;
  return typed;
}

function readValues<T>(text: string): T | null {
  try {
    const parsed: unknown = JSON.parse(text);
    return parsed !== null && typeof parsed === "object" ? (parsed as T) : null;
  } catch {
    return null;
  }
}

function clock(instant: string, zone: string): string {
  const { jam, detik } = lokal(instant, zone);
  return `${jam.replace(":", ".")}.${detik}`;
}
