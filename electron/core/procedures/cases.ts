import type { Langkah } from "../../../shared/api/contract/perkara";
import { addDays } from "../../../shared/domain/calendar";
import { caseState, quorum } from "../../../shared/domain/case-state";
import { deadlinesOf, receptionOf, type Deadline } from "../../../shared/domain/deadlines";
import { next, permitted, type CaseEvent, type CaseState, type Tahap } from "../../../shared/domain/stages";
import type { Dossier, Fakta, Peringatan, Perkara, SuratRingkas } from "../../../shared/schemas/dossier";
import type { BuktiInput } from "../../../shared/schemas/perkara";
import type { Cx } from "../cx";
import { Refusal } from "../refusal";
import { mask, maskDossier, requireKnown, secretsOf } from "./identity";
import { localTime } from "../time";

/** A case as commands work on it: all facts, without what is only shown. */
export type CaseFile = Omit<Dossier, "jurnal" | "tenggat" | "langkah" | "peringatan">;

export function loadCase(cx: Cx, perkaraId: number): CaseFile {
  const perkara = cx.store.perkara.get(perkaraId);
  if (!perkara) throw new Refusal("NOT_FOUND");
  const pemilihan = cx.store.kantor.pemilihan().find((p) => p.id === perkara.pemilihanId);
  if (!pemilihan) throw new Refusal("NOT_FOUND");
  const dugaan = cx.store.perkara.dugaan(perkaraId);
  const setting = cx.store.kantor.kantor()?.kuorum ?? 0;
  const pleno = cx.store.penanganan.pleno(perkaraId).map((p) => ({ ...p, nomor: { cara: "ketik" as const, nomor: p.nomorBa, alasan: "" }, kuorum: quorum(p.hadir, setting) }));
  const kajian = cx.store.penanganan.kajian(perkaraId, perkara.versi);
  return {
    perkara, pemilihan, dugaan, pleno,
    undanganPleno: cx.store.penanganan.undanganPleno(perkaraId),
    pihak: cx.store.perkara.pihak(perkaraId),
    bukti: cx.store.perkara.bukti(perkaraId),
    kajianAwal: cx.store.penanganan.kajianAwal(perkaraId, dugaan, perkara.versi),
    kelengkapan: cx.store.penanganan.kelengkapan(perkaraId),
    perbaikan: cx.store.penanganan.perbaikan(perkaraId),
    klarifikasi: cx.store.penanganan.klarifikasi(perkaraId),
    kajian: kajian ? { ...kajian, terbuka: pleno.some((p) => p.agenda === "kajian") } : null,
    penerusan: cx.store.penanganan.penerusan(perkaraId),
    statusDiumumkan: cx.store.penanganan.status(perkaraId),
    tindakLanjut: cx.store.penanganan.tindakLanjut(perkaraId),
    gakkumdu: cx.store.tindakLanjut.pembahasan(perkaraId),
    undanganGakkumdu: cx.store.tindakLanjut.undanganPembahasan(perkaraId),
    proses: cx.store.tindakLanjut.proses(perkaraId),
    surat: cx.store.surat.ofCase(perkaraId),
    fakta: cx.store.perkara.fakta(perkaraId),
    tenggatDiubah: cx.store.perkara.tenggatDiubah(perkaraId),
  };
}

/** The case as the screen gets it: with its deadlines, what may be done next, warnings and the journal's last rows. */
export function dossierOf(cx: Cx, perkaraId: number): Dossier {
  const file = loadCase(cx, perkaraId);
  const tenggat = deadlinesOfCase(cx, file);
  return maskDossier(cx, { ...file, tenggat, langkah: permitted(caseState(file), cx.actor.role), peringatan: warningsOf(cx, file, tenggat), jurnal: cx.store.jurnal.ofCase(perkaraId, 200) });
}

/** Every deadline of the case from its facts, under the pack it began with. */
export function deadlinesOfCase(cx: Cx, file: CaseFile, now = localTime(cx.now, file.perkara.zona)): Deadline[] {
  return deadlinesOf({
    facts: file.fakta.map((f) => ({ event: f.kejadian, at: f.waktu, ...(f.ref ? { ref: f.ref } : {}), ...(f.hasil.length ? { hasil: f.hasil } : {}), ...(f.catatan ? { note: f.catatan } : {}) })),
    pack: cx.pack(file.perkara.paketHukum),
    calendar: cx.calendar(),
    rezim: file.perkara.rezim,
    zone: file.perkara.zona,
    now,
    overrides: file.tenggatDiubah.map((t) => ({ ruleId: t.ruleId, ...(t.ref ? { ref: t.ref } : {}), tanggal: t.tanggal, alasan: t.alasan })),
    internalTargets: cx.store.hukum.targets(),
  });
}

/** What the work of one step gets: the case, and the ways to change it. */
export interface Step {
  file: CaseFile;
  perkara: Perkara;
  fact: (kejadian: Fakta["kejadian"], waktu: string, more?: { ref?: string; hasil?: string[]; catatan?: string }) => void;
  /** A document that this step made. */
  made: (surat: SuratRingkas) => void;
}

