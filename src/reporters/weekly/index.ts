import { html } from './html/html.ts';
import { json } from './json.ts';
import { markdown } from './markdown.ts';
import { slack } from './slack.ts';
import { teams } from './teams.ts';
import type { WeeklyReporter } from './weekly-reporter.ts';
import { xlsx } from './xlsx.ts';

/** Every format that `report --format` takes; the first is the default. */
export const weeklyReporters = [markdown, html, json, slack, teams, xlsx] as const satisfies readonly WeeklyReporter[];
