import { useEffect, useEffectEvent, useRef, useState } from "react";
import { z } from "zod";
import { kodeSingkat } from "../../../../shared/domain/kode-jurnal";
import { bagianBerkas, bentukBerkas, berkasPerkaraTeks as t, kunciBerkas, sebabPutus } from "../../../../shared/i18n/berkas-perkara";
import { angka, jam, lokal, tanggalPendek, ukuran } from "../../../../shared/i18n/format";
import { isi, kalimatGalat } from "../../../../shared/i18n/id";
import type { BarisBerkas, BentukBerkas, BerkasPerkara, RiwayatBerkas } from "../../../../shared/schemas/berkas-perkara";
import type { Result } from "../../../../shared/api/result";
import { Loaded, useCommand, useDraft, useMay, useProcedure, useSaveTicket } from "../../app";
import { Badge, Button, Card, DataTable, Dialog, EmptyState, Form, FormFailure, IconDownload, IconFolder, IconPrinter, Meter, Notice, TextField, useNow, useToast, useZodForm, type Column } from "../../ui";
import { HitungHalaman } from "./HitungHalaman";
import "./berkas-perkara.css";

/** The file of a case: what goes along, what does not and why, and the ways to take it out. */
export function BerkasPerkaraTab({ perkaraId }: { perkaraId: number }) {
  const query = useProcedure("berkasPerkara.baca", { perkaraId }, { keep: true });
  return <Loaded query={query} rows={8}>{(b) => <Panel perkaraId={perkaraId} b={b} />}</Loaded>;
}

function Panel({ perkaraId, b }: { perkaraId: number; b: BerkasPerkara }) {
  const mayTake = useMay("catat");
  const mayKnow = useMay("identitas") || !b.dilindungi;
  const toast = useToast();
  const fetchAgain = useFetch(perkaraId);
  const [counting, setCounting] = useState(false);
  /** What this screen has begun and waits for. */
  const [waiting, setWaiting] = useState("");
  const made = b.riwayat.find((r) => r.id === waiting);
  const handed = useRef("");
  const arrived = useEffectEvent((r: RiwayatBerkas) => {
    if (handed.current === r.id) return;
    handed.current = r.id;
    if (r.bentuk === "folder") toast.done(isi(t.tersimpan, { nama: r.nama }));
    else void fetchAgain(r);
  });
  useEffect(() => {
    if (made) arrived(made);
  }, [made]);
  return (
    <div className="tegak">
      <p className="mut">{t.isi}</p>
      {b.dilindungi ? <Notice>{t.dilindungi}</Notice> : null}
      {!mayTake ? <Notice>{t.tanpaWewenang}</Notice> : mayKnow ? null : <Notice tone="dekat">{t.tertutup}</Notice>}
      <Running b={b} perkaraId={perkaraId} />
      <Choice key={b.riwayat[0]?.id ?? ""} perkaraId={perkaraId} b={b} counting={counting} may={mayTake && mayKnow} onBegun={setWaiting} />
      <Card title={t.riwayat}>
        {b.riwayat.length === 0 ? <p className="mut">{t.riwayatKosong}</p> : (
          <ul className="berkas-perkara__riwayat">
            {b.riwayat.map((r) => <Past key={r.id} r={r} onFetch={mayTake && mayKnow && r.bentuk !== "folder" ? () => void fetchAgain(r) : undefined} />)}
          </ul>
        )}
      </Card>
      {mayTake && mayKnow ? <HitungHalaman perkaraId={perkaraId} baris={b.baris} onBusy={setCounting} /> : null}
    </div>
  );
}

/** Takes out what was made; the journal hears of it. */
function useFetch(perkaraId: number): (r: RiwayatBerkas) => Promise<void> {
  const ticket = useCommand("berkasPerkara.unduh");
  const save = useSaveTicket();
  const toast = useToast();
  return async (r) => {
    const got = await ticket.run({ perkaraId, id: r.id });
    const saved: Result<{ name: string }> = got.ok ? await save(got.value.tiket, got.value.nama) : got;
    if (!saved.ok) toast.failed(saved.error);
  };
}

function Running({ b, perkaraId }: { b: BerkasPerkara; perkaraId: number }) {
  const stop = useCommand("berkasPerkara.batal");
  const { berjalan: run, putus } = b;
  if (!run) return putus?.perkaraId === perkaraId ? <Notice tone={putus.sebab === "dibatalkan" ? "tenang" : "lewat"} alert>{isi(sebabPutus[putus.sebab], { nama: putus.nama })}</Notice> : null;
  const told = run.perkaraId === perkaraId ? isi(t.menyusun, { selesai: ukuran(run.selesai), jumlah: ukuran(run.jumlah) }) : isi(t.menyusunLain, { oleh: run.oleh });
  return (
    <div className="tegak" aria-live="polite">
      <p>{told}</p>
      <div className="baris">
        <Meter value={run.selesai} max={Math.max(1, run.jumlah)} label={told} />
        <Button size="small" busy={stop.busy} onClick={() => void stop.run({})}>{t.batalkan}</Button>
      </div>
      {stop.failure ? <Notice tone="dekat" alert title={kalimatGalat(stop.failure).judul}>{kalimatGalat(stop.failure).rincian.join(" ")}</Notice> : null}
    </div>
  );
}

