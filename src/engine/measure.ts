import type { Group, Measure, Ratio } from '../model/audit.ts';
import type { Goals } from '../model/goals.ts';
import type { LinkedIssue, Unit } from '../model/linked-issue.ts';
import type { Policy, SliceName } from '../model/policy.ts';
import { allocate, mixDriftOf, runShareOf, teamsWeighedBy, type Weighed } from './allocation.ts';
import type { Completeness } from './completeness.ts';
import { type Count, sumOf } from './count.ts';
import { coverageOf } from './coverage.ts';
import { type Gathered, largestOf } from './gatherings.ts';
import { compareTexts } from './issue-order.ts';
import { ratio } from './ratio.ts';
import { noTally, type SliceTally, tallySlices } from './slice-tally.ts';
import { ratios } from './tally.ts';

/** What measuring needs besides the issues. */
export interface MeasureContext {
  readonly goals: Goals | null;
  readonly policy: Policy;
  readonly completeness: Completeness;
  /** Records that did not fit, by source. */
  readonly skipped: ReadonlyMap<string, number>;
}

/** The counts of each name that has any, in the order of the names. */
function namedCounts(counts: readonly (readonly [name: string | null, count: Count])[]): readonly (readonly [string, Count])[] {
  const byName = Map.groupBy(counts, ([name]) => name);
  return [...byName]
    .flatMap(([name, same]) => (name === null ? [] : [[name, sumOf(same.map(([, count]) => count))] as const]))
    .sort(([a], [b]) => compareTexts(a, b));
}

/** Untied of eligible. No bounds: a parent not read could only lower it, a record not read only raise it. */
const untiedOf = ({ untied, eligible }: Count, skipped: number, completeness: Completeness): Ratio => ({
  ...ratio({ hit: untied, inherited: 0, of: eligible + skipped, undecided: 0 }, completeness),
  bounds: null,
});

const ratiosOf = (count: Count, skipped: number, { goals, policy, completeness }: MeasureContext) =>
  ratios(count, skipped, completeness, policy.conventions.aligned, goals !== null);

function groupsOf(
  counts: readonly (readonly [string | null, Count])[],
  weighedOf: (name: string) => readonly Weighed[],
  context: MeasureContext,
): Group[] {
  const { classes, teams } = context.policy;
  const planned = classes.find(({ name }) => name === 'run')?.planned ?? null;
  return namedCounts(counts).map(([name, count]) => ({
    name,
    population: { counted: count.counted, eligible: count.eligible },
    ...ratiosOf(count, 0, context),
    run: { planned, actual: runShareOf(weighedOf(name), teams) },
    untied: count.untied,
  }));
}

/** A label on fewer issues says more of these than of a kind of work. */
const leastOfLabel = 5;

/** The groups of what issues have, rather than of whom they belong to: an issue may be in several, or in none. */
function gatheredGroups(groups: ReadonlyMap<string, Gathered>, least: number, context: MeasureContext): Group[] {
  const largest = new Map(largestOf(groups, least));
  const counts = [...largest].map(([name, { count }]) => [name, count] as const);
  return groupsOf(counts, (name) => largest.get(name)?.weighed ?? [], context);
}

function weightOf(
  { counted, estimated }: Count,
  units: ReadonlySet<Unit>,
  teams: Iterable<string | null>,
  context: MeasureContext,
): Measure['weight'] {
  return {
    used: units.size > 1 ? 'mixed' : ([...units][0] ?? 'count'),
    teams: teamsWeighedBy(teams, context.policy.teams),
    known: ratio({ hit: estimated, inherited: 0, of: counted, undecided: 0 }, context.completeness),
  };
}

function measureOf(slice: SliceName, tally: SliceTally, issues: readonly LinkedIssue[], context: MeasureContext): Measure {
  const { goals, policy, completeness } = context;
  const { weighed, sources, gathering } = tally;
  const byTeam = [...sources.values()].flatMap(({ teams }) => [...teams]);
  const bySource = [...sources].map(([name, { teams }]) => [name, sumOf(teams.values())] as const);
  const weighedByTeam = Map.groupBy(weighed, ({ team }) => team);
  const count = sumOf(bySource.map(([, ofSource]) => ofSource));
  const skipped = [...context.skipped.values()].reduce((sum, records) => sum + records, 0);
  const { complete } = completeness;
  const allocation = complete ? [...allocate(weighed, goals, policy)] : null;
  return {
    population: {
      counted: count.counted,
      carriers: tally.carriers,
      run: count.run,
      exempt: count.exempt,
      unreadable: count.unreadable,
      skipped,
      eligible: count.eligible,
    },
    ...ratiosOf(count, skipped, context),
    untied: goals !== null ? untiedOf(count, skipped, completeness) : null,
    coverage: slice === 'open' && goals !== null && complete ? coverageOf(issues, goals, policy.slices.now) : null,
    weight: weightOf(count, tally.units, weighedByTeam.keys(), context),
    allocation,
    mixDrift: allocation === null ? null : mixDriftOf(allocation),
    groups: complete
      ? {
          team: groupsOf(byTeam, (name) => weighedByTeam.get(name) ?? [], context),
          source: groupsOf(bySource, (name) => sources.get(name)?.weighed ?? [], context),
          label: gatheredGroups(gathering.label, leastOfLabel, context),
          type: gatheredGroups(gathering.type, 1, context),
          sprint: gatheredGroups(gathering.sprint, 1, context),
        }
      : null,
  };
}

/**
 * The numbers of one slice. Eligible is the work the team chose: counted, less exempt, less the class `run`.
 * On incomplete data there are counts and, where the missing records can be counted, bounds; nothing else.
 */
export const measure = (slice: SliceName, issues: readonly LinkedIssue[], context: MeasureContext): Measure =>
  measureOf(slice, tallySlices([slice], issues).get(slice) ?? noTally(), issues, context);

/** The numbers of several slices: the issues are gone through once for all of them. */
export function measureSlices(
  names: readonly SliceName[],
  issues: readonly LinkedIssue[],
  context: MeasureContext,
): Partial<Record<SliceName, Measure>> {
  const measures: Partial<Record<SliceName, Measure>> = {};
  for (const [slice, tally] of tallySlices(names, issues)) measures[slice] = measureOf(slice, tally, issues, context);
  return measures;
}
