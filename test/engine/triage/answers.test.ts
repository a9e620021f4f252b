import { describe, expect, test } from 'vitest';
import { answersFor } from '../../../src/engine/triage/answers.ts';
import type { AuditedIssue } from '../../../src/model/audit.ts';
import type { Period } from '../../../src/model/goals.ts';
import type { TriageRow } from '../../../src/model/triage.ts';
import { issue } from '../../reporters/audits.ts';

type Found = Parameters<typeof answersFor>[1];

const quarter: Period = { name: '2026-Q4', from: '2026-10-01', to: '2026-12-31' };
const untied: Found = { doubt: 'untied', rank: null, takes: null, starves: null, nearest: null };
const nearest = (title = 'Churn from 5 % to 3 %') => ({ goal: 'O1-KR1', title, words: [] });

const naming = (ref: string, more: Partial<AuditedIssue['okr']> = {}): AuditedIssue =>
  issue('A-1', 'A', {
    okr: { status: 'unknown', reason: null, links: [{ goal: null, ref, status: 'unknown', at: 'label', via: [] }], ...more },
  });

const answers = (found: Partial<Found>, one: AuditedIssue = issue('A-1', 'A'), period: Period | null = quarter) =>
  answersFor(one, { ...untied, ...found }, { label: 'Serves', period, now: '2026-11-20T09:00:00Z' });

describe('to link it', () => {
  const long = 'x'.repeat(121);
  test.each<[string, Partial<Found>, AuditedIssue | undefined, string]>([
    ['nothing is named', {}, undefined, 'Add this line to its description, with the goal that it serves: Serves: GOAL-ID'],
    [
      'a goal is near',
      { nearest: nearest() },
      undefined,
      'Add this line to its description, if O1-KR1 ("Churn from 5 % to 3 %") is what it serves: Serves: O1-KR1',
    ],
    [
      'it names what nobody knows',
      { doubt: 'unknown' },
      naming('O9'),
      'Put this line in the place of "O9" in its description, with the goal that it serves: Serves: GOAL-ID',
    ],
    ['a placeholder stands there', {}, naming('TBD'), 'Add this line to its description, with the goal that it serves: Serves: GOAL-ID'],
    [
      'its words are 120 letters long',
      { doubt: 'unknown' },
      naming(long.slice(1)),
      `Put this line in the place of "${long.slice(1)}" in its description, with the goal that it serves: Serves: GOAL-ID`,
    ],
    [
      'its words are longer, so are the goal’s',
      { doubt: 'unknown', nearest: nearest(long) },
      naming(long),
      `Put this line in the place of "${long.slice(1)}…" in its description, if O1-KR1 ("${long.slice(1)}…") is what it serves: Serves: O1-KR1`,
    ],
  ])('%s', (_why, found, one, link) => {
    expect(answers(found, one).link).toBe(link);
  });
});

test.each<[string, Period | null, string]>([
  [
    'until the period ends',
    quarter,
    'Take it out of the sprints until 2026-12-31, and name a goal of the next period in it once there is one; it is asked about again on 2027-01-01.',
  ],
  ['for 90 days where there is no period', null, 'Take it out of the sprints of this period; it is asked about again on 2027-02-18.'],
])('to plan it: %s', (_why, period, plan) => {
  expect(answers({}, undefined, period).plan).toBe(plan);
});

describe('to drop it', () => {
  const takes: NonNullable<TriageRow['takes']> = { share: 0.3448, of: { amount: 58, unit: 'person-days', until: '2026-12-31', how: '' } };
  const starves = { goal: 'O2', planned: 0.2, without: 0.1, left: 0.09 };
  const rank = (place: number) => ({ place, of: 9, by: 'rice' }) as const;
  const because = (reasons: string) => `Close it as not planned, and say why: "${reasons}."`;

  test.each<[string, Partial<Found>, Period | null, string]>([
    ['it serves nothing', {}, quarter, because('It serves none of our goals of 2026-Q4')],
    [
      'a period without a name goes by its days',
      {},
      { ...quarter, name: null },
      because('It serves none of our goals of 2026-10-01 to 2026-12-31'),
    ],
    ['there is no period', {}, null, because('It serves none of our goals')],
    ['it ranks first, which is no reason', { rank: rank(1) }, null, because('It serves none of our goals')],
    ['it ranks second', { rank: rank(2) }, null, because('It serves none of our goals; 1 of the 8 pieces of work that do rank before it')],
    [
      'all that is known',
      { rank: rank(4), takes, starves },
      quarter,
      because(
        'It serves none of our goals of 2026-Q4; 3 of the 8 pieces of work that do rank before it; it would take 34.4 % of what is left until 2026-12-31; O2 would get 9.0 % where 20.0 % are planned',
      ),
    ],
    [
      'what it takes is floored, and whole where it is whole',
      { takes: { ...takes, share: 0.29 } },
      null,
      because('It serves none of our goals; it would take 29.0 % of what is left until 2026-12-31'),
    ],
  ])('%s', (_why, found, period, drop) => {
    expect(answers(found, undefined, period).drop).toBe(drop);
  });

  test.each<[string, Found['doubt'], string | null, string]>([
    ['its own reason is heard', 'declined', 'the law asks for it', ' It says itself why it names no goal: "the law asks for it".'],
    ['a long one in brief', 'declined', 'y'.repeat(301), ` It says itself why it names no goal: "${'y'.repeat(300)}…".`],
    ['none was given', 'declined', null, ''],
    ['a reason that is not one for naming no goal', 'untied', 'it is a placeholder', ''],
  ])('%s', (_why, doubt, reason, heard) => {
    const one = issue('A-1', 'A', { okr: { status: 'declined', reason, links: [] } });
    expect(answers({ doubt }, one).drop).toBe(`${because('It serves none of our goals of 2026-Q4')}${heard}`);
  });
});
