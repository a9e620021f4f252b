import type { Group, Measure, Ratio } from '../model/audit.ts';
import type { Goals } from '../model/goals.ts';
import type { LinkedIssue } from '../model/linked-issue.ts';
import type { Policy, SliceName } from '../model/policy.ts';
import { allocate, mixDriftOf, runShareOf, teamsWeighedBy } from './allocation.ts';
import type { Completeness } from './completeness.ts';
import { addIssue, type Count, noCount, sumOf } from './count.ts';
import { coverageOf } from './coverage.ts';
import { compareTexts } from './issue-order.ts';
import { ratio } from './ratio.ts';
import { ratios } from './tally.ts';
import { unitsByTeam } from './weights.ts';

/** What measuring needs besides the issues. */
export interface MeasureContext {
  readonly goals: Goals | null;
  readonly policy: Policy;
  readonly completeness: Completeness;
  /** Records that did not fit, by source. */
  readonly skipped: ReadonlyMap<string, number>;
}

/** Counted by source, and there by team: every number of a slice that is a count is a sum of these. */
type Cells = ReadonlyMap<string, ReadonlyMap<string | null, Count>>;

function countCells(counted: readonly LinkedIssue[]): Cells {
  const cells = new Map<string, Map<string | null, Count>>();
  for (const issue of counted) {
    const { source } = issue.issue;
    const ofSource = cells.get(source) ?? new Map<string | null, Count>();
    if (ofSource.size === 0) cells.set(source, ofSource);
    const count = ofSource.get(issue.team) ?? noCount();
    if (count.counted === 0) ofSource.set(issue.team, count);
    addIssue(count, issue);
  }
  return cells;
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

function groupsBy(
  nameOf: (issue: LinkedIssue) => string | null,
  counts: readonly (readonly [string, Count])[],
  counted: readonly LinkedIssue[],
  context: MeasureContext,
): Group[] {
  const members = Map.groupBy(counted, nameOf);
  const planned = context.policy.classes.find(({ name }) => name === 'run')?.planned ?? null;
  return counts.map(([name, count]) => ({
    name,
    population: { counted: count.counted, eligible: count.eligible },
    ...ratiosOf(count, 0, context),
    run: { planned, actual: runShareOf(members.get(name) ?? [], context.policy.teams) },
    untied: count.untied,
  }));
}

/** A team's unit is that of all its counted work, whichever slice is looked at: an issue weighs the same in each. */
function weightOf(
  { counted, estimated }: Count,
  teams: ReadonlySet<string | null>,
  issues: readonly LinkedIssue[],
  context: MeasureContext,
): Measure['weight'] {
  const unitOf = unitsByTeam(issues);
  const units = new Set([...teams].map((team) => unitOf.get(team) ?? 'count'));
  const used = units.size > 1 ? 'mixed' : ([...units][0] ?? 'count');
  return {
    used,
    teams: teamsWeighedBy(teams, context.policy.teams),
    known: ratio({ hit: estimated, inherited: 0, of: counted, undecided: 0 }, context.completeness),
  };
}

/**
 * The numbers of one slice. On incomplete data there are counts and, where the missing records can be counted, bounds; nothing else.
 */
export function measure(slice: SliceName, issues: readonly LinkedIssue[], context: MeasureContext): Measure {
  const { goals, policy, completeness } = context;
  const inSlice = issues.filter(({ slices }) => slices.includes(slice));
  const counted = inSlice.filter(({ standing }) => standing === 'counted');
  const cells = countCells(counted);
  const byTeam = [...cells.values()].flatMap((ofSource) => [...ofSource]);
  const bySource = [...cells].map(([source, ofSource]) => [source, sumOf(ofSource.values())] as const);
  const count = sumOf(byTeam.map(([, ofTeam]) => ofTeam));
  const skipped = [...context.skipped.values()].reduce((sum, records) => sum + records, 0);
  const { complete } = completeness;
  const allocation = complete ? [...allocate(counted, goals, policy)] : null;
  return {
    population: {
      counted: count.counted,
      carriers: inSlice.length - counted.length,
      run: count.run,
      exempt: count.exempt,
      unreadable: count.unreadable,
      skipped,
      eligible: count.eligible,
    },
    ...ratiosOf(count, skipped, context),
    untied: goals !== null ? untiedOf(count, skipped, completeness) : null,
    coverage: slice === 'open' && goals !== null && complete ? coverageOf(issues, goals, policy.slices.now) : null,
    weight: weightOf(count, new Set(byTeam.map(([team]) => team)), issues, context),
    allocation,
    mixDrift: allocation === null ? null : mixDriftOf(allocation),
    groups: complete
      ? {
          team: groupsBy(({ team }) => team, namedCounts(byTeam), counted, context),
          source: groupsBy(({ issue }) => issue.source, namedCounts(bySource), counted, context),
        }
      : null,
  };
}
