import type { naskahProcedures } from "../../../shared/api/contract/naskah";
import { bagianNaskahTeks, judulNaskah, namaBidang, sumberTeks } from "../../../shared/i18n/naskah";
import type { FieldError } from "../../../shared/api/result";
import { menyebutKasn } from "../../../shared/schemas/imbauan";
import { JENIS_NASKAH, type BagianTata, type HasilPeriksa, type IsiNaskah, type JenisNaskah, type TataBerubah } from "../../../shared/schemas/naskah";
import { REZIM, type Rezim } from "../../../shared/schemas/primitives";
import type { TataSurat } from "../../../shared/schemas/tata-surat";
import { bidangAsing, pecahBidang } from "../../../shared/schemas/susunan";
import type { Cx, Handlers } from "../cx";
import { DOCX } from "../files/mime";
import { documentType } from "../letters/catalogue";
import type { LetterContext } from "../letters/context";
import { safeFileName } from "../letters/forms/common";
import { defaultSigner, isSecretariat, tataBerubah, tataOf, titled } from "../letters/tata";
import { perkaraRekaan } from "../letters/naskah/contoh";
import { BIDANG_RANGKA, BIDANG_UMUM, bidangTemplat, naskahBawaan, naskahOf, type Naskah } from "../letters/naskah/jenis";
import { openPackage, TemplateRefused } from "../letters/naskah/ooxml";
import { cobaIsi, periksa } from "../letters/naskah/templat";
import { Refusal } from "../refusal";
import { without } from "../rows";
import type { TemplatRow } from "../store/naskah";
import { officeLogo } from "./letters";
import { denganTanda, dariNaskah, dariTemplat, kiniOf, naskahVersi, setelan, sumberKini, templatVersi } from "./susunan-surat";

