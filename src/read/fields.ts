import type { Field } from '../model/issue.ts';
import type { LabelKind, Labels } from './labels.ts';
import { blocksOf } from './markups.ts';
import type { Block, Styled } from './outline.ts';
import { isText } from './tables.ts';

/** A field that holds statements or goal references. */
export interface FieldText {
  readonly kinds: readonly LabelKind[];
  readonly name: string;
  readonly lines: readonly Styled[];
  /** A value was beyond what can be read. */
  readonly unreadable: boolean;
}

/** The fields that the config assigned or whose name is a label, and that hold something: an empty field says as much as none. */
export function labelledFields(fields: readonly Field[], labels: Labels): FieldText[] {
  return fields.flatMap((field) => {
    const kinds = field.role ? [field.role] : labels.match(field.name);
    if (!kinds) return [];
    const lines: Styled[] = [];
    let unreadable = false;
    for (const value of field.values) {
      const blocks = blocksOf(typeof value === 'string' ? { format: 'markdown', value } : value);
      if (blocks) lines.push(...linesOf(blocks));
      else unreadable = true;
    }
    return lines.length > 0 || unreadable ? [{ kinds, name: field.name, lines, unreadable }] : [];
  });
}

/** All text of a document, code and quotes left out. */
export function linesOf(blocks: readonly Block[]): Styled[] {
  return blocks.flatMap((block): readonly Styled[] => {
    if (block.kind === 'line') return block.task === 'open' ? [] : [block];
    if (block.kind === 'heading') return [block];
    return block.kind === 'row' ? block.cells.flat().filter(isText) : [];
  });
}
