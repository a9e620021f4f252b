import { describe, expect, test } from 'vitest';
import { snapshotOf } from '../../../src/engine/snapshot.ts';
import { hasChanged } from '../../../src/engine/weekly/changed.ts';
import type { WeeklyInput } from '../../../src/engine/weekly/input.ts';
import type { Measure } from '../../../src/model/audit.ts';
import type { Decision } from '../../../src/model/decisions.ts';
import { auditAt, noDrift, weeklyInput } from './shop.ts';

const audit = auditAt(0);
const same = snapshotOf(audit);
const still: WeeklyInput = { ...weeklyInput(), audit, before: same, drift: noDrift(), decisions: [] };

const shippedWith = (change: (measure: Measure) => Measure) => {
  const { shipped } = same.measures;
  if (shipped === undefined) throw new Error('nothing shipped');
  return { ...same, measures: { ...same.measures, shipped: change(shipped) } };
};
const rated = (rate: number) => shippedWith((measure) => ({ ...measure, aligned: { hit: 0, inherited: 0, of: 10, rate, bounds: null } }));
const decided = (by: string | undefined, state: 'open' | 'done' | 'overdue') => {
  const decision: Decision = { issue: 'CHK-20', answer: 'plan', who: 'lead', date: '2026-11-01', ...(by === undefined ? {} : { by }) };
  return [{ decision: { ...decision, origin: 'decisions.yml:1:3' }, state, why: 'it is so' }];
};
const found = { rule: 'okr-link-missing', source: 'shop', issue: 'CHK-1', subject: 'OKR' };
const findings = (severity: 'error' | 'warning') =>
  noDrift({ findings: { new: [{ ...found, severity }], fixed: [], still: [], cameBack: [] } });

describe('whether something moved', () => {
  test.each<[string, Partial<WeeklyInput>, boolean]>([
    ['nothing did', {}, false],
    ['nothing stored before', { before: null, drift: null }, true],
    ['incomplete data', { audit: auditAt(0, { incomplete: true }) }, true],
    ['alignment by a point', { before: rated(0.59) }, true],
    ['alignment by less', { before: rated(0.591) }, false],
    ['a rate where there was none', { before: shippedWith((measure) => ({ ...measure, aligned: null })) }, true],
    [
      'a bucket’s verdict',
      {
        before: shippedWith((measure) => ({
          ...measure,
          allocation: (measure.allocation ?? []).map((row) => ({ ...row, verdict: null })),
        })),
      },
      true,
    ],
    ['a metric', { before: { ...same, goals: auditAt(1).goals } }, true],
    ['a new error', { drift: findings('error') }, true],
    ['a new warning', { drift: findings('warning') }, false],
    ['what can be compared', { drift: noDrift({ breaks: [{ hash: 'goals', reason: 'The goals changed.' }] }) }, true],
    ['a decision due this week', { decisions: decided('2026-11-27', 'open') }, true],
    ['one due later', { decisions: decided('2026-11-28', 'open') }, false],
    ['one without a day', { decisions: decided(undefined, 'open') }, false],
    ['one that is overdue', { decisions: decided('2026-11-01', 'overdue') }, true],
    ['one that is done', { decisions: decided('2026-11-01', 'done') }, false],
  ])('%s', (_why, part, changed) => {
    expect(hasChanged({ ...still, ...part })).toBe(changed);
  });
});
