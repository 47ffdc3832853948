import type { Calendar } from "../../shared/domain/calendar";
import type { In, Out, Parsed, ProcName } from "../../shared/api/contract";
import type { LawPack } from "../../shared/schemas/law";
import type { Kantor } from "../../shared/schemas/kantor";
import type { Bundles } from "./bundles";
import type { Checks } from "./checks";
import type { Actor, Ports } from "./ports";
import type { FileStore } from "./files/store";
import type { Stores } from "./store";
import type { Tickets } from "./tickets";

/** What a procedure works with: the stores, the law, the present, and who asks. */
export interface Cx {
  store: Stores;
  files: FileStore;
  tickets: Tickets;
  /** The present instant, UTC. One per call. */
  now: string;
  /** The present in the office's zone, `YYYY-MM-DDTHH:mm`. */
  localNow: string;
  machineZone: string;
  actor: Actor;
  sessionId: string;
  /** People log in: nobody names another at the screen, and looks at what is protected are told to the journal. */
  accounts: boolean;
  /** True once an hour for this session and case. */
  firstLook: (perkaraId: number) => boolean;
  uuid: () => string;
  /** Word across every document where the office is one to practise in. */
  watermark: string | undefined;
  /** The office; refuses where the set-up is not done. */
  kantor(): Kantor;
  /** The pack of that version, or the one in force for "". */
  pack(versi: string): LawPack;
  packInForce: string;
  calendar(): Calendar;
  /** Tells the journal what this command did. Exactly one call in each command. */
  record: (entry: { objek: string; objekId: string; perkaraId: number | null; ringkas: string; sebelum?: unknown; sesudah?: unknown }) => void;
  setActor: (pejabatId: string) => void;
  /** Runs another procedure inside this one's transaction; the caller alone tells the journal. */
  run: <K extends ProcName>(name: K, input: In<K>) => Out<K>;
  /** A value that takes time: the call begins again with it. What was done before asking is undone, so ask before anything outside the database is touched. */
  wait: <T>(key: string, work: () => Promise<T>) => T;
  log: Ports["log"];
  /** What was made ready for this command before its transaction (see `Ahead`); undefined where it runs inside another. */
  ahead?: unknown;
  /** Checks that run beside the work. */
  checks: Checks;
  /** The file of a case, made up beside the work. */
  bundles: Bundles;
  /** The data folder; only what keeps other folders out of it asks. */
  dataDir: string;
}

/**
 * Slow work of a procedure that writes nothing, done before it runs and in slices, so that others are answered meanwhile. Between the
 * two anything may have changed: the handler checks that what it finds in `cx.ahead` still fits.
 */
export type Ahead<K extends ProcName = ProcName> = (input: Parsed<K>, cx: Cx) => Promise<unknown>;

export type Handler<K extends ProcName> = (input: Parsed<K>, cx: Cx) => Out<K>;
export type Handlers<K extends ProcName = ProcName> = { [N in K]: Handler<N> };
