import { useState } from "react";
import { z } from "zod";
import type { FeatureRoute } from "../../renderer/src/app/routes";
import { useDraft } from "../../renderer/src/app";
import * as K from "../../renderer/src/ui";
import { tanggal, tanggalOpsional, jamOpsional, opsional, uraianOpsional, wajib } from "../../shared/schemas/primitives";

/** Every part of the kit on three pages, as the drawings of the look show them: seen in tests and by hand, never shipped. */
export const galleryRoutes: FeatureRoute[] = [
  { path: "/", component: HomeLook, nav: { label: "Beranda", icon: K.IconHome, order: 10, useCount: () => 7 } },
  { path: "/perkara/$perkaraId", component: CaseLook },
  { path: "/perkara", component: LongList, nav: { label: "Perkara", icon: K.IconFolder, order: 20, also: ["/laporan"] } },
  { path: "/laporan/baru", component: FormLook, command: { label: "Terima laporan baru", key: "n" } },
  { path: "/galeri", component: Parts },
  ...([["Informasi awal", K.IconInbox], ["Surat", K.IconMail], ["Imbauan", K.IconMegaphone], ["Kegiatan", K.IconActivity], ["Tenggat", K.IconTimer], ["Direktori", K.IconBook], ["Rekap", K.IconChart], ["Pengaturan", K.IconSettings]] as const).map(
    ([label, icon], i): FeatureRoute => ({ path: `/${label.toLowerCase().replace(" ", "-")}`, component: () => <K.PageTitle title={label} />, nav: { label, icon, order: 30 + i * 10 } }),
  ),
];

interface Due { id: number; urgency: K.Urgency; due: string; step: string; nomor: string; siapa: string; dari: string; dasar: string; rahasia?: boolean }
const DUE: Due[] = [
  { id: 4, urgency: "lewat", due: "Lewat 1 hari", step: "Perbaikan laporan dicatat", nomor: "004/PL/PB/Kab/27.12/X/2024", siapa: "Kepala desa", dari: "Desa Awan", dasar: "2 hari sejak diberitahu" },
  { id: 6, urgency: "hari_ini", due: "Hari ini 23.59", step: "Kajian awal diputus pleno", nomor: "006/PL/PB/Kab/27.12/X/2024", siapa: "PNS", dari: "Dinas Contoh", dasar: "2 hari sejak disampaikan", rahasia: true },
  { id: 3, urgency: "dekat", due: "Besok", step: "Undangan klarifikasi diterima", nomor: "003/Reg/LP/PB/Kab/27.12/X/2024", siapa: "Camat", dari: "Kec. Bukit", dasar: "1 hari sebelum klarifikasi" },
  { id: 2, urgency: "tenang", due: "Jum, 18 Okt", step: "Penanganan selesai", nomor: "002/Reg/LP/PB/Kab/27.12/X/2024", siapa: "Anggota TNI", dari: "", dasar: "3 + 2 hari kalender" },
  { id: 1, urgency: "tenang", due: "Sen, 21 Okt", step: "KPU menindaklanjuti", nomor: "001/Reg/TM/PB/Kab/27.12/IX/2024", siapa: "Tim kampanye", dari: "", dasar: "7 hari sejak diterima" },
];

