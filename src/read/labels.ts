import type { Conventions } from '../model/policy.ts';
import { foldLabel } from './label-folding.ts';
import { createLabelHeads } from './label-heads.ts';
import { remembered } from './remembered.ts';

export type LabelKind = 'businessValue' | 'okr';

/** The labels of a team, ready to be recognised. */
export interface Labels {
  /** What a text promises when it is compared as a label: null for most. */
  match(text: string): readonly LabelKind[] | null;
  /** Whether the line that begins at `from` may carry a label or a directive: no is certain, and far cheaper to tell than `match`. */
  mayBegin(text: string, from: number): boolean;
}

const longest = 200;

/** Prepares the labels of the conventions for comparison. A label may belong to both families. */
export function createLabels(conventions: Pick<Conventions, 'businessValue' | 'okr'>): Labels {
  const kinds = new Map<string, LabelKind[]>();
  for (const kind of ['businessValue', 'okr'] as const) {
    for (const label of conventions[kind]) {
      const key = foldLabel(label);
      const known = kinds.get(key) ?? [];
      if (key !== '' && !known.includes(kind)) kinds.set(key, [...known, kind]);
    }
  }
  return {
    match: remembered((text) => (text.length > longest ? null : (kinds.get(foldLabel(text)) ?? null))),
    mayBegin: createLabelHeads([...kinds.keys(), 'throughline']),
  };
}
