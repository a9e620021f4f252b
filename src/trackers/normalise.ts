import type { IssueType } from '../model/issue.ts';
import { foldWord, formsOf } from './kit/names/fold.ts';
import { knownPriority } from './kit/names/priorities.ts';
import { knownType, typeWords } from './kit/names/types.ts';
import { entriesOf, languages } from './kit/names/word-list.ts';

export { foldWord };

/** Words that, as a label, name the type of an issue in a tracker without types: few, since a label may be about anything. */
const words: Readonly<Partial<Record<IssueType, string>>> = {
  epic: 'epic',
  story: 'story, user story, feature, feature request, enhancement',
  task: 'task, chore',
  bug: 'bug, defect, regression',
  subtask: 'subtask',
  incident: 'incident, outage',
  spike: 'spike',
};
const inEnglish = new Set(entriesOf(typeWords.english).map(([word]) => word));
const bugsAbroad = languages
  .flatMap((language) => entriesOf(typeWords[language]))
  .filter(([word, type]) => type === 'bug' && !inEnglish.has(word));
const labelWords: ReadonlyMap<string, IssueType> = new Map([...entriesOf(words), ...(bugsAbroad as [string, IssueType][])]);

const labelRank: readonly IssueType[] = ['epic', 'subtask', 'incident', 'bug', 'spike', 'story', 'task'];

/** The type that labels name (`bug`, `type: bug`, `kind/bug`), for trackers without types; `other` when none does. */
export function typeFromLabels(labels: readonly string[]): IssueType {
  const named = new Set(labels.map(typeOfLabel));
  return labelRank.find((type) => named.has(type)) ?? 'other';
}

/** "type: bug", "kind/bug", "type::bug". */
const ofType = /^(?:issue ?type|type|kind|typ|tipo|тип|类型|種類|タイプ|유형)\s*[:/=]+\s*(?=\S)/iu;

function typeOfLabel(label: string): IssueType | undefined {
  const named = label.trim().replace(ofType, '');
  if (named === label.trim()) {
    return formsOf(label)
      .map((form) => labelWords.get(form))
      .find((type) => type !== undefined);
  }
  const type = knownType(named);
  return type === null || type === 'ignore' ? undefined : type;
}

/** The priority that a tracker's own word stands for, 1 the most urgent, 5 the least; null when the word is not known. */
export function normalisePriority(raw: string | null): number | null {
  if (raw === null) return null;
  return knownPriority(raw) ?? knownPriority(foldWord(raw).split(/[ :(,-]/, 1)[0] ?? '');
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
    return (/^[1-5]$/.test(value) ? Number(value) : knownPriority(value)) ?? [];
  });
  return named.length > 0 ? Math.min(...named) : null;
}