function HomeLook() {
  return (
    <div className="halaman-dua">
      <div className="tegak">
        <K.PageTitle title="Yang harus selesai">7 tenggat sampai Jumat. Diurutkan menurut batas aman.</K.PageTitle>
        <K.DataTable
          caption="Tenggat"
          rows={DUE}
          rowKey={(r) => r.id}
          linkTo={(r) => ({ to: "/perkara/$perkaraId", params: { perkaraId: String(r.id) } })}
          marked={(r) => r.urgency === "hari_ini"}
          columns={[
            { key: "due", header: "Tenggat", cell: (r) => <K.DeadlineBadge urgency={r.urgency} text={r.due} /> },
            { key: "step", header: "Langkah", cell: (r) => (r.urgency === "hari_ini" ? <b>{r.step}</b> : r.step) },
            { key: "nomor", header: "Perkara", mono: true, opens: true, cell: (r) => r.nomor },
            { key: "siapa", header: "Terlapor", cell: (r) => <>{r.siapa} {r.dari ? <span className="mut">· {r.dari}</span> : null} {r.rahasia ? <K.Badge tone="rahasia">Pelapor dilindungi</K.Badge> : null}</> },
            { key: "dasar", header: "Dasar", cell: (r) => <span className="mut">{r.dasar}</span> },
          ]}
        />
      </div>
      <div className="tegak">
        <K.Card title="Perkara berjalan per tahap">
          <K.DataTable hideHead caption="Perkara per tahap" rowKey={(r) => r.t} rows={[{ t: "Kajian awal", n: 2 }, { t: "Klarifikasi", n: 3 }, { t: "Kajian", n: 1 }, { t: "Tindak lanjut", n: 5 }]} columns={[{ key: "t", header: "Tahap", cell: (r) => r.t }, { key: "n", header: "Jumlah", mono: true, cell: (r) => r.n }, { key: "b", header: "Bagian", width: "150px", cell: (r) => <K.Meter label={r.t} value={r.n} max={5} /> }]} />
        </K.Card>
        <K.Button variant="primary" size="large" wide hotkey="N">Terima laporan baru</K.Button>
      </div>
    </div>
  );
}

