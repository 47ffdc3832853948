/** Indonesian dates, clocks and numbers. Pure: `today` and zones are handed in. */

const HARI = ["Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"] as const;
const HARI_PENDEK = ["Min", "Sen", "Sel", "Rab", "Kam", "Jum", "Sab"] as const;
export const BULAN = ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"] as const;
const BULAN_PENDEK = ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"] as const;
const ZONA: Record<string, string> = { "Asia/Jakarta": "WIB", "Asia/Pontianak": "WIB", "Asia/Makassar": "WITA", "Asia/Jayapura": "WIT" };

/** "21 Oktober 2026". Text that is no date passes unchanged, so that a screen never shows `undefined`. */
export function tanggal(iso: string): string {
  const d = parts(iso);
  return d ? `${d.day} ${BULAN[d.month - 1]} ${d.year}` : iso;
}

/** "Rabu, 21 Oktober 2026" */
export function hariTanggal(iso: string): string {
  const d = parts(iso);
  return d ? `${HARI[d.weekday]}, ${tanggal(iso)}` : iso;
}

/** "Rab, 21 Okt" */
export function pendek(iso: string): string {
  const d = parts(iso);
  return d ? `${HARI_PENDEK[d.weekday]}, ${d.day} ${BULAN_PENDEK[d.month - 1]}` : iso;
}

/** "21 Okt 2026" */
export function tanggalPendek(iso: string): string {
  const d = parts(iso);
  return d ? `${d.day} ${BULAN_PENDEK[d.month - 1]} ${d.year}` : iso;
}

/** "Oktober 2026" of `2026-10` or of any date in it. */
export function bulanTahun(iso: string): string {
  const d = parts(`${iso.slice(0, 7)}-01`);
  return d ? `${BULAN[d.month - 1]} ${d.year}` : iso;
}

/** "Rabu" */
export function namaHari(iso: string): string {
  const d = parts(iso);
  return d ? HARI[d.weekday]! : "";
}

/** "14.30 WITA" of `14:30` or `2026-10-21T14:30`; without a zone only "14.30". */
export function jam(value: string, zone?: string): string {
  const m = /(?:^|T)(\d{2}):(\d{2})/.exec(value);
  if (!m) return value;
  return zone ? `${m[1]}.${m[2]} ${singkatanZona(zone)}` : `${m[1]}.${m[2]}`;
}

/** "Rabu, 21 Oktober 2026, 14.30 WITA" of a local date and time. */
export function hariTanggalJam(local: string, zone?: string): string {
  return local.length > 10 ? `${hariTanggal(local.slice(0, 10))}, ${jam(local, zone)}` : hariTanggal(local);
}

/** "Rab, 21 Okt 14.30" of a local date and time, for tables. */
export function pendekJam(local: string): string {
  return local.length > 10 ? `${pendek(local.slice(0, 10))} ${jam(local)}` : pendek(local);
}

/** "WITA"; a zone outside Indonesia keeps its own name. */
export function singkatanZona(zone: string): string {
  return ZONA[zone] ?? zone;
}

/** Local date, minutes and seconds of an instant in a zone: `{ tanggal: "2026-10-21", jam: "14:30", detik: "08" }`. */
export function lokal(instant: Date | string, zone: string): { tanggal: string; jam: string; detik: string } {
  const when = typeof instant === "string" ? new Date(instant) : instant;
  const p = Object.fromEntries(formatterFor(zone).formatToParts(when).map((x) => [x.type, x.value]));
  return { tanggal: `${p["year"]}-${p["month"]}-${p["day"]}`, jam: `${p["hour"]}:${p["minute"]}`, detik: p["second"] ?? "00" };
}

/** Distance in words for a badge: "hari ini", "besok", "kemarin", "3 hari lagi", "lewat 2 hari". */
export function relatif(iso: string, today: string): string {
  const n = selisihHari(today, iso);
  if (Number.isNaN(n)) return iso;
  if (n === 0) return "hari ini";
  if (n === 1) return "besok";
  if (n === 2) return "lusa";
  return n > 0 ? `${n} hari lagi` : `lewat ${-n} hari`;
}

/** Words for something that lies behind: "hari ini", "kemarin", "3 hari lalu", then the date. */
export function yangLalu(iso: string, today: string): string {
  const n = selisihHari(iso, today);
  if (n === 0) return "hari ini";
  if (n === 1) return "kemarin";
  return n > 1 && n < 7 ? `${n} hari lalu` : tanggalPendek(iso);
}

/** Whole days from `a` to `b`; NaN where one is no date. */
export function selisihHari(a: string, b: string): number {
  const [x, y] = [parts(a), parts(b)];
  return x && y ? Math.round((y.utc - x.utc) / 86_400_000) : Number.NaN;
}

/** The date `n` days after `iso`. */
export function tambahHari(iso: string, n: number): string {
  const d = parts(iso);
  return d ? new Date(d.utc + n * 86_400_000).toISOString().slice(0, 10) : iso;
}

/** 1.234,5 */
export function angka(n: number, decimals?: number): string {
  const digits = decimals === undefined ? { maximumFractionDigits: 6 } : { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return new Intl.NumberFormat("id-ID", digits).format(n);
}

/** "1,4 MB"; sizes count in steps of 1.024, as Windows shows them. */
export function ukuran(bytes: number): string {
  if (!Number.isFinite(bytes) || bytes < 0) return "";
  if (bytes < 1024) return `${angka(bytes)} byte`;
  const units = ["KB", "MB", "GB", "TB"];
  const power = Math.min(units.length, Math.floor(Math.log(bytes) / Math.log(1024)));
  const value = bytes / 1024 ** power;
  return `${angka(Number(value.toFixed(value < 10 ? 1 : 0)))} ${units[power - 1]}`;
}

/** A NIK on a screen: first four and last two digits, the rest hidden. */
export function maskNik(nik: string): string {
  return /^\d{16}$/.test(nik) ? `${nik.slice(0, 4)}${"•".repeat(10)}${nik.slice(-2)}` : "•".repeat(nik.length);
}

const formatters = new Map<string, Intl.DateTimeFormat>();
function formatterFor(zone: string): Intl.DateTimeFormat {
  let f = formatters.get(zone);
  if (!f) {
    const fields = { year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", second: "2-digit" } as const;
    f = new Intl.DateTimeFormat("en-CA", { timeZone: zone, hourCycle: "h23", ...fields });
    formatters.set(zone, f);
  }
  return f;
}

function parts(iso: string): { year: number; month: number; day: number; weekday: number; utc: number } | null {
  const m = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  if (!m) return null;
  const [year, month, day] = [Number(m[1]), Number(m[2]), Number(m[3])];
  const at = new Date(Date.UTC(year, month - 1, day));
  if (at.getUTCMonth() !== month - 1 || at.getUTCDate() !== day) return null;
  return { year, month, day, weekday: at.getUTCDay(), utc: at.getTime() };
}
