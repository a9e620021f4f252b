import type { Answer, DoubleRequest, Route } from '../double.ts';

type Raw = Record<string, unknown>;

/** An issue as GitHub's REST API gives it: number n of acme/shop, open. */
export const githubRecord = (n: number, more: Raw = {}): Raw => ({
  id: 9_000_000 + n,
  node_id: `I_made_up_${n}`,
  number: n,
  url: `https://api.github.example/repos/acme/shop/issues/${n}`,
  repository_url: 'https://api.github.example/repos/acme/shop',
  html_url: `https://github.example/acme/shop/issues/${n}`,
  title: `Issue number ${n}`,
  body: `**Business Value:** saves the ${n}. hour`,
  state: 'open',
  state_reason: null,
  labels: [],
  milestone: null,
  type: null,
  user: { login: 'casey' },
  assignee: null,
  assignees: [],
  comments: 0,
  created_at: '2026-10-01T08:00:00Z',
  updated_at: '2026-11-10T08:00:00Z',
  closed_at: null,
  ...more,
});

/** A pull request in the list of issues. */
export const pullRecord = (n: number): Raw =>
  githubRecord(n, { title: `Pull ${n}`, pull_request: { url: `https://api.github.example/repos/acme/shop/pulls/${n}` } });

/** An answer with these records that links `next`. */
export const linking = (records: readonly unknown[], next: string): Answer => ({
  body: records,
  headers: { link: `<${next}>; rel="next", <${next}>; rel="last"` },
});

const stateOf = (record: unknown) =>
  typeof record === 'object' && record !== null && Reflect.get(record, 'state') === 'closed' ? 'closed' : 'open';

const isList = (request: DoubleRequest): boolean => /^(\/api\/v3)?\/repos\/[^/]+\/[^/]+\/issues$/.test(request.url.pathname);

/** Which page of open issues is asked for. */
export const openPage = (request: DoubleRequest): number | null =>
  isList(request) && request.url.searchParams.get('state') !== 'closed' ? Number(request.url.searchParams.get('page') ?? 1) : null;

/** A repository that holds these records and links its pages as GitHub does. */
export const serveRepository =
  (records: readonly unknown[], pageSize: number, url: string): Route =>
  (request) => {
    if (!isList(request)) return { status: 404, body: { message: 'Not Found' } };
    const wanted = records.filter((record) => stateOf(record) === (request.url.searchParams.get('state') ?? 'open'));
    const page = Number(request.url.searchParams.get('page') ?? 1);
    const shown = wanted.slice((page - 1) * pageSize, page * pageSize);
    if (page * pageSize >= wanted.length) return { body: shown };
    const next = new URL(request.url.pathname + request.url.search, url);
    next.searchParams.set('page', String(page + 1));
    return linking(shown, next.href);
  };
