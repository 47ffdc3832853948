/** What the core answers about a case: the facts of its tables, and what is derived from them. */
import type { Deadline } from "../domain/deadlines";
import type { EventKey } from "./law";
import type { AgendaPleno, Permitted, Tahap } from "../domain/stages";
import type { z } from "zod";
import type { Bukti, Kanal, Pihak } from "./perkara";
import type { Dugaan, HasilKajian, HasilKajianAwal, KajianAwalInput, KajianInput, Penerima, PlenoInput, TanyaJawab, jadwalKlarifikasi, undangPleno } from "./penanganan";
import type { JenisTindakLanjut, KejadianProses, PembahasanInput, TindakLanjutInput, undangPembahasan } from "./tindak-lanjut";
import type { Rezim } from "./primitives";
import type { Kantor, Pejabat, Pemilihan } from "./kantor";

export interface Perkara {
  id: number;
  uid: string;
  versi: number;
  jenis: "laporan" | "temuan";
  tahap: Tahap;
  pemilihanId: string;
  rezim: Rezim;
  zona: string;
  paketHukum: string;
  kanal: Kanal | "";
  pelaporDilindungi: boolean;
  nomorPenyampaian: string;
  nomorRegister: string;
  peristiwa: string;
  tempat: string;
  kecamatan: string;
  tanggalKejadian: string;
  jamKejadian: string;
  tanggalDiketahui: string;
  uraian: string;
  dilaporkanDi: string;
  /** When the report was filed or the finding was recorded. */
  waktuTerima: string;
  penerimaId: string;
  suratTugasNomor: string;
  lhpNomor: string;
  lhpTanggal: string;
  waktuRegister: string;
  dicabutAt: string;
  alasanCabut: string;
  alasanAkhir: string;
  dibuatAt: string;
  diubahAt: string;
}

export interface Pleno extends PlenoInput { id: string; agenda: string; ke: number; nomorBa: string; kuorum: { hadir: number; anggota: number; perlu: number; terpenuhi: boolean } }
/** An invitation to a pleno: what was planned, and the meeting it led to. */
export interface UndanganPleno extends Omit<z.output<typeof undangPleno>, "perkaraId" | "versi" | "nomor" | "penandatanganId" | "meskiDisunting"> {
  agenda: AgendaPleno;
  nomor: string;
  suratId: string;
  /** '' until the meeting is recorded. */
  plenoId: string;
  /** Its letter was withdrawn: nobody is called any more. */
  ditarik: boolean;
}
export interface KajianAwal extends KajianAwalInput { ke: 1 | 2; plenoId: string; diputuskanAt: string; diubahAt: string }
export interface Kelengkapan { id: string; suratId: string; nomor: string; tanggalSurat: string; /** '' until its delivery is recorded. */ disampaikanAt: string; caraAntar: string; diterimaOleh: string }
export interface Perbaikan { id: string; waktu: string; penerimaId: string; dokumen: Array<{ bentuk: string; jumlah: string; berkas: { sha256: string; nama: string } | null }> }
export interface Undangan { ke: number; suratId: string; nomor: string; tanggalSurat: string; caraAntar: string; diterimaAt: string; diterimaOleh: string; catatan: string }
export interface Klarifikasi extends Omit<z.output<typeof jadwalKlarifikasi>, "perkaraId"> {
  status: "dijadwalkan" | "berlangsung" | "selesai" | "tidak_hadir";
  undangan: Undangan[];
  sumpah: "" | "bersedia" | "menolak";
  agama: string;
  lafal: string;
  umur: string;
  dimulaiAt: string;
  selesaiAt: string;
  tanya: TanyaJawab[];
  dibacakan: boolean;
  tandatangan: "" | "bersedia" | "menolak";
  alasanMenolak: string;
  tidakHadir: Array<{ waktu: string; catatan: string }>;
}
export interface Kajian extends KajianInput { selesaiAt: string; penandatanganId: string; terbuka: boolean; diubahAt: string }
export interface Penerusan {
  id: string;
  hasilId: string;
  jenisDokumen: string;
  penerima: Penerima;
  tembusan: string[];
  lampiran: Array<{ nama: string; jumlah: string }>;
  suratId: string;
  nomor: string;
  tanggalSurat: string;
  waktuKirim: string;
  caraKirim: string;
  resi: string;
  diterimaAt: string;
  diterimaOleh: string;
  nomorTerima: string;
}
export interface StatusDiumumkan { id: string; waktu: string; status: string; instansiAtauAlasan: string; diumumkanDi: string; pelaporDiberitahuAt: string; caraBeritahu: string; suratId: string }
/** One thing that was done, told or asked after a forwarding. */
export interface TindakLanjut extends Omit<TindakLanjutInput, "perkaraId" | "versi" | "jenis"> { id: string; jenis: JenisTindakLanjut; suratId: string; dicoretAlasan: string }
/** One discussion of the Sentra Gakkumdu as it was recorded. */
export interface Pembahasan extends Omit<PembahasanInput, "perkaraId" | "versi" | "alasan" | "nomor" | "meskiDisunting"> { nomorBa: string; suratId: string; diubahAt: string }
/** An invitation to a discussion as it was sent. */
export interface UndanganPembahasan extends Omit<z.output<typeof undangPembahasan>, "perkaraId" | "versi" | "nomor" | "penandatanganId" | "meskiDisunting"> { nomor: string; suratId: string }
/** A step of police, prosecutor, court, BKN or the upper office with what was forwarded. */
export interface Proses { id: string; penerusanId: string; kejadian: KejadianProses; waktu: string; nomor: string; uraian: string; dicoretAlasan: string; dicatatOleh: string; dicatatAt: string }
export interface SuratRingkas {
  id: string;
  perkaraId: number | null;
  jenis: string;
  kodeFormulir: string;
  judul: string;
  nomor: string;
  tanggal: string;
  refId: string;
  versiSurat: number;
  menggantikan: string;
  status: "terbit" | "digantikan";
  sha256: string;
  ukuran: number;
  namaBerkas: string;
  /** What it was made from: '' for our wording, else `naskah 3` or `templat 2`. */
  sumber: string;
  dibuatAt: string;
  dibuatOleh: string;
  /** "" where it was issued before this was kept. */
  penandatanganId: string;
}
export interface BarisJurnal { seq: number; at: string; pelaku: string; tindakan: string; objek: string; objekId: string; perkaraId: number | null; ringkas: string; hash: string }
export interface Fakta { kejadian: EventKey; waktu: string; ref: string; hasil: string[]; catatan: string }
export interface TenggatDiubah { ruleId: string; ref: string; tanggal: string; alasan: string; oleh: string; at: string }

