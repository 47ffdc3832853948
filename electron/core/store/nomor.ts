import type { BarisNomor, Cadangan, SeriKantor, SuratMasuk } from "../../../shared/schemas/nomor";
import type { Db } from "../db/open";
import { containing } from "./words";

const NUMBER = "id, seri, kunci AS lingkup, urut, sub, nomor, tanggal, status, perihal, perkara_id AS perkaraId, surat_id AS suratId, alasan, at";
type SeriRow = Omit<SeriKantor, "perKlasifikasi" | "aktif" | "nilai"> & { perKlasifikasi: number; aktif: number; nilai: string };
type MasukRow = Omit<SuratMasuk, "berkas" | "judul" | "kodeFormulir"> & { sha256: string | null; namaBerkas: string };
export type TersimpanMasuk = Omit<SuratMasuk, "judul" | "kodeFormulir" | "agenda" | "status" | "perkara" | "berkas"> & { sha256: string | null; namaBerkas: string };

/** Series of the office, blocks set aside, and letters that came in. */
export function nomorStore(db: Db) {
  const SERI = "id, nama, pola, mulai_ulang AS mulaiUlang, mulai, mulai_tahun AS mulaiTahun, per_klasifikasi AS perKlasifikasi, sub_mulai AS subMulai, nilai, aktif, versi";
  const seri = db.prepare<[string], SeriRow>(`SELECT ${SERI} FROM seri_kantor WHERE id = ?`);
  const semuaSeri = db.prepare<[], SeriRow>(`SELECT ${SERI} FROM seri_kantor ORDER BY rowid`);
  const putSeri = db.prepare(`INSERT INTO seri_kantor (id, nama, pola, mulai_ulang, mulai, mulai_tahun, per_klasifikasi, sub_mulai, nilai, aktif, versi) VALUES (@id, @nama, @pola, @mulaiUlang, @mulai, @mulaiTahun, @perKlasifikasi, @subMulai, @nilai, @aktif, @versi)
    ON CONFLICT (id) DO UPDATE SET nama = excluded.nama, pola = excluded.pola, mulai_ulang = excluded.mulai_ulang, mulai = excluded.mulai, mulai_tahun = excluded.mulai_tahun, per_klasifikasi = excluded.per_klasifikasi, sub_mulai = excluded.sub_mulai, nilai = excluded.nilai, aktif = excluded.aktif, versi = excluded.versi`);
  const last = db.prepare<[string], { urut: number }>("SELECT urut FROM nomor WHERE kunci = ? ORDER BY urut DESC LIMIT 1");
  const lastWithin = db.prepare<{ dari: string; sampai: string; akhir: string }, { urut: number | null }>("SELECT max(urut) AS urut FROM nomor WHERE kunci >= @dari AND kunci < @sampai AND (@akhir = '' OR substr(kunci, -length(@akhir)) = @akhir)");
  const before = db.prepare<[string, string], BarisNomor>(`SELECT ${NUMBER} FROM nomor WHERE kunci = ? AND tanggal <= ? ORDER BY urut DESC, sub DESC LIMIT 1`);
  const atSeq = db.prepare<[string, number], BarisNomor>(`SELECT ${NUMBER} FROM nomor WHERE kunci = ? AND urut = ? ORDER BY sub`);
  // From the few blocks to their numbers: a wave of letters may hold a thousand reserved ones in the same counter.
  const offered = db.prepare<[string], BarisNomor>(`SELECT ${NUMBER} FROM nomor WHERE id IN (SELECT n.id FROM nomor_blok b CROSS JOIN nomor n ON n.blok = b.id AND n.blok <> '' WHERE b.tawarkan = 1 AND n.kunci = ? AND n.status = 'dicadangkan') ORDER BY urut, sub LIMIT 500`);
  const blokOf = db.prepare<[string], { blok: string }>("SELECT blok FROM nomor WHERE id = ?");
  const setBlok = db.prepare<[string, string]>("UPDATE nomor SET blok = ? WHERE id = ?");
  const use = db.prepare("UPDATE nomor SET status = 'terpakai', tanggal = @tanggal, perihal = @perihal, perkara_id = @perkaraId, alasan = @alasan, at = @at WHERE id = @id AND status = 'dicadangkan'");
  const putBlok = db.prepare("INSERT INTO nomor_blok (id, seri, jumlah, alasan, tawarkan, oleh, at) VALUES (@id, @seri, @jumlah, @alasan, @tawarkan, @oleh, @at)");
  const blok = db.prepare<[], Omit<Cadangan, "baris" | "tawarkan"> & { tawarkan: number }>("SELECT id, seri, jumlah, alasan, tawarkan, oleh, at FROM nomor_blok ORDER BY at DESC, rowid DESC LIMIT 500");
  const isiBlok = db.prepare<[string], BarisNomor>(`SELECT ${NUMBER} FROM nomor WHERE blok = ? ORDER BY urut, sub`);
  const book = db.prepare<{ seri: string; dari: string; sampai: string }, BarisNomor>(`SELECT ${NUMBER} FROM nomor WHERE (@seri = '' OR seri = @seri) AND tanggal >= @dari AND tanggal < @sampai ORDER BY seri, kunci, urut, sub, at`);

  const MASUK = "m.id, m.versi, m.jenis, n.nomor AS agenda, m.nomor_id AS nomorId, n.status, m.pengirim, m.nomor_surat AS nomorSurat, m.tanggal_surat AS tanggalSurat, m.diterima_at AS diterimaAt, m.perihal, m.perkara_id AS perkaraId, coalesce(nullif(p.nomor_register, ''), p.nomor_penyampaian, '') AS perkara, m.sha256, m.nama_berkas AS namaBerkas, m.keterangan, m.dicatat_oleh AS dicatatOleh, m.dicatat_at AS dicatatAt";
  const FROM = "FROM surat_masuk m JOIN nomor n ON n.id = m.nomor_id LEFT JOIN perkara p ON p.id = m.perkara_id";
  const where = "(@perkara IS NULL OR m.perkara_id = @perkara) AND (@tahun = '' OR substr(m.diterima_at, 1, 4) = @tahun) AND (@pola = '' OR n.nomor LIKE @pola ESCAPE '\\' OR m.pengirim LIKE @pola ESCAPE '\\' OR m.nomor_surat LIKE @pola ESCAPE '\\' OR m.perihal LIKE @pola ESCAPE '\\' OR m.keterangan LIKE @pola ESCAPE '\\')";
  const masuk = db.prepare<[string], MasukRow>(`SELECT ${MASUK} ${FROM} WHERE m.id = ?`);
  const daftarMasuk = db.prepare<{ perkara: number | null; tahun: string; pola: string; lewati: number; batas: number }, MasukRow>(`SELECT ${MASUK} ${FROM} WHERE ${where} ORDER BY m.diterima_at DESC, m.rowid DESC LIMIT @batas OFFSET @lewati`);
  const hitungMasuk = db.prepare<{ perkara: number | null; tahun: string; pola: string }, { n: number }>(`SELECT count(*) AS n ${FROM} WHERE ${where}`);
  const masukOfNumber = db.prepare<[string], { id: string }>("SELECT id FROM surat_masuk WHERE nomor_id = ?");
  const putMasuk = db.prepare(`INSERT INTO surat_masuk (id, nomor_id, pengirim, nomor_surat, tanggal_surat, diterima_at, perihal, perkara_id, sha256, nama_berkas, keterangan, versi, dicatat_oleh, dicatat_at, jenis)
    VALUES (@id, @nomorId, @pengirim, @nomorSurat, @tanggalSurat, @diterimaAt, @perihal, @perkaraId, @sha256, @namaBerkas, @keterangan, @versi, @dicatatOleh, @dicatatAt, @jenis)
    ON CONFLICT (id) DO UPDATE SET pengirim = excluded.pengirim, nomor_surat = excluded.nomor_surat, tanggal_surat = excluded.tanggal_surat, diterima_at = excluded.diterima_at, perihal = excluded.perihal, perkara_id = excluded.perkara_id, sha256 = excluded.sha256, nama_berkas = excluded.nama_berkas, jenis = excluded.jenis, keterangan = excluded.keterangan, versi = excluded.versi`);
  const subjectOf = db.prepare<[string, number | null, string]>("UPDATE nomor SET perihal = ?, perkara_id = ? WHERE id = ?");

  const readSeri = (r: SeriRow): SeriKantor => ({ ...r, perKlasifikasi: r.perKlasifikasi === 1, aktif: r.aktif === 1, nilai: JSON.parse(r.nilai) as SeriKantor["nilai"] });
  const readMasuk = ({ sha256, namaBerkas, ...r }: MasukRow): Omit<SuratMasuk, "judul" | "kodeFormulir"> => ({ ...r, berkas: sha256 ? { sha256, nama: namaBerkas } : null });

  return {
    seri(id: string): SeriKantor | null {
      const r = seri.get(id);
      return r ? readSeri(r) : null;
    },
    semuaSeri: () => semuaSeri.all().map(readSeri),
    putSeri: (s: SeriKantor) => void putSeri.run({ ...s, perKlasifikasi: Number(s.perKlasifikasi), aktif: Number(s.aktif), nilai: JSON.stringify(s.nilai) }),
    /** Highest running number of a counter; null where it is empty. */
    last: (kunci: string) => last.get(kunci)?.urut ?? null,
    /** The same over all counters that begin with a text, and end with one. */
    lastWithin: (awal: string, akhir: string) => lastWithin.get({ dari: awal, sampai: `${awal}\u{10FFFF}`, akhir })?.urut ?? null,
    before: (kunci: string, tanggal: string) => before.get(kunci, tanggal) ?? null,
    atSeq: (kunci: string, urut: number) => atSeq.all(kunci, urut),
    offered: (kunci: string) => offered.all(kunci),
    blokOf: (id: string) => blokOf.get(id)?.blok ?? "",
    setBlok: (id: string, blok: string) => void setBlok.run(blok, id),
    use: (n: { id: string; tanggal: string; perihal: string; perkaraId: number | null; alasan: string; at: string }) => void use.run(n),
    putBlok: (b: Omit<Cadangan, "baris">) => void putBlok.run({ ...b, tawarkan: Number(b.tawarkan) }),
    blok: (): Cadangan[] => blok.all().map((b) => ({ ...b, tawarkan: b.tawarkan === 1, baris: isiBlok.all(b.id) })),
    isiBlok: (id: string) => isiBlok.all(id),
    book: (seri: string, tahun: number) => book.all({ seri, dari: `${tahun}-01-01`, sampai: `${tahun + 1}-01-01` }),
    masuk(id: string): Omit<SuratMasuk, "judul" | "kodeFormulir"> | null {
      const r = masuk.get(id);
      return r ? readMasuk(r) : null;
    },
    daftarMasuk(perkara: number | null, tahun: number | null, teks: string, lewati: number, batas: number) {
      const at = { perkara, tahun: tahun === null ? "" : String(tahun), pola: containing(teks) };
      return { baris: daftarMasuk.all({ ...at, lewati, batas }).map(readMasuk), jumlah: hitungMasuk.get(at)!.n };
    },
    masukOfNumber: (nomorId: string) => masukOfNumber.get(nomorId)?.id ?? null,
    putMasuk: (m: TersimpanMasuk) => void putMasuk.run(m),
    subjectOf: (nomorId: string, perihal: string, perkaraId: number | null) => void subjectOf.run(perihal, perkaraId, nomorId),
  };
}
