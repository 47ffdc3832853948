/** Which backups stay: the newest of each of the last 7 days, 4 weeks and 12 months that have one, and the newest five of all. */
export function keepers(times: readonly string[], zoneMinutes = 0): Set<string> {
  const newestFirst = times.toSorted().toReversed();
  const kept = new Set<string>(newestFirst.slice(0, 5));
  const keep = (periodOf: (local: Date) => string, most: number): void => {
    const seen = new Set<string>();
    for (const at of newestFirst) {
      const period = periodOf(new Date(Date.parse(at) + zoneMinutes * 60_000));
      if (seen.has(period)) continue;
      if (seen.size === most) return;
      seen.add(period);
      kept.add(at);
    }
  };
  keep((d) => d.toISOString().slice(0, 10), 7);
  // Weeks begin on Monday; the first of January 1970 was a Thursday.
  keep((d) => String(Math.floor((Math.floor(d.getTime() / 86_400_000) + 3) / 7)), 4);
  keep((d) => d.toISOString().slice(0, 7), 12);
  return kept;
}
