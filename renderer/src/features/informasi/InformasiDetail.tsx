import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { useState, type ReactNode } from "react";
import { hariTanggal, hariTanggalJam, jam, tanggal } from "../../../../shared/i18n/format";
import { alasan as kalimatAlasan, isi, umum } from "../../../../shared/i18n/id";
import { kurangTemuan, informasiTeks as t, namaLangkahInformasi, namaSaluran, namaTahapInformasi } from "../../../../shared/i18n/informasi";
import { jalanSurat } from "../../../../shared/i18n/jalan-surat";
import { namaKategori } from "../../../../shared/i18n/perkara";
import type { Sesi } from "../../../../shared/schemas/dossier";
import type { InformasiLengkap, LangkahInformasi, TahapInformasi } from "../../../../shared/schemas/informasi";
import type { BuktiInput, PihakInput } from "../../../../shared/schemas/perkara";
import { Loaded, useClient, useCommand, useProcedure, useSession } from "../../app";
import { saveAs } from "../../app/downloads";
import { Badge, Button, Card, ConfirmDialog, DeadlineBadge, Notice, PageTitle, Rail, Skeleton, StageBadge, TextButton, Unverified, useMinute, useToast } from "../../ui";
import { isEditedByHand } from "../surat/Suntingan";
import { kataTenggat } from "../beranda/mendesak";
import { Arsipkan, JadikanTemuan, Pleno, Tugas } from "./dialogs";
import { CaseFields } from "./frame";
import { HasilForm } from "./HasilForm";
import { EditInformasi } from "./InformasiForm";
import { LhpForm } from "./LhpForm";
import { MediaTable } from "./MediaTable";
import "./informasi.css";

/** One information on its road: what was told, what the pleno said, what was found, the report, and what became of it. */
export function InformasiDetail() {
  const { informasiId, bagian } = useParams({ strict: false }) as { informasiId: string; bagian?: string };
  const sesi = useSession();
  const query = useProcedure("informasi.baca", { informasiId: Number(informasiId) || 1 }, { keep: true });
  if (!sesi) return <Skeleton rows={8} />;
  return <Loaded query={query} rows={8}>{(x) => <CaseFields x={x} sesi={sesi}><Detail key={x.informasi.id} x={x} sesi={sesi} bagian={bagian} /></CaseFields>}</Loaded>;
}

function Detail({ x, sesi, bagian }: { x: InformasiLengkap; sesi: Sesi; bagian: string | undefined }) {
  const navigate = useNavigate();
  const home = () => void navigate({ to: "/informasi-awal/$informasiId" as string, params: { informasiId: String(x.informasi.id) } as never });
  const may = (l: LangkahInformasi) => x.langkah.some((s) => s.langkah === l && s.boleh);
  if (bagian === "ubah" && may("ubah")) return <EditInformasi x={x} onDone={home} />;
  if (bagian === "penelusuran" && may("telusuri")) return <HasilForm x={x} onDone={home} />;
  if (bagian === "lhp" && may("lhp")) return <LhpForm x={x} sesi={sesi} onDone={home} />;
  return <Overview x={x} sesi={sesi} />;
}

const FORM_PAGES: Partial<Record<LangkahInformasi, string>> = { ubah: "ubah", telusuri: "penelusuran", lhp: "lhp" };

