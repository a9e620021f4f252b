import type { WeeklyChart } from '../../../../model/weekly.ts';
import { figure, percents } from '../../../figures.ts';
import { type Html, type HtmlValue, html } from '../../../sinks/html.ts';
import { cut } from '../../words/cut.ts';
import { described } from '../../words/described.ts';
import { amount } from '../../words/numbers.ts';
import { type Ink, objectiveFills } from '../palette.ts';
import { type Anchors, figureLink, foreign, titleLength } from '../say.ts';
import { tableOf, tableRow } from '../table.ts';
import { across, type Picture, picture } from './frame.ts';

type Capacity = Extract<WeeklyChart, { kind: 'capacity' }>;

/** A part of the capacity, with the colour and the pattern that it is drawn in. */
export interface Part {
  readonly bucket: string;
  readonly fill: Ink;
  /** Drawn over the fill, so that colours need not be told apart. */
  readonly over: 'hatch' | 'stripes' | null;
  readonly label: string;
  readonly planned: number | null;
  readonly actual: number;
  /** "31.0 %", rounded so that all of them add to 100. */
  readonly text: string;
  readonly issues: number;
  readonly list: string | null;
}

const classFills: ReadonlyMap<string, Ink> = new Map(
  (['run', 'invest', 'explore', 'exempt', 'untied'] as const).map((name) => [name, name]),
);

export const capacityParts = ({ rows }: Capacity): readonly Part[] => {
  const objectives = rows.map(({ bucket }) => bucket).filter((bucket) => !classFills.has(bucket));
  const texts = percents(rows.map(({ actual }) => actual)).map((text) => text.replace(' ', '\u00a0'));
  return rows.map((row, i) => {
    const turn = objectives.indexOf(row.bucket);
    return {
      ...row,
      text: texts[i] ?? '',
      fill: classFills.get(row.bucket) ?? objectiveFills[turn % objectiveFills.length] ?? 'fill1',
      over: row.bucket === 'untied' ? 'hatch' : turn >= objectiveFills.length ? 'stripes' : null,
    };
  });
};

/** Where the capacity went as one bar that adds to 100, and the plan below it. */
export function capacityPicture(chart: Capacity, id: string): Picture {
  const parts = capacityParts(chart);
  const sum = parts.reduce((all, { planned }) => all + (planned ?? 0), 0);
  const whole = Math.max(1, sum);
  const open = sum < 0.9995;
  const plan =
    sum > 0 &&
    html`<text class="axis" x="0" y="84">Plan${open && `: ${amount({ value: (1 - sum) * 100, unit: '%' })} is left open`}</text>
${open && html`<rect class="open" x="0.5" y="91" width="100%" height="13"/>`}
${bar(parts, ({ planned }) => (planned ?? 0) / whole, 91, 13, id, false)}`;
  const shapes = html`${patterns(id)}<text class="axis" x="0" y="11">Actual</text>
${bar(parts, ({ actual }) => actual, 18, 46, id, true)}${plan}`;
  return { id, title: cut(chart.title, titleLength), desc: described(chart), height: sum > 0 ? 106 : 66, shapes };
}

/** The drawing, and every part by its name and numbers. */
export function capacity(chart: Capacity, id: string, anchors: Anchors): Html {
  return html`<figure class="capacity">
<figcaption>${cut(chart.title, titleLength)}</figcaption>
${picture(capacityPicture(chart, id))}${tableOf(
  html`<span class="unseen">${cut(chart.title, titleLength)}: the numbers</span>`,
  columns,
  capacityParts(chart).map((part) => row(part, id, anchors)),
)}</figure>
`;
}

/** Lines over a fill: slanted ones for what is tied to nothing, upright ones where colours come round again. */
const patterns = (id: string): Html => html`<defs>
<pattern id="${id}-hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><line class="over" y2="7"/></pattern>
<pattern id="${id}-stripes" width="6" height="6" patternUnits="userSpaceOnUse"><line class="over" y2="6"/></pattern>
</defs>
`;

const bar = (parts: readonly Part[], shareOf: (part: Part) => number, y: number, height: number, id: string, named: boolean): HtmlValue => {
  let at = 0;
  return parts.map((part) => {
    const share = shareOf(part);
    if (share <= 0) return null;
    const x = at;
    at += share;
    const box = html`x="${across(x)}" y="${y}" width="${across(share)}" height="${height}"`;
    return html`<g><title>${cut(part.bucket, 40)}: ${named ? part.text : amount({ value: share * 100, unit: '%' })}</title>
<rect class="share f-${part.fill}" ${box}/>
${
  part.over !== null &&
  html`<rect fill="url(#${id}-${part.over})" ${box}/>
`
}${named && name(part, x + share / 2, y)}</g>
`;
  });
};

/** The widths, in pixels, that the bar has at least on a wide and on a narrow screen. */
const wide = 560;
const narrow = 310;

/** The name of a part inside of it, with its share where there is room for both. */
const name = ({ bucket, text, actual }: Part, middle: number, y: number): HtmlValue => {
  const shown = cut(bucket, 12);
  const both = Math.max(shown.length * 8.5, text.length * 7.5) + 8;
  const alone = shown.length * 8.5 + 6;
  const line = (words: string, width: number, at: number, weight: string) =>
    width <= actual * wide &&
    html`<text class="${width <= actual * narrow ? 'on-fill' : 'on-fill roomy'}${weight}" x="${across(middle)}" y="${at}" text-anchor="middle">${words}</text>
`;
  if (both > actual * wide) return line(shown, alone, y + 28, ' strong');
  return [line(shown, both, y + 20, ' strong'), line(text, both, y + 36, '')];
};

const columns = [
  { title: 'Work', align: 'left' },
  { title: 'Plan', align: 'right' },
  { title: 'Actual', align: 'right' },
  { title: 'Off plan', align: 'right' },
  { title: 'Issues', align: 'right' },
] as const;

const row = ({ bucket, label, fill, over, planned, actual, text, issues, list }: Part, id: string, anchors: Anchors): Html => {
  const swatch = html`<svg class="swatch" width="12" height="12" aria-hidden="true"><rect class="f-${fill}" width="12" height="12"/>${over !== null && html`<rect fill="url(#${id}-${over})" width="12" height="12"/>`}</svg>`;
  const said = label === bucket || label.startsWith(`${bucket}:`) ? null : html` ${foreign(label)}`;
  const named = label.startsWith(`${bucket}:`)
    ? html`<b>${cut(bucket, 40)}</b> ${foreign(label.slice(bucket.length + 1).trim())}`
    : html`<b>${cut(bucket, 40)}</b>${said}`;
  return tableRow(columns, [
    html`${swatch} ${named}`,
    amount({ value: planned === null ? null : planned * 100, unit: '%' }),
    text,
    planned === null ? '–' : amount({ value: Math.round((actual - planned) * 1000) / 10, unit: 'points' }),
    figureLink(figure(issues), list, anchors),
  ]);
};
