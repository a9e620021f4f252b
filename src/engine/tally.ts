import type { Ratio } from '../model/audit.ts';
import type { LinkedIssue } from '../model/linked-issue.ts';
import type { Completeness } from './completeness.ts';
import { ratio, type Tally } from './ratio.ts';

/** True when the issue is work that the team chose: counted, not exempt, not in the class `run`. */
export const isEligible = ({ standing, exempt, buckets }: LinkedIssue): boolean =>
  standing === 'counted' && exempt === null && buckets.run === undefined;

const linkedThroughParent = ({ okr }: LinkedIssue) => !okr.links.some(({ status, via }) => status === 'ok' && via.length === 0);
const statedThroughParent = ({ businessValue }: LinkedIssue) => businessValue.via.length > 0;

const questions = {
  linked: { hit: ({ linked }: LinkedIssue) => linked === true, inherited: linkedThroughParent },
  stated: { hit: ({ stated }: LinkedIssue) => stated, inherited: statedThroughParent },
  both: {
    hit: ({ linked, stated }: LinkedIssue) => linked === true && stated,
    inherited: (issue: LinkedIssue) => linkedThroughParent(issue) || statedThroughParent(issue),
  },
} as const;

export type Question = keyof typeof questions;

/** How many of the eligible issues meet a question. A skipped record is in `of` and never a hit: not knowing cannot raise a percentage. */
export function tally(question: Question, eligible: readonly LinkedIssue[], skipped: number): Tally {
  const { hit: isHit, inherited: isInherited } = questions[question];
  let hit = 0;
  let inherited = 0;
  let undecided = 0;
  for (const issue of eligible) {
    if (isHit(issue)) {
      hit += 1;
      if (isInherited(issue)) inherited += 1;
    } else if (issue.unreadableParent !== null) undecided += 1;
  }
  return { hit, inherited, of: eligible.length + skipped, undecided };
}

/** Linked, stated and what the team calls aligned, of the eligible issues; what needs links is null without goals. */
export function ratios(
  eligible: readonly LinkedIssue[],
  skipped: number,
  completeness: Completeness,
  aligned: Question,
  hasGoals: boolean,
): { readonly stated: Ratio; readonly linked: Ratio | null; readonly aligned: Ratio | null } {
  const of = (question: Question) => ratio(tally(question, eligible, skipped), completeness);
  const stated = of('stated');
  const linked = hasGoals ? of('linked') : null;
  return { stated, linked, aligned: aligned === 'stated' ? stated : aligned === 'linked' || !hasGoals ? linked : of(aligned) };
}
