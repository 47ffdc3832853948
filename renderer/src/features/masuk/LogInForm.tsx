import { masuk as t } from "../../../../shared/i18n/akun";
import { masuk } from "../../../../shared/schemas/akun";
import { useClient, useTakeState } from "../../app";
import { Button, Form, FormFailure, TextField, useZodForm } from "../../ui";
import { PasswordField } from "./PasswordField";

/** Name and password; the password alone where the name is known. */
export function LogInForm({ namaMasuk, submit }: { namaMasuk?: string; submit: string }) {
  const client = useClient();
  const take = useTakeState();
  const { form, Field } = useZodForm(masuk, { namaMasuk: namaMasuk ?? "", sandi: "" });
  return (
    <Form
      form={form}
      enterSubmits
      className="tegak"
      onSubmit={async (values) => {
        const result = await client.call("akun.masuk", values);
        if (result.ok) take(result.value);
        else form.setValue("sandi", "");
        return result;
      }}
    >
      <FormFailure />
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the one thing to do on this page */}
      {namaMasuk === undefined ? <Field name="namaMasuk" control={TextField} label={t.namaMasuk} autoComplete="off" autoFocus spellCheck={false} /> : null}
      <Field name="sandi" control={PasswordField} label={t.sandi} />
      <Button variant="primary" size="large" wide type="submit" busy={form.formState.isSubmitting}>{submit}</Button>
    </Form>
  );
}
