import type { MarkupText } from './issue.ts';

/** A text that new issues begin with, as it would stand in the body of one that nobody filled in. */
export interface IssueTemplate {
  /** Where it was found, for messages: "acme/shop/.github/ISSUE_TEMPLATE/feature.md". */
  readonly name: string;
  readonly body: MarkupText;
}
