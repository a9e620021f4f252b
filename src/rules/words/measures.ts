import { phrasesPattern } from './phrases.ts';
import { isStockWord } from './stock.ts';
import { opensAt, withoutAddresses, wordsOf } from './words.ts';

/** Words for what a company counts. Left out are those that stand in stock phrases: cost, time, money, quality, efficiency. */
export const metricWords: readonly string[] = [
  ...['churn', 'retention', 'conversion', 'revenue', 'turnover', 'margin', 'profit', 'ARR', 'MRR', 'ARPU', 'LTV', 'CAC'],
  ...['NPS', 'CSAT', 'CTR', 'click-through', 'bounce rate', 'win rate', 'error rate', 'failure rate', 'accuracy', 'adoption'],
  ...['latency', 'uptime', 'downtime', 'availability', 'throughput', 'response time', 'load time', 'lead time', 'cycle time'],
  ...['MTTR', 'SLA', 'SLO', 'p50', 'p95', 'p99', 'support ticket', 'ticket', 'support call', 'complaint', 'refund', 'chargeback'],
  ...['incident', 'outage', 'defect', 'sign-up', 'active users', 'page views', 'traffic', 'licence fee', 'license fee', 'headcount'],
];

/** A quantity: digits that are not part of an identifier (S3, v2, A11y), with a short unit at most (12px, 5k, 3x), or a sign for one. */
const quantity = /(?<![\p{L}\p{N}_#.-])[-+~]?\p{Nd}[\p{Nd}.,]*(?:\s?[%‰°]|\p{L}{0,3}(?![\p{L}\p{N}]))|[%‰€$£¥]/u;

/** "1. ", "2) " before the lines of a list. */
const numbering = /^\s*\p{Nd}{1,2}[.)]\s/gmu;

const numberWords =
  /(?<!\p{L})(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|[mb]illions?|half|halve[sd]?|twice|doubl(?:e[sd]?|ing)|triple[sd]?|zero|per ?cent|(?:an?|per) (?:minute|hour|day|week|month|quarter|year|sprint))(?!\p{L})/iu;

/** True when a text holds a quantity, in digits of any script or in English words. */
export function namesNumber(text: string): boolean {
  const bare = withoutAddresses(text).replace(numbering, '');
  return quantity.test(bare) || numberWords.test(bare);
}

/** True when one of the metrics stands in the text. */
export const namesMetric = (text: string, metrics: readonly string[]): boolean => phrasesPattern(metrics).test(text);

/**
 * True when a text names somebody or something: a word with a capital and a small letter where a capital means something. Where more
 * than four in five of the longer words have one it is a heading, and tells nothing.
 */
export function namesParty(text: string): boolean {
  let long = 0;
  let capital = 0;
  let named = false;
  const bare = withoutAddresses(text);
  for (const { text: word, folded, at } of wordsOf(bare)) {
    const isCapital = /^\p{Lu}\p{L}*\p{Ll}/u.test(word);
    if (word.length > 3) {
      long += 1;
      if (isCapital) capital += 1;
    }
    if (isCapital && !isStockWord(folded) && !opensAt(bare, at)) named = true;
  }
  return named && capital * 5 <= long * 4;
}
