import { createContext, useContext, useEffect, useMemo, useSyncExternalStore, type ReactNode } from "react";
import type { Client } from "./client";

/** The core as every hook reaches it, watched so that a lost door is seen. */
export function ClientProvider({ client, children }: { client: Client; children: ReactNode }) {
  const watched = useMemo(() => watch(client), [client]);
  const online = useSyncExternalStore(watched.subscribe, watched.isOnline);
  useEffect(() => {
    if (online) return undefined;
    // Any answered call proves that the door is open again.
    const timer = setInterval(() => void watched.client.call("sesi.baca", {}), 3000);
    return () => clearInterval(timer);
  }, [online, watched]);
  return (
    <ClientContext value={watched.client}>
      <LockedContext value={watched.onLocked}>
        <OnlineContext value={online}>{children}</OnlineContext>
      </LockedContext>
    </ClientContext>
  );
}

export function useClient(): Client {
  const client = useContext(ClientContext);
  if (!client) throw new Error("useClient needs a ClientProvider");
  return client;
}

/** False while the core does not answer. */
export function useOnline(): boolean {
  return useContext(OnlineContext);
}

/** Tells whenever the core has refused a call because nobody is logged in here, or the screen is locked. */
export function useOnLocked(): (listener: () => void) => () => void {
  return useContext(LockedContext);
}

function watch(client: Client): { client: Client; subscribe: (listener: () => void) => () => void; isOnline: () => boolean; onLocked: (listener: () => void) => () => void } {
  let online = true;
  const listeners = new Set<() => void>();
  const lockListeners = new Set<() => void>();
  const report = (now: boolean) => {
    if (now === online) return;
    online = now;
    for (const listener of listeners) listener();
  };
  return {
    client: {
      ...client,
      call: async (name, input) => {
        const result = await client.call(name, input);
        report(result.ok || result.error.code !== "OFFLINE");
        if (!result.ok && result.error.code === "LOCKED") for (const listener of lockListeners) listener();
        return result;
      },
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    isOnline: () => online,
    onLocked: (listener) => {
      lockListeners.add(listener);
      return () => lockListeners.delete(listener);
    },
  };
}

const ClientContext = createContext<Client | null>(null);
const OnlineContext = createContext(true);
const LockedContext = createContext<(listener: () => void) => () => void>(() => () => {});
