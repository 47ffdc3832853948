import type { perkaraProcedures } from "../../../shared/api/contract/perkara";
import type { BarisPerkara, Perkara, TenggatRingkas } from "../../../shared/schemas/dossier";
import type { LaporanInput, PihakInput, Pihak, PeranPihak, TemuanInput } from "../../../shared/schemas/perkara";
import type { Pemilihan } from "../../../shared/schemas/kantor";
import { addDays } from "../../../shared/domain/calendar";
import type { Cx, Handlers } from "../cx";
import { Refusal } from "../refusal";
import type { DueRow, ListRow } from "../store/cari";
import { answer, dossierOf, notInFuture, putEvidence, refresh, takeStep } from "./cases";
import { dueCount, dueRows } from "./due";
import { maskRows } from "./identity";
import { issueLetter } from "./letters";
import { takeNumber } from "./numbers";

export const perkaraHandlers: Handlers<keyof typeof perkaraProcedures> = {
  "beranda.baca"(_, cx) {
    const today = cx.localNow.slice(0, 10);
    const perTahap = cx.store.cari.perTahap();
    const agenda = [
      ...cx.store.cari.hearings(today, addDays(today, 1)).map((h) => ({ waktu: h.waktu, jenis: "klarifikasi" as const, judul: h.dilindungi && (h.kapasitas === "pelapor" || h.kapasitas === "saksi") ? `Klarifikasi ${h.kapasitas} (disamarkan)` : `Klarifikasi ${h.nama} (${h.kapasitas})`, perkaraId: h.perkaraId, nomor: h.nomor, status: h.status })),
      ...cx.store.cari.meetings(today, addDays(today, 1)).map((m) => ({ waktu: m.waktu, jenis: "pleno" as const, judul: `Pleno ${m.agenda.replaceAll("_", " ")}`, perkaraId: m.perkaraId, nomor: m.nomor, status: m.direncanakan ? "dijadwalkan" : "selesai" })),
    ].sort((a, b) => a.waktu.localeCompare(b.waktu));
    return {
      hariIni: today,
      tenggat: dueRows(cx, 100).map((d) => ({ ...dueBrief(d, today), nomor: d.nomorRegister || d.nomorPenyampaian, tahap: d.tahap, terlapor: d.terlapor, kategori: d.kategori, instansi: d.instansi, pelaporDilindungi: d.pelaporDilindungi === 1 })),
      jumlahTenggat: dueCount(cx),
      agenda, perTahap,
      berjalan: perTahap.filter((t) => t.tahap !== "selesai").reduce((n, t) => n + t.jumlah, 0),
    };
  },
  "perkara.daftar"(f, cx) {
    const { rows, count } = cx.store.cari.list(f, cx.localNow);
    return { baris: maskRows(cx, rows.map((r) => listRow(r, cx.localNow.slice(0, 10))), (r) => (r.pelaporDilindungi ? r.id : null)), jumlah: count };
  },
  "perkara.cari": ({ teks }, cx) => maskRows(cx, cx.store.cari.rows(teks.trim() ? cx.store.cari.ids(teks, 20) : [], cx.localNow).map((r) => listRow(r, cx.localNow.slice(0, 10))), (r) => (r.pelaporDilindungi ? r.id : null)),
  "perkara.baca": ({ perkaraId }, cx) => dossierOf(cx, perkaraId),

  "laporan.terima"(input, cx) {
    const pemilihan = electionOf(cx, input.pemilihanId);
    receiverOf(cx, input.penerimaId);
    notInFuture(cx, input.waktuLapor, "waktuLapor");
    const nomor = takeNumber(cx, { seri: "penyampaian", tanggal: input.waktuLapor.slice(0, 10), pemilihan, paket: cx.packInForce, tmLp: "LP", input: input.nomor, perihal: "Penyampaian laporan", perkaraId: null });
    const id = cx.store.perkara.insert({ ...newCase(cx, pemilihan), jenis: "laporan", tahap: "kajian_awal", ...reportFields(input), nomorPenyampaian: nomor.nomor });
    cx.store.surat.attachCase(nomor.id, id);
    putPeople(cx, id, { pelapor: input.pelapor, terlapor: input.terlapor, saksi: input.saksi });
    putEvidence(cx, id, input.bukti);
    reportFacts(cx, id, input);
    cx.store.perkara.putFakta(id, { kejadian: "tanda_bukti_diberikan", waktu: input.waktuLapor, ref: "", hasil: [], catatan: "" });
    refresh(cx, id);
    const tanggal = input.waktuLapor.slice(0, 10);
    const surat = [
      issueLetter(cx, { perkaraId: id, jenis: "laporan", nomor: nomor.nomor, tanggal }),
      issueLetter(cx, { perkaraId: id, jenis: "tanda_bukti_penyampaian", nomor: nomor.nomor, nomorId: nomor.id, tanggal }),
    ];
    cx.record({ objek: "perkara", objekId: String(id), perkaraId: id, ringkas: `Laporan diterima, nomor ${nomor.nomor}`, sesudah: { ...input, nomor: nomor.nomor } });
    return answer(id, cx, surat);
  },
  "laporan.ubah": ({ perkaraId, versi, alasan, isi, meskiDisunting }, cx) =>
    takeStep(cx, { perkaraId, versi }, "laporan.ubah", `Laporan diubah: ${alasan}`, ({ perkara, made }) => {
      if (isi.pemilihanId !== perkara.pemilihanId) throw new Refusal("BAD_INPUT", { fields: [{ path: "isi.pemilihanId", code: "pemilihan_tetap" }] });
      receiverOf(cx, isi.penerimaId, "isi.penerimaId");
      notInFuture(cx, isi.waktuLapor, "isi.waktuLapor");
      Object.assign(perkara, reportFields(isi));
      cx.store.perkara.update(perkara);
      putPeople(cx, perkaraId, { pelapor: isi.pelapor, terlapor: isi.terlapor, saksi: isi.saksi });
      putEvidence(cx, perkaraId, isi.bukti, (i) => `isi.bukti.${i}.berkas`);
      reportFacts(cx, perkaraId, isi);
      for (const jenis of ["laporan", "tanda_bukti_penyampaian"]) made(issueLetter(cx, { perkaraId, jenis, nomor: perkara.nomorPenyampaian, tanggal: isi.waktuLapor.slice(0, 10), meskiDisunting }));
    }, { sebelum: before(cx, perkaraId), sesudah: { alasan, ...isi } }),
  "laporan.cabut": (input, cx) =>
    takeStep(cx, input, "laporan.cabut", "Laporan dicabut pelapor", ({ perkara, fact, made }) => {
      if (input.waktu < perkara.waktuTerima) throw new Refusal("BAD_INPUT", { fields: [{ path: "waktu", code: "sebelum_laporan_diterima" }] });
      notInFuture(cx, input.waktu, "waktu");
      perkara.dicabutAt = input.waktu;
      perkara.alasanCabut = input.alasan;
      perkara.alasanAkhir = "dicabut";
      cx.store.perkara.update(perkara);
      if (input.buktiBerkas) putEvidence(cx, perkara.id, [{ id: "", bentuk: "Surat pencabutan laporan", keterangan: "", jumlah: "1 berkas", berkas: input.buktiBerkas }], () => "buktiBerkas");
      fact("dicabut", input.waktu);
      made(issueLetter(cx, { perkaraId: perkara.id, jenis: "pencabutan", tanggal: input.waktu.slice(0, 10) }));
    }),

  "temuan.catat"(input, cx) {
    const pemilihan = electionOf(cx, input.pemilihanId);
    for (const field of ["waktuCatat", "lhpTanggal", "tanggalDiketahui"] as const) notInFuture(cx, input[field], field);
    const id = cx.store.perkara.insert({ ...newCase(cx, pemilihan), jenis: "temuan", tahap: "penetapan_temuan", ...findingFields(input) });
    putPeople(cx, id, { penemu: input.penemu, terlapor: input.terlapor, saksi: input.saksi });
    putEvidence(cx, id, input.bukti);
    findingFacts(cx, id, input);
    refresh(cx, id);
    cx.record({ objek: "perkara", objekId: String(id), perkaraId: id, ringkas: `Temuan dicatat dari LHP ${input.lhpNomor}`, sesudah: input });
    return answer(id, cx, []);
  },
  "temuan.ubah": ({ perkaraId, versi, alasan, isi }, cx) =>
    takeStep(cx, { perkaraId, versi }, "temuan.ubah", `Temuan diubah: ${alasan}`, ({ perkara }) => {
      if (isi.pemilihanId !== perkara.pemilihanId) throw new Refusal("BAD_INPUT", { fields: [{ path: "isi.pemilihanId", code: "pemilihan_tetap" }] });
      for (const field of ["waktuCatat", "lhpTanggal", "tanggalDiketahui"] as const) notInFuture(cx, isi[field], `isi.${field}`);
      Object.assign(perkara, findingFields(isi));
      cx.store.perkara.update(perkara);
      putPeople(cx, perkaraId, { penemu: isi.penemu, terlapor: isi.terlapor, saksi: isi.saksi });
      putEvidence(cx, perkaraId, isi.bukti, (i) => `isi.bukti.${i}.berkas`);
      findingFacts(cx, perkaraId, isi);
    }, { sebelum: before(cx, perkaraId), sesudah: { alasan, ...isi } }),

  "register.daftar": ({ jenis, tahun }, cx) => maskRows(cx, cx.store.cari.register(jenis, tahun).map(({ dilindungi, ...r }) => ({ ...r, pelapor: dilindungi && jenis === "laporan" ? "Identitas dilindungi" : r.pelapor })), (r) => r.perkaraId),
  "jurnal.daftar": ({ perkaraId, sebelum, batas }, cx) => {
    const { seq, hash } = cx.store.jurnal.head();
    return { baris: maskRows(cx, cx.store.jurnal.page(perkaraId, sebelum, batas), (r) => r.perkaraId), kepala: { seq, hash } };
  },
};