function CaseLook() {
  return (
    <div className="halaman-dua">
      <div>
        <K.PageTitle title="003/Reg/LP/PB/Kab/27.12/X/2024" mono badges={<><K.StageBadge text="Klarifikasi" /><K.Badge tone="rahasia">Pelapor dilindungi</K.Badge></>}>
          Camat Bukit diduga membagikan dan menyukai unggahan pasangan calon. Dugaan: peraturan perundang-undangan lain (SKB B6).
        </K.PageTitle>
        <K.Rail label="Tahap perkara" steps={[{ label: "Laporan", note: "Sab, 12 Okt 10.40", state: "done" }, { label: "Kajian awal", note: "Min, 13 Okt, pleno", state: "done" }, { label: "Registrasi", note: "Min, 13 Okt", state: "done" }, { label: "Klarifikasi", note: "2 dari 4 orang", state: "now" }, { label: "Kajian", state: "later" }, { label: "Pleno", state: "later" }, { label: "Penerusan", state: "later" }, { label: "Tindak lanjut", state: "later" }]} />
        <K.Tabs label="Bagian perkara" tabs={[{ label: "Ringkasan", to: "/galeri" }, { label: "Orang", to: "/surat" }, { label: "Bukti", to: "/imbauan", count: 5 }, { label: "Klarifikasi", to: "/perkara/$perkaraId", params: { perkaraId: "3" } }, { label: "Kajian", to: "/tenggat" }, { label: "Surat", to: "/surat", count: 11 }]} />
        <K.DataTable caption="Klarifikasi" rowKey={(r) => r.n} rows={[{ n: "Pelapor (disamarkan)", s: "Pelapor", w: "Sel, 15 Okt 09.00", u: "Diterima langsung", b: true }, { n: "Siti Contoh", s: "Saksi", w: "Rab, 16 Okt 09.00", u: "Diterima langsung", b: true }, { n: "Budi Misal, S.STP.", s: "Terlapor", w: "Kam, 17 Okt 10.00", u: "", b: false }]} marked={(r) => !r.b} columns={[{ key: "n", header: "Nama", cell: (r) => r.n, sortable: true }, { key: "s", header: "Sebagai", cell: (r) => r.s }, { key: "w", header: "Waktu", mono: true, cell: (r) => r.w, sortable: true }, { key: "u", header: "Undangan", cell: (r) => r.u || <K.Badge tone="dekat">Harus diterima hari ini</K.Badge> }, { key: "b", header: "Berita acara", cell: (r) => (r.b ? <K.Badge tone="tenang" done>Ditandatangani</K.Badge> : <K.Button>Cetak undangan B.9</K.Button>) }]} sort={{ key: "w", dir: "asc" }} onSort={() => undefined} />
        <div className="baris" style={{ marginTop: 12 }}><K.Button variant="primary">Mulai klarifikasi</K.Button><K.Button>Undang orang lain</K.Button><K.Button>Undangan kedua</K.Button></div>
      </div>
      <div className="tegak">
        <K.Card title="Langkah berikutnya">
          <b>Buat kajian dugaan pelanggaran (B.13)</b>
          <p className="mut" style={{ margin: "3px 0 8px" }}>Belum bisa: terlapor belum dimintai keterangan dan belum tercatat tidak hadir dua kali.</p>
          <K.Button blockedBecause="Terlapor belum dimintai keterangan">Mulai kajian</K.Button>
        </K.Card>
        <K.Card title="Penanganan selesai">
          <div className="baris"><K.DeadlineBadge urgency="dekat" text="Batas aman besok, Kam 17 Okt" /><K.DeadlineBadge urgency="tenang" text="Batas teks Jum 18 Okt" /></div>
          <p style={{ margin: "8px 0" }}>3 + 2 hari kalender sejak diregistrasi <b>Min 13 Okt</b>, karena keterangan tambahan diperlukan (pleno 15 Okt). Hari kalender: libur tidak dilewati.</p>
          <K.MiniCalendar label="Hitungan penanganan selesai" start="2024-10-13" counted={["2024-10-14", "2024-10-15", "2024-10-16", "2024-10-17", "2024-10-18"]} aman="2024-10-17" teks="2024-10-18" today="2024-10-16" />
          <p className="mut" style={{ marginTop: 8 }}>Ps 134 UU 1/2015 · Perbawaslu 8/2020 <K.Unverified source="Ditulis dari ingatan; cocokkan dengan Perbawaslu 8/2020." /> <K.TextButton>Lihat hitungan</K.TextButton> · <K.TextButton>Ubah dengan alasan</K.TextButton></p>
        </K.Card>
        <K.Card title="Hari kerja, dengan libur dilewati">
          <K.MiniCalendar label="Hitungan hari kerja" start="2024-12-23" counted={["2024-12-24", "2024-12-27", "2024-12-30", "2024-12-31", "2025-01-02"]} skipped={[{ tanggal: "2024-12-25", alasan: "Hari Raya Natal" }, { tanggal: "2024-12-26", alasan: "Cuti bersama" }, { tanggal: "2024-12-28", alasan: "Sabtu" }, { tanggal: "2024-12-29", alasan: "Minggu" }, { tanggal: "2025-01-01", alasan: "Tahun Baru" }]} aman="2024-12-31" teks="2025-01-02" />
        </K.Card>
      </div>
    </div>
  );
}

const schema = z.object({
  pelapor: z.object({ nama: wajib(40), surel: opsional(100) }),
  peristiwa: wajib(500),
  tempat: opsional(),
  kecamatan: opsional(),
  tanggalKejadian: tanggal,
  tanggalDiketahui: tanggalOpsional,
  jamKejadian: jamOpsional,
  uraian: uraianOpsional(),
}).refine((v) => v.tanggalDiketahui === "" || v.tanggalDiketahui >= v.tanggalKejadian, { path: ["tanggalDiketahui"], message: "diketahui_sebelum_terjadi" });

