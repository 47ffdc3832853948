import type { akunProcedures } from "../../../shared/api/contract/akun";
import type { KeadaanAkun } from "../../../shared/schemas/akun";
import { CAPABILITIES, may } from "../../../shared/domain/permissions";
import type { Cx, Handlers } from "../cx";
import { Refusal } from "../refusal";

export const KUNCI_MENIT = 15;

/** Without a house around the core there are no accounts; what needs the key file is the house's own. */
const needsHouse = (): never => {
  throw new Refusal("GUARD", { reasons: ["tanpa_akun"] });
};

export const akunHandlers: Handlers<keyof typeof akunProcedures> = {
  "akun.keadaan": (_, cx) => openState(cx),
  "akun.siapkan": needsHouse,
  "akun.masuk": needsHouse,
  "akun.keluar": needsHouse,
  "akun.kunciLayar": needsHouse,
  "akun.pulihkan": needsHouse,
  "akun.bukaLatihan": needsHouse,
  "akun.gantiSandi": needsHouse,
  "akun.simpan": needsHouse,
  "akun.aturUlang": needsHouse,
  "akun.tutup": needsHouse,
  "akun.lembarBaru": needsHouse,
  "akun.daftar": (_, cx) => cx.store.akun.all(),
  "akun.aturKunciLayar"({ menit }, cx) {
    const sebelum = cx.store.akun.setting("kunci_layar", { menit: KUNCI_MENIT });
    cx.store.akun.putSetting("kunci_layar", { menit });
    cx.record({ objek: "akun", objekId: "kunci_layar", perkaraId: null, ringkas: `Layar terkunci setelah ${menit} menit`, sebelum, sesudah: { menit } });
    return { menit };
  },
};

/** Open, without accounts: whoever sits at the desk. */
function openState(cx: Cx): KeadaanAkun {
  return {
    keadaan: "terbuka", sebab: "", hilang: null, latihan: false, dataLama: false, berakun: false, gantiSandi: false, kunciMenit: 0,
    akun: { id: cx.actor.id, nama: cx.actor.name, namaMasuk: "", peran: cx.actor.role, hak: CAPABILITIES.filter((c) => may(cx.actor.role, c)) },
  };
}