function newCase(cx: Cx, pemilihan: Pemilihan): Omit<Perkara, "id" | "jenis" | "tahap"> {
  return {
    uid: cx.uuid(), versi: 1, pemilihanId: pemilihan.id, rezim: pemilihan.rezim, zona: cx.kantor().zona, paketHukum: cx.packInForce, kanal: "", pelaporDilindungi: false, nomorPenyampaian: "", nomorRegister: "",
    peristiwa: "", tempat: "", kecamatan: "", tanggalKejadian: "", jamKejadian: "", tanggalDiketahui: "", uraian: "", dilaporkanDi: "", waktuTerima: "", penerimaId: "", suratTugasNomor: "", lhpNomor: "", lhpTanggal: "",
    waktuRegister: "", dicabutAt: "", alasanCabut: "", alasanAkhir: "", dibuatAt: cx.now, diubahAt: cx.now,
  };
}

const eventFields = (i: LaporanInput | TemuanInput) => ({ pelaporDilindungi: i.pelaporDilindungi, peristiwa: i.peristiwa, tempat: i.tempat, kecamatan: i.kecamatan, tanggalKejadian: i.tanggalKejadian, jamKejadian: i.jamKejadian, tanggalDiketahui: i.tanggalDiketahui, uraian: i.uraian });
const reportFields = (i: LaporanInput) => ({ ...eventFields(i), kanal: i.kanal, dilaporkanDi: i.dilaporkanDi, waktuTerima: i.waktuLapor, penerimaId: i.penerimaId });
const findingFields = (i: TemuanInput) => ({ ...eventFields(i), waktuTerima: i.waktuCatat, suratTugasNomor: i.suratTugasNomor, lhpNomor: i.lhpNomor, lhpTanggal: i.lhpTanggal });