function FormLook() {
  const { form, Field } = useGalleryForm();
  const draft = useDraft("galeri", form);
  const toast = K.useToast();
  const sections = K.useSectionErrors([{ id: "s-pelapor", label: "Pelapor", fields: ["pelapor"] }, { id: "s-peristiwa", label: "Peristiwa", fields: ["peristiwa", "tempat", "tanggalKejadian", "tanggalDiketahui", "jamKejadian"] }, { id: "s-bukti", label: "Bukti", fields: [] }, { id: "s-uraian", label: "Uraian", fields: ["uraian"] }], form.control);
  return (
    <K.Form form={form} onSubmit={async () => { await draft.done(); toast.done("Laporan diterima."); }}>
      <div className="halaman-formulir">
        <div className="tegak"><K.PageTitle title="Laporan baru">Formulir B.1</K.PageTitle><K.SectionNav sections={sections} current="s-peristiwa" /></div>
        <div className="tegak">
          {draft.notice}
          <K.FormFailure />
          <K.Card id="s-pelapor" title="Pelapor"><div className="dua"><Field name="pelapor.nama" control={K.TextField} label="Nama" required /><Field name="pelapor.surel" control={K.TextField} label="Surel" required={false} type="email" /></div></K.Card>
          <K.Card id="s-peristiwa" title="Peristiwa yang dilaporkan">
            <div className="dua">
              <Field name="peristiwa" control={K.TextField} label="Peristiwa" className="penuh" required />
              <Field name="tempat" control={K.TextField} label="Tempat kejadian" />
              <Field name="kecamatan" control={K.ComboField} label="Kecamatan" suggest={async (t) => ["Bukit", "Muara", "Lembah"].filter((x) => x.toLowerCase().includes(t.toLowerCase())).map((label) => ({ label, hint: "Kabupaten Contoh" }))} />
              <Field name="tanggalKejadian" control={K.DateField} label="Hari dan tanggal kejadian" required />
              <Field name="tanggalDiketahui" control={K.DateField} label="Hari dan tanggal diketahui" />
              <Field name="jamKejadian" control={K.TimeField} label="Jam kejadian" />
            </div>
          </K.Card>
          <K.Card id="s-bukti" title="Bukti"><K.FileDrop label="Bukti" onFiles={() => undefined} rows={[{ id: "a", name: "tangkapan-layar-1.png", size: 245_760, state: "done" }, { id: "b", name: "rekaman.mp4", size: 52_428_800, state: "sending", sent: 20_000_000 }, { id: "c", name: "kosong.txt", size: 0, state: "failed", error: "Berkas ini kosong." }]} onCancel={() => undefined} onRemove={() => undefined} onRetry={() => undefined} /></K.Card>
          <K.Card id="s-uraian" title="Uraian kejadian"><Field name="uraian" control={K.TextArea} label="Uraian" hideLabel rows={6} /></K.Card>
        </div>
        <div className="tegak"><K.Card title="Batas waktu laporan"><K.Badge>Menunggu tanggal diketahui</K.Badge><p style={{ marginTop: 6 }}>Bila diketahui Rab 9 Okt: terakhir Sel 15 Okt (batas aman), Rab 16 Okt (batas teks).</p></K.Card></div>
      </div>
      <K.FormFooter draft={draft.status}><K.Button onClick={() => void draft.save()}>Simpan draf</K.Button><K.Button type="submit" variant="primary">Terima laporan dan cetak tanda bukti</K.Button></K.FormFooter>
    </K.Form>
  );
}

function useGalleryForm() {
  return K.useZodForm(schema, { pelapor: { nama: "", surel: "" }, peristiwa: "", tempat: "", kecamatan: "", tanggalKejadian: "", tanggalDiketahui: "", jamKejadian: "", uraian: "" });
}

function LongList() {
  const [count, setCount] = useState(200);
  const rows = Array.from({ length: count }, (_, i) => ({ id: i + 1, nomor: `${String(i + 1).padStart(3, "0")}/Reg/LP/PB/Kab/27.12/X/2024`, siapa: i % 3 ? "Camat" : "Kepala desa dengan nama jabatan yang panjang sekali sampai terpotong" }));
  return (
    <div className="tegak">
      <K.PageTitle title="Perkara" actions={<K.Button icon={<K.IconFilter size={15} />}>Saring</K.Button>} />
      <K.VirtualTable caption="Perkara" rows={rows} total={1000} onEndReached={() => setCount((n) => Math.min(1000, n + 200))} rowKey={(r) => r.id} linkTo={(r) => ({ to: "/perkara/$perkaraId", params: { perkaraId: String(r.id) } })} columns={[{ key: "nomor", header: "Nomor", mono: true, cell: (r) => r.nomor, width: "260px", sortable: true }, { key: "siapa", header: "Terlapor", cell: (r) => r.siapa }, { key: "t", header: "Tahap", cell: () => <K.StageBadge text="Klarifikasi" />, width: "130px" }]} sort={{ key: "nomor", dir: "asc" }} onSort={() => undefined} />
    </div>
  );
}

