import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { AppError } from '../../src/errors.ts';
import { github } from '../../src/trackers/github/github.ts';
import { jira } from '../../src/trackers/jira/jira.ts';
import { redmine } from '../../src/trackers/redmine/redmine.ts';
import type { Tracker, TrackerDeps } from '../../src/trackers/tracker.ts';
import { readSource } from './contract.ts';
import { testNow } from './deps.ts';
import { type Answer, type Double, type DoubleRequest, openDouble } from './double.ts';
import { githubRecord, serveRepository } from './github/github-double.ts';
import { closed as closedFields, doubleIssue, jiraRoute } from './jira-double.ts';

type Raw = Readonly<Record<string, unknown>>;

/** What a tracker holds at one moment: numbers in the order of their creation. */
interface World {
  readonly open: number[];
  readonly closed: number[];
  /** Seconds since the test began: each request takes one. */
  clock: number;
  readonly bornAt: Map<number, number>;
}

interface Event {
  /** Before which answer it happens. */
  readonly at: number;
  readonly what: 'close' | 'delete' | 'create';
  readonly which: number;
}

const lies = ['repeat', 'empty', 'short', 'cut'] as const;
interface Lie {
  readonly at: number;
  readonly what: (typeof lies)[number];
}

interface History {
  readonly size: number;
  readonly pageSize: number;
  readonly dated: boolean;
  readonly events: readonly Event[];
  readonly lies: readonly Lie[];
}

/** A tracker before a double whose content changes while it is read, and that lies at times. */
interface Subject {
  readonly tracker: Tracker;
  config(url: string): Raw;
  env(url: string): TrackerDeps['env'];
  key(n: number): string;
  /** Whether the request asks for a stretch of the list. */
  isList(request: DoubleRequest): boolean;
  answer(world: World, history: History, request: DoubleRequest, url: string): Answer | Promise<Answer>;
  /** The answer with a lie in it; null where that would be the truth of another list. `before` is the last answer. */
  lie(what: Lie['what'], answer: Answer, before: Answer | null, request: DoubleRequest): Answer | null;
}

const at = (clock: number) => new Date(testNow.getTime() + clock * 1000);
const numbers = (n: number) => Array.from({ length: n }, (_, i) => i + 1);
const json = (text: string): Raw => (text === '' ? {} : (JSON.parse(text) as Raw));
const half = <T>(list: readonly T[]): T[] => list.slice(0, Math.floor(list.length / 2));

const githubSubject: Subject = {
  tracker: github,
  config: (url) => ({ tracker: 'github', repo: 'acme/shop', baseUrl: url }),
  env: () => ({}),
  key: (n) => `acme/shop#${n}`,
  isList: () => true,
  async answer(world, { dated }, request, url) {
    const instant = (n: number) => at(world.bornAt.get(n) ?? -86_400).toISOString();
    const records = [
      ...world.open.map((n) => githubRecord(n, { created_at: instant(n), updated_at: instant(n) })),
      ...world.closed.map((n) => githubRecord(n, { state: 'closed', created_at: instant(n), closed_at: at(0).toISOString() })),
    ];
    const given = await serveRepository(records, 30, url)(request);
    return dated ? { ...given, headers: { ...given.headers, date: at(world.clock).toUTCString() } } : given;
  },
  lie(what, answer, before, request) {
    const records = answer.body as unknown[];
    const { link: _, ...headers } = answer.headers ?? {};
    const isAlone = answer.headers?.link === undefined;
    if (what === 'cut') return isAlone ? null : { ...answer, headers };
    // A single page that is short is a short list.
    if (isAlone) return null;
    if (what === 'repeat')
      return before === null || request.url.searchParams.get('per_page') === '1' ? null : { ...answer, body: before.body };
    return { ...answer, body: what === 'empty' ? [] : half(records) };
  },
};

const redmineRecord = (id: number, isClosed: boolean): Raw => ({
  id,
  subject: `Issue ${id}`,
  description: null,
  status: { name: isClosed ? 'Closed' : 'New', is_closed: isClosed },
  closed_on: isClosed ? '2026-11-20T09:00:00Z' : null,
});

