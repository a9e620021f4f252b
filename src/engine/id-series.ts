import type { Goal } from '../model/goals.ts';
import { type FoundName, foldName } from './name-finder.ts';

type Found = FoundName<readonly Goal[]>;

/** An id taken apart: "O1-KR12" into "o1-", "kr" and 12. */
interface Numbered {
  readonly stem: string;
  readonly tail: string;
  readonly number: number;
}

function numbered(ref: string): Numbered | null {
  const [, stem, tail, digits] = /^(.*?)(\p{L}*)(\d{1,4})$/su.exec(foldName(ref)) ?? [];
  return stem === undefined || tail === undefined || digits === undefined ? null : { stem, tail, number: Number(digits) };
}

const range = String.raw`–|—|\.{2,3}|\bto\b|\bthrough\b|\bthru\b|\bbis\b`;
const isRange = new RegExp(`^\\s*(?:${range})\\s*$`, 'iu');
/** "/KR2", ", KR2", " and KR2", "–3": the rest of a name that has its beginning in common with the one before. */
const shortened = new RegExp(
  `^\\s*(${range}|[,/&+;]|\\band\\b|\\bor\\b)(\\s*)(\\p{L}{0,10})(\\d{1,4})(?![\\p{L}\\p{N}]|\\s?%|[-._]\\p{L})`,
  'iu',
);

/** Most numbers between two ends; more of them are no list of goals. */
const longestRange = 20;

/**
 * The goals that a text names by numbers after one that it names in full: "O1-KR1/KR2", "O1-KR1, KR3 and KR4", "O1-KR1–KR3",
 * "O1-KR1 to O1-KR3". Only names that goals have; each found name is followed by what it adds.
 */
export function completeSeries(found: readonly Found[], named: (name: string) => readonly Goal[]): readonly Pick<Found, 'ref' | 'value'>[] {
  const all: Pick<Found, 'ref' | 'value'>[] = [];
  const between = ({ stem, tail, number }: Numbered, last: number) => {
    if (last - number > longestRange) return;
    for (let at = number + 1; at < last; at += 1) {
      const ref = `${stem}${tail}${at}`;
      const value = named(ref);
      if (value.length > 0) all.push({ ref, value });
    }
  };
  for (const [i, one] of found.entries()) {
    const id = numbered(one.ref);
    const last = found[i - 1];
    const lastId = last === undefined ? null : numbered(last.ref);
    if (id !== null && lastId !== null && id.stem === lastId.stem && id.tail === lastId.tail && isRange.test(one.before)) {
      between(lastId, id.number);
    }
    all.push(one);
    let from = id;
    let after = one.after.slice(0, (found[i + 1]?.index ?? Infinity) - one.index - one.ref.length);
    for (let next = shortened.exec(after); from !== null && next !== null; next = shortened.exec(after)) {
      const [whole, sign = '', space, tail = '', digits] = next;
      const number = Number(digits);
      const isWhole = tail !== '' && foldName(tail) === from.tail;
      const isBare = tail === '' && space === '' && /^[/–&+]$/.test(sign);
      const value = isWhole || isBare ? named(`${from.stem}${from.tail}${number}`) : [];
      if (value.length === 0) break;
      if (isRange.test(sign)) between(from, number);
      all.push({ ref: whole.slice(whole.indexOf(sign) + sign.length).trim(), value });
      from = { ...from, number };
      after = after.slice(whole.length);
    }
  }
  return all;
}
