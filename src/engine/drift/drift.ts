import type { Drift } from '../../model/drift.ts';
import type { Snapshot, SnapshotFinding, SnapshotHead } from '../../model/snapshot.ts';
import { type ShippedWork, shippedWork } from '../pace/shipped-work.ts';
import { comparabilityOf } from './breaks.ts';
import { findingsBetween } from './findings.ts';
import { mixBetween } from './mix.ts';
import { movedKinds } from './moved.ts';
import { newWorkBetween } from './new-work.ts';
import { paceBetween } from './pace.ts';
import { regressBetween } from './regress.ts';
import { scopeSince } from './scope.ts';

/** What else is remembered. Without it drift says less, never something else. */
export interface DriftContext {
  /** Findings of the audits before the earlier one: what tells which came back. */
  readonly earlierFindings: readonly SnapshotFinding[];
  /** Earlier audits, in any order: what tells how metrics stood. */
  readonly heads: readonly Pick<SnapshotHead, 'at' | 'origin' | 'goals'>[];
  /** The snapshot nearest to the start of the sprint; by default the earlier audit, if it lies near enough. */
  readonly sprintStart?: Snapshot | null;
  /** What was shipped in the weeks before the later audit; by default as far as the audits given here tell. */
  readonly shipped?: ShippedWork;
}

/**
 * What moved between two complete audits: six different things, each under its name. Pure; figures stand side by side without a change
 * where a break lies between the audits (see `comparabilityOf`). Snapshots are complete, since nothing else becomes one.
 */
export function driftBetween(from: Snapshot, to: Snapshot, { earlierFindings, heads, sprintStart, shipped }: DriftContext): Drift {
  const comparability = comparabilityOf(from, to);
  const known = [from, to, ...(sprintStart ? [sprintStart] : [])];
  const history = { heads: [...heads, from], shipped: shipped ?? shippedWork(known, to.goals ?? []) };
  const drift: Omit<Drift, 'moved'> = {
    schemaVersion: 1,
    from: { id: from.id, at: from.at },
    to: { id: to.id, at: to.at },
    breaks: comparability.breaks,
    regress: regressBetween(from, to, comparability),
    newWork: newWorkBetween(from, to),
    findings: findingsBetween(from, to, earlierFindings, comparability),
    mix: mixBetween(from, to, comparability),
    scope: sprintStart === null ? null : scopeSince(sprintStart ?? from, to),
    pace: paceBetween(from, to, history),
    reworded: comparability.reworded,
  };
  return { ...drift, moved: movedKinds(drift) };
}
