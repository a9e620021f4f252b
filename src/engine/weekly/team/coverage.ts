import type { Sentence, WeeklySection } from '../../../model/weekly.ts';
import { count } from '../amounts.ts';
import { ownerOf } from '../not-moving.ts';
import { type Page, ratioOf, section } from '../page.ts';
import { goalOf, named, say } from '../say.ts';

const mostItems = 12;

/** Which goals that are due nobody works on. */
export function coverage(page: Page): WeeklySection {
  const { audit } = page.input;
  const heading = 'Coverage';
  const measured = audit.measures.open?.coverage ?? null;
  if (measured === null || measured.keyResults.of + measured.objectives.of === 0) {
    return section('coverage', heading, { sentences: [say`No goal is due now, so none can lack work.`] });
  }
  const uncovered = (audit.goals ?? []).filter(({ covered }) => covered === false);
  const item = (id: string): Sentence => {
    const owner = ownerOf(page, id);
    return say`${goalOf(page.goals, id)}${owner === null ? '' : say` (owner: ${named(owner)})`} has no open work.`;
  };
  const more = uncovered.length - mostItems;
  return section('coverage', heading, {
    sentences: [
      say`Of the key results that are due ${ratioOf(measured.keyResults, null, null)} have open work, of the objectives ${ratioOf(measured.objectives, null, null)}.`,
      ...(more > 0 ? [say`${count(more, 'more goal')} without work can be seen with "throughline goals".`] : []),
    ],
    items: uncovered.slice(0, mostItems).map(({ id }) => item(id)),
  });
}
