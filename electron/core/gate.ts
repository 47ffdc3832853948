import path from "node:path";
import { existsSync } from "node:fs";
import type { akunProcedures } from "../../shared/api/contract/akun";
import { contract, type Out, type Parsed, type ProcName } from "../../shared/api/contract";
import { fail, ok, type Result } from "../../shared/api/result";
import { CAPABILITIES, may } from "../../shared/domain/permissions";
import { fieldErrorsOf } from "../../shared/schemas/errors";
import type { Akun, KeadaanAkun } from "../../shared/schemas/akun";
import type { Core } from "./api";
import { createCore, type InnerCore } from "./core";
import { makeCode } from "./crypto/code";
import { nameMark, newKeyFile, openWithCode, openWithPassword, plainName, readKeyFile, withAccount, withCode, withoutAccount, writeKeyFile, type KeyFile } from "./crypto/keyfile";
import { COST, deriveKeys, type Cost } from "./crypto/keys";
import { migrations, NewerDatabase } from "./db/migrate";
import { isPlainDatabase, plainVersion } from "./db/sealed";
import { sealInto } from "./gate/seal";
import { BEFORE_SEALING, finishReplacing, replaceData } from "./gate/swap";
import { createTries } from "./gate/tries";
import type { Actor, CallContext, Ports } from "./ports";
import { KUNCI_MENIT } from "./procedures/akun";
import { failureOf, Refusal } from "./refusal";

export interface HouseOptions {
  /** Cost of a password; tests take a low one. */
  cost?: Cost;
}

/** One page or browser: who has logged in there, and when it last gave a sign of life. */
interface Session { accountId: string; locked: boolean; seen: number }
interface Unlocked { dataKey: Uint8Array; file: KeyFile }

type OwnName = Exclude<keyof typeof akunProcedures, "akun.daftar" | "akun.aturKunciLayar">;
type Own = { [K in OwnName]: (input: Parsed<K>, call: CallContext) => Promise<Out<K>> | Out<K> };
/** What answers before anyone has logged in. */
const OPEN: ReadonlySet<string> = new Set<ProcName>(["akun.keadaan", "akun.siapkan", "akun.masuk", "akun.keluar", "akun.kunciLayar", "akun.pulihkan"]);
/** What answers while a temporary password waits to be changed. */
const CHANGE_FIRST: ReadonlySet<string> = new Set<ProcName>([...(OPEN as ReadonlySet<ProcName>), "akun.gantiSandi"]);

/**
 * The house around the core. The data lie sealed until someone logs in; then the core is opened with the data key, and every call
 * is made in the name of the account of its session. When the last one logs out, the core is closed and the key forgotten.
 */
