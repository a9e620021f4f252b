import type { Statement } from '../model/linked-issue.ts';
import type { Conventions } from '../model/policy.ts';
import type { Passage, ReadIssue } from '../model/read-issue.ts';
import { repeatedWords } from '../model/repeated-words.ts';
import { sameWords } from '../model/same-words.ts';
import type { Ancestry } from './hierarchy.ts';
import { remember } from './remember.ts';

/**
 * The passages whose words stand under one label in at least `issues` issues and in `share` of the issues with that label: a
 * template's text, whatever it says.
 */
export function findBoilerplate(issues: readonly ReadIssue[], { issues: least, share }: Conventions['boilerplate']): ReadonlySet<Passage> {
  const labelOf = remember(sameWords);
  const withLabel = new Map<string, number>();
  const filled: { readonly issue: ReadIssue; readonly passage: Passage }[] = [];
  for (const issue of issues) {
    if (issue.statements.length === 0) continue;
    const labels = issue.statements.map((passage) => labelOf(passage.label));
    for (const label of labels.length === 1 ? labels : new Set(labels)) withLabel.set(label, (withLabel.get(label) ?? 0) + 1);
    for (const passage of issue.statements) if (passage.status === 'filled') filled.push({ issue, passage });
  }
  const common = new Set<Passage>();
  for (const group of repeatedWords(filled, ({ passage }) => passage.text, least)) {
    for (const [label, same] of Map.groupBy(group, ({ passage }) => labelOf(passage.label))) {
      const count = new Set(same.map(({ issue }) => issue)).size;
      if (count >= least && count >= share * (withLabel.get(label) ?? 0)) for (const { passage } of same) common.add(passage);
    }
  }
  return common;
}

/** The passages with boilerplate marked as what it is. */
export const markBoilerplate = (passages: readonly Passage[], boilerplate: ReadonlySet<Passage>): readonly Passage[] =>
  boilerplate.size > 0 && passages.some((passage) => boilerplate.has(passage))
    ? passages.map((passage) =>
        boilerplate.has(passage)
          ? { ...passage, status: 'placeholder' as const, reason: 'boilerplate: the same text stands in many issues' }
          : passage,
      )
    : passages;

const ownVia: readonly string[] = [];
const absent: Statement = { status: 'missing', text: null, label: null, at: null, reason: null, via: ownVia };

/** The first passage whose label no other one makes more specific: "Business Value" is taken before "Value", wherever it stands. */
function mostSpecific(filled: readonly Passage[]): Passage | undefined {
  const [first] = filled;
  if (first === undefined || filled.length === 1) return first;
  const isField = ({ at }: Passage) => at.startsWith('field:');
  const passages = filled.filter((one) => isField(one) === isField(first));
  const labels = passages.map(({ label }) => sameWords(label).split(' '));
  const isPartOf = (words: readonly string[], whole: readonly string[]) =>
    words.length < whole.length && words.every((word) => whole.includes(word));
  return passages.find((_, at) => !labels.some((other) => isPartOf(labels[at] ?? [], other)));
}

/** The issue's own statement: the most specific passage that says something, else the first placeholder. */
export function ownStatement(issue: ReadIssue, passages: readonly Passage[]): Statement {
  if (passages.length === 0 && issue.body === 'read') return absent;
  const taken =
    mostSpecific(passages.filter(({ status }) => status === 'filled')) ??
    passages.find(({ status }) => status === 'unreadable') ??
    passages.find(({ status }) => status === 'placeholder');
  if (taken === undefined) return issue.body === 'unreadable' ? { ...absent, status: 'unreadable' } : absent;
  const { text, label, at, reason } = taken;
  const status = taken.status === 'filled' ? 'stated' : taken.status;
  return { status, text, label, at, reason, via: ownVia };
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
