import { Link } from "@tanstack/react-router";
import { hariTanggalJam } from "../../../../shared/i18n/format";
import { informasiTeks as t, namaPerbuatan, namaPlatform } from "../../../../shared/i18n/informasi";
import type { MediaSosial } from "../../../../shared/schemas/informasi";
import { useProcedure } from "../../app";
import { Card, DataTable } from "../../ui";

/** Sheets of social-media evidence. */
export function MediaTable({ rows }: { rows: readonly MediaSosial[] }) {
  return (
    <DataTable
      caption={t.mediaJudul}
      rows={rows}
      rowKey={(m) => m.id}
      linkTo={(m) => ({ to: "/media-sosial/$mediaId", params: { mediaId: m.id } })}
      empty={<p className="mut">{t.mediaKosong}</p>}
      columns={[
        { key: "akun", header: t.mediaKolomAkun, opens: true, cell: (m) => <>{m.akun} <span className="mut">{namaPlatform[m.platform]}{m.pemilik ? ` · ${m.pemilik}` : ""}</span></> },
        { key: "perbuatan", header: t.mediaKolomPerbuatan, cell: (m) => m.perbuatan.map((p) => namaPerbuatan[p]).join(", ") },
        { key: "waktu", header: t.mediaKolomWaktu, cell: (m) => hariTanggalJam(m.waktuTangkap) },
        { key: "skb", header: t.mediaKolomSkb, mono: true, cell: (m) => m.skb.join(", ") },
      ]}
    />
  );
}

/** The sheets of a case, with a way to a new one. */
export function CaseMedia({ perkaraId, hanyaBaca }: { perkaraId: number; hanyaBaca: boolean }) {
  const query = useProcedure("media.daftar", { perkaraId });
  if (!query.data || (hanyaBaca && query.data.length === 0)) return null;
  return (
    <Card title={t.mediaJudul} actions={hanyaBaca ? null : <Link to={"/media-sosial/baru" as string} search={{ perkara: perkaraId } as never} className="btn btn--kecil">{t.mediaBaru}</Link>}>
      <MediaTable rows={query.data} />
    </Card>
  );
}
