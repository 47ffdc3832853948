import type { Dossier } from "../../../../shared/schemas/dossier";
import type { LawPack, OutcomeRow } from "../../../../shared/schemas/law";
import { HASIL_KAJIAN_AWAL, type HasilKajianAwal, type KajianAwalInput } from "../../../../shared/schemas/penanganan";
import { lawDateOf, rowsFor } from "./saran";

/** The official outcomes of the case's regime, in the order of the form. */
export function outcomesOf(pack: LawPack, d: Dossier): Array<OutcomeRow & { hasil: HasilKajianAwal }> {
  return rowsFor(pack.hasilKajianAwal, d.perkara.rezim, lawDateOf(d)).flatMap((row) => {
    const hasil = HASIL_KAJIAN_AWAL.find((h) => row.id === h || row.id === `${d.perkara.rezim}-${h}`);
    return hasil ? [{ ...row, hasil }] : [];
  });
}

/** The kajian awal to work on: the second one after a completion starts from the first. */
export function kajianAwalDefaults(d: Dossier, formal: readonly string[], material: readonly string[]): KajianAwalInput {
  const second = d.perkara.tahap === "penelitian_perbaikan";
  const own = d.kajianAwal.find((k) => k.ke === (second ? 2 : 1));
  const from = own ?? d.kajianAwal.at(-1);
  const answers = (ids: readonly string[], stored: KajianAwalInput["syaratFormal"] | undefined) => ids.map((id) => stored?.find((s) => s.id === id) ?? { id, terpenuhi: "" as const, catatan: "" });
  return {
    perkaraId: d.perkara.id,
    versi: d.perkara.versi,
    syaratFormal: answers(formal, from?.syaratFormal),
    syaratMateriel: answers(material, from?.syaratMateriel),
    dugaan: d.dugaan,
    pelimpahan: own?.pelimpahan ?? "",
    pengambilalihan: own?.pengambilalihan ?? "",
    pencabutan: own?.pencabutan ?? "",
    penghentian: own?.penghentian ?? "",
    kesimpulan: own?.kesimpulan ?? "",
    hasil: own?.hasil ?? "",
    alasan: own?.alasan ?? "",
    kekurangan: own?.kekurangan ?? [],
    tujuan: own?.tujuan ?? "",
  };
}
