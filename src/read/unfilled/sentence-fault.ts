import { remembered } from '../remembered.ts';
import type { Language } from './languages/language.ts';
import { languages, scripts } from './languages/languages.ts';
import type { Look } from './look.ts';
import { looks } from './looks/looks.ts';
import { type Prepared, prepare } from './prepared.ts';
import { aroundColon, asSentence, type InLine, type Sentence, sentencesOf } from './sentences.ts';
import { hole, words } from './words.ts';

const prepared: readonly { readonly cyrillic: boolean; readonly language: Prepared }[] = languages.map((language) => ({
  cyrillic: /\p{Script=Cyrillic}/u.test(language.asked.join('')),
  language: prepare(language),
}));

const firstWords = (lists: readonly (readonly string[])[]): string[] => lists.flat().map((phrase) => words(phrase).split(' ')[0] ?? '');
const openersOf = (language: Language): string[] => {
  const { asks, describes, mayAsk, interrogatives, examples, exampleLabels, putOffs, pointers, remarks } = language;
  const { leads, leadIns, referrals, roles, scale, kinds, scores } = language;
  const asked = language.endings.length > 0 ? [language.asked, language.articles] : [];
  const asking = [asks, describes, mayAsk, interrogatives, examples, exampleLabels, putOffs, pointers, remarks];
  return firstWords([...asking, leads, leadIns, referrals, roles, scale, kinds, scores, ...asked]);
};
/** A long sentence that begins with none of these, and ends with no request, says something. */
const openers = new Set(languages.flatMap(openersOf));
const articles = new Set(languages.flatMap((language) => firstWords([language.articles])));
const closers = new Set(languages.flatMap((language) => language.endings.map((phrase) => words(phrase).split(' ').at(-1) ?? '')));
const generic = new Set(languages.flatMap(({ asked, verbs, common, articles: some }) => firstWords([asked, verbs, common, some])));
const manyWords = 6;

/** Whether a sentence of six words or more is surely a statement, by its first words and its last. */
export const surelyStates = (first: string, second: string, last: string): boolean =>
  !openers.has(first) &&
  !closers.has(last) &&
  (!generic.has(first) || (!generic.has(second) && !(articles.has(first) && openers.has(second))));

/** Looks that say least of why: any other reason is told instead. */
const weak = new Set(['generic', 'remark', 'question']);
const weakReasons = new Set(looks.filter(({ id }) => weak.has(id)).map(({ reason }) => reason));
/** Ends with a colon, and nothing but holes behind it. */
const endsOpen = new RegExp(`[:：][${hole}\\s]*$`, 'u');
const longest = 320;
const longestLabel = 5;
const deepest = 3;
const address = /^(?:https?:\/\/\S+\s*)+$/;
export const unanswered = 'a question of the form, not answered';

/** Many issues have the same few words in the place of an answer. */
const known = new Map<string, (line: string) => { readonly fault: string | null }>();

/** As `lineSays` has it, each short line looked at once. */
export function lineFaultOf(line: string, around: InLine): string | null {
  const key = `${around.hasLink}${around.isBold}${around.ofGoals}`;
  let ask = known.get(key);
  if (ask === undefined) {
    ask = remembered((text) => ({ fault: lineSays(text, around) }));
    known.set(key, ask);
  }
  return ask(line).fault;
}

/** Why a line says nothing, for people: the reason of its first sentence; null when one of its sentences says something. */
function lineSays(line: string, around: InLine): string | null {
  let reason: string | null = null;
  for (const text of sentencesOf(line)) {
    const fault = sentenceFault(text, around, 0);
    if (fault === null || isAnswer(fault, reason)) return null;
    reason ??= fault;
  }
  return reason;
}

const score = looks.find(({ id }) => id === 'score')?.reason;
const question = looks.find(({ id }) => id === 'question')?.reason;

/** "How many hours a week? 12": a number that answers what was asked before it is no bare score. */
export const isAnswer = (fault: string, before: string | null): boolean =>
  fault === score && (before === question || before === unanswered);

function sentenceFault(text: string, around: InLine, depth: number): string | null {
  if (text.length > longest) return null;
  const sentence = asSentence(text, around);
  if (sentence.words.length === 0 && sentence.hasLink) return null;
  if (isPlainlyStated(sentence)) return null;
  const look = refusing(sentence);
  const parts = depth < deepest ? aroundColon(sentence.text) : null;
  if (endsOpen.test(sentence.text) && (look === null || look.id === 'holes' || weak.has(look.id))) return unanswered;
  if (parts === null) return look?.reason ?? null;
  // What follows a hint's colon may be the answer.
  const [head, rest] = parts;
  const isWhole =
    look !== null && (look.id === 'example' || look.id === 'choice' || look.id === 'score' || look.id === 'unset' || look.id === 'put-off');
  if (isWhole) return look.reason;
  // "Describe: who is affected, how often."
  if (look?.id === 'instruction' && !/\s/.test(head)) return look.reason;
  const headFault = sentenceFault(head, around, depth + 1) ?? (isLabel(head, text) ? unanswered : null);
  if (headFault === null) return look !== null && !/[:：]/.test(sentence.text) ? look.reason : null;
  if (!/[\p{L}\p{N}]/u.test(rest)) return headFault;
  if (address.test(rest)) return look?.id === 'help' ? look.reason : null;
  const restFault = lineSays(rest, around);
  if (restFault !== null && isAnswer(restFault, headFault)) return null;
  return restFault !== null && (headFault === unanswered || weakReasons.has(headFault)) ? restFault : restFault && headFault;
}

const isLabel = (head: string, text: string): boolean => /[:：]/.test(text) && head.split(/\s+/).length <= longestLabel && !/\d/.test(head);

const isPlainlyStated = ({ words: all, text, hasHole }: Sentence): boolean =>
  all.length >= manyWords &&
  !hasHole &&
  !/[?？:：]|[\p{sc=Han}\p{sc=Hang}\p{sc=Kana}\p{sc=Hira}]/u.test(text) &&
  surelyStates(all[0] ?? '', all[1] ?? '', all.at(-1) ?? '');

/** The first look that refuses a sentence; null when it says something. */
export function refusing(sentence: Sentence): Look | null {
  const isLatin = /\p{Script=Latin}/u.test(sentence.text);
  const isCyrillic = /\p{Script=Cyrillic}/u.test(sentence.text);
  const inScripts = isLatin && isCyrillic ? [] : scripts.filter(({ script }) => script.test(sentence.text));
  for (const look of looks) {
    if (look.form?.(sentence)) return look;
    const { language, script } = look;
    if (language && prepared.some((one) => (one.cyrillic ? isCyrillic : isLatin) && language(sentence, one.language))) return look;
    if (script && inScripts.some((one) => script(sentence, one))) return look;
  }
  return null;
}
