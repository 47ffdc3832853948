import type { Reckoning } from "../../../../shared/domain/clock";
import type { Deadline } from "../../../../shared/domain/deadlines";
import { hariTanggal, hariTanggalJam, jam, tambahHari, tanggal } from "../../../../shared/i18n/format";
import { lembarTeks as t, pilihanHukum } from "../../../../shared/i18n/hukum";
import { isi } from "../../../../shared/i18n/id";
import { hukumTeks, namaRezim } from "../../../../shared/i18n/kantor";
import { peringatanTenggat } from "../../../../shared/i18n/perkara";
import { EVENT_PHRASES, UNIT_LABELS } from "../../../../shared/i18n/reckoning";
import { barisKop } from "../../../../shared/letters/kop";
import type { TampilanKop } from "../../../../shared/schemas/tata-surat";
import { b, fields, heading, kop, letter, p, signature, table, title, type Block, type Kop, type LetterDoc, type Row } from "../../../../shared/letters/blocks";
import type { DeadlineRule, EventKey } from "../../../../shared/schemas/law";
import type { Kantor } from "../../../../shared/schemas/kantor";

/** One reckoning as it goes into the file: of a deadline of a case, or of the calculator. */
export interface IsiLembar {
  /** Number of the case; "" for the calculator. */
  nomor: string;
  rule: DeadlineRule;
  reckoning: Reckoning;
  zone: string;
  paket: string;
  /** The article the length rests on, where it is not the rule's own. */
  pasal?: string | undefined;
  event?: EventKey | undefined;
  deadline?: Deadline | undefined;
  /** Who set another date, and when. */
  ditetapkan?: { oleh: string; kapan: string } | undefined;
}

/** The sheet as paper: what the rule says, both readings, every day counted and skipped with its decree, what a person set instead, and lines to sign. */
export function lembarHitungan(x: IsiLembar, office: Kantor | null, now: { tanggal: string; jam: string }, by: string, logo?: Kop["logo"], tampilan?: readonly TampilanKop[]): LetterDoc {
  const { rule, reckoning: r, zone, deadline: d } = x;
  const limit = (at: string) => (at.length > 10 ? `${hariTanggal(at.slice(0, 10))} pukul ${jam(at, zone)}` : hariTanggal(at));
  const article = x.pasal ?? rule.pasal;
  const internal = d?.sifat === "internal";
  const length = r.length === 0 ? hukumTeks.lamaNol : `${r.length} ${UNIT_LABELS[r.unit]}${r.extended ? t.diperpanjang : ""}`;
  const both = r.batasAman === r.batasTeks;
  const results: Array<readonly [label: string, value: string, why?: string]> =
    r.direction === "mundur" ? [[t.batasMundur, limit(r.batasTeks)]] : both ? [[t.batasAman, limit(r.batasAman)], [t.batasTeks, limit(r.batasTeks), t.satuArti]] : [[t.batasAman, limit(r.batasAman), t.amanArti], [t.batasTeks, limit(r.batasTeks), t.teksArti]];
  if (d?.tanda) results.push([isi(t.tandaHari, { n: d.tanda.length }), isi(t.tandaIsi, { aman: limit(d.tanda.batasAman), teks: limit(d.tanda.batasTeks) })]);
  if (d?.terpenuhiOleh) results.push([t.dilaksanakan, `${EVENT_PHRASES[d.terpenuhiOleh.event]}, ${hariTanggalJam(d.terpenuhiOleh.at, zone)}`]);
  const remarks = [
    internal ? t.internal : "",
    d?.sifat === "peringatan" || rule.sifat === "peringatan" ? t.peringatan : "",
    ...(d?.warnings ?? []).map((w) => peringatanTenggat[w] ?? ""),
    r.hourUnknown && !d ? peringatanTenggat.jam_tidak_diketahui : "",
    r.yearsWithoutTable.length && !d ? peringatanTenggat.tahun_tanpa_tabel : "",
    rule.satuanTeks ? isi(hukumTeks.sesuaiTeks, { teks: rule.satuanTeks }) : "",
    rule.keterlambatan ? isi(hukumTeks.terlambat, { akibat: rule.keterlambatan }) : "",
    rule.catatan,
  ].filter((s): s is string => Boolean(s));
  const place = office ? `${office.kedudukan}, ${tanggal(now.tanggal)}` : tanggal(now.tanggal);
  const blocks: Block[] = [
    ...(office ? [kop()] : []),
    title([t.judul], { underline: true, spaceAfterPt: 10, sub: [x.nomor || t.tanpaPerkara] }),
    fields(
      [
        [t.aturan, `${rule.id}. ${rule.nama} (${namaRezim[rule.rezim] ?? rule.rezim})`],
        [t.dasar, [article, rule.sumber].filter((s) => s !== "-").join(", ")],
        [t.keadaan, pilihanHukum.status[rule.status]],
        [t.paket, x.paket],
        [r.direction === "mundur" ? t.mulaiMundur : t.mulai, [x.event ? EVENT_PHRASES[x.event] : "", hariTanggalJam(r.start, zone)].filter(Boolean).join(", ")],
        [t.lama, length],
      ],
      { labelWidthMm: 48, spaceAfterPt: 8, align: "left" },
    ),
    heading(t.hasil, { number: "A.", spaceAfterPt: 3 }),
    fields(results.map(([label, value, why]) => [label, why ? [b(value), ` (${why})`] : [b(value)]] as const), { labelWidthMm: 42, indentMm: 10, spaceAfterPt: 8, align: "left" }),
    ...(d?.override
      ? [
          fields([[t.ditetapkan, [b(limit(d.override.tanggal))]], [t.alasan, d.override.alasan], ...(x.ditetapkan ? [[t.ditetapkanOleh, `${x.ditetapkan.oleh}, ${x.ditetapkan.kapan}`] as const] : [])], { labelWidthMm: 42, indentMm: 10, spaceAfterPt: 2, align: "left" }),
          p(t.ditetapkanIsi, { indentMm: 10, spaceAfterPt: 8, align: "left" }),
        ]
      : []),
    ...(r.unit === "jam" ? [] : days(r)),
    ...(remarks.length ? [heading(t.catatan, { number: r.unit === "jam" ? "B." : "C.", spaceBeforePt: 8, spaceAfterPt: 3 }), ...remarks.map((s) => p(s, { indentMm: 10, align: "left", spaceAfterPt: 2 }))] : []),
    signature([{ above: ["", t.diperiksa], spaceMm: 20, name: "" }, { above: [place, t.dibuat], spaceMm: 20, name: by }], { spaceBeforePt: 14, spaceAfterPt: 0 }),
  ];
  return letter(blocks, { font: { name: "Bookman Old Style", sizePt: 11, lineSpacing: 1 }, footer: { pageNumber: "ofTotal", note: x.nomor ? `${x.nomor}, ${rule.id}` : rule.id }, ...(office ? { kop: { lines: barisKop(office, tampilan), ...(logo ? { logo } : {}), rule: true } } : {}) });
}

