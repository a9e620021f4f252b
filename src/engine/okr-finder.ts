import type { GoalLink, Okr } from '../model/linked-issue.ts';
import type { ReadIssue } from '../model/read-issue.ts';
import type { Ancestry } from './hierarchy.ts';
import { ownOkr, resolveLink, settleLinks, statusOfLinks } from './okr.ts';
import type { OwnReferences } from './own-words.ts';
import { type Reference, referencesOfKey } from './references.ts';
import { remember } from './remember.ts';
import type { World } from './world.ts';

/** What came down to an issue, and which way. */
interface Inherited {
  readonly references: readonly Reference[];
  readonly via: readonly string[];
  /** It was said above that there is no goal: what the project is mapped to does not count then either. */
  readonly declined: boolean;
}

const noKeys: readonly string[] = [];
const noLinks: readonly GoalLink[] = [];
const nothing: Inherited = { references: [], via: noKeys, declined: false };

const speaks = ({ references, declined, unreadable }: OwnReferences) => references.length > 0 || declined !== null || unreadable;

/** What comes down to an issue that says nothing itself: the references of the nearest ancestor that has any. */
function inheritedReferences({ issues, keys, unread }: Ancestry, ownOf: (issue: ReadIssue) => OwnReferences, world: World): Inherited {
  for (const [i, ancestor] of issues.entries()) {
    const own = ownOf(ancestor);
    if (speaks(own)) {
      return { references: own.references, via: keys.slice(0, i + 1), declined: own.declined !== null };
    }
  }
  return unread === null ? nothing : { references: referencesOfKey(unread, world.index, world.mapping), via: keys, declined: false };
}

/** Nearly all open work is judged at the same instant, and then what says the same comes to the same. */
function onceAt<K, V extends object>(instant: number, compute: (key: K, at: number) => V): (key: K, at: number) => V {
  const then = remember((key: K) => compute(key, instant));
  return (key, at) => (at === instant ? then(key) : compute(key, at));
}

/** Finds an issue's OKR at an instant (milliseconds): its own, else what comes down to it, else what its project is mapped to. */
export function okrFinder(
  world: World,
  ownOf: (issue: ReadIssue) => OwnReferences,
  { now, grace }: { readonly now: number; readonly grace: number },
): (issue: ReadIssue, own: OwnReferences, ancestry: Ancestry, at: number) => Okr {
  const judge = (references: readonly Reference[], via: readonly string[], at: number): readonly GoalLink[] =>
    references.length === 0
      ? noLinks
      : settleLinks(references.map((reference) => resolveLink(reference, via, at, grace, world.ancestorsOf)));
  const ownAt = onceAt(now, (own: OwnReferences, at) => ownOkr(own, judge(own.references, noKeys, at)));
  const inheritedAt = onceAt(now, ({ references, via }: Inherited, at): Okr => {
    const links = judge(references, via, at);
    return { status: statusOfLinks(links), links, reason: null };
  });
  const ownOfAncestor = remember(ownOf);
  const fromAbove = remember((ancestry: Ancestry) => inheritedReferences(ancestry, ownOfAncestor, world));
  const ofProject = remember(
    (project: string): Inherited => ({ references: world.mapping('project', project), via: noKeys, declined: false }),
  );
  return ({ project }, own, ancestry, at) => {
    const okr = ownAt(own, at);
    if (okr.status !== 'missing' && okr.status !== 'placeholder') return okr;
    const above = fromAbove(ancestry);
    const inherited = above.references.length > 0 || above.declined || project === null ? above : ofProject(project);
    return inherited.references.length === 0 ? okr : inheritedAt(inherited, at);
  };
}
