import { z } from 'zod';
import { foldColumn as fold } from '../../documents/csv-rows.ts';
import type { DateOrder } from '../../documents/dates.ts';
import { bodyFormats, type Field } from '../../model/issue.ts';
import { foldHeader, type TableColumn, tableColumns } from './column-names.ts';

export const fileFormats = ['auto', 'ndjson', 'json', 'github', 'gh', 'jira', 'jira-csv', 'csv'] as const;
export type FileFormat = (typeof fileFormats)[number];

const oneOrMore = z.union([z.string().min(1), z.array(z.string().min(1)).min(1).max(20)]);

export const fileConfig = z.strictObject({
  tracker: z.literal('file'),
  path: z.string().min(1).describe('A file, a glob (exports/*.csv) or - for standard input; resolves from the folder of the config'),
  format: z.enum(fileFormats).default('auto').describe('What the file holds; auto looks at its first records'),
  columns: z
    .strictObject(
      Object.fromEntries(tableColumns.map((column) => [column, oneOrMore.optional()])) as Record<
        TableColumn,
        z.ZodOptional<typeof oneOrMore>
      >,
    )
    .optional()
    .describe(
      'Which column of a table, or which path of a JSON record (fields.status.name, labels[].name), holds what; those not named are guessed',
    ),
  fields: z
    .strictObject({
      businessValue: oneOrMore.optional().describe('Fields that state the business value'),
      okr: oneOrMore.optional().describe('Fields that name a goal'),
      estimate: oneOrMore.optional(),
      team: oneOrMore.optional(),
    })
    .optional()
    .describe('Names of the fields, or columns, that hold these'),
  dateFormat: z
    .enum(['D/M/Y', 'M/D/Y', 'Y/M/D'])
    .optional()
    .describe('Which of 28/11/2026, 11/28/2026 and 26/11/28 dates of numbers are; told by the column itself where its dates prove it'),
  bodyFormat: z.enum(bodyFormats).optional().describe('What bodies are written in where the record does not say'),
});
export type FileConfig = z.output<typeof fileConfig>;

/** What the config says of dates that have two readings. */
export function dateOrderOf({ dateFormat }: FileConfig): DateOrder | null {
  if (dateFormat === undefined) return null;
  return ({ 'D/M/Y': 'day-month', 'M/D/Y': 'month-day', 'Y/M/D': 'year-month' } as const)[dateFormat];
}

export const listOf = (names: string | readonly string[] | undefined): readonly string[] =>
  names === undefined ? [] : typeof names === 'string' ? [names] : names;

/** A name that says plainly that ids, addresses or titles of OKRs stand below it. */
const okrName =
  /^(?:(?:linked|link to|related|associated|supporting|supported|aligned|parent|team|company) )?(?:okrs?|krs?|key results?|objectives?(?: and)? key results?)(?: (?:ids?|links?|refs?|references?|keys?|codes?|names?|titles?|urls?|numbers?|alignment|linked))?$/;
/** These are labels, and the conventions decide what labels mean. */
const okrLabel = /^(?:okrs?|krs?|key results?)$/;
const isOkrName = (name: string): boolean => {
  if (name.length > 60) return false;
  const folded = foldHeader(name);
  return okrName.test(folded) && !okrLabel.test(folded);
};

/** What the config says about fields by name, case and white space aside. */
export interface FieldRoles {
  roleOf(name: string): Field['role'];
  isEstimate(name: string): boolean;
  isTeam(name: string): boolean;
}

export function fieldRoles(config: FileConfig): FieldRoles {
  const set = (names: string | readonly string[] | undefined) => new Set(listOf(names).map(fold));
  const businessValue = new Set([...set(config.fields?.businessValue), ...set(config.columns?.businessValue)]);
  const okr = new Set([...set(config.fields?.okr), ...set(config.columns?.okr)]);
  const estimate = set(config.fields?.estimate);
  const team = set(config.fields?.team);
  const roles = new Map<string, Field['role']>();
  const roleOf = (name: string): Field['role'] => {
    const folded = fold(name);
    if (businessValue.has(folded)) return 'businessValue';
    return okr.has(folded) || isOkrName(name) ? 'okr' : null;
  };
  return {
    roleOf(name) {
      const known = roles.get(name);
      if (known !== undefined) return known;
      const role = roleOf(name);
      if (roles.size < 1000) roles.set(name, role);
      return role;
    },
    isEstimate: (name) => estimate.size > 0 && estimate.has(fold(name)),
    isTeam: (name) => team.size > 0 && team.has(fold(name)),
  };
}
