import { memo, useEffect, useRef, useState } from "react";
import { useFieldArray, useFormContext, useFormState, useWatch } from "react-hook-form";
import { isi } from "../../../../shared/i18n/id";
import { laporan as teks } from "../../../../shared/i18n/laporan";
import { namaKategori } from "../../../../shared/i18n/perkara";
import { KATEGORI_TERLAPOR } from "../../../../shared/schemas/perkara";

import type { Pejabat } from "../../../../shared/schemas/kantor";
import { useSession } from "../../app";
import { Badge, Button, Card, ComboField, DateField, FieldError, FormField, IconAlert, IconButton, IconChevronDown, IconPlus, IconSortDown, IconSortUp, IconTrash, SelectField, TextArea, TextField, cx, useErrorAt, useFill, useToast, type Suggestion } from "../../ui";
import { PIHAK_KOSONG, berNip, berpangkat, sebutan, tentang, type DaftarPihak, type PihakIsian } from "./intake";
import { useSaran, type OrangDikenal } from "./suggest";

export interface PeopleSectionProps {
  id: string;
  peran: DaftarPihak;
  judul: string;
  /** A list that may stay empty says so. */
  kosong?: string;
  /** People of the office, to take a finder from. */
  pejabat?: Pejabat[];
  /** Labels of the standing of a reporter, from the law pack. */
  kedudukan?: string[];
  /** Nobody may be known yet, nor what they are. */
  longgar?: boolean;
}

interface FormPihak {
  [daftar: string]: PihakIsian[];
}

/** More than this many rows of one kind: only the one in work stays open. */
const RINGKAS_MULAI = 3;

/** The people of one role: as many as there are, each with the fields of the paper form. */
export const PeopleSection = memo(function PeopleSection({ id, peran, judul, kosong, pejabat, kedudukan, longgar = false }: PeopleSectionProps) {
  const { control } = useFormContext<FormPihak>();
  const { fields, append, remove, move, insert } = useFieldArray({ control, name: peran, keyName: "kunci" });
  const [terbuka, setTerbuka] = useState<ReadonlySet<string>>(new Set());
  const fokus = useRef<string | null>(null);
  const bagian = useRef<HTMLDivElement>(null);
  const toast = useToast();
  const galat = useErrorAt(peran);
  const banyak = fields.length >= RINGKAS_MULAI;
  const [jumlah, setJumlah] = useState(fields.length);
  // A row that was just added is the one in work.
  if (fields.length !== jumlah) {
    const baru = fields.at(-1);
    setJumlah(fields.length);
    if (fields.length > jumlah && baru) setTerbuka(new Set([baru.kunci]));
  }

  // The focus goes where the work goes on, once the rows stand in their new order.
  useEffect(() => {
    if (fokus.current === null) return;
    bagian.current?.querySelector<HTMLElement>(fokus.current)?.focus();
    fokus.current = null;
  }, [fields, terbuka]);

  const tambah = () => {
    append({ ...PIHAK_KOSONG, ...(peran === "pelapor" ? { kewarganegaraan: "Indonesia" } : {}) }, { shouldFocus: false });
    fokus.current = `[name="${peran}.${fields.length}.nama"]`;
  };
  const keluarkan = (index: number, isinya: PihakIsian) => {
    remove(index);
    fokus.current = fields.length > 1 ? `[data-pihak="${Math.max(0, index - 1)}"] :is(input, button)` : "[data-tambah]";
    if (isinya.nama?.trim() || isinya.alamat?.trim()) {
      const siapa = isinya.nama?.trim() || sebutan(peran, index);
      toast.done({ title: isi(teks.dikeluarkan, { siapa: potong(siapa) }), action: { label: teks.kembalikan, onClick: () => insert(index, isinya, { shouldFocus: false }) } });
    }
  };
  const geser = (index: number, ke: number) => {
    move(index, ke);
    fokus.current = `[data-pihak="${ke}"] [data-geser="${ke < index ? "naik" : "turun"}"]:not(:disabled), [data-pihak="${ke}"] [data-geser]:not(:disabled)`;
  };

  return (
    <Card id={id} title={judul} className="intake__bagian">
      <div ref={bagian} className="tegak">
        {fields.length === 0 && kosong ? <p className="mut">{kosong}</p> : null}
        {fields.map((f, i) => (
          <Person
            key={f.kunci}
            peran={peran}
            index={i}
            jumlah={fields.length}
            banyak={banyak}
            terbuka={!banyak || terbuka.has(f.kunci)}
            onBuka={(buka) => {
              setTerbuka(buka ? new Set([...terbuka, f.kunci]) : new Set([...terbuka].filter((k) => k !== f.kunci)));
              fokus.current = buka ? `[name="${peran}.${i}.nama"]` : `[data-pihak="${i}"] button`;
            }}
            onKeluarkan={(isinya) => keluarkan(i, isinya)}
            onGeser={(ke) => geser(i, ke)}
            pejabat={pejabat}
            kedudukan={kedudukan}
            longgar={longgar}
          />
        ))}
        <FieldError id={`${id}-galat`} error={galat} />
        <div>
          <Button size="small" data-tambah="" icon={<IconPlus size={14} />} onClick={tambah}>{teks.tambah[peran]}</Button>
        </div>
      </div>
    </Card>
  );
});

