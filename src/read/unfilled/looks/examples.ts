import type { Look } from '../look.ts';
import { afterLeads } from '../prepared.ts';
import { aroundColon } from '../sentences.ts';
import { words } from '../words.ts';

/** What others might write: "e.g. saves 3 hours a week", "Example: …". */
export const examples: Look = {
  id: 'example',
  reason: 'only an example',
  language: (sentence, language) => {
    if (language.examples.at(sentence.words, afterLeads(sentence.words, language)) > 0) return true;
    const [head] = aroundColon(sentence.text) ?? [/[:：]\s*$/.test(sentence.text) ? sentence.text : null];
    return head !== null && language.exampleLabels.has(words(head).replace(/ \d$/, ''));
  },
  script: ({ text }, { example }) => example.test(text),
};
