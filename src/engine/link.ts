import type { Goal, Goals } from '../model/goals.ts';
import type { GoalLink, LinkedIssue, Okr, Standing, Statement } from '../model/linked-issue.ts';
import type { Policy } from '../model/policy.ts';
import type { ReadIssue } from '../model/read-issue.ts';
import { bucketsOf, classOf } from './buckets.ts';
import { exemptionsOf } from './exemptions.ts';
import { type GoalIndex, indexGoals } from './goal-index.ts';
import { type Ancestry, indexParents, traceAncestry } from './hierarchy.ts';
import { judgingDate } from './link-status.ts';
import { type AncestorsOf, ownOkr, resolveLink, statusOfLinks, unresolvedOkr } from './okr.ts';
import {
  goalsThatAre,
  indexMapping,
  type MappingIndex,
  type OwnReferences,
  ownReferences,
  type Reference,
  referencesOfKey,
} from './references.ts';
import { sliceFinder } from './slices.ts';
import { findBoilerplate, inheritStatement, markBoilerplate, ownStatement } from './statement.ts';
import { teamOf } from './teams.ts';
import { scalesByTeam } from './weights.ts';

/** The goals, ready to be asked by name, and what the team assigned to them. */
interface World {
  readonly index: GoalIndex;
  readonly mapping: MappingIndex;
  readonly byId: ReadonlyMap<string, Goal>;
  readonly ancestorsOf: AncestorsOf;
}

function prepare(goals: Goals | null): World {
  const known = goals ?? { northStar: null, goals: [], mapping: [] };
  const byId = new Map(known.goals.map((goal) => [goal.id, goal]));
  const index = indexGoals(known);
  const ancestorsOf = ({ parent }: Goal) => {
    const objective = parent === null ? undefined : byId.get(parent);
    return objective === undefined ? [] : [objective];
  };
  return { index, mapping: indexMapping(known, index), byId, ancestorsOf };
}

/** Once per ancestor: its own references and statement are asked for again by every child. */
function remember<V extends object>(compute: (issue: ReadIssue) => V): (issue: ReadIssue) => V {
  const known = new Map<ReadIssue, V>();
  return (issue) => {
    const found = known.get(issue);
    if (found !== undefined) return found;
    const value = compute(issue);
    known.set(issue, value);
    return value;
  };
}

const speaks = ({ references, declined, unreadable }: OwnReferences) => references.length > 0 || declined !== null || unreadable;

/** What comes down to an issue that says nothing itself: the references of the nearest ancestor that has any. */
function inheritedReferences(
  ancestry: Ancestry,
  ownOf: (issue: ReadIssue) => OwnReferences,
  world: World,
): { found: readonly Reference[]; via: readonly string[] } {
  for (const [i, ancestor] of ancestry.issues.entries()) {
    const own = ownOf(ancestor);
    if (speaks(own)) return { found: own.references, via: ancestry.keys.slice(0, i + 1) };
  }
  const { unread } = ancestry;
  return unread === null ? { found: [], via: [] } : { found: referencesOfKey(unread, world.index, world.mapping), via: ancestry.keys };
}

const noLinks: readonly GoalLink[] = [];

function okrOf(
  issue: ReadIssue,
  own: OwnReferences,
  ancestry: Ancestry,
  at: number,
  world: World,
  ownOf: (ancestor: ReadIssue) => OwnReferences,
  policy: Policy,
): Okr {
  const judge = (references: readonly Reference[], via: readonly string[]): readonly GoalLink[] =>
    references.length === 0
      ? noLinks
      : references.map((reference) => resolveLink(reference, via, at, policy.conventions.grace, world.ancestorsOf));
  const okr = ownOkr(own, judge(own.references, []));
  if (okr.status !== 'missing' && okr.status !== 'placeholder') return okr;
  const { found, via } = inheritedReferences(ancestry, ownOf, world);
  const links = judge(found.length > 0 ? found : world.mapping('project', issue.project), found.length > 0 ? via : []);
  return links.length === 0 ? okr : { status: statusOfLinks(links), links, reason: null };
}

