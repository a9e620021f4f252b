import type { Pace } from '../../../model/drift.ts';
import type { WeeklyChart } from '../../../model/weekly.ts';
import { paceVerdicts } from '../../pace-verdicts.ts';
import { html } from '../../sinks/html.ts';
import { paceKey, pacePicture, paceSaid, tones } from '../html/charts/pace.ts';
import { type Drawn, inner, line, placed } from './plate.ts';

const rowHeight = 74;
const verdictWidth = 110;
const mostRows = 16;

/** How far each key result is on its way, each with its words. */
export function pace({ rows }: Extract<WeeklyChart, { kind: 'pace' }>, top: number): Drawn {
  const shown = rows.slice(0, mostRows);
  const end = top + shown.length * rowHeight + 16;
  const key = rows.length > shown.length ? `${paceKey} And ${rows.length - shown.length} more.` : paceKey;
  return {
    height: end,
    shapes: [shown.map((row, i) => keyResult(row, `pace-${i + 1}`, top + i * rowHeight + 16)), line(key, end, { tone: 'quiet' })],
  };
}

const keyResult = (row: Pace, id: string, y: number) =>
  html`${line(row.title, y, { size: 'name', room: inner - verdictWidth }, row.goal)}${line(paceVerdicts[row.verdict], y, {
    x: inner,
    size: 'name',
    align: 'end',
    tone: tones[row.verdict],
    bold: true,
    room: verdictWidth,
  })}${placed(pacePicture(row, id), 0, y + 9, inner)}${line(paceSaid(row), y + 42, { tone: 'quiet' })}`;
