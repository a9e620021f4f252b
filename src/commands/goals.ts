import { audit as judgeNothing } from '../engine/audit.ts';
import { appError, type ExitCode } from '../errors.ts';
import type { Audit, AuditedGoal } from '../model/audit.ts';
import { percent } from '../reporters/figures.ts';
import { actualShares, allocationRows } from '../reporters/wording.ts';
import { tellFailedSources } from './failure.ts';
import type { Io } from './io.ts';
import { judge, withoutGates } from './judge.ts';
import { plainLines } from './lines.ts';
import type { SourceOptions } from './options.ts';
import { writeTo } from './output.ts';
import { openGoals, openWorkspace } from './workspace.ts';

export interface GoalsOptions extends SourceOptions {
  readonly offline?: boolean;
}

function metricText({ metric }: AuditedGoal): string {
  if (metric === null) return '';
  const unit = metric.unit === null ? '' : ` ${metric.unit}`;
  return `; from ${metric.from} to ${metric.to}${unit}${metric.now === null ? '' : `, now ${metric.now}`}${metric.updated === null ? '' : ` (${metric.updated})`}`;
}

function goalLines(goal: AuditedGoal, audit: Audit, read: boolean): string[] {
  const share = actualShares(allocationRows(audit, audit.measures.open)).get(goal.id) ?? '–';
  const facts = [
    ...(goal.status === 'active' ? [] : [goal.status]),
    ...(goal.owner === null ? [] : [goal.owner]),
    ...(goal.period === null ? [] : [goal.period.name ?? `${goal.period.from} to ${goal.period.to}`]),
    ...(goal.planned === null ? [] : [`planned ${percent(goal.planned)}`]),
    ...(read && share !== '–' && goal.kind === 'objective' ? [`actual ${share}`] : []),
  ];
  const covered = !read
    ? ''
    : goal.covered === false
      ? '; nobody works on it'
      : `; ${goal.issues} open issue${goal.issues === 1 ? '' : 's'}`;
  const indent = goal.kind === 'objective' ? '' : '  ';
  return [`${indent}${goal.id}  ${goal.title}`, `${indent}    ${facts.join(', ')}${metricText(goal)}${covered}`.replace(/ {4}; /, '    ')];
}

/** The goals alone, as an audit of no issues lists them. */
async function withoutSources(options: SourceOptions, io: Io): Promise<Audit> {
  const { goals, policy } = await openGoals(options, io);
  const hashes = { scope: '', judging: '', goals: null };
  return judgeNothing({
    version: io.version,
    issues: [],
    sources: [],
    refused: false,
    goals,
    policy,
    rules: [],
    hashes,
    headline: 'open',
    failOn: null,
  }).audit;
}

const noGoals = () =>
  appError('usage-invalid', {
    message: 'there are no goals',
    hint: 'Name a file.',
    example: 'throughline goals --goals goals.yml --offline',
  });

async function withSources(args: readonly string[], options: SourceOptions, io: Io): Promise<Audit> {
  const workspace = withoutGates(await openWorkspace(args, options, io));
  if (workspace.goals === null) throw noGoals();
  return (await judge(workspace, options, null, io)).audit;
}

/** `throughline goals [SOURCE...]`: the goals, with the open work behind each unless `--offline`. */
export async function goalsCommand(args: readonly string[], options: GoalsOptions, io: Io): Promise<ExitCode> {
  const read = options.offline !== true;
  const audit = read ? await withSources(args, options, io) : await withoutSources(options, io);
  if (audit.goals === null) throw noGoals();
  const star =
    audit.northStar === null
      ? []
      : [`North star: ${audit.northStar.title}${audit.northStar.now === null ? '' : `, now ${audit.northStar.now}`}`, ''];
  const lines = [...star, ...audit.goals.flatMap((goal) => goalLines(goal, audit, read && audit.complete))];
  await writeTo(io.stdout, [plainLines(lines)]);
  if (audit.complete) return 0;
  tellFailedSources(audit, io);
  return audit.outcome === 'auth' ? 4 : 3;
}
