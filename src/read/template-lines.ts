import { foldLabel } from './label-folding.ts';
import type { LabelKind } from './labels.ts';
import type { Styled } from './outline.ts';
import { textOf, words } from './placeholder.ts';
import { part } from './styled.ts';
import type { TemplateText } from './templates.ts';
import { namesGoal } from './urls.ts';

/** What was added to a template's text; none when it is as the template has it. The very same lines where nothing is the template's. */
export type Added = (lines: readonly Styled[], kind: LabelKind) => readonly Styled[];

const longestRun = 12;
const wordy = ({ text }: Styled): boolean => /[\p{L}\p{N}]/u.test(text);
const joined = (keys: readonly string[]): string => keys.filter((key) => key !== '').join(' ');

/** For each label what tells its templates' text from what people wrote there; null for a label that stands in no template. */
export function createTemplateLabels(texts: readonly TemplateText[]): (label: string) => Added | null {
  if (texts.length === 0) return () => null;
  const byLabel = Map.groupBy(texts, ({ label }) => label);
  return (label) => {
    const own = byLabel.get(foldLabel(label));
    return own === undefined ? null : addedTo(own.map(({ lines }) => lines));
  };
}

/** Compares by words: lines may be joined or broken otherwise than in the template. */
function addedTo(templates: readonly (readonly string[])[]): Added {
  const wholes = new Set<string>();
  const runs = new Set<string>();
  for (const lines of templates) {
    const keys = lines.map((line) => words(line));
    wholes.add(joined(keys));
    keys.forEach((_, from) => {
      for (let to = from + 1; to <= Math.min(keys.length, from + longestRun); to += 1) runs.add(joined(keys.slice(from, to)));
    });
  }
  runs.delete('');
  const known = new Set([...wholes, ...runs]);
  const beginnings = new Set([...known].map(firstWord));
  const longest = Math.max(...[...known].map(({ length }) => length));
  // "Who benefits:" is a question, and what follows it on its line the answer.
  const prompts = [...new Set(templates.flat())].filter((line) => /[\p{L}\p{N}].*[:：?？]$/u.test(line));

  /** How many lines from `at` on are the template's. */
  const runAt = (keys: readonly string[], at: number): number => {
    if (!beginnings.has(firstWord(keys[at] ?? ''))) return 0;
    let text = '';
    let found = 0;
    for (let to = at; to < keys.length && text.length <= longest; to += 1) {
      text = joined([text, keys[to] ?? '']);
      if (known.has(text)) found = to + 1 - at;
    }
    return found;
  };
  const answered = (line: Styled): Styled => {
    const prompt = prompts.find((asked) => line.text.startsWith(asked));
    return prompt === undefined ? line : part(line, prompt.length);
  };

  return (lines, kind) => {
    const keys = lines.map(({ text }) => words(text));
    if (wholes.has(joined(keys))) return [];
    const added: Styled[] = [];
    for (let at = 0; at < lines.length; ) {
      const run = keys[at] === '' ? 0 : runAt(keys, at);
      const line = lines[at];
      if (run === 0 && line) added.push(answered(line));
      at += Math.max(run, 1);
    }
    if (added.length === lines.length && added.every((line, at) => line === lines[at])) return lines;
    if (added.some(wordy)) return added;
    // Out of the goals that a template lists, those were left that the work serves.
    const isChoice = kind === 'okr' && (namesGoal(textOf(lines)) || lines.some(({ urls }) => urls.length > 0));
    return isChoice ? lines : [];
  };
}

const firstWord = (key: string): string => key.split(' ', 1)[0] ?? '';
