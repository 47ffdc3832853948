import { createHash } from "node:crypto";
import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { open, type FileHandle } from "node:fs/promises";
import path from "node:path";
import { crc32 } from "node:zlib";
import { bentukBerkas, berkasPerkaraTeks as t } from "../../../shared/i18n/berkas-perkara";
import type { BarisBerkas, BentukBerkas, ManifestBerkas } from "../../../shared/schemas/berkas-perkara";
import { Broken, type BundleStep, type BundleWork } from "../bundles";
import { syncFolder } from "../crypto/keyfile";
import type { Cx } from "../cx";
import { archiveSize, MANIFEST } from "../files/bundle";
import { DOCX } from "../files/mime";
import { renderDocx } from "../letters/docx";
import { berkasPerkaraDoc, type SampulBerkas } from "../letters/forms/berkas-perkara";
import { safeFileName } from "../letters/forms/common";
import { joinUnlike } from "../letters/join-unlike";
import type { IsiBerkas, TanpaBerkas } from "../store/berkas-perkara";
import type { CaseFile } from "./cases";
import { mask, secretsOf } from "./identity";
import { named, type BarisBernama } from "./isi-berkas";
import { headOf, officeLogo, officeSet } from "./letters";

export interface Permintaan { id: string; bentuk: BentukBerkas; folder: string; file: CaseFile; ikut: BarisBerkas[]; tanpa: TanpaBerkas[] }

/** The newest row of the journal when it was made up. */
type Head = ReturnType<typeof headOf>;

/** The work of making up the file of a case; every file is read through against its hash, and decrypted only on its way out. */
export function bundleWork(cx: Cx, r: Permintaan): BundleWork {
  const rows = named(cx, r.ikut);
  const read = r.bentuk === "gabungan" ? rows.filter((b) => b.gabung) : rows.filter((b) => b.berkas);
  return {
    id: r.id, perkaraId: r.file.perkara.id, bentuk: r.bentuk, jumlah: read.reduce((sum, b) => sum + b.berkas!.ukuran, 0),
    run: (step) => (r.bentuk === "gabungan" ? join(cx, r, rows, step) : gather(cx, r, rows, step)),
  };
}

/** Letters of ours in one file for the printer, behind cover and index. */
async function join(cx: Cx, r: Permintaan, rows: BarisBernama[], step: BundleStep): Promise<Awaited<ReturnType<BundleWork["run"]>>> {
  const head = headOf(cx);
  const letters: Uint8Array[] = [coverOf(cx, r, rows, head)];
  for (const b of rows.filter((x) => x.gabung)) {
    letters.push(await readThrough(cx, b, async () => {}, true));
    await step.done(b.berkas!.ukuran);
  }
  const bytes = await joinUnlike(letters);
  const nama = `${titleFor(r)} - ${t.namaGabungan}.docx`;
  return {
    keep: (now) => {
      const stored = now.files.put(bytes);
      now.store.berkas.put({ sha256: stored.sha256, ukuran: stored.size, mime: DOCX, nama, dibuat_at: now.now });
      keep(now, cx, r, { head, nama, sha256: stored.sha256, jumlah: letters.length, ukuran: stored.size, isi: [] });
    },
  };
}

/** Everything for an archive, or already into a folder. */
async function gather(cx: Cx, r: Permintaan, rows: BarisBernama[], step: BundleStep): Promise<Awaited<ReturnType<BundleWork["run"]>>> {
  const title = titleFor(r);
  const place = r.bentuk === "folder" ? freshFolder(r.folder, title) : null;
  try {
    const entries: IsiBerkas[] = [];
    for (const b of rows.filter((x) => x.berkas)) {
      const { sha256, ukuran } = b.berkas!;
      const file = place ? await create(place.half, b.nama) : null;
      let crc = 0;
      try {
        // oxlint-disable-next-line no-await-in-loop -- one file after another, so that memory holds one piece
        await readThrough(cx, b, async (piece) => {
          crc = crc32(piece, crc);
          if (file) await file.writeFile(piece);
          await step.done(piece.length);
        });
        await file?.sync();
      } finally {
        await file?.close();
      }
      entries.push({ nama: b.nama, sha256, ukuran, crc });
    }
    const head = headOf(cx);
    const cover = entryOf(`00 ${t.namaIsi}.docx`, coverOf(cx, r, rows, head));
    const all = [cover, ...entries.map((entry) => ({ entry, bytes: null }))];
    const manifest = entryOf(MANIFEST, Buffer.from(`${JSON.stringify(manifestOf(cx, r, all.map((x) => x.entry), head), null, 2)}\n`, "utf8"));
    for (const x of place ? [cover, manifest] : []) {
      // oxlint-disable-next-line no-await-in-loop -- two small files
      const file = await create(place!.half, x.entry.nama);
      // oxlint-disable-next-line no-await-in-loop -- two small files
      await file.writeFile(x.bytes).then(() => file.sync()).finally(() => file.close());
    }
    if (place) {
      renameSync(place.half, place.whole);
      syncFolder(r.folder);
    }
    const isi = [manifest.entry, cover.entry, ...entries];
    return {
      keep: (now) => {
        for (const x of [cover, manifest]) {
          const stored = now.files.put(x.bytes);
          now.store.berkas.put({ sha256: stored.sha256, ukuran: stored.size, mime: x === cover ? DOCX : "application/json", nama: x.entry.nama, dibuat_at: now.now });
        }
        keep(now, cx, r, { head, nama: place ? place.whole : `${title}.zip`, sha256: manifest.entry.sha256, jumlah: isi.length, ukuran: place ? isi.reduce((sum, e) => sum + e.ukuran, 0) : archiveSize(isi), isi });
      },
      ...(place ? { undo: () => rmSync(place.whole, { recursive: true, force: true }) } : {}),
    };
  } catch (e) {
    if (place) rmSync(place.half, { recursive: true, force: true });
    throw e;
  }
}

