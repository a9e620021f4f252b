import type { AuditedGoal } from '../../model/audit.ts';
import type { Drift } from '../../model/drift.ts';

/** What became of the goals between two audits, as far as the audits hold it: neither aliases nor addresses nor the mapping. */
export interface GoalChanges {
  readonly came: readonly string[];
  readonly went: readonly string[];
  /** Another place, period or status. */
  readonly changed: readonly { readonly id: string; readonly what: string }[];
  readonly reworded: Drift['reworded'];
}

const periodText = ({ period }: AuditedGoal) => (period === null ? 'no period' : (period.name ?? `${period.from} to ${period.to}`));

/** What a reader would want to know of a goal that changed: "active, now done"; null when nothing did. */
function changeOf(from: AuditedGoal, to: AuditedGoal): string | null {
  const isSamePeriod = from.period?.from === to.period?.from && from.period?.to === to.period?.to;
  const parts = [
    ...(from.status === to.status ? [] : [`${from.status}, now ${to.status}`]),
    ...(isSamePeriod ? [] : [`${periodText(from)}, now ${periodText(to)}`]),
    ...(from.parent === to.parent ? [] : [`below ${from.parent ?? 'nothing'}, now below ${to.parent ?? 'nothing'}`]),
  ];
  return parts.length === 0 ? null : parts.join('; ');
}

/** Compares goals by id. */
export function goalChanges(from: readonly AuditedGoal[], to: readonly AuditedGoal[]): GoalChanges {
  const before = new Map(from.map((goal) => [goal.id, goal]));
  const after = new Set(to.map(({ id }) => id));
  const both = to.flatMap((goal) => {
    const was = before.get(goal.id);
    return was === undefined ? [] : [{ was, goal }];
  });
  return {
    came: to.flatMap(({ id }) => (before.has(id) ? [] : [id])),
    went: from.flatMap(({ id }) => (after.has(id) ? [] : [id])),
    changed: both.flatMap(({ was, goal }) => {
      const what = changeOf(was, goal);
      return what === null ? [] : [{ id: goal.id, what }];
    }),
    reworded: both.flatMap(({ was, goal }) => (was.title === goal.title ? [] : [{ goal: goal.id, from: was.title, to: goal.title }])),
  };
}
