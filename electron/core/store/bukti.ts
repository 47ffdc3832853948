import type { Rekaman, Salinan, SerahBukti } from "../../../shared/schemas/bukti";
import type { Db } from "../db/open";

type HandRow = Omit<SerahBukti, "buktiIds">;
const HAND = "id, jenis, waktu, nama, kedudukan, tempat, petugas_id AS petugasId, petugas, petugas_jabatan AS petugasJabatan, catatan, surat_id AS suratId, batal_alasan AS batalAlasan, dicatat_oleh AS dicatatOleh, dicatat_at AS dicatatAt";
const COPY = "id, surat_id AS suratId, kepada, kedudukan, waktu, catatan, oleh, at";

/** What is known of evidence beside its file: when it was recorded, who had it in hand; and copies of documents. */
export function buktiStore(db: Db) {
  const made = db.prepare<[number], { id: string; dibuat_at: string }>("SELECT id, dibuat_at FROM bukti WHERE perkara_id = ? ORDER BY urut");
  const proposals = db.prepare<[number], { buktiId: string; waktu: string; alat: string }>("SELECT b.id AS buktiId, c.direkam AS waktu, c.alat FROM bukti b JOIN berkas_ciri c ON c.sha256 = b.sha256 WHERE b.perkara_id = ?");
  const putFeature = db.prepare("INSERT INTO berkas_ciri (sha256, direkam, alat) VALUES (?, ?, ?) ON CONFLICT (sha256) DO NOTHING");
  const recordings = db.prepare<[number], Rekaman & { buktiId: string }>("SELECT r.bukti_id AS buktiId, r.waktu, r.sumber, r.alamat, r.catatan, r.oleh, r.at FROM bukti_rekaman r JOIN bukti b ON b.id = r.bukti_id WHERE b.perkara_id = ?");
  const putRecording = db.prepare("INSERT INTO bukti_rekaman (bukti_id, waktu, sumber, alamat, catatan, oleh, at) VALUES (@buktiId, @waktu, @sumber, @alamat, @catatan, @oleh, @at) ON CONFLICT (bukti_id) DO UPDATE SET waktu = excluded.waktu, sumber = excluded.sumber, alamat = excluded.alamat, catatan = excluded.catatan, oleh = excluded.oleh, at = excluded.at");
  const hands = db.prepare<[number], HandRow>(`SELECT ${HAND} FROM serah_bukti WHERE perkara_id = ? ORDER BY waktu, dicatat_at`);
  const pieces = db.prepare<[number], { serahId: string; buktiId: string }>("SELECT i.serah_id AS serahId, i.bukti_id AS buktiId FROM serah_bukti_isi i JOIN serah_bukti s ON s.id = i.serah_id JOIN bukti b ON b.id = i.bukti_id WHERE s.perkara_id = ? ORDER BY b.urut");
  const putHand = db.prepare("INSERT INTO serah_bukti (id, perkara_id, jenis, waktu, nama, kedudukan, petugas_id, petugas, petugas_jabatan, tempat, catatan, surat_id, batal_alasan, dicatat_oleh, dicatat_at) VALUES (@id, @perkaraId, @jenis, @waktu, @nama, @kedudukan, @petugasId, @petugas, @petugasJabatan, @tempat, @catatan, '', '', @dicatatOleh, @dicatatAt)");
  const putPiece = db.prepare("INSERT INTO serah_bukti_isi (serah_id, bukti_id) VALUES (?, ?) ON CONFLICT DO NOTHING");
  const handLetter = db.prepare<[string, string]>("UPDATE serah_bukti SET surat_id = ? WHERE id = ?");
  const strike = db.prepare<[string, string, number]>("UPDATE serah_bukti SET batal_alasan = ? WHERE id = ? AND perkara_id = ? AND batal_alasan = ''");
  const copies = db.prepare<[number], Salinan>(`SELECT ${COPY} FROM surat_salinan WHERE perkara_id = ? ORDER BY waktu, at`);
  const putCopy = db.prepare("INSERT INTO surat_salinan (id, surat_id, perkara_id, kepada, kedudukan, waktu, catatan, oleh, at) VALUES (@id, @suratId, @perkaraId, @kepada, @kedudukan, @waktu, @catatan, @oleh, @at)");
  const kept = db.prepare<[number], { n: number }>("SELECT count(*) AS n FROM berkas WHERE ukuran = ?");

  const serah = (perkaraId: number): SerahBukti[] => {
    const of = Map.groupBy(pieces.all(perkaraId), (p) => p.serahId);
    return hands.all(perkaraId).map((h) => ({ ...h, buktiIds: (of.get(h.id) ?? []).map((p) => p.buktiId) }));
  };
  return {
    serah,
    made: (perkaraId: number) => made.all(perkaraId),
    proposals: (perkaraId: number) => new Map(proposals.all(perkaraId).map(({ buktiId, ...p }) => [buktiId, p])),
    putFeature: (sha256: string, direkam: string, alat: string) => void putFeature.run(sha256, direkam, alat),
    recordings: (perkaraId: number) => new Map(recordings.all(perkaraId).map(({ buktiId, ...r }) => [buktiId, r])),
    putRecording: (buktiId: string, r: Rekaman) => void putRecording.run({ ...r, buktiId }),
    putSerah(perkaraId: number, s: SerahBukti) {
      putHand.run({ ...s, perkaraId });
      for (const id of s.buktiIds) putPiece.run(s.id, id);
    },
    putSerahLetter: (id: string, suratId: string) => void handLetter.run(suratId, id),
    strikeSerah: (perkaraId: number, id: string, alasan: string) => strike.run(alasan, id, perkaraId).changes > 0,
    copies: (perkaraId: number) => copies.all(perkaraId),
    putCopy: (perkaraId: number, c: Salinan) => void putCopy.run({ ...c, perkaraId }),
    hasSize: (ukuran: number) => kept.get(ukuran)!.n > 0,
  };
}
