import { Link, useParams } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { isi } from "../../../../shared/i18n/id";
import { salinTeks as t } from "../../../../shared/i18n/salin";
import { OBJEK_SALIN, type BagianSalin, type LembarTerisi, type ObjekSalin } from "../../../../shared/schemas/salin";
import { Loaded, useCommand, useMay, useProcedure } from "../../app";
import { Badge, Button, Card, ConfirmDialog, copyText, IconCopy, Notice, PageTitle, selectText, TextButton, Unverified, useToast } from "../../ui";
import { CatatDialog } from "./CatatDialog";
import { entriText, objectAt } from "./entri";
import "./salin.css";

/** One copy sheet: its fields in order, each with its button, and whether it was entered. */
export function LembarPage() {
  const { lembar, objek, objekId } = useParams({ strict: false }) as { lembar: string; objek: string; objekId: string };
  const kind = (OBJEK_SALIN as readonly string[]).includes(objek) ? (objek as ObjekSalin) : "perkara";
  const query = useProcedure("salin.lembar", { lembar, objek: kind, objekId }, { keep: true });
  return <Loaded query={query} rows={8}>{(l) => <Sheet key={`${l.lembar} ${l.objek} ${l.objekId}`} l={l} />}</Loaded>;
}

function Sheet({ l }: { l: LembarTerisi }) {
  const about = objectAt(l.objek, l.objekId);
  const all = l.bagian.flatMap((b) => b.kolom).filter((k) => k.isi !== "").map((k) => `${k.nama}: ${k.isi}`).join("\n");
  return (
    <>
      <PageTitle title={l.nama} badges={l.entri ? <Badge done={l.entri.keadaan === "dimasukkan"}>{l.entri.keadaan === "dimasukkan" ? t.pilihan.sudah : isi(t.tidakPerlu, { catatan: "" }).replace(/:\s*$/, "")}</Badge> : <Badge tone="dekat">{t.belum}</Badge>} actions={<><Link to={about.to as string} params={about.params as never} className="btn">{t.keObjek[l.objek]}</Link><Link to="/salin" className="btn">{t.keSalin}</Link></>}>
        {l.nomor ? <span className="mono">{l.nomor}</span> : null} {l.judul}
      </PageTitle>
      {l.disamarkan ? <Notice tone="dekat">{t.disamarkan}</Notice> : null}
      <div className="halaman-dua salin__lembar">
        <div className="tegak">
          {l.bagian.map((b, i) => <Section key={`${b.judul} ${i}`} b={b} />)}
        </div>
        <aside className="tegak">
          <Entry l={l} />
          <CopyAll text={l.teks || all} row={l.teks !== ""} />
          <Card><p className="mut">{l.kegunaan}</p><p className="mut">{l.sumber} {l.belumDiverifikasi ? <Unverified source={l.sumber} /> : null}</p></Card>
        </aside>
      </div>
    </>
  );
}

function Section({ b }: { b: BagianSalin }) {
  return (
    <Card title={b.judul}>
      <dl className="salin__isian">{b.kolom.map((k) => <FieldRow key={k.nama} section={b.judul} nama={k.nama} value={k.isi} />)}</dl>
    </Card>
  );
}

/** A value with its button. Where the system refuses the clipboard the value is marked, so that Ctrl+C takes it. */
function FieldRow({ section, nama, value }: { section: string; nama: string; value: string }) {
  const shown = useRef<HTMLElement>(null);
  const toast = useToast();
  const copy = () => {
    if (copyText(value)) return toast.done(isi(t.tersalinIsian, { nama }));
    selectText(shown.current);
    toast.failed(t.gagalSalin);
  };
  return (
    <div>
      <dt>{nama}</dt>
      <dd ref={shown} className={value ? undefined : "mut"}>{value || t.kosongIsian}</dd>
      <dd>{value ? <Button size="small" icon={<IconCopy size={14} />} aria-label={isi(t.salinIsian, { nama: `${nama}, ${section}` })} onClick={copy}>{t.salin}</Button> : null}</dd>
    </div>
  );
}

function CopyAll({ text, row }: { text: string; row: boolean }) {
  const area = useRef<HTMLTextAreaElement>(null);
  const toast = useToast();
  const copy = () => {
    if (copyText(text)) return toast.done(t.tersalin);
    area.current?.focus();
    area.current?.select();
    toast.failed(t.gagalSalin);
  };
  const label = row ? t.salinBaris : t.salinSemua;
  return (
    <Card title={label} actions={<Button size="small" icon={<IconCopy size={14} />} aria-label={label} onClick={copy}>{t.salin}</Button>}>
      <textarea ref={area} className="kotak kotak--tetap" readOnly rows={row ? 3 : 6} value={text} aria-label={label} />
    </Card>
  );
}

/** Number, day and person of the entry; recorded, corrected and taken back here. */
function Entry({ l }: { l: LembarTerisi }) {
  const [open, setOpen] = useState<"" | "dimasukkan" | "tidak_perlu" | "batal">("");
  const cancel = useCommand("salin.batal");
  const toast = useToast();
  const writes = useMay("catat") && !l.disamarkan;
  return (
    <Card title={t.entri}>
      <div className="tegak tegak--rapat">
        <p>{entriText(l.entri)}</p>
        {l.entri?.dariProses ? <p className="mut">{t.dariProses}</p> : null}
        {l.entri?.keadaan === "dimasukkan" && l.entri.catatan ? <p className="mut">{l.entri.catatan}</p> : null}
        {writes && !l.entri ? <div className="baris"><Button variant="primary" onClick={() => setOpen("dimasukkan")}>{t.catat}</Button></div> : null}
        {writes && !l.entri ? <p><TextButton onClick={() => setOpen("tidak_perlu")}>{t.tandaiTidakPerlu}</TextButton></p> : null}
        {writes && l.entri ? <div className="baris"><Button size="small" onClick={() => setOpen(l.entri!.keadaan)}>{t.perbaiki}</Button><Button size="small" onClick={() => setOpen("batal")}>{t.batalkan}</Button></div> : null}
      </div>
      {open === "dimasukkan" || open === "tidak_perlu" ? <CatatDialog l={l} keadaan={open} onClose={() => setOpen("")} /> : null}
      <ConfirmDialog
        open={open === "batal"}
        onOpenChange={(is) => (is ? undefined : setOpen(""))}
        title={t.batalkan}
        description={t.batalkanIsi}
        reason
        danger
        confirmLabel={t.batalkan}
        onConfirm={async (alasan) => {
          const result = await cancel.run({ lembar: l.lembar, objek: l.objek, objekId: l.objekId, versi: l.entri?.versi ?? 0, alasan });
          if (result.ok) toast.done(t.dibatalkan);
          else toast.failed(result.error);
          return result.ok;
        }}
      />
    </Card>
  );
}
