import { html } from './html/html.ts';
import type { WeeklyReporter } from './weekly-reporter.ts';

/** Every format that `report --format` takes. */
export const weeklyReporters = [html] as const satisfies readonly WeeklyReporter[];
