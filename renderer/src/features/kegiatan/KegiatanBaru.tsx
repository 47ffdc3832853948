import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { electionOn, stageOn } from "../../../../shared/domain/election";
import { kegiatanTeks as t } from "../../../../shared/i18n/kegiatan";
import { kegiatan as skema } from "../../../../shared/schemas/kegiatan";
import type { Sesi } from "../../../../shared/schemas/dossier";
import { signerOf, useCommand, useSession } from "../../app";
import { Skeleton, useNow } from "../../ui";
import { KegiatanFields } from "./KegiatanFields";
import { NewRecordForm } from "./NewRecordForm";

/** A new activity; what is typed is kept as a draft. */
export function KegiatanBaru() {
  const session = useSession();
  return session ? <New session={session} /> : <Skeleton rows={8} />;
}

function New({ session }: { session: Sesi }) {
  const now = useNow();
  const navigate = useNavigate();
  const [blank] = useState(() => {
    const { tanggal } = now.read();
    const election = electionOn(session.pemilihan, tanggal);
    return {
      id: "", versi: 0, jenis: "sosialisasi" as const, tema: "", pemilihanId: election?.id ?? "", tahapanId: stageOn(election, tanggal)?.id ?? "", mulai: "", selesai: "", tempat: "", kecamatan: "", pembuka: "", narasumber: [], sasaran: [], dapil: [], anggaran: "",
      penandatanganId: signerOf(session), uraian: "", tanya: [], hasil: "", rencanaLanjut: "", beritaJudul: "", beritaIsi: "",
    };
  });
  const save = useCommand("kegiatan.simpan");
  const open = (kegiatanId: string) => navigate({ to: "/kegiatan/$kegiatanId/$bagian", params: { kegiatanId, bagian: "undangan" } as never });
  return <NewRecordForm schema={skema} blank={blank} draft="kegiatan-baru" title={t.baru} submit={t.simpanBaru} save={save.run} onSaved={open}><KegiatanFields /></NewRecordForm>;
}
