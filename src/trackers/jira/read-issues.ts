import { appError } from '../../errors.ts';
import type { Issue } from '../../model/issue.ts';
import type { TrackerDeps } from '../tracker.ts';
import type { FieldMap } from './field-map.ts';
import type { Page } from './jira-api.ts';
import { readRecord } from './record.ts';
import { toIssue } from './to-issue.ts';

/** How the records of one source become issues. */
export interface Reading {
  readonly map: FieldMap;
  readonly baseUrl: string;
  readonly source: string;
}

/** Pages in a row without a new issue, before they are taken for a circle. */
const mostBarren = 3;

/**
 * The issues of all pages, each once; work closed no later than `closedSince` is left out, what does not fit is skipped.
 * Throws `end-unproven` when fewer came than the last page promised for certain.
 */
export async function* readIssues(
  pages: AsyncIterable<Page>,
  reading: Reading,
  deps: Pick<TrackerDeps, 'signal' | 'closedSince' | 'skip' | 'expect' | 'names'>,
  exact: boolean,
): AsyncGenerator<Issue> {
  const unproven = (detail: string) => appError('end-unproven', { source: reading.source, detail });
  const seen = new Set<string>();
  let leftOut = 0;
  let total = 0;
  let number = 0;
  let barren = 0;
  for await (const page of pages) {
    total = page.total;
    deps.expect(Math.max(0, total - leftOut));
    number++;
    const before = seen.size;
    for (const [index, raw] of page.records.entries()) {
      deps.signal.throwIfAborted();
      const read = readRecord(raw, `page ${number}, record ${index + 1}`);
      const key = 'record' in read ? read.record.key : read.name;
      if (seen.has(key)) continue;
      seen.add(key);
      if (!('record' in read)) {
        deps.skip(read.name, read.reason);
        continue;
      }
      const issue = toIssue(read.record, reading.map, reading.baseUrl, deps.names);
      if (issue.closedAt !== null && new Date(issue.closedAt) <= deps.closedSince) leftOut++;
      else yield issue;
    }
    barren = seen.size > before ? 0 : barren + 1;
    if (barren > mostBarren) throw unproven('page after page brings nothing new');
  }
  if (exact && seen.size < total) {
    throw unproven(`Jira counts ${total} issues and gave ${seen.size} different ones`);
  }
  deps.expect(seen.size - leftOut);
}
