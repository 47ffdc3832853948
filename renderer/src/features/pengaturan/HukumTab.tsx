import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useDeferredValue, useMemo, useState } from "react";
import { angka, tanggal } from "../../../../shared/i18n/format";
import { isi } from "../../../../shared/i18n/id";
import { bagianHukum, hukumTeks as t, namaRezim } from "../../../../shared/i18n/kantor";
import { inForce, type LawPack } from "../../../../shared/schemas/law";
import { Loaded, useLawPack } from "../../app";
import { Badge, Button, Checkbox, EmptyState, goToSection, SelectField, useMinute } from "../../ui";
import { SearchBox } from "../perkara-daftar/SearchBox";
import { AksiBaris, TambahBaris, UpayaHukum, useJalanBaris } from "../hukum/AksiBaris";
import { BagianHukum, HukumLain } from "../hukum/HukumLain";
import type { CariPengaturan } from "./cari";
import { barisHukum, masaBerlaku, type BarisHukum } from "./hukum-baris";

/** The whole law pack, to be read by someone who knows the law and not the program. */
export function HukumTab() {
  const { anak } = useParams({ strict: false }) as { anak?: string };
  return (
    <>
      <BagianHukum />
      {anak ? <HukumLain anak={anak} /> : <Isi />}
    </>
  );
}

function Isi() {
  const query = useLawPack();
  return <Loaded query={query} rows={12}>{(pack) => <UpayaHukum pack={pack}><Hukum pack={pack} /></UpayaHukum>}</Loaded>;
}

function Hukum({ pack }: { pack: LawPack }) {
  const { cari = "", rezim, belum } = useSearch({ strict: false }) as CariPengaturan;
  const navigate = useNavigate();
  const set = (next: Partial<CariPengaturan>): void =>
    void navigate({ to: "/pengaturan/$bagian", params: { bagian: "hukum" }, replace: true, search: clean({ cari: cari || undefined, rezim, belum, ...next }) });
  const words = useDeferredValue(cari);
  const all = useMemo(() => barisHukum(pack), [pack]);
  const shown = useMemo(() => filtered(all, words, rezim, belum), [all, words, rezim, belum]);
  const parts = Object.keys(bagianHukum).map((id) => ({ id, rows: shown.filter((b) => b.bagian === id) }));
  const narrowed = words !== "" || rezim !== undefined || belum;
  return (
    <div className="hukum">
      <div className="hukum__daftar">
        <search className="hukum__saring">
          <SearchBox label={t.cari} value={cari} onValue={(v) => set({ cari: v || undefined })} />
          <SelectField label={t.rezim} value={rezim ?? ""} placeholder={t.semuaRezim} options={[{ value: "pemilu", label: namaRezim["pemilu"]! }, { value: "pemilihan", label: namaRezim["pemilihan"]! }]} onValueChange={(v) => set({ rezim: v === "pemilu" || v === "pemilihan" ? v : undefined })} />
          <Checkbox label={t.hanyaBelum} value={belum ?? false} onValueChange={(v) => set({ belum: v || undefined })} />
        </search>
        <nav aria-label={t.bagian}>
          <ol className="bagian">
            {parts.map(({ id, rows }) => (
              <li key={id}>
                <button type="button" disabled={rows.length === 0} onClick={() => goToSection(`hukum-${id}`)}>
                  <span>{bagianHukum[id]!.judul}</span>
                  <span className="hukum__jumlah">{rows.length}</span>
                </button>
              </li>
            ))}
          </ol>
        </nav>
      </div>
      <div className="tegak">
        <p className="mut">
          {isi(t.anak, { versi: pack.versi, tanggal: tanggal(pack.tanggal) })} {t.belumArti}
        </p>
        <output className="mut">
          {narrowed ? isi(t.ditemukan, { jumlah: angka(shown.length) }) : isi(t.jumlah, { jumlah: angka(all.length), belum: angka(all.filter((b) => b.row.status === "belum_diverifikasi").length) })}
        </output>
        {shown.length === 0 ? <EmptyState title={t.kosong} action={<Button onClick={() => set({ cari: undefined, rezim: undefined, belum: undefined })}>{t.hapusSaringan}</Button>}>{t.kosongIsi}</EmptyState> : null}
        {parts.filter((p) => p.rows.length > 0).map(({ id, rows }) => <Bagian key={id} id={id} rows={rows} searched={words !== ""} />)}
      </div>
    </div>
  );
}

