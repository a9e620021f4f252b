import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { additions, worklist } from '../../src/reporters/worklist.ts';
import { complete, finding, issue } from './audits.ts';

type Part = Parameters<typeof complete>[0];
const items = (part: Part) => worklist(complete(part)).first(Number.POSITIVE_INFINITY);
const keys = (part: Part) => items(part).map((item) => item.issue.key);

describe('worklist', () => {
  const ordered = [
    issue('A-9', 'untied and urgent', { priority: 1, weight: 1 }),
    issue('A-8', 'untied and heavy', { priority: 3, weight: 8 }),
    issue('A-2', 'untied, the smaller number', { priority: 3, weight: 2 }),
    issue('A-12', 'untied, the greater number', { priority: 3, weight: 2 }),
    issue('A-7', 'untied, of unknown priority', { priority: null, weight: 99 }),
    issue('A-1', 'doubtful and urgent', { priority: 1, weight: 99, buckets: { O1: 1 } }),
    issue('A-3', 'doubtful epic', { counted: false, standing: 'carrier', buckets: {}, weight: null }),
    issue('A-4', 'only a note', { priority: 1, weight: 99 }),
  ];
  const findings = ordered.map((one) => finding('some-rule', one, { severity: one.key === 'A-4' ? 'info' : 'error' }));

  it('has untied work first, then the urgent, the heavy, the first key, and notes last', () => {
    expect(keys({ issues: ordered, findings })).toEqual(ordered.map(({ key }) => key));
  });

  it('has one order, whatever the order of issues and findings', () => {
    const shuffled = fc.tuple(
      fc.shuffledSubarray(ordered, { minLength: ordered.length }),
      fc.shuffledSubarray(findings, { minLength: findings.length }),
    );
    fc.assert(
      fc.property(shuffled, ([issues, found]) => {
        expect(keys({ issues, findings: found })).toEqual(ordered.map(({ key }) => key));
      }),
    );
  });

  it('gives as many of the first as are asked for, whatever was asked before', () => {
    const list = worklist(complete({ issues: ordered, findings }));
    const all = ordered.map(({ key }) => key);
    for (const limit of [2, 1, 0, 7, 3, 100, 4]) {
      expect(list.first(limit).map((item) => item.issue.key)).toEqual(all.slice(0, limit));
    }
    expect(list.length).toBe(ordered.length);
  });

  it('keeps an issue together, the gravest finding first', () => {
    const one = issue('A-1', 'x');
    const listed = items({ issues: [one], findings: [finding('b', one, { severity: 'warning' }), finding('c', one), finding('a', one)] });
    expect(listed.map((item) => item.findings.map(({ rule }) => rule))).toEqual([['a', 'c', 'b']]);
  });

  it('tells issues of two sources apart that share a key', () => {
    const here = issue('1', 'here', { source: 'redmine:a' });
    const there = issue('1', 'there', { source: 'redmine:b' });
    expect(items({ issues: [here, there], findings: [finding('a', there)] }).map((item) => item.issue.title)).toEqual(['there']);
  });

  it('counts known findings and leaves them out', () => {
    const one = issue('A-1', 'x');
    const audit = complete({ issues: [one], findings: [finding('a', one, { known: true })] });
    expect(worklist(audit)).toMatchObject({ length: 0, general: [], known: 1 });
    expect(worklist(audit).first(1)).toEqual([]);
  });

  it('groups by rule what is about goals, the whole, or an issue that is not listed', () => {
    const { general } = worklist(
      complete({
        issues: [],
        findings: [
          finding('goal-uncovered', null, { severity: 'warning', subject: 'O1' }),
          finding('parent-unreadable', issue('GONE-1', 'x')),
          finding('goal-uncovered', null, { severity: 'warning', subject: 'O2' }),
        ],
      }),
    );
    expect(general.map(({ rule, findings }) => [rule, findings.map(({ subject }) => subject)])).toEqual([
      ['parent-unreadable', ['OKR']],
      ['goal-uncovered', ['O1', 'O2']],
    ]);
  });
});

describe('additions', () => {
  it('has each line once', () => {
    expect(additions([finding('a', null), finding('b', null), finding('c', null, { help: 'x' })])).toEqual([
      'OKR: one of O1-KR1, O1-KR2, O2-KR1, …',
      'x',
    ]);
  });
});
