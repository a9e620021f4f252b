import type { Passage } from '../model/read-issue.ts';
import { copied, copiedUpTo } from './copy.ts';
import type { LabelKind } from './labels.ts';
import { listOf, none } from './lists.ts';
import type { Styled } from './outline.ts';
import { labelWords, placeholderReason, textOf } from './placeholder.ts';
import { remembered } from './remembered.ts';
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

/**
 * Judges labelled texts by themselves: filled, a placeholder and why, or unreadable. All their texts are copies.
 * The same few labels stand in every issue: each is copied and taken apart once.
 */
export function createPassageReader(): (kind: LabelKind, labelled: Labelled, title: string) => Passage {
  const labels = remembered((label) => ({ text: copied(label), words: labelWords(label) }));

  return (kind, { label: written, at, lines, gap }, title) => {
    const label = labels(written);
    const text = textOf(lines).trim();
    const urls = urlsOf(lines);
    const named = kind === 'okr' && (urls.length > 0 || namesGoal(text));
    const fault = named ? null : placeholderReason(lines, { label: label.words, title });
    const reason = fault === null ? null : copied(fault);
    const status = reason === null ? 'filled' : gap ? 'unreadable' : 'placeholder';
    return {
      label: label.text,
      text: copiedUpTo(text, longestText),
      at,
      status,
      reason: status === 'unreadable' ? 'the tracker did not give the text' : reason,
      urls,
    };
  };
}

function urlsOf(lines: readonly Styled[]): string[] {
  if (!lines.some(({ text, urls }) => urls.length > 0 || text.includes('://'))) return none;
  const urls = new Set(lines.flatMap((line) => [...line.urls.filter(isWebUrl), ...urlsIn(line.text)]));
  return listOf([...urls].slice(0, mostUrls).map(copied));
}
