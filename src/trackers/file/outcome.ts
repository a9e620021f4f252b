import type { Issue } from '../../model/issue.ts';

/** What a record of a file comes to: an issue, something that is none by right (a pull request), or one that does not fit. */
export type Outcome =
  | { readonly kind: 'issue'; readonly issue: Issue }
  | { readonly kind: 'other'; readonly name: string | null }
  | { readonly kind: 'misfit'; readonly name: string | null; readonly reason: string };

export const issueOutcome = (issue: Issue): Outcome => ({ kind: 'issue', issue });
/** A record that is no issue by right; `name` tells it from others, so that what a search counted can be counted again. */
export const otherOutcome = (name: string | null): Outcome => ({ kind: 'other', name });
export const misfit = (reason: string, name: string | null = null): Outcome => ({ kind: 'misfit', name, reason });
