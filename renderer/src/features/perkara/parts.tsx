import { useEffect, useRef, type ReactNode } from "react";
import { hariTanggalJam } from "../../../../shared/i18n/format";
import { isi, umum } from "../../../../shared/i18n/id";
import { namaLangkah } from "../../../../shared/i18n/perkara";
import { halaman } from "../../../../shared/i18n/perkara-halaman";
import type { CaseEvent } from "../../../../shared/domain/stages";
import type { Pleno } from "../../../../shared/schemas/dossier";
import { Badge, Button, Card, Notice, TextButton, type ButtonProps } from "../../ui";
import { stepOf, useCase, whyNot } from "./case";

/** A button for a step of the case's stage; held back it says why. Absent where the stage does not know the step. */
export function StepButton({ event, about, label, ...rest }: { event: CaseEvent; about?: string; label?: string } & Omit<ButtonProps, "onClick">) {
  const { d, open } = useCase();
  const step = stepOf(d, event);
  if (!step) return null;
  return <Button {...rest} blockedBecause={step.allowed ? undefined : whyNot(d, event)} onClick={() => open(event, about)}>{label ?? namaLangkah[event]}</Button>;
}

/** The kajian may begin without a hearing where the office says why. */
export function WithoutHearing() {
  const { d, open } = useCase();
  const step = stepOf(d, "kajian.mulai");
  if (!step || step.allowed || !step.reasons.every((r) => r === "terlapor_belum_didengar")) return null;
  return <TextButton onClick={() => open("kajian.mulai")}>{halaman.berikutnya.tanpaKlarifikasi}</TextButton>;
}

/** What a step still lacks after its form was saved; comes into view by itself, for the press that asked for it shows nothing else. */
export function StillMissing({ title, children }: { title: string; children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.scrollIntoView({ block: "center" }), []);
  return <div ref={place}><Notice tone="dekat" alert title={title}>{children}</Notice></div>;
}

/** A document of the case by kind and subject, as a link to its preview; nothing where it was not issued. */
export function LetterLink({ jenis, refId, label }: { jenis: string; refId?: string; label?: string }) {
  const { d, show } = useCase();
  const letter = d.surat.find((s) => s.jenis === jenis && s.status === "terbit" && (refId === undefined || s.refId === refId));
  if (!letter) return null;
  return <TextButton onClick={() => show({ suratId: letter.id }, letter.judul)}>{label ?? (letter.kodeFormulir ? isi(halaman.surat.lihatKode, { kode: letter.kodeFormulir }) : isi(halaman.surat.lihat, { judul: letter.judul }))}</TextButton>;
}

/** Rows of facts: label at the left, value at the right. Empty ones read as a dash. */
export function Facts({ rows }: { rows: ReadonlyArray<readonly [string, ReactNode] | false | null> }) {
  return (
    <dl className="fakta">
      {rows.map((r) => (r ? (
        <div key={r[0]}>
          <dt>{r[0]}</dt>
          <dd>{r[1] === "" || r[1] === null || r[1] === undefined ? halaman.tanpa : r[1]}</dd>
        </div>
      ) : null))}
    </dl>
  );
}

export function Prose({ children }: { children: string }) {
  return <p className="prosa">{children}</p>;
}

/** One plenary meeting as it was recorded. */
export function PlenoCard({ pleno, title }: { pleno: Pleno; title?: string }) {
  const { d, sesi } = useCase();
  const t = halaman.pleno;
  const chair = pleno.hadir.find((h) => h.pejabatId === pleno.pimpinanId)?.nama ?? sesi.pejabat.find((p) => p.id === pleno.pimpinanId)?.nama ?? "";
  const called = d.undanganPleno.find((u) => u.plenoId === pleno.id);
  const present = pleno.hadir.filter((h) => h.hadir);
  const absent = pleno.hadir.filter((h) => !h.hadir);
  const q = { hadir: pleno.kuorum.hadir, anggota: pleno.kuorum.anggota, perlu: pleno.kuorum.perlu };
  return (
    <Card title={title ?? t.agenda[pleno.agenda as keyof typeof t.agenda] ?? t.rapat} actions={<>{called ? <LetterLink jenis="undangan_pleno" refId={called.id} /> : null}<LetterLink jenis="ba_pleno" refId={pleno.id} /></>}>
      <Facts
        rows={[
          [t.waktu, hariTanggalJam(pleno.waktu, d.perkara.zona)],
          called !== undefined && [halaman.undanganPleno.surat, isi(halaman.undanganPleno.untuk, { nomor: called.nomor || halaman.tanpa, waktu: hariTanggalJam(called.waktu, d.perkara.zona) })],
          [t.tempat, pleno.tempat],
          [t.pimpinan, chair],
          [t.hadir, (
            <>
              {present.map((h) => h.nama).join(", ")}{" "}
              {pleno.kuorum.terpenuhi ? <Badge tone="tenang" done>{isi(t.kuorumTerpenuhi, q)}</Badge> : <Badge tone="lewat">{isi(t.kuorumKurang, q)}</Badge>}
            </>
          )],
          absent.length > 0 && [t.tidakHadir, absent.map((h) => (h.keterangan ? `${h.nama} (${h.keterangan})` : h.nama)).join(", ")],
          pleno.alasanTanpaKuorum !== "" && [t.alasanTanpaKuorum, pleno.alasanTanpaKuorum],
          [t.cara, pleno.cara === "mufakat" ? t.mufakat : isi(t.hasilSuara, { setuju: pleno.suara.setuju, tidak: pleno.suara.tidak, abstain: pleno.suara.abstain })],
          [t.nomorBa, pleno.nomorBa],
          [t.keputusan, <Prose key="k">{pleno.keputusan}</Prose>],
          pleno.pembahasan !== "" && [t.pembahasan, <Prose key="p">{pleno.pembahasan}</Prose>],
        ]}
      />
    </Card>
  );
}

/** "ya" in words, and what stands for nothing. */
export const yesNo = (v: string): string => (v === "ya" ? umum.ya : v === "tidak" ? umum.tidak : umum.belum);
