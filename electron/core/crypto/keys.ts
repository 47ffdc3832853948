import { createCipheriv, createDecipheriv, createHmac, hkdfSync, scrypt, timingSafeEqual, type KeyObject } from "node:crypto";

/** The keys that follow from the one data key of a folder, each for one purpose. */
export interface HouseKeys {
  database: Uint8Array;
  files: Uint8Array;
  /** Names of stored files on the disk. */
  names: Uint8Array;
  backup: Uint8Array;
  /** What stands outside the database and remembers how far its journal went. */
  witness: Uint8Array;
  /** Tells two data keys apart without telling either. */
  mark: string;
}

export function deriveKeys(dataKey: Uint8Array): HouseKeys {
  const key = (purpose: string) => new Uint8Array(hkdfSync("sha256", dataKey, new Uint8Array(0), `netra ${purpose} 1`, 32));
  return { database: key("basis data"), files: key("berkas"), names: key("nama berkas"), backup: key("cadangan"), witness: key("saksi jurnal"), mark: Buffer.from(key("sidik")).toString("hex").slice(0, 16) };
}

/** Name on the disk of the file with this hash. */
export const diskName = (names: Uint8Array | KeyObject, sha256: string): string => createHmac("sha256", names).update(sha256).digest("hex");

export interface Cost { N: number; r: number; p: number }
/** About half a second and 128 MB on an office PC. */
export const COST: Cost = { N: 2 ** 17, r: 8, p: 1 };

/** The key that a password gives. Parameters come from a file, so they are held within bounds. */
export function passwordKey(password: string, salt: Uint8Array, { N, r, p }: Cost): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password.normalize("NFC"), salt, 32, { N, r, p, maxmem: 256 * N * r }, (error, key) => (error ? reject(error) : resolve(key)));
  });
}

/** The key that the recovery code gives: the code is random enough to need no stretching. */
export const codeKey = (code: string, salt: Uint8Array): Buffer => Buffer.from(hkdfSync("sha256", code, salt, "netra lembar pemulihan 1", 32));

/** Seals the data key for one holder; `about` binds it to its place. */
export function wrapKey(holder: Uint8Array, nonce: Uint8Array, dataKey: Uint8Array, about: string): string {
  const cipher = createCipheriv("aes-256-gcm", holder, nonce);
  cipher.setAAD(Buffer.from(about));
  return Buffer.concat([nonce, cipher.update(dataKey), cipher.final(), cipher.getAuthTag()]).toString("base64");
}

/** The data key, or null where the holder's key is not the right one. */
export function unwrapKey(holder: Uint8Array, wrapped: string, about: string): Uint8Array | null {
  const bytes = Buffer.from(wrapped, "base64");
  if (bytes.length !== 60) return null;
  try {
    const decipher = createDecipheriv("aes-256-gcm", holder, bytes.subarray(0, 12));
    decipher.setAAD(Buffer.from(about));
    decipher.setAuthTag(bytes.subarray(44));
    return new Uint8Array(Buffer.concat([decipher.update(bytes.subarray(12, 44)), decipher.final()]));
  } catch {
    return null;
  }
}

export const sameMark = (a: string, b: string): boolean => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

