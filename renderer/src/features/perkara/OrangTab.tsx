import { maskNik, tanggal } from "../../../../shared/i18n/format";
import { isi } from "../../../../shared/i18n/id";
import { namaKategori, namaPeran } from "../../../../shared/i18n/perkara";
import { halaman } from "../../../../shared/i18n/perkara-halaman";
import type { Pihak } from "../../../../shared/schemas/perkara";
import { Badge, Button, Card, IconEye, Notice } from "../../ui";
import { isCovered, useCase } from "./case";
import { SimilarPeople } from "./OrangSerupa";
import { Facts } from "./parts";

const t = halaman.orang;

export function OrangTab() {
  const { d, revealed, reveal } = useCase();
  return (
    <div className="tegak">
      {d.perkara.pelaporDilindungi ? (
        <Notice actions={<Button size="small" icon={<IconEye size={14} />} aria-pressed={revealed} onClick={() => reveal(!revealed)}>{revealed ? t.tutupi : t.tampilkan}</Button>}>{t.dilindungi}</Notice>
      ) : null}
      {d.pihak.map((p) => <Person key={p.id} p={p} />)}
    </div>
  );
}

function Person({ p }: { p: Pihak }) {
  const { d, nameOf, revealed } = useCase();
  const hidden = isCovered(d, p) && !revealed;
  return (
    <Card title={<>{namaPeran[p.peran]}: <span className="orang__nama">{nameOf(p)}</span></>} actions={isCovered(d, p) ? <Badge tone="rahasia">{halaman.kepala.dilindungi}</Badge> : undefined}>
      {hidden ? <p className="mut">{t.ditutupi}</p> : (
        <Facts
          rows={[
            p.kategori !== "" && [t.kategori, namaKategori[p.kategori]],
            (p.peran === "terlapor" || p.jabatan !== "") && [t.jabatan, [p.jabatan, p.pangkat].filter(Boolean).join(", ")],
            (p.peran === "terlapor" || p.instansi !== "") && [t.instansi, p.instansi],
            p.nip !== "" && [t.nip, <span key="n" className="mono">{p.nip}</span>],
            p.nik !== "" && [t.nik, <span key="k" className="mono">{maskNik(p.nik)}</span>],
            (p.tempatLahir !== "" || p.tanggalLahir !== "") && [t.lahir, [p.tempatLahir, p.tanggalLahir ? tanggal(p.tanggalLahir) : ""].filter(Boolean).join(", ")],
            p.jenisKelamin !== "" && [t.kelamin, p.jenisKelamin === "L" ? t.laki : t.perempuan],
            p.pekerjaan !== "" && [t.pekerjaan, p.pekerjaan],
            (p.kewarganegaraan !== "" || p.agama !== "") && [t.kewarganegaraan, [p.kewarganegaraan, p.agama].filter(Boolean).join(", ")],
            p.kedudukan !== "" && [t.kedudukan, p.kedudukan],
            [t.alamat, p.alamat],
            (p.telepon !== "" || p.surel !== "") && [t.kontak, [p.telepon, p.surel].filter(Boolean).join(" · ")],
          ]}
        />
      )}
      {p.peran === "terlapor" ? <SimilarPeople p={p} /> : null}
      {p.peran === "terlapor" && p.nip === "" && p.nik === "" && (p.kategori === "pns" || p.kategori === "pppk") ? <p className="mut">{isi(t.nipKosong, { kategori: namaKategori[p.kategori] })}</p> : null}
    </Card>
  );
}
