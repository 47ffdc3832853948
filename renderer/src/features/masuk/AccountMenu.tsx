import { Menu } from "@base-ui/react/menu";
import { useState } from "react";
import { masuk as t, namaPeran } from "../../../../shared/i18n/akun";
import type { KeadaanAkun } from "../../../../shared/schemas/akun";
import { useTakeState } from "../../app/house";
import { useClient } from "../../app/client-context";
import { useShortcut } from "../../app/shortcuts";
import { Dialog } from "../../ui";
import { ChangePassword } from "./ChangePassword";

/** The one who is logged in, at the head of the screen: lock, change the password, log out. */
export function AccountMenu({ house }: { house: KeadaanAkun }) {
  const client = useClient();
  const take = useTakeState();
  const [changing, setChanging] = useState(false);
  const go = (name: "akun.kunciLayar" | "akun.keluar"): void =>
    void client.call(name, {}).then((r) => {
      if (r.ok) take(r.value);
    });
  useShortcut("ctrl+l", (e) => {
    e.preventDefault();
    go("akun.kunciLayar");
  });
  return (
    <>
      <Menu.Root>
        <Menu.Trigger className="keping keping--tombol">{house.akun?.nama}</Menu.Trigger>
        <Menu.Portal>
          <Menu.Positioner sideOffset={6} align="end" className="lapis">
            <Menu.Popup className="menu">
              <p className="menu__kepala">{namaPeran[house.akun?.peran ?? ""] ?? house.akun?.peran}</p>
              <Menu.Item className="menu__butir" onClick={() => go("akun.kunciLayar")}>{t.kunci} <kbd aria-hidden="true">Ctrl L</kbd></Menu.Item>
              <Menu.Item className="menu__butir" onClick={() => setChanging(true)}>{t.gantiSandi}</Menu.Item>
              <Menu.Item className="menu__butir" onClick={() => go("akun.keluar")}>{t.keluar}</Menu.Item>
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
      <Dialog open={changing} onOpenChange={setChanging} title={t.gantiJudul}>
        <ChangePassword onDone={() => setChanging(false)} />
      </Dialog>
    </>
  );
}
