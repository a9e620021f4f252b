import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { History, Retention } from '../../src/history/history.ts';
import { openHistory } from '../../src/history/open.ts';
import { type Snapshot, snapshotSchema } from '../../src/model/snapshot.ts';
import { anySnapshot } from './arbitrary.ts';
import { snapshotAt, snapshotFinding, snapshotIssue } from './snapshots.ts';

export const now = new Date('2026-11-20T09:00:00Z');
const day = 86_400_000;
const daysAgo = (days: number, hour = 9) => new Date(Date.parse('2026-11-20T00:00:00Z') - days * day + hour * 3_600_000).toISOString();

export const deps = (retention: Retention | null = null) => ({
  env: {},
  now: () => now,
  sleep: async () => {},
  signal: new AbortController().signal,
  retention,
});

/** What every store of histories keeps, whatever lies beneath it. `place` gives the address of a new, empty database. */
export function testHistory(name: string, place: () => Promise<string>): void {
  const withHistory = async (use: (history: History) => Promise<void>, retention: Retention | null = null) => {
    const history = await openHistory(await place(), 'default', deps(retention));
    try {
      await use(history);
    } finally {
      await history.close();
    }
  };
  const ids = (some: readonly { readonly id: string }[]) => some.map(({ id }) => id);

  describe(`${name}: what every history keeps`, () => {
    test('what was saved is read again, the same content once', () =>
      withHistory(async (history) => {
        const snapshot = snapshotAt(daysAgo(1));
        expect([await history.save(snapshot), await history.save(snapshot)]).toEqual([true, false]);
        expect(await history.snapshot(snapshot.id)).toEqual(snapshot);
        const { issues, findings, ...head } = snapshot;
        expect(await history.heads()).toEqual([head]);
      }));

    test('an audit that is told as a report later is one snapshot, and a report from then on', () =>
      withHistory(async (history) => {
        const snapshot = snapshotAt(daysAgo(1));
        const report = { from: daysAgo(8), to: daysAgo(1) };
        expect([await history.save(snapshot), await history.save({ ...snapshot, report }), await history.save(snapshot)]).toEqual([
          true,
          false,
          false,
        ]);
        expect((await history.heads()).map((head) => head.report)).toEqual([report]);
      }));

    test('a report outlives an audit of the same day', () =>
      withHistory(async (history) => {
        const at = daysAgo(3);
        const report = { from: daysAgo(10), to: at };
        await history.save({ ...snapshotAt(at), report });
        await history.save(snapshotAt(new Date(Date.parse(at) + 3_600_000).toISOString()));
        await history.prune({ days: null, daily: true }, new Date(daysAgo(0)));
        expect((await history.heads()).map((head) => head.report)).toEqual([undefined, report]);
      }));

    test('more rows than are written or read at once keep their order', () =>
      withHistory(async (history) => {
        const snapshot = snapshotAt(daysAgo(1), { issues: 4321 });
        await history.save(snapshot);
        expect(await history.snapshot(snapshot.id)).toEqual(snapshot);
      }));

    test('heads are given newest first, within a span with both its ends, at most so many', () =>
      withHistory(async (history) => {
        const [a, b, c] = [snapshotAt(daysAgo(3)), snapshotAt(daysAgo(2)), snapshotAt(daysAgo(1))];
        for (const one of [b, c, a]) await history.save(one);
        expect(ids(await history.heads())).toEqual(ids([c, b, a]));
        expect(ids(await history.heads({ limit: 2 }))).toEqual(ids([c, b]));
        expect(ids(await history.heads({ since: b.at }))).toEqual(ids([c, b]));
        expect(ids(await history.heads({ until: b.at }))).toEqual(ids([b, a]));
        expect(ids(await history.heads({ since: a.at, until: b.at, limit: 1 }))).toEqual(ids([b]));
        expect(await history.heads({ since: daysAgo(0) })).toEqual([]);
      }));

    test('an id that is not there, or never could be, is null', () =>
      withHistory(async (history) => {
        expect([await history.snapshot('20260101T000000000Z-0'), await history.snapshot('\0'), await history.snapshot('')]).toEqual([
          null,
          null,
          null,
        ]);
      }));

    test('which snapshots still have their issues, of a span too', () =>
      withHistory(async (history) => {
        const [a, b, c] = [snapshotAt(daysAgo(3)), { ...snapshotAt(daysAgo(2)), issues: null }, snapshotAt(daysAgo(1), { issues: 0 })];
        for (const one of [a, b, c]) await history.save(one);
        expect([...(await history.withIssues())].toSorted()).toEqual([a.id, c.id]);
        expect([...(await history.withIssues({ since: b.at }))]).toEqual([c.id]);
        expect([...(await history.withIssues({ limit: 2 }))]).toEqual([c.id]);
      }));

    test('findings before an instant: each identity once, of several severities the worst', () =>
      withHistory(async (history) => {
        const whole = { rule: 'goal-uncovered', source: null, issue: null, subject: 'O1' };
        await history.save(snapshotAt(daysAgo(3), { findings: [snapshotFinding(1, { severity: 'warning' }), snapshotFinding(2, whole)] }));
        await history.save(snapshotAt(daysAgo(2), { findings: [snapshotFinding(1), snapshotFinding(2, whole), snapshotFinding(3)] }));
        await history.save(snapshotAt(daysAgo(1), { findings: [snapshotFinding(4)] }));
        const before = await history.findingsBefore(daysAgo(1));
        expect(before).toHaveLength(3);
        expect(before).toEqual(expect.arrayContaining([snapshotFinding(1), snapshotFinding(2, whole), snapshotFinding(3)]));
        expect(await history.findingsBefore(daysAgo(3))).toEqual([]);
      }));

    test('hostile texts come back as they were', () =>
      withHistory(async (history) => {
        const hostile = [
          '\0',
          'a\0b',
          '\ud800',
          '\udc00x',
          '\u0001"x"',
          "'); drop table throughline_issue; --",
          '"',
          '\\',
          '$1',
          '\u202e',
          '',
        ];
        const snapshot: Snapshot = {
          ...snapshotAt(daysAgo(1)),
          tool: '\0\ud800',
          issues: hostile.map((text, n) => snapshotIssue(n, { title: text, key: text, team: text, goals: [text], buckets: { [text]: 1 } })),
          findings: hostile.map((text, n) => snapshotFinding(n, { issue: text, subject: text })),
        };
        await history.save(snapshot);
        expect(await history.snapshot(snapshot.id)).toEqual(snapshot);
        expect(await history.findingsBefore(now.toISOString())).toHaveLength(hostile.length);
      }));

    test('any snapshot that the schema allows is read as it was saved', () =>
      withHistory(async (history) => {
        const saved = new Set<string>();
        await fc.assert(
          fc.asyncProperty(anySnapshot, async (snapshot) => {
            expect(snapshotSchema.safeParse(snapshot).success).toBe(true);
            expect(await history.save(snapshot)).toBe(!saved.has(snapshot.id));
            if (saved.has(snapshot.id)) return;
            saved.add(snapshot.id);
            expect(await history.snapshot(snapshot.id)).toEqual(snapshot);
          }),
          { numRuns: 150 },
        );
      }));
  });

  describe(`${name}: what a history forgets`, () => {
    const half: Retention = { days: 182, daily: true };

    test('of each past day the last of its scope stays; today nothing goes', () =>
      withHistory(async (history) => {
        const other = { hashes: { scope: 'other', judging: 'j', goals: null } };
        const kept = [
          snapshotAt(daysAgo(0, 8)),
          snapshotAt(daysAgo(0, 7)),
          snapshotAt(daysAgo(1, 23)),
          snapshotAt(daysAgo(1, 4), { origin: 'backfill' }),
          snapshotAt(daysAgo(1, 3), other),
          snapshotAt(daysAgo(2, 0)),
        ];
        const gone = [snapshotAt(daysAgo(1, 22)), snapshotAt(daysAgo(1, 0)), snapshotAt(daysAgo(1, 2), other)];
        for (const one of [...kept, ...gone]) await history.save(one);
        expect(await history.prunable(half, now)).toEqual({ snapshots: 3, emptied: 0 });
        expect(await history.heads()).toHaveLength(9);
        expect(await history.prune(half, now)).toEqual({ snapshots: 3, emptied: 0 });
        expect(ids(await history.heads())).toEqual(ids(kept));
        for (const { id } of gone) expect(await history.snapshot(id)).toBeNull();
        for (const one of kept) expect(await history.snapshot(one.id)).toEqual(one);
        expect(await history.prune(half, now)).toEqual({ snapshots: 0, emptied: 0 });
      }));

    test('what is older loses its issues and findings, and keeps its measures', () =>
      withHistory(async (history) => {
        const [old, young] = [snapshotAt(daysAgo(183)), snapshotAt(daysAgo(181))];
        await history.save(old);
        await history.save(young);
        expect(await history.prunable(half, now)).toEqual({ snapshots: 0, emptied: 1 });
        expect(await history.prune(half, now)).toEqual({ snapshots: 0, emptied: 1 });
        expect(await history.prunable(half, now)).toEqual({ snapshots: 0, emptied: 0 });
        expect(await history.snapshot(old.id)).toEqual({ ...old, issues: null, findings: null });
        expect(await history.snapshot(young.id)).toEqual(young);
        expect(await history.findingsBefore(young.at)).toEqual([]);
        expect(ids(await history.heads())).toEqual(ids([young, old]));
        expect(await history.prune({ days: null, daily: false }, now)).toEqual({ snapshots: 0, emptied: 0 });
      }));

    test('a save forgets in the same step, counted from what it saves and never from the future', () =>
      withHistory(async (history) => {
        const old = snapshotAt(daysAgo(400));
        await history.save(old);
        expect(await history.snapshot(old.id), 'by itself it is not old').toEqual(old);
        await history.save(snapshotAt(daysAgo(300)));
        await history.save(snapshotAt(daysAgo(-500)));
        expect((await history.snapshot(old.id))?.issues).toBeNull();
        const recent = snapshotAt(daysAgo(10));
        await history.save(recent);
        await history.save(snapshotAt(daysAgo(-900)));
        expect(await history.snapshot(recent.id)).toEqual(recent);
      }, half));
  });
}

