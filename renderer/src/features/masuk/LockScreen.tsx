import { useEffect, useRef } from "react";
import { masuk as t } from "../../../../shared/i18n/akun";
import { umum } from "../../../../shared/i18n/id";
import { masuk, type KeadaanAkun } from "../../../../shared/schemas/akun";
import { useClient, useTakeState } from "../../app";
import { Button, Form, FormFailure, IconEye, TextButton, useZodForm } from "../../ui";
import { PasswordField } from "./PasswordField";

/** Lies over everything, windows that were open included; nothing behind it can be reached. */
export function LockScreen({ state }: { state: KeadaanAkun }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const client = useClient();
  const take = useTakeState();
  const { form, Field } = useZodForm(masuk, { namaMasuk: state.akun?.namaMasuk ?? "", sandi: "" });
  useEffect(() => {
    const own = dialog.current;
    if (!own) return undefined;
    // Esc closes such a window on the second press, whatever the page says: it opens again.
    const show = (): void => {
      if (!own.open) own.showModal();
    };
    show();
    own.addEventListener("close", show);
    own.querySelector<HTMLInputElement>("input[type=password]")?.focus();
    return () => own.removeEventListener("close", show);
  }, []);
  return (
    <dialog ref={dialog} className="kunci-layar" aria-label={t.terkunci} onCancel={(e) => e.preventDefault()}>
      <div className="masuk">
        <div className="masuk__kepala">
          <IconEye size={22} />
          {umum.aplikasi}
        </div>
        <div className="masuk__isi">
          <div className="masuk__lembar">
            <h1 tabIndex={-1}>{t.terkunci}</h1>
            <p className="masuk__anak">{t.terkunciIsi}</p>
            <p className="masuk__orang">{state.akun?.nama}</p>
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
              <Field name="sandi" control={PasswordField} label={t.sandi} />
              <Button variant="primary" size="large" wide type="submit" busy={form.formState.isSubmitting}>{t.buka}</Button>
            </Form>
            <div className="masuk__lupa">
              <TextButton
                onClick={() =>
                  void client.call("akun.keluar", {}).then((r) => {
                    if (r.ok) take(r.value);
                  })
                }
              >
                {t.orangLain}
              </TextButton>
              <p className="mut">{t.orangLainIsi}</p>
            </div>
          </div>
        </div>
      </div>
    </dialog>
  );
}
