import { useState } from "react";
import { tanggalPendek } from "../../../../shared/i18n/format";
import { isi, kalimatIsian } from "../../../../shared/i18n/id";
import { bidangTeks, imbauanTeks as t } from "../../../../shared/i18n/imbauan";
import { BIDANG, bidangTakDikenal, JENIS_ALINEA, menyebutKasn, type Alinea, type GelombangLengkap } from "../../../../shared/schemas/imbauan";
import { UnsavedGuard, useClient, useCommand, useSession } from "../../app";
import { Button, Notice, SelectField, useToast } from "../../ui";
import { BlokEditor } from "../naskah/BlokEditor";

/** The wording of a wave's letter. */
export function SusunanEditor({ wave, draft, onDraft }: { wave: GelombangLengkap; draft: Alinea[] | null; onDraft: (isi: Alinea[] | null) => void }) {
  const rows = draft ?? wave.susunan.isi;
  const [base, setBase] = useState(wave.susunan.versi);
  const [faults, setFaults] = useState<Record<string, string>>({});
  const client = useClient();
  const session = useSession();
  const save = useCommand("imbauan.simpanSusunan");
  const toast = useToast();
  const change = (next: Alinea[]) => {
    if (draft === null) setBase(wave.susunan.versi);
    setFaults({});
    onDraft(next);
  };
  const store = async () => {
    const result = await save.run({ gelombangId: wave.gelombang.id, versi: base, isi: rows });
    if (result.ok) {
      onDraft(null);
      toast.done(isi(t.susunanTersimpan, { versi: result.value.versi }));
      return;
    }
    setFaults(Object.fromEntries((result.error.fields ?? []).map((f) => [f.path.split(".")[1] ?? "", kalimatIsian(f.code, f.params)])));
    toast.failed(result.error);
  };
  const ours = async () => {
    const regime = session?.pemilihan.find((p) => p.id === wave.gelombang.pemilihanId)?.rezim ?? "pemilu";
    const own = await client.call("imbauan.bawaan", { jenis: wave.gelombang.jenis, rezim: regime });
    if (own.ok) change(own.value.isi);
    else toast.failed(own.error);
  };
  const older = async (versi: string) => {
    const found = await client.call("imbauan.susunan", { gelombangId: wave.gelombang.id, versi: Number(versi) });
    if (found.ok) change(found.value.isi);
    else toast.failed(found.error);
  };
  const faultOf = (r: Pick<Alinea, "teks">, i: number): string | undefined => {
    const unknown = bidangTakDikenal(r.teks);
    if (unknown.length) return kalimatIsian("bidang_tidak_dikenal", { nama: unknown.join(", ") });
    return faults[String(i)] ?? (menyebutKasn(r.teks, wave.gelombang.tanggal) ? kalimatIsian("kasn_sudah_bubar") : undefined);
  };
  const automatic = { dasar: t.dasarOtomatis, acara: t.acaraOtomatis } as const;
  return (
    <BlokEditor
      title={`${t.susunan} · ${isi(t.susunanVersi, { versi: wave.susunan.versi })}`}
      rows={rows.map((r) => ({ ...r, label: "" }))}
      onChange={(next) => change(next.map(({ jenis, teks }) => ({ jenis, teks })))}
      kinds={JENIS_ALINEA.filter((j) => j !== "acara" || wave.kegiatanId !== "").map((jenis) => ({ jenis, label: t.jenisAlinea[jenis], ...(jenis === "dasar" || jenis === "acara" ? { otomatis: automatic[jenis] } : {}) }))}
      fields={BIDANG.filter((b) => (wave.gelombang.jenis === "pengingat" || !b.startsWith("asal.")) && (wave.kegiatanId !== "" || !b.startsWith("kegiatan."))).map((nama) => ({ nama, label: bidangTeks[nama] ?? nama }))}
      faultOf={faultOf}
      above={() => <><UnsavedGuard when={draft !== null} />{draft ? <Notice tone="dekat">{t.belumDisimpan}</Notice> : null}</>}
    >
      <Button size="small" onClick={() => void ours()}>{t.kembaliBawaan}</Button>
      {wave.versiSusunan.length > 1 ? (
        <SelectField hideLabel label={t.bukaVersi} value="" placeholder={t.bukaVersi} onValueChange={(v) => void older(v)} options={wave.versiSusunan.map((v) => ({ value: String(v.versi), label: [isi(t.versiLama, { versi: v.versi, kapan: tanggalPendek(v.at.slice(0, 10)), oleh: v.oleh }), v.catatan].filter(Boolean).join(", ") }))} />
      ) : null}
      <Button className="dorong" variant={draft ? "primary" : "quiet"} busy={save.busy} blockedBecause={draft ? undefined : isi(t.susunanVersi, { versi: wave.susunan.versi })} onClick={() => void store()}>{t.simpanSusunan}</Button>
    </BlokEditor>
  );
}
