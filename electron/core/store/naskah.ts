import type { IsiNaskah, Sumber, VersiNaskah, VersiTemplat } from "../../../shared/schemas/naskah";
import type { Rezim } from "../../../shared/schemas/primitives";
import type { TataSurat } from "../../../shared/schemas/tata-surat";
import type { Db } from "../db/open";

export interface SumberRow { jenis: string; rezim: Rezim; sumber: Sumber; versiSumber: number; versi: number }
/** With how the office set its letters when it came or was last held to be right, and since when; null where that was not kept. */
export interface TemplatRow extends VersiTemplat { sha256: string; tata: TataSurat | null; tataAt: string }

/** Wordings and Word templates of the office's letters, all their versions, and what is used. */
export function naskahStore(db: Db) {
  const sources = db.prepare<[], SumberRow>("SELECT jenis, rezim, sumber, versi_sumber AS versiSumber, versi FROM sumber_surat");
  const source = db.prepare<[string, string], SumberRow>("SELECT jenis, rezim, sumber, versi_sumber AS versiSumber, versi FROM sumber_surat WHERE jenis = ? AND rezim = ?");
  const putSource = db.prepare("INSERT INTO sumber_surat (jenis, rezim, sumber, versi_sumber, versi) VALUES (@jenis, @rezim, @sumber, @versiSumber, @versi) ON CONFLICT (jenis, rezim) DO UPDATE SET sumber = excluded.sumber, versi_sumber = excluded.versi_sumber, versi = excluded.versi");
  const wordings = db.prepare<[string, string], VersiNaskah>("SELECT versi, catatan, oleh, at FROM naskah WHERE jenis = ? AND rezim = ? ORDER BY versi DESC");
  const wording = db.prepare<[string, string, number], { isi: string }>("SELECT isi FROM naskah WHERE jenis = ? AND rezim = ? AND versi = ?");
  const putWording = db.prepare("INSERT INTO naskah (jenis, rezim, versi, isi, catatan, oleh, at) VALUES (@jenis, @rezim, @versi, @isi, @catatan, @oleh, @at)");
  const templates = db.prepare<[string, string], Omit<TemplatRow, "hilang" | "tata"> & { hilang: string; tata: string }>("SELECT versi, sha256, nama_berkas AS namaBerkas, ukuran, hilang, catatan, oleh, at, tata, tata_at AS tataAt FROM templat WHERE jenis = ? AND rezim = ? ORDER BY versi DESC");
  const putTemplate = db.prepare("INSERT INTO templat (jenis, rezim, versi, sha256, nama_berkas, ukuran, hilang, catatan, oleh, at, tata, tata_at) VALUES (@jenis, @rezim, @versi, @sha256, @namaBerkas, @ukuran, @hilang, @catatan, @oleh, @at, @tata, @tataAt)");
  const fits = db.prepare("UPDATE templat SET tata = ?, tata_at = ? WHERE jenis = ? AND rezim = ? AND versi = ?");

  return {
    semuaSumber: () => sources.all(),
    sumber: (jenis: string, rezim: Rezim) => source.get(jenis, rezim) ?? null,
    putSumber: (row: SumberRow) => void putSource.run(row),
    daftarNaskah: (jenis: string, rezim: Rezim) => wordings.all(jenis, rezim),
    naskah: (jenis: string, rezim: Rezim, versi: number): IsiNaskah | null => {
      const r = wording.get(jenis, rezim, versi);
      return r ? (JSON.parse(r.isi) as IsiNaskah) : null;
    },
    putNaskah: (row: VersiNaskah & { jenis: string; rezim: Rezim; isi: IsiNaskah }) => void putWording.run({ ...row, isi: JSON.stringify(row.isi) }),
    daftarTemplat: (jenis: string, rezim: Rezim): TemplatRow[] => templates.all(jenis, rezim).map((r) => ({ ...r, hilang: JSON.parse(r.hilang) as string[], tata: r.tata === "" ? null : (JSON.parse(r.tata) as TataSurat) })),
    putTemplat: (row: TemplatRow & { jenis: string; rezim: Rezim }) => void putTemplate.run({ ...row, hilang: JSON.stringify(row.hilang), tata: row.tata === null ? "" : JSON.stringify(row.tata) }),
    /** The template is right for how letters are set now. */
    templatSesuai: (jenis: string, rezim: Rezim, versi: number, tata: TataSurat, at: string) => void fits.run(JSON.stringify(tata), at, jenis, rezim, versi),
  };
}