const redmineSubject: Subject = {
  tracker: redmine,
  config: (url) => ({ tracker: 'redmine', host: url, project: 'shop' }),
  env: (url) => ({ REDMINE_API_KEY: 'made-up-key', REDMINE_HOST: url }),
  key: (n) => `#${n}`,
  isList: ({ url }) => url.pathname.endsWith('/issues.json'),
  answer(world, { pageSize }, request) {
    const { pathname, searchParams } = request.url;
    if (pathname.endsWith('/users/current.json')) return { body: { user: {} } };
    const isClosed = searchParams.get('status_id') === 'closed';
    const ids = (isClosed ? world.closed : world.open).toSorted((a, b) => a - b);
    const offset = Number(searchParams.get('offset'));
    const limit = Math.min(Number(searchParams.get('limit')), pageSize);
    const issues = ids.slice(offset, offset + limit).map((id) => redmineRecord(id, isClosed));
    return { body: { issues, total_count: ids.length, offset, limit } };
  },
  lie: (what, answer, before, request) => {
    const page = answer.body as { issues: unknown[]; total_count: number };
    const offset = Number(request.url.searchParams.get('offset'));
    if (what === 'repeat') {
      const earlier = (before?.body as Partial<typeof page> | undefined)?.issues;
      // In front of a first page another list was asked for.
      return earlier === undefined || offset === 0 ? null : { body: { ...page, issues: earlier } };
    }
    // A first page that tells a smaller total is a smaller list.
    if (what === 'cut') return offset === 0 ? null : { body: { ...page, total_count: offset + page.issues.length } };
    return { body: { ...page, issues: what === 'empty' ? [] : half(page.issues) } };
  },
};

const jiraIssues = (world: World) => [
  ...world.open.map((n) => doubleIssue(n, { created: at(n - 100_000).toISOString() })),
  ...world.closed.map((n) => doubleIssue(n, { created: at(n - 100_000).toISOString(), ...closedFields('2026-11-20T09:00:00.000+0000') })),
];

const jiraSubject = (deployment: 'cloud' | 'data-center'): Subject => ({
  tracker: jira,
  config: (url) => ({ tracker: 'jira', host: url, deployment, project: 'SHOP' }),
  env: (url) => ({ JIRA_HOST: url, JIRA_EMAIL: 'ci@acme.example', JIRA_API_TOKEN: 'secret-1', JIRA_PAT: 'secret-2' }),
  key: (n) => `SHOP-${n}`,
  isList: ({ url }) => /\/search(\/jql)?$/.test(url.pathname),
  answer: (world, { pageSize }, request) => jiraRoute({ deployment, issues: jiraIssues(world), pageSize })(request),
  lie(what, answer, before, request) {
    const page = answer.body as { issues: unknown[]; total?: number; isLast?: boolean; nextPageToken?: string };
    const startAt = Number(json(request.body).startAt ?? 0);
    if (what === 'repeat') {
      const earlier = (before?.body as Partial<typeof page> | undefined)?.issues;
      return earlier === undefined ? null : { body: { ...page, issues: earlier } };
    }
    if (what === 'empty' || what === 'short') return { body: { ...page, issues: what === 'empty' ? [] : half(page.issues) } };
    if (deployment === 'cloud') return { body: { issues: page.issues, isLast: true } };
    return startAt === 0 ? null : { body: { ...page, total: startAt + page.issues.length } };
  },
});

const subjects: readonly (readonly [string, Subject])[] = [
  ['GitHub', githubSubject],
  ['Jira Cloud', jiraSubject('cloud')],
  ['Jira Data Center', jiraSubject('data-center')],
  ['Redmine', redmineSubject],
];

let double: Double;
beforeEach(async () => {
  double = await openDouble();
});
afterEach(() => double.close());

/** Reads a tracker through a history; gives the keys, and those of the issues that were there from the first request to the last. */
async function readThrough(subject: Subject, history: History) {
  const world: World = { open: numbers(history.size), closed: [], clock: 0, bornAt: new Map() };
  const lasting = new Set(world.open);
  let asked = 0;
  let next = history.size;
  let before: Answer | null = null;
  double.route(async (request) => {
    world.clock++;
    if (!subject.isList(request)) return subject.answer(world, history, request, double.url);
    asked++;
    for (const { what, which } of history.events.filter((event) => event.at === asked)) {
      if (what === 'create') {
        world.open.push(++next);
        world.bornAt.set(next, world.clock);
      } else {
        const [number] = world.open.splice(which % Math.max(1, world.open.length), 1);
        if (number !== undefined && what === 'close') world.closed.push(number);
        if (number !== undefined && what === 'delete') lasting.delete(number);
      }
    }
    const answer = await subject.answer(world, history, request, double.url);
    const told = history.lies.find((lie) => lie.at === asked);
    const given = (told && subject.lie(told.what, answer, before, request)) ?? answer;
    before = answer;
    return given;
  });
  const { issues, error } = await readSource(subject.tracker, subject.config(double.url), { env: subject.env(double.url) });
  const keys = issues.map(({ key }) => key);
  return { keys, lost: [...lasting].map(subject.key).filter((key) => !keys.includes(key)), error, asked };
}

