import { lembar as sheets } from "../../../resources/salin";
import type { salinProcedures } from "../../../shared/api/contract/salin";
import { isi } from "../../../shared/i18n/id";
import { salinTeks as t } from "../../../shared/i18n/salin";
import type { Dossier, Penerusan } from "../../../shared/schemas/dossier";
import type { EntriSalin, LembarSalin, LembarTerisi, ObjekSalin } from "../../../shared/schemas/salin";
import type { Cx, Handlers } from "../cx";
import { Refusal } from "../refusal";
import type { ProsesSalin, SalinRow, Syarat, TungguRow } from "../store/salin";
import { dossierOf, freshCase, loadCase, notInFuture, type CaseFile } from "./cases";
import { maskRows, mayKnow } from "./identity";
import { asRow, caseSections, filled, fits, otherValues } from "./salin-isi";

type Form = LembarSalin["objek"][number];
/** Stages in which a step after the forwarding can be recorded. */
const AFTER: ReadonlySet<string> = new Set(["penerusan", "status", "tindak_lanjut"]);

export const salinHandlers: Handlers<keyof typeof salinProcedures> = {
  "salin.lembar"({ lembar, objek, objekId }, cx) {
    const { sheet, form } = sheetOf(lembar, objek);
    const head: Pick<LembarTerisi, "lembar" | "nama" | "kegunaan" | "sumber" | "belumDiverifikasi" | "nomorWajib" | "objek" | "objekId"> = { lembar, nama: sheet.nama, kegunaan: sheet.kegunaan, sumber: sheet.sumber, belumDiverifikasi: sheet.status !== "terkonfirmasi", nomorWajib: sheet.nomorWajib, objek, objekId };
    const entri = entryOf(cx, form, { lembar, objek, objekId });
    if (objek === "perkara") {
      const perkaraId = caseId(objekId);
      const d = dossierOf(cx, perkaraId);
      const bagian = caseSections(cx, form, d, mayKnow(cx, d.perkara) ? cx.store.informasi.mediaOfCase(perkaraId) : []);
      return { ...head, perkaraId, judul: d.perkara.peristiwa, nomor: d.perkara.nomorRegister || d.perkara.nomorPenyampaian, bagian, teks: form.satuBaris ? asRow(bagian) : "", disamarkan: !mayKnow(cx, d.perkara), entri, mintaJam: letterFor(cx, form, d) !== null };
    }
    const { judul, nomor, values } = otherValues(cx, objek, objekId);
    const bagian = form.bagian.map((b) => filled(b, values));
    return { ...head, perkaraId: null, judul, nomor, bagian, teks: form.satuBaris ? asRow(bagian) : "", disamarkan: false, entri, mintaJam: false };
  },
  "salin.objek"({ objek, objekId }, cx) {
    const waiting = new Map(cx.store.salin.daftar({ ...scope(cx), objek, objekId, lembar: "", pemilihanId: "", keadaan: "semua", teks: "", lewati: 0, batas: 50 }).map((r) => [r.lembar, r]));
    return sheets.flatMap((s) => {
      const form = s.objek.find((o) => o.jenis === objek);
      if (!form) return [];
      const entri = entryOf(cx, form, { lembar: s.id, objek, objekId });
      return [{ lembar: s.id, nama: s.nama, entri, ditunggu: entri === null && waiting.has(s.id) }];
    });
  },
  "salin.catat"(input, cx) {
    const { sheet, form } = sheetOf(input.lembar, input.objek);
    const perkaraId = input.objek === "perkara" ? caseId(input.objekId) : null;
    const file = perkaraId === null ? null : freshCase(cx, perkaraId, loadCase(cx, perkaraId).perkara.versi);
    if (input.objek !== "perkara") otherValues(cx, input.objek, input.objekId);
    const old = cx.store.salin.satu(input.lembar, input.objek, input.objekId);
    if ((old?.versi ?? 0) !== input.versi) throw new Refusal("STALE", { current: old });
    const step = file && form.proses ? cx.store.salin.proses(file.perkara.id, form.proses) : null;
    if (step && !old && input.alasan === "") throw new Refusal("BAD_INPUT", { fields: [{ path: "alasan", code: "wajib" }] });
    if (input.keadaan === "dimasukkan" && sheet.nomorWajib && input.nomor === "") throw new Refusal("BAD_INPUT", { fields: [{ path: "nomor", code: "wajib" }] });
    if (input.tanggal) notInFuture(cx, input.tanggal, "tanggal");
    const who = input.olehId ? cx.store.kantor.pejabat().find((p) => p.id === input.olehId) : undefined;
    if (input.olehId && !who) throw new Refusal("BAD_INPUT", { fields: [{ path: "olehId", code: "wajib" }] });
    const row: SalinRow = {
      lembar: input.lembar, objek: input.objek, objekId: input.objekId, keadaan: input.keadaan, nomor: input.keadaan === "dimasukkan" ? input.nomor : "", tanggal: input.keadaan === "dimasukkan" ? input.tanggal : "", oleh: who?.nama ?? cx.actor.name, catatan: input.catatan,
      versi: input.versi + 1, diubahOleh: cx.actor.name, diubahAt: cx.now,
    };
    // What is a step after the forwarding too is recorded there alone, so that the clock and the sheet never say two things.
    const letter = file && row.keadaan === "dimasukkan" ? letterFor(cx, form, file) : null;
    if (file && step && (letter || row.keadaan === "tidak_perlu")) cx.run("proses.coret", { perkaraId: file.perkara.id, versi: file.perkara.versi, prosesId: step.id, alasan: input.alasan });
    if (file && letter) {
      if (input.jam === "") throw new Refusal("BAD_INPUT", { fields: [{ path: "jam", code: "wajib" }] });
      const waktu = `${row.tanggal}T${input.jam}`;
      if (waktu < letter.waktuKirim) throw new Refusal("BAD_INPUT", { fields: [{ path: "tanggal", code: "sebelum_dikirim" }] });
      cx.run("proses.catat", { perkaraId: file.perkara.id, versi: loadCase(cx, file.perkara.id).perkara.versi, penerusanId: letter.id, kejadian: form.proses as never, waktu, nomor: row.nomor, uraian: [row.catatan, row.oleh === cx.actor.name ? "" : isi(t.olehLain, { nama: row.oleh })].filter(Boolean).join(". ") });
      cx.store.salin.hapus(input.lembar, input.objek, input.objekId);
    } else cx.store.salin.simpan(row);
    cx.record({
      objek: "salin", objekId: keyOf(input), perkaraId, sebelum: old ?? step ?? undefined, sesudah: { ...row, alasan: input.alasan },
      ringkas: row.keadaan === "tidak_perlu" ? `${sheet.nama}: tidak perlu dimasukkan. ${row.catatan}` : old || step ? `${sheet.nama}: catatan pemasukan diperbaiki. ${input.alasan}` : `${sheet.nama}: dimasukkan${row.nomor ? ` dengan nomor ${row.nomor}` : ""} pada ${row.tanggal}`,
    });
    return { versi: letter ? 0 : row.versi };
  },
  "salin.batal"(input, cx) {
    const { sheet, form } = sheetOf(input.lembar, input.objek);
    const perkaraId = input.objek === "perkara" ? caseId(input.objekId) : null;
    const file = perkaraId === null ? null : freshCase(cx, perkaraId, loadCase(cx, perkaraId).perkara.versi);
    const old = cx.store.salin.satu(input.lembar, input.objek, input.objekId);
    const step = file && form.proses ? cx.store.salin.proses(file.perkara.id, form.proses) : null;
    if (!old && !step) throw new Refusal("NOT_FOUND");
    if ((old?.versi ?? 0) !== input.versi) throw new Refusal("STALE", { current: old });
    if (old) cx.store.salin.hapus(input.lembar, input.objek, input.objekId);
    else cx.run("proses.coret", { perkaraId: file!.perkara.id, versi: file!.perkara.versi, prosesId: step!.id, alasan: input.alasan });
    cx.record({ objek: "salin", objekId: keyOf(input), perkaraId, ringkas: `${sheet.nama}: catatan pemasukan dibatalkan. ${input.alasan}`, sebelum: old ?? step });
    return { versi: 0 };
  },
  "salin.daftar"(f, cx) {
    const rows = cx.store.salin.daftar({ ...f, ...scope(cx) });
    const counted = new Map(cx.store.salin.hitung({ ...f, ...scope(cx), lembar: "" }).map((c) => [c.lembar, c]));
    const lembar = sheets.map((s) => ({ lembar: s.id, nama: s.nama, belum: counted.get(s.id)?.belum ?? 0, sudah: counted.get(s.id)?.sudah ?? 0 }));
    const jumlah = lembar.filter((l) => f.lembar === "" || l.lembar === f.lembar).reduce((n, l) => n + (f.keadaan === "belum" ? l.belum : f.keadaan === "sudah" ? l.sudah : l.belum + l.sudah), 0);
    return { baris: maskRows(cx, rows.map((r) => ({ lembar: r.lembar, nama: nameOf(r.lembar), objek: r.objek, objekId: r.objekId, perkaraId: r.perkaraId, nomor: r.nomor, judul: r.judul, siapa: r.siapa, tanggal: r.tanggal, entri: entryOfRow(r) })), (r) => r.perkaraId), jumlah, lembar };
  },
  "salin.jumlah": (_, cx) => ({ belum: cx.store.salin.hitung({ ...scope(cx), lembar: "", pemilihanId: "", teks: "" }).reduce((n, c) => n + c.belum, 0) }),
};

