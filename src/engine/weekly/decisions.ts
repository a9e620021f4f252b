import type { AuditedIssue } from '../../model/audit.ts';
import type { DecisionState, JudgedDecision } from '../../model/decisions.ts';
import type { TriageRow } from '../../model/triage.ts';
import type { Piece, Sentence, WeeklySection } from '../../model/weekly.ts';
import { isAbout } from '../triage/decision-state.ts';
import { count } from './amounts.ts';
import { ownerOf } from './not-moving.ts';
import { type Page, section } from './page.ts';
import { goalOf, issueOf, listed, named, quote, say, strong, words } from './say.ts';
import { week } from './weeks.ts';

const mostAsked = 5;
const mostTold = 6;

/** Who decides: the owner of the nearest goal, else the team, else whoever sits in the meeting. */
function decider(page: Page, { nearest, issue }: TriageRow): Sentence {
  const owner = nearest === null ? null : ownerOf(page, nearest.goal);
  if (owner !== null) return [named(owner)];
  return issue.team === null ? ['This meeting'] : say`Team ${named(issue.team)}`;
}

/** By when: before the issue's sprint ends, at the latest at the next meeting. ISO date. */
function deadline({ input, now }: Page, { issue }: TriageRow): string {
  const next = new Date(Date.parse(now) + week).toISOString();
  const end = input.audit.sprints?.find(({ name }) => name === issue.sprint)?.endsAt ?? null;
  return end !== null && end > now && end < next ? end : next;
}

function asked(page: Page, row: TriageRow): Sentence {
  const { nearest } = row;
  const words = nearest === null ? [] : nearest.words.slice(0, 3).map((word): Sentence => [quote(word)]);
  const shared = words.length === 0 ? [] : say` (both say ${listed(words)})`;
  const link = nearest === null ? say`link it to a goal` : say`link it to ${goalOf(page.goals, nearest.goal)}${shared}`;
  return say`${issueOf(row.issue)}: ${link}, plan it for the next period, or drop it? ${decider(page, row)} decides by ${page.day(deadline(page, row))}.`;
}

function answerOf({ goals }: Page, { answer, goal }: JudgedDecision['decision']): Sentence {
  if (answer === 'drop') return ['drop it'];
  if (answer === 'plan') return goal === undefined ? ['plan it for the next period'] : say`plan it for ${goalOf(goals, goal)}`;
  return goal === undefined ? ['link it to a goal'] : say`link it to ${goalOf(goals, goal)}`;
}
const states: Readonly<Record<DecisionState, number>> = { overdue: 0, open: 1, done: 2 };

function stateOf({ decision, state, why }: JudgedDecision, { day }: Page): Sentence {
  if (state === 'done') return say`done, ${words(why)}`;
  const due = decision.by === undefined ? '' : state === 'overdue' ? `, it was due by ${day(decision.by)}` : `, due by ${day(decision.by)}`;
  return say`${strong(state === 'overdue' ? 'overdue' : 'not done yet')}${due}: ${words(why)}`;
}

/** Finds the issue that a decision is about. */
export function issueFinder(issues: readonly AuditedIssue[]): (of: JudgedDecision['decision']) => AuditedIssue | null {
  const byKey = Map.groupBy(issues, ({ key }) => key.toLowerCase());
  return (decision) => byKey.get(decision.issue.toLowerCase())?.find(isAbout(decision)) ?? null;
}

function told(page: Page, judged: JudgedDecision, find: ReturnType<typeof issueFinder>): Sentence {
  const { decision } = judged;
  const issue = find(decision);
  const subject: Piece = issue === null ? { kind: 'issue', key: decision.issue, title: null, url: null } : issueOf(issue);
  return say`${subject}: ${answerOf(page, decision)}, said ${named(decision.who)} on ${page.day(decision.date)}; ${stateOf(judged, page)}.`;
}

/** Those of the week that is over, and the older ones that are not done. */
export const recentDecisions = ({ input, from }: Pick<Page, 'input' | 'from'>): readonly JudgedDecision[] =>
  input.decisions
    .filter(({ decision, state }) => decision.date >= from.slice(0, 10) || state !== 'done')
    .toSorted(
      (a, b) => states[a.state] - states[b.state] || (a.decision.date < b.decision.date ? 1 : a.decision.date > b.decision.date ? -1 : 0),
    );

/** "Of 3 decisions taken last week or still open, 1 is done." */
function whatBecame(all: number, done: number): string {
  if (all === 1) return `The one decision taken last week or still open is ${done === 1 ? 'done' : 'not done'}.`;
  return `Of ${all} decisions taken last week or still open, ${done === 0 ? 'none' : done} ${done > 1 ? 'are' : 'is'} done.`;
}

/** (8) What to decide today, who decides and by when; and what became of what was decided. */
export function decisions(page: Page): WeeklySection {
  // What is to be linked has its answer, and stands below with what became of it.
  const rows = (page.input.triage?.rows ?? []).filter(({ decision }) => decision?.answer !== 'link');
  const recent = recentDecisions(page);
  const done = recent.filter(({ state }) => state === 'done').length;
  const find = issueFinder(recent.length === 0 ? [] : page.input.audit.issues);
  return section('decisions', 'Decisions for today', {
    sentences: [
      rows.length === 0
        ? say`No decision is waiting.`
        : say`${count(Math.min(rows.length, mostAsked), 'decision')} to take${rows.length > mostAsked ? `, the dearest of ${rows.length}` : ''}.`,
      recent.length === 0 ? say`No decision was taken last week, and none is left open.` : say`${whatBecame(recent.length, done)}`,
    ],
    items: [...rows.slice(0, mostAsked).map((row) => asked(page, row)), ...recent.slice(0, mostTold).map((one) => told(page, one, find))],
  });
}
