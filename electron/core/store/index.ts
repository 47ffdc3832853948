import type { Db } from "../db/open";
import { akunStore } from "./akun";
import { berkasStore } from "./berkas";
import { berkasPerkaraStore } from "./berkas-perkara";
import { buktiStore } from "./bukti";
import { cariStore } from "./cari";
import { deklarasiStore } from "./deklarasi";
import { drafStore } from "./draf";
import { hukumStore } from "./hukum";
import { imbauanStore } from "./imbauan";
import { jalanSuratStore } from "./jalan-surat";
import { informasiStore } from "./informasi";
import { jurnalStore } from "./jurnal";
import { kantorStore } from "./kantor";
import { kegiatanStore } from "./kegiatan";
import { naskahStore } from "./naskah";
import { nomorStore } from "./nomor";
import { penangananStore } from "./penanganan";
import { perkaraStore } from "./perkara";
import { rekapStore } from "./rekap";
import { rencanaStore } from "./rencana";
import { salinStore } from "./salin";
import { suratStore } from "./surat";
import { tataSuratStore } from "./tata-surat";
import { tindakLanjutStore } from "./tindak-lanjut";

/** All SQL of the program. */
export const createStores = (db: Db) => ({
  stamp: stampOf(db),
  akun: akunStore(db),
  kantor: kantorStore(db),
  perkara: perkaraStore(db),
  penanganan: penangananStore(db),
  surat: suratStore(db),
  jalan: jalanSuratStore(db),
  tata: tataSuratStore(db),
  nomor: nomorStore(db),
  cari: cariStore(db),
  jurnal: jurnalStore(db),
  draf: drafStore(db),
  hukum: hukumStore(db),
  imbauan: imbauanStore(db),
  kegiatan: kegiatanStore(db),
  deklarasi: deklarasiStore(db),
  rencana: rencanaStore(db),
  rekap: rekapStore(db),
  salin: salinStore(db),
  informasi: informasiStore(db),
  naskah: naskahStore(db),
  tindakLanjut: tindakLanjutStore(db),
  berkas: berkasStore(db),
  berkasPerkara: berkasPerkaraStore(db),
  bukti: buktiStore(db),
});

/** Changes with every change of the data, by this program or another that has it open. */
function stampOf(db: Db): () => string {
  const own = db.prepare<[], { n: number }>("SELECT total_changes() AS n");
  return () => `${own.get()!.n} ${String(db.pragma("data_version", { simple: true }))}`;
}

export type Stores = ReturnType<typeof createStores>;
