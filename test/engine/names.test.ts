import { expect, test } from 'vitest';
import { indexGoals } from '../../src/engine/goal-index.ts';
import type { Goal } from '../../src/model/goals.ts';
import { goal, twoObjectives } from './builders.ts';

const indexOf = (...goals: readonly Goal[]) => indexGoals({ ...twoObjectives, goals });
const found = (index: ReturnType<typeof indexOf>, text: string) =>
  index.mentions(text).map(({ ref, goals }) => [ref, goals.map(({ id }) => id).join('|')]);

test.each<[string, readonly Goal[], string, readonly (readonly string[])[]]>([
  [
    'the longer of two names',
    [goal('A', { aliases: ['net'] }), goal('B', { aliases: ['net revenue'] })],
    'net revenue',
    [['net revenue', 'B']],
  ],
  [
    'the shorter where the longer does not fit',
    [goal('A', { aliases: ['net'] }), goal('B', { aliases: ['net revenue'] })],
    'net revenues',
    [['net', 'A']],
  ],
  [
    'a title before a shared alias within it',
    [goal('A', { aliases: ['churn'] }), goal('B', { aliases: ['churn'], title: 'Halve churn' })],
    'halve churn',
    [['halve churn', 'B']],
  ],
  [
    'an alias before another goal’s title',
    [goal('A', { aliases: ['growth'] }), goal('B', { title: 'Growth' })],
    'growth',
    [['growth', 'A']],
  ],
  ['an id before an alias', [goal('A'), goal('B', { aliases: ['a'] })], 'a', [['a', 'A']]],
  [
    'a name across a no-break space and in full width',
    [goal('O1-KR1', { aliases: ['north star'] })],
    'Ｏ1-KR1: North\u00a0Star',
    [
      ['O1-KR1', 'O1-KR1'],
      ['North Star', 'O1-KR1'],
    ],
  ],
  ['a decomposed letter', [goal('A', { aliases: ['Überblick'] })], 'U\u0308berblick', [['Überblick', 'A']]],
  [
    'a name that begins with a sign',
    [goal('A', { aliases: ['#churn', '🚀x'] })],
    '#churn, 🚀x but not 🚀xy',
    [
      ['#churn', 'A'],
      ['🚀x', 'A'],
    ],
  ],
  [
    'names that every object has',
    [goal('constructor'), goal('__proto__')],
    '__proto__ and constructor, not toString',
    [
      ['__proto__', '__proto__'],
      ['constructor', 'constructor'],
    ],
  ],
])('a text names %s', (_what, goals, text, expected) => {
  expect(found(indexOf(...goals), text)).toEqual(expected);
});

test('thousands of goals make no text slow to read', () => {
  const many = indexOf(
    ...Array.from({ length: 2000 }, (_, i) => goal(`OBJ${i % 100}-KR${i}`, { title: `Raise the number of things ${i}` })),
  );
  const text = 'We want to raise the number of merchants by a lot. '.repeat(40);
  for (let i = 0; i < 400; i += 1) expect(found(many, `${text} OBJ7-KR7`)).toEqual([['OBJ7-KR7', 'OBJ7-KR7']]);
});

test('an address made of slashes is compared in no time', () => {
  const long = `https://goals.example/${'/'.repeat(300_000)}a%41`;
  expect(indexOf(goal('A', { urls: [long] })).atUrl(long)).toHaveLength(1);
});

test('a word made of hyphens is read in no time', () => {
  expect(indexOf(goal('A-1')).strangers(`A-7 ${'a-'.repeat(3)}1${'-'.repeat(300_000)}a`)).toEqual(['A-7']);
});
