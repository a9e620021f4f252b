import { copied } from './copy.ts';

const most = 2000;
const longest = 80;

/**
 * The same answer for the same text, worked out once for each of the first texts that are asked for. Long texts are not kept, nor
 * those with lone surrogates, which a copy does not keep.
 */
export function remembered<T>(work: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (text.length > longest || !text.isWellFormed()) return work(text);
    const found = known.get(text);
    if (found !== undefined) return found;
    const value = work(text);
    if (known.size < most) known.set(copied(text), value);
    return value;
  };
}
