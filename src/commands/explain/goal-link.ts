import type { Goal } from '../../model/goals.ts';
import type { GoalLink, LinkedIssue } from '../../model/linked-issue.ts';
import type { ReadIssue } from '../../model/read-issue.ts';
import type { Case } from './case.ts';
import type { ExplainedIssue, ExplainedLink, ExplainedParent } from './explanation.ts';
import { explainTexts } from './texts.ts';

const periodOf = (goal: Goal | undefined): string | null => (goal?.period ? `${goal.period.from} to ${goal.period.to}` : null);

/** The label over the text that named a goal; null when no text did. */
function labelOver({ ref, at }: GoalLink, { goalTexts }: ReadIssue): string | null {
  const there = goalTexts.filter((passage) => passage.at === at);
  const folded = ref.toLowerCase();
  return (there.find(({ text, urls }) => text.toLowerCase().includes(folded) || urls.includes(ref)) ?? there[0])?.label ?? null;
}

/** The ancestors on an issue's path that were read, nearest first. */
export function ancestorsOf({ one, parentOf, linked }: Case): readonly LinkedIssue[] {
  const wanted = new Set<ReadIssue>();
  let at = parentOf(one.issue);
  for (const key of one.path) {
    if (at === null || at.key !== key) break;
    wanted.add(at);
    at = parentOf(at);
  }
  const byIssue = new Map(
    wanted.size === 0 ? [] : linked.flatMap((other) => (wanted.has(other.issue) ? [[other.issue, other] as const] : [])),
  );
  return [...wanted].flatMap((issue) => byIssue.get(issue) ?? []);
}

function explainParents(subject: Case): ExplainedParent[] {
  const { one } = subject;
  const ancestors = ancestorsOf(subject);
  const giverOf = (via: readonly string[] | undefined) => (via === undefined || via.length === 0 ? -1 : via.length - 1);
  const linkFrom = giverOf(one.okr.links.find(({ via }) => via.length > 0)?.via);
  const textFrom = giverOf(one.businessValue.via);
  return one.path.map((key, i) => {
    const parent = ancestors[i];
    const own = parent?.okr.links.filter(({ via }) => via.length === 0) ?? [];
    const gives = [...(i === linkFrom ? (['link'] as const) : []), ...(i === textFrom ? (['statement'] as const) : [])];
    return {
      key,
      type: parent === undefined ? null : (parent.issue.rawType ?? parent.issue.type),
      title: parent?.issue.title ?? null,
      by: (i === 0 ? one : ancestors[i - 1])?.parentBy ?? 'tracker',
      read: parent !== undefined,
      goals: own.map(({ ref, goal, status }) => ({ ref, goal, status })),
      goalStatus: parent === undefined ? null : own.length === 0 && parent.okr.links.length > 0 ? 'missing' : parent.okr.status,
      states: parent === undefined ? null : parent.businessValue.status === 'stated' && parent.businessValue.via.length === 0,
      gives,
    };
  });
}

function judgedBy({ issue, judgedAt }: LinkedIssue, now: string): ExplainedIssue['goalLink']['judgedBy'] {
  if (judgedAt === now) return 'now';
  return issue.status === 'done' ? 'closed' : 'sprint';
}

/** What was found of an issue's goals: each reference with where it stood, and what the parents say and gave. */
export function explainGoalLink(subject: Case): Pick<ExplainedIssue, 'goalLink' | 'parents'> {
  const { one, input, linked } = subject;
  const { okr, issue, judgedAt, unreadableParent, cycle } = one;
  const goals = new Map((input.goals?.goals ?? []).map((goal) => [goal.id, goal]));
  const ancestors = ancestorsOf(subject);
  const links = okr.links.map((link): ExplainedLink => {
    const goal = goals.get(link.goal ?? '');
    const sayer = link.via.length === 0 ? issue : ancestors[link.via.length - 1]?.issue;
    return {
      ref: link.ref,
      goal: link.goal,
      title: goal?.title ?? null,
      period: periodOf(goal),
      status: link.status,
      at: link.at,
      label: sayer === undefined ? null : labelOver(link, sayer),
      via: [...link.via],
      origin: link.origin,
      grace: link.grace,
      candidates: [...link.candidates],
    };
  });
  return {
    goalLink: {
      status: okr.status,
      reason: okr.reason,
      judgedAt,
      judgedBy: judgedBy(one, input.policy.slices.now),
      links,
      texts: explainTexts(issue.goalTexts, 'okr', input.policy.conventions, linked),
    },
    parents: { path: explainParents(subject), unreadable: unreadableParent, cycle: [...cycle] },
  };
}
