import type { Audit } from '../model/audit.ts';
import { defineReporter } from './reporter.ts';
import { capacityLines } from './table/capacity.ts';
import { goalLines } from './table/goals.ts';
import { groupLines } from './table/groups.ts';
import { inSections } from './table/in-sections.ts';
import { inventoryLines } from './table/inventory.ts';
import { mendLines } from './table/mend.ts';
import { nextLines } from './table/next.ts';
import { noteLines } from './table/notes.ts';
import { type Lines, type Page, pageOf } from './table/page.ts';
import { sourceLines } from './table/sources.ts';
import { gateLines, sliceLines, verdictLines } from './table/verdict.ts';

/** In the order in which a lead asks. */
const sections: readonly ((audit: Audit, page: Page) => Lines)[] = [
  verdictLines,
  sliceLines,
  gateLines,
  capacityLines,
  inventoryLines,
  goalLines,
  groupLines,
  sourceLines,
  noteLines,
  mendLines,
  nextLines,
];

/** For people, on a terminal: the verdict first, then what explains it, then what to do. */
export const table = defineReporter({
  id: 'table',
  title: 'for people, on a terminal',
  *render(audit, view) {
    const page = pageOf(view);
    yield* inSections(sections.map((section) => section(audit, page)));
  },
});
