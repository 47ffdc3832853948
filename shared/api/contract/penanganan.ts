import * as s from "../../schemas/penanganan";
import type { Langkah } from "./perkara";
import { command, out } from "../procedure";

const step = out<Langkah>();

/** The road from the kajian awal to the end of a case. Each is one transition or one edit within a stage. */
export const penangananProcedures = {
  "kajianAwal.simpan": command("catat", s.kajianAwal, step),
  "kajianAwal.putuskan": command("putus", s.putusKajianAwal, step),
  "kelengkapan.beritahukan": command("catat", s.kelengkapan, step),
  /** When, how and to whom the notice was delivered. */
  "kelengkapan.antar": command("catat", s.antarKelengkapan, step),
  "perbaikan.terima": command("catat", s.perbaikan, step),
  "perbaikan.tidakDatang": command("putus", s.perbaikanTidakDatang, step),
  "temuan.tetapkan": command("putus", s.tetapkanTemuan, step),
  "registrasi.catat": command("catat", s.registrasi, step),
  "klarifikasi.jadwalkan": command("catat", s.jadwalKlarifikasi, step),
  "klarifikasi.undang": command("catat", s.undangKlarifikasi, step),
  "klarifikasi.antar": command("catat", s.antarUndangan, step),
  "klarifikasi.catat": command("catat", s.catatKlarifikasi, step),
  "klarifikasi.selesai": command("catat", s.selesaiKlarifikasi, step),
  "klarifikasi.tidakHadir": command("catat", s.tidakHadir, step),
  "keteranganTambahan.putuskan": command("putus", s.keteranganTambahan, step),
  "kajian.mulai": command("catat", s.mulaiKajian, step),
  "kajian.simpan": command("catat", s.kajian, step),
  "kajian.selesai": command("putus", s.selesaiKajian, step),
  "kajian.buka": command("putus", s.bukaKajian, step),
  /** The letter that calls the members to a pleno, before it is held. */
  "pleno.undang": command("catat", s.undangPleno, step),
  "pleno.putuskan": command("putus", s.putusPleno, step),
  "penerusan.terbitkan": command("putus", s.penerusan, step),
  "penerusan.kirim": command("catat", s.kirimPenerusan, step),
  "penerusan.terima": command("catat", s.terimaPenerusan, step),
  "pelimpahan.kirim": command("putus", s.pelimpahan, step),
  "status.umumkan": command("catat", s.umumkanStatus, step),
  "perkara.tutup": command("putus", s.tutupPerkara, step),
  "tenggat.ubah": command("putus", s.ubahTenggat, step),
};
