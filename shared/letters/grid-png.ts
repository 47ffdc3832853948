/**
 * A grid of black and white squares as PNG, with the white edge that a reader of codes asks for. Nothing in it is compressed, so that
 * every engine makes the same bytes.
 */
export function gridPng(grid: readonly string[]): Uint8Array {
  const side = (grid.length + 2 * EDGE) * SCALE;
  const stride = Math.ceil(side / 8) + 1;
  const raw = new Uint8Array(stride * side).fill(0xff);
  for (let y = 0; y < side; y += 1) {
    // Each line begins with the kind of its filter: none.
    raw[y * stride] = 0;
    const row = grid[Math.floor(y / SCALE) - EDGE] ?? "";
    for (let x = EDGE * SCALE; x < (row.length + EDGE) * SCALE; x += 1) {
      if (row[Math.floor(x / SCALE) - EDGE] === "1") raw[y * stride + 1 + (x >> 3)]! &= ~(0x80 >> (x & 7));
    }
  }
  return joined([Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), chunk("IHDR", joined([word(side), word(side), Uint8Array.of(1, 0, 0, 0, 0)])), chunk("IDAT", stored(raw)), chunk("IEND", new Uint8Array())]);
}

/** Squares of white around the code. */
const EDGE = 4;
/** Dots to a square. */
const SCALE = 8;

/** A stream of zlib that holds its bytes as they are. */
function stored(raw: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [Uint8Array.of(0x78, 0x01)];
  for (let at = 0; at < raw.length; at += 0xffff) {
    const piece = raw.subarray(at, at + 0xffff);
    parts.push(Uint8Array.of(at + piece.length === raw.length ? 1 : 0, piece.length & 0xff, piece.length >> 8, ~piece.length & 0xff, (~piece.length >> 8) & 0xff), piece);
  }
  return joined([...parts, word(adler(raw))]);
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const named = joined([Uint8Array.from(name, (c) => c.charCodeAt(0)), data]);
  return joined([word(data.length), named, word(crc(named))]);
}

const word = (n: number): Uint8Array => Uint8Array.of(n >>> 24, (n >>> 16) & 0xff, (n >>> 8) & 0xff, n & 0xff);

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

function adler(bytes: Uint8Array): number {
  let [low, high] = [1, 0];
  for (const byte of bytes) {
    low = (low + byte) % 65_521;
    high = (high + low) % 65_521;
  }
  return ((high << 16) | low) >>> 0;
}

const crcTable = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

function crc(bytes: Uint8Array): number {
  let c = 0xffffffff;
  for (const byte of bytes) c = crcTable[(c ^ byte) & 0xff]! ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}