/** So many rows of a part stand there at first: all of the law at once is more than an old PC shows in a moment, and than anyone reads. */
const FIRST = 8;

function Bagian({ id, rows, searched }: { id: string; rows: BarisHukum[]; searched: boolean }) {
  const { tanggal: today } = useMinute();
  const { judul, isi: about } = bagianHukum[id]!;
  // Rules of time are spoken of by their number; other ids say nothing to a reader.
  const coded = id === "tenggat";
  const [unfolded, unfold] = useState(false);
  const foldable = !searched && rows.length > FIRST + 2;
  const shown = foldable && !unfolded ? rows.slice(0, FIRST) : rows;
  const walk = useJalanBaris(shown.length);
  return (
    <section id={`hukum-${id}`} className="hukum__bagian" aria-labelledby={`hukum-${id}-judul`}>
      <div className="baris">
        <h2 id={`hukum-${id}-judul`} tabIndex={-1}>{judul}</h2>
        <span className="dorong"><TambahBaris bagian={id} judul={judul} /></span>
      </div>
      {about ? <p className="mut">{about}</p> : null}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the buttons in the rows take the keys; the table only hears them */}
      <table className="tabel hukum__tabel" onKeyDown={walk.onKeyDown}>
        <thead>
          <tr>
            {coded ? <th scope="col" className="hukum__kode">{t.kode}</th> : null}
            <th scope="col">{t.isi}</th>
            <th scope="col" className="hukum__sumber">{t.pasal}, {t.sumber.toLowerCase()}</th>
            <th scope="col" className="hukum__status">{t.berlaku}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((b, i) => (
            <tr key={b.key} data-baris={i} onFocus={() => walk.onFocusRow(i)}>
              {coded ? <th scope="row" className="hukum__kode mono">{b.kode}</th> : null}
              <td>
                <strong>{b.judul}</strong>
                <span className="hukum__rezim">{namaRezim[b.rezim]}</span>
                {b.rincian.map((r) => <p key={r}>{r}</p>)}
              </td>
              <td className="hukum__sumber">
                {b.row.pasal === "-" ? null : b.row.pasal}
                {b.row.sumber === b.judul ? null : <p className="mut">{b.row.sumber}</p>}
              </td>
              <td className="hukum__status">
                {b.row.status === "terkonfirmasi" ? <Badge tone="tenang" done>{t.terkonfirmasi}</Badge> : <Badge tone="dekat">{t.belum}</Badge>}
                <p className="mut">{masaBerlaku(b.row)}</p>
                {inForce(b.row, today) ? null : <Badge>{b.row.berlakuSejak > today ? t.belumBerlaku : t.sudahTidak}</Badge>}
                <AksiBaris baris={b} active={i === walk.active} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {foldable ? <Button size="small" className="hukum__lain" aria-expanded={unfolded} onClick={() => unfold(!unfolded)}>{unfolded ? t.barisRingkas : isi(t.barisLain, { jumlah: angka(rows.length - FIRST) })}</Button> : null}
    </section>
  );
}

function filtered(all: readonly BarisHukum[], words: string, rezim: string | undefined, belum: boolean | undefined): BarisHukum[] {
  const parts = words.toLowerCase().split(/\s+/).filter(Boolean);
  return all.filter((b) => (!rezim || b.rezim === rezim || b.rezim === "keduanya") && (!belum || b.row.status === "belum_diverifikasi") && parts.every((w) => b.cari.includes(w)));
}

/** An address without empty parts. */
function clean<T extends object>(search: T): T {
  return Object.fromEntries(Object.entries(search).filter(([, v]) => v !== undefined)) as T;
}
