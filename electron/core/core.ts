import { createReadStream } from "node:fs";
import path from "node:path";
import { Readable } from "node:stream";
import { z } from "zod";
import { contract, procedureOf, type ProcName } from "../../shared/api/contract";
import { fail, ok, type Result } from "../../shared/api/result";
import { buildCalendar, type Calendar } from "../../shared/domain/calendar";
import { may } from "../../shared/domain/permissions";
import type { HasilArsipKantor } from "../../shared/schemas/berkas-perkara";
import { fieldErrorsOf } from "../../shared/schemas/errors";
import { loadLawPack, type LawPack } from "../../shared/schemas/law";
import { libur } from "../../resources/calendar";
import { shippedPack } from "../../resources/law";
import type { Core, OutgoingFile, StoredFile } from "./api";
import type { Cx, Handler } from "./cx";
import { factsOf } from "./errors";
import { deriveKeys, type HouseKeys } from "./crypto/keys";
import { lazily } from "./db/lazily";
import { openDb, type Db } from "./db/open";
import { createLoose } from "./files/loose";
import { fileStore, type FileStore } from "./files/store";
import { recordedIn } from "./files/recorded";
import { isDangerous } from "./files/sniff";
import { archiveStream } from "./files/bundle";
import { checkArchive } from "./files/bundle-check";
import { createBundles } from "./bundles";
import { createChecks, type Checks } from "./checks";
import type { CallContext, Ports } from "./ports";
import { ahead, handlers } from "./procedures";
import { failureOf, Refusal } from "./refusal";
import { createStores, type Stores } from "./store";
import { localTime } from "./time";
import { createTickets } from "./tickets";
import { createWaits, MOST_WAITS, Waiting, type Waits } from "./waiting";
import { keepWitness } from "./witness";

z.config({ jitless: true });

const DEFAULT_ZONE = "Asia/Jakarta";
const WATERMARK = "LATIHAN";

/**
 * Opens the data folder and answers calls. Everything a page can do goes through `dispatch`: known own name, permission, parse,
 * one transaction with its journal row, Result. Commands are synchronous and so run strictly one after another.
 */
