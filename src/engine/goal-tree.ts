import type { Audit, AuditedGoal, AuditedIssue } from '../model/audit.ts';
import type { Pace } from '../model/drift.ts';
import { type GoalNode, type GoalTree, type Provenance, provenances, type Spent } from '../model/goal-tree.ts';
import type { Team } from '../model/policy.ts';
import { actualOf } from './allocation.ts';
import { heldGoals } from './held-goals.ts';
import { dayStart } from './link-status.ts';
import { entryOf } from './remember.ts';

export interface GoalTreeInput {
  readonly audit: Audit;
  /** Closed work was read back to this instant: of what was spent before it nothing is known. */
  readonly closedSince: Date;
  readonly paces: readonly Pace[];
  readonly teams: readonly Team[];
}

type Link = AuditedIssue['okr']['links'][number];

function provenanceOf({ at, via }: Link): Provenance {
  if (via.length > 0) return 'inherited';
  const [kind = ''] = at.split(':');
  return provenances.find((name) => name === kind) ?? (kind === 'parent' ? 'inherited' : 'text');
}

/** Counted open issues by goal and by the most explicit of their links to it. */
function linksByGoal(audit: Audit): ReadonlyMap<string, Map<Provenance, number>> {
  const parents = new Map((audit.goals ?? []).map(({ id, parent }) => [id, parent]));
  const counts = new Map<string, Map<Provenance, number>>();
  for (const { counted, slices, okr } of audit.issues) {
    if (!counted || !slices.includes('open')) continue;
    const best = new Map<string, Provenance>();
    for (const link of okr.links) {
      if (link.goal === null || link.status !== 'ok') continue;
      const found = provenanceOf(link);
      for (const goal of new Set([link.goal, parents.get(link.goal) ?? link.goal])) {
        const known = best.get(goal);
        if (known === undefined || provenances.indexOf(found) < provenances.indexOf(known)) best.set(goal, found);
      }
    }
    for (const [goal, provenance] of best) {
      const ofGoal = entryOf(counts, goal, () => new Map<Provenance, number>());
      ofGoal.set(provenance, (ofGoal.get(provenance) ?? 0) + 1);
    }
  }
  return counts;
}

const evenly = (goals: readonly string[]) => Object.fromEntries(goals.map((goal) => [goal, 1 / goals.length]));

/** What each goal got of the work that was shipped since `from`, a UTC day, or since closed work was read. */
function spentSince(from: string, { audit, closedSince, teams }: GoalTreeInput): ReadonlyMap<string, Spent> {
  const [begin, end] = [Math.max(dayStart(from), closedSince.getTime()), Date.parse(audit.at)];
  const first = new Date(begin).toISOString().slice(0, 10);
  const isWithin = (at: string) => Date.parse(at) >= begin && Date.parse(at) <= end;
  const since = audit.issues.filter(
    ({ counted, status, closedAt }) => counted && status === 'done' && closedAt !== null && isWithin(closedAt),
  );
  const shares = actualOf(
    since.map((issue) => ({ team: issue.team, weight: issue.weight, buckets: evenly(heldGoals(issue.okr.links)) })),
    teams,
  );
  const goals = audit.goals ?? [];
  return new Map(
    goals.map(({ id }) => {
      const family = [id, ...goals.filter(({ parent }) => parent === id).map((child) => child.id)];
      const sum = (part: 'actual' | 'issues') => family.reduce((total, member) => total + (shares.get(member)?.[part] ?? 0), 0);
      return [id, { since: first, issues: sum('issues'), share: since.length === 0 ? null : sum('actual') }];
    }),
  );
}

/**
 * The goals as a tree, objectives first, with coverage, capacity, pace and what was spent. Nothing of the open work is said of
 * incomplete data.
 */
export function goalTree(input: GoalTreeInput): GoalTree {
  const { audit, paces } = input;
  const goals = audit.goals ?? [];
  const links = audit.complete ? linksByGoal(audit) : new Map<string, Map<Provenance, number>>();
  const rows = new Map((audit.measures.open?.allocation ?? []).map((row) => [row.bucket, row]));
  const paceById = new Map(paces.map((pace) => [pace.goal, pace]));
  const starts = new Set(goals.flatMap(({ period }) => (period === null ? [] : [period.from])));
  const spent = new Map(audit.complete ? [...starts].map((from) => [from, spentSince(from, input)]) : []);
  // Of a period that was over before closed work was read nothing is known.
  const spentOn = ({ id, period }: AuditedGoal): Spent | null => {
    const found = period === null ? undefined : spent.get(period.from)?.get(id);
    return found === undefined || period === null || period.to < found.since ? null : found;
  };
  const nodeOf = (goal: AuditedGoal): GoalNode => {
    const row = rows.get(goal.id);
    const counted = links.get(goal.id) ?? new Map<Provenance, number>();
    return {
      goal,
      actual: row?.actual ?? null,
      verdict: row?.verdict ?? null,
      pace: paceById.get(goal.id) ?? null,
      links: Object.fromEntries(provenances.flatMap((name) => (counted.has(name) ? [[name, counted.get(name)]] : []))),
      spent: spentOn(goal),
      keyResults: goals.filter(({ parent }) => parent === goal.id).map(nodeOf),
    };
  };
  const { at, complete, northStar } = audit;
  return { schemaVersion: 1, at, complete, northStar, objectives: goals.filter(({ parent }) => parent === null).map(nodeOf) };
}
