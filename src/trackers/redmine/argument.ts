import { appError } from '../../errors.ts';
import type { TrackerDeps } from '../tracker.ts';
import { isLoopback } from '../transport/origin.ts';

export const argumentForms = ['redmine:shop (with REDMINE_HOST set)', 'https://redmine.acme.example/projects/shop'] as const;

/** Redmine allows no number here; other trackers have numbered projects. */
const identifier = /^(?!\d+$)[a-z0-9][a-z0-9_-]{0,99}$/;
const page = /^(.*)\/projects\/([^/]+)(?:\/issues)?\/?$/;

/**
 * The config that a SOURCE of the command line stands for; null when it is no project of a Redmine. Throws `host-unnamed` for `redmine:IDENT` without REDMINE_HOST.
 * Another address than REDMINE_HOST's is taken for a Redmine by the shape of its path, unless it belongs to a tracker known by its host.
 */
export function fromArgument(argument: string, env: TrackerDeps['env']): Readonly<Record<string, unknown>> | null {
  const host = knownHost(env);
  if (argument.startsWith('redmine:')) {
    const project = argument.slice('redmine:'.length);
    if (host === null) throw appError('host-unnamed', { argument, variable: 'REDMINE_HOST', example: 'https://redmine.acme.example' });
    return identifier.test(project) ? { tracker: 'redmine', host: `${host.origin}${trimmed(host)}`, project } : null;
  }
  const url = /^https?:/i.test(argument) ? URL.parse(argument) : null;
  if (!url || (url.protocol === 'http:' && !isLoopback(url)) || (url.origin !== host?.origin && isAnotherTracker(url.hostname)))
    return null;
  const [, prefix, project] = page.exec(url.pathname) ?? [];
  if (prefix === undefined || project === undefined || !identifier.test(project)) return null;
  return { tracker: 'redmine', host: `${url.origin}${prefix}`, project };
}

function knownHost(env: TrackerDeps['env']): URL | null {
  const host = env.REDMINE_HOST?.trim();
  return host ? URL.parse(host.includes('://') ? host : `https://${host}`) : null;
}

const trimmed = (url: URL) => url.pathname.replace(/\/$/, '');

const isAnotherTracker = (hostname: string) =>
  /(^|\.)(atlassian\.net|jira\.com|github\.com|gitlab\.com|linear\.app|dev\.azure\.com|visualstudio\.com)$/.test(hostname);
