import type { Command } from 'commander';
import { nearest } from '../../documents/nearest.ts';
import { appError } from '../../errors.ts';
import type { WeeklyReport } from '../../model/weekly.ts';
import { addSourceOptions, collectValues, type SourceOptions } from '../options.ts';

export interface ReportOptions extends SourceOptions {
  readonly format?: readonly string[];
  readonly audience?: string;
  readonly charts?: string;
  readonly send?: readonly string[];
  readonly onlyIfChanged?: boolean;
  readonly since?: string;
  readonly until?: string;
  readonly color?: boolean;
  readonly width?: string;
  readonly history?: boolean;
}

/** Declares the options behind `ReportOptions`. */
export const addReportOptions = (command: Command): Command =>
  addSourceOptions(command)
    .option('-f, --format <name[=file]>', 'markdown, html, json, slack, teams or xlsx; repeatable (default: markdown)', collectValues)
    .option('--audience <who>', 'lead: one page; team: also groups, coverage, findings and what to mend', 'lead')
    .option('--charts <dir>', 'draw the charts as PNG files in this folder; the Markdown then shows them')
    .option('--send <service>', 'post the page to slack or teams, at $SLACK_WEBHOOK_URL or $TEAMS_WEBHOOK_URL; repeatable', collectValues)
    .option('--since <time>', 'what was closed since then: a date, a time with its zone, or a duration (default: the last stored report)')
    .option('--until <time>', 'what was closed until then (default: now)')
    .option('--only-if-changed', 'print and send nothing when nothing moved since last week')
    .option('--no-history', 'do not remember this audit in the history of the config')
    .option('--width <columns>', 'width of what goes to a terminal (default: the terminal’s)')
    .option('--no-color', 'no colours (also NO_COLOR)');

const audiences = ['lead', 'team'] as const satisfies readonly WeeklyReport['audience'][];

/** For whom the page is. Throws `name-unknown`. */
export function readAudience(value = 'lead'): WeeklyReport['audience'] {
  const audience = audiences.find((name) => name === value);
  if (audience === undefined)
    throw appError('name-unknown', { what: 'audience', name: value, nearest: nearest(value, audiences), known: audiences });
  return audience;
}
