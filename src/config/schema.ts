import { z } from 'zod';
import { goalColumns } from '../model/goals.ts';
import { gateNames, type SeveritySetting, severities, sliceNames } from '../model/policy.ts';
import { timeZoneOf } from '../model/zones.ts';
import { nameEntries } from './name-settings.ts';
import { duration, isoDate, listOrAdd, oneOrMore, percent, share, sourceTemplates } from './parts.ts';
import { presetNames } from './presets.ts';
import type { Registries, Rule } from './registries.ts';
import { scoringSchema } from './scoring.ts';

/** A source as its tracker's own schema made it; `tracker` says whose it is. */
export type SourceConfig = { readonly tracker: string } & Readonly<Record<string, unknown>>;

/** `warning`, or `[warning, {min: 20}]`. */
export type RuleEntry = SeveritySetting | readonly [SeveritySetting, Readonly<Record<string, unknown>>];

const severity = z.enum([...severities, 'off']);

const ruleEntry = (rule: Rule) =>
  z
    .union([
      severity,
      z.tuple([severity, rule.options.strict()]).meta({ expected: '[severity, {options}]', example: ['error', rule.options.parse({})] }),
    ])
    .optional()
    .meta({ expected: 'error, warning, info, off, or [severity, {options}]', example: 'warning', description: rule.title });

const ruleEntries = (rules: readonly Rule[]) => Object.fromEntries(rules.map((rule) => [rule.id, ruleEntry(rule)]));

const when = z
  .strictObject({
    labels: oneOrMore('dependencies').optional(),
    types: oneOrMore('bug').optional().describe("The normalised type or the tracker's own"),
    authors: oneOrMore('renovate[bot]').optional(),
    keys: oneOrMore('SHOP-12').optional(),
    sources: oneOrMore('github:acme/shop').optional(),
    projects: oneOrMore('SHOP').optional(),
    teams: oneOrMore('payments').optional(),
    title: oneOrMore('^\\[release\\]').optional().describe('Regular expressions, one of which is found in the title; case does not matter'),
  })
  .refine((value) => Object.keys(value).length > 0, 'it needs at least one condition, or it would hold for every issue')
  .meta({ example: { labels: ['dependencies'] }, description: 'Every part that is given must hold; any of its values suffices' });
export type WhenEntry = z.output<typeof when>;

const conventions = z.strictObject({
  businessValue: listOrAdd(['Business Value']).optional().describe('Labels under which an issue states its business value'),
  okr: listOrAdd(['OKR']).optional().describe('Labels under which an issue names its goal'),
  inline: z.boolean().optional().describe('A goal id counts anywhere in title and body').meta({ example: false }),
  aligned: z.enum(['linked', 'stated', 'both']).optional().describe('What makes an issue aligned').meta({ example: 'linked' }),
  inheritStatement: z.enum(['subtasks', 'epic', 'never']).optional().meta({ example: 'subtasks' }),
  parents: z
    .boolean()
    .optional()
    .describe('"Part of #2", "Epic: SHOP-3" and the task list of an epic make a parent where the tracker tells none')
    .meta({ example: true }),
  exemptBots: z.boolean().optional().describe('Dependency dashboards and other issues that bots keep are exempt').meta({ example: true }),
  grace: duration('21d').optional().describe("How far a link may miss its goal's period"),
  boilerplate: z
    .strictObject({
      issues: z.int().min(2).meta({ expected: 'a whole number from 2', example: 5 }),
      share: percent(2),
    })
    .optional()
    .describe('The same text in this many issues, and in this per cent of those with the label, states nothing')
    .meta({ example: { issues: 5, share: 2 } }),
});

const workClass = z
  .strictObject({ share: share.optional(), types: listOrAdd(['bug']).optional(), labels: listOrAdd(['security']).optional() })
  .meta({ example: { share: 25, labels: ['security'] } });

const team = z.strictObject({
  people: z.int().min(1).max(10_000).optional().meta({ expected: 'a whole number from 1', example: 6 }),
  labels: oneOrMore('team-payments').optional(),
  projects: oneOrMore('PAY').optional(),
});

const columns = z.strictObject(
  Object.fromEntries(goalColumns.map((column) => [column, z.string().min(1).optional()])) as Record<
    (typeof goalColumns)[number],
    z.ZodOptional<z.ZodString>
  >,
);

const goals = z
  .union([z.string().min(1), z.strictObject({ path: z.string().min(1).meta({ example: 'okrs.csv' }), columns: columns.optional() })])
  .meta({ expected: 'the path of a file, or {path, columns}', example: 'goals.yml' });

const history = z
  .union([
    z.literal(false),
    z.string().min(1),
    z.strictObject({
      at: z.string().min(1).optional().describe('The path of a file, or postgres://…').meta({ example: '.throughline/history.db' }),
      workspace: z
        .string()
        .trim()
        .min(1)
        .max(200)
        .optional()
        .describe('Whose history it is, where teams share a server; the name of the folder without one')
        .meta({ example: 'shop' }),
      days: z
        .union([z.int().min(1).max(36_500), z.literal('all')])
        .optional()
        .describe('How long issues and findings are kept; measures are kept for ever')
        .meta({ expected: 'a number of days from 1, or "all"', example: 182 }),
    }),
  ])
  .meta({ expected: 'the path of a file, postgres://…, false, or {at, workspace, days}', example: '.throughline/history.db' });

