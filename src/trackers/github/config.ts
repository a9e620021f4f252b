import { z } from 'zod';
import { siteSchema, trimmedSite } from '../kit/site.ts';
import { tokenEnvSchema } from '../transport/credentials.ts';

const login = /^[A-Za-z0-9](?:[A-Za-z0-9_-]{0,98}[A-Za-z0-9])?$/;
const repository = /^[A-Za-z0-9](?:[A-Za-z0-9_-]{0,98}[A-Za-z0-9])?\/(?!\.{1,2}$)[A-Za-z0-9._-]{1,100}$/;

const repositorySchema = z.string().regex(repository, 'an owner and a repository, such as acme/shop');
const names = z.array(z.string().min(1)).min(1).max(20);

export const githubConfig = z
  .strictObject({
    tracker: z.literal('github'),
    repo: repositorySchema.optional().describe('One repository: acme/shop'),
    repos: z.array(repositorySchema).min(1).max(500).optional().describe('Several repositories, read one after another'),
    org: z.string().regex(login, 'the login of an organisation, such as acme').optional().describe('Every repository of an organisation'),
    labels: z
      .array(z.string().regex(/^[^,]+$/, 'a label without a comma'))
      .min(1)
      .optional()
      .describe('Only issues that carry all of these labels'),
    baseUrl: z
      .url({ protocol: /^https?$/ })
      .default('https://api.github.com')
      .describe('Address of the API; for GitHub Enterprise Server https://HOST/api/v3'),
    site: siteSchema.optional(),
    fields: z
      .strictObject({
        businessValue: names.optional().describe('Issue fields that state the business value'),
        okr: names.optional().describe('Issue fields that name a goal'),
        estimate: names.optional().describe('Issue fields with the estimate; the first that is filled counts'),
        team: names.optional(),
      })
      .optional(),
    tokenEnv: tokenEnvSchema.optional(),
  })
  .refine((config) => [config.repo, config.repos, config.org].filter((extent) => extent !== undefined).length === 1, {
    error: 'exactly one of repo, repos and org says which issues to read',
  });
export type GithubConfig = z.output<typeof githubConfig>;

/** "github:acme/shop", "github:acme/shop,acme/api", "github:acme/*". */
export function sourceName({ repo, repos, org }: GithubConfig): string {
  return `github:${repo ?? repos?.join(',') ?? `${org}/*`}`;
}

/** The address that people open: `site`, else that of the API without what makes it one. */
export function siteOf({ site, baseUrl }: Pick<GithubConfig, 'site' | 'baseUrl'>): string {
  if (site !== undefined) return trimmedSite(site);
  const url = new URL(baseUrl);
  return `${url.protocol}//${url.host.replace(/^api\./, '')}`;
}

export const argumentForms = ['github:OWNER/REPO', 'github:ORG/*', 'https://github.com/OWNER/REPO'];

/** The config that a SOURCE of the command line stands for; null when it is none of `argumentForms`. */
export function fromArgument(argument: string): Readonly<Record<string, unknown>> | null {
  const short = /^github:([^/]+)\/([^/]+)$/.exec(argument);
  const [, owner, name] = short ?? [];
  if (owner !== undefined && name === '*') return { tracker: 'github', org: owner };
  if (owner !== undefined) return { tracker: 'github', repo: `${owner}/${name}` };
  const url = /^https:\/\//.test(argument) ? URL.parse(argument) : null;
  // A query or fragment narrows the list in the browser; reading all of it would not be what was asked for.
  if (!url || !['github.com', 'www.github.com'].includes(url.host) || url.search !== '' || url.hash !== '') return null;
  const [urlOwner, urlName, page, ...rest] = url.pathname.split('/').filter(Boolean);
  if (!urlOwner || !urlName || rest.length > 0 || (page !== undefined && page !== 'issues')) return null;
  return { tracker: 'github', repo: `${urlOwner}/${urlName.replace(/\.git$/, '')}` };
}
