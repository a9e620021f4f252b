import type { LinkedIssue } from '../../model/linked-issue.ts';
import type { Conventions } from '../../model/policy.ts';
import type { Passage } from '../../model/read-issue.ts';
import { sameWords } from '../../model/same-words.ts';
import { foldLabel } from '../../read/label-folding.ts';
import type { LabelKind } from '../../read/labels.ts';
import type { ExplainedText } from './explanation.ts';

/** The configured label that a label in an issue is, once both are folded; null when the config assigned the field by itself. */
export function conventionOf(label: string, kind: LabelKind, conventions: Pick<Conventions, LabelKind>): string | null {
  const folded = foldLabel(label);
  return conventions[kind].find((one) => foldLabel(one) === folded) ?? null;
}

type PassagesOf = (issue: LinkedIssue['issue']) => readonly Passage[];

/** How many issues say the same words under the same label, of those that have the label; null when no other does. */
function sharedBy(passage: Passage, linked: readonly LinkedIssue[], passagesOf: PassagesOf): ExplainedText['sharedBy'] {
  if (passage.text === '') return null;
  const [words, label] = [sameWords(passage.text), sameWords(passage.label)];
  let issues = 0;
  let of = 0;
  for (const { issue } of linked) {
    const labelled = passagesOf(issue).filter((one) => one.label === passage.label || sameWords(one.label) === label);
    if (labelled.length === 0) continue;
    of += 1;
    if (labelled.some(({ text }) => text === passage.text || sameWords(text) === words)) issues += 1;
  }
  return issues > 1 ? { issues, of } : null;
}

/** The texts under labels of a family, as `explain` tells them. */
export const explainTexts = (
  passages: readonly Passage[],
  kind: LabelKind,
  conventions: Pick<Conventions, LabelKind>,
  linked: readonly LinkedIssue[],
): ExplainedText[] =>
  passages.map((passage) => ({
    label: passage.label,
    convention: conventionOf(passage.label, kind, conventions),
    at: passage.at,
    status: passage.status,
    text: passage.text,
    reason: passage.reason,
    sharedBy: kind === 'businessValue' ? sharedBy(passage, linked, ({ statements }) => statements) : null,
  }));
