import type { Command } from 'commander';
import { nearest } from '../../documents/nearest.ts';
import { appError } from '../../errors.ts';
import { addSourceOptions, type SourceOptions } from '../options.ts';

export interface TriageOptions extends SourceOptions {
  readonly format?: string;
  readonly limit?: string;
  readonly team?: string;
  readonly memo?: string;
  readonly decide?: string;
  readonly answer?: string;
  readonly goal?: string;
  readonly who?: string;
  readonly by?: string;
  readonly review?: string;
  readonly because?: string;
  readonly width?: string;
  readonly color?: boolean;
}

/** Declares the options behind `TriageOptions`. */
export const addTriageOptions = (command: Command): Command =>
  addSourceOptions(command)
    .option('-f, --format <name>', 'table, json, markdown or csv (default: table)')
    .option('--limit <count>', 'how many issues to show, or "all" (default: 10 in table and markdown, else all)')
    .option('--team <name>', 'only the work of this team')
    .option('--memo <issue>', 'the one-page decision memo about an issue, as Markdown')
    .option('--decide <issue>', 'remember what was decided about an issue; reads no source')
    .option('--answer <answer>', 'with --decide: link, plan or drop')
    .option('--goal <id>', 'with --decide: the goal to link it to, or that it is planned for')
    .option('--who <name>', 'with --decide: who decided')
    .option('--by <date>', 'with --decide: until when it is to be done')
    .option('--review <date>', 'with --decide: not to be asked about before this day')
    .option('--because <text>', 'with --decide: the reason')
    .option('--width <columns>', 'width of the table (default: the terminal’s)')
    .option('--no-color', 'no colours (also NO_COLOR)');

const formats = ['table', 'json', 'markdown', 'csv'] as const;
export type TriageFormat = (typeof formats)[number];

/** The format named by `--format`; table when it is absent. Throws `name-unknown`. */
export function readTriageFormat(value: string | undefined): TriageFormat {
  const name = value ?? 'table';
  const format = formats.find((known) => known === name);
  if (format === undefined) throw appError('name-unknown', { what: 'format', name, nearest: nearest(name, formats), known: formats });
  return format;
}

const deciding = ['answer', 'goal', 'who', 'by', 'review', 'because'] as const;
const reading = ['memo', 'format', 'limit', 'team'] as const;

/** Refuses options that say nothing together. Throws `usage-invalid`. */
export function refuseClashes(options: TriageOptions): void {
  const given = (names: readonly (keyof TriageOptions)[]) => names.find((name) => options[name] !== undefined);
  const lonely = options.decide === undefined ? given(deciding) : undefined;
  if (lonely !== undefined) {
    throw appError('usage-invalid', {
      message: `--${lonely} belongs to --decide`,
      hint: 'Say which issue was decided about.',
      example: 'throughline triage --decide SHOP-12 --answer drop --who payments-lead',
    });
  }
  const clash = options.decide === undefined ? undefined : given(reading);
  if (clash !== undefined) {
    throw appError('usage-invalid', {
      message: `--${clash} and --decide do not go together`,
      hint: '--decide only writes down what was decided.',
      example: 'throughline triage --decide SHOP-12 --answer drop --who payments-lead',
    });
  }
  if (options.memo !== undefined && options.format !== undefined && options.format !== 'markdown') {
    throw appError('usage-invalid', {
      message: `a memo is Markdown, not ${options.format}`,
      hint: 'Leave --format out.',
      example: 'throughline triage --memo SHOP-12 > SHOP-12.md',
    });
  }
}
