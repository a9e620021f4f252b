/** Nothing in it to fold but case: an issue's key, nearly always. */
const isPlain = /^[!-~]*$/;

/** What texts gain on their way through editors and chats: characters of no width, hyphens that do not break. */
const unseen = /[\u00AD\u200B\u2060\uFEFF]+/g;
const hyphens = /[\u2010\u2011\u2212]/g;
const ascii = /^[\x00-\x7f]*$/;
const simple = (text: string) => (ascii.test(text) ? text : text.normalize('NFKC').replace(unseen, '').replace(hyphens, '-'));

/** How names are compared: case, width, white space and the form of a hyphen aside. */
export const foldName = (name: string): string =>
  isPlain.test(name) ? name.toLowerCase() : simple(name).replace(/\s+/gu, ' ').trim().toLowerCase();

/** A name that stands in a text: as it is written there, what it is the name of, and where (in the text once white space is folded). */
export interface FoundName<T> {
  readonly ref: string;
  readonly value: T;
  readonly index: number;
  /** What stands between it and the name before, or the beginning of the text, as far as a few dozen characters; lines end with "\n". */
  readonly before: string;
  /** What follows it, as far. */
  readonly after: string;
}

/** Letters of scripts that put spaces between words; what touches the others is no part of a name. */
const word = /[[\p{L}\p{N}_]--[\p{scx=Hani}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}]]/v;
const isWordCharacter = (character: string | undefined) => character !== undefined && word.test(character);
const isJoint = (character: string | undefined) => character !== undefined && /[-._]/.test(character);

/** True when nothing that could belong to a longer name touches text[from, to): `O1-KR1` does not stand in `O1-KR12`, nor `O1` in `O1-KR1`. */
function standsAlone(text: string, from: number, to: number): boolean {
  if (isWordCharacter(text[from - 1]) || (isJoint(text[from - 1]) && isWordCharacter(text[from - 2]))) return false;
  return !(isWordCharacter(text[to]) || (isJoint(text[to]) && isWordCharacter(text[to + 1])));
}

/** A run of word characters, or any other single character. */
const atom = new RegExp(`${word.source}+|[\\s\\S]`, 'gv');

/** Lengths of the names that begin with an atom, longest first. */
function lengthsByFirst(names: Iterable<string>): ReadonlyMap<string, readonly number[]> {
  const lengths = new Map<string, Set<number>>();
  for (const name of names) {
    const [first] = name.match(atom) ?? [];
    if (first === undefined) continue;
    const known = lengths.get(first);
    if (known === undefined) lengths.set(first, new Set([name.length]));
    else known.add(name.length);
  }
  return new Map([...lengths].map(([first, known]) => [first, [...known].sort((a, b) => b - a)]));
}

/** So much of the text around a name tells how it is meant. */
const mostAround = 40;
/** Runs of white space, each as one character: the end of a line, or a space. */
const oneSpace = (run: string) => (run.includes('\n') ? '\n' : ' ');

/**
 * Finds names (the keys, folded) that stand in a text as whole words: from left to right, the longest first, without overlaps.
 * `fits` refuses a name where it stands. The time it takes grows with the text, not with the number of names.
 */
export function nameFinder<T>(
  names: ReadonlyMap<string, T>,
  fits: (name: string, before: string, after: string) => boolean = () => true,
): (text: string) => readonly FoundName<T>[] {
  const lengths = lengthsByFirst(names.keys());
  return (text) => {
    const lined = simple(text).replace(/\s+/gu, oneSpace);
    const shown = lined.includes('\n') ? lined.replaceAll('\n', ' ') : lined;
    const folded = shown.toLowerCase();
    const written = shown.length === folded.length ? shown : folded;
    const between = lined.length === folded.length ? lined : folded;
    const found: FoundName<T>[] = [];
    let end = 0;
    for (const { 0: first, index } of folded.matchAll(atom)) {
      if (index < end) continue;
      for (const length of lengths.get(first) ?? []) {
        const name = folded.slice(index, index + length);
        const value = names.get(name);
        if (value === undefined || !standsAlone(folded, index, index + length)) continue;
        const before = between.slice(Math.max(end, index - mostAround), index);
        const after = between.slice(index + length, index + length + mostAround);
        if (!fits(name, before, after)) continue;
        end = index + length;
        found.push({ ref: written.slice(index, end), value, index, before, after });
        break;
      }
    }
    return found;
  };
}
