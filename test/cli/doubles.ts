import { onTestFinished } from 'vitest';
import { type Double, openDouble, type Route } from '../trackers/double.ts';
import { githubRecord, serveRepository } from '../trackers/github/github-double.ts';

type Raw = Readonly<Record<string, unknown>>;

/** A server that is closed when the test ends. */
export async function serve(route: (url: string) => Route): Promise<Double> {
  const double = await openDouble();
  onTestFinished(() => double.close());
  double.route(route(double.url));
  return double;
}

/** `count` GitHub issues; the even ones name O1-KR1. */
export const githubIssues = (count: number): Raw[] =>
  Array.from({ length: count }, (_, i) => githubRecord(i + 1, { body: i % 2 === 1 ? '**OKR:** O1-KR1' : 'Nothing about that.' }));

/** A GitHub that gives 20 issues a page and fails from page `dies` on. */
export const githubShop = (records: readonly Raw[], dies = Number.POSITIVE_INFINITY) =>
  serve((url) => {
    const healthy = serveRepository(records, 20, url);
    return (request) => (Number(request.url.searchParams.get('page') ?? 1) >= dies ? { status: 500 } : healthy(request));
  });

/** An open issue of a Redmine. */
export const redmineRecord = (id: number, more: Raw = {}): Raw => ({
  id,
  project: { id: 1, name: 'Shop' },
  tracker: { id: 2, name: 'Feature' },
  status: { id: 1, name: 'New', is_closed: false },
  priority: { id: 2, name: 'Normal' },
  author: { id: 5, name: 'Ann Tester' },
  subject: `Issue ${id}`,
  description: id % 2 === 0 ? '*OKR:* O1-KR1' : 'Nothing about that.',
  created_on: '2026-11-01T10:00:00Z',
  updated_on: '2026-11-02T10:00:00Z',
  closed_on: null,
  ...more,
});

/** A Redmine with open issues only, `pageSize` at once. `dies`: the page from which it fails; `lookup`: what it says to look-ups by number. */
export const redmineShop = (
  records: readonly Raw[],
  { dies = Number.POSITIVE_INFINITY, pageSize = 20, lookup }: { dies?: number; pageSize?: number; lookup?: Route } = {},
) =>
  serve(() => (request) => {
    const { pathname, searchParams } = request.url;
    if (pathname.endsWith('/users/current.json')) return { body: { user: { id: 5, login: 'reader' } } };
    if (!pathname.endsWith('/issues.json')) return { status: 404 };
    const [offset, limit] = [Number(searchParams.get('offset')), Math.min(Number(searchParams.get('limit')), pageSize)];
    if (searchParams.has('issue_id')) return lookup?.(request) ?? { body: { issues: [], total_count: 0, offset, limit } };
    const open = searchParams.get('status_id') === 'open' ? records : [];
    if (offset + 1 >= (dies - 1) * pageSize) return { status: 500 };
    return { body: { issues: open.slice(offset, offset + limit), total_count: open.length, offset, limit } };
  });

export const githubSource = (url: string, more = '') => `  - tracker: github\n    repo: acme/shop\n    baseUrl: ${url}\n${more}`;
export const redmineSource = (url: string) => `  - tracker: redmine\n    host: ${url}\n    project: shop\n`;
export const fileSource = (path: string) => `  - tracker: file\n    path: ${path}\n`;
export const configOf = (...sources: readonly string[]) => `goals: goals.yml\nsources:\n${sources.join('')}`;

export const tokens = { GITHUB_TOKEN: 'ghp_notatokenatall0123456789', REDMINE_API_KEY: 'a1b2c3d4e5f6a7b8c9d0a1b2c3d4e5f6a7b8c9d0' };
