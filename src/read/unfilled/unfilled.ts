import type { Styled } from '../outline.ts';
import { said } from '../styled.ts';
import { isAnswer, lineFaultOf, surelyStates } from './sentence-fault.ts';
import { hole, significant, textOf, withoutBrackets, words } from './words.ts';

/** What a text is held against. */
export interface Surroundings {
  /** The significant words of its label. */
  readonly label: string;
  readonly title: string;
  /** It stands under a label of goals, where a number names one. */
  readonly ofGoals?: boolean;
}

const emojiCodes = /^[^\p{L}\p{N}:]*(?::[a-z+-][a-z0-9_+-]{0,40}:[^\p{L}\p{N}:]*)+$/u;
/** A longer line says something, unless it repeats one character. */
const longestLine = 1200;
const longestRepeated = 200;
const longestCompared = 500;

/** Six words and more, in one sentence without brackets, blanks and runs of marks. */
const sentence = /^([a-z0-9]+) ([a-z0-9]+)(?:[ ,'-]{1,2}[a-z0-9%]+){3,}[ ,'-]{1,2}([a-z0-9%]+)(?:[.!;](?: [a-z0-9 ,.;'%-]*)?)?$/i;
const lowercase = (text: string, at: number): number => text.charCodeAt(at) | 32;

/** Whether a line is surely filled, which is sooner told of most than what it might be: it repeats neither title, label nor letter. */
function surelySays({ text, spans, urls }: Styled, { label, title }: Surroundings): boolean {
  if (
    spans.length > 0 ||
    urls.length > 0 ||
    text.length > longestRepeated ||
    lowercase(text, 0) === lowercase(text, 1) ||
    !/^[a-z0-9]/i.test(title) ||
    lowercase(text, 0) === lowercase(title, 0) ||
    /^(?:lorem|.?[^a-z])/i.test(text)
  )
    return false;
  const lower = text.toLowerCase();
  if (lower.includes(label.split(' ', 1)[0] ?? label)) return false;
  const found = sentence.exec(lower);
  return found !== null && surelyStates(found[1] ?? '', found[2] ?? '', found[3] ?? '');
}

/** A line as a list has it. */
interface Listed extends Styled {
  readonly depth?: number;
}

/**
 * Why a passage is unfilled, for people; null when somebody filled it. `all` are the lines under the label. Every sentence is looked
 * at by itself (see `looks`): one that says something is enough, whatever hints stand around it.
 */
export function placeholderReason(all: readonly Listed[], around: Surroundings): string | null {
  const { label, title } = around;
  const [first] = all;
  if (first !== undefined && all.length === 1 && first.heads !== true && surelySays(first, around)) return null;
  const lines = all.some((line) => line.heads) ? all.filter((line) => !line.heads) : all;
  const whole = textOf(lines);
  if (whole.trim() === '') return 'empty';
  const key = words(whole, longestCompared);
  if (whole.length <= longestCompared && isTitle(key, title)) return 'the same as the title';
  if (key.startsWith('lorem ipsum')) return 'filler text (lorem ipsum)';
  if (repeats(key, label)) return 'only repeats the label';
  if (spellsOut(whole, label)) return 'only spells out the label';
  const plain = lines.some(({ spans }) => spans.length > 0) ? lines.map(said).join('\n') : whole;
  const added = withoutBrackets(plain, ` ${hole} `).split('\n');
  if (offersChoice(added)) return 'a choice, nothing chosen';
  const written = lines.flatMap((line) => line.text.split('\n').map(() => line));
  let reason: string | null = null;
  let before: string | null = null;
  let exampleAt: number | null = null;
  for (const [at, text] of added.entries()) {
    if (text.replaceAll(hole, '').trim() === '') continue;
    const line = written[at];
    const depth = line?.depth ?? 0;
    if (exampleAt !== null && (depth > exampleAt || (depth === exampleAt && at === 1))) continue;
    exampleAt = null;
    const fault = lineFault(text, line, around);
    if (fault === null || isAnswer(fault, before)) return null;
    before = fault;
    if (fault === 'only an example' && /[:：]\s*$/.test(text)) exampleAt = depth;
    reason ??= fault;
  }
  const isHint = !/[\p{L}\p{N}]/u.test(added.join('')) && /[\p{L}\p{N}]/u.test(whole);
  if (!isHint) return reason ?? 'empty';
  return lineFaultOf(whole, { hasLink: false, isBold: false, ofGoals: true }) === 'stands for no answer'
    ? `"${whole.trim()}"`
    : 'only a hint (italic, bracketed or code)';
}

const abbreviations = new Set(['okr', 'kr', 'bv', 'kpi']);
/** "OKR: Objectives and Key Results", as a glossary has it, in the languages that keep the abbreviation too. */
const spelled =
  /^(?:objectifs? et resultats? cles?|objetivos? y resultados? clave|objetivos? e resultados? chave|obiettivi e risultati chiave|ziele und (?:schlussel|kern)ergebnisse|doelstellingen en kernresultaten|cele i kluczowe (?:rezultaty|wyniki)|цели и ключевые результаты)$/;

/** Whether a text, up to its first mark, is what the letters of its label stand for. */
function spellsOut(text: string, label: string): boolean {
  if (!abbreviations.has(label) || text.length > longestRepeated) return false;
  const key = words(text.split(/[,.;:(–—\n]/, 1)[0] ?? text);
  if (label === 'okr' && spelled.test(key)) return true;
  const initials = key
    .split(' ')
    .filter((word) => !/^(?:and|or|of|the|und|et|y|e|en|i|и)$/.test(word))
    .map((word) => word[0])
    .join('');
  return initials === label;
}

const mostOptions = 8;
const longestOption = 30;

/** Whether the lines are the options of a form, one a line: steps of a scale, or kinds of value with a box each. */
function offersChoice(lines: readonly string[]): boolean {
  if (lines.length < 2 || lines.length > mostOptions || lines.some((line) => line.length > longestOption)) return false;
  const isBoxed = lines.every((line) => line.includes(hole));
  const options = lines.map((line) => line.replaceAll(hole, '').trim()).join(isBoxed ? ' / ' : ', ');
  return lineFaultOf(options, { hasLink: false, isBold: false, ofGoals: false }) === 'a choice, nothing chosen';
}

/** Most texts begin otherwise than the title, which is sooner told than its words are. */
function isTitle(key: string, title: string): boolean {
  const initial = /^[\x00-\x7f]*?([a-z0-9/%])/i.exec(title)?.[1];
  if (key === '' || (initial !== undefined && initial.toLowerCase() !== key[0])) return false;
  return key === words(title, longestCompared);
}

function lineFault(text: string, line: Styled | undefined, { label, ofGoals = false }: Surroundings): string | null {
  if (!/[\p{L}\p{N}]/u.test(text) && !/[★☆⭐✩✭✰]|🌟/u.test(text)) return 'only punctuation';
  if (emojiCodes.test(text)) return 'only punctuation';
  if (text.length > longestRepeated && repeatsCharacter(text)) return 'one character repeated';
  if (text.length > longestLine) return null;
  const key = words(text, longestCompared);
  if (key.length < 3 && /^\p{L}$/u.test(key) && !/\p{Script=Han}/u.test(key)) return 'a single letter';
  if (repeatsCharacter(key)) return 'one character repeated';
  if (repeats(key, label)) return 'only repeats the label';
  const hasLink = (line?.urls.length ?? 0) > 0 || text.includes('://');
  const fault = lineFaultOf(text, { hasLink, isBold: line !== undefined && isBold(line), ofGoals });
  return fault === 'stands for no answer' ? `"${text.replaceAll(hole, '').trim()}"` : fault;
}

/** Whether all letters of a line are bold. */
const isBold = ({ text, spans }: Styled): boolean => {
  if (!spans.some(({ style }) => style === 'bold')) return false;
  let from = 0;
  let rest = '';
  for (const { start, end } of spans) {
    rest += text.slice(from, start);
    from = end;
  }
  return !/[\p{L}\p{N}]/u.test(rest + text.slice(from));
};

const repeatsCharacter = (text: string): boolean => /^[^\p{L}\p{N}]*(\p{L})(?:[^\p{L}\p{N}]*\1)+[^\p{L}\p{N}]*$/u.test(text);

/** Whether a text comes to no more than the significant words of its label. */
const repeats = (key: string, own: string): boolean =>
  own !== '' && key.length <= longestRepeated && key.includes(own.split(' ', 1)[0] ?? own) && significant(key) === own;
