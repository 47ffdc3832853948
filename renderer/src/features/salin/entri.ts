import { tanggalPendek } from "../../../../shared/i18n/format";
import { isi } from "../../../../shared/i18n/id";
import { salinTeks as t } from "../../../../shared/i18n/salin";
import type { EntriSalin, ObjekSalin } from "../../../../shared/schemas/salin";

/** "Dimasukkan 24-10-2024, nomor SL-7, oleh Andai Cermat" */
export function entriText(e: EntriSalin | null): string {
  if (!e) return t.belum;
  if (e.keadaan === "tidak_perlu") return isi(t.tidakPerlu, { catatan: e.catatan });
  return isi(e.nomor ? t.sudah : t.sudahTanpa, { tanggal: tanggalPendek(e.tanggal.slice(0, 10)), nomor: e.nomor, oleh: e.oleh });
}

/** Where a sheet and what it is about stand. */
export const sheetAt = (lembar: string, objek: ObjekSalin, objekId: string) => ({ to: "/salin/$lembar/$objek/$objekId", params: { lembar, objek, objekId } });
export function objectAt(objek: ObjekSalin, id: string): { to: string; params: Record<string, string> } {
  switch (objek) {
    case "perkara": return { to: "/perkara/$perkaraId/$tab", params: { perkaraId: id, tab: "ringkasan" } };
    case "gelombang": return { to: "/imbauan/$gelombangId", params: { gelombangId: id } };
    case "kegiatan": return { to: "/kegiatan/$kegiatanId", params: { kegiatanId: id } };
    case "deklarasi": return { to: "/deklarasi/$deklarasiId", params: { deklarasiId: id } };
  }
}
