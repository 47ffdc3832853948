import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { hariTanggalJam, relatif } from "../../../../shared/i18n/format";
import { isi } from "../../../../shared/i18n/id";
import { halaman } from "../../../../shared/i18n/perkara-halaman";
import { namaKeadaanTenggat } from "../../../../shared/i18n/perkara";
import { angkaRomawi, gakkumduTeks as t, namaHasilPembahasan, namaLembaga } from "../../../../shared/i18n/tindak-lanjut";
import { may } from "../../../../shared/domain/permissions";
import type { Pembahasan } from "../../../../shared/schemas/dossier";
import { LEMBAGA } from "../../../../shared/schemas/tindak-lanjut";
import { Badge, Button, Card, DeadlineBadge, EmptyState, TextButton, Unverified, useMinute } from "../../ui";
import { useCase } from "./case";
import { limitText, urgencyOf } from "./DeadlineCard";
import { nextOf } from "./langkah-gakkumdu";
import { Facts, Prose } from "./parts";

/** The Sentra Gakkumdu beside the case: its clocks, its discussions with their minutes. */
export function GakkumduTab() {
  const { d, sesi, open } = useCase();
  const registered = d.perkara.waktuRegister !== "";
  const writes = may(sesi.pelaku.peran, "catat") && d.perkara.tahap !== "selesai";
  return (
    <div className="tegak">
      <div className="baris">
        {writes ? <Button variant={d.gakkumdu.length === 0 ? "primary" : "quiet"} blockedBecause={registered ? undefined : t.belumRegister} onClick={() => open("gakkumdu.bahas")}>{isi(t.catatKe, { ke: angkaRomawi[nextOf(d.gakkumdu)] ?? "" })}</Button> : null}
        {writes && registered ? <Button onClick={() => open("gakkumdu.undang")}>{isi(t.undangKe, { ke: angkaRomawi[nextOf(d.gakkumdu)] ?? "" })}</Button> : null}
        <Link to="/gakkumdu" className="tautan">{t.anggota}</Link>
      </div>
      <Clocks />
      <Invitations writes={writes} />
      {d.gakkumdu.length === 0 ? <EmptyState title={t.kosong}>{registered ? t.kosongIsi : t.belumRegister}</EmptyState> : d.gakkumdu.map((g) => <DiscussionCard key={g.id} g={g} writes={writes} />)}
    </div>
  );
}

function Invitations({ writes }: { writes: boolean }) {
  const { d, open, show } = useCase();
  if (d.undanganGakkumdu.length === 0) return null;
  return (
    <Card title={t.undangan}>
      <ul className="daftar-tenggat">
        {d.undanganGakkumdu.map((u) => {
          const name = isi(t.pembahasan, { ke: angkaRomawi[u.ke] ?? "" });
          return (
            <li key={u.id}>
              <span>{name} · {hariTanggalJam(u.waktu, d.perkara.zona)} · {u.tempat} <span className="mono">{u.nomor}</span></span>
              <span className="baris"><TextButton onClick={() => show({ suratId: u.suratId }, isi(t.undanganUntuk, { nama: name }))}>{halaman.langkah.lihatDokumen}</TextButton>{writes ? <TextButton onClick={() => open("gakkumdu.undang", u.id)}>{t.undangUbahTombol}</TextButton> : null}</span>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

function Clocks() {
  const { d } = useCase();
  const { tanggal: today } = useMinute();
  const rows = d.tenggat.filter((x) => x.rule.selesai.some((e) => e.startsWith("gakkumdu_")));
  if (rows.length === 0) return null;
  return (
    <Card title={t.batas}>
      <ul className="daftar-tenggat">
        {rows.map((x) => (
          <li key={`${x.ruleId} ${x.ref}`}>
            <span>{x.rule.nama} {x.rule.status === "belum_diverifikasi" ? <Unverified source={x.rule.sumber} /> : null}</span>
            {x.batasAman && (x.state === "berjalan" || x.state === "lewat")
              ? <DeadlineBadge urgency={urgencyOf(x, today)} text={isi(halaman.tenggat.batas, { relatif: relatif(x.batasAman.slice(0, 10), today), kapan: limitText(x.batasAman) })} />
              : <Badge done={x.state === "terpenuhi"}>{namaKeadaanTenggat[x.state]}</Badge>}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function DiscussionCard({ g, writes }: { g: Pembahasan; writes: boolean }) {
  const { d, open, show } = useCase();
  const present = g.peserta.filter((p) => p.hadir);
  const absent = g.peserta.filter((p) => !p.hadir);
  const name = isi(t.pembahasan, { ke: angkaRomawi[g.ke] ?? "" });
  return (
    <Card title={<><span>{name}</span> <Badge tone={g.hasil === "dihentikan" ? "dekat" : "netral"}>{namaHasilPembahasan[g.hasil]}</Badge></>} actions={<><TextButton onClick={() => show({ suratId: g.suratId }, name)}>{halaman.langkah.lihatDokumen}</TextButton>{writes ? <TextButton onClick={() => open("gakkumdu.bahas", g.id)}>{t.perbaiki}</TextButton> : null}</>}>
      <Facts
        rows={[
          [t.waktu, `${hariTanggalJam(g.waktu, d.perkara.zona)} · ${g.tempat}`],
          [t.pimpinan, g.pimpinan],
          ...LEMBAGA.map((body): [string, string] => [namaLembaga[body], present.filter((p) => p.lembaga === body).map((p) => p.nama).join(", ")]),
          absent.length > 0 && [t.tidakHadir, absent.map((p) => p.nama).join(", ")],
          g.pasal !== "" && [t.pasal, g.pasal],
          ...LEMBAGA.map((body): [string, ReactNode] | false => g.pendapat[body].trim() !== "" && [isi(t.pendapat, { lembaga: namaLembaga[body] }), <Prose key={body}>{g.pendapat[body]}</Prose>]),
          [t.kesimpulan, <Prose key="k">{g.kesimpulan}</Prose>],
          [t.nomorBa, <span key="n" className="mono">{g.nomorBa}</span>],
        ]}
      />
    </Card>
  );
}
