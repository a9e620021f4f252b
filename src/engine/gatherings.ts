import type { LinkedIssue } from '../model/linked-issue.ts';
import type { Weighed } from './allocation.ts';
import { addIssue, type Count, noCount } from './count.ts';
import { compareTexts } from './issue-order.ts';
import { entryOf } from './remember.ts';

/** Counted issues that have something in common. */
export interface Gathered {
  readonly count: Count;
  readonly weighed: Weighed[];
}

/** Counted issues under each label, type and sprint that they have. */
export interface Gathering {
  readonly label: Map<string, Gathered>;
  readonly type: Map<string, Gathered>;
  readonly sprint: Map<string, Gathered>;
}

/** Nothing gathered yet. */
export const noGathering = (): Gathering => ({ label: new Map(), type: new Map(), sprint: new Map() });

const none = (): Gathered => ({ count: noCount(), weighed: [] });

function add(groups: Map<string, Gathered>, name: string, linked: LinkedIssue, weighed: Weighed): void {
  const group = entryOf(groups, name, none);
  // A label that an issue has twice counts once.
  if (group.weighed.at(-1) === weighed) return;
  addIssue(group.count, linked);
  group.weighed.push(weighed);
}

/** Puts a counted issue under all that it has. `weighed` is its own. */
export function gather({ label, type, sprint }: Gathering, linked: LinkedIssue, weighed: Weighed): void {
  const { issue } = linked;
  add(type, issue.type, linked, weighed);
  if (issue.sprint !== null) add(sprint, issue.sprint.name, linked, weighed);
  for (const name of issue.labels) add(label, name, linked, weighed);
}

/** So many groups of a kind are shown, the largest: a tracker may have thousands of labels. */
const mostGroups = 20;

/** Of the groups with at least `least` issues the 20 largest, in the order of their names. */
export const largestOf = (groups: ReadonlyMap<string, Gathered>, least: number): readonly (readonly [string, Gathered])[] =>
  [...groups]
    .filter(([, { count }]) => count.counted >= least)
    .sort(([a, first], [b, second]) => second.count.counted - first.count.counted || compareTexts(a, b))
    .slice(0, mostGroups)
    .sort(([a], [b]) => compareTexts(a, b));
