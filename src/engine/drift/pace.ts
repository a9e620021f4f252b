import type { PaceDrift } from '../../model/drift.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import { type PaceHistory, paceOf, pacesOf } from '../pace.ts';

/** The pace of the goals worked towards in the later audit, with how each stood in the earlier one. */
export function paceBetween(from: Snapshot, to: Snapshot, history: PaceHistory): readonly PaceDrift[] {
  const before = new Map((from.goals ?? []).map((goal) => [goal.id, goal]));
  return pacesOf(to.goals ?? [], { now: to.at, history }).map((pace) => {
    const goal = before.get(pace.goal);
    if (goal === undefined || goal.metric === null) return { ...pace, was: null };
    const was = paceOf({ ...goal, metric: goal.metric }, { now: from.at, history });
    return { ...pace, was: { now: goal.metric.now, pace: was.pace, verdict: was.verdict } };
  });
}
