import { inSections } from '../table/in-sections.ts';
import type { Lines, Page } from '../table/page.ts';
import { pageOf } from '../table/page.ts';
import { type DriftInput, defineDriftReporter } from './drift-reporter.ts';
import { alignmentLines, verdictLines } from './table/alignment.ts';
import { mixLines } from './table/mix.ts';
import { paceLines } from './table/pace.ts';
import { findingLines, newWorkLines, scopeLines } from './table/work.ts';

/** In the order in which a lead asks; a section with nothing to tell says nothing. */
const sections: readonly ((input: DriftInput, page: Page) => Lines)[] = [
  verdictLines,
  alignmentLines,
  newWorkLines,
  findingLines,
  scopeLines,
  mixLines,
  paceLines,
];

/** For people, on a terminal: the verdict first, then what moved. */
export const table = defineDriftReporter({
  id: 'table',
  title: 'for people, on a terminal',
  *render(input, view) {
    const page = pageOf(view);
    yield* inSections(sections.map((section) => section(input, page)));
  },
});
