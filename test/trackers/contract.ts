import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { AppError } from '../../src/errors.ts';
import type { Issue } from '../../src/model/issue.ts';
import type { Tracker, TrackerDeps } from '../../src/trackers/tracker.ts';
import { type TestDeps, type TestDepsOptions, testDeps, testNow } from './deps.ts';
import { type Answer, type Double, type DoubleRequest, openDouble, type Route } from './double.ts';

type Raw = Readonly<Record<string, unknown>>;

/** What every tracker tells the suite about itself. */
interface Subject {
  readonly tracker: Tracker;
  /** Record number n (from 1) in the API's own shape: an open issue. */
  record(n: number): unknown;
  /** The key that record n gets. */
  key(n: number): string;
  /** A record that does not fit the schema at the tracker's edge, and a text that the name it is skipped under holds. */
  readonly malformed: { readonly record: unknown; readonly name: string };
}

/** A tracker behind HTTP. */
export interface NetworkSubject extends Subject {
  /** The source's entry in config (before validation) for a server at `url`. */
  config(url: string): Raw;
  /** The environment that holds its credentials. */
  env(url: string): TrackerDeps['env'];
  /** The variables that a refusal must name. */
  readonly variables: readonly string[];
  /**
   * A server that holds these records and gives them `pageSize` at a time, in the API's shape. It also answers whatever else the
   * tracker asks (field lists, the list of closed issues: empty).
   */
  serve(records: readonly unknown[], pageSize: number, url: string): Route;
  /** Which page of the list of (open) issues the request asks for, from 1; null for other requests. */
  page(request: DoubleRequest): number | null;
  /**
   * Where the server names the next page by URL: the answer with these records whose next page is at `next`.
   * `null` where the tracker never follows a URL from an answer, and why.
   */
  readonly pointing: ((records: readonly unknown[], next: string) => Answer) | { readonly never: string };
}

/** A tracker that reads files: there are no pages, no credentials and no server to fail. */
export interface LocalSubject extends Subject {
  /** Writes the records down and gives the source's entry in config for them. */
  write(records: readonly unknown[]): Promise<Raw> | Raw;
  readonly root?: string;
}

/** All issues that the tracker gives, and the error it ended with, if any. */
export interface Reading {
  readonly issues: Issue[];
  readonly error: unknown;
  readonly deps: TestDeps;
}

/** Reads a source to its end, or to its error. */
export async function readSource(
  tracker: Tracker,
  config: Raw,
  options: TestDepsOptions = {},
  each?: (issue: Issue) => void,
): Promise<Reading> {
  const deps = testDeps({ tracker: tracker.id, ...options });
  const issues: Issue[] = [];
  try {
    const parsed = tracker.config.parse(config);
    tracker.authorize?.(parsed, deps.env);
    for await (const issue of tracker.issues(parsed, deps)) {
      issues.push(issue);
      each?.(issue);
    }
    deps.notes.push(...deps.names.notes(issues.flatMap((issue) => deps.names.taken(issue) ?? [])));
    return { issues, error: null, deps };
  } catch (error) {
    return { issues, error, deps };
  }
}

const keysOf = (issues: readonly Issue[]): string[] => issues.map((issue) => issue.key);
const numbers = (n: number): number[] => Array.from({ length: n }, (_, i) => i + 1);

/** The contract that every tracker without a network keeps. */
export function testLocalTracker(name: string, subject: LocalSubject): void {
  const { tracker } = subject;
  const read = async (records: readonly unknown[], options: TestDepsOptions = {}, each?: (issue: Issue) => void) =>
    readSource(tracker, await subject.write(records), { ...(subject.root ? { root: subject.root } : {}), ...options }, each);

  describe(`${name} keeps the contract of trackers`, () => {
    recordTests(subject, read);
  });
}

type Read = (records: readonly unknown[], options?: TestDepsOptions, each?: (issue: Issue) => void) => Promise<Reading>;

