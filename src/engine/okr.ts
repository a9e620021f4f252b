import type { Goal } from '../model/goals.ts';
import type { GoalLink, LinkStatus, Okr, OkrStatus } from '../model/linked-issue.ts';
import { strengthOf } from './goal-names.ts';
import { distanceFrom, linkStatusAt } from './link-status.ts';
import type { OwnReferences } from './own-words.ts';
import type { Reference } from './references.ts';

/** A key result's objective, and nothing above it. */
export type AncestorsOf = (goal: Goal) => readonly Goal[];

const none: readonly never[] = [];

const nearestToOk: readonly Exclude<LinkStatus, 'ok'>[] = ['early', 'expired', 'closed', 'ambiguous', 'unknown', 'unreadable'];

/**
 * Of goals that share a name, those that it means at the instant `at`: the ones that hold then, else the nearest that are not closed;
 * of several the ones whose id it is, or else whose alias.
 */
function meantAt(name: string, goals: readonly Goal[], at: number, ancestorsOf: AncestorsOf): readonly Goal[] {
  let best = { closed: true, distance: Infinity, strength: 0 };
  let meant: readonly Goal[] = none;
  for (const goal of goals) {
    const closed = linkStatusAt(goal, ancestorsOf(goal), at, Infinity).status === 'closed';
    const one = { closed, distance: distanceFrom(goal, at), strength: strengthOf(name, goal) };
    const worse = Number(one.closed) - Number(best.closed) || one.distance - best.distance || best.strength - one.strength;
    if (worse > 0) continue;
    meant = worse === 0 ? [...meant, goal] : [goal];
    best = one;
  }
  return meant;
}

/** A reference, judged at the instant `at` (milliseconds). `via` is the way it came down. */
export function resolveLink(reference: Reference, via: readonly string[], at: number, grace: number, ancestorsOf: AncestorsOf): GoalLink {
  const { ref, at: place, origin } = reference;
  const goals = reference.goals.length > 1 ? meantAt(ref, reference.goals, at, ancestorsOf) : reference.goals;
  const base = { goal: null, ref, at: place, via, grace: null, candidates: none, origin };
  const [goal] = goals;
  if (goal === undefined) return { ...base, status: 'unknown' };
  if (goals.length > 1) return { ...base, status: 'ambiguous', candidates: goals.map(({ id }) => id) };
  return { ...base, goal: goal.id, ...linkStatusAt(goal, ancestorsOf(goal), at, grace) };
}

/** Links once for each goal, the first of them; and no name in doubt that could mean a goal which another one names plainly. */
export function settleLinks(links: readonly GoalLink[]): readonly GoalLink[] {
  if (links.length < 2) return links;
  const named = new Set<string>();
  for (const { goal } of links) if (goal !== null) named.add(goal);
  if (named.size === 0) return links;
  const seen = new Set<string>();
  return links.filter(({ goal, candidates }) => {
    if (goal === null) return !candidates.some((id) => named.has(id));
    if (seen.has(goal)) return false;
    seen.add(goal);
    return true;
  });
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
