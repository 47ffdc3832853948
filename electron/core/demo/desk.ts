import { createHash } from "node:crypto";
import { Temporal } from "temporal-polyfill";
import { libur } from "../../../resources/calendar";
import type { In, Out, ProcName } from "../../../shared/api/contract";
import type { Langkah } from "../../../shared/api/contract/perkara";
import { addDays, buildCalendar, isWorkingDay } from "../../../shared/domain/calendar";
import type { Dossier } from "../../../shared/schemas/dossier";
import type { Pejabat, Pemilihan } from "../../../shared/schemas/kantor";
import type { InnerCore } from "../core";
import type { Ports } from "../ports";

export const ZONE = "Asia/Jakarta";

/** A world that is the same every time: its own clock, ids that count, bytes that follow from a seed. */
export function demoWorld(seed: string): { ports: Pick<Ports, "clock" | "ids"> & { random: (n: number) => Uint8Array }; at: (local: string) => void } {
  let base = 0;
  let ticks = 0;
  let drawn = 0;
  const random = (n: number): Uint8Array => {
    const out: Buffer[] = [];
    for (let have = 0; have < n; have += 32) out.push(createHash("sha256").update(`${seed} ${drawn++}`).digest());
    return new Uint8Array(Buffer.concat(out).subarray(0, n));
  };
  const uuid = (): string => {
    const b = Buffer.from(random(16));
    b[6] = (b[6]! & 0x0f) | 0x40;
    b[8] = (b[8]! & 0x3f) | 0x80;
    return b.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
  };
  return {
    ports: {
      clock: { now: () => new Date(base + ticks++ * 250).toISOString(), machineZone: () => ZONE },
      ids: { uuid, token: () => Buffer.from(random(32)).toString("base64url") },
      random,
    },
    at(local) {
      const next = Temporal.PlainDateTime.from(local).toZonedDateTime(ZONE).epochMilliseconds;
      // The office's clock never goes back.
      if (next > base + ticks * 250) [base, ticks] = [next, 0];
    },
  };
}

export type StepName = { [K in ProcName]: In<K> extends { perkaraId: number; versi: number } ? (Out<K> extends Langkah ? K : never) : never }[ProcName];

export interface People { ketua: Pejabat; koordinator: Pejabat; anggota: Pejabat; sekretaris: Pejabat; petugas: Pejabat; penerima: Pejabat }
export interface Elections { pemilu: Pemilihan; pemilihan: Pemilihan }

/** The office at work: every change goes through the core's own procedures, in the name of someone. */
export function openDesk(core: InnerCore, who: () => Pejabat) {
  const context = () => {
    const p = who();
    return { actor: { id: p.id, name: p.nama, role: p.peran }, sessionId: "latihan" };
  };
  async function call<K extends ProcName>(name: K, input: In<K>): Promise<Out<K>> {
    const r = await core.dispatch(name, input, context());
    if (!r.ok) throw new Error(`${name}: ${JSON.stringify({ ...r.error, current: undefined })}`);
    return r.value as Out<K>;
  }
  return {
    call,
    async upload(nama: string, bytes: Uint8Array): Promise<string> {
      const { tiket } = await call("berkas.siapkanUnggah", { nama, ukuran: bytes.length });
      const r = await core.receive(tiket, (async function* () { yield bytes; })(), context());
      if (!r.ok) throw new Error(`${nama}: ${r.error.code}`);
      return r.value.sha256;
    },
    /** A case on its way: the next step starts from the version that the last one left. */
    follow(first: Langkah, arrived: (tahap: string) => void) {
      let last = first;
      arrived(last.tahap);
      return {
        id: first.perkaraId,
        async do<K extends StepName>(name: K, fields: Omit<In<K>, "perkaraId" | "versi">): Promise<void> {
          last = (await call(name, { ...fields, perkaraId: first.perkaraId, versi: last.versi } as never)) as Langkah;
          arrived(last.tahap);
        },
        dossier: (): Promise<Dossier> => call("perkara.baca", { perkaraId: first.perkaraId }),
      };
    },
  };
}
export type Desk = ReturnType<typeof openDesk>;

const calendar = buildCalendar(libur);
/** So many working days on; 0 = the day itself, or the next working day. */
export function workday(from: string, days: number): string {
  let d = from;
  for (let left = days; ; left--) {
    while (!isWorkingDay(calendar, d)) d = addDays(d, 1);
    if (left <= 0) return d;
    d = addDays(d, 1);
  }
}