/** What holds wherever the records come from. */
function recordTests(subject: Subject, read: Read): void {
  test('every record becomes one issue', async () => {
    const { issues, error } = await read(numbers(5).map(subject.record));
    expect(error).toBeNull();
    expect(keysOf(issues).toSorted()).toEqual(numbers(5).map(subject.key).toSorted());
    for (const issue of issues) expect(issue.title).not.toBe('');
  });

  test('no records are no issues and no error', async () => {
    const { issues, error, deps } = await read([]);
    expect({ issues, error, skipped: deps.skipped }).toEqual({ issues: [], error: null, skipped: [] });
  });

  test('a record that does not fit is skipped and named, the others are kept', async () => {
    const { issues, error, deps } = await read([subject.record(1), subject.malformed.record, subject.record(2)]);
    expect(error).toBeNull();
    expect(keysOf(issues).toSorted()).toEqual([subject.key(1), subject.key(2)].toSorted());
    expect(deps.skipped).toHaveLength(1);
    expect(deps.skipped[0]?.record).toContain(subject.malformed.name);
    expect(deps.skipped[0]?.reason).not.toBe('');
  });

  test('a record that comes twice is one issue', async () => {
    const { issues, error } = await read([subject.record(1), subject.record(2), subject.record(1)]);
    expect(error).toBeNull();
    expect(keysOf(issues).toSorted()).toEqual([subject.key(1), subject.key(2)].toSorted());
  });

  test('an abort ends the reading with its reason', async () => {
    const controller = new AbortController();
    const reason = new Error('stopped by the test');
    const { issues, error } = await read(numbers(5).map(subject.record), { signal: controller.signal }, () => controller.abort(reason));
    expect(error).toBe(reason);
    expect(issues.length).toBeLessThan(5);
  });
}

