import { existsSync, statSync } from "node:fs";
import type { cadanganProcedures, HasilCadangan } from "../../../shared/api/contract/cadangan";
import type { Cx, Handlers } from "../cx";
import { Refusal } from "../refusal";

const needsHouse = (): never => {
  throw new Refusal("GUARD", { reasons: ["tanpa_akun"] });
};

export interface AturanCadangan { folderKedua: string; batasHari: number }
export const ATURAN: AturanCadangan = { folderKedua: "", batasHari: 3 };

export const cadanganHandlers: Handlers<keyof typeof cadanganProcedures> = {
  "cadangan.daftar": needsHouse,
  "cadangan.buat": needsHouse,
  "cadangan.isi": needsHouse,
  "cadangan.periksa": needsHouse,
  "cadangan.pulihkan": needsHouse,
  "cadangan.temukan": needsHouse,
  "cadangan.pulihkanAwal": needsHouse,
  "cadangan.selamatkan": needsHouse,
  "berkas.periksa": needsHouse,
  "jurnal.lanjutkan": needsHouse,
  "cadangan.atur"({ folderKedua, batasHari }, cx) {
    const place = folderKedua.trim();
    if (place !== "" && (!existsSync(place) || !statSync(place).isDirectory())) throw new Refusal("BAD_INPUT", { fields: [{ path: "folderKedua", code: "folder_tidak_ada" }] });
    const sebelum = cx.store.akun.setting("cadangan", ATURAN);
    const sesudah = { folderKedua: place, batasHari };
    cx.store.akun.putSetting("cadangan", sesudah);
    cx.record({ objek: "cadangan", objekId: "aturan", perkaraId: null, ringkas: "Aturan cadangan diubah", sebelum, sesudah });
    return sesudah;
  },
  "jurnal.periksa"(_, cx) {
    const salah = cx.store.jurnal.firstFault();
    const { seq, hash } = cx.store.jurnal.head();
    return { utuh: salah === null, baris: seq, kepala: hash, salah: salah && { seq: salah.seq, sebab: salah.reason } };
  },
};

/** The last backup as the foot of the screen tells it. */
export function lastBackup(cx: Cx): { at: string; baik: boolean; terlambat: boolean } | null {
  if (!cx.accounts) return null;
  const last = cx.store.akun.setting<HasilCadangan | null>("cadangan_terakhir", null);
  const good = cx.store.akun.setting<string>("cadangan_baik", "");
  const { batasHari } = cx.store.akun.setting("cadangan", ATURAN);
  const late = good === "" ? (last !== null) : Date.parse(cx.now) - Date.parse(good) > batasHari * 86_400_000;
  return last || good ? { at: good || last!.at, baik: last?.tempat.every((t) => t.baik) ?? true, terlambat: late } : null;
}
