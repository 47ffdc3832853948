import { hariTanggalJam } from "../../../../shared/i18n/format";
import { isi } from "../../../../shared/i18n/id";
import { namaJenisPelanggaran } from "../../../../shared/i18n/perkara";
import { halaman } from "../../../../shared/i18n/perkara-halaman";
import type { HasilKajian, Kajian } from "../../../../shared/schemas/dossier";
import { Badge, Card, EmptyState } from "../../ui";
import { stepOf, useCase } from "./case";
import { Data, KajianForm } from "./KajianForm";
import { Facts, LetterLink, Prose, StepButton, WithoutHearing, yesNo } from "./parts";
import { addresseeOf } from "./saran";

const t = halaman.kajian;

export function KajianTab() {
  const { d } = useCase();
  const k = d.kajian;
  const editing = stepOf(d, "kajian.simpan") !== undefined;
  // Passed on as other law already after the kajian awal: its result has an addressee, but there is no kajian.
  if (d.kajianAwal.at(-1)?.hasil === "diteruskan_hukum_lain") return <EmptyState title={t.tanpaKajian}>{t.tanpaKajianUraian}</EmptyState>;
  if (!k) {
    return (
      <EmptyState title={t.kosong} action={<><StepButton event="kajian.mulai" /><WithoutHearing /></>}>
        {t.kosongUraian}
      </EmptyState>
    );
  }
  return (
    <div className="tegak">
      <p className="baris">
        {k.terbuka ? null : <Badge tone="rahasia">{t.rahasia}</Badge>}
        {k.selesaiAt ? <Badge done>{isi(t.selesaiPada, { waktu: hariTanggalJam(k.selesaiAt, d.perkara.zona) })}</Badge> : null}
        {k.terbuka ? null : <span className="mut">{t.rahasiaUraian}</span>}
      </p>
      {editing ? <KajianForm /> : <KajianView k={k} />}
    </div>
  );
}

function KajianView({ k }: { k: Kajian }) {
  const { sesi } = useCase();
  const signer = sesi.pejabat.find((p) => p.id === k.penandatanganId);
  return (
    <>
      <div className="baris">
        <LetterLink jenis="kajian" label={t.lihatDokumen} />
        <StepButton event="kajian.buka" />
      </div>
      <Card title={t.bagian.kasusPosisi}><Prose>{k.kasusPosisi || halaman.tanpa}</Prose></Card>
      <Data />
      <Card title={t.bagian.dasarHukum}>{k.dasarHukum.length ? <ul className="butir">{k.dasarHukum.map((x) => <li key={x}>{x}</li>)}</ul> : halaman.tanpa}</Card>
      <Card title={t.bagian.keterangan}>
        {k.keterangan.length === 0 ? halaman.tanpa : k.keterangan.map((x) => (
          <div key={x.id} className="blok blok--baca">
            <strong>{[x.nama, x.kapasitas].filter(Boolean).join(", ")}</strong>
            <Prose>{x.isi || halaman.tanpa}</Prose>
          </div>
        ))}
      </Card>
      <Card title={t.bagian.fakta}><Prose>{k.fakta || halaman.tanpa}</Prose></Card>
      {k.unsur.length > 0 ? (
        <Card title={t.bagian.unsur}>
          <div className="gulung-samping">
            <table className="tabel">
              <caption className="sr">{t.bagian.unsur}</caption>
              <thead>
                <tr>{[t.kolomPasal, t.kolomUnsur, t.kolomFakta, t.kolomBukti, t.kolomTerpenuhi].map((h) => <th key={h} scope="col">{h}</th>)}</tr>
              </thead>
              <tbody>
                {k.unsur.map((u) => (
                  <tr key={u.id}>
                    <td>{u.pasal}</td>
                    <td>{u.unsur}</td>
                    <td>{u.fakta}</td>
                    <td>{u.bukti}</td>
                    <td>{u.terpenuhi === "ya" ? <Badge tone="tenang" done>{t.unsurTerpenuhi}</Badge> : u.terpenuhi === "tidak" ? <Badge tone="dekat">{t.unsurTidak}</Badge> : yesNo("")}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </Card>
      ) : null}
      <Card title={t.bagian.analisis}><Prose>{k.analisis || halaman.tanpa}</Prose></Card>
      <Card title={t.bagian.kesimpulan}><Prose>{k.kesimpulan || halaman.tanpa}</Prose></Card>
      <Card title={t.bagian.hasil}>{k.hasil.map((h, i) => <ResultFacts key={h.id} h={h} n={i + 1} />)}</Card>
      <Card title={t.bagian.rekomendasi}><Prose>{k.rekomendasi || halaman.tanpa}</Prose></Card>
      {signer ? <p className="mut">{isi(t.penandatangan, { nama: signer.nama })}</p> : null}
    </>
  );
}

/** One result; without its number where a title names it already. */
export function ResultFacts({ h, n }: { h: HasilKajian; n?: number }) {
  const { d, nameOf } = useCase();
  const whom = h.terlaporIds.length ? h.terlaporIds.map((id) => nameOf(id)).join(", ") : d.pihak.filter((p) => p.peran === "terlapor").map((p) => p.nama).join(", ");
  return (
    <Facts
      rows={[
        n !== undefined && [isi(t.hasilKe, { n }), namaJenisPelanggaran[h.jenis]],
        [t.terlaporHasil, whom],
        h.pasal !== "" && [t.pasalHasil, h.pasal],
        h.skb.length > 0 && [halaman.hukum.skb, h.skb.join(", ")],
        h.jenis !== "bukan_pelanggaran" && [t.pilihPenerima, addresseeOf(h)],
        h.tembusan.length > 0 && [t.tembusan, h.tembusan.join("; ")],
      ]}
    />
  );
}
