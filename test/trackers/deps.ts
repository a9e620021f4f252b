import type { NameSettings } from '../../src/model/policy.ts';
import { openNames, type SourceNames } from '../../src/trackers/kit/names/names.ts';
import type { ColumnUse, LookupDeps, TrackerDeps } from '../../src/trackers/tracker.ts';
import { createTransport, type Transport, type TransportOptions } from '../../src/trackers/transport/transport.ts';

/** The time of every test. */
export const testNow = new Date('2026-11-20T09:00:00Z');

/** What a tracker is given in tests, and what it did with it. */
export interface TestDeps extends LookupDeps {
  readonly names: SourceNames;
  readonly transport: Transport;
  /** Milliseconds of every wait; none is slept. */
  readonly waits: number[];
  readonly skipped: { readonly record: string; readonly reason: string }[];
  readonly notes: string[];
  readonly columnsSeen: ColumnUse[];
  /** How many issues were left out for their age, each time it was told. */
  readonly left: number[];
  readonly refused: { readonly key: string; readonly reason: string }[];
  /** Totals in the order in which the tracker announced them. */
  readonly expected: (number | null)[];
}

export interface TestDepsOptions {
  readonly env?: TrackerDeps['env'];
  readonly names?: Partial<NameSettings>;
  readonly tracker?: string;
  readonly signal?: AbortSignal;
  readonly closedSince?: Date;
  readonly root?: string;
  readonly stdin?: TrackerDeps['stdin'];
  readonly transport?: Partial<TransportOptions>;
}

/** Deps with a real transport whose clock stands still, whose jitter is 0 and whose waits are recorded instead of slept. */
export function testDeps(options: TestDepsOptions = {}): TestDeps {
  const signal = options.signal ?? new AbortController().signal;
  const waits: number[] = [];
  const notes: string[] = [];
  const columnsSeen: ColumnUse[] = [];
  const left: number[] = [];
  const skipped: { record: string; reason: string }[] = [];
  const refused: { key: string; reason: string }[] = [];
  const expected: (number | null)[] = [];
  const transport = createTransport({
    signal,
    sleep: async (ms) => {
      waits.push(ms);
    },
    now: () => testNow,
    random: () => 0,
    maxWait: 5 * 60_000,
    timeout: 5_000,
    ...options.transport,
  });
  return {
    names: openNames(options.tracker ?? 'file', options.names ?? {}),
    env: options.env ?? {},
    connect: transport.connect,
    signal,
    now: testNow,
    closedSince: options.closedSince ?? new Date('2026-11-06T09:00:00Z'),
    root: options.root ?? '.',
    stdin: options.stdin ?? (async function* () {})(),
    skip: (record, reason) => {
      skipped.push({ record, reason });
    },
    note: (text) => {
      notes.push(text);
    },
    columns: (uses) => {
      columnsSeen.push(...uses);
    },
    leftOut: (issues) => {
      left.push(issues);
    },
    expect: (total) => {
      expected.push(total);
    },
    refuse: (key, reason) => {
      refused.push({ key, reason });
    },
    transport,
    waits,
    skipped,
    notes,
    columnsSeen,
    left,
    refused,
    expected,
  };
}
