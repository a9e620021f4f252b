import type { Pace, PaceVerdict } from '../../../../model/drift.ts';
import type { WeeklyChart } from '../../../../model/weekly.ts';
import { percent } from '../../../figures.ts';
import { paceVerdicts } from '../../../pace-verdicts.ts';
import { type Html, type HtmlValue, html } from '../../../sinks/html.ts';
import { cut } from '../../words/cut.ts';
import { amount, number, unitLength } from '../../words/numbers.ts';
import { goalName, titleLength } from '../say.ts';
import { tableOf, tableRow } from '../table.ts';
import { across, numbers, type Picture, picture } from './frame.ts';

type PaceChart = Extract<WeeklyChart, { kind: 'pace' }>;

/** Whether a verdict is good news. */
export const tones: Readonly<Record<PaceVerdict, 'good' | 'bad' | 'plain'>> = {
  reached: 'good',
  'on-track': 'good',
  behind: 'plain',
  'at-risk': 'bad',
  stalled: 'bad',
  'not-moving': 'bad',
  unknown: 'plain',
};

/** How far each key result is on its way, with a mark where it would be if it kept pace with its period. */
export const pace = ({ title, rows }: PaceChart, id: string): Html => html`<figure class="pace">
<figcaption>${cut(title, titleLength)}</figcaption>
<ul class="rows">
${rows.map((row, i) => keyResult(row, `${id}-${i + 1}`))}</ul>
<p class="keys">${paceKey}</p>
${numbers(tableOf(title, columns, rows.map(numbersOf)))}</figure>
`;

const keyResult = (row: Pace, id: string): Html => {
  return html`<li>
<div class="named"><span>${goalName({ id: row.goal, title: row.title })}</span> <span class="verdict ${tones[row.verdict]}">${paceVerdicts[row.verdict]}</span></div>
${picture(pacePicture(row, id))}<p>${paceSaid(row)}</p>
</li>
`;
};

/** The way of a key result as a bar, with a mark for how much of its period is over. */
export const pacePicture = (row: Pace, id: string): Picture => ({
  id,
  title: `${cut(row.goal, 60)}: ${paceVerdicts[row.verdict]}`,
  desc: `${way(row)}.`,
  height: 16,
  shapes: track(row),
});

/** Where a key result stands, in words. */
export const paceSaid = (row: Pace): string => [way(row), ...asides(row)].join('; ');

/** What the bars of the pace mean. */
export const paceKey = 'The bar is the way from start to end of the metric; the upright mark is how much of the period is over.';

const track = ({ progress, elapsed }: Pace): HtmlValue => html`<rect class="track" y="4" width="100%" height="8" rx="4"/>
${
  progress !== null &&
  progress > 0 &&
  html`<rect class="done" y="4" width="${across(progress)}" height="8" rx="4"/>
`
}${
  elapsed !== null &&
  html`<line class="now" x1="${across(elapsed)}" x2="${across(elapsed)}" y1="0" y2="16"/>
`
}`;

const value = (n: number | null, unit: string | null): string => amount({ value: n, unit: unit ?? '' });

const way = ({ metric, progress, elapsed }: Pace): string => {
  const { from, to, now, unit } = metric;
  const place = now === null ? 'where it stands is not known' : `now ${number(now)}${sign(unit)}`;
  const far = progress === null ? '' : `: ${share(progress)} of the way${elapsed === null ? '' : `, ${share(elapsed)} of the period`}`;
  return `${number(from)}${sign(unit)} to ${number(to)}${named(unit)}, ${place}${far}`;
};

const share = (fraction: number): string => `${fraction < 0 ? '−' : ''}${Math.floor(Math.abs(fraction) * 100 + 1e-6)}\u00a0%`;

/** Units are named once; a sign stands with each number. */
const sign = (unit: string | null): string => (unit === '%' ? '\u00a0%' : '');
const named = (unit: string | null): string => (unit === null || unit === '' ? '' : `\u00a0${cut(unit, unitLength)}`);

const asides = (row: Pace): readonly string[] => [
  ...(row.forecast === null ? [] : [`on its way to ${number(row.forecast)}${sign(row.metric.unit)}`]),
  ...(row.notMoving === true && row.weeksWithWork !== null ? [`work was shipped for it in ${row.weeksWithWork} of 4 weeks`] : []),
  ...(row.stalled ? ['no update for 14 days'] : []),
];

const columns = [
  { title: 'Key result', align: 'left' },
  { title: 'From', align: 'right' },
  { title: 'To', align: 'right' },
  { title: 'Now', align: 'right' },
  { title: 'Way', align: 'right' },
  { title: 'Period', align: 'right' },
  { title: 'Forecast', align: 'right' },
  { title: 'Pace', align: 'left' },
] as const;

const numbersOf = (row: Pace): Html => {
  const { from, to, now, unit } = row.metric;
  return tableRow(columns, [
    goalName({ id: row.goal, title: row.title }),
    value(from, unit),
    value(to, unit),
    value(now, unit),
    row.progress === null ? '–' : share(row.progress),
    percent(row.elapsed),
    value(row.forecast, unit),
    paceVerdicts[row.verdict],
  ]);
};
