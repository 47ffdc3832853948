import { pengaturan as t } from "../../../../shared/i18n/kantor";
import { Button, FormFooter } from "../../ui";
import { useMayArrange } from "../hukum/AksiBaris";

/** Foot of a settings form: says whether something waits to be saved. */
export function SaveBar({ form, dirty, busy }: { form: string; dirty: boolean; busy: boolean }) {
  if (!useMayArrange()) return null;
  return (
    <FormFooter draft={dirty ? t.belumDisimpan : null}>
      <Button variant="primary" type="submit" form={form} busy={busy} blockedBecause={dirty ? undefined : t.belumAdaPerubahan}>{t.simpan}</Button>
    </FormFooter>
  );
}
