import { useNavigate } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { laporan as teks } from "../../../../shared/i18n/laporan";
import { temuan } from "../../../../shared/schemas/perkara";
import type { Sesi } from "../../../../shared/schemas/dossier";
import { useCommand, useDraft, useSession } from "../../app";
import { Skeleton, useNow, useZodForm } from "../../ui";
import { UnfinishedDrafts } from "../laporan/drafts";
import { kunciDraf, temuanKosong } from "../laporan/intake";
import { IntakeLayout } from "../laporan/layout";
import { useDraftId } from "../laporan/new-report";

/** "Temuan baru" (B.2): what supervision found, before the pleno sets it. */
export function NewFindingPage() {
  const sesi = useSession();
  const draf = useDraftId("temuan");
  return sesi && draf ? <NewFinding key={draf} draf={draf} sesi={sesi} /> : <Skeleton rows={8} />;
}

function NewFinding({ draf, sesi }: { draf: string; sesi: Sesi }) {
  const navigate = useNavigate();
  const now = useNow();
  const selesai = useRef(false);
  const [awal] = useState(() => temuanKosong(sesi, now.read()));
  const { form } = useZodForm(temuan, awal);
  const draft = useDraft(kunciDraf("temuan", draf), form);
  const catat = useCommand("temuan.catat");
  return (
    <IntakeLayout
      jenis="temuan"
      judul={teks.temuanJudul}
      form={form}
      draft={draft}
      sesi={sesi}
      busy={catat.busy}
      selesai={selesai}
      tombol={teks.catatTemuan}
      atas={draft.notice ? null : <UnfinishedDrafts jenis="temuan" kini={draf} />}
      onSubmit={async (values) => {
        const result = await catat.run(values);
        if (!result.ok) return result;
        selesai.current = true;
        await draft.done();
        await navigate({ to: "/temuan/$perkaraId/dicatat", params: { perkaraId: String(result.value.perkaraId) } as never });
        return result;
      }}
    />
  );
}
