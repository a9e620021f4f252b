import { type Counted, mostCounted } from './word-counts.ts';

type Kind = 'status' | 'type' | 'resolution';

interface Wording {
  readonly one: string;
  readonly many: string;
  /** The setting, up to the list of what the words count as now. */
  readonly setting: string;
  /** The other lists they may belong to. */
  readonly others: string;
}

const wordings: Readonly<Record<Kind, Wording>> = {
  status: {
    one: 'status is not known and counts as open',
    many: 'statuses are not known and count as open',
    setting: 'statuses: {todo: [',
    others: '], doing: [], done: [], dropped: []}',
  },
  type: {
    one: 'type is not known and counts as chosen work',
    many: 'types are not known and count as chosen work',
    setting: 'types: {story: [',
    others: '], epic: [], bug: [], subtask: [], ignore: []}',
  },
  resolution: {
    one: 'resolution is not known and counts as done',
    many: 'resolutions are not known and count as done',
    setting: 'resolutions: {done: [',
    others: '], dropped: []}',
  },
};

const mostNamed = 40;
const longest = 60;

/** A name as YAML reads it back, inside brackets too. */
const inYaml = (name: string): string =>
  /^\p{L}(?:[\p{L}\p{N}_./ -]*[\p{L}\p{N}_])?$/u.test(name) && !/^(?:true|false|null)$/i.test(name) ? name : JSON.stringify(name);

const listed = (words: readonly Counted[]): string => words.map(({ word }) => inYaml(word)).join(', ');
const shown = (word: string): string => (word.length > longest ? `${word.slice(0, longest)}…` : word).replace(/\s+/g, ' ');
const issuesOf = (count: number): string => (count === 1 ? '1 issue' : `${count} issues`);
const counted = (words: readonly Counted[]): string => words.map(({ word, issues }) => `${shown(word)} (${issuesOf(issues)})`).join(', ');

/** What is to be told of words that nothing knows, with the line that says what they are; null when there are none. */
export function unknownNote(kind: Kind, words: readonly Counted[]): string | null {
  if (words.length === 0) return null;
  const named = words.slice(0, mostNamed);
  const more = words.length > named.length ? ` and ${words.length - named.length} more` : '';
  const { one, many, setting, others } = wordings[kind];
  const line = `${setting}${listed(named)}${others}`;
  return words.length === 1
    ? `1 ${one}: ${counted(named)}. Say what it is in throughline.yml: ${line}`
    : `${words.length < mostCounted ? words.length : `${mostCounted} or more`} ${many}: ${counted(named)}${more}. Put each into its list in throughline.yml: ${line}`;
}

const totalOf = (words: readonly Counted[]): number => words.reduce((sum, { issues }) => sum + issues, 0);

/** What is to be told of issues that their type leaves out: because the config asks for it, or because the type is known to be no work of its own. */
export function ignoredNote(known: readonly Counted[], asked: readonly Counted[]): string | null {
  const all = [...known, ...asked];
  if (all.length === 0) return null;
  const total = totalOf(all);
  const named = all.slice(0, mostNamed);
  const cure =
    known.length === 0
      ? ''
      : `. To count ${totalOf(known) === 1 ? 'it' : 'them'}, in throughline.yml: types: {task: [${listed(known.slice(0, mostNamed))}]}`;
  return `${issuesOf(total)} ${total === 1 ? 'is' : 'are'} left out by ${total === 1 ? 'its' : 'their'} type: ${counted(named)}${cure}`;
}

/** What is to be told of done work that its tracker gives no date of closing. */
export function closingNotes({ byChange, nowhere }: { readonly byChange: number; readonly nowhere: number }): readonly string[] {
  const isDone = (count: number) => `${issuesOf(count)} ${count === 1 ? 'is' : 'are'} done without a date of closing`;
  return [
    ...(byChange === 0 ? [] : [`${isDone(byChange)}, and placed by ${byChange === 1 ? 'its' : 'their'} last change`]),
    ...(nowhere === 0 ? [] : [`${isDone(nowhere)}, and so in no window of shipped work`]),
  ];
}
