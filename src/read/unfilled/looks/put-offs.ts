import type { Look } from '../look.ts';
import { afterLeads, consistsOf, type Prepared } from '../prepared.ts';
import type { Sentence } from '../sentences.ts';

const delays = / (?:yet|so far|for now|at this time|at the moment|currently)$/;
const longest = 14;
const mention = /^\s*@[\w.-]+/u;

/** Stands for no answer: "TBD", "none", "not applicable". */
export const unset: Look = {
  id: 'unset',
  reason: 'stands for no answer',
  form: ({ text, key }) =>
    /^(?:tb[acd]|todo) /.test(key) && key.split(' ').length <= 8 && /^[^\p{L}\p{N}]*(?:tb[acd]|todo)\s*[:,;(–—-]/iu.test(text),
  language: ({ key }, { unset: known }) => known.has(key) || known.has(key.replace(delays, '')),
  script: ({ text }, { unset: known }) => known.test(text),
};

/** Promises an answer, or sends to who has it: "to be filled by the product owner", "ask product", "PO to complete". */
export const putOffs: Look = {
  id: 'put-off',
  reason: 'put off',
  language: (sentence, language) => {
    const { words } = sentence;
    if (words.length > longest) return false;
    return isPromise(words, language) || isReferral(sentence, language) || isDuty(sentence, language);
  },
  script: ({ text }, { putOff }) => text.length <= 60 && putOff.test(text),
};

/** "To be filled by the product owner", never "to be filled orders". */
function isPromise(words: readonly string[], { putOffs: promises, generic, roles, requests, duties, unset: known }: Prepared): boolean {
  const length = promises.at(words, 0);
  return length > 0 && (length === words.length || [generic, roles, requests, duties, known].some((list) => list.at(words, length) > 0));
}

/** "Ask the PO", "@anna fragen", "waiting for product". */
function isReferral({ words, text }: Sentence, language: Prepared): boolean {
  const { referrals, articles, roles, generic, endings, leads } = language;
  const start = afterLeads(words, language);
  const length = referrals.at(words, start);
  if (length === 0) {
    // "PO fragen": the verb at the end.
    const role = roles.at(words, start + articles.at(words, start));
    return role > 0 && referrals.at(words, words.length - 1) === 1 && words.length <= 5;
  }
  let at = start + length;
  while (articles.at(words, at) > 0 || leads.at(words, at) > 0) at += Math.max(articles.at(words, at), leads.at(words, at));
  const role = roles.at(words, at);
  if (role > 0) return consistsOf(words, at + role, generic, roles, endings, referrals, language.unset);
  return (
    words.length <= length + 3 &&
    (/@\w/.test(text) || /\s\p{Lu}\p{Ll}+[.!]?$/u.test(text)) &&
    start + length < words.length &&
    !/\d/.test(text)
  );
}

/** "PO to complete", "@anna please fill": whose the answer is, and no answer. */
function isDuty({ words, text }: Sentence, { roles, articles, duties, generic }: Prepared): boolean {
  const article = articles.at(words, 0);
  const named =
    mention
      .exec(text)?.[0]
      .trim()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== '').length ?? 0;
  const role = named > 0 ? named : roles.at(words, article);
  const at = (named > 0 ? 0 : article) + role;
  const duty = role === 0 ? 0 : duties.at(words, at);
  return duty > 0 && consistsOf(words, at + duty, generic, roles, duties);
}
