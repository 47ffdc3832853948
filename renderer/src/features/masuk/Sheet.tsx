import { useState } from "react";
import { hariTanggal } from "../../../../shared/i18n/format";
import { masuk as t } from "../../../../shared/i18n/akun";
import { Button, Checkbox, IconPrinter, Notice, useMinute } from "../../ui";
import { Frame } from "./Frame";
import { useStayOpen } from "./use-stay-open";

/** The recovery code, shown once, as the sheet that is printed and locked away. */
export function Sheet({ code, office = "", over = false, onDone }: { code: string; office?: string; over?: boolean; onDone: () => void }) {
  const [kept, setKept] = useState(false);
  return (
    <Frame title={t.lembarJudul} lead={t.lembarIsi} wide over={over}>
      <SheetPaper code={code} office={office} />
      <Notice tone="dekat">{t.lembarSimpan}</Notice>
      <div className="masuk__aksi">
        <Button icon={<IconPrinter size={15} />} onClick={() => window.print()}>{t.lembarCetak}</Button>
        <Checkbox label={t.lembarSudah} value={kept} onValueChange={setKept} />
        <Button variant="primary" blockedBecause={kept ? undefined : t.lembarSudah} onClick={onDone}>{t.lembarLanjut}</Button>
      </div>
    </Frame>
  );
}

/** The sheet over a page that is open. */
export function SheetOver({ code, office, onDone }: { code: string; office: string; onDone: () => void }) {
  // The code is shown once: Esc does not take it away.
  const stay = useStayOpen();
  return (
    <dialog {...stay} className="kunci-layar" aria-label={t.lembarJudul}>
      <Sheet code={code} office={office} over onDone={onDone} />
    </dialog>
  );
}

/** What goes on the paper. */
export function SheetPaper({ code, office }: { code: string; office: string }) {
  const { tanggal } = useMinute();
  return (
    <section className="lembar-pulih" aria-label={t.lembarJudul}>
      <h2>{t.lembarJudul}</h2>
      <p className="lembar-pulih__kode">{code.split("-").map((group, i) => <span key={i}>{group}</span>)}</p>
      <p>{t.lembarPerlindungan}</p>
      <dl>
        <dt>{t.lembarKantor}</dt>
        <dd>{office}</dd>
        <dt>{t.lembarDibuat}</dt>
        <dd>{hariTanggal(tanggal)}</dd>
        <dt>{t.lembarDisimpan}</dt>
        <dd />
        <dt>{t.lembarParaf}</dt>
        <dd />
      </dl>
    </section>
  );
}
