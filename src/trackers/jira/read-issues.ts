import type { Issue } from '../../model/issue.ts';
import type { TrackerDeps } from '../tracker.ts';
import type { FieldMap } from './field-map.ts';
import { readRecord } from './record.ts';
import { toIssue } from './to-issue.ts';

/** How the records of one source become issues. */
export interface Reading {
  readonly map: FieldMap;
  /** Where people see the issues. */
  readonly site: string;
}

type Deps = Pick<TrackerDeps, 'signal' | 'closedSince' | 'skip' | 'expect' | 'names'>;

/**
 * The issues of a search; work closed no later than `closedSince` is left out, what does not fit is skipped. `search` tells how many
 * records there are; `exact` says whether that is more than an estimate, which bounds nothing once the reading has failed.
 */
export async function* readIssues(
  search: (tell: (total: number | null) => void) => AsyncIterable<unknown>,
  reading: Reading,
  deps: Deps,
  exact: boolean,
): AsyncGenerator<Issue> {
  let leftOut = 0;
  let place = 0;
  const tell = (total: number | null) => deps.expect(total === null ? null : Math.max(0, total - leftOut));
  try {
    for await (const raw of search(tell)) {
      deps.signal.throwIfAborted();
      place++;
      const read = readRecord(raw, `record ${place}`);
      if (!('record' in read)) {
        deps.skip(read.name, read.reason);
        continue;
      }
      const issue = toIssue(read.record, reading.map, reading.site, deps.names);
      if (issue.closedAt !== null && new Date(issue.closedAt) <= deps.closedSince) leftOut++;
      else yield issue;
    }
  } catch (error) {
    if (!exact) deps.expect(null);
    throw error;
  }
  deps.expect(place - leftOut);
}
