import type { Statement } from '../model/linked-issue.ts';
import type { Conventions } from '../model/policy.ts';
import type { Passage, ReadIssue } from '../model/read-issue.ts';
import { sameWords } from '../model/same-words.ts';
import type { Ancestry } from './hierarchy.ts';

/** Passages that hold the same words under the same label in too many issues: a template's text, whatever it says. */
export type IsBoilerplate = (passage: Passage) => boolean;

/** Finds the texts that stand under one label in at least `issues` issues and in `share` of the issues with that label. */
export function findBoilerplate(issues: readonly ReadIssue[], { issues: least, share }: Conventions['boilerplate']): IsBoilerplate {
  const withLabel = new Map<string, number>();
  const withText = new Map<string, number>();
  const keyOf = ({ label, text }: Passage) => `${sameWords(label)}\u0000${sameWords(text)}`;
  for (const { statements } of issues) {
    for (const label of new Set(statements.map((passage) => sameWords(passage.label))))
      withLabel.set(label, (withLabel.get(label) ?? 0) + 1);
    for (const key of new Set(statements.filter(({ status }) => status === 'filled').map(keyOf)))
      withText.set(key, (withText.get(key) ?? 0) + 1);
  }
  const common = new Set<string>();
  for (const [key, same] of withText) {
    const label = key.slice(0, key.indexOf('\u0000'));
    if (same >= least && same >= share * (withLabel.get(label) ?? 0)) common.add(key);
  }
  return (passage) => common.size > 0 && common.has(keyOf(passage));
}

/** The passages with boilerplate marked as what it is. */
export const markBoilerplate = (passages: readonly Passage[], isBoilerplate: IsBoilerplate): readonly Passage[] =>
  passages.some((passage) => passage.status === 'filled' && isBoilerplate(passage))
    ? passages.map((passage) =>
        passage.status === 'filled' && isBoilerplate(passage)
          ? { ...passage, status: 'placeholder' as const, reason: 'boilerplate: the same text stands in many issues' }
          : passage,
      )
    : passages;

const absent: Statement = { status: 'missing', text: null, label: null, at: null, reason: null, via: [] };

/** The issue's own statement: the first passage that says something, else the first placeholder. */
export function ownStatement(issue: ReadIssue, passages: readonly Passage[]): Statement {
  const taken =
    passages.find(({ status }) => status === 'filled') ??
    passages.find(({ status }) => status === 'unreadable') ??
    passages.find(({ status }) => status === 'placeholder');
  if (taken === undefined) return issue.body === 'unreadable' ? { ...absent, status: 'unreadable' } : absent;
  const { text, label, at, reason } = taken;
  const status = taken.status === 'filled' ? 'stated' : taken.status;
  return { status, text, label, at, reason, via: [] };
}

/** What an issue without a statement of its own takes from above, where the conventions allow it; else its own. */
export function inheritStatement(
  issue: ReadIssue,
  own: Statement,
  ancestry: Ancestry,
  statementOf: (ancestor: ReadIssue) => Statement,
  inherit: Conventions['inheritStatement'],
): Statement {
  const mayInherit = inherit === 'epic' || (inherit === 'subtasks' && issue.type === 'subtask');
  if (!mayInherit || (own.status !== 'missing' && own.status !== 'placeholder')) return own;
  const above = inherit === 'epic' ? ancestry.issues : ancestry.issues.slice(0, 1);
  const index = above.findIndex((ancestor) => statementOf(ancestor).status === 'stated');
  const giver = above[index];
  return giver === undefined ? own : { ...statementOf(giver), via: ancestry.keys.slice(0, index + 1) };
}
