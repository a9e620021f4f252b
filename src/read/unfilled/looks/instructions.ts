import { hasFigures } from '../figures.ts';
import type { Look } from '../look.ts';
import { afterLeads, holdsAny, type Prepared } from '../prepared.ts';
import type { Sentence } from '../sentences.ts';

/** Says what belongs in the place where it stands, whoever is to write it: English, German, French. */
const saysPlace =
  /\b(?:goes|belongs|comes) here[.!]?$|\b(?:should|must|shall|is to|needs to|has to) be (?:described|explained|stated|filled(?: in| out)?|entered|added|given|provided|listed|written|documented)(?: (?:up )?(?:here|below|in this section|in (?:one|a) sentences?))?[.!]?$|\b(?:hier|an dieser stelle)\b.*\b(?:beschrieben|eingetragen|angegeben|ergänzt|ausgefüllt|genannt) werden[.!]?$|\bgehört hierher[.!]?$|\b(?:est|sera|doit être|à) (?:décrite?|indiquée?|précisée?) ici[.!]?$/iu;

/** How far behind the verb stands what a writer is asked for. */
const near = 6;

/**
 * Asks the writer to write: by a form that does nothing else ("décrivez"), or by one that begins statements too, where what a writer
 * is asked for is its object: "describe the benefit", never "describe fees up front". Figures of its own make it a statement.
 */
export const instructions: Look = {
  id: 'instruction',
  reason: 'an instruction to the writer',
  language: (sentence, language) => {
    const { words, text } = sentence;
    const at = afterLeads(words, language);
    if (language.asks.at(words, at) > 0) return true;
    if (hasFigures(text)) return false;
    if (saysPlace.test(text.trim())) return true;
    return describes(words, at, language) || mayAsk(words, at, language) || asksAtEnd(sentence, at, language);
  },
  script: ({ text }, { asks }) => asks.test(text) && !hasFigures(text),
};

function describes(words: readonly string[], at: number, { describes: verbs, endings, asked, leads }: Prepared): boolean {
  const length = Math.max(verbs.at(words, at), at > 0 ? endings.at(words, at) : 0);
  if (length === 0) return false;
  let next = at + length;
  for (let lead = leads.at(words, next); lead > 0; lead = leads.at(words, next)) next += lead;
  // "Please complete", and no word more.
  if (at > 0 && next === words.length) return true;
  // "Explain to customers": it is they who are told.
  if (next === at + length && /^(?:to|for|against)$/.test(words[next] ?? '')) return false;
  return next > at + length || holdsAny(words, asked, next, next + near);
}

function mayAsk(words: readonly string[], at: number, { mayAsk: verbs, articles, asked, interrogatives, leads }: Prepared): boolean {
  let next = verbs.at(words, at);
  if (next === 0) return false;
  next += at;
  for (let length = leads.at(words, next); length > 0; length = leads.at(words, next)) next += length;
  if (interrogatives.at(words, next) > 0) return true;
  const article = articles.at(words, next);
  return article > 0 && holdsAny(words, asked, next + article, next + article + 4);
}

/** "Den Nutzen kurz beschreiben", "Hier angeben, was es bringt". */
function asksAtEnd({ words, text }: Sentence, at: number, { endings, finite, asked }: Prepared): boolean {
  if (words.length > 25) return false;
  const clause = text.split(/[,(:]/, 1)[0] ?? text;
  const count = clause === text ? words.length : clause.trim().split(/\s+/).length;
  const length = [3, 2, 1].find((few) => few <= count && endings.at(words, count - few) === few) ?? 0;
  if (length === 0 || holdsAny(words, finite, 0, count)) return false;
  return at > 0 || holdsAny(words, asked, 0, count);
}
