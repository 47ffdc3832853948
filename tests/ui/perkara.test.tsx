import { readFileSync } from "node:fs";
import { createMemoryHistory, RouterProvider } from "@tanstack/react-router";
import { cleanup, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { shippedPack } from "../../resources/law";
import { Providers } from "../../renderer/src/app/app";
import { createAppRouter } from "../../renderer/src/app/router";
import { useCase } from "../../renderer/src/features/perkara/case";
import { CaseFrame } from "../../renderer/src/features/perkara/frame";
import { nextStep } from "../../renderer/src/features/perkara/next";
import { routes } from "../../renderer/src/features/perkara/routes";
import { fail } from "../../shared/api/result";
import { caseState } from "../../shared/domain/case-state";
import { permitted } from "../../shared/domain/stages";
import { alasanLangkah } from "../../shared/i18n/perkara";
import type { Dossier, Klarifikasi } from "../../shared/schemas/dossier";
import { kitClient } from "./kit-client";

afterEach(cleanup);
beforeEach(() => {
  document.body.innerHTML = "";
});

const PERSON = { tempatLahir: "", tanggalLahir: "", jenisKelamin: "" as const, pekerjaan: "", kewarganegaraan: "", agama: "", alamat: "", telepon: "", surel: "", nik: "", nip: "", kategori: "" as const, instansi: "", jabatan: "", pangkat: "", kedudukan: "", urut: 0 };
const LAW = shippedPack.rezim.find((r) => r.id === "pemilu")!;

function dossier(tahap: Dossier["perkara"]["tahap"], more: Partial<Dossier> = {}): Dossier {
  const base: Omit<Dossier, "langkah"> = {
    perkara: {
      id: 7, uid: "u", versi: 4, jenis: "laporan", tahap, pemilihanId: "e1", rezim: "pemilu", zona: "Asia/Makassar", paketHukum: shippedPack.versi, kanal: "langsung", pelaporDilindungi: true, nomorPenyampaian: "006/LP/PL/Kab/27.12/X/2024", nomorRegister: "",
      peristiwa: "Camat <b>membagikan</b> unggahan", tempat: "Bukit", kecamatan: "", tanggalKejadian: "2024-10-10", jamKejadian: "", tanggalDiketahui: "2024-10-11", uraian: "Uraian panjang", dilaporkanDi: "Kantor", waktuTerima: "2024-10-15T10:30", penerimaId: "p1",
      suratTugasNomor: "", lhpNomor: "", lhpTanggal: "", waktuRegister: "", dicabutAt: "", alasanCabut: "", alasanAkhir: "", dibuatAt: "", diubahAt: "",
    },
    pemilihan: { id: "e1", nama: "Pemilu", rezim: "pemilu", jenis: "PL", tanggalPemungutan: "", tahapan: [], aktif: true, versi: 1 },
    pihak: [{ ...PERSON, id: "o1", peran: "pelapor", nama: "Rahasia Benar" }, { ...PERSON, id: "o2", peran: "terlapor", nama: "Budi Misal", kategori: "pns" }],
    bukti: [], dugaan: [], kajianAwal: [], kelengkapan: [], perbaikan: [], klarifikasi: [], kajian: null, pleno: [], undanganPleno: [], penerusan: [], statusDiumumkan: [], tindakLanjut: [], gakkumdu: [], undanganGakkumdu: [], proses: [], surat: [],
    jurnal: [{ seq: 1, at: "2024-10-15T02:30:00Z", pelaku: "Siti", tindakan: "laporan.terima", objek: "perkara", objekId: "7", perkaraId: 7, ringkas: "Laporan diterima", hash: "abcdef0123" }],
    fakta: [], tenggatDiubah: [], tenggat: [], peringatan: [], ...more,
  };
  return { ...base, langkah: permitted(caseState(base), "petugas") };
}

async function open(at: string, d: Dossier, more: Record<string, (input: never) => unknown> = {}) {
  const client = kitClient({ "perkara.baca": () => d, "hukum.baca": () => shippedPack, "saran.teks": () => [], "nomor.usul": () => ({ nomor: "001/Reg", urut: 1 }), ...more });
  const router = createAppRouter(createMemoryHistory({ initialEntries: [at] }), routes);
  const view = render(<Providers client={client}><RouterProvider router={router} /></Providers>);
  await screen.findByRole("heading", { level: 1 });
  return { client, view, user: userEvent.setup({ delay: null }) };
}

describe("the case page", () => {
  test("says where the case stands and what is next, and keeps a protected name covered until it is asked for", async () => {
    const { user } = await open("/perkara/7/orang", dossier("kajian_awal"));
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("006/LP/PL/Kab/27.12/X/2024");
    expect(within(screen.getByRole("complementary")).getByRole("button", { name: "Isi kajian awal" })).toBeTruthy();
    expect(document.body.textContent).toContain("<b>membagikan</b>");
    expect(document.body.textContent).not.toContain("Rahasia Benar");
    await user.click(screen.getByRole("button", { name: "Tampilkan identitas" }));
    expect(document.body.textContent).toContain("Rahasia Benar");
  });

  test("a step held back says why in words and stays reachable", async () => {
    const heard = { ...dossier("klarifikasi").perkara, nomorRegister: "001/Reg" };
    await open("/perkara/7/kajian", dossier("klarifikasi", { perkara: heard, klarifikasi: [hearing()] }));
    const [button] = screen.getAllByRole("button", { name: /^Mulai kajian/ });
    expect(button!.getAttribute("aria-disabled")).toBe("true");
    expect(document.body.textContent).toContain("Mulai kajian. Terlapor belum dimintai keterangan dan belum tercatat tidak hadir dua kali.");
  });

  test("a hearing that is not held yet is the next step: its invitation with the limit, then the receipt, then the room", async () => {
    const perkara = { ...dossier("klarifikasi").perkara, nomorRegister: "001/Reg" };
    const k = (more: Partial<Klarifikasi>): Klarifikasi => ({ ...hearing(), pihakId: "o2", kapasitas: "terlapor", status: "dijadwalkan", undangan: [], waktu: "2024-10-24T09:00", ...more });
    const limit = { ...({} as Dossier["tenggat"][number]), ruleId: "x", nama: "Undangan", mulai: { event: "klarifikasi_dijadwalkan", ref: hearing().id, at: "2024-10-24T09:00" }, batasAman: "2024-10-23T23:59", batasTeks: null } as unknown as Dossier["tenggat"][number];
    const step = (more: Partial<Klarifikasi>) => nextStep(dossier("klarifikasi", { perkara, klarifikasi: [k(more)], tenggat: [limit] }))!;
    expect(step({})).toMatchObject({ event: "klarifikasi.undang", ref: hearing().id, allowed: true, text: "Undangan Budi Misal untuk Kamis, 24 Oktober 2024, 09.00 WITA belum terbit. Harus diterima paling lambat Rabu, 23 Oktober 2024." });
    const sent = { catatan: "", ke: 1 as const, nomor: "1", tanggalSurat: "2024-10-21", suratId: "s", diterimaAt: "", caraAntar: "", diterimaOleh: "" };
    expect(step({ undangan: [sent] })).toMatchObject({ event: "klarifikasi.antar", title: "Catat bukti terima undangan", text: expect.stringMatching(/sudah terbit, tanda terimanya belum dicatat\. Harus diterima paling lambat Rabu, 23 Oktober 2024\.$/) });
    expect(step({ undangan: [{ ...sent, diterimaAt: "2024-10-22T10:00" }] })).toMatchObject({ event: "klarifikasi.catat", room: hearing().id, title: "Mulai klarifikasi" });
    expect(step({ undangan: [sent], status: "berlangsung" })).toMatchObject({ room: hearing().id, title: "Lanjutkan klarifikasi" });
  });

  test("a form that opens over the case leaves its tabs as they were drawn", async () => {
    let drawn = 0;
    function Tab() {
      drawn++;
      const { open: begin } = useCase();
      return <button type="button" onClick={() => begin("registrasi.catat")}>Registrasi</button>;
    }
    const client = kitClient({ "perkara.baca": () => dossier("registrasi"), "hukum.baca": () => shippedPack, "nomor.usul": () => ({ nomor: "001/Reg", urut: 1 }) });
    const router = createAppRouter(createMemoryHistory({ initialEntries: ["/"] }), [{ path: "/", component: () => <CaseFrame perkaraId={7}><Tab /></CaseFrame> }]);
    render(<Providers client={client}><RouterProvider router={router} /></Providers>);
    const user = userEvent.setup({ delay: null });
    const button = await screen.findByRole("button", { name: "Registrasi" });
    const before = drawn;
    await user.click(button);
    await screen.findByRole("dialog");
    await user.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(drawn).toBe(before);
  });

  test("what a step was refused for stands in its form, and what was typed is there again after Esc", async () => {
    const { client, user } = await open("/perkara/7/kajian-awal", dossier("registrasi"), { "registrasi.catat": () => fail("GUARD", { reasons: ["bukan_tahapnya"] }) });
    await user.click(screen.getAllByRole("button", { name: "Catat registrasi" })[0]!);
    let dialog = within(await screen.findByRole("dialog"));
    await user.click(dialog.getByRole("radio", { name: "Ketik sendiri" }));
    await user.type(dialog.getByRole("textbox", { name: /^Nomor/ }), "009/Reg");
    await user.click(dialog.getByRole("button", { name: "Catat registrasi" }));
    await waitFor(() => expect(dialog.getByRole("alert").textContent).toContain("Perkara tidak sedang pada tahap untuk langkah ini."));
    await waitFor(() => expect(client.drafts.get("perkara/7/registrasi.catat")?.isi).toContain("009/Reg"), { timeout: 3000 });
    await user.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    await user.click(screen.getAllByRole("button", { name: "Catat registrasi" })[0]!);
    dialog = within(await screen.findByRole("dialog"));
    await waitFor(() => expect(dialog.getByRole<HTMLInputElement>("textbox", { name: /^Nomor/ }).value).toBe("009/Reg"));
    expect(dialog.getByText(/Draf dari/)).toBeTruthy();
  });

  test("two windows on one kajian awal: both values are shown, what only the other changed is taken over, nothing is lost", async () => {
    const syarat = (part: "syaratFormal" | "syaratMateriel") => LAW[part].map((s) => ({ id: s.id, terpenuhi: "ya" as const, catatan: "" }));
    const stored = { perkaraId: 7, versi: 4, ke: 1 as const, syaratFormal: syarat("syaratFormal"), syaratMateriel: syarat("syaratMateriel"), dugaan: [], pelimpahan: "", pengambilalihan: "", pencabutan: "", penghentian: "", kesimpulan: "Awal", hasil: "" as const, alasan: "", kekurangan: [], tujuan: "", plenoId: "", diputuskanAt: "", diubahAt: "" };
    const d = dossier("kajian_awal", { kajianAwal: [stored] });
    const other = dossier("kajian_awal", { perkara: { ...d.perkara, versi: 5 }, kajianAwal: [{ ...stored, versi: 5, kesimpulan: "Dari jendela lain", hasil: "diregistrasi" }] });
    const saved: Array<{ versi: number; kesimpulan: string; hasil: string }> = [];
    const { user } = await open("/perkara/7/kajian-awal", d, {
      "kajianAwal.simpan": (input: { versi: number; kesimpulan: string; hasil: string }) => {
        if (input.versi !== 5) return fail("STALE", { current: other });
        saved.push(input);
        return { perkaraId: 7, versi: 6, tahap: "kajian_awal", nomor: "", surat: [] };
      },
    });
    const field = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Kesimpulan" });
    await user.clear(field);
    await user.type(field, "Dari sini");
    await user.click(screen.getByRole("button", { name: "Simpan" }));
    const notice = within((await screen.findByText(/Isian ini juga diubah di jendela lain/)).closest<HTMLElement>("[role='alert']")!);
    expect(notice.getByText("Dari sini")).toBeTruthy();
    expect(notice.getByText("Dari jendela lain")).toBeTruthy();
    await user.click(notice.getByRole("button", { name: "Pakai isian di sini" }));
    await user.click(screen.getByRole("button", { name: "Simpan" }));
    await waitFor(() => expect(saved).toHaveLength(1));
    expect(saved[0]).toMatchObject({ versi: 5, kesimpulan: "Dari sini", hasil: "diregistrasi" });
  });
});

describe("the hearing", () => {
  test("questions are added with Enter, answers go out exactly as typed, and it begins with the first answer", async () => {
    const sent: Array<{ dimulaiAt: string; tanya: Array<{ kelompok: string; pertanyaan: string; jawaban: string }> }> = [];
    const { client, user } = await open("/perkara/7/klarifikasi/k1", dossier("klarifikasi", { klarifikasi: [hearing()] }), {
      "klarifikasi.catat": (input: (typeof sent)[number]) => {
        sent.push(input);
        return { perkaraId: 7, versi: 5, tahap: "klarifikasi", nomor: "", surat: [] };
      },
    });
    await user.type(screen.getByRole("textbox", { name: "Pertanyaan baru" }), "Di mana Saudara?{Enter}");
    await user.click(screen.getByRole("button", { name: "Simpan sekarang" }));
    await waitFor(() => expect(client.drafts.get("perkara/7/klarifikasi/k1")?.isi).toContain("Di mana Saudara?"), { timeout: 3000 });
    expect(sent).toHaveLength(0);
    await user.type(screen.getByRole("textbox", { name: "Jawaban 4" }), "  Di rumah.{Enter}{Enter}“Ya”, <i>katanya</i>  ");
    await user.click(await screen.findByRole("button", { name: "Simpan sekarang" }));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]!.dimulaiAt).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/);
    expect(sent[0]!.tanya.filter((q) => q.kelompok === "kasus")).toEqual([expect.objectContaining({ pertanyaan: "Di mana Saudara?", jawaban: "  Di rumah.\n\n“Ya”, <i>katanya</i>  " })]);
    expect(sent[0]!.tanya).toHaveLength(8);
  });
});

test("every reason of the stage table has its sentence", () => {
  const source = readFileSync("shared/domain/stages.ts", "utf8");
  const guards = source.slice(source.indexOf("function kajianAwalLengkap"));
  const codes = [...guards.matchAll(/(?:return|\?|:) "([a-z_]+)"/g)].map((m) => m[1]!);
  expect(codes.length).toBeGreaterThan(12);
  for (const code of [...codes, "bukan_tahapnya", "tidak_berwenang"]) expect(alasanLangkah[code], code).toBeTruthy();
});

function hearing(): Klarifikasi {
  return {
    id: "k1", versi: 1, pihakId: "o2", kapasitas: "terlapor", waktu: "2024-10-17T10:00", cara: "luring", alasanDaring: "", tempat: "Kantor", tautan: "", petugas: [{ pejabatId: "p2", nama: "Budi Umpama, S.H.", jabatan: "Ketua" }], skNomor: "",
    status: "dijadwalkan", undangan: [], sumpah: "", agama: "", lafal: "", umur: "", dimulaiAt: "", selesaiAt: "", tanya: [], dibacakan: false, tandatangan: "", alasanMenolak: "", tidakHadir: [],
  };
}
