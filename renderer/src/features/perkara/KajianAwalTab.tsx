import { hariTanggal, hariTanggalJam, tanggalPendek } from "../../../../shared/i18n/format";
import { isi, umum } from "../../../../shared/i18n/id";
import { namaHasilKajianAwal, namaJenisPelanggaran } from "../../../../shared/i18n/perkara";
import { halaman } from "../../../../shared/i18n/perkara-halaman";
import type { KajianAwal } from "../../../../shared/schemas/dossier";
import { Badge, Card, EmptyState } from "../../ui";
import { stepOf, useCase } from "./case";
import { KajianAwalForm } from "./KajianAwalForm";
import { Facts, LetterLink, PlenoCard, Prose, StepButton } from "./parts";
import { PlenoAhead } from "./UndanganPleno";

const t = halaman.kajianAwal;

export function KajianAwalTab() {
  const { d } = useCase();
  const editing = stepOf(d, "kajianAwal.simpan") !== undefined;
  const done = d.kajianAwal.filter((k) => k.diputuskanAt !== "");
  const early = ["kajian_awal", "menunggu_perbaikan", "penelitian_perbaikan", "penetapan_temuan", "registrasi", "pelimpahan"].includes(d.perkara.tahap);
  return (
    <div className="tegak">
      {early && !editing ? <NextHere /> : null}
      <PlenoAhead />
      {editing ? <KajianAwalForm key={d.perkara.tahap} /> : null}
      {done.toReversed().map((k) => <Decided key={k.ke} k={k} />)}
      {d.perkara.jenis === "temuan" ? <Finding /> : null}
      <Completion />
      <Registration />
      {d.perkara.jenis === "laporan" && !editing && done.length === 0 ? <EmptyState title={t.kosong}>{t.kosongUraian}</EmptyState> : null}
    </div>
  );
}

/** The steps around the kajian awal that are not its own form. */
function NextHere() {
  const { d } = useCase();
  const forward = (["kelengkapan.beritahukan", "kelengkapan.antar", "perbaikan.terima", "temuan.tetapkan", "registrasi.catat", "pelimpahan.kirim"] as const).filter((e) => stepOf(d, e)?.allowed);
  const others = (["perbaikan.tidakDatang", "laporan.cabut"] as const).filter((e) => stepOf(d, e));
  if (forward.length + others.length === 0) return null;
  return (
    <div className="baris">
      {forward.map((e) => <StepButton key={e} event={e} />)}
      {others.map((e) => <StepButton key={e} event={e} />)}
    </div>
  );
}

function Decided({ k }: { k: KajianAwal }) {
  const { d, regime } = useCase();
  const label = (part: "syaratFormal" | "syaratMateriel", id: string) => regime?.[part].find((s) => s.id === id)?.label ?? id;
  const pleno = d.pleno.find((p) => p.id === k.plenoId);
  return (
    <>
      <Card title={k.ke === 2 ? t.judulKedua : t.judul} actions={<LetterLink jenis="kajian_awal" />}>
        <p className="baris">
          <Badge done>{k.hasil ? namaHasilKajianAwal[k.hasil] : umum.belum}</Badge>
          <span className="mut">{isi(t.diputus, { tanggal: hariTanggal(k.diputuskanAt.slice(0, 10)) })}</span>
        </p>
        <table className="tabel">
          <caption className="sr">{t.syarat}</caption>
          <thead>
            <tr>
              <th scope="col">{t.syarat}</th>
              <th scope="col">{t.kolomTerpenuhi}</th>
              <th scope="col">{t.kolomCatatan}</th>
            </tr>
          </thead>
          <tbody>
            {(["syaratFormal", "syaratMateriel"] as const).flatMap((part) => k[part].map((s) => (
              <tr key={`${part} ${s.id}`}>
                <td>{label(part, s.id)}</td>
                <td>{s.terpenuhi === "ya" ? <Badge tone="tenang" done>{umum.ya}</Badge> : <Badge tone="dekat">{s.terpenuhi === "tidak" ? umum.tidak : umum.belum}</Badge>}</td>
                <td>{s.catatan || halaman.tanpa}</td>
              </tr>
            )))}
          </tbody>
        </table>
        <Facts
          rows={[
            [t.dugaan, k.dugaan.length ? k.dugaan.map((x) => [namaJenisPelanggaran[x.jenis], x.pasal, x.skb.length ? `SKB ${x.skb.join(", ")}` : ""].filter(Boolean).join(" · ")).join("; ") : ""],
            k.kesimpulan !== "" && [t.kesimpulan, <Prose key="k">{k.kesimpulan}</Prose>],
            k.tujuan !== "" && [t.tujuan, k.tujuan],
            k.alasan !== "" && [t.alasan, <Prose key="a">{k.alasan}</Prose>],
            k.kekurangan.length > 0 && [t.kekurangan, <ul key="l" className="butir">{k.kekurangan.map((x) => <li key={x}>{x}</li>)}</ul>],
          ]}
        />
      </Card>
      {pleno ? <PlenoCard pleno={pleno} /> : null}
    </>
  );
}

