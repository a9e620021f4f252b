import type { Unmatched } from '../model/audit.ts';
import type { Goals, MappingKind, MappingRow } from '../model/goals.ts';
import type { LinkedIssue } from '../model/linked-issue.ts';
import type { Policy, When } from '../model/policy.ts';
import { foldName } from './name-finder.ts';
import { holds } from './when.ts';

/** What issues carry that a row of the mapping can name, as it is written there, by its folded form. */
type Values = Readonly<Record<MappingKind, ReadonlyMap<string, string>>>;

function valuesOf(issues: readonly LinkedIssue[]): Values {
  const values = { epic: new Map(), label: new Map(), milestone: new Map(), component: new Map(), project: new Map() };
  const add = (kind: MappingKind, value: string | null) => {
    if (value !== null && !values[kind].has(value)) values[kind].set(value, value);
  };
  for (const { issue } of issues) {
    add('epic', issue.key);
    add('epic', issue.parent);
    for (const label of issue.labels) add('label', label);
    add('milestone', issue.milestone);
    for (const component of issue.components) add('component', component);
    add('project', issue.project);
  }
  const folded = (of: ReadonlyMap<string, string>) => new Map([...of.keys()].map((value) => [foldName(value), value]));
  return {
    epic: folded(values.epic),
    label: folded(values.label),
    milestone: folded(values.milestone),
    component: folded(values.component),
    project: folded(values.project),
  };
}

/** The number at the end of a key: another one is another epic, however near it looks. */
const numberOf = (key: string) => /\d+$/.exec(key)?.[0] ?? null;

function nearestValue({ kind, value }: MappingRow, values: Values, nearest: Nearest): string | null {
  const known = [...values[kind].values()];
  return nearest(value, kind === 'epic' ? known.filter((key) => numberOf(key) === numberOf(value)) : known);
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
  const mapping = goals?.mapping ?? [];
  const values = mapping.length === 0 ? null : valuesOf(issues);
  const rows =
    values === null
      ? []
      : mapping
          .filter(({ kind, value }) => !values[kind].has(foldName(value)))
          .map((row, index): Unmatched => {
            const { kind, value, goal, origin } = row;
            const near = index < mostNear ? nearestValue(row, values, nearest) : null;
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
