import type { AuditedIssue } from '../model/audit.ts';
import type { SliceName } from '../model/policy.ts';
import type { SnapshotIssue } from '../model/snapshot.ts';
import { heldGoals } from './held-goals.ts';

/** What an issue of the audit and one of a snapshot have in common. */
type Judged = Pick<AuditedIssue, 'standing' | 'buckets'> & { readonly exempt: AuditedIssue['exempt'] | boolean };

/** The work a team chose: counted, less exempt, less the class `run`. */
export const isChosen = ({ standing, exempt, buckets }: Judged): boolean =>
  standing === 'counted' && (exempt === null || exempt === false) && buckets.run === undefined;

/** Counted work that serves no goal and is of no class. */
export const isUntied = ({ standing, buckets }: Pick<AuditedIssue, 'standing' | 'buckets'>): boolean =>
  standing === 'counted' && (buckets.untied ?? 0) > 0;

/** Of the two highest priorities. */
export const isUrgent = ({ priority }: Pick<AuditedIssue, 'priority'>): boolean => priority !== null && priority <= 2;

export const inSlice =
  (slice: SliceName) =>
  ({ slices }: Pick<AuditedIssue | SnapshotIssue, 'slices'>): boolean =>
    slices.includes(slice);

/** Ids of the goals that an issue is linked to by a link that holds, each once. */
export const goalsServed = ({ okr }: Pick<AuditedIssue, 'okr'>): readonly string[] => heldGoals(okr.links);

/** Chosen work, what served no goal first: what can be mended stands on top. */
export const chosenFirstUnaligned = <T extends Judged & { readonly aligned: boolean | null }>(issues: readonly T[]): readonly T[] => {
  const chosen = issues.filter(isChosen);
  return [...chosen.filter(({ aligned }) => aligned !== true), ...chosen.filter(({ aligned }) => aligned === true)];
};
