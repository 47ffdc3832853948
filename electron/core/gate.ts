import path from "node:path";
import { copyFileSync, existsSync, mkdirSync, rmSync, statSync } from "node:fs";
import type { akunProcedures } from "../../shared/api/contract/akun";
import type { BarisCadangan, cadanganProcedures, HasilCadangan, IsiCadangan } from "../../shared/api/contract/cadangan";
import { contract, procedureOf, type Out, type Parsed, type ProcName } from "../../shared/api/contract";
import { fail, ok, type Result } from "../../shared/api/result";
import { CAPABILITIES, may } from "../../shared/domain/permissions";
import { fieldErrorsOf } from "../../shared/schemas/errors";
import type { Akun, KeadaanAkun, LangkahHilang } from "../../shared/schemas/akun";
import type { Core } from "./api";
import { BadBackup, checkBackup, clearBench, extractBackup, listBackups, makeBackups, reasonOf } from "./backup/backup";
import { readContainer, type Manifest } from "./backup/container";
import { createCore, type InnerCore } from "./core";
import { makeCode } from "./crypto/code";
import { nameMark, newKeyFile, openWithCode, openWithPassword, plainName, readKeyFile, withAccount, withCode, withoutAccount, writeKeyFile, type KeyFile } from "./crypto/keyfile";
import { COST, deriveKeys, type Cost, type HouseKeys } from "./crypto/keys";
import { migrations, NewerDatabase } from "./db/migrate";
import { salvage } from "./db/salvage";
import { isPlainDatabase, openAsIs, plainVersion, versionOf } from "./db/sealed";
import { codeOf } from "./errors";
import { sealInto } from "./gate/seal";
import { BEFORE_SEALING, finishReplacing, replaceData, resumeReplacing } from "./gate/swap";
import { createTries } from "./gate/tries";
import type { Actor, CallContext, Ports } from "./ports";
import { KUNCI_MENIT } from "./procedures/akun";
import { ATURAN } from "./procedures/cadangan";
import { refresh } from "./procedures/cases";
import { DAMAGED, failureOf, isDamage, Refusal } from "./refusal";
import { akunStore } from "./store/akun";
import { jurnalStore } from "./store/jurnal";
import { lostSteps, WITNESS_FILE } from "./witness";

export interface HouseOptions {
  /** Cost of a password; tests take a low one. */
  cost?: Cost;
  /** Backups by themselves: shortly after the first log-in, daily, and at the end. Tests make their own. */
  backups?: boolean;
  /** A new folder becomes an office to practise in, with a clock that stands so far from the machine's. */
  rehearsal?: { shift: number };
}

/** One page or browser: who has logged in there, and when it last gave a sign of life. */
interface Session { accountId: string; locked: boolean; seen: number }
interface Unlocked { dataKey: Uint8Array; file: KeyFile }

type OwnName = Exclude<keyof typeof akunProcedures, "akun.daftar" | "akun.aturKunciLayar"> | Exclude<keyof typeof cadanganProcedures, "cadangan.atur" | "jurnal.periksa">;
type Own = { [K in OwnName]: (input: Parsed<K>, call: CallContext) => Promise<Out<K>> | Out<K> };
/** What answers before anyone has logged in. */
const OPEN: ReadonlySet<string> = new Set<ProcName>(["akun.keadaan", "akun.siapkan", "akun.masuk", "akun.keluar", "akun.kunciLayar", "akun.pulihkan", "akun.bukaLatihan", "cadangan.temukan", "cadangan.pulihkanAwal", "cadangan.selamatkan", "jurnal.lanjutkan"]);
/** What neither tries a password nor changes who may enter, and may take long. */
const AT_ONCE: ReadonlySet<string> = new Set<ProcName>(["akun.keadaan", "akun.bukaLatihan", "cadangan.daftar", "cadangan.buat", "cadangan.isi", "cadangan.periksa", "cadangan.temukan", "berkas.periksa"]);
/** What answers while a temporary password waits to be changed. */
const CHANGE_FIRST: ReadonlySet<string> = new Set<ProcName>([...(OPEN as ReadonlySet<ProcName>), "akun.gantiSandi"]);

