import type { FindingDrift } from '../../model/drift.ts';
import type { Snapshot, SnapshotFinding } from '../../model/snapshot.ts';
import type { Comparability } from './breaks.ts';
import { findingId } from './identity.ts';

/** Whether a rule was on in both audits; where one of them does not tell which were on, it is taken to be so. */
function isCommon({ rules: before }: Snapshot, { rules: after }: Snapshot): (rule: string) => boolean {
  if (before === undefined || after === undefined) return () => true;
  const [one, other] = [new Set(before), new Set(after)];
  return (rule) => one.has(rule) && other.has(rule);
}

const byId = (findings: readonly SnapshotFinding[], isWanted: (rule: string) => boolean): ReadonlyMap<string, SnapshotFinding> =>
  new Map(findings.filter(({ rule }) => isWanted(rule)).map((finding) => [findingId(finding), finding]));

/**
 * What is found in one audit and not in the other. `earlier` are findings of audits before `from`: one that is among them, is not in
 * `from` and is in `to` came back. Goals that came or went part nothing here: what is found because of them is news too.
 */
export function findingsBetween(
  from: Snapshot,
  to: Snapshot,
  earlier: readonly SnapshotFinding[],
  { isSameWork }: Comparability,
): FindingDrift | null {
  if (from.findings === null || to.findings === null || !isSameWork) return null;
  const isWanted = isCommon(from, to);
  const before = byId(from.findings, isWanted);
  const after = byId(to.findings, isWanted);
  const known = new Set(earlier.map(findingId));
  const added = [...after].filter(([id]) => !before.has(id));
  return {
    new: added.map(([, finding]) => finding),
    fixed: [...before].flatMap(([id, finding]) => (after.has(id) ? [] : [finding])),
    still: [...after].flatMap(([id, finding]) => (before.has(id) ? [finding] : [])),
    cameBack: added.flatMap(([id, finding]) => (known.has(id) ? [finding] : [])),
  };
}
