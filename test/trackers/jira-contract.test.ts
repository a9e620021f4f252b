import { jira } from '../../src/trackers/jira/jira.ts';
import type { NetworkSubject } from './contract.ts';
import { testTracker } from './contract.ts';
import { doubleIssue, jiraRoute } from './jira-double.ts';

const malformed = { record: { id: '10099', key: 'SHOP-99', fields: { summary: 7 } }, name: 'SHOP-99' };

const shared = {
  tracker: jira,
  record: (n: number) => doubleIssue(n),
  key: (n: number) => `SHOP-${n}`,
  malformed,
  pointing: { never: 'Jira names the next page by a token or a number, never by a URL' },
};

const body = (text: string): Record<string, unknown> => (text === '' ? {} : JSON.parse(text));

const cloud: NetworkSubject = {
  ...shared,
  config: (url) => ({ tracker: 'jira', host: url, deployment: 'cloud', project: 'SHOP' }),
  env: (url) => ({ JIRA_HOST: url, JIRA_EMAIL: 'ci@acme.example', JIRA_API_TOKEN: 'cloud-secret-1' }),
  variables: ['JIRA_EMAIL', 'JIRA_API_TOKEN'],
  serve: (records, pageSize) => jiraRoute({ deployment: 'cloud', issues: [...records], pageSize }),
  page: ({ url, body: text }) => {
    if (!url.pathname.endsWith('/search/jql')) return null;
    const token = body(text).nextPageToken;
    return typeof token === 'string' ? Number(token.split('/')[1]) : 1;
  },
};

const dataCenter: NetworkSubject = {
  ...shared,
  config: (url) => ({ tracker: 'jira', host: url, deployment: 'data-center', jql: 'project = SHOP' }),
  env: (url) => ({ JIRA_HOST: url, JIRA_PAT: 'data-center-secret-1' }),
  variables: ['JIRA_PAT'],
  serve: (records, pageSize) => {
    const keyIn = (record: unknown) => (record as { key: string }).key;
    const issues = [...new Map(records.map((record) => [keyIn(record), record])).values()];
    // Pages overlap by one record: those after the first bring one more, so that each has `pageSize` new ones.
    const first = jiraRoute({ deployment: 'data-center', issues, pageSize });
    const later = jiraRoute({ deployment: 'data-center', issues, pageSize: pageSize + 1 });
    // A Jira counts an issue once, also when it gives it twice.
    return async (request) => {
      const answer = await (body(request.body).startAt === 0 ? first : later)(request);
      if (!request.url.pathname.endsWith('/search')) return answer;
      const page = answer.body as { issues: unknown[] };
      return {
        ...answer,
        body: { ...page, issues: page.issues.flatMap((issue) => records.filter((record) => keyIn(record) === keyIn(issue))) },
      };
    };
  },
  page: ({ url, body: text }) => (url.pathname.endsWith('/rest/api/2/search') ? Math.ceil(Number(body(text).startAt) / 2) + 1 : null),
};

testTracker('jira on Cloud', cloud);
testTracker('jira on Data Center', dataCenter);
