import { pngOf } from "../../electron/core/demo/png";

/** A picture that does not shrink, of the size of a usual logo. */
export function noisyPng(width: number, height: number): Uint8Array {
  let seed = 7;
  return pngOf(width, height, () => (seed = (seed * 1103515245 + 12345) & 0x7fffffff) >> 16 & 255);
}
