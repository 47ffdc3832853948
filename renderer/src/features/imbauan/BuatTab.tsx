import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { angka, ukuran } from "../../../../shared/i18n/format";
import { isi } from "../../../../shared/i18n/id";
import { imbauanTeks as t } from "../../../../shared/i18n/imbauan";
import type { GelombangLengkap } from "../../../../shared/schemas/imbauan";
import { saveAs, useClient, useCommand } from "../../app";
import { Badge, Button, Card, Checkbox, IconDownload, IconFolder, Meter, Notice, useToast } from "../../ui";

/** Makes all letters in steps that can be stopped, then the papers of the wave. */
export function BuatTab({ wave }: { wave: GelombangLengkap }) {
  return (
    <div className="imbauan__buat">
      <Make wave={wave} />
      <Papers wave={wave} />
      <Export wave={wave} />
    </div>
  );
}

function Make({ wave }: { wave: GelombangLengkap }) {
  const { hitung: h, gelombang } = wave;
  const client = useClient();
  const queries = useQueryClient();
  const toast = useToast();
  const reserve = useCommand("imbauan.cadangkan");
  const [run, setRun] = useState<{ jadi: number; total: number } | null>(null);
  const [dots, setDots] = useState(false);
  const [left, setLeft] = useState<string[]>([]);
  const stop = useRef(false);
  const due = h.belum + h.berubah + (dots ? h.kurang : 0);
  const half = h.jadi > 0 && h.belum > 0;
  const start = async () => {
    stop.current = false;
    let made = 0;
    setRun({ jadi: 0, total: due });
    for (let rest = due; rest > 0; ) {
      // oxlint-disable-next-line no-await-in-loop -- one batch after the other: each is stored before the next begins
      const result = await client.call("imbauan.buat", { gelombangId: gelombang.id, batas: 50, denganTitik: dots });
      if (!result.ok) {
        toast.failed(result.error);
        break;
      }
      made += result.value.dibuat;
      rest = result.value.sisa;
      setLeft(result.value.dibiarkan);
      setRun({ jadi: made, total: made + rest });
      if (stop.current || result.value.dibuat === 0) break;
    }
    setRun(null);
    await queries.invalidateQueries();
    toast.done(stop.current ? isi(t.dihentikan, { jadi: angka(made) }) : isi(t.selesai, { jumlah: angka(made) }));
  };
  const take = async () => {
    const result = await reserve.run({ gelombangId: gelombang.id });
    if (result.ok) toast.done(isi(t.dicadangkan, { jumlah: angka(result.value.diambil), awal: result.value.awal, akhir: result.value.akhir }));
    else toast.failed(result.error);
  };
  return (
    <Card title={t.tabBuat}>
      <div className="tegak">
        <Meter value={run ? run.jadi : h.jadi} max={run ? run.total : h.jumlah} label={t.kolomSurat} tone={h.jadi === h.jumlah ? "tenang" : "soga"} />
        {run ? (
          <div className="baris">
            <output>{isi(t.membuat, { jadi: angka(run.jadi), jumlah: angka(run.total), sisa: angka(run.total - run.jadi) })}</output>
            <Button className="dorong" onClick={() => (stop.current = true)}>{t.batal}</Button>
          </div>
        ) : (
          <>
            <p>{h.jumlah === 0 ? t.penerimaKosong : due === 0 ? isi(t.semuaJadiIsi, { jumlah: angka(h.jadi) }) : half ? isi(t.terhenti, { jadi: angka(h.jadi), jumlah: angka(h.jumlah) }) : `${isi(t.jumlahPenerima, { jumlah: angka(h.jumlah) })}, ${h.jadi === 0 ? t.belumAdaSurat : isi(t.diterimaDari, { diterima: angka(h.diterima), jumlah: angka(h.jadi) })}.`}</p>
            {h.kurang > 0 ? (
              <Notice tone="dekat">
                {isi(t.kurangData, { jumlah: angka(h.kurang) })}
                <Checkbox label={t.denganTitik} value={dots} onValueChange={setDots} />
              </Notice>
            ) : null}
            {left.length > 0 ? <Notice tone="dekat" alert>{isi(t.dibiarkanSunting, { daftar: left.slice(0, 20).join("; ") })}</Notice> : null}
            <div className="baris">
              {gelombang.caraNomor !== "kosong" && h.bernomor < h.jumlah ? <Button busy={reserve.busy} onClick={() => void take()}>{t.cadangkan}</Button> : null}
              <Button className="dorong" variant={due > 0 ? "primary" : "quiet"} size="large" blockedBecause={due > 0 ? undefined : h.jumlah === 0 ? t.penerimaKosong : t.semuaJadi} onClick={() => void start()}>
                {due === 0 ? t.semuaJadi : half ? isi(t.lanjutkan, { jumlah: angka(due) }) : h.belum === 0 && h.berubah > 0 ? isi(t.buatBerubah, { jumlah: angka(due) }) : isi(t.buatSemua, { jumlah: angka(due) })}
              </Button>
            </div>
          </>
        )}
      </div>
    </Card>
  );
}

