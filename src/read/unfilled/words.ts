import { folded } from '../label-folding.ts';
import type { Styled } from '../outline.ts';

/** The text of some lines. */
export const textOf = (lines: readonly Styled[]): string =>
  lines.length === 1 ? (lines[0]?.text ?? '') : lines.map((line) => line.text).join('\n');

/** A text reduced to its words, for comparison; no more than its first `limit` characters. */
export function words(text: string, limit = text.length): string {
  const cut = text.slice(0, limit);
  // The same as below, for the texts of which there are most.
  if (/^[\x00-\x7f]*$/.test(cut) && !cut.includes('/'))
    return cut
      .toLowerCase()
      .replace(/[^a-z0-9%]{2,}|[^a-z0-9% ]/g, ' ')
      .trim();
  return folded(cut)
    .replace(/[^\p{L}\p{N}/%]+/gu, ' ')
    .trim();
}

/** Words with which sample texts surround the label they repeat. */
const fillers = new Set(
  'a an the my our your some this of for here add enter describe insert write explain please goes example sample'.split(' '),
);
const longestLabel = 200;

/** A text's words without those that sample texts put around a label, in the singular. */
export const significant = (key: string): string =>
  key
    .split(' ')
    .filter((word) => !fillers.has(word))
    .map((word) => (word.length > 3 && word.endsWith('s') ? word.slice(0, -1) : word))
    .join(' ');

/** The significant words of a label, to compare a text with. */
export const labelWords = (label: string): string => significant(words(withoutBrackets(label), longestLabel));

/** Stands where a hole was: brackets of any kind, and what was in them. */
export const hole = '\ufffc';

const brackets = /[([<{‹«（［【〈＜]/;
const pairs =
  /\([^()]*\)|\[[^[\]]*\]|<[^<>]*>|\{[^{}]*\}|‹[^‹›]*›|«[^«»]*»|（[^（）]*）|［[^［］]*］|【[^【】]*】|〈[^〈〉]*〉|＜[^＜＞]*＞/g;

/** The text outside brackets of any kind, each of which becomes `instead`; two levels deep, which is deeper than hints go. Line ends are kept. */
export function withoutBrackets(text: string, instead = ' '): string {
  if (!brackets.test(text)) return text;
  const kept = (found: string) => instead + '\n'.repeat(found.split('\n').length - 1);
  return text.replace(pairs, kept).replace(pairs, kept);
}
