import { defineWeeklyReporter } from '../weekly-reporter.ts';
import { page } from './page.ts';

/** One file that needs nothing else: no script, nothing loaded; light and dark; prints on one or two A4 pages. */
export const html = defineWeeklyReporter({
  id: 'html',
  title: 'one page to open, print or mail',
  render: (input, view) => page(input, view.limit),
});
