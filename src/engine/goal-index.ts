import type { Goal, Goals } from '../model/goals.ts';
import { foldName, nameFinder } from './name-finder.ts';

/** A place in a text where something has the name of one or several goals. */
export interface Mention {
  /** The name as it stands in the text. */
  readonly ref: string;
  readonly goals: readonly Goal[];
}

/** Every name under which a goal may be called: id, alias, URL, exact title. */
export interface GoalIndex {
  /** The goals that an id or alias names, ignoring case; more than one for a shared alias. */
  named(name: string): readonly Goal[];
  /** The goals that list this URL, ignoring its trailing slash, query and fragment. */
  atUrl(url: string): readonly Goal[];
  /** Ids, aliases and exact titles that stand in `text` as whole words, in order; of two that overlap the longer. */
  mentions(text: string): readonly Mention[];
  /** Words of `text` that differ from a goal's id in their numbers alone (`O7-KR9` beside `O1-KR2`) and name no goal. */
  strangers(text: string): readonly string[];
}

function withoutTrailingSlashes(path: string): string {
  let end = path.length;
  while (path[end - 1] === '/') end -= 1;
  return path.slice(0, end);
}

/** A URL as goals are compared by it: scheme, trailing slash, query and fragment do not matter. */
export function normaliseUrl(url: string): string | null {
  const parsed = URL.parse(url);
  return parsed === null ? null : `${parsed.host.toLowerCase()}${withoutTrailingSlashes(parsed.pathname)}`;
}

/** An id with its numbers taken out: what another id of the same team looks like. */
const shapeOf = (name: string) => foldName(name).replace(/\p{N}+/gu, '0');
const hasDigit = /\p{N}/u;
/** Addresses are compared whole, by `atUrl`: an id in the path of some page names nothing. */
const address = /https?:\/\/\S+/gi;

const nothing: readonly Goal[] = [];

const add = (map: Map<string, Goal[]>, name: string, goal: Goal) => {
  const goals = map.get(name);
  if (goals === undefined) map.set(name, [goal]);
  else if (!goals.includes(goal)) goals.push(goal);
};

/** Indexes goals by all their names. An id wins over another goal's alias of the same name, an alias over a title. */
export function indexGoals({ goals }: Goals): GoalIndex {
  const byId = new Map<string, Goal[]>();
  const byAlias = new Map<string, Goal[]>();
  const byTitle = new Map<string, Goal[]>();
  const byUrl = new Map<string, Goal[]>();
  for (const goal of goals) {
    add(byId, foldName(goal.id), goal);
    for (const alias of goal.aliases) add(byAlias, foldName(alias), goal);
    add(byTitle, foldName(goal.title), goal);
    for (const url of goal.urls) {
      const normalised = normaliseUrl(url);
      if (normalised !== null) add(byUrl, normalised, goal);
    }
  }
  const named = (name: string) => {
    const folded = foldName(name);
    return byId.get(folded) ?? byAlias.get(folded) ?? nothing;
  };
  const find = nameFinder(new Map([...byTitle, ...byAlias, ...byId]));
  const shapes = new Set([...byId.keys()].filter((id) => hasDigit.test(id)).map(shapeOf));

  return {
    named,
    atUrl: (url) => {
      const normalised = byUrl.size === 0 ? null : normaliseUrl(url);
      return normalised === null ? nothing : (byUrl.get(normalised) ?? nothing);
    },
    mentions: (text) => find(text.replace(address, ' ')).map(({ ref, value }) => ({ ref, goals: value })),
    strangers: (text) => {
      const words = text.match(/[\p{L}\p{N}]+(?:[._-]+[\p{L}\p{N}]+)*/gu) ?? [];
      return words.filter((word) => hasDigit.test(word) && shapes.has(shapeOf(word)) && named(word).length === 0);
    },
  };
}
