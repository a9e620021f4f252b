import { type AppError, type ExitCode, exitCodes } from '../errors.ts';
import { terminalText } from '../reporters/sinks/terminal.ts';
import type { Io } from './io.ts';

const wantsJson = (argv: readonly string[]) =>
  argv.some(
    (argument, i) => /^(?:--format=|-f)json$/.test(argument) || (argument === 'json' && /^(?:-f|--format)$/.test(argv[i - 1] ?? '')),
  );

/** Says on stderr what went wrong and what to do, with `--format json` on stdout too; gives the exit code. */
export function tell(error: AppError, io: Io): ExitCode {
  const { message, hint, example, code } = error;
  const lines = [`throughline: ${message}`, `  ${hint}`, ...(example === null ? [] : [`  for example: ${example}`])].flatMap((text) =>
    text.split('\n'),
  );
  io.stderr.write(`${lines.map(terminalText).join('\n')}\n`);
  if ((io.env.THROUGHLINE_DEBUG ?? '') !== '' && error.stack !== undefined) {
    const cause = error.cause instanceof Error ? (error.cause.stack ?? '') : '';
    io.stderr.write(`${[...error.stack.split('\n'), ...cause.split('\n')].map(terminalText).join('\n')}\n`);
  }
  if (wantsJson(io.argv)) {
    const outcome = exitCodes.find((row) => row.code === error.exit)?.outcome ?? 'internal';
    io.stdout.write(`${JSON.stringify({ outcome, error: { code, message, hint } })}\n`);
  }
  return error.exit;
}