function standingOf(issue: ReadIssue, parent: ReadIssue | null, { cycle }: Ancestry, index: GoalIndex): Standing {
  if (!issue.inScope) return 'out-of-scope';
  if (issue.status === 'dropped') return 'dropped';
  if (issue.type === 'epic' || goalsThatAre(issue, index).length > 0) return 'carrier';
  return issue.type === 'subtask' && cycle.length === 0 && parent?.inScope === true ? 'subtask' : 'counted';
}

/**
 * Ties every issue to the goals it names, itself or through its parents, and finds out all that rules and measures ask of it.
 * Always over the whole set: parents, boilerplate and weights depend on it. The result stands in the order of `issues`.
 */
export function link(issues: readonly ReadIssue[], goals: Goals | null, policy: Policy): readonly LinkedIssue[] {
  const world = prepare(goals);
  const { conventions, slices } = policy;
  const parentOf = indexParents(issues);
  const ancestryOf = traceAncestry(issues, parentOf);
  const ownOf = (issue: ReadIssue) => ownReferences(issue, world.index, world.mapping);
  const ownOfAncestor = remember(ownOf);
  const isBoilerplate = findBoilerplate(issues, conventions.boilerplate);
  const passagesOf = ({ statements }: ReadIssue) => markBoilerplate(statements, isBoilerplate);
  const statementOfAncestor = remember((issue): Statement => ownStatement(issue, passagesOf(issue)));
  const slicesOf = sliceFinder(slices);
  const objectiveOf = (id: string) => {
    const goal = world.byId.get(id);
    return goal === undefined ? null : (world.ancestorsOf(goal)[0] ?? goal);
  };

  const placed = issues.map((issue) => {
    const ancestry = ancestryOf(issue);
    const standing = standingOf(issue, parentOf(issue), ancestry, world.index);
    return { issue, ancestry, standing, team: teamOf(issue, policy.teams) };
  });
  const scales = scalesByTeam(placed.filter(({ standing }) => standing === 'counted'));

  return placed.map(({ issue, ancestry, standing, team }): LinkedIssue => {
    const judgedAt = judgingDate(issue, slices.now);
    const at = Date.parse(judgedAt);
    const own = ownOf(issue);
    const okr = goals === null ? unresolvedOkr(own) : okrOf(issue, own, ancestry, at, world, ownOfAncestor, policy);
    const statements = passagesOf(issue);
    const ownText = ownStatement(issue, statements);
    const businessValue = inheritStatement(issue, ownText, ancestry, statementOfAncestor, conventions.inheritStatement);
    const exemptions = exemptionsOf(issue, team, policy.exemptions, at);
    const exempt = exemptions.find((exemption) => exemption.holds) ?? null;
    const linked = goals === null ? null : okr.status === 'linked';
    const stated = businessValue.status === 'stated';
    const workClass = linked === true || exempt !== null ? null : classOf(issue, policy.classes);
    const buckets = standing === 'counted' ? bucketsOf(okr.links, objectiveOf, exempt, workClass) : {};
    const aligned = { linked, stated, both: linked === null ? null : linked && stated }[conventions.aligned];
    return {
      issue,
      judgedAt,
      standing,
      team,
      okr,
      businessValue,
      exemptions,
      exempt,
      linked,
      stated,
      workClass,
      buckets,
      aligned,
      slices: standing === 'counted' || standing === 'carrier' ? slicesOf(issue) : [],
      weight: standing === 'counted' ? (scales.get(team)?.weightOf(issue.estimate) ?? 1) : null,
      cycle: ancestry.cycle,
      path: ancestry.keys,
      unreadableParent: ancestry.unread,
      statements,
    };
  });
}
