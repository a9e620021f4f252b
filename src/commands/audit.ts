import { nearest } from '../documents/nearest.ts';
import { appError, type ExitCode, exitCodes } from '../errors.ts';
import type { Audit } from '../model/audit.ts';
import { reporters } from '../reporters/index.ts';
import type { Reporter, View } from '../reporters/reporter.ts';
import { hasColor, type Io, widthOf } from './io.ts';
import { judge } from './judge.ts';
import { type AuditOptions, readCount, readFailOn } from './options.ts';
import { type Output, writeOutputs } from './output.ts';
import { openWorkspace } from './workspace.ts';

interface Target {
  readonly reporter: Reporter;
  readonly file: string | null;
}

/** What `--format NAME[=FILE]` asks for; the table on stdout when it is absent. */
function readTargets(formats: readonly string[]): readonly Target[] {
  const known = (reporters as readonly Reporter[]).map(({ id }) => id);
  const targets = formats.map((format): Target => {
    const [name = '', ...rest] = format.split('=');
    const reporter = (reporters as readonly Reporter[]).find(({ id }) => id === name);
    if (reporter === undefined) throw appError('name-unknown', { what: 'format', name, nearest: nearest(name, known), known });
    const file = rest.join('=');
    if (rest.length > 0 && file === '') {
      throw appError('option-invalid', {
        option: '--format',
        value: format,
        expected: 'NAME or NAME=FILE',
        example: '--format json=audit.json',
      });
    }
    return { reporter, file: rest.length === 0 || file === '-' ? null : file };
  });
  const files = targets.map(({ file }) => file);
  const twice = targets.find(({ file }, i) => files.indexOf(file) !== i);
  if (twice !== undefined) {
    throw appError('usage-invalid', {
      message: `two formats want to write to ${twice.file ?? 'stdout'}`,
      hint: 'Give each its own file.',
      example: '--format table --format json=audit.json',
    });
  }
  return targets;
}

function viewOf(target: Target, options: AuditOptions, io: Io): View {
  const limit = options.limit === undefined || options.limit === 'all' ? null : readCount('--limit', options.limit, 0);
  if (target.file !== null)
    return { color: false, width: options.width === undefined ? 120 : readCount('--width', options.width, 40), limit };
  const width = options.width === undefined ? widthOf(io.stdout, io.env) : readCount('--width', options.width, 40);
  return { color: hasColor(io.stdout, io.env, options.color !== false), width, limit };
}

/** The exit code of an audit's outcome; `--exit-zero` turns 1 into 0 and nothing else. */
export function exitCodeOf({ outcome }: Pick<Audit, 'outcome'>, exitZero: boolean): ExitCode {
  const code = exitCodes.find((row) => row.outcome === outcome)?.code ?? 70;
  return exitZero && code === 1 ? 0 : code;
}

/** `throughline audit`: read, judge, measure, print. */
export async function auditCommand(args: readonly string[], options: AuditOptions, io: Io): Promise<ExitCode> {
  const targets = readTargets(options.format ?? ['table']);
  const views = targets.map((target) => viewOf(target, options, io));
  const failOn = readFailOn(options.failOn);
  const workspace = await openWorkspace(args, options, io);
  const { audit } = await judge(workspace, options, failOn, io);
  const outputs = targets.map(
    ({ reporter, file }, i): Output => ({ file, pieces: reporter.render(audit, views[i] ?? { color: false, width: 80, limit: null }) }),
  );
  await writeOutputs(outputs, io.stdout, io.cwd);
  return exitCodeOf(audit, options.exitZero === true);
}
