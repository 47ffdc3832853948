import type { kegiatanProcedures } from "../../../shared/api/contract/kegiatan";
import { isi } from "../../../shared/i18n/id";
import { statusKegiatanTeks, tahapanTeks as t } from "../../../shared/i18n/kegiatan";
import type { BarisRencana, IsiTahapan, KaitTahapan } from "../../../shared/schemas/kegiatan";
import type { Pemilihan } from "../../../shared/schemas/kantor";
import { inForce } from "../../../shared/schemas/law";
import type { Cx, Handlers } from "../cx";
import { Refusal } from "../refusal";
import { without } from "../rows";
import type { RencanaRow } from "../store/rencana";
import { electionOf } from "./kegiatan";

type Names = Extract<keyof typeof kegiatanProcedures, `tahapan.${string}`>;

export const tahapanHandlers: Handlers<Names> = {
  "tahapan.baca"({ pemilihanId }, cx) {
    const pemilihan = electionOf(cx, pemilihanId);
    const ties = tiesOf(cx, pemilihan);
    const plans = cx.store.rencana.dariPemilihan(pemilihanId).map((r) => planOf(cx, r, ties));
    const known = new Set(pemilihan.tahapan.map((s) => s.id));
    const stages: IsiTahapan[] = [...pemilihan.tahapan, { id: "", nama: t.tanpaTahapan, mulai: "", selesai: "", terima24Jam: false }].map((s) => {
      const tied = (jenis: Tie["jenis"]) => ties.filter((x) => x.jenis === jenis && x.tahapanId === s.id);
      const rencana = plans.filter((r) => (known.has(r.tahapanId) ? r.tahapanId : "") === s.id);
      const pointed = new Set(plans.map((r) => r.refId));
      const own = ties.filter((x) => x.tahapanId === s.id && !pointed.has(x.id));
      return {
        id: s.id, nama: s.nama, mulai: s.mulai, selesai: s.selesai, terima24Jam: s.terima24Jam, imbauan: tied("imbauan").map(bare), kegiatan: tied("kegiatan").map(bare), deklarasi: tied("deklarasi").map(bare), rencana,
        jumlah: rencana.length + own.length, tuntas: rencana.filter((r) => r.selesai).length + own.filter((x) => x.selesai).length,
      };
    });
    const day = pemilihan.tanggalPemungutan || cx.localNow.slice(0, 10);
    const law = cx.pack("").jamPenerimaan.find((r) => r.mulai === null && (r.rezim === pemilihan.rezim || r.rezim === "keduanya") && inForce(r, day));
    return {
      pemilihanId, pemilihan: pemilihan.nama, tanggalPemungutan: pemilihan.tanggalPemungutan, tahapan: stages.filter((s) => s.id !== "" || s.imbauan.length + s.kegiatan.length + s.deklarasi.length + s.rencana.length > 0),
      jam24: law ? { pasal: law.pasal, sumber: law.sumber, belumDiverifikasi: law.status !== "terkonfirmasi" } : null,
    };
  },
  "tahapan.simpanRencana"(input, cx) {
    const old = input.id ? cx.store.rencana.satu(input.id) : null;
    if (input.id !== "" && !old) throw new Refusal("NOT_FOUND");
    if ((old?.versi ?? 0) !== input.versi) throw new Refusal("STALE", { current: old });
    const pemilihan = cx.store.kantor.pemilihan().find((p) => p.id === input.pemilihanId);
    if (!pemilihan) throw new Refusal("BAD_INPUT", { fields: [{ path: "pemilihanId", code: "wajib" }] });
    if (!pemilihan.tahapan.some((s) => s.id === input.tahapanId)) throw new Refusal("BAD_INPUT", { fields: [{ path: "tahapanId", code: "tahapan_tidak_ada" }] });
    const ties = tiesOf(cx, pemilihan);
    if (input.refId && !ties.some((x) => x.id === input.refId && x.jenis === input.jenis)) throw new Refusal("BAD_INPUT", { fields: [{ path: "refId", code: "rencana_tidak_cocok" }] });
    const row: RencanaRow = { ...input, id: input.id || cx.uuid(), versi: input.versi + 1, selesaiPada: old?.selesaiPada ?? "", catatan: old?.catatan ?? "", dibuatAt: old?.dibuatAt ?? cx.now, diubahAt: cx.now };
    cx.store.rencana.simpan(row);
    cx.record({ objek: "rencana_tahapan", objekId: row.id, perkaraId: null, ringkas: `${old ? "Rencana diubah" : "Rencana ditambahkan"}: ${row.uraian}`, sebelum: old ?? undefined, sesudah: row });
    return planOf(cx, row, ties);
  },
  "tahapan.tandaiRencana"({ id, versi, selesaiPada, catatan }, cx) {
    const old = planRow(cx, id);
    if (old.versi !== versi) throw new Refusal("STALE", { current: old });
    const row: RencanaRow = { ...old, selesaiPada, catatan, versi: versi + 1, diubahAt: cx.now };
    cx.store.rencana.simpan(row);
    cx.record({ objek: "rencana_tahapan", objekId: id, perkaraId: null, ringkas: selesaiPada ? `Rencana tuntas: ${row.uraian}` : `Rencana dibuka lagi: ${row.uraian}`, sebelum: old, sesudah: row });
    return planOf(cx, row, tiesOf(cx, electionOf(cx, row.pemilihanId)));
  },
  "tahapan.hapusRencana"({ id, alasan }, cx) {
    const old = planRow(cx, id);
    cx.store.rencana.hapus(id);
    cx.record({ objek: "rencana_tahapan", objekId: id, perkaraId: null, ringkas: `Rencana dihapus: ${old.uraian}. ${alasan}`, sebelum: old });
    return { id };
  },
};

