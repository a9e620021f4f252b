import { defineTracker, type TrackerDeps } from '../tracker.ts';
import { access } from './access.ts';
import { argumentForms, fromArgument } from './argument.ts';
import { createJiraClient } from './client.ts';
import { cloudApi } from './cloud.ts';
import { deploymentOf, type JiraConfig, jiraConfig, sourceName } from './config.ts';
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
    const { api, ids, reading, deployment } = await open(config, deps);
    const query = extentQuery(config, deployment, deps.closedSince);
    yield* readIssues((tell) => api.records(query, ids, tell), reading, deps, deployment === 'data-center');
  },

  async *lookup(keys, config, deps) {
    const { api, ids, reading } = await open(config, deps);
    yield* lookUp(api, keys, ids, reading, deps);
  },
});

/** A way to the Jira of a source, and where that Jira keeps what we read. */
async function open(config: JiraConfig, deps: TrackerDeps) {
  const connection = access(config, deps.env);
  const { source, baseUrl } = connection;
  const deployment = deploymentOf(config);
  const client = createJiraClient(connection, deps);
  const api = deployment === 'cloud' ? await cloudApi(client, source) : dataCenterApi(client, source);
  const map = mapFields(await api.fields(), config.fields ?? {}, deployment, source, deps.fieldNames);
  return { api, ids: fieldIds(map, deployment), reading: { map, site: baseUrl }, deployment };
}
