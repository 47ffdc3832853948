import type { Dossier } from "../../../../shared/schemas/dossier";
import type { Tahap } from "../../../../shared/domain/stages";
import { isi } from "../../../../shared/i18n/id";
import { pendek, pendekJam } from "../../../../shared/i18n/format";
import { namaTahap } from "../../../../shared/i18n/perkara";
import { halaman } from "../../../../shared/i18n/perkara-halaman";
import type { RailStep } from "../../ui";

const t = halaman.rel;

/** The road of this case with what happened at each place; the places differ for a finding and for a case that turned off early. */
export function railOf(d: Dossier): RailStep[] {
  const places = placesOf(d);
  const here = places.findIndex((p) => p.at.includes(d.perkara.tahap));
  return places.map((p, i) => ({ label: p.label, note: p.note(d), state: d.perkara.tahap === "selesai" || i < here ? "done" : i === here ? "now" : "later" }));
}

interface Place {
  label: string;
  at: readonly Tahap[];
  note: (d: Dossier) => string | undefined;
}

function placesOf(d: Dossier): Place[] {
  const beginning = d.perkara.jenis === "laporan" ? [LAPORAN, KAJIAN_AWAL] : [TEMUAN, PENETAPAN];
  const last = d.kajianAwal.at(-1);
  const outcome = last?.diputuskanAt ? last.hasil : "";
  if (outcome === "dilimpahkan" || outcome === "pengambilalihan") return [...beginning, PELIMPAHAN, STATUS];
  if (outcome === "diteruskan_hukum_lain") return [...beginning, PENERUSAN, STATUS, TINDAK_LANJUT];
  const closedEarly = outcome.startsWith("tidak_diregistrasi") || (d.perkara.dicabutAt !== "" && d.perkara.waktuRegister === "");
  if (closedEarly || (d.perkara.nomorRegister === "" && (d.perkara.tahap === "status" || d.perkara.tahap === "selesai"))) return [...beginning, STATUS];
  const decided = d.perkara.tahap === "status" || d.perkara.tahap === "selesai";
  const forwards = !decided || d.penerusan.length > 0;
  return [...beginning, REGISTRASI, KLARIFIKASI, KAJIAN, PLENO, ...(forwards ? [PENERUSAN, TINDAK_LANJUT_AKHIR] : [STATUS])];
}

const heard = (d: Dossier) => d.klarifikasi.filter((k) => k.status === "selesai").length;
const plenoAt = (d: Dossier, agenda: string) => d.pleno.findLast((p) => p.agenda === agenda)?.waktu;
const first = (dates: Array<string | undefined>) => dates.find((x) => x !== undefined && x !== "");
const short = (at: string | undefined) => (at ? pendek(at.slice(0, 10)) : undefined);

const LAPORAN: Place = { label: t.laporan, at: [], note: (d) => pendekJam(d.perkara.waktuTerima) };
const TEMUAN: Place = { label: t.temuan, at: [], note: (d) => short(d.perkara.lhpTanggal || d.perkara.waktuTerima) };
const KAJIAN_AWAL: Place = {
  label: namaTahap.kajian_awal,
  at: ["kajian_awal", "menunggu_perbaikan", "penelitian_perbaikan"],
  note: (d) => {
    if (d.perkara.tahap === "menunggu_perbaikan") return t.menungguPerbaikan;
    if (d.perkara.tahap === "penelitian_perbaikan") return t.penelitian;
    const at = plenoAt(d, "kajian_awal");
    return at ? isi(t.pleno, { tanggal: pendek(at.slice(0, 10)) }) : short(d.perkara.dicabutAt);
  },
};
const PENETAPAN: Place = { label: t.penetapan, at: ["penetapan_temuan"], note: (d) => short(plenoAt(d, "temuan")) };
const REGISTRASI: Place = { label: namaTahap.registrasi, at: ["registrasi"], note: (d) => short(d.perkara.waktuRegister) };
const KLARIFIKASI: Place = { label: namaTahap.klarifikasi, at: ["klarifikasi"], note: (d) => (d.klarifikasi.length ? isi(t.orang, { n: heard(d), dari: d.klarifikasi.length }) : undefined) };
const KAJIAN: Place = { label: namaTahap.kajian, at: ["kajian"], note: (d) => short(d.kajian?.selesaiAt) };
const PLENO: Place = { label: namaTahap.pleno, at: ["pleno"], note: (d) => short(plenoAt(d, "kajian")) };
const PELIMPAHAN: Place = { label: namaTahap.pelimpahan, at: ["pelimpahan"], note: (d) => short(d.fakta.find((f) => f.kejadian === "dilimpahkan" || f.kejadian === "pengambilalihan_diminta")?.waktu) };
const PENERUSAN: Place = { label: namaTahap.penerusan, at: ["penerusan"], note: (d) => short(first(d.penerusan.map((p) => p.waktuKirim))) };
const STATUS: Place = { label: t.status, at: ["status"], note: (d) => short(d.statusDiumumkan.at(-1)?.waktu) };
const TINDAK_LANJUT: Place = { label: namaTahap.tindak_lanjut, at: ["tindak_lanjut"], note: (d) => short(d.tindakLanjut.at(-1)?.tanggal) };
/** After a forwarding the notice of status stands on the way to the follow-up. */
const TINDAK_LANJUT_AKHIR: Place = { ...TINDAK_LANJUT, at: ["status", "tindak_lanjut"], note: (d) => (d.perkara.tahap === "status" ? t.statusBelum : TINDAK_LANJUT.note(d)) };
