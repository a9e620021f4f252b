import { type SourceConfig, trackerOf } from './reading.ts';

/** What the sources are called, in their order; a second source of the same name gets a number. */
export function nameSources(sources: readonly SourceConfig[]): readonly string[] {
  const seen = new Map<string, number>();
  return sources.map((config) => {
    const name = trackerOf(config).name(config);
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  });
}
