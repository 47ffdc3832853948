import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { angka } from "../../../../shared/i18n/format";
import { isi } from "../../../../shared/i18n/id";
import { bidangTeks, direktori, imbauanTeks as t, kelompokTeks } from "../../../../shared/i18n/imbauan";
import type { BarisImbauan, GelombangLengkap, KeadaanImbauan, Kelompok, Penerima } from "../../../../shared/schemas/imbauan";
import { useClient, useCommand, useProcedure, useProcedurePages } from "../../app";
import { Badge, Button, Card, Checkbox, ComboField, EmptyState, IconButton, IconTrash, SelectField, TextField, useToast, VirtualTable, type BadgeTone, type Column } from "../../ui";

export type Saring = "semua" | KeadaanImbauan | "belum_terima" | "terima";

/** To whom the wave goes: by group, or one by one. */
export function PenerimaTab({ wave }: { wave: GelombangLengkap }) {
  const [teks, setTeks] = useState("");
  const [saring, setSaring] = useState<Saring>("semua");
  const gelombangId = wave.gelombang.id;
  const pages = useProcedurePages("imbauan.penerima", (lewati) => ({ gelombangId, teks, saring, lewati, batas: 100 }), (p) => ({ rows: p.baris, total: p.jumlah }));
  const choose = useCommand("imbauan.pilih");
  const navigate = useNavigate();
  const toast = useToast();
  const remove = async (r: BarisImbauan) => {
    const result = await choose.run({ gelombangId, keluarkan: [r.id] });
    if (result.ok) toast.done(isi(t.dikeluarkan, { nama: r.tujuan }));
    else toast.failed(result.error);
  };
  const columns: Array<Column<BarisImbauan>> = [
    { key: "tujuan", header: t.penerima, opens: true, cell: (r) => <>{r.tujuan}{r.nama ? <span className="mut"> {r.nama}</span> : null}</> },
    { key: "kecamatan", header: direktori.kecamatan, width: "112px", cell: (r) => r.kecamatan || r.rute },
    { key: "nomor", header: t.nomor, width: "224px", mono: true, cell: (r) => r.nomor },
    { key: "keadaan", header: t.keadaanKolom, width: "136px", cell: (r) => <StateBadge row={r} /> },
    { key: "aksi", header: <span className="sr">{t.aksi}</span>, width: "48px", align: "end", cell: (r) => (r.suratId ? null : <IconButton size="small" label={isi(t.keluarkan, { nama: r.tujuan })} icon={<IconTrash size={14} />} onClick={() => void remove(r)} />) },
  ];
  return (
    <div className="halaman-dua">
      <div>
        <div className="imbauan__cari">
          <TextField type="search" label={t.cari} value={teks} onValueChange={setTeks} maxLength={200} />
          <SelectField<Saring> label={t.saring} value={saring} placeholder={null} onValueChange={setSaring} options={(Object.keys(t.saringPilihan) as Saring[]).map((s) => ({ value: s, label: t.saringPilihan[s] }))} />
        </div>
        <VirtualTable
          caption={t.penerima}
          columns={columns}
          rows={pages.rows}
          rowKey={(r) => r.id}
          onOpen={(r) => void navigate(r.suratId ? { to: "/surat/$suratId" as string, params: { suratId: r.suratId } as never } : { to: "/imbauan/$gelombangId" as string, params: { gelombangId } as never })}
          total={pages.total}
          loading={pages.loading}
          loadingMore={pages.loadingMore}
          onEndReached={pages.more}
          height="calc(100dvh - 290px)"
          empty={wave.hitung.jumlah === 0 ? <EmptyState title={t.penerimaKosong}>{t.penerimaKosongIsi}</EmptyState> : <EmptyState title={t.takAda} />}
        />
      </div>
      <div className="tegak">
        <AddGroups wave={wave} />
        <AddOne wave={wave} />
      </div>
    </div>
  );
}