function reportFacts(cx: Cx, id: number, i: LaporanInput): void {
  cx.store.perkara.putFakta(id, { kejadian: "diketahui", waktu: i.tanggalDiketahui, ref: "", hasil: [], catatan: "" });
  cx.store.perkara.putFakta(id, { kejadian: "laporan_disampaikan", waktu: i.waktuLapor, ref: "", hasil: [], catatan: "" });
  // Filed through SigapLapor, the reporter still brings receipt, identity and evidence (Ps 12 huruf c Perbawaslu 7/2022).
  if (i.kanal === "sigaplapor") cx.store.perkara.putFakta(id, { kejadian: "laporan_daring_disampaikan", waktu: i.waktuLapor, ref: "", hasil: [], catatan: "" });
  else for (const kejadian of ["laporan_daring_disampaikan", "bukti_daring_diserahkan"]) cx.store.perkara.removeFakta(id, kejadian, "");
}
function findingFacts(cx: Cx, id: number, i: TemuanInput): void {
  cx.store.perkara.putFakta(id, { kejadian: "ditemukan", waktu: i.tanggalDiketahui, ref: "", hasil: [], catatan: "" });
  cx.store.perkara.putFakta(id, { kejadian: "lhp_dibuat", waktu: i.lhpTanggal, ref: "", hasil: [], catatan: "" });
}

