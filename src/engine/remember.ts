/** The value of a key, made when it is first asked for. */
export function entryOf<K, V extends NonNullable<unknown>>(known: Map<K, V>, key: K, make: (key: K) => V): V {
  const found = known.get(key);
  if (found !== undefined) return found;
  const value = make(key);
  known.set(key, value);
  return value;
}

/** Computes once per key: what many issues have in common is found, and held, one time. It forgets when nobody asks any more. */
export function remember<K, V extends NonNullable<unknown>>(compute: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => entryOf(known, key, compute);
}
