/** The first `count` values in order, as sorting all of them would give: what cannot be among them is looked at once and never sorted. */
export const least = <T>(values: readonly T[], count: number, compare: (a: T, b: T) => number): readonly T[] => {
  if (count <= 0) return [];
  let kept: T[] = [];
  let last: T | null = null;
  for (const value of values) {
    if (last !== null && compare(value, last) >= 0) continue;
    kept.push(value);
    if (kept.length < 2 * count) continue;
    kept = kept.sort(compare).slice(0, count);
    last = kept.at(-1) ?? null;
  }
  return kept.sort(compare).slice(0, count);
};
