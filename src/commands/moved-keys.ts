import type { Goals } from '../model/goals.ts';
import type { ReadIssue } from '../model/read-issue.ts';
import type { Reading } from './reading.ts';

/** More old keys than these are not asked for: each may cost a request. */
const mostAsked = 50;

/** The keys of epics in a mapping that no issue has, in whatever case. */
function unknownKeys(wanted: readonly string[], issues: readonly ReadIssue[]): readonly string[] {
  const left = new Map(wanted.map((key) => [key.toLowerCase(), key]));
  for (const { key, parent } of left.size === 0 ? [] : issues) {
    left.delete(key.toLowerCase());
    if (parent !== null) left.delete(parent.toLowerCase());
  }
  return [...left.values()].slice(0, mostAsked);
}

/**
 * Old keys of issues that were moved, or whose project was renamed, and the keys they have now: the tracker answers to the old one with an
 * issue at the address of one that was read. A tracker that does not answer costs nothing but what is not found.
 */
export async function movedKeys(
  { tracker, config, name, deps, failure }: Reading,
  wanted: readonly string[],
  issues: readonly ReadIssue[],
  signal: AbortSignal,
): Promise<ReadonlyMap<string, string>> {
  const moved = new Map<string, string>();
  const lookup = tracker.lookup?.bind(tracker);
  const asked = lookup === undefined || failure !== null ? [] : unknownKeys(wanted, issues);
  if (lookup === undefined || asked.length === 0) return moved;
  const byAddress = new Map(issues.flatMap(({ source, url, key }) => (source === name && url !== null ? [[url, key] as const] : [])));
  try {
    for await (const { key, url } of lookup(asked, config, deps)) {
      signal.throwIfAborted();
      const now = url === null ? undefined : byAddress.get(url);
      if (now !== undefined && now !== key) moved.set(key.toLowerCase(), now);
    }
  } catch {
    signal.throwIfAborted();
  }
  return moved;
}

/** The goals with the keys of their mapping as the issues have them now. */
export const withMovedKeys = (goals: Goals, moved: ReadonlyMap<string, string>): Goals =>
  moved.size === 0
    ? goals
    : {
        ...goals,
        mapping: goals.mapping.map((row) =>
          row.kind === 'epic' ? { ...row, value: moved.get(row.value.toLowerCase()) ?? row.value } : row,
        ),
      };
