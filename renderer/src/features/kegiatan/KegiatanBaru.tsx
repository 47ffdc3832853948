import { useNavigate } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { electionOn, stageOn } from "../../../../shared/domain/election";
import { kegiatanTeks as t } from "../../../../shared/i18n/kegiatan";
import { kegiatan as skema, type Kegiatan } from "../../../../shared/schemas/kegiatan";
import type { Sesi } from "../../../../shared/schemas/dossier";
import { signerOf, UnsavedGuard, useCommand, useDraft, useSession } from "../../app";
import { Button, Form, FormFailure, FormFooter, PageTitle, Skeleton, useNow, useZodForm } from "../../ui";
import { KegiatanFields } from "./KegiatanFields";
import "./kegiatan.css";

/** A new activity; what is typed is kept as a draft. */
export function KegiatanBaru() {
  const session = useSession();
  return session ? <New session={session} /> : <Skeleton rows={8} />;
}

function New({ session }: { session: Sesi }) {
  const now = useNow();
  const navigate = useNavigate();
  const done = useRef(false);
  const [blank] = useState(() => {
    const { tanggal } = now.read();
    const election = electionOn(session.pemilihan, tanggal);
    return {
      id: "", versi: 0, jenis: "sosialisasi" as const, tema: "", pemilihanId: election?.id ?? "", tahapanId: stageOn(election, tanggal)?.id ?? "", mulai: "", selesai: "", tempat: "", kecamatan: "", pembuka: "", narasumber: [], sasaran: [], dapil: [], anggaran: "",
      penandatanganId: signerOf(session), uraian: "", tanya: [], hasil: "", rencanaLanjut: "", beritaJudul: "", beritaIsi: "",
    };
  });
  const { form } = useZodForm(skema, blank);
  const draft = useDraft("kegiatan-baru", form);
  const save = useCommand("kegiatan.simpan");
  const submit = async (values: Kegiatan) => {
    const result = await save.run(values);
    if (!result.ok) return result;
    done.current = true;
    await draft.done();
    await navigate({ to: "/kegiatan/$kegiatanId/$bagian", params: { kegiatanId: result.value.id, bagian: "undangan" } as never });
    return result;
  };
  return (
    <Form form={form} onSubmit={submit} id={FORM}>
      <UnsavedGuard when={() => !done.current && draft.pending()} />
      <PageTitle title={t.baru} />
      <div className="kegiatan__atas">
        {draft.notice}
        <FormFailure />
      </div>
      <KegiatanFields />
      <FormFooter draft={draft.status}><Button variant="primary" size="large" type="submit" busy={save.busy}>{t.simpanBaru}</Button></FormFooter>
    </Form>
  );
}

const FORM = "kegiatan-baru";
