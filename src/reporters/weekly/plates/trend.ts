import type { WeeklyChart } from '../../../model/weekly.ts';
import { html } from '../../sinks/html.ts';
import { breaksOf, rebuiltSaid, trendPicture } from '../html/charts/trend.ts';
import { type Drawn, inner, line, lineHeight, paragraph, placed } from './plate.ts';

/** Room for the figures at the left and the latest rate at the right. */
const left = 44;
const right = 66;
const mostBreaks = 6;

/** The trend with what its marks mean below. */
export function trend(chart: Extract<WeeklyChart, { kind: 'trend' }>, top: number): Drawn {
  const picture = trendPicture(chart, 'trend');
  const shapes = [placed(picture, left, top, inner - left - right)];
  let y = top + picture.height + 22;
  if (chart.points.some(({ rebuilt }) => rebuilt)) {
    shapes.push(html`<circle class="dot rebuilt" cx="6" cy="${y - 5}" r="4"/>
${line(rebuiltSaid, y, { x: 20, tone: 'quiet' })}`);
    y += lineHeight;
  }
  const breaks = breaksOf(chart.points);
  for (const { letter, said } of breaks.slice(0, mostBreaks)) {
    const reason = paragraph(said, y, 2, { x: 20, tone: 'quiet', room: inner - 20 });
    shapes.push(html`${line(letter, y, { bold: true })}${reason.shapes}`);
    y = reason.end;
  }
  if (breaks.length > mostBreaks) {
    shapes.push(line(`and ${breaks.length - mostBreaks} more that are not comparable with before`, y, { x: 20, tone: 'quiet' }));
    y += lineHeight;
  }
  return { height: y - lineHeight, shapes };
}
