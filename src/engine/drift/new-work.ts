import type { NewWork } from '../../model/drift.ts';
import type { Snapshot, SnapshotIssue } from '../../model/snapshot.ts';
import { ratio } from '../ratio.ts';

/** Work that somebody chose: not exempt, and not of the class `run`. */
const isEligible = ({ exempt, buckets }: SnapshotIssue): boolean => !exempt && buckets.run === undefined;

/** What was created after the earlier audit and up to the later one. Needs no comparison, so that no break hides it. */
export function newWorkBetween(from: Snapshot, to: Snapshot): NewWork | null {
  if (to.issues === null) return null;
  const [since, until] = [Date.parse(from.at), Date.parse(to.at)];
  const isNew = ({ standing, createdAt }: SnapshotIssue) => {
    const created = createdAt === null ? Number.NaN : Date.parse(createdAt);
    return standing === 'counted' && created > since && created <= until;
  };
  const issues = to.issues.filter(isNew);
  const eligible = issues.filter(isEligible);
  const hit = eligible.filter(({ aligned }) => aligned === true).length;
  return {
    since: from.at,
    aligned:
      to.goals === null && to.alignedMeans !== 'stated'
        ? null
        : ratio({ hit, inherited: 0, of: eligible.length, undecided: 0 }, { complete: true }),
    issues: issues.toSorted((a, b) => Number(a.aligned === true) - Number(b.aligned === true)),
  };
}