/** Each day from start to limit: its place in both countings, or why it was skipped. */
function days(r: Reckoning): Block[] {
  const start = r.start.slice(0, 10);
  const safe = new Map(r.countedAman.map((day, i) => [day, i + 1]));
  const text = new Map(r.counted.map((day, i) => [day, i + 1]));
  const off = new Map([...r.skippedAman, ...r.skipped].map((s) => [s.tanggal, s]));
  const known = [start, ...safe.keys(), ...text.keys(), ...off.keys()].toSorted();
  const [first, last] = [known[0]!, known.at(-1)!];
  const rows: Row[] = [];
  for (let day = first, n = 1; day <= last && n <= 400; day = tambahHari(day, 1), n++) {
    const skipped = off.get(day);
    const words = [
      day === start ? (r.direction === "mundur" ? t.hariAcuan : t.hariMulai) : "",
      skipped ? isi(t.dilewati, { alasan: skipped.dasar ? isi(t.dengan, { alasan: skipped.alasan, dasar: skipped.dasar }) : skipped.alasan }) : "",
      day === r.batasAman && r.direction === "maju" ? t.iniAman : "",
      day === r.batasTeks ? (r.direction === "mundur" ? t.batasMundur.toLowerCase() : t.iniTeks) : "",
    ].filter(Boolean).join("; ");
    rows.push([String(n), { content: hariTanggal(day), bold: day === r.batasAman || day === r.batasTeks }, { content: mark(safe.get(day)), align: "center" }, { content: mark(text.get(day)), align: "center" }, { content: words, shade: skipped !== undefined }]);
  }
  const skippedCount = new Set([...off.keys()].filter((day) => day <= r.batasTeks && day >= first)).size;
  return [
    heading(t.hariDemiHari, { number: "B.", spaceAfterPt: 3 }),
    table([11, 48, 17, 14, 75], [[t.no, t.tanggal, { content: t.kolomAman, align: "center" }, { content: t.kolomTeks, align: "center" }, t.keterangan]], rows, { sizePt: 9.5, spaceAfterPt: 3 }),
    p(skippedCount ? isi(t.jumlah, { n: skippedCount }) : t.tanpaDilewati, { align: "left", sizePt: 9.5, spaceAfterPt: 4 }),
  ];
}

const mark = (n: number | undefined): string => (n === undefined ? "–" : String(n));
