import { Link } from "@tanstack/react-router";
import { periksaTeks as t } from "../../../../shared/i18n/bukti";
import { useProcedure } from "../../app";
import { useSession } from "../../app/session";
import { IconTriangle } from "../../ui";

/** On every page while the last check found a fault, or none was made for a month. */
export function PitaPeriksa() {
  const session = useSession();
  const { data } = useProcedure("periksa.keadaan", {}, { enabled: session?.siap ?? false });
  const word = data?.berkas?.baik === false ? t.pitaSalah : data?.jurnal?.salah ? t.pitaJurnal : data?.terlambat && !data.berjalan ? t.pitaTerlambat : "";
  if (!word) return null;
  return (
    <div className="pita" role="alert">
      <IconTriangle size={16} />
      <span>{word} <Link to="/pemeriksaan">{t.pitaBuka}</Link></span>
    </div>
  );
}
