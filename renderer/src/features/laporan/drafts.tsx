import { useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { isi } from "../../../../shared/i18n/id";
import { jam, lokal, yangLalu } from "../../../../shared/i18n/format";
import { laporan as teks } from "../../../../shared/i18n/laporan";
import { useCommand, useProcedure } from "../../app";
import { Button, ConfirmRow, Notice, useNow } from "../../ui";
import { idDraf, kunciDraf, type Jenis } from "./intake";

/** Forms begun and not yet taken in, offered where a new one starts. */
export function UnfinishedDrafts({ jenis, kini }: { jenis: Jenis; kini: string }) {
  const { data, refetch } = useProcedure("draf.daftar", {});
  // A draft is no record: keeping one does not make what is on the screen be read again.
  useEffect(() => void refetch(), [refetch, kini]);
  const [buang, setBuang] = useState<string | null>(null);
  const hapus = useCommand("draf.hapus");
  const lain = (data ?? []).filter((d) => idDraf(jenis, d.kunci) !== null && d.kunci !== kunciDraf(jenis, kini));
  if (lain.length === 0) return null;
  return (
    <Notice title={isi(teks.drafBelumSelesai, { jumlah: lain.length })}>
      <ul className="draf">
        {lain.slice(0, 5).map((d) => <DraftRow key={d.kunci} jenis={jenis} kunci={d.kunci} disimpanAt={d.disimpanAt} onBuang={() => setBuang(d.kunci)} />)}
      </ul>
      <ConfirmRow
        row={buang}
        onClose={() => setBuang(null)}
        title={() => teks.drafBuangJudul}
        description={() => teks.drafBuangIsi}
        confirmLabel={teks.drafBuang}
        danger
        run={(kunci) => hapus.run({ kunci })}
      />
    </Notice>
  );
}

function DraftRow({ jenis, kunci, disimpanAt, onBuang }: { jenis: Jenis; kunci: string; disimpanAt: string; onBuang: () => void }) {
  const navigate = useNavigate();
  const now = useNow();
  const { data, refetch } = useProcedure("draf.ambil", { kunci });
  useEffect(() => void refetch(), [refetch, disimpanAt]);
  const at = lokal(disimpanAt, now.zone);
  const nama = data ? nameIn(data.isi) : "";
  return (
    <li>
      <span className="draf__nama"><b>{nama || teks.drafTanpaNama}</b> <span className="mut">{yangLalu(at.tanggal, now.read().tanggal)} {jam(at.jam)}</span></span>
      <Button size="small" onClick={() => void navigate({ to: `/${jenis}/baru`, search: { draf: idDraf(jenis, kunci) } as never })}>{teks.drafLanjutkan}</Button>
      <Button size="small" onClick={onBuang}>{teks.drafBuang}</Button>
    </li>
  );
}

/** The reported person's name, else what happened, as far as the draft goes. */
function nameIn(isinya: string): string {
  try {
    const d = JSON.parse(isinya) as { terlapor?: Array<{ nama?: string }>; peristiwa?: string };
    return (d.terlapor?.find((t) => t.nama?.trim())?.nama ?? d.peristiwa ?? "").slice(0, 80);
  } catch {
    return "";
  }
}
