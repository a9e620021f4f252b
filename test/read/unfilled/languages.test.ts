import { describe, expect, test } from 'vitest';
import { languages, scripts } from '../../../src/read/unfilled/languages/languages.ts';
import { readMarkdown } from '../reading.ts';
import { hints } from './hints.ts';

const statusOf = (text: string) => readMarkdown(`## Business Value\n\n${text}\n`).statements[0]?.status;

test('every language that is known has its rows', () => {
  const known = [...languages, ...scripts].map(({ name }) => name);
  expect(hints.map(({ language }) => language).toSorted()).toEqual(known.toSorted());
});

describe.each(hints)('$language', ({ unfilled, stated }) => {
  test.each(unfilled)('says nothing: %j', (text) => {
    expect(statusOf(text)).toBe('placeholder');
  });
  test.each(stated)('says something: %j', (text) => {
    expect(statusOf(text)).toBe('filled');
  });
  test.each(unfilled.map((hint, at) => [hint, stated[at % stated.length] ?? '']))('counts by what was added below %j', (hint, answer) => {
    if (/[:：]$/.test(hint)) return;
    expect(statusOf(`${hint}\n\n${answer}`)).toBe('filled');
  });
});
