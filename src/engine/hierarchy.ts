import type { ReadIssue } from '../model/read-issue.ts';

/** The way upwards from an issue. */
export interface Ancestry {
  /** Keys, nearest first; the last may be one that was not read. */
  readonly keys: readonly string[];
  /** The ancestors that were read, nearest first. */
  readonly issues: readonly ReadIssue[];
  /** The first key on the way that was not read. */
  readonly unread: string | null;
  /** Keys of the circle this issue is part of, the same array for all its members; empty when it is in none. */
  readonly cycle: readonly string[];
}

/** Finds parents: in the issue's own source first, then in any other. */
export function indexParents(issues: readonly ReadIssue[]): (issue: ReadIssue) => ReadIssue | null {
  const bySource = new Map<string, Map<string, ReadIssue>>();
  const anywhere = new Map<string, ReadIssue>();
  for (const issue of issues) {
    const own = bySource.get(issue.source) ?? new Map<string, ReadIssue>();
    bySource.set(issue.source, own.set(issue.key, issue));
    if (!anywhere.has(issue.key)) anywhere.set(issue.key, issue);
  }
  return ({ source, parent }) => (parent === null ? null : (bySource.get(source)?.get(parent) ?? anywhere.get(parent) ?? null));
}

/** No hierarchy of work is deeper; without a limit a chain of n issues would cost n² steps. */
const deepest = 50;

/** Every issue that can be reached from itself by going upwards, with the keys of its circle. One pass over all issues. */
function findCycles(issues: readonly ReadIssue[], parentOf: (issue: ReadIssue) => ReadIssue | null): Map<ReadIssue, readonly string[]> {
  const done = new Set<ReadIssue>();
  const cycles = new Map<ReadIssue, readonly string[]>();
  for (const start of issues) {
    const trail: ReadIssue[] = [];
    const position = new Map<ReadIssue, number>();
    let at: ReadIssue | null = start;
    while (at !== null && !done.has(at) && !position.has(at)) {
      position.set(at, trail.length);
      trail.push(at);
      at = parentOf(at);
    }
    const entry = at === null ? undefined : position.get(at);
    if (entry !== undefined) {
      const circle = trail.slice(entry);
      const keys = circle.map(({ key }) => key);
      for (const member of circle) cycles.set(member, keys);
    }
    for (const issue of trail) done.add(issue);
  }
  return cycles;
}

/** The ancestry of every issue. Nothing passes through a circle: the way upwards ends before it. */
export function traceAncestry(issues: readonly ReadIssue[]): (issue: ReadIssue) => Ancestry {
  const parentOf = indexParents(issues);
  const cycles = findCycles(issues, parentOf);
  return (issue) => {
    const cycle = cycles.get(issue) ?? [];
    const keys: string[] = [];
    const ancestors: ReadIssue[] = [];
    if (cycle.length > 0) return { keys, issues: ancestors, unread: null, cycle };
    let at = issue;
    while (ancestors.length < deepest) {
      const parent = parentOf(at);
      if (parent === null) {
        if (at.parent !== null) keys.push(at.parent);
        return { keys, issues: ancestors, unread: at.parent, cycle };
      }
      if (cycles.has(parent)) return { keys, issues: ancestors, unread: null, cycle };
      keys.push(parent.key);
      ancestors.push(parent);
      at = parent;
    }
    return { keys, issues: ancestors, unread: null, cycle };
  };
}
