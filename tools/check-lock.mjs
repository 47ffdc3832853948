// Every dependency a locked package names must be locked too. npm silently leaves out optional platform packages
// that the registry did not serve, and `npm ci` then fails: "Missing: <name>@ from lock file".
import { readFileSync } from "node:fs";

const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8"));
const up = (at) => (/node_modules\//.test(at) ? at.replace(/\/?node_modules\/(@[^/]+\/)?[^/]+$/, "") : "");

function locked(from, name) {
  for (let at = from; ; at = up(at)) {
    if (packages[(at ? at + "/" : "") + "node_modules/" + name]) return true;
    if (!at) return false;
  }
}

const bad = [];
for (const [k, p] of Object.entries(packages)) {
  if (k && !p.link && !p.version) bad.push(`${k}: no version`);
  if (p.resolved && !p.link) bad.push(`${k}: has a download address`);
  for (const kind of ["dependencies", "optionalDependencies"])
    for (const n of Object.keys(p[kind] ?? {})) if (!locked(k, n)) bad.push(`${k || "."} -> ${n} (${kind})`);
}
if (bad.length) {
  console.error(bad.join("\n"));
  process.exit(1);
}
const all = Object.values(packages);
console.log(`lock complete: ${all.length - 1} packages, ${all.filter((p) => p.os?.includes("win32")).length} of them for win32`);
