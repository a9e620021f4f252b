import type { Issue } from '../../model/issue.ts';
import type { Page } from './shapes.ts';

/** Counts what a source gives, so that nothing counts twice and a dump that ends early is told from a whole one. */
export interface Tally {
  issue(issue: Issue, leftOut: boolean): void;
  skipped(): void;
  page(page: Page): void;
  /** The title under which a key was met before. */
  titleOf(key: string): string | undefined;
  /** Issues and records that do not fit, without those left out for their age. */
  inExtent(): number;
  /** Why the records cannot be all there are; null when nothing speaks against it. */
  missing(): string | null;
}

export function tally(): Tally {
  const titles = new Map<string, string>();
  let skips = 0;
  let left = 0;
  let total = 0;
  let pages: 'whole' | 'cut' | null = null;
  return {
    issue(issue, leftOut) {
      titles.set(issue.key, issue.title);
      if (leftOut) left += 1;
    },
    skipped() {
      skips += 1;
    },
    page(page) {
      total = Math.max(total, page.total ?? 0);
      if (page.last === true) pages = 'whole';
      else if (page.last === false) pages ??= 'cut';
    },
    titleOf: (key) => titles.get(key),
    inExtent: () => titles.size - left + skips,
    missing() {
      const read = titles.size + skips;
      if (read < total) return `the search had ${total} issues, the dump holds ${read}; fetch the other pages too`;
      return pages === 'cut' ? 'the last page of the dump says that more follow; fetch them too' : null;
    },
  };
}
