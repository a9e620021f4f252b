import { indexParents } from '../engine/hierarchy.ts';
import type { ReadIssue } from '../model/read-issue.ts';
import type { createReader } from '../read/read.ts';
import { guarded, type Reading } from './reading.ts';

/** No hierarchy is deeper, and a tracker that invents parents must not keep us asking. */
const deepest = 10;

/** Whether a parent is named in a source that is none of its issues. It mostly is not: few parents are remembered, not all the keys. */
function namesOthers(issues: readonly ReadIssue[], name: string): boolean {
  const parents = new Set<string>();
  for (const { source, parent } of issues) if (parent !== null && source === name) parents.add(parent);
  for (const { source, key } of parents.size === 0 ? [] : issues) if (source === name) parents.delete(key);
  return parents.size > 0;
}

/** Notes on an issue a key it had before it was moved. */
function callAlso(issue: ReadIssue, key: string): void {
  if (issue.key !== key && issue.formerKeys?.includes(key) !== true) issue.formerKeys = [...(issue.formerKeys ?? []), key];
}

/** Parents that no source holds, level by level, asked of the source whose issues name them. */
export async function lookUpParents(
  reading: Reading,
  issues: ReadIssue[],
  read: ReturnType<typeof createReader>,
  signal: AbortSignal,
): Promise<void> {
  const { tracker, config, name, deps, refusedParents } = reading;
  const lookup = tracker.lookup?.bind(tracker);
  if (lookup === undefined || reading.failure !== null) return;
  if (!namesOthers(issues, name)) return;
  const own = issues.filter(({ source }) => source === name);
  const keys = new Set(own.map(({ key }) => key));
  const namesUnread = ({ parent }: ReadIssue) => parent !== null && !keys.has(parent);
  let level = own.filter(namesUnread);
  for (let depth = 0; depth < deepest && level.length > 0; depth += 1) {
    // Only what a key can mean is looked through: the whole, for every source, would cost sources × issues.
    const named = new Set(level.map(({ parent }) => parent));
    const parentOf = indexParents([...level, ...issues.filter(({ key }) => named.has(key))]);
    const orphans = level.filter((issue) => parentOf(issue) === null);
    const wanted = [...new Set(orphans.flatMap(({ parent }) => (parent === null || refusedParents.has(parent) ? [] : [parent])))];
    if (wanted.length === 0) return;
    const found: ReadIssue[] = [];
    await guarded(reading, signal, async () => {
      for await (const issue of lookup(wanted, config, deps)) {
        signal.throwIfAborted();
        if (keys.has(issue.key)) continue;
        keys.add(issue.key);
        const { key, currentKey = key } = issue;
        const known = currentKey === key ? undefined : [...own, ...found].find((one) => one.key === currentKey);
        keys.add(currentKey);
        const looked = known ?? read({ ...issue, key: currentKey }, { source: name, inScope: false });
        callAlso(looked, key);
        if (known === undefined) found.push(looked);
      }
    });
    for (const key of wanted) if (!keys.has(key)) refusedParents.add(key);
    for (const issue of found) {
      issues.push(issue);
      own.push(issue);
    }
    if (reading.failure !== null) return;
    level = found.filter(namesUnread);
  }
}
