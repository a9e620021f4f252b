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

/** An answer with these records that links `next`, and `last` where that is another page. */
export const linking = (records: readonly unknown[], next: string, last = next): Answer => ({
  body: records,
  headers: { link: `<${next}>; rel="next", <${last}>; rel="last"` },
});

const stateOf = (record: unknown) =>
  typeof record === 'object' && record !== null && Reflect.get(record, 'state') === 'closed' ? 'closed' : 'open';

const isList = (request: DoubleRequest): boolean => /^(\/api\/v3)?\/repos\/[^/]+\/[^/]+\/issues$/.test(request.url.pathname);

/** Which page of open issues is asked for; null where it is only asked how many there are. */
export const openPage = (request: DoubleRequest): number | null => {
  const { searchParams } = request.url;
  const isOpen = isList(request) && searchParams.get('state') !== 'closed' && searchParams.get('per_page') !== '1';
  return isOpen ? Number(searchParams.get('page') ?? 1) : null;
};

const numberIn = (record: unknown): unknown => (typeof record === 'object' && record !== null ? Reflect.get(record, 'number') : record);

/** A repository that holds these records and links its pages as GitHub does. An issue that is given twice counts once. */
export const serveRepository =
  (records: readonly unknown[], pageSize: number, url: string): Route =>
  (request) => {
    if (!isList(request)) return { status: 404, body: { message: 'Not Found' } };
    const { searchParams, pathname, search } = request.url;
    const wanted = records.filter((record) => stateOf(record) === (searchParams.get('state') ?? 'open'));
    const different = wanted.filter((record, i) => wanted.findIndex((other) => numberIn(other) === numberIn(record)) === i);
    const size = Math.min(Number(searchParams.get('per_page') ?? 30), pageSize);
    const page = Number(searchParams.get('page') ?? 1);
    const last = Math.ceil(different.length / size);
    const shown = different
      .slice((page - 1) * size, page * size)
      .flatMap((record) => wanted.filter((other) => numberIn(other) === numberIn(record)));
    const addressOf = (number: number) => {
      const address = new URL(pathname + search, url);
      address.searchParams.set('page', String(number));
      return address.href;
    };
    if (page < last) return linking(shown, addressOf(page + 1), addressOf(last));
    if (page === 1) return { body: shown };
    const before = `<${addressOf(page - 1)}>; rel="prev", <${addressOf(1)}>; rel="first"`;
    // Beyond the end GitHub goes on naming the last page; the last one itself does not.
    return { body: shown, headers: { link: page > last ? `${before}, <${addressOf(last)}>; rel="last"` : before } };
  };
