import type { SliceName, Slices } from '../model/policy.ts';
import type { ReadIssue } from '../model/read-issue.ts';
import { dayStart } from './link-status.ts';

type Membership = (issue: ReadIssue, slices: Slices) => boolean;

/** What belongs to each slice. Dropped work belongs to none. */
const memberships: Record<SliceName, Membership> = {
  open: ({ status }) => status === 'todo' || status === 'doing',
  shipped: ({ status, closedAt }, { now, window }) => {
    if (status !== 'done' || closedAt === null) return false;
    const age = Date.parse(now) - Date.parse(closedAt);
    return age >= 0 && age < window;
  },
  new: ({ createdAt }, { adopted }) => adopted !== null && createdAt !== null && Date.parse(createdAt) >= dayStart(adopted),
};

const none: readonly SliceName[] = [];

/** Finds the slices, of those asked for, that an issue belongs to: the same list for all issues that belong to the same ones. */
export function sliceFinder(slices: Slices): (issue: ReadIssue) => readonly SliceName[] {
  const lists = new Map<string, readonly SliceName[]>();
  return (issue) => {
    if (issue.status === 'dropped') return none;
    const found = slices.names.filter((name) => memberships[name](issue, slices));
    const list = lists.get(found.join()) ?? found;
    lists.set(found.join(), list);
    return list;
  };
}
