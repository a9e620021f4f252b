import type { Conventions } from '../model/policy.ts';
import { foldLabel } from './label-folding.ts';
import { createLabelHeads } from './label-heads.ts';
import { remembered } from './remembered.ts';
import { isTeamsLabel, longestTeam, mayNameTeam } from './team-labels.ts';

export type LabelKind = 'businessValue' | 'okr';

/** The labels of a team, ready to be recognised. */
export interface Labels {
  /** What a text promises when it is compared as a label: null for most. */
  match(text: string): readonly LabelKind[] | null;
  /** Whether the line that begins at `from` may carry a label or a directive: no is certain, and far cheaper to tell than `match`. */
  mayBegin(text: string, from: number): boolean;
  /** The same for a label that begins with the name of a team: "Growth OKRs". Only where " OKR" stands. */
  mayNameTeam(text: string, from: number): boolean;
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
  const ofTeams = kinds.get('okrs') ?? kinds.get('okr') ?? null;
  return {
    match: remembered((text) => {
      if (text.length > longest) return null;
      const key = foldLabel(text);
      return kinds.get(key) ?? (ofTeams !== null && isTeamsLabel(text, key) ? ofTeams : null);
    }),
    mayBegin: createLabelHeads([...kinds.keys(), 'throughline']),
    mayNameTeam: (text, from) => ofTeams !== null && mayNameTeam(text.slice(from, from + longestTeam)),
  };
}