function Parts() {
  const [text, setText] = useState("");
  const [date, setDate] = useState("2026-10-21");
  const [number, setNumber] = useState<number | string>(1250);
  const [radio, setRadio] = useState("a");
  const [check, setCheck] = useState(true);
  const [dialog, setDialog] = useState(false);
  const [confirm, setConfirm] = useState(false);
  const toast = K.useToast();
  return (
    <div className="tegak">
      <K.PageTitle title="Galeri" />
      <div className="baris">
        <K.Button variant="primary" onClick={() => setDialog(true)}>Buka dialog</K.Button>
        <K.Button variant="danger" onClick={() => setConfirm(true)}>Hapus bukti</K.Button>
        <K.Button busy>Menyimpan</K.Button>
        <K.Button disabled>Mati</K.Button>
        <K.Button size="small" onClick={() => toast.done("Tersimpan.")}>Pesan</K.Button>
        <K.Button size="small" onClick={() => toast.failed({ code: "DISK_FULL" })}>Pesan galat</K.Button>
        <K.IconButton label="Cetak" icon={<K.IconPrinter size={16} />} />
        <K.Kbd>Ctrl K</K.Kbd>
      </div>
      <div className="tiga">
        <K.TextField label="Nama" hint="Seperti di KTP" value={text} onValueChange={setText} required />
        <K.TextField label="NIK" mono value="3201234567890123" error="NIK terdiri atas 16 angka." required={false} />
        <K.SelectField label="Kanal" options={[{ value: "a", label: "Langsung" }, { value: "b", label: "Surat" }]} value="" onValueChange={() => undefined} />
        <K.DateField label="Tanggal" value={date} onValueChange={setDate} />
        <K.NumberField label="Jumlah" value={number} onValueChange={setNumber} suffix="lembar" />
        <K.TimeField label="Jam" value="14:30" onValueChange={() => undefined} />
        <K.RadioGroup label="Sumpah" inline options={[{ value: "a", label: "Bersedia" }, { value: "b", label: "Menolak", hint: "Dicatat di berita acara" }]} value={radio} onValueChange={setRadio} />
        <K.Checkbox label="Pelapor dilindungi" hint="Nama disamarkan di layar" value={check} onValueChange={setCheck} />
        <K.TextArea label="Uraian" value={text} onValueChange={setText} />
      </div>
      <K.Notice title="Laporan lebih tua dari batasnya.">Tetap dapat dicatat.</K.Notice>
      <K.Notice tone="dekat">Jam komputer berbeda dari jam kantor.</K.Notice>
      <K.EmptyState title="Belum ada perkara" action={<K.Button variant="primary">Terima laporan baru</K.Button>}>Perkara yang diterima di kantor ini tampil di sini, yang paling mendesak di atas.</K.EmptyState>
      <K.Skeleton />
      <K.Dialog open={dialog} onOpenChange={setDialog} title="Undang saksi" description="Undangan dibuat dari data perkara." actions={<K.Button variant="primary" onClick={() => setDialog(false)}>Simpan</K.Button>}><K.TextField label="Nama saksi" value={text} onValueChange={setText} /></K.Dialog>
      <K.ConfirmDialog open={confirm} onOpenChange={setConfirm} title="Hapus bukti P-1?" description="Berkasnya tetap tersimpan; alasan masuk jurnal." confirmLabel="Hapus bukti" danger reason onConfirm={() => toast.done("Bukti dihapus.")} />
    </div>
  );
}
