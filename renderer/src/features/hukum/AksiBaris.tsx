import { createContext, useContext, useMemo, useState, type KeyboardEvent, type ReactNode } from "react";
import { rowKey } from "../../../../shared/domain/law-pack";
import { may, ROLES } from "../../../../shared/domain/permissions";
import type { UbahanHukum } from "../../../../shared/api/contract/hukum";
import { kelolaHukum as t } from "../../../../shared/i18n/hukum";
import { isi } from "../../../../shared/i18n/id";
import { REGIME_PARTS, type LawPack, type LawRow } from "../../../../shared/schemas/law";
import { useCommand, useProcedure, useSession } from "../../app";
import { Badge, Button, Dialog, IconPlus, TextArea, TextButton, useToast } from "../../ui";
import { isian, umum } from "../../../../shared/i18n/id";
import type { Failure } from "../../../../shared/api/result";
import { BarisForm, Refused, type SasaranBaris } from "./BarisForm";
import { DaftarUbahan } from "./Riwayat";

/** A row as the page of the law shows it. */
export interface BarisTampil { part: string; judul: string; row: LawRow }

interface Upaya { may: boolean; changes: ReadonlyMap<string, UbahanHukum[]>; open: (what: Dibuka) => void }
type Dibuka = { jenis: "form"; sasaran: SasaranBaris } | { jenis: "konfirmasi" | "riwayat"; baris: BarisTampil };

/** Whether the person at the screen may change office, calendar and law. */
export function useMayArrange(): boolean {
  const session = useSession();
  const role = session?.pelaku.peran ?? "";
  return !Object.hasOwn(ROLES, role) || may(role, "atur");
}

/** Holds the windows in which rows of the law are corrected, confirmed and added. Stands around the page that lists them. */
export function UpayaHukum({ pack, children }: { pack: LawPack; children: ReactNode }) {
  const [opened, open] = useState<Dibuka | null>(null);
  const { data } = useProcedure("hukum.riwayat", {});
  const allowed = useMayArrange();
  const changes = useMemo(() => Map.groupBy(data ?? [], (u) => rowKey(u.bagian, { id: u.barisId, berlakuSejak: u.berlakuSejak })), [data]);
  const upaya = useMemo(() => ({ may: allowed, changes, open }), [allowed, changes]);
  const close = () => open(null);
  return (
    <UpayaContext value={upaya}>
      {children}
      {opened?.jenis === "form" ? <BarisForm pack={pack} sasaran={opened.sasaran} onClose={close} /> : null}
      {opened?.jenis === "konfirmasi" ? <Konfirmasi baris={opened.baris} onClose={close} /> : null}
      {opened?.jenis === "riwayat" ? (
        <Dialog open wide onOpenChange={close} title={t.riwayatBaris} description={opened.baris.judul} actions={<Button variant="primary" onClick={close}>{umum.tutup}</Button>}>
          <DaftarUbahan all={changes.get(rowKey(opened.baris.part, opened.baris.row)) ?? []} pack={pack} />
        </Dialog>
      ) : null}
    </UpayaContext>
  );
}

/** What can be done with one row. Only the row that was walked to is in the order of Tab. */
export function AksiBaris({ baris, active }: { baris: BarisTampil; active: boolean }) {
  const { may: allowed, changes, open } = useUpaya();
  const changed = changes.has(rowKey(baris.part, baris.row));
  const at = { part: baris.part, id: baris.row.id, berlakuSejak: baris.row.berlakuSejak };
  const shared = { tabIndex: active ? 0 : -1 };
  if (!allowed && !changed) return null;
  return (
    <div className="hukum-aksi">
      {changed ? <Badge>{t.diubahKantor}</Badge> : null}
      {allowed && baris.row.status === "belum_diverifikasi" ? <TextButton {...shared} aria-label={isi(t.verifikasiSatu, { nama: baris.judul })} onClick={() => open({ jenis: "konfirmasi", baris })}>{t.verifikasi}</TextButton> : null}
      {allowed ? <TextButton {...shared} aria-label={isi(t.perbaikiSatu, { nama: baris.judul })} onClick={() => open({ jenis: "form", sasaran: at })}>{t.perbaiki}</TextButton> : null}
      {changed ? <TextButton {...shared} aria-label={isi(t.lihatRiwayatSatu, { nama: baris.judul })} onClick={() => open({ jenis: "riwayat", baris })}>{t.lihatRiwayat}</TextButton> : null}
    </div>
  );
}

