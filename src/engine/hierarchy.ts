import type { ReadIssue } from '../model/read-issue.ts';
import { remember } from './remember.ts';
import { type StatedParent, statedParents } from './stated-parents.ts';

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

const hostOf = (url: string | null): string | null => (url === null || !URL.canParse(url) ? null : new URL(url).host);

/** The one issue of other sources that a key can mean: on the same host as far as that is known, and no other beside it. */
function onlyOne(sameKey: readonly ReadIssue[], child: ReadIssue): ReadIssue | null {
  const host = hostOf(child.url);
  const near = sameKey.filter(({ url }) => host === null || (hostOf(url) ?? host) === host);
  const [first] = near;
  return first !== undefined && near.every((one) => one === first || (one.url !== null && one.url === first.url)) ? first : null;
}

/**
 * Finds the parents of the issues: in the issue's own source first, then in the others. Keys are unique within a source alone: one
 * that could mean several issues elsewhere, or an issue of another host, finds nothing, so that no goal comes down from a stranger.
 * Where the tracker tells no parent, what the texts say counts.
 */
export function indexParents(
  issues: readonly ReadIssue[],
  stated: ReadonlyMap<ReadIssue, StatedParent> = statedParents(issues),
): (issue: ReadIssue) => ReadIssue | null {
  const wanted = new Set<string>();
  for (const { parent } of issues) if (parent !== null) wanted.add(parent);
  const bySource = new Map<string, Map<string, ReadIssue>>();
  for (const issue of wanted.size === 0 ? [] : issues) {
    for (const key of issue.formerKeys === undefined ? [issue.key] : [issue.key, ...issue.formerKeys]) {
      if (!wanted.has(key)) continue;
      const own = bySource.get(issue.source) ?? new Map<string, ReadIssue>();
      bySource.set(issue.source, own.set(key, issue));
    }
  }
  const anywhere = (key: string) => [...bySource.values()].flatMap((own) => own.get(key) ?? []);
  return (child) => {
    const { source, parent } = child;
    if (parent === null) return stated.get(child)?.parent ?? null;
    return bySource.get(source)?.get(parent) ?? onlyOne(anywhere(parent), child);
  };
}

/** No hierarchy of work is deeper; without a limit a chain of n issues would cost n² steps. */
const deepest = 50;

/** Every issue that can be reached from itself by going upwards, with the keys of its circle. One pass over all issues. */
function findCycles(issues: readonly ReadIssue[], parentOf: (issue: ReadIssue) => ReadIssue | null): Map<ReadIssue, readonly string[]> {
  const done = new Set<ReadIssue>();
  const cycles = new Map<ReadIssue, readonly string[]>();
  for (const start of issues) {
    if (parentOf(start) === null) continue;
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

const none: Ancestry = { keys: [], issues: [], unread: null, cycle: [] };

/** The way upwards that begins with `parent`. Nothing passes through a circle: the way ends before it. */
function wayUp(parent: ReadIssue, parentOf: (issue: ReadIssue) => ReadIssue | null, inCircle: (issue: ReadIssue) => boolean): Ancestry {
  const issues: ReadIssue[] = [];
  let unread: string | null = null;
  let at: ReadIssue | null = parent;
  while (at !== null && !inCircle(at) && issues.length < deepest) {
    issues.push(at);
    const next = parentOf(at);
    if (next === null && issues.length < deepest) unread = at.parent;
    at = next;
  }
  if (issues.length === 0) return none;
  const keys = issues.map(({ key }) => key);
  return { keys: unread === null ? keys : [...keys, unread], issues, unread, cycle: none.cycle };
}

/** The ancestry of every issue: one and the same for all that have the same parent, unless they are part of a circle. */
export function traceAncestry(
  issues: readonly ReadIssue[],
  parentOf: (issue: ReadIssue) => ReadIssue | null,
): (issue: ReadIssue) => Ancestry {
  const cycles = findCycles(issues, parentOf);
  const below = remember((parent: ReadIssue) => wayUp(parent, parentOf, (issue) => cycles.has(issue)));
  const belowUnread = remember((key: string): Ancestry => ({ keys: [key], issues: [], unread: key, cycle: none.cycle }));
  return (issue) => {
    const parent = parentOf(issue);
    if (parent === null) return issue.parent === null ? none : belowUnread(issue.parent);
    const cycle = cycles.get(issue);
    return cycle === undefined ? below(parent) : { ...none, cycle };
  };
}
