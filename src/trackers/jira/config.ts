import { createHash } from 'node:crypto';
import { z } from 'zod';
import { siteSchema } from '../kit/site.ts';
import { tokenEnvSchema } from '../transport/credentials.ts';
import { isQuery, withoutOrder } from './jql.ts';

const names = z
  .array(z.string().min(1))
  .min(1)
  .max(20)
  .meta({ expected: 'a list of display names', example: ['Business Value'] });

/** The display names under which a Jira keeps what its issues do not have of their own; each replaces what is found by itself. */
const fieldNamesSchema = z.strictObject({
  businessValue: names.optional().describe('Fields that state the business value'),
  okr: names.optional().describe('Fields that name a goal'),
  estimate: names.optional().describe('Story points; the first that is filled counts'),
  team: names.optional(),
  sprint: names.optional(),
  epicLink: names.optional(),
});
export type FieldNames = z.output<typeof fieldNamesSchema>;

export const jiraConfig = z
  .strictObject({
    tracker: z.literal('jira'),
    host: z.url({ protocol: /^https?$/ }).meta({
      description: 'Address of the Jira, with its context path if it has one',
      expected: 'the address of the Jira',
      example: 'https://acme.atlassian.net',
    }),
    site: siteSchema.optional(),
    deployment: z.enum(['cloud', 'data-center']).optional().describe('Without it: cloud for *.atlassian.net, else data-center'),
    project: z.string().min(1).optional().meta({ description: 'Key of a project', expected: 'the key of a project', example: 'SHOP' }),
    filter: z
      .union([z.number().int().positive(), z.string().regex(/^\d{1,18}$/)])
      .optional()
      .meta({ description: 'Number of a saved filter', expected: 'the number of a saved filter', example: 10001 }),
    jql: z
      .string()
      .refine((jql) => isQuery(withoutOrder(jql)), 'A JQL clause with closed quotes and brackets, such as project = SHOP')
      .optional()
      .describe('Which issues belong to the source; an ORDER BY in it is ignored'),
    fields: fieldNamesSchema.optional(),
    tokenEnv: tokenEnvSchema.optional().describe('A variable of your own that holds the token, for Cloud as email:token'),
  })
  .refine((config) => Boolean(config.project ?? config.filter ?? config.jql), 'One of project, filter or jql says which issues to read');
export type JiraConfig = z.output<typeof jiraConfig>;

/** The address without a trailing slash, query or fragment: what paths are put after. */
export function baseUrl(host: string): string {
  const url = new URL(host);
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
}

/** Whether a host is one of Atlassian's own. */
export const isAtlassianHost = (hostname: string) => /(^|\.)(atlassian\.net|jira\.com)$/.test(hostname) || hostname === 'api.atlassian.com';

/** Whether a host only passes requests on to the site of a Jira. */
export const isGateway = (host: string) => new URL(host).hostname === 'api.atlassian.com';

/** Which of the two kinds of Jira the config means. */
export const deploymentOf = (config: JiraConfig): 'cloud' | 'data-center' =>
  config.deployment ?? (isAtlassianHost(new URL(config.host).hostname) ? 'cloud' : 'data-center');

/** Whether that it is a Data Center is only assumed, from its host. */
export const isAssumed = (config: JiraConfig): boolean => config.deployment === undefined && deploymentOf(config) === 'data-center';

/** What to try where a Data Center was assumed and it does not answer as one. */
export const cloudHint = 'If this is a Jira Cloud on a domain of its own, add to the source: `deployment: cloud`.';

/** "jira:acme/SHOP"; another host than Atlassian's is named in full. Different extents have different names. */
export function sourceName(config: JiraConfig): string {
  const url = new URL(config.host);
  const path = url.pathname.replace(/\/+$/, '');
  const site = isAtlassianHost(url.hostname) && path === '' ? url.hostname.replace(/\..*$/, '') : `${url.host}${path}`;
  const { project = projectOf(config.jql), filter } = config;
  const parts = [
    project,
    filter === undefined ? undefined : `filter-${filter}`,
    config.jql === undefined || projectOf(config.jql) === project ? undefined : `jql-${digest(config.jql)}`,
  ].filter((part) => part !== undefined);
  return `jira:${site}/${parts.join('+')}`;
}

/** The key in a query that says nothing but `project = KEY`. */
export const projectOf = (jql: string | undefined) =>
  /^\s*project\s*=\s*"?([A-Za-z][A-Za-z0-9_]*)"?\s*$/i.exec(withoutOrder(jql ?? ''))?.[1];

const digest = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 6);
