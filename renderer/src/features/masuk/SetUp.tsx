import { cadanganTeks, masuk as t, namaPeran } from "../../../../shared/i18n/akun";
import { peranPengelola, siapkan, type KeadaanAkun } from "../../../../shared/schemas/akun";
import { useClient, useTakeState } from "../../app";
import { Button, Form, FormFailure, Notice, SelectField, TextField, useZodForm } from "../../ui";
import { RestoreFirst } from "../cadangan/RestoreFirst";
import { Frame } from "./Frame";
import { PasswordField } from "./PasswordField";
import { Rehearse } from "./Rehearsal";

/** First start: the first account. The recovery code follows. */
export function SetUp({ state, onReady }: { state: KeadaanAkun; onReady: (code: string) => void }) {
  const client = useClient();
  const take = useTakeState();
  const { form, Field } = useZodForm(siapkan, { nama: "", jabatan: "", peran: "ketua", namaMasuk: "", sandi: "", ulang: "" });
  return (
    <Frame title={t.siapJudul} lead={t.siapAnak} wide>
      {state.dataLama ? <Notice tone="dekat">{t.siapLama}</Notice> : null}
      <Form
        form={form}
        className="tegak"
        enterSubmits
        onSubmit={async (values) => {
          const result = await client.call("akun.siapkan", values);
          if (result.ok) {
            onReady(result.value.kode);
            take(result.value.keadaan);
          }
          return result;
        }}
      >
        <FormFailure />
        <h2 className="masuk__bagian">{t.siapAkun}</h2>
        <p className="mut">{t.siapAkunIsi}</p>
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the one thing to do on this page */}
        <Field name="nama" control={TextField} label={t.nama} required autoFocus />
        <div className="dua">
          <Field name="peran" control={SelectField} label={t.peran} required options={ROLES} />
          <Field name="jabatan" control={TextField} label={t.jabatan} required />
        </div>
        <Field name="namaMasuk" control={TextField} label={t.namaMasuk} required spellCheck={false} />
        <div className="dua">
          <Field name="sandi" control={PasswordField} label={t.sandi} required />
          <Field name="ulang" control={PasswordField} label={t.ulang} required />
        </div>
        <p className="mut">{t.sandiPetunjuk}</p>
        <Button variant="primary" size="large" wide type="submit" busy={form.formState.isSubmitting}>{t.siapTombol}</Button>
      </Form>
      <details className="masuk__lupa">
        <summary>{cadanganTeks.awalBuka}</summary>
        <RestoreFirst codeOptional={false} />
      </details>
      <Rehearse />
    </Frame>
  );
}

const ROLES = peranPengelola.options.map((value) => ({ value, label: namaPeran[value] ?? value }));
