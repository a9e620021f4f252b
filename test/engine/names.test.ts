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
    'what is the alias of one goal and the title of another',
    [goal('A', { aliases: ['growth'] }), goal('B', { title: 'Growth' })],
    'growth',
    [['growth', 'A|B']],
  ],
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

test.each<[string, readonly Goal[], string, readonly string[]]>([
  ['a hyphen that does not break', [goal('O1-KR1')], 'O1\u2011KR1', ['O1-KR1']],
  ['a character of no width within', [goal('O1-KR1')], 'O1-\u200BKR1\uFEFF', ['O1-KR1']],
  ['an id across two lines of prose', [goal('Q4 churn')], 'we mean Q4\nchurn', ['Q4 churn']],
  ['ids with dots and slashes', [goal('1.2'), goal('O1/KR2')], '1.2, O1/KR2 but not 1.2.3', ['1.2', 'O1/KR2']],
  ['an id of signs', [goal('§7(a)')], 'by §7(a), surely', ['§7(a)']],
  ['an id in Cyrillic', [goal('Ц1-КР2')], 'цель ц1-кр2', ['Ц1-КР2']],
  ['an id in Greek, whatever its sigma', [goal('ΣΤΟΧΟΣ-1')], 'ο στοχος-1', ['ΣΤΟΧΟΣ-1']],
  ['an id in Arabic', [goal('هدف-1')], 'نخدم هدف-1 هنا', ['هدف-1']],
  ['an id in Thai, without spaces', [goal('เป้าหมาย1')], 'งานเป้าหมาย1นี้', ['เป้าหมาย1']],
  ['an id in full width', [goal('目標１')], '目標1、次', ['目標１']],
  ['the longest of three', [goal('O1'), goal('O1-KR1'), goal('O1-KR12')], 'O1-KR12', ['O1-KR12']],
  ['none of three in a longer one', [goal('O1'), goal('O1-KR1'), goal('O1-KR12')], 'O1-KR123 O1-KR1-old XO1', []],
  ['several between all sorts of signs', [goal('A1'), goal('A2'), goal('A3')], '[A1] (A2)→A3.', ['A1', 'A2', 'A3']],
  ['an id of one word', [goal('Growth')], 'Objective: growth', ['Growth']],
])('a text names %s', (_what, goals, text, expected) => {
  expect(found(indexOf(...goals), text).map(([, id]) => id)).toEqual(expected);
});

const titled = [
  goal('T-A', { title: 'Growth' }),
  goal('T-B', { title: 'Fees shown early' }),
  goal('T-C', { title: 'Keep the merchants we win' }),
  goal('T-D', { title: 'Keep the merchants we win this year' }),
  goal('T-E', { title: '解約率を下げる' }),
];
test.each<[string, string, readonly string[]]>([
  ['alone', 'Growth', ['T-A']],
  ['on a line of its own', 'We think of:\nGrowth\nand so on', ['T-A']],
  ['in quotes', 'the one called “Growth”, yes', ['T-A']],
  ['behind its number', 'KR 2 Fees shown early', ['T-B']],
  ['in a list', 'Growth and Fees shown early', ['T-A', 'T-B']],
  ['with the word for it', 'our Growth objective', []],
  ['with the word for it, by itself', 'the goals: Growth objective', ['T-A']],
  ['before an address', 'Fees shown early https://wiki.example/x', ['T-B']],
  ['no word of prose', 'Growth hacking experiments', []],
  ['nor within it', 'it helps the growth of merchants', []],
  ['not as the end of a longer word', 'Hypergrowth', []],
  ['a longer one anywhere', 'it helps to keep the merchants we win, a lot', ['T-C']],
  ['of two the longer', 'to keep the merchants we win this year', ['T-D']],
  ['and the shorter where the longer is not', 'to keep the merchants we win this week', ['T-C']],
  ['across a line end', 'to keep the merchants\nwe win', ['T-C']],
  ['in a script without spaces', '目的は解約率を下げることです', ['T-E']],
  ['not half of one', 'Keep the merchants', []],
])('a title is a name: %s', (_where, text, expected) => {
  expect(found(indexOf(...titled), text).map(([, id]) => id)).toEqual(expected);
});

