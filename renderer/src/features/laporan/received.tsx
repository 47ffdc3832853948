import { Link, useParams } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { isi } from "../../../../shared/i18n/id";
import { hariTanggalJam, pendek } from "../../../../shared/i18n/format";
import { laporan as teks } from "../../../../shared/i18n/laporan";
import { namaPeran } from "../../../../shared/i18n/perkara";
import type { Dossier } from "../../../../shared/schemas/dossier";
import { Loaded, isCovered, useProcedure } from "../../app";
import { Badge, Card, DeadlineBadge, PageTitle, cx, useMinute } from "../../ui";
import { SuratPreview, type SuratSumber } from "../surat/SuratPreview";
import { urgencyAt } from "./aside";
import { tentang } from "./intake";
import "./laporan.css";

/** What comes of taking in: the number, and the papers that are handed over now. */
export function ReceivedPage() {
  const { perkaraId } = useParams({ strict: false }) as { perkaraId: string };
  const query = useProcedure("perkara.baca", { perkaraId: Number(perkaraId) });
  return <Loaded query={query} rows={8}>{(d) => <Received dossier={d} />}</Loaded>;
}

function Received({ dossier: d }: { dossier: Dossier }) {
  const { tanggal } = useMinute();
  const laporan = d.perkara.jenis === "laporan";
  const id = d.perkara.id;
  const terbit = (jenis: string) => d.surat.find((s) => s.jenis === jenis && s.status === "terbit");
  const papers = (laporan ? ["tanda_bukti_penyampaian", "laporan"] : ["temuan"]).map((jenis) => ({ jenis, surat: terbit(jenis) }));
  const [jenis, setJenis] = useState(papers[0]!.jenis);
  const kini = papers.find((p) => p.jenis === jenis) ?? papers[0]!;
  const sumber: SuratSumber = kini.surat ? { suratId: kini.surat.id } : { perkaraId: id, jenis: kini.jenis };
  const meja = useRef<HTMLDivElement>(null);
  // Printing is the next thing to do: Enter does it.
  useEffect(() => {
    const timer = setTimeout(() => {
      if (!isCovered()) meja.current?.querySelector<HTMLElement>(".btn--utama")?.focus();
    }, 120);
    return () => clearTimeout(timer);
  }, []);
  const tenggat = d.tenggat.find((t) => (t.state === "berjalan" || t.state === "lewat") && t.batasAman !== null);
  return (
    <div className="tegak">
      <PageTitle
        title={laporan ? d.perkara.nomorPenyampaian : d.perkara.lhpNomor}
        mono
        badges={<Badge tone="tenang" done>{laporan ? teks.diterimaJudul : teks.diterimaTemuanJudul}</Badge>}
        actions={
          <>
            <Link to={(laporan ? "/laporan/baru" : "/temuan/baru") as string} className="btn">{laporan ? teks.laporanBerikutnya : teks.temuanBerikutnya}</Link>
            <Link to={"/perkara/$perkaraId" as string} params={{ perkaraId: String(id) } as never} className="btn">{teks.bukaPerkara}</Link>
          </>
        }
      >
        {hariTanggalJam(d.perkara.waktuTerima, d.perkara.zona)}
      </PageTitle>
      <div className="halaman-dua diterima">
        <div ref={meja}>
          {papers.length > 1 ? (
            <fieldset className="tab" aria-label={teks.surat}>
              {papers.map((p) => (
                <button key={p.jenis} type="button" className={cx("diterima__tab", p.jenis === kini.jenis && "diterima__tab--kini")} aria-pressed={p.jenis === kini.jenis} onClick={() => setJenis(p.jenis)}>
                  {p.surat ? [p.surat.judul, p.surat.kodeFormulir].filter(Boolean).join(" · ") : teks.formulirLaporan}
                </button>
              ))}
            </fieldset>
          ) : null}
          <SuratPreview key={kini.surat?.id ?? kini.jenis} sumber={sumber} utama />
        </div>
        <div className="tegak">
          <Card title={teks.ringkasan}>
            <dl className="fakta-ringkas">
              {d.pihak.slice(0, 8).map((p) => (
                <div key={p.id}>
                  <dt>{namaPeran[p.peran]}</dt>
                  <dd><b>{p.nama}</b>{tentang(p) ? <span className="mut"> {tentang(p)}</span> : null}</dd>
                </div>
              ))}
              <div><dt>{teks.peristiwa}</dt><dd>{d.perkara.peristiwa}</dd></div>
              <div><dt>{teks.bagian.bukti}</dt><dd>{isi(teks.jumlahBukti, { jumlah: d.bukti.length })}</dd></div>
            </dl>
          </Card>
          {tenggat ? (
            <Card title={teks.berikutnya}>
              <p><b>{tenggat.rule.nama}</b></p>
              <div className="batas__badge">
                <DeadlineBadge urgency={tenggat.urgency} text={isi(teks.batasAman, { tanggal: pendek(tenggat.batasAman ?? "") })} />
                <DeadlineBadge urgency={urgencyAt(tenggat.batasTeks ?? "", tanggal)} text={isi(teks.batasTeks, { tanggal: pendek(tenggat.batasTeks ?? "") })} />
              </div>
              <p className="mut">{tenggat.rule.pasal === "-" ? tenggat.rule.sumber : `${tenggat.rule.pasal} ${tenggat.rule.sumber}`}</p>
            </Card>
          ) : null}
        </div>
      </div>
    </div>
  );
}
