import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState, type ReactNode } from "react";
import { kalimatGalat, umum } from "../../../../shared/i18n/id";
import { masuk as t } from "../../../../shared/i18n/akun";
import { useClient, useOnLocked, useProcedure } from "../../app";
import { HouseContext, RehearsalContext } from "../../app/house";
import { Button, Notice, Skeleton, useToast } from "../../ui";
import { ChangePassword } from "./ChangePassword";
import { Damaged } from "./Damaged";
import { Frame } from "./Frame";
import { LostSteps } from "./LostSteps";
import { LockScreen } from "./LockScreen";
import { LogIn } from "./LogIn";
import { SetUp } from "./SetUp";
import { Sheet } from "./Sheet";

/** Stands before the program: leads in, locks the screen, and keeps what is behind it as it was for its own person. */
export function Gate({ children }: { children: ReactNode }) {
  const { data } = useProcedure("akun.keadaan", {});
  return <RehearsalContext value={data?.latihan ?? false}><Door>{children}</Door></RehearsalContext>;
}

function Door({ children }: { children: ReactNode }) {
  const queries = useQueryClient();
  const query = useProcedure("akun.keadaan", {});
  const [sheet, setSheet] = useState<string | null>(null);
  const onLocked = useOnLocked();
  const { refetch } = query;
  useEffect(() => onLocked(() => void refetch()), [onLocked, refetch]);

  const state = query.data ?? null;
  const person = state?.akun?.id ?? null;
  const { clear } = useToast();
  // What one person has read, or was told, is gone before the next sees a page; what stands above this gate, like the session, is read again.
  const last = useRef(person);
  useLayoutEffect(() => {
    if (last.current !== null && last.current !== person) {
      void queries.resetQueries({ predicate: (q) => q.queryKey[0] !== "akun.keadaan" });
      clear();
    }
    last.current = person;
  }, [person, queries, clear]);
  const open = state?.keadaan === "terbuka" && !state.gantiSandi && sheet === null;
  useActivity(open && state.berakun);

  if (!state) {
    // A core without accounts answers nothing to this question.
    if (query.error?.failure.code === "NO_SUCH_PROCEDURE") return children;
    if (!query.error) return <div className="masuk__muat"><Skeleton rows={4} /></div>;
    return <Frame title={umum.aplikasi}><Notice tone="lewat" alert title={kalimatGalat(query.error.failure).judul} actions={<Button size="small" onClick={() => void refetch()}>{umum.cobaLagi}</Button>} /></Frame>;
  }
  if (sheet !== null) return <Sheet code={sheet} onDone={() => setSheet(null)} />;
  if (state.hilang) return <LostSteps lost={state.hilang} />;
  if (state.keadaan === "rusak") return <Damaged state={state} />;
  if (state.keadaan === "baru") return <SetUp state={state} onReady={setSheet} />;
  if (state.keadaan === "terkunci") return <LogIn />;
  if (state.gantiSandi) return <Frame title={t.gantiJudul} lead={t.gantiIsi}><ChangePassword /></Frame>;
  return (
    <HouseContext value={state}>
      <div className="rumah" key={person}>{children}</div>
      {state.keadaan === "layar" ? <LockScreen state={state} /> : null}
    </HouseContext>
  );
}

/** Signs of life go to the core, which decides when the screen locks; its answer is the state. */
function useActivity(on: boolean): void {
  const client = useClient();
  const queries = useQueryClient();
  const lived = useRef(true);
  const beat = useEffectEvent(async () => {
    const aktif = lived.current;
    lived.current = false;
    const state = await client.call("akun.keadaan", { aktif });
    if (state.ok) queries.setQueryData(["akun.keadaan", {}], state.value);
  });
  useEffect(() => {
    if (!on) return undefined;
    lived.current = true;
    const live = (): void => void (lived.current = true);
    const events = ["pointerdown", "pointermove", "keydown", "wheel", "touchstart"] as const;
    for (const e of events) window.addEventListener(e, live, { passive: true, capture: true });
    const timer = setInterval(() => void beat(), 20_000);
    return () => {
      clearInterval(timer);
      for (const e of events) window.removeEventListener(e, live, { capture: true });
    };
  }, [on]);
}
