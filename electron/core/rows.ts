/** The row without what only the store knows. */
export function without<T extends object, K extends keyof T>(row: T, ...keys: K[]): Omit<T, K> {
  const own = { ...row };
  for (const key of keys) delete own[key];
  return own;
}