const KINDS = ["gabungan", "label", "ekspedisi", "zip"] as const;

function Papers({ wave }: { wave: GelombangLengkap }) {
  const make = useCommand("imbauan.cetak");
  const client = useClient();
  const toast = useToast();
  const [busy, setBusy] = useState("");
  const [aside, setAside] = useState<string[]>([]);
  const download = async (id: string) => {
    const ticket = await client.call("imbauan.unduh", { jenis: "berkas", id });
    if (!ticket.ok) return toast.failed(ticket.error);
    const got = await client.download(ticket.value.tiket).catch(() => null);
    if (got) saveAs(got.blob, ticket.value.nama);
  };
  const run = async (jenis: (typeof KINDS)[number]) => {
    setBusy(jenis);
    const result = await make.run({ gelombangId: wave.gelombang.id, jenis });
    setAside(result.ok ? (result.value.dilewati ?? []) : []);
    if (result.ok) await download(result.value.id);
    else toast.failed(result.error);
    setBusy("");
  };
  return (
    <Card title={t.hasil}>
      <ul className="imbauan__berkas">
        {KINDS.map((jenis) => {
          const last = wave.berkas.find((b) => b.jenis === jenis);
          return (
            <li key={jenis}>
              <div>
                <strong>{t.berkasJenis[jenis]}</strong>
                <p className="mut">{last ? isi(t.berkasSurat, { jumlah: angka(last.surat), ukuran: ukuran(last.ukuran) }) : t.berkasKet[jenis]}</p>
              </div>
              {last?.usang ? <Badge tone="dekat">{t.usang}</Badge> : null}
              {last && !last.usang ? <Button size="small" icon={<IconDownload size={14} />} aria-label={isi(t.unduhBerkas, { nama: t.berkasJenis[jenis] })} onClick={() => void download(last.id)}>{isi(t.unduhBerkas, { nama: "" }).trim()}</Button> : null}
              <Button size="small" busy={busy === jenis} blockedBecause={wave.hitung.jumlah === 0 ? t.penerimaKosong : (jenis === "gabungan" || jenis === "zip") && wave.hitung.jadi + wave.hitung.berubah + wave.hitung.disunting === 0 ? t.keadaan.belum : undefined} aria-label={`${last ? t.buatUlangBerkas : t.buatBerkas} ${t.berkasJenis[jenis]}`} onClick={() => void run(jenis)}>{last ? t.buatUlangBerkas : t.buatBerkas}</Button>
            </li>
          );
        })}
      </ul>
      {aside.length > 0 ? <Notice tone="dekat" alert>{isi(t.gabunganTanpa, { daftar: aside.slice(0, 20).join("; ") })}</Notice> : null}
    </Card>
  );
}

function Export({ wave }: { wave: GelombangLengkap }) {
  const run = useCommand("imbauan.ekspor");
  const toast = useToast();
  const [left, setLeft] = useState<string[]>([]);
  const write = async () => {
    const result = await run.run({ gelombangId: wave.gelombang.id });
    if (!result.ok) return toast.failed(result.error);
    setLeft(result.value.dibiarkan);
    toast.done(isi(t.eksporSelesai, { ditulis: angka(result.value.ditulis), sama: angka(result.value.sama) }));
  };
  return (
    <Card title={t.ekspor} actions={<Button size="small" icon={<IconFolder size={14} />} busy={run.busy} blockedBecause={wave.hitung.jadi + wave.hitung.berubah + wave.hitung.disunting > 0 ? undefined : t.keadaan.belum} onClick={() => void write()}>{t.ekspor}</Button>}>
      <p>{t.eksporIsi}</p>
      <p className="mut imbauan__folder">{t.folder}: {wave.folderEkspor}</p>
      {left.length > 0 ? <Notice tone="dekat" alert>{isi(t.eksporDibiarkan, { jumlah: angka(left.length) })}<ul>{left.slice(0, 20).map((n) => <li key={n}>{n}</li>)}</ul></Notice> : null}
    </Card>
  );
}
