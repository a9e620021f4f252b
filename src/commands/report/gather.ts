import { loadDecisions } from '../../decisions/load.ts';
import { driftBetween } from '../../engine/drift/drift.ts';
import { shippedWork } from '../../engine/pace/shipped-work.ts';
import { pacesOf } from '../../engine/pace.ts';
import { snapshotOf } from '../../engine/snapshot.ts';
import { decisionStates } from '../../engine/triage/decision-state.ts';
import { throughputOf } from '../../engine/triage/throughput.ts';
import { triageOf } from '../../engine/triage/triage.ts';
import type { WeeklyInput } from '../../engine/weekly/input.ts';
import { beforeOf, week, weeksBack } from '../../engine/weekly/weeks.ts';
import type { Audit } from '../../model/audit.ts';
import type { PlacedDecision } from '../../model/decisions.ts';
import type { Goals } from '../../model/goals.ts';
import type { Snapshot, SnapshotHead } from '../../model/snapshot.ts';
import type { Past } from '../drift/past.ts';
import { rememberedFor } from '../drift/remembered.ts';
import type { Workspace } from '../workspace.ts';

/** Pace looks back four weeks; one more, since weekly runs are never on the minute. */
const closedWork = 5 * week;

/** The workspace as the page needs it: shipped and open work judged, closed work read back far enough to tell what work moved. */
export function forReport(workspace: Workspace): Workspace {
  const { policy, now, closedSince } = workspace;
  const names = [...new Set([...policy.slices.names, 'open' as const, 'shipped' as const])];
  return {
    ...workspace,
    policy: { ...policy, slices: { ...policy.slices, names } },
    closedSince: new Date(Math.min(closedSince.getTime(), now.getTime() - closedWork)),
  };
}

/** What is known before anything is fetched. */
export interface Known {
  readonly decisions: readonly PlacedDecision[];
  /** Newest first. */
  readonly history: readonly SnapshotHead[];
  readonly before: Snapshot | null;
}

/** The decisions, the trend's snapshots, and the one that this week is compared with. */
export async function readKnown({ decisions, now }: Workspace, past: Past): Promise<Known> {
  const since = new Date(now.getTime() - (weeksBack + 1) * week).toISOString();
  const history = await past.heads({ since, until: now.toISOString() });
  const before = beforeOf(now.toISOString(), history);
  return {
    decisions: await loadDecisions(decisions.path, decisions.name),
    history,
    before: before === null ? null : await past.snapshot(before.id),
  };
}

/** What is worked out from the audit and what was remembered; nothing of it on incomplete data. */
type WorkedOut = Pick<WeeklyInput, 'drift' | 'paces' | 'triage' | 'decisions'>;

/** Brings together what the page is made of. `workspace` is that of `forReport`. */
export async function workOut(
  audit: Audit,
  goals: Goals,
  { policy, closedSince }: Workspace,
  { decisions, history, before }: Known,
  past: Past,
): Promise<WorkedOut> {
  if (!audit.complete) return { drift: null, paces: [], triage: null, decisions: [] };
  const now = snapshotOf(audit);
  const shipped = { ...shippedWork([now], now.goals ?? []), since: closedSince.getTime() };
  const throughput = throughputOf(audit.issues, closedSince, audit.at);
  return {
    drift: before === null ? null : driftBetween(before, now, { ...(await rememberedFor(before, now, past)), shipped }),
    paces: pacesOf(audit.goals ?? [], { now: audit.at, history: { heads: history, shipped } }),
    triage: triageOf({ audit, goals, policy, decisions, throughput }),
    decisions: decisionStates(decisions, audit, audit.at, closedSince),
  };
}
