import { hasFigures } from '../figures.ts';
import type { Look } from '../look.ts';
import { afterLeads, consistsOf, holdsAny } from '../prepared.ts';

const near = 12;

/** Sends the writer to where it is told how to write: "Read the handbook first", a link to a guide. */
export const helpLinks: Look = {
  id: 'help',
  reason: 'only a way to help',
  language: ({ words, text, hasLink }, language) => {
    const { help, pointers, generic } = language;
    if (hasFigures(text.replace(/https?:\/\/\S+/g, ''))) return false;
    const at = afterLeads(words, language);
    const pointer = pointers.at(words, at);
    if (pointer > 0 && words.length <= near * 2 && holdsAny(words, help, at, at + pointer + near)) return true;
    return (
      hasLink &&
      (pointer > 0 || holdsAny(words, help, 0, words.length)) &&
      consistsOf(words, 0, help, pointers, generic) &&
      holdsAny(words, help, 0, words.length)
    );
  },
  script: ({ text, hasLink }, { help }) =>
    (hasLink || text.length <= 40) && help.test(text) && !hasFigures(text.replace(/https?:\/\/\S+/g, '')),
};