/** One case, whole. */
export interface Dossier {
  perkara: Perkara;
  pemilihan: Pemilihan;
  pihak: Pihak[];
  bukti: Bukti[];
  dugaan: Dugaan[];
  kajianAwal: KajianAwal[];
  kelengkapan: Kelengkapan[];
  perbaikan: Perbaikan[];
  klarifikasi: Klarifikasi[];
  kajian: Kajian | null;
  pleno: Pleno[];
  undanganPleno: UndanganPleno[];
  penerusan: Penerusan[];
  statusDiumumkan: StatusDiumumkan[];
  tindakLanjut: TindakLanjut[];
  /** Beside the case. */
  gakkumdu: Pembahasan[];
  undanganGakkumdu: UndanganPembahasan[];
  proses: Proses[];
  surat: SuratRingkas[];
  jurnal: BarisJurnal[];
  fakta: Fakta[];
  tenggatDiubah: TenggatDiubah[];
  tenggat: Deadline[];
  langkah: Permitted[];
  /** Things worth knowing before going on; codes of the catalogue with the text's parameters. */
  peringatan: Peringatan[];
}
export interface Peringatan { kode: string; params: Record<string, string> }

export interface BarisPerkara {
  id: number;
  jenis: "laporan" | "temuan";
  rezim: Rezim;
  tahap: Tahap;
  nomor: string;
  nomorPenyampaian: string;
  nomorRegister: string;
  terlapor: string;
  kategori: string;
  instansi: string;
  peristiwa: string;
  waktuTerima: string;
  zona: string;
  pelaporDilindungi: boolean;
  tenggat: TenggatRingkas | null;
}
/** The most urgent open deadline of a case, from the index that is rebuilt from facts. */
export interface TenggatRingkas { perkaraId: number; /** Set where it is of an information and no case (`perkaraId` 0). */ informasiId?: number; ruleId: string; ref: string; nama: string; batasAman: string; batasTeks: string; pasal: string; belumDiverifikasi: boolean; urgensi: "lewat" | "hari_ini" | "dekat" | "tenang"; internal: boolean }

export interface Beranda {
  hariIni: string;
  tenggat: Array<TenggatRingkas & { nomor: string; tahap: Tahap | ""; terlapor: string; kategori: string; instansi: string; pelaporDilindungi: boolean }>;
  jumlahTenggat: number;
  agenda: Array<{ waktu: string; jenis: "klarifikasi" | "pleno"; judul: string; perkaraId: number; nomor: string; status: string }>;
  perTahap: Array<{ tahap: Tahap; jumlah: number }>;
  berjalan: number;
}

export interface Sesi {
  siap: boolean;
  sekarang: string;
  zona: string;
  zonaMesin: string;
  /** The machine's zone differs from the office's, or its clock stands before the last journal row. */
  peringatan: Peringatan[];
  pelaku: { id: string; nama: string; peran: string };
  kantor: Kantor | null;
  pejabat: Pejabat[];
  /** Who signs letters where nobody else is chosen; "" without a chair. */
  penandatangan?: string;
  pemilihan: Pemilihan[];
  /** Version of the law pack in force. */
  paketHukum: string;
  versi: string;
  /** The last good backup, and whether it is older than the office allows; null where there has been none. */
  cadanganTerakhir?: { at: string; baik: boolean; terlambat: boolean } | null;
}
export type { HasilKajian, HasilKajianAwal };