function Overview({ x, sesi }: { x: InformasiLengkap; sesi: Sesi }) {
  const [open, setOpen] = useState<LangkahInformasi | null>(null);
  const navigate = useNavigate();
  const { informasi: i } = x;
  const go = (l: LangkahInformasi) => {
    const page = FORM_PAGES[l];
    if (page) void navigate({ to: "/informasi-awal/$informasiId/$bagian" as string, params: { informasiId: String(i.id), bagian: page } as never });
    else setOpen(l);
  };
  const close = () => setOpen(null);
  const officer = sesi.pejabat.find((p) => p.id === i.penerimaId)?.nama ?? "";
  return (
    <div className="halaman-dua">
      <div className="tegak">
        <PageTitle
          title={i.nomor}
          mono
          badges={<><StageBadge text={namaTahapInformasi[i.tahap]} closed={i.tahap === "temuan" || i.tahap === "arsip"} />{i.dilindungi ? <Badge tone="rahasia">{t.dilindungi}</Badge> : null}</>}
          actions={<Link to={"/informasi-awal" as string} className="btn">{t.judul}</Link>}
        >
          {i.peristiwa}
        </PageTitle>
        <Rail steps={railOf(i.tahap)} label={t.jalan} />
        <NextStep x={x} go={go} />
        <Card title={t.isiInformasi} actions={<StepLink x={x} langkah="ubah" go={go} />}>
          <Facts
            rows={[
              [t.kolomSaluran, isi(t.diterimaIsi, { saluran: namaSaluran[i.saluran], waktu: hariTanggalJam(i.diterimaAt, i.zona), penerima: officer })],
              [t.pemberi, x.disamarkan ? t.disamarkan : [i.pemberi.nama || t.pemberiTanpa, i.pemberi.telepon, i.pemberi.alamat, i.pemberi.keterangan].filter(Boolean).join(" · ")],
              [t.terlapor, <People key="t" list={i.terlapor} />],
              [t.tempat, [i.tempat, i.kecamatan].filter(Boolean).join(", ")],
              [t.terjadi, i.tanggalKejadian ? [hariTanggal(i.tanggalKejadian), i.jamKejadian ? jam(i.jamKejadian, i.zona) : ""].filter(Boolean).join(", ") : ""],
              [t.diketahui, hariTanggal(i.tanggalDiketahui)],
              [t.saksi, i.saksi.length ? <People key="s" list={i.saksi} /> : ""],
              [t.bukti, i.bukti.length ? <Evidence key="b" id={i.id} list={i.bukti} /> : ""],
            ]}
          />
          <p className="informasi__uraian">{i.uraian}</p>
        </Card>
        {i.pleno.map((p) => (
          <Card key={p.id} title={isi(t.plenoPada, { waktu: hariTanggalJam(p.waktu, i.zona) })}>
            <p className="informasi__uraian">{p.keputusan}{p.alasan ? ` ${p.alasan}` : ""}</p>
          </Card>
        ))}
        {i.tahap === "diterima" ? null : <Tracing x={x} go={go} />}
        {i.lhp ? (
          <Card title={t.lhpJudul} actions={<StepLink x={x} langkah="lhp" go={go} label={t.lhpUlang} />}>
            <p><span className="mono">{isi(t.lhpIsi, { nomor: i.lhp.nomor, tanggal: tanggal(i.lhp.tanggal) })}</span>{i.lhp.adaDugaan ? "" : ` · ${t.lhpTanpaDugaan}`}</p>
            <p className="informasi__uraian">{i.lhp.ringkas}</p>
          </Card>
        ) : null}
        <Card title={t.mediaJudul} actions={i.tahap === "temuan" || i.tahap === "arsip" || x.disamarkan ? null : <Link to={"/media-sosial/baru" as string} search={{ informasi: i.id } as never} className="btn btn--kecil">{t.mediaBaru}</Link>}>
          <MediaTable rows={x.media} />
        </Card>
      </div>
      <div className="tegak">
        <Clock x={x} />
        <Letters x={x} />
      </div>
      {open === "putuskan" ? <Pleno x={x} sesi={sesi} onClose={close} /> : null}
      {open === "tugaskan" ? <Tugas x={x} sesi={sesi} onClose={close} /> : null}
      {open === "arsipkan" ? <Arsipkan x={x} onClose={close} /> : null}
      {open === "temuan" ? <JadikanTemuan x={x} onClose={close} /> : null}
    </div>
  );
}

const ORDER: TahapInformasi[] = ["diterima", "penelusuran", "lhp", "temuan"];
function railOf(now: TahapInformasi) {
  const at = now === "arsip" ? ORDER.length : ORDER.indexOf(now);
  return [...ORDER.map((s, i) => ({ label: t.jalanLangkah[s], state: now === "arsip" ? ("later" as const) : i < at || now === "temuan" ? ("done" as const) : i === at ? ("now" as const) : ("later" as const) })), ...(now === "arsip" ? [{ label: t.jalanLangkah.arsip, state: "now" as const }] : [])];
}

