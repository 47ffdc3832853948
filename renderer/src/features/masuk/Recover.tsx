import { masuk as t } from "../../../../shared/i18n/akun";
import { pulihkan } from "../../../../shared/schemas/akun";
import { useClient, useTakeState } from "../../app";
import { Button, Form, FormFailure, TextField, useZodForm } from "../../ui";
import { Frame } from "./Frame";
import { PasswordField } from "./PasswordField";

/** The printed code opens the data and gives one account a new password. */
export function Recover({ onBack }: { onBack: () => void }) {
  const client = useClient();
  const take = useTakeState();
  const { form, Field } = useZodForm(pulihkan, { kode: "", namaMasuk: "", sandi: "", ulang: "" });
  return (
    <Frame title={t.pulihJudul} lead={t.pulihIsi}>
      <Form
        form={form}
        enterSubmits
        className="tegak"
        onSubmit={async (values) => {
          const result = await client.call("akun.pulihkan", values);
          if (result.ok) take(result.value);
          return result;
        }}
      >
        <FormFailure />
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the one thing to do on this page */}
        <Field name="kode" control={TextField} label={t.kode} hint={t.kodePetunjuk} mono autoFocus autoCapitalize="characters" spellCheck={false} />
        <Field name="namaMasuk" control={TextField} label={t.namaMasuk} spellCheck={false} />
        <div className="dua">
          <Field name="sandi" control={PasswordField} label={t.sandiBaru} />
          <Field name="ulang" control={PasswordField} label={t.ulang} />
        </div>
        <Button variant="primary" size="large" wide type="submit" busy={form.formState.isSubmitting}>{t.pulihTombol}</Button>
        <Button wide onClick={onBack}>{t.kembali}</Button>
      </Form>
    </Frame>
  );
}
