import { describe, expect, test } from 'vitest';
import { indexParents } from '../../src/engine/hierarchy.ts';
import { statedParents } from '../../src/engine/stated-parents.ts';
import type { ReadIssue } from '../../src/model/read-issue.ts';
import { readIssue } from './builders.ts';

const page = (key: string) => `https://github.com/${key.replace('#', '/issues/')}`;
const issue = (number: number, more: Partial<ReadIssue> = {}, repository = 'acme/shop') => {
  const key = `${repository}#${number}`;
  return readIssue(key, { url: page(key), ...more });
};
const says = (...names: string[]) => ({ statedParents: names });
const epic = (...names: string[]) => ({ type: 'epic' as const, listedIssues: names });

const parentIn = (child: ReadIssue, ...others: readonly ReadIssue[]) => {
  const issues = [child, ...others];
  return [indexParents(issues)(child)?.key ?? null, statedParents(issues).get(child)?.by ?? null];
};

describe('a parent that only the text tells', () => {
  test.each<[string, ReadIssue, readonly ReadIssue[], readonly (string | null)[]]>([
    ['by number', issue(7, says('#2')), [issue(2)], ['acme/shop#2', 'text']],
    ['by its whole key', issue(7, says('acme/api#2')), [issue(2), issue(2, {}, 'acme/api')], ['acme/api#2', 'text']],
    ['by its address', issue(7, says('https://github.com/acme/shop/issues/2#top')), [issue(2)], ['acme/shop#2', 'text']],
    ['by a key', readIssue('SHOP-7', says('shop-3')), [readIssue('SHOP-3')], ['SHOP-3', 'text']],
    ['by the number that is its key', readIssue('7', says('#3')), [readIssue('3')], ['3', 'text']],
    ['in the list of an epic', issue(7), [issue(2, epic('#6', '#7'))], ['acme/shop#2', 'task-list']],
    [
      'in the list of an epic of another repository',
      issue(7),
      [issue(2, epic(page('acme/shop#7')), 'acme/plan')],
      ['acme/plan#2', 'task-list'],
    ],
    ['its own words before a list', issue(7, says('#3')), [issue(2, epic('#7')), issue(3)], ['acme/shop#3', 'text']],
    ['in the list of no epic', issue(7), [issue(2, { listedIssues: ['#7'] })], [null, null]],
    ['of two epics', issue(7), [issue(2, epic('#7')), issue(3, epic('#7'))], [null, null]],
    ['twice in one', issue(7), [issue(2, epic('#7', '#7'))], ['acme/shop#2', 'task-list']],
    ['two of them', issue(7, says('#2', '#3')), [issue(2), issue(3)], [null, null]],
    ['itself', issue(7, says('#7')), [], [null, null]],
    ['one that was not read', issue(7, says('#99')), [issue(2)], [null, null]],
    ['one that was not read, beside one that was', issue(7, says('#99', '#2')), [issue(2)], ['acme/shop#2', 'text']],
    ['the number of another source', issue(7, says('#2')), [issue(2, { source: 'other' })], [null, null]],
  ])('%s', (_how, child, others, expected) => {
    expect(parentIn(child, ...others)).toEqual(expected);
  });

  test('counts only where the tracker tells none', () => {
    const child = issue(7, { ...says('#2'), parent: 'acme/shop#3' });
    expect(parentIn(child, issue(2), issue(3))).toEqual(['acme/shop#3', null]);
  });
});