/**
 * One step of the road: the version is checked, the stage table asked, `work` done, then the case moved, its deadlines and search
 * words kept, and the journal told. `known` sets aside what a stated reason overrules; `work` may return what the target depends on. GUARD carries the reasons, STALE the case as it stands.
 */
export function takeStep(cx: Cx, input: { perkaraId: number; versi: number }, event: CaseEvent, ringkas: string, work: (s: Step) => Partial<CaseState> | void, change: { sebelum?: unknown; sesudah?: unknown } = {}, known: Partial<CaseState> = {}): Langkah {
  const file = loadCase(cx, input.perkaraId);
  const { perkara } = file;
  requireKnown(cx, perkara);
  if (perkara.versi !== input.versi) throw new Refusal("STALE", { current: dossierOf(cx, perkara.id) });
  const before = next({ ...caseState(file), ...known }, event, cx.actor.role);
  if ("reasons" in before) throw new Refusal("GUARD", { reasons: before.reasons });
  const surat: SuratRingkas[] = [];
  const from = perkara.tahap;
  const learned = work({
    file, perkara,
    fact: (kejadian, waktu, more = {}) => cx.store.perkara.putFakta(perkara.id, { kejadian, waktu, ref: more.ref ?? "", hasil: more.hasil ?? [], catatan: more.catatan ?? "" }),
    made: (s) => void surat.push(s),
  });
  const after = next({ ...caseState({ ...loadCase(cx, perkara.id), perkara: { ...perkara, tahap: from } }), ...known, ...learned }, event, cx.actor.role);
  const to: Tahap = "to" in after ? after.to : before.to;
  save(cx, { ...perkara, tahap: to });
  cx.record({ objek: "perkara", objekId: String(perkara.id), perkaraId: perkara.id, ringkas, sebelum: change.sebelum ?? { tahap: from }, sesudah: change.sesudah ?? { tahap: to } });
  return answer(perkara.id, cx, surat);
}

/** The case of a command that edits beside the road: known to who asks, and as they last saw it. */
export function freshCase(cx: Cx, perkaraId: number, versi: number): CaseFile {
  const file = loadCase(cx, perkaraId);
  requireKnown(cx, file.perkara);
  if (file.perkara.versi !== versi) throw new Refusal("STALE", { current: dossierOf(cx, perkaraId) });
  return file;
}

/**
 * Work beside the road: the case stays where it stands, all else is as with a step. `held` says why it may not be done; a closed case
 * is left alone.
 */
export function stepBeside(cx: Cx, input: { perkaraId: number; versi: number }, ringkas: string, held: (file: CaseFile) => string | null, work: (s: Step) => void, change: { sesudah?: unknown } = {}): Langkah {
  const file = freshCase(cx, input.perkaraId, input.versi);
  const { perkara } = file;
  const reason = perkara.tahap === "selesai" ? "bukan_tahapnya" : held(file);
  if (reason) throw new Refusal("GUARD", { reasons: [reason] });
  const surat: SuratRingkas[] = [];
  work({
    file, perkara,
    fact: (kejadian, waktu, more = {}) => cx.store.perkara.putFakta(perkara.id, { kejadian, waktu, ref: more.ref ?? "", hasil: more.hasil ?? [], catatan: more.catatan ?? "" }),
    made: (s) => void surat.push(s),
  });
  save(cx, perkara);
  cx.record({ objek: "perkara", objekId: String(perkara.id), perkaraId: perkara.id, ringkas, ...change });
  return answer(perkara.id, cx, surat);
}

/** Writes the case's own row with the next version, its due dates and its search words. */
export function save(cx: Cx, perkara: Perkara): void {
  cx.store.perkara.update({ ...perkara, versi: perkara.versi + 1, diubahAt: cx.now });
  refresh(cx, perkara.id);
}

