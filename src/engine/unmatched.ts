import type { Unmatched } from '../model/audit.ts';
import type { Goals, MappingKind, MappingRow } from '../model/goals.ts';
import type { LinkedIssue } from '../model/linked-issue.ts';
import type { Policy, When } from '../model/policy.ts';
import type { ReadIssue } from '../model/read-issue.ts';
import { foldName } from './name-finder.ts';
import { remember } from './remember.ts';
import { holds } from './when.ts';

/** What an issue carries that rows of the mapping can name. */
const carried: Readonly<Record<MappingKind, (issue: ReadIssue) => readonly (string | null)[]>> = {
  epic: ({ key, parent }) => [key, parent],
  label: ({ labels }) => labels,
  milestone: ({ milestone }) => [milestone],
  component: ({ components }) => components,
  project: ({ project }) => [project],
};

/** The rows that name nothing any issue carries. */
function rowsLeft(mapping: readonly MappingRow[], issues: readonly LinkedIssue[]): readonly MappingRow[] {
  const left = new Map(
    [...Map.groupBy(mapping, ({ kind }) => kind)].map(([kind, rows]) => [kind, new Set(rows.map(({ value }) => foldName(value)))] as const),
  );
  const folded = remember(foldName);
  for (const { issue } of issues) {
    for (const [kind, names] of left) {
      const fold = kind === 'epic' ? foldName : folded;
      for (const value of carried[kind](issue)) if (value !== null) names.delete(fold(value));
      if (names.size === 0) left.delete(kind);
    }
    if (left.size === 0) return [];
  }
  return mapping.filter(({ kind, value }) => left.get(kind)?.has(foldName(value)) === true);
}

/** The number at the end of a key: another one is another epic, however near it looks. */
const numberOf = (key: string) => /\d+$/.exec(key)?.[0] ?? null;

/** What issues carry that a row may have meant. */
function candidatesFor(kind: MappingKind, number: string | null, issues: readonly LinkedIssue[]): ReadonlySet<string> {
  const candidates = new Set<string>();
  for (const { issue } of issues) {
    for (const one of carried[kind](issue)) if (one !== null && (kind !== 'epic' || numberOf(one) === number)) candidates.add(one);
  }
  return candidates;
}

/** The name among those known that was most likely meant; null when none is near. */
export type Nearest = (name: string, known: Iterable<string>) => string | null;

const conditionOf = (when: When): string =>
  Object.entries(when)
    .map(([part, values]) => (part === 'title' ? 'by its title' : `${part}: ${values.join(', ')}`))
    .join('; ');

/** What a preset brings nobody wrote, and it is no slip that nothing answers to it. */
const isWritten = ({ origin }: { readonly origin: string }) => /:\d+$/.test(origin);

/** More near names are not looked for: each costs a look at all there are. */
const mostNear = 20;

/**
 * What the team wrote to sort its issues by and no issue answers to: rows of the mapping and of `match:`, exemptions and overrides of
 * the config. Asked only of complete data.
 */
export function unmatchedOf(issues: readonly LinkedIssue[], goals: Goals | null, policy: Policy, nearest: Nearest): readonly Unmatched[] {
  if (issues.length === 0) return [];
  const known = new Map<string, ReadonlySet<string>>();
  const candidatesOf = ({ kind, value }: MappingRow): ReadonlySet<string> => {
    const number = kind === 'epic' ? numberOf(value) : null;
    const key = `${kind} ${number}`;
    const candidates = known.get(key) ?? candidatesFor(kind, number, issues);
    known.set(key, candidates);
    return candidates;
  };
  const rows = rowsLeft(goals?.mapping ?? [], issues).map((row, index): Unmatched => {
    const { kind, value, goal, origin } = row;
    const near = index < mostNear ? nearest(value, candidatesOf(row)) : null;
    return { what: 'mapping', at: origin, kind, value, goal, nearest: near };
  });
  const answers = (when: When) => issues.some(({ issue, team }) => holds(when, issue, team));
  const conditions = [
    ...policy.exemptions.filter(isWritten).map(({ when, origin }) => ({ what: 'exemption' as const, when, origin })),
    ...policy.overrides.map(({ when, origin }) => ({ what: 'override' as const, when, origin })),
  ];
  return [
    ...rows,
    ...conditions
      .filter(({ when }) => !answers(when))
      .map(({ what, when, origin }): Unmatched => ({ what, at: origin, kind: null, value: conditionOf(when), goal: null, nearest: null })),
  ];
}
