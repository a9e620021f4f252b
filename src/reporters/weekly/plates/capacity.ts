import type { WeeklyChart } from '../../../model/weekly.ts';
import { html } from '../../sinks/html.ts';
import { capacityParts, capacityPicture, type Part } from '../html/charts/capacity.ts';
import { amount } from '../words/numbers.ts';
import { type Drawn, inner, line, placed } from './plate.ts';

const rowHeight = 24;
const numberWidth = 86;
const mostRows = 24;

/** The bar, and below it every part by its name and numbers. */
export function capacity(chart: Extract<WeeklyChart, { kind: 'capacity' }>, top: number): Drawn {
  const picture = capacityPicture(chart, 'capacity');
  const parts = capacityParts(chart);
  const planned = parts.some((part) => part.planned !== null);
  const shown = parts.slice(0, mostRows);
  const head = top + picture.height + 34;
  const heads = [
    line('Actual', head, { x: inner - (planned ? numberWidth : 0), align: 'end', tone: 'quiet' }),
    planned && line('Plan', head, { x: inner, align: 'end', tone: 'quiet' }),
  ];
  const rows = shown.map((part, i) => row(part, head + (i + 1) * rowHeight, planned));
  const last = head + shown.length * rowHeight;
  const more = parts.length > shown.length && line(`and ${parts.length - shown.length} more`, last + rowHeight, { x: 22, tone: 'quiet' });
  return {
    height: last + (more === false ? 0 : rowHeight),
    shapes: [placed(picture, 0, top, inner), heads, rows, more],
  };
}

const row = ({ bucket, label, fill, over, text, planned }: Part, y: number, withPlan: boolean) => {
  const said = label === bucket ? '' : label.startsWith(`${bucket}:`) ? label.slice(bucket.length + 1).trim() : label;
  const room = inner - 22 - numberWidth * (withPlan ? 2 : 1);
  const box = html`x="0" y="${y - 11}" width="12" height="12"`;
  return html`<rect class="f-${fill}" ${box}/>${
    over !== null && html`<rect fill="url(#capacity-${over})" ${box}/>`
  }${line(said, y, { x: 22, room }, bucket)}${line(text, y, { x: inner - (withPlan ? numberWidth : 0), align: 'end', room: numberWidth })}${
    withPlan &&
    line(amount({ value: planned === null ? null : planned * 100, unit: '%' }), y, {
      x: inner,
      align: 'end',
      tone: 'quiet',
      room: numberWidth,
    })
  }<line class="grid" x1="0" x2="${inner}" y1="${y + 7}" y2="${y + 7}"/>
`;
};