interface PersonProps {
  peran: DaftarPihak;
  index: number;
  jumlah: number;
  banyak: boolean;
  terbuka: boolean;
  onBuka: (buka: boolean) => void;
  onKeluarkan: (isinya: PihakIsian) => void;
  onGeser: (ke: number) => void;
  pejabat: Pejabat[] | undefined;
  kedudukan: string[] | undefined;
  longgar: boolean;
}

function Person({ peran, index, jumlah, banyak, terbuka, onBuka, onKeluarkan, onGeser, pejabat, kedudukan, longgar }: PersonProps) {
  const nama = `${peran}.${index}`;
  const { control, getValues } = useFormContext();
  const { errors } = useFormState({ control, name: nama });
  const salah = Object.keys((errors[peran] as unknown as Array<object | undefined> | undefined)?.[index] ?? {}).length;
  const siapa = sebutan(peran, index);
  const buka = terbuka || salah > 0;
  const bisaKeluar = jumlah > 1 || peran === "saksi" || longgar;
  return (
    <fieldset className={cx("pihak", !buka && "pihak--ringkas")} data-pihak={index} aria-label={siapa}>
      {jumlah > 1 || peran === "saksi" || longgar ? (
        <div className="pihak__kepala">
          <Summary nama={nama} index={index} siapa={siapa} buka={buka} onBuka={banyak ? onBuka : undefined} />
          {salah > 0 ? <Badge tone="lewat" icon={<IconAlert size={12} />}>{salah}</Badge> : null}
          {jumlah > 1 ? (
            <>
              <IconButton size="small" data-geser="naik" label={isi(teks.naikkan, { siapa })} icon={<IconSortUp size={14} />} disabled={index === 0} onClick={() => onGeser(index - 1)} />
              <IconButton size="small" data-geser="turun" label={isi(teks.turunkan, { siapa })} icon={<IconSortDown size={14} />} disabled={index === jumlah - 1} onClick={() => onGeser(index + 1)} />
            </>
          ) : null}
          {bisaKeluar ? <IconButton size="small" label={isi(teks.keluarkan, { siapa })} icon={<IconTrash size={14} />} onClick={() => onKeluarkan(getValues(nama) as PihakIsian)} /> : null}
        </div>
      ) : null}
      {buka ? <PersonFields peran={peran} nama={nama} pejabat={pejabat} kedudukan={kedudukan} longgar={longgar} /> : null}
    </fieldset>
  );
}