/** What comes next, with its buttons; what is held back says why. */
function NextStep({ x, go }: { x: InformasiLengkap; go: (l: LangkahInformasi) => void }) {
  const { informasi: i } = x;
  const wants = [...new Set(x.kurang.map((k) => kurangTemuan[k] ?? kurangTemuan["lain"]!))];
  const lead: LangkahInformasi = i.tahap === "diterima" ? "putuskan" : i.tahap === "lhp" ? "temuan" : !i.tugas ? "tugaskan" : !i.hasil ? "telusuri" : "lhp";
  return (
    <Card title={t.berikutnya}>
      <div className="tegak">
        <p>{t.berikutnyaIsi[i.tahap]}</p>
        {wants.length ? <Notice tone="dekat">{isi(t.temuanKurang, { daftar: wants.join(", ") })}</Notice> : null}
        {i.arsipAt ? <p><b>{isi(t.diarsipkan, { waktu: hariTanggalJam(i.arsipAt, i.zona) })}</b> {i.arsipAlasan}</p> : null}
        <div className="baris">
          {x.langkah.filter((s) => s.langkah !== "ubah").map((s) => (
            <Button key={s.langkah} variant={s.langkah === lead ? "primary" : "quiet"} blockedBecause={s.langkah === "temuan" && wants.length ? isi(t.temuanKurang, { daftar: wants.join(", ") }) : s.boleh ? undefined : s.alasan.map((r) => kalimatAlasan[r] ?? r).join(" ")} onClick={() => go(s.langkah)}>
              {s.langkah === "lhp" && i.lhp ? t.lhpUlang : namaLangkahInformasi[s.langkah]}
            </Button>
          ))}
          {x.jadi ? <Link to="/perkara/$perkaraId" params={{ perkaraId: String(x.jadi.perkaraId) } as never} className="btn btn--utama">{isi(t.keTemuan, { nomor: x.jadi.nomor || t.tanpaNomorPerkara })}</Link> : null}
          {x.asal ? <Link to="/perkara/$perkaraId" params={{ perkaraId: String(x.asal.perkaraId) } as never} className="tautan">{isi(t.keAsal, { nomor: x.asal.nomor })}</Link> : null}
        </div>
      </div>
    </Card>
  );
}

function StepLink({ x, langkah, go, label }: { x: InformasiLengkap; langkah: LangkahInformasi; go: (l: LangkahInformasi) => void; label?: string }) {
  return x.langkah.some((s) => s.langkah === langkah && s.boleh) ? <TextButton onClick={() => go(langkah)}>{label ?? namaLangkahInformasi[langkah]}</TextButton> : null;
}

function Tracing({ x, go }: { x: InformasiLengkap; go: (l: LangkahInformasi) => void }) {
  const { tugas, hasil, id } = x.informasi;
  if (!tugas && !hasil) return null;
  return (
    <Card title={t.hasilJudul} actions={<StepLink x={x} langkah="telusuri" go={go} />}>
      <div className="tegak">
        {tugas ? <p><span className="mono">{tugas.nomor}</span> · {tugas.petugas.map((p) => p.nama).join(", ")} · {[tanggal(tugas.mulai), tugas.selesai ? tanggal(tugas.selesai) : ""].filter(Boolean).join(" – ")}</p> : null}
        {hasil ? (
          <>
            <p className="mut">{isi(t.ditemuiJumlah, { n: hasil.ditemui.length, k: hasil.kegiatan.length })}</p>
            {hasil.temuan ? <p className="informasi__uraian">{hasil.temuan}</p> : null}
            {hasil.ditemui.length ? <ul className="informasi__daftar">{hasil.ditemui.map((d, at) => <li key={d.id}>{d.nama}{d.pekerjaan ? `, ${d.pekerjaan}` : ""} <MakeLetter x={x} jenis="ba_keterangan_informasi_awal" refId={`orang:${at}`} label={isi(t.baKeterangan, { nama: d.nama })} /></li>)}</ul> : null}
            {hasil.bukti.length ? <Evidence id={id} list={hasil.bukti} /> : null}
          </>
        ) : <p className="mut">{t.hasilKosong}</p>}
      </div>
    </Card>
  );
}

