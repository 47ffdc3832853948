import { useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { laporan as teks } from "../../../../shared/i18n/laporan";
import { laporan } from "../../../../shared/schemas/perkara";
import type { Sesi } from "../../../../shared/schemas/dossier";
import { useCommand, useDraft, useSession } from "../../app";
import { Skeleton, useNow, useZodForm } from "../../ui";
import { UnfinishedDrafts } from "./drafts";
import { drafBaru, kunciDraf, laporanKosong, type Jenis } from "./intake";
import { IntakeLayout } from "./layout";

/** "Laporan baru": a blank B.1, or a draft that waits. */
export function NewReportPage() {
  const sesi = useSession();
  const draf = useDraftId("laporan");
  return sesi && draf ? <NewReport key={draf} draf={draf} sesi={sesi} /> : <Skeleton rows={8} />;
}

function NewReport({ draf, sesi }: { draf: string; sesi: Sesi }) {
  const navigate = useNavigate();
  const now = useNow();
  const selesai = useRef(false);
  const [awal] = useState(() => laporanKosong(sesi, now.read()));
  const { form } = useZodForm(laporan, awal);
  const draft = useDraft(kunciDraf("laporan", draf), form);
  const terima = useCommand("laporan.terima");
  return (
    <IntakeLayout
      jenis="laporan"
      judul={teks.judul}
      form={form}
      draft={draft}
      sesi={sesi}
      busy={terima.busy}
      selesai={selesai}
      tombol={teks.terima}
      atas={draft.notice ? null : <UnfinishedDrafts jenis="laporan" kini={draf} />}
      onSubmit={async (values) => {
        const result = await terima.run(values);
        if (!result.ok) return result;
        selesai.current = true;
        await draft.done();
        await navigate({ to: "/laporan/$perkaraId/diterima", params: { perkaraId: String(result.value.perkaraId) } as never });
        return result;
      }}
    />
  );
}

/** Each form open has a draft of its own; its name stands in the address, so that a reload comes back to it. */
export function useDraftId(jenis: Jenis): string | null {
  const { draf } = useSearch({ strict: false }) as { draf?: string };
  const navigate = useNavigate();
  useEffect(() => {
    if (!draf) void navigate({ to: `/${jenis}/baru`, search: { draf: drafBaru() } as never, replace: true });
  }, [draf, jenis, navigate]);
  return draf ?? null;
}
