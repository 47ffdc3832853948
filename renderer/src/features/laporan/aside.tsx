import { memo, useEffect, useMemo, useState } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { isi } from "../../../../shared/i18n/id";
import { angka, jam as jamTeks, pendek, selisihHari } from "../../../../shared/i18n/format";
import { laporan as teks } from "../../../../shared/i18n/laporan";
import { buildCalendar, type Holiday } from "../../../../shared/domain/calendar";
import { receptionOf } from "../../../../shared/domain/deadlines";
import { inForce, type DeadlineRule, type LawPack } from "../../../../shared/schemas/law";
import { isDate } from "../../../../shared/schemas/primitives";
import type { Reckoning } from "../../../../shared/domain/clock";
import type { Pemilihan } from "../../../../shared/schemas/kantor";
import { useLawPack, useProcedure } from "../../app";
import { Card, DeadlineBadge, MiniCalendar, Notice, TextButton, Unverified, useFill, useMinute, type Urgency } from "../../ui";
import { PIHAK_KOSONG, tentang, type Jenis, type PihakIsian } from "./intake";
import type { OrangDikenal } from "./suggest";

/** What the law and the office's memory say about the form, beside it. */
export const IntakeAside = memo(function IntakeAside({ jenis, pemilihan, ubah }: { jenis: Jenis; pemilihan: Pemilihan | undefined; ubah: boolean }) {
  const { data: pack } = useLawPack();
  return (
    <div className="tegak">
      {pemilihan && pack ? <LimitCard jenis={jenis} pemilihan={pemilihan} pack={pack} /> : null}
      {pemilihan && pack && jenis === "laporan" ? <ReceptionCard pemilihan={pemilihan} pack={pack} /> : null}
      {ubah ? null : <KnownCard />}
    </div>
  );
});

/** The rule that a filing is measured by, and the fact of the form that starts it. */
const ATURAN = {
  laporan: { pemilu: { id: "P-01", mulai: "tanggalDiketahui", sebab: teks.sebabDiketahui }, pemilihan: { id: "K-01", mulai: "tanggalDiketahui", sebab: teks.sebabDiketahui } },
  temuan: { pemilu: { id: "P-13", mulai: "lhpTanggal", sebab: teks.sebabLhp }, pemilihan: { id: "K-05", mulai: "lhpTanggal", sebab: teks.sebabLhp } },
} as const;

/** Reckons the filing of the form: from which day, both limits, and whether it was in time. */
function useLimit(jenis: Jenis, pemilihan: Pemilihan, pack: LawPack) {
  const { control } = useFormContext();
  const { tanggal: hariIni } = useMinute();
  const aturan = ATURAN[jenis][pemilihan.rezim];
  const [mulai, kejadian, waktuLapor, waktuCatat] = useWatch({ control, name: [aturan.mulai, "tanggalKejadian", "waktuLapor", "waktuCatat"] }) as Array<string | undefined>;
  const lapor = (jenis === "laporan" ? waktuLapor : waktuCatat)?.slice(0, 10) ?? "";
  const ada = isDate(mulai ?? "") && !(isDate(kejadian ?? "") && mulai! < kejadian!);
  // Before it is known when it became known, the day of the event shows how the count would run.
  const andai = !ada && jenis === "laporan" && isDate(kejadian ?? "");
  const sejak = ada ? mulai! : andai ? kejadian! : "";
  const hitung = useProcedure("tenggat.hitung", { rezim: pemilihan.rezim, ruleId: aturan.id, mulai: sejak || hariIni }, { enabled: sejak !== "", keep: true });
  return { aturan, lapor, ada, andai, sejak, hariIni, r: sejak === "" ? undefined : hitung.data, gagal: hitung.error !== null && sejak !== "", rule: ruleOn(pack, aturan.id, sejak || hariIni) };
}

function LimitBadges({ r, day }: { r: Reckoning; day: string }) {
  return (
    <div className="batas__badge">
      <DeadlineBadge urgency={urgencyAt(r.batasAman, day)} text={isi(teks.batasAman, { tanggal: pendek(r.batasAman) })} />
      <DeadlineBadge urgency={urgencyAt(r.batasTeks, day)} text={isi(teks.batasTeks, { tanggal: pendek(r.batasTeks) })} />
    </div>
  );
}

/** The same in two lines under the dates, where the screen is too narrow for cards beside the form. */
export function LimitInline({ jenis, pemilihan }: { jenis: Jenis; pemilihan: Pemilihan }) {
  const { data: pack } = useLawPack();
  return pack ? <InlineLimit jenis={jenis} pemilihan={pemilihan} pack={pack} /> : null;
}

function InlineLimit({ jenis, pemilihan, pack }: { jenis: Jenis; pemilihan: Pemilihan; pack: LawPack }) {
  const { r, ada, lapor, hariIni, rule } = useLimit(jenis, pemilihan, pack);
  if (!ada || !r) return null;
  return (
    <div className="batas">
      <LimitBadges r={r} day={lapor || hariIni} />
      <Verdict r={r} lapor={lapor} rule={rule} jenis={jenis} />
    </div>
  );
}

