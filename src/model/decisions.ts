import { z } from 'zod';

export const answers = ['link', 'plan', 'drop'] as const;
/** Link it to a goal, plan it for the next period, or do not do it. */
export type Answer = (typeof answers)[number];

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'it is a date such as 2026-11-20');

/** What was decided about an issue that serves no goal. Dates are UTC days. */
export const decisionSchema = z.strictObject({
  issue: z.string().min(1),
  /** The source's name, where two sources have an issue of this key. */
  source: z.string().min(1).optional(),
  answer: z.enum(answers),
  /** The goal of `link`, or the one that `plan` waits for. */
  goal: z.string().min(1).optional(),
  who: z.string().min(1).describe('A role or a name'),
  date: day.describe('When it was decided'),
  by: day.optional().describe('Until when it is to be done'),
  review: day.optional().describe('Until this day it is not asked again'),
  reason: z.string().min(1).optional(),
});
export type Decision = z.output<typeof decisionSchema>;

/** A decision and where it stands, for people: "decisions.yml:3:5". */
export interface PlacedDecision extends Decision {
  readonly origin: string;
}

/** What became of a decision: done, not yet, or past its day. */
export type DecisionState = 'done' | 'open' | 'overdue';
