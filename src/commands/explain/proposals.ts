import type { Goal } from '../../model/goals.ts';
import type { GoalLink } from '../../model/linked-issue.ts';
import type { Passage } from '../../model/read-issue.ts';
import { createLabels, type LabelKind } from '../../read/labels.ts';
import type { Case } from './case.ts';
import type { Edit } from './explanation.ts';
import { inPlaceEdits } from './in-place.ts';

const edit = (place: Edit['place'], position: Edit['position'], to: string, more: Partial<Edit> = {}): Edit => ({
  place,
  name: null,
  position,
  line: null,
  from: null,
  to,
  ...more,
});

/** Changes that put `to` where a labelled text stands now. */
function* insteadOf({ kept }: Case, { at, label }: Passage, text: string, to: string): Generator<Edit> {
  if (at.startsWith('field:')) {
    yield edit('field', 'line', to, { name: at.slice('field:'.length), from: text });
    return;
  }
  const body = kept?.issue.body;
  if (body && body !== 'withheld' && typeof body.value === 'string') yield* inPlaceEdits(body.value, label, text, to);
}

/** The field that is meant for such a text, and is empty. */
function* emptyField({ kept, input }: Case, kind: LabelKind, to: string): Generator<Edit> {
  const labels = createLabels(input.policy.conventions);
  for (const { name, role, values } of kept?.issue.fields ?? []) {
    const kinds = role === null ? labels.match(name) : [role];
    if (values.length === 0 && kinds?.includes(kind)) yield edit('field', 'line', to, { name });
  }
}

/** A line of its own; none where the description was not given, since nobody knows what stands in it. */
function* ownLine({ one }: Case, label: string, to: string): Generator<Edit> {
  if (one.issue.body === 'unreadable') return;
  yield edit('description', 'last', `${label}: ${to}`);
  yield edit('description', 'first', `${label}: ${to}`);
}

/** What a proposed statement begins with: nobody but the team knows what it should say. */
export const statementWords = 'who gains what from';

const plainKey = /^[\w./#-]{1,60}$/;

/** Edits that could make an issue state its value, the smallest first. */
export function* statementEdits(subject: Case): Generator<Edit> {
  const { one, input } = subject;
  // Names the issue, so that the same words in several issues are not taken for a template's.
  const words = `${statementWords} ${plainKey.test(one.issue.key) ? one.issue.key : 'this'}, and how much`;
  for (const passage of one.statements) if (passage.status === 'placeholder') yield* insteadOf(subject, passage, passage.text, words);
  yield* emptyField(subject, 'businessValue', words);
  yield* ownLine(subject, input.policy.conventions.businessValue[0] ?? 'Business Value', words);
}

const csvWord = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

function* mendedLink(subject: Case, link: GoalLink, goal: Goal): Generator<Edit> {
  const { one, input } = subject;
  if (link.status === 'ok' || (link.via.length > 0 && link.origin === null)) return;
  const row =
    link.origin === null ? undefined : input.goals?.mapping.find((one) => link.origin === `${one.origin}: ${one.kind},${one.value}`);
  if (row !== undefined && row.goal !== goal.id && /\.csv:\d+$/i.test(row.origin) && row.goal === link.ref) {
    const line = (id: string) => `${row.kind},${csvWord(row.value)},${id}`;
    yield edit('mapping', 'line', line(goal.id), { name: row.origin, from: line(row.goal) });
  }
  if (link.at === 'label') {
    const label = one.issue.labels.find((written) => written.toLowerCase().endsWith(link.ref.toLowerCase()));
    if (label !== undefined) yield edit('label', 'line', `${label.slice(0, label.length - link.ref.length)}${goal.id}`, { from: label });
  }
  const passage = one.issue.goalTexts.find(({ at, text }) => at === link.at && text.includes(link.ref.replace(/…$/, '')));
  if (passage !== undefined)
    yield* insteadOf(subject, passage, link.at.startsWith('field:') ? passage.text : link.ref.replace(/…$/, ''), goal.id);
}

/** Edits of the issue, or of the row that mapped it, that could tie it to `goal`, the smallest first. */
export function* linkEdits(subject: Case, goal: Goal): Generator<Edit> {
  const { one, input } = subject;
  for (const link of one.okr.links) yield* mendedLink(subject, link, goal);
  for (const passage of one.issue.goalTexts) {
    if (passage.status === 'placeholder' || one.okr.status === 'declined') yield* insteadOf(subject, passage, passage.text, goal.id);
  }
  yield* emptyField(subject, 'okr', goal.id);
  yield* ownLine(subject, input.policy.conventions.okr[0] ?? 'OKR', goal.id);
  yield edit('label', 'last', `okr:${goal.id}`);
}

/** The row that would tie an issue, and all work beside it, through its parent. */
export function* mappingEdits({ one }: Case, goal: Goal): Generator<Edit> {
  if (one.issue.parent !== null) yield edit('mapping', 'last', `epic,${csvWord(one.issue.parent)},${goal.id}`);
}

const idPattern = /^[A-Za-z][\w.-]{0,60}$/;
const dayOf = (instant: string) => instant.slice(0, 10);
const earlier = (a: string, b: string) => (a < b ? a : b);
const later = (a: string, b: string) => (a < b ? b : a);

/** Changes of the goals that could make one of an issue's links hold, or give a name that it uses a goal. */
export function* goalEdits({ one, input }: Case): Generator<Edit> {
  const day = dayOf(one.judgedAt);
  if (input.goals === null) {
    const id = one.okr.links.map(({ ref }) => ref).find((ref) => idPattern.test(ref));
    const lines = ['objectives:', `  - id: ${id}`, `    title: What ${id} is to reach`];
    if (id !== undefined) yield edit('goals', 'last', lines.join('\n'), { name: 'goals.yml' });
    return;
  }
  const byId = new Map(input.goals.goals.map((goal) => [goal.id, goal]));
  for (const { goal: id, status } of one.okr.links) {
    const goal = byId.get(id ?? '');
    if (goal === undefined) continue;
    if (goal.period !== null && (status === 'expired' || status === 'early')) {
      const { from, to } = goal.period;
      const objective = byId.get(goal.parent ?? '');
      const owner = objective?.period?.from === from && objective.period.to === to ? objective : goal;
      const period = `period: {from: ${earlier(from, day)}, to: ${later(to, day)}}`;
      const whose = owner === goal ? goal.id : `${owner.id}, and its key results with that period`;
      yield edit('goals', 'line', period, { name: owner.origin, from: `${whose}: ${from} to ${to}` });
    }
    for (const closed of status === 'closed' ? [goal, byId.get(goal.parent ?? '')] : []) {
      if (closed !== undefined && closed.status !== 'active')
        yield edit('goals', 'line', 'status: active', { name: closed.origin, from: `${closed.id}: ${closed.status}` });
    }
  }
}
