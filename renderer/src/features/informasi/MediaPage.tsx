import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import type { In, Out } from "../../../../shared/api/contract";
import { isi, umum } from "../../../../shared/i18n/id";
import { informasiTeks as t, namaPembacaan, namaPerbuatan, namaPlatform } from "../../../../shared/i18n/informasi";
import { jalanSurat } from "../../../../shared/i18n/jalan-surat";
import { hukumTeks, tingkatSanksi } from "../../../../shared/i18n/kantor";
import { kegiatanTeks } from "../../../../shared/i18n/kegiatan";
import { laporan as teksLaporan } from "../../../../shared/i18n/laporan";
import type { Sesi } from "../../../../shared/schemas/dossier";
import { mediaSosial as skema, PLATFORM, type Pembacaan } from "../../../../shared/schemas/informasi";
import { inForce, PERBUATAN_MEDIA, type PerbuatanMedia } from "../../../../shared/schemas/law";
import type { Bukti } from "../../../../shared/schemas/perkara";
import { Loaded, useClient, useCommand, useDraft, useLawPack, useProcedure, useSession } from "../../app";
import { saveAs } from "../../app/downloads";
import { Button, Card, Checkbox, ConfirmDialog, FieldError, FileDrop, Form, FormFailure, FormField, FormFooter, IconButton, IconTrash, Notice, PageTitle, RadioGroup, SelectField, Skeleton, TextArea, TextButton, TextField, Unverified, useErrorAt, useNow, useToast, useZodForm } from "../../ui";
import { isEditedByHand } from "../surat/Suntingan";
import { useEvidenceFiles } from "../bukti/use-evidence-files";
import { WhenField } from "../laporan/sections";
import "../laporan/laporan.css";
import "./informasi.css";

type Isian = In<"media.simpan">;
type Dibaca = Out<"media.baca">;

/** A new sheet, of an information or of a case. */
export function NewMedia() {
  const { informasi, perkara } = useSearch({ strict: false }) as { informasi?: number; perkara?: number };
  const sesi = useSession();
  const now = useNow();
  const [at] = useState(() => now.read());
  if (!sesi) return <Skeleton rows={8} />;
  const awal: Isian = {
    id: "", versi: 0, informasiId: informasi ?? null, perkaraId: informasi ? null : (perkara ?? null), platform: "facebook", akun: "", namaAkun: "", pemilik: "", dasarPemilik: "", tautan: "", perbuatan: [], waktuPerbuatan: "", waktuTangkap: `${at.tanggal}T${at.jam}`,
    penangkapId: sesi.pejabat.find((p) => p.aktif && p.id === sesi.pelaku.id)?.id ?? sesi.pejabat.find((p) => p.aktif && p.peran === "petugas")?.id ?? "", caraTangkap: "", calon: "", isiUnggahan: "", catatan: "", tangkapan: [], skb: [], pembacaan: "", alasanPembacaan: "",
  };
  return <Sheet sesi={sesi} awal={awal} draf={informasi ? `informasi/${informasi}/media` : `perkara/${perkara ?? 0}/media`} read={null} />;
}

export function EditMedia() {
  const { mediaId } = useParams({ strict: false }) as { mediaId: string };
  const sesi = useSession();
  const query = useProcedure("media.baca", { id: mediaId });
  if (!sesi) return <Skeleton rows={8} />;
  return (
    <Loaded query={query} rows={8}>
      {(m) => {
        const { ukuran: _u, mime: _m, ...awal } = m.media;
        return <Sheet key={m.media.versi} sesi={sesi} awal={awal} draf={`media/${m.media.id}`} read={m} />;
      }}
    </Loaded>
  );
}

