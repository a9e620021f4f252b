import { describe, expect, test } from 'vitest';
import type { WeeklyInput } from '../../../src/engine/weekly/input.ts';
import { weeklyReport } from '../../../src/engine/weekly/weekly.ts';
import { teamSectionIds } from '../../../src/model/weekly.ts';
import { auditAt, noDrift, weeklyInput } from './shop.ts';
import { partOf, said, tabled } from './words.ts';

const page = (part: Partial<WeeklyInput> = {}) => weeklyReport(weeklyInput({ audience: 'team', ...part }));

test('a lead sees none of it, a team all', () => {
  const ids = (audience: 'lead' | 'team') => weeklyReport(weeklyInput({ audience })).sections.map(({ id }) => id);
  expect(ids('lead').filter((id) => (teamSectionIds as readonly string[]).includes(id))).toEqual([]);
  expect(ids('team').filter((id) => (teamSectionIds as readonly string[]).includes(id))).toEqual([...teamSectionIds]);
});

describe('what a team sees besides', () => {
  test('its figures beside those of others, never of persons', () => {
    expect(tabled(page(), 'groups').slice(0, 2)).toEqual([
      ['payouts', '20.0 % (1 of 5)', '0.0 % (0 of 5)', '50.0 % (2 of 4)', '0.0 % of 20 % planned', '4'],
      ['checkout', '50.0 % (2 of 4)', '0.0 % (0 of 4)', '66.6 % (4 of 6)', '0.0 % of 20 % planned', '2'],
    ]);
  });

  test('goals without work, with their owners', () => {
    expect(said(page(), 'coverage')).toEqual([
      'Of the key results that are due 66.6 % (2 of 3) have open work, of the objectives 100.0 % (2 of 2).',
      'O1-KR2 (owner: payments-lead) has no open work.',
    ]);
  });

  test('the mix, then and now', () => {
    const row = { bucket: 'O1', planned: 0.4, from: 0.2, to: 0.1, change: -10, verdict: 'starved' as const };
    const drift = noDrift({ mix: [{ slice: 'shipped', buckets: [row], from: 0.25, to: 0.32, change: 7 }] });
    expect(said(page({ drift }), 'mix')).toEqual([
      '32.0 % of the capacity of the shipped work is elsewhere than planned (before: 25.0 %).',
      '33.7 % of the capacity of the open work is elsewhere than planned.',
    ]);
    expect(tabled(page({ drift }), 'mix')).toEqual([['O1', '40 %', '20 %', '10 %', 'starved']]);
  });

  test('findings by rule, with the issues behind them', () => {
    const of = (issue: string) => ({ rule: 'okr-link-missing', severity: 'error' as const, source: 'shop', issue, subject: 'OKR' });
    const drift = noDrift({ findings: { new: [of('CHK-20'), of('CHK-21')], fixed: [of('CHK-1')], still: [], cameBack: [of('CHK-21')] } });
    const report = page({ drift });
    expect(said(report, 'findings')).toEqual(['2 new findings, 1 fixed, 1 of the new ones came back.']);
    expect(tabled(report, 'findings')).toEqual([['okr-link-missing', '2', '1', '1', '0']]);
    expect(report.lists.find(({ id }) => id === 'findings-new-okr-link-missing')?.issues.map(({ key }) => key)).toEqual([
      'CHK-20',
      'CHK-21',
    ]);
    expect(said(page({ drift: null }), 'findings')).toEqual(['29 findings; there is no earlier audit to tell new from old.']);
  });

  test('exemptions that end soon', () => {
    expect(said(page(), 'exemptions')).toEqual(['“a bot does it” ends on 1 December: 1 issue.']);
    const audit = auditAt(0);
    expect(said(page({ audit: { ...audit, issues: audit.issues.filter(({ exempt }) => exempt === null) } }), 'exemptions')).toEqual([
      'No exemption ends within four weeks.',
    ]);
  });

  test('what to mend: untied and urgent work first, with the nearest goal and the line to add', () => {
    const report = page();
    const [checkout, payouts] = partOf(report, 'worklist').tables;
    expect([checkout?.caption, payouts?.caption]).toEqual(['checkout: 4 issues', 'payouts: 5 issues']);
    const [first, second] = tabled(report, 'worklist');
    expect(first?.slice(0, 3)).toEqual(['CHK-20', '“it does not say what it brings to the business”; “it is tied to no goal”', 'O1-KR1']);
    expect(first?.[3]).toContain('OKR: one of O1-KR1, O1-KR2, O2-KR1');
    expect(second?.[2]).toBe('–');
    expect(payouts?.rows).toHaveLength(5);
  });
});
