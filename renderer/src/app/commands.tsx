import { createContext, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from "react";

/** One thing that Ctrl K can do on the page at hand. */
export interface PaletteCommand {
  id: string;
  label: string;
  /** Words it is also found by. */
  words?: string;
  hint?: string;
  hotkey?: string;
  run: () => void;
}

/** Offers commands in the palette for as long as the screen is open. */
export function useCommandPalette(commands: readonly PaletteCommand[]): void {
  const { offer } = useContext(PaletteContext);
  // The palette reads while it renders, so the list is kept in a ref and not in an effect event.
  const current = useRef(commands);
  useEffect(() => {
    current.current = commands;
  });
  useEffect(() => offer(() => current.current), [offer]);
}

/** Opens and closes the palette, and reads what is offered. */
export function usePalette(): PaletteState {
  return useContext(PaletteContext);
}

/** Apart from the rest, so that the page under the palette is not drawn anew when it opens. */
export function usePaletteOpen(): boolean {
  return useContext(OpenContext);
}

export function PaletteProvider({ children }: { children: ReactNode }) {
  const [open, setOpen] = useState(false);
  const [sources] = useState(() => new Set<() => readonly PaletteCommand[]>());
  const state = useMemo<PaletteState>(
    () => ({
      setOpen,
      offer: (source) => {
        sources.add(source);
        return () => sources.delete(source);
      },
      read: () => [...sources].flatMap((source) => source()),
    }),
    [sources],
  );
  return (
    <PaletteContext value={state}>
      <OpenContext value={open}>{children}</OpenContext>
    </PaletteContext>
  );
}

interface PaletteState {
  setOpen: (open: boolean) => void;
  offer: (source: () => readonly PaletteCommand[]) => () => void;
  read: () => PaletteCommand[];
}

const PaletteContext = createContext<PaletteState>({ setOpen: () => undefined, offer: () => () => undefined, read: () => [] });
const OpenContext = createContext(false);
