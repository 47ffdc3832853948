import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import type { BarisTindakLanjut } from "../../../../shared/api/contract/tindak-lanjut";
import { may } from "../../../../shared/domain/permissions";
import { angka, relatif, tanggalPendek } from "../../../../shared/i18n/format";
import { isi } from "../../../../shared/i18n/id";
import { namaJenisPelanggaran } from "../../../../shared/i18n/perkara";
import { namaKeadaanDaftar, namaKeadaanPenerusan, namaTindakLanjut, tindakTeks as t } from "../../../../shared/i18n/tindak-lanjut";
import { KEADAAN_TINDAK_LANJUT, type KeadaanTindakLanjut } from "../../../../shared/schemas/tindak-lanjut";
import type { JenisTindakLanjut } from "../../../../shared/schemas/tindak-lanjut";
import { Loaded, useCommand, useProcedure, useSession } from "../../app";
import { SearchBox } from "../perkara-daftar/SearchBox";
import { SuratPreviewDialog } from "../surat/SuratPreview";
import { Badge, Button, Card, DataTable, DeadlineBadge, EmptyState, PageTitle, RadioGroup, Unverified, useToast, type Column } from "../../ui";
import type { CariTindakLanjut } from "./cari";
import "./tindak-lanjut.css";

/** What was sent to whom and what came of it; what is overdue, by addressee; the reminder in one click. */
export function TindakLanjutPage() {
  const { keadaan = "menunggu", penerima = "", teks = "" } = useSearch({ strict: false }) as CariTindakLanjut;
  const navigate = useNavigate();
  const session = useSession();
  const go = (next: CariTindakLanjut): void => void navigate({ to: "/tindak-lanjut", search: { keadaan, penerima: penerima || undefined, teks: teks || undefined, ...next }, replace: true });
  const query = useProcedure("tindakLanjut.daftar", { keadaan, penerima, teks, batas: 200 }, { keep: true });
  const remind = useCommand("tindakLanjut.ingatkan");
  const toast = useToast();
  const [shown, setShown] = useState<{ suratId: string; judul: string } | null>(null);
  const writes = may(session?.pelaku.peran ?? "", "putus");
  const ask = async (r: BarisTindakLanjut) => {
    const made = await remind.run({ perkaraId: r.perkaraId, versi: r.versi, penerusanId: r.penerusanId });
    if (!made.ok) return toast.failed(made.error);
    const letter = made.value.surat[0]!;
    toast.done({ title: isi(t.terbit, { nomor: letter.nomor }), action: { label: t.lihat, onClick: () => setShown({ suratId: letter.id, judul: letter.judul }) } });
  };
  const columns: Column<BarisTindakLanjut>[] = [
    { key: "penerima", header: t.kolomPenerima, width: "17%", cell: (r) => <><strong>{r.penerima}</strong>{r.instansi && !r.penerima.includes(r.instansi) ? <p className="mut">{r.instansi}</p> : null}<p className="mut">{isi(t.dikirim, { tanggal: tanggalPendek(r.dikirimAt.slice(0, 10)) })}</p></> },
    { key: "perkara", header: t.kolomPerkara, width: "252px", opens: true, cell: (r) => <><span className="mono">{r.nomor}</span><br />{r.terlapor}<br /><span className="mut">{namaJenisPelanggaran[r.jenis]}</span></> },
    { key: "keadaan", header: t.kolomKeadaan, cell: (r) => <><Badge done={r.keadaan === "selesai"}>{namaKeadaanPenerusan[r.keadaan]}</Badge><p className="mut">{lastOf(r)}</p></> },
    { key: "batas", header: t.kolomBatas, width: "19%", cell: (r) => <Limit r={r} today={query.data?.hariIni ?? ""} /> },
    { key: "aksi", header: <span className="sr">{t.kolomAksi}</span>, width: "138px", align: "end", cell: (r) => (writes && r.keadaan !== "selesai" ? <Button size="small" aria-label={isi(t.ingatkanUntuk, { penerima: r.penerima, nomor: r.nomor })} onClick={(e) => { e.stopPropagation(); void ask(r); }}>{t.ingatkan}</Button> : null) },
  ];
  return (
    <div className="tindak">
      <PageTitle title={t.judul}>{query.data ? isi(t.anak, { jumlah: angka(query.data.jumlah) }) : null}</PageTitle>
      <div className="baris tindak__pilih">
        <RadioGroup inline hideLabel label={t.keadaan} value={keadaan} options={KEADAAN_TINDAK_LANJUT.map((value) => ({ value, label: namaKeadaanDaftar[value] }))} onValueChange={(v) => go({ keadaan: v as KeadaanTindakLanjut })} />
        <SearchBox hideLabel label={t.cari} value={teks} maxLength={200} onValue={(next) => go({ teks: next || undefined })} />
      </div>
      <Loaded query={query}>
        {(data) => (
          <div className="tindak__kolom">
            <DataTable
              caption={t.daftar}
              columns={columns}
              rows={data.baris}
              rowKey={(r) => r.penerusanId}
              linkTo={(r) => ({ to: "/perkara/$perkaraId/$tab", params: { perkaraId: String(r.perkaraId), tab: "penerusan" } })}
              marked={(r) => r.batas?.lewat ?? false}
              empty={<EmptyState title={t.kosong}>{penerima || teks || keadaan !== "menunggu" ? t.kosongSaring : t.kosongIsi}</EmptyState>}
            />
            <Card title={t.perPenerima}>
              {data.penerima.length === 0 ? <p className="mut">{t.kosong}</p> : (
                <ul className="tindak__penerima">
                  <li><Button size="small" variant="quiet" aria-pressed={penerima === ""} onClick={() => go({ penerima: undefined })}>{t.semuaPenerima}</Button></li>
                  {data.penerima.map((p) => {
                    const key = `${p.penerima}, ${p.instansi}`;
                    return (
                      <li key={key}>
                        <Button size="small" variant="quiet" aria-pressed={penerima === key} onClick={() => go({ penerima: key })}>{p.penerima}</Button>
                        <p className="mut">{[isi(t.menunggu, { jumlah: p.menunggu }), isi(t.terlama, { tanggal: tanggalPendek(p.terlama) })].join(", ")}</p>
                        {p.lewat > 0 ? <Badge tone="lewat">{isi(t.lewat, { jumlah: p.lewat })}</Badge> : null}
                      </li>
                    );
                  })}
                </ul>
              )}
            </Card>
          </div>
        )}
      </Loaded>
      {shown ? <SuratPreviewDialog open onOpenChange={() => setShown(null)} judul={shown.judul} sumber={{ suratId: shown.suratId }} /> : null}
    </div>
  );
}

function Limit({ r, today }: { r: BarisTindakLanjut; today: string }) {
  if (!r.batas) return <span className="mut">{t.tanpaBatas}</span>;
  const day = r.batas.tanggal.slice(0, 10);
  return (
    <>
      <DeadlineBadge urgency={r.batas.lewat ? "lewat" : day === today ? "hari_ini" : "tenang"} text={`${tanggalPendek(day)}, ${relatif(day, today)}`} />
      <p className="mut">{r.batas.internal ? `${r.batas.nama} (${t.target})` : r.batas.nama} {r.batas.belumDiverifikasi && !r.batas.internal ? <Unverified source={r.batas.ruleId} /> : null}</p>
    </>
  );
}

function lastOf(r: BarisTindakLanjut): string {
  return [r.terakhir ? `${namaTindakLanjut[r.terakhir as JenisTindakLanjut]}, ${tanggalPendek(r.terakhirTanggal)}` : "", r.sanksi, r.pengingat > 0 ? isi(t.pengingat, { jumlah: r.pengingat }) : ""].filter(Boolean).join(" · ");
}
