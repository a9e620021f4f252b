import type { LinkedIssue } from '../model/linked-issue.ts';

/** Work to be done that is in the numbers and was not excused. */
export const isOpenWork = ({ standing, slices, exempt }: LinkedIssue): boolean =>
  standing === 'counted' && slices.includes('open') && exempt === null;
