interface Placed {
  readonly source: string;
  readonly key: string;
}

export const compareTexts = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

/** A key taken apart: "SHOP-12" into "SHOP-" and 12. Without a number at its end the number is -1. */
function partsOf(key: string): { readonly text: string; readonly number: number } {
  const number = /\d{1,15}$/.exec(key)?.[0];
  return number === undefined ? { text: key, number: -1 } : { text: key.slice(0, -number.length), number: Number(number) };
}

/** Sorts issues by source and then by key, SHOP-9 before SHOP-10; the same order whatever order they came in. */
export function inIssueOrder<T extends Placed>(issues: readonly T[]): readonly T[] {
  const keyed = issues.map((issue) => ({ issue, ...partsOf(issue.key) }));
  return keyed
    .sort(
      (a, b) =>
        compareTexts(a.issue.source, b.issue.source) ||
        compareTexts(a.text, b.text) ||
        a.number - b.number ||
        compareTexts(a.issue.key, b.issue.key),
    )
    .map(({ issue }) => issue);
}