/** Keeps the due index and the search index equal to the facts. The index knows no present: it holds what stood open when the case came. */
export function refresh(cx: Cx, perkaraId: number): void {
  const file = loadCase(cx, perkaraId);
  const due = file.perkara.tahap === "selesai" ? [] : deadlinesOfCase(cx, file, file.perkara.waktuTerima).filter((d) => d.batasAman !== null && d.sifat !== "peringatan" && !d.rule.hak);
  const seen = new Set<string>();
  const extended = file.fakta.some((f) => f.kejadian === "keterangan_tambahan_diperlukan");
  cx.store.cari.putTenggat(perkaraId, due.flatMap((d) => {
    const ref = d.ref ?? "";
    const key = `${d.ruleId}|${ref}`;
    if (seen.has(key)) return [];
    seen.add(key);
    // Until the longer period is recorded, the mark inside it is the limit: day three of five (Ps 134(5)-(6) UU 1/2015).
    const granted = !d.tanda || d.override !== null || (extended && !d.warnings.includes("perpanjangan_terlambat"));
    const limit = granted ? { batasAman: d.batasAman!, batasTeks: d.batasTeks ?? d.batasAman! } : d.tanda!;
    return [{ ruleId: d.ruleId, ref, nama: d.rule.nama, pasal: d.rule.pasal, batasAman: limit.batasAman, batasTeks: limit.batasTeks, terbuka: d.state === "berjalan" || d.state === "lewat", hak: d.rule.hak, belumDiverifikasi: d.rule.status === "belum_diverifikasi", internal: d.sifat === "internal" }];
  }));
  const p = file.perkara;
  const hidden = p.pelaporDilindungi ? new Set(["pelapor", "saksi"]) : new Set<string>();
  const people = file.pihak.filter((x) => !hidden.has(x.peran));
  cx.store.cari.index({ id: p.id, nomor: [p.nomorPenyampaian, p.nomorRegister, ...file.penerusan.flatMap((x) => [x.nomor, x.nomorTerima]), ...file.tindakLanjut.flatMap((x) => [x.nomorBalasan, x.keputusanNomor]), ...file.proses.map((x) => x.nomor), ...file.gakkumdu.map((x) => x.nomorBa), ...file.undanganGakkumdu.map((x) => x.nomor), ...file.undanganPleno.map((x) => x.nomor)].filter(Boolean).join(" "), nama: people.map((x) => x.nama).join(" "), instansi: people.map((x) => `${x.instansi} ${x.jabatan}`).join(" "), uraian: mask(`${p.peristiwa} ${p.tempat} ${p.kecamatan} ${p.uraian}`, p.pelaporDilindungi ? secretsOf(file.pihak) : null) });
}

export function answer(perkaraId: number, cx: Cx, surat: SuratRingkas[]): Langkah {
  const p = cx.store.perkara.get(perkaraId)!;
  return { perkaraId, versi: p.versi, tahap: p.tahap, nomor: p.nomorRegister || p.nomorPenyampaian, surat: surat.map((s) => ({ id: s.id, jenis: s.jenis, judul: s.judul, nomor: s.nomor })) };
}

function warningsOf(cx: Cx, file: CaseFile, tenggat: Deadline[]): Peringatan[] {
  const out: Peringatan[] = [];
  const { perkara } = file;
  for (const d of tenggat)
    if (d.state === "terpenuhi_terlambat" && d.mulai.event === "diketahui") out.push({ kode: "laporan_lewat_waktu", params: { pasal: d.rule.pasal, batas: d.batasTeks ?? "", aturan: d.ruleId } });
  if (perkara.jenis === "laporan") {
    const r = receptionOf(perkara.waktuTerima, cx.calendar(), file.pemilihan.tahapan, cx.pack(perkara.paketHukum), perkara.rezim);
    if (!r.inside) out.push({ kode: "di_luar_jam_penerimaan", params: { waktu: perkara.waktuTerima, dihitung: r.countsAs, akibat: r.akibat } });
  }
  const years = new Set(tenggat.flatMap((d) => d.reckoning?.yearsWithoutTable ?? []));
  for (const y of years) out.push({ kode: "tahun_tanpa_tabel_libur", params: { tahun: String(y) } });
  for (const p of file.pleno) if (!p.kuorum.terpenuhi) out.push({ kode: "pleno_tanpa_kuorum", params: { waktu: p.waktu, hadir: String(p.kuorum.hadir), perlu: String(p.kuorum.perlu) } });
  return out;
}

/**
 * Writes evidence. Codes P-1, P-2 ... are given once and never again within a case; a file once recorded stays: another file in its
 * place strikes the old piece out and gets a code of its own. Returns the ids in order.
 */
export function putEvidence(cx: Cx, perkaraId: number, list: BuktiInput[], path = (i: number) => `bukti.${i}.berkas`): string[] {
  const have = cx.store.perkara.bukti(perkaraId);
  let last = have.length;
  return list.map((b, i) => {
    const named = have.find((x) => x.id === b.id && b.id !== "");
    if (b.berkas && !cx.store.berkas.get(b.berkas.sha256)) throw new Refusal("BAD_INPUT", { fields: [{ path: path(i), code: "berkas_belum_terunggah" }] });
    const exchanged = named?.berkas && b.berkas && named.berkas.sha256 !== b.berkas.sha256;
    if (exchanged) cx.store.perkara.voidBukti(perkaraId, named.id, "Berkas diganti");
    const old = exchanged ? undefined : named;
    const id = old?.id ?? cx.uuid();
    const urut = old ? have.indexOf(old) : last;
    if (!old) last += 1;
    cx.store.perkara.putBukti(perkaraId, { ...b, id, kode: old?.kode ?? `P-${urut + 1}`, ukuran: 0, mime: "", dihapusAlasan: "" }, urut, cx.now);
    return id;
  });
}

/** What has happened cannot lie more than a day ahead of the machine's clock (which may be a little behind). */
export function notInFuture(cx: Cx, waktu: string, path: string): void {
  if (waktu.slice(0, 10) > addDays(cx.localNow.slice(0, 10), 1)) throw new Refusal("BAD_INPUT", { fields: [{ path, code: "di_masa_depan" }] });
}
