import { useState } from "react";
import { kodeSingkat } from "../../../../shared/domain/kode-jurnal";
import { periksaArsipTeks as t, salahArsip } from "../../../../shared/i18n/berkas-perkara";
import { angka, jam, lokal, tanggalPendek } from "../../../../shared/i18n/format";
import { isi } from "../../../../shared/i18n/id";
import type { HasilArsipKantor } from "../../../../shared/schemas/berkas-perkara";
import { useUploads } from "../../app";
import { Card, FileDrop, Notice, useNow } from "../../ui";

/** An archive of the file of a case, held against its own manifest and against this office's journal. */
export function ArsipCard() {
  const [found, setFound] = useState<{ nama: string; hasil: HasilArsipKantor } | null>(null);
  const uploads = useUploads((stored) => {
    if (stored.arsip) setFound({ nama: stored.name, hasil: stored.arsip });
  }, "berkasPerkara.siapkanPeriksa");
  return (
    <Card title={t.judul}>
      <div className="tegak">
        <p className="mut">{t.isi}</p>
        <FileDrop
          label={t.pilih}
          accept=".zip,application/zip"
          multiple={false}
          rows={uploads.rows.filter((r) => r.state !== "done")}
          onFiles={(files) => {
            setFound(null);
            uploads.add(files);
          }}
          onCancel={uploads.cancel}
          onRemove={uploads.remove}
          onRetry={uploads.retry}
        />
        {found ? <Found {...found} /> : null}
      </div>
    </Card>
  );
}

function Found({ nama, hasil: { baik, salah, manifest: m, dikenal, jurnal } }: { nama: string; hasil: HasilArsipKantor }) {
  const { zone } = useNow();
  const at = m ? lokal(m.dibuatAt, zone) : null;
  return (
    <Notice tone={baik ? (jurnal === "beda" ? "dekat" : "tenang") : "lewat"} alert title={baik ? isi(t.utuh, { jumlah: angka(m?.berkas.length ?? 0) }) : t.salah}>
      <p>{nama}</p>
      {salah ? <p>{isi(salahArsip[salah.apa], { nama: salah.nama })}</p> : null}
      {m && at ? <p>{isi(t.tentang, { nomor: m.nomor, kantor: m.kantor, kapan: `${tanggalPendek(at.tanggal)} ${jam(at.jam)}`, oleh: m.dibuatOleh, baris: angka(m.jurnal.baris), kode: kodeSingkat(m.jurnal.kode) })}</p> : null}
      {baik ? <p>{dikenal ? t.dikenal : t.tidakDikenal}{jurnal === "cocok" ? ` ${t.jurnalCocok}` : jurnal === "beda" ? ` ${t.jurnalBeda}` : ""}</p> : null}
    </Notice>
  );
}
