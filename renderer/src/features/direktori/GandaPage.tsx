import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { isi } from "../../../../shared/i18n/id";
import { direktori as t, kelompokTeks } from "../../../../shared/i18n/imbauan";
import type { BarisGanda } from "../../../../shared/schemas/imbauan";
import { Loaded, useCommand, useProcedure } from "../../app";
import { Button, Card, EmptyState, PageTitle, RadioGroup, useToast } from "../../ui";
import "./direktori.css";

/** Entries that may be the same: each set is merged, or said to be different. */
export function GandaPage() {
  const query = useProcedure("direktori.ganda", {}, { keep: true });
  return (
    <div className="tegak direktori__lebar">
      <PageTitle title={t.gandaJudul} actions={<Link to="/direktori" className="btn">{t.judul}</Link>}>{t.gabungIsi}</PageTitle>
      <Loaded query={query}>{(sets) => (sets.length === 0 ? <EmptyState title={t.gandaKosong} /> : sets.map((s) => <Set key={s.anggota.map((a) => a.id).join(" ")} set={s} />))}</Loaded>
    </div>
  );
}

function Set({ set }: { set: BarisGanda }) {
  const [keep, setKeep] = useState(set.anggota[0]?.id ?? "");
  const merge = useCommand("direktori.gabung");
  const apart = useCommand("direktori.berbeda");
  const toast = useToast();
  const run = async () => {
    const result = await merge.run({ simpanId: keep, buangIds: set.anggota.map((a) => a.id).filter((x) => x !== keep) });
    if (result.ok) toast.done(isi(t.digabung, { jumlah: set.anggota.length }));
    else toast.failed(result.error);
  };
  const different = async () => {
    const result = await apart.run({ ids: set.anggota.map((a) => a.id) });
    if (!result.ok) toast.failed(result.error);
  };
  return (
    <Card title={t.gandaAlasan[set.alasan]}>
      <RadioGroup
        label={t.simpanYangIni}
        value={keep}
        onValueChange={setKeep}
        options={set.anggota.map((a) => ({ value: a.id, label: [[a.statusJabatan, a.jabatan].filter(Boolean).join(" "), a.instansi].filter(Boolean).join(", ") || a.nama, hint: [a.nama, a.nip, a.alamat, a.kecamatan, kelompokTeks[a.kelompok]].filter(Boolean).join(" · ") }))}
      />
      <div className="baris">
        <Button busy={merge.busy} onClick={() => void run()}>{t.gabung}</Button>
        <Button busy={apart.busy} onClick={() => void different()}>{t.berbeda}</Button>
      </div>
    </Card>
  );
}
