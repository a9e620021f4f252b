import type { Labels } from './labels.ts';

/** Besides line ends, what a line of the parsed text can begin after: cells, tags, macros, images and the like. */
const elsewhere = ['|', '>', '}', ')', '!', '\\', '\r'];

/**
 * Where in a source the lines begin that may hold a label: an empty list is certain, an entry is a guess.
 * Null: some label may stand elsewhere than at a line's beginning (in a cell, after a tag), so that only parsing tells.
 * Linear, and far cheaper than parsing.
 */
export function prescan(source: string, { mayBegin }: Labels): readonly number[] | null {
  if (source.includes('&') && /&(?:#|[a-z]{1,32};)/i.test(source)) return null;
  const anywhere = (mark: string): boolean => {
    for (let at = source.indexOf(mark); at >= 0; at = source.indexOf(mark, at + 1)) if (mayBegin(source, at + 1)) return true;
    return false;
  };
  if (elsewhere.some(anywhere)) return null;
  const lines: number[] = [];
  for (let at = 0; at >= 0; at = source.indexOf('\n', at) + 1 || -1) if (mayBegin(source, at)) lines.push(at);
  return lines;
}
