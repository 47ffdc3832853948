import { useMemo, useRef, useState } from "react";
import type { PaketHukum as Paket } from "../../../../shared/api/contract/hukum";
import type { Out } from "../../../../shared/api/contract";
import type { Failure } from "../../../../shared/api/result";
import { rowKey } from "../../../../shared/domain/law-pack";
import { angka, hariTanggalJam, lokal, tanggal, ukuran } from "../../../../shared/i18n/format";
import { kelolaHukum as t } from "../../../../shared/i18n/hukum";
import { isi, isian } from "../../../../shared/i18n/id";
import { bagianHukum, hukumTeks } from "../../../../shared/i18n/kantor";
import { readLawPack, type LawPack, type PackDifference } from "../../../../shared/schemas/law";
import { Loaded, useClient, useCommand, useLawPack, useProcedure } from "../../app";
import { Badge, Button, Card, Checkbox, DataTable, FileDrop, Notice, TextArea, useNow, useToast, type BadgeTone, type Column } from "../../ui";
import { barisHukum, type BarisHukum } from "../pengaturan/hukum-baris";
import { useMayArrange } from "./AksiBaris";
import { Refused } from "./BarisForm";
import { Beda } from "./Beda";
import { jenisBagian, labelKolom, pilihanPaket } from "./kolom";

/** Which version of the law is in force, which cases keep which, and a newer pack from a file. */
export function PaketHukum() {
  const state = useProcedure("hukum.paket", {});
  const pack = useLawPack();
  return <Loaded query={state}>{(s) => <Loaded query={pack}>{(p) => <Halaman state={s} pack={p} />}</Loaded>}</Loaded>;
}

/** Above this a file is no law pack. */
const TERBESAR = 4_000_000;

type Bandingan = { nama: string; isi: string; hasil: Out<"hukum.bandingkan"> };

function Halaman({ state, pack }: { state: Paket; pack: LawPack }) {
  const allowed = useMayArrange();
  const client = useClient();
  const [seen, setSeen] = useState<Bandingan | null>(null);
  const [refused, setRefused] = useState("");
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const result = useRef<HTMLDivElement>(null);

  const compare = async (nama: string, text: string) => {
    setBusy(true);
    const answer = await client.call("hukum.bandingkan", { isi: text });
    setBusy(false);
    if (!answer.ok) {
      setFailure(answer.error);
      return;
    }
    setSeen({ nama, isi: text, hasil: answer.value });
    setTimeout(() => result.current?.focus(), 0);
  };
  const begin = () => {
    setSeen(null);
    setRefused("");
    setFailure(null);
  };
  const take = async (file: File | undefined) => {
    if (!file) return;
    begin();
    if (file.size > TERBESAR) {
      setRefused(isi(t.berkasTerlaluBesar, { nama: file.name, ukuran: ukuran(file.size) }));
      return;
    }
    const text = await file.text().catch(() => null);
    if (text === null) setRefused(isi(t.berkasTidakTerbaca, { nama: file.name }));
    else if (text === "") setSeen({ nama: file.name, isi: "", hasil: { versi: "", tanggal: "", beda: [], masalah: [{ path: "", row: null, message: "berkas kosong" }] } });
    else await compare(file.name, text);
  };
  const compareShipped = async () => {
    begin();
    const shipped = await client.call("hukum.baca", { paket: state.bawaanBaru });
    if (shipped.ok) await compare(isi(t.versi + " {v}", { v: state.bawaanBaru }), JSON.stringify(shipped.value));
    else setFailure(shipped.error);
  };

  return (
    <div className="tegak hukum-lebar">
      <div className="halaman-dua">
        <div className="tegak">
          {allowed ? (
            <Card title={t.muatJudul} id="muat-paket">
              <div className="tegak tegak--rapat">
                <p>{t.muatIsi}</p>
                {state.bawaanBaru ? <Notice tone="dekat" title={isi(t.bawaanBaruJudul, { versi: state.bawaanBaru })} actions={<Button size="small" onClick={() => void compareShipped()}>{isi(t.bandingkanBawaan, { versi: state.bawaanBaru })}</Button>}>{t.bawaanBaruIsi}</Notice> : null}
                <FileDrop label={t.muatBerkas} hint={t.muatBerkas} multiple={false} accept=".json,application/json" onFiles={(files) => void take(files[0])} error={refused || undefined} />
                {busy ? <output className="mut">{t.membaca}</output> : null}
                {failure ? <Refused failure={failure} /> : null}
              </div>
            </Card>
          ) : null}
          <DaftarVersi state={state} />
        </div>
        <Card title={t.versiBerlaku}>
          <div className="tegak tegak--rapat">
            <p><strong className="hukum-versi">{state.versi}</strong> <span className="mut">{tanggal(pack.tanggal)}</span></p>
            <p className="mut">{t.versiBerlakuIsi} {state.versi === state.bawaan ? isi(t.versiBawaan, { versi: state.bawaan }) : isi(t.versiKantor, { bawaan: state.bawaan })}</p>
          </div>
        </Card>
      </div>
      <div ref={result} tabIndex={-1} className="hukum-hasil">
        {seen && seen.hasil.masalah.length > 0 ? <Ditolak seen={seen} /> : null}
        {seen && seen.hasil.masalah.length === 0 ? <Bandingkan key={seen.hasil.versi} seen={seen} pack={pack} onDone={begin} /> : null}
      </div>
    </div>
  );
}