/** The contract that every tracker behind HTTP keeps. */
export function testTracker(name: string, subject: NetworkSubject): void {
  const { tracker } = subject;
  let double: Double;
  beforeEach(async () => {
    double = await openDouble();
  });
  afterEach(() => double.close());

  /** Reads a server that holds the records, two a page; `fault` may answer in its place. */
  const readFrom = (
    records: readonly unknown[],
    fault: (request: DoubleRequest) => Answer | null = () => null,
    options: TestDepsOptions = {},
    each?: (issue: Issue) => void,
  ) => {
    const served = subject.serve(records, 2, double.url);
    double.route((request) => fault(request) ?? served(request));
    return readSource(tracker, subject.config(double.url), { env: subject.env(double.url), ...options }, each);
  };
  const five = numbers(5).map(subject.record);
  const fiveKeys = numbers(5).map(subject.key).toSorted();
  /** Answers the first `times` requests for page `page` with `answer`. */
  const failing = (answer: Answer, times = Number.POSITIVE_INFINITY, page = 1) => {
    let left = times;
    return (request: DoubleRequest) => (subject.page(request) === page && left-- > 0 ? answer : null);
  };
  const pagesAsked = () => double.requests.flatMap((request) => subject.page(request) ?? []);
  const appErrorOf = (error: unknown): AppError => {
    expect(error).toBeInstanceOf(AppError);
    return error as AppError;
  };

  describe(`${name} keeps the contract of trackers`, () => {
    recordTests(subject, (records, options, each) => readFrom(records, () => null, options, each));

    test('pages follow one another to the last', async () => {
      const { issues, error } = await readFrom(five);
      expect(error).toBeNull();
      expect(keysOf(issues).toSorted()).toEqual(fiveKeys);
      expect(new Set(pagesAsked())).toEqual(new Set([1, 2, 3]));
    });

    test.each([401, 403])('HTTP %i ends with token-refused, exit code 4, naming the variables', async (status) => {
      const { error, issues } = await readFrom(five, failing({ status, body: { message: 'no' } }));
      const refused = appErrorOf(error);
      expect({ code: refused.code, exit: refused.exit, issues }).toEqual({ code: 'token-refused', exit: 4, issues: [] });
      for (const variable of subject.variables) expect(refused.hint).toContain(variable);
    });

    test('HTTP 404 ends with source-not-found, exit code 3', async () => {
      const { error } = await readFrom(five, failing({ status: 404, body: { message: 'Not Found' } }));
      expect(appErrorOf(error)).toMatchObject({ code: 'source-not-found', exit: 3 });
    });

    test.each([
      ['seconds', '7'],
      ['a date', new Date(testNow.getTime() + 7000).toUTCString()],
    ])('HTTP 429 with Retry-After as %s is waited for and asked again', async (_form, after) => {
      const { error, issues, deps } = await readFrom(five, failing({ status: 429, headers: { 'retry-after': after } }, 1));
      expect(error).toBeNull();
      expect(keysOf(issues).toSorted()).toEqual(fiveKeys);
      expect(deps.waits).toEqual([7000]);
    });

    test('a wait longer than allowed ends with rate-limited, telling until when', async () => {
      const { error, deps } = await readFrom(five, failing({ status: 429, headers: { 'retry-after': '3600' } }));
      expect(appErrorOf(error)).toMatchObject({ code: 'rate-limited', exit: 3 });
      expect(appErrorOf(error).message).toContain('2026-11-20T10:00:00');
      expect(deps.waits).toEqual([]);
    });

    test('a server that fails at first is asked again', async () => {
      const { error, issues, deps } = await readFrom(five, failing({ status: 503 }, 2));
      expect(error).toBeNull();
      expect(keysOf(issues).toSorted()).toEqual(fiveKeys);
      expect(deps.waits).toHaveLength(2);
    });

    test('a server that fails for ever ends with server-failed, exit code 3', async () => {
      const { error, issues } = await readFrom(five, failing({ status: 503 }));
      expect(appErrorOf(error)).toMatchObject({ code: 'server-failed', exit: 3 });
      expect(issues).toEqual([]);
    });

    test('a failing second page ends with an error after the issues of the first', async () => {
      const { error, issues } = await readFrom(five, failing({ status: 503 }, Number.POSITIVE_INFINITY, 2));
      expect(appErrorOf(error).exit).toBe(3);
      expect(issues).toHaveLength(2);
    });

    test('an abort stops the paging', async () => {
      const controller = new AbortController();
      const reason = new Error('stopped by the test');
      const { error } = await readFrom(
        five,
        () => null,
        { signal: controller.signal },
        () => controller.abort(reason),
      );
      expect(error).toBe(reason);
      expect(pagesAsked()).not.toContain(3);
    });

    test('an abort during a request ends the reading with its reason', async () => {
      const controller = new AbortController();
      const reason = new Error('stopped by the test');
      const stopping = (request: DoubleRequest): Answer | null => {
        if (subject.page(request) !== 2) return null;
        controller.abort(reason);
        return { fault: 'hang' };
      };
      const { error, issues } = await readFrom(five, stopping, { signal: controller.signal });
      expect(error).toBe(reason);
      expect(issues).toHaveLength(2);
    });

    test('a web page with status 200 is not an empty list', async () => {
      const html = { status: 200, headers: { 'content-type': 'text/html' }, body: '<!doctype html><title>Sign in</title>' };
      const { error, issues } = await readFrom(five, failing(html));
      expect(appErrorOf(error)).toMatchObject({ code: 'answer-unreadable', exit: 3 });
      expect(issues).toEqual([]);
    });

    test.each([{}, { message: 'hello' }, null, 'text'])('an answer of another shape, %j, is not an empty list', async (body) => {
      const { error, issues } = await readFrom(
        five,
        failing({ headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
      );
      expect(appErrorOf(error)).toMatchObject({ code: 'answer-unreadable', exit: 3 });
      expect(issues).toEqual([]);
    });

    test('no secret stands in an error', async () => {
      const env = subject.env(double.url);
      const secrets = subject.variables.flatMap((name) => env[name] ?? []);
      const echo = (request: DoubleRequest) => ({ status: 400, body: { message: JSON.stringify(request.headers), errors: secrets } });
      const { error } = await readFrom(five, (request) => (subject.page(request) === 1 ? echo(request) : null));
      const shown = JSON.stringify([appErrorOf(error).message, appErrorOf(error).hint, String(appErrorOf(error).cause)]);
      expect(secrets.filter((secret) => !secret.includes('@') && shown.includes(secret))).toEqual([]);
    });

    test('whatever fails in whatever order, the list is whole or there is an error', async () => {
      const fault = fc.constantFrom<Answer | null>(
        null,
        null,
        null,
        { status: 429, headers: { 'retry-after': '1' } },
        { status: 500 },
        { status: 503, headers: { 'retry-after': 'later' } },
        { status: 401 },
        { status: 302, headers: { location: '/elsewhere' } },
        { fault: 'refuse' },
        { fault: 'cut', body: [{ id: 1 }, { id: 2 }] },
        { headers: { 'content-type': 'application/json' }, body: '{"issues": [{"id": 1}' },
        { headers: { 'content-type': 'application/json' }, body: '' },
        { body: { unexpected: true } },
        { headers: { 'content-type': 'text/html' }, body: '<html></html>' },
      );
      await fc.assert(
        fc.asyncProperty(fc.array(fault, { maxLength: 12 }), async (faults) => {
          const left = [...faults];
          const { issues, error } = await readFrom(five, () => left.shift() ?? null);
          if (error === null) expect(keysOf(issues).toSorted()).toEqual(fiveKeys);
          else expect([3, 4]).toContain(appErrorOf(error).exit);
        }),
        { numRuns: 40 },
      );
    });

    test('only the configured server is asked, each time with the credentials', async () => {
      await readFrom(five);
      expect(double.requests.length).toBeGreaterThan(0);
      expect(new Set(double.requests.map((request) => request.headers.host))).toEqual(new Set([new URL(double.url).host]));
    });

    if (tracker.templates) {
      const readTemplates = async (route: Route, signal = new AbortController().signal) => {
        double.route(route);
        const deps = testDeps({ env: subject.env(double.url), signal });
        return Array.fromAsync(tracker.templates?.(tracker.config.parse(subject.config(double.url)), deps) ?? []);
      };

      test('a server that knows of no templates gives none', async () => {
        expect(await readTemplates(subject.serve(five, 2, double.url))).toEqual([]);
        expect(double.requests.length).toBeLessThan(10);
      });

      test.each([401, 403, 503])('templates that cannot be read, for HTTP %i, are an error that can be told', async (status) => {
        await expect(readTemplates(() => ({ status, body: { message: 'no' } }))).rejects.toBeInstanceOf(AppError);
      });

      test('an abort ends the reading of templates with its reason', async () => {
        const controller = new AbortController();
        const reason = new Error('stopped by the test');
        const stopping = () => {
          controller.abort(reason);
          return { fault: 'hang' } as const;
        };
        await expect(readTemplates(stopping, controller.signal)).rejects.toBe(reason);
      });
    }

    const { pointing } = subject;
    if (typeof pointing === 'function') {
      test('a next page on another host is refused and not asked', async () => {
        const other = await openDouble();
        try {
          const away = pointing([subject.record(1)], `${other.url}/stolen`);
          const { error } = await readFrom(five, failing(away));
          expect(appErrorOf(error)).toMatchObject({ code: 'host-foreign', exit: 3 });
          expect(other.requests).toEqual([]);
        } finally {
          await other.close();
        }
      });

      test('a next page that points to itself is not followed for ever', async () => {
        const { error } = await readFrom(five, (request) =>
          subject.page(request) === 1 ? pointing([subject.record(1)], request.url.href) : null,
        );
        expect(appErrorOf(error)).toMatchObject({ code: 'end-unproven', exit: 3 });
      });
    }
  });
}