function LimitCard({ jenis, pemilihan, pack }: { jenis: Jenis; pemilihan: Pemilihan; pack: LawPack }) {
  const { aturan, lapor, ada, andai, sejak, hariIni, r, gagal, rule } = useLimit(jenis, pemilihan, pack);
  return (
    <Card title={jenis === "laporan" ? teks.batasJudul : teks.batasTemuanJudul}>
      <div className="batas" aria-live="polite">
        {ada && r ? (
          <>
            <LimitBadges r={r} day={lapor || hariIni} />
            <p>
              {isi(teks.batasKalimat, { panjang: r.length, satuan: satuan(r), sebab: aturan.sebab, tanggal: pendek(sejak) })}{" "}
              {isDate(lapor) ? progress(r, lapor, jenis) : null}
            </p>
            <Verdict r={r} lapor={lapor} rule={rule} jenis={jenis} />
            <MiniCalendar label={teks.batasJudul} start={sejak} counted={r.counted} skipped={r.skipped} aman={r.batasAman} teks={r.batasTeks} today={hariIni} marks={isDate(lapor) && lapor <= r.batasTeks ? [{ tanggal: lapor, label: jenis === "laporan" ? teks.waktuLapor.toLowerCase() : teks.waktuCatat.toLowerCase() }] : []} />
          </>
        ) : (
          <>
            <div className="batas__badge"><DeadlineBadge urgency="tenang" text={jenis === "laporan" ? teks.batasMenunggu : teks.batasMenungguLhp} /></div>
            <p>{andai && r ? isi(teks.batasBila, { tanggal: pendek(sejak), aman: pendek(r.batasAman), teks: pendek(r.batasTeks) }) : jenis === "laporan" ? teks.batasKosong : teks.batasKosongTemuan}</p>
          </>
        )}
        {r?.yearsWithoutTable.length ? <Notice tone="dekat">{isi(teks.batasTahun, { tahun: r.yearsWithoutTable.join(", ") })}</Notice> : null}
        {gagal ? <p className="mut">{teks.batasGagal}</p> : null}
        {rule ? (
          <p className="mut">
            {rule.pasal === "-" ? rule.sumber : `${rule.pasal} ${rule.sumber}`}{" "}
            {rule.status === "belum_diverifikasi" ? <Unverified source={`${rule.sumber}${rule.catatan ? `. ${rule.catatan}` : ""}`} /> : null}
          </p>
        ) : null}
      </div>
    </Card>
  );
}

/** Late, or between the two readings: said with the article and what follows from it. A late report can still be recorded. */
function Verdict({ r, lapor, rule, jenis }: { r: Reckoning; lapor: string; rule: DeadlineRule | undefined; jenis: Jenis }) {
  if (jenis !== "laporan" || !isDate(lapor)) return null;
  if (lapor > r.batasTeks) {
    const lewat = isi(teks.batasLewat, { jumlah: isi(teks.hariKalender, { n: angka(selisihHari(r.batasTeks, lapor)) }) });
    return <Notice tone="lewat" title={lewat}>{isi(teks.batasLewatIsi, { pasal: rule?.pasal ?? "", akibat: (rule?.keterlambatan ?? "").replace(/\.$/, "") })}</Notice>;
  }
  return lapor > r.batasAman ? <Notice tone="dekat">{teks.batasAntara}</Notice> : null;
}

function progress(r: Reckoning, lapor: string, jenis: Jenis): string {
  if (jenis !== "laporan" || lapor > r.batasTeks || lapor < r.start.slice(0, 10)) return "";
  const ke = r.counted.filter((d) => d.slice(0, 10) <= lapor).length;
  return ke === 0 ? (lapor === r.start.slice(0, 10) ? teks.batasHariPertama : teks.batasBelumDihitung) : isi(teks.batasHariKe, { ke, panjang: r.length });
}

/** Reception hours of the day of filing; only said when the filing lies outside them. */
function ReceptionCard({ pemilihan, pack }: { pemilihan: Pemilihan; pack: LawPack }) {
  const { control } = useFormContext();
  const waktu = (useWatch({ control, name: "waktuLapor" }) as string | undefined) ?? "";
  const benar = isDate(waktu.slice(0, 10)) && /T([01]\d|2[0-3]):[0-5]\d$/.test(waktu);
  const tahun = benar ? Number(waktu.slice(0, 4)) : 0;
  const ini = useProcedure("libur.daftar", { tahun: tahun || 2024 }, { enabled: benar, keep: true });
  // The next working day may lie in the next year.
  const depan = useProcedure("libur.daftar", { tahun: (tahun || 2024) + 1 }, { enabled: benar && waktu.slice(5, 7) === "12", keep: true });
  const hari = useMemo(() => [ini.data, depan.data].flatMap((d) => d?.hari ?? []), [ini.data, depan.data]);
  if (!benar || !ini.data) return null;
  const kalender = buildCalendar(hari as Holiday[]);
  const r = receptionOf(waktu, kalender, pemilihan.tahapan, pack, pemilihan.rezim);
  const belumAda = !ini.data.adaTabel;
  if (r.inside && !belumAda) return null;
  return (
    <Card title={teks.jamJudul}>
      <div className="batas">
        {r.inside ? null : <div className="batas__badge"><DeadlineBadge urgency="dekat" text={teks.jamDiLuar} /></div>}
        <p>
          {r.inside ? null : r.row ? isi(teks.jamBerlaku, { mulai: jamTeks(r.row.mulai ?? ""), selesai: jamTeks(r.row.selesai ?? "") }) : r.offDay && r.offDay.jenis !== "akhir_pekan" ? isi(teks.jamHariLibur, { tanggal: pendek(waktu.slice(0, 10)), alasan: r.offDay.alasan }) : isi(teks.jamLibur, { tanggal: pendek(waktu.slice(0, 10)) })}{" "}
          {r.inside ? null : `${isi(teks.jamDianggap, { tanggal: pendek(r.countsAs) })} ${teks.jamTetap}`}
        </p>
        {belumAda ? <p className="mut">{isi(teks.batasTahun, { tahun })}</p> : null}
        {r.row && !r.inside ? <p className="mut">{r.row.pasal === "-" ? r.row.sumber : `${r.row.pasal} ${r.row.sumber}`}</p> : null}
      </div>
    </Card>
  );
}

