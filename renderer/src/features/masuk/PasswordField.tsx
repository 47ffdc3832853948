import { useState, type ComponentProps } from "react";
import { masuk as t } from "../../../../shared/i18n/akun";
import { TextField } from "../../ui";

/** A password; tells when Caps Lock is on. */
export function PasswordField({ hint, ...rest }: Omit<ComponentProps<typeof TextField>, "type">) {
  const [caps, setCaps] = useState(false);
  const look = (e: { getModifierState(key: string): boolean }): void => setCaps(e.getModifierState("CapsLock"));
  return <TextField {...rest} type="password" maxLength={200} spellCheck={false} onKeyDown={look} onKeyUp={look} hint={caps ? t.hurufBesar : hint} />;
}
