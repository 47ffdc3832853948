import type { CaseEvent } from "../../../../shared/domain/stages";
import { caseState } from "../../../../shared/domain/case-state";
import type { Dossier, Klarifikasi } from "../../../../shared/schemas/dossier";
import { isi } from "../../../../shared/i18n/id";
import { namaLangkah, petunjukLangkah } from "../../../../shared/i18n/perkara";
import { halaman } from "../../../../shared/i18n/perkara-halaman";
import { standingOf } from "../../../../shared/domain/follow-up";
import { hariTanggal, hariTanggalJam } from "../../../../shared/i18n/format";
import { coveredName, isCovered, may, stepOf, whyNot } from "./case";
import { invitationDeadline, leadHearing, nextOfHearing, personOf, type HearingNext } from "./klarifikasi-data";

const t = halaman.berikutnya;

export interface NextStep {
  event: CaseEvent;
  ref: string;
  title: string;
  /** What to do, or what is missing for it. */
  text: string;
  allowed: boolean;
  /** The tab where the step has its form or its list. */
  tab: string;
  /** The form stands on the tab itself, not over the page. */
  onTab: boolean;
  /** Whom a hearing is about. */
  siapa?: string;
  /** The hearing whose room is to be entered. */
  room?: string;
}

/** The one step that brings the case on, and what is missing where it can not be taken yet. */
export function nextStep(d: Dossier): NextStep | null {
  const hearing = d.perkara.tahap === "klarifikasi" ? leadHearing(d) : undefined;
  if (hearing) return stepOfHearing(d, hearing);
  const event = mainEvent(d);
  if (!event || !stepOf(d, event)) return null;
  const allowed = may(d, event);
  const missing = event === "kajian.simpan" ? emptySections(d) : "";
  const held = HELD_BEHIND[event];
  const behind = held && !may(d, held) && d.kajianAwal.length > 0 && stepOf(d, held) ? isi(t.untukLangkah, { langkah: namaLangkah[held], alasan: whyNot(d, held) }) : "";
  return {
    event,
    ref: refOf(d, event),
    title: namaLangkah[event],
    text: allowed ? [petunjukLangkah[event] ?? "", missing, behind].filter(Boolean).join(" ") : isi(t.belumBisa, { alasan: whyNot(d, event) }),
    allowed,
    tab: TAB_OF[event.split(".")[0] ?? ""] ?? "ringkasan",
    onTab: event === "kajianAwal.simpan" || event === "kajian.simpan",
  };
}

/** What the hearing that holds the case up waits for: its invitation with the limit of it, the person, or its end. */
function stepOfHearing(d: Dossier, k: Klarifikasi): NextStep | null {
  const next = nextOfHearing(k);
  const event = EVENT_OF_HEARING[next] ?? "klarifikasi.catat";
  if (!stepOf(d, event)) return null;
  const who = personOf(d, k);
  const nama = !who ? "" : isCovered(d, who) ? coveredName(who) : who.nama;
  const limit = invitationDeadline(d, k)?.batasAman;
  const others = d.klarifikasi.filter((x) => x.id !== k.id && !["selesai", "cukup"].includes(nextOfHearing(x))).length;
  const allowed = may(d, event);
  const text = [
    isi(t.sidang[next], { nama, waktu: hariTanggalJam(k.waktu, d.perkara.zona), n: k.tidakHadir.length }),
    limit && (next === "undang" || next === "antar") ? isi(t.undanganBatas, { tanggal: hariTanggal(limit.slice(0, 10)) }) : "",
    others > 0 ? isi(t.sidangLain, { n: others }) : "",
    allowed ? "" : isi(t.belumBisa, { alasan: whyNot(d, event) }),
  ];
  return { event, ref: k.id, title: next === "lanjutkan" ? t.lanjutkanSidang : namaLangkah[event], text: text.filter(Boolean).join(" "), allowed, tab: "klarifikasi", onTab: false, siapa: nama, ...(event === "klarifikasi.catat" ? { room: k.id } : {}) };
}

