import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { electionOn } from "../../../../shared/domain/election";
import { deklarasiTeks as t } from "../../../../shared/i18n/kegiatan";
import { deklarasi as skema, type KegiatanLengkap, type NaskahDeklarasi } from "../../../../shared/schemas/kegiatan";
import type { Sesi } from "../../../../shared/schemas/dossier";
import { Loaded, useCommand, useProcedure, useSession } from "../../app";
import { Skeleton, useMinute, useNow } from "../../ui";
import { NewRecordForm } from "../kegiatan/NewRecordForm";
import { NaskahFields } from "./NaskahFields";
import "./deklarasi.css";

/** A new declaration: the standard wording, and day and place of the activity it belongs to. */
export function DeklarasiBaru() {
  const session = useSession();
  const { kegiatan = "" } = useSearch({ strict: false }) as { kegiatan?: string };
  const { tanggal } = useMinute();
  const activity = useProcedure("kegiatan.baca", { kegiatanId: kegiatan }, { enabled: kegiatan !== "" });
  const election = session?.pemilihan.find((p) => p.id === activity.data?.kegiatan.pemilihanId) ?? electionOn(session?.pemilihan ?? [], tanggal);
  const wording = useProcedure("deklarasi.bawaan", { rezim: election?.rezim ?? "pemilihan" }, { enabled: session !== null });
  if (!session || (kegiatan !== "" && !activity.data)) return <Skeleton rows={8} />;
  return <Loaded query={wording}>{(own) => <New session={session} own={own} activity={activity.data ?? null} pemilihanId={election?.id ?? ""} />}</Loaded>;
}

function New({ session, own, activity, pemilihanId }: { session: Sesi; own: NaskahDeklarasi; activity: KegiatanLengkap | null; pemilihanId: string }) {
  const now = useNow();
  const navigate = useNavigate();
  const [blank] = useState(() => ({
    id: "", versi: 0, nama: t.namaBawaan, pemilihanId, tahapanId: activity?.kegiatan.tahapanId ?? "", kegiatanId: activity?.kegiatan.id ?? "", waktu: activity?.kegiatan.mulai ?? `${now.read().tanggal}T09:00`, tempat: activity?.kegiatan.tempat ?? "",
    pembuka: own.pembuka, butir: own.butir, penutup: own.penutup, mengetahui: session.kantor ? [{ jabatan: `Ketua ${session.kantor.nama}`, nama: session.pejabat.find((p) => p.peran === "ketua" && p.aktif)?.nama ?? "" }] : [], catatan: "",
  }));
  const save = useCommand("deklarasi.simpan");
  const open = (deklarasiId: string) => navigate({ to: "/deklarasi/$deklarasiId/$bagian", params: { deklarasiId, bagian: "penanda-tangan" } as never });
  return <NewRecordForm schema={skema} blank={blank} draft={`deklarasi-baru-${activity?.kegiatan.id ?? "lepas"}`} title={t.baru} submit={t.simpan} save={save.run} onSaved={open}><NaskahFields /></NewRecordForm>;
}
