import { createHash } from "node:crypto";

/** Letters and digits that are not taken for one another when read from paper. */
const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const DATA = 26;
const CHECK = 2;

/** Recovery code of 130 random bits: seven groups of four, the last two signs check the rest. */
export function makeCode(random: (bytes: number) => Uint8Array): string {
  const bits = [...random(17)].map((b) => b.toString(2).padStart(8, "0")).join("");
  const data = Array.from({ length: DATA }, (_, i) => LETTERS[Number.parseInt(bits.slice(i * 5, i * 5 + 5), 2)]).join("");
  return grouped(data + checkOf(data));
}

/** The code as it was printed, from what someone typed; null where the check does not hold. */
export function readCode(typed: string): string | null {
  const plain = typed.normalize("NFKC").toUpperCase().replace(/[\s.·–—_-]/g, "").replaceAll("O", "0").replace(/[IL]/g, "1").replaceAll("U", "V");
  if (plain.length !== DATA + CHECK || plain.split("").some((c) => !LETTERS.includes(c))) return null;
  return checkOf(plain.slice(0, DATA)) === plain.slice(DATA) ? grouped(plain) : null;
}

function checkOf(data: string): string {
  const hash = createHash("sha256").update(`netra ${data}`).digest();
  return LETTERS[hash[0]! & 31]! + LETTERS[hash[1]! & 31]!;
}

const grouped = (plain: string): string => plain.replace(/(.{4})(?=.)/g, "$1-");
