import type { Command } from 'commander';
import { durationOf } from '../../documents/duration.ts';
import { nearest } from '../../documents/nearest.ts';
import { type AppError, appError } from '../../errors.ts';
import { readCount, readNow } from '../options.ts';

export interface HistoryOptions {
  readonly config?: string;
}

export interface ListOptions extends HistoryOptions {
  readonly format?: string;
  readonly limit?: string;
}

export interface ExportOptions extends HistoryOptions {
  readonly since?: string;
  readonly now?: string;
}

export interface PruneOptions extends HistoryOptions {
  readonly days?: string;
  readonly dryRun?: boolean;
  readonly now?: string;
}

export interface BackfillOptions extends HistoryOptions {
  readonly weeks: string;
  readonly now?: string;
  readonly maxWait?: string;
  readonly tokenFrom?: string;
}

/** What is said of a command that `history` does not have. */
export const unknownCommand = (name: string, known: readonly string[]): AppError =>
  appError('name-unknown', { what: 'history command', name, nearest: nearest(name, known), known });

const withConfig = (command: Command): Command =>
  command.option('-c, --config <file>', 'config whose history it is (default: throughline.yml, found upwards to the git root)');

const withNow = (command: Command, what: string): Command =>
  command.option('--now <time>', `${what}, such as 2026-11-20T09:00:00Z (default: now)`);

/** Declares the options behind `ListOptions`. */
export const addListOptions = (command: Command): Command =>
  withConfig(command)
    .option('-f, --format <name>', 'text, or json for programs (default: text)')
    .option('--limit <count>', 'how many snapshots are listed, the newest of them, or "all"', 'all');

/** Declares the options behind `ExportOptions`. */
export const addExportOptions = (command: Command): Command =>
  withNow(
    withConfig(command).option('--since <when>', 'only snapshots from then on: 2026-11-01, a time with its zone, or 90d'),
    'count --since back from this instant',
  );

/** Declares the option behind `HistoryOptions`. */
export const addImportOptions = withConfig;

/** Declares the options behind `PruneOptions`. */
export const addPruneOptions = (command: Command): Command =>
  withNow(
    withConfig(command)
      .option('--days <days>', 'for how many days issues and findings are kept, or "all" (default: what the config says)')
      .option('--dry-run', 'say what would be forgotten, and forget nothing'),
    'count back from this instant',
  );

/** Declares the options behind `BackfillOptions`. */
export const addBackfillOptions = (command: Command): Command =>
  withNow(
    withConfig(command).option('--weeks <count>', 'how many past weeks are rebuilt', '12'),
    'weeks end a week, two weeks, … before this instant',
  )
    .option('--max-wait <duration>', 'how long a source may wait for rate limits (default: 5m in CI, 60m at a terminal)')
    .option('--token-from <where>', '"gh": use the token that the gh command is signed in with');

/** The instant that `--since`, or another option like it, names, ISO 8601; null when it is absent. */
export function readSince(value: string | undefined, now: Date, option = '--since'): string | null {
  if (value === undefined) return null;
  const ago = durationOf(value);
  if (ago !== null) return new Date(now.getTime() - ago).toISOString();
  try {
    return readNow(value, { now: () => now }).toISOString();
  } catch (error) {
    const expected = 'a date, a time with its zone, or a duration';
    throw appError('option-invalid', { option, value, expected, example: `${option} 2026-11-01` }, error);
  }
}

/** Days named by `--days`: null keeps issues for ever, undefined leaves it to the config. */
export function readDays(value: string | undefined): number | null | undefined {
  if (value === undefined || value === 'all') return value === undefined ? undefined : null;
  return Math.min(readCount('--days', value, 1), 100_000);
}

const mostWeeks = 520;

/** The weeks named by `--weeks`, ten years at most. */
export function readWeeks(value: string): number {
  const weeks = readCount('--weeks', value, 1);
  if (weeks <= mostWeeks) return weeks;
  throw appError('option-invalid', { option: '--weeks', value, expected: `${mostWeeks} at most`, example: '--weeks 12' });
}
