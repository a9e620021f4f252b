import { type AppError, type ExitCode, exitCodes } from '../errors.ts';
import type { Audit, AuditNote } from '../model/audit.ts';
import { goalNoteTexts, noteTexts } from '../reporters/note-words.ts';
import { jsonText } from '../reporters/sinks/json.ts';
import { type Io, streamOf } from './io.ts';
import { plainLines } from './lines.ts';

/** Whether the arguments, which may be the very thing that is wrong, ask for JSON on stdout. */
function wantsJson(argv: readonly string[]): boolean {
  const formats = argv.flatMap((argument, i) => {
    if (argument === '-f' || argument === '--format') return argv[i + 1] ?? [];
    return /^(?:--format=|-f)(.+)$/s.exec(argument)?.[1] ?? [];
  });
  return formats.some((format) => format === 'json' || (format.startsWith('json=') && streamOf(format.slice('json='.length)) === 'stdout'));
}

const say = (texts: readonly string[], io: Io) => void io.stderr.write(plainLines(texts.flatMap((text) => text.split('\n'))));

/** Says on stderr what went wrong and what to do, with `--format json` on stdout too; gives the exit code. */
export function tell(error: AppError, io: Io): ExitCode {
  const { message, hint, example, code } = error;
  say([`throughline: ${message}`, `  ${hint}`, ...(example === null ? [] : [`  for example: ${example}`])], io);
  if ((io.env.THROUGHLINE_DEBUG ?? '') !== '') {
    say([error.stack ?? '', ...(error.cause instanceof Error ? [error.cause.stack ?? ''] : [])], io);
  }
  if (wantsJson(io.argv)) {
    const outcome = exitCodes.find((row) => row.code === error.exit)?.outcome ?? 'internal';
    io.stdout.write(`${jsonText({ outcome, error: { code, message, hint } })}\n`);
  }
  return error.exit;
}

/** Says on stderr what of the goals was not understood, and what of mapping and config is of no use: the first of it. */
export const tellNotes = (audit: Pick<Audit, 'notes' | 'unmatched' | 'issues'>, io: Io): void =>
  say(
    [...noteTexts(audit, 3)].map((note) => `throughline: ${note}`),
    io,
  );

/** The same where goals alone were read. */
export const tellGoalNotes = (notes: readonly AuditNote[], io: Io): void =>
  say(
    [...goalNoteTexts(notes, 3)].map((note) => `throughline: ${note}`),
    io,
  );

/** Says on stderr which sources failed, and why. */
export function tellFailedSources({ sources }: Pick<Audit, 'sources'>, io: Io): void {
  say(
    sources
      .filter(({ status }) => status === 'failed')
      .map(({ name, reason }) => `throughline: ${reason ?? `${name}: it could not be read`}`),
    io,
  );
}
