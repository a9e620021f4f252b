import type { Sentence, WeeklyChart } from '../../../model/weekly.ts';
import { percent } from '../../figures.ts';
import { paceVerdicts } from '../../pace-verdicts.ts';

const quote = (text: string) => ({ kind: 'quote', text }) as const;

type Capacity = Extract<WeeklyChart, { kind: 'capacity' }>['rows'][number];
type Pace = Extract<WeeklyChart, { kind: 'pace' }>['rows'][number];

const capacityRow = ({ bucket, label, planned, actual, list }: Capacity): Sentence => [
  { kind: 'strong', text: bucket },
  ' ',
  quote(label),
  ': ',
  { kind: 'figure', text: percent(actual), list },
  ...(planned === null ? [] : [` of ${percent(planned)} planned`]),
];

const paceRow = ({ goal, title, progress, elapsed, verdict }: Pace): Sentence => [
  { kind: 'goal', id: goal, title },
  ': ',
  { kind: 'strong', text: paceVerdicts[verdict] },
  ...(progress === null ? [] : [`, ${percent(progress)} of the way`]),
  ...(elapsed === null ? [] : [`, ${percent(elapsed)} of the time`]),
];

/** What a chart shows, in words, a row each, for places that draw nothing. Of a trend nothing: the sentences above it tell its ends. */
export function chartRows(chart: WeeklyChart): readonly Sentence[] {
  switch (chart.kind) {
    case 'trend':
      return [];
    case 'capacity':
      return chart.rows.filter(({ actual, planned }) => actual > 0 || planned !== null).map(capacityRow);
    case 'pace':
      return chart.rows.map(paceRow);
  }
}
