import type { Pace, PaceVerdict } from '../../model/drift.ts';
import type { Sentence, WeeklySection } from '../../model/weekly.ts';
import { goalsServed } from '../judged-work.ts';
import { amount, count, percent, value } from './amounts.ts';
import { type Page, section } from './page.ts';
import { figure, goalOf, listed, say, strong, words } from './say.ts';
import { week } from './weeks.ts';

const mostItems = 5;
const mostRows = 12;
const fourWeeks = 4 * week;

/** What needs a decision first; it is also the order of the chart. */
const verdicts: readonly (readonly [PaceVerdict, one: string, many: string])[] = [
  ['at-risk', 'is at risk', 'are at risk'],
  ['not-moving', 'does not move', 'do not move'],
  ['stalled', 'is stalled', 'are stalled'],
  ['behind', 'is behind', 'are behind'],
  ['on-track', 'is on track', 'are on track'],
  ['reached', 'is reached', 'are reached'],
  ['unknown', 'cannot be told', 'cannot be told'],
];
const rankOf = ({ verdict }: Pace) => verdicts.findIndex(([name]) => name === verdict);

/** "is at risk". */
export const verdictText = ({ verdict }: Pace): string => verdicts.find(([name]) => name === verdict)?.[1] ?? verdict;

/** Counted work for a goal that was shipped in the last four weeks. */
export function shippedFor({ input, lists, now, goals }: Page, goal: string, shipped: number): Sentence {
  if (shipped === 0) return ['No issue was'];
  const since = Date.parse(now) - fourWeeks;
  const behind = input.audit.issues.filter(
    (issue) =>
      issue.standing === 'counted' &&
      issue.status === 'done' &&
      issue.closedAt !== null &&
      Date.parse(issue.closedAt) > since &&
      Date.parse(issue.closedAt) <= Date.parse(now) &&
      goalsServed(issue).some((id) => id === goal || goals.get(id)?.parent === goal),
  );
  return [figure(count(shipped, 'issue'), lists.behind(`for-${goal}`, `Shipped for ${goal} in four weeks`, behind))];
}

/** "four weeks ago", or the day of the earliest value that is known since. */
export const whenBefore = ({ now, day }: Page, { beforeAt }: Pace): string =>
  beforeAt !== null && Math.round((Date.parse(now) - Date.parse(beforeAt)) / week) < 4 ? `on ${day(beforeAt)}` : 'four weeks ago';

/** "now 4.2 % (4.4 four weeks ago), from 5 towards 3". */
function stands(page: Page, pace: Pace): Sentence {
  const { metric, before } = pace;
  const { from, to, now, unit } = metric;
  if (now === null) return ['not known'];
  const then = before === null || before === now ? '' : ` (${value(before)} ${whenBefore(page, pace)})`;
  return say`now ${words(amount(now, unit))}${then}, from ${value(from)} towards ${value(to)}`;
}

/** Whether the pace reaches the target. */
function willReach({ forecast, metric, verdict }: Pace): Sentence {
  if (forecast === null || verdict === 'reached') return [];
  const { from, to, unit } = metric;
  const isReached = to >= from ? forecast >= to : forecast <= to;
  return isReached ? [' At this pace it is reached.'] : say` At this pace it ends at ${words(amount(forecast, unit))} and is missed.`;
}

function item(page: Page, pace: Pace): Sentence {
  const way = pace.progress === null ? '' : `, ${percent(Math.max(0, pace.progress))} of the way`;
  const over = pace.elapsed === null ? '' : ` with ${percent(pace.elapsed)} of the period over`;
  const work =
    pace.shipped === null
      ? []
      : say` ${shippedFor(page, pace.goal, pace.shipped)}${pace.shipped === 0 ? '' : pace.shipped === 1 ? ' was' : ' were'} shipped for it in four weeks.`;
  return say`${goalOf(page.goals, pace.goal)} ${strong(verdictText(pace))}: ${stands(page, pace)}${way}${over}.${willReach(pace)}${work}`;
}

const moves = ({ progress, before, metric, verdict }: Pace): boolean =>
  progress !== null && verdict !== 'not-moving' && verdict !== 'stalled' && (before === null ? progress !== 0 : before !== metric.now);

function summary(paces: readonly Pace[]): Sentence {
  const parts = verdicts.flatMap(([name, one, many]) => {
    const n = paces.filter(({ verdict }) => verdict === name).length;
    return n === 0 ? [] : [say`${n} ${n === 1 ? one : many}`];
  });
  const same = verdicts.find(([name]) => paces.every(({ verdict }) => verdict === name));
  if (same !== undefined) {
    return paces.length === 1
      ? say`The one key result with a metric ${same[1]}.`
      : say`All ${paces.length} key results with a metric ${same[2]}.`;
  }
  return say`Of ${count(paces.length, 'key result')} with a metric, ${listed(parts)}.`;
}

/** (5) Key results that move, and whether the pace reaches the target. */
export function keyResults(page: Page): WeeklySection {
  const { paces } = page.input;
  const heading = 'Key results';
  if (paces.length === 0) {
    return section('key-results', heading, {
      sentences: [say`No key result that is due has a metric, so nothing can be said of their pace.`],
    });
  }
  const inOrder = paces.toSorted((a, b) => rankOf(a) - rankOf(b));
  const moving = inOrder.filter(moves);
  return section('key-results', heading, {
    sentences: [
      summary(paces),
      ...(moving.length === 0 ? [say`None of their metrics moved in the last four weeks, as far as is known.`] : []),
    ],
    items: moving.slice(0, mostItems).map((pace) => item(page, pace)),
    charts: [{ kind: 'pace', title: 'How far each key result is, and how much of its period is over', rows: inOrder.slice(0, mostRows) }],
  });
}
