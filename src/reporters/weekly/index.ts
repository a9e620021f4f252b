import type { WeeklyReporter } from './weekly-reporter.ts';

/** Every format that `report --format` takes. */
export const weeklyReporters = [] as const satisfies readonly WeeklyReporter[];
