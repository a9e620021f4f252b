import leven from 'leven';

const fold = (name: string) => name.normalize('NFKC').trim().toLowerCase();

const letters = (name: string) => [...name].sort().join('');

/** Edits between two folded names; two letters swapped count as one edit. */
function distance(a: string, b: string, most: number): number {
  if (a === b) return 0;
  return a.length === b.length && letters(a) === letters(b) ? 1 : leven(a, b, { maxDistance: most + 1 });
}

/** Longer names than this are not typed by hand; comparing them would only cost time. */
const longest = 80;

/**
 * The known name that `name` was most likely meant to be: the same but for case, or a few letters away.
 * Null when nothing is near, so that nobody is sent astray.
 */
export function nearest(name: string, known: Iterable<string>): string | null {
  const wanted = fold(name);
  if (wanted === '' || wanted.length > longest) return null;
  let best: string | null = null;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of known) {
    const folded = fold(candidate);
    const longer = Math.max(wanted.length, folded.length);
    const allowed = longer < 3 ? 0 : Math.floor(longer / 3);
    const edits = distance(wanted, folded, allowed);
    if (edits <= allowed && edits < bestDistance) {
      best = candidate;
      bestDistance = edits;
    }
  }
  return best;
}
