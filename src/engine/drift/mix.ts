import type { AllocationRow } from '../../model/audit.ts';
import type { MixDrift } from '../../model/drift.ts';
import { sliceNames } from '../../model/policy.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import type { Comparability } from './breaks.ts';
import { pointsBetween } from './points.ts';

/** The buckets of the later audit in their order, then those that are gone. */
function bucketsOf(from: readonly AllocationRow[], to: readonly AllocationRow[], isComparable: boolean): MixDrift['buckets'] {
  const before = new Map(from.map((row) => [row.bucket, row]));
  const after = new Map(to.map((row) => [row.bucket, row]));
  // A bucket without a row had nothing in it, unless nothing at all was counted.
  const shareIn = (rows: ReadonlyMap<string, AllocationRow>, bucket: string) => {
    const row = rows.get(bucket);
    return row === undefined ? ([...rows.values()].some(({ actual }) => actual !== null) ? 0 : null) : row.actual;
  };
  return [...new Set([...after.keys(), ...before.keys()])].map((bucket) => {
    const [was, is] = [shareIn(before, bucket), shareIn(after, bucket)];
    const { planned = before.get(bucket)?.planned ?? null, verdict = null } = after.get(bucket) ?? {};
    return { bucket, planned, from: was, to: is, change: isComparable ? pointsBetween(was, is) : null, verdict };
  });
}

/** Where the capacity went then and goes now, for every slice whose capacity both audits know. */
export function mixBetween(from: Snapshot, to: Snapshot, { isSameWork, isSameAims }: Comparability): readonly MixDrift[] {
  const isComparable = isSameWork && isSameAims;
  return sliceNames.flatMap((slice) => {
    const [before, after] = [from.measures[slice], to.measures[slice]];
    if (!before?.allocation || !after?.allocation) return [];
    const change = isComparable ? pointsBetween(before.mixDrift, after.mixDrift) : null;
    const buckets = bucketsOf(before.allocation, after.allocation, isComparable);
    return [{ slice, buckets, from: before.mixDrift, to: after.mixDrift, change }];
  });
}
