/** Computes once per key: what many issues have in common is found, and held, one time. It forgets when nobody asks any more. */
export function remember<K, V extends NonNullable<unknown>>(compute: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const value = compute(key);
    known.set(key, value);
    return value;
  };
}
