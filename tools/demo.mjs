// `npm run -s demo -- FOLDER`: a data folder with an invented, locked office: 200 cases of two elections in every stage, with their letters
// and evidence. Prints who can log in and the recovery code. Open it with `npm start -- --data FOLDER`. Runs from the sources.
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";

const [folder, cases] = process.argv.slice(2);
if (!folder) {
  console.error("Pakai: npm run -s demo -- FOLDER");
  process.exitCode = 2;
} else {
  const { module } = await runnerImport(fileURLToPath(new URL("../electron/core/demo/demo.ts", import.meta.url)), { configFile: false, logLevel: "error" });
  process.exitCode = await make(module, resolve(folder), cases ? Number(cases) : undefined);
}

async function make({ makeDemo, DemoFolderTaken }, place, count) {
  const began = performance.now();
  try {
    const demo = await makeDemo(place, { now: new Date().toISOString(), ...(count ? { cases: count } : {}) });
    console.log(`Kantor latihan: ${place}`);
    console.log(`${demo.perkara} perkara, ${demo.surat} surat, ${demo.berkas} berkas, hari kerja ${demo.hari.slice(0, 10)} (${((performance.now() - began) / 1000).toFixed(1)} s)`);
    console.log(`Sandi setiap akun: ${demo.sandi}`);
    for (const a of demo.akun) console.log(`  ${a.namaMasuk.padEnd(12)} ${a.nama}, ${a.jabatan}`);
    console.log(`Kode pemulihan: ${demo.kode}`);
    console.log(`Buka dengan: npm start -- --data "${place}"`);
    return 0;
  } catch (error) {
    if (!(error instanceof DemoFolderTaken)) throw error;
    console.error("Folder itu sudah berisi sesuatu. Pilih folder baru atau folder kosong.");
    return 1;
  }
}