const pilihan = z.object({ tanpa: z.record(z.string(), z.string()) });

/** The list with its ticks. A row that is not ticked has a reason; what is typed is kept as a draft. */
function Choice({ perkaraId, b, counting, may, onBegun }: { perkaraId: number; b: BerkasPerkara; counting: boolean; may: boolean; onBegun: (id: string) => void }) {
  const known = new Set(b.baris.map((r) => r.id));
  const { form } = useZodForm(pilihan, { tanpa: Object.fromEntries(b.tanpaTerakhir.filter((x) => known.has(x.id)).map((x) => [x.id, x.alasan])) });
  const draft = useDraft(`berkas-perkara-${perkaraId}`, form, { enabled: may });
  const begin = useCommand("berkasPerkara.siapkan");
  const toast = useToast();
  const [asked, setAsked] = useState(false);
  const [folder, setFolder] = useState(false);
  const tanpa = form.watch("tanpa");
  const left = b.baris.filter((r) => Object.hasOwn(tanpa, r.id) && r.kunci === "");
  const bare = left.filter((r) => (tanpa[r.id] ?? "").trim() === "");
  const along = b.baris.filter((r) => r.kunci === "" && !Object.hasOwn(tanpa, r.id));
  const set = (id: string, reason: string | null): void => {
    const next = { ...form.getValues("tanpa") };
    if (reason === null) delete next[id];
    else next[id] = reason;
    form.setValue("tanpa", next, { shouldDirty: true });
  };
  const ask = async (bentuk: BentukBerkas, place = ""): Promise<Result<unknown>> => {
    const r = await begin.run({ perkaraId, bentuk, folder: place, tanpa: left.map((x) => ({ id: x.id, alasan: tanpa[x.id] ?? "" })) });
    if (r.ok) {
      await draft.done();
      onBegun(r.value.id);
    }
    return r;
  };
  const complete = (): boolean => {
    setAsked(true);
    if (bare.length > 0) document.getElementById(`alasan-${bare[0]!.id}`)?.focus();
    return bare.length === 0;
  };
  const click = async (bentuk: BentukBerkas): Promise<void> => {
    if (!complete()) return;
    const r = await ask(bentuk);
    if (!r.ok) toast.failed(r.error);
  };
  const blocked = counting ? t.menghitung : b.berjalan ? isi(t.menyusunLain, { oleh: b.berjalan.oleh }) : undefined;
  return (
    <Card title={t.judul}>
      <div className="tegak">
        {draft.notice}
        <p><strong>{summary(along)}</strong>{b.baris.length > along.length ? ` ${isi(t.dikeluarkan, { n: angka(b.baris.length - along.length) })}.` : ""}</p>
        {may ? (
          <>
            <div className="baris">
              <Button variant="primary" icon={<IconDownload size={15} />} busy={begin.busy} blockedBecause={blocked} onClick={() => void click("zip")}>{t.unduhZip}</Button>
              <Button icon={<IconFolder size={15} />} blockedBecause={blocked} onClick={() => complete() && setFolder(true)}>{t.simpanFolder}</Button>
              <Button icon={<IconPrinter size={15} />} blockedBecause={blocked} onClick={() => void click("gabungan")}>{t.unduhGabungan}</Button>
              <span className="mut">{draft.status}</span>
            </div>
            <p className="mut">{t.diluar}</p>
          </>
        ) : null}
        {asked && bare.length > 0 ? <Notice tone="dekat" alert>{t.alasanKurang}</Notice> : null}
        <Files b={b} tanpa={tanpa} asked={asked} may={may} counting={counting} onSet={set} />
        <p className="mut">{t.catatanHalaman}</p>
      </div>
      <Dialog open={folder} onOpenChange={setFolder} title={t.folderJudul}>
        <FolderForm folder={b.folder} onSave={async (place) => {
          const r = await ask("folder", place);
          if (r.ok) setFolder(false);
          return r;
        }} />
      </Dialog>
    </Card>
  );
}

/** "12 dokumen dan 3 bukti ikut, 4,1 MB. 43 halaman, 2 dokumen tanpa hitungan halaman." */
function summary(rows: readonly BarisBerkas[]): string {
  const documents = rows.filter((r) => r.jenis !== "bukti");
  const known = documents.filter((r) => r.halaman !== null);
  const pages = [isi(t.ringkasHalaman, { halaman: angka(known.reduce((n, r) => n + (r.halaman ?? 0), 0)) }), ...(known.length < documents.length ? [isi(t.ringkasTanpa, { n: angka(documents.length - known.length) })] : [])];
  return `${isi(t.ringkas, { dokumen: angka(documents.length), bukti: angka(rows.length - documents.length), ukuran: ukuran(rows.reduce((n, r) => n + (r.berkas?.ukuran ?? 0), 0)) })}. ${pages.join(", ")}.`;
}