export function StateBadge({ row: r }: { row: BarisImbauan }) {
  const badge = <Badge tone={TONE[r.keadaan]} done={r.keadaan === "jadi"}>{t.keadaan[r.keadaan]}</Badge>;
  return r.keadaan === "kurang" ? <span title={isi(t.kurangApa, { daftar: r.kosong.map((k) => bidangTeks[k] ?? k).join(", ") })}>{badge}<span className="sr"> {isi(t.kurangApa, { daftar: r.kosong.map((k) => bidangTeks[k] ?? k).join(", ") })}</span></span> : badge;
}

function AddGroups({ wave }: { wave: GelombangLengkap }) {
  const ringkas = useProcedure("direktori.ringkasan", {}, { keep: true });
  const [chosen, setChosen] = useState<Kelompok[]>([]);
  const choose = useCommand("imbauan.pilih");
  const toast = useToast();
  const counts = ringkas.data?.kelompok ?? [];
  const total = counts.filter((k) => chosen.includes(k.kelompok)).reduce((n, k) => n + k.jumlah, 0);
  const add = async () => {
    const before = wave.hitung.jumlah;
    const result = await choose.run({ gelombangId: wave.gelombang.id, kelompok: chosen });
    if (!result.ok) return toast.failed(result.error);
    const added = result.value.jumlah - before;
    toast.done(added > 0 ? isi(t.ditambahkan, { jumlah: angka(added) }) : t.tanpaTambahan);
    setChosen([]);
  };
  return (
    <Card title={t.pilihKelompok}>
      {ringkas.data && counts.length === 0 ? <p>{t.direktoriKosong} <Link to="/direktori" className="tautan">{t.keDirektori}</Link></p> : (
        <div className="tegak">
          <div>
            {counts.map((k) => {
              const own = wave.kelompok.find((x) => x.kelompok === k.kelompok)?.jumlah ?? 0;
              return <Checkbox key={k.kelompok} label={`${kelompokTeks[k.kelompok]} (${own ? `${angka(own)} / ` : ""}${angka(k.jumlah)})`} value={chosen.includes(k.kelompok)} onValueChange={(on) => setChosen(on ? [...chosen, k.kelompok] : chosen.filter((x) => x !== k.kelompok))} />;
            })}
          </div>
          <Button variant={wave.hitung.jumlah === 0 ? "primary" : "quiet"} wide busy={choose.busy} blockedBecause={chosen.length ? undefined : t.pilihKelompok} onClick={() => void add()}>{isi(t.tambahKelompok, { jumlah: angka(total) })}</Button>
        </div>
      )}
    </Card>
  );
}

function AddOne({ wave }: { wave: GelombangLengkap }) {
  const client = useClient();
  const [text, setText] = useState("");
  const choose = useCommand("imbauan.pilih");
  const toast = useToast();
  const suggest = async (teks: string) => {
    const found = await client.call("direktori.daftar", { teks, batas: 20 });
    return found.ok ? found.value.baris.map((p) => ({ label: [p.statusJabatan, p.jabatan].filter(Boolean).join(" ") || p.instansi || p.nama, hint: [p.nama, p.instansi, p.kecamatan].filter(Boolean).join(", "), data: p })) : [];
  };
  const add = async (p: Penerima) => {
    const result = await choose.run({ gelombangId: wave.gelombang.id, tambah: [p.id] });
    setText("");
    if (result.ok) toast.done(result.value.jumlah > wave.hitung.jumlah ? isi(t.ditambahkan, { jumlah: 1 }) : t.tanpaTambahan);
    else toast.failed(result.error);
  };
  return (
    <Card title={t.pilihSatu}>
      <ComboField<Penerima>
        label={t.pilihSatu}
        hideLabel
        hint={t.pilihSatuPetunjuk}
        value={text}
        onValueChange={setText}
        suggest={suggest}
        minLength={2}
        onPick={(s) => {
          if (s.data) void add(s.data);
        }}
      />
    </Card>
  );
}

const TONE: Record<KeadaanImbauan, BadgeTone> = { belum: "netral", kurang: "dekat", jadi: "tenang", berubah: "dekat", disunting: "dekat", ditarik: "lewat" };