/** What holds of a history that more than one can open. */
export function testSharedHistory(name: string, place: () => Promise<string>): void {
  describe(`${name}: what several share`, () => {
    test('it is still there when it is opened again', async () => {
      const at = await place();
      const snapshot = snapshotAt(daysAgo(1));
      const first = await openHistory(at, 'default', deps());
      await first.save(snapshot);
      await first.close();
      const second = await openHistory(at, 'default', deps());
      expect(await second.snapshot(snapshot.id)).toEqual(snapshot);
      await second.close();
    });

    test.each([
      ['plain', 'shop', 'stock'],
      ['hostile', "x' or '1'='1", '\0'],
    ])('two workspaces do not see each other: %s names', async (_what, one, other) => {
      const at = await place();
      const [shop, stock] = [await openHistory(at, one, deps()), await openHistory(at, other, deps())];
      const snapshot = snapshotAt(daysAgo(1, 1));
      expect([await shop.save(snapshot), await stock.save({ ...snapshot, tool: '2', issues: [], findings: [] })]).toEqual([true, true]);
      expect(await shop.snapshot(snapshot.id)).toEqual(snapshot);
      expect(await stock.findingsBefore(now.toISOString())).toEqual([]);
      await shop.save(snapshotAt(daysAgo(1, 2)));
      expect(await shop.prune({ days: 0, daily: true }, now)).toEqual({ snapshots: 1, emptied: 1 });
      expect(await stock.snapshot(snapshot.id)).toMatchObject({ tool: '2', issues: [] });
      await Promise.all([shop.close(), stock.close()]);
    });

    test('saves that meet in one process all come through', async () => {
      const at = await place();
      const history = await openHistory(at, 'default', deps());
      const some = Array.from({ length: 20 }, (_, n) => snapshotAt(daysAgo(n + 1)));
      expect(new Set(await Promise.all(some.map((one) => history.save(one))))).toEqual(new Set([true]));
      expect(await history.heads()).toHaveLength(20);
      await history.close();
    });
  });
}
