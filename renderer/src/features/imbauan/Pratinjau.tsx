import { useEffect, useState } from "react";
import { isi } from "../../../../shared/i18n/id";
import { bidangTeks, imbauanTeks as t } from "../../../../shared/i18n/imbauan";
import type { Alinea, GelombangLengkap } from "../../../../shared/schemas/imbauan";
import { Loaded, useProcedure } from "../../app";
import { Kertas } from "../surat/Kertas";
import { IconButton, IconChevronLeft, IconChevronRight, Notice } from "../../ui";

/** The letter as paper, for any of its recipients; follows the wording as it is typed. */
export function Pratinjau({ wave, isi: typed }: { wave: GelombangLengkap; isi: Alinea[] | null }) {
  const [at, setAt] = useState(0);
  const [settled, setSettled] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed), 250);
    return () => clearTimeout(timer);
  }, [typed]);
  const { jumlah } = wave.hitung;
  const one = useProcedure("imbauan.penerima", { gelombangId: wave.gelombang.id, lewati: Math.min(at, Math.max(0, jumlah - 1)), batas: 1 }, { keep: true });
  const recipient = one.data?.baris[0];
  const query = useProcedure("imbauan.pratinjau", { gelombangId: wave.gelombang.id, imbauanId: recipient?.id ?? "", isi: settled && settled.length > 0 ? settled : null }, { keep: true });
  return (
    <div className="imbauan__pratinjau">
      <div className="imbauan__alat">
        <IconButton size="small" label={t.sebelumnya} icon={<IconChevronLeft size={15} />} disabled={at <= 0} onClick={() => setAt(at - 1)} />
        <IconButton size="small" label={t.berikutnya} icon={<IconChevronRight size={15} />} disabled={at >= jumlah - 1} onClick={() => setAt(at + 1)} />
        <span className="potong">{recipient ? `${at + 1} / ${jumlah} · ${recipient.tujuan}` : t.contohPenerima}</span>
      </div>
      <Loaded query={query} rows={8}>
        {({ doc, kosong, takDikenal }) => (
          <>
            {takDikenal.length > 0 ? <Notice tone="lewat">{isi(t.takDikenal, { nama: takDikenal.join(", ") })}</Notice> : null}
            {kosong.length > 0 ? <Notice tone="dekat">{isi(t.kosongUntuk, { nama: kosong.map((k) => bidangTeks[k] ?? k).join(", ") })}</Notice> : null}
            <Kertas doc={doc} label={t.pratinjau} />
          </>
        )}
      </Loaded>
    </div>
  );
}
