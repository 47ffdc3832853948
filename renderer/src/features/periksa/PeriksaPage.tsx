import { useState } from "react";
import { z } from "zod";
import { kodeSingkat } from "../../../../shared/domain/kode-jurnal";
import { angka, jam, lokal, tanggalPendek } from "../../../../shared/i18n/format";
import { isi, kalimatGalat } from "../../../../shared/i18n/id";
import { periksaTeks as t } from "../../../../shared/i18n/bukti";
import { cadanganTeks } from "../../../../shared/i18n/akun";
import { kodeJurnal, type HasilPeriksa, type KeadaanPeriksa } from "../../../../shared/schemas/periksa";
import type { Failure } from "../../../../shared/api/result";
import { Loaded, useCommand, useMay, useProcedure } from "../../app";
import { Button, Card, Form, FormFailure, Meter, Notice, PageTitle, TextField, useNow, useZodForm } from "../../ui";
import { ArsipCard } from "./ArsipCard";

/** All files against their hashes, the chain of the journal, and a code from paper against it. */
export function PeriksaPage() {
  const query = useProcedure("periksa.keadaan", {});
  return (
    <div className="tegak">
      <PageTitle title={t.nama}>{t.anak}</PageTitle>
      <Loaded query={query} rows={6}>
        {(k) => (
          <div className="halaman-dua">
            <div className="tegak">
              <Files k={k} />
              <Journal k={k} />
            </div>
            <div className="tegak"><Match k={k} /><ArsipCard /></div>
          </div>
        )}
      </Loaded>
    </div>
  );
}

function Files({ k }: { k: KeadaanPeriksa }) {
  const mayStart = useMay("atur");
  const start = useCommand("periksa.berkas");
  const last = k.berkas;
  return (
    <Card title={t.berkas}>
      <div className="tegak">
        <p className="mut">{t.berkasIsi}</p>
        {k.terlambat ? <Notice tone="dekat">{t.pitaTerlambat}</Notice> : null}
        <Running k={k} jenis="berkas" />
        {last ? (
          <Notice tone={last.baik ? "tenang" : "lewat"} title={isi(last.baik ? t.berkasUtuh : t.berkasSalah, { jumlah: angka(last.jumlah), hilang: angka(last.hilang), rusak: angka(last.rusak) })}>
            <Last r={last} />
            {last.contoh.length > 0 ? <ul>{last.contoh.map((c) => <li key={c.sha256}>{c.nama} <span className="mono mut">{c.sha256.slice(0, 8)}</span> {t[c.apa]}</li>)}</ul> : null}
          </Notice>
        ) : <p>{t.belum}</p>}
        <Refused failure={start.failure} />
        {mayStart ? <div><Button busy={start.busy} blockedBecause={k.berjalan ? t.berjalanLain : undefined} onClick={() => void start.run({})}>{t.mulaiBerkas}</Button></div> : null}
      </div>
    </Card>
  );
}

function Journal({ k }: { k: KeadaanPeriksa }) {
  const start = useCommand("periksa.jurnal");
  const last = k.jurnal;
  return (
    <Card title={t.jurnal}>
      <div className="tegak">
        <p className="mut">{t.jurnalIsi}</p>
        <Running k={k} jenis="jurnal" />
        {last ? (
          <Notice
            tone={last.salah ? "lewat" : "tenang"}
            title={last.salah ? isi(t.jurnalSalah, { seq: angka(last.salah.seq), sebab: cadanganTeks.sebab[last.salah.sebab] }) : isi(t.jurnalUtuh, { baris: angka(last.jumlah), seq: angka(last.kepala?.seq ?? 0), kode: kodeSingkat(last.kepala?.hash ?? "") })}
          >
            <Last r={last} />
          </Notice>
        ) : <p>{t.belum}</p>}
        <Refused failure={start.failure} />
        <div><Button busy={start.busy} blockedBecause={k.berjalan ? t.berjalanLain : undefined} onClick={() => void start.run({})}>{t.mulaiJurnal}</Button></div>
      </div>
    </Card>
  );
}

