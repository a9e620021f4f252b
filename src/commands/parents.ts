import { indexParents } from '../engine/hierarchy.ts';
import type { ReadIssue } from '../model/read-issue.ts';
import type { createReader } from '../read/read.ts';
import { guarded, type Reading } from './reading.ts';

/** No hierarchy is deeper, and a tracker that invents parents must not keep us asking. */
const deepest = 10;

/** Parents that no source holds, level by level, asked of the source whose issues name them. */
export async function lookUpParents(
  reading: Reading,
  issues: ReadIssue[],
  read: ReturnType<typeof createReader>,
  signal: AbortSignal,
): Promise<void> {
  const { tracker, config, name, deps, keys, refusedParents } = reading;
  const lookup = tracker.lookup?.bind(tracker);
  if (lookup === undefined || reading.failure !== null) return;
  const namesUnread = ({ parent }: ReadIssue) => parent !== null && !keys.has(parent);
  let level = issues.filter((issue) => issue.source === name && namesUnread(issue));
  for (let depth = 0; depth < deepest && level.length > 0; depth += 1) {
    const parentOf = indexParents(issues);
    const orphans = level.filter((issue) => parentOf(issue) === null);
    const wanted = [...new Set(orphans.flatMap(({ parent }) => (parent === null || refusedParents.has(parent) ? [] : [parent])))];
    if (wanted.length === 0) return;
    const found: ReadIssue[] = [];
    await guarded(reading, signal, async () => {
      for await (const issue of lookup(wanted, config, deps)) {
        signal.throwIfAborted();
        if (keys.has(issue.key)) continue;
        keys.add(issue.key);
        found.push(read(issue, { source: name, inScope: false }));
      }
    });
    for (const key of wanted) if (!keys.has(key)) refusedParents.add(key);
    for (const issue of found) issues.push(issue);
    if (reading.failure !== null) return;
    level = found.filter(namesUnread);
  }
}