/** Who it is, in one line; folds and unfolds the row where there are many. */
function Summary({ nama, index, siapa, buka, onBuka }: { nama: string; index: number; siapa: string; buka: boolean; onBuka: ((buka: boolean) => void) | undefined }) {
  const { control } = useFormContext();
  const [name, jabatan, pekerjaan, instansi, alamat] = useWatch({ control, name: ["nama", "jabatan", "pekerjaan", "instansi", "alamat"].map((f) => `${nama}.${f}`) }) as Array<string | undefined>;
  const kerja = tentang({ jabatan, pekerjaan, instansi, alamat });
  const words = (
    <>
      <span className="mono">{index + 1}</span> <b className="potong">{name || teks.tanpaNama}</b>
      {kerja ? <span className="mut potong">{kerja}</span> : null}
    </>
  );
  if (!onBuka) return <span className="pihak__nama">{words}</span>;
  return (
    <button type="button" className="pihak__nama" aria-expanded={buka} aria-label={isi(buka ? teks.ringkas : teks.bukaBaris, { siapa: `${siapa}, ${name || teks.tanpaNama}` })} onClick={() => onBuka(!buka)}>
      <IconChevronDown size={14} className={buka ? undefined : "pihak__lipat"} />
      {words}
    </button>
  );
}

interface PersonFieldsProps {
  peran: DaftarPihak;
  nama: string;
  pejabat: Pejabat[] | undefined;
  kedudukan: string[] | undefined;
  longgar: boolean;
}

/**
 * The fields of one person, in the order of the paper form; what the form does not ask stands after. A key typed in one field draws
 * only that field again.
 */
const PersonFields = memo(function PersonFields({ peran, nama, pejabat, kedudukan, longgar }: PersonFieldsProps) {
  const saran = useSaran();
  const { getValues } = useFormContext();
  const isiSemua = useFill();
  /** A person typed before fills what is still empty; nothing typed is replaced. */
  const ambil = (p: Partial<OrangDikenal>) => {
    const kini = getValues(nama) as PihakIsian;
    const baru = ISIAN_ORANG.flatMap((k): Array<[string, string]> => {
      const lama = kini[k];
      const nilai = p[k];
      return nilai && (lama === undefined || lama === "" || (k === "kewarganegaraan" && lama === "Indonesia")) ? [[`${nama}.${k}`, nilai]] : [];
    });
    isiSemua(Object.fromEntries(baru));
  };
  const orang = {
    control: ComboField,
    label: teks.nama,
    required: true,
    minLength: 2,
    suggest: (t: string, s: AbortSignal) => saran.orang(t, s),
    onPick: (s: Suggestion) => ambil(s.data as OrangDikenal),
  } as const;

  if (peran === "saksi")
    return (
      <div className="pihak__isian">
        <FormField name={`${nama}.nama`} {...orang} className="k6" />
        <FormField name={`${nama}.telepon`} control={TextField} label={teks.telepon} inputMode="tel" className="k6" />
        <FormField name={`${nama}.alamat`} control={TextField} label={teks.alamat} className="k12" />
      </div>
    );
  if (peran === "penemu")
    return (
      <div className="pihak__isian">
        {pejabat?.length ? <OfficePicker nama={nama} pejabat={pejabat} /> : null}
        <FormField name={`${nama}.nama`} {...orang} className="k6" />
        <FormField name={`${nama}.jabatan`} control={ComboField} label={teks.jabatan} suggest={saran.teks("jabatan")} className="k6" />
        <FormField name={`${nama}.alamat`} control={TextField} label={teks.alamat} className="k12" />
      </div>
    );
  if (peran === "terlapor")
    return (
      <div className="pihak__isian">
        <FormField name={`${nama}.nama`} {...orang} className="k7" />
        <FormField name={`${nama}.kategori`} control={SelectField} label={teks.kategori} required={longgar ? undefined : true} options={PILIHAN_KATEGORI} className="k5" />
        <FormField name={`${nama}.alamat`} control={TextField} label={teks.alamat} hint={teks.alamatPetunjuk} className="k8" />
        <FormField name={`${nama}.telepon`} control={TextField} label={teks.telepon} inputMode="tel" className="k4" />
        <FormField name={`${nama}.jabatan`} control={ComboField} label={teks.jabatan} suggest={saran.teks("jabatan")} className="k6" />
        <FormField name={`${nama}.instansi`} control={ComboField} label={teks.instansi} suggest={saran.teks("instansi")} className="k6" />
        <FormField name={`${nama}.nik`} control={TextField} label={teks.nik} mono inputMode="numeric" className="k4" />
        <ServiceFields nama={nama} />
      </div>
    );
  return (
    <div className="pihak__isian">
      <FormField name={`${nama}.nama`} {...orang} className="k7" />
      <FormField name={`${nama}.kedudukan`} control={ComboField} label={teks.kedudukan} minLength={0} suggest={saran.dari(kedudukan ?? [])} className="k5" />
      <FormField name={`${nama}.tempatLahir`} control={TextField} label={teks.tempatLahir} className="k4" />
      <FormField name={`${nama}.tanggalLahir`} control={DateField} label={teks.tanggalLahir} hint={null} className="k4" />
      <FormField name={`${nama}.jenisKelamin`} control={SelectField} label={teks.jenisKelamin} options={KELAMIN} className="k4" />
      <FormField name={`${nama}.pekerjaan`} control={ComboField} label={teks.pekerjaan} suggest={saran.teks("pekerjaan")} className="k6" />
      <FormField name={`${nama}.kewarganegaraan`} control={TextField} label={teks.kewarganegaraan} className="k6" />
      <FormField name={`${nama}.alamat`} control={TextArea} rows={1} label={teks.alamat} className="k12" />
      <FormField name={`${nama}.telepon`} control={TextField} label={teks.telepon} inputMode="tel" className="k4" />
      <FormField name={`${nama}.surel`} control={TextField} label={teks.surel} type="email" className="k4" />
      <FormField name={`${nama}.nik`} control={TextField} label={teks.nik} mono inputMode="numeric" className="k4" />
    </div>
  );
});

