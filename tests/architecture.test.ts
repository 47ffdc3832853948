import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";

/** What docs/design.md says of the house, held against the sources. */
const SKIPPED = new Set(["node_modules", "out", "dist", "coverage", ".git", ".cache"]);
const files = walk(".");
const sources = files.filter((file) => /\.(ts|tsx|mjs)$/.test(file) && !file.startsWith("tests/"));

interface Room {
  /** The sources it speaks of. */
  holds: RegExp;
  /** What they may import of the house. */
  house: RegExp;
  /** What they may import from elsewhere. */
  packages: RegExp;
}

/** The first room that holds a file decides. */
const ROOMS: Record<string, Room> = {
  "shared/domain": { holds: /^shared\/domain\//, house: /^shared\/(domain|schemas)\//, packages: /^(zod|temporal-polyfill)$/ },
  shared: { holds: /^shared\//, house: /^shared\//, packages: /^(zod|temporal-polyfill)$/ },
  resources: { holds: /^resources\//, house: /^(resources|shared)\//, packages: /^zod$/ },
  "electron/core": {
    holds: /^electron\/core\//,
    house: /^((electron\/core|shared|resources)\/|package\.json$)/,
    packages: /^(node:(?!http|https|http2|net|tls|dgram|cluster)[\w/]+|better-sqlite3|zod|temporal-polyfill|exifr|fflate(\/browser)?|write-excel-file\/node|easy-template-x|uqr)$/,
  },
  "electron/adapters": { holds: /^electron\/adapters\//, house: /^(electron\/adapters\/|electron\/core\/(api|errors|ports)|shared\/)/, packages: /^node:/ },
  "window and preload": { holds: /^electron\/(main|preload)\.ts$/, house: /^electron\/adapters\//, packages: /^(electron|node:.+)$/ },
  "other entries": { holds: /^electron\/[\w-]+\.ts$/, house: /^(electron|shared)\//, packages: /^(pino|node:.+)$/ },
  renderer: {
    holds: /^renderer\//,
    house: /^(renderer|shared)\//,
    packages: /^(react(-dom(\/client)?)?|react\/.+|@base-ui\/react(\/.+)?|@tanstack\/react-.+|@hookform\/resolvers(\/.+)?|@fontsource-variable\/.+|react-hook-form|lucide-react(\/.+)?|pdfjs-dist|zod(\/.+)?|temporal-polyfill)$/,
  },
};

describe("who may import whom", () => {
  test.each(Object.entries(ROOMS))("%s", (name, room) => {
    const own = sources.filter((file) => roomOf(file) === name);
    expect(own.length).toBeGreaterThan(0);
    const strangers = own.flatMap((file) =>
      importsOf(file)
        .filter((target) => !(target.startsWith(".") ? room.house.test(resolve(file, target)) : room.packages.test(target)))
        .map((target) => `${file} imports ${target}`),
    );
    expect(strangers).toEqual([]);
  });

  test("shared and renderer know no name of Node's types", () => {
    const strangers = sources.filter((file) => /^(shared|renderer)\//.test(file) && /\bNodeJS\b/.test(readFileSync(file, "utf8")));
    expect(strangers).toEqual([]);
  });

  test("every import of the house leads to a file", () => {
    const lost = sources.flatMap((file) =>
      importsOf(file)
        .filter((target) => target.startsWith(".") && !isFile(resolve(file, target.replace(/\?.*$/, ""))))
        .map((target) => `${file} imports ${target}`),
    );
    expect(lost).toEqual([]);
  });

  test("what is bundled is a development dependency; what is shipped as it is stays the one native library", () => {
    const { dependencies } = JSON.parse(readFileSync("package.json", "utf8")) as { dependencies: Record<string, string> };
    expect(Object.keys(dependencies)).toEqual(["better-sqlite3"]);
  });
});

describe("rules of the rooms", () => {
  const within = (place: RegExp, words: RegExp): string[] =>
    sources.filter((file) => place.test(file)).flatMap((file) => linesOf(file).flatMap((line, at) => (words.test(line) ? [`${file}:${at + 1} ${line.trim()}`] : [])));

  test("the domain reads no clock and throws no dice", () => {
    expect(within(/^shared\//, /\bDate\.now\(|\bnew Date\(\)|Math\.random\(|performance\.now\(|Temporal\.Now\b/)).toEqual([]);
  });

  test("the core reads no clock, no dice and no environment but its ports", () => {
    expect(within(/^electron\/core\//, /\bDate\.now\(|\bnew Date\(\)|Math\.random\(|process\.env/)).toEqual([]);
    // Names of files on their way into the store are thrown away again.
    expect(within(/^electron\/core\/(?!files\/)/, /randomUUID\(|randomBytes\(/)).toEqual([]);
  });

  test("SQL stands in the stores and the database's own folder", () => {
    expect(within(/^electron\/core\/(?!store\/|db\/)/, /\.prepare\(|\b(SELECT .+ FROM|INSERT INTO|DELETE FROM|UPDATE \w+ SET)\b/)).toEqual([]);
  });

  test("the page uses nothing that a browser gives to safe origins only", () => {
    expect(within(/^renderer\//, /crypto\.(randomUUID|subtle)|navigator\.(clipboard|serviceWorker|locks|storage|mediaDevices)|showSaveFilePicker|caches\./)).toEqual([]);
  });

  test("no page content becomes markup by itself", () => {
    expect(within(/^renderer\//, /dangerouslySetInnerHTML|\.innerHTML\s*=|insertAdjacentHTML|document\.write\(/)).toEqual([]);
    expect(within(/^(renderer|shared|electron)\//, /\beval\(|new Function\(/)).toEqual([]);
  });
});

describe("the house", () => {
  test("has only the rooms that are drawn", () => {
    const rooms = readdirSync(".", { withFileTypes: true }).filter((entry) => entry.isDirectory() && !SKIPPED.has(entry.name)).map(({ name }) => name);
    expect(rooms.filter((room) => ![".ci", "docs", "electron", "renderer", "resources", "shared", "tests", "tools"].includes(room))).toEqual([]);
  });

  test("numbers its migrations without a gap", () => {
    const names = readdirSync("resources/migrations").sort();
    expect(names.length).toBeGreaterThan(0);
    expect(names.map((name) => name.replace(/^(\d{4})_[a-z0-9_]+\.sql$/, "$1"))).toEqual(names.map((_name, at) => String(at + 1).padStart(4, "0")));
  });

  test("speaks of the work, not of how or where it came to be", () => {
    const words = [
      ["cla", "ude"], ["anth", "ropic"], ["open", "ai\\b"], ["chat", "gpt"], ["co", "pilot"], ["lang", "uage model"], ["generated", " (by|with)"],
      ["\\bcoding a", "gent"], ["\\ba", "gents\\b"], ["issue ", "#?\\d"], ["\\bTO", "DO\\b"], ["\\bFIX", "ME\\b"], ["npm", "js\\.org"], ["reg", "istry\\.\\w"], ["(^|[\\s\"'`(=])/(work|root|ho", "me)/\\w"],
    ];
    const forbidden = new RegExp(words.map((parts) => parts.join("")).join("|"), "i");
    const found = files
      .filter((file) => /\.(ts|tsx|mjs|js|json|md|yml|css|html|sql|svg|csv)$|^\.\w+|\/run$/.test(file) && file !== "package-lock.json")
      .flatMap((file) => linesOf(file).flatMap((line, at) => (forbidden.test(line) ? [`${file}:${at + 1} ${line.trim().slice(0, 120)}`] : [])));
    expect(found).toEqual([]);
  });
});

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !SKIPPED.has(name))
    .flatMap((entry) => {
      const file = path.posix.join(folder, entry.name);
      return entry.isDirectory() ? walk(file) : [file];
    });
}

function roomOf(file: string): string | undefined {
  return Object.entries(ROOMS).find(([, room]) => room.holds.test(file))?.[0];
}

function linesOf(file: string): string[] {
  return readFileSync(file, "utf8").split("\n");
}

function importsOf(file: string): string[] {
  const text = readFileSync(file, "utf8").replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
  return [...text.matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*|\brequire\s*\(\s*)"([^"\n]+)"/g)].map((found) => found[1]!);
}

function resolve(file: string, target: string): string {
  return path.posix.join(path.posix.dirname(file), target);
}

function isFile(place: string): boolean {
  return ["", ".ts", ".tsx", ".mjs", "/index.ts", "/index.tsx"].some((ending) => existsSync(place + ending) && path.extname(place + ending) !== "");
}
