import { masuk as t } from "../../../../shared/i18n/akun";
import { gantiSandi } from "../../../../shared/schemas/akun";
import { useClient, useTakeState } from "../../app";
import { Button, Form, FormFailure, useToast, useZodForm } from "../../ui";
import { PasswordField } from "./PasswordField";

/** The old password and a new one. */
export function ChangePassword({ onDone }: { onDone?: () => void }) {
  const client = useClient();
  const take = useTakeState();
  const toast = useToast();
  const { form, Field } = useZodForm(gantiSandi, { sandiLama: "", sandi: "", ulang: "" });
  return (
    <Form
      form={form}
      enterSubmits
      className="tegak"
      onSubmit={async (values) => {
        const result = await client.call("akun.gantiSandi", values);
        if (!result.ok) return result;
        take(result.value);
        toast.done(t.sandiDiganti);
        onDone?.();
        return result;
      }}
    >
      <FormFailure />
      <Field name="sandiLama" control={PasswordField} label={t.sandiLama} required />
      <Field name="sandi" control={PasswordField} label={t.sandiBaru} required hint={t.sandiPetunjuk} />
      <Field name="ulang" control={PasswordField} label={t.ulang} required />
      <Button variant="primary" wide type="submit" busy={form.formState.isSubmitting}>{t.gantiTombol}</Button>
    </Form>
  );
}