function Files({ b, tanpa, asked, may, counting, onSet }: { b: BerkasPerkara; tanpa: Record<string, string>; asked: boolean; may: boolean; counting: boolean; onSet: (id: string, reason: string | null) => void }) {
  const first = new Set(b.baris.filter((r, i) => r.bagian !== b.baris[i - 1]?.bagian).map((r) => r.id));
  const nameOf = (r: BarisBerkas): string => [r.kode, r.judul].filter(Boolean).join(" ");
  const columns: Array<Column<BarisBerkas>> = [
    { key: "ikut", header: t.ikut, width: "52px", cell: (r) => <input type="checkbox" className="berkas-perkara__centang" aria-label={isi(t.ikutkan, { judul: nameOf(r) })} checked={r.kunci === "" && !Object.hasOwn(tanpa, r.id)} disabled={!may || r.kunci !== ""} onChange={(e) => onSet(r.id, e.target.checked ? null : "")} /> },
    { key: "bagian", header: t.bagian, width: "118px", cell: (r) => <span className={first.has(r.id) ? "mut" : "sr"}>{bagianBerkas[r.bagian]}</span> },
    {
      key: "judul", header: t.dokumen,
      cell: (r) => (
        <div className="berkas-perkara__nama">
          <span className={r.kunci !== "" || Object.hasOwn(tanpa, r.id) ? "berkas-perkara__tanpa" : undefined}>{r.kode ? <span className="mono">{r.kode} </span> : null}{r.judul}{r.keterangan ? <span className="mut"> {r.keterangan}</span> : null}</span>
          {r.nomor || r.tanggal ? <div className="mut">{[r.nomor, r.tanggal ? tanggalPendek(r.tanggal) : ""].filter(Boolean).join(", ")}</div> : null}
          {r.kunci ? <div><Badge tone="rahasia">{kunciBerkas[r.kunci]}</Badge></div> : null}
          {r.kunci === "" && Object.hasOwn(tanpa, r.id) ? (
            <TextField id={`alasan-${r.id}`} className="berkas-perkara__alasan" hideLabel label={isi(t.alasanUntuk, { judul: nameOf(r) })} placeholder={t.alasan} value={tanpa[r.id] ?? ""} onValueChange={(reason) => onSet(r.id, reason)} maxLength={300} disabled={!may} error={asked && (tanpa[r.id] ?? "").trim() === "" ? t.alasanWajib : undefined} />
          ) : null}
        </div>
      ),
    },
    { key: "halaman", header: t.halaman, width: "52px", mono: true, align: "end", cell: (r) => (r.halaman !== null ? angka(r.halaman) : r.hitung && counting ? <span aria-label={t.menghitung}>…</span> : "-") },
    { key: "ukuran", header: t.ukuran, width: "76px", mono: true, align: "end", cell: (r) => (r.berkas ? ukuran(r.berkas.ukuran) : <span className="mut">{t.tanpaBerkasPendek}</span>) },
  ];
  return <DataTable caption={t.judul} columns={columns} rows={b.baris} rowKey={(r) => r.id} empty={<EmptyState title={t.kosong} />} />;
}

const tujuan = z.object({ folder: z.string().trim().min(1, "wajib").max(1000, "terlalu_panjang") });
function FolderForm({ folder, onSave }: { folder: string; onSave: (folder: string) => Promise<Result<unknown>> }) {
  const { form, Field } = useZodForm(tujuan, { folder });
  return (
    <Form form={form} className="tegak" enterSubmits onSubmit={(values) => onSave(values.folder)}>
      <FormFailure />
      <Field name="folder" control={TextField} label={t.folder} hint={t.folderPetunjuk} required spellCheck={false} />
      <Button variant="primary" type="submit" busy={form.formState.isSubmitting}>{t.simpan}</Button>
    </Form>
  );
}

function Past({ r, onFetch }: { r: RiwayatBerkas; onFetch: (() => void) | undefined }) {
  const { zone } = useNow();
  const at = lokal(r.at, zone);
  return (
    <li>
      <div>
        <strong>{bentukBerkas[r.bentuk]}</strong> {`${tanggalPendek(at.tanggal)} ${jam(at.jam)}`} {isi(t.oleh, { oleh: r.oleh })}
        <div className="mut">{r.nama}, {isi(t.berisi, { jumlah: angka(r.jumlah), ukuran: ukuran(r.ukuran) })}</div>
        <div className="mut">{isi(t.kode, { baris: angka(r.baris) })} <span className="mono">{kodeSingkat(r.kepala)}</span></div>
        {r.tanpa.length > 0 ? <div className="mut">{isi(t.tanpa, { daftar: r.tanpa.map((x) => `${x.judul} (${x.alasan})`).join("; ") })}</div> : null}
      </div>
      {onFetch ? <Button size="small" icon={<IconDownload size={14} />} aria-label={isi(t.unduhLagiUntuk, { nama: r.nama })} onClick={onFetch}>{t.unduhLagi}</Button> : null}
    </li>
  );
}
