import type { AuditedIssue } from '../../model/audit.ts';
import { entryOf } from '../remember.ts';

/** Work that has something in common. */
export interface Theme {
  readonly kind: 'parent' | 'milestone' | 'label' | 'word';
  /** The parent's key, the milestone, the label, the word. */
  readonly name: string;
  /** Words that most of its titles share besides; only of a word. */
  readonly besides: readonly string[];
  readonly issues: readonly AuditedIssue[];
}

export const leastOfTheme = 3;
/** What a theme shares is at least this many times as common in it as in the work that serves goals. */
const leastLift = 2;

/** Labels that say how soon, how large or where, not what for. */
const noSubject =
  /urgent|priority|critical|blocker|escalat|asap|^p\d$|^(?:size|effort|status|state|type|kind|area|team)\b|bug|feature|enhancement|story|task|triage|help wanted|good first/i;

/** Words of titles that name no subject. */
const idle = new Set(
  `about above after again also an and another any are as at be before between both but by can change check create do does done down each fix fixed
  fixes for from get give handle has have how if implement improve in into is issue it its let make missing more move need needs new no not of off
  on one only or other our out over please problem remove rename replace set should show so some still story support task test than that the
  their them then there these this those to too under up update upgrade use used user users using via want was we well were what when where which
  while who why will with without work works would you your add added adds all allow`.split(/\s+/),
);

const wordsOf = (title: string): ReadonlySet<string> =>
  new Set(
    (
      title
        .normalize('NFKC')
        .toLowerCase()
        .match(/\p{L}[\p{L}\p{N}'’-]{2,}/gu) ?? []
    ).filter((word) => !idle.has(word)),
  );

type NamesOf = (issue: AuditedIssue) => Iterable<string>;

/** In the order in which they speak: what people grouped by hand before what words happen to share. */
const kinds: readonly (readonly [Theme['kind'], NamesOf])[] = [
  ['parent', ({ parent }) => (parent === null ? [] : [parent])],
  ['milestone', ({ milestone }) => (milestone === null ? [] : [milestone])],
  ['label', ({ labels }) => new Set(labels.filter((label) => !noSubject.test(label)))],
  ['word', ({ title }) => wordsOf(title)],
];

function tally(issues: readonly AuditedIssue[], namesOf: NamesOf): ReadonlyMap<string, AuditedIssue[]> {
  const found = new Map<string, AuditedIssue[]>();
  for (const issue of issues) for (const name of namesOf(issue)) entryOf(found, name, (): AuditedIssue[] => []).push(issue);
  return found;
}

const mostWords = 3;

/** Words that at least two of three titles share with this one. */
const sharedBesides = (word: string, issues: readonly AuditedIssue[]): readonly string[] =>
  [...tally(issues, ({ title }) => wordsOf(title))]
    .filter(([name, of]) => name !== word && of.length * 3 >= issues.length * 2)
    .sort(([a, some], [b, others]) => others.length - some.length || (a < b ? -1 : 1))
    .slice(0, mostWords - 1)
    .map(([name]) => name);

/**
 * What work without a goal clusters around, the largest first; no issue stands in two themes. `linked` is the work that serves goals:
 * what is as common there is no theme of its own.
 */
export function themesOf(untied: readonly AuditedIssue[], linked: readonly AuditedIssue[], most: number): readonly Theme[] {
  const themes: Theme[] = [];
  let left = untied;
  for (const [kind, namesOf] of kinds) {
    const elsewhere = tally(linked, namesOf);
    const share = (name: string) => (elsewhere.get(name)?.length ?? 0) / Math.max(1, linked.length);
    // Later ones of a kind are smaller than all that were found of it.
    for (let found = 0; found < most; found += 1) {
      const [best] = [...tally(left, namesOf)]
        .filter(([name, issues]) => issues.length >= leastOfTheme && issues.length / untied.length >= leastLift * share(name))
        .sort(([a, some], [b, others]) => others.length - some.length || (a < b ? -1 : 1));
      if (best === undefined) break;
      const [name, issues] = best;
      themes.push({ kind, name, besides: kind === 'word' ? sharedBesides(name, issues) : [], issues });
      const taken = new Set(issues);
      left = left.filter((issue) => !taken.has(issue));
    }
  }
  return themes.toSorted((a, b) => b.issues.length - a.issues.length).slice(0, most);
}