export async function createCore(ports: Ports, accounts = false): Promise<InnerCore> {
  const keys = ports.key ? deriveKeys(ports.key()) : null;
  const db = openDb(path.join(ports.dataDir, "netra.db"), keys?.database ?? null);
  if (ports.unsynced) db.pragma("synchronous = OFF");
  const store = createStores(lazily(db));
  const files = fileStore(ports.dataDir, keys, false, !ports.unsynced);
  const witness = keys && keepWitness(ports.dataDir, keys.witness, db, !ports.unsynced, (e) => ports.log.error("saksi jurnal tidak tertulis", factsOf(e)));
  const tickets = createTickets(ports.ids.token, () => Date.parse(ports.clock.now()));
  const loose = createLoose({ files, named: (sha256) => store.berkas.get(sha256) !== null, awaited: tickets.awaits });
  const listeners = new Set<() => void>();
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  const actors = new Map<string, string>();
  const looks = new Map<string, number>();
  const packs = new Map<string, LawPack>([[shippedPack.versi, shippedPack]]);
  if (store.kantor.paket(shippedPack.versi) === null) store.kantor.putPaket(shippedPack.versi, JSON.stringify(shippedPack), ports.clock.now());

  // A newer shipped pack takes over by itself only where the office has corrected nothing.
  const inForce = store.hukum.inForce();
  if (!inForce || (inForce.versi === inForce.bawaan && inForce.bawaan < shippedPack.versi)) store.hukum.setInForce(shippedPack.versi, shippedPack.versi);
  const packInForce = () => store.hukum.inForce()?.versi ?? shippedPack.versi;

  const pack = (versi: string): LawPack => {
    const wanted = versi || packInForce();
    const known = packs.get(wanted);
    if (known) return known;
    const isi = store.kantor.paket(wanted);
    const loaded = isi === null ? null : loadLawPack(JSON.parse(isi));
    if (!loaded?.ok) throw new Refusal("NOT_FOUND", { reasons: ["paket_hukum_tidak_ada"] });
    packs.set(wanted, loaded.pack);
    return loaded.pack;
  };

  const contextFor = (call: CallContext, record: Cx["record"], waits: Waits = createWaits()): Cx => {
    const now = ports.clock.now();
    const kantor = store.kantor.kantor();
    const chosen = accounts ? undefined : actors.get(call.sessionId);
    const pejabat = chosen ? store.kantor.pejabat().find((p) => p.id === chosen) : undefined;
    let calendar: Calendar | null = null;
    const cx: Cx = {
      store, files, tickets, now, record, pack,
      localNow: localTime(now, kantor?.zona ?? DEFAULT_ZONE),
      machineZone: ports.clock.machineZone(),
      actor: pejabat ? { id: pejabat.id, name: pejabat.nama, role: pejabat.peran } : call.actor,
      sessionId: call.sessionId,
      accounts,
      wait: waits.ask,
      firstLook: (perkaraId) => waits.once(`look ${perkaraId}`, () => {
        const key = `${call.sessionId} ${call.actor.id} ${perkaraId}`;
        const at = Date.parse(now);
        if (at - (looks.get(key) ?? Number.NEGATIVE_INFINITY) < 3_600_000) return false;
        looks.set(key, at);
        return true;
      }),
      uuid: ports.ids.uuid,
      watermark: ports.rehearsal ? WATERMARK : undefined,
      kantor: () => {
        const kantor = store.kantor.kantor();
        if (!kantor) throw new Refusal("GUARD", { reasons: ["kantor_belum_diatur"] });
        return kantor;
      },
      packInForce: packInForce(),
      calendar: () => (calendar ??= officeCalendar(store)),
      setActor: (id) => void actors.set(call.sessionId, id),
      log: ports.log,
      checks,
      bundles,
      dataDir: ports.dataDir,
      run: (name, input) => (handlers[name] as Handler<typeof name>)(contract[name].input.parse(input) as never, { ...cx, record: () => {} }),
    };
    return cx;
  };

  async function dispatch(name: string, input: unknown, call: CallContext): Promise<Result<unknown>> {
    const waits = createWaits();
    for (;;) {
      const answer = await attempt(name, input, call, waits);
      if (!(answer instanceof Waiting)) return answer;
      if (waits.count() >= MOST_WAITS) return fail("INTERNAL");
      await waits.settle(answer);
    }
  }

  async function attempt(name: string, input: unknown, call: CallContext, waits: Waits): Promise<Result<unknown> | Waiting> {
    if (!Object.hasOwn(contract, name)) return fail("NO_SUCH_PROCEDURE");
    const procName = name as ProcName;
    const procedure = procedureOf(procName);
    const handler = handlers[procName] as Handler<ProcName>;
    const started = performance.now();
    const prepare = ahead[procName];
    const release = prepare && loose.hold();
    try {
      let entry: Parameters<Cx["record"]>[0] | null = null;
      const cx = contextFor(call, (e) => {
        if (entry) throw new Error(`${name} told the journal twice`);
        entry = e;
      }, waits);
      if (!may(cx.actor.role, procedure.allow)) return fail("FORBIDDEN");
      const parsed = procedure.input.safeParse(input);
      if (!parsed.success) return fail("BAD_INPUT", { fields: fieldErrorsOf(parsed.error) });
      if (prepare) cx.ahead = await prepare(parsed.data as never, cx);
      if (procedure.kind !== "command") return ok(handler(parsed.data as never, cx));
      const value = db.transaction(() => {
        const v = handler(parsed.data as never, cx);
        const told = entry as Parameters<Cx["record"]>[0] | null;
        if (!told) throw new Error(`${name} told the journal nothing`);
        store.jurnal.append({ at: cx.now, pelakuId: cx.actor.id, pelaku: cx.actor.name, tindakan: name, objek: told.objek, objekId: told.objekId, perkaraId: told.perkaraId, ringkas: told.ringkas, sebelum: told.sebelum, sesudah: told.sesudah });
        return v;
      }).immediate();
      witness?.saw(store.jurnal.head());
      tell();
      return ok(value);
    } catch (e) {
      if (e instanceof Waiting) return e;
      const failure = failureOf(e);
      if (failure) return { ok: false, error: failure };
      ports.log.error("procedure failed", { name, ...factsOf(e) });
      return fail("INTERNAL");
    } finally {
      release?.();
      if (db.open) loose.sweep();
      const ms = performance.now() - started;
      if (ms > 200) ports.log.info("slow procedure", { name, ms: Math.round(ms) });
    }
  }

  /** Work of the house itself, told to the journal as one command. */
  function inside<T>(name: string, call: CallContext, work: (cx: Cx) => T): T {
    const entries: Array<Parameters<Cx["record"]>[0]> = [];
    const cx = contextFor(call, (e) => void entries.push(e));
    const value = db.transaction(() => {
      const v = work(cx);
      for (const e of entries) store.jurnal.append({ at: cx.now, pelakuId: cx.actor.id, pelaku: cx.actor.name, tindakan: name, objek: e.objek, objekId: e.objekId, perkaraId: e.perkaraId, ringkas: e.ringkas, sebelum: e.sebelum, sesudah: e.sesudah });
      return v;
    }).immediate();
    witness?.saw(store.jurnal.head());
    tell();
    return value;
  }

  async function receive(ticket: string, bytes: AsyncIterable<Uint8Array>, call: CallContext): Promise<Result<StoredFile>> {
    const announced = tickets.takeUpload(ticket, call.sessionId);
    if (!announced) return fail("FILE_REFUSED", { reasons: ["tiket_tidak_berlaku"] });
    const release = loose.hold();
    try {
      if (announced.periksa) return ok({ sha256: "", size: announced.ukuran, mime: "application/zip", arsip: await lookedOver(bytes) });
      const got = await files.receive(bytes, announced.ukuran, ({ size, mime }) => (size !== announced.ukuran ? "berkas_berubah_saat_dibaca" : isDangerous(announced.nama, mime) ? "berkas_berbahaya" : null));
      if ("refused" in got) return fail("FILE_REFUSED", { reasons: [got.refused] });
      const { head, ...stored } = got;
      store.berkas.put({ sha256: got.sha256, ukuran: got.size, mime: got.mime, nama: announced.nama, dibuat_at: ports.clock.now() });
      const direkam = await recordedIn(head, got.mime);
      if (direkam) store.bukti.putFeature(got.sha256, direkam.waktu, direkam.alat);
      return ok({ ...stored, direkam });
    } catch (e) {
      const failure = failureOf(e);
      if (failure) return { ok: false, error: failure };
      ports.log.info("upload broke off");
      return fail("FILE_REFUSED", { reasons: ["berkas_tidak_terbaca"] });
    } finally {
      release();
    }
  }

  /** An archive held against its manifest, and against what this office knows of it. */
  async function lookedOver(bytes: AsyncIterable<Uint8Array>): Promise<HasilArsipKantor> {
    const found = await checkArchive(bytes);
    const told = found.manifest?.jurnal;
    const row = told ? store.jurnal.row(told.baris) : null;
    return { ...found, dikenal: found.sha256Manifest !== "" && store.berkasPerkara.knows(found.sha256Manifest), jurnal: !told ? "" : row === null ? "tidak_ada" : row.hash === told.kode ? "cocok" : "beda" };
  }

  async function send(ticket: string, call: CallContext): Promise<OutgoingFile | null> {
    const d = tickets.takeDownload(ticket, call.sessionId);
    if (d?.luar) return { name: d.nama, mime: d.mime, size: d.ukuran, inline: d.inline, stream: createReadStream(d.luar, { end: d.ukuran - 1 }) };
    if (d?.arsip) return { name: d.nama, mime: d.mime, size: d.ukuran, inline: false, stream: Readable.from(archiveStream(d.arsip, (sha) => files.open(sha)), { objectMode: false }) };
    if (!d || !files.has(d.sha256, d.ukuran)) return null;
    return { name: d.nama, mime: d.mime, size: d.ukuran, inline: d.inline, stream: loose.keepWhile(d.sha256, files.open(d.sha256)) };
  }

  const checks = createChecks({
    store, files, log: ports.log, now: () => ports.clock.now(),
    tell,
    record: (by, name, entry) => inside(name, { actor: by, sessionId: "" }, (cx) => cx.record(entry)),
  });

  const bundles = createBundles({
    log: ports.log,
    tell,
    within: (by, work) => inside("berkasPerkara.siapkan", { actor: by, sessionId: "" }, work),
  });

  return {
    dispatch, receive, send, inside, store, files, keys, db, checks,
    onChange: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    async close() {
      await checks.stop();
      await bundles.stop();
      if (!db.open) return;
      loose.sweep(true);
      try {
        db.pragma("wal_checkpoint(TRUNCATE)");
      } catch (e) {
        // No room, or held: what lies in the WAL is read from there at the next start.
        ports.log.error("WAL belum dilipat", factsOf(e));
      }
      db.close();
      witness?.close();
    },
  };
}

/** The core as the house around it sees it. */
export interface InnerCore extends Core {
  store: Stores;
  files: FileStore;
  keys: HouseKeys | null;
  db: Db;
  checks: Checks;
  inside<T>(name: string, call: CallContext, work: (cx: Cx) => T): T;
}

/** The shipped holidays less those struck out, with the office's own; a national table that the office brought makes its year known. */
function officeCalendar(store: ReturnType<typeof createStores>): Calendar {
  const struck = store.hukum.struck();
  const own = store.kantor.libur();
  const ownDays = new Set(own.map((h) => h.tanggal));
  const national = libur.filter((h) => !struck.has(h.tanggal) && !ownDays.has(h.tanggal));
  return buildCalendar([...national, ...own.filter((h) => h.jenis !== "libur_lokal")], { local: own.filter((h) => h.jenis === "libur_lokal") });
}
