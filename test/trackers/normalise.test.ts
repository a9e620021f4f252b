import { describe, expect, test } from 'vitest';
import { normalisePriority, typeFromLabels } from '../../src/trackers/normalise.ts';

describe('types from labels', () => {
  test.each<[string[], string]>([
    [['Bug'], 'bug'],
    [['bug', 'epic'], 'epic'],
    [['type: bug'], 'bug'],
    [['Type/Spike'], 'spike'],
    [['kind:incident'], 'incident'],
    [['area: bug'], 'other'],
    [['not-a-bug', 'bug bash', '__proto__'], 'other'],
    [[], 'other'],
  ])('%j give %s', (labels, type) => {
    expect(typeFromLabels(labels)).toBe(type);
  });
});

describe('priorities', () => {
  test.each<[string | null, number | null]>([
    ['Highest', 1],
    ['P0', 1],
    ['P1 (urgent)', 1],
    ['high', 2],
    ['Medium', 3],
    ['Low', 4],
    ['Lowest', 5],
    ['Very high', 1],
    ['purple', null],
    ['constructor', null],
    ['', null],
    [null, null],
  ])('%j is %j', (raw, priority) => {
    expect(normalisePriority(raw)).toBe(priority);
  });
});
