import type { Issue } from '../../model/issue.ts';

/** A looked-up issue under the key that was asked for: one that was moved answers under its new key, and who asked knows the old one. */
export const calledBy = (issue: Issue, key: string): Issue => (issue.key === key ? issue : { ...issue, key, currentKey: issue.key });
