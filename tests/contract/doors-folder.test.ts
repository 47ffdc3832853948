import { mkdtempSync, readdirSync, rmSync, symlinkSync, mkdirSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { claimFolder, dataFolder, refuseFolder } from "../../electron/adapters/data-folder";

const base = mkdtempSync(path.join(os.tmpdir(), "netra-folder-"));
afterAll(() => rmSync(base, { recursive: true, force: true }));

test("the folder given by hand comes before the environment, and that before the system's place", () => {
  expect(dataFolder("/data/a", { NETRA_DATA: "/data/b" })).toBe(path.resolve("/data/a"));
  expect(dataFolder(undefined, { NETRA_DATA: "/data/b" })).toBe(path.resolve("/data/b"));
});

test.runIf(process.platform === "linux")("on Linux the system's place is the person's data folder", () => {
  expect(dataFolder(undefined, {})).toBe(path.join(os.homedir(), ".local/share/netra"));
  expect(dataFolder(undefined, { XDG_DATA_HOME: "/data/x" })).toBe("/data/x/netra");
});

test("shares of the network are refused", () => {
  for (const folder of ["\\\\server\\bagi\\netra", "//server/bagi/netra", "\\\\?\\UNC\\server\\bagi"]) expect(refuseFolder(folder, {})).toContain("berada di jaringan");
});

test("folders that a cloud program copies are refused, under any of their names", () => {
  for (const place of ["OneDrive", "OneDrive - Bawaslu Kabupaten", "Dropbox", "Dropbox (Pribadi)", "Google Drive", "GoogleDrive-staf", "My Drive", "iCloudDrive", "Mobile Documents"]) {
    expect([place, refuseFolder(path.join(base, place, "Netra"), {})]).toEqual([place, expect.stringContaining("disinkronkan ke awan")]);
  }
  expect(refuseFolder(path.join(base, "awan kantor", "Netra"), { OneDriveCommercial: path.join(base, "awan kantor") })).toContain("disinkronkan ke awan");
});

test("a link into a cloud's folder is seen through", () => {
  mkdirSync(path.join(base, "Dropbox"), { recursive: true });
  symlinkSync(path.join(base, "Dropbox"), path.join(base, "polos"));
  expect(refuseFolder(path.join(base, "polos", "Netra"), {})).toContain("disinkronkan ke awan");
});

test("other folders are taken, however they are called", () => {
  for (const place of ["Netra", "data onedrive lama", "driveway", "Dropboxes", "ñ spasi"]) expect([place, refuseFolder(path.join(base, place), { OneDrive: "" })]).toEqual([place, null]);
});

test("a claimed folder is free again after its release, and leaves nothing behind", () => {
  const folder = path.join(base, "klaim");
  const first = claimFolder(folder);
  if (!("claim" in first)) throw new Error("the folder was free");
  first.claim.announce({ port: 1, secret: "x" });
  const second = claimFolder(folder);
  expect(second).toEqual({ holder: { pid: process.pid, started: expect.any(Number), port: 1, secret: "x" } });
  first.claim.release();
  expect(readdirSync(folder)).toEqual([]);
  const third = claimFolder(folder);
  if (!("claim" in third)) throw new Error("the folder was free");
  third.claim.release();
});
