import { describe, expect, test } from 'vitest';
import { movedKeys, withMovedKeys } from '../../src/commands/moved-keys.ts';
import type { Reading } from '../../src/commands/reading.ts';
import type { Goals } from '../../src/model/goals.ts';
import type { ReadIssue } from '../../src/model/read-issue.ts';

const at = (key: string) => `https://acme.example/browse/${key}`;
const issue = (key: string, more: Partial<ReadIssue> = {}) =>
  ({ key, url: at(key), parent: null, source: 'jira:acme', ...more }) as ReadIssue;

/** A tracker that answers to old keys with the issue at its address of today, as Jira does. */
const reading = (answers: Readonly<Record<string, string>>, asked: string[] = [], part: Partial<Reading> = {}) =>
  ({
    name: 'jira:acme',
    config: {},
    deps: {},
    failure: null,
    tracker: {
      async *lookup(keys: readonly string[]) {
        asked.push(...keys);
        for (const key of keys) {
          if (answers[key] === 'broken') throw new Error('the tracker is away');
          if (answers[key] !== undefined) yield { key, url: at(answers[key]) };
        }
      },
    },
    ...part,
  }) as unknown as Reading;

const { signal } = new AbortController();
const found = async (from: Reading, wanted: readonly string[], issues: readonly ReadIssue[]) =>
  Object.fromEntries(await movedKeys(from, wanted, issues, signal));

describe('old keys of the mapping', () => {
  test.each<[string, Readonly<Record<string, string>>, readonly string[], Readonly<Record<string, string>>]>([
    ['of a renamed project', { 'OLD-3': 'PAY-3' }, ['OLD-3'], { 'old-3': 'PAY-3' }],
    ['of nothing that was read', { 'OLD-3': 'GONE-3' }, ['OLD-3'], {}],
    ['that the tracker does not know', {}, ['OLD-3'], {}],
    ['at a tracker that is away', { 'OLD-3': 'broken' }, ['OLD-3'], {}],
    ['that are no old ones', { 'PAY-3': 'PAY-3' }, ['pay-3'], {}],
    ['of parents that were read', { 'PAY-1': 'PAY-3' }, ['PAY-1'], {}],
  ])('%s', async (_, answers, wanted, expected) => {
    expect(await found(reading(answers), wanted, [issue('PAY-3', { parent: 'PAY-1' })])).toEqual(expected);
  });

  test('only keys that no issue has are asked for, and nothing of a source that failed', async () => {
    const asked: string[] = [];
    await found(reading({}, asked), ['pay-3', 'PAY-1', 'OLD-9'], [issue('PAY-3', { parent: 'PAY-1' })]);
    await found(reading({}, asked, { failure: new Error('refused') as never }), ['OLD-8'], [issue('PAY-3')]);
    expect(asked).toEqual(['OLD-9']);
  });

  test('rows of epics get the key of today, the others stay', () => {
    const row = (kind: 'epic' | 'label', value: string) => ({ kind, value, goal: 'O1', origin: 'mapping.csv:2' });
    const goals: Goals = { northStar: null, goals: [], mapping: [row('epic', 'OLD-3'), row('label', 'OLD-3'), row('epic', 'PAY-9')] };
    expect(withMovedKeys(goals, new Map([['old-3', 'PAY-3']])).mapping.map(({ value }) => value)).toEqual(['PAY-3', 'OLD-3', 'PAY-9']);
  });
});