/** "Tambah penerima" and the like, at the head of a section that an office may have to add to. */
export function TambahBaris({ bagian, judul }: { bagian: string; judul: string }) {
  const { may: allowed, open } = useUpaya();
  if (!allowed || !BOLEH_TAMBAH.has(bagian)) return null;
  const part = (REGIME_PARTS as readonly string[]).includes(bagian) ? `rezim.pemilu.${bagian}` : bagian;
  return (
    <Button size="small" icon={<IconPlus size={14} />} aria-label={bagian === "penerima" ? t.tambahPenerima : isi(t.tambahKe, { bagian: judul })} onClick={() => open({ jenis: "form", sasaran: { part } })}>
      {bagian === "penerima" ? t.tambahPenerima : t.tambah}
    </Button>
  );
}

/** Arrows walk the rows of one section of the law. */
export function useJalanBaris(count: number): { active: number; onKeyDown: (e: KeyboardEvent<HTMLElement>) => void; onFocusRow: (i: number) => void } {
  const [active, setActive] = useState(0);
  const onKeyDown = (e: KeyboardEvent<HTMLElement>) => {
    const step = { ArrowDown: 1, ArrowUp: -1, Home: -1e9, End: 1e9 }[e.key];
    const row = (e.target as HTMLElement).closest<HTMLTableRowElement>("tr[data-baris]");
    if (step === undefined || !row || e.altKey || e.ctrlKey || e.metaKey) return;
    e.preventDefault();
    const to = Math.min(count - 1, Math.max(0, Number(row.dataset["baris"]) + step));
    setActive(to);
    const next = row.parentElement?.querySelector<HTMLElement>(`tr[data-baris="${to}"]`);
    next?.querySelector<HTMLElement>(".hukum-aksi button")?.focus();
  };
  return { active: Math.min(active, Math.max(0, count - 1)), onKeyDown, onFocusRow: setActive };
}

function Konfirmasi({ baris, onClose }: { baris: BarisTampil; onClose: () => void }) {
  const [sumber, setSumber] = useState("");
  const [alasan, setAlasan] = useState("");
  const [tried, setTried] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const confirm = useCommand("hukum.konfirmasi");
  const toast = useToast();
  const empty = (s: string) => (tried && s.trim() === "" ? isian["wajib"] : undefined);
  const send = async () => {
    setTried(true);
    if (sumber.trim() === "" || alasan.trim() === "") {
      setTimeout(() => document.querySelector<HTMLElement>(".dialog [aria-invalid='true']")?.focus(), 0);
      return;
    }
    const done = await confirm.run({ bagian: baris.part, id: baris.row.id, berlakuSejak: baris.row.berlakuSejak, sumber, alasan });
    if (!done.ok) {
      setFailure(done.error);
      return;
    }
    toast.done(isi(t.terverifikasi, { versi: done.value.versi }));
    onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t.verifikasiJudul}
      description={t.verifikasiIsi}
      actions={
        <>
          <Button onClick={onClose}>{umum.batal}</Button>
          <Button variant="primary" busy={confirm.busy} onClick={() => void send()}>{t.verifikasiKirim}</Button>
        </>
      }
    >
      <p><strong>{baris.judul}</strong>{baris.row.pasal === "-" ? "" : `, ${baris.row.pasal}`}. {isi(t.sumberKini, { sumber: baris.row.sumber })}</p>
      {failure ? <Refused failure={failure} /> : null}
      <TextArea label={t.naskah} hint={t.naskahPetunjuk} required rows={2} value={sumber} onValueChange={setSumber} error={empty(sumber)} />
      <TextArea label={t.alasan} required rows={2} value={alasan} onValueChange={setAlasan} error={empty(alasan)} />
    </Dialog>
  );
}

/** Sections in which an office meets something the pack does not know yet. */
const BOLEH_TAMBAH: ReadonlySet<string> = new Set(["penerima", "regulasi", "dasarSurat", "pasal", "skb", "kategoriTerlapor", "sanksi", "klasifikasi", "dokumen", "jamPenerimaan", "tenggat"]);

function useUpaya(): Upaya {
  const upaya = useContext(UpayaContext);
  if (!upaya) throw new Error("rows of the law stand inside UpayaHukum");
  return upaya;
}
const UpayaContext = createContext<Upaya | null>(null);
