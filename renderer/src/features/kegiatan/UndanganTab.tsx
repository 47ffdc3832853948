import { useNavigate } from "@tanstack/react-router";
import { angka, tanggalPendek } from "../../../../shared/i18n/format";
import { imbauanTeks } from "../../../../shared/i18n/imbauan";
import { kegiatanTeks as t } from "../../../../shared/i18n/kegiatan";
import { kelompok, SIFAT, type RingkasGelombang } from "../../../../shared/schemas/imbauan";
import type { KegiatanLengkap } from "../../../../shared/schemas/kegiatan";
import { id, tanggal as tanggalSkema } from "../../../../shared/schemas/primitives";
import { signerOf, useCommand, useSession } from "../../app";
import { Button, Card, DataTable, DateField, EmptyState, Form, FormFailure, FormField, RadioGroup, SelectField, useMinute, useZodForm, type Column } from "../../ui";
import { z } from "zod";
import { GroupsField } from "./fields";

const skema = z.object({ tanggal: tanggalSkema, penandatanganId: id, sifat: z.enum(SIFAT), caraNomor: z.enum(["satu", "masing", "kosong"]), kelompok: z.array(kelompok).min(1, "undangan_tanpa_sasaran") });

/** The invitations of an activity: each wave is made, printed and delivered like a wave of imbauan. */
export function UndanganTab({ k }: { k: KegiatanLengkap }) {
  return (
    <div className="halaman-dua">
      <Card title={t.undangan}>
        <DataTable caption={t.undangan} columns={COLUMNS} rows={k.undangan} rowKey={(w) => w.id} linkTo={(w) => ({ to: "/imbauan/$gelombangId/$bagian", params: { gelombangId: w.id, bagian: w.jadi === w.jumlah && w.jumlah > 0 ? "terima" : "buat" } })} empty={<EmptyState title={t.undanganKosong}>{t.undanganKosongIsi}</EmptyState>} />
        {k.undangan.length > 0 ? <p className="mut">{t.undanganBerubah}</p> : null}
      </Card>
      {k.status === "batal" ? null : <Invite k={k} />}
    </div>
  );
}

function Invite({ k }: { k: KegiatanLengkap }) {
  const session = useSession();
  const navigate = useNavigate();
  const { tanggal } = useMinute();
  const invite = useCommand("kegiatan.undang");
  const { form } = useZodForm(skema, { tanggal, penandatanganId: k.kegiatan.penandatanganId || signerOf(session), sifat: "Biasa", caraNomor: "masing", kelompok: k.kegiatan.sasaran });
  const submit = async (values: z.output<typeof skema>) => {
    const result = await invite.run({ kegiatanId: k.kegiatan.id, ...values });
    if (result.ok) await navigate({ to: "/imbauan/$gelombangId/$bagian", params: { gelombangId: result.value.id, bagian: "buat" } as never });
    return result;
  };
  return (
    <Card title={t.undang}>
      <Form form={form} onSubmit={submit} className="tegak">
        <p className="mut">{t.undangIsi}</p>
        <FormFailure />
        <FormField name="kelompok" control={GroupsField} label={t.kelompokUndang} onlyFilled />
        <div className="dua">
          <FormField name="tanggal" control={DateField} label={t.tanggalSurat} required />
          <FormField name="sifat" control={SelectField} label={t.sifat} placeholder={null} options={SIFAT.map((s) => ({ value: s as string, label: s }))} />
        </div>
        <FormField name="penandatanganId" control={SelectField} label={t.penandaTanganSurat} required options={(session?.pejabat ?? []).filter((p) => p.aktif).map((p) => ({ value: p.id, label: `${p.nama}, ${p.jabatan}` }))} />
        <FormField name="caraNomor" control={RadioGroup} label={t.caraNomor} options={(["masing", "satu", "kosong"] as const).map((c) => ({ value: c as string, label: imbauanTeks.caraNomorPilihan[c] }))} />
        <div className="baris"><Button className="dorong" variant={k.undangan.length ? "quiet" : "primary"} type="submit" busy={invite.busy}>{t.undang}</Button></div>
      </Form>
    </Card>
  );
}

const COLUMNS: Array<Column<RingkasGelombang>> = [
  { key: "tanggal", header: t.tanggalSurat, opens: true, mono: true, cell: (w) => tanggalPendek(w.tanggal) },
  { key: "nomor", header: t.undanganNomor, mono: true, cell: (w) => (w.nomorAwal === w.nomorAkhir ? w.nomorAwal : `${w.nomorAwal} – ${w.nomorAkhir.split("/")[0]}`) },
  { key: "jadi", header: t.undanganSurat, mono: true, align: "end", cell: (w) => `${angka(w.jadi)} / ${angka(w.jumlah)}` },
  { key: "terima", header: t.undanganTerima, mono: true, align: "end", cell: (w) => angka(w.diterima) },
];
