import { folded } from './label-folding.ts';
import type { Styled } from './outline.ts';
import { said } from './styled.ts';

/** What a text is held against. */
export interface Surroundings {
  /** The significant words of its label. */
  readonly label: string;
  readonly title: string;
}

const unset = new Set([
  ...['tbd', 'tbc', 'tba', 'todo', 'none', 'nothing', 'unknown', 'undefined', 'nil', 'null', 'na', 'n/a', 'n a'],
  ...['to be defined', 'to be determined', 'to be decided', 'to be confirmed', 'to be announced', 'to be added', 'to be done'],
  ...['to be completed', 'to be filled', 'to be filled in', 'to be filled out', 'to be provided', 'to be clarified', 'to be discussed'],
  ...['to do', 'not applicable', 'not available', 'not known', 'not defined', 'not yet defined', 'not specified', 'not provided'],
  'no response',
]);
const delays = / (?:yet|so far|for now|at this time|at the moment|currently)$/;
/** Words with which sample texts surround the label they repeat. */
const fillers = new Set(
  'a an the my our your some this of for here add enter describe insert write explain please goes example sample'.split(' '),
);
const emojiCodes = /^[^\p{L}\p{N}:]*(?::[a-z+-][a-z0-9_+-]{0,40}:[^\p{L}\p{N}:]*)+$/u;
/** The words between the blanks of a sentence to be filled in: "As a ____ I want to ____ so that I can ____". */
const frame = new Set(
  'as a an the i we they you who my our their want wants need needs would like to so that can could be able will is in order of for by with and because'.split(
    ' ',
  ),
);
const hasBlank = (line: string): boolean => line.includes('___') || line.includes('…') || line.includes('....');
/** A longer line says something, unless it repeats one character. */
const longestPlaceholder = 200;
const longestCompared = 500;

