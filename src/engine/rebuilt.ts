import type { Audit } from '../model/audit.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { snapshotOf } from './snapshot.ts';

/**
 * An audit of an earlier week as it is remembered when it was made later, from close dates and today's links: what was shipped and
 * nothing else, since what was open or found then cannot be known; the pace of goals neither, for their metrics are today's.
 * Throws `audit-incomplete`.
 */
export const rebuiltSnapshot = (audit: Audit): Snapshot =>
  snapshotOf(
    {
      ...audit,
      goals: audit.goals?.map((goal) => ({ ...goal, pace: null })) ?? null,
      issues: audit.issues.filter(({ slices }) => slices.includes('shipped')),
      findings: [],
    },
    'backfill',
  );
