import type { Audit, AuditedIssue } from '../../model/audit.ts';
import type { PlacedDecision } from '../../model/decisions.ts';
import type { Goals } from '../../model/goals.ts';
import type { Policy } from '../../model/policy.ts';
import type { Triage, TriageRow } from '../../model/triage.ts';
import { remember } from '../remember.ts';
import { scaleFinder } from '../weights.ts';
import { answersFor } from './answers.ts';
import { remainingCapacity } from './capacity.ts';
import { isAbout } from './decision-state.ts';
import { doubtOf, isOpenWork } from './doubt.ts';
import { nearestGoalFinder } from './nearest-goal.ts';
import { triageNotes } from './notes.ts';
import { currentPeriod } from './period.ts';
import { rankAmong } from './rank.ts';
import { reviewDay } from './review.ts';
import { scoresOf } from './scores.ts';
import { starvingOf } from './starving.ts';
import type { Throughput } from './throughput.ts';

/** What triage is made of. `audit.at` is now. */
export interface TriageInput {
  readonly audit: Audit;
  readonly goals: Goals;
  readonly policy: Policy;
  /** Those that hold. */
  readonly decisions: readonly PlacedDecision[];
  readonly throughput: Throughput;
  /** Issues that get a row even if they are not to be asked about yet. */
  readonly also?: (issue: AuditedIssue) => boolean;
}

/** What costs most first, by the weight that it has in the measures; then the most urgent; then what waits longest; then the key. */
const dearestFirst = ({ issue: a }: { issue: AuditedIssue }, { issue: b }: { issue: AuditedIssue }): number =>
  (b.weight ?? 0) - (a.weight ?? 0) ||
  (a.priority ?? 6) - (b.priority ?? 6) ||
  compare(a.createdAt ?? unknownDate, b.createdAt ?? unknownDate) ||
  compare(a.key, b.key) ||
  compare(a.source, b.source);
/** After every date there is. */
const unknownDate = '~';
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The row of an issue, with all that can be worked out for it. */
function rowMaker({ audit, goals, policy, throughput }: TriageInput, linked: readonly AuditedIssue[]) {
  const { at: now, complete } = audit;
  const period = currentPeriod(goals, now);
  const rankOf = rankAmong(linked);
  const nearestTo = nearestGoalFinder(
    goals,
    now,
    audit.issues.map(({ title }) => title),
  );
  const starvedBy = starvingOf(audit.issues.filter(isOpenWork), goals, policy);
  const scaleOf = scaleFinder(audit.issues.map((issue) => ({ team: issue.team, standing: issue.standing, issue })));
  const capacityOf = remember((name: string | null) => {
    const team = policy.teams.find((one) => one.name === name) ?? null;
    const capacity = remainingCapacity(team, scaleOf(name).unit, throughput.finished.get(name) ?? 0, {
      weeks: throughput.weeks,
      period,
      now,
    });
    return { capacity };
  });
  const label = policy.conventions.okr[0] ?? 'OKR';

  const takesOf = ({ team, weight }: AuditedIssue): TriageRow['takes'] => {
    const { capacity } = capacityOf(team);
    return capacity === null || weight === null ? null : { share: capacity.shareOf(weight), of: capacity.remaining };
  };
  return (issue: AuditedIssue, doubt: TriageRow['doubt'], decision: PlacedDecision | null): TriageRow => {
    const takes = complete ? takesOf(issue) : null;
    const found = {
      doubt,
      rank: complete ? rankOf(issue) : null,
      takes,
      starves: takes === null ? null : starvedBy(issue, takes.share),
      nearest: nearestTo(issue),
    };
    const { key, source, title, url, team, type, priority, createdAt, weight, sprint } = issue;
    return {
      issue: { key, source, title, url, team, type, priority, createdAt, weight, sprint },
      estimate: issue.estimate,
      scores: scoresOf(issue.scores),
      ...found,
      decision,
      answers: answersFor(issue, found, { label, period, now }),
    };
  };
}

/**
 * The open work that serves no goal, or none that holds, dearest first, each with what is known to decide about it: its scores, its rank
 * among the linked work, what it takes of the period, which objective that starves, the nearest goal and the three answers. What was
 * decided before and is not yet to be asked again waits.
 */
export function triageOf(input: TriageInput): Triage {
  const { audit, goals, decisions, throughput, also = () => false } = input;
  const today = audit.at.slice(0, 10);
  const linked = audit.issues.filter((issue) => isOpenWork(issue) && issue.okr.status === 'linked');
  const rowOf = rowMaker(input, linked);
  const byKey = Map.groupBy(decisions, ({ issue }) => issue.toLowerCase());
  const doubtful = audit.issues.flatMap((issue) => {
    const doubt = doubtOf(issue);
    if (doubt === null) return [];
    const decision = byKey.get(issue.key.toLowerCase())?.find((one) => isAbout(one)(issue)) ?? null;
    const until = decision === null ? null : reviewDay(decision, goals);
    return [{ issue, doubt, decision, until, rests: until !== null && today < until }];
  });
  const rows = doubtful
    .filter(({ issue, rests }) => !rests || also(issue))
    .sort(dearestFirst)
    .map(({ issue, doubt, decision }) => rowOf(issue, doubt, decision));
  return {
    schemaVersion: 1,
    at: audit.at,
    complete: audit.complete,
    rows,
    waiting: doubtful.flatMap(({ issue, decision, until, rests }) =>
      rests && decision !== null && until !== null ? [{ issue: issue.key, until, answer: decision.answer }] : [],
    ),
    linked: linked.length,
    notes: triageNotes(rows, linked, audit, { period: currentPeriod(goals, audit.at), throughput, decisions }),
  };
}
