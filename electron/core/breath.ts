/** Work beside the work: lets others go first, and tells the screens of its progress a few times a second. */
export function createBreath(tell: () => void): () => Promise<void> {
  let told = 0;
  return async () => {
    await new Promise<void>((resolve) => setImmediate(resolve));
    if (performance.now() - told < 300) return;
    told = performance.now();
    tell();
  };
}
