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
    [['🐛 Bug'], 'bug'],
    [['バグ'], 'bug'],
    [['Fehler'], 'bug'],
    [['error'], 'other'],
    [['type::feature'], 'story'],
    [['Typ: Aufgabe'], 'task'],
    [['test'], 'other'],
    [['type: test'], 'other'],
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
    ['Höchste', 1],
    ['Hoch', 2],
    ['Moyenne', 3],
    ['Más alta', 1],
    ['Baixa', 4],
    ['Средний', 3],
    ['最低', 5],
    ['紧急', 1],
    ['높음', 2],
    ['🔴 High', 2],
    ['1 - Critical', 1],
    ['purple', null],
    ['constructor', null],
    ['', null],
    [null, null],
  ])('%j is %j', (raw, priority) => {
    expect(normalisePriority(raw)).toBe(priority);
  });
});
