import type { WeeklyChart } from '../../../model/weekly.ts';
import { terminalText } from '../../sinks/terminal.ts';

/** What Source Sans cannot write: all but Latin, Greek and Cyrillic letters, figures, and the marks that stand beside them. */
const unknown =
  /[^ -~\u00a0-\u017f\u038e-\u03a1\u03a3-\u03ce\u0400-\u045f\u1ea0-\u1ef9\u2010-\u201e\u2020-\u2022\u2026\u202f-\u2033\u2039\u203a\u20ac\u2116\u2122\u2190-\u2193\u2212\u2248\u2260\u2264\u2265]+/gu;

/** A text with an ellipsis for what no letter is there for: empty boxes would say less. The text beside the drawing has it whole. */
export const inLetters = (text: string): string =>
  terminalText(text)
    .normalize('NFC')
    .replace(unknown, '…')
    .replace(/…(?:\s*…)+/g, '…')
    .trim();

/** The same for every text of a chart that somebody else wrote. */
export function chartInLetters(chart: WeeklyChart): WeeklyChart {
  switch (chart.kind) {
    case 'trend':
      return {
        ...chart,
        points: chart.points.map((point) => ({ ...point, break: point.break === null ? null : inLetters(point.break) })),
      };
    case 'capacity':
      return { ...chart, rows: chart.rows.map((row) => ({ ...row, bucket: inLetters(row.bucket), label: inLetters(row.label) })) };
    case 'pace':
      return {
        ...chart,
        rows: chart.rows.map((row) => ({
          ...row,
          goal: inLetters(row.goal),
          title: inLetters(row.title),
          metric: { ...row.metric, unit: row.metric.unit === null ? null : inLetters(row.metric.unit) },
        })),
      };
  }
}
