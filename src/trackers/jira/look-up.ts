import type { Issue } from '../../model/issue.ts';
import { calledBy } from '../kit/called-by.ts';
import type { LookupDeps } from '../tracker.ts';
import type { JiraApi } from './jira-api.ts';
import type { Reading } from './read-issues.ts';
import { readRecord } from './record.ts';
import { toIssue } from './to-issue.ts';

const absent = 'not found, or not visible with these credentials';

/** The issues with these keys, many at a time; where that leaves a doubt (a moved issue, an error), one at a time. */
export async function* lookUp(
  api: JiraApi,
  keys: readonly string[],
  ids: readonly string[],
  reading: Reading,
  deps: Pick<LookupDeps, 'refuse' | 'names'>,
): AsyncGenerator<Issue> {
  const wanted = [...new Set(keys)];
  for (let at = 0; at < wanted.length; at += api.mostKeys) {
    const chunk = wanted.slice(at, at + api.mostKeys);
    const missing = new Set(chunk);
    const { records, failed } = await api.batch(chunk, ids);
    let others = 0;
    for (const raw of records) {
      const read = readRecord(raw, 'issue');
      const key = 'record' in read ? read.record.key : read.name;
      if (!missing.delete(key)) others++;
      else if ('record' in read) yield toIssue(read.record, reading.map, reading.site, deps.names);
      else deps.refuse(key, `cannot be read: ${read.reason}`);
    }
    for (const key of missing) {
      const raw = failed === null && others === 0 ? null : await api.one(key, ids);
      const read = raw === null ? null : readRecord(raw, key);
      if (read === null) deps.refuse(key, absent);
      else if ('record' in read) yield calledBy(toIssue(read.record, reading.map, reading.site, deps.names), key);
      else deps.refuse(key, `cannot be read: ${read.reason}`);
    }
  }
}