function Finding() {
  const { d } = useCase();
  const pleno = d.pleno.find((p) => p.agenda === "temuan");
  return (
    <>
      <Card title={t.temuanJudul} actions={<LetterLink jenis="temuan" />}>
        <Facts rows={[[t.lhp, isi(t.lhpIsi, { nomor: d.perkara.lhpNomor, tanggal: tanggalPendek(d.perkara.lhpTanggal) })], [t.suratTugas, d.perkara.suratTugasNomor]]} />
      </Card>
      {pleno ? <PlenoCard pleno={pleno} /> : null}
    </>
  );
}

function Completion() {
  const { d, sesi } = useCase();
  if (d.kelengkapan.length === 0 && d.perbaikan.length === 0) return null;
  const zone = d.perkara.zona;
  return (
    <Card title={t.kelengkapanJudul} actions={<><LetterLink jenis="pemberitahuan_kelengkapan" /><LetterLink jenis="tanda_bukti_perbaikan" /></>}>
      {d.kelengkapan.map((k) => <Facts key={k.id} rows={[[t.surat, isi(t.suratIsi, { nomor: k.nomor || halaman.tanpa, tanggal: tanggalPendek(k.tanggalSurat) })], [t.disampaikan, k.disampaikanAt === "" ? t.belumDisampaikan : `${hariTanggalJam(k.disampaikanAt, zone)} · ${k.caraAntar}${k.diterimaOleh ? ` · ${k.diterimaOleh}` : ""}`]]} />)}
      {d.perbaikan.map((p) => <Facts key={p.id} rows={[[t.perbaikanDiterima, `${hariTanggalJam(p.waktu, zone)} · ${sesi.pejabat.find((x) => x.id === p.penerimaId)?.nama ?? ""}`], [t.dokumen, <ul key="d" className="butir">{p.dokumen.map((x) => <li key={`${x.bentuk} ${x.berkas?.sha256 ?? ""}`}>{[x.bentuk, x.jumlah, x.berkas?.nama].filter(Boolean).join(" · ")}</li>)}</ul>]]} />)}
    </Card>
  );
}

function Registration() {
  const { d } = useCase();
  if (d.perkara.nomorRegister === "" && d.perkara.dicabutAt === "") return null;
  return (
    <Card title={d.perkara.nomorRegister ? t.registrasiJudul : t.dicabutJudul}>
      <Facts
        rows={[
          d.perkara.nomorRegister !== "" && [t.nomorRegister, <span key="n" className="mono">{d.perkara.nomorRegister}</span>],
          d.perkara.waktuRegister !== "" && [t.waktuRegister, hariTanggalJam(d.perkara.waktuRegister, d.perkara.zona)],
          d.perkara.dicabutAt !== "" && [t.dicabutPada, hariTanggalJam(d.perkara.dicabutAt, d.perkara.zona)],
          d.perkara.alasanCabut !== "" && [t.alasanCabut, <Prose key="a">{d.perkara.alasanCabut}</Prose>],
        ]}
      />
    </Card>
  );
}
