import type { AuditedIssue } from '../../model/audit.ts';
import type { Goals } from '../../model/goals.ts';
import type { Policy } from '../../model/policy.ts';
import type { TriageRow } from '../../model/triage.ts';
import { allocate } from '../allocation.ts';
import { remember } from '../remember.ts';

export type Starved = NonNullable<TriageRow['starves']>;

const rounded = (share: number) => Math.round(share * 1e4) / 1e4;

/** What each team's open work gives to each objective, as shares of all capacity: "team number/objective" → share. */
function givenByTeam(
  open: readonly AuditedIssue[],
  teams: ReadonlyMap<string | null, number>,
  policy: Policy,
): ReadonlyMap<string, number> {
  const bucketsOf = remember((team: number) =>
    remember((buckets: AuditedIssue['buckets']) =>
      Object.fromEntries(Object.entries(buckets).map(([name, share]) => [`${team}/${name}`, share])),
    ),
  );
  const apart = open.map(({ team, weight, buckets }) => ({ team, weight, buckets: bucketsOf(teams.get(team) ?? 0)(buckets) }));
  return new Map(allocate(apart, null, policy).map(({ bucket, actual }) => [bucket, actual ?? 0]));
}

/**
 * Finds the objective that a piece of open work would starve first. Without it, an objective gets the share that it has of the other open
 * work; with it, it gets that much of what is left of the team's capacity. `part` is what the work takes of the team's capacity, 0 to 1.
 * Of the objectives that would get less than planned it is the one that gets least of its plan; null when none would.
 */
export function starvingOf(
  open: readonly AuditedIssue[],
  goals: Goals,
  policy: Policy,
): (issue: AuditedIssue, part: number) => Starved | null {
  const objectives = new Set(goals.goals.flatMap(({ id, kind }) => (kind === 'objective' ? [id] : [])));
  const planned = allocate(open, goals, policy).flatMap(({ bucket, planned: plan, actual }) =>
    plan !== null && plan > 0 && actual !== null && objectives.has(bucket) ? [{ goal: bucket, planned: plan, actual }] : [],
  );
  const teams = new Map([...new Set(open.map(({ team }) => team))].map((team, i) => [team, i]));
  const weights = new Map<string | null, number>();
  for (const { team, weight } of open) weights.set(team, (weights.get(team) ?? 0) + (weight ?? 0));
  const given = givenByTeam(open, teams, policy);

  return (issue, part) => {
    const all = weights.get(issue.team) ?? 0;
    const rest = all - (issue.weight ?? 0);
    const stretch = rest > 1e-9 ? all / rest : 0;
    let first: Starved | null = null;
    for (const { goal, planned: plan, actual } of planned) {
      const own = given.get(`${teams.get(issue.team)}/${goal}`) ?? 0;
      const others = Math.max(0, actual - own);
      const without = rounded(others + own * stretch);
      const left = rounded(others + own * stretch * (1 - Math.min(1, part)));
      if (left < plan && (first === null || left / plan < first.left / first.planned)) first = { goal, planned: plan, without, left };
    }
    return first;
  };
}
