import { describe, expect, test } from 'vitest';
import { themesOf } from '../../../src/engine/weekly/clusters.ts';
import type { AuditedIssue } from '../../../src/model/audit.ts';
import { issue } from '../../reporters/audits.ts';

const untied = (...parts: readonly (Partial<AuditedIssue> & { title?: string })[]) =>
  parts.map((part, i) => issue(`A-${i + 1}`, part.title ?? `No ${i}`, part));
const found = (issues: readonly AuditedIssue[], linked: readonly AuditedIssue[] = []) =>
  themesOf(issues, linked, 4).map(({ kind, name, issues: of }) => [kind, name, of.length]);

describe('what untied work clusters around', () => {
  test.each<[string, readonly AuditedIssue[], readonly (readonly [string, string, number])[]]>([
    ['a label', untied({ labels: ['refunds'] }, { labels: ['refunds'] }, { labels: ['refunds'] }), [['label', 'refunds', 3]]],
    ['two are no theme', untied({ labels: ['refunds'] }, { labels: ['refunds'] }), []],
    [
      'how soon and what kind is no subject',
      untied(...Array.from({ length: 3 }, () => ({ labels: ['urgent', 'P1', 'bug', 'size/L'] }))),
      [],
    ],
    [
      'a parent before a label',
      untied(...Array.from({ length: 3 }, () => ({ parent: 'A-99', labels: ['refunds'] }))),
      [['parent', 'A-99', 3]],
    ],
    ['a milestone', untied(...Array.from({ length: 3 }, () => ({ milestone: 'Fair' }))), [['milestone', 'Fair', 3]]],
    [
      'a word of titles, whatever its case; words that hold sentences together are none',
      untied({ title: 'Refund by card' }, { title: 'refund by mail' }, { title: 'Fix the Refund' }, { title: 'Add a thing by mail' }),
      [['word', 'refund', 3]],
    ],
    [
      'the largest first, no issue in two',
      untied(
        ...Array.from({ length: 3 }, () => ({ labels: ['fair', 'refunds'] })),
        ...Array.from({ length: 2 }, () => ({ labels: ['refunds'] })),
        ...Array.from({ length: 3 }, () => ({ labels: ['fair'] })),
      ),
      [['label', 'fair', 6]],
    ],
  ])('%s', (_why, issues, themes) => {
    expect(found(issues)).toEqual(themes);
  });

  test('the words that most titles share are told together', () => {
    const issues = untied({ title: 'Old pay page: freeze' }, { title: 'Dark mode for the pay page' }, { title: 'Pay page in dollars' });
    expect(themesOf(issues, [], 4).map(({ name, besides }) => [name, ...besides])).toEqual([['page', 'pay']]);
  });

  test('what is as common in the work that serves goals is no theme of its own', () => {
    const backend = Array.from({ length: 4 }, () => ({ labels: ['backend'] }));
    expect(found(untied(...backend), untied(...backend))).toEqual([]);
    expect(found(untied(...backend), untied({ labels: ['backend'] }, {}, {}, {}))).toEqual([['label', 'backend', 4]]);
  });
});
