import { Link } from "@tanstack/react-router";
import { angka } from "../../../../shared/i18n/format";
import { isi } from "../../../../shared/i18n/id";
import { salinTeks as t } from "../../../../shared/i18n/salin";
import { useProcedure } from "../../app";
import { Card } from "../../ui";

/** How much still waits for other systems; nothing where all is entered. */
export function BelumDisalin() {
  const { data } = useProcedure("salin.jumlah", {});
  if (!data?.belum) return null;
  return <Card title={t.berandaJudul}><p><Link to="/salin">{isi(t.beranda, { jumlah: angka(data.belum) })}</Link></p></Card>;
}