/** NIP and rank, where the category has them. */
function ServiceFields({ nama }: { nama: string }) {
  const { control } = useFormContext();
  const [kategori, nip, pangkat] = useWatch({ control, name: [`${nama}.kategori`, `${nama}.nip`, `${nama}.pangkat`] }) as [PihakIsian["kategori"], string, string];
  const p = { kategori, nip, pangkat };
  return (
    <>
      {berNip(p) ? <FormField name={`${nama}.nip`} control={TextField} label={teks.nip} mono inputMode="numeric" className="k4" /> : null}
      {berpangkat(p) ? <FormField name={`${nama}.pangkat`} control={TextField} label={teks.pangkat} className="k4" /> : null}
    </>
  );
}

/** Takes a finder from the people of the office. */
function OfficePicker({ nama, pejabat }: { nama: string; pejabat: Pejabat[] }) {
  const { control, getValues } = useFormContext();
  const sesi = useSession();
  const isiSemua = useFill();
  const kini = useWatch({ control, name: `${nama}.nama` }) as string | undefined;
  return (
    <SelectField
      className="k12"
      label={teks.penemuPilih}
      value={pejabat.find((p) => p.nama === kini)?.id ?? ""}
      options={pejabat.map((p) => ({ value: p.id, label: `${p.nama}, ${p.jabatan}` }))}
      onValueChange={(id) => {
        const p = pejabat.find((o) => o.id === id);
        const alamat = getValues(`${nama}.alamat`) as string;
        if (p) isiSemua({ [`${nama}.nama`]: p.nama, [`${nama}.jabatan`]: p.jabatan, [`${nama}.nip`]: p.nip, [`${nama}.alamat`]: alamat || (sesi?.kantor?.alamat ?? "") });
      }}
    />
  );
}

const potong = (s: string): string => (s.length > 60 ? `${s.slice(0, 59)}…` : s);
const KELAMIN = [{ value: "L", label: teks.laki }, { value: "P", label: teks.perempuan }] as const;
const PILIHAN_KATEGORI = KATEGORI_TERLAPOR.map((value) => ({ value, label: namaKategori[value] }));
/** What a known person brings along. */
const ISIAN_ORANG = ["alamat", "pekerjaan", "instansi", "jabatan", "nip", "nik", "kategori", "telepon", "surel", "tempatLahir", "tanggalLahir", "jenisKelamin", "agama", "kewarganegaraan", "pangkat"] as const satisfies ReadonlyArray<keyof PihakIsian & keyof OrangDikenal>;
