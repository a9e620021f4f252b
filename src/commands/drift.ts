import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { driftBetween } from '../engine/drift/drift.ts';
import { snapshotOf } from '../engine/snapshot.ts';
import { appError, type ExitCode } from '../errors.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { DriftReporter } from '../reporters/drift/drift-reporter.ts';
import { driftReporters } from '../reporters/drift/index.ts';
import { type End, readEnd } from './drift/end.ts';
import { findHead, load } from './drift/find.ts';
import { openPast, type Past, pastOf } from './drift/past.ts';
import { rememberedFor } from './drift/remembered.ts';
import { readSnapshotFile } from './drift/snapshot-file.ts';
import { earlierGoals } from './earlier-goals.ts';
import { tellFailedSources } from './failure.ts';
import type { Io } from './io.ts';
import { judge, withoutGates } from './judge.ts';
import { type DriftOptions, readNow } from './options.ts';
import { writeOutputs } from './output.ts';
import { readTargetsOf, refuseOverwriting, type Target } from './targets.ts';
import { openWorkspace, type Workspace } from './workspace.ts';

type Formats = readonly Target<DriftReporter>[];

/** Two snapshots, and the past that they are seen in. */
interface Compared {
  readonly from: Snapshot;
  readonly to: Snapshot;
  readonly past: Past;
}

const isFileIn =
  (cwd: string) =>
  (path: string): boolean =>
    statSync(resolve(cwd, path), { throwIfNoEntry: false })?.isFile() === true;

const inFile = ({ path }: { readonly path: string }, io: Io) => readSnapshotFile(resolve(io.cwd, path), path);

/** The newest of a file's snapshots that lies before another instant, or the newest of all. */
const newestBefore = (snapshots: readonly Snapshot[], at: string): Snapshot =>
  snapshots.find((one) => Date.parse(one.at) < Date.parse(at)) ?? (snapshots[0] as Snapshot);

/** An audit of the configured sources as it is now. Throws `audit-incomplete`; what is not complete is not compared. */
async function auditNow(workspace: Workspace, options: DriftOptions, io: Io): Promise<Snapshot | ExitCode> {
  const { audit } = await judge(withoutGates(workspace), options, null, io, await earlierGoals(workspace, io));
  if (audit.outcome === 'auth') {
    tellFailedSources(audit, io);
    return 4;
  }
  if (!audit.complete) tellFailedSources(audit, io);
  return snapshotOf(audit);
}

/** Both ends from files: neither a config nor a source is asked. */
async function fromFiles(from: { readonly path: string }, to: { readonly path: string }, io: Io): Promise<Compared> {
  const [later, earlier] = [await inFile(to, io), await inFile(from, io)];
  const [newest] = later as readonly [Snapshot];
  return { from: newestBefore(earlier, newest.at), to: newest, past: pastOf([...earlier, ...later]) };
}

/** The earlier end, found before anything is fetched wherever that can be. */
async function earlierEnd(end: End, past: Past, at: string, to: Snapshot | null, io: Io): Promise<Snapshot> {
  if (end.kind === 'file') return newestBefore(await inFile(end, io), at);
  if (end.kind === 'now') throw appError('internal', { detail: 'FROM cannot be now' });
  return load(await findHead(end, past, { before: Date.parse(at), to }), past);
}

async function compared(from: End, to: End, workspace: Workspace, past: Past, options: DriftOptions, io: Io): Promise<Compared | ExitCode> {
  if (to.kind === 'now') {
    const at = workspace.now.toISOString();
    // Only the audit knows its sprint; that anything is remembered can be told before.
    if (from.kind === 'sprint-start') await findHead({ kind: 'last' }, past, { before: Date.parse(at), to: null });
    const early = from.kind === 'sprint-start' ? null : await earlierEnd(from, past, at, null, io);
    const now = await auditNow(workspace, options, io);
    return typeof now === 'number' ? now : { from: early ?? (await earlierEnd(from, past, at, now, io)), to: now, past };
  }
  const later =
    to.kind === 'file' ? ((await inFile(to, io))[0] as Snapshot) : await load(await findHead(to, past, { before: null, to: null }), past);
  return { from: await earlierEnd(from, past, later.at, later, io), to: later, past };
}

async function print({ from, to, past }: Compared, isNow: boolean, targets: Formats, io: Io): Promise<void> {
  if (Date.parse(from.at) > Date.parse(to.at)) {
    throw appError('usage-invalid', {
      message: `FROM (${from.at}) is later than TO (${to.at})`,
      hint: 'Name the earlier one first.',
      example: 'throughline drift 7d now',
    });
  }
  const drift = driftBetween(from, to, await rememberedFor(from, to, past));
  const shown = isNow ? { ...drift, to: { ...drift.to, id: null } } : drift;
  await writeOutputs(
    targets.map(({ reporter, to: place, view }) => ({ ...place, pieces: reporter.render({ drift: shown, to }, view) })),
    io,
  );
}

const switchedOff = () =>
  appError('usage-invalid', {
    message: 'nothing is remembered to compare with: the history is switched off',
    hint: 'Take `history: false` out of throughline.yml, and THROUGHLINE_HISTORY=false out of the environment; or compare the JSON of two audits.',
    example: 'throughline drift old.json new.json',
  });

/** `throughline drift [FROM] [TO]`: two audits side by side. Reads the sources unless both are at hand, and stores nothing. */
export async function driftCommand(
  fromText: string | undefined,
  toText: string | undefined,
  options: DriftOptions,
  io: Io,
): Promise<ExitCode> {
  const targets = readTargetsOf<DriftReporter>(driftReporters, [], options, io);
  const now = readNow(options.now, io);
  const isFile = isFileIn(io.cwd);
  const from = readEnd('FROM', fromText ?? 'last', now, isFile);
  const to = readEnd('TO', toText ?? (options.offline === true ? 'last' : 'now'), now, isFile);
  if (from.kind === 'file' && to.kind === 'file') {
    refuseOverwriting(
      targets,
      [from.path, to.path].map((path) => resolve(io.cwd, path)),
      io.cwd,
    );
    await print(await fromFiles(from, to, io), false, targets, io);
    return 0;
  }
  const workspace = await openWorkspace([], options, io);
  const files = [from, to].flatMap((end) => (end.kind === 'file' ? [resolve(io.cwd, end.path)] : []));
  refuseOverwriting(targets, [...workspace.inputs, ...files], io.cwd);
  if (workspace.history === null && [from, to].some(({ kind }) => kind !== 'now' && kind !== 'file')) throw switchedOff();
  const past = await openPast(workspace.history, io);
  try {
    const found = await compared(from, to, workspace, past, options, io);
    if (typeof found === 'number') return found;
    await print(found, to.kind === 'now', targets, io);
    return 0;
  } finally {
    await past.close();
  }
}
