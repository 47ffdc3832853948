import { hariTanggal, hariTanggalJam } from "../../../../shared/i18n/format";
import { isi } from "../../../../shared/i18n/id";
import { namaJenisPelanggaran } from "../../../../shared/i18n/perkara";
import { halaman } from "../../../../shared/i18n/perkara-halaman";
import { tindakTeks } from "../../../../shared/i18n/tindak-lanjut";
import { may as mayDo } from "../../../../shared/domain/permissions";
import type { HasilKajian } from "../../../../shared/schemas/dossier";
import { Badge, Button, Card, EmptyState, TextButton } from "../../ui";
import { may, stepOf, useCase } from "./case";
import { ResultFacts } from "./KajianTab";
import { Facts, LetterLink, StepButton } from "./parts";
import { addresseeOf, placeOf } from "./saran";
import { AfterActions, AfterLetter, Standing } from "./SesudahSurat";

const t = halaman.penerusan;

export function PenerusanTab() {
  const { d } = useCase();
  // A result is secret until its pleno; only what was decided stands here.
  const decided = d.kajian?.terbuka === true || d.perkara.tahap === "penerusan" || d.penerusan.length > 0;
  const results = decided ? (d.kajian?.hasil ?? []).filter((h) => h.jenis !== "bukan_pelanggaran") : [];
  const nothing = results.length === 0 && d.statusDiumumkan.length === 0 && d.tindakLanjut.length === 0 && !stepOf(d, "status.umumkan");
  if (nothing) return <EmptyState title={t.kosong}>{decided && d.kajian?.terbuka ? t.tanpaPenerusan : t.kosongUraian}</EmptyState>;
  return (
    <div className="tegak">
      {results.map((h, i) => <ResultCard key={h.id} h={h} n={i + 1} />)}
      <Status />
      <FollowUp />
    </div>
  );
}

function ResultCard({ h, n }: { h: HasilKajian; n: number }) {
  const { d, open, show } = useCase();
  const p = d.penerusan.find((x) => x.hasilId === h.id);
  const zone = d.perkara.zona;
  return (
    <Card title={isi(t.hasilKe, { n, jenis: namaJenisPelanggaran[h.jenis].toLowerCase() })} actions={p ? <><Standing p={p} /><TextButton onClick={() => show({ suratId: p.suratId }, t.surat)}>{t.lihatSurat}</TextButton></> : undefined}>
      <div className="tegak">
        {p ? (
          <Facts
            rows={[
              [t.kepada, placeOf(p.penerima)],
              p.penerima.lewat !== "" && [t.lewat, p.penerima.lewat],
              [t.nomor, <span key="n" className="mono">{p.nomor || halaman.tanpa}</span>],
              [t.tanggalSurat, hariTanggal(p.tanggalSurat)],
              p.tembusan.length > 0 && [halaman.kajian.tembusan, p.tembusan.join("; ")],
              [t.lampiran, <ul key="l" className="butir">{p.lampiran.map((l) => <li key={l.nama}>{[l.nama, l.jumlah].filter(Boolean).join(", ")}</li>)}</ul>],
              [t.dikirim, p.waktuKirim ? `${hariTanggalJam(p.waktuKirim, zone)} · ${p.caraKirim}${p.resi ? ` · ${p.resi}` : ""}` : <Badge key="k" tone="dekat">{t.belumDikirim}</Badge>],
              [t.diterima, p.diterimaAt ? `${hariTanggalJam(p.diterimaAt, zone)} · ${p.diterimaOleh}${p.nomorTerima ? ` · ${p.nomorTerima}` : ""}` : t.belumDiterima],
            ]}
          />
        ) : <ResultFacts h={h} />}
        {p && p.waktuKirim !== "" ? <AfterLetter p={p} /> : null}
        <div className="baris">
          {p || !stepOf(d, "penerusan.terbitkan") ? null : <Button onClick={() => open("penerusan.terbitkan", h.id)}>{isi(t.terbitkan, { kepada: addresseeOf(h) })}</Button>}
          {p && p.waktuKirim === "" && may(d, "penerusan.kirim") ? <Button onClick={() => open("penerusan.kirim", p.id)}>{t.catatKirim}</Button> : null}
          {p && p.waktuKirim !== "" && p.diterimaAt === "" && may(d, "penerusan.terima") ? <Button onClick={() => open("penerusan.terima", p.id)}>{t.catatTerima}</Button> : null}
          {p ? <AfterActions p={p} /> : null}
        </div>
      </div>
    </Card>
  );
}

function Status() {
  const { d } = useCase();
  const s = halaman.status;
  const waiting = stepOf(d, "status.umumkan");
  if (d.statusDiumumkan.length === 0 && !waiting) return null;
  return (
    <Card title={s.bagian} actions={<LetterLink jenis="pemberitahuan_status" />}>
      {d.statusDiumumkan.map((x) => (
        <Facts
          key={x.id}
          rows={[
            [s.status, x.status],
            [s.instansi, x.instansiAtauAlasan],
            [s.diumumkan, `${hariTanggalJam(x.waktu, d.perkara.zona)} · ${x.diumumkanDi}`],
            d.perkara.jenis === "laporan" && [s.pelaporDiberitahu, x.pelaporDiberitahuAt ? `${hariTanggalJam(x.pelaporDiberitahuAt, d.perkara.zona)}${x.caraBeritahu ? ` · ${x.caraBeritahu}` : ""}` : s.belumDiberitahu],
          ]}
        />
      ))}
      {d.statusDiumumkan.length === 0 ? <p className="mut">{s.belum}</p> : null}
      <StepButton event="status.umumkan" />
    </Card>
  );
}

/** What was told of the case as a whole: rows without a letter, word to the reporter, and the end. */
function FollowUp() {
  const { d, sesi, open } = useCase();
  const s = halaman.status;
  const own = d.tindakLanjut.filter((r) => r.penerusanId === "");
  const running = stepOf(d, "tindakLanjut.catat") !== undefined;
  if (own.length === 0 && !running) return null;
  return (
    <Card title={s.tindakBagian}>
      <div className="tegak">
        {own.length === 0 ? <p className="mut">{d.tindakLanjut.length === 0 ? s.tindakKosong : tindakTeks.lainnya}</p> : <AfterLetter p={null} />}
        <div className="baris">
          <StepButton event="tindakLanjut.catat" />
          {running && d.perkara.jenis === "laporan" && mayDo(sesi.pelaku.peran, "putus") ? <Button onClick={() => open("tindakLanjut.beritahuPelapor")}>{tindakTeks.pelapor}</Button> : null}
          <StepButton event="perkara.tutup" />
        </div>
      </div>
    </Card>
  );
}
