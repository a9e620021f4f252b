import type { LinkedIssue, Unit } from '../model/linked-issue.ts';
import type { SliceName } from '../model/policy.ts';
import type { Weighed } from './allocation.ts';
import { addIssue, type Count, noCount } from './count.ts';
import { type Gathering, gather, noGathering } from './gatherings.ts';
import { entryOf } from './remember.ts';

/** The counted work of one source. */
export interface SourceTally {
  readonly weighed: Weighed[];
  readonly teams: Map<string | null, Count>;
}

/** What is gathered of a slice: counts by source and team, of which all others are sums, and what its capacity is divided by. */
export interface SliceTally {
  carriers: number;
  readonly weighed: Weighed[];
  readonly units: Set<Unit>;
  readonly sources: Map<string, SourceTally>;
  readonly gathering: Gathering;
}

/** Nothing gathered yet. */
export const noTally = (): SliceTally => ({ carriers: 0, weighed: [], units: new Set(), sources: new Map(), gathering: noGathering() });

const noSource = (): SourceTally => ({ weighed: [], teams: new Map() });

function addCounted(tally: SliceTally, linked: LinkedIssue, weighed: Weighed): void {
  const source = entryOf(tally.sources, linked.issue.source, noSource);
  tally.weighed.push(weighed);
  source.weighed.push(weighed);
  if (linked.unit !== null) tally.units.add(linked.unit);
  addIssue(entryOf(source.teams, linked.team, noCount), linked);
  gather(tally.gathering, linked, weighed);
}

/** Gathers all slices in one pass over the issues: to fetch each of them from memory takes longer than to count it. */
export function tallySlices(names: readonly SliceName[], issues: readonly LinkedIssue[]): ReadonlyMap<SliceName, SliceTally> {
  const tallies = new Map(names.map((name) => [name, noTally()]));
  for (const issue of issues) {
    const { slices, standing, team, weight, buckets } = issue;
    if (slices.length === 0) continue;
    const weighed = standing === 'counted' ? { team, weight, buckets } : null;
    for (const slice of slices) {
      const tally = tallies.get(slice);
      if (tally === undefined) continue;
      if (weighed === null) tally.carriers += 1;
      else addCounted(tally, issue, weighed);
    }
  }
  return tallies;
}