const EVENT_OF_HEARING: Partial<Record<HearingNext, CaseEvent>> = { undang: "klarifikasi.undang", antar: "klarifikasi.antar", jadwalUlang: "klarifikasi.jadwalkan" };

function mainEvent(d: Dossier): CaseEvent | null {
  switch (d.perkara.tahap) {
    case "kajian_awal":
    case "penelitian_perbaikan":
      return may(d, "kajianAwal.putuskan") ? "kajianAwal.putuskan" : "kajianAwal.simpan";
    case "menunggu_perbaikan":
      return (["kelengkapan.beritahukan", "kelengkapan.antar"] as const).find((e) => may(d, e)) ?? "perbaikan.terima";
    case "penetapan_temuan":
      return "temuan.tetapkan";
    case "registrasi":
      return "registrasi.catat";
    case "klarifikasi":
      return d.klarifikasi.length === 0 && !may(d, "kajian.mulai") ? "klarifikasi.jadwalkan" : "kajian.mulai";
    case "kajian":
      return may(d, "kajian.selesai") ? "kajian.selesai" : "kajian.simpan";
    case "pleno":
      return "pleno.putuskan";
    case "penerusan":
      return unissued(d) ? "penerusan.terbitkan" : "penerusan.kirim";
    case "pelimpahan":
      return "pelimpahan.kirim";
    case "status":
      return "status.umumkan";
    case "tindak_lanjut":
      return d.penerusan.some((p) => p.waktuKirim !== "" && p.diterimaAt === "") ? "penerusan.terima" : settled(d) && may(d, "perkara.tutup") ? "perkara.tutup" : "tindakLanjut.catat";
    default:
      return null;
  }
}

/** Nothing is awaited from any addressee. */
const settled = (d: Dossier) => d.penerusan.length > 0 && d.penerusan.every((p) => standingOf(d, p) === "selesai");

const unissued = (d: Dossier) => (d.kajian?.hasil ?? []).find((h) => h.jenis !== "bukan_pelanggaran" && !d.penerusan.some((p) => p.hasilId === h.id));

function refOf(d: Dossier, event: CaseEvent): string {
  if (event === "penerusan.terbitkan") return unissued(d)?.id ?? "";
  if (event === "penerusan.kirim") return d.penerusan.find((p) => p.waktuKirim === "")?.id ?? "";
  if (event === "penerusan.terima") return d.penerusan.find((p) => p.waktuKirim !== "" && p.diterimaAt === "")?.id ?? "";
  return "";
}

/** Sections of the kajian that nobody has written in yet. */
export function emptySections(d: Dossier): string {
  const names: Record<string, string | undefined> = halaman.kajian.bagian;
  const empty = caseState(d).kajianKosong.map((s) => names[s] ?? "").filter(Boolean);
  const results = (d.kajian?.hasil.length ?? 0) === 0 ? [halaman.kajian.bagian.hasil] : [];
  const all = [...empty, ...results];
  return all.length > 0 ? isi(t.bagianKosong, { bagian: all.map((s) => s.replace(/^[IVX]+(\.\d)?\.? /, "").toLowerCase()).join(", ") }) : "";
}

/** The step that the main one prepares. */
const HELD_BEHIND: Partial<Record<CaseEvent, CaseEvent>> = { "kajianAwal.simpan": "kajianAwal.putuskan" };

const TAB_OF: Record<string, string> = {
  kajianAwal: "kajian-awal",
  kelengkapan: "kajian-awal",
  perbaikan: "kajian-awal",
  temuan: "kajian-awal",
  registrasi: "kajian-awal",
  pelimpahan: "kajian-awal",
  klarifikasi: "klarifikasi",
  kajian: "kajian",
  pleno: "pleno",
  penerusan: "penerusan",
  status: "penerusan",
  tindakLanjut: "penerusan",
};
