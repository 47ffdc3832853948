import type { OrangSerupa, RiwayatOrang, tindakLanjutProcedures } from "../../../shared/api/contract/tindak-lanjut";
import { nameKey, sameness } from "../../../shared/domain/person";
import { may } from "../../../shared/domain/permissions";
import type { Cx, Handlers } from "../cx";
import { Refusal } from "../refusal";
import type { PersonRow } from "../store/tindak-lanjut";
import { loadCase } from "./cases";
import { noteLook, requireKnown } from "./identity";

type Names = Extract<keyof typeof tindakLanjutProcedures, `orang.${string}`>;

/** Roles whose people are never named to those who may not know them, where the reporter is protected. */
const HIDDEN: ReadonlySet<string> = new Set(["pelapor", "saksi"]);

/** The same person in several cases: suggested with a reason, judged by a person, looked up with a row in the journal. */
export const orangHandlers: Handlers<Names> = {
  "orang.serupa"({ perkaraId }, cx) {
    const file = loadCase(cx, perkaraId);
    const reported = file.pihak.filter((p) => p.peran === "terlapor");
    const judged = cx.store.tindakLanjut.judgements(reported.map((p) => p.id));
    return reported.flatMap((p) => {
      const found = cx.store.tindakLanjut.alike({ nip: p.nip, nik: p.nik, perkaraId }, nameKey(p.nama).split(" ").filter(Boolean)).filter((r) => visible(cx, r));
      return found.flatMap((r): OrangSerupa[] => {
        const j = judged.find((x) => (x.a === p.id && x.b === r.id) || (x.a === r.id && x.b === p.id));
        const alasan = sameness(p, r) ?? (j?.alasan as OrangSerupa["alasan"] | undefined);
        return alasan ? [{ pihakId: p.id, lainId: r.id, alasan, nama: r.nama, peran: r.peran, jabatan: r.jabatan, instansi: r.instansi, perkaraId: r.perkaraId, nomor: r.nomor, pemilihan: r.pemilihan, tanggal: r.tanggal, keputusan: j ? (j.sama ? "sama" : "bukan") : "", oleh: j?.oleh ?? "" }] : [];
      });
    }).slice(0, 100);
  },
  "orang.tetapkan"({ perkaraId, pihakId, lainId, sama, catatan }, cx) {
    const own = loadCase(cx, perkaraId);
    requireKnown(cx, own.perkara);
    const p = own.pihak.find((x) => x.id === pihakId && x.peran === "terlapor");
    const other = cx.store.tindakLanjut.person(lainId);
    if (!p || !other || other.perkaraId === perkaraId || !visible(cx, other)) throw new Refusal("NOT_FOUND");
    const alasan = sameness(p, other);
    const [a, b] = [pihakId, lainId].toSorted((x, y) => (x < y ? -1 : 1)) as [string, string];
    const before = cx.store.tindakLanjut.judgements([pihakId]).find((x) => x.a === a && x.b === b);
    if (alasan === null && !before) throw new Refusal("GUARD", { reasons: ["orang_tidak_serupa"] });
    cx.store.tindakLanjut.judge({ a, b, sama: sama ? 1 : 0, alasan: alasan ?? before!.alasan, catatan, oleh: cx.actor.name, at: cx.now });
    cx.record({ objek: "orang", objekId: pihakId, perkaraId, ringkas: sama ? "Terlapor ditetapkan orang yang sama dengan orang dalam perkara lain" : "Terlapor ditetapkan bukan orang yang sama", sebelum: before, sesudah: { pihakId, lainId, perkaraLain: other.perkaraId, sama, alasan, catatan } });
    return { pihakId };
  },
  "orang.riwayat"({ perkaraId, pihakId }, cx) {
    const own = loadCase(cx, perkaraId);
    requireKnown(cx, own.perkara);
    if (!own.pihak.some((p) => p.id === pihakId && p.peran === "terlapor")) throw new Refusal("NOT_FOUND");
    const rows = cx.store.tindakLanjut.same(pihakId).flatMap((id) => cx.store.tindakLanjut.person(id) ?? []).filter((r) => visible(cx, r)).toSorted((x, y) => (x.tanggal < y.tanggal ? 1 : -1));
    cx.record({ objek: "orang", objekId: pihakId, perkaraId, ringkas: `Riwayat terlapor dibuka (${rows.length} perkara)`, sesudah: { perkara: rows.map((r) => r.perkaraId) } });
    return rows.map((r) => historyOf(cx, r));
  },
};

function visible(cx: Cx, r: PersonRow): boolean {
  return !(r.dilindungi === 1 && HIDDEN.has(r.peran)) || may(cx.actor.role, "identitas");
}

function historyOf(cx: Cx, r: PersonRow): RiwayatOrang {
  const file = loadCase(cx, r.perkaraId);
  const { perkara } = file;
  if (HIDDEN.has(r.peran)) noteLook(cx, perkara);
  const open = file.kajian?.terbuka === true || may(cx.actor.role, "kajian");
  const results = r.peran === "terlapor" && open ? (file.kajian?.hasil ?? []).filter((h) => h.terlaporIds.length === 0 || h.terlaporIds.includes(r.id)) : [];
  const letters = new Set(file.penerusan.filter((p) => results.some((h) => h.id === p.hasilId)).map((p) => p.id));
  const sanctions = file.tindakLanjut.filter((t) => t.dicoretAlasan === "" && t.sanksi !== "" && (t.terlaporId === r.id || (t.terlaporId === "" && letters.has(t.penerusanId)))).map((t) => [t.sanksi, t.sanksiLama].filter(Boolean).join(", "));
  return { perkaraId: r.perkaraId, nomor: r.nomor, pemilihan: r.pemilihan, rezim: perkara.rezim, tanggal: r.tanggal, tahap: perkara.tahap, peran: r.peran, nama: r.nama, jabatan: r.jabatan, instansi: r.instansi, peristiwa: perkara.pelaporDilindungi && !may(cx.actor.role, "identitas") ? "" : perkara.peristiwa, hasil: results.map((h) => h.jenis), sanksi: sanctions };
}
