import { classFinder } from '../../engine/buckets.ts';
import { isEstimate } from '../../engine/weights.ts';
import type { LinkedIssue } from '../../model/linked-issue.ts';
import type { Policy, SliceName, Slices } from '../../model/policy.ts';
import type { ReadIssue } from '../../model/read-issue.ts';
import type { Case } from './case.ts';
import type { ExplainedIssue } from './explanation.ts';

/** The first class that fits an issue, and what in the issue makes it fit. Null when none does. */
export function explainClass(issue: ReadIssue, classes: Policy['classes'], applied: LinkedIssue['workClass']): ExplainedIssue['class'] {
  const name = classFinder(classes)(issue);
  const found = classes.find((one) => one.name === name);
  if (found === undefined) return null;
  const isByType = classFinder([{ ...found, labels: [] }])(issue) !== null;
  const label = issue.labels.find((one) => classFinder([{ ...found, types: [] }])({ ...issue, labels: [one] }) !== null);
  const because = isByType ? `its type is ${issue.rawType ?? issue.type}` : `its label is ${label ?? ''}`;
  return { name: found.name, because, applies: applied === found.name };
}

const dayOf = (instant: string) => instant.slice(0, 10);

function whyInSprint({ sprint, otherSprints }: ReadIssue, asked: string): string {
  const names = [...(sprint === null ? [] : [sprint.name]), ...otherSprints.map(({ name }) => name)];
  return `${names.length === 0 ? 'it is in no sprint' : `it is in ${names.join(', ')}`}, and the sprint asked for is ${asked}`;
}

function whyInSlice(slice: SliceName, issue: ReadIssue, slices: Slices, sprints: string): string {
  const { status, closedAt, closedAtIs, createdAt } = issue;
  const { now, window, adopted } = slices;
  if (status === 'dropped') return 'the work was dropped';
  if (slice === 'sprint') return whyInSprint(issue, sprints);
  if (slice === 'open') return `its status is ${status}`;
  if (slice === 'shipped') {
    if (status !== 'done') return `its status is ${status}`;
    return closedAt === null
      ? 'nobody knows when it was closed'
      : `it was ${closedAtIs === undefined ? 'closed' : 'last changed (no date of closing is known)'} on ${dayOf(closedAt)}, and the window is ${dayOf(new Date(Date.parse(now) - window).toISOString())} to ${dayOf(now)}`;
  }
  return createdAt === null
    ? 'nobody knows when it was created'
    : `it was created on ${dayOf(createdAt)}, and new is what was created since ${adopted ?? 'no date'}`;
}

function explainSlices({ issue, standing, slices }: LinkedIssue, asked: Slices, sprints: string): ExplainedIssue['counting']['slices'] {
  const isOut = standing !== 'counted' && standing !== 'carrier';
  return asked.names.map((slice) => ({
    slice,
    in: slices.includes(slice),
    because: isOut && issue.status !== 'dropped' ? 'it is not counted' : whyInSlice(slice, issue, asked, sprints),
  }));
}

function whyWeight({ unit, issue, team }: LinkedIssue): string | null {
  if (unit === null) return null;
  const whose = team === null ? 'work without a team' : `team ${team}`;
  if (unit === 'count') return `${whose} is weighed by count: fewer than 80 % of its issues have an estimate`;
  return isEstimate(issue.estimate)
    ? `${whose} is weighed by estimate, and this is its own`
    : `${whose} is weighed by estimate; without its own it takes the median`;
}

/** In which slices an issue is, where its capacity goes, and what it weighs. */
export function explainCounting({ one, input, audit }: Case): ExplainedIssue['counting'] {
  const { issue, buckets, weight, unit, team } = one;
  return {
    slices: explainSlices(
      one,
      input.policy.slices,
      (audit.sprints ?? []).map(({ name }) => name).join(', ') || (input.policy.slices.sprint ?? ''),
    ),
    buckets: { ...buckets },
    weight,
    unit,
    because: whyWeight(one),
    team,
    estimate: issue.estimate,
    createdAt: issue.createdAt,
    closedAt: issue.closedAt,
    sprint: issue.sprint?.name ?? null,
  };
}
