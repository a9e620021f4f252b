import type { Passage } from '../model/read-issue.ts';
import { copied, copiedUpTo } from './copy.ts';
import type { LabelKind } from './labels.ts';
import type { Styled } from './outline.ts';
import { placeholderReason } from './placeholder.ts';
import { isWebUrl, namesGoal, urlsIn } from './urls.ts';

/** What stands under a label of some family. */
export interface Labelled {
  readonly label: string;
  readonly at: string;
  readonly lines: readonly Styled[];
  /** Some of the text was not given, or not readable. */
  readonly gap: boolean;
}

const longestText = 2000;
const mostUrls = 100;

/** Judges a labelled text by itself: filled, a placeholder and why, or unreadable. All its texts are copies. */
export function passageOf(kind: LabelKind, { label, at, lines, gap }: Labelled, title: string): Passage {
  const text = lines
    .map((line) => line.text)
    .join('\n')
    .trim();
  const urls = [...new Set(lines.flatMap((line) => [...line.urls.filter(isWebUrl), ...urlsIn(line.text)]))].slice(0, mostUrls);
  const named = kind === 'okr' && (urls.length > 0 || namesGoal(text));
  const fault = named ? null : placeholderReason(lines, { label, title });
  const reason = fault === null ? null : copied(fault);
  const status = reason === null ? 'filled' : gap ? 'unreadable' : 'placeholder';
  return {
    label: copied(label),
    text: copiedUpTo(text, longestText),
    at,
    status,
    reason: status === 'unreadable' ? 'the tracker did not give the text' : reason,
    urls: urls.map(copied),
  };
}
