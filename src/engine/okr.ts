import type { Goal } from '../model/goals.ts';
import type { GoalLink, LinkStatus, Okr, OkrStatus } from '../model/linked-issue.ts';
import { linkStatusAt } from './link-status.ts';
import type { OwnReferences } from './own-references.ts';
import type { Reference } from './references.ts';

/** A key result's objective, and nothing above it. */
export type AncestorsOf = (goal: Goal) => readonly Goal[];

const none: readonly never[] = [];

const nearestToOk: readonly Exclude<LinkStatus, 'ok'>[] = ['early', 'expired', 'closed', 'ambiguous', 'unknown', 'unreadable'];

/** A reference, judged at the instant `at` (milliseconds). `via` is the way it came down. */
export function resolveLink(reference: Reference, via: readonly string[], at: number, grace: number, ancestorsOf: AncestorsOf): GoalLink {
  const { ref, at: place, goals, origin } = reference;
  const base = { goal: null, ref, at: place, via, grace: null, candidates: none, origin };
  const [goal] = goals;
  if (goal === undefined) return { ...base, status: 'unknown' };
  if (goals.length > 1) return { ...base, status: 'ambiguous', candidates: goals.map(({ id }) => id) };
  return { ...base, goal: goal.id, ...linkStatusAt(goal, ancestorsOf(goal), at, grace) };
}

/** What an issue's links come to: linked with one that is ok, else the status nearest to it. */
export function statusOfLinks(links: readonly GoalLink[]): OkrStatus {
  if (links.some(({ status }) => status === 'ok')) return 'linked';
  return nearestToOk.find((status) => links.some((link) => link.status === status)) ?? 'missing';
}

/** The issue's own OKR, before anything is inherited. */
export function ownOkr(own: OwnReferences, links: readonly GoalLink[]): Okr {
  const status = statusOfLinks(links);
  if (status === 'linked') return { status, links, reason: null };
  if (own.declined !== null) return { status: 'declined', links, reason: own.declined };
  if (links.length > 0) return { status, links, reason: null };
  if (own.unreadable) return { status: 'unreadable', links, reason: null };
  if (own.placeholder !== null) return { status: 'placeholder', links, reason: own.placeholder };
  return { status: 'missing', links, reason: null };
}

/** Without a goals file: something is named or not, and that is all that can be said. */
export function unresolvedOkr(own: OwnReferences): Okr {
  const links = own.references.map(
    ({ ref, at }): GoalLink => ({ goal: null, ref, status: 'unknown', at, via: none, grace: null, candidates: none, origin: null }),
  );
  const okr = ownOkr(own, links);
  return okr.status === 'unknown' ? { ...okr, status: 'unresolved' } : okr;
}
