import type { Command } from 'commander';
import { durationOption } from '../config/layers.ts';
import { nearest } from '../documents/nearest.ts';
import { appError } from '../errors.ts';
import { type GroupName, groupNames, type Severity, sliceNames } from '../model/policy.ts';
import type { Io } from './io.ts';

/** The options that every command that reads sources takes. */
export interface SourceOptions {
  readonly config?: string;
  readonly goals?: string;
  readonly mapping?: string;
  readonly slice?: string;
  readonly sprint?: string;
  readonly now?: string;
  readonly maxWait?: string;
  readonly tokenFrom?: string;
}

export interface AuditOptions extends SourceOptions {
  readonly format?: readonly string[];
  readonly failOn?: string;
  readonly exitZero?: boolean;
  readonly color?: boolean;
  readonly width?: string;
  readonly limit?: string;
  readonly group?: string;
  readonly shard?: string;
  readonly output?: string;
  readonly history?: boolean;
}

export interface DriftOptions extends SourceOptions {
  readonly format?: readonly string[];
  readonly color?: boolean;
  readonly width?: string;
  readonly limit?: string;
  readonly offline?: boolean;
}

export interface ExplainOptions extends SourceOptions {
  readonly format?: string;
  readonly color?: boolean;
  readonly width?: string;
}

/** Gathers the values of an option that repeats. */
export const collectValues = (value: string, before: readonly string[] = []) => [...before, value];

/** Declares the options behind `SourceOptions`. */
export const addSourceOptions = (command: Command): Command =>
  command
    .option('-c, --config <file>', 'config to use (default: throughline.yml, found upwards to the git root)')
    .option('-g, --goals <file>', 'goals: a YAML file or a CSV spreadsheet')
    .option('--mapping <file>', 'CSV that assigns epics, labels, milestones, components and projects to goals')
    .option('--slice <names>', `which work to judge: ${sliceNames.join(', ')}`)
    .option('--sprint <which>', 'judge the work of a sprint: current, next, or its name')
    .option('--now <time>', 'judge as of this instant, such as 2026-11-20T09:00:00Z')
    .option('--max-wait <duration>', 'how long a source may wait for rate limits (default: 5m in CI, 60m at a terminal)')
    .option('--token-from <where>', '"gh": use the token that the gh command is signed in with');

/** Declares the options of every command that ends in an audit. */
export const addAuditOptions = (command: Command): Command =>
  addSourceOptions(command)
    .option('-f, --format <name[=file]>', 'table, json, ndjson, csv or markdown; repeatable (default: table)', collectValues)
    .option('--fail-on <severity>', 'end with 1 when there are findings this severe: error, warning or info')
    .option('--exit-zero', 'end with 0 where it would be 1')
    .option('--width <columns>', 'width of the table (default: the terminal’s)')
    .option('--group <kind>', `what the table shows beside each other: ${groupNames.join(', ')} (default: team)`)
    .option('--limit <count>', 'how many issues to mend the table shows, or "all"', '10')
    .option('--no-history', 'do not remember this audit in the history of the config')
    .option('--no-color', 'no colours (also NO_COLOR)');

/** Declares the options by which several jobs share an audit. */
export const addShardOptions = (command: Command): Command =>
  command
    .option('--shard <i/n>', 'read the ith of n parts of the sources, and judge nothing: "throughline merge" does')
    .option('-o, --output <file>', 'where the shard is written (default: stdout)');

/** Declares the options behind `DriftOptions`. */
export const addDriftOptions = (command: Command): Command =>
  addSourceOptions(command)
    .option('-f, --format <name[=file]>', 'table, json or markdown; repeatable (default: table)', collectValues)
    .option('--offline', 'read no source: compare what is remembered')
    .option('--width <columns>', 'width of the table (default: the terminal’s)')
    .option('--limit <count>', 'how many issues of a list are shown, or "all"', '10')
    .option('--no-color', 'no colours (also NO_COLOR)');

/** Declares the options behind `ExplainOptions`. */
export const addExplainOptions = (command: Command): Command =>
  addSourceOptions(command)
    .option('-f, --format <name>', 'text, or json for programs (default: text)')
    .option('--width <columns>', 'width of the text (default: the terminal’s)')
    .option('--no-color', 'no colours (also NO_COLOR)');

/** The groups named by `--group`; null when it is absent. */
export function readGroup(value: string | undefined): GroupName | null {
  if (value === undefined) return null;
  const group = groupNames.find((name) => name === value);
  if (group === undefined)
    throw appError('name-unknown', { what: 'group', name: value, nearest: nearest(value, groupNames), known: groupNames });
  return group;
}

/** The format named by `--format`; text when it is absent. */
export function readExplainFormat(value: string | undefined): 'text' | 'json' {
  const known = ['text', 'json'] as const;
  const format = known.find((name) => name === (value ?? 'text'));
  if (format === undefined)
    throw appError('name-unknown', { what: 'format', name: value ?? '', nearest: nearest(value ?? '', known), known });
  return format;
}

const instant = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2}))?$/;

/** Date.parse takes 30 February for 2 March. */
const isDay = (day: string) => !Number.isNaN(Date.parse(day)) && new Date(Date.parse(day)).toISOString().startsWith(day);

/** The instant of the run: `--now`, else the clock. A bare date is the start of that UTC day. */
export function readNow(value: string | undefined, io: Pick<Io, 'now'>): Date {
  if (value === undefined) return io.now();
  const time = instant.test(value) && isDay(value.slice(0, 10)) ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(time)) {
    throw appError('option-invalid', {
      option: '--now',
      value,
      expected: 'a date, or a time with its zone',
      example: '--now 2026-11-20T09:00:00Z',
    });
  }
  return new Date(time);
}

/** Milliseconds from `--max-wait`; five minutes where nobody watches, an hour at a terminal. */
export function readMaxWait(value: string | undefined, io: Pick<Io, 'stderr' | 'env'>): number {
  if (value === undefined) return io.stderr.isTTY === true && (io.env.CI ?? '') === '' ? 3_600_000 : 300_000;
  return durationOption('--max-wait', value);
}

/** A whole number that an option must be; `least` is the smallest one allowed. */
export function readCount(option: string, value: string, least: number): number {
  const count = /^\d+$/.test(value) ? Number(value) : Number.NaN;
  if (!Number.isSafeInteger(count) || count < least) {
    throw appError('option-invalid', {
      option,
      value,
      expected: `a whole number from ${least} on`,
      example: `${option} ${Math.max(least, 20)}`,
    });
  }
  return count;
}

/** The severity named by `--fail-on`; null when it is absent. */
export function readFailOn(value: string | undefined): Severity | null {
  if (value === undefined) return null;
  if (value === 'error' || value === 'warning' || value === 'info') return value;
  throw appError('option-invalid', { option: '--fail-on', value, expected: 'error, warning or info', example: '--fail-on error' });
}
