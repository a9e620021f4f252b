import type { LinkedIssue } from '../model/linked-issue.ts';
import { compareTexts } from './issue-order.ts';
import { entryOf } from './remember.ts';

/** Counted issues under each label, type and sprint that they have. */
export interface Gathering {
  readonly label: Map<string, LinkedIssue[]>;
  readonly type: Map<string, LinkedIssue[]>;
  readonly sprint: Map<string, LinkedIssue[]>;
}

/** Nothing gathered yet. */
export const noGathering = (): Gathering => ({ label: new Map(), type: new Map(), sprint: new Map() });

const none = (): LinkedIssue[] => [];

/** Puts a counted issue under all that it has. */
export function gather({ label, type, sprint }: Gathering, linked: LinkedIssue): void {
  const { issue } = linked;
  entryOf(type, issue.type, none).push(linked);
  if (issue.sprint !== null) entryOf(sprint, issue.sprint.name, none).push(linked);
  for (const name of issue.labels) {
    const same = entryOf(label, name, none);
    // A label that an issue has twice counts once.
    if (same.at(-1) !== linked) same.push(linked);
  }
}

/** So many groups of a kind are shown, the largest: a tracker may have thousands of labels. */
const mostGroups = 20;

/** Of the groups with at least `least` issues the 20 largest, in the order of their names. */
export const largestOf = (
  groups: ReadonlyMap<string, readonly LinkedIssue[]>,
  least: number,
): readonly (readonly [string, readonly LinkedIssue[]])[] =>
  [...groups]
    .filter(([, issues]) => issues.length >= least)
    .sort(([a, first], [b, second]) => second.length - first.length || compareTexts(a, b))
    .slice(0, mostGroups)
    .sort(([a], [b]) => compareTexts(a, b));
