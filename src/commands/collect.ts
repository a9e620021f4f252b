import { indexParents } from '../engine/hierarchy.ts';
import { AppError, appError } from '../errors.ts';
import type { AuditedSource } from '../model/audit.ts';
import type { Issue } from '../model/issue.ts';
import type { Conventions } from '../model/policy.ts';
import type { ReadIssue } from '../model/read-issue.ts';
import { createReader } from '../read/read.ts';
import { trackers } from '../trackers/index.ts';
import type { LookupDeps, Tracker } from '../trackers/tracker.ts';
import { createTransport, type Transport } from '../trackers/transport/transport.ts';
import type { Io } from './io.ts';
import type { Progress } from './progress.ts';

/** A source of the config, validated by its tracker. */
export type SourceConfig = { readonly tracker: string } & Readonly<Record<string, unknown>>;

export interface CollectOptions {
  readonly sources: readonly SourceConfig[];
  readonly conventions: Conventions;
  readonly root: string;
  readonly now: Date;
  readonly closedSince: Date;
  /** Milliseconds that one source may spend waiting for rate limits. */
  readonly maxWait: number;
}

export interface Collected {
  readonly issues: readonly ReadIssue[];
  readonly sources: readonly AuditedSource[];
  /** A source failed because its credentials were refused. */
  readonly refused: boolean;
}

/** No hierarchy is deeper, and a tracker that invents parents must not keep us asking. */
const deepest = 10;
const mostSkips = 20;

/** One source while it is read: what came, what was skipped, why it failed. */
interface Reading {
  readonly tracker: Tracker;
  readonly config: SourceConfig;
  readonly name: string;
  readonly transport: Transport;
  readonly deps: LookupDeps;
  readonly keys: Set<string>;
  readonly refusedParents: Set<string>;
  readonly notes: string[];
  readonly skips: { record: string; reason: string }[];
  skipped: number;
  issues: number;
  /** Records of issues that were read before, here or through another source. */
  repeated: number;
  expected: number | null;
  failure: AppError | null;
}

/** The tracker of a source, from the registry. */
export function trackerOf(config: SourceConfig): Tracker {
  const tracker = (trackers as readonly Tracker[]).find(({ id }) => id === config.tracker);
  if (tracker === undefined) throw appError('internal', { detail: `no tracker "${config.tracker}"` });
  return tracker;
}

/** Names of the sources; a second source of the same name gets a number. */
function nameSources(sources: readonly SourceConfig[]): string[] {
  const seen = new Map<string, number>();
  return sources.map((config) => {
    const name = trackerOf(config).name(config);
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  });
}

function openReading(config: SourceConfig, name: string, options: CollectOptions, io: Io, progress: Progress): Reading {
  const transport = createTransport({
    signal: io.signal,
    sleep: io.sleep,
    now: io.now,
    random: io.random,
    maxWait: options.maxWait,
    onWait: (ms, why) => progress.waiting(name, ms, why),
    ...(io.fetch === undefined ? {} : { fetch: io.fetch }),
  });
  const deps: LookupDeps = {
    env: io.env,
    connect: transport.connect,
    signal: io.signal,
    now: options.now,
    closedSince: options.closedSince,
    root: options.root,
    stdin: io.stdin,
    skip(record, reason) {
      reading.skipped += 1;
      if (reading.skips.length < mostSkips) reading.skips.push({ record, reason });
    },
    note(text) {
      if (reading.notes.length < mostSkips) reading.notes.push(text);
    },
    expect(total) {
      reading.expected = total;
    },
    refuse(key) {
      reading.refusedParents.add(key);
    },
  };
  const reading: Reading = {
    tracker: trackerOf(config),
    config,
    name,
    transport,
    deps,
    keys: new Set(),
    refusedParents: new Set(),
    notes: [],
    skips: [],
    skipped: 0,
    issues: 0,
    repeated: 0,
    expected: null,
    failure: null,
  };
  return reading;
}

