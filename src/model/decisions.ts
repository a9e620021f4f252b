import { z } from 'zod';

export const answers = ['link', 'plan', 'drop'] as const;
/** Link it to a goal, plan it for the next period, or do not do it. */
export type Answer = (typeof answers)[number];

const day = z.iso.date().meta({ expected: 'a date such as 2026-11-27', example: '2026-11-27' });
const word = (example: string) => z.string().trim().min(1).meta({ expected: 'a text', example });
/** Some trackers have numbers for keys, and nobody thinks of quoting them. */
const key = z.union([z.string().trim().min(1), z.int().transform(String)]).meta({ expected: 'the key of an issue', example: 'SHOP-12' });

/** What was decided about an issue that serves no goal. Dates are UTC days. */
export const decisionSchema = z
  .strictObject({
    issue: key,
    source: word('jira:acme/SHOP').optional().describe("The source's name, where two sources have an issue of this key"),
    answer: z.enum(answers).meta({ example: 'drop' }),
    goal: word('O1-KR1').optional().describe('The goal of `link`, or the one that `plan` waits for'),
    who: word('payments-lead').describe('A role or a name'),
    date: day.describe('When it was decided'),
    by: day.optional().describe('Until when it is to be done'),
    review: day.optional().describe('Until this day it is not asked again'),
    reason: word('It serves none of the goals of this quarter').optional(),
  })
  .meta({ example: { issue: 'SHOP-12', answer: 'drop', who: 'payments-lead', date: '2026-11-20' } });
/** decisions.yml: a list. Of several decisions about one issue the latest holds. */
export const decisionsSchema = z
  .array(decisionSchema)
  .meta({ expected: 'a list of decisions', example: [{ issue: 'SHOP-12', answer: 'drop', who: 'payments-lead', date: '2026-11-20' }] });
export type Decision = z.output<typeof decisionSchema>;

/** A decision and where it stands, for people: "decisions.yml:3:5". */
export interface PlacedDecision extends Decision {
  readonly origin: string;
}

/** What became of a decision: done, not yet, or past its day. */
export type DecisionState = 'done' | 'open' | 'overdue';

/** A decision that holds, and what became of it. */
export interface JudgedDecision {
  readonly decision: PlacedDecision;
  readonly state: DecisionState;
  /** A sentence for people: "it is linked to O1-KR2". */
  readonly why: string;
}
