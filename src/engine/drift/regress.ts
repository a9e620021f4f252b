import type { Group, Ratio } from '../../model/audit.ts';
import type { Moved, Regress } from '../../model/drift.ts';
import { sliceNames } from '../../model/policy.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import { compareTexts } from '../issue-order.ts';
import type { Comparability } from './breaks.ts';
import { pointsBetween } from './points.ts';

const moved = (from: Ratio | null, to: Ratio | null, isComparable: boolean): Moved => ({
  from,
  to,
  change: isComparable ? pointsBetween(from?.rate ?? null, to?.rate ?? null) : null,
});

function teamsOf(from: readonly Group[], to: readonly Group[], isComparable: boolean): Regress['teams'] {
  const [before, after] = [from, to].map((groups) => new Map(groups.map(({ name, aligned }) => [name, aligned])));
  const names = [...new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])])].sort(compareTexts);
  return names.map((team) => ({ team, ...moved(before?.get(team) ?? null, after?.get(team) ?? null, isComparable) }));
}

/** Alignment then and now of every slice that both audits measured, whole and by team. Statements do not hang on goals. */
export function regressBetween(from: Snapshot, to: Snapshot, { isSameWork, isSameAims }: Comparability): readonly Regress[] {
  const isComparable = isSameWork && (isSameAims || to.alignedMeans === 'stated');
  return sliceNames.flatMap((slice) => {
    const [before, after] = [from.measures[slice], to.measures[slice]];
    if (before === undefined || after === undefined) return [];
    const teams = teamsOf(before.groups?.team ?? [], after.groups?.team ?? [], isComparable);
    return [{ slice, ...moved(before.aligned, after.aligned, isComparable), teams }];
  });
}
