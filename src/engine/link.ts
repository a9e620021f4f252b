import type { Goals } from '../model/goals.ts';
import type { LinkedIssue, Okr, Standing, Statement } from '../model/linked-issue.ts';
import type { Conventions, Policy, SliceName } from '../model/policy.ts';
import type { ReadIssue } from '../model/read-issue.ts';
import { bucketsOf, classFinder, creditOf } from './buckets.ts';
import { exemptionsOf } from './exemptions.ts';
import type { GoalIndex } from './goal-index.ts';
import { type Ancestry, indexParents, traceAncestry } from './hierarchy.ts';
import { judgingDate } from './link-status.ts';
import { unresolvedOkr } from './okr.ts';
import { okrFinder } from './okr-finder.ts';
import { referenceReader } from './own-references.ts';
import type { OwnReferences } from './own-words.ts';
import { goalsThatAre } from './references.ts';
import { remember } from './remember.ts';
import { sliceFinder } from './slices.ts';
import { chooseSprints, type SprintChoice } from './sprint-choice.ts';
import { statedParents } from './stated-parents.ts';
import { findBoilerplate, inheritStatement, markBoilerplate, ownStatement } from './statement.ts';
import { teamFinder } from './teams.ts';
import { scaleFinder } from './weights.ts';
import { prepareWorld } from './world.ts';

function standingOf(issue: ReadIssue, parentOf: (issue: ReadIssue) => ReadIssue | null, { cycle }: Ancestry, index: GoalIndex): Standing {
  if (!issue.inScope) return 'out-of-scope';
  if (issue.status === 'dropped') return 'dropped';
  if (issue.type === 'epic' || goalsThatAre(issue, index).length > 0) return 'carrier';
  return issue.type === 'subtask' && cycle.length === 0 && parentOf(issue)?.inScope === true ? 'subtask' : 'counted';
}

function alignedOf(means: Conventions['aligned'], linked: boolean | null, stated: boolean): boolean | null {
  if (means === 'stated') return stated;
  return linked === null || means === 'linked' ? linked : linked && stated;
}

const noBuckets: LinkedIssue['buckets'] = {};
const noSlices: readonly SliceName[] = [];

/**
 * Ties every issue to the goals it names, itself or through its parents, and finds out all that rules and measures ask of it.
 * Always over the whole set: parents, boilerplate and weights depend on it. The result stands in the order of `issues`; what several
 * issues have in common (an OKR, a path, buckets) is one value in it.
 */
export function link(
  issues: readonly ReadIssue[],
  goals: Goals | null,
  policy: Policy,
  sprints: SprintChoice | null = chooseSprints(issues, policy.slices),
): readonly LinkedIssue[] {
  const world = prepareWorld(goals);
  const { conventions, slices } = policy;
  const now = Date.parse(slices.now);
  const toldParents = statedParents(issues);
  const parentOf = indexParents(issues, toldParents);
  const ancestryOf = traceAncestry(issues, parentOf);
  const ownOf = referenceReader(world.index, world.mapping);
  const unresolved = remember((own: OwnReferences): Okr => unresolvedOkr(own));
  const okrOf = goals === null ? (_: ReadIssue, own: OwnReferences) => unresolved(own) : okrFinder(world, ownOf, { ...conventions, now });
  const boilerplate = findBoilerplate(issues, conventions.boilerplate);
  const passagesOf = ({ statements }: ReadIssue) => markBoilerplate(statements, boilerplate);
  const statementOfAncestor = remember((issue: ReadIssue): Statement => ownStatement(issue, passagesOf(issue)));
  const slicesOf = sliceFinder(slices, sprints);
  const teamOf = teamFinder(policy.teams);
  const classOf = classFinder(policy.classes);
  const creditOfOkr = remember((okr: Okr) => ({ credit: creditOf(okr.links, world.objectiveOf) }));

  const placed = issues.map((issue) => {
    const ancestry = ancestryOf(issue);
    const standing = standingOf(issue, parentOf, ancestry, world.index);
    return { issue, ancestry, standing, team: teamOf(issue) };
  });
  const scaleOf = scaleFinder(placed);

  return placed.map(({ issue, ancestry, standing, team }): LinkedIssue => {
    const judgedAt = judgingDate(issue, slices.now);
    const at = judgedAt === slices.now ? now : Date.parse(judgedAt);
    const okr = okrOf(issue, ownOf(issue), ancestry, at);
    const statements = passagesOf(issue);
    const ownText = ownStatement(issue, statements);
    const businessValue = inheritStatement(issue, ownText, ancestry, statementOfAncestor, conventions.inheritStatement);
    const exemptions = exemptionsOf(issue, team, policy.exemptions, at, slices.timeZone);
    const exempt = exemptions.find((exemption) => exemption.holds) ?? null;
    const linked = goals === null ? null : okr.status === 'linked';
    const stated = businessValue.status === 'stated';
    const workClass = linked === true || exempt !== null ? null : classOf(issue);
    const isCounted = standing === 'counted';
    const scale = isCounted ? scaleOf(team) : null;
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
      buckets: isCounted ? bucketsOf(creditOfOkr(okr).credit, exempt, workClass) : noBuckets,
      aligned: alignedOf(conventions.aligned, linked, stated),
      slices: isCounted || standing === 'carrier' ? slicesOf(issue) : noSlices,
      weight: scale === null ? null : scale.weightOf(issue.estimate),
      unit: scale === null ? null : scale.unit,
      cycle: ancestry.cycle,
      path: ancestry.keys,
      unreadableParent: ancestry.unread,
      parentBy: issue.parent === null ? (toldParents.get(issue)?.by ?? null) : 'tracker',
      statements,
    };
  });
}
