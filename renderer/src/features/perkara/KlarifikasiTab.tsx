import { Menu } from "@base-ui/react/menu";
import IconMore from "lucide-react/icons/ellipsis";
import { useNavigate } from "@tanstack/react-router";
import { pendek, pendekJam } from "../../../../shared/i18n/format";
import { isi, umum } from "../../../../shared/i18n/id";
import { namaPeran, namaStatusKlarifikasi } from "../../../../shared/i18n/perkara";
import { halaman } from "../../../../shared/i18n/perkara-halaman";
import type { Klarifikasi } from "../../../../shared/schemas/dossier";
import { Badge, Button, Card, DataTable, EmptyState, useNow, type Column } from "../../ui";
import { stepOf, useCase } from "./case";
import { invitationDeadline, leadHearing, nextOfHearing, personOf } from "./klarifikasi-data";
import { LetterLink, StepButton } from "./parts";

const t = halaman.klarifikasi;

export function KlarifikasiTab() {
  const { d } = useCase();
  const stage = stepOf(d, "klarifikasi.jadwalkan") !== undefined;
  // The kajian is the next thing as soon as it may start: then its card holds the one primary button.
  const lead = leadHearing(d);
  if (d.klarifikasi.length === 0) {
    return (
      <EmptyState title={t.kosong} action={stage ? <StepButton event="klarifikasi.jadwalkan" variant="primary" label={t.jadwalkanPertama} /> : undefined}>
        {stage ? t.kosongUraian : t.kosongBelumTahap}
      </EmptyState>
    );
  }
  return (
    <div className="tegak">
      <div className="gulung-samping">
        <HearingTable lead={lead} />
      </div>
      {stage ? (
        <div className="baris">
          <StepButton event="klarifikasi.jadwalkan" label={t.undangLain} />
          <StepButton event="keteranganTambahan.putuskan" />
        </div>
      ) : null}
      <Extension />
    </div>
  );
}

function HearingTable({ lead }: { lead: Klarifikasi | undefined }) {
  const { d, nameOf } = useCase();
  const columns: Array<Column<Klarifikasi>> = [
    { key: "nama", header: t.nama, cell: (k) => <span className="urai">{nameOf(personOf(d, k))}</span> },
    { key: "sebagai", header: t.sebagai, cell: (k) => namaPeran[k.kapasitas] },
    { key: "waktu", header: t.waktu, mono: true, cell: (k) => pendekJam(k.waktu) },
    { key: "undangan", header: t.undangan, cell: (k) => <Invitation k={k} /> },
    { key: "sumpah", header: t.sumpah, cell: (k) => (k.sumpah === "" ? <span className="mut">{umum.belum}</span> : k.sumpah === "bersedia" ? t.bersedia : t.menolak) },
    { key: "ba", header: t.beritaAcara, cell: (k) => <Record k={k} primary={k.id === lead?.id} /> },
    { key: "aksi", header: <span className="sr">{t.tindakan}</span>, align: "end", cell: (k) => <RowMenu k={k} /> },
  ];
  return <DataTable caption={t.daftar} columns={columns} rows={d.klarifikasi} rowKey={(k) => k.id} marked={(k) => k.id === lead?.id} />;
}

function Invitation({ k }: { k: Klarifikasi }) {
  const { d } = useCase();
  const now = useNow();
  const last = k.undangan.at(-1);
  const deadline = invitationDeadline(d, k);
  const limit = deadline?.batasAman?.slice(0, 10) ?? "";
  if (!last) return <span className="mut">{t.belumTerbit}</span>;
  const nth = last.ke === 2 ? `${t.kedua} ` : "";
  if (last.diterimaAt) {
    const late = limit !== "" && last.diterimaAt.slice(0, 10) > limit;
    const text = `${nth}${last.caraAntar}, ${pendek(last.diterimaAt.slice(0, 10))}`;
    return late ? <Badge tone="dekat">{isi(t.terlambatDiterima, { teks: text })}</Badge> : <>{text}</>;
  }
  if (k.status !== "dijadwalkan" || limit === "") return <>{isi(t.terbitTanpaTanda, { ke: nth })}</>;
  const today = now.read().tanggal;
  const tone = limit < today ? "lewat" : limit === today ? "dekat" : "tenang";
  return <Badge tone={tone}>{limit === today ? t.harusHariIni : isi(limit < today ? t.harusnyaDiterima : t.harusDiterima, { tanggal: pendek(limit) })}</Badge>;
}

function Record({ k, primary }: { k: Klarifikasi; primary: boolean }) {
  if (k.status === "selesai") return (
    <span className="baris baris--rapat">
      {k.tandatangan === "menolak" ? <Badge tone="dekat">{t.menolakTtd}</Badge> : <Badge tone="tenang" done>{t.ditandatangani}</Badge>}
      <LetterLink jenis="ba_klarifikasi" refId={k.id} />
    </span>
  );
  if (k.status === "tidak_hadir" && nextOfHearing(k) === "cukup") return <Badge tone="dekat">{isi(t.tidakHadirKali, { n: k.tidakHadir.length })}</Badge>;
  return (
    <span className="baris baris--rapat">
      {k.status === "berlangsung" ? <Badge>{namaStatusKlarifikasi.berlangsung}</Badge> : null}
      {k.tidakHadir.length > 0 ? <Badge tone="dekat">{isi(t.tidakHadirKali, { n: k.tidakHadir.length })}</Badge> : null}
      <HearingButton k={k} primary={primary} />
    </span>
  );
}

