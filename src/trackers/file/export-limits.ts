import type { Origin } from './notes.ts';

const ghFields = 'number,title,body,labels,milestone,state,stateReason,createdAt,closedAt,url';

/** The two ways in which GitHub's issues come as JSON. */
export const gitHubOrigin: Readonly<Record<'github' | 'gh', Origin>> = {
  github: { title: 'GitHub', limits: [30, 100, 1000], all: 'gh api --paginate "repos/OWNER/REPO/issues?state=all&per_page=100"' },
  gh: { title: 'gh', limits: [30, 100, 1000], all: `gh issue list --state all --limit 100000 --json ${ghFields}` },
};

export const jiraOrigin: Origin = {
  title: 'Jira',
  limits: [50, 100, 1000],
  all: 'read the project itself (throughline audit jira:KEY), or export it in parts, by date',
};

/** What tools give at most as a table, by their titles. */
const ofTables: Readonly<Record<string, Origin>> = {
  Jira: { ...jiraOrigin, limits: [1000, 10_000] },
  'Azure DevOps': { title: 'Azure DevOps', limits: [200, 1000, 20_000], all: 'split the query, by date or by area' },
  Linear: { title: 'Linear', limits: [250, 2000], all: 'Settings > Import / Export > Export CSV, of the whole workspace' },
  GitLab: { title: 'GitLab', limits: [100, 1000], all: 'glab api --paginate "projects/:id/issues?per_page=100" > issues.json' },
  Redmine: { title: 'Redmine', limits: [100, 500], all: 'raise "Issues export limit" in Administration > Settings > Issue tracking' },
  Bugzilla: { title: 'Bugzilla', limits: [500, 1000, 10_000], all: 'add &limit=0 to the address of the list' },
  Asana: { title: 'Asana', limits: [1000, 2000], all: 'export each project by itself' },
};

/** What people and tools stop at whose name nobody knows. */
const anyOrigin: Origin = { title: '', limits: [30, 100, 1000], all: 'export again without a limit, unless that is all there is' };

/** The limits of a table of the tool with this title. */
export const tableOrigin = (title: string | null): Origin => (title === null ? anyOrigin : (ofTables[title] ?? { ...anyOrigin, title }));

/** Why so many records may not be all: exactly as many as the tool stops at. Null for any other number. */
export function mayBeCut(records: number, origin: Origin | null): string | null {
  const { title, limits, all } = origin ?? anyOrigin;
  if (!limits.includes(records) && !anyOrigin.limits.includes(records)) return null;
  return `it holds exactly ${records} issues, at which ${title === '' ? 'exports' : `exports of ${title}`} often stop; for all of them: ${all}`;
}