const event = fc.record({
  at: fc.integer({ min: 1, max: 8 }),
  what: fc.constantFrom<Event['what']>('close', 'delete', 'create'),
  // Mostly among the first: what leaves there moves all the others.
  which: fc.oneof(fc.integer({ min: 0, max: 5 }), fc.nat({ max: 200 })),
});
const lie = fc.record({ at: fc.integer({ min: 1, max: 12 }), what: fc.constantFrom(...lies) });
const history = (events: fc.Arbitrary<Event[]>, told: fc.Arbitrary<Lie[]>): fc.Arbitrary<History> =>
  fc.record({
    size: fc.integer({ min: 0, max: 130 }),
    pageSize: fc.constantFrom(7, 20, 50),
    dated: fc.boolean(),
    events,
    lies: told,
  });
const none: fc.Arbitrary<Lie[]> = fc.constant([]);

const still: History = { size: 0, pageSize: 20, dated: false, events: [], lies: [] };
/** Histories by which a list was once taken for whole. */
const found: [History][] = (
  [
    {
      size: 64,
      events: [
        [5, 'close'],
        [2, 'close'],
      ],
      lies: [
        [8, 'empty'],
        [10, 'short'],
      ],
    },
    {
      size: 31,
      events: [
        [6, 'close'],
        [6, 'create'],
      ],
      lies: [
        [2, 'cut'],
        [3, 'repeat'],
      ],
    },
    {
      size: 91,
      events: [[5, 'close']],
      lies: [
        [7, 'empty'],
        [6, 'cut'],
      ],
    },
    { size: 31, events: [[2, 'close']], lies: [[1, 'cut']] },
    {
      size: 101,
      events: [
        [2, 'close'],
        [2, 'close'],
      ],
      lies: [],
    },
    {
      size: 130,
      events: [
        [3, 'delete'],
        [3, 'create'],
      ],
      lies: [],
    },
  ] as const
).map(({ size, events, lies: told }) => [
  {
    ...still,
    size,
    events: events.map(([at, what]) => ({ at, what, which: 0 })),
    lies: told.map(([at, what]) => ({ at, what })),
  },
]);

describe.each(subjects)('%s, changing while it is read', (_name, subject) => {
  test('gives every issue that was there all the time, or says that it is not whole', async () => {
    await fc.assert(
      fc.asyncProperty(history(fc.array(event, { maxLength: 6 }), fc.array(lie, { maxLength: 3 })), async (one) => {
        const { lost, error, keys } = await readThrough(subject, one);
        expect(new Set(keys).size).toBe(keys.length);
        if (error === null) expect(lost).toEqual([]);
        else expect(error).toMatchObject({ exit: 3 });
        if (error !== null) expect(error).toBeInstanceOf(AppError);
      }),
      { numRuns: 100, examples: found },
    );
  });

  test('is whole where nobody lies and little happens', async () => {
    await fc.assert(
      fc.asyncProperty(history(fc.array(event, { maxLength: 2 }), none), async (one) => {
        expect(await readThrough(subject, one)).toMatchObject({ error: null, lost: [] });
      }),
      { numRuns: 40, examples: [[{ ...still, size: 30, events: [{ at: 2, what: 'create', which: 0 }] }]] },
    );
  });

  test.each(lies.flatMap((what) => [31, 60, 100, 130].map((size) => [what, size] as const)))(
    'that always answers with the lie "%s" about %i issues is given up soon, and never taken for whole',
    async (what, size) => {
      const always = numbers(300).map((request) => ({ at: request, what }));
      const { lost, error, asked } = await readThrough(subject, { ...still, size, lies: always });
      if (lost.length > 0) expect(error).toMatchObject({ code: 'end-unproven', exit: 3 });
      expect(asked).toBeLessThan(120);
    },
  );

  test.each([1, 29, 30, 31, 60, 100, 101, 130])(
    'that holds %i issues and keeps still is asked for each page little more than once',
    async (size) => {
      const { lost, error, asked } = await readThrough(subject, { ...still, size, pageSize: 50, dated: true });
      expect({ lost, error }).toEqual({ lost: [], error: null });
      // Two lists at most, the count, a second look; GitHub's pages hold 30 here.
      expect(asked).toBeLessThanOrEqual(4 + Math.ceil(size / 30) * (size === 30 ? 5 : 1));
    },
  );
});
