import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { Out } from "../../../../shared/api/contract";
import { may } from "../../../../shared/domain/permissions";
import { tanggalPendek } from "../../../../shared/i18n/format";
import { isi } from "../../../../shared/i18n/id";
import { namaJenisPelanggaran, namaPeran, namaTahap } from "../../../../shared/i18n/perkara";
import { halaman } from "../../../../shared/i18n/perkara-halaman";
import { alasanSerupa, orangTeks as t } from "../../../../shared/i18n/tindak-lanjut";
import type { Pihak } from "../../../../shared/schemas/perkara";
import { useCommand, useProcedure } from "../../app";
import { Badge, Button, DataTable, Dialog, TextButton, useToast } from "../../ui";
import { useCase } from "./case";

/** Other names that may be this reported person: each with its reason, and a person's judgement. Nobody is joined by the program. */
export function SimilarPeople({ p }: { p: Pihak }) {
  const { d, sesi } = useCase();
  const allowed = may(sesi.pelaku.peran, "catat");
  const found = useProcedure("orang.serupa", { perkaraId: d.perkara.id }, { enabled: allowed });
  const judge = useCommand("orang.tetapkan");
  const look = useCommand("orang.riwayat");
  const toast = useToast();
  const [history, setHistory] = useState<Out<"orang.riwayat"> | null>(null);
  const rows = (found.data ?? []).filter((r) => r.pihakId === p.id);
  if (!allowed || rows.length === 0) return null;
  const decide = async (lainId: string, sama: boolean) => {
    const done = await judge.run({ perkaraId: d.perkara.id, pihakId: p.id, lainId, sama });
    if (done.ok) toast.done(t.disimpan);
    else toast.failed(done.error);
  };
  const open = async () => {
    const got = await look.run({ perkaraId: d.perkara.id, pihakId: p.id });
    if (got.ok) setHistory(got.value);
    else toast.failed(got.error);
  };
  return (
    <section className="orang__serupa" aria-label={t.judul}>
      <h3>{t.judul}</h3>
      <p className="mut">{t.isi}</p>
      <ul>
        {rows.map((r) => (
          <li key={r.lainId}>
            <div>
              <strong>{r.nama}</strong> <Badge>{alasanSerupa[r.alasan]}</Badge>
              <p className="mut">
                <Link to="/perkara/$perkaraId" params={{ perkaraId: String(r.perkaraId) }} className="tautan">{isi(t.baris, { peran: namaPeran[r.peran], nomor: r.nomor || halaman.tanpa, pemilihan: r.pemilihan, tanggal: tanggalPendek(r.tanggal) })}</Link>
                {[r.jabatan, r.instansi].filter(Boolean).length > 0 ? ` · ${[r.jabatan, r.instansi].filter(Boolean).join(", ")}` : ""}
                {r.keputusan ? ` · ${isi(t.diputus[r.keputusan], { oleh: r.oleh })}` : ""}
              </p>
            </div>
            <span className="baris baris--rapat">
              {r.keputusan === "sama" ? null : <Button size="small" aria-label={isi(t.samaUntuk, { nama: r.nama, nomor: r.nomor })} onClick={() => void decide(r.lainId, true)}>{t.sama}</Button>}
              {r.keputusan === "bukan" ? null : <Button size="small" aria-label={isi(t.bukanUntuk, { nama: r.nama, nomor: r.nomor })} onClick={() => void decide(r.lainId, false)}>{t.bukan}</Button>}
            </span>
          </li>
        ))}
      </ul>
      {rows.some((r) => r.keputusan === "sama") ? <TextButton aria-label={isi(t.riwayatUntuk, { nama: p.nama })} onClick={() => void open()}>{t.riwayat}</TextButton> : null}
      <Dialog open={history !== null} onOpenChange={() => setHistory(null)} wide title={isi(t.riwayatJudul, { nama: p.nama })} description={t.riwayatIsi}>
        <DataTable
          caption={isi(t.riwayatJudul, { nama: p.nama })}
          rows={history ?? []}
          rowKey={(r) => `${r.perkaraId} ${r.peran}`}
          columns={[
            { key: "perkara", header: t.kolomPerkara, cell: (r) => <><Link to="/perkara/$perkaraId" params={{ perkaraId: String(r.perkaraId) }} className="tautan mono">{r.nomor || halaman.tanpa}</Link><p className="mut">{r.pemilihan}, {tanggalPendek(r.tanggal)} · {namaTahap[r.tahap]}</p></> },
            { key: "sebagai", header: t.kolomSebagai, cell: (r) => <>{namaPeran[r.peran]}<p className="mut">{[r.jabatan, r.instansi].filter(Boolean).join(", ")}</p></> },
            { key: "hasil", header: t.kolomHasil, cell: (r) => <>{r.hasil.map((h) => namaJenisPelanggaran[h]).join(", ") || halaman.tanpa}<p className="mut">{r.peristiwa}</p></> },
            { key: "sanksi", header: t.kolomSanksi, cell: (r) => r.sanksi.join("; ") || halaman.tanpa },
          ]}
        />
      </Dialog>
    </section>
  );
}
