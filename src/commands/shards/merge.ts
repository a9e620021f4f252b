import { resolve } from 'node:path';
import { audit } from '../../engine/audit.ts';
import { conventionsHash } from '../../engine/hashes.ts';
import { mergeShards } from '../../engine/merge-shards.ts';
import { appError, type ExitCode } from '../../errors.ts';
import { conclude } from '../audit.ts';
import { earlierGoals } from '../earlier-goals.ts';
import type { Io } from '../io.ts';
import { auditInput, checkGates } from '../judge.ts';
import { type AuditOptions, readFailOn } from '../options.ts';
import { nameSources } from '../source-names.ts';
import { isConfigured, remember } from '../store-audit.ts';
import { readTargets, refuseOverwriting } from '../targets.ts';
import { openWorkspace, type Workspace } from '../workspace.ts';
import { readShardFile, type ShardFile } from './shard-file.ts';

const strange = (name: string, why: string) =>
  appError('usage-invalid', {
    message: `${name} does not belong to these shards: ${why}`,
    hint: 'Merge shards of one run: of the same config, the same sources and the same division.',
    example: 'throughline merge shard-1.ndjson shard-2.ndjson',
  });

/** Refuses shards of another whole, and one that stands there twice. Throws `usage-invalid`. */
function checkTogether(files: readonly ShardFile[], workspace: Workspace): void {
  const conventions = conventionsHash(workspace.policy);
  const of = files[0]?.header.part.of;
  const seen = new Map<number, string>();
  for (const { name, header } of files) {
    if (header.scope !== workspace.hashes.scope) throw strange(name, 'it was read from other sources than the config names now');
    if (header.conventions !== conventions) throw strange(name, 'it was read by other conventions than the config holds now');
    if (header.part.of !== of) throw strange(name, `it is one of ${header.part.of}, the first file is one of ${of}`);
    const twice = seen.get(header.part.index);
    if (twice !== undefined) throw strange(name, `it holds the same part as ${twice}`);
    seen.set(header.part.index, name);
  }
}

/** The instant that the whole is judged at, unless `--now` says one: that of the shard which was read last. */
const latest = (files: readonly ShardFile[]): string => files.map(({ header }) => header.at).reduce((a, b) => (a < b ? b : a));

/**
 * `throughline merge FILE...`: links, judges and measures what several shards read, as one run over all sources would. A part that is
 * missing makes the whole incomplete.
 */
export async function mergeCommand(names: readonly string[], options: AuditOptions, io: Io): Promise<ExitCode> {
  const targets = readTargets([], options, io);
  const failOn = readFailOn(options.failOn);
  const files: ShardFile[] = [];
  for (const name of names) files.push(await readShardFile(resolve(io.cwd, name), name));
  const workspace = await openWorkspace([], { ...options, now: options.now ?? latest(files) }, io);
  checkGates(workspace);
  checkTogether(files, workspace);
  refuseOverwriting(targets, [...workspace.inputs, ...names.map((name) => resolve(io.cwd, name))], io.cwd);
  const called = nameSources(workspace.sources);
  const wholes = workspace.sources.map((config, i) => ({ name: called[i] ?? config.tracker, tracker: config.tracker }));
  const { issues, sources } = mergeShards(
    wholes,
    files.map(({ header, issues: read }) => ({ sources: header.sources, issues: read })),
  );
  const refused = files.some(({ header }) => header.refused);
  const isOwn = isConfigured([], options);
  const earlier = isOwn ? await earlierGoals(workspace, io) : null;
  const whole = audit({ ...auditInput(workspace, { issues, sources, refused }, failOn, io), earlierGoals: earlier }).audit;
  const code = await conclude(whole, targets, options, io);
  if (isOwn) await remember(whole, workspace, options, io);
  return code;
}