function Sheet({ sesi, awal, draf, read }: { sesi: Sesi; awal: Isian; draf: string; read: Dibaca | null }) {
  const navigate = useNavigate();
  const toast = useToast();
  const { form } = useZodForm(skema, awal);
  const draft = useDraft(draf, form, { enabled: !read?.tutup });
  const save = useCommand("media.simpan");
  const print = useCommand("media.terbitkan");
  const [sending, setSending] = useState(false);
  const closed = read?.tutup ?? false;
  const back = awal.perkaraId ? { to: "/perkara/$perkaraId/$tab", params: { perkaraId: String(awal.perkaraId), tab: "bukti" } } : { to: "/informasi-awal/$informasiId", params: { informasiId: String(awal.informasiId ?? 0) } };
  const owner = read?.milik.perkara?.nomor || read?.milik.informasi?.nomor || (awal.perkaraId ? t.tanpaNomorPerkara : t.judul);
  const [edited, setEdited] = useState(false);
  const issue = async (meskiDisunting: boolean) => {
    const result = await print.run({ id: awal.id!, alasan: "", meskiDisunting });
    if (!result.ok && isEditedByHand(result.error)) return setEdited(true);
    if (!result.ok) return toast.failed(result.error);
    toast.done(t.mediaTerbit);
    return void navigate({ to: "/surat/$suratId" as string, params: { suratId: result.value.id } as never });
  };
  return (
    <Form
      form={form}
      onSubmit={async (values) => {
        if (sending) return toast.failed(teksLaporan.buktiMenunggu);
        const result = await save.run({ ...values, versi: awal.versi });
        if (!result.ok) {
          if (result.error.code === "STALE") toast.failed(t.berubah);
          return result;
        }
        await draft.done();
        toast.done(t.mediaTersimpan);
        void navigate({ to: "/media-sosial/$mediaId" as string, params: { mediaId: result.value.id } as never, replace: true });
        return result;
      }}
    >
      <div className="tegak">
        <PageTitle
          title={t.mediaJudul}
          actions={
            <>
              <Link to={back.to} params={back.params as never} className="btn">{owner}</Link>
              {read ? <Button onClick={() => void issue(false)} busy={print.busy}>{t.mediaCetak}</Button> : null}
              {read && !closed ? <Remove read={read} back={back} /> : null}
            </>
          }
        >
          {read?.milik.informasi && read.milik.perkara ? <Link to={"/informasi-awal/$informasiId" as string} params={{ informasiId: String(read.milik.informasi.id) } as never}>{read.milik.informasi.nomor}</Link> : null}
        </PageTitle>
        <ConfirmDialog open={edited} onOpenChange={setEdited} title={jalanSurat.suntingJudulPratinjau} description={jalanSurat.meskiDisunting} confirmLabel={t.mediaCetak} onConfirm={() => issue(true)} />
        {draft.notice}
        <FormFailure />
        <fieldset className="informasi__petugas" disabled={closed} aria-label={t.mediaJudul}>
          <div className="tegak">
            <Account />
            <Capture sesi={sesi} read={read} perkaraId={awal.perkaraId ?? null} onBusy={setSending} />
            <Readings />
            <Card title={t.mediaCatatan}><FormField name="catatan" control={TextArea} rows={2} label={t.mediaCatatan} hideLabel /></Card>
          </div>
        </fieldset>
      </div>
      {closed ? null : (
        <FormFooter draft={draft.status}>
          <Button size="large" variant="primary" type="submit" busy={save.busy} aria-keyshortcuts="Control+Enter">{t.mediaSimpan}</Button>
        </FormFooter>
      )}
    </Form>
  );
}

function Remove({ read, back }: { read: Dibaca; back: { to: string; params: object } }) {
  const remove = useCommand("media.hapus");
  const toast = useToast();
  const navigate = useNavigate();
  const [ask, setAsk] = useState(false);
  return (
    <>
      <Button onClick={() => setAsk(true)}>{t.mediaHapus}</Button>
      <ConfirmDialog
        open={ask} onOpenChange={setAsk} title={t.mediaHapus} description={t.mediaHapusIsi} reason danger confirmLabel={umum.hapus}
        onConfirm={async (alasan) => {
          const result = await remove.run({ id: read.media.id, versi: read.media.versi, alasan });
          if (!result.ok) {
            toast.failed(result.error);
            return false;
          }
          toast.done(t.mediaTerhapus);
          void navigate({ to: back.to, params: back.params as never });
          return true;
        }}
      />
    </>
  );
}

function Account() {
  return (
    <Card title={t.mediaBagianAkun}>
      <div className="pihak__isian">
        <FormField name="platform" control={SelectField} label={t.mediaPlatform} required placeholder={null} options={PLATFORM.map((value) => ({ value, label: namaPlatform[value] }))} className="k4" />
        <FormField name="akun" control={TextField} label={t.mediaAkun} hint={t.mediaAkunPetunjuk} required className="k4" />
        <FormField name="namaAkun" control={TextField} label={t.mediaNamaAkun} className="k4" />
        <FormField name="pemilik" control={TextField} label={t.mediaPemilik} className="k6" />
        <FormField name="dasarPemilik" control={TextField} label={t.mediaDasarPemilik} className="k6" />
        <FormField name="tautan" control={TextField} label={t.mediaTautan} className="k12" />
        <div className="k12"><Acts /></div>
        <FormField name="waktuPerbuatan" control={WhenField} label={t.mediaWaktu} className="k12" />
        <FormField name="calon" control={TextField} label={t.mediaCalon} className="k12" />
        <FormField name="isiUnggahan" control={TextArea} rows={2} label={t.mediaIsi} className="k12" />
      </div>
    </Card>
  );
}