/** Issues a document that no step makes by itself. */
function MakeLetter({ x, jenis, refId, label }: { x: InformasiLengkap; jenis: string; refId: string; label: string }) {
  const issue = useCommand("informasi.terbitkan");
  const toast = useToast();
  const navigate = useNavigate();
  const [ask, setAsk] = useState(false);
  const [edited, setEdited] = useState(false);
  const { informasi: i } = x;
  const made = x.surat.some((s) => s.jenis === jenis && s.refId === `${i.uid}/${refId}`);
  if (x.disamarkan || i.tahap === "temuan" || i.tahap === "arsip") return null;
  const run = async (alasan: string) => {
    const result = await issue.run({ informasiId: i.id, versi: i.versi, jenis, refId, alasan, meskiDisunting: edited });
    if (!result.ok) {
      if (isEditedByHand(result.error)) setEdited(true);
      else toast.failed(result.error);
      return false;
    }
    toast.done({ title: result.value.judul, action: { label: umum.buka, onClick: () => void navigate({ to: "/surat/$suratId" as string, params: { suratId: result.value.id } as never }) } });
    return true;
  };
  return (
    <>
      <TextButton onClick={() => (made ? setAsk(true) : void run(""))}>{label}</TextButton>
      <ConfirmDialog open={ask} onOpenChange={setAsk} title={t.suratUlang} description={edited ? <Notice tone="dekat" alert title={jalanSurat.suntingJudulPratinjau}>{jalanSurat.meskiDisunting}</Notice> : label} reason confirmLabel={t.suratUlang} onConfirm={run} />
    </>
  );
}

function Clock({ x }: { x: InformasiLengkap }) {
  const { tanggal: today } = useMinute();
  const open = x.informasi.tahap === "temuan" || x.informasi.tahap === "arsip" ? [] : x.tenggat.filter((d) => d.state === "berjalan" || d.state === "lewat");
  return (
    <Card title={t.tenggat}>
      {open.length === 0 ? <p className="mut">{t.tenggatKosong}</p> : null}
      <ul className="informasi__surat">
        {open.map((d) => {
          const word = d.batasAman === null ? null : kataTenggat({ batasAman: d.batasAman, batasTeks: d.batasTeks ?? d.batasAman, urgensi: d.urgency }, today);
          return (
            <li key={`${d.ruleId} ${d.ref}`}>
              <span>{d.rule.nama} <span className="mut">{d.rule.pasal === "-" ? "" : d.rule.pasal}</span> {d.rule.status === "belum_diverifikasi" ? <Unverified source={d.rule.sumber} /> : null}</span>
              {word ? <span title={word.title}><DeadlineBadge urgency={word.urgency} text={word.text} /></span> : <span className="mut">{t.tenggatTanpaPanjang}</span>}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

function Letters({ x }: { x: InformasiLengkap }) {
  const now = x.surat.filter((s) => s.status === "terbit");
  return (
    <Card title={t.surat}>
      {now.length === 0 ? <p className="mut">{t.suratKosong}</p> : null}
      <ul className="informasi__surat">
        {now.map((s) => <li key={s.id}><Link to={"/surat/$suratId" as string} params={{ suratId: s.id } as never}>{s.judul}</Link><span className="mono mut">{s.nomor || tanggal(s.tanggal)}</span></li>)}
      </ul>
    </Card>
  );
}

function Facts({ rows }: { rows: Array<[string, ReactNode]> }) {
  return <dl className="informasi__fakta">{rows.map(([label, value]) => <div key={label} className="informasi__pasangan"><dt>{label}</dt><dd>{value || t.tanpa}</dd></div>)}</dl>;
}

function People({ list }: { list: readonly PihakInput[] }) {
  if (!list.length) return <span className="mut">{t.belumDiketahui}</span>;
  return <>{list.map((p) => [p.nama, p.kategori ? namaKategori[p.kategori] : "", p.jabatan, p.instansi].filter(Boolean).join(", ")).join("; ")}</>;
}

function Evidence({ id, list }: { id: number; list: readonly BuktiInput[] }) {
  const client = useClient();
  const toast = useToast();
  const fetchFile = async (sha256: string) => {
    const ticket = await client.call("informasi.unduh", { informasiId: id, sha256 });
    if (!ticket.ok) return toast.failed(ticket.error);
    const file = await client.download(ticket.value.tiket).catch(() => null);
    return file ? saveAs(file.blob, file.name) : toast.failed({ code: "OFFLINE" });
  };
  return (
    <ul className="informasi__daftar">
      {list.map((b) => <li key={b.id}>{b.bentuk}{b.keterangan ? ` · ${b.keterangan}` : ""} {b.berkas ? <TextButton onClick={() => void fetchFile(b.berkas!.sha256)}>{b.berkas.nama}</TextButton> : null}</li>)}
    </ul>
  );
}
