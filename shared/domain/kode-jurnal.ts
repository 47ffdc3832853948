/** Digits of a row's hash that go on paper. */
const DIGITS = 16;

/** `a1b2 c3d4 e5f6 7890`: short enough to be typed from paper, too long to be hit by trying. */
export const kodeSingkat = (hash: string): string => hash.slice(0, DIGITS).replace(/(.{4})(?=.)/g, "$1 ");
