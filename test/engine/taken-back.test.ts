import { expect, test } from 'vitest';
import { indexGoals } from '../../src/engine/goal-index.ts';
import { goal, twoObjectives } from './builders.ts';

const goals = ['O1', 'O1-KR1', 'O1-KR2', 'O2', 'O2-KR1', 'ECON'].map((id) => goal(id));
const index = indexGoals({ ...twoObjectives, goals });
const named = (text: string) => index.mentions(text).map(({ goals: [one] }) => one?.id);

test.each([
  ['not O1-KR1', []],
  ['Not linked to O1-KR1', []],
  ['not O1-KR1 but O2-KR1', ['O2-KR1']],
  ['not O1-KR1, O1-KR2 or O2', []],
  ['O2, not O1-KR1', ['O2']],
  ['no longer O1-KR1', []],
  ['no longer O1-KR1/KR2', []],
  ['no longer **O1-KR1**', []],
  ['was O1-KR1', []],
  ['was O1-KR1, now O2-KR1', ['O2-KR1']],
  ['O2-KR1 (was O1-KR1)', ['O2-KR1']],
  ['O2-KR1, formerly O1-KR1', ['O2-KR1']],
  ['Before: O1-KR1\nNow: O2-KR1', ['O2-KR1']],
  ['O2-KR1 instead of O1-KR1', ['O2-KR1']],
  ['O1-KR1 (no longer), O2-KR1', ['O2-KR1']],
  ['nicht mehr O1-KR1', []],
  ['O2 statt O1-KR1', ['O2']],
  ['pas O1-KR1 ; O2', ['O2']],
  ['ya no O1-KR1', []],
  ['não mais O1-KR1', []],
  ['non più O1-KR1', []],
  ['niet meer O1-KR1', []],
  ['już nie O1-KR1', []],
  ['больше не O1-KR1', []],
  ['ранее O1-KR1', []],
  ['不再是 O1-KR1', []],
  ['O1-KR1ではない', []],
  ['O1-KR1이 아니라 O2-KR1', ['O2-KR1']],
])('"%s" takes back what it denies', (text, expected) => {
  expect(named(text)).toEqual(expected);
});

test.each([
  ['the goal was O1-KR1', ['O1-KR1']],
  ['not only O1-KR1 but O2-KR1 too', ['O1-KR1', 'O2-KR1']],
  ['O1-KR1 does not block O2-KR1', ['O1-KR1', 'O2-KR1']],
  ['knot O1-KR1', ['O1-KR1']],
  ['O1-KR1 plus O2-KR1', ['O1-KR1', 'O2-KR1']],
  ['O1-KR1 - not yet begun', ['O1-KR1']],
  ['Serves O1-KR1 and no other', ['O1-KR1']],
])('"%s" takes nothing back', (text, expected) => {
  expect(named(text)).toEqual(expected);
});

test.each(['O1 KR1', 'o1 kr1', 'O1KR1', 'O1/KR1', 'O1.KR1', 'O1 - KR1', 'O1: KR1', 'O1 > KR1', 'O1–KR1', 'O1\u00a0KR1'])(
  '"%s" is O1-KR1',
  (text) => {
    expect(named(`Serves ${text}.`)).toEqual(['O1-KR1']);
  },
);

test.each([
  ['O1, KR1', ['O1']],
  ['O1 KR12', ['O1']],
  ['O1 and KR1', ['O1']],
  ['ECON KR1', ['ECON']],
])('"%s" is not', (text, expected) => {
  expect(named(text)).toEqual(expected);
});

test('the spelling of one goal that is the id of another means the other', () => {
  const both = indexGoals({ ...twoObjectives, goals: [goal('O1-KR1'), goal('O1.KR1')] });
  expect(both.mentions('O1.KR1').flatMap(({ goals: found }) => found.map(({ id }) => id))).toEqual(['O1.KR1']);
});
