import { z } from "zod";
import { kodeJurnal, type KeadaanPeriksa } from "../../schemas/periksa";
import { draft, out, query } from "../procedure";

const kosong = z.object({});
const keadaan = out<KeadaanPeriksa>();

/** Checks that run beside the work: files against their hashes, the chain of the journal, a code from paper against it. */
export const periksaProcedures = {
  "periksa.keadaan": query("baca", kosong, keadaan),
  "periksa.berkas": draft("atur", kosong, keadaan),
  "periksa.jurnal": draft("baca", z.object({ kode: kodeJurnal.nullable().default(null) }), keadaan),
  /** Breaks off the check that runs: one's own, or any for whoever looks after the office. */
  "periksa.batal": draft("baca", kosong, keadaan),
};
