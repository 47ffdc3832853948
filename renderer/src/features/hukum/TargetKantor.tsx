import { useState } from "react";
import type { Out } from "../../../../shared/api/contract";
import { lokal, tanggalPendek } from "../../../../shared/i18n/format";
import { kelolaHukum as t, pilihanHukum } from "../../../../shared/i18n/hukum";
import { isi } from "../../../../shared/i18n/id";
import { namaRezim, pelakuTenggat } from "../../../../shared/i18n/kantor";
import { targetInternal } from "../../../../shared/schemas/hukum";
import type { DeadlineRule, LawPack } from "../../../../shared/schemas/law";
import { Loaded, useCommand, useLawPack, useProcedure } from "../../app";
import { Badge, Button, ConfirmRow, DataTable, FormDialog, FormField, NumberField, SelectField, TextArea, TextButton, useNow, useToast, useZodForm, type Column } from "../../ui";
import { lama, lamaTenggat } from "../pengaturan/hukum-baris";
import { useMayArrange } from "./AksiBaris";

type Target = Out<"target.daftar">[number];

/** The office's own lengths for rules that the law leaves without one; never shown as law. */
export function TargetKantor() {
  const pack = useLawPack();
  const targets = useProcedure("target.daftar", {});
  return <Loaded query={pack}>{(p) => <Loaded query={targets}>{(all) => <Daftar pack={p} all={all} />}</Loaded>}</Loaded>;
}

function Daftar({ pack, all }: { pack: LawPack; all: Target[] }) {
  const { zone } = useNow();
  const allowed = useMayArrange();
  const [open, setOpen] = useState<DeadlineRule | null>(null);
  const [going, setGoing] = useState<DeadlineRule | null>(null);
  const remove = useCommand("target.simpan");
  const of = (r: DeadlineRule) => all.find((x) => x.ruleId === r.id);
  const rules = pack.tenggat.filter((r) => r.bolehTargetInternal && (r.panjang === null || r.sifat === "internal"));
  const columns: Column<DeadlineRule>[] = [
    { key: "aturan", header: t.targetAturan, cell: (r) => <><strong>{r.id} {r.nama}</strong><p className="mut">{pelakuTenggat[r.pelaku]}, {namaRezim[r.rezim]}. {lamaTenggat(r)}</p></> },
    { key: "target", header: t.targetKini, width: "32%", cell: (r) => { const x = of(r); return x ? <><Badge>{t.targetBadge}</Badge> <strong>{lama(x.panjang, x.satuan)}</strong><p className="mut">{isi(t.targetOleh, { oleh: x.oleh, kapan: tanggalPendek(lokal(x.at, zone).tanggal) })}. {x.alasan}</p></> : <span className="mut">{t.targetBelum}</span>; } },
    { key: "aksi", header: <span className="sr">{t.aksi}</span>, width: "150px", align: "end", cell: (r) => (!allowed ? null : of(r) ? (
      <div className="hukum-aksi hukum-aksi--sebaris">
        <TextButton aria-label={isi(t.targetUbahSatu, { id: r.id })} onClick={() => setOpen(r)}>{t.targetUbah}</TextButton>
        <TextButton aria-label={isi(t.targetHapusSatu, { id: r.id })} onClick={() => setGoing(r)}>{t.targetHapus}</TextButton>
      </div>
    ) : <Button size="small" aria-label={isi(t.targetTetapkanSatu, { id: r.id })} onClick={() => setOpen(r)}>{t.targetTetapkan}</Button>) },
  ];
  return (
    <div className="tegak hukum-lebar hukum-target">
      <p className="mut">{t.targetIsi}</p>
      <DataTable caption={t.targetDaftar} columns={columns} rows={rules} rowKey={(r) => `${r.id} ${r.rezim} ${r.berlakuSejak}`} />
      {open ? <TargetForm key={open.id} rule={open} now={of(open)} onClose={() => setOpen(null)} /> : null}
      <ConfirmRow
        row={going}
        onClose={() => setGoing(null)}
        title={(r) => isi(t.targetHapusJudul, { id: r.id })}
        description={() => t.targetHapusIsi}
        confirmLabel={t.targetHapusKirim}
        danger
        reason
        run={(r, alasan) => remove.run({ ruleId: r.id, panjang: null, alasan })}
        done={(r) => isi(t.targetDihapus, { id: r.id })}
      />
    </div>
  );
}

function TargetForm({ rule, now, onClose }: { rule: DeadlineRule; now: Target | undefined; onClose: () => void }) {
  const { form } = useZodForm(targetInternal, { ruleId: rule.id, panjang: now?.panjang ?? ("" as unknown as number), satuan: now?.satuan ?? "HK", alasan: "" });
  const save = useCommand("target.simpan");
  const toast = useToast();
  return (
    <FormDialog
      form={form}
      enterSubmits
      onSubmit={async (values) => {
        const done = await save.run(values);
        if (done.ok) {
          toast.done(isi(t.targetTersimpan, { id: rule.id }));
          onClose();
        }
        return done;
      }}
      title={isi(t.targetJudul, { id: rule.id })}
      description={rule.nama}
      submit={t.targetSimpan}
      onClose={onClose}
    >
      <div className="dua">
        <FormField name="panjang" control={NumberField} label={t.targetPanjang} required />
        <FormField name="satuan" control={SelectField} label={t.targetSatuan} placeholder={null} options={Object.entries(pilihanHukum.satuan).map(([value, label]) => ({ value, label }))} />
      </div>
      <FormField name="alasan" control={TextArea} rows={2} label={t.alasan} required />
    </FormDialog>
  );
}
