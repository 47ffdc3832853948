import { Link } from "@tanstack/react-router";
import { isi } from "../../../../shared/i18n/id";
import { informasiTeks as t, namaTahapInformasi } from "../../../../shared/i18n/informasi";
import { may } from "../../../../shared/domain/permissions";
import { useProcedure, useSession } from "../../app";
import { Notice, Unverified } from "../../ui";

/** On a case: the information it came from or became, and the step that the rule offers on a report that ended. */
export function InformasiDiPerkara({ perkaraId }: { perkaraId: number }) {
  const { data } = useProcedure("informasi.perkara", { perkaraId });
  const sesi = useSession();
  if (!data) return null;
  return (
    <>
      {data.terkait.map((i) => (
        <Notice key={i.id}>
          {i.hubungan === "asal" ? t.terkaitAsal : t.terkaitLanjutan} <Link to={"/informasi-awal/$informasiId" as string} params={{ informasiId: String(i.id) } as never} className="mono">{i.nomor}</Link> <span className="mut">{namaTahapInformasi[i.tahap]}</span>
        </Notice>
      ))}
      {data.tawaran && sesi && may(sesi.pelaku.peran, "catat") ? (
        <Notice title={t.tawaranJudul} actions={<Link to={"/informasi-awal/baru" as string} search={{ dari: perkaraId } as never} className="btn btn--kecil">{t.tawaranTombol}</Link>}>
          {isi(t.tawaranIsi, { label: data.tawaran.label })} {data.tawaran.pasal === "-" ? data.tawaran.sumber : `${data.tawaran.pasal}, ${data.tawaran.sumber}`} {data.tawaran.belumDiverifikasi ? <Unverified source={data.tawaran.sumber} /> : null}
        </Notice>
      ) : null}
    </>
  );
}
