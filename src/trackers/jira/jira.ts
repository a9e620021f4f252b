import type { Client } from 'jira.js/core';
import { z } from 'zod';
import { AppError, reworded } from '../../errors.ts';
import { trimmedSite } from '../kit/site.ts';
import { defineTracker, type TrackerDeps } from '../tracker.ts';
import { statusOf } from '../transport/failure.ts';
import { access } from './access.ts';
import { argumentForms, fromArgument } from './argument.ts';
import { createJiraClient } from './client.ts';
import { cloudApi } from './cloud.ts';
import { cloudHint, deploymentOf, isAssumed, isGateway, type JiraConfig, jiraConfig, projectOf, sourceName } from './config.ts';
import { dataCenterApi } from './data-center.ts';
import { fieldIds, mapFields } from './field-map.ts';
import { extentQuery } from './jql.ts';
import { lookUp } from './look-up.ts';
import { readIssues } from './read-issues.ts';

/** Jira Cloud and Data Center, through jira.js. */
export const jira = defineTracker({
  id: 'jira',
  title: 'Jira (Cloud and Data Center)',
  config: jiraConfig,
  argumentForms,
  fromArgument,
  name: sourceName,

  authorize(config, env) {
    access(config, env);
  },

  async *issues(config, deps) {
    try {
      const { api, ids, reading, deployment } = await open(config, deps);
      const query = extentQuery(config, deployment, deps.closedSince);
      yield* readIssues((tell) => api.records(query, ids, tell), reading, deps, deployment === 'data-center');
    } catch (error) {
      throw advised(error, config);
    }
  },

  async *lookup(keys, config, deps) {
    const { api, ids, reading } = await open(config, { ...deps, note: () => {} });
    yield* lookUp(api, keys, ids, reading, deps);
  },
});

/** Answers by which a Cloud that is taken for a Data Center gives itself away. */
const unlikeDataCenter: ReadonlySet<number | null> = new Set([401, 403, 404, 410]);

/** The same failure, with what else may be the matter. */
function advised(error: unknown, config: JiraConfig): unknown {
  if (!(error instanceof AppError)) return error;
  const status = statusOf(error);
  if (isAssumed(config) && (unlikeDataCenter.has(status) || error.code === 'answer-unreadable')) {
    return reworded(error, { hint: `${error.hint} ${cloudHint}` });
  }
  const key = config.project ?? projectOf(config.jql);
  if (status === 400 && key !== undefined && key !== key.toUpperCase()) {
    return reworded(error, { hint: `${error.hint} Keys of projects are written in capitals: did you mean ${key.toUpperCase()}?` });
  }
  return error;
}

/** A way to the Jira of a source, and where that Jira keeps what we read. */
async function open(config: JiraConfig, deps: TrackerDeps) {
  const connection = access(config, deps.env);
  const { source, baseUrl } = connection;
  const deployment = deploymentOf(config);
  const client = createJiraClient(connection, deps);
  const api = deployment === 'cloud' ? await cloudApi(client, source) : dataCenterApi(client, source);
  const map = mapFields(await api.fields(), config.fields ?? {}, deployment, source, deps.fieldNames);
  const site = await siteOf(config, baseUrl, client, deps);
  return { api, ids: fieldIds(map, deployment), reading: { map, site }, deployment };
}

const serverSchema = z.object({ baseUrl: z.url({ protocol: /^https?$/ }) });

/** Where people see the issues. A gateway is asked whose gateway it is; where it does not say, that costs a note. */
async function siteOf(config: JiraConfig, baseUrl: string, client: Client, { note }: Pick<TrackerDeps, 'note'>): Promise<string> {
  if (config.site !== undefined) return trimmedSite(config.site);
  if (!isGateway(config.host)) return baseUrl;
  try {
    return trimmedSite(serverSchema.parse(await client.sendRequest({ url: '/rest/api/3/serverInfo' })).baseUrl);
  } catch (error) {
    if (!(error instanceof z.ZodError) && !(error instanceof AppError && (error.exit === 3 || error.exit === 4))) throw error;
    note('links lead to the gateway, which does not say whose it is; add to this source: `site: https://acme.atlassian.net`');
    return baseUrl;
  }
}
