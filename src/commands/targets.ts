import { matchesGlob, resolve } from 'node:path';
import { nearest } from '../documents/nearest.ts';
import { appError } from '../errors.ts';
import { reporters } from '../reporters/index.ts';
import type { Reporter, View } from '../reporters/reporter.ts';
import { shellWord } from '../reporters/sinks/shell.ts';
import { hasColor, type Io, streamOf, widthOf } from './io.ts';
import { readCount, readGroup, type SourceOptions } from './options.ts';

/** What a registry of formats holds. */
interface Named {
  readonly id: string;
  /** It is bytes, not text. */
  readonly binary?: boolean;
}

/** Where one report goes. */
export interface Target<R extends Named = Reporter> {
  readonly reporter: R;
  /** A stream of the process, or the path of a file. */
  readonly to: { readonly stream: 'stdout' | 'stderr' } | { readonly file: string };
  readonly view: View;
}

/** The options by which a command says which formats go where, and how they look. */
export interface FormatOptions extends SourceOptions {
  readonly format?: readonly string[];
  readonly color?: boolean;
  readonly width?: string;
  readonly limit?: string;
  readonly group?: string;
}

function readTarget<R extends Named>(format: string, known: readonly R[]): Omit<Target<R>, 'view'> {
  const at = format.indexOf('=');
  const name = at < 0 ? format : format.slice(0, at);
  const file = at < 0 ? '-' : format.slice(at + 1);
  const reporter = known.find(({ id }) => id === name);
  if (reporter === undefined) {
    const names = known.map(({ id }) => id);
    throw appError('name-unknown', { what: 'format', name, nearest: nearest(name, names), known: names });
  }
  if (file === '' || file.includes('\0')) {
    throw appError('option-invalid', {
      option: '--format',
      value: format,
      expected: 'NAME or NAME=FILE',
      example: '--format json=audit.json',
    });
  }
  const stream = streamOf(file);
  return { reporter, to: stream === null ? { file } : { stream } };
}

function refuseTerminal({ reporter, to }: Pick<Target<Named>, 'reporter' | 'to'>, io: Io): void {
  if (reporter.binary !== true || 'file' in to || io[to.stream].isTTY !== true) return;
  throw appError('usage-invalid', {
    message: `${reporter.id} is no text, and a terminal cannot show it`,
    hint: 'Give it a file, or send it on through a pipe.',
    example: `--format ${reporter.id}=weekly.${reporter.id}`,
  });
}

/** Refuses two outputs for one place. Throws `usage-invalid`. */
export function refuseSharing(targets: readonly Pick<Target, 'to'>[], cwd: string): void {
  const seen = new Set<string>();
  for (const { to } of targets) {
    const place = 'stream' in to ? to.stream : resolve(cwd, to.file);
    if (seen.has(place)) {
      throw appError('usage-invalid', {
        message: `two formats want to write to ${'stream' in to ? to.stream : to.file}`,
        hint: 'Give each its own file.',
        example: '--format table --format json=audit.json',
      });
    }
    seen.add(place);
  }
}

/** Refuses to write over a file that the run reads. `inputs` are absolute paths and globs. Throws `output-over-input`. */
export function refuseOverwriting(targets: readonly Pick<Target, 'to'>[], inputs: readonly string[], cwd: string): void {
  for (const { to } of targets) {
    if ('stream' in to) continue;
    const path = resolve(cwd, to.file);
    if (inputs.some((input) => input === path || matchesGlob(path, input))) throw appError('output-over-input', { target: to.file });
  }
}

/** What a command that the report proposes needs behind it to read what this audit reads. */
export function readAgain(args: readonly string[], { config, goals, mapping, sprint, now, tokenFrom }: SourceOptions): string {
  const given = { '--config': config, '--goals': goals, '--mapping': mapping, '--sprint': sprint, '--now': now, '--token-from': tokenFrom };
  const words = [...args, ...Object.entries(given).flatMap(([option, value]) => (value === undefined ? [] : [option, value]))];
  return words.map((word) => ` ${shellWord(word)}`).join('');
}

/**
 * What `--format NAME[=FILE]`, `--width`, `--limit` and `--no-color` ask for among the formats of a registry; its first one on stdout
 * when they ask for nothing. `args` are the SOURCEs.
 */
export function readTargetsOf<R extends Named>(
  known: readonly [R, ...R[]],
  args: readonly string[],
  options: FormatOptions,
  io: Io,
): readonly Target<R>[] {
  const targets = (options.format ?? [known[0].id]).map((format) => readTarget(format, known));
  refuseSharing(targets, io.cwd);
  for (const target of targets) refuseTerminal(target, io);
  const limit = options.limit === undefined || options.limit === 'all' ? null : readCount('--limit', options.limit, 0);
  const asked = options.width === undefined ? null : readCount('--width', options.width, 40);
  const again = readAgain(args, options);
  const group = readGroup(options.group);
  const groups = group === null ? {} : { group };
  return targets.map((target): Target<R> => {
    if ('file' in target.to) return { ...target, view: { color: false, width: asked ?? 120, limit, again, ...groups } };
    const stream = io[target.to.stream];
    return {
      ...target,
      view: { color: hasColor(stream, io.env, options.color !== false), width: asked ?? widthOf(stream, io.env), limit, again, ...groups },
    };
  });
}

/** Where the formats of an audit go; the table on stdout when nothing is asked for. */
export const readTargets = (args: readonly string[], options: FormatOptions, io: Io): readonly Target[] =>
  readTargetsOf<Reporter>(reporters, args, options, io);
