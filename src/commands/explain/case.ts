import type { AuditInput } from '../../engine/audit.ts';
import type { Audit } from '../../model/audit.ts';
import type { LinkedIssue } from '../../model/linked-issue.ts';
import type { KeptIssue } from '../collect.ts';

/** An issue to explain, with the audit that judged it and all that this was made of. */
export interface Case {
  readonly one: LinkedIssue;
  /** The issue as its tracker gave it; null for a parent outside the sources. */
  readonly kept: KeptIssue | null;
  readonly input: AuditInput;
  readonly audit: Audit;
  readonly linked: readonly LinkedIssue[];
  readonly parentOf: (issue: LinkedIssue['issue']) => LinkedIssue['issue'] | null;
}

/** True for what the percentage is made of: counted work that is neither exempt nor of the class `run`. */
export const isEligible = ({ standing, exempt, buckets, slices }: LinkedIssue): boolean =>
  standing === 'counted' && slices.length > 0 && exempt === null && buckets.run === undefined;

/** The findings that are told of an issue. */
export const findingsOf = ({ findings }: Pick<Audit, 'findings'>, { issue }: LinkedIssue): Audit['findings'] =>
  findings.filter(({ issue: key, source }) => key === issue.key && source === issue.source);
