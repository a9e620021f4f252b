import { html } from './html/html.ts';
import { json } from './json.ts';
import type { WeeklyReporter } from './weekly-reporter.ts';

/** Every format that `report --format` takes; the first is the default. */
export const weeklyReporters = [json, html] as const satisfies readonly WeeklyReporter[];
