import type { LinkedIssue } from '../model/linked-issue.ts';

/** What work states by itself, and is asked to; null for what only inherits, is exempt, or is work nobody chooses. */
export const ownStatement = ({ standing, slices, exempt, workClass, businessValue }: LinkedIssue): string | null =>
  standing === 'counted' &&
  slices.length > 0 &&
  exempt === null &&
  workClass !== 'run' &&
  businessValue.status === 'stated' &&
  businessValue.via.length === 0
    ? businessValue.text
    : null;

/** The issues that state something by themselves, each with its text. */
export const ownStatements = (issues: readonly LinkedIssue[]): readonly { readonly issue: LinkedIssue; readonly text: string }[] =>
  issues.flatMap((issue) => {
    const text = ownStatement(issue);
    return text === null ? [] : [{ issue, text }];
  });
