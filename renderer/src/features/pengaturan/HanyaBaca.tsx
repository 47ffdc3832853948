import type { ReactNode } from "react";
import { may, PERAN_AKUN } from "../../../../shared/domain/permissions";
import { namaPeran } from "../../../../shared/i18n/akun";
import { isi } from "../../../../shared/i18n/id";
import { pengaturan as t } from "../../../../shared/i18n/kantor";
import { useSession } from "../../app";
import { Notice } from "../../ui";
import { useMayArrange } from "../hukum/AksiBaris";

/** Fields of a setting: to whom may not change them they are shown as they are, held. */
export function Isian({ children }: { children: ReactNode }) {
  return <fieldset className="pengaturan__isian" disabled={!useMayArrange()}>{children}</fieldset>;
}

/** Says why nothing can be changed here, and who can; nothing to whom may. */
export function HanyaBaca() {
  const role = useSession()?.pelaku.peran ?? "";
  if (useMayArrange()) return null;
  const who = PERAN_AKUN.filter((p) => may(p, "atur")).map((p) => namaPeran[p]?.toLowerCase());
  return <Notice title={isi(t.hanyaBaca, { peran: namaPeran[role] ?? role })}>{isi(t.hanyaBacaIsi, { daftar: who.join(", ") })}</Notice>;
}
