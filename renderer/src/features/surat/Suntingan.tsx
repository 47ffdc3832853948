import type { Failure } from "../../../../shared/api/result";
import { tanggalPendek } from "../../../../shared/i18n/format";
import { isi } from "../../../../shared/i18n/id";
import { jalanSurat as t } from "../../../../shared/i18n/jalan-surat";
import type { SuntinganDibaca } from "../../../../shared/schemas/surat";
import { useDownload } from "../../app";
import { Checkbox, FormField, Notice, TextButton, useToast } from "../../ui";

/** Said above a letter that someone edited in Word: which file, by whom, when and why, and what its text has that the issued one has not. */
export function SuntinganNotice({ suntingan: s, suratId, perkaraId }: { suntingan: SuntinganDibaca; suratId: string; perkaraId: number | null }) {
  const unduh = useDownload();
  const toast = useToast();
  const original = async () => {
    const result = await unduh({ jenis: "suratAsli", id: suratId, perkaraId });
    if (!result.ok) toast.failed(result.error);
  };
  const { kini } = s;
  return (
    <>
      {kini ? (
        <Notice tone="dekat" title={t.suntingJudulPratinjau} actions={<TextButton onClick={() => void original()}>{t.unduhTerbit}</TextButton>}>
          <p>{isi(t.suntingPratinjau, { nama: kini.nama, oleh: kini.oleh, tanggal: tanggalPendek(kini.pada), alasan: kini.alasan })}</p>
          {kini.beda ? <Beda judul={t.bedaTambah} teks={kini.beda.tambah} lebih={kini.beda.tambahLebih} /> : null}
          {kini.beda ? <Beda judul={t.bedaHilang} teks={kini.beda.hilang} lebih={kini.beda.hilangLebih} /> : null}
          {kini.beda && kini.beda.tambah.length + kini.beda.hilang.length === 0 ? <p>{t.bedaTataLetak}</p> : null}
        </Notice>
      ) : null}
      {s.lama.map((f) => <p key={`${f.versiSurat} ${f.nama}`} className="surat__catatan mut">{isi(t.suntingLamaPratinjau, { n: f.versiSurat, nama: f.nama, oleh: f.oleh, tanggal: tanggalPendek(f.pada) })}</p>)}
    </>
  );
}

function Beda({ judul, teks, lebih }: { judul: string; teks: readonly string[]; lebih: number }) {
  if (teks.length === 0) return null;
  return (
    <>
      <p><strong>{judul}</strong></p>
      <ul className="butir">{teks.map((x, i) => <li key={`${i} ${x}`}>{x}</li>)}{lebih > 0 ? <li className="mut">{isi(t.bedaLebih, { n: lebih })}</li> : null}</ul>
    </>
  );
}

/** The letter that would be made anew was edited by hand meanwhile. */
export const isEditedByHand = (f: Failure): boolean => f.code === "GUARD" && (f.reasons ?? []).includes("surat_disunting_tangan");

/** The choice that making it anew asks for. */
export function MeskiDisunting() {
  return (
    <Notice tone="dekat" alert title={t.suntingJudulPratinjau}>
      <FormField name="meskiDisunting" control={Checkbox} label={t.meskiDisunting} />
    </Notice>
  );
}
