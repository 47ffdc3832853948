import { Link } from "@tanstack/react-router";
import { hariTanggal, hariTanggalJam, jam, tanggal } from "../../../../shared/i18n/format";
import { isi } from "../../../../shared/i18n/id";
import { namaJenisPelanggaran, namaKanal, namaKategori, namaPeran, peringatanPerkara } from "../../../../shared/i18n/perkara";
import { halaman } from "../../../../shared/i18n/perkara-halaman";
import { tindakTeks } from "../../../../shared/i18n/tindak-lanjut";
import { may } from "../../../../shared/domain/permissions";
import type { Peringatan } from "../../../../shared/schemas/dossier";
import type { Pihak } from "../../../../shared/schemas/perkara";
import { Button, Card, DataTable, Notice, TextButton } from "../../ui";
import { InformasiDiPerkara } from "../informasi/DiPerkara";
import { stepOf, useCase } from "./case";
import { Facts, LetterLink, Prose } from "./parts";

const t = halaman.ringkasan;

export function RingkasanTab() {
  const { d, nameOf, sesi, open } = useCase();
  const p = d.perkara;
  const editable = stepOf(d, "laporan.ubah")?.allowed || stepOf(d, "temuan.ubah")?.allowed;
  return (
    <div className="tegak">
      {d.peringatan.map((w) => <Notice key={`${w.kode} ${JSON.stringify(w.params)}`} tone="dekat">{warningText(w)}</Notice>)}
      <InformasiDiPerkara perkaraId={p.id} />
      <OnlineEvidence />
      <NoKind />
      <Card title={t.peristiwaJudul} actions={<>{editable ? <Link to="/perkara/$perkaraId/ubah" params={{ perkaraId: String(p.id) }} className="tautan">{t.ubahIsi}</Link> : null}{d.dugaan.length > 0 && SUSPECTED.has(p.tahap) && may(sesi.pelaku.peran, "catat") ? <TextButton onClick={() => open("dugaan.tetapkan")}>{tindakTeks.dugaanUbah}</TextButton> : null}<LetterLink jenis={p.jenis} /><LetterLink jenis="tanda_bukti_penyampaian" /></>}>
        <Facts
          rows={[
            [t.peristiwa, p.peristiwa],
            [t.tempat, [p.tempat, p.kecamatan ? isi(t.kecamatan, { nama: p.kecamatan }) : ""].filter(Boolean).join(", ")],
            [t.terjadi, [hariTanggal(p.tanggalKejadian), p.jamKejadian ? jam(p.jamKejadian, p.zona) : ""].filter(Boolean).join(", ")],
            [t.diketahui, hariTanggal(p.tanggalDiketahui)],
            p.jenis === "laporan" && [t.disampaikan, [hariTanggalJam(p.waktuTerima, p.zona), p.dilaporkanDi, p.kanal ? namaKanal[p.kanal] : ""].filter(Boolean).join(" · ")],
            p.jenis === "temuan" && [t.lhp, isi(t.lhpIsi, { nomor: p.lhpNomor, tanggal: tanggal(p.lhpTanggal) })],
            [t.nomor, [p.nomorPenyampaian, p.nomorRegister].filter(Boolean).join(" · ")],
            d.dugaan.length > 0 && [t.dugaan, d.dugaan.map((x) => [namaJenisPelanggaran[x.jenis], x.pasal, x.skb.length ? isi(t.skb, { kode: x.skb.join(", ") }) : ""].filter(Boolean).join(", ")).join("; ")],
            [t.pemilihan, d.pemilihan.nama],
          ]}
        />
      </Card>
      <Card title={t.orang}>
        <DataTable
          caption={t.orang}
          rows={d.pihak}
          rowKey={(x) => x.id}
          columns={[
            { key: "peran", header: t.kolomPeran, cell: (x) => namaPeran[x.peran] },
            { key: "nama", header: t.kolomNama, cell: (x) => <span className="urai">{nameOf(x)}</span> },
            { key: "jabatan", header: t.kolomJabatan, cell: (x) => <span className="urai">{positionOf(x) || halaman.tanpa}</span> },
            { key: "status", header: t.kolomKeterangan, cell: (x) => <Heard who={x} /> },
          ]}
        />
      </Card>
      <Card title={t.uraian}><Prose>{p.uraian}</Prose></Card>
    </div>
  );
}

function Heard({ who }: { who: Pihak }) {
  const { d } = useCase();
  const k = d.klarifikasi.findLast((x) => x.pihakId === who.id);
  if (!k) return <span className="mut">{halaman.tanpa}</span>;
  if (k.status === "selesai") return <>{isi(t.didengar, { waktu: tanggal(k.waktu.slice(0, 10)) })}</>;
  if (k.status === "tidak_hadir") return <>{isi(t.tidakHadir, { n: k.tidakHadir.length })}</>;
  return <>{isi(t.dijadwalkan, { waktu: hariTanggalJam(k.waktu) })}</>;
}

export const positionOf = (x: Pihak): string => [x.kategori ? namaKategori[x.kategori] : "", x.jabatan || x.pekerjaan, x.instansi].filter(Boolean).join(" · ");

/** A warning in words; dates among its parameters are written out. */
export function warningText(w: Peringatan): string {
  const params = Object.fromEntries(Object.entries(w.params).map(([key, v]) => [key, /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/.test(v) ? hariTanggalJam(v) : v]));
  const sentence = peringatanPerkara[w.kode];
  return sentence ? isi(sentence, params) : w.kode;
}

/** A report of SigapLapor whose evidence has not come to the office yet. */
function OnlineEvidence() {
  const { d, sesi, open } = useCase();
  const waits = d.tenggat.some((x) => x.mulai.event === "laporan_daring_disampaikan" && (x.state === "berjalan" || x.state === "lewat"));
  if (!waits || d.perkara.tahap === "selesai") return null;
  return <Notice tone="dekat" actions={may(sesi.pelaku.peran, "catat") ? <Button size="small" onClick={() => open("laporan.serahkanBukti")}>{tindakTeks.daringCatat}</Button> : undefined}>{tindakTeks.daring}</Notice>;
}

/** A finding that nobody has said the kind of: clocks of every kind would run. */
function NoKind() {
  const { d, sesi, open } = useCase();
  if (d.perkara.jenis !== "temuan" || d.dugaan.length > 0 || !SUSPECTED.has(d.perkara.tahap)) return null;
  return <Notice tone="dekat" actions={may(sesi.pelaku.peran, "catat") ? <Button size="small" onClick={() => open("dugaan.tetapkan")}>{tindakTeks.dugaanTetapkan}</Button> : undefined}>{tindakTeks.dugaanBelum}</Notice>;
}
const SUSPECTED: ReadonlySet<string> = new Set(["penetapan_temuan", "registrasi", "klarifikasi", "kajian"]);
