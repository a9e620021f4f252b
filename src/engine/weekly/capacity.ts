import type { AllocationRow, Audit } from '../../model/audit.ts';
import type { Sentence, WeeklyChart, WeeklySection } from '../../model/weekly.ts';
import { count, percent, planned, short, thousandths } from './amounts.ts';
import { type Page, section } from './page.ts';
import { figure, goalOf, say, strong } from './say.ts';

/** A bucket with the share that is shown: the shown shares add to 1, to the last tenth of a per cent. */
export interface ShownRow extends AllocationRow {
  readonly shown: number;
}

/** The buckets worth telling: planned, or with work in them. */
export function shownRows({ allocation }: Pick<NonNullable<Audit['measures']['open']>, 'allocation'>): readonly ShownRow[] {
  const rows = (allocation ?? []).filter(({ planned: share, actual }) => share !== null || (actual ?? 0) > 0);
  const shown = thousandths(rows.map(({ actual }) => actual ?? 0));
  return rows.map((row, i) => ({ ...row, shown: shown[i] ?? 0 }));
}

const titles: ReadonlyMap<string, string> = new Map([
  ['run', 'work we do not choose'],
  ['invest', 'debt and tooling'],
  ['explore', 'spikes and research'],
  ['exempt', 'exempt work'],
  ['untied', 'tied to no goal'],
]);

export const isGoalBucket = (bucket: string): boolean => !titles.has(bucket);

/** What is said of a bucket in a sentence. */
export const bucketPiece = ({ goals }: Page, bucket: string): Sentence =>
  isGoalBucket(bucket) ? [goalOf(goals, bucket)] : [bucket === 'untied' ? 'work tied to no goal' : `${bucket} work`];

/** The list of a bucket's issues in the work of which capacity is told. */
export function bucketList({ capacity, lists, goals }: Page, bucket: string): string | null {
  if (capacity === null) return null;
  const what = isGoalBucket(bucket)
    ? `for ${bucket}${goals.has(bucket) ? `, ${goals.get(bucket)?.title}` : ''}`
    : (titles.get(bucket) ?? bucket);
  const work = capacity.slice === 'shipped' ? 'Shipped work' : 'Open work';
  const within = capacity.issues.filter(({ buckets }) => (buckets[bucket] ?? 0) > 0);
  return lists.behind(`bucket-${bucket}`, `${work}, ${what}`, within);
}

/** "16.6 % (34 of 142 issues)"; an issue with goals of several objectives counts in parts. */
export const shareOf = (page: Page, row: ShownRow): Sentence =>
  say`${strong(percent(row.shown))} (${figure(`${short(row.issues)} of ${count(page.capacity?.measure.population.counted ?? 0, 'issue')}`, bucketList(page, row.bucket))})`;

function sum(rows: readonly ShownRow[]): Pick<ShownRow, 'shown' | 'issues'> {
  return { shown: rows.reduce((all, { shown }) => all + shown, 0), issues: rows.reduce((all, { issues }) => all + issues, 0) };
}

function sentences(page: Page, rows: readonly ShownRow[]): readonly Sentence[] {
  const { capacity, period } = page;
  const counted = page.capacity?.measure.population.counted ?? 0;
  const work = capacity?.slice === 'shipped' ? say`Of what was shipped ${period}` : say`Nothing was shipped ${period}; of the open work`;
  const goals = sum(rows.filter(({ bucket }) => isGoalBucket(bucket)));
  const of = (bucket: string) => rows.find((row) => row.bucket === bucket);
  const run = of('run');
  const untied = of('untied');
  const runPlan = run?.planned == null ? '' : ` against ${planned(run.planned)} planned`;
  const forGoals = page.lists.behind(
    'bucket-goals',
    'Work for goals',
    (capacity?.issues ?? []).filter(({ standing, buckets }) => standing === 'counted' && Object.keys(buckets).some(isGoalBucket)),
  );
  const parts = [
    say`${strong(percent(goals.shown))} went to goals (${figure(`${short(goals.issues)} of ${count(counted, 'issue')}`, forGoals)})`,
    ...(run === undefined ? [] : [say`${shareOf(page, run)} to work we do not choose${runPlan}`]),
    untied === undefined ? say`no part to work without a goal` : say`${shareOf(page, untied)} to work tied to no goal`,
  ];
  const [first = [], second = [], third] = parts;
  const main = third === undefined ? say`${work}, ${first} and ${second}.` : say`${work}, ${first}, ${second} and ${third}.`;
  const [furthest] = rows
    .filter(({ verdict }) => verdict !== null)
    .toSorted((a, b) => Math.abs(b.shown - (b.planned ?? 0)) - Math.abs(a.shown - (a.planned ?? 0)));
  return [
    main,
    furthest === undefined
      ? rows.some(({ planned: share }) => share !== null)
        ? say`No part of it is far from its plan.`
        : say`No share of capacity is planned, so nothing can be off plan.`
      : say`Furthest from plan: ${bucketPiece(page, furthest.bucket)} with ${shareOf(page, furthest)} of ${planned(furthest.planned ?? 0)} planned.`,
  ];
}

/** (2) Capacity as one bar that adds to 100, against plan. */
export function capacity(page: Page): WeeklySection {
  const heading = 'Where the capacity went';
  if (page.capacity === null)
    return section('capacity', heading, { sentences: [say`No work was counted, so there is no capacity to divide.`] });
  const rows = shownRows(page.capacity.measure);
  const chart: WeeklyChart = {
    kind: 'capacity',
    title: `Capacity of the ${page.capacity.slice} work against plan`,
    rows: rows.map((row) => ({
      bucket: row.bucket,
      label: page.goals.get(row.bucket)?.title ?? titles.get(row.bucket) ?? row.bucket,
      planned: row.planned,
      actual: row.shown,
      issues: row.issues,
      list: bucketList(page, row.bucket),
    })),
  };
  return section('capacity', heading, { sentences: sentences(page, rows), charts: [chart] });
}
