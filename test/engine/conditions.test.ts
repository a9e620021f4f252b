import { describe, expect, test } from 'vitest';
import { classFinder } from '../../src/engine/buckets.ts';
import { teamFinder } from '../../src/engine/teams.ts';
import { holds } from '../../src/engine/when.ts';
import type { When } from '../../src/model/policy.ts';
import type { ReadIssue } from '../../src/model/read-issue.ts';
import { policy, readIssue } from './builders.ts';

describe('a condition of the config', () => {
  const issue = readIssue('SHOP-1', {
    title: 'Bump the parser',
    type: 'task',
    rawType: 'Chore',
    labels: ['Dependencies', 'docs'],
    author: 'Robot',
    project: 'PAY',
  });
  const title = (word: string) => [{ source: word, test: (text: string) => text.includes(word) }];

  test.each<[part: string, met: When, missed: When]>([
    ['its labels', { labels: ['x', ' dependencies '] }, { labels: ['dependency'] }],
    ['its type', { types: ['TASK'] }, { types: ['story'] }],
    ['its type as the tracker calls it', { types: ['chore'] }, { types: ['chores'] }],
    ['its author', { authors: ['robot'] }, { authors: ['maria'] }],
    ['its key', { keys: ['shop-1'] }, { keys: ['SHOP-11'] }],
    ['its source', { sources: ['Shop'] }, { sources: ['other'] }],
    ['its project', { projects: ['pay'] }, { projects: ['SHOP'] }],
    ['its team', { teams: ['Payments'] }, { teams: ['checkout'] }],
    ['its title', { title: title('parser') }, { title: title('lexer') }],
    ['one of several patterns', { title: [...title('lexer'), ...title('parser')] }, { title: [] }],
    ['nothing at all', {}, { labels: [] }],
  ])('asks for %s', (_part, met, missed) => {
    expect([holds(met, issue, 'payments'), holds(missed, issue, 'payments')]).toEqual([true, false]);
  });

  test('holds only with all of its parts', () => {
    expect(holds({ labels: ['docs'], types: ['task'] }, issue, null)).toBe(true);
    expect(holds({ labels: ['docs'], types: ['bug'] }, issue, null)).toBe(false);
  });

  test('is not met by what an issue does not have', () => {
    const bare = readIssue('SHOP-2', { rawType: null, author: null, project: null });
    for (const when of [{ authors: [''] }, { projects: [''] }, { teams: [''] }, { labels: [''] }]) {
      expect(holds(when, bare, null)).toBe(false);
    }
  });
});

describe('the class of an issue', () => {
  const classOf = (more: Partial<ReadIssue>) => classFinder(policy().classes)(readIssue('S-1', more));
  test.each<[why: string, issue: Partial<ReadIssue>, name: string | null]>([
    ['is that of its type', { type: 'bug' }, 'run'],
    ['or of its type as the tracker calls it', { type: 'task', rawType: 'Incident' }, 'run'],
    ['or of any of its labels', { labels: ['docs', 'tech-debt'] }, 'invest'],
    ['is the first that fits, by type or by label', { type: 'spike', labels: ['tech-debt'] }, 'invest'],
    ['the same the other way round', { type: 'bug', labels: ['tech-debt'] }, 'run'],
    ['is none when none fits', { type: 'story', rawType: null, labels: ['bug'] }, null],
  ])('%s', (_why, issue, name) => {
    expect(classOf(issue)).toBe(name);
  });
});

describe('the team of an issue', () => {
  const team = (name: string, more: { labels?: string[]; projects?: string[] } = {}) => ({
    name,
    people: null,
    labels: [],
    projects: [],
    ...more,
  });
  const teams = [
    team('Payments', { labels: ['team-pay'], projects: ['PAY'] }),
    team('Checkout', { labels: ['team-out'], projects: ['OUT'] }),
  ];
  test.each<[why: string, issue: Partial<ReadIssue>, name: string | null]>([
    ['is the one it names, as the config writes it', { team: 'checkout', labels: ['team-pay'], project: 'PAY' }, 'Checkout'],
    ['else the first that one of its labels belongs to', { labels: ['docs', 'team-out', 'team-pay'], project: 'OUT' }, 'Payments'],
    ['else that of its project', { labels: ['docs'], project: 'OUT' }, 'Checkout'],
    ['also without a label', { labels: [], project: 'OUT' }, 'Checkout'],
    ['else what the tracker says', { team: 'Design', project: 'UX' }, 'Design'],
    ['or nobody', { project: null }, null],
  ])('%s', (_why, issue, name) => {
    expect(teamFinder(teams)(readIssue('S-1', { team: null, ...issue }))).toBe(name);
  });

  test('is what the tracker says when the config names none', () => {
    expect(teamFinder([])(readIssue('S-1', { team: 'Design' }))).toBe('Design');
  });
});
