import { standingOf } from "../../../../shared/domain/follow-up";
import { may as allowed } from "../../../../shared/domain/permissions";
import { tanggalPendek } from "../../../../shared/i18n/format";
import { isi } from "../../../../shared/i18n/id";
import { namaKeadaanPenerusan, namaProses, namaTindakLanjut, tindakTeks as t } from "../../../../shared/i18n/tindak-lanjut";
import type { Penerusan, Proses, TindakLanjut } from "../../../../shared/schemas/dossier";
import { Badge, Button, DataTable, TextButton } from "../../ui";
import { may, useCase } from "./case";
import { useStep } from "./step";

/** Where one letter stands with its addressee. */
export function Standing({ p }: { p: Penerusan }) {
  const { d } = useCase();
  const state = d.perkara.tahap === "selesai" ? "selesai" : standingOf(d, p);
  return <Badge tone={state === "belum_dikirim" ? "dekat" : "netral"} done={state === "selesai"}>{namaKeadaanPenerusan[state]}</Badge>;
}

interface Row { key: string; tanggal: string; apa: string; uraian: string; dicoret: string; suratId: string; coret: "proses.coret" | "tindakLanjut.coret"; id: string }

/** Everything after the letter was sent, in order: steps of others, replies, decisions, reminders. What was struck out stays to be seen. */
export function AfterLetter({ p }: { p: Penerusan | null }) {
  const { d, sesi, open, show } = useCase();
  const rows = rowsOf(p ? d.proses.filter((r) => r.penerusanId === p.id) : [], d.tindakLanjut.filter((r) => r.penerusanId === (p?.id ?? "")));
  const writes = allowed(sesi.pelaku.peran, "catat") && d.perkara.tahap !== "selesai";
  if (rows.length === 0) return p ? <p className="mut">{t.riwayatKosong}</p> : null;
  return (
    <DataTable
      caption={t.riwayat}
      rows={rows}
      rowKey={(r) => r.key}
      columns={[
        { key: "tanggal", header: t.tanggal, width: "96px", mono: true, cell: (r) => tanggalPendek(r.tanggal.slice(0, 10)) },
        { key: "apa", header: t.jenis, width: "30%", cell: (r) => (r.dicoret ? <s>{r.apa}</s> : r.apa) },
        { key: "uraian", header: t.keterangan, cell: (r) => (r.dicoret ? <span className="mut">{isi(t.dicoret, { alasan: r.dicoret })}</span> : r.uraian) },
        { key: "aksi", header: <span className="sr">{t.kolomAksi}</span>, width: "130px", align: "end", cell: (r) => (
          <span className="baris baris--rapat">
            {r.suratId ? <TextButton onClick={() => show({ suratId: r.suratId }, r.apa)}>{t.lihat}</TextButton> : null}
            {writes && !r.dicoret ? <TextButton aria-label={isi(t.coretBaris, { apa: r.apa, tanggal: tanggalPendek(r.tanggal.slice(0, 10)) })} onClick={() => open(r.coret, r.id)}>{t.coret}</TextButton> : null}
          </span>
        ) },
      ]}
    />
  );
}

/** What can be recorded or asked of one addressee now; the reminder letter takes one click. */
export function AfterActions({ p }: { p: Penerusan }) {
  const { d, sesi, open } = useCase();
  const remind = useStep("tindakLanjut.ingatkan");
  if (p.waktuKirim === "" || d.perkara.tahap === "selesai") return null;
  const done = standingOf(d, p) === "selesai";
  return (
    <>
      {may(d, "tindakLanjut.catat") ? <Button onClick={() => open("tindakLanjut.catat", p.id)}>{t.catatTindak}</Button> : null}
      {allowed(sesi.pelaku.peran, "catat") ? <Button onClick={() => open("proses.catat", p.id)}>{t.catatProses}</Button> : null}
      {allowed(sesi.pelaku.peran, "putus") && !done ? <Button busy={remind.busy} onClick={() => void remind.run({ perkaraId: d.perkara.id, versi: d.perkara.versi, penerusanId: p.id })}>{t.ingatkan}</Button> : null}
    </>
  );
}

function rowsOf(steps: readonly Proses[], told: readonly TindakLanjut[]): Row[] {
  return [
    ...steps.map((r): Row => ({ key: `p ${r.id}`, id: r.id, tanggal: r.waktu, apa: namaProses[r.kejadian], uraian: [r.nomor, r.uraian].filter(Boolean).join(" · "), dicoret: r.dicoretAlasan, suratId: "", coret: "proses.coret" })),
    ...told.map((r): Row => ({ key: `t ${r.id}`, id: r.id, tanggal: r.tanggal, apa: namaTindakLanjut[r.jenis], uraian: wordsOf(r), dicoret: r.dicoretAlasan, suratId: r.suratId, coret: "tindakLanjut.coret" })),
  ].toSorted((a, b) => a.tanggal.slice(0, 10).localeCompare(b.tanggal.slice(0, 10)));
}

function wordsOf(r: TindakLanjut): string {
  const reply = [r.nomorBalasan, r.tanggalBalasan ? tanggalPendek(r.tanggalBalasan) : ""].filter(Boolean).join(", ");
  const decision = [r.pejabat, r.keputusanNomor, r.keputusanTanggal ? tanggalPendek(r.keputusanTanggal) : ""].filter(Boolean).join(", ");
  const until = [r.sanksiMulai, r.sanksiSampai].filter(Boolean).map((x) => tanggalPendek(x)).join(" – ");
  return [[r.sanksi, r.sanksiLama, until].filter(Boolean).join(", "), r.pelaksanaan ? t.pelaksanaanPilihan[r.pelaksanaan] : "", r.uraian, decision, reply].filter(Boolean).join(" · ");
}
