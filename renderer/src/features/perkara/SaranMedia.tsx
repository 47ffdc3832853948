import { useState } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { may } from "../../../../shared/domain/permissions";
import { suggestionsFromMedia, withItems, type SaranMedia as Saran } from "../../../../shared/domain/saran-media";
import { isi } from "../../../../shared/i18n/id";
import { informasiTeks as t, namaPerbuatan, namaPlatform, pembacaanSurat } from "../../../../shared/i18n/informasi";
import { halaman } from "../../../../shared/i18n/perkara-halaman";
import type { MediaSosial } from "../../../../shared/schemas/informasi";
import type { Dugaan } from "../../../../shared/schemas/penanganan";
import { useProcedure } from "../../app";
import { Button, Checkbox, Notice, Unverified } from "../../ui";
import { useCase } from "./case";

/** What the sheets of social-media evidence would say of the suspicion: item and both readings are shown, a person chooses. */
export function SaranMedia() {
  const { d, pack, sesi } = useCase();
  const { setValue } = useFormContext();
  const dugaan = (useWatch({ name: "dugaan" }) ?? []) as Dugaan[];
  const { data } = useProcedure("media.daftar", { perkaraId: d.perkara.id }, { enabled: may(sesi.pelaku.peran, "catat") });
  return suggestionsFromMedia(data ?? [], pack.skb, dugaan).map((s) => <One key={s.media.id} s={s} onUse={(skb) => setValue("dugaan", withItems(dugaan, skb, wordsOf(s.media)), { shouldDirty: true, shouldValidate: false })} />);
}

function One({ s, onUse }: { s: Saran<MediaSosial>; onUse: (skb: string[]) => void }) {
  const [chosen, setChosen] = useState<readonly string[]>(s.media.skb);
  const picked = s.butir.filter((b) => chosen.includes(b.kode)).map((b) => b.kode);
  return (
    <Notice title={isi(t.saranDugaan, { akun: s.media.akun, platform: namaPlatform[s.media.platform] })} actions={<Button size="small" blockedBecause={picked.length > 0 ? undefined : t.saranDugaanPilih} onClick={() => onUse(picked)}>{t.saranDugaanPakai}</Button>}>
      <p>{isi(t.saranDugaanIsi, { perbuatan: s.media.perbuatan.map((p) => namaPerbuatan[p].toLowerCase()).join(", "), pembacaan: pembacaanSurat[s.media.pembacaan] })}{s.media.alasanPembacaan ? ` (${s.media.alasanPembacaan})` : ""}</p>
      {s.butir.map((b) => (
        <Checkbox
          key={b.kode}
          label={`${b.kode} ${b.perbuatan}`}
          hint={<>{t.mediaDaftar[b.daftar]} · {halaman.hukum.tingkat[b.tingkat]}{b.bertentangan ? ` · ${b.keterangan}` : ""} {b.status === "belum_diverifikasi" ? <Unverified source={b.sumber} /> : null}</>}
          value={picked.includes(b.kode)}
          onValueChange={(on) => setChosen(on ? [...chosen, b.kode] : chosen.filter((k) => k !== b.kode))}
        />
      ))}
    </Notice>
  );
}

/** The act and how it is read, as the suspicion tells it. */
function wordsOf(m: MediaSosial): string {
  const act = isi(t.saranDugaanUraian, { perbuatan: m.perbuatan.map((p, i) => (i === 0 ? namaPerbuatan[p] : namaPerbuatan[p].toLowerCase())).join(", "), platform: namaPlatform[m.platform], akun: m.akun });
  return m.pembacaan ? `${act}, ${isi(t.saranDugaanDibaca, { pembacaan: pembacaanSurat[m.pembacaan] })}` : act;
}
