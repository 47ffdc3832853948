import { Link } from "@tanstack/react-router";
import { isi, kit } from "../../../../shared/i18n/id";
import { cadanganTeks as t } from "../../../../shared/i18n/akun";
import { lokal, tanggalPendek, jam } from "../../../../shared/i18n/format";
import { useSession } from "../../app/session";
import { IconTriangle, useNow } from "../../ui";

/** The line at the foot of the menu. */
export function LastBackup() {
  const last = useSession()?.cadanganTerakhir;
  const { zone } = useNow();
  if (!last) return <p>{kit.cadanganBelum}</p>;
  const at = lokal(last.at, zone);
  return <p data-galat={last.baik && !last.terlambat ? undefined : ""}>{isi(t.kaki, { kapan: `${tanggalPendek(at.tanggal)} ${jam(at.jam)}`, hasil: last.baik ? t.baik : t.gagal })}</p>;
}

/** Red, on every page, when the last good backup is older than the office allows. */
export function LateBackup() {
  const last = useSession()?.cadanganTerakhir;
  if (!last?.terlambat) return null;
  return (
    <div className="pita" role="alert">
      <IconTriangle size={16} />
      <Link to="/pengaturan/$bagian" params={{ bagian: "cadangan" }}>{t.terlambat}</Link>
    </div>
  );
}
