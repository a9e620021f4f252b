import { phrasesPattern } from './phrases.ts';
import { withoutAddresses } from './words.ts';

/** Words that promise a date. */
export const deadlineWords: readonly string[] = [
  ...[
    'deadline',
    'due on',
    'due by',
    'due date',
    'is due',
    'overdue',
    'until',
    'expire',
    'expiry',
    'expiration',
    'cut-off',
    'renewal',
    'go-live',
  ],
  ...['tonight', 'tomorrow', 'year end', 'month end', 'Christmas', 'Easter'],
];

const numeric =
  /(?<!\d)(?:\d{4}-\d{2}(?!\d)|\d{1,2}\.\d{1,2}\.(?:\d{4}|\d{2})?(?!\d)|\d{1,2}\/\d{1,2}\/\d{2,4}|\d{4}\/\d{1,2}|(?:19|20)\d\d(?!\d))/;
const named =
  /\b(?:Q[1-4]|H[12]|[CK]W ?\d{1,2}|Jan|Feb|Mar|March|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b|\bMay \d|\d(?:st|nd|rd|th)? May\b|\b(?:by|in|until|till|before|of|since|from) May\b/;
const spelled =
  /\b(?:january|february|april|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|(?:this|next|end of(?: the)?) (?:week|month|quarter|year|sprint)|week \d{1,2}|(?:(?:in|with)in|in) (?:\d+|two|three|a) (?:hour|day|week|month)s?)\b/i;

/** True when a text names a day, week, month, quarter or year: in digits in any language, in words in English. */
export function namesDate(text: string): boolean {
  const bare = withoutAddresses(text);
  return numeric.test(bare) || named.test(bare) || spelled.test(bare);
}

/** True when a text names a date or one of the words that promise one. */
export const namesDeadline = (text: string, words: readonly string[]): boolean => namesDate(text) || phrasesPattern(words).test(text);
