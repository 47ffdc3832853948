import { useWatch, type Control } from "react-hook-form";
import { tanggalPendek } from "../../../../shared/i18n/format";
import { isi, kalimatGalat, kalimatIsian } from "../../../../shared/i18n/id";
import { nomorBuku as t } from "../../../../shared/i18n/nomor";
import type { In } from "../../../../shared/api/contract";
import { isDate } from "../../../../shared/schemas/primitives";
import { ambilNomor, type Seri } from "../../../../shared/schemas/nomor";
import { Loaded, useCommand, useProcedure } from "../../app";
import { DateField, FormDialog, FormField, Notice, RadioGroup, TextArea, TextField, useMinute, useToast, useZodForm } from "../../ui";
import { BahanFields } from "./BahanFields";
import { useSeri } from "./seri";

/** Takes one number for a letter made elsewhere: the next, a back-dated one, or one that was written already. */
export function AmbilDialog({ seri, onClose }: { seri: string; onClose: () => void }) {
  const query = useSeri();
  return <Loaded query={query} rows={4}>{(series) => <Isian series={series} seri={seri} onClose={onClose} />}</Loaded>;
}

function Isian({ series, seri, onClose }: { series: Seri[]; seri: string; onClose: () => void }) {
  const { tanggal } = useMinute();
  const toast = useToast();
  const ambil = useCommand("nomor.ambil");
  const { form } = useZodForm(ambilNomor, { seri: (series.find((s) => s.seri === seri && s.id !== "surat_masuk") ?? series.find((s) => s.id === "surat") ?? series[0])?.id ?? "", tanggal, pemilihanId: "", tmLp: "LP", hasil: "", klasifikasi: "", kode: "", penandatangan: "ketua", cara: "otomatis", nomor: "", perihal: "", alasan: "" });
  const control = form.control as unknown as Control;
  const cara = useWatch({ control, name: "cara" }) as string;
  const submit = async (values: In<"nomor.ambil">) => {
    const result = await ambil.run(values);
    if (!result.ok) return result;
    const { nomor } = result.value.baris;
    toast.done({ title: isi(t.diambil, { nomor }), description: result.value.peringatan.map((p) => kalimatIsian(p)).join(" ") });
    onClose();
    return result;
  };
  return (
    <FormDialog form={form} onSubmit={submit} title={t.ambil} description={t.ambilIsi} submit={t.ambil} onClose={onClose}>
      <BahanFields series={series} control={control} />
      <FormField name="cara" control={RadioGroup} label={t.cara} inline options={(["otomatis", "mundur", "ketik"] as const).map((c) => ({ value: c, label: t.caraPilihan[c] }))} />
      <FormField name="tanggal" control={DateField} label={t.tanggal} required />
      {cara === "ketik" ? <FormField name="nomor" control={TextField} mono label={t.nomor} required maxLength={120} /> : null}
      <Usul control={control} />
      <FormField name="perihal" control={TextField} label={t.perihal} required maxLength={500} />
      {cara === "otomatis" ? null : <FormField name="alasan" control={TextArea} label={t.alasanAmbil} required rows={2} />}
    </FormDialog>
  );
}

/** What would be written into the book, or what is odd about the number that is typed. */
function Usul({ control }: { control: Control }) {
  const v = useWatch({ control }) as In<"nomor.ambil">;
  const ready = Boolean(v.seri) && isDate(v.tanggal);
  const ask = { seri: v.seri, tanggal: v.tanggal, pemilihanId: v.pemilihanId, tmLp: v.tmLp, hasil: v.hasil, klasifikasi: v.klasifikasi, kode: v.kode, penandatangan: v.penandatangan };
  const next = useProcedure("nomor.usul", ask, { enabled: ready && v.cara === "otomatis", keep: true });
  const back = useProcedure("nomor.usulMundur", ask, { enabled: ready && v.cara === "mundur", keep: true });
  const typed = useProcedure("nomor.periksa", { ...ask, nomor: v.nomor }, { enabled: ready && v.cara === "ketik" && Boolean(v.nomor?.trim()), keep: true });
  const refused = (v.cara === "mundur" ? back.error : v.cara === "otomatis" ? next.error : typed.error)?.failure;
  if (refused) {
    const { judul, rincian } = kalimatGalat(refused);
    return <Notice tone="dekat" title={t.belumAda}>{rincian.join(" ") || judul}</Notice>;
  }
  if (v.cara === "ketik") {
    if (!typed.data || !v.nomor?.trim()) return null;
    if (typed.data.terpakai) return <Notice tone="lewat" title={kalimatIsian("nomor_dipakai")}>{[tanggalPendek(typed.data.terpakai.tanggal), typed.data.terpakai.perihal].filter(Boolean).join(", ")}</Notice>;
    return typed.data.peringatan.length > 0 ? <Notice tone="dekat">{typed.data.peringatan.map((p) => kalimatIsian(p)).join(" ")}</Notice> : null;
  }
  const nomor = v.cara === "mundur" ? back.data?.nomor : next.data?.nomor;
  if (!nomor) return null;
  return (
    <p className="nomor__usul" aria-live="polite">
      <span className="mut">{t.usul}</span> <strong className="mono">{nomor}</strong>
      {v.cara === "mundur" && back.data ? <span className="mut"> {isi(t.usulMundur, { nomor: back.data.induk, tanggal: tanggalPendek(back.data.indukTanggal) })}</span> : null}
      {v.cara === "otomatis" && next.data?.cadangan ? <span className="mut"> {t.usulCadangan}</span> : null}
    </p>
  );
}
