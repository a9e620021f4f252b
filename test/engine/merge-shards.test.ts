import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lookUpParents } from '../../src/commands/parents.ts';
import type { Reading } from '../../src/commands/reading.ts';
import { mergeShards, type ShardContent, type SourceName } from '../../src/engine/merge-shards.ts';
import type { AuditedSource } from '../../src/model/audit.ts';
import type { ReadIssue } from '../../src/model/read-issue.ts';
import { readIssue } from './builders.ts';

const source = (name: string, issues: number): AuditedSource => ({
  name,
  tracker: 'jira',
  status: 'read',
  issues,
  skipped: 0,
  expected: null,
  requests: 1,
  reason: null,
  notes: [],
  skips: [],
});

const elsewhere = (count: number) => (count === 0 ? [] : [`${count} of its issues were read before, through another source`]);

/** What the sources hold, and what may be looked up beyond them; a look-up finds every key that there is. */
interface World {
  readonly sources: ReadonlyMap<string, readonly ReadIssue[]>;
  readonly outside: readonly ReadIssue[];
}

/** Reads some of the sources as one run over just these does; `apart` leaves what they share to the merge, as a shard does. */
async function readSome(world: World, names: readonly string[], apart: boolean): Promise<ShardContent> {
  const issues: ReadIssue[] = [];
  const addresses = new Set<string>();
  const readings = names.map((name) => {
    const keys = new Set<string>();
    let repeated = 0;
    for (const issue of world.sources.get(name) ?? []) {
      const address = `${issue.key} ${issue.url}`;
      if (!apart && names.length > 1 && addresses.has(address)) repeated += 1;
      else {
        addresses.add(address);
        keys.add(issue.key);
        issues.push(issue);
      }
    }
    const audited = source(name, keys.size);
    return { name, keys, audited: { ...audited, notes: elsewhere(repeated) } };
  });
  const everything = [...[...world.sources.values()].flat(), ...world.outside];
  for (const { name, keys } of readings) {
    const tracker = {
      async *lookup(wanted: readonly string[]) {
        for (const key of wanted) yield* everything.filter((issue) => issue.key === key).slice(0, 1);
      },
    };
    const reading = { tracker, config: {}, name, deps: {}, keys, refusedParents: new Set(), failure: null } as unknown as Reading;
    const asParent = (issue: unknown) => ({ ...(issue as ReadIssue), source: name, inScope: false });
    await lookUpParents(reading, issues, asParent as never, new AbortController().signal);
  }
  return { sources: readings.map(({ audited }) => audited), issues };
}

const sorted = ({ issues, sources }: ShardContent) => ({
  sources,
  issues: [...issues].sort((a, b) => (`${a.source} ${a.key}` < `${b.source} ${b.key}` ? -1 : 1)),
});

const names = ['one', 'two', 'three', 'four'];
const wholes: readonly SourceName[] = names.map((name) => ({ name, tracker: 'jira' }));
const keys = ['A-1', 'A-2', 'A-3', 'B-1', 'B-2', 'C-1', 'D-1', 'D-2'];

/** One tracker seen through several sources: an issue says the same wherever it is read. */
const world: fc.Arbitrary<World> = fc
  .record({
    parents: fc.tuple(...keys.map(() => fc.option(fc.constantFrom(...keys)))),
    lists: fc.tuple(...names.map(() => fc.uniqueArray(fc.constantFrom(...keys), { maxLength: 5 }))),
    outside: fc.uniqueArray(fc.constantFrom(...keys)),
  })
  .map(({ parents, lists, outside }) => {
    const issueOf = (key: string, name: string) => {
      const parent = parents[keys.indexOf(key)] ?? null;
      return readIssue(key, { source: name, parent: parent === key ? null : parent, url: `https://acme.example/browse/${key}` });
    };
    return {
      sources: new Map(names.map((name, i) => [name, (lists[i] ?? []).map((key) => issueOf(key, name))])),
      outside: outside.map((key) => issueOf(key, 'outside')),
    };
  });