test('a title that made the id, or is an alias, is read like the others of its kind', () => {
  const index = indexOf(goal('growth', { title: 'Growth' }), goal('K', { title: 'Churn', aliases: ['churn'] }));
  expect([found(index, 'Growth hacking'), found(index, 'less churn again')]).toEqual([[], [['churn', 'K']]]);
  expect(index.named('GROWTH').map(({ id }) => id)).toEqual(['growth']);
});

const five = [1, 2, 3, 4, 5].map((number) => goal(`O1-KR${number}`));
test.each<[string, readonly string[]]>([
  ['O1-KR1/KR3', ['1', '3']],
  ['O1-KR1/3', ['1', '3']],
  ['O1-KR1, KR3 and KR5', ['1', '3', '5']],
  ['O1-KR1 & kr2', ['1', '2']],
  ['O1-KR1 to O1-KR3', ['1', '2', '3']],
  ['O1-KR1–O1-KR3', ['1', '2', '3']],
  ['O1-KR1 … KR3', ['1', '2', '3']],
  ['O1-KR2–4, O1-KR5', ['2', '3', '4', '5']],
  ['O1-KR4 to O1-KR9', ['4']],
  ['O1-KR1, 3 points', ['1']],
  ['O1-KR1,3 points', ['1']],
  ['O1-KR1, V2', ['1']],
  ['O1-KR1 and 2 more', ['1']],
  ['O1-KR1/2 %', ['1']],
  ['O1-KR1 - O1-KR3', ['1', '3']],
  ['O1-KR3 to O1-KR1', ['3', '1']],
  ['O1-KR1 up to O1-KR3', ['1', '3']],
  ['O1-KR1, KR9', ['1']],
])('"%s" is a series of ids', (text, expected) => {
  expect(found(indexOf(...five), text).map(([, id]) => id)).toEqual(expected.map((number) => `O1-KR${number}`));
});

test('a series may begin at any number', () => {
  const index = indexOf(...[40, 41, 42].map((number) => goal(`O1-KR${number}`)));
  expect(found(index, 'O1-KR40–KR42').map(([, id]) => id)).toEqual(['O1-KR40', 'O1-KR41', 'O1-KR42']);
});

test('a series of objectives names each of them once', () => {
  const index = indexOf(goal('O1'), goal('O2'), goal('O3'));
  expect(found(index, 'O1, O2 and O3')).toEqual([
    ['O1', 'O1'],
    ['O2', 'O2'],
    ['O3', 'O3'],
  ]);
  expect(found(index, 'O1 to O3').map(([, id]) => id)).toEqual(['O1', 'O2', 'O3']);
});

test('thousands of goals make no text slow to read', () => {
  const many = indexOf(
    ...Array.from({ length: 2000 }, (_, i) => goal(`OBJ${i % 100}-KR${i}`, { title: `Raise the number of things ${i}` })),
  );
  const text = 'We want to raise the number of merchants by a lot. '.repeat(40);
  for (let i = 0; i < 400; i += 1) expect(found(many, `${text} OBJ7-KR7`)).toEqual([['OBJ7-KR7', 'OBJ7-KR7']]);
});

test('a text made of a title that is none there is read in no time', () => {
  expect(found(indexOf(goal('T-1', { title: 'Growth' })), 'growth of '.repeat(20_000))).toEqual([]);
});

test('an address made of slashes is compared in no time', () => {
  const long = `https://goals.example/${'/'.repeat(300_000)}a%41`;
  expect(indexOf(goal('A', { urls: [long] })).atUrl(long)).toHaveLength(1);
});

test('a word made of hyphens is read in no time', () => {
  expect(indexOf(goal('A-1')).strangers(`A-7 ${'a-'.repeat(3)}1${'-'.repeat(300_000)}a`)).toEqual(['A-7']);
});
