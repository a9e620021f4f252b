import { audit } from '../../engine/audit.ts';
import { parseGoals } from '../../goals/load.ts';
import { spansOver } from '../../goals/period.ts';
import { shareFaults } from '../../goals/shares.ts';
import type { Goal, Goals, Period } from '../../model/goals.ts';
import type { LinkedIssue } from '../../model/linked-issue.ts';
import { type Case, findingsOf } from './case.ts';
import { changedIssue } from './change.ts';
import type { Edit, Effect } from './explanation.ts';

/** "label,checkout,O1-KR1" taken apart; values with commas are quoted. */
const rowPattern = /^(epic|label|milestone|component|project),(?:"((?:[^"]|"")*)"|([^",]*)),(.*)$/s;

function withRow(goals: Goals, { name, position, to }: Edit): Goals | null {
  const [, kind, quoted, bare, goal] = rowPattern.exec(to) ?? [];
  if (kind === undefined || goal === undefined) return null;
  const row = {
    kind: kind as Goals['mapping'][number]['kind'],
    value: quoted?.replaceAll('""', '"') ?? bare ?? '',
    goal,
    origin: name ?? 'mapping.csv',
  };
  if (position === 'last') return { ...goals, mapping: [...goals.mapping, row] };
  return { ...goals, mapping: goals.mapping.map((other) => (other.origin === name ? row : other)) };
}

const periodPattern = /^period: \{from: (\d{4}-\d{2}-\d{2}), to: (\d{4}-\d{2}-\d{2})\}$/;

const isSame = (a: Period | null, b: Period | null) => a?.from === b?.from && a?.to === b?.to;

/** Goals with another period for one of them, and for its key results that share it; null when its objective's does not span it. */
function withPeriod({ goals, ...rest }: Goals, changed: Goal, period: Period): Goals | null {
  const above = goals.find(({ id }) => id === changed.parent)?.period ?? null;
  if (above !== null && !spansOver(above, period)) return null;
  const follows = (goal: Goal) => goal === changed || (goal.parent === changed.id && isSame(goal.period, changed.period));
  return { ...rest, goals: goals.map((goal) => (follows(goal) ? { ...goal, period } : goal)) };
}

function withGoal(goals: Goals | null, { name, position, to }: Edit): Goals | null {
  if (position === 'last') return goals === null ? parseGoals(to, 'goals.yml', { columns: null }) : null;
  const changed = goals?.goals.find(({ origin }) => origin === name);
  if (goals === null || changed === undefined) return null;
  const [, from, until] = periodPattern.exec(to) ?? [];
  if (from !== undefined && until !== undefined) return withPeriod(goals, changed, { name: null, from, to: until });
  if (to !== 'status: active') return null;
  return { ...goals, goals: goals.goals.map((goal) => (goal === changed ? { ...goal, status: 'active', closed: null } : goal)) };
}

/** The goals after an edit; null when they could not be loaded so. */
function changedGoals({ goals, policy }: Case['input'], edit: Edit): Goals | null {
  if (edit.place === 'mapping') return goals === null ? null : withRow(goals, edit);
  const changed = withGoal(goals, edit);
  return changed === null || shareFaults(changed, policy.classes).length > 0 ? null : changed;
}

/** The case once more with other input, judged by a second audit; null when the issue is not in it. */
function judgedAgain(subject: Case, issue: LinkedIssue['issue'], input: Case['input'], kept: Case['kept']): Case | null {
  const second = audit(input);
  const one = second.linked.find((other) => other.issue === issue);
  return one === undefined ? null : { ...subject, ...second, input, one, kept };
}

/** What a second audit says of the issue once an edit is made: the same reader, the same engine. Null when it does not fit. */
export function tried(subject: Case, edit: Edit): Case | null {
  const { input, one, kept } = subject;
  if (edit.place === 'mapping' || edit.place === 'goals') {
    const goals = changedGoals(input, edit);
    return goals === null ? null : judgedAgain(subject, one.issue, { ...input, goals }, kept);
  }
  const changed = kept === null ? null : changedIssue(kept.issue, edit);
  if (kept === null || changed === null) return null;
  const issue = kept.readAgain(changed);
  const issues = input.issues.map((other) => (other === one.issue ? issue : other));
  return judgedAgain(subject, issue, { ...input, issues }, { ...kept, issue: changed });
}

const alignedOthers = ({ linked, one }: Case): number =>
  linked.filter((other) => other.aligned === true && other.standing === 'counted' && other.issue.key !== one.issue.key).length;

/** What an edit changes: the issue's standing after it, the findings that go and come, and who else it helps. */
export function effectOf(before: Case, after: Case): Effect {
  const rulesOf = (subject: Case) => new Set(findingsOf(subject.audit, subject.one).map(({ rule }) => rule));
  const [old, now] = [rulesOf(before), rulesOf(after)];
  const { one } = after;
  return {
    aligned: one.aligned,
    statement: one.businessValue.status,
    goalLink: one.okr.status,
    buckets: { ...one.buckets },
    cleared: [...old].filter((rule) => !now.has(rule)).sort(),
    raised: [...now].filter((rule) => !old.has(rule)).sort(),
    others: alignedOthers(after) - alignedOthers(before),
  };
}
