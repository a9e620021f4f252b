import type { Audit, AuditedGoal, AuditedIssue } from '../model/audit.ts';
import type { Pace } from '../model/drift.ts';
import { type GoalNode, type GoalTree, type Provenance, provenances, type Spent } from '../model/goal-tree.ts';
import type { Team } from '../model/policy.ts';
import { actualOf } from './allocation.ts';
import { entryOf } from './remember.ts';

/** Closed work of the audit tells what was spent: it must have been read back to where the periods begin. */
export interface GoalTreeInput {
  readonly audit: Audit;
  readonly paces: readonly Pace[];
  readonly teams: readonly Team[];
}

type Link = AuditedIssue['okr']['links'][number];

function provenanceOf({ at, via }: Link): Provenance {
  if (via.length > 0) return 'inherited';
  const [kind = ''] = at.split(':');
  if (kind === 'body' || kind === 'title') return 'text';
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

const heldGoals = ({ okr }: AuditedIssue): readonly string[] => [
  ...new Set(okr.links.flatMap(({ goal, status }) => (goal !== null && status === 'ok' ? [goal] : []))),
];

/** What each goal got of the work that was shipped since `from`, a UTC day. */
function spentSince(from: string, { audit, teams }: GoalTreeInput): ReadonlyMap<string, Spent> {
  const since = audit.issues.filter(
    ({ counted, status, closedAt }) => counted && status === 'done' && closedAt !== null && closedAt.slice(0, 10) >= from,
  );
  const shares = actualOf(
    since.map((issue) => ({ team: issue.team, weight: issue.weight, buckets: evenly(heldGoals(issue)) })),
    teams,
  );
  const goals = audit.goals ?? [];
  return new Map(
    goals.map(({ id }) => {
      const family = [id, ...goals.filter(({ parent }) => parent === id).map((child) => child.id)];
      const sum = (part: 'actual' | 'issues') => family.reduce((total, member) => total + (shares.get(member)?.[part] ?? 0), 0);
      return [id, { since: from, issues: sum('issues'), share: since.length === 0 ? null : sum('actual') }];
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
  const nodeOf = (goal: AuditedGoal): GoalNode => {
    const row = rows.get(goal.id);
    const counted = links.get(goal.id) ?? new Map<Provenance, number>();
    return {
      goal,
      actual: row?.actual ?? null,
      verdict: row?.verdict ?? null,
      pace: paceById.get(goal.id) ?? null,
      links: Object.fromEntries(provenances.flatMap((name) => (counted.has(name) ? [[name, counted.get(name)]] : []))),
      spent: goal.period === null ? null : (spent.get(goal.period.from)?.get(goal.id) ?? null),
      keyResults: goals.filter(({ parent }) => parent === goal.id).map(nodeOf),
    };
  };
  const { at, complete, northStar } = audit;
  return { schemaVersion: 1, at, complete, northStar, objectives: goals.filter(({ parent }) => parent === null).map(nodeOf) };
}
