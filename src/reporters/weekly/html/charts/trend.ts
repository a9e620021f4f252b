import type { TrendPoint, WeeklyChart } from '../../../../model/weekly.ts';
import { figure, percent } from '../../../figures.ts';
import { type Html, type HtmlValue, html } from '../../../sinks/html.ts';
import { cut } from '../../words/cut.ts';
import { longDay, shortDay } from '../../words/days.ts';
import { described } from '../../words/described.ts';
import { titleLength } from '../say.ts';
import { tableOf, tableRow } from '../table.ts';
import { across, down, numbers, type Picture, picture } from './frame.ts';
import { type DayMark, dayMarks } from './marks.ts';

type Trend = Extract<WeeklyChart, { kind: 'trend' }>;

interface Placed extends TrendPoint {
  /** 0 to 1, by the date. */
  readonly x: number;
  /** Pixels; null where the rate is not known. */
  readonly y: number | null;
}

const top = 22;
const bottom = 158;
const heightOf = (rate: number): number => bottom - Math.min(1, Math.max(0, rate)) * (bottom - top);

const placed = (points: readonly TrendPoint[]): readonly Placed[] => {
  const times = points.map(({ at }) => Date.parse(at));
  const first = times[0] ?? 0;
  const length = (times.at(-1) ?? 0) - first;
  return points.map((point, i) => ({
    ...point,
    x: length > 0 ? ((times[i] ?? 0) - first) / length : 1,
    y: point.rate === null ? null : heightOf(point.rate),
  }));
};

/** Rates by week, with the target as a dashed line, gaps where nothing is known, and no line across a break. */
export function trendPicture(chart: Trend, id: string): Picture {
  const points = placed(chart.points);
  const shapes = html`${grid(dayMarks(points))}${points.map(breakLine)}${target(chart.target, points)}${points.map(segment)}${points.map(dot)}${lastRate(points)}`;
  return { id, title: cut(chart.title, titleLength), desc: described(chart), height: 186, shapes };
}

/** The drawing with what its marks mean and its numbers. */
export function trend(chart: Trend, id: string): Html {
  return html`<figure class="trend">
<figcaption>${cut(chart.title, titleLength)}</figcaption>
<div class="plot">${picture(trendPicture(chart, id))}</div>
${keys(chart.points)}${numbers(tableOf(chart.title, columns, chart.points.map(row)))}</figure>
`;
}

const grid = (marks: readonly DayMark[]): HtmlValue => [
  ...[0, 0.5, 1].map(
    (rate) => html`<line class="grid" x1="0" x2="100%" y1="${down(heightOf(rate))}" y2="${down(heightOf(rate))}"/>
<text class="axis" x="-8" y="${down(heightOf(rate) + 4)}" text-anchor="end">${rate * 100}${rate === 1 && ' %'}</text>
`,
  ),
  ...marks.map(
    ({ x, at, anchor, always }) =>
      html`<text class="${always ? 'axis' : 'axis roomy'}" x="${across(x)}" y="${bottom + 22}" text-anchor="${anchor}">${shortDay(at)}</text>
`,
  ),
];

/** The line of the target; its name stands at the left, on the side where no points are. */
const target = (wanted: Trend['target'], points: readonly Placed[]): HtmlValue => {
  if (wanted === null) return null;
  const y = heightOf(wanted.rate);
  const early = points.filter(({ x, y: at }) => x < 0.5 && at !== null && at > y - 26 && at <= y + 4);
  const label = early.length > 0 || y - 7 < 24 ? y + 16 : y - 7;
  return html`<line class="target" x1="0" x2="100%" y1="${down(y)}" y2="${down(y)}"/>
<text class="target-name" x="0" y="${down(label)}">target ${figure(wanted.rate * 100)} % by ${longDay(wanted.by)}</text>
`;
};

const segment = (point: Placed, i: number, points: readonly Placed[]): HtmlValue => {
  const before = points[i - 1];
  if (before === undefined || before.y === null || point.y === null || point.break !== null) return null;
  const rebuilt = before.rebuilt || point.rebuilt;
  return html`<line class="${rebuilt ? 'way rebuilt' : 'way'}" x1="${across(before.x)}" y1="${down(before.y)}" x2="${across(point.x)}" y2="${down(point.y)}"/>
`;
};

const dot = (point: Placed): HtmlValue =>
  point.y !== null &&
  html`<circle class="${point.rebuilt ? 'dot rebuilt' : 'dot'}" cx="${across(point.x)}" cy="${down(point.y)}" r="4"><title>${shortDay(point.at)}: ${percent(point.rate)} (${point.hit} of ${point.of})</title></circle>
`;

const lastRate = (points: readonly Placed[]): HtmlValue => {
  const last = points.at(-1);
  return (
    last !== undefined &&
    last.y !== null &&
    html`<text class="last" x="100%" dx="10" y="${down(last.y + 5)}">${percent(last.rate)}</text>
`
  );
};

/** Breaks in the order of the weeks, named by letters. */
const letters = (points: readonly TrendPoint[]): ReadonlyMap<string, string> =>
  new Map(points.filter((point) => point.break !== null).map(({ at }, i) => [at, String.fromCharCode(97 + (i % 26))]));

const breakLine = (point: Placed, i: number, points: readonly Placed[]): HtmlValue => {
  const letter = letters(points).get(point.at);
  if (letter === undefined) return null;
  const x = across(((points[i - 1]?.x ?? point.x) + point.x) / 2);
  return html`<line class="break" x1="${x}" x2="${x}" y1="${top - 6}" y2="${bottom}"/>
<text class="axis" x="${x}" y="${top - 10}" text-anchor="middle">${letter}</text>
`;
};

/** The breaks of a trend, each with its letter and its reason. */
export const breaksOf = (points: readonly TrendPoint[]): readonly { readonly letter: string; readonly said: string }[] => {
  const names = letters(points);
  return points
    .filter((point) => point.break !== null)
    .map(({ at, break: why }) => ({
      letter: names.get(at) ?? '',
      said: `${shortDay(at)}, not comparable with before: ${cut(why ?? '', 300)}`,
    }));
};

export const rebuiltSaid = 'rebuilt from close dates, judged by today’s links';

const keys = (points: readonly TrendPoint[]): HtmlValue => {
  const broken = breaksOf(points);
  const rebuilt = points.some((point) => point.rebuilt);
  if (broken.length === 0 && !rebuilt) return null;
  return html`<ul class="keys">
${
  rebuilt &&
  html`<li><svg class="swatch" width="12" height="12" aria-hidden="true"><circle class="dot rebuilt" cx="6" cy="6" r="4"/></svg> ${rebuiltSaid}</li>
`
}${broken.map(
  ({ letter, said }) => html`<li><b>${letter}</b> ${said}</li>
`,
)}</ul>
`;
};

const columns = [
  { title: 'Week to', align: 'left' },
  { title: 'Rate', align: 'right' },
  { title: 'Issues', align: 'right' },
  { title: 'Note', align: 'left' },
] as const;

const row = (point: TrendPoint): Html => {
  const notes = [...(point.rebuilt ? ['rebuilt'] : []), ...(point.break === null ? [] : [cut(point.break, 300)])];
  return tableRow(columns, [
    longDay(point.at),
    percent(point.rate),
    point.of === 0 ? '–' : `${point.hit} of ${point.of}`,
    notes.join('; '),
  ]);
};
