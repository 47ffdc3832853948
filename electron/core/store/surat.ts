import type { LetterDoc } from "../../../shared/letters/blocks";
import type { BarisNomor } from "../../../shared/schemas/nomor";
import type { SuratRingkas } from "../../../shared/schemas/dossier";
import type { Db } from "../db/open";
import { containing } from "./words";

const BRIEF = "id, perkara_id AS perkaraId, jenis, kode_formulir AS kodeFormulir, judul, nomor, tanggal, ref_id AS refId, versi_surat AS versiSurat, menggantikan, status, sha256, ukuran, nama_berkas AS namaBerkas, sumber, dibuat_at AS dibuatAt, dibuat_oleh AS dibuatOleh, penandatangan_id AS penandatanganId";
const NUMBER = "id, seri, kunci AS lingkup, urut, sub, nomor, tanggal, status, perihal, perkara_id AS perkaraId, surat_id AS suratId, alasan, at";

/** Issued documents and the register of numbers. */
export function suratStore(db: Db) {
  const get = db.prepare<[string], SuratRingkas>(`SELECT ${BRIEF} FROM surat WHERE id = ?`);
  const content = db.prepare<[string], { isi: string }>("SELECT isi FROM surat WHERE id = ?");
  const ofCase = db.prepare<[number], SuratRingkas>(`SELECT ${BRIEF} FROM surat WHERE perkara_id = ? ORDER BY dibuat_at DESC, rowid DESC`);
  const latest = db.prepare<[number, string, string], SuratRingkas>(`SELECT ${BRIEF} FROM surat WHERE perkara_id = ? AND jenis = ? AND ref_id = ? AND status = 'terbit' ORDER BY versi_surat DESC LIMIT 1`);
  const ofRef = db.prepare<[string], SuratRingkas>(`SELECT ${BRIEF} FROM surat WHERE perkara_id IS NULL AND ref_id = ? ORDER BY dibuat_at DESC, rowid DESC`);
  const insert = db.prepare(`INSERT INTO surat (id, perkara_id, jenis, kode_formulir, judul, nomor, tanggal, ref_id, versi_surat, menggantikan, status, isi, sha256, ukuran, nama_berkas, sumber, dibuat_at, dibuat_oleh, penandatangan_id)
    VALUES (@id, @perkaraId, @jenis, @kodeFormulir, @judul, @nomor, @tanggal, @refId, @versiSurat, @menggantikan, @status, @isi, @sha256, @ukuran, @namaBerkas, @sumber, @dibuatAt, @dibuatOleh, @penandatanganId)`);
  const replaced = db.prepare<[string]>("UPDATE surat SET status = 'digantikan' WHERE id = ?");
  const where = "(@perkara IS NULL OR perkara_id = @perkara) AND (@pola = '' OR nomor LIKE @pola ESCAPE '\\' OR judul LIKE @pola ESCAPE '\\' OR nama_berkas LIKE @pola ESCAPE '\\')";
  const list = db.prepare<{ perkara: number | null; pola: string; lewati: number; batas: number }, SuratRingkas>(`SELECT ${BRIEF} FROM surat WHERE ${where} ORDER BY dibuat_at DESC, rowid DESC LIMIT @batas OFFSET @lewati`);
  const count = db.prepare<{ perkara: number | null; pola: string }, { n: number }>(`SELECT count(*) AS n FROM surat WHERE ${where}`);

  const same = db.prepare<[string, string], BarisNomor>(`SELECT ${NUMBER} FROM nomor WHERE seri = ? AND sama = ?`);
  const numberPut = db.prepare("INSERT INTO nomor (id, seri, kunci, urut, sub, nomor, sama, tanggal, status, perihal, perkara_id, surat_id, alasan, at) VALUES (@id, @seri, @kunci, @urut, @sub, @nomor, @sama, @tanggal, @status, @perihal, @perkaraId, @suratId, @alasan, @at)");
  const numberGet = db.prepare<[string], BarisNomor>(`SELECT ${NUMBER} FROM nomor WHERE id = ?`);
  const numberLetter = db.prepare<[string, string]>("UPDATE nomor SET surat_id = ? WHERE id = ?");
  const numberCase = db.prepare<[number, string]>("UPDATE nomor SET perkara_id = ? WHERE id = ?");
  const numberVoid = db.prepare<[string, string]>("UPDATE nomor SET status = 'dibatalkan', alasan = ? WHERE id = ?");

  return {
    get: (id: string) => get.get(id) ?? null,
    doc: (id: string): LetterDoc | null => {
      const r = content.get(id);
      return r ? (JSON.parse(r.isi) as LetterDoc) : null;
    },
    ofCase: (perkaraId: number) => ofCase.all(perkaraId),
    latest: (perkaraId: number, jenis: string, refId: string) => latest.get(perkaraId, jenis, refId) ?? null,
    /** Papers of something that is no case, newest first. */
    ofRef: (refId: string) => ofRef.all(refId),
    insert: (s: SuratRingkas, isi: LetterDoc) => void insert.run({ ...s, isi: JSON.stringify(isi) }),
    markReplaced: (id: string) => void replaced.run(id),
    list(perkara: number | null, teks: string, lewati: number, batas: number) {
      const pola = containing(teks);
      return { baris: list.all({ perkara, pola, lewati, batas }), jumlah: count.get({ perkara, pola })!.n };
    },
    sameNumber: (seri: string, sama: string) => same.get(seri, sama) ?? null,
    putNomor: (n: Omit<BarisNomor, "lingkup"> & { kunci: string; sama: string }) => void numberPut.run(n),
    nomor: (id: string) => numberGet.get(id) ?? null,
    attachLetter: (nomorId: string, suratId: string) => void numberLetter.run(suratId, nomorId),
    attachCase: (nomorId: string, perkaraId: number) => void numberCase.run(perkaraId, nomorId),
    voidNomor: (id: string, alasan: string) => void numberVoid.run(alasan, id),
  };
}
