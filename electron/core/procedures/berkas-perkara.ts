import { existsSync, statSync } from "node:fs";
import path from "node:path";
import type { berkasPerkaraProcedures } from "../../../shared/api/contract/berkas-perkara";
import { may } from "../../../shared/domain/permissions";
import { kunciBerkas } from "../../../shared/i18n/berkas-perkara";
import type { BarisBerkas, BerkasPerkara, SiapkanBerkas } from "../../../shared/schemas/berkas-perkara";
import { joined } from "../../../shared/letters/text";
import type { Cx, Handlers } from "../cx";
import { archiveSize } from "../files/bundle";
import { DOCX } from "../files/mime";
import { liesWithin } from "../files/scans";
import { Refusal } from "../refusal";
import type { TanpaBerkas } from "../store/berkas-perkara";
import { loadCase } from "./cases";
import { mask, noteLook, requireKnown, secretsOf } from "./identity";
import { rowsOf } from "./isi-berkas";
import { bundleWork } from "./susun-berkas";

const FOLDER = "folder_berkas_perkara";

export const berkasPerkaraHandlers: Handlers<keyof typeof berkasPerkaraProcedures> = {
  "berkasPerkara.baca"({ perkaraId }, cx): BerkasPerkara {
    const file = loadCase(cx, perkaraId);
    const past = cx.store.berkasPerkara.ofCase(perkaraId);
    return {
      nomor: file.perkara.nomorRegister || file.perkara.nomorPenyampaian, dilindungi: file.perkara.pelaporDilindungi, baris: rowsOf(cx, file), ...cx.bundles.state(),
      riwayat: past.map(({ id, bentuk, nama, jumlah, ukuran, tanpa, baris, kepala, oleh, at }) => ({ id, bentuk, nama, jumlah, ukuran, tanpa: tanpa.map(({ judul, alasan }) => ({ judul, alasan })), baris, kepala, oleh, at })),
      tanpaTerakhir: (past[0]?.tanpa ?? []).filter((x) => x.alasan !== "" && !LOCKED.has(x.alasan)).map(({ id, alasan }) => ({ id, alasan })),
      folder: may(cx.actor.role, "catat") ? cx.store.akun.setting(FOLDER, "") : "",
    };
  },
  "berkasPerkara.halaman"({ perkaraId, hitung }, cx) {
    const rows = rowsOf(cx, loadCase(cx, perkaraId));
    let disimpan = 0;
    for (const h of hitung) {
      const row = rows.find((r) => r.berkas?.sha256 === h.sha256 && r.hitung !== "");
      if (row && row.hitung !== "") disimpan += cx.store.berkasPerkara.putHalaman(h.sha256, h.halaman, row.hitung);
    }
    return { disimpan };
  },
  "berkasPerkara.siapkan"(input, cx) {
    const file = loadCase(cx, input.perkaraId);
    requireKnown(cx, file.perkara);
    noteLook(cx, file.perkara);
    const rows = rowsOf(cx, file);
    const { ikut, tanpa } = chosen(cx, rows, input, file.perkara.pelaporDilindungi ? secretsOf(file.pihak) : null);
    if (!ikut.some((r) => r.berkas)) throw new Refusal("GUARD", { reasons: ["berkas_perkara_kosong"] });
    if (input.bentuk === "gabungan" && !ikut.some((r) => r.gabung)) throw new Refusal("GUARD", { reasons: ["berkas_perkara_tanpa_gabungan"] });
    const folder = input.bentuk === "folder" ? folderFor(cx, input.folder) : "";
    const id = cx.uuid();
    if (!cx.bundles.start(bundleWork(cx, { id, bentuk: input.bentuk, folder, file, ikut, tanpa }), cx.actor)) throw new Refusal("BUSY", { reasons: ["berkas_perkara_berjalan"] });
    if (folder) cx.store.akun.putSetting(FOLDER, folder);
    return { id };
  },
  "berkasPerkara.batal"(_, cx) {
    if (cx.bundles.state().berjalan === null) return { dibatalkan: false };
    if (!cx.bundles.cancel(cx.actor, may(cx.actor.role, "atur"))) throw new Refusal("FORBIDDEN", { reasons: ["berkas_perkara_orang_lain"] });
    return { dibatalkan: true };
  },
  "berkasPerkara.unduh"({ perkaraId, id }, cx) {
    const row = cx.store.berkasPerkara.get(id);
    if (!row || row.perkaraId !== perkaraId || row.bentuk === "folder") throw new Refusal("NOT_FOUND");
    const perkara = cx.store.perkara.get(perkaraId)!;
    requireKnown(cx, perkara);
    noteLook(cx, perkara);
    const zip = row.bentuk === "zip";
    if (zip ? row.isi.some((e) => !cx.files.has(e.sha256, e.ukuran)) : !cx.files.has(row.sha256, row.ukuran)) throw new Refusal("FILE_REFUSED", { reasons: ["berkas_hilang"] });
    cx.record({ objek: "berkas_perkara", objekId: id, perkaraId, ringkas: `${row.nama} diunduh ke luar Netra`, sesudah: { nama: row.nama, sha256: row.sha256 } });
    const ukuran = zip ? archiveSize(row.isi) : row.ukuran;
    return { tiket: cx.tickets.download(cx.sessionId, { nama: row.nama, mime: zip ? "application/zip" : DOCX, ukuran, sha256: row.sha256, inline: false, ...(zip ? { arsip: row.isi } : {}) }), nama: row.nama, ukuran };
  },
  "berkasPerkara.siapkanPeriksa": ({ nama, ukuran }, cx) => ({ tiket: cx.tickets.upload(cx.sessionId, { nama, ukuran, periksa: true }) }),
};

const LOCKED: ReadonlySet<string> = new Set(Object.values(kunciBerkas));
const titleOf = (r: BarisBerkas): string => joined([r.kode, r.judul, r.nomor], " ");

/** What goes along and what does not: what a person left out with a reason, and what cannot go whoever asks. */
function chosen(cx: Cx, rows: readonly BarisBerkas[], input: SiapkanBerkas, secrets: RegExp | null): { ikut: BarisBerkas[]; tanpa: TanpaBerkas[] } {
  const reasons = new Map(input.tanpa.map((x) => [x.id, mask(x.alasan, secrets)]));
  input.tanpa.forEach((x, i) => {
    if (!rows.some((r) => r.id === x.id)) throw new Refusal("BAD_INPUT", { fields: [{ path: `tanpa.${i}.id`, code: "dokumen_tidak_ada" }] });
  });
  const why = (r: BarisBerkas): string => (r.kunci ? kunciBerkas[r.kunci] : (reasons.get(r.id) ?? ""));
  return { ikut: rows.filter((r) => why(r) === ""), tanpa: rows.filter((r) => why(r) !== "").map((r) => ({ id: r.id, judul: titleOf(r), alasan: why(r) })) };
}

/** A folder outside of Netra's own that can be written to. */
function folderFor(cx: Cx, given: string): string {
  const folder = given.trim();
  if (!path.isAbsolute(folder) || !existsSync(folder) || !statSync(folder).isDirectory()) throw new Refusal("BAD_INPUT", { fields: [{ path: "folder", code: "folder_tidak_ada" }] });
  if (liesWithin(folder, cx.dataDir)) throw new Refusal("BAD_INPUT", { fields: [{ path: "folder", code: "folder_milik_netra" }] });
  return folder;
}
