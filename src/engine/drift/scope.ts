import type { ScopeDrift } from '../../model/drift.ts';
import type { Snapshot, SnapshotIssue } from '../../model/snapshot.ts';
import { isUntied, isUrgent } from '../judged-work.ts';
import { day } from '../link-status.ts';
import { ratio } from '../ratio.ts';
import { issueId } from './identity.ts';

/** A weekly rhythm never lies farther from a sprint's start; what was stored farther away says little of how the sprint began. */
const nearEnough = 3.5 * day;

/** The instant at which the sprint of an audit began, the earliest of several; null outside of a sprint, or when no start is known. */
export function sprintStartOf({ sprints }: Pick<Snapshot, 'sprints'>): string | null {
  const starts = (sprints ?? []).flatMap(({ startsAt }) => (startsAt === null ? [] : [startsAt]));
  return starts.toSorted((a, b) => Date.parse(a) - Date.parse(b))[0] ?? null;
}

type IsMember = (issue: SnapshotIssue) => boolean;

/** What the sprints hold: by the slice, where both audits asked for the same ones, else by the name of the sprint an issue is in. */
function memberOf(start: Snapshot, to: Snapshot): IsMember {
  const [before, now] = [start, to].map(({ sprints }) => new Set((sprints ?? []).map(({ name }) => name)));
  const isSame = before?.size === now?.size && [...(now ?? [])].every((name) => before?.has(name));
  return isSame ? ({ slices }) => slices.includes('sprint') : ({ sprint }) => sprint !== null && now?.has(sprint) === true;
}

/** Counted work; what was dropped has left its sprint. */
const workIn = (issues: readonly SnapshotIssue[], isMember: IsMember): ReadonlyMap<string, SnapshotIssue> =>
  new Map(issues.filter((issue) => issue.standing === 'counted' && isMember(issue)).map((issue) => [issueId(issue), issue]));

const untiedOf = (issues: readonly SnapshotIssue[]) =>
  ratio({ hit: issues.filter(isUntied).length, inherited: 0, of: issues.length, undecided: 0 }, { complete: true });

/**
 * What came into, left, or was re-estimated in the current sprint, against the snapshot nearest to its start. Null outside of a sprint,
 * when nothing was stored near its start, or when other sources were read then: sprints and estimates are the tracker's own, so that
 * neither another way of judging nor other goals part them. A snapshot that was rebuilt does not know what was open.
 */
export function scopeSince(start: Snapshot, to: Snapshot): ScopeDrift | null {
  const since = sprintStartOf(to);
  if (
    since === null ||
    start.issues === null ||
    to.issues === null ||
    start.origin === 'backfill' ||
    start.hashes.scope !== to.hashes.scope
  )
    return null;
  if (Math.abs(Date.parse(start.at) - Date.parse(since)) > nearEnough || Date.parse(since) > Date.parse(to.at)) return null;
  const isMember = memberOf(start, to);
  const before = workIn(start.issues, isMember);
  const after = workIn(to.issues, isMember);
  const added = [...after].flatMap(([id, issue]) => (before.has(id) ? [] : [issue]));
  return {
    sprints: (to.sprints ?? []).map(({ name }) => name),
    since,
    start: { id: start.id, at: start.at },
    added,
    removed: [...before].flatMap(([id, issue]) => (after.has(id) ? [] : [issue])),
    reestimated: [...after].flatMap(([id, issue]) => {
      const was = before.get(id);
      return was === undefined || was.estimate === issue.estimate ? [] : [{ issue, from: was.estimate, to: issue.estimate }];
    }),
    untied: untiedOf(added),
    urgent: untiedOf(added.filter(isUrgent)),
  };
}
