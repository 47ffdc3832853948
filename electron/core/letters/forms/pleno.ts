import type { Inline } from "../../../../shared/letters/blocks";
import { angkaTerbilang, tanggalTerbilang } from "../../../../shared/letters/words";
import { plenoDue } from "../../../../shared/domain/stages";
import { hariTanggal, jam } from "../../../../shared/i18n/format";
import type { Pleno } from "../../../../shared/schemas/dossier";
import type { LetterContext } from "../context";
import { gap, hasClock, isian, listed, nomorPerkara, pejabatOf, stopAfter, temuanAtauLaporan } from "./common";

/** What the minutes of a plenary meeting say, field by field; with who signs, and who was called. */
export function beritaAcaraOf(cx: LetterContext): { bidang: Record<string, string>; daftar: Record<"peserta" | "hadir", Array<Record<string, string>>> } {
  const pleno = plenoOf(cx);
  const { zona } = cx.dossier.perkara;
  const words = tanggalTerbilang((pleno?.waktu ?? "").slice(0, 10));
  const present = (pleno?.hadir ?? []).filter((orang) => orang.hadir);
  const called = pleno?.hadir ?? [];
  return {
    bidang: {
      "surat.nomor": cx.nomor || pleno?.nomorBa || "",
      "rapat.hariHuruf": words ? `${words.hari} tanggal ${words.tanggal} bulan ${words.bulan} tahun ${words.tahun}` : "",
      "rapat.tanggal": pleno?.waktu ? hariTanggal(pleno.waktu.slice(0, 10)) : "", "rapat.jam": hasClock(pleno?.waktu) ? jam(pleno!.waktu, zona) : "", "rapat.tempat": pleno?.tempat ?? "", "rapat.sifat": pleno?.sifat ?? "tertutup",
      "rapat.pimpinan": chairOf(cx, pleno), "rapat.kuorum": quorum(cx, pleno), "rapat.agenda": plainOf(agenda(cx, pleno?.agenda ?? "")), "rapat.pembahasan": pleno?.pembahasan.trim() || "-", "rapat.keputusan": pleno?.keputusan ?? "", "rapat.cara": manner(pleno),
      "rapat.ditutup": hasClock(pleno?.waktuSelesai) ? `Rapat pleno ditutup pada pukul ${jam(pleno!.waktuSelesai, zona)}.` : BLANK,
    },
    daftar: {
      peserta: present.length ? present.map(({ jabatan, nama }) => ({ jabatan, nama })) : [{ jabatan: "Ketua", nama: BLANK }, { jabatan: "Anggota", nama: BLANK }],
      hadir: called.length
        ? called.map((orang, at) => ({ no: String(at + 1), nama: orang.nama, jabatan: orang.jabatan, tanda: orang.hadir ? `${at + 1}.` : `Tidak hadir${orang.keterangan ? ` (${orang.keterangan})` : ""}` }))
        : ["1", "2", "3"].map((no) => ({ no, nama: BLANK, jabatan: BLANK, tanda: `${no}.` })),
    },
  };
}
/** A value that stays blank on purpose. */
const BLANK = " ";
const plainOf = (inline: Inline): string => (typeof inline === "string" ? inline : inline.map((run) => (typeof run === "string" ? run : "text" in run ? run.text : "")).join(""));

