import { cleanup, render, screen, waitFor } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { Providers } from "../../renderer/src/app/app";
import { useTakeState } from "../../renderer/src/app";
import { Gate } from "../../renderer/src/features/masuk/Gate";
import { Button, useToast } from "../../renderer/src/ui";
import type { KeadaanAkun } from "../../shared/schemas/akun";
import { kitClient } from "./kit-client";

afterEach(cleanup);

const OPEN: KeadaanAkun = {
  keadaan: "terbuka", sebab: "", hilang: null, latihan: false, dataLama: false, berakun: true, gantiSandi: false, kunciMenit: 10,
  akun: { id: "a1", nama: "Siti Contoh", namaMasuk: "siti", peran: "ketua", hak: [] },
};

const LEFT: KeadaanAkun = { ...OPEN, keadaan: "terkunci", akun: null };

function Work() {
  const toast = useToast();
  const take = useTakeState();
  return (
    <>
      <Button onClick={() => toast.failed("Nomor itu sudah dipakai untuk perkara Budi Misal.")}>Simpan</Button>
      <Button onClick={() => take(LEFT)}>Keluar</Button>
    </>
  );
}

test("what one person was told is gone once that person has left", async () => {
  render(<Providers client={kitClient({ "akun.keadaan": () => OPEN })}><Gate><Work /></Gate></Providers>);
  (await screen.findByRole("button", { name: "Simpan" })).click();
  await screen.findAllByText(/Budi Misal/);
  screen.getByRole("button", { name: "Keluar" }).click();
  await screen.findByLabelText(/^Nama masuk/);
  await waitFor(() => expect(screen.queryAllByText(/Budi Misal/)).toEqual([]));
});