function DaftarVersi({ state }: { state: Paket }) {
  const { zone } = useNow();
  const columns: Column<Paket["tersimpan"][number]>[] = [
    { key: "versi", header: t.versi, cell: (v) => <>{v.versi}{v.versi === state.versi ? <> <Badge tone="tenang" done>{t.berlakuKini}</Badge></> : null}</>, mono: true },
    { key: "sejak", header: t.dimuat, cell: (v) => { const at = lokal(v.dimuatAt, zone); return hariTanggalJam(`${at.tanggal}T${at.jam}`, zone); } },
    { key: "perkara", header: t.perkara, align: "end", cell: (v) => (v.perkara ? isi(t.perkaraJumlah, { jumlah: angka(v.perkara) }) : t.perkaraNol) },
  ];
  return (
    <Card title={t.versiDaftar}>
      <DataTable caption={t.versiDaftar} columns={columns} rows={state.tersimpan} rowKey={(v) => v.versi} />
    </Card>
  );
}

/** Why a file is no pack: each row with its reason. */
function Ditolak({ seen }: { seen: Bandingan }) {
  const columns: Column<(typeof seen.hasil.masalah)[number]>[] = [
    { key: "baris", header: t.baris, width: "24%", cell: (m) => m.row ?? "–" },
    { key: "tempat", header: t.tempat, width: "30%", cell: (m) => placeOf(m.path) },
    { key: "sebab", header: t.sebab, cell: (m) => m.message },
  ];
  return (
    <div className="tegak tegak--rapat">
      <Notice tone="lewat" alert title={isi(t.ditolakJudul, { nama: seen.nama })}>{isi(t.ditolakJumlah, { jumlah: angka(seen.hasil.masalah.length) })}</Notice>
      <DataTable caption={t.ditolakJumlah} columns={columns} rows={seen.hasil.masalah} rowKey={(m) => `${m.path} ${m.row} ${m.message}`} />
    </div>
  );
}

