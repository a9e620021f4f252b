import type { Goal, Goals } from '../model/goals.ts';

/** A place in a text where something has the name of one or several goals. */
export interface Mention {
  /** The name as it stands in the text. */
  readonly ref: string;
  readonly goals: readonly Goal[];
  readonly index: number;
}

/** Every name under which a goal may be called: id, alias, URL, exact title. */
export interface GoalIndex {
  /** The goals that an id or alias names, ignoring case; more than one for a shared alias. */
  named(name: string): readonly Goal[];
  /** The goals that list this URL, ignoring its trailing slash, query and fragment. */
  atUrl(url: string): readonly Goal[];
  /** Ids and aliases that stand in `text` as whole words, in order, and goals whose exact title it holds. */
  mentions(text: string): readonly Mention[];
  /** Words of `text` with the shape of a goal id (`O7-KR9` beside `O1-KR2`) that name no goal. */
  strangers(text: string): readonly string[];
}

const foldName = (name: string) => name.normalize('NFKC').trim().toLowerCase();
const foldText = (text: string) => foldName(text).replace(/\s+/gu, ' ');

/** A URL as goals are compared by it: scheme, trailing slash, query and fragment do not matter. */
export function normaliseUrl(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { host, pathname } = new URL(url);
  return `${host.toLowerCase()}${pathname.replace(/\/+$/, '')}`;
}

const isWordCharacter = (character: string | undefined) => character !== undefined && /[\p{L}\p{N}_]/u.test(character);
const isJoint = (character: string | undefined) => character !== undefined && /[-./_]/.test(character);

/** True when nothing that could belong to a longer name touches text[from, to): `O1-KR1` does not stand in `O1-KR12`, nor `O1` in `O1-KR1`. */
function standsAlone(text: string, from: number, to: number): boolean {
  if (isWordCharacter(text[from - 1]) || (isJoint(text[from - 1]) && isWordCharacter(text[from - 2]))) return false;
  return !(isWordCharacter(text[to]) || (isJoint(text[to]) && isWordCharacter(text[to + 1])));
}

const shapeOf = (name: string) => name.replace(/\p{L}+/gu, 'a').replace(/\p{N}+/gu, '0');
const hasDigit = /\p{N}/u;

const add = (map: Map<string, Goal[]>, name: string, goal: Goal) => {
  const goals = map.get(name);
  if (goals === undefined) map.set(name, [goal]);
  else if (!goals.includes(goal)) goals.push(goal);
};

const escapeForRegExp = (name: string) => name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** Indexes goals by all their names. An id wins over another goal's alias of the same name. */
export function indexGoals({ goals }: Goals): GoalIndex {
  const byId = new Map<string, Goal[]>();
  const byAlias = new Map<string, Goal[]>();
  const byTitle = new Map<string, Goal[]>();
  const byUrl = new Map<string, Goal[]>();
  for (const goal of goals) {
    add(byId, foldName(goal.id), goal);
    for (const alias of goal.aliases) add(byAlias, foldName(alias), goal);
    if (goal.title !== '') add(byTitle, foldText(goal.title), goal);
    for (const url of goal.urls) {
      const normalised = normaliseUrl(url);
      if (normalised !== null) add(byUrl, normalised, goal);
    }
  }
  const named = (name: string) => byId.get(foldName(name)) ?? byAlias.get(foldName(name)) ?? [];
  const names = [...byId.keys(), ...byAlias.keys()].filter((name) => name !== '').sort((a, b) => b.length - a.length);
  const pattern = names.length === 0 ? null : new RegExp(names.map(escapeForRegExp).join('|'), 'giu');
  const shapes = new Set([...byId.keys()].filter((id) => hasDigit.test(id)).map(shapeOf));

  const mentions = (text: string): Mention[] => {
    const found: Mention[] = [];
    if (pattern !== null) {
      pattern.lastIndex = 0;
      for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
        const end = match.index + match[0].length;
        if (standsAlone(text, match.index, end)) found.push({ ref: match[0], goals: named(match[0]), index: match.index });
        else pattern.lastIndex = match.index + 1;
      }
    }
    const folded = foldText(text);
    for (const [title, titled] of byTitle) {
      const at = folded.indexOf(title);
      if (at >= 0 && standsAlone(folded, at, at + title.length)) found.push({ ref: titled[0]?.title ?? title, goals: titled, index: at });
    }
    return found.sort((a, b) => a.index - b.index);
  };

  const strangers = (text: string): string[] => {
    const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}._-]*/gu) ?? [];
    return words
      .map((word) => word.replace(/[._-]+$/u, ''))
      .filter((word) => hasDigit.test(word) && shapes.has(shapeOf(foldName(word))) && named(word).length === 0);
  };

  return {
    named,
    atUrl: (url) => {
      const normalised = normaliseUrl(url);
      return normalised === null ? [] : (byUrl.get(normalised) ?? []);
    },
    mentions,
    strangers,
  };
}
