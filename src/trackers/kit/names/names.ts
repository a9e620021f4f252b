import type { Issue, IssueStatus } from '../../../model/issue.ts';
import type { NameSettings } from '../../../model/policy.ts';
import { typeFromLabels } from '../../normalise.ts';
import type { Ending, Names } from '../../tracker.ts';
import { type Dialect, dialectOf } from './dialects.ts';
import { formsOf, keyOf } from './fold.ts';
import { isDropping } from './labels.ts';
import { closingNotes, ignoredNote, unknownNote } from './notes.ts';
import { knownResolution, type ResolutionMeaning } from './resolutions.ts';
import { type Ranked, standingsAmong } from './standings.ts';
import { knownStatus } from './statuses.ts';
import { knownType, type TypeMeaning } from './types.ts';
import { wordCounts } from './word-counts.ts';

/** What is to be told of an issue's words. */
type Named = Pick<Issue, 'rawStatus' | 'rawType' | 'type'>;

/** The names of a source, and what becomes of its issues by them. */
export interface SourceNames extends Names {
  /**
   * An issue as it is taken from its source: done work without a date of closing is placed by its last change, and marked so.
   * Null for an issue of an ignored type.
   */
  taken(issue: Issue): Issue | null;
  /** Which issues stand above or below the stories though their own type does not say so, by key; what the config says of a type stays. */
  standings(issues: Iterable<Ranked>): ReadonlyMap<string, 'epic' | 'subtask'>;
  /** One sentence for each kind of thing that is not known, or that was done without being asked for, with the lines that mend it. */
  notes(issues: Iterable<Named>): readonly string[];
}

/** More words than a tracker has names for anything. */
const mostWords = 1000;

/** The words of a config by the form in which they are compared; what is said later wins. */
function own<T extends string>(
  said: readonly (Readonly<Partial<Record<T, readonly string[] | undefined>>> | undefined)[],
): ReadonlyMap<string, T> {
  const words = new Map<string, T>();
  for (const lists of said)
    for (const [meaning, list] of Object.entries(lists ?? {}) as [T, readonly string[] | undefined][])
      for (const word of list ?? []) for (const form of formsOf(word).slice(0, 1)) words.set(form, meaning);
  return words;
}

interface Meaning<T> {
  /** By the config. */
  readonly own: T | null;
  /** By the word lists. */
  readonly listed: T | null;
}
const nothing: Meaning<never> = { own: null, listed: null };

/** What a word means; looked up once for each word, since the same few stand in every record. */
function lookUp<T extends string>(
  configured: ReadonlyMap<string, T>,
  known: (word: string) => T | null,
): (word: string | null, dialect?: ReadonlyMap<string, T>) => Meaning<T> {
  const seen = new Map<string, Meaning<T>>();
  return (word, dialect) => {
    if (word === null || word.trim() === '') return nothing;
    const found = seen.get(word);
    const meant = dialect?.get(keyOf(word));
    if (found !== undefined) return meant === undefined ? found : { ...found, listed: meant };
    const own =
      configured.size === 0
        ? null
        : (formsOf(word)
            .map((form) => configured.get(form))
            .find((meaning) => meaning !== undefined) ?? null);
    const meaning = { own, listed: known(word) };
    if (seen.size < mostWords && word.length < 200) seen.set(word, meaning);
    return meant === undefined ? meaning : { ...meaning, listed: meant };
  };
}

/** The names of one source of the tracker: what the config says of all sources, and over it what it says of this one. */
export function openNames(tracker: string, ...settings: readonly Partial<NameSettings>[]): SourceNames {
  const status = lookUp<IssueStatus>(own(settings.map(({ statuses }) => statuses)), knownStatus);
  const type = lookUp<TypeMeaning>(own(settings.map(({ types }) => types)), knownType);
  const resolution = lookUp<ResolutionMeaning>(own<Ending>(settings.map(({ resolutions }) => resolutions)), knownResolution);
  const drops = new Map<string, boolean>();
  const unknown = { statuses: wordCounts(), types: wordCounts(), resolutions: wordCounts() };
  const ignored = { asked: wordCounts(), known: wordCounts() };
  const leftOut = new Set<string>();
  const epics = new Set<string>();
  const placed = { byChange: 0, nowhere: 0 };

  const dropsBy = (label: string): boolean => {
    const found = drops.get(label) ?? isDropping(label);
    if (drops.size < mostWords) drops.set(label, found);
    return found;
  };

  const namesIn = (dialect: Dialect | null): Names => ({
    statusOf(word, mark = null, otherwise = null) {
      const { own, listed } = status(word, dialect?.statuses);
      if (own !== null) return own;
      if (mark === 'done') return listed === 'dropped' ? 'dropped' : 'done';
      if (mark === 'open') return listed === null || listed === 'todo' ? 'todo' : 'doing';
      const known = mark ?? listed ?? otherwise;
      if (known === null) unknown.statuses.meet(word);
      return known;
    },
    typeOf(word, mark = null) {
      const { own, listed } = type(word, dialect?.types);
      const known = own ?? mark ?? listed;
      if (known === null) unknown.types.meet(word);
      if (known === 'ignore' && word !== null) leftOut.add(word);
      return known === null || known === 'ignore' ? 'other' : known;
    },
    typeOfLabels: typeFromLabels,
    endedAs(status, word, labels) {
      if (status !== 'done') return status;
      const { own, listed } = resolution(word);
      const ending = own ?? listed;
      if (ending === 'dropped' || (own === null && labels.some(dropsBy))) return 'dropped';
      if (ending === null) unknown.resolutions.count(word);
      return status;
    },
    of: (product) => namesIn(dialectOf(product)),
    epic(key) {
      epics.add(key);
    },
  });

  return {
    ...namesIn(null),
    taken(issue) {
      const isLeftOut = issue.type === 'other' && issue.rawType !== null && leftOut.has(issue.rawType);
      if (isLeftOut) ignored[type(issue.rawType).own === 'ignore' ? 'asked' : 'known'].count(issue.rawType);
      else {
        if (issue.status !== 'done' || issue.closedAt !== null) return issue;
        placed[issue.updatedAt === null ? 'nowhere' : 'byChange'] += 1;
        return issue.updatedAt === null ? issue : { ...issue, closedAt: issue.updatedAt, closedAtIs: 'last-change' };
      }
      return null;
    },
    standings(issues) {
      const free = function* () {
        for (const issue of issues) if (type(issue.rawType).own === null) yield issue;
      };
      return standingsAmong(free(), epics, tracker === 'file');
    },
    notes(issues) {
      for (const { rawStatus, rawType, type } of issues) {
        unknown.statuses.countIfMet(rawStatus);
        if (type === 'other') unknown.types.countIfMet(rawType);
      }
      return [
        unknownNote('status', unknown.statuses.list()),
        unknownNote('type', unknown.types.list()),
        unknownNote('resolution', unknown.resolutions.list()),
        ignoredNote(ignored.known.list(), ignored.asked.list()),
        ...closingNotes(placed),
      ].filter((note) => note !== null);
    },
  };
}
