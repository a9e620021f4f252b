import type { AuditedGoal, Ratio } from '../model/audit.ts';
import type { Goal, Goals } from '../model/goals.ts';
import type { LinkedIssue, Okr } from '../model/linked-issue.ts';
import type { Completeness } from './completeness.ts';
import { heldGoals } from './held-goals.ts';
import { holdsAt, isClosedAt } from './link-status.ts';
import { wayOf } from './pace/way.ts';
import { ratio } from './ratio.ts';
import { remember } from './remember.ts';

/** Goals to be worked on now: active, in a period that holds, and not below an objective that is closed. */
export function dueGoals({ goals }: Goals, now: number): ReadonlySet<Goal> {
  const closed = new Set(goals.flatMap((goal) => (isClosedAt(goal, now) ? [goal.id] : [])));
  return new Set(goals.filter((goal) => goal.status === 'active' && !closed.has(goal.parent ?? '') && holdsAt(goal, now)));
}

/** The goals that are due, as far down as they go: key results, and objectives none of whose key results is due. */
export function lowestDueGoals(goals: Goals, now: number): readonly Goal[] {
  const due = [...dueGoals(goals, now)];
  const divided = new Set(due.map(({ parent }) => parent));
  return due.filter(({ id }) => !divided.has(id));
}

/** How many counted open issues are linked to each goal; an objective gets those of its key results too, each issue once. */
export function openWorkByGoal(issues: readonly LinkedIssue[], { goals }: Goals): ReadonlyMap<string, number> {
  const parents = new Map(goals.map(({ id, parent }) => [id, parent]));
  const reachedBy = remember(({ links }: Okr) => {
    return new Set(heldGoals(links).flatMap((goal) => [goal, parents.get(goal) ?? goal]));
  });
  const counts = new Map<string, number>();
  for (const { standing, slices, okr } of issues) {
    if (okr.links.length === 0 || standing !== 'counted' || !slices.includes('open')) continue;
    for (const goal of reachedBy(okr)) counts.set(goal, (counts.get(goal) ?? 0) + 1);
  }
  return counts;
}

/** Of the goals due now, those that open work is linked to. Only for complete data. */
export function coverageOf(
  issues: readonly LinkedIssue[],
  goals: Goals,
  now: string,
): { readonly keyResults: Ratio; readonly objectives: Ratio } {
  const work = openWorkByGoal(issues, goals);
  const due = [...dueGoals(goals, Date.parse(now))];
  const covered = (kind: Goal['kind']) => {
    const ofKind = due.filter((goal) => goal.kind === kind);
    const hit = ofKind.filter(({ id }) => (work.get(id) ?? 0) > 0).length;
    return ratio({ hit, inherited: 0, of: ofKind.length, undecided: 0 }, { complete: true });
  };
  return { keyResults: covered('key-result'), objectives: covered('objective') };
}

/** The goals as the audit lists them. `openMeasured` is false when open work was not read: then nothing is said of coverage. */
export function auditGoals(
  issues: readonly LinkedIssue[],
  goals: Goals,
  now: string,
  openMeasured: boolean,
  completeness: Completeness,
): readonly AuditedGoal[] {
  const work = openWorkByGoal(issues, goals);
  const due = dueGoals(goals, Date.parse(now));
  return goals.goals.map((goal): AuditedGoal => {
    const { id, kind, title, parent, serves, owner, period, status, planned, metric, worth } = goal;
    const judged = openMeasured && completeness.complete && due.has(goal);
    const count = work.get(id) ?? 0;
    return {
      id,
      kind,
      title,
      parent,
      serves: [...serves],
      owner,
      period,
      status,
      planned,
      covered: judged ? count > 0 : null,
      issues: count,
      metric,
      worth,
      pace: metric === null ? null : wayOf(metric, period, Date.parse(now)).pace,
    };
  });
}
