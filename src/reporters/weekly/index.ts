import { json } from './json.ts';
import type { WeeklyReporter } from './weekly-reporter.ts';

/** Every format that `report --format` takes. */
export const weeklyReporters = [json] as const satisfies readonly WeeklyReporter[];
