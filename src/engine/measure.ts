import type { Group, Measure, Ratio } from '../model/audit.ts';
import type { Goals } from '../model/goals.ts';
import type { LinkedIssue } from '../model/linked-issue.ts';
import type { Policy, SliceName } from '../model/policy.ts';
import { allocate, mixDriftOf, sharesOf, teamWeights } from './allocation.ts';
import type { Completeness } from './completeness.ts';
import { coverageOf } from './coverage.ts';
import { compareTexts } from './issue-order.ts';
import { ratio } from './ratio.ts';
import { isEligible, ratios } from './tally.ts';
import { isEstimate, scalesByTeam } from './weights.ts';

/** What measuring needs besides the issues. */
export interface MeasureContext {
  readonly goals: Goals | null;
  readonly policy: Policy;
  readonly completeness: Completeness;
  /** Records that did not fit, by source. */
  readonly skipped: ReadonlyMap<string, number>;
}

const isUntied = ({ buckets }: LinkedIssue) => buckets.untied !== undefined;

/** Untied of eligible. No bounds: a parent not read could only lower it, a record not read only raise it. */
const untiedOf = (eligible: readonly LinkedIssue[], skipped: number, completeness: Completeness): Ratio => ({
  ...ratio({ hit: eligible.filter(isUntied).length, inherited: 0, of: eligible.length + skipped, undecided: 0 }, completeness),
  bounds: null,
});

const ratiosOf = (eligible: readonly LinkedIssue[], skipped: number, { goals, policy, completeness }: MeasureContext) =>
  ratios(eligible, skipped, completeness, policy.conventions.aligned, goals !== null);

function groupsBy(nameOf: (issue: LinkedIssue) => string | null, counted: readonly LinkedIssue[], context: MeasureContext): Group[] {
  const members = Map.groupBy(counted, nameOf);
  const planned = context.policy.classes.find(({ name }) => name === 'run')?.planned ?? null;
  return [...members]
    .flatMap(([name, group]) => (name === null ? [] : [{ name, group }]))
    .sort((a, b) => compareTexts(a.name, b.name))
    .map(({ name, group }) => {
      const eligible = group.filter(isEligible);
      const run = sharesOf(group, context.policy.teams).get('run')?.actual ?? 0;
      return {
        name,
        population: { counted: group.length, eligible: eligible.length },
        ...ratiosOf(eligible, 0, context),
        run: { planned, actual: Math.round(run * 1e6) / 1e6 },
        untied: eligible.filter(isUntied).length,
      };
    });
}

/** A team's unit is that of all its counted work, whichever slice is looked at: an issue weighs the same in each. */
function weightOf(counted: readonly LinkedIssue[], issues: readonly LinkedIssue[], context: MeasureContext): Measure['weight'] {
  const scales = scalesByTeam(issues.filter(({ standing }) => standing === 'counted'));
  const units = new Set(counted.map(({ team }) => scales.get(team)?.unit ?? 'count'));
  const used = units.size > 1 ? 'mixed' : ([...units][0] ?? 'count');
  const known = counted.filter(({ issue }) => isEstimate(issue.estimate)).length;
  return {
    used,
    teams: teamWeights(counted, context.policy.teams).by,
    known: ratio({ hit: known, inherited: 0, of: counted.length, undecided: 0 }, context.completeness),
  };
}

/**
 * The numbers of one slice. Eligible is the work the team chose: counted, less exempt, less the class `run`.
 * On incomplete data there are counts and, where the missing records can be counted, bounds; nothing else.
 */
export function measure(slice: SliceName, issues: readonly LinkedIssue[], context: MeasureContext): Measure {
  const { goals, policy, completeness } = context;
  const inSlice = issues.filter(({ slices }) => slices.includes(slice));
  const counted = inSlice.filter(({ standing }) => standing === 'counted');
  const eligible = counted.filter(isEligible);
  const skipped = [...context.skipped.values()].reduce((sum, count) => sum + count, 0);
  const { complete } = completeness;
  const allocation = complete ? [...allocate(counted, goals, policy)] : null;
  return {
    population: {
      counted: counted.length,
      carriers: inSlice.filter(({ standing }) => standing === 'carrier').length,
      run: counted.filter(({ exempt, buckets }) => exempt === null && buckets.run !== undefined).length,
      exempt: counted.filter(({ exempt }) => exempt !== null).length,
      unreadable: eligible.filter(({ businessValue, okr }) => businessValue.status === 'unreadable' || okr.status === 'unreadable').length,
      skipped,
      eligible: eligible.length,
    },
    ...ratiosOf(eligible, skipped, context),
    untied: goals !== null ? untiedOf(eligible, skipped, completeness) : null,
    coverage: slice === 'open' && goals !== null && complete ? coverageOf(issues, goals, policy.slices.now) : null,
    weight: weightOf(counted, issues, context),
    allocation,
    mixDrift: allocation === null ? null : mixDriftOf(allocation),
    groups: complete
      ? { team: groupsBy(({ team }) => team, counted, context), source: groupsBy(({ issue }) => issue.source, counted, context) }
      : null,
  };
}
