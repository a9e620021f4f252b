import type { Audit, AuditedIssue } from '../../model/audit.ts';
import type { JudgedDecision, PlacedDecision } from '../../model/decisions.ts';

type Judged = Pick<Audit, 'issues' | 'goals' | 'complete'>;
type Verdict = Pick<JudgedDecision, 'state' | 'why'>;

const done = (why: string): Verdict => ({ state: 'done', why });
const open = (why: string): Verdict => ({ state: 'open', why });

/** Whether two keys, or ids of goals, are the same; case does not matter. */
const isSame = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

/** True when a decision is about this issue. */
export const isAbout =
  ({ issue, source }: PlacedDecision) =>
  (one: Pick<AuditedIssue, 'key' | 'source'>): boolean =>
    isSame(one.key, issue) && (source === undefined || one.source === source);

/** The goals that an issue is linked to by links of these statuses. */
const goalsOf = ({ okr }: AuditedIssue, statuses: readonly string[]): readonly string[] =>
  okr.links.flatMap(({ goal, status }) => (goal !== null && statuses.includes(status) ? [goal] : []));

function linkState({ goal: wanted }: PlacedDecision, issue: AuditedIssue, goals: NonNullable<Audit['goals']>): Verdict {
  const linked = goalsOf(issue, ['ok']);
  if (linked.length === 0) return open('it is linked to no goal that holds');
  if (wanted === undefined) return done(`it is linked to ${linked.join(', ')}`);
  const parentOf = new Map(goals.map(({ id, parent }) => [id, parent]));
  const serves = (goal: string) => isSame(goal, wanted) || isSame(parentOf.get(goal) ?? '', wanted);
  const found = linked.find(serves);
  return found === undefined ? open(`it is linked to ${linked.join(', ')}, not to ${wanted}`) : done(`it is linked to ${found}`);
}

function planState({ date }: PlacedDecision, issue: AuditedIssue, goals: NonNullable<Audit['goals']>): Verdict {
  if (issue.status === 'dropped') return done('it was dropped');
  if (issue.status === 'done') return done('it was done');
  const current = goals.flatMap(({ status, period }) => (status === 'active' && period !== null && period.from <= date ? [period.to] : []));
  const end = current.sort().find((to) => to >= date) ?? date;
  const later = goalsOf(issue, ['ok', 'early']).find((id) => (goals.find((goal) => goal.id === id)?.period?.from ?? '') > end);
  return later === undefined ? open('it is still among the open work of this period') : done(`it is linked to ${later}, of a later period`);
}

function dropState(issue: AuditedIssue): Verdict {
  if (issue.status === 'dropped') return done('it was closed as dropped');
  return open(issue.status === 'done' ? 'it was done all the same' : 'it is still open');
}

function stateOf(
  decision: PlacedDecision,
  issue: AuditedIssue | undefined,
  { goals, complete }: Judged,
  readSince: string | null,
): Verdict {
  if (issue !== undefined) {
    if (decision.answer === 'drop') return dropState(issue);
    return decision.answer === 'link' ? linkState(decision, issue, goals ?? []) : planState(decision, issue, goals ?? []);
  }
  // Had it been closed since the decision, it would have been read: its key is wrong, or it lies elsewhere.
  if (complete && readSince !== null && decision.date > readSince) return open('there is no such issue in the sources that were read');
  // All open work was read, and it is not there.
  if (complete && decision.answer !== 'link') return done('it is no longer among the open work');
  return open('it is not among the issues that were read');
}

/**
 * What became of each decision. Linked: to a goal that holds, or to the one that was named, or a key result of it. Planned: it has left
 * the open work of the period in which that was decided. Dropped: it was closed as dropped. Overdue: none of that, and its day has passed.
 * `closedSince` is how far back closed work was read.
 */
export function decisionStates(
  decisions: readonly PlacedDecision[],
  audit: Judged,
  now: string,
  closedSince: Date | null = null,
): readonly JudgedDecision[] {
  const readSince = closedSince?.toISOString().slice(0, 10) ?? null;
  const today = now.slice(0, 10);
  const byKey = Map.groupBy(audit.issues, ({ key }) => key.toLowerCase());
  return decisions.map((decision) => {
    const issue = byKey.get(decision.issue.toLowerCase())?.find(isAbout(decision));
    const { state, why } = stateOf(decision, issue, audit, readSince);
    const isLate = state === 'open' && decision.by !== undefined && decision.by < today;
    return { decision, state: isLate ? 'overdue' : state, why };
  });
}
