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

/** The slices, of those asked for, that an issue belongs to. */
export const slicesOf = (issue: ReadIssue, slices: Slices): SliceName[] =>
  issue.status === 'dropped' ? [] : slices.names.filter((name) => memberships[name](issue, slices));
