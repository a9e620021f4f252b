import { defaultConfig, parseConfig } from '../../../src/config/load.ts';
import { decisionsThatHold } from '../../../src/decisions/hold.ts';
import { parseDecisions } from '../../../src/decisions/load.ts';
import { throughputOf } from '../../../src/engine/triage/throughput.ts';
import { type TriageInput, triageOf } from '../../../src/engine/triage/triage.ts';
import { parseGoals } from '../../../src/goals/load.ts';
import type { Triage, TriageRow } from '../../../src/model/triage.ts';
import { exampleNow } from '../../../src/rules/example-goals.ts';
import type { ExampleIssue } from '../../../src/rules/rule.ts';
import { judgeRecords } from '../../world/world.ts';

/** 2026-11-20 is a Friday; 29 working days are left of the quarter. */
export const quarter = `period: 2026-Q4
objectives:
  - id: O1
    title: Keep the merchants we win
    share: 40
    keyResults:
      - {id: O1-KR1, title: Monthly churn from 5 % to 3 %, aliases: [churn]}
  - id: O2
    title: Settle in a second country
    share: 20
    keyResults:
      - {id: O2-KR1, title: Banking licences from 1 to 2}
  - {id: NEXT, title: Open on the moon, period: 2027-Q1}
  - {id: PAST, title: Win the first hundred merchants, period: 2026-Q2}
`;

export interface TriageWorld {
  readonly records: readonly ExampleIssue[];
  readonly goals?: string;
  readonly config?: string;
  /** decisions.yml as text. */
  readonly decisions?: string;
  readonly incomplete?: boolean;
  readonly now?: string;
  /** Closed work was read back to this instant; 28 days when absent. */
  readonly since?: string;
}

export function triageInput({
  records,
  goals = quarter,
  config = '',
  decisions = '',
  incomplete = false,
  now = exampleNow,
  since,
}: TriageWorld): TriageInput {
  const { audit } = judgeRecords({ records, goals, config, incomplete, now });
  const input = { cwd: '/team', env: {}, now };
  const { policy } = config === '' ? defaultConfig(input) : parseConfig(config, '/team/throughline.yml', 'throughline.yml', input);
  const from = since === undefined ? new Date(Date.parse(now) - 28 * 86_400_000) : new Date(since);
  return {
    audit,
    goals: parseGoals(goals, 'goals.yml', { columns: null }),
    policy,
    decisions: decisionsThatHold(parseDecisions(decisions, 'decisions.yml')),
    throughput: throughputOf(audit.issues, from, audit.at),
  };
}

export const triageOfWorld = (world: TriageWorld): Triage => triageOf(triageInput(world));

/** The row of an issue; throws when it has none. */
export function rowOf(triage: Triage, key: string): TriageRow {
  const row = triage.rows.find(({ issue }) => issue.key === key);
  if (row === undefined) throw new Error(`no row for ${key}; there are ${triage.rows.map(({ issue }) => issue.key).join(', ')}`);
  return row;
}

/** An issue linked to a goal. */
export const linkedTo = (goal: string, number: number, more: ExampleIssue = {}): ExampleIssue => ({
  key: `L-${number}`,
  title: `Linked work ${number}`,
  body: `OKR: ${goal}`,
  ...more,
});

/** An issue that names no goal. */
export const untied = (number: number, more: ExampleIssue = {}): ExampleIssue => ({
  key: `U-${number}`,
  title: `Request ${number}`,
  body: 'do it',
  ...more,
});
