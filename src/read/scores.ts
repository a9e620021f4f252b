import type { Issue } from '../model/issue.ts';
import type { Conventions, Scoring } from '../model/policy.ts';
import { type Moscow, type ReadScores, type ScoreInputName, scoreInputNames } from '../model/scores.ts';
import { createBodyReader } from './body.ts';
import { copied } from './copy.ts';
import { foldLabel } from './label-folding.ts';
import { createLabels } from './labels.ts';
import { oneLineEnd } from './markdown.ts';
import { prescan } from './prescan.ts';
import { remembered } from './remembered.ts';
import { moscowValue, scoreValue } from './score-values.ts';

/** One thing that an issue says of its worth. */
type Said = { readonly name: ScoreInputName; readonly value: number } | { readonly name: 'moscow'; readonly value: Moscow };

const none: readonly Said[] = [];
const families = /^(?:rice|wsjf|scores?|scoring)\s*[:/=-]+\s*/i;
/** "reach:5000", "impact = high", "moscow::must". */
const assigned = /^([^:=/]+?)\s*[:=/]+\s*([^:=/]+)$/;
/** A number and nothing else: in a field for statements it says nothing of who gains what, and is a score. */
const bareNumber = /^\s*\d+(?:[.,]\d+)?\s*$/;
const moscowLabel = /^(?:must|should|could|won['’]?t)[ _-]have$/i;

/** What each thing that was said comes to, by its name; things that contradict each other say nothing. */
function agreed(said: readonly Said[]): readonly Said[] {
  return said.filter(({ name, value }, i) => {
    const same = said.filter((other) => other.name === name);
    return same.every((other) => other.value === value) && said.findIndex((other) => other.name === name) === i;
  });
}

/**
 * A reader of what issues say of their worth: in fields, else in labels, else, where the config asks for it, in labelled lines.
 * Gives null for an issue that says nothing.
 */
export function createScoreReader({ names, lines }: Scoring, conventions: Conventions): (issue: Issue) => ReadScores | null {
  const inputs = new Map<string, (ScoreInputName | 'moscow')[]>();
  for (const input of [...scoreInputNames, 'moscow'] as const) {
    for (const name of names[input]) inputs.set(foldLabel(name), [...(inputs.get(foldLabel(name)) ?? []), input]);
  }
  const inputsOf = remembered((name) => inputs.get(foldLabel(name)) ?? null);
  const read = (name: string, text: string): readonly Said[] =>
    (inputsOf(name) ?? []).flatMap((input): Said[] => {
      const value = input === 'moscow' ? moscowValue(text) : scoreValue(input, text);
      return value === null ? [] : [{ name: input, value } as Said];
    });
  const saidByLabel = remembered((label): readonly Said[] => {
    const moscow = moscowLabel.test(label.trim()) ? moscowValue(label) : null;
    if (moscow !== null) return [{ name: 'moscow', value: moscow }];
    const [, name = '', value = ''] = assigned.exec(label.trim().replace(families, '')) ?? [];
    const said = name === '' ? none : read(name, value);
    return said.length === 0 ? none : said;
  });

  const statementNames = new Set(conventions.businessValue.map(foldLabel));
  const mayBeScored = ({ name, role }: Issue['fields'][number]): boolean => role === 'businessValue' || statementNames.has(foldLabel(name));

  // A search of its own: what is a label here must not end the texts of others.
  const scoreLabels = createLabels({ businessValue: lines ? Object.values(names).flat() : [], okr: [] });
  const readBody = createBodyReader({ ...conventions, inline: false }, scoreLabels);
  const mayHold = ({ body }: Issue): boolean =>
    body !== null &&
    body !== 'withheld' &&
    (body.format === 'adf' || typeof body.value !== 'string' || prescan(oneLineEnd(body.value), scoreLabels)?.length !== 0);

  return (issue) => {
    const labelled = issue.labels.length === 0 ? none : issue.labels.flatMap(saidByLabel);
    const mayBeInLines = lines && mayHold(issue);
    if (labelled.length === 0 && !mayBeInLines && !issue.fields.some((field) => inputsOf(field.name) !== null || mayBeScored(field)))
      return null;
    const scores: ReadScores = { inputs: [], moscow: null };
    const known = new Set<string>();
    const take = (said: readonly Said[], at: string) => {
      for (const one of said) {
        if (known.has(one.name)) continue;
        known.add(one.name);
        if (one.name === 'moscow') scores.moscow = one.value;
        else scores.inputs.push({ name: one.name, value: one.value, at });
      }
    };
    for (const { name, values } of issue.fields) {
      if (inputsOf(name) === null) continue;
      for (const value of values) {
        const text = typeof value === 'string' ? value : value.value;
        if (typeof text === 'string') take(read(name, text), copied(`field:${name}`));
      }
    }
    for (const field of known.has('businessValue') ? [] : issue.fields.filter(mayBeScored)) {
      const [text, ...others] = field.values;
      if (others.length > 0 || typeof text !== 'string' || !bareNumber.test(text)) continue;
      const value = scoreValue('businessValue', text);
      if (value !== null) take([{ name: 'businessValue', value }], copied(`field:${field.name}`));
    }
    if (labelled.length > 0) take(agreed(labelled), 'label');
    if (mayBeInLines) {
      for (const { label, lines: text, at } of readBody(issue.body, issue.title).found) take(read(label, text[0]?.text ?? ''), at);
    }
    return known.size === 0 ? null : scores;
  };
}
