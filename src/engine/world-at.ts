import type { ReadIssue } from '../model/read-issue.ts';
import { indexParents } from './hierarchy.ts';

const timeOf = (at: string | null): number | null => (at === null ? null : Date.parse(at));

/** Whether an audit of that day would have read the issue: created by then, and not closed before its closed work begins. */
function wasRead({ inScope, createdAt, closedAt }: ReadIssue, at: number, closedSince: number): boolean {
  const [created, closed] = [timeOf(createdAt), timeOf(closedAt)];
  return inScope && (created === null || created <= at) && (closed === null || closed > closedSince);
}

/** The issue before it was closed; what it says and names is as it is today. */
const reopened = (issue: ReadIssue): ReadIssue => ({ ...issue, status: 'todo', rawStatus: null, closedAt: null });

/** An issue of that day, or a parent that was looked up. */
const asOf = (issue: ReadIssue, at: number): ReadIssue =>
  issue.closedAt !== null && Date.parse(issue.closedAt) > at ? reopened(issue) : issue;

/**
 * What an audit at an earlier instant would have read, as far as dates tell: work that was created later is not there yet, work that was
 * closed later is open, and work that was closed no later than `closedSince` is left out, but for the parents of what is there. Texts,
 * links, labels and estimates are those of today. Both instants in milliseconds.
 */
export function worldAt(issues: readonly ReadIssue[], at: number, closedSince: number): readonly ReadIssue[] {
  const parentOf = indexParents(issues);
  const inside = new Set(issues.filter((issue) => wasRead(issue, at, closedSince)));
  const above = new Set<ReadIssue>();
  for (const issue of inside) {
    for (let parent = parentOf(issue); parent !== null && !above.has(parent); parent = parentOf(parent)) above.add(parent);
  }
  return issues.flatMap((issue) => {
    if (inside.has(issue)) return [asOf(issue, at)];
    return above.has(issue) ? [{ ...asOf(issue, at), inScope: false }] : [];
  });
}