export async function openHouse(ports: Ports, options: HouseOptions = {}): Promise<Core> {
  const folder = ports.dataDir;
  const database = path.join(folder, "netra.db");
  const cost = options.cost ?? COST;
  const { random } = ports;
  if (!random) throw new Error("a house needs random bytes");
  finishReplacing(folder);
  if (isPlainDatabase(database)) {
    const version = plainVersion(database);
    const known = migrations.at(-1)?.number ?? 0;
    if (version > known) throw new NewerDatabase(version, known);
  }

  const nowMs = (): number => Date.parse(ports.clock.now());
  const tries = createTries(folder, nowMs);
  const sessions = new Map<string, Session>();
  const listeners = new Set<() => void>();
  let core: InnerCore | null = null;
  let unlocked: Unlocked | null = null;
  let damaged = false;
  let closed = false;

  const tell = (): void => {
    for (const listener of listeners) listener();
  };

  // --- The state of the house ---------------------------------------------------------------------------------------

  const found = () => readKeyFile(folder);
  const fault = (): KeadaanAkun["sebab"] => {
    if (core) return "";
    if (damaged) return "data_rusak";
    const { kind } = found();
    if (kind === "broken") return "kunci_rusak";
    return kind === "none" && existsSync(database) && !isPlainDatabase(database) ? "kunci_hilang" : "";
  };
  const lockAfter = (): number => core?.store.akun.setting("kunci_layar", { menit: KUNCI_MENIT }).menit ?? KUNCI_MENIT;

  const accountOf = (session: Session | undefined): Akun | null => {
    const account = session && core ? core.store.akun.get(session.accountId) : null;
    return account && account.ditutupAt === "" ? account : null;
  };
  const actorOf = (a: Akun): Actor => ({ id: a.pejabatId, name: a.nama, role: a.peran });

  /** The session as it is now: idle ones are locked, those of closed accounts are gone. */
  function sessionOf(call: CallContext): Session | undefined {
    const session = sessions.get(call.sessionId);
    if (!session) return undefined;
    if (core && !accountOf(session)) {
      sessions.delete(call.sessionId);
      return undefined;
    }
    if (!session.locked && nowMs() - session.seen > lockAfter() * 60_000) session.locked = true;
    return session;
  }

  function stateFor(call: CallContext): KeadaanAkun {
    const session = sessionOf(call);
    const account = accountOf(session);
    const sebab = fault();
    const keadaan = sebab !== "" ? "rusak" : !core && found().kind === "none" ? "baru" : !session || !account ? "terkunci" : session.locked ? "layar" : "terbuka";
    return {
      keadaan, sebab, dataLama: keadaan === "baru" && isPlainDatabase(database), berakun: true, kunciMenit: lockAfter(), gantiSandi: keadaan === "terbuka" && (account?.wajibGanti ?? false),
      akun: account && sebab === "" ? { id: account.id, nama: account.nama, namaMasuk: account.namaMasuk, peran: account.peran, hak: CAPABILITIES.filter((c) => may(account.peran, c)) } : null,
    };
  }

  // --- Opening and closing ------------------------------------------------------------------------------------------

  async function openCore(dataKey: Uint8Array): Promise<InnerCore> {
    const opened = await createCore({ ...ports, key: () => dataKey }, true);
    opened.onChange(tell);
    return opened;
  }

  async function unlock(dataKey: Uint8Array, file: KeyFile): Promise<InnerCore> {
    if (core) return core;
    try {
      core = await openCore(dataKey);
    } catch (e) {
      if (e instanceof NewerDatabase) throw new Refusal("NEWER_DATABASE");
      const code = typeof e === "object" && e !== null && "code" in e ? String(e.code) : "";
      if (!/NOTADB|CORRUPT/.test(code)) throw e;
      damaged = true;
      unlocked = { dataKey, file };
      ports.log.error("data tidak dapat dibuka", { code });
      throw new Refusal("GUARD", { reasons: ["data_rusak"] });
    }
    unlocked = { dataKey, file };
    damaged = false;
    return core;
  }

  async function lockHouse(): Promise<void> {
    const was = core;
    core = null;
    const key = unlocked?.dataKey;
    unlocked = null;
    await was?.close();
    key?.fill(0);
  }

  function keyFile(): KeyFile {
    const read = found();
    if (read.kind !== "found") throw new Refusal("GUARD", { reasons: ["berkas_kunci"] });
    return read.file;
  }
  function keep(file: KeyFile): void {
    writeKeyFile(folder, file);
    if (unlocked) unlocked.file = file;
  }

  const wrong = (field: string, code: string, params?: Record<string, number>): Refusal => new Refusal("BAD_INPUT", { fields: [{ path: field, code, ...(params ? { params } : {}) }] });
  function waitBefore(who: string, field: string): void {
    const detik = tries.wait(who);
    if (detik > 0) throw wrong(field, "tunggu_percobaan", { detik });
  }

  function enter(call: CallContext, account: Akun, inner: InnerCore, failed: number, name: string, ringkas: string): KeadaanAkun {
    sessions.set(call.sessionId, { accountId: account.id, locked: false, seen: nowMs() });
    inner.inside(name, { ...call, actor: actorOf(account) }, (cx) => {
      cx.store.akun.seen(account.id, cx.now);
      cx.record({ objek: "akun", objekId: account.id, perkaraId: null, ringkas: failed > 0 ? `${ringkas}, setelah ${failed} percobaan gagal` : ringkas });
    });
    return stateFor(call);
  }

  /** The one who asks, for steps that only a logged-in person can take. */
  function caller(call: CallContext): { account: Akun; inner: InnerCore; open: Unlocked } {
    const account = accountOf(sessionOf(call));
    if (!account || !core || !unlocked) throw new Refusal("LOCKED");
    return { account, inner: core, open: unlocked };
  }

  async function checkPassword(account: Akun, password: string, field: string, code = "sandi_salah"): Promise<void> {
    const file = keyFile();
    const who = nameMark(file, account.namaMasuk);
    waitBefore(who, field);
    if ((await openWithPassword(file, account.namaMasuk, password, cost))?.id !== account.id) {
      tries.wrong(who);
      throw wrong(field, code);
    }
    tries.right(who);
  }

  // --- What the house answers itself --------------------------------------------------------------------------------

  const own: Own = {
    "akun.keadaan"({ aktif }, call) {
      const session = sessionOf(call);
      if (aktif && session && !session.locked) session.seen = nowMs();
      return stateFor(call);
    },

    async "akun.siapkan"(input, call) {
      if (found().kind !== "none" || fault() !== "") throw new Refusal("GUARD", { reasons: ["sudah_disiapkan"] });
      const dataKey = new Uint8Array(random(32));
      const code = makeCode(random);
      const accountId = ports.ids.uuid();
      let file = newKeyFile(ports.ids.uuid(), dataKey, code, random);
      file = await withAccount(file, dataKey, { id: accountId, name: input.namaMasuk, password: input.sandi }, random, cost);
      const keys = deriveKeys(dataKey);
      await replaceData(folder, BEFORE_SEALING, async (made) => {
        if (isPlainDatabase(database)) await sealInto(folder, made, keys);
        const inner = await createCore({ ...ports, dataDir: made, key: () => dataKey }, true);
        try {
          inner.inside("akun.siapkan", call, (cx) => {
            const people = cx.store.kantor.pejabat();
            const same = people.find((p) => p.aktif && plainName(p.nama) === plainName(input.nama));
            const pejabatId = same?.id ?? cx.uuid();
            if (!same) cx.store.kantor.putPejabat({ id: pejabatId, nama: input.nama, nip: "", peran: input.peran, jabatan: input.jabatan, aktif: true, versi: 1 }, people.length);
            cx.store.akun.put({ id: accountId, pejabatId, namaMasuk: input.namaMasuk, peran: input.peran, wajibGanti: false, versi: 1 }, cx.now);
            cx.actor = { id: pejabatId, name: input.nama, role: input.peran };
            cx.record({ objek: "akun", objekId: accountId, perkaraId: null, ringkas: "Akun pertama dibuat dan data disandikan", sesudah: { pejabatId, peran: input.peran } });
          });
        } finally {
          await inner.close();
        }
        writeKeyFile(made, file);
      });
      await unlock(dataKey, file);
      sessions.set(call.sessionId, { accountId, locked: false, seen: nowMs() });
      ports.log.info("rumah disiapkan");
      return { kode: code, keadaan: stateFor(call) };
    },

    async "akun.masuk"({ namaMasuk, sandi }, call) {
      const file = keyFile();
      const who = nameMark(file, namaMasuk);
      waitBefore(who, "sandi");
      const opened = await openWithPassword(file, namaMasuk, sandi, cost);
      if (!opened) {
        tries.wrong(who);
        ports.log.info("masuk ditolak");
        throw wrong("sandi", "sandi_salah");
      }
      let inner: InnerCore;
      try {
        inner = await unlock(opened.dataKey, file);
      } catch (e) {
        if (damaged) return stateFor(call);
        throw e;
      }
      const account = inner.store.akun.get(opened.id);
      if (!account || account.ditutupAt !== "") {
        if (sessions.size === 0) await lockHouse();
        throw new Refusal("FORBIDDEN", { reasons: ["akun_ditutup"] });
      }
      return enter(call, account, inner, tries.right(who), "akun.masuk", "Masuk");
    },

    async "akun.keluar"(_, call) {
      const account = accountOf(sessionOf(call));
      if (account && core) core.inside("akun.keluar", { ...call, actor: actorOf(account) }, (cx) => cx.record({ objek: "akun", objekId: account.id, perkaraId: null, ringkas: "Keluar" }));
      sessions.delete(call.sessionId);
      if (sessions.size === 0) await lockHouse();
      return stateFor(call);
    },

    "akun.kunciLayar"(_, call) {
      const session = sessionOf(call);
      if (session) session.locked = true;
      return stateFor(call);
    },

    async "akun.pulihkan"({ kode, namaMasuk, sandi }, call) {
      const file = keyFile();
      waitBefore("pemulihan", "kode");
      const dataKey = openWithCode(file, kode);
      if (dataKey === "typo" || dataKey === null) {
        tries.wrong("pemulihan");
        throw wrong("kode", dataKey === "typo" ? "kode_salah_ketik" : "kode_bukan_folder_ini");
      }
      tries.right("pemulihan");
      let inner: InnerCore;
      try {
        inner = await unlock(dataKey, file);
      } catch (e) {
        if (damaged) return stateFor(call);
        throw e;
      }
      const account = inner.store.akun.all().find((a) => a.ditutupAt === "" && plainName(a.namaMasuk) === plainName(namaMasuk));
      if (!account) {
        if (sessions.size === 0) await lockHouse();
        throw wrong("namaMasuk", "nama_masuk_tidak_ada");
      }
      keep(await withAccount(file, dataKey, { id: account.id, name: account.namaMasuk, password: sandi }, random, cost));
      inner.store.akun.changeNext(account.id, false);
      return enter(call, account, inner, tries.right(nameMark(file, namaMasuk)), "akun.pulihkan", "Sandi diganti dengan lembar pemulihan");
    },

    async "akun.gantiSandi"({ sandiLama, sandi }, call) {
      const { account, inner, open } = caller(call);
      await checkPassword(account, sandiLama, "sandiLama", "sandi_lama_salah");
      keep(await withAccount(keyFile(), open.dataKey, { id: account.id, name: account.namaMasuk, password: sandi }, random, cost));
      inner.inside("akun.gantiSandi", { ...call, actor: actorOf(account) }, (cx) => {
        cx.store.akun.changeNext(account.id, false);
        cx.record({ objek: "akun", objekId: account.id, perkaraId: null, ringkas: "Sandi sendiri diganti" });
      });
      return stateFor(call);
    },

    async "akun.simpan"(input, call) {
      const { account, inner, open } = caller(call);
      const old = input.id === "" ? null : inner.store.akun.get(input.id);
      if (input.id !== "" && (!old || old.ditutupAt !== "")) throw new Refusal("NOT_FOUND");
      if ((old?.versi ?? 0) !== input.versi) throw new Refusal("STALE", { current: old });
      const all = inner.store.akun.all().filter((a) => a.ditutupAt === "");
      if (all.some((a) => a.id !== input.id && plainName(a.namaMasuk) === plainName(input.namaMasuk))) throw wrong("namaMasuk", "nama_masuk_dipakai");
      if (!inner.store.kantor.pejabat().some((p) => p.id === input.pejabatId)) throw wrong("pejabatId", "wajib");
      if (old && !may(input.peran, "akun") && !all.some((a) => a.id !== old.id && may(a.peran, "akun"))) throw new Refusal("GUARD", { reasons: ["akun_terakhir"] });
      const id = old?.id ?? ports.ids.uuid();
      const renamed = old !== null && plainName(old.namaMasuk) !== plainName(input.namaMasuk);
      if (renamed && input.sandi === "") throw wrong("sandi", "wajib");
      const write = (): void =>
        inner.inside("akun.simpan", { ...call, actor: actorOf(account) }, (cx) => {
          cx.store.akun.put({ id, pejabatId: input.pejabatId, namaMasuk: input.namaMasuk, peran: input.peran, wajibGanti: input.sandi === "" ? (old?.wajibGanti ?? false) : true, versi: input.versi + 1 }, cx.now);
          const made = cx.store.akun.get(id)!;
          cx.record({ objek: "akun", objekId: id, perkaraId: null, ringkas: old ? `Akun ${made.nama} diubah` : `Akun ${made.nama} dibuat`, sebelum: old ?? undefined, sesudah: made });
        });
      // The row first: a row without a key only cannot log in, a key without a row would open the data.
      write();
      if (input.sandi !== "") keep(await withAccount(keyFile(), open.dataKey, { id, name: input.namaMasuk, password: input.sandi }, random, cost));
      return inner.store.akun.get(id)!;
    },

    async "akun.aturUlang"({ akunId, sandi }, call) {
      const { account, inner, open } = caller(call);
      const other = inner.store.akun.get(akunId);
      if (!other || other.ditutupAt !== "") throw new Refusal("NOT_FOUND");
      keep(await withAccount(keyFile(), open.dataKey, { id: akunId, name: other.namaMasuk, password: sandi }, random, cost));
      inner.inside("akun.aturUlang", { ...call, actor: actorOf(account) }, (cx) => {
        cx.store.akun.changeNext(akunId, true);
        cx.record({ objek: "akun", objekId: akunId, perkaraId: null, ringkas: `Sandi ${other.nama} diatur ulang` });
      });
      tries.right(nameMark(keyFile(), other.namaMasuk));
      endSessions(akunId, call.sessionId);
      return inner.store.akun.get(akunId)!;
    },

    "akun.tutup"({ akunId, alasan }, call) {
      const { account, inner } = caller(call);
      const other = inner.store.akun.get(akunId);
      if (!other || other.ditutupAt !== "") throw new Refusal("NOT_FOUND");
      if (akunId === account.id) throw new Refusal("GUARD", { reasons: ["akun_sendiri"] });
      keep(withoutAccount(keyFile(), akunId));
      inner.inside("akun.tutup", { ...call, actor: actorOf(account) }, (cx) => {
        cx.store.akun.close(akunId, cx.now, alasan);
        cx.record({ objek: "akun", objekId: akunId, perkaraId: null, ringkas: `Akun ${other.nama} ditutup: ${alasan}`, sebelum: other });
      });
      endSessions(akunId);
      return inner.store.akun.get(akunId)!;
    },

    async "akun.lembarBaru"({ sandi }, call) {
      const { account, inner, open } = caller(call);
      await checkPassword(account, sandi, "sandi");
      const code = makeCode(random);
      keep(withCode(keyFile(), open.dataKey, code, random));
      inner.inside("akun.lembarBaru", { ...call, actor: actorOf(account) }, (cx) => cx.record({ objek: "akun", objekId: "pemulihan", perkaraId: null, ringkas: "Lembar pemulihan baru dibuat; yang lama tidak berlaku" }));
      return { kode: code };
    },
  };

  function endSessions(accountId: string, except = ""): void {
    for (const [id, s] of sessions) if (s.accountId === accountId && id !== except) sessions.delete(id);
  }

  // --- The door ------------------------------------------------------------------------------------------------------

  // One after another: a password is dear to try, and the count of wrong tries must hold.
  let turn: Promise<unknown> = Promise.resolve();
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = turn.then(work, work);
    turn = next.catch(() => {});
    return next;
  }

  /** The account that may call this now, or why not. */
  function admit(name: string, call: CallContext): { actor: Actor; inner: InnerCore } | { refused: ReturnType<typeof fail> } {
    const session = sessionOf(call);
    const account = accountOf(session);
    if (!session || !account || !core || session.locked || fault() !== "") return { refused: fail("LOCKED") };
    if (account.wajibGanti && !CHANGE_FIRST.has(name)) return { refused: fail("LOCKED", { reasons: ["ganti_sandi_dulu"] }) };
    return { actor: actorOf(account), inner: core };
  }

  async function dispatch(name: string, input: unknown, call: CallContext): Promise<Result<unknown>> {
    if (!Object.hasOwn(contract, name)) return fail("NO_SUCH_PROCEDURE");
    if (closed) return fail("LOCKED");
    if (!Object.hasOwn(own, name)) {
      const admitted = admit(name, call);
      if ("refused" in admitted) return admitted.refused;
      const procedure = contract[name as ProcName];
      if (procedure.kind !== "query") sessions.get(call.sessionId)!.seen = nowMs();
      return admitted.inner.dispatch(name, input, { ...call, actor: admitted.actor });
    }
    const procedure = contract[name as OwnName];
    const answer = async (): Promise<Result<unknown>> => {
      try {
        if (!OPEN.has(name)) {
          const admitted = admit(name, call);
          if ("refused" in admitted) return admitted.refused;
          if (!may(admitted.actor.role, procedure.allow)) return fail("FORBIDDEN");
        }
        const parsed = procedure.input.safeParse(input);
        if (!parsed.success) return fail("BAD_INPUT", { fields: fieldErrorsOf(parsed.error) });
        return ok(await own[name as OwnName](parsed.data as never, call));
      } catch (e) {
        const failure = failureOf(e);
        if (failure) return { ok: false, error: failure };
        ports.log.error("procedure failed", { name, reason: e instanceof Error ? e.name : "unknown" });
        return fail("INTERNAL");
      }
    };
    return name === "akun.keadaan" ? answer() : inTurn(answer);
  }

  return {
    dispatch,
    async receive(ticket, bytes, call) {
      const admitted = admit("", call);
      return "refused" in admitted ? admitted.refused : admitted.inner.receive(ticket, bytes, { ...call, actor: admitted.actor });
    },
    async send(ticket, call) {
      const admitted = admit("", call);
      return "refused" in admitted ? null : admitted.inner.send(ticket, { ...call, actor: admitted.actor });
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    async close() {
      closed = true;
      await turn.catch(() => {});
      sessions.clear();
      await lockHouse();
    },
  };
}
