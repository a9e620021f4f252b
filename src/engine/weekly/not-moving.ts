import type { Pace } from '../../model/drift.ts';
import type { Sentence, WeeklySection } from '../../model/weekly.ts';
import { amount, count, value } from './amounts.ts';
import { shippedFor, whenBefore } from './key-results.ts';
import { type Page, section } from './page.ts';
import { goalOf, named, say, words } from './say.ts';

const mostItems = 5;

/** What became of the metric: less than a hundredth of its way is not moving, and is told as it is. */
function still(page: Page, pace: Pace): Sentence {
  const {
    metric: { now, unit },
    before,
  } = pace;
  if (now === null) return ['its metric did not move'];
  const stands = words(amount(now, unit));
  return before === null || before === now
    ? say`its metric stands at ${stands} as before`
    : say`its metric hardly moved: from ${value(before)} ${whenBefore(page, pace)} to ${stands}`;
}

function item(page: Page, pace: Pace): Sentence {
  const { goal, shipped, weeksWithWork } = pace;
  const weeks = weeksWithWork === null ? 'four weeks' : `${weeksWithWork} of 4 weeks`;
  const owner = ownerOf(page, goal);
  const question = owner === null ? say`Wrong bet, or too early?` : say`Wrong bet, or too early? ${named(owner)} should say.`;
  return say`${goalOf(page.goals, goal)}: ${shippedFor(page, goal, shipped ?? 0)} shipped in ${weeks}, and ${still(page, pace)}. ${question}`;
}

/** The owner of a goal, else of its objective. */
export function ownerOf({ goals }: Pick<Page, 'goals'>, id: string): string | null {
  const goal = goals.get(id);
  return goal?.owner ?? goals.get(goal?.parent ?? '')?.owner ?? null;
}

/** (6) Work was shipped for it in most weeks, and its metric stands where it stood. */
export function notMoving(page: Page): WeeklySection {
  const { paces } = page.input;
  const heading = 'Shipped, but not moving';
  const flat = paces.filter((pace) => pace.notMoving === true).toSorted((a, b) => (b.shipped ?? 0) - (a.shipped ?? 0));
  if (flat.length > 0) return section('not-moving', heading, { items: flat.slice(0, mostItems).map((pace) => item(page, pace)) });
  // One without a value, or without a way, is not told by more history.
  const untold = paces.filter(({ notMoving: told, metric: { from, to, now } }) => told === null && now !== null && from !== to).length;
  const sentence =
    untold === 0 || paces.length === 0
      ? say`No key result had work shipped for it in three of four weeks without its metric moving.`
      : say`It is too early to tell for ${count(untold, 'key result')}: that takes four weeks of history.`;
  return section('not-moving', heading, { sentences: [sentence] });
}
