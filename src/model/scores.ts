import { z } from 'zod';

/**
 * What RICE and WSJF are made of. Reach: how many, in a period; impact: 0.25 to 3; confidence: 0 to 1; effort: person-months.
 * The others are on whatever scale the team uses for all of its work.
 */
export const scoreInputNames = [
  'reach',
  'impact',
  'confidence',
  'effort',
  'businessValue',
  'timeCriticality',
  'riskReduction',
  'costOfDelay',
  'jobSize',
] as const;
export type ScoreInputName = (typeof scoreInputNames)[number];

export const moscowNames = ['must', 'should', 'could', 'wont'] as const;
export type Moscow = (typeof moscowNames)[number];

export const scoreInputSchema = z.object({
  name: z.enum(scoreInputNames),
  value: z.number(),
  at: z.string().describe('Where it stood: `field:Reach`, `label`, `body:line`'),
});
/** An input of a score, as the issue gives it. */
export type ScoreInput = Readonly<z.output<typeof scoreInputSchema>>;

/** What an issue itself says of its worth: each input once, and only those that could be read. */
export const readScoresSchema = z.object({ inputs: z.array(scoreInputSchema), moscow: z.enum(moscowNames).nullable() });
export type ReadScores = z.output<typeof readScoresSchema>;

/** A score, or why there is none: a missing input makes it not evaluable, never zero. */
export type Score =
  | { readonly value: number; readonly inputs: readonly ScoreInput[]; readonly missing: readonly [] }
  | { readonly value: null; readonly inputs: readonly ScoreInput[]; readonly missing: readonly string[] };

/** What can be said of an issue's worth. RICE: reach × impact × confidence ÷ effort. WSJF: cost of delay ÷ job size. */
export interface Scores {
  readonly rice: Score;
  readonly wsjf: Score;
  readonly moscow: Moscow | null;
}