/** Refuses credentials before anything is fetched. Several apply: wrong use before what is missing. */
function authorize(sources: readonly SourceConfig[], env: Io['env']): void {
  let refusal: AppError | null = null;
  for (const config of sources) {
    try {
      trackerOf(config).authorize?.(config, env);
    } catch (error) {
      if (!(error instanceof AppError) || error.exit === 2) throw error;
      refusal ??= error;
    }
  }
  if (refusal !== null) throw refusal;
}

/** Runs `work`; a failure of the source becomes a value, an interruption does not. */
async function guarded(reading: Reading, signal: AbortSignal, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (signal.aborted) throw error;
    if (!(error instanceof AppError) || error.exit === 2 || error.exit === 70) throw error;
    reading.failure ??= error;
  }
}

async function* following(issues: AsyncIterable<Issue>, signal: AbortSignal): AsyncGenerator<Issue> {
  for await (const issue of issues) {
    signal.throwIfAborted();
    yield issue;
  }
}

/**
 * Reads every source, one after another, and the parents that lie outside of them. A source that fails is a value: what it gave
 * before is kept and the others go on. Throws for wrong use, bugs and interruption alone.
 */
export async function collect(options: CollectOptions, io: Io, progress: Progress): Promise<Collected> {
  const names = nameSources(options.sources);
  authorize(options.sources, io.env);
  const read = createReader(options.conventions);
  const issues: ReadIssue[] = [];
  const addresses = new Set<string>();
  const readings = options.sources.map((config, i) => openReading(config, names[i] ?? config.tracker, options, io, progress));

  try {
    for (const reading of readings) {
      const { tracker, config, name, deps, keys } = reading;
      progress.reading(name, 0, null);
      await guarded(reading, io.signal, async () => {
        for await (const issue of following(tracker.issues(config, deps), io.signal)) {
          const address = issue.url === null ? null : `${issue.key}\u0000${issue.url}`;
          if (keys.has(issue.key) || (address !== null && addresses.has(address))) {
            reading.repeated += 1;
            continue;
          }
          keys.add(issue.key);
          if (address !== null) addresses.add(address);
          reading.issues += 1;
          issues.push(read(issue, { source: name, inScope: true }));
          progress.reading(name, reading.issues, reading.expected);
        }
      });
    }
    for (const reading of readings) await lookUpParents(reading, issues, read, io.signal);
  } finally {
    progress.done();
  }
  return {
    issues,
    sources: readings.map(sourceOf),
    refused: readings.some(({ failure }) => failure?.exit === 4),
  };
}

/** Parents that no source holds, level by level, asked of the source whose issues name them. */
async function lookUpParents(
  reading: Reading,
  issues: ReadIssue[],
  read: ReturnType<typeof createReader>,
  signal: AbortSignal,
): Promise<void> {
  const { tracker, config, name, deps, refusedParents } = reading;
  const lookup = tracker.lookup?.bind(tracker);
  if (lookup === undefined || reading.failure !== null) return;
  let level = issues.filter(({ source }) => source === name);
  for (let depth = 0; depth < deepest && level.length > 0; depth += 1) {
    const parentOf = indexParents(issues);
    const orphans = level.filter((issue) => parentOf(issue) === null);
    const wanted = [...new Set(orphans.flatMap(({ parent }) => (parent === null || refusedParents.has(parent) ? [] : [parent])))];
    if (wanted.length === 0) return;
    const found: ReadIssue[] = [];
    await guarded(reading, signal, async () => {
      for await (const issue of following(lookup(wanted, config, deps), signal)) {
        if (reading.keys.has(issue.key)) continue;
        reading.keys.add(issue.key);
        found.push(read(issue, { source: name, inScope: false }));
      }
    });
    for (const key of wanted) if (!reading.keys.has(key)) refusedParents.add(key);
    for (const issue of found) issues.push(issue);
    if (reading.failure !== null) return;
    level = found;
  }
}

function sourceOf({ name, tracker, failure, issues, skipped, expected, repeated, transport, notes, skips }: Reading): AuditedSource {
  return {
    name,
    tracker: tracker.id,
    status: failure === null ? 'read' : 'failed',
    issues,
    skipped,
    expected: expected === null ? null : Math.max(0, expected - repeated),
    requests: transport.requests(),
    reason: failure === null ? null : `${failure.message}. ${failure.hint}`,
    notes,
    skips,
  };
}
