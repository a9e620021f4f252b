import type { Passage } from '../model/read-issue.ts';
import { copied, copiedUpTo } from './copy.ts';
import type { LabelKind } from './labels.ts';
import { listOf, none } from './lists.ts';
import type { Styled } from './outline.ts';
import { remembered } from './remembered.ts';
import { createTemplateLabels } from './template-lines.ts';
import type { TemplateText } from './templates.ts';
import { placeholderReason } from './unfilled/unfilled.ts';
import { labelWords, textOf } from './unfilled/words.ts';
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
export function createPassageReader(
  templates: readonly TemplateText[] = [],
): (kind: LabelKind, labelled: Labelled, title: string) => Passage {
  const templateOf = createTemplateLabels(templates);
  const labels = remembered((written) => {
    const label = copied(written);
    // Many issues name the same few goals in the same words: they share one passage.
    const goal = (at: string) => (text: string) =>
      text.includes('://') || !namesGoal(text) ? null : filled(label, copied(text), at, none);
    return { text: label, words: labelWords(label), goals: remembered((at) => remembered(goal(at))), addedTo: templateOf(label) };
  });

  return (kind, { label: written, at, lines: all, gap }, title) => {
    const label = labels(written);
    const lines = label.addedTo === null ? all : label.addedTo(all, kind);
    if (lines.length === 0 && all.length > 0 && !gap) {
      // A goal that the template names was named by nobody.
      const text = kind === 'okr' ? '' : copiedUpTo(textOf(all).trim(), longestText);
      return { label: label.text, text, at, status: 'placeholder', reason: "the issue template's own text", urls: none };
    }
    const [only] = lines;
    if (kind === 'okr' && only && lines.length === 1 && only.urls.length === 0 && only.text.length < 40) {
      const goal = label.goals(at)(only.text.trim());
      if (goal) return goal;
    }
    const text = textOf(lines).trim();
    const urls = urlsOf(lines);
    const named = kind === 'okr' && (urls.length > 0 || namesGoal(text));
    const fault = named ? null : placeholderReason(lines, { label: label.words, title, ofGoals: kind === 'okr' });
    const own = copiedUpTo(text, longestText);
    if (fault === null) return filled(label.text, own, at, urls);
    return gap
      ? { label: label.text, text: own, at, status: 'unreadable', reason: 'the tracker did not give the text', urls }
      : { label: label.text, text: own, at, status: 'placeholder', reason: copied(fault), urls };
  };
}

const filled = (label: string, text: string, at: string, urls: string[]): Passage => ({
  label,
  text,
  at,
  status: 'filled',
  reason: null,
  urls,
});

/** Every address in some lines, those of links too; copies. */
export function urlsOf(lines: readonly Styled[]): string[] {
  if (!lines.some(({ text, urls }) => urls.length > 0 || text.includes('://'))) return none;
  const urls = new Set(lines.flatMap((line) => [...line.urls.filter(isWebUrl), ...urlsIn(line.text)]));
  return listOf([...urls].slice(0, mostUrls).map(copied));
}
