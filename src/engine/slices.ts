import type { SliceName, Slices } from '../model/policy.ts';
import type { ReadIssue } from '../model/read-issue.ts';
import { dayStart } from './link-status.ts';
import { remember } from './remember.ts';
import { isInSprint, type SprintChoice } from './sprint-choice.ts';

type Membership = (issue: ReadIssue) => boolean;

/** What belongs to each slice. Dropped work belongs to none. */
const memberships = (
  { now, until = now, window, adopted, timeZone }: Slices,
  sprints: SprintChoice | null,
): Record<SliceName, Membership> => {
  const end = Date.parse(until);
  const begin = adopted === null ? Infinity : dayStart(adopted, timeZone);
  return {
    open: ({ status }) => status === 'todo' || status === 'doing',
    sprint: (issue) => sprints !== null && isInSprint(sprints, issue),
    shipped: ({ status, closedAt }) => {
      if (status !== 'done' || closedAt === null) return false;
      const age = end - Date.parse(closedAt);
      return age >= 0 && age < window;
    },
    new: ({ createdAt }) => adopted !== null && createdAt !== null && Date.parse(createdAt) >= begin,
  };
};

/**
 * Finds the slices, of those asked for, that an issue belongs to: the same list for all issues that belong to the same ones.
 * `sprints` is what the slice `sprint` is made of; null leaves it empty.
 */
export function sliceFinder(slices: Slices, sprints: SprintChoice | null = null): (issue: ReadIssue) => readonly SliceName[] {
  const belongs = memberships(slices, sprints);
  const tests = slices.names.map((name) => belongs[name]);
  const listOf = remember((members: number) => slices.names.filter((_, i) => (members & (1 << i)) !== 0));
  return (issue) => {
    if (issue.status === 'dropped') return listOf(0);
    return listOf(tests.reduce((members, isMember, i) => (isMember(issue) ? members | (1 << i) : members), 0));
  };
}