function keep(now: Cx, cx: Cx, r: Permintaan, { head, ...made }: { head: Head; nama: string; sha256: string; jumlah: number; ukuran: number; isi: IsiBerkas[] }): void {
  const perkaraId = r.file.perkara.id;
  now.store.berkasPerkara.put({ id: r.id, perkaraId, bentuk: r.bentuk, ...made, tanpa: r.tanpa, baris: head?.baris ?? 0, kepala: head?.hash ?? "", oleh: cx.actor.name, at: cx.now });
  now.record({
    objek: "berkas_perkara", objekId: r.id, perkaraId, ringkas: `${bentukBerkas[r.bentuk]} disusun: ${made.jumlah} berkas${r.tanpa.length > 0 ? `, ${r.tanpa.length} tidak disertakan` : ""}${r.bentuk === "folder" ? ", disimpan di luar Netra" : ""}`,
    sesudah: { nama: made.nama, sha256: made.sha256, jumlah: made.jumlah, ukuran: made.ukuran, tanpa: r.tanpa },
  });
}

/** Reads a kept file piece by piece, and whole only where it is asked for; a file that is not its own stops the work. */
async function readThrough(cx: Cx, b: BarisBernama, each: (piece: Uint8Array) => Promise<void>, whole = false): Promise<Uint8Array> {
  const { sha256, ukuran } = b.berkas!;
  const hash = createHash("sha256");
  const kept: Uint8Array[] = [];
  let size = 0;
  const damaged = (): Broken => new Broken("berkas_rusak", b.nama);
  const source = cx.files.open(sha256)[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>;
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- a stream is read in order
    const next = await source.next().catch(() => {
      throw damaged();
    });
    if (next.done) break;
    hash.update(next.value);
    size += next.value.length;
    if (whole) kept.push(next.value);
    try {
      // oxlint-disable-next-line no-await-in-loop -- a stream is read in order
      await each(next.value);
    } catch (e) {
      // oxlint-disable-next-line no-await-in-loop -- the file is let go
      await source.return?.();
      throw e;
    }
  }
  if (size !== ukuran || hash.digest("hex") !== sha256) throw damaged();
  return Buffer.concat(kept);
}

function coverOf(cx: Cx, r: Permintaan, rows: readonly BarisBernama[], head: Head): Uint8Array {
  const { perkara, pihak, pemilihan } = r.file;
  const secrets = perkara.pelaporDilindungi ? secretsOf(pihak) : null;
  const about: SampulBerkas = {
    perkara: mask({ ...perkara }, secrets), pihak: pihak.map((x) => (x.peran === "pelapor" && perkara.pelaporDilindungi ? { ...x, nama: "" } : mask(x, secrets))), pemilihan: pemilihan.nama,
    ikut: rows, tanpa: r.tanpa, at: cx.now, zona: cx.kantor().zona, oleh: cx.actor.name, gabungan: r.bentuk === "gabungan",
  };
  const logo = officeLogo(cx);
  return renderDocx(officeSet(cx, berkasPerkaraDoc({ kantor: cx.kantor(), logo, kodeJurnal: head }, about), { nomor: "", tanggal: cx.localNow.slice(0, 10) }), { logo: logo?.bytes, watermark: cx.watermark });
}

function manifestOf(cx: Cx, r: Permintaan, entries: readonly IsiBerkas[], head: Head): ManifestBerkas {
  const { perkara } = r.file;
  return {
    format: "netra-berkas-perkara", versi: 1, nomor: perkara.nomorRegister || perkara.nomorPenyampaian, kantor: cx.kantor().nama, dibuatAt: cx.now, dibuatOleh: cx.actor.name, jurnal: { baris: head?.baris ?? 0, kode: head?.hash ?? "0".repeat(64) },
    berkas: entries.map(({ nama, ukuran, sha256 }) => ({ nama, ukuran, sha256 })), tidakDisertakan: r.tanpa.map(({ judul, alasan }) => ({ judul, alasan })),
  };
}

function entryOf(nama: string, bytes: Uint8Array): { entry: IsiBerkas; bytes: Uint8Array } {
  return { entry: { nama, sha256: createHash("sha256").update(bytes).digest("hex"), ukuran: bytes.length, crc: crc32(bytes) }, bytes };
}

/** "Berkas perkara 006-Reg-LP-PW-Kota-13.08-X-2024" */
function titleFor({ file: { perkara } }: Permintaan): string {
  return safeFileName(`${t.judul} ${(perkara.nomorRegister || perkara.nomorPenyampaian || String(perkara.id)).slice(0, 60)}`);
}

/** A folder that is not there yet; it bears its name only once it is whole. */
function freshFolder(folder: string, title: string): { half: string; whole: string } {
  let whole = path.join(folder, title);
  for (let n = 2; existsSync(whole); n += 1) whole = path.join(folder, `${title} (${n})`);
  const half = `${whole}.belum`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half);
  return { half, whole };
}

function create(folder: string, nama: string): Promise<FileHandle> {
  const to = path.join(folder, ...nama.split("/"));
  mkdirSync(path.dirname(to), { recursive: true });
  return open(to, "wx");
}