/**
 * The house around the core. The data lie sealed until someone logs in; then the core is opened with the data key, and every call
 * is made in the name of the account of its session. When the last one logs out, the core is closed and the key forgotten.
 */
export async function openHouse(given: Ports, options: HouseOptions = {}): Promise<Core> {
  const folder = given.dataDir;
  let rehearsal: KeyFile["latihan"];
  const ports: Ports = { ...given, clock: { ...given.clock, now: () => (rehearsal ? new Date(Date.parse(given.clock.now()) + rehearsal.geser).toISOString() : given.clock.now()) } };
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
  const ownBackups = path.join(folder, "cadangan");
  rmSync(path.join(folder, "latihan"), { recursive: true, force: true });
  clearBench(folder);
  const tries = createTries(folder, nowMs);
  const sessions = new Map<string, Session>();
  const listeners = new Set<() => void>();
  let core: InnerCore | null = null;
  let unlocked: Unlocked | null = null;
  let damaged = false;
  let lost: LangkahHilang | null = null;
  let closed = false;
  /** Sessions that logged in and met data that are damaged, or less than they were; the recovery code stands for nobody's account. */
  const rescuers = new Map<string, { accountId: string | null; actor: Actor }>();
  let backupRuns: Promise<HasilCadangan> | null = null;

  const tell = (): void => {
    for (const listener of listeners) listener();
  };

  // --- The state of the house ---------------------------------------------------------------------------------------

  const found = () => {
    const read = readKeyFile(folder);
    if (read.kind === "found") rehearsal = read.file.latihan;
    return read;
  };
  found();
  const fault = (call: CallContext): KeadaanAkun["sebab"] => {
    if (core) return "";
    if (damaged) return "data_rusak";
    // Others can still log in, to do what this one may not.
    if (lost && rescuers.has(call.sessionId)) return "langkah_hilang";
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
    const sebab = fault(call);
    const rescuer = rescuers.get(call.sessionId);
    const keadaan = sebab !== "" ? "rusak" : !core && found().kind === "none" ? "baru" : !session || !account ? "terkunci" : session.locked ? "layar" : "terbuka";
    return {
      keadaan, sebab, hilang: sebab === "langkah_hilang" && lost && rescuer ? { ...lost, lanjut: may(rescuer.actor.role, "atur"), pulih: may(rescuer.actor.role, "akun") } : null, latihan: rehearsal !== undefined, dataLama: keadaan === "baru" && isPlainDatabase(database), berakun: true, kunciMenit: lockAfter(), gantiSandi: keadaan === "terbuka" && (account?.wajibGanti ?? false),
      akun: account && sebab === "" ? { id: account.id, nama: account.nama, namaMasuk: account.namaMasuk, peran: account.peran, hak: CAPABILITIES.filter((c) => may(account.peran, c)) } : null,
    };
  }

  // --- Opening and closing ------------------------------------------------------------------------------------------

  async function openCore(dataKey: Uint8Array): Promise<InnerCore> {
    const opened = await createCore({ ...ports, key: () => dataKey, rehearsal: rehearsal !== undefined }, true);
    opened.onChange(tell);
    return opened;
  }

  /** `knowingly` opens data that are less than they were. */
  async function unlock(dataKey: Uint8Array, file: KeyFile, knowingly = false): Promise<InnerCore> {
    if (core) return core;
    let reshaping = false;
    lost = null;
    try {
      reshaping = await lookFirst(deriveKeys(dataKey), file, knowingly);
      core = await openCore(dataKey);
    } catch (e) {
      if (e instanceof LostSteps) {
        lost = e.lost;
        unlocked = { dataKey, file };
        ports.log.error("langkah terakhir hilang", { sebab: lost.sebab, saksi: lost.saksi.seq, kepala: lost.kepala.seq });
        throw new Refusal("GUARD", { reasons: ["langkah_hilang"] });
      }
      if (e instanceof NewerDatabase) throw new Refusal("NEWER_DATABASE");
      if (e instanceof Refusal) throw e;
      const code = codeOf(e);
      if (!isDamage(e)) {
        if (!reshaping || failureOf(e)) throw e;
        // Each migration is whole or not at all: the next try goes on where this one stopped.
        ports.log.error("data belum dapat disesuaikan", { code });
        throw new Refusal("GUARD", { reasons: ["migrasi_gagal"] });
      }
      damaged = true;
      unlocked = { dataKey, file };
      ports.log.error("data tidak dapat dibuka", { code });
      throw new Refusal("GUARD", { reasons: [DAMAGED] });
    }
    unlocked = { dataKey, file };
    damaged = false;
    startBackups();
    return core;
  }

  /**
   * Looks at the data before anything is written. A file that is gone or empty would be taken for a new one: what was there is lost, and
   * that is told, and so are steps that were once kept and are not in it. Data that are about to take a new shape are backed up as they are; without that backup they keep their shape.
   * True where they will take one.
   */
  async function lookFirst(keys: HouseKeys, file: KeyFile, knowingly: boolean): Promise<boolean> {
    if (!existsSync(database)) throw new RuinedData();
    const db = openAsIs(database, keys.database);
    try {
      const version = versionOf(db);
      if (version === 0) throw new RuinedData();
      const less = knowingly ? null : lostSteps(db, folder, keys.witness);
      if (less) throw new LostSteps(less);
      if (version >= (migrations.at(-1)?.number ?? 0)) return false;
      const { seq, hash } = jurnalStore(db).head();
      const [made] = await makeBackups({ db, dataDir: folder, keys, keyFile: file, at: ports.clock.now(), sebab: "migrasi", kantor: "", jurnal: { seq, hash }, random: random!, log: ports.log }, [ownBackups]);
      if (!made?.made) throw new Refusal("GUARD", { reasons: ["cadangan_migrasi"] });
      ports.log.info("cadangan sebelum penyesuaian", { dari: version });
      return true;
    } catch (e) {
      throw e instanceof BadBackup && e.reason === "data_rusak" ? new RuinedData() : e;
    } finally {
      db.close();
    }
  }

  /** A call met a damaged page: nothing more is written, and whoever met it is led to the recovery screen. */
  async function foundDamage(inner: InnerCore, call: CallContext): Promise<void> {
    if (core !== inner) return;
    ports.log.error("data rusak ditemukan sewaktu bekerja");
    core = null;
    damaged = true;
    rescuers.set(call.sessionId, { accountId: null, actor: call.actor });
    await inner.close().catch(() => {});
    tell();
  }

  /** Opens the data for one who has shown the right to it, by this account or by the recovery code; damage or a loss met on the way leads that person to the recovery screen. */
  async function openFor(dataKey: Uint8Array, file: KeyFile, accountId: string | null, call: CallContext, then: (inner: InnerCore) => Promise<KeadaanAkun>): Promise<KeadaanAkun> {
    try {
      return await then(await unlock(dataKey, file));
    } catch (e) {
      if (core && isDamage(e)) await foundDamage(core, call);
      if (!damaged && !lost) throw e;
      rescuers.set(call.sessionId, { accountId, actor: accountId === null ? CODE_HOLDER : actorIn(dataKey, accountId) });
      return stateFor(call);
    }
  }

  /** Whose account it is, from data that are not opened for work. */
  function actorIn(dataKey: Uint8Array, accountId: string): Actor {
    try {
      const db = openAsIs(database, deriveKeys(dataKey).database);
      try {
        const account = akunStore(db).get(accountId);
        if (account && account.ditutupAt === "") return actorOf(account);
      } finally {
        db.close();
      }
    } catch {
      // Damaged data do not tell.
    }
    return { id: "", name: "", role: "" };
  }

  async function lockHouse(): Promise<void> {
    await backupRuns?.catch(() => {});
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
      if (found().kind !== "none" || fault(call) !== "") throw new Refusal("GUARD", { reasons: ["sudah_disiapkan"] });
      const dataKey = new Uint8Array(random(32));
      const code = makeCode(random);
      const accountId = ports.ids.uuid();
      let file = newKeyFile(ports.ids.uuid(), dataKey, code, random);
      if (options.rehearsal) file = { ...file, latihan: { geser: options.rehearsal.shift } };
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
      rehearsal = file.latihan;
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
      return openFor(opened.dataKey, file, opened.id, call, async (inner) => {
        const account = inner.store.akun.get(opened.id);
        if (!account || account.ditutupAt !== "") {
          if (sessions.size === 0) await lockHouse();
          throw new Refusal("FORBIDDEN", { reasons: ["akun_ditutup"] });
        }
        return enter(call, account, inner, tries.right(who), "akun.masuk", "Masuk");
      });
    },

    async "akun.keluar"(_, call) {
      const account = accountOf(sessionOf(call));
      if (account && core) core.inside("akun.keluar", { ...call, actor: actorOf(account) }, (cx) => cx.record({ objek: "akun", objekId: account.id, perkaraId: null, ringkas: "Keluar" }));
      sessions.delete(call.sessionId);
      rescuers.delete(call.sessionId);
      if (sessions.size === 0 && rescuers.size === 0) await lockHouse();
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
      if (dataKey === "TYPO" || dataKey === null) {
        tries.wrong("pemulihan");
        throw wrong("kode", dataKey === "TYPO" ? "kode_salah_ketik" : "kode_bukan_folder_ini");
      }
      tries.right("pemulihan");
      return openFor(dataKey, file, null, call, async (inner) => {
        const account = inner.store.akun.all().find((a) => a.ditutupAt === "" && plainName(a.namaMasuk) === plainName(namaMasuk));
        if (!account) {
          if (sessions.size === 0) await lockHouse();
          throw wrong("namaMasuk", "nama_masuk_tidak_ada");
        }
        keep(await withAccount(file, dataKey, { id: account.id, name: account.namaMasuk, password: sandi }, random, cost));
        inner.store.akun.changeNext(account.id, false);
        return enter(call, account, inner, tries.right(nameMark(file, namaMasuk)), "akun.pulihkan", "Sandi diganti dengan lembar pemulihan");
      });
    },

    async "akun.bukaLatihan"() {
      if (rehearsal) throw new Refusal("GUARD", { reasons: ["sudah_latihan"] });
      if (!ports.openRehearsal) throw new Refusal("GUARD", { reasons: ["latihan_tidak_ada"] });
      try {
        return { alamat: await ports.openRehearsal() };
      } catch (e) {
        ports.log.error("latihan tidak dapat dibuka", { code: e instanceof Error ? e.name : "" });
        throw new Refusal("GUARD", { reasons: ["latihan_gagal"] });
      }
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

    async "cadangan.daftar"(_, call) {
      const { inner } = caller(call);
      const { folderKedua, batasHari } = inner.store.akun.setting("cadangan", ATURAN);
      const of = (tempat: "utama" | "kedua"): BarisCadangan[] => listBackups(placeOf(tempat)).map(({ nama, at, ukuran }) => ({ nama, tempat, at, ukuran }));
      return {
        folder: ownBackups, folderKedua, batasHari, terakhir: inner.store.akun.setting<HasilCadangan | null>("cadangan_terakhir", null), berjalan: backupRuns !== null,
        daftar: [...of("utama"), ...(folderKedua === "" ? [] : of("kedua"))].toSorted((a, b) => b.at.localeCompare(a.at)),
      };
    },
    "cadangan.buat": () => backUp("tangan"),
    async "cadangan.isi"({ tempat, nama }, call) {
      const { inner } = caller(call);
      return describe(await guarded(() => readContainer(path.join(placeOf(tempat), nama), inner.keys!.backup, null)), inner);
    },
    async "cadangan.periksa"({ tempat, nama }, call) {
      const { inner } = caller(call);
      return describe(await rehearse(placeOf(tempat), nama, inner), inner);
    },
    async "cadangan.pulihkan"({ tempat, nama, sandi }, call) {
      const { account, inner, open } = caller(call);
      await checkPassword(account, sandi, "sandi");
      const folderOf = placeOf(tempat);
      await rehearse(folderOf, nama, inner);
      // What was done until now is not lost either.
      await backUp("sebelum_pulih", nama);
      inner.inside("cadangan.pulihkan", { ...call, actor: actorOf(account) }, (cx) => cx.record({ objek: "cadangan", objekId: nama, perkaraId: null, ringkas: `Kembali ke cadangan ${nama}` }));
      const dataKey = Uint8Array.from(open.dataKey);
      await bringBack(folderOf, nama, dataKey, keyFile());
      return stateFor(call);
    },
    async "cadangan.temukan"({ folder: given }, call) {
      requireRescue(call, false);
      return listBackups(given.trim() === "" ? ownBackups : given.trim()).map(({ nama, at, ukuran }) => ({ nama, tempat: "folder" as const, at, ukuran }));
    },
    async "cadangan.pulihkanAwal"({ folder: given, nama, kode }, call) {
      requireRescue(call, false);
      const place = given.trim() === "" ? ownBackups : given.trim();
      const found = listBackups(place).find((b) => b.nama === nama);
      if (!found) throw wrong("nama", "bentuk_salah");
      const own = readKeyFile(folder);
      // What was practised never comes among what is real, nor the other way round.
      const practising = own.kind === "found" ? own.file.latihan !== undefined : options.rehearsal !== undefined;
      if (practising !== (found.kunci.latihan !== undefined)) throw new Refusal("GUARD", { reasons: [practising ? "cadangan_bukan_latihan" : "cadangan_latihan"] });
      let dataKey: Uint8Array;
      const rescuer = rescuers.get(call.sessionId);
      if (unlocked && rescuer && kode === "") {
        // A loss leaves data that open: going back behind them is for who may do so at any time.
        if (!damaged && !may(rescuer.actor.role, "akun")) throw new Refusal("FORBIDDEN");
        dataKey = Uint8Array.from(unlocked.dataKey);
      } else {
        waitBefore("pemulihan", "kode");
        const opened = openWithCode(found.kunci, kode);
        if (opened === "TYPO" || opened === null) {
          tries.wrong("pemulihan");
          throw wrong("kode", opened === "TYPO" ? "kode_salah_ketik" : "kunci_cadangan_lain");
        }
        tries.right("pemulihan");
        dataKey = opened;
      }
      // The folder's own key file knows the passwords of today; a new folder takes the one of the backup.
      const file = own.kind === "found" && own.file.sidik === found.kunci.sidik ? own.file : found.kunci;
      // Where only the key file is lost, the data themselves are the newest there is.
      if (own.kind !== "found" && opens(database, deriveKeys(dataKey).database)) {
        writeKeyFile(folder, found.kunci);
        return stateFor(call);
      }
      await guarded(() => checkBackup(place, nama, deriveKeys(dataKey), false, folder, random));
      await bringBack(place, nama, dataKey, file);
      return stateFor(call);
    },
    async "cadangan.selamatkan"(_, call) {
      requireRescue(call, true);
      const { dataKey, file } = unlocked!;
      const keys = deriveKeys(dataKey);
      let tables: ReturnType<typeof salvage> = [];
      await replaceData(folder, asideName("rusak"), async (made) => {
        try {
          tables = salvage(database, path.join(made, "netra.db"), keys.database);
        } catch (e) {
          ports.log.error("penyelamatan gagal", { code: e instanceof Error ? e.name : "" });
          throw new Refusal("GUARD", { reasons: ["tidak_terbaca_sama_sekali"] });
        }
        // The witness stays who it was: steps that were not salvaged are told at the next opening.
        if (existsSync(path.join(folder, WITNESS_FILE))) copyFileSync(path.join(folder, WITNESS_FILE), path.join(made, WITNESS_FILE));
        const inner = await createCore({ ...ports, dataDir: made, key: () => dataKey }, true);
        try {
          if (inner.store.akun.all().length === 0) throw new Refusal("GUARD", { reasons: ["tidak_terbaca_sama_sekali"] });
          inner.inside("cadangan.selamatkan", { ...call, actor: { id: "", name: "Penyelamatan data", role: "ketua" } }, (cx) => {
            for (const id of cx.store.akun.caseIds()) attempt(() => refresh(cx, id));
            cx.record({ objek: "cadangan", objekId: "selamatkan", perkaraId: null, ringkas: "Isi yang terbaca diselamatkan dari berkas data yang rusak", sesudah: tables });
          });
        } finally {
          await inner.close();
          // The files are sound by themselves and stay where they are.
          rmSync(path.join(made, "berkas"), { recursive: true, force: true });
        }
      });
      damaged = false;
      rescuers.clear();
      unlocked = null;
      await unlock(dataKey, file).catch((e: unknown) => {
        throw e instanceof Refusal ? e : new Refusal("GUARD", { reasons: ["data_rusak"] });
      });
      return { keadaan: stateFor(call), hilang: tables.filter((t) => !t.utuh).map((t) => ({ tabel: t.tabel, dibaca: t.dibaca })) };
    },
    async "jurnal.lanjutkan"(_, call) {
      const by = rescuers.get(call.sessionId);
      if (!lost || !unlocked || !by) throw new Refusal("LOCKED");
      if (!may(by.actor.role, "atur")) throw new Refusal("FORBIDDEN");
      const { saksi, kepala, sebab } = lost;
      const inner = await unlock(unlocked.dataKey, unlocked.file, true);
      rescuers.clear();
      const ringkas = sebab === "tanpa_saksi" ? `Dilanjutkan dari langkah ${kepala.seq} tanpa saksi jurnal` : `Dilanjutkan dari langkah ${kepala.seq}, padahal langkah ${saksi.seq} pernah tersimpan`;
      inner.inside("jurnal.lanjutkan", { ...call, actor: by.actor }, (cx) => cx.record({ objek: "jurnal", objekId: "saksi", perkaraId: null, ringkas, sesudah: { sebab, saksi, kepala } }));
      const account = by.accountId === null ? null : inner.store.akun.get(by.accountId);
      return account ? enter(call, account, inner, 0, "akun.masuk", "Masuk") : stateFor(call);
    },
    async "berkas.periksa"(_, call) {
      const { inner } = caller(call);
      const all = inner.store.berkas.all();
      const bad: Array<{ sha256: string; what: "missing" | "damaged" }> = [];
      for (const f of all) {
        const what = await inner.files.check(f.sha256, f.ukuran);
        if (what) bad.push({ sha256: f.sha256, what });
      }
      return { jumlah: all.length, hilang: bad.filter((b) => b.what === "missing").length, rusak: bad.filter((b) => b.what === "damaged").length, contoh: bad.slice(0, 20).map((b) => b.sha256) };
    },
  };

  // --- Backups -------------------------------------------------------------------------------------------------------

  function placeOf(tempat: "utama" | "kedua"): string {
    if (tempat === "utama") return ownBackups;
    return core?.store.akun.setting("cadangan", ATURAN).folderKedua || ownBackups;
  }
  const asideName = (why: string): string => `sebelum-${why}-${ports.clock.now().slice(0, 19).replaceAll(":", "")}`;
  async function guarded<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (e) {
      if (e instanceof Refusal || failureOf(e)) throw e;
      throw new Refusal("GUARD", { reasons: [e instanceof BadBackup ? e.reason : "cadangan_rusak"] });
    }
  }

  function describe(m: Manifest, inner: InnerCore): IsiCadangan {
    const now = inner.store.jurnal.head();
    const had = { perkara: m.baris["perkara"] ?? 0, surat: m.baris["surat"] ?? 0 };
    const have = inner.store.akun.counts();
    const less = (a: number, b: number): number => Math.max(0, a - b);
    return { at: m.at, kantor: m.kantor, versi: m.versi, sebab: m.sebab, ...had, berkas: m.berkas.length, jurnal: m.jurnal, hilang: { perkara: less(have.perkara, had.perkara), surat: less(have.surat, had.surat), jurnal: less(now.seq, m.jurnal.seq) } };
  }

  /** Restores into a place of its own, opens it as the program would, reads every file, and takes the place away again. */
  async function rehearse(place: string, nama: string, inner: InnerCore): Promise<Manifest> {
    const trial = path.join(folder, "latihan");
    if (existsSync(trial)) throw new Refusal("BUSY", { reasons: ["cadangan_berjalan"] });
    rmSync(trial, { recursive: true, force: true });
    mkdirSync(trial, { recursive: true, mode: 0o700 });
    try {
      return await guarded(async () => {
        const keys = inner.keys!;
        await checkBackup(place, nama, keys, false, folder, random!);
        const manifest = await extractBackup(place, nama, keys, trial);
        const dataKey = Uint8Array.from(unlocked!.dataKey);
        const opened = await createCore({ ...ports, dataDir: trial, key: () => dataKey }, true);
        try {
          const chain = opened.store.jurnal.head();
          if (opened.store.jurnal.firstFault() !== null || chain.hash !== manifest.jurnal.hash) throw new BadBackup("cadangan_rusak");
        } finally {
          await opened.close();
        }
        return manifest;
      });
    } finally {
      rmSync(trial, { recursive: true, force: true });
    }
  }

  /** The backup takes the place of the data, which are kept aside; everyone logs in anew. */
  async function bringBack(place: string, nama: string, dataKey: Uint8Array, file: KeyFile): Promise<void> {
    const keys = deriveKeys(dataKey);
    await replaceData(folder, asideName("pulih"), async (made) => {
      await guarded(() => extractBackup(place, nama, keys, made));
      writeKeyFile(made, file);
      // Before the exchange, so that nothing is written any more; a failure above leaves the house as it was.
      sessions.clear();
      rescuers.clear();
      await lockHouse();
    });
    damaged = false;
    lost = null;
    ports.log.info("cadangan dipulihkan");
    tell();
  }

  /** Another program held a file while data changed places: nobody enters until they have. */
  function finishHeld(): void {
    if (core || !resumeReplacing(folder)) return;
    damaged = false;
    lost = null;
    rescuers.clear();
    ports.log.info("pemulihan diselesaikan");
  }

  function requireRescue(call: CallContext, loggedIn: boolean): void {
    const { keadaan } = stateFor(call);
    if (keadaan !== "baru" && keadaan !== "rusak") throw new Refusal("FORBIDDEN");
    if (loggedIn && !(damaged && unlocked && rescuers.has(call.sessionId))) throw new Refusal("LOCKED");
  }

  async function backUp(sebab: string, keep?: string): Promise<HasilCadangan> {
    if (backupRuns) return backupRuns;
    const inner = core;
    if (!inner) throw new Refusal("LOCKED");
    const run = async (): Promise<HasilCadangan> => {
      const { folderKedua } = inner.store.akun.setting("cadangan", ATURAN);
      const second = folderKedua !== "" && folderKedua !== ownBackups;
      const there = second && isFolder(folderKedua);
      const at = ports.clock.now();
      const { seq, hash } = inner.store.jurnal.head();
      let made: Awaited<ReturnType<typeof makeBackups>>;
      try {
        made = await makeBackups(
          { db: inner.db, dataDir: folder, keys: inner.keys!, keyFile: keyFile(), at, sebab, kantor: inner.store.kantor.kantor()?.nama ?? "", jurnal: { seq, hash }, random: random!, log: ports.log, keep },
          [ownBackups, ...(there ? [folderKedua] : [])],
        );
      } catch (e) {
        made = [{ folder: ownBackups, made: null, reason: reasonOf(e) }];
      }
      const result: HasilCadangan = { at, tempat: made.map((m) => ({ tempat: m.folder === ownBackups ? "utama" : "kedua", baik: m.made !== null, sebab: m.reason })) };
      if (second && !there) result.tempat.push({ tempat: "kedua", baik: false, sebab: "folder_cadangan_hilang" });
      try {
        if (inner.db.open) {
          inner.store.akun.putSetting("cadangan_terakhir", result);
          if (made.some((m) => m.made)) {
            inner.store.akun.putSetting("cadangan_baik", at);
            inner.store.akun.putSetting("cadangan_jurnal", hash);
          }
        }
      } catch (e) {
        // A disk that takes no backup may not take the word of it either; whoever asked is told all the same.
        if (!failureOf(e) || isDamage(e)) throw e;
      }
      ports.log.info("cadangan dibuat", { sebab, baik: result.tempat.every((t) => t.baik) });
      return result;
    };
    backupRuns = run();
    try {
      return await backupRuns;
    } finally {
      backupRuns = null;
      tell();
    }
  }

  /** A backup by itself, where something has changed since the last good one or it is a day old. */
  async function backUpIfDue(sebab: string): Promise<void> {
    const inner = core;
    if (!inner || closed && sebab !== "tutup") return;
    const good = inner.store.akun.setting("cadangan_baik", "");
    const changed = inner.store.akun.setting("cadangan_jurnal", "") !== inner.store.jurnal.head().hash;
    const old = good === "" || nowMs() - Date.parse(good) > 20 * 3_600_000;
    if (sebab === "harian" ? old : changed || old) await backUp(sebab).catch((e: unknown) => ports.log.error("cadangan gagal", { code: e instanceof Error ? e.name : "" }));
  }
  let timers: NodeJS.Timeout[] = [];
  function startBackups(): void {
    if (options.backups === false || timers.length > 0) return;
    timers = [setTimeout(() => void backUpIfDue("awal"), 3_000), setInterval(() => void backUpIfDue("harian"), 30 * 60_000), setTimeout(() => void core?.checks.startIfDue(), 60_000), setInterval(() => void core?.checks.startIfDue(), 6 * 3_600_000)];
    for (const timer of timers) timer.unref();
  }

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
    if (!session || !account || !core || session.locked || fault(call) !== "") return { refused: fail("LOCKED") };
    if (account.wajibGanti && !CHANGE_FIRST.has(name)) return { refused: fail("LOCKED", { reasons: ["ganti_sandi_dulu"] }) };
    return { actor: actorOf(account), inner: core };
  }

  async function dispatch(name: string, input: unknown, call: CallContext): Promise<Result<unknown>> {
    if (!Object.hasOwn(contract, name)) return fail("NO_SUCH_PROCEDURE");
    if (closed) return fail("LOCKED");
    if (!Object.hasOwn(own, name)) {
      const admitted = admit(name, call);
      if ("refused" in admitted) return admitted.refused;
      const procedure = procedureOf(name as ProcName);
      if (procedure.kind !== "query") sessions.get(call.sessionId)!.seen = nowMs();
      const answer = await admitted.inner.dispatch(name, input, { ...call, actor: admitted.actor });
      if (!answer.ok && answer.error.reasons?.includes(DAMAGED)) await foundDamage(admitted.inner, call);
      return answer;
    }
    const procedure = procedureOf(name as OwnName);
    const answer = async (): Promise<Result<unknown>> => {
      try {
        finishHeld();
        if (!OPEN.has(name)) {
          const admitted = admit(name, call);
          if ("refused" in admitted) return admitted.refused;
          if (!may(admitted.actor.role, procedure.allow)) return fail("FORBIDDEN");
        }
        const parsed = procedure.input.safeParse(input);
        if (!parsed.success) return fail("BAD_INPUT", { fields: fieldErrorsOf(parsed.error) });
        return ok(await own[name as OwnName](parsed.data as never, call));
      } catch (e) {
        if (core && isDamage(e) && !OPEN.has(name)) await foundDamage(core, call);
        const failure = failureOf(e);
        if (failure) return { ok: false, error: failure };
        ports.log.error("procedure failed", { name, reason: e instanceof Error ? e.name : "unknown" });
        return fail("INTERNAL");
      }
    };
    return AT_ONCE.has(name) ? answer() : inTurn(answer);
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
      for (const timer of timers) clearTimeout(timer);
      await turn.catch(() => {});
      await backupRuns?.catch(() => {});
      if (options.backups !== false) await backUpIfDue("tutup");
      sessions.clear();
      await lockHouse();
    },
  };
}

/** Whoever holds the recovery code may do what an account that looks after the house may. */
const CODE_HOLDER: Actor = { id: "", name: "Pemegang kode pemulihan", role: "ketua" };

class LostSteps extends Error {
  readonly lost: LangkahHilang;
  constructor(lost: LangkahHilang) {
    super("the witness has seen more");
    this.lost = lost;
  }
}

class RuinedData extends Error {
  readonly code = "SQLITE_CORRUPT";
}

function opens(database: string, key: Uint8Array): boolean {
  try {
    openAsIs(database, key).close();
    return true;
  } catch {
    return false;
  }
}

function isFolder(place: string): boolean {
  try {
    return statSync(place).isDirectory();
  } catch {
    return false;
  }
}

function attempt(work: () => void): void {
  try {
    work();
  } catch {
    // What hangs on something lost stays unsearchable; it is still read.
  }
}