interface Tie extends KaitTahapan { jenis: "imbauan" | "kegiatan" | "deklarasi"; tahapanId: string }

/** Waves, activities and declarations of an election with their stage: the one they name, else the one their day falls in. */
function tiesOf(cx: Cx, pemilihan: Pemilihan): Tie[] {
  const stageOf = (id: string, date: string): string => (pemilihan.tahapan.some((s) => s.id === id) ? id : (pemilihan.tahapan.find((s) => s.mulai <= date && date <= s.selesai)?.id ?? ""));
  return [
    ...cx.store.rencana.gelombang(pemilihan.id).map((g): Tie => ({ jenis: "imbauan", id: g.id, nama: g.nama, tanggal: g.tanggal, tahapanId: stageOf(g.tahapanId, g.tanggal), selesai: g.jumlah > 0 && g.jadi === g.jumlah, keterangan: isi(t.suratJadi, { jadi: g.jadi, jumlah: g.jumlah }) })),
    ...cx.store.kegiatan.dariPemilihan(pemilihan.id).filter((k) => k.status !== "batal").map((k): Tie => {
      const { hadir } = cx.store.kegiatan.hitung(k.id);
      const tanggal = k.mulai.slice(0, 10);
      return { jenis: "kegiatan", id: k.id, nama: k.tema, tanggal, tahapanId: stageOf(k.tahapanId, tanggal), selesai: k.status === "selesai", keterangan: k.status === "selesai" ? isi(t.hadir, { hadir }) : statusKegiatanTeks[k.status] };
    }),
    ...cx.store.deklarasi.daftar({ pemilihanId: pemilihan.id }).map((d): Tie => ({ jenis: "deklarasi", id: d.id, nama: d.nama, tanggal: d.waktu.slice(0, 10), tahapanId: stageOf(d.tahapanId, d.waktu.slice(0, 10)), selesai: d.hitung.tandaTangan > 0, keterangan: isi(t.ttd, { ttd: d.hitung.tandaTangan }) })),
  ];
}

const bare = ({ id, nama, tanggal, selesai, keterangan }: Tie): KaitTahapan => ({ id, nama, tanggal, selesai, keterangan });

function planRow(cx: Cx, id: string): RencanaRow {
  const row = cx.store.rencana.satu(id);
  if (!row) throw new Refusal("NOT_FOUND");
  return row;
}

function planOf(cx: Cx, row: RencanaRow, ties: readonly Tie[]): BarisRencana {
  const r = without(row, "dibuatAt", "diubahAt");
  const tie = r.refId ? ties.find((x) => x.id === r.refId) : undefined;
  const selesai = r.selesaiPada !== "" || (tie?.selesai ?? false);
  return { ...r, selesai, terlambat: !selesai && r.palingLambat !== "" && r.palingLambat < cx.localNow.slice(0, 10), kait: tie?.nama ?? "" };
}