/** What loading the pack would change; the rows of ours to keep are ticked. */
function Bandingkan({ seen, pack, onDone }: { seen: Bandingan; pack: LawPack; onDone: () => void }) {
  const { hasil } = seen;
  const changes = useProcedure("hukum.riwayat", {});
  const ours = useMemo(() => new Set((changes.data ?? []).filter((u) => u.cara !== "muat").map((u) => rowKey(u.bagian, { id: u.barisId, berlakuSejak: u.berlakuSejak }))), [changes.data]);
  const [ticked, setTicked] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [alasan, setAlasan] = useState("");
  const [tried, setTried] = useState(false);
  const load = useCommand("hukum.muat");
  const toast = useToast();
  const next = useMemo(() => { const read = readLawPack(seen.isi); return read.ok ? read.pack : pack; }, [seen.isi, pack]);
  const rows = useMemo(() => ({ before: byKey(barisHukum(pack)), after: byKey(barisHukum(next)) }), [pack, next]);
  const pilihan = useMemo(() => pilihanPaket(next), [next]);
  const keyOf = (d: PackDifference) => rowKey(d.part, d);
  const kept = (d: PackDifference) => d.change !== "baru" && (ticked.get(keyOf(d)) ?? ours.has(keyOf(d)));
  const count = (change: PackDifference["change"]) => angka(hasil.beda.filter((d) => d.change === change).length);
  if (hasil.beda.length === 0) return <Notice tone="tenang">{isi(t.sama, { versi: hasil.versi })}</Notice>;
  const send = async () => {
    setTried(true);
    if (alasan.trim() === "") {
      document.querySelector<HTMLElement>(".hukum-hasil textarea")?.focus();
      return;
    }
    const done = await load.run({ isi: seen.isi, pertahankan: hasil.beda.filter(kept).map(keyOf), alasan });
    if (!done.ok) return;
    toast.done(isi(t.termuat, { versi: done.value.versi }));
    onDone();
  };
  return (
    <section className="tegak" aria-labelledby="beda-judul">
      <div>
        <h2 id="beda-judul" className="hukum-judul">{isi(t.bedaJudul, { versi: hasil.versi })}</h2>
        <p className="mut">{isi(t.bedaJumlah, { jumlah: angka(hasil.beda.length), berubah: count("berubah"), baru: count("baru"), hilang: count("hilang") })} {t.bedaIsi}</p>
      </div>
      {[...Map.groupBy(hasil.beda, (d) => d.part)].map(([part, list]) => (
        <section key={part} className="tegak tegak--rapat" aria-label={bagianOf(part)}>
          <h3 className="subjudul">{bagianOf(part)}</h3>
          {list.map((d) => {
            const words = (rows.after.get(keyOf(d)) ?? rows.before.get(keyOf(d)))?.judul ?? d.id;
            const title = part === "tenggat" ? `${d.id} ${words}` : words;
            const told = d.change === "baru" ? rows.after.get(keyOf(d)) : d.change === "hilang" ? rows.before.get(keyOf(d)) : undefined;
            return (
              <div key={keyOf(d)} className="kartu hukum-satu">
                <div className="baris">
                  <Badge tone={NADA[d.change]} icon={null}>{t.perubahanJenis[d.change]}</Badge>
                  <strong>{title}</strong>
                  <span className="mut">{isi(hukumTeks.sejak, { tanggal: tanggal(d.berlakuSejak) })}</span>
                  {ours.has(keyOf(d)) ? <Badge>{t.diubahKantor}</Badge> : null}
                  {d.change === "baru" ? null : (
                    <span className="dorong"><Checkbox label={<>{d.change === "hilang" ? t.pertahankanHilang : t.pertahankan}<span className="sr">: {title}</span></>} value={kept(d)} onValueChange={(v) => setTicked(new Map(ticked).set(keyOf(d), v))} /></span>
                  )}
                </div>
                {told ? <p className="mut">{d.change === "baru" ? t.barisBaru : t.barisHilang} {told.rincian.join(" ")}</p> : null}
                {d.fields.length ? <Beda part={part} fields={d.fields} pilihan={pilihan} label={`${t.perubahan}: ${title}`} /> : null}
              </div>
            );
          })}
        </section>
      ))}
      {load.failure ? <Refused failure={load.failure} /> : null}
      <TextArea label={t.alasanMuat} hint={t.alasanMuatPetunjuk} required rows={2} value={alasan} onValueChange={setAlasan} error={tried && alasan.trim() === "" ? isian["wajib"] : undefined} />
      <div className="baris">
        <Button variant="primary" busy={load.busy} onClick={() => void send()}>{isi(t.muat, { versi: hasil.versi })}</Button>
        <Button onClick={onDone}>{t.batalMuat}</Button>
      </div>
    </section>
  );
}

const byKey = (rows: BarisHukum[]) => new Map(rows.map((b) => [rowKey(b.part, b.row), b]));
const bagianOf = (part: string): string => bagianHukum[part === "rezim" ? "regulasi" : jenisBagian(part)]?.judul ?? part;
const NADA: Record<PackDifference["change"], BadgeTone> = { baru: "tenang", berubah: "dekat", hilang: "lewat" };

/** "Tenggat, Lama" of `tenggat.3.panjang`. */
function placeOf(path: string): string {
  const parts = path.split(".").filter((p) => p !== "" && !/^\d+$/.test(p));
  const [part, ...rest] = parts;
  if (!part) return "–";
  return [bagianOf(rest.length > 1 ? rest[0]! : part), ...rest.slice(-1).map((name) => labelKolom(part, name))].join(", ");
}
