import { audit } from '../../engine/audit.ts';
import { rebuiltSnapshot } from '../../engine/rebuilt.ts';
import { nearestTo, week } from '../../engine/weekly/weeks.ts';
import { worldAt } from '../../engine/world-at.ts';
import { appError, type ExitCode } from '../../errors.ts';
import type { History } from '../../history/history.ts';
import type { Snapshot, SnapshotHead } from '../../model/snapshot.ts';
import { count, percent } from '../../reporters/figures.ts';
import type { Collected } from '../collect.ts';
import { tellFailedSources } from '../failure.ts';
import { openPlace } from '../history-place.ts';
import type { Io } from '../io.ts';
import { auditInput, readSources } from '../judge.ts';
import { plainLines } from '../lines.ts';
import { readNow } from '../options.ts';
import { writeTo } from '../output.ts';
import { openWorkspace, type Workspace } from '../workspace.ts';
import { type BackfillOptions, readWeeks } from './options.ts';
import { findHistory } from './place.ts';

/** The workspace as it is asked at the end of a week: shipped work alone, and no gate. */
function ofWeek(workspace: Workspace): Workspace {
  const { policy } = workspace;
  return { ...workspace, policy: { ...policy, gates: [], slices: { ...policy.slices, names: ['shipped'] } } };
}

/** The workspaces of the weeks of which nothing is stored where the trend looks for it, the oldest first. */
async function missingWeeks(history: History, weeks: number, now: Date, options: BackfillOptions, io: Io): Promise<readonly Workspace[]> {
  const ends = Array.from({ length: weeks }, (_, i) => now.getTime() - (weeks - i) * week);
  const since = new Date((ends[0] ?? now.getTime()) - week).toISOString();
  const heads: readonly SnapshotHead[] = await history.heads({ since, until: now.toISOString() });
  const missing = ends.filter((end) => nearestTo(end, heads) === null);
  const workspaces: Workspace[] = [];
  for (const end of missing) workspaces.push(ofWeek(await openWorkspace([], { ...options, now: new Date(end).toISOString() }, io)));
  return workspaces;
}

function refuseGoalless({ goals }: Workspace): void {
  if (goals !== null) return;
  throw appError('usage-invalid', {
    message: 'there are no goals, so that no week can be judged by them',
    hint: 'Set `goals` in throughline.yml.',
    example: 'goals: goals.yml',
  });
}

/** Judges what was shipped in the week of a workspace by what was read for all weeks. */
function rebuild(workspace: Workspace, read: Collected, io: Io): Snapshot {
  const issues = worldAt(read.issues, workspace.now.getTime(), workspace.closedSince.getTime());
  const input = { ...auditInput(workspace, { ...read, issues }, null, io), rules: [] };
  return rebuiltSnapshot(audit(input).audit);
}

function lineOf({ at, measures }: Snapshot): string {
  const aligned = measures.shipped?.aligned ?? null;
  const figure =
    aligned === null
      ? 'not measured'
      : aligned.of === 0
        ? 'nothing to judge'
        : `${percent(aligned.rate)} (${aligned.hit} of ${aligned.of})`;
  return `week to ${at.slice(0, 10)}  ${figure}`;
}

async function fill(
  history: History,
  today: Workspace,
  missing: readonly Workspace[],
  options: BackfillOptions,
  io: Io,
): Promise<ExitCode> {
  const closedSince = new Date(Math.min(...missing.map((one) => one.closedSince.getTime())));
  const read = await readSources({ ...today, closedSince }, options, io);
  const failed = read.sources.filter(({ status }) => status === 'failed');
  if (failed.length > 0) {
    tellFailedSources({ sources: [...read.sources] }, io);
    io.stderr.write(plainLines(['throughline: the data is incomplete, so that no week was rebuilt']));
    return read.refused ? 4 : 3;
  }
  for (const workspace of missing) {
    io.signal.throwIfAborted();
    const snapshot = rebuild(workspace, read, io);
    await history.save(snapshot);
    await writeTo(io.stdout, [plainLines([lineOf(snapshot)])]);
  }
  return 0;
}

/**
 * `throughline history backfill`: rebuilds what was shipped in past weeks from close dates, by today's links, where nothing is stored of
 * them. The weeks end where the trend of a report made now has its points.
 */
export async function backfillCommand(options: BackfillOptions, io: Io): Promise<ExitCode> {
  const weeks = readWeeks(options.weeks);
  const now = readNow(options.now, io);
  const { place } = await findHistory(options, now, io);
  const today = ofWeek(await openWorkspace([], options, io));
  refuseGoalless(today);
  const history = await openPlace(place, io);
  try {
    const missing = await missingWeeks(history, weeks, now, options, io);
    const code = missing.length === 0 ? 0 : await fill(history, today, missing, options, io);
    if (code !== 0) return code;
    const known = weeks - missing.length;
    const left = known === 0 ? '' : `; of ${known} something is stored already`;
    io.stderr.write(plainLines([`throughline: ${count(missing.length, 'week')} rebuilt from close dates, by today's links${left}`]));
    return 0;
  } finally {
    await history.close();
  }
}
