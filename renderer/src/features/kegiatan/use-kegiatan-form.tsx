import { kegiatanTeks } from "../../../../shared/i18n/kegiatan";
import { kegiatan as skema, type Kegiatan, type KegiatanLengkap } from "../../../../shared/schemas/kegiatan";
import { useCommand } from "../../app";
import { useRecordForm } from "./use-record-form";

/** A form over the whole activity; `own` names the fields that it shows. */
export function useKegiatanForm(k: KegiatanLengkap, own: ReadonlyArray<keyof Kegiatan>) {
  const save = useCommand("kegiatan.simpan");
  return useRecordForm({ schema: skema, record: k.kegiatan, own, save: save.run, words: kegiatanTeks });
}
