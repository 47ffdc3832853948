import { z } from "zod";
import { batalSerah, beriSalinan, catatRekaman, serahBukti, tambahBukti, tandaPindai, type FolderPindai, type RiwayatBukti, type Salinan, type SerahBukti } from "../../schemas/bukti";
import { id, perkaraId, versi, wajib } from "../../schemas/primitives";
import type { Bukti } from "../../schemas/perkara";
import type { SuratRingkas } from "../../schemas/dossier";
import type { Langkah } from "./perkara";
import { command, draft, out, query } from "../procedure";

const kosong = z.object({});

/** Evidence: pieces, when they were recorded, the chain of custody, the folder of scans, and copies handed out. */
export const buktiProcedures = {
  "bukti.tambah": command("catat", tambahBukti, out<Bukti>()),
  "bukti.hapus": command("catat", z.object({ perkaraId, versi, buktiId: id, alasan: wajib(500) }), out<Langkah>()),
  "bukti.riwayat": query("baca", z.object({ perkaraId }), out<RiwayatBukti[]>()),
  /** A person confirms when and where a piece was recorded. */
  "bukti.rekaman": command("catat", catatRekaman, out<RiwayatBukti>()),
  "bukti.serah": command("catat", serahBukti, out<{ serah: SerahBukti; surat: SuratRingkas | null }>()),
  "bukti.batalSerah": command("catat", batalSerah, out<SerahBukti>()),
  /** What lies in the folder of scans, newest first. Files there are only ever read. */
  "pindai.daftar": query("catat", kosong, out<FolderPindai>()),
  "pindai.atur": command("atur", z.object({ folder: z.string().max(1000, "terlalu_panjang") }), out<{ folder: string }>()),
  /** A ticket for the bytes of one of them, to look at or to take. */
  "pindai.siapkan": draft("catat", z.object({ tanda: tandaPindai }), out<{ tiket: string; nama: string; mime: string; ukuran: number }>()),
  /** A copy of a document is handed to someone; of a berita acara only once the status has been announced. */
  "surat.beriSalinan": command("catat", beriSalinan, out<Salinan>()),
  "surat.salinan": query("baca", z.object({ perkaraId }), out<Salinan[]>()),
};
