import { z } from 'zod';
import { siteSchema } from '../kit/site.ts';
import { tokenEnvSchema } from '../transport/credentials.ts';

const names = z.array(z.string().min(1)).min(1).max(20);

export const redmineConfig = z.strictObject({
  tracker: z.literal('redmine'),
  host: z
    .url({ protocol: /^https?$/ })
    .describe('Address of the Redmine, with its path if it has one: https://redmine.acme.example or https://acme.example/redmine'),
  site: siteSchema.optional(),
  project: z
    .string()
    .regex(/^[a-z0-9][a-z0-9_-]{0,99}$/, 'the identifier in the address of the project, such as shop')
    .optional()
    .describe('Identifier of a project. Without it: every project the key may see'),
  subprojects: z
    .boolean()
    .default(true)
    .describe('Whether the sub-projects of the project belong to it, whatever the server shows by itself; a saved query decides alone'),
  query: z
    .number()
    .int()
    .positive()
    .optional()
    .describe(
      'Number of a saved query; one of a project needs `project` too. It alone decides what is read: let it hold closed issues too, or nothing counts as shipped',
    ),
  format: z
    .enum(['textile', 'markdown'])
    .default('textile')
    .describe('What descriptions are written in (Administration, Settings, Text formatting)'),
  fields: z
    .strictObject({
      businessValue: names.optional().describe('Custom fields that state the business value'),
      okr: names.optional().describe('Custom fields that name a goal'),
      estimate: names
        .optional()
        .describe('Custom fields with the estimate, the first that is filled counts; without it the estimated hours'),
      team: names.optional(),
    })
    .optional(),
  tokenEnv: tokenEnvSchema.optional(),
});
export type RedmineConfig = z.output<typeof redmineConfig>;

/** "redmine:redmine.acme.example/shop"; with the host, since two Redmines may both have a project of that name. */
export function sourceName({ host, project, query }: RedmineConfig): string {
  const url = new URL(host);
  const parts = [
    `${url.host}${url.pathname.replace(/\/$/, '')}`,
    ...(project === undefined ? [] : [project]),
    ...(query === undefined ? [] : [`query-${query}`]),
  ];
  return `redmine:${parts.join('/')}`;
}
