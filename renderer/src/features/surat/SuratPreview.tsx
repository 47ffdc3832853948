import { useEffect, useRef, useState, type ReactNode } from "react";
import { flushSync } from "react-dom";
import { isi } from "../../../../shared/i18n/id";
import { angka } from "../../../../shared/i18n/format";
import { surat as teks } from "../../../../shared/i18n/laporan";
import { jalanSurat } from "../../../../shared/i18n/jalan-surat";
import { naskahTeks } from "../../../../shared/i18n/naskah";
import type { LetterDoc } from "../../../../shared/letters/blocks";
import type { SuntinganDibaca } from "../../../../shared/schemas/surat";
import { Loaded, useClient, useDownload, useProcedure, type AskFile } from "../../app";
import { PaperPages } from "../../print/paper-pages";
import { Button, Dialog, IconButton, IconDownload, IconMinus, IconPlus, IconPrinter, NumberField, TextButton, useToast } from "../../ui";
import { SuntinganNotice } from "./Suntingan";
import { useLogoUrl, usePictureUrls } from "./Kertas";
import "./surat.css";

/** What is shown: an issued document by its id, or a document as it would be issued now. */
export type SuratSumber =
  | { suratId: string }
  | { perkaraId: number; jenis: string; refId?: string; isian?: Record<string, string> };

export interface SuratPreviewProps {
  sumber: SuratSumber;
  /** Copies to begin with; a receipt that holds its two copies already says so by itself. */
  rangkap?: number;
  /** Print is what this screen is for: its button leads. */
  utama?: boolean;
  /** Stands at the end of the tool bar. */
  aksi?: ReactNode;
}

/** A document as paper on a grey desk, with zoom, print and DOCX. Stands anywhere in a page. */
export function SuratPreview(props: SuratPreviewProps) {
  return "suratId" in props.sumber ? <Issued {...props} suratId={props.sumber.suratId} /> : <AsItWouldBe {...props} {...props.sumber} />;
}

export interface SuratPreviewDialogProps extends SuratPreviewProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  judul: string;
}

/** The same in a window over the page. */
export function SuratPreviewDialog({ open, onOpenChange, judul, ...preview }: SuratPreviewDialogProps) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={judul} wide>
      {open ? <SuratPreview {...preview} /> : null}
    </Dialog>
  );
}

function Issued({ suratId, ...rest }: SuratPreviewProps & { suratId: string }) {
  const client = useClient();
  const query = useProcedure("surat.baca", { suratId });
  return (
    <Loaded query={query} rows={8}>
      {({ surat, doc, suntingan }) => <Desk {...rest} doc={doc} suntingan={suntingan} berisi={copiesIn(surat.jenis, doc)} unduh={{ suratId, perkaraId: surat.perkaraId }} gambar={(sha256) => client.call("surat.gambar", { suratId, sha256 })} {...fromTemplate(surat.sumber)} />}
    </Loaded>
  );
}

function AsItWouldBe({ perkaraId, jenis, refId = "", isian = {}, ...rest }: SuratPreviewProps & { perkaraId: number; jenis: string; refId?: string; isian?: Record<string, string> }) {
  const client = useClient();
  const query = useProcedure("surat.pratinjau", { perkaraId, jenis, refId, isian }, { keep: true });
  return (
    <Loaded query={query} rows={8}>
      {({ doc, kosong, sumber }) => <Desk {...rest} doc={doc} berisi={copiesIn(jenis, doc)} unduh={null} gambar={(sha256) => client.call("media.unduh", { id: refId, sha256, lihat: true })} catatan={[teks.belumTerbit, kosong.length > 0 ? isi(teks.belumLengkap, { daftar: kosong.join(", ") }) : "", fromTemplate(sumber).catatan].filter(Boolean).join(" ")} hanyaIsi={fromTemplate(sumber).hanyaIsi} />}
    </Loaded>
  );
}

interface DeskProps extends Omit<SuratPreviewProps, "sumber"> {
  doc: LetterDoc;
  /** Copies that the document holds already, one after another. */
  berisi: number;
  unduh: { suratId: string; perkaraId: number | null } | null;
  catatan?: string;
  /** Asks for a picture that the letter shows. */
  gambar: AskFile;
  /** What was edited by hand in Word. */
  suntingan?: SuntinganDibaca;
  /** What the letter says, not how it is set: nothing to print. */
  hanyaIsi?: boolean;
}

const PX_PER_MM = 96 / 25.4;
const LANGKAH = [0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 2];
/** Room around the sheets on the desk, in px at 100 %. */
const TEPI = 64;