export const naskahHandlers: Handlers<keyof typeof naskahProcedures> = {
  "naskah.daftar": (_, cx) => JENIS_NASKAH.flatMap((jenis) => REZIM.map((rezim) => {
    const naskah = specOf(jenis);
    const { sumber, versiSumber } = sumberKini(cx, naskah, rezim);
    return { jenis, rezim, judul: judulNaskah[jenis], sumber, versiSumber, naskah: cx.store.naskah.daftarNaskah(jenis, rezim).length, templat: cx.store.naskah.daftarTemplat(jenis, rezim).length, formulir: naskah.rangka === "formulir" };
  })),
  "naskah.baca"({ jenis, rezim }, cx) {
    const naskah = specOf(jenis);
    const { versi: versiKini, ...kini } = kiniOf(cx, naskah, rezim);
    return {
      jenis, rezim, judul: judulNaskah[jenis], formulir: naskah.rangka === "formulir", bertemplat: isTemplated(naskah), kepala: { hal: naskah.rangka !== "formulir", sifat: naskah.rangka === "surat" || naskah.rangka === "imbauan" }, ...sumberKini(cx, naskah, rezim),
      bawaan: naskahBawaan(jenis, rezim), kini, versiKini,
      bidang: bidangOf(naskah).map((nama) => ({ nama, label: namaBidang(nama) })), bagian: Object.keys(naskah.bagian).map((nama) => ({ nama, label: bagianNaskahTeks[nama] ?? nama })), wajib: naskah.wajib.map((group) => [...group]), isianTemplat: isTemplated(naskah) ? marksOf(naskah) : [],
      versiNaskah: cx.store.naskah.daftarNaskah(jenis, rezim), versiTemplat: cx.store.naskah.daftarTemplat(jenis, rezim).map((row) => ({ ...without(row, "sha256", "tata", "tataAt"), berubah: sejak(cx, row) })),
    };
  },
  "naskah.versi": ({ jenis, rezim, versi }, cx) => naskahVersi(cx, specOf(jenis), rezim, versi),
  "naskah.pratinjau"({ jenis, rezim, isi }, cx) {
    const naskah = specOf(jenis);
    const wording = isi ?? naskahBawaan(jenis, rezim);
    const context = rekaan(cx, jenis, rezim);
    const type = documentType(jenis)!;
    return { doc: setelan(cx, context, jenis)(isi ? dariNaskah(naskah, wording, context, type) : type.build(context)), takDikenal: [...new Set(texts(wording).flatMap((t) => bidangAsing(t, bidangOf(naskah))))], hilang: hilangDari(naskah, wording) };
  },
  "naskah.simpan"({ jenis, rezim, versi, isi, catatan }, cx) {
    const naskah = specOf(jenis);
    const last = kiniOf(cx, naskah, rezim);
    if (last.versi !== versi) throw new Refusal("STALE", { current: last });
    const faults = faultsOf(naskah, isi, cx.localNow.slice(0, 10));
    if (faults.length) throw new Refusal("BAD_INPUT", { fields: faults });
    cx.store.naskah.putNaskah({ jenis, rezim, versi: versi + 1, isi, catatan, oleh: cx.actor.name, at: cx.now });
    const before = pakai(cx, naskah, rezim, "naskah", versi + 1);
    cx.record({ objek: "naskah", objekId: `${jenis} ${rezim}`, perkaraId: null, ringkas: `Susunan ${judulNaskah[jenis]} (${rezim}) menjadi versi ${versi + 1} dan dipakai${catatan ? `: ${catatan}` : ""}`, sebelum: { ...before, isi: last }, sesudah: isi });
    return { versi: versi + 1 };
  },
  "naskah.pilih"({ jenis, rezim, versi, sumber, versiSumber }, cx) {
    const naskah = specOf(jenis);
    const now = sumberKini(cx, naskah, rezim);
    if (now.versi !== versi) throw new Refusal("STALE", { current: now });
    if (sumber === "naskah" && versiSumber > 0) naskahVersi(cx, naskah, rezim, versiSumber);
    else if (sumber === "templat") templatVersi(cx, naskah, rezim, versiSumber);
    else if (sumber === "naskah") throw new Refusal("NOT_FOUND", { reasons: ["naskah_versi_tidak_ada"] });
    const before = pakai(cx, naskah, rezim, sumber, sumber === "bawaan" ? 0 : versiSumber);
    cx.record({ objek: "naskah", objekId: `${jenis} ${rezim}`, perkaraId: null, ringkas: `${judulNaskah[jenis]} (${rezim}) memakai ${sumberTeks[sumber].toLowerCase()}${sumber === "bawaan" ? "" : ` versi ${versiSumber}`}`, sebelum: before, sesudah: { sumber, versiSumber } });
    return { versi: now.versi + 1 };
  },
  "templat.ekspor"({ jenis, rezim }, cx) {
    const naskah = templated(jenis);
    return offer(cx, asal(cx, naskah, rezim), `Templat ${judulNaskah[jenis]} (${rezim})`);
  },
  "templat.periksa": ({ jenis, rezim, sha256, nama }, cx) => checked(cx, templated(jenis), rezim, sha256, nama),
  "templat.simpan"({ jenis, rezim, sha256, nama, versi, catatan }, cx) {
    const naskah = templated(jenis);
    const found = checked(cx, naskah, rezim, sha256, nama);
    const list = cx.store.naskah.daftarTemplat(jenis, rezim);
    const last = list[0]?.versi ?? 0;
    if (last !== versi) throw new Refusal("STALE", { current: { versi: last } });
    if (found.temuan.length) throw new Refusal("GUARD", { reasons: ["templat_belum_baik"] });
    const row = { versi: last + 1, sha256, namaBerkas: nama, ukuran: cx.store.berkas.get(sha256)!.ukuran, hilang: found.hilang.map((t) => t.bidang), catatan, oleh: cx.actor.name, at: cx.now };
    cx.store.naskah.putTemplat({ jenis, rezim, ...row, tata: tataKini(cx), tataAt: cx.now });
    const before = pakai(cx, naskah, rezim, "templat", row.versi);
    cx.record({ objek: "templat", objekId: `${jenis} ${rezim}`, perkaraId: null, ringkas: `Templat Word ${nama} menjadi versi ${row.versi} untuk ${judulNaskah[jenis]} (${rezim}) dan dipakai`, sebelum: before, sesudah: row });
    return { versi: row.versi };
  },
  "templat.sesuai"({ jenis, rezim, versi }, cx) {
    templatVersi(cx, templated(jenis), rezim, versi);
    cx.store.naskah.templatSesuai(jenis, rezim, versi, tataKini(cx), cx.now);
    cx.record({ objek: "templat", objekId: `${jenis} ${rezim}`, perkaraId: null, ringkas: `Templat versi ${versi} untuk ${judulNaskah[jenis]} (${rezim}) dinyatakan sesuai dengan Tata surat`, sesudah: { versi } });
    return { versi };
  },
  "templat.unduh"({ jenis, rezim, versi, contoh }, cx) {
    const naskah = templated(jenis);
    const sha256 = templatVersi(cx, naskah, rezim, versi);
    if (!contoh) return offer(cx, cx.files.read(sha256), `Templat ${judulNaskah[jenis]} (${rezim}) versi ${versi}`);
    return offer(cx, dariTemplat(cx, naskah, sha256, rekaan(cx, jenis, rezim)).bytes, `Contoh ${judulNaskah[jenis]} (${rezim}) versi ${versi}`);
  },
};

