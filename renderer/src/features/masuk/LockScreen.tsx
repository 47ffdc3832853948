import { masuk as t } from "../../../../shared/i18n/akun";
import { umum } from "../../../../shared/i18n/id";
import type { KeadaanAkun } from "../../../../shared/schemas/akun";
import { useClient, useTakeState } from "../../app";
import { IconEye, TextButton } from "../../ui";
import { LogInForm } from "./LogInForm";
import { useStayOpen } from "./use-stay-open";

/** Lies over everything, windows that were open included; nothing behind it can be reached. */
export function LockScreen({ state }: { state: KeadaanAkun }) {
  const stay = useStayOpen();
  const client = useClient();
  const take = useTakeState();
  return (
    <dialog {...stay} className="kunci-layar" aria-label={t.terkunci}>
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
            <LogInForm namaMasuk={state.akun?.namaMasuk ?? ""} submit={t.buka} />
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