const SYARAT: Syarat[] = sheets.flatMap((s) => s.objek.map((o) => ({ lembar: s.id, objek: o.jenis, kecualiKanal: o.kecualiKanal, kategori: o.kategori, hasil: o.hasil, proses: o.proses })));
const scope = (cx: Cx) => ({ syarat: SYARAT, hariIni: cx.localNow.slice(0, 10) });
const nameOf = (id: string): string => sheets.find((s) => s.id === id)?.nama ?? id;
const keyOf = (k: { lembar: string; objek: string; objekId: string }): string => `${k.lembar}/${k.objek}/${k.objekId}`;

function sheetOf(id: string, objek: ObjekSalin): { sheet: LembarSalin; form: Form } {
  const sheet = sheets.find((s) => s.id === id);
  const form = sheet?.objek.find((o) => o.jenis === objek);
  if (!sheet || !form) throw new Refusal("NOT_FOUND");
  return { sheet, form };
}

function caseId(text: string): number {
  if (!/^[1-9]\d{0,14}$/.test(text)) throw new Refusal("NOT_FOUND");
  return Number(text);
}

/** The forwarding that an entry of this sheet is a step of, while the case still takes one; the newest that has none. */
function letterFor(cx: Cx, form: Form, file: CaseFile | Dossier): Penerusan | null {
  if (form.proses === "" || !AFTER.has(file.perkara.tahap)) return null;
  const sent = file.penerusan.filter((p) => p.waktuKirim !== "" && fits(form.hasil, file, p.hasilId));
  return sent.findLast((p) => !file.proses.some((r) => r.penerusanId === p.id && r.kejadian === form.proses && r.dicoretAlasan === "")) ?? sent.at(-1) ?? null;
}

function entryOf(cx: Cx, form: Form, key: { lembar: string; objek: ObjekSalin; objekId: string }): EntriSalin | null {
  const own = cx.store.salin.satu(key.lembar, key.objek, key.objekId);
  if (own) return { keadaan: own.keadaan, nomor: own.nomor, tanggal: own.tanggal, oleh: own.oleh, catatan: own.catatan, versi: own.versi, dariProses: false };
  return key.objek === "perkara" && form.proses ? stepEntry(cx.store.salin.proses(caseId(key.objekId), form.proses)) : null;
}

function entryOfRow(r: TungguRow): EntriSalin | null {
  if (r.keadaan !== null) return { keadaan: r.keadaan, nomor: r.entriNomor, tanggal: r.entriTanggal, oleh: r.oleh, catatan: r.catatan, versi: r.versi, dariProses: false };
  return stepEntry(r.proses === null ? null : (JSON.parse(r.proses) as ProsesSalin));
}

const stepEntry = (s: ProsesSalin | null): EntriSalin | null => (s ? { keadaan: "dimasukkan", nomor: s.nomor, tanggal: s.waktu, oleh: s.oleh, catatan: s.catatan, versi: 0, dariProses: true } : null);
