import { isi } from "../../../../shared/i18n/id";
import { naskahTeks as t, sumberTeks } from "../../../../shared/i18n/naskah";
import type { NaskahLengkap, Sumber } from "../../../../shared/schemas/naskah";
import { useCommand } from "../../app";
import { Button, useToast } from "../../ui";

/** What letters are made from, with its version. */
export function sumberLengkap(sumber: Sumber, versi: number): string {
  return sumber === "bawaan" ? sumberTeks.bawaan : isi(t.versi, { sumber: sumberTeks[sumber], versi });
}

/** Lets letters be made from something else henceforth. */
export function useChoose(n: NaskahLengkap) {
  const toast = useToast();
  const choose = useCommand("naskah.pilih");
  return {
    busy: choose.busy,
    run: async (sumber: NaskahLengkap["sumber"], versiSumber: number) => {
      const result = await choose.run({ jenis: n.jenis, rezim: n.rezim, versi: n.versi, sumber, versiSumber });
      if (result.ok) toast.done(isi(t.dipilih, { sumber: sumberLengkap(sumber, versiSumber).toLowerCase() }));
      else toast.failed(result.error);
    },
  };
}

/** Back to our wording, where letters are made from something else. */
export function BackToOurs({ naskah: n }: { naskah: NaskahLengkap }) {
  const choose = useChoose(n);
  return n.sumber === "bawaan" ? null : <Button size="small" busy={choose.busy} onClick={() => void choose.run("bawaan", 0)}>{t.pakaiBawaan}</Button>;
}