/** The next thing to do for one hearing. */
function HearingButton({ k, primary }: { k: Klarifikasi; primary: boolean }) {
  const { d, open } = useCase();
  const navigate = useNavigate();
  const next = nextOfHearing(k);
  const room = () => void navigate({ to: "/perkara/$perkaraId/klarifikasi/$klarifikasiId", params: { perkaraId: String(d.perkara.id), klarifikasiId: k.id } });
  const size = "small";
  const variant = primary ? "primary" : "quiet";
  if (stepOf(d, "klarifikasi.catat") === undefined) return <span className="mut">{umum.belum}</span>;
  switch (next) {
    case "undang":
      return <Button size={size} variant={variant} onClick={() => open("klarifikasi.undang", k.id)}>{k.undangan.length ? t.terbitkanKedua : t.terbitkan}</Button>;
    case "antar":
      return <Button size={size} variant={variant} onClick={() => open("klarifikasi.antar", k.id)}>{t.catatTerima}</Button>;
    case "jadwalUlang":
      return <Button size={size} variant={variant} onClick={() => open("klarifikasi.jadwalkan", k.id)}>{t.jadwalUlang}</Button>;
    case "mulai":
    case "lanjutkan":
      return <Button size={size} variant={variant} onClick={room}>{next === "mulai" ? t.mulai : t.lanjutkan}</Button>;
    default:
      return null;
  }
}

function RowMenu({ k }: { k: Klarifikasi }) {
  const { d, open, show, nameOf } = useCase();
  const navigate = useNavigate();
  const stage = stepOf(d, "klarifikasi.catat") !== undefined;
  const running = k.status === "dijadwalkan" || k.status === "tidak_hadir";
  const letter = (jenis: string, refId: string) => d.surat.find((s) => s.jenis === jenis && s.refId === refId && s.status === "terbit");
  const documents = [
    ...k.undangan.map((u) => ({ surat: d.surat.find((s) => s.id === u.suratId), label: u.ke === 2 ? t.lihatUndanganKedua : t.lihatUndangan })),
    { surat: letter("ba_sumpah", k.id) ?? letter("ba_sumpah_ahli", k.id), label: t.lihatSumpah },
    { surat: letter("ba_klarifikasi", k.id), label: t.lihatBa },
  ].flatMap((x) => (x.surat ? [{ surat: x.surat, label: x.label }] : []));
  const room = () => void navigate({ to: "/perkara/$perkaraId/klarifikasi/$klarifikasiId", params: { perkaraId: String(d.perkara.id), klarifikasiId: k.id } });
  const items: Array<[string, () => void]> = [
    ...(stage && k.status !== "selesai" ? [[k.status === "berlangsung" ? t.lanjutkanRuang : t.bukaRuang, room] as [string, () => void]] : [[t.lihatKeterangan, room] as [string, () => void]]),
    ...(stage && running ? ([[t.ubahJadwal, () => open("klarifikasi.jadwalkan", k.id)]] as Array<[string, () => void]>) : []),
    ...(stage && running && k.undangan.length < 2 ? ([[k.undangan.length ? t.terbitkanKedua : t.terbitkan, () => open("klarifikasi.undang", k.id)]] as Array<[string, () => void]>) : []),
    ...(stage && k.undangan.length > 0 && k.status !== "selesai" ? ([[t.catatTerima, () => open("klarifikasi.antar", k.id)]] as Array<[string, () => void]>) : []),
    ...(stage && running ? ([[t.catatTidakHadir, () => open("klarifikasi.tidakHadir", k.id)]] as Array<[string, () => void]>) : []),
    ...documents.map(({ surat, label }) => [label, () => show({ suratId: surat.id }, surat.judul)] as [string, () => void]),
  ];
  return (
    <Menu.Root>
      <Menu.Trigger className="btn btn--ikon btn--kecil" title={t.lainnya} aria-label={isi(t.menuUntuk, { nama: nameOf(personOf(d, k)) })}>
        <IconMore size={16} />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner sideOffset={4} align="end" className="lapis">
          <Menu.Popup className="menu">
            {items.map(([label, run]) => <Menu.Item key={label} className="menu__butir" onClick={run}>{label}</Menu.Item>)}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

/** That the longer period runs, and why. */
function Extension() {
  const { d } = useCase();
  const fact = d.fakta.findLast((f) => f.kejadian === "keterangan_tambahan_diperlukan");
  if (!fact) return null;
  return (
    <Card title={t.tambahanJudul}>
      <p>{isi(t.tambahan, { waktu: pendekJam(fact.waktu), alasan: fact.catatan })}</p>
    </Card>
  );
}
