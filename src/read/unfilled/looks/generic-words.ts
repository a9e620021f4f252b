import type { Look } from '../look.ts';
import { afterLeads, consistsOf, holdsAny } from '../prepared.ts';
import { without } from './holes.ts';

const longest = 8;

/** Words that any template has, and none of this piece of work: "who gains what", "the benefit for the customer". With a verb of its own it says something, if little. */
export const genericWords: Look = {
  id: 'generic',
  reason: 'only words that a template has',
  language: ({ words, hasLink, ofGoals }, language) => {
    const { generic, interrogatives, requests, asked, verbs } = language;
    if (words.length === 0 || !consistsOf(words, 0, generic, requests)) return false;
    const at = afterLeads(words, language);
    if (interrogatives.at(words, at) > 0) return true;
    // "A short reason why this matters."
    if (holdsAny(words, asked, at, at + 2) && holdsAny(words, interrogatives, at + 1, words.length)) return true;
    if (requests.at(words, at) > 0 && words.length > at + 1) return holdsAny(words, asked, at, words.length);
    return (
      !hasLink && !ofGoals && words.length <= longest && holdsAny(words, asked, 0, words.length) && !holdsAny(words, verbs, 0, words.length)
    );
  },
  script: ({ text }, { asked, common, interrogative }) =>
    text.length <= 60 && (asked.test(text) || interrogative.test(text)) && without(text, common) === '',
};
