import { useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { electionOn } from "../../../../shared/domain/election";
import { findRule } from "../../../../shared/domain/deadlines";
import type { Reckoning } from "../../../../shared/domain/clock";
import { hariTanggal, jam as jamTeks } from "../../../../shared/i18n/format";
import { kalkulator as t } from "../../../../shared/i18n/beranda";
import { isi } from "../../../../shared/i18n/id";
import { hukumTeks, namaRezim, pelakuTenggat } from "../../../../shared/i18n/kantor";
import { reckoningSentences } from "../../../../shared/i18n/reckoning";
import type { DeadlineRule, LawPack } from "../../../../shared/schemas/law";
import { isDate, jam as jamSchema, REZIM, type Rezim } from "../../../../shared/schemas/primitives";
import { Loaded, useLawPack, useProcedure, useSession } from "../../app";
import { Button, Card, Checkbox, DataTable, DateField, EmptyState, IconPrinter, MiniCalendar, Notice, PageTitle, RadioGroup, SelectField, TextField, TimeField, Unverified, useMinute, type Column } from "../../ui";
import { lama, lamaTenggat } from "../pengaturan/hukum-baris";
import { LembarHitungan } from "../hukum/LembarHitungan";
import type { CariTenggat } from "./cari";
import { TabTenggat } from "./TabTenggat";
import "./tenggat.css";

/** Any deadline of the law for any date, without a case. */
export function TenggatPage() {
  const pack = useLawPack();
  return (
    <>
      <PageTitle title={t.judul}>{t.anak}</PageTitle>
      <TabTenggat />
      <Loaded query={pack} rows={10}>{(p) => <Kalkulator pack={p} />}</Loaded>
    </>
  );
}

function Kalkulator({ pack }: { pack: LawPack }) {
  const [search, set] = useQuestion();
  const session = useSession();
  const { tanggal: today, zone } = useMinute();
  const rezim: Rezim = search.rezim ?? electionOn(session?.pemilihan ?? [], today)?.rezim ?? "pemilu";
  const mulai = search.mulai ?? "";
  const rules = aturanRezim(pack, rezim, isDate(mulai) ? mulai : today);
  const rule = rules.find((r) => r.id === search.aturan);
  const byHour = rule?.satuan === "jam";
  const startsAt = !isDate(mulai) ? "" : byHour && jamSchema.safeParse(search.jam ?? "").success ? `${mulai}T${search.jam}` : mulai;
  const longest = rule?.panjangDiperpanjang ?? null;
  const extended = Boolean(search.panjang) && longest !== null;

  return (
    <>
      <div className="hitung">
        <Card>
          <div className="tegak tegak--rapat">
            <RadioGroup inline label={t.rezim} value={rezim} options={REZIM.map((value) => ({ value, label: namaRezim[value] ?? value }))} onValueChange={(v) => set({ rezim: v, aturan: undefined, panjang: undefined })} />
            <SelectField label={t.aturan} value={rule?.id ?? ""} options={rules.map((r) => ({ value: r.id, label: `${r.id}  ${r.nama}`, disabled: r.panjang === null }))} onValueChange={(v) => set({ aturan: v || undefined, panjang: undefined })} />
            <DateField label={rule?.arah === "mundur" ? t.tanggalMundur : t.tanggal} value={mulai} onValueChange={(v) => set({ mulai: v || undefined })} />
            {byHour ? <TimeField label={t.jam} value={search.jam ?? ""} zone={zone} onValueChange={(v) => set({ jam: v || undefined })} /> : null}
            {longest !== null && rule?.satuan ? (
              <Checkbox label={t.diperpanjang} hint={isi(t.diperpanjangPetunjuk, { lama: lama(longest, rule.satuan) })} value={extended} onValueChange={(v) => set({ panjang: v || undefined })} />
            ) : null}
          </div>
        </Card>
        <div className="tegak">
          {rule && startsAt ? <Hasil rule={rule} rezim={rezim} start={startsAt} extended={extended} zone={zone} today={today} paket={pack.versi} /> : <Card title={t.hasil}><p className="mut">{t.menunggu}</p></Card>}
        </div>
      </div>
      <Daftar rules={rules} rezim={rezim} chosen={rule?.id} onPick={(id) => set({ rezim, aturan: id, panjang: undefined })} />
    </>
  );
}

/** The question as it is typed, kept in the address as well; an address that comes from elsewhere replaces it. */
function useQuestion(): [CariTenggat, (next: Partial<CariTenggat>) => void] {
  const address = useSearch({ strict: false }) as CariTenggat;
  const navigate = useNavigate();
  const [question, setQuestion] = useState(address);
  const key = JSON.stringify(address);
  const sent = useRef(new Set([key]));
  const takeAddress = useEffectEvent(() => {
    if (!sent.current.has(key)) setQuestion(address);
    sent.current = new Set([key]);
  });
  useEffect(() => takeAddress(), [key]);
  const set = (next: Partial<CariTenggat>): void => {
    const search = clean({ ...question, ...next });
    setQuestion(search);
    sent.current.add(JSON.stringify(search));
    void navigate({ to: "/tenggat", search, replace: true });
  };
  return [question, set];
}

interface HasilProps { rule: DeadlineRule; rezim: Rezim; start: string; extended: boolean; zone: string; today: string; paket: string }

function Hasil(props: HasilProps) {
  const { rule, rezim, start, extended } = props;
  const query = useProcedure("tenggat.hitung", { rezim, ruleId: rule.id, mulai: start, diperpanjang: extended }, { enabled: rule.panjang !== null, keep: true });
  if (rule.panjang === null) return <Card title={t.hasil}><Notice>{t.tanpaPanjang}</Notice></Card>;
  return <Loaded query={query}>{(r) => <Lembar r={r} {...props} />}</Loaded>;
}

/** The reckoning as it is read aloud; the same as a sheet for the file. */
function Lembar({ r, rule, zone, today, paket }: HasilProps & { r: Reckoning }) {
  const [printing, setPrinting] = useState(false);
  const event = rule.pemicu.length === 1 ? rule.pemicu[0] : undefined;
  const sentences = reckoningSentences(r, rule, { zone, event });
  const one = r.batasAman === r.batasTeks;
  return (
    <section className="kartu lembar" aria-labelledby="lembar-judul" aria-live="polite">
      <div className="kartu__kepala">
        <h2 id="lembar-judul">{rule.id}. {rule.nama}</h2>
        <div className="kartu__aksi">
          <Button size="small" icon={<IconPrinter size={14} />} onClick={() => setPrinting(true)}>{t.cetak}</Button>
        </div>
      </div>
      <dl className="lembar__batas">
        {one ? <Limit label={r.direction === "mundur" ? t.batasMundur : t.batasSama} at={r.batasTeks} zone={zone} /> : (
          <>
            <Limit label={t.batasAman} at={r.batasAman} zone={zone} why={r.unit === "jam" ? undefined : t.batasAmanArti} />
            <Limit label={t.batasTeks} at={r.batasTeks} zone={zone} why={r.unit === "jam" ? undefined : t.batasTeksArti} />
          </>
        )}
      </dl>
      {r.yearsWithoutTable.length > 0 ? <Notice tone="dekat">{isi(t.tanpaTabel, { tahun: r.yearsWithoutTable.join(", ") })}</Notice> : null}
      <div className="lembar__dua">
        <div className="lembar__kalender">
          <MiniCalendar label={rule.nama} start={r.start} counted={r.counted} skipped={r.skipped} aman={r.batasAman} teks={r.batasTeks} today={today} />
        </div>
        <ul className="lembar__kalimat">
          {sentences.map((s) => <li key={s}>{s}</li>)}
        </ul>
      </div>
      <p className="lembar__dasar">
        <span>{rule.pasal === "-" ? hukumTeks.tanpaPasal : rule.pasal} · {rule.sumber}</span>
        {rule.status === "belum_diverifikasi" ? <Unverified source={<>{rule.sumber}. {hukumTeks.belumArti}</>} /> : null}
      </p>
      {rule.catatan ? <p className="mut">{rule.catatan}</p> : null}
      {printing ? <LembarHitungan onClose={() => setPrinting(false)} isi={{ nomor: "", rule, reckoning: r, zone, paket, event }} /> : null}
    </section>
  );
}

function Limit({ label, at, zone, why }: { label: string; at: string; zone: string; why?: string | undefined }) {
  return (
    <div className="lembar__tanggal">
      <dt>{label}</dt>
      <dd>
        <strong>{hariTanggal(at.slice(0, 10))}{at.length > 10 ? `, ${jamTeks(at.slice(0, 16), zone)}` : ""}</strong>
        {why ? <span className="mut"> {why}</span> : null}
      </dd>
    </div>
  );
}

function Daftar({ rules, rezim, chosen, onPick }: { rules: DeadlineRule[]; rezim: Rezim; chosen: string | undefined; onPick: (id: string) => void }) {
  const [words, setWords] = useState("");
  const shown = rules.filter((r) => words.toLowerCase().split(/\s+/).every((w) => `${r.id} ${r.nama} ${r.pasal} ${pelakuTenggat[r.pelaku]} ${lamaTenggat(r)}`.toLowerCase().includes(w)));
  const pick = (r: DeadlineRule): void => {
    onPick(r.id);
    document.getElementById("isi")?.scrollTo({ top: 0 });
  };
  const columns: Column<DeadlineRule>[] = [
    { key: "id", header: t.nomor, width: "84px", mono: true, opens: true, cell: (r) => r.id },
    { key: "nama", header: t.apa, cell: (r) => r.nama },
    { key: "pelaku", header: t.siapa, width: "16%", cell: (r) => pelakuTenggat[r.pelaku] ?? r.pelaku },
    { key: "lama", header: t.lama, width: "28%", cell: lamaTenggat },
    { key: "pasal", header: t.pasal, width: "20%", cell: (r) => <>{r.pasal === "-" ? "–" : r.pasal}{r.status === "belum_diverifikasi" ? <> <Unverified source={<>{r.sumber}. {hukumTeks.belumArti}</>} /></> : null}</> },
  ];
  return (
    <section className="tenggat-daftar" aria-labelledby="tenggat-daftar-judul">
      <div className="baris">
        <h2 id="tenggat-daftar-judul" className="pengaturan__tahun">{isi(t.daftar, { rezim: namaRezim[rezim] })}</h2>
        <TextField className="dorong tenggat-daftar__cari" hideLabel label={t.cari} placeholder={t.cari} type="search" value={words} onValueChange={setWords} />
      </div>
      <DataTable caption={isi(t.daftar, { rezim: namaRezim[rezim] })} columns={columns} rows={shown} rowKey={(r) => r.id} onOpen={pick} marked={(r) => r.id === chosen} empty={<EmptyState title={t.kosong}>{t.kosongIsi}</EmptyState>} />
    </section>
  );
}

/** Each rule of a regime once: the row in force on the date, or the nearest one. */
function aturanRezim(pack: LawPack, rezim: Rezim, date: string): DeadlineRule[] {
  const ids = new Set(pack.tenggat.filter((r) => r.rezim === rezim || r.rezim === "keduanya").map((r) => r.id));
  return [...ids].flatMap((id) => findRule(pack, rezim, id, date)?.rule ?? []);
}

const clean = (s: CariTenggat): CariTenggat => Object.fromEntries(Object.entries(s).filter(([, v]) => v !== undefined)) as CariTenggat;
