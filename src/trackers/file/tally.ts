import type { Issue } from '../../model/issue.ts';
import type { Page } from './envelopes.ts';

/** Counts what a source gives, so that nothing counts twice and a dump that ends early is told from a whole one. */
export interface Tally {
  /** Counts an issue; false, and nothing is counted, when its key was met before. */
  issue(issue: Issue, leftOut: boolean): boolean;
  /** Counts a record that does not fit; towards a total it counts once for each name. */
  skipped(name: string | null): void;
  /** Counts a record that is no issue by right, once for each name. */
  other(name: string): void;
  page(page: Page): void;
  /** The title under which a key was met before. */
  titleOf(key: string): string | undefined;
  /** Different records: issues, those left out among them, what is none by right, and what does not fit. */
  different(): number;
  /** Whether records came, and not one of them could be read. */
  hasNothingRead(): boolean;
  /** Different issues, those left out among them. */
  issues(): number;
  /** Whether some page said how many there are, or that it is the last. */
  saysWhole(): boolean;
  /** Issues and records that do not fit, without those left out for their age. */
  inExtent(): number;
  /** Why the records cannot be all there are; null when nothing speaks against it. */
  missing(): string | null;
}

export function tally(): Tally {
  // One set for all keys, since nearly all are new; what they were called is looked up for the few that are not.
  const keys = new Set<string>();
  const titles: string[] = [];
  const titleByKey = new Map<string, string>();
  const notLookedUp = keys.values();
  const others = new Set<string>();
  const misfits = new Set<string>();
  let skips = 0;
  let nameless = 0;
  let left = 0;
  let total = 0;
  let pages: 'whole' | 'cut' | null = null;
  let fault: string | null = null;
  const different = () => keys.size + others.size + misfits.size + nameless;
  return {
    issue(issue, leftOut) {
      if (keys.add(issue.key).size === titles.length) return false;
      titles.push(issue.title);
      if (leftOut) left += 1;
      return true;
    },
    skipped(name) {
      skips += 1;
      if (name === null) nameless += 1;
      else misfits.add(name);
    },
    other: (name) => others.add(name),
    page(page) {
      total = Math.max(total, page.total ?? 0);
      fault ??= page.fault;
      if (page.last === true) pages = 'whole';
      else if (page.last === false) pages ??= 'cut';
    },
    titleOf(key) {
      while (titleByKey.size < titles.length) titleByKey.set(notLookedUp.next().value ?? '', titles[titleByKey.size] ?? '');
      return titleByKey.get(key);
    },
    different,
    hasNothingRead: () => keys.size === 0 && skips > 0,
    issues: () => keys.size,
    saysWhole: () => total > 0 || pages === 'whole',
    inExtent: () => keys.size - left + skips,
    missing() {
      if (fault !== null) return `the dump holds an error beside its records: ${fault}`;
      const read = different();
      if (read < total)
        return `the search had ${total} issues, the dump holds ${read === 1 ? 'one of them' : `${read} different ones`}; fetch the other pages too`;
      return pages === 'cut' ? 'the last page of the dump says that more follow; fetch them too' : null;
    },
  };
}
