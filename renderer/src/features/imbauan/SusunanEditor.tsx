import { Menu } from "@base-ui/react/menu";
import { useRef, useState } from "react";
import { tanggalPendek } from "../../../../shared/i18n/format";
import { isi, kalimatIsian } from "../../../../shared/i18n/id";
import { bidangTeks, imbauanTeks as t } from "../../../../shared/i18n/imbauan";
import { alineaOtomatis, BIDANG, bidangTakDikenal, JENIS_ALINEA, menyebutKasn, type Alinea, type GelombangLengkap } from "../../../../shared/schemas/imbauan";
import { UnsavedGuard, useClient, useCommand, useSession } from "../../app";
import { Button, Card, IconButton, IconPlus, IconSortDown, IconSortUp, IconTrash, Notice, SelectField, TextArea, useToast } from "../../ui";

/** The wording, paragraph by paragraph; fields are put in from a menu and stand between braces. */
export function SusunanEditor({ wave, draft, onDraft }: { wave: GelombangLengkap; draft: Alinea[] | null; onDraft: (isi: Alinea[] | null) => void }) {
  const rows = draft ?? wave.susunan.isi;
  const [base, setBase] = useState(wave.susunan.versi);
  const [faults, setFaults] = useState<Record<string, string>>({});
  const focused = useRef<{ index: number; from: number; to: number }>({ index: 0, from: 0, to: 0 });
  const client = useClient();
  const session = useSession();
  const save = useCommand("imbauan.simpanSusunan");
  const toast = useToast();
  const change = (next: Alinea[]) => {
    if (draft === null) setBase(wave.susunan.versi);
    setFaults({});
    onDraft(next);
  };
  const edit = (i: number, more: Partial<Alinea>) => change(rows.map((r, at) => (at === i ? { ...r, ...more } : r)));
  const move = (i: number, by: number) => {
    const next = [...rows];
    const [row] = next.splice(i, 1);
    next.splice(i + by, 0, row!);
    change(next);
  };
  const insert = (bidang: string) => {
    const { index, from, to } = focused.current;
    const row = rows[index];
    if (!row || alineaOtomatis(row.jenis)) return;
    edit(index, { teks: `${row.teks.slice(0, from)}{${bidang}}${row.teks.slice(to)}` });
    const after = from + bidang.length + 2;
    focused.current = { index, from: after, to: after };
    requestAnimationFrame(() => {
      const area = document.getElementById(`susunan-${index}`) as HTMLTextAreaElement | null;
      area?.focus();
      area?.setSelectionRange(after, after);
    });
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
  const faultOf = (r: Alinea, i: number): string | undefined => {
    const unknown = bidangTakDikenal(r.teks);
    if (unknown.length) return kalimatIsian("bidang_tidak_dikenal", { nama: unknown.join(", ") });
    return faults[String(i)] ?? (menyebutKasn(r.teks, wave.gelombang.tanggal) ? kalimatIsian("kasn_sudah_bubar") : undefined);
  };
  return (
    <Card
      title={`${t.susunan} · ${isi(t.susunanVersi, { versi: wave.susunan.versi })}`}
      actions={
        <Menu.Root>
          <Menu.Trigger className="btn btn--kecil"><IconPlus size={14} />{t.sisipkan}</Menu.Trigger>
          <Menu.Portal>
            <Menu.Positioner sideOffset={4} align="end" className="lapis">
              <Menu.Popup className="menu imbauan__menu" aria-label={t.sisipkan} finalFocus={false}>
                {BIDANG.filter((b) => (wave.gelombang.jenis === "pengingat" || !b.startsWith("asal.")) && (wave.kegiatanId !== "" || !b.startsWith("kegiatan."))).map((b) => <Menu.Item key={b} className="menu__butir" onClick={() => insert(b)}>{bidangTeks[b]}</Menu.Item>)}
              </Menu.Popup>
            </Menu.Positioner>
          </Menu.Portal>
        </Menu.Root>
      }
    >
      <UnsavedGuard when={draft !== null} />
      <ol className="imbauan__susunan">
        {rows.map((r, i) => (
          <li key={i} data-jenis={r.jenis}>
            <SelectField hideLabel label={isi(t.jenisBagian, { n: i + 1 })} value={r.jenis} placeholder={null} onValueChange={(jenis) => edit(i, alineaOtomatis(jenis) ? { jenis, teks: "" } : { jenis })} options={JENIS_ALINEA.filter((j) => j !== "acara" || wave.kegiatanId !== "").map((j) => ({ value: j, label: t.jenisAlinea[j] }))} />
            {alineaOtomatis(r.jenis) ? <p className="mut imbauan__otomatis">{r.jenis === "dasar" ? t.dasarOtomatis : t.acaraOtomatis}</p> : (
              <TextArea
                id={`susunan-${i}`}
                hideLabel
                label={isi(t.teksAlinea, { n: i + 1 })}
                rows={1}
                value={r.teks}
                error={faultOf(r, i)}
                onValueChange={(teks) => edit(i, { teks })}
                onSelect={(e) => (focused.current = { index: i, from: e.currentTarget.selectionStart, to: e.currentTarget.selectionEnd })}
                maxLength={5000}
              />
            )}
            <span className="imbauan__susunan-aksi">
              <IconButton size="small" label={isi(t.naik, { n: i + 1 })} icon={<IconSortUp size={14} />} disabled={i === 0} onClick={() => move(i, -1)} />
              <IconButton size="small" label={isi(t.turun, { n: i + 1 })} icon={<IconSortDown size={14} />} disabled={i === rows.length - 1} onClick={() => move(i, 1)} />
              <IconButton size="small" label={isi(t.hapusBagian, { n: i + 1 })} icon={<IconTrash size={14} />} disabled={rows.length === 1} onClick={() => change(rows.filter((_, at) => at !== i))} />
            </span>
          </li>
        ))}
      </ol>
      {draft ? <Notice tone="dekat">{t.belumDisimpan}</Notice> : null}
      <div className="baris imbauan__susunan-kaki">
        <Button size="small" icon={<IconPlus size={14} />} onClick={() => change([...rows, { jenis: "alinea", teks: "" }])}>{t.tambahBagian}</Button>
        <Button size="small" onClick={() => void ours()}>{t.kembaliBawaan}</Button>
        {wave.versiSusunan.length > 1 ? (
          <SelectField hideLabel label={t.bukaVersi} value="" placeholder={t.bukaVersi} onValueChange={(v) => void older(v)} options={wave.versiSusunan.map((v) => ({ value: String(v.versi), label: [isi(t.versiLama, { versi: v.versi, kapan: tanggalPendek(v.at.slice(0, 10)), oleh: v.oleh }), v.catatan].filter(Boolean).join(", ") }))} />
        ) : null}
        <Button className="dorong" variant={draft ? "primary" : "quiet"} busy={save.busy} blockedBecause={draft ? undefined : isi(t.susunanVersi, { versi: wave.susunan.versi })} onClick={() => void store()}>{t.simpanSusunan}</Button>
      </div>
    </Card>
  );
}
