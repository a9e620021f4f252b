import type { TrendPoint, WeeklyChart } from '../../../model/weekly.ts';
import { figure, percent, percents } from '../../figures.ts';
import { paceVerdicts } from '../../pace-verdicts.ts';
import { cut } from './cut.ts';
import { longDay } from './days.ts';
import { amount } from './numbers.ts';

type ChartOf<Kind extends WeeklyChart['kind']> = Extract<WeeklyChart, { kind: Kind }>;

const nameLength = 40;

const trend = ({ points, target }: ChartOf<'trend'>): string => {
  const known = points.filter(({ rate }) => rate !== null);
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return 'No week is known yet.';
  const say = ({ at, rate, hit, of }: TrendPoint) => `${percent(rate)} (${hit} of ${of}) in the week to ${longDay(at)}`;
  const way = first === last ? say(last) : `From ${say(first)} to ${say(last)}`;
  return `${way}.${target === null ? '' : ` The target is ${figure(target.rate * 100)} % by ${longDay(target.by)}.`}`;
};

const capacity = ({ rows }: ChartOf<'capacity'>): string => {
  const texts = percents(rows.map(({ actual }) => actual)).map((text) => text.replace(' ', '\u00a0'));
  const plan = (planned: number | null) => (planned === null ? '' : ` of ${amount({ value: planned * 100, unit: '%' })} planned`);
  return `${rows.map(({ bucket, planned }, i) => `${cut(bucket, nameLength)} ${texts[i]}${plan(planned)}`).join(', ')}.`;
};

const pace = ({ rows }: ChartOf<'pace'>): string => {
  const far = (share: number | null, what: string) => (share === null ? '' : `, ${percent(share)} of the ${what}`);
  const said = rows.map(
    ({ goal, verdict, progress, elapsed }) =>
      `${cut(goal, nameLength)} ${paceVerdicts[verdict]}${far(progress, 'way')}${far(elapsed, 'time')}`,
  );
  return `${said.join('; ')}.`;
};

/** What a chart shows, in words, for who does not see it. */
export function described(chart: WeeklyChart): string {
  switch (chart.kind) {
    case 'trend':
      return trend(chart);
    case 'capacity':
      return capacity(chart);
    case 'pace':
      return pace(chart);
  }
}
