import type { Issue, IssueStatus, IssueType } from '../../../model/issue.ts';
import type { NameSettings } from '../../../model/policy.ts';
import { foldWord, normaliseStatus, normaliseType, typeFromLabels } from '../../normalise.ts';
import type { Ending, Names } from '../../tracker.ts';
import { mostUnknown, type Unknown, unknownNote } from './notes.ts';

/** The names of a source, and what is to be told of them. */
export interface SourceNames extends Names {
  /** Counts what is not known of an issue that the source gave. */
  heard(issue: Pick<Issue, 'rawStatus' | 'rawType'>): void;
  /** One sentence for each kind of word that is not known, with the lines that mend it. */
  notes(): readonly string[];
}

/** More words than a tracker has names for anything. Of what comes after them none is kept. */
const mostWords = mostUnknown;

/** The words of a config by their folded form; what is said later wins. */
function own<T extends string>(
  said: readonly (Readonly<Partial<Record<T, readonly string[] | undefined>>> | undefined)[],
): ReadonlyMap<string, T> {
  const words = new Map<string, T>();
  for (const lists of said)
    for (const [meaning, list] of Object.entries(lists ?? {}) as [T, readonly string[] | undefined][])
      for (const word of list ?? []) words.set(foldWord(word), meaning);
  return words;
}

/** What a word means by the config and by the lists; looked up once for each word. */
function lookUp<T extends string>(configured: ReadonlyMap<string, T>, listed: (word: string) => T | null) {
  const seen = new Map<string, { readonly own: T | null; readonly listed: T | null; readonly folded: string }>();
  return (word: string) => {
    const found = seen.get(word);
    if (found !== undefined) return found;
    const folded = foldWord(word);
    const meaning = { own: configured.get(folded) ?? null, listed: listed(word), folded };
    if (seen.size < mostWords && word.length < 200) seen.set(word, meaning);
    return meaning;
  };
}

/** A slice would hold the whole text that it is from in memory. */
const copied = (text: string): string => Buffer.from(text.slice(0, 200)).toString();

/** Counts the issues that carry a word nothing knows. */
function counter() {
  const counts = new Map<string, { word: string; issues: number }>();
  return {
    add(folded: string, word: string): void {
      if (folded !== '' && counts.size < mostWords && !counts.has(folded)) counts.set(folded, { word: copied(word), issues: 0 });
    },
    heard(folded: string): void {
      const found = counts.get(folded);
      if (found !== undefined) found.issues += 1;
    },
    none: (): boolean => counts.size === 0,
    list: (): readonly Unknown[] => [...counts.values()].filter(({ issues }) => issues > 0),
  };
}

/** The names of one source: what the config says of all sources, and over it what it says of this one. */
export function openNames(...settings: readonly Partial<NameSettings>[]): SourceNames {
  const statuses = lookUp<IssueStatus>(own(settings.map((one) => one.statuses)), normaliseStatus);
  const types = lookUp<IssueType | 'ignore'>(own(settings.map((one) => one.types)), (word) => {
    const type = normaliseType(word);
    return type === 'other' ? null : type;
  });
  const resolutions = lookUp<Ending>(own(settings.map((one) => one.resolutions)), (word) =>
    normaliseStatus(word) === 'dropped' ? 'dropped' : null,
  );
  const unknownStatuses = counter();
  const unknownTypes = counter();

  return {
    statusOf(word, mark = null, otherwise = null) {
      const { own, listed, folded } = word === null ? { own: null, listed: null, folded: '' } : statuses(word);
      if (own !== null) return own;
      if (mark === 'done') return listed === 'dropped' ? 'dropped' : 'done';
      if (mark === 'open') return listed === null || listed === 'todo' ? 'todo' : 'doing';
      const known = mark ?? listed ?? otherwise;
      if (known === null && word !== null) unknownStatuses.add(folded, word.trim());
      return known;
    },
    typeOf(word, mark = null) {
      const { own, listed, folded } = word === null ? { own: null, listed: null, folded: '' } : types(word);
      const known = own ?? mark ?? listed;
      if (known === null && word !== null) unknownTypes.add(folded, word.trim());
      return known === null || known === 'ignore' ? 'other' : known;
    },
    typeOfLabels: typeFromLabels,
    endedAs(status, resolution, _labels) {
      if (status !== 'done' || resolution === null) return status;
      const { own, listed } = resolutions(resolution);
      return own ?? listed ?? status;
    },
    epic() {},
    heard({ rawStatus, rawType }) {
      if (rawStatus !== null && !unknownStatuses.none()) unknownStatuses.heard(statuses(rawStatus).folded);
      if (rawType !== null && !unknownTypes.none()) unknownTypes.heard(types(rawType).folded);
    },
    notes: () => [unknownNote('status', unknownStatuses.list()), unknownNote('type', unknownTypes.list())].filter((note) => note !== null),
  };
}
