import { nearest } from '../documents/nearest.ts';
import { type AuditInput, audit } from '../engine/audit.ts';
import { needsGoals } from '../engine/gates.ts';
import { appError } from '../errors.ts';
import type { Audit } from '../model/audit.ts';
import type { LinkedIssue } from '../model/linked-issue.ts';
import type { Gate, Severity, SliceName, Slices } from '../model/policy.ts';
import { rules } from '../rules/index.ts';
import { type Collected, collect } from './collect.ts';
import { withGoalColumns } from './column-uses.ts';
import type { Io } from './io.ts';
import { withMovedKeys } from './moved-keys.ts';
import { readMaxWait, type SourceOptions } from './options.ts';
import { createProgress } from './progress.ts';
import type { CollectOptions } from './reading.ts';
import { readFurther, withAbsences, withShortfalls } from './sprint-reading.ts';
import type { Workspace } from './workspace.ts';

/** With `--token-from gh` the token that gh is signed in with stands in for GITHUB_TOKEN. */
async function withGhToken(io: Io, tokenFrom: string | undefined): Promise<Io> {
  if (tokenFrom === undefined) return io;
  if (tokenFrom !== 'gh' || io.ghToken === undefined) {
    throw appError('option-invalid', { option: '--token-from', value: tokenFrom, expected: '"gh"', example: '--token-from gh' });
  }
  const token = await io.ghToken().catch((error: unknown) => {
    throw appError('gh-token-missing', { reason: error instanceof Error ? error.message : String(error) }, error);
  });
  if (token === '') throw appError('gh-token-missing', { reason: 'its answer is empty' });
  return { ...io, env: { ...io.env, GITHUB_TOKEN: token } };
}

/** The same work without a verdict: commands that explain do not need what gates need. */
export const withoutGates = (workspace: Workspace): Workspace => ({ ...workspace, policy: { ...workspace.policy, gates: [] } });

const needsGoalsFor = (gate: Gate) =>
  appError('usage-invalid', {
    message: `the gate ${gate.slice}.${gate.gate} needs goals, and there are none`,
    hint: 'Name the goals, or take the gate away.',
    example: 'throughline audit --goals goals.yml',
  });

/** Refuses gates that nothing could be judged by. Throws `usage-invalid`. */
export function checkGates({ goals, policy }: Pick<Workspace, 'goals' | 'policy'>): void {
  const gate = policy.gates.find((one) => needsGoals(one.gate, policy.conventions.aligned));
  if (goals === null && gate !== undefined) throw needsGoalsFor(gate);
}

/** The sprint asked for, else open work where it is judged. */
function headlineOf({ names }: Slices): SliceName {
  const [first = 'open'] = names;
  return (['sprint', 'open'] as const).find((name) => names.includes(name)) ?? first;
}

/** Reads the sources; once more where a sprint turns out to have begun before what was read of closed work. */
async function collectWhole(extent: CollectOptions, slices: Slices, io: Io): Promise<Collected> {
  const progress = createProgress(io);
  const first = await collect(extent, io, progress);
  io.signal.throwIfAborted();
  const since = readFurther(first, slices, extent.closedSince, extent.sources);
  if (since === null) return { ...first, sources: withShortfalls(first, slices, extent.closedSince) };
  const whole = await collect({ ...extent, closedSince: since }, io, progress);
  io.signal.throwIfAborted();
  const sources = withShortfalls(whole, slices, since);
  return { ...whole, sources: sources.map((source, i) => ({ ...source, requests: source.requests + (first.sources[i]?.requests ?? 0) })) };
}

/** What an audit is made of, from what was read of all sources of a workspace. Throws where the sprint asked for is not there. */
export function auditInput(
  { goals, notes, policy, hashes, closedSince }: Workspace,
  read: Pick<Collected, 'issues' | 'sources' | 'refused'> & Partial<Pick<Collected, 'moved'>>,
  failOn: Severity | null,
  { version }: Pick<Io, 'version'>,
): AuditInput {
  const { issues, refused, moved } = read;
  const known = goals === null || moved === undefined ? goals : withMovedKeys(goals, moved);
  const sources = withAbsences(read, policy.slices, closedSince);
  return {
    version,
    issues,
    sources,
    refused,
    goals: known,
    notes,
    nearest,
    policy,
    rules,
    hashes,
    headline: headlineOf(policy.slices),
    failOn,
  };
}

/** Reads the sources of a workspace, or a part of them. Throws for wrong use, bugs and interruption; a source that fails is a value. */
export async function readSources(
  workspace: Workspace,
  options: SourceOptions,
  io: Io,
  more: Pick<CollectOptions, 'keep' | 'part'> = {},
): Promise<Collected> {
  const { root, sources, policy, now, closedSince } = workspace;
  const world = await withGhToken(io, options.tokenFrom);
  const maxWait = readMaxWait(options.maxWait, io);
  const { conventions, scoring, names } = policy;
  const mappedKeys = (workspace.goals?.mapping ?? []).flatMap(({ kind, value }) => (kind === 'epic' ? [value] : []));
  const { timeZone } = policy.slices;
  const extent = {
    ...(timeZone === undefined ? {} : { timeZone }),
    sources,
    conventions,
    scoring,
    names,
    root,
    now,
    closedSince,
    maxWait,
    mappedKeys,
    ...more,
  };
  return collectWhole(extent, policy.slices, world);
}

/** What judging is made of, with the issues that `keep` asked for as their trackers gave them. */
export interface Gathered {
  readonly input: AuditInput;
  readonly kept: Collected['kept'];
}

/** Reads the sources of a workspace. Throws for wrong use, bugs and interruption; a source that fails is a value. */
export async function gather(
  workspace: Workspace,
  options: SourceOptions,
  failOn: Severity | null,
  io: Io,
  keep?: CollectOptions['keep'],
): Promise<Gathered> {
  checkGates(workspace);
  const all = await readSources(workspace, options, io, keep === undefined ? {} : { keep });
  const read = { ...all, sources: withGoalColumns(all.sources, all.columns, workspace.goals) };
  return { input: auditInput(workspace, read, failOn, io), kept: read.kept };
}

/** Reads the sources of a workspace and judges what they hold; `earlier` are the goals as they were. Throws what `gather` throws. */
export async function judge(
  workspace: Workspace,
  options: SourceOptions,
  failOn: Severity | null,
  io: Io,
  earlier: AuditInput['earlierGoals'] = null,
): Promise<{ readonly audit: Audit; readonly linked: readonly LinkedIssue[] }> {
  const { input } = await gather(workspace, options, failOn, io);
  return audit({ ...input, earlierGoals: earlier });
}
