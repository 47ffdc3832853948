import { z } from "zod";
import { akun, aturKunci, gantiSandi, masuk, pulihkan, sandi, siapkan, type Akun, type KeadaanAkun } from "../../schemas/akun";
import { id, wajib } from "../../schemas/primitives";
import { command, draft, out, query } from "../procedure";

const kosong = z.object({});
const keadaan = out<KeadaanAkun>();

/** Log-in, accounts and the recovery sheet. The first seven answer while the house is locked. */
export const akunProcedures = {
  /** `aktif` tells that a person is at the screen, so that it does not lock. */
  "akun.keadaan": query("baca", z.object({ aktif: z.boolean().default(false) }), keadaan),
  /** First start: the first account, the data key, and the recovery code, which is never shown again. */
  "akun.siapkan": draft("baca", siapkan, out<{ kode: string; keadaan: KeadaanAkun }>()),
  "akun.masuk": draft("baca", masuk, keadaan),
  "akun.keluar": draft("baca", kosong, keadaan),
  "akun.kunciLayar": draft("baca", kosong, keadaan),
  /** Recovery code and a log-in name give that account a new password. */
  "akun.pulihkan": draft("baca", pulihkan, keadaan),

  /** Opens the invented office to practise in, apart from these data; `alamat` is "" where it gets a window of its own. */
  "akun.bukaLatihan": draft("baca", kosong, out<{ alamat: string }>()),

  "akun.gantiSandi": draft("baca", gantiSandi, keadaan),
  "akun.daftar": query("akun", kosong, out<Akun[]>()),
  "akun.simpan": draft("akun", akun, out<Akun>()),
  /** A new first password for someone who forgot theirs; it must be changed at log-in. */
  "akun.aturUlang": draft("akun", z.object({ akunId: id, sandi: siapkan.shape.sandi }), out<Akun>()),
  "akun.tutup": draft("akun", z.object({ akunId: id, alasan: wajib(300) }), out<Akun>()),
  /** A new recovery code; the printed one opens nothing any more. */
  "akun.lembarBaru": draft("akun", z.object({ sandi }), out<{ kode: string }>()),
  "akun.aturKunciLayar": command("akun", aturKunci, out<{ menit: number }>()),
};