/** The acts, as many as the screenshot shows. */
function Acts() {
  const { setValue } = useFormContext<Isian>();
  const chosen = (useWatch({ name: "perbuatan" }) ?? []) as PerbuatanMedia[];
  const error = useErrorAt("perbuatan");
  return (
    <fieldset className="informasi__perbuatan" aria-describedby={error ? "perbuatan-galat" : undefined}>
      <legend className="isian__label">{t.mediaPerbuatan} <span className="isian__tanda">{umum.wajib}</span></legend>
      {PERBUATAN_MEDIA.map((p) => (
        <Checkbox key={p} label={namaPerbuatan[p]} value={chosen.includes(p)} onValueChange={(on) => setValue("perbuatan", on ? PERBUATAN_MEDIA.filter((x) => x === p || chosen.includes(x)) : chosen.filter((x) => x !== p), { shouldDirty: true, shouldValidate: error !== undefined })} />
      ))}
      <FieldError id="perbuatan-galat" error={error} />
    </fieldset>
  );
}

function Capture({ sesi, read, perkaraId, onBusy }: { sesi: Sesi; read: Dibaca | null; perkaraId: number | null; onBusy: (busy: boolean) => void }) {
  const { setValue, getValues } = useFormContext<Isian>();
  const shots = (useWatch({ name: "tangkapan" }) ?? []) as Isian["tangkapan"];
  const error = useErrorAt("tangkapan");
  const add = (shot: Isian["tangkapan"][number]) => {
    const have = getValues("tangkapan") ?? [];
    if (!have.some((h) => h.sha256 === shot.sha256)) setValue("tangkapan", [...have, shot], { shouldDirty: true, shouldValidate: error !== undefined });
  };
  const uploads = useEvidenceFiles((f) => add({ sha256: f.sha256, nama: f.name }));
  const { busy } = uploads;
  useEffect(() => onBusy(busy), [busy, onBusy]);
  return (
    <Card title={t.mediaBagianTangkap}>
      <div className="tegak">
        <div className="pihak__isian">
          <FormField name="waktuTangkap" control={WhenField} label={t.mediaWaktuTangkap} required className="k12" />
          <FormField name="penangkapId" control={SelectField} label={t.mediaOleh} required options={sesi.pejabat.filter((p) => p.aktif).map((p) => ({ value: p.id, label: `${p.nama}, ${p.jabatan}` }))} className="k6" />
          <FormField name="caraTangkap" control={TextField} label={t.mediaCara} hint={t.mediaCaraPetunjuk} className="k6" />
        </div>
        {shots.length ? (
          <ul className="informasi__tangkapan" aria-label={t.mediaTangkapan}>
            {shots.map((s) => <Shot key={s.sha256} shot={s} mediaId={read?.media.tangkapan.some((x) => x.sha256 === s.sha256) ? read.media.id : ""} onRemove={() => setValue("tangkapan", shots.filter((x) => x.sha256 !== s.sha256), { shouldDirty: true })} />)}
          </ul>
        ) : null}
        <FieldError id="tangkapan-galat" error={error} />
        {perkaraId === null ? null : <FromEvidence perkaraId={perkaraId} chosen={new Set(shots.map((s) => s.sha256))} onPick={add} />}
        <FileDrop label={t.mediaUnggah} hint={t.mediaUnggahPetunjuk} rows={uploads.rows} onFiles={uploads.add} onCancel={uploads.cancel} onRemove={uploads.remove} onRetry={uploads.retry} />
      </div>
    </Card>
  );
}

