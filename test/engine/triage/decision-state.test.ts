import { describe, expect, test } from 'vitest';
import { decisionStates } from '../../../src/engine/triage/decision-state.ts';
import type { ExampleIssue } from '../../../src/rules/rule.ts';
import { triageInput, untied } from './triage-world.ts';

const stateOf = (decision: string, record: ExampleIssue | null, more: { incomplete?: boolean; now?: string } = {}) => {
  const input = triageInput({
    records: record === null ? [untied(7)] : [untied(1, record)],
    decisions: `- {issue: U-1, who: lead, ${decision}}\n`,
    ...more,
  });
  const [judged] = decisionStates(input.decisions, input.audit, input.audit.at);
  return judged === undefined ? null : [judged.state, judged.why];
};

const link = 'answer: link, date: 2026-11-10';
const plan = 'answer: plan, date: 2026-11-10';
const drop = 'answer: drop, date: 2026-11-10';

describe('what became of a decision', () => {
  test.each<[string, string, ExampleIssue | null, string, string]>([
    ['linked to a goal that holds', link, { body: 'OKR: O1-KR1' }, 'done', 'it is linked to O1-KR1'],
    ['linked to the goal that was named', `${link}, goal: O1-KR1`, { body: 'OKR: O1-KR1' }, 'done', 'it is linked to O1-KR1'],
    [
      'linked to a key result of the objective that was named',
      `${link}, goal: o1`,
      { body: 'OKR: O1-KR1' },
      'done',
      'it is linked to O1-KR1',
    ],
    ['linked to another goal', `${link}, goal: O2`, { body: 'OKR: O1-KR1' }, 'open', 'it is linked to O1-KR1, not to O2'],
    ['linked to a goal of the past', link, { body: 'OKR: PAST' }, 'open', 'it is linked to no goal that holds'],
    ['linked to nothing', link, {}, 'open', 'it is linked to no goal that holds'],
    ['linked to nothing, its day is today', `${link}, by: 2026-11-20`, {}, 'open', 'it is linked to no goal that holds'],
    ['linked to nothing, its day has passed', `${link}, by: 2026-11-19`, {}, 'overdue', 'it is linked to no goal that holds'],
    ['linked in time', `${link}, by: 2026-11-19`, { body: 'OKR: O1' }, 'done', 'it is linked to O1'],
    ['to be linked, and gone', link, null, 'open', 'it is not among the issues that were read'],
    ['planned, and still open', plan, {}, 'open', 'it is still among the open work of this period'],
    ['planned, and linked to a goal of the next period', plan, { body: 'OKR: NEXT' }, 'done', 'it is linked to NEXT, of a later period'],
    ['planned, and linked to a goal of this period', plan, { body: 'OKR: O1' }, 'open', 'it is still among the open work of this period'],
    ['planned, and dropped', plan, { status: 'wontfix' }, 'done', 'it was dropped'],
    ['planned, and done', plan, { status: 'done', closedAt: '2026-11-15T09:00:00Z' }, 'done', 'it was done'],
    ['planned, and gone', plan, null, 'done', 'it is no longer among the open work'],
    ['planned, its day has passed', `${plan}, by: 2026-11-12`, {}, 'overdue', 'it is still among the open work of this period'],
    ['dropped, and closed as dropped', drop, { status: 'wontfix' }, 'done', 'it was closed as dropped'],
    ['dropped, and still open', drop, {}, 'open', 'it is still open'],
    ['dropped, and done all the same', drop, { status: 'done', closedAt: '2026-11-15T09:00:00Z' }, 'open', 'it was done all the same'],
    ['dropped, and gone', drop, null, 'done', 'it is no longer among the open work'],
    ['dropped, its day has passed', `${drop}, by: 2026-11-12`, {}, 'overdue', 'it is still open'],
  ])('%s', (_why, decision, record, state, why) => {
    expect(stateOf(decision, record)).toEqual([state, why]);
  });

  test('planned in one period and still there in the next, linked to one of its goals', () => {
    expect(stateOf(plan, { body: 'OKR: NEXT' }, { now: '2027-01-15T09:00:00Z' })).toEqual([
      'done',
      'it is linked to NEXT, of a later period',
    ]);
  });

  test('an issue that would have been read had it been closed since is not done, its key is wrong', () => {
    const input = triageInput({ records: [untied(7)], decisions: '- {issue: U-1, who: lead, answer: drop, date: 2026-11-10}\n' });
    const judged = (closedSince: string) => decisionStates(input.decisions, input.audit, input.audit.at, new Date(closedSince))[0];
    expect(judged('2026-10-16T09:00:00Z')).toMatchObject({ state: 'open', why: 'there is no such issue in the sources that were read' });
    expect(judged('2026-11-10T09:00:00Z')).toMatchObject({ state: 'done', why: 'it is no longer among the open work' });
  });

  test.each<[string, string, string, string]>([
    ['of the quarter that has ended since', '2026-06-10', 'OKR: O1-KR1', 'done'],
    ['on the last day of the quarter', '2026-12-31', 'OKR: NEXT', 'done'],
    ['in the quarter that its goal is of', '2027-01-01', 'OKR: NEXT', 'open'],
  ])('planned %s', (_why, date, body, state) => {
    expect(
      stateOf(`answer: plan, date: ${date}`, { body }, { now: date > '2026-12-30' ? '2027-01-15T09:00:00Z' : '2026-11-20T09:00:00Z' })?.[0],
    ).toBe(state);
  });

  test('nothing is known to be gone when not everything was read', () => {
    expect(stateOf(drop, null, { incomplete: true })).toEqual(['open', 'it is not among the issues that were read']);
  });

  test('a decision about an issue of another source is not about this one', () => {
    expect(stateOf(`${drop}, source: elsewhere`, {})).toEqual(['done', 'it is no longer among the open work']);
    expect(stateOf(`${drop}, source: shop`, {})).toEqual(['open', 'it is still open']);
  });
});
