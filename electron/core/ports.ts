/** What a host must supply to the core. The core reads nothing else of the world. */
export interface Ports {
  clock: Clock;
  ids: { uuid: () => string; token: () => string };
  /** Absolute path of the data folder; it exists and is writable. */
  dataDir: string;
  /** The data key from which all keys of the folder follow, or null where it is not encrypted. */
  key: (() => Uint8Array) | null;
  /** Random bytes for keys and salts; needed where the folder is encrypted. */
  random?: (bytes: number) => Uint8Array;
  log: Log;
  /** The folder is an office to practise in: its documents say so. */
  rehearsal?: boolean;
  /** Opens the office to practise in beside this one; gives its address, or "" where it has a window of its own. */
  openRehearsal?: () => Promise<string>;
  /** The whole folder is made anew if this breaks off: nothing waits for the disk. */
  unsynced?: boolean;
}

export interface Clock {
  /** The present instant, ISO 8601 in UTC with milliseconds. */
  now(): string;
  /** The IANA zone that the machine is set to. */
  machineZone(): string;
}

/** Messages and plain facts only; never a name, number or text of a case. */
export interface Log {
  info(message: string, facts?: Record<string, string | number | boolean>): void;
  error(message: string, facts?: Record<string, string | number | boolean>): void;
}

/** Who calls, from which window. Accounts fill `actor` later; until then it is the person chosen on the screen. */
export interface CallContext {
  actor: Actor;
  /** One per page or browser session; drafts and tickets belong to it. */
  sessionId: string;
}

export interface Actor {
  id: string;
  name: string;
  role: string;
}