function Desk({ doc, berisi, unduh, gambar, rangkap = 1, utama, aksi, catatan, suntingan, hanyaIsi = false }: DeskProps) {
  const meja = useRef<HTMLElement>(null);
  const [pas, setPas] = useState(1);
  const [zoom, setZoom] = useState<number | null>(null);
  const [halaman, setHalaman] = useState(0);
  const [salinan, setSalinan] = useState<number | string>(Math.max(rangkap, berisi));
  const [mencetak, setMencetak] = useState(false);
  const [mengunduh, setMengunduh] = useState(false);
  const unduhBerkas = useDownload();
  const toast = useToast();
  const logo = useLogoUrl(doc.kop?.logo?.sha256);
  const pictures = usePictureUrls(doc, gambar);
  const lebar = doc.page.widthMm * PX_PER_MM;
  const kini = zoom ?? pas;
  const kali = Math.min(20, Math.max(1, Math.ceil((typeof salinan === "number" ? salinan : 1) / berisi)));
  const jumlah = kali * berisi;

  useEffect(() => {
    const el = meja.current;
    if (!el) return undefined;
    const ukur = () => {
      // A second sheet stands beside the first where both stay readable.
      const dua = halaman > 1 ? el.clientWidth / (2 * lebar + TEPI * 1.5) : 0;
      const satu = el.clientWidth / (lebar + TEPI);
      setPas(Math.min(1, Math.max(0.4, dua >= 0.7 ? dua : satu)));
    };
    const watcher = new ResizeObserver(ukur);
    watcher.observe(el);
    ukur();
    return () => watcher.disconnect();
  }, [lebar, halaman]);

  const geser = (arah: 1 | -1) => {
    const next = arah === 1 ? LANGKAH.find((z) => z > kini + 0.01) : LANGKAH.findLast((z) => z < kini - 0.01);
    if (next !== undefined) setZoom(next);
  };
  const cetak = async () => {
    // The further copies stand in the page only while they are printed.
    flushSync(() => setMencetak(true));
    await document.fonts.ready;
    await Promise.allSettled([...document.images].map((image) => image.decode()));
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    window.print();
    setMencetak(false);
  };
  const simpan = async () => {
    if (!unduh) return;
    setMengunduh(true);
    const result = await unduhBerkas({ jenis: "surat", id: unduh.suratId, perkaraId: unduh.perkaraId });
    setMengunduh(false);
    if (!result.ok) toast.failed(result.error);
  };
  return (
    <div className="surat">
      <div className="surat__alat">
        <fieldset className="surat__zoom" aria-label={teks.zoom}>
          <IconButton size="small" label={teks.perkecil} icon={<IconMinus size={15} />} disabled={kini <= LANGKAH[0]!} onClick={() => geser(-1)} />
          <span className="mono" aria-live="polite">{angka(Math.round(kini * 100))} %</span>
          <IconButton size="small" label={teks.perbesar} icon={<IconPlus size={15} />} disabled={kini >= LANGKAH.at(-1)!} onClick={() => geser(1)} />
          <TextButton onClick={() => setZoom(null)}>{teks.lebarHalaman}</TextButton>
        </fieldset>
        <span className="mut">{halaman > 0 ? isi(teks.halaman, { n: halaman }) : null}</span>
        <div className="surat__aksi">
          <div className="surat__rangkap-isian"><NumberField label={teks.rangkap} value={salinan} onValueChange={setSalinan} /></div>
          <Button variant={utama ? "primary" : "quiet"} icon={<IconPrinter size={15} />} blockedBecause={suntingan?.kini ? jalanSurat.cetakSuntingan : hanyaIsi ? naskahTeks.cetakDariWord : undefined} onClick={() => void cetak()}>{jumlah > 1 ? isi(teks.cetakRangkap, { n: jumlah }) : teks.cetak}</Button>
          {unduh ? <Button icon={<IconDownload size={15} />} busy={mengunduh} onClick={() => void simpan()}>{teks.unduhDocx}</Button> : null}
          {aksi}
        </div>
      </div>
      {suntingan && unduh ? <SuntinganNotice suntingan={suntingan} {...unduh} /> : null}
      {catatan ? <p className="surat__catatan mut">{catatan}</p> : null}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a desk wider than the window is scrolled with the arrow keys */}
      <section className="surat__meja" ref={meja} tabIndex={0} aria-label={teks.kertas}>
        <div className="surat__lembar" style={{ zoom: kini }}>
          <PaperPages doc={doc} kopLogoUrl={logo} pictures={pictures} onPages={setHalaman} />
        </div>
      </section>
      {mencetak ? Array.from({ length: kali - 1 }, (_, i) => <div key={i} className="surat__rangkap" aria-hidden="true"><PaperPages doc={doc} kopLogoUrl={logo} pictures={pictures} /></div>) : null}
    </div>
  );
}

/** A letter from the office's Word template shows its content here; its layout lies in the DOCX. */
const fromTemplate = (sumber: string): { catatan: string; hanyaIsi: boolean } => (sumber.startsWith("templat ") ? { catatan: naskahTeks.suratDariTemplat, hanyaIsi: true } : { catatan: "", hanyaIsi: false });

/** A receipt is made with all its copies in one document, so that Word prints them too. */
function copiesIn(jenis: string, doc: LetterDoc): number {
  return jenis.startsWith("tanda_bukti") ? doc.blocks.filter((b) => b.type === "pageBreak").length + 1 : 1;
}
