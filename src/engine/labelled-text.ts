import type { Passage } from '../model/read-issue.ts';
import { denialOf } from './denial.ts';
import type { GoalIndex } from './goal-index.ts';
import { cut, naming, type OwnReferences, silent, withheld } from './own-words.ts';
import type { Reference } from './references.ts';
import { remember } from './remember.ts';

/** The goals that a labelled text names; a text that names none is one unknown reference. */
function namedIn(text: string, urls: readonly string[], at: string, index: GoalIndex): Reference[] {
  const named: Reference[] = index.mentions(text).map(({ ref, goals }) => ({ ref, at, goals, origin: null }));
  for (const url of urls) {
    const goals = index.atUrl(url);
    if (goals.length > 0) named.push({ ref: url, at, goals, origin: null });
  }
  if (named.length === 0) return [{ ref: cut(text === '' ? (urls[0] ?? '') : text), at, goals: [], origin: null }];
  const strangers = index.strangers(text).map((ref) => ({ ref, at, goals: [], origin: null }));
  return [...named, ...strangers];
}

/** What a labelled text says. */
function readText(text: string, urls: readonly string[], at: string, index: GoalIndex): OwnReferences {
  const denial = denialOf(text);
  if (denial === null) return naming(namedIn(text, urls, at, index));
  if (!denial.explicit) {
    const references = namedIn(text, urls, at, index);
    if (references.some(({ goals }) => goals.length > 0)) return naming(references);
  }
  return denial.reason === null ? { ...silent, placeholder: `"${cut(text.trim())}"` } : { ...silent, declined: denial.reason };
}

/** Longer texts are prose, and prose is written once. */
const longestRepeated = 80;

/** Reads labelled texts; a short one without links, such as "O1-KR2", once for all issues that have it in the same place. */
export function passageReader(index: GoalIndex): (passage: Passage) => OwnReferences {
  const readShort = remember((at: string) => remember((text: string) => readText(text, [], at, index)));
  const empty = remember((reason: string): OwnReferences => ({ ...silent, placeholder: reason }));
  /** A text that reading takes for a placeholder may name a goal all the same, or say why there is none. */
  const sayNothing = (text: string) => {
    const denial = denialOf(text);
    return (denial === null || denial.reason === null || !denial.explicit) && index.mentions(text).length === 0;
  };
  const saysNothing = remember((text: string) => ({ holds: sayNothing(text) }));
  return ({ text, at, urls, status, reason }) => {
    if (status === 'unreadable') return withheld;
    const isShort = text.length <= longestRepeated;
    if (status === 'placeholder' && (isShort ? saysNothing(text).holds : sayNothing(text))) return empty(reason ?? 'empty');
    return isShort && urls.length === 0 ? readShort(at)(text) : readText(text, urls, at, index);
  };
}
