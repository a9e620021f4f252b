import type { AllocationRow } from '../../model/audit.ts';
import type { Sentence, WeeklySection } from '../../model/weekly.ts';
import { planned } from './amounts.ts';
import { isGoalBucket, type ShownRow, shareOf, shownRows } from './capacity.ts';
import { type Page, section } from './page.ts';
import { goalOf, joined, named, say } from './say.ts';

/** For how many weeks running a bucket has had its verdict, this week included; `all` when nothing older is known that can be compared. */
export function weeksRunning(page: Page, { bucket, verdict }: Pick<AllocationRow, 'bucket' | 'verdict'>): { weeks: number; all: boolean } {
  const slice = page.capacity?.slice ?? 'shipped';
  let weeks = 0;
  for (const one of page.weeks) {
    const row = one.measures[slice]?.allocation?.find((other) => other.bucket === bucket);
    if (one.back !== weeks || row === undefined) return { weeks, all: true };
    if (row.verdict !== verdict) return { weeks, all: false };
    weeks += 1;
    if (one.break !== null) return { weeks, all: true };
  }
  return { weeks, all: true };
}

const forHowLong = (verdict: string, { weeks, all }: { weeks: number; all: boolean }): string => {
  if (weeks < 2) return `is ${verdict} ${all ? 'this week, the first that is known' : 'since this week'}`;
  return `has been ${verdict} for ${weeks} weeks${all ? ', as far back as is known' : ''}`;
};

/** ", which serves COMPANY-2 (owner: payments-lead)", as far as it is known. */
function standing({ goals }: Page, id: string): Sentence {
  const goal = goals.get(id);
  const serves = goal?.serves ?? [];
  const above =
    serves.length === 0
      ? []
      : say`, which serves ${joined(
          serves.map((one) => [goalOf(goals, one)]),
          ', ',
        )}`;
  return goal?.owner == null ? above : say`${above} (owner: ${named(goal.owner)})`;
}

function item(page: Page, row: ShownRow): Sentence {
  const much = say`${shareOf(page, row)} of ${planned(row.planned ?? 0)} planned`;
  return say`${goalOf(page.goals, row.bucket)}${standing(page, row.bucket)} ${forHowLong(row.verdict ?? '', weeksRunning(page, row))}: ${much}.`;
}

/** (4) Goals that got under half, or over one and a half, of what was planned, and for how long. */
export function fedGoals(page: Page): WeeklySection {
  const heading = 'Starved and over-fed goals';
  if (page.capacity === null) return section('fed-goals', heading, { sentences: [say`No work was counted, so none of them can be told.`] });
  const rows = shownRows(page.capacity.measure).filter(({ bucket }) => isGoalBucket(bucket));
  if (!rows.some((row) => row.planned !== null)) {
    return section('fed-goals', heading, { sentences: [say`No objective has a planned share, so none can be starved or over-fed.`] });
  }
  const judged = rows.filter(({ verdict }) => verdict !== null);
  if (judged.length === 0) return section('fed-goals', heading, { sentences: [say`No objective is starved, and none over-fed.`] });
  return section('fed-goals', heading, {
    items: [...judged.filter(({ verdict }) => verdict === 'starved'), ...judged.filter(({ verdict }) => verdict === 'over-fed')].map(
      (row) => item(page, row),
    ),
  });
}
