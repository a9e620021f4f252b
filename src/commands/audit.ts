import { appError, type ExitCode, exitCodes } from '../errors.ts';
import type { Audit } from '../model/audit.ts';
import { earlierGoals } from './earlier-goals.ts';
import { tellFailedSources } from './failure.ts';
import type { Io } from './io.ts';
import { judge } from './judge.ts';
import { type AuditOptions, readFailOn } from './options.ts';
import { writeOutputs } from './output.ts';
import { isConfigured, remember } from './store-audit.ts';
import { readTargets, refuseOverwriting, type Target } from './targets.ts';
import { openWorkspace } from './workspace.ts';

/** The exit code of an audit's outcome; `--exit-zero` turns 1 into 0 and nothing else. */
export function exitCodeOf({ outcome }: Pick<Audit, 'outcome'>, exitZero: boolean): ExitCode {
  const code = exitCodes.find((row) => row.outcome === outcome)?.code ?? 70;
  return exitZero && code === 1 ? 0 : code;
}

/** Writes the reports of an audit and gives its exit code. */
export async function conclude(audit: Audit, targets: readonly Target[], options: AuditOptions, io: Io): Promise<ExitCode> {
  await writeOutputs(
    targets.map(({ reporter, to, view }) => ({ ...to, pieces: reporter.render(audit, view) })),
    io,
  );
  // The table says it itself; who sends the reports elsewhere would only see the exit code.
  const isShown = targets.some(({ reporter, to }) => reporter.id === 'table' && 'stream' in to);
  if (!audit.complete && !isShown) tellFailedSources(audit, io);
  return exitCodeOf(audit, options.exitZero === true);
}

/** `throughline audit`: read, judge, measure, print, remember. */
export async function auditCommand(args: readonly string[], options: AuditOptions, io: Io): Promise<ExitCode> {
  if (options.output !== undefined) {
    throw appError('usage-invalid', {
      message: '--output is where a shard goes, and no --shard was asked for',
      hint: 'A report goes into a file with --format NAME=FILE.',
      example: '--format json=audit.json',
    });
  }
  const targets = readTargets(args, options, io);
  const failOn = readFailOn(options.failOn);
  const workspace = await openWorkspace(args, options, io);
  refuseOverwriting(targets, workspace.inputs, io.cwd);
  const isOwn = isConfigured(args, options);
  const { audit } = await judge(workspace, options, failOn, io, isOwn ? await earlierGoals(workspace, io) : null);
  const code = await conclude(audit, targets, options, io);
  if (isOwn) await remember(audit, workspace, options, io);
  return code;
}
