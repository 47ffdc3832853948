import type { suratProcedures } from "../../../shared/api/contract/surat";
import { address, formCode, kop, letter, letterHead, li, list, p, signature, tembusan, type LetterDoc } from "../../../shared/letters/blocks";
import { tampilanKop } from "../../../shared/letters/kop";
import { tempatTanggal } from "../../../shared/letters/words";
import { tanggal } from "../../../shared/i18n/format";
import { tataTeks as t } from "../../../shared/i18n/tata-surat";
import type { TataSurat } from "../../../shared/schemas/tata-surat";
import type { Cx, Handlers } from "../cx";
import { DOCX } from "../files/mime";
import { jabatanTtd, kopOf } from "../letters/forms/common";
import type { LetterContext } from "../letters/context";
import { renderDocx } from "../letters/docx";
import { defaultSigner, dress, tataOf, titled } from "../letters/tata";
import { Refusal } from "../refusal";
import { headOf } from "./letters";

type TataName = Extract<keyof typeof suratProcedures, `tataSurat.${string}`>;
/** How the office sets its letters. */
export const tataSuratHandlers: Handlers<TataName> = {
  "tataSurat.baca"(_, cx) {
    const kantor = cx.kantor();
    const now = cx.store.tata.kini();
    return { tata: tataOf(now?.isi ?? null, kantor), versi: now?.versi ?? 0, kantorVersi: kantor.versi, riwayat: cx.store.tata.riwayat() };
  },
  "tataSurat.versi"({ versi }, cx) {
    const isi = cx.store.tata.satu(versi);
    if (!isi) throw new Refusal("NOT_FOUND");
    return tataOf(isi, isi);
  },
  "tataSurat.pratinjau": ({ tata, formulir }, cx) => ({ doc: trial(cx, tata, formulir).doc }),
  "tataSurat.simpan"({ versi, kantorVersi, catatan, ...isi }, cx) {
    const kantor = cx.kantor();
    const old = cx.store.tata.kini();
    const current = { tata: tataOf(old?.isi ?? null, kantor), versi: old?.versi ?? 0, kantorVersi: kantor.versi };
    if (current.versi !== versi || current.kantorVersi !== kantorVersi) throw new Refusal("STALE", { current });
    mustBeLogo(cx, isi.kop.logo);
    for (const [who, chosen] of Object.entries(isi.penandatangan)) if (chosen.pejabatId && !cx.store.kantor.pejabat().some((x) => x.id === chosen.pejabatId)) throw new Refusal("BAD_INPUT", { fields: [{ path: `penandatangan.${who}.pejabatId`, code: "orang_tidak_ada" }] });
    const head = { baris: withoutTail(isi.kop.baris), logo: isi.kop.logo };
    const tata: TataSurat = { ...isi, kop: { ...isi.kop, ...head, tampilan: tampilanKop({ ...isi.kop, ...head }) } };
    const changed = JSON.stringify(head) !== JSON.stringify(kantor.kop);
    if (changed) cx.store.kantor.putKantor({ ...kantor, kop: head, versi: kantor.versi + 1 });
    cx.store.tata.put(versi + 1, tata, catatan, cx.actor.name, cx.now);
    cx.record({ objek: "tata_surat", objekId: String(versi + 1), perkaraId: null, ringkas: `Tata surat diubah, versi ${versi + 1}${catatan ? `: ${catatan}` : ""}`, sebelum: current.tata, sesudah: tata });
    return { tata, versi: versi + 1, kantorVersi: kantor.versi + (changed ? 1 : 0) };
  },
  "tataSurat.halamanUji"({ tata, formulir }, cx) {
    const { doc, logo } = trial(cx, tata, formulir);
    const stored = cx.files.put(renderDocx(doc, { logo: logo?.bytes, watermark: cx.watermark }));
    const nama = `${t.berkasUji}.docx`;
    return { tiket: cx.tickets.download(cx.sessionId, { nama, mime: DOCX, ukuran: stored.size, sha256: stored.sha256, inline: false }), nama };
  },
};

/** A logo is a small PNG or JPEG: every letter holds it. */
export function mustBeLogo(cx: Cx, sha256: string): void {
  if (sha256 === "") return;
  const row = cx.store.berkas.get(sha256);
  if (row?.mime !== "image/png" && row?.mime !== "image/jpeg") throw new Refusal("BAD_INPUT", { fields: [{ path: "kop.logo", code: "logo_bukan_png_jpeg" }] });
  if (row.ukuran > LOGO_TERBESAR) throw new Refusal("BAD_INPUT", { fields: [{ path: "kop.logo", code: "logo_terlalu_besar" }] });
}

function logoOf(cx: Cx, sha256: string): LetterContext["logo"] {
  mustBeLogo(cx, sha256);
  const row = sha256 ? cx.store.berkas.get(sha256) : null;
  return row ? { bytes: cx.files.read(row.sha256), mime: row.mime as "image/png" | "image/jpeg" } : null;
}

const LOGO_TERBESAR = 2 * 1024 ** 2;

const withoutTail = (lines: readonly string[]): string[] => lines.slice(0, lines.findLastIndex((line) => line !== "") + 1);

/** The trial page: a letter of the office that has all the parts that are set. */
function trial(cx: Cx, tata: TataSurat, formulir: boolean): { doc: LetterDoc; logo: LetterContext["logo"] } {
  const office = cx.kantor();
  const kantor = { ...office, kop: { baris: withoutTail(tata.kop.baris), logo: tata.kop.logo } };
  const logo = logoOf(cx, tata.kop.logo);
  const signer = titled(defaultSigner(tata, cx.store.kantor.pejabat(), false), tata);
  const today = cx.localNow.slice(0, 10);
  const head = [["Nomor", t.uji.nomor], ["Sifat", t.uji.sifat], ["Lampiran", "-"], ["Hal", t.uji.hal]] as const;
  const doc = letter([
    ...(formulir ? [formCode(t.uji.kode)] : []),
    kop(),
    letterHead(head, tempatTanggal(kantor.kedudukan, tanggal(today)), { spaceAfterPt: 14 }),
    address([t.uji.kepada], t.uji.tempat, { spaceAfterPt: 14 }),
    p(t.uji.pembuka, { firstLineMm: 10 }),
    list("1.", t.uji.butir.map((text) => li(text)), { spaceAfterPt: 4 }),
    p(t.uji.penutup, { firstLineMm: 10 }),
    signature({ above: [kantor.nama, `${jabatanTtd(signer)},`], mark: "cap", name: [{ text: signer?.nama ?? "", field: "Penandatangan" }] }),
    tembusan(["Arsip"]),
  ], { kop: kopOf({ kantor, logo } as LetterContext), footer: { pageNumber: "dash", skipFirst: true } });
  return { doc: dress(doc, tata, formulir, { nomor: t.uji.nomor, tanggal: today, kodeJurnal: headOf(cx) }), logo };
}