function specOf(jenis: JenisNaskah): Naskah {
  const naskah = naskahOf(jenis);
  if (!naskah) throw new Refusal("NOT_FOUND", { reasons: ["naskah_tidak_ada"] });
  return naskah;
}

const tataKini = (cx: Cx): TataSurat => tataOf(cx.store.tata.kini()?.isi ?? null, cx.kantor());

/** What the office has set otherwise since a template was brought, or since someone held it to be right: the template stays as it is. */
function sejak(cx: Cx, row: TemplatRow): TataBerubah[] {
  const since = row.tataAt || row.at;
  const then = cx.store.tata.pada(since);
  const base = row.tata ?? tataOf(then, then ?? cx.kantor());
  const last = new Map<BagianTata, { at: string; oleh: string }>();
  let before = base;
  for (const { isi, at, oleh } of cx.store.tata.sesudah(since)) {
    const after = tataOf(isi, isi);
    for (const bagian of tataBerubah(before, after)) last.set(bagian, { at, oleh });
    before = after;
  }
  const filled = { penandatangan: !row.hilang.includes("ttd.jabatan"), tembusan: !row.hilang.includes("tembusan") };
  return tataBerubah(base, tataKini(cx)).filter((b) => !(b in filled) || !filled[b as keyof typeof filled]).map((bagian) => ({ bagian, at: "", oleh: "", ...last.get(bagian) }));
}

/** A letter that may be made from a template; of an official form the law has set text and layout. */
const isTemplated = (naskah: Naskah): boolean => naskah.rangka !== "formulir" && !naskah.tanpaTemplat;
function templated(jenis: JenisNaskah): Naskah {
  const naskah = specOf(jenis);
  if (!isTemplated(naskah)) throw new Refusal("GUARD", { reasons: [naskah.rangka === "formulir" ? "templat_formulir" : "templat_tidak_dipakai"] });
  return naskah;
}

/** What the letter is made from henceforth; answers with what it was made from before. */
function pakai(cx: Cx, naskah: Naskah, rezim: Rezim, sumber: "bawaan" | "naskah" | "templat", versiSumber: number): { sumber: string; versiSumber: number } {
  const before = sumberKini(cx, naskah, rezim);
  cx.store.naskah.putSumber({ jenis: naskah.jenis, rezim, sumber, versiSumber, versi: before.versi + 1 });
  return { sumber: before.sumber, versiSumber: before.versiSumber };
}

function rekaan(cx: Cx, jenis: JenisNaskah, rezim: Rezim): LetterContext {
  const kantor = cx.kantor();
  const [pejabat, pack, tata] = [cx.store.kantor.pejabat(), cx.pack(""), tataOf(cx.store.tata.kini()?.isi ?? null, kantor)];
  return perkaraRekaan(rezim, { kantor, pejabat, pack, logo: officeLogo(cx), tanggal: cx.localNow.slice(0, 10), penandatangan: titled(defaultSigner(tata, pejabat, isSecretariat(pack, jenis)), tata) });
}

// ---- The wording.

/** Fields a wording may name; those that only the frame needs are not offered. */
function bidangOf(naskah: Naskah): string[] {
  if (naskah.rangka === "imbauan") return [...naskah.bidang];
  const own = naskah.rangka === "keputusan" ? BIDANG_RANGKA.filter((b) => b.includes("Kapital")) : [];
  return naskah.rangka === "formulir" ? BIDANG_UMUM.filter((b) => /^(kantor|pemilihan|perkara)\./.test(b) && !BIDANG_RANGKA.includes(b)) : [...naskah.bidang, ...BIDANG_UMUM.filter((b) => !BIDANG_RANGKA.includes(b)), ...own];
}

const texts = (isi: IsiNaskah): string[] => [isi.hal, isi.sifat, isi.lampiran, ...isi.isi.filter((b) => b.jenis !== "bagian" && b.jenis !== "dasar").map((b) => b.teks)];

