import type { WeeklyChart, WeeklyReport } from '../../../model/weekly.ts';
import { drawable } from '../html/charts/drawable.ts';
import { capacity } from './capacity.ts';
import { chartInLetters } from './letters.ts';
import { pace } from './pace.ts';
import { plate } from './plate.ts';
import { trend } from './trend.ts';

/** A chart of the page as a drawing of its own. */
export interface Plate {
  readonly chart: WeeklyChart;
  /** "weekly-trend". */
  readonly name: string;
  /** A whole SVG document, in the light, that needs nothing but the letters of Source Sans 3. */
  readonly svg: string;
}

const svgOf = (chart: WeeklyChart): string =>
  plate(chart.title, (top) => {
    switch (chart.kind) {
      case 'trend':
        return trend(chart, top);
      case 'capacity':
        return capacity(chart, top);
      case 'pace':
        return pace(chart, top);
    }
  });

/** The charts of the page that show something, the first of each kind. */
export function platesOf({ sections }: WeeklyReport): readonly Plate[] {
  const kinds = new Set<WeeklyChart['kind']>();
  return sections
    .flatMap(({ charts }) => charts)
    .flatMap((chart) => {
      const shown = drawable(chart);
      if (shown === null || kinds.has(chart.kind)) return [];
      kinds.add(chart.kind);
      return [{ chart, name: `weekly-${chart.kind}`, svg: svgOf(chartInLetters(shown)) }];
    });
}
