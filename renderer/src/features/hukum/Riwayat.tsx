import type { UbahanHukum } from "../../../../shared/api/contract/hukum";
import { hariTanggalJam, lokal } from "../../../../shared/i18n/format";
import { kelolaHukum as t } from "../../../../shared/i18n/hukum";
import { isi } from "../../../../shared/i18n/id";
import { bagianHukum } from "../../../../shared/i18n/kantor";
import type { LawPack } from "../../../../shared/schemas/law";
import { Loaded, useLawPack, useProcedure } from "../../app";
import { Badge, EmptyState, useNow } from "../../ui";
import { Beda } from "./Beda";
import { bedaBaris, jenisBagian, pilihanPaket, type Nilai, type Pilihan } from "./kolom";

/** Everything the office did to its law, newest first: old value, new value, who, when, why. */
export function RiwayatHukum() {
  const changes = useProcedure("hukum.riwayat", {});
  const pack = useLawPack();
  return (
    <div className="tegak hukum-lebar">
      <p className="mut">{t.riwayatIsi}</p>
      <Loaded query={pack}>{(p) => <Loaded query={changes}>{(all) => (all.length ? <DaftarUbahan all={all} pack={p} /> : <EmptyState title={t.riwayatKosong}>{t.riwayatKosongIsi}</EmptyState>)}</Loaded>}</Loaded>
    </div>
  );
}

export function DaftarUbahan({ all, pack }: { all: readonly UbahanHukum[]; pack: LawPack }) {
  const pilihan = pilihanPaket(pack);
  return (
    <ol className="hukum-riwayat">
      {all.map((u) => <Ubahan key={u.id} u={u} pilihan={pilihan} />)}
    </ol>
  );
}

function Ubahan({ u, pilihan }: { u: UbahanHukum; pilihan: Pilihan }) {
  const { zone } = useNow();
  const before = read(u.sebelum);
  const after = read(u.sesudah) ?? {};
  const when = lokal(u.at, zone);
  const kept = u.cara === "muat" && Array.isArray(after["pertahankan"]) ? after["pertahankan"].length : 0;
  const fields = u.cara === "muat" ? [] : bedaBaris(before ?? {}, after).filter((f) => u.cara !== "tambah" || !isEmpty(after[f])).map((field) => ({ field, before: before?.[field], after: after[field] }));
  return (
    <li className="kartu">
      <div className="baris">
        <Badge tone={u.cara === "konfirmasi" ? "tenang" : "netral"}>{t.cara[u.cara]}</Badge>
        <strong>{u.cara === "muat" ? isi(t.versi + " {v}", { v: u.versiSesudah }) : titleOf(after, u.barisId)}</strong>
        {u.bagian ? <span className="mut">{bagianHukum[jenisBagian(u.bagian)]?.judul ?? u.bagian}</span> : null}
      </div>
      <p className="mut">
        {isi(t.oleh, { kapan: hariTanggalJam(`${when.tanggal}T${when.jam}`, zone), oleh: u.oleh })} · {isi(t.versiDari, { sebelum: u.versiSebelum, sesudah: u.versiSesudah })}
      </p>
      <p>{isi(t.alasanDi, { alasan: u.alasan })}{kept ? ` ${isi(t.dipertahankan, { jumlah: kept })}` : ""}</p>
      {fields.length ? <Beda part={u.bagian} fields={fields} pilihan={pilihan} label={`${t.perubahan}: ${titleOf(after, u.barisId)}`} /> : null}
    </li>
  );
}

/** What a row is called by whoever reads its change. */
export function titleOf(row: Nilai, id: string): string {
  const words = ["nama", "judul", "label", "jabatan", "perbuatan", "isi", "teks"].map((k) => row[k]).find((x): x is string => typeof x === "string" && x !== "");
  return /^[A-Z]{1,2}-/.test(id) ? `${id} ${words ?? ""}`.trim() : (words ?? id);
}

const isEmpty = (v: unknown): boolean => v === null || v === undefined || v === "" || v === false || (Array.isArray(v) && v.length === 0);

function read(json: string): Nilai | null {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === "object" && value !== null ? (value as Nilai) : null;
  } catch {
    return null;
  }
}
