import type { Db } from "../db/open";
import { berkasStore } from "./berkas";
import { cariStore } from "./cari";
import { drafStore } from "./draf";
import { hukumStore } from "./hukum";
import { jurnalStore } from "./jurnal";
import { kantorStore } from "./kantor";
import { penangananStore } from "./penanganan";
import { perkaraStore } from "./perkara";
import { suratStore } from "./surat";

/** All SQL of the program, prepared once. */
export const createStores = (db: Db) => ({
  kantor: kantorStore(db),
  perkara: perkaraStore(db),
  penanganan: penangananStore(db),
  surat: suratStore(db),
  cari: cariStore(db),
  jurnal: jurnalStore(db),
  draf: drafStore(db),
  hukum: hukumStore(db),
  berkas: berkasStore(db),
});
export type Stores = ReturnType<typeof createStores>;
