import { expect, test } from 'vitest';
import { bareIssue } from '../../src/model/issue.ts';
import { tally } from '../../src/trackers/file/tally.ts';

test('a key counts once, and the title it had first is known whenever it is met again', () => {
  const counts = tally();
  const add = (key: string, title: string) => counts.issue(bareIssue(key, title), false);
  expect([add('A-1', 'One'), add('A-2', 'Two'), add('A-1', 'Other')]).toEqual([true, true, false]);
  expect(counts.titleOf('A-1')).toBe('One');
  expect([add('A-3', 'Three'), add('A-3', 'Three'), add('A-4', 'Four'), add('A-2', 'Two')]).toEqual([true, false, true, false]);
  expect(['A-1', 'A-2', 'A-3', 'A-4', 'A-5'].map(counts.titleOf)).toEqual(['One', 'Two', 'Three', 'Four', undefined]);
  expect(counts.inExtent()).toBe(4);
});
