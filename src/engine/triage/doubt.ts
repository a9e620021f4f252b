import type { AuditedIssue } from '../../model/audit.ts';
import type { TriageRow } from '../../model/triage.ts';

/** Open story-level work: to do or doing, whatever slices were asked for. */
export const isOpenWork = ({ standing, status }: Pick<AuditedIssue, 'standing' | 'status'>): boolean =>
  standing === 'counted' && (status === 'todo' || status === 'doing');

/**
 * Why somebody should decide about an issue: it is open, counted, neither exempt nor of a class, and tied to nothing that holds. Null for
 * all other issues, and for those whose text could not be read: not knowing is no reason to ask.
 */
export function doubtOf(issue: AuditedIssue): TriageRow['doubt'] | null {
  if (!isOpenWork(issue) || (issue.buckets.untied ?? 0) === 0) return null;
  const { status } = issue.okr;
  switch (status) {
    case 'missing':
    case 'placeholder':
      return 'untied';
    case 'linked':
    case 'unresolved':
    case 'unreadable':
      return null;
    default:
      return status;
  }
}