const settings = {
  goals: goals.optional().describe('YAML, JSON, or a spreadsheet exported as CSV; read again at every run'),
  timeZone: z
    .string()
    .refine((name) => timeZoneOf(name) !== null, 'no time zone has this name')
    .optional()
    .describe('Whose days count: of periods, dates and windows, and of dates in files that name no zone; UTC when absent')
    .meta({ expected: 'a time zone such as Europe/Berlin', example: 'Europe/Berlin' }),
  fiscalYear: z
    .strictObject({ startMonth: z.int().min(1).max(12).meta({ expected: 'a month from 1 to 12', example: 2 }) })
    .optional()
    .describe('When a fiscal year begins, which is named by the year it ends in: FY27-Q1 is February to April 2026')
    .meta({ example: { startMonth: 2 } }),
  adopted: isoDate.optional().describe('`new` work is what was created since'),
  ...nameEntries,
  conventions: conventions.optional().meta({ example: { businessValue: { add: ['Benefit'] } } }),
  classes: z
    .strictObject({ run: workClass.optional(), invest: workClass.optional(), explore: workClass.optional() })
    .optional()
    .describe('What work without a goal is, so that capacity adds to 100 %')
    .meta({ example: { run: { share: 25, types: ['bug'], labels: ['security'] } } }),
  teams: z
    .record(z.string().trim().min(1), team)
    .optional()
    .meta({ example: { payments: { people: 6, labels: ['team-payments'] } } }),
  mapping: z
    .string()
    .min(1)
    .optional()
    .describe('CSV with the columns kind, value, goal')
    .meta({ expected: 'the path of a file', example: 'mapping.csv' }),
  scoring: scoringSchema
    .optional()
    .describe('Names of the fields, labels and lines that hold what triage ranks by; `{}` looks for the usual ones in lines too')
    .meta({ example: { reach: ['Reach', 'Reichweite'] } }),
  decisions: z
    .string()
    .min(1)
    .optional()
    .describe('What was decided about work that serves no goal; decisions.yml beside the config when absent')
    .meta({ expected: 'the path of a YAML file', example: 'decisions.yml' }),
  exempt: z
    .array(
      z.strictObject({
        when,
        reason: z.string().trim().min(1).optional().meta({ example: 'Automated dependency updates' }),
        until: isoDate.optional().describe('The last day on which it holds'),
      }),
    )
    .optional()
    .meta({ example: [{ when: { labels: ['dependencies'] }, reason: 'Automated dependency updates', until: '2026-12-31' }] }),
  gates: z
    .partialRecord(z.enum(sliceNames), z.partialRecord(z.enum(gateNames), percent(80)).meta({ example: { aligned: 80 } }))
    .optional()
    .describe('Limits in per cent that decide the exit code, by slice')
    .meta({ example: { new: { aligned: 80 } } }),
  slices: z
    .array(z.enum(sliceNames))
    .min(1)
    .optional()
    .describe('Which work is judged')
    .meta({ example: ['open', 'shipped'] }),
  sprint: z
    .string()
    .trim()
    .min(1)
    .optional()
    .describe('Judges the work of a sprint, done or not, and makes it the headline: current, next, or its name')
    .meta({ expected: 'current, next, or the name of a sprint', example: 'current' }),
  report: z
    .strictObject({
      target: percent(85).optional().describe('Where alignment of the shipped work should be, in per cent'),
      by: isoDate.optional().describe('The day by whose end it should be there'),
      title: z.string().trim().min(1).max(120).optional().meta({ expected: 'a text', example: 'Weekly business sync' }),
    })
    .refine(({ target, by }) => (target === undefined) === (by === undefined), '`target` and `by` need each other: how much, and by when')
    .optional()
    .describe('The page of `throughline report`')
    .meta({ example: { target: 85, by: '2026-12-31' } }),
  window: duration('7d').optional().describe('`shipped` is what was done within it'),
  lookback: duration('14d').optional().describe('How far back closed work is read'),
  history: history.optional().describe('Where complete audits are remembered; false switches it off'),
};

type Entries = Readonly<Record<string, RuleEntry | undefined>>;

/** The schema of throughline.yml for the trackers and rules there are. */
export function configSchema({ trackers, rules }: Registries) {
  const [first, ...others] = trackers.map((tracker) => tracker.config.strict().safeExtend({ templates: sourceTemplates, ...nameEntries }));
  if (first === undefined) throw new TypeError('a config needs at least one tracker');
  const source = z.discriminatedUnion('tracker', [first, ...others] as never) as unknown as z.ZodType<SourceConfig>;
  const extended = z.strictObject({ extends: z.enum(presetNames).optional().meta({ example: 'recommended' }), ...ruleEntries(rules) });
  const overriding = z.strictObject(ruleEntries(rules));
  return z
    .strictObject({
      ...settings,
      sources: z
        .array(source)
        .optional()
        .describe('Where the issues are')
        .meta({ example: [{ tracker: 'github', repo: 'acme/shop' }] }),
      rules: (extended as unknown as z.ZodType<Entries & { extends?: (typeof presetNames)[number] }>)
        .optional()
        .meta({ example: { extends: 'recommended' } }),
      overrides: z
        .array(z.strictObject({ when, rules: overriding as unknown as z.ZodType<Entries> }))
        .optional()
        .meta({ example: [{ when: { types: ['bug'] }, rules: { 'business-value-missing': 'off' } }] }),
    })
    .meta({ example: { sources: [{ tracker: 'github', repo: 'acme/shop' }], goals: 'goals.yml' } });
}

export type ConfigSchema = ReturnType<typeof configSchema>;

/** throughline.yml, checked: what the user wrote, defaults not yet filled in. */
export type ConfigFile = z.output<ConfigSchema>;
