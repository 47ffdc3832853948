import { z } from "zod";
import { halamanBerkas, periksaArsip, siapkanBerkas, unduhBerkas, type BerkasPerkara } from "../../schemas/berkas-perkara";
import { perkaraId } from "../../schemas/primitives";
import { command, draft, out, query } from "../procedure";

/** The file of a case: every document in the order of the road, the evidence with its hashes, and a manifest that can be checked. */
export const berkasPerkaraProcedures = {
  "berkasPerkara.baca": query("baca", z.object({ perkaraId }), out<BerkasPerkara>()),
  /** Keeps how many pages the preview or a PDF has; only of files of the case. */
  "berkasPerkara.halaman": draft("baca", halamanBerkas, out<{ disimpan: number }>()),
  /** Begins to make it up beside the work; the journal is told once it is whole. */
  "berkasPerkara.siapkan": draft("catat", siapkanBerkas, out<{ id: string }>()),
  /** Breaks off what is under way: one's own, or any for whoever looks after the office. */
  "berkasPerkara.batal": draft("catat", z.object({}), out<{ dibatalkan: boolean }>()),
  /** A ticket for one that was made; told to the journal, since from there on nobody here can wipe it. */
  "berkasPerkara.unduh": command("catat", unduhBerkas, out<{ tiket: string; nama: string; ukuran: number }>()),
  /** A ticket to bring an archive in that is read through and kept nowhere. */
  "berkasPerkara.siapkanPeriksa": draft("baca", periksaArsip, out<{ tiket: string }>()),
};
