import { hariTanggalJam, lokal, singkatanZona } from "../../../../shared/i18n/format";
import { peringatanMesin as t } from "../../../../shared/i18n/hukum";
import { isi } from "../../../../shared/i18n/id";
import type { Peringatan } from "../../../../shared/schemas/dossier";
import { useSession } from "../../app";
import { IconTriangle } from "../../ui";
import "./tenggat.css";

/** Says on every page that the machine's zone is not the office's, or that its clock stands before the last journal row. */
export function PeringatanMesin() {
  const session = useSession();
  const sentences = (session?.peringatan ?? []).map((p) => sentence(p, session!.zona)).filter(Boolean);
  if (sentences.length === 0) return null;
  return (
    <aside className="mesin" aria-label={t.jumlah}>
      {sentences.map((s) => (
        <p key={s}>
          <IconTriangle size={15} />
          {s}
        </p>
      ))}
    </aside>
  );
}

function sentence(p: Peringatan, zone: string): string {
  if (p.kode === "zona_mesin_berbeda") return isi(t.zona, { mesin: named(p.params["mesin"]), kantor: named(p.params["kantor"]) });
  if (p.kode === "jam_mesin_mundur") return isi(t.mundur, { sekarang: when(p.params["sekarang"], zone), jurnal: when(p.params["jurnal"], zone) });
  return "";
}

const named = (zone = ""): string => singkatanZona(zone);
function when(at: string | undefined, zone: string): string {
  if (!at) return "";
  const local = lokal(at, zone);
  return hariTanggalJam(`${local.tanggal}T${local.jam}`, zone);
}
