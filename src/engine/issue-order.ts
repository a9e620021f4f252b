interface Placed {
  readonly source: string;
  readonly key: string;
}

interface Keyed<T> {
  readonly issue: T;
  readonly text: string;
  readonly number: number;
}

export const compareTexts = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

/** Beyond that many digits numbers are no longer exact. */
const mostDigits = 15;

const isDigit = (code: number) => code >= 48 && code <= 57;

/** A key taken apart: "SHOP-12" into "SHOP-" and 12. Without a number at its end the number is -1. */
function keyed<T extends Placed>(issue: T): Keyed<T> {
  const { key } = issue;
  let digits = 0;
  while (digits < mostDigits && isDigit(key.charCodeAt(key.length - digits - 1))) digits += 1;
  if (digits === 0) return { issue, text: key, number: -1 };
  return { issue, text: key.slice(0, -digits), number: Number(key.slice(-digits)) };
}

const compare = <T extends Placed>(a: Keyed<T>, b: Keyed<T>) =>
  compareTexts(a.issue.source, b.issue.source) ||
  compareTexts(a.text, b.text) ||
  a.number - b.number ||
  compareTexts(a.issue.key, b.issue.key);

/** Most trackers deliver in this order: then nothing is built and sorted. */
function areInOrder<T extends Placed>(issues: readonly T[]): boolean {
  let last: Keyed<T> | null = null;
  for (const issue of issues) {
    const next = keyed(issue);
    if (last !== null && compare(last, next) > 0) return false;
    last = next;
  }
  return true;
}

/** Sorts issues by source and then by key, SHOP-9 before SHOP-10; the same order whatever order they came in. */
export const inIssueOrder = <T extends Placed>(issues: readonly T[]): readonly T[] =>
  areInOrder(issues)
    ? issues
    : issues
        .map(keyed)
        .sort(compare)
        .map(({ issue }) => issue);
