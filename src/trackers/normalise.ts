import type { IssueType } from '../model/issue.ts';
import { foldWord } from './kit/names/fold.ts';

export { foldWord };

/** Words that, as a label, name the type of an issue in a tracker without types. */
const labelWords: ReadonlyMap<string, IssueType> = new Map([
  ['epic', 'epic'],
  ['story', 'story'],
  ['user story', 'story'],
  ['feature', 'story'],
  ['feature request', 'story'],
  ['enhancement', 'story'],
  ['task', 'task'],
  ['chore', 'task'],
  ['bug', 'bug'],
  ['defect', 'bug'],
  ['regression', 'bug'],
  ['subtask', 'subtask'],
  ['sub-task', 'subtask'],
  ['incident', 'incident'],
  ['outage', 'incident'],
  ['spike', 'spike'],
]);

const labelRank: readonly IssueType[] = ['epic', 'subtask', 'incident', 'bug', 'spike', 'story', 'task'];

/** The type that labels name (`bug`, `type: bug`, `kind/bug`), for trackers without types; `other` when none does. */
export function typeFromLabels(labels: readonly string[]): IssueType {
  const named = new Set(labels.map(typeOfLabel));
  return labelRank.find((type) => named.has(type)) ?? 'other';
}

function typeOfLabel(label: string): IssueType | undefined {
  const folded = foldWord(label);
  const plain = labelWords.get(folded);
  if (plain) return plain;
  const cut = folded.search(/[:/]/);
  const prefix = cut < 0 ? '' : folded.slice(0, cut).trim();
  return prefix === 'type' || prefix === 'kind' ? labelWords.get(folded.slice(cut + 1).replace(/^[:/ ]+/, '')) : undefined;
}

const priorityWords: ReadonlyMap<string, number> = new Map(
  [
    ['p0', 'p1', 'urgent', 'critical', 'blocker', 'highest', 'immediate', 'sev1', 'very high'],
    ['p2', 'high', 'major', 'important', 'sev2'],
    ['p3', 'medium', 'normal', 'moderate', 'sev3', 'default'],
    ['p4', 'low', 'minor', 'sev4'],
    ['p5', 'lowest', 'trivial', 'very low', 'someday'],
  ].flatMap((words, i) => words.map((word) => [word, i + 1] as const)),
);

/** The priority that a tracker's own word stands for, 1 the most urgent, 5 the least; null when the word is not known. */
export function normalisePriority(raw: string | null): number | null {
  if (raw === null) return null;
  const folded = foldWord(raw);
  return priorityWords.get(folded) ?? priorityWords.get(folded.split(/[ :(,-]/, 1)[0] ?? '') ?? null;
}

/** The words that, as a whole label, tell a priority; "high" or "minor" alone may be about anything. */
const plainPriorityLabel = /^(?:p[0-5]|urgent|critical|blocker|(?:highest|high|medium|normal|low|lowest) prio(?:rity)?)$/;
const priorityPrefix = /^(?:priority|prio) ?[:/=-]? ?(?=\S)/;

/** The most urgent priority that labels name (`p1`, `priority: high`, `prio/low`, `urgent`); null when none does. */
export function priorityFromLabels(labels: readonly string[]): number | null {
  const named = labels.flatMap((label) => {
    const folded = foldWord(label);
    if (plainPriorityLabel.test(folded)) return normalisePriority(folded) ?? [];
    const value = folded.replace(priorityPrefix, '');
    if (value === folded) return [];
    return (/^[1-5]$/.test(value) ? Number(value) : priorityWords.get(value)) ?? [];
  });
  return named.length > 0 ? Math.min(...named) : null;
}
