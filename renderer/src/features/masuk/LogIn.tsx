import { useState } from "react";
import { masuk as t } from "../../../../shared/i18n/akun";
import { masuk } from "../../../../shared/schemas/akun";
import { useClient, useTakeState } from "../../app";
import { Button, Form, FormFailure, TextButton, TextField, useZodForm } from "../../ui";
import { Frame } from "./Frame";
import { PasswordField } from "./PasswordField";
import { Recover } from "./Recover";
import { Rehearse } from "./Rehearsal";

/** Name and password; the way of the recovery sheet for those who have neither. */
export function LogIn() {
  const [way, setWay] = useState<"sandi" | "lupa" | "lembar">("sandi");
  const client = useClient();
  const take = useTakeState();
  const { form, Field } = useZodForm(masuk, { namaMasuk: "", sandi: "" });
  if (way === "lembar") return <Recover onBack={() => setWay("sandi")} />;
  return (
    <Frame title={t.judul}>
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
        <Field name="namaMasuk" control={TextField} label={t.namaMasuk} autoComplete="off" autoFocus spellCheck={false} />
        <Field name="sandi" control={PasswordField} label={t.sandi} />
        <Button variant="primary" size="large" wide type="submit" busy={form.formState.isSubmitting}>{t.tombol}</Button>
      </Form>
      {way === "lupa" ? (
        <div className="masuk__lupa">
          <p>{t.lupaIsi}</p>
          <Button onClick={() => setWay("lembar")}>{t.pakaiLembar}</Button>
        </div>
      ) : (
        <p className="masuk__lupa"><TextButton onClick={() => setWay("lupa")}>{t.lupa}</TextButton></p>
      )}
      <Rehearse />
    </Frame>
  );
}
