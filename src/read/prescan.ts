import type { Labels } from './labels.ts';

/** Besides line ends, what a line of the parsed text can begin after: cells, tags, macros, images and the like. */
const elsewhere = ['|', '>', '}', ')', '!', '\\', '\r'];

/** Most sources have none of these marks, which one look tells. */
const anyMark = /[&|>})!\\\r*]|__/;

/** What bold text within a line begins with: one more label may stand there. */
const bold = ['*', '__'];

/**
 * Where in a source the lines begin that may hold a label: an empty list is certain, an entry is a guess.
 * Null: some label may stand elsewhere than at a line's beginning (in a cell, after a tag), so that only parsing tells.
 * Linear, and far cheaper than parsing.
 */
export function prescan(source: string, labels: Labels): readonly number[] | null {
  const mayBegin: Labels['mayBegin'] = source.includes(' OKR')
    ? (text, from) => labels.mayBegin(text, from) || labels.mayNameTeam(text, from)
    : labels.mayBegin;
  const isMarked = anyMark.test(source);
  if (isMarked && /&(?:#|[a-z]{1,32};)/i.test(source)) return null;
  const anywhere = (mark: string): boolean => {
    for (let at = source.indexOf(mark); at >= 0; at = source.indexOf(mark, at + 1)) if (mayBegin(source, at + 1)) return true;
    return false;
  };
  if (isMarked && elsewhere.some(anywhere)) return null;
  const lines: number[] = [];
  for (let at = 0; at >= 0; at = source.indexOf('\n', at) + 1 || -1) if (mayBegin(source, at)) lines.push(at);
  const later = isMarked ? lineStartsOfBold(source, mayBegin) : [];
  return later.length === 0 ? lines : [...new Set([...lines, ...later])].sort((a, b) => a - b);
}

/** Where the lines begin within which bold text begins that may be a label. */
function lineStartsOfBold(source: string, mayBegin: Labels['mayBegin']): number[] {
  const starts: number[] = [];
  for (const mark of bold) {
    let at = source.indexOf(mark);
    while (at >= 0) {
      const before = at === 0 ? '\n' : source[at - 1];
      if (before !== '\n' && before !== mark[0] && mayBegin(source, at + 1)) {
        starts.push(source.lastIndexOf('\n', at) + 1);
        at = source.indexOf('\n', at);
        if (at < 0) break;
      }
      at = source.indexOf(mark, at + 1);
    }
  }
  return starts;
}
