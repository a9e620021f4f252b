import type { Audit } from '../../model/audit.ts';
import { count } from '../figures.ts';
import { coverageLine, uncovered } from '../wording.ts';
import { box } from './box.ts';
import { heading, type Lines, type Page, paragraph } from './page.ts';

/** The goals nobody works on. */
export function* goalLines(audit: Audit, page: Page): Lines {
  const measure = audit.measures.open;
  const goals = uncovered(audit);
  const coverage = measure === undefined ? '' : coverageLine(measure);
  if (goals.length === 0 && coverage === '') return;
  yield* heading(page, goals.length === 0 ? 'Every current goal has open work' : `Goals without open work (${goals.length})`);
  yield* paragraph(page, goals.length === 0 ? coverage : `${coverage} Link work to the others, begin some, or close them.`);
  if (goals.length === 0) return;
  const shown = goals.slice(0, Math.max(page.limit, 20));
  yield* box(
    [{ head: 'Goal' }, { head: 'Title', flexible: true }, { head: 'Owner' }],
    shown.map(({ id, title, owner }) => [{ text: id }, { text: title }, { text: owner ?? 'nobody named' }]),
    page.width,
    page.ink,
  );
  if (goals.length > shown.length) yield* paragraph(page, `and ${count(goals.length - shown.length, 'more goal', 'more goals')}`);
}
