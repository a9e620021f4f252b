import { hasFigures } from '../figures.ts';
import type { Look } from '../look.ts';
import { phrasesOf } from '../phrases.ts';
import { afterLeads, holdsAny } from '../prepared.ts';

const mark = /[?？؟]["'”’»)\]\s*_]*$/;
const sum = /\d\s*[%€$£¥]|[€$£¥]\s*\d/;
const longest = 16;
/** "What is missing today is a refund button" answers itself. */
const copulas = phrasesOf('is are was were ist sind war est sont es son fue é são foi è sono zijn jest są to это'.split(' '));

/**
 * A question, whoever asks it: with its mark, or without it as forms have it ("How does this help our users", "**Who gains what**").
 * Nothing is said by asking alone; a sum in a question that no question word begins may be what the writer has to say.
 */
export const questions: Look = {
  id: 'question',
  reason: 'a question to the writer',
  form: ({ text }) => mark.test(text) && !sum.test(text),
  language: ({ text, words, isBold }, language) => {
    const at = afterLeads(words, language);
    const length = language.interrogatives.at(words, at);
    if (length === 0) return false;
    if (mark.test(text)) return true;
    if (words.length > longest || hasFigures(text) || /[.!]$/.test(text)) return false;
    const verb = language.auxiliaries.at(words, at + length);
    return isBold || (verb > 0 && !holdsAny(words, copulas, at + length + verb + 1, words.length));
  },
  script: ({ text }, { question }) => question.test(text) && !hasFigures(text),
};
