import type { SnapshotFinding, SnapshotIssue } from '../../model/snapshot.ts';

/** By what an issue is the same in two audits. */
export const issueId = ({ source, key }: Pick<SnapshotIssue, 'source' | 'key'>): string => JSON.stringify([source, key]);

/** By what a finding is the same in two audits: never by its wording or severity. */
export const findingId = ({ rule, source, issue, subject }: SnapshotFinding): string => JSON.stringify([rule, source, issue, subject]);
