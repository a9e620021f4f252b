/** A word that nothing knows, and how many issues carry it. */
export interface Unknown {
  readonly word: string;
  readonly issues: number;
}

type Kind = 'status' | 'type' | 'resolution';

const kinds: Readonly<Record<Kind, { readonly one: string; readonly many: string; readonly setting: string; readonly meanings: string }>> =
  {
    status: {
      one: 'status is not known and counts as open',
      many: 'statuses are not known and count as open',
      setting: 'statuses: {todo: [',
      meanings: '], doing: [], done: [], dropped: []}',
    },
    type: {
      one: 'type is not known and counts as chosen work',
      many: 'types are not known and count as chosen work',
      setting: 'types: {story: [',
      meanings: '], epic: [], bug: [], subtask: [], ignore: []}',
    },
    resolution: {
      one: 'resolution is not known and counts as done',
      many: 'resolutions are not known and count as done',
      setting: 'resolutions: {done: [',
      meanings: '], dropped: []}',
    },
  };

/** How many words are kept; a note says that there may be more. */
export const mostUnknown = 1000;
const mostNamed = 40;
const longest = 60;

/** A name as YAML reads it back, inside brackets too. */
const inYaml = (name: string): string =>
  /^\p{L}(?:[\p{L}\p{N}_./ -]*[\p{L}\p{N}_])?$/u.test(name) && !/^(?:true|false|null)$/i.test(name) ? name : JSON.stringify(name);

const shown = (word: string): string => (word.length > longest ? `${word.slice(0, longest)}…` : word).replace(/\s+/g, ' ');

/** What is to be told of words that nothing knows, the most frequent first, with the line that says what they are; null when there are none. */
export function unknownNote(kind: Kind, words: readonly Unknown[]): string | null {
  if (words.length === 0) return null;
  const sorted = words.toSorted((a, b) => b.issues - a.issues);
  const named = sorted.slice(0, mostNamed);
  const more = sorted.length > named.length ? ` and ${sorted.length - named.length} more` : '';
  const { one, many, setting, meanings } = kinds[kind];
  const list = named.map(({ word, issues }) => `${shown(word)} (${issues === 1 ? '1 issue' : `${issues} issues`})`).join(', ');
  const line = `${setting}${named.map(({ word }) => inYaml(word)).join(', ')}${meanings}`;
  return words.length === 1
    ? `1 ${one}: ${list}. Say what it is in throughline.yml: ${line}`
    : `${words.length < mostUnknown ? words.length : `${mostUnknown} or more`} ${many}: ${list}${more}. Put each into its list in throughline.yml: ${line}`;
}