/** Fields and parts that the letter cannot do without, by their names on the screen. */
function hilangDari(naskah: Naskah, isi: IsiNaskah): string[] {
  const named = new Set(isi.isi.flatMap((b) => (b.jenis === "dasar" ? ["dasar"] : b.jenis === "bagian" ? [b.teks] : pecahBidang(b.teks).flatMap((p) => ("bidang" in p ? [p.bidang] : [])))));
  return [...new Set(naskah.wajib.filter((group) => !group.some((name) => named.has(name))).map((group) => namaBidang(Object.hasOwn(naskah.bagian, group[0]!) || group[0] === "dasar" ? group[0]! : group.at(-1)!)))];
}

function faultsOf(naskah: Naskah, isi: IsiNaskah, today: string): FieldError[] {
  const known = bidangOf(naskah);
  const foreign = (path: string, teks: string, alinea: number): FieldError[] => {
    const unknown = bidangAsing(teks, known);
    if (unknown.length) return [{ path, code: "bidang_naskah_asing", params: { nama: unknown.join(", "), alinea } }];
    return menyebutKasn(teks, today) ? [{ path, code: "kasn_sudah_bubar" }] : [];
  };
  const faults = [
    ...(["hal", "sifat", "lampiran"] as const).flatMap((k) => foreign(`isi.${k}`, isi[k], 0)),
    ...(/\{\s*surat\.hal/.test(isi.hal) ? [{ path: "isi.hal", code: "bidang_naskah_asing", params: { nama: "surat.hal", alinea: 0 } }] : []),
    ...isi.isi.flatMap((b, at): FieldError[] => {
      const path = `isi.isi.${at}.teks`;
      if (b.jenis === "dasar") return [];
      if (b.jenis === "bagian") return Object.hasOwn(naskah.bagian, b.teks) ? [] : [{ path, code: "bagian_tidak_ada" }];
      const alone = b.jenis === "istilah" && b.teks.trim() === "" && isi.isi[at + 1]?.jenis === "dasar";
      return [...(b.teks.trim() === "" && !alone ? [{ path, code: "wajib" }] : []), ...foreign(path, b.teks, at + 1)];
    }),
  ];
  const missing = faults.length ? [] : hilangDari(naskah, isi);
  return missing.length ? [{ path: "isi.isi", code: "naskah_wajib_hilang", params: { nama: missing.join(", ") } }] : faults;
}

// ---- Templates.

function marksOf(naskah: Naskah): Array<{ tanda: string; label: string }> {
  const { bidang, daftar } = bidangTemplat(naskah);
  return [...bidang.map((nama) => ({ tanda: `{${nama}}`, label: namaBidang(nama) })), ...Object.entries(daftar).map(([nama, kolom]) => ({ tanda: `{#${nama}}${kolom.map((k) => `{${k}}`).join(" ")}{/${nama}}`, label: namaBidang(nama) }))];
}

/** Our letter or the office's newest wording of it, with marks for Word. */
function asal(cx: Cx, naskah: Naskah, rezim: Rezim): Uint8Array {
  return denganTanda(cx, naskah, kiniOf(cx, naskah, rezim), rekaan(cx, naskah.jenis, rezim));
}

function offer(cx: Cx, bytes: Uint8Array, name: string): { tiket: string; nama: string } {
  const stored = cx.files.put(bytes);
  const nama = `${safeFileName(name)}.docx`;
  return { tiket: cx.tickets.download(cx.sessionId, { nama, mime: DOCX, ukuran: stored.size, sha256: stored.sha256, inline: false }), nama };
}

/** Looks a brought file through: refused with its reason, or its fields with what is wrong of them. */
function checked(cx: Cx, naskah: Naskah, rezim: Rezim, sha256: string, nama: string): HasilPeriksa {
  if (!cx.store.berkas.get(sha256)) throw new Refusal("NOT_FOUND");
  if (/\.(?:docm|dotm)$/i.test(nama)) throw new Refusal("FILE_REFUSED", { reasons: ["templat_bermakro"] });
  if (!/\.docx$/i.test(nama)) throw new Refusal("FILE_REFUSED", { reasons: ["templat_bukan_docx"] });
  const bytes = cx.files.read(sha256);
  try {
    const found = periksa(naskah, openPackage(bytes), openPackage(asal(cx, naskah, rezim)));
    return found.temuan.length ? found : { ...found, temuan: cx.wait(`coba ${sha256} ${naskah.jenis}`, () => cobaIsi(naskah, bytes)) };
  } catch (e) {
    if (e instanceof TemplateRefused) throw new Refusal("FILE_REFUSED", { reasons: [e.code] });
    throw e;
  }
}
