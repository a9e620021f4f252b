import { expect, test } from 'vitest';
import { pastOf } from '../../src/commands/drift/past.ts';
import { rememberedFor } from '../../src/commands/drift/remembered.ts';
import type { Snapshot } from '../../src/model/snapshot.ts';
import { auditedGoal, row, snapshot, tied } from '../engine/drift/builders.ts';

const metric = { from: 0, to: 10, now: 5, unit: null, updated: null };
const goals = [auditedGoal('O1-KR1', { metric })];
const day = (n: number) => `2026-11-${String(n).padStart(2, '0')}T09:00:00.000Z`;
const on = (n: number, more: Partial<Snapshot> = {}) => snapshot({ id: `of day ${n}`, at: day(n), goals, ...more });

test('snapshots in any order are a past with the newest first, each once, between the instants that are asked for', async () => {
  const past = pastOf([on(6), on(20), on(13), on(20)]);
  const days = async (...span: Parameters<typeof past.heads>) => (await past.heads(...span)).map(({ at }) => at);
  expect(await days()).toEqual([day(20), day(13), day(6)]);
  expect(await days({ since: day(7), until: day(19) })).toEqual([day(13)]);
  expect(await days({ limit: 2 })).toEqual([day(20), day(13)]);
});

test('what was shipped is known as far back as audits of the same sources go', async () => {
  const done = row('A-1', { ...tied, status: 'done', closedAt: day(5), slices: ['shipped'] });
  const weeks = (older: Partial<Snapshot> = {}) => [on(20), on(13), on(6, { ...older, issues: [done] })] as const;
  const shipped = async ([to, from, oldest]: ReturnType<typeof weeks>) =>
    (await rememberedFor(from, to, pastOf([oldest, from, to]))).shipped;
  const known = await shipped(weeks());
  expect([known?.since, known?.byGoal.get('O1-KR1')]).toEqual([Date.parse(day(6)) - 8 * 86_400_000, [Date.parse(day(5))]]);
  const others = await shipped(weeks({ hashes: { scope: 'other sources', judging: 'judging', goals: 'goals' } }));
  expect([others?.since, others?.byGoal.size]).toEqual([Date.parse(day(13)) - 8 * 86_400_000, 0]);
});
