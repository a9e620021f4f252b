import { jsonText } from '../sinks/json.ts';
import { defineWeeklyReporter } from './weekly-reporter.ts';

/** The page as data: sentences in pieces, charts and tables as numbers, the issues behind every figure. */
export const json = defineWeeklyReporter({
  id: 'json',
  title: 'the page as data, for programs',
  *render({ report }) {
    yield `${jsonText(report, 2)}\n`;
  },
});