/** The meeting that an invitation is to: as it was planned; an older letter may name the recorded meeting itself. */
export function rapatOf(cx: LetterContext): { waktu: string; tempat: string; agenda: Inline; undangan: ReadonlyArray<{ nama: string; jabatan: string }> } {
  const typed = isian(cx, "waktu") !== "";
  const planned = typed ? undefined : cx.dossier.undanganPleno.find((u) => u.id === cx.refId) ?? (cx.refId ? undefined : cx.dossier.undanganPleno.at(-1));
  const pleno = typed || planned ? undefined : plenoOf(cx);
  const invited = planned?.peserta ?? pleno?.hadir ?? [];
  return {
    waktu: isian(cx, "waktu") || planned?.waktu || pleno?.waktu || "",
    tempat: isian(cx, "tempat") || planned?.tempat || pleno?.tempat || cx.kantor.nama,
    agenda: isian(cx, "acara") || planned?.acara.trim() || agenda(cx, planned?.agenda ?? pleno?.agenda ?? plenoDue(cx.dossier.perkara.tahap) ?? "lainnya"),
    undangan: invited.length ? invited : cx.pejabat.filter((orang) => orang.aktif && ["ketua", "anggota", "koordinator_divisi"].includes(orang.peran)),
  };
}

/** The meeting the reference names; the last one where it names none. */
export function plenoOf(cx: LetterContext): Pleno | undefined {
  return cx.dossier.pleno.find((pleno) => pleno.id === cx.refId) ?? (cx.refId ? undefined : cx.dossier.pleno.at(-1));
}

function chairOf(cx: LetterContext, pleno: Pleno | undefined): string {
  const listed_ = pleno?.hadir.find((orang) => orang.pejabatId === pleno.pimpinanId);
  const chair = listed_ ?? pejabatOf(cx, pleno?.pimpinanId);
  return chair ? `${chair.nama} (${chair.jabatan})` : "";
}

/** "dihadiri oleh 4 (empat) dari 5 (lima) orang", and whether that is enough. */
function quorum(cx: LetterContext, pleno: Pleno | undefined): string {
  if (!pleno) return "Rapat pleno dihadiri oleh .......... dari .......... orang Ketua dan Anggota.";
  const { hadir, anggota, perlu, terpenuhi } = pleno.kuorum;
  const absent = pleno.hadir.filter((orang) => !orang.hadir);
  const names = listed(absent.map((orang) => (orang.keterangan ? `${orang.nama} (${orang.keterangan})` : orang.nama)));
  const who = names ? ` Tidak hadir: ${names}${stopAfter(names)}` : "";
  const without = pleno.alasanTanpaKuorum.trim().replace(/[\s.]+$/, "");
  const enough = terpenuhi ? "Kuorum terpenuhi dan rapat pleno dinyatakan sah." : `Kuorum tidak terpenuhi.${without ? ` Rapat pleno tetap dilanjutkan dengan alasan: ${without}.` : ""}`;
  return `Rapat pleno dihadiri oleh ${angkaTerbilang(hadir)} dari ${angkaTerbilang(anggota)} orang Ketua dan Anggota ${cx.kantor.nama}; kuorum paling sedikit ${angkaTerbilang(perlu)} orang. ${enough}${who}`;
}

function agenda(cx: LetterContext, agendaPleno: string): Inline {
  if (cx.informasi) return ["Tindak lanjut Informasi Awal Nomor ", gap("Nomor informasi awal", cx.informasi.nomor, 26)];
  const about = temuanAtauLaporan(cx);
  const what: Record<string, string> = {
    kajian_awal: `Pembahasan hasil kajian awal ${about}`,
    temuan: "Penetapan Temuan",
    kajian: `Pembahasan hasil kajian dugaan pelanggaran ${about}`,
    keterangan_tambahan: `Keterangan tambahan dalam penanganan ${about}`,
    lainnya: `Pembahasan penanganan ${about}`,
  };
  return [`${what[agendaPleno] ?? what["lainnya"]} Nomor `, nomorPerkara(cx)];
}

function manner(pleno: Pleno | undefined): string {
  if (pleno?.cara !== "suara_terbanyak") return "Keputusan diambil secara musyawarah mufakat.";
  const { setuju, tidak, abstain } = pleno.suara;
  return `Keputusan diambil berdasarkan suara terbanyak: setuju ${angkaTerbilang(setuju)} suara, tidak setuju ${angkaTerbilang(tidak)} suara, abstain ${angkaTerbilang(abstain)} suara.`;
}
