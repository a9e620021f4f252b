import { describe, expect, test } from 'vitest';
import { worldAt } from '../../src/engine/world-at.ts';
import { readIssue } from './builders.ts';

const at = Date.parse('2026-11-06T09:00:00Z');
const since = Date.parse('2026-10-23T09:00:00Z');
const on = (day: string) => `2026-${day}T09:00:00.000Z`;

describe('the world of an earlier day', () => {
  test.each<[string, Parameters<typeof readIssue>[1], object | null]>([
    ['closed in its time', { status: 'done', createdAt: on('10-01'), closedAt: on('11-01') }, { status: 'done', closedAt: on('11-01') }],
    ['closed at that instant', { status: 'done', createdAt: on('10-01'), closedAt: on('11-06') }, { status: 'done' }],
    ['closed later: open then', { status: 'done', createdAt: on('10-01'), closedAt: on('11-07') }, { status: 'todo', closedAt: null }],
    ['dropped later: open then', { status: 'dropped', createdAt: on('10-01'), closedAt: on('11-07') }, { status: 'todo', closedAt: null }],
    ['created later: not there', { createdAt: on('11-07') }, null],
    ['created at that instant', { createdAt: on('11-06') }, { status: 'todo' }],
    ['closed before closed work begins: not read', { status: 'done', createdAt: on('10-01'), closedAt: on('10-23') }, null],
    ['of no known dates', { createdAt: null }, { status: 'todo' }],
  ])('%s', (_what, issue, expected) => {
    const world = worldAt([readIssue('SHOP-1', issue)], at, since);
    expect(world).toEqual(expected === null ? [] : [expect.objectContaining({ key: 'SHOP-1', inScope: true, ...expected })]);
  });

  test('parents that would not have been read carry their links down, and count for nothing', () => {
    const top = readIssue('SHOP-1', { type: 'epic', createdAt: on('01-01'), status: 'done', closedAt: on('02-01') });
    const middle = readIssue('SHOP-2', { parent: 'SHOP-1', createdAt: on('11-08') });
    const child = readIssue('SHOP-3', { parent: 'SHOP-2', createdAt: on('10-01') });
    const aside = readIssue('SHOP-4', { parent: 'SHOP-1', createdAt: on('11-09') });
    expect(worldAt([top, middle, child, aside], at, since).map(({ key, inScope }) => [key, inScope])).toEqual([
      ['SHOP-1', false],
      ['SHOP-2', false],
      ['SHOP-3', true],
    ]);
  });

  test('a circle of parents ends', () => {
    const [a, b] = [readIssue('SHOP-1', { parent: 'SHOP-2' }), readIssue('SHOP-2', { parent: 'SHOP-1' })];
    expect(worldAt([a, b], at, since)).toEqual([a, b]);
  });
});
