import { foldLabel } from './label-folding.ts';
import type { LabelKind } from './labels.ts';
import type { Styled } from './outline.ts';
import { part } from './styled.ts';
import type { TemplateText } from './templates.ts';
import { textOf, words } from './unfilled/words.ts';
import { namesGoal } from './urls.ts';

/** What was added to a template's text; none when it is as the template has it. The very same lines where nothing is the template's. */
export type Added = (lines: readonly Styled[], kind: LabelKind) => readonly Styled[];

/** A paragraph is seldom broken into more lines; beyond that only single lines and whole texts are known. */
const longestRun = 6;
const mostRuns = 2000;
const longestText = 2000;
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

/** The words of every line, of the lines that stand together, and of every text as a whole. */
function knownWords(templates: readonly (readonly string[])[]): { readonly known: Set<string>; readonly wholes: Set<string> } {
  const keys = templates.map((lines) => lines.map((line) => words(line)));
  const wholes = new Set(keys.map(joined));
  const known = new Set([...keys.flat(), ...wholes]);
  for (const lines of keys) {
    for (let from = 0; from < lines.length && known.size < mostRuns; from += 1) {
      for (let to = from + 2; to <= from + longestRun; to += 1) known.add(joined(lines.slice(from, to)).slice(0, longestText));
    }
  }
  known.delete('');
  return { known, wholes };
}

/** Compares by words: lines may be joined or broken otherwise than in the template. */
function addedTo(templates: readonly (readonly string[])[]): Added {
  const { known, wholes } = knownWords(templates);
  const sorted = [...known].sort();
  // "Who benefits:" is a question, and what follows it on its line the answer.
  const prompts = [...new Set(templates.flat())].filter((line) => /[:：?？]$/.test(line) && /[\p{L}\p{N}]/u.test(line));

  /** How many lines from `at` on are the template's. */
  const runAt = (keys: readonly string[], at: number): number => {
    let text = '';
    let found = 0;
    for (let to = at; to < keys.length && to < at + longestRun * 2; to += 1) {
      text = joined([text, keys[to] ?? '']);
      if (known.has(text)) found = to + 1 - at;
      if (!begins(sorted, text)) break;
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

/** Whether any of these, in order, begins with `text`. */
function begins(sorted: readonly string[], text: string): boolean {
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle] ?? '') < text) from = middle + 1;
    else to = middle;
  }
  return sorted[from]?.startsWith(text) === true;
}
