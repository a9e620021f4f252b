import type { WeeklyChart } from '../../../../model/weekly.ts';

const mostPoints = 60;
/** A row takes about as much as 1 kB, so that a page of hundreds of goals stays a page. */
const mostRows = 40;

/** As much of a chart as a drawing has room for; null when there is nothing to draw: one point makes no trend. */
export function drawable<C extends WeeklyChart>(chart: C): C | null {
  switch (chart.kind) {
    case 'trend':
      return chart.points.filter(({ rate }) => rate !== null).length > 1 ? { ...chart, points: chart.points.slice(-mostPoints) } : null;
    case 'capacity':
      return chart.rows.length > 0 ? chart : null;
    case 'pace':
      return chart.rows.length > 0 ? { ...chart, rows: chart.rows.slice(0, mostRows) } : null;
  }
}
