import { audit as judgeNothing } from '../engine/audit.ts';
import { goalTree } from '../engine/goal-tree.ts';
import { shippedWork } from '../engine/pace/shipped-work.ts';
import { pacesOf } from '../engine/pace.ts';
import { snapshotOf } from '../engine/snapshot.ts';
import { appError, type ExitCode } from '../errors.ts';
import type { Audit } from '../model/audit.ts';
import type { GoalTree } from '../model/goal-tree.ts';
import type { Goals } from '../model/goals.ts';
import { goalsMarkdown } from '../reporters/goals/markdown.ts';
import { goalsText } from '../reporters/goals/text.ts';
import { jsonText } from '../reporters/sinks/json.ts';
import { openPast } from './drift/past.ts';
import { tellFailedSources, tellGoalNotes, tellNotes } from './failure.ts';
import { type GoalsFormat, readGoalsFormat } from './goals-options.ts';
import type { Io } from './io.ts';
import { judge, withoutGates } from './judge.ts';
import type { SourceOptions } from './options.ts';
import { writeTo } from './output.ts';
import type { Pieces } from './pieces.ts';
import { isConfigured } from './store-audit.ts';
import { openGoals, openWorkspace, type Workspace } from './workspace.ts';

export interface GoalsOptions extends SourceOptions {
  readonly offline?: boolean;
  readonly format?: string;
}

const day = 86_400_000;
/** Pace looks back four weeks; one more, since weekly runs are never on the minute. */
const paced = 35 * day;
/** Longer periods are told of as far as closed work of half a year goes. */
const longest = 184 * day;

/** The goals alone, as an audit of no issues lists them. */
async function withoutSources(options: SourceOptions, io: Io): Promise<GoalTree> {
  const { goals, notes, policy } = await openGoals(options, io);
  if (goals === null) throw noGoals();
  tellGoalNotes(notes, io);
  const hashes = { scope: '', judging: '', goals: null };
  const nothing = { version: io.version, issues: [], sources: [], refused: false, rules: [], hashes, failOn: null } as const;
  const { audit } = judgeNothing({ ...nothing, goals, policy, headline: 'open' });
  const paces = pacesOf(audit.goals ?? [], { now: audit.at, history: null });
  return goalTree({ audit, closedSince: new Date(audit.at), paces, teams: policy.teams });
}

const noGoals = () =>
  appError('usage-invalid', {
    message: 'there are no goals',
    hint: 'Name a file.',
    example: 'throughline goals --goals goals.yml --offline',
  });

/** Closed work is read back to where the periods that hold now began. */
function sinceBegin({ goals }: Goals, { now, closedSince }: Workspace): Date {
  const today = now.toISOString().slice(0, 10);
  const begins = goals.flatMap(({ period }) =>
    period !== null && period.from <= today && today <= period.to ? [Date.parse(period.from)] : [],
  );
  const earliest = Math.max(Math.min(...begins, now.getTime() - paced), now.getTime() - longest);
  return new Date(Math.min(closedSince.getTime(), earliest));
}

async function withSources(
  args: readonly string[],
  options: SourceOptions,
  io: Io,
): Promise<{ readonly audit: Audit; readonly tree: GoalTree }> {
  const opened = withoutGates(await openWorkspace(args, options, io));
  if (opened.goals === null) throw noGoals();
  const workspace = { ...opened, closedSince: sinceBegin(opened.goals, opened) };
  const { audit } = await judge(workspace, options, null, io);
  const past = await openPast(isConfigured(args, options) ? workspace.history : null, io);
  try {
    const since = new Date(workspace.now.getTime() - paced).toISOString();
    const heads = await past.heads({ since, until: audit.at });
    const shipped = audit.complete
      ? { ...shippedWork([snapshotOf(audit)], audit.goals ?? []), since: workspace.closedSince.getTime() }
      : { since: null, byGoal: new Map() };
    const paces = pacesOf(audit.goals ?? [], { now: audit.at, history: { heads, shipped } });
    return { audit, tree: goalTree({ audit, closedSince: workspace.closedSince, paces, teams: workspace.policy.teams }) };
  } finally {
    await past.close();
  }
}

function render(tree: GoalTree, format: GoalsFormat, read: boolean): Pieces {
  if (format === 'json') return [`${jsonText(tree, 2)}\n`];
  return format === 'markdown' ? goalsMarkdown(tree, read) : goalsText(tree, read);
}

/** `throughline goals [SOURCE...]`: the goals as a tree, with the work behind each unless `--offline`. */
export async function goalsCommand(args: readonly string[], options: GoalsOptions, io: Io): Promise<ExitCode> {
  const format = readGoalsFormat(options.format);
  if (options.offline === true) {
    await writeTo(io.stdout, render(await withoutSources(options, io), format, false));
    return 0;
  }
  const { audit, tree } = await withSources(args, options, io);
  tellNotes(audit, io);
  await writeTo(io.stdout, render(tree, format, audit.complete));
  if (audit.complete) return 0;
  tellFailedSources(audit, io);
  return audit.outcome === 'auth' ? 4 : 3;
}
