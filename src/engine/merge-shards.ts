import type { AuditedSource } from '../model/audit.ts';
import type { ReadIssue } from '../model/read-issue.ts';
import { indexParents } from './hierarchy.ts';
import { entryOf } from './remember.ts';

/** What one shard read, whole. */
export interface ShardContent {
  readonly sources: readonly AuditedSource[];
  /** Parents that were looked up stand among them, out of scope. */
  readonly issues: readonly ReadIssue[];
}

/** A source of the whole, in the order of the config. */
export interface SourceName {
  readonly name: string;
  readonly tracker: string;
}

/** Two sources that give an issue of one key and one address (one title, where there is none) give the same issue. */
const addressOf = ({ key, url, title }: ReadIssue): string => `${key}\0${url ?? title}`;

/** No hierarchy is deeper, as when parents are looked up. */
const deepest = 10;

/** The parent that the source of a child would have given: found by it, or by another source of the same host. */
function foundFor(child: ReadIssue, sameKey: readonly ReadIssue[]): readonly ReadIssue[] {
  const parent = indexParents([...sameKey, child])(child);
  return parent === null ? [] : [{ ...parent, source: child.source }];
}

/**
 * The parents out of scope that one run over everything would have looked up, source by source as it does. A shard looks up more:
 * what stands in a source of another shard is a stranger to it.
 */
function neededParents(
  names: readonly SourceName[],
  issues: readonly ReadIssue[],
  lookedUp: ReadonlyMap<string, readonly ReadIssue[]>,
): readonly ReadIssue[] {
  const needed: ReadIssue[] = [];
  const byKey = Map.groupBy(issues, ({ key }) => key);
  // Only what a key can mean is looked through: the whole, for every source, would cost sources × issues.
  const parentsOf = (level: readonly ReadIssue[]) => {
    const keys = new Set(level.map(({ parent }) => parent ?? ''));
    return indexParents([...level, ...[...keys].flatMap((key) => byKey.get(key) ?? [])]);
  };
  const ofSource = Map.groupBy(issues, ({ source }) => source);
  for (const { name } of names) {
    let level = (ofSource.get(name) ?? []).filter(({ parent }) => parent !== null);
    for (let depth = 0; depth < deepest && level.length > 0; depth += 1) {
      const parentOf = parentsOf(level);
      const orphans = level.filter((issue) => parentOf(issue) === null);
      const asked = new Map(orphans.map((orphan) => [orphan.parent ?? '', orphan]));
      level = [...asked].flatMap(([key, child]) => foundFor(child, lookedUp.get(key) ?? []));
      for (const parent of level) {
        needed.push(parent);
        entryOf(byKey, parent.key, (): ReadIssue[] => []).push(parent);
      }
    }
  }
  return needed;
}

const without = (source: AuditedSource, elsewhere: number): AuditedSource =>
  elsewhere === 0
    ? source
    : {
        ...source,
        issues: source.issues - elsewhere,
        expected: source.expected === null ? null : Math.max(0, source.expected - elsewhere),
        notes: [...source.notes, `${elsewhere} of its issues were read before, through another source`],
      };

const unread = ({ name, tracker }: SourceName): AuditedSource => ({
  name,
  tracker,
  status: 'failed',
  issues: 0,
  skipped: 0,
  expected: null,
  requests: 0,
  reason: 'No shard that was merged read this source. Merge all of them, or read the missing one again.',
  notes: [],
  skips: [],
});

/**
 * What one run over all `names` would have read, put together from shards. A source that no shard read is a failed one, of which
 * nothing is known. Only the number of requests differs from one run.
 */
export function mergeShards(names: readonly SourceName[], shards: readonly ShardContent[]): ShardContent {
  const sources = new Map(shards.flatMap((shard) => shard.sources.map((source) => [source.name, source] as const)));
  const inScope = Map.groupBy(
    shards.flatMap(({ issues }) => issues.filter((issue) => issue.inScope)),
    ({ source }) => source,
  );
  const addresses = new Set<string>();
  const issues: ReadIssue[] = [];
  const merged = names.map((named) => {
    let elsewhere = 0;
    for (const issue of inScope.get(named.name) ?? []) {
      const address = addressOf(issue);
      if (addresses.has(address)) elsewhere += 1;
      else {
        addresses.add(address);
        issues.push(issue);
      }
    }
    return without(sources.get(named.name) ?? unread(named), elsewhere);
  });
  const lookedUp = Map.groupBy(
    shards.flatMap((shard) => shard.issues.filter(({ inScope: isIn }) => !isIn)),
    ({ key }) => key,
  );
  return { sources: merged, issues: [...issues, ...neededParents(names, issues, lookedUp)] };
}