/** Nine words and more, in one line without brackets, blanks and runs of marks: longer than anything that stands for no answer. */
const sentence = /^[a-z0-9]+(?:[ ,.;:'-]{1,2}[a-z0-9%]+){8,}[.!]?$/i;
const lowercase = (text: string, at: number): number => text.charCodeAt(at) | 32;

/** Whether a line is surely no placeholder, which is sooner told of most than what it might be: it repeats neither title, label nor letter. */
function surelySays({ text, spans }: Styled, { label, title }: Surroundings): boolean {
  return (
    spans.length === 0 &&
    text.length <= longestPlaceholder &&
    sentence.test(text) &&
    lowercase(text, 0) !== lowercase(text, 1) &&
    /^[a-z0-9]/i.test(title) &&
    lowercase(text, 0) !== lowercase(title, 0) &&
    !/^(?:lorem|.?[^a-z])/i.test(text) &&
    !text.toLowerCase().includes(label.split(' ', 1)[0] ?? label)
  );
}

/** Why a passage is no more than a placeholder, for people; null when somebody filled it. `all` are the lines under the label. */
export function placeholderReason(all: readonly Styled[], { label, title }: Surroundings): string | null {
  const [first] = all;
  if (first !== undefined && all.length === 1 && first.heads !== true && surelySays(first, { label, title })) return null;
  const lines = all.some((line) => line.heads) ? all.filter((line) => !line.heads) : all;
  const whole = textOf(lines);
  if (whole.trim() === '') return 'empty';
  const key = words(whole, longestCompared);
  if (whole.length <= longestCompared && isTitle(key, title)) return 'the same as the title';
  if (key.startsWith('lorem ipsum')) return 'filler text (lorem ipsum)';
  if (repeats(key, label)) return 'only repeats the label';
  const added = withoutBrackets(lines.some(({ spans }) => spans.length > 0) ? lines.map(said).join('\n') : whole);
  let reason: string | null = null;
  for (const line of added.split('\n')) {
    if (line.trim() === '') continue;
    const fault = lineFault(line, line === whole ? key : null, label);
    if (fault === null) return null;
    reason ??= fault;
  }
  const isHint = !/[\p{L}\p{N}]/u.test(added) && /[\p{L}\p{N}]/u.test(whole);
  if (!isHint) return reason ?? 'empty';
  return unset.has(key) ? `"${whole.trim()}"` : 'only a hint (italic, bracketed or code)';
}

/** The text of some lines. */
export const textOf = (lines: readonly Styled[]): string =>
  lines.length === 1 ? (lines[0]?.text ?? '') : lines.map((line) => line.text).join('\n');

/** The significant words of a label, to compare a text with. */
export const labelWords = (label: string): string => significant(words(withoutBrackets(label), longestPlaceholder));

/** Most texts begin otherwise than the title, which is sooner told than its words are. */
function isTitle(key: string, title: string): boolean {
  const initial = /^[\x00-\x7f]*?([a-z0-9/%])/i.exec(title)?.[1];
  if (key === '' || (initial !== undefined && initial.toLowerCase() !== key[0])) return false;
  return key === words(title, longestCompared);
}

/** A text reduced to its words, for comparison; no more than its first `limit` characters. */
export function words(text: string, limit = text.length): string {
  const cut = text.slice(0, limit);
  // The same as below, for the texts of which there are most.
  if (/^[\x00-\x7f]*$/.test(cut) && !cut.includes('/'))
    return cut
      .toLowerCase()
      .replace(/[^a-z0-9%]{2,}|[^a-z0-9% ]/g, ' ')
      .trim();
  return folded(cut)
    .replace(/[^\p{L}\p{N}/%]+/gu, ' ')
    .trim();
}

function lineFault(line: string, known: string | null, own: string): string | null {
  if (!/[\p{L}\p{N}]/u.test(line) || emojiCodes.test(line)) return 'only punctuation';
  if (line.length > longestPlaceholder) return repeatsCharacter(line) ? 'one character repeated' : null;
  const key = known ?? words(line);
  if (isUnset(key, line)) return `"${line.trim()}"`;
  if (hasBlank(line) && key.split(' ').every((word) => frame.has(word))) return 'only blanks to fill in';
  if (key.length < 3 && /^\p{L}$/u.test(key) && !/\p{Script=Han}/u.test(key)) return 'a single letter';
  if (repeatsCharacter(key)) return 'one character repeated';
  return repeats(key, own) ? 'only repeats the label' : null;
}

const repeatsCharacter = (text: string): boolean => /^[^\p{L}\p{N}]*(\p{L})(?:[^\p{L}\p{N}]*\1)+[^\p{L}\p{N}]*$/u.test(text);

function isUnset(key: string, line: string): boolean {
  if (unset.has(key) || unset.has(key.replace(delays, ''))) return true;
  // "TODO: ask the product owner"
  return /^(?:tb[acd]|todo) /.test(key) && key.split(' ').length <= 8 && /^[^\p{L}\p{N}]*(?:tb[acd]|todo)\s*[:,;(–—-]/iu.test(line);
}

/** Whether a text comes to no more than the significant words of its label. */
const repeats = (key: string, own: string): boolean =>
  own !== '' && key.length <= longestPlaceholder && key.includes(own.split(' ', 1)[0] ?? own) && significant(key) === own;

const significant = (key: string): string =>
  key
    .split(' ')
    .filter((word) => !fillers.has(word))
    .map((word) => (word.length > 3 && word.endsWith('s') ? word.slice(0, -1) : word))
    .join(' ');

/** The text outside brackets of any kind; two levels deep, which is deeper than hints go. */
function withoutBrackets(text: string): string {
  if (!/[([<{‹«]/.test(text)) return text;
  const pairs = /\([^()]*\)|\[[^[\]]*\]|<[^<>]*>|\{[^{}]*\}|‹[^‹›]*›|«[^«»]*»/g;
  return text.replace(pairs, ' ').replace(pairs, ' ');
}
