import { describe, expect, test } from 'vitest';
import { goalTree } from '../../src/engine/goal-tree.ts';
import type { AuditedIssue } from '../../src/model/audit.ts';
import { complete, issue } from '../reporters/audits.ts';
import { auditedGoal } from './drift/builders.ts';

const now = '2026-11-20T09:00:00Z';

const shippedFor = (goal: string, closedAt: string): AuditedIssue =>
  issue(`${goal}@${closedAt}`, 'Work', {
    status: 'done',
    closedAt,
    weight: 1,
    okr: { status: 'linked', reason: null, links: [{ goal, ref: goal, status: 'ok', at: 'label', via: [] }] },
  });

const spentOn = (period: { from: string; to: string }, closings: readonly string[], closedSince: string) => {
  const goals = [auditedGoal('O1', { kind: 'objective', period: { name: null, ...period } })];
  const audit = complete({ at: now, goals, issues: closings.map((at) => shippedFor('O1', at)) });
  return goalTree({ audit, closedSince: new Date(closedSince), paces: [], teams: [] }).objectives[0]?.spent;
};

describe('what was spent', () => {
  const quarter = { from: '2026-10-01', to: '2026-12-31' };
  const before = '2026-09-01T00:00:00Z';

  test.each<[string, readonly string[], number]>([
    ['from the first instant of the period on', ['2026-10-01T00:00:00Z', '2026-09-30T23:59:59Z'], 1],
    ['up to now', ['2026-11-20T09:00:00Z', '2026-11-20T09:00:01Z'], 1],
  ])('%s', (_, closings, issues) => {
    expect(spentOn(quarter, closings, before)).toEqual({ since: '2026-10-01', issues, share: 1 });
  });

  test('is told from where closed work was read on, not from a day before it', () => {
    expect(spentOn({ from: '2026-01-01', to: '2026-12-31' }, ['2026-11-01T09:00:00Z'], '2026-05-20T09:00:00Z')).toMatchObject({
      since: '2026-05-20',
      issues: 1,
    });
  });

  test('is not known of a period that was over before', () => {
    expect(spentOn({ from: '2026-07-01', to: '2026-09-30' }, ['2026-11-01T09:00:00Z'], '2026-10-16T09:00:00Z')).toBe(null);
  });
});