describe('merging shards', () => {
  test('any split of the sources comes to what one run reads', async () => {
    const splits = fc.array(fc.nat({ max: 2 }), { minLength: 4, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(world, splits, async (all, split) => {
        const parts = [0, 1, 2].map((part) => names.filter((_, i) => split[i] === part)).filter(({ length }) => length > 0);
        const shards = await Promise.all(parts.map((part) => readSome(all, part, true)));
        const merged = mergeShards(wholes, shards);
        const whole = await readSome(all, names, false);
        expect(sorted(merged).sources).toEqual(sorted(whole).sources);
        const place = ({ key, source: of, inScope }: ReadIssue) => `${of} ${key} ${inScope}`;
        expect(sorted(merged).issues.map(place)).toEqual(sorted(whole).issues.map(place));
        expect(sorted(merged).issues).toEqual(sorted(whole).issues);
      }),
      { numRuns: 400 },
    );
  });

  test('a source that no shard read failed, and nothing is known of its size', () => {
    const merged = mergeShards(wholes.slice(0, 2), [{ sources: [source('one', 1)], issues: [readIssue('A-1', { source: 'one' })] }]);
    expect(merged.sources.map(({ name, status, expected }) => [name, status, expected])).toEqual([
      ['one', 'read', null],
      ['two', 'failed', null],
    ]);
    expect(merged.sources[1]?.reason).toContain('No shard');
  });

  test('a parent in another shard passes its link down', () => {
    const child = readIssue('A-2', { source: 'one', parent: 'B-1' });
    const parent = readIssue('B-1', { source: 'two', type: 'epic', okr: 'O1-KR1' });
    const stranger = readIssue('B-1', { source: 'one', inScope: false, type: 'epic' });
    const { issues } = mergeShards(wholes.slice(0, 2), [
      { sources: [source('one', 1)], issues: [child, stranger] },
      { sources: [source('two', 1)], issues: [parent] },
    ]);
    expect(issues).toEqual([child, parent]);
  });

  test('what another source gave before is taken off what was expected, and told', () => {
    const same = (name: string, key = 'A-1') => readIssue(key, { source: name, url: `https://acme.example/browse/${key}` });
    const shard = (name: string, expected: number | null, ...issues: ReadIssue[]): ShardContent => ({
      sources: [{ ...source(name, issues.length), expected, notes: ['slow'] }],
      issues,
    });
    const second = (expected: number | null) =>
      mergeShards(wholes.slice(0, 2), [shard('one', 1, same('one')), shard('two', expected, same('two'), same('two', 'A-2'))]).sources[1];
    const notes = ['slow', '1 of its issues were read before, through another source'];
    expect(second(2)).toMatchObject({ issues: 1, expected: 1, notes });
    expect(second(0)).toMatchObject({ issues: 1, expected: 0, notes });
    expect(second(null)).toMatchObject({ issues: 1, expected: null, notes });
  });

  test('without an address the same key and title is the same issue', () => {
    const found = (title: string) =>
      mergeShards(wholes.slice(0, 2), [
        { sources: [source('one', 1)], issues: [readIssue('A-1', { source: 'one' })] },
        { sources: [source('two', 1)], issues: [readIssue('A-1', { source: 'two', title })] },
      ]).issues.length;
    expect([found('Title of A-1'), found('Another')]).toEqual([1, 2]);
  });

  test('the source that no shard read is told whole', () => {
    expect(mergeShards(wholes.slice(0, 1), []).sources).toEqual([
      {
        name: 'one',
        tracker: 'jira',
        status: 'failed',
        issues: 0,
        skipped: 0,
        expected: null,
        requests: 0,
        reason: 'No shard that was merged read this source. Merge all of them, or read the missing one again.',
        notes: [],
        skips: [],
      },
    ]);
  });
});
