import { useState } from "react";
import { masuk as t } from "../../../../shared/i18n/akun";
import { Button, TextButton } from "../../ui";
import { Frame } from "./Frame";
import { LogInForm } from "./LogInForm";
import { Recover } from "./Recover";
import { Rehearse } from "./Rehearsal";

/** Name and password; the way of the recovery sheet for those who have neither. */
export function LogIn() {
  const [way, setWay] = useState<"sandi" | "lupa" | "lembar">("sandi");
  if (way === "lembar") return <Recover onBack={() => setWay("sandi")} />;
  return (
    <Frame title={t.judul}>
      <LogInForm submit={t.tombol} />
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
