import { nearest } from '../../documents/nearest.ts';

interface Named {
  readonly key: string;
  readonly url: string | null;
}

const fold = (text: string) => text.trim().toLowerCase();

/** Tells whether an issue is the one that is asked for: by its key, ignoring case, or by its address. */
export function isNamed(wanted: string): (issue: Named) => boolean {
  const folded = fold(wanted);
  const address = folded.replace(/\/$/, '');
  return ({ key, url }) => key.toLowerCase() === folded || (url !== null && url.toLowerCase().replace(/\/$/, '') === address);
}

const most = 3;

/** Keys that may have been meant, the likeliest first: those with the same number when that is all that was given, then like names. */
export function nearestKeys(wanted: string, keys: readonly string[]): readonly string[] {
  const number = /^#?(\d+)$/.exec(fold(wanted))?.[1];
  const found = new Set(number === undefined ? [] : keys.filter((key) => new RegExp(`(?:^|\\D)${number}$`).test(key)).slice(0, most));
  const left = new Set(keys);
  while (found.size < most) {
    for (const key of found) left.delete(key);
    const next = nearest(wanted, left);
    if (next === null) break;
    found.add(next);
  }
  return [...found];
}
