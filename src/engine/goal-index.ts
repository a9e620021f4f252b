import type { Goal, Goals } from '../model/goals.ts';
import { briefTitles } from './brief-titles.ts';
import { indexAddresses, lastPartOf } from './goal-address.ts';
import { collectNames, goalsByPlainId } from './goal-names.ts';
import { completeSeries } from './id-series.ts';
import { foldName, nameFinder } from './name-finder.ts';
import { stillMeant } from './taken-back.ts';

/** A place in a text where something has the name of one or several goals. */
export interface Mention {
  /** The name as it stands in the text. */
  readonly ref: string;
  readonly goals: readonly Goal[];
}

/** Every name under which a goal may be called: id, alias, URL, exact title. */
export interface GoalIndex {
  /** The goals that an id or alias names, ignoring case; more than one for an alias that is shared, or goes from period to period. */
  named(name: string): readonly Goal[];
  /** The goals that list this URL, or else whose id is its last part. */
  atUrl(url: string): readonly Goal[];
  /**
   * Ids, aliases and exact titles that stand in `text` as whole words, in order; of two that overlap the longer. Ranges are filled, and
   * names that the text takes back ("not O1-KR1", "was O1-KR1") are none.
   */
  mentions(text: string): readonly Mention[];
  /** Words of `text` that differ from a goal's id in their numbers alone (`O7-KR9` beside `O1-KR2`) and name no goal. */
  strangers(text: string): readonly string[];
}

/** An id with its numbers taken out: what another id of the same team looks like. */
const shapeOf = (name: string) => foldName(name).replace(/\p{N}+/gu, '0');
const hasDigit = /\p{N}/u;
/** Addresses are compared whole, by `atUrl`: an id in the path of some page names nothing. */
const address = /https?:\/\/[^\s<>"'`|\\^{}[\]]+/gi;

const nothing: readonly Goal[] = [];

/** Indexes goals by all their names. */
export function indexGoals(known: Goals): GoalIndex {
  const { goals } = known;
  const { given, all, titles } = collectNames(known);
  const named = (name: string) => given.get(foldName(name)) ?? nothing;
  const atAddress = indexAddresses(goals);
  const ids = goalsByPlainId(goals);
  const find = nameFinder(all, briefTitles(titles));
  const shapes = new Set(
    goals
      .map(({ id }) => id)
      .filter((id) => hasDigit.test(id))
      .map(shapeOf),
  );

  return {
    named,
    atUrl: (url) => {
      const listed = atAddress(url);
      return listed.length > 0 ? listed : (ids.get(lastPartOf(url)) ?? nothing);
    },
    mentions: (text) =>
      completeSeries(stillMeant(find(text.replace(address, '\n'))), named).map(({ ref, value }) => ({ ref, goals: value })),
    strangers: (text) => {
      const words = text.replace(address, ' ').match(/[\p{L}\p{N}]+(?:[._-]+[\p{L}\p{N}]+)*/gu) ?? [];
      return words.filter((word) => hasDigit.test(word) && shapes.has(shapeOf(word)) && named(word).length === 0);
    },
  };
}
