import type { Ratio } from '../model/audit.ts';
import type { Completeness } from './completeness.ts';
import type { Count, Question } from './count.ts';
import { ratio } from './ratio.ts';

/** Linked, stated and what the team calls aligned, of the eligible issues; what needs links is null without goals. */
export function ratios(
  count: Count,
  skipped: number,
  completeness: Completeness,
  aligned: Question,
  hasGoals: boolean,
): { readonly stated: Ratio; readonly linked: Ratio | null; readonly aligned: Ratio | null } {
  // A skipped record is in `of` and never a hit: not knowing cannot raise a percentage.
  const of = (question: Question) => ratio({ ...count[question], of: count.eligible + skipped }, completeness);
  const stated = of('stated');
  const linked = hasGoals ? of('linked') : null;
  return { stated, linked, aligned: aligned === 'stated' ? stated : aligned === 'linked' || !hasGoals ? linked : of(aligned) };
}
