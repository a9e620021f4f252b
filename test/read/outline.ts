import type { BodyFormat } from '../../src/model/issue.ts';
import { blocksOf } from '../../src/read/markups.ts';
import type { Block, Styled } from '../../src/read/outline.ts';

const marks = { bold: '**', italic: '_', code: '`' } as const;

/** A line with its styles as Markdown would mark them, and its link targets behind it. */
function written({ text, spans, urls }: Styled): string {
  let out = '';
  let from = 0;
  for (const { start, end, style } of spans) {
    out += `${text.slice(from, start)}${marks[style]}${text.slice(start, end)}${marks[style]}`;
    from = end;
  }
  return [out + text.slice(from), ...urls.map((url) => `<${url}>`)].join(' ');
}

function entry(block: Block): string {
  if (block.kind === 'heading') return `h${block.level} ${written(block)}`;
  if (block.kind === 'hidden') return `${block.why}: ${block.text}`;
  if (block.kind === 'row') {
    const cells = block.cells.map((cell) => cell.map(written).join(' / '));
    return `table ${block.table}${block.header ? ' head' : ''}: ${cells.join(' | ')}`;
  }
  if (block.kind !== 'line') return block.kind;
  const box = { none: '', open: '[ ] ', done: '[x] ' }[block.task];
  const item = block.depth === 0 ? '' : `item ${block.item} of level ${block.depth}: `;
  return `${block.first ? `p${block.paragraph}` : '   and'} ${item}${box}${written(block)}`;
}

/** What a reader makes of a text, an entry for each block; null when it cannot be read. */
export const outlineOf = (format: BodyFormat, value: unknown): readonly string[] | null => blocksOf({ format, value })?.map(entry) ?? null;