/** Reported persons that the office has met before: offered, never decided. */
function KnownCard() {
  const { control } = useFormContext();
  const terlapor = (useWatch({ control, name: "terlapor" }) as PihakIsian[] | undefined) ?? [];
  const [bukan, setBukan] = useState<ReadonlySet<string>>(new Set());
  return (
    <>
      {terlapor.slice(0, 5).map((t, i) => {
        const nama = (t.nama ?? "").trim();
        return nama.length >= 3 && nama.length <= 200 ? <KnownPerson key={i} index={i} nama={nama} isinya={t} bukan={bukan} onBukan={(kunci) => setBukan(new Set([...bukan, kunci]))} /> : null;
      })}
    </>
  );
}

function KnownPerson({ index, nama, isinya, bukan, onBukan }: { index: number; nama: string; isinya: PihakIsian; bukan: ReadonlySet<string>; onBukan: (kunci: string) => void }) {
  const isiSemua = useFill();
  const tenang = useSettled(nama, 400);
  const { data } = useProcedure("saran.orang", { teks: tenang, peran: "terlapor" }, { enabled: tenang.length >= 3, keep: true });
  const mirip = (data ?? []).filter((p) => alike(p.nama, nama) && p.perkara > 0 && !bukan.has(keyOf(index, p))).slice(0, 2);
  if (mirip.length === 0) return null;
  return (
    <Card title={teks.kenalJudul}>
      <ul className="tegak kenal">
        {mirip.map((p) => {
          const baru = Object.entries(p).filter(([k, v]) => k in PIHAK_KOSONG && typeof v === "string" && v !== "" && k !== "nama" && ((isinya as Record<string, unknown>)[k] ?? "") === "");
          return (
            <li key={keyOf(index, p)}>
              {teks.kenalAwal} <b>{p.nama}</b>{tentang(p) ? ` · ${tentang(p)}` : ""}. {isi(teks.kenalPerkara, { jumlah: angka(p.perkara) })}
              <div className="kenal__aksi">
                {baru.length > 0 || p.nama !== nama ? <TextButton onClick={() => isiSemua({ [`terlapor.${index}.nama`]: p.nama, ...Object.fromEntries(baru.map(([k, v]) => [`terlapor.${index}.${k}`, v])) })}>{teks.samakan}</TextButton> : null}
                <TextButton onClick={() => onBukan(keyOf(index, p))}>{teks.bukanOrangIni}</TextButton>
              </div>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

/** The value once it has stood still. */
function useSettled(value: string, ms: number): string {
  const [settled, setSettled] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return settled;
}

/** Same words in the name, titles and order apart. */
function alike(a: string, b: string): boolean {
  const words = (s: string) => s.toLowerCase().replace(/,.*$/, "").split(/[^\p{L}\p{N}']+/u).filter((w) => w.length > 1);
  const [x, y] = [words(a), words(b)];
  if (x.length === 0 || y.length === 0) return false;
  const [short, long] = x.length <= y.length ? [x, y] : [y, x];
  return short.every((w) => long.some((v) => v === w || (w.length >= 4 && v.startsWith(w)) || (v.length >= 4 && w.startsWith(v))));
}

function ruleOn(pack: LawPack, id: string, date: string): DeadlineRule | undefined {
  const rows = pack.tenggat.filter((t) => t.id === id);
  return rows.find((t) => inForce(t, date)) ?? rows[0];
}

/** How near a limit lies to a day, for its badge. */
export function urgencyAt(limit: string, day: string): Urgency {
  const sisa = selisihHari(day, limit.slice(0, 10));
  if (sisa < 0) return "lewat";
  return sisa === 0 ? "hari_ini" : sisa <= 2 ? "dekat" : "tenang";
}

const satuan = (r: Reckoning): string => (r.unit === "HK" ? teks.satuanHK : teks.satuanKAL);
const keyOf = (index: number, p: OrangDikenal): string => [index, p.nama, p.nip, p.nik, p.instansi, p.jabatan].join("|");