/** One screenshot with its fingerprint; once it is kept it can be seen and fetched. */
function Shot({ shot, mediaId, onRemove }: { shot: Isian["tangkapan"][number]; mediaId: string; onRemove: () => void }) {
  const client = useClient();
  const toast = useToast();
  const [url, setUrl] = useState("");
  useEffect(() => {
    if (!mediaId) return undefined;
    let made = "";
    let gone = false;
    void (async () => {
      const ticket = await client.call("media.unduh", { id: mediaId, sha256: shot.sha256, lihat: true });
      if (!ticket.ok || gone || !/^image\/(png|jpeg|gif|webp|bmp)$/.test(ticket.value.mime)) return;
      const file = await client.download(ticket.value.tiket).catch(() => null);
      if (!file || gone) return;
      made = URL.createObjectURL(file.blob);
      setUrl(made);
    })();
    return () => {
      gone = true;
      if (made) URL.revokeObjectURL(made);
    };
  }, [client, mediaId, shot.sha256]);
  const fetchFile = async () => {
    const ticket = await client.call("media.unduh", { id: mediaId, sha256: shot.sha256 });
    const file = ticket.ok ? await client.download(ticket.value.tiket).catch(() => null) : null;
    return file ? saveAs(file.blob, file.name) : toast.failed(ticket.ok ? { code: "OFFLINE" } : ticket.error);
  };
  return (
    <li>
      {url ? <img src={url} alt={shot.nama} /> : null}
      <span className="baris">
        <span className="potong">{mediaId ? <TextButton onClick={() => void fetchFile()}>{shot.nama}</TextButton> : shot.nama}</span>
        <IconButton size="small" label={isi(t.keluarkan, { siapa: shot.nama })} icon={<IconTrash size={14} />} onClick={onRemove} />
      </span>
      <code title={t.mediaSidik}>{shot.sha256}</code>
      {/\.hei[cf]$/i.test(shot.nama) ? <Notice tone="dekat">{kegiatanTeks.fotoHeic}</Notice> : null}
    </li>
  );
}

/** Evidence of the case that is a picture may be the screenshot already. */
function FromEvidence({ perkaraId, chosen, onPick }: { perkaraId: number; chosen: ReadonlySet<string>; onPick: (shot: { sha256: string; nama: string }) => void }) {
  const { data } = useProcedure("perkara.baca", { perkaraId });
  const pictures = (data?.bukti ?? []).filter((b): b is Bukti & { berkas: NonNullable<Bukti["berkas"]> } => b.dihapusAlasan === "" && b.berkas !== null && b.mime.startsWith("image/") && !chosen.has(b.berkas.sha256));
  if (pictures.length === 0) return null;
  return <SelectField label={t.mediaDariBukti} value="" options={pictures.map((b) => ({ value: b.berkas.sha256, label: `${b.kode} ${b.berkas.nama}` }))} onValueChange={(sha) => onPick(pictures.find((b) => b.berkas.sha256 === sha)!.berkas)} />;
}

/** Items of the joint decree that the pack names for the chosen acts, both lists side by side. A person chooses. */
function Readings() {
  const { setValue } = useFormContext<Isian>();
  const { data: pack } = useLawPack();
  const [acts, chosen, at] = useWatch({ name: ["perbuatan", "skb", "waktuTangkap"] }) as [PerbuatanMedia[], string[], string];
  const rows = (pack?.skb ?? []).filter((s) => chosen.includes(s.kode) || (s.media.some((m) => acts.includes(m)) && inForce(s, at.slice(0, 10))));
  return (
    <Card title={t.mediaBagianSkb}>
      <div className="tegak">
        <p className="mut">{rows.length ? t.mediaSkbSaran : t.mediaSkbKosong}</p>
        {rows.length ? (
          <div className="informasi__skb">
            {(["A", "B"] as const).map((list) => (
              <fieldset key={list}>
                <legend className="isian__label">{t.mediaDaftar[list]}</legend>
                {rows.filter((s) => s.daftar === list).map((s) => (
                  <Checkbox
                    key={s.kode}
                    label={`${s.kode} ${s.perbuatan}`}
                    hint={<>{tingkatSanksi[s.tingkat]} · {s.sumber}{s.bertentangan ? ` · ${s.keterangan}` : ""} {s.status === "belum_diverifikasi" ? <Unverified source={hukumTeks.belumArti} /> : null}</>}
                    value={chosen.includes(s.kode)}
                    onValueChange={(on) => setValue("skb", on ? [...chosen, s.kode] : chosen.filter((k) => k !== s.kode), { shouldDirty: true })}
                  />
                ))}
              </fieldset>
            ))}
          </div>
        ) : null}
        <FormField name="pembacaan" control={RadioGroup<Pembacaan>} inline label={t.mediaPembacaan} options={[{ value: "", label: t.mediaPembacaanBelum }, ...(["kode_etik", "disiplin", "keduanya"] as const).map((value) => ({ value, label: namaPembacaan[value] }))]} />
        <FormField name="alasanPembacaan" control={TextArea} rows={2} label={t.mediaAlasan} />
      </div>
    </Card>
  );
}
