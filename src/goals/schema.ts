import { z } from 'zod';
import { type MatchKey, matchNames } from './draft.ts';
import { moneyOf } from './money.ts';
import { periodOf } from './period.ts';

const text = (example: string) => z.string().trim().min(1).max(1000).meta({ example });

const day = z.iso.date().meta({ expected: 'a date such as 2026-12-31', example: '2026-12-31' });

const number = (example: number) => z.number().meta({ example });

const period = z
  .union([
    z.string(),
    z.number(),
    z
      .strictObject({ from: day, to: day })
      .refine(({ from, to }) => from <= to, { error: 'the period ends before it begins', path: ['to'] })
      .meta({ example: { from: '2026-10-01', to: '2026-12-31' } }),
  ])
  .refine((value) => typeof value === 'object' || periodOf(String(value)) !== null)
  .meta({ expected: 'a period such as 2026-Q4, 2026-H2, 2026, 2026-10 or {from: 2026-10-01, to: 2026-12-31}', example: '2026-Q4' });

const share = z
  .number()
  .refine((value) => value === 0 || (value >= 1 && value <= 100))
  .meta({ expected: 'a planned share in per cent from 1 to 100 (40, not 0.4)', example: 40 });

const texts = (example: readonly string[]) => z.array(z.string().trim().min(1)).max(1000).meta({ expected: 'a list of texts', example });

const matchExamples: Readonly<Record<MatchKey, string>> = {
  epics: 'SHOP-3',
  labels: 'checkout',
  milestones: 'Checkout 2',
  components: 'payments',
  projects: 'SHOP',
};

const match = z
  .strictObject(
    Object.fromEntries(matchNames.map((name) => [name, texts([matchExamples[name]]).optional()])) as Record<
      MatchKey,
      z.ZodOptional<ReturnType<typeof texts>>
    >,
  )
  .meta({ description: 'Work that counts for the goal without naming it', example: { epics: ['SHOP-3'], labels: ['checkout'] } });

const metric = z
  .strictObject({
    from: number(5).describe('Where it started'),
    to: number(3).describe('Where it should arrive'),
    now: number(4.2).nullable().optional(),
    unit: text('%').optional(),
    updated: day.optional().describe('When `now` was last measured'),
  })
  .meta({ example: { from: 5, to: 3, now: 4.2, unit: '%' } });

const worth = z
  .union([z.number().min(0), z.string()])
  .refine((value) => moneyOf(String(value)) !== null)
  .transform((value) => moneyOf(String(value)))
  .meta({ expected: 'an amount of money such as 120000 EUR', example: '120000 EUR' });

const goal = {
  id: text('O1').describe('How issues name it'),
  title: text('Keep the merchants we win'),
  owner: text('payments-lead').optional(),
  period: period.optional(),
  metric: metric.optional(),
  worth: worth.optional().describe('What reaching it is worth, to stand beside what was spent on it'),
  aliases: texts(['churn']).optional().describe('Other names; one that goals of the same time share is ambiguous'),
  urls: texts(['https://goals.acme.example/churn']).optional().describe('Pages about the goal; an issue that links to one names the goal'),
  match: match.optional(),
  serves: texts(['COMPANY-2']).optional().describe('Goals above it, outside this file'),
  status: z.enum(['active', 'done', 'dropped']).optional().meta({ example: 'active' }),
  closed: day.optional().describe('The day on which it was done or dropped'),
};

const honestEnd = (value: { status?: string | undefined; closed?: string | undefined }) =>
  value.status !== 'active' || value.closed === undefined;
const honestly = { error: 'an active goal is not closed; say status: done or dropped, or leave `closed` out', path: ['closed'] };

const keyResult = z
  .strictObject(goal)
  .refine(honestEnd, honestly)
  .meta({ example: { id: 'O1-KR1', title: 'Monthly churn from 5 % to 3 %' } });

const objective = z
  .strictObject({
    ...goal,
    share: share.optional().describe('Planned per cent of capacity'),
    keyResults: z
      .array(keyResult)
      .optional()
      .meta({ example: [{ id: 'O1-KR1', title: 'Monthly churn from 5 % to 3 %' }] }),
  })
  .refine(honestEnd, honestly)
  .meta({ example: { id: 'O1', title: 'Keep the merchants we win' } });

/** goals.yml. */
export const goalsSchema = z
  .strictObject({
    northStar: z
      .strictObject({
        title: text('Weekly active merchants'),
        unit: text('merchants').optional(),
        now: number(18_200).nullable().optional(),
      })
      .optional()
      .meta({ example: { title: 'Weekly active merchants', unit: 'merchants', now: 18_200 } }),
    period: period.optional().describe('Of every objective that has none of its own'),
    objectives: z
      .array(objective)
      .max(10_000)
      .meta({ expected: 'a list of objectives', example: [{ id: 'O1', title: 'Keep the merchants we win' }] }),
  })
  .meta({ example: { objectives: [{ id: 'O1', title: 'Keep the merchants we win' }] } });

/** As it is written: "2026-Q4", 2026 or two days. */
export type WrittenPeriod = z.output<typeof period>;
export type GoalsFile = z.output<typeof goalsSchema>;
export type GoalEntry = z.output<typeof keyResult>;