const skema = z.object({ baris: z.string().trim().min(1, "wajib").regex(/^[\d.]{1,15}$/, "angka_salah"), kode: kodeJurnal.shape.kode });

function Match({ k }: { k: KeadaanPeriksa }) {
  const start = useCommand("periksa.jurnal");
  const [asked, setAsked] = useState("");
  const { form, Field } = useZodForm(skema, { baris: "", kode: "" });
  const found = k.jurnal?.cocok ?? null;
  const shown = found && `${found.baris} ${found.kode}` === asked && !k.berjalan ? found : null;
  return (
    <Card title={t.cocokJudul}>
      <Form
        form={form}
        enterSubmits
        pathPrefix="kode."
        onSubmit={async ({ baris, kode }) => {
          const n = Number(baris.replaceAll(".", ""));
          const r = await start.run({ kode: { baris: n, kode } });
          if (r.ok) setAsked(`${n} ${kode}`);
          return r;
        }}
      >
        <div className="tegak">
          <p className="mut">{t.cocokIsi}</p>
          <FormFailure />
          <Field name="baris" control={TextField} label={t.baris} inputMode="numeric" mono required />
          <Field name="kode" control={TextField} label={t.kode} mono required spellCheck={false} autoComplete="off" />
          <div><Button variant="primary" type="submit" busy={start.busy} blockedBecause={k.berjalan ? t.berjalanLain : undefined}>{t.cocokkan}</Button></div>
          {shown ? <Answer r={k.jurnal!} found={shown} /> : null}
          <p className="mut">{t.batas}</p>
        </div>
      </Form>
    </Card>
  );
}

function Answer({ r, found }: { r: HasilPeriksa; found: NonNullable<HasilPeriksa["cocok"]> }) {
  const at = useAt();
  const good = found.hasil === "cocok" && !r.salah;
  const sentence = t.hasil[found.hasil === "cocok" && r.salah ? "cocokRusak" : found.hasil] ?? "";
  return <Notice tone={good ? "tenang" : "lewat"} alert>{isi(sentence, { baris: angka(found.baris), kapan: found.at ? at(found.at) : "", seq: angka(r.salah?.seq ?? 0) })}</Notice>;
}

function Running({ k, jenis }: { k: KeadaanPeriksa; jenis: HasilPeriksa["jenis"] }) {
  const stop = useCommand("periksa.batal");
  const b = k.berjalan;
  if (b?.jenis !== jenis) return k.putus?.jenis === jenis ? <output>{k.putus.sebab === "dibatalkan" ? t.dibatalkan : t.gagal}</output> : null;
  const told = isi(t.berjalan, { selesai: angka(b.selesai), jumlah: angka(b.jumlah) });
  return (
    <div className="tegak" aria-live="polite">
      {b.otomatis ? <p>{t.otomatis}</p> : null}
      <div className="baris">
        <Meter value={b.selesai} max={Math.max(1, b.jumlah)} label={told} />
        <Button size="small" busy={stop.busy} onClick={() => void stop.run({})}>{t.batal}</Button>
      </div>
      <Refused failure={stop.failure} />
    </div>
  );
}

function Refused({ failure }: { failure: Failure | null }) {
  if (!failure) return null;
  const { judul, rincian } = kalimatGalat(failure);
  return <Notice tone="dekat" alert title={judul}>{rincian.join(" ")}</Notice>;
}

function Last({ r }: { r: HasilPeriksa }) {
  const at = useAt();
  return <>{isi(t.terakhir, { kapan: at(r.at), oleh: r.oleh })}</>;
}

function useAt(): (instant: string) => string {
  const { zone } = useNow();
  return (instant) => {
    const at = lokal(instant, zone);
    return `${tanggalPendek(at.tanggal)} ${jam(at.jam)}`;
  };
}
