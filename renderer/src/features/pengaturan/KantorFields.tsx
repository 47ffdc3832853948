import { useState } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { kantorTeks as t, tingkatKantor, zonaKantor } from "../../../../shared/i18n/kantor";
import { TINGKAT_KANTOR } from "../../../../shared/schemas/kantor";
import { useClient } from "../../app";
import { Card, ComboField, FormField, NumberField, SelectField, TextField, useFill } from "../../ui";
import type { KantorIsian } from "./isian";
import { kantorDariWilayah, namaKantor, type Wilayah } from "./wilayah";

/** The office itself: name, place, numbers. Stands in a form over `kantor`. */
export function KantorFields() {
  const client = useClient();
  const { getValues } = useFormContext<KantorIsian>();
  const fill = useFill();
  const [search, setSearch] = useState("");
  const [tingkat, daerah] = useWatch<KantorIsian, ["tingkat", "daerah"]>({ name: ["tingkat", "daerah"] });
  const suggest = async (teks: string) => {
    const found = await client.call("wilayah.cari", { teks });
    return found.ok ? found.value.map((w) => ({ label: w.nama, hint: `${w.provinsi}, ${w.kode}`, data: w })) : [];
  };
  /** The name follows its parts until someone has typed another one. */
  const followName = (next: { tingkat?: unknown; daerah?: unknown }): void => {
    const typed = getValues("nama");
    const { tingkat: kind, daerah: place } = { tingkat, daerah, ...next } as { tingkat: string; daerah: string };
    if (typed === "" || typed === namaKantor(tingkat, daerah)) fill({ nama: namaKantor(kind, place) });
  };
  return (
    <div className="tegak">
      <Card title={t.bagianNama}>
        <div className="dua">
          <ComboField<Wilayah>
            label={t.cari}
            hint={t.cariPetunjuk}
            className="penuh"
            value={search}
            onValueChange={setSearch}
            minLength={2}
            suggest={suggest}
            onPick={(s) => {
              if (s.data) fill(kantorDariWilayah(s.data));
            }}
          />
          <FormField name="tingkat" control={SelectField} label={t.tingkat} options={TINGKAT} required onChanged={(v) => followName({ tingkat: v })} />
          <FormField name="daerah" control={TextField} label={t.daerah} hint={t.daerahPetunjuk} required onChanged={(v) => followName({ daerah: v })} />
          <FormField name="nama" control={TextField} label={t.nama} hint={t.namaPetunjuk} required className="penuh" />
          <FormField name="provinsi" control={TextField} label={t.provinsi} required />
          <FormField name="kodeWilayah" control={TextField} label={t.kodeWilayah} hint={t.kodeWilayahPetunjuk} mono required />
        </div>
      </Card>
      <Card title={t.bagianAlamat}>
        <div className="dua">
          <FormField name="alamat" control={TextField} label={t.alamat} required className="penuh" />
          <FormField name="telepon" control={TextField} label={t.telepon} type="tel" required={false} />
          <FormField name="surel" control={TextField} label={t.surel} type="email" required={false} />
          <FormField name="situs" control={TextField} label={t.situs} required={false} />
          <FormField name="kedudukan" control={TextField} label={t.kedudukan} hint={t.kedudukanPetunjuk} required />
        </div>
      </Card>
      <Card title={t.bagianNomor}>
        <div className="dua">
          <FormField name="zona" control={SelectField} label={t.zona} hint={t.zonaPetunjuk} options={ZONA} required />
          <FormField name="kodeKantor" control={TextField} label={t.kodeKantor} hint={t.kodeKantorPetunjuk} mono required={false} />
          <FormField name="kuorum" control={NumberField} label={t.kuorum} hint={t.kuorumPetunjuk} />
        </div>
      </Card>
    </div>
  );
}

const TINGKAT = TINGKAT_KANTOR.map((value) => ({ value, label: tingkatKantor[value] }));
const ZONA = Object.entries(zonaKantor).map(([value, label]) => ({ value, label }));
