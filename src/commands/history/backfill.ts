import { audit } from '../../engine/audit.ts';
import { holdsAt } from '../../engine/link-status.ts';
import { rebuiltSnapshot } from '../../engine/rebuilt.ts';
import { nearestTo, week } from '../../engine/weekly/weeks.ts';
import { worldAt } from '../../engine/world-at.ts';
import { appError, type ExitCode } from '../../errors.ts';
import type { History } from '../../history/history.ts';
import type { Goals } from '../../model/goals.ts';
import type { Snapshot } from '../../model/snapshot.ts';
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

/** The ends of past weeks, in milliseconds, the oldest first: what is to rebuild, and why the others are not. */
interface Weeks {
  readonly missing: readonly number[];
  readonly stored: number;
  /** No goal held then that is still in the goals: the work of such a week would seem untied. */
  readonly goalless: readonly number[];
}

/** Looks where the trend looks: half a week around each end. */
async function findWeeks(history: History, goals: Goals, weeks: number, now: Date): Promise<Weeks> {
  const ends = Array.from({ length: weeks }, (_, i) => now.getTime() - (weeks - i) * week);
  const since = new Date((ends[0] ?? now.getTime()) - week).toISOString();
  const heads = await history.heads({ since, until: now.toISOString() });
  const open = ends.filter((end) => nearestTo(end, heads) === null);
  const holds = (end: number) => goals.goals.some((goal) => holdsAt(goal, end));
  return { missing: open.filter(holds), stored: weeks - open.length, goalless: open.filter((end) => !holds(end)) };
}

/** The workspaces that audits at these instants would have had, by today's config and goals. */
const workspacesAt = (ends: readonly number[], options: BackfillOptions, io: Io): Promise<readonly Workspace[]> =>
  Promise.all(ends.map(async (end) => ofWeek(await openWorkspace([], { ...options, now: new Date(end).toISOString() }, io))));

function goalsOf({ goals }: Workspace): Goals {
  if (goals !== null) return goals;
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

const day = (time: number) => new Date(time).toISOString().slice(0, 10);

function lineOf({ at, measures }: Snapshot): string {
  const aligned = measures.shipped?.aligned ?? null;
  const figure =
    aligned === null
      ? 'not measured'
      : aligned.of === 0
        ? 'nothing to judge'
        : `${percent(aligned.rate)} (${aligned.hit} of ${aligned.of})`;
  return `week to ${day(Date.parse(at))}  ${figure}`;
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

function* said({ missing, stored, goalless }: Weeks): Generator<string> {
  const left = stored === 0 ? '' : `; of ${stored} something is stored already`;
  yield `throughline: ${count(missing.length, 'week')} rebuilt from close dates, by today's links${left}`;
  const last = goalless.at(-1);
  if (last === undefined) return;
  yield `  ${count(goalless.length, 'week')} up to ${day(last)} not rebuilt: no goal in the file holds then. Put the goals of that time back to judge by them.`;
}

/**
 * `throughline history backfill`: rebuilds what was shipped in past weeks from close dates, by today's links, where nothing is stored of
 * them. The weeks end where the trend of a report made now has its points.
 */
export async function backfillCommand(options: BackfillOptions, io: Io): Promise<ExitCode> {
  const wanted = readWeeks(options.weeks);
  const now = readNow(options.now, io);
  const { place } = await findHistory(options, now, io);
  const today = ofWeek(await openWorkspace([], options, io));
  const goals = goalsOf(today);
  const history = await openPlace(place, io);
  try {
    const weeks = await findWeeks(history, goals, wanted, now);
    const missing = await workspacesAt(weeks.missing, options, io);
    const code = missing.length === 0 ? 0 : await fill(history, today, missing, options, io);
    if (code === 0) io.stderr.write(plainLines([...said(weeks)]));
    return code;
  } finally {
    await history.close();
  }
}