function putPeople(cx: Cx, perkaraId: number, groups: Partial<Record<PeranPihak, PihakInput[]>>): void {
  const known = new Set(cx.store.perkara.pihak(perkaraId).map((p) => p.id));
  const heard = new Set(cx.store.penanganan.klarifikasi(perkaraId).map((k) => k.pihakId));
  for (const [peran, list] of Object.entries(groups) as Array<[PeranPihak, PihakInput[]]>) {
    const people: Pihak[] = list.map((p, urut) => ({ ...p, id: known.has(p.id) ? p.id : cx.uuid(), peran, urut }));
    const gone = cx.store.perkara.pihak(perkaraId).find((p) => p.peran === peran && heard.has(p.id) && !people.some((x) => x.id === p.id));
    if (gone) throw new Refusal("GUARD", { reasons: ["orang_sudah_diklarifikasi"] });
    cx.store.perkara.putPihak(perkaraId, peran, people);
  }
}

function electionOf(cx: Cx, id: string): Pemilihan {
  const p = cx.store.kantor.pemilihan().find((x) => x.id === id);
  if (!p) throw new Refusal("BAD_INPUT", { fields: [{ path: "pemilihanId", code: "wajib" }] });
  return p;
}
function receiverOf(cx: Cx, id: string, path = "penerimaId"): void {
  if (!cx.store.kantor.pejabat().some((p) => p.id === id)) throw new Refusal("BAD_INPUT", { fields: [{ path, code: "wajib" }] });
}
function before(cx: Cx, perkaraId: number): unknown {
  const p = cx.store.perkara.get(perkaraId);
  return p ? { perkara: p, pihak: cx.store.perkara.pihak(perkaraId) } : undefined;
}

/** Urgency against batas aman by the calendar day: today's own days, two days ahead is near. */
export function urgencyOf(batasAman: string, today: string): TenggatRingkas["urgensi"] {
  const day = batasAman.slice(0, 10);
  return day < today ? "lewat" : day === today ? "hari_ini" : day <= addDays(today, 2) ? "dekat" : "tenang";
}
function dueBrief(d: DueRow, today: string): TenggatRingkas {
  return { perkaraId: d.perkaraId, ...(d.informasiId ? { informasiId: d.informasiId } : {}), ruleId: d.ruleId, ref: d.ref, nama: d.nama, batasAman: d.batasAman, batasTeks: d.batasTeks, pasal: d.pasal, belumDiverifikasi: d.belumDiverifikasi === 1, internal: d.internal === 1, urgensi: urgencyOf(d.batasAman, today) };
}
function listRow(r: ListRow, today: string): BarisPerkara {
  return {
    id: r.id, jenis: r.jenis, rezim: r.rezim, tahap: r.tahap, nomor: r.nomorRegister || r.nomorPenyampaian, nomorPenyampaian: r.nomorPenyampaian, nomorRegister: r.nomorRegister, terlapor: r.terlapor, kategori: r.kategori, instansi: r.instansi,
    peristiwa: r.peristiwa, waktuTerima: r.waktuTerima, zona: r.zona, pelaporDilindungi: r.pelaporDilindungi === 1,
    tenggat: r.ruleId === null ? null : { perkaraId: r.id, ruleId: r.ruleId, ref: r.ref ?? "", nama: r.namaTenggat!, batasAman: r.batasAman!, batasTeks: r.batasTeks!, pasal: r.pasal!, belumDiverifikasi: r.belumDiverifikasi === 1, internal: r.internal === 1, urgensi: urgencyOf(r.batasAman!, today) },
  };
}
