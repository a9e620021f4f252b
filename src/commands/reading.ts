import { AppError, appError } from '../errors.ts';
import type { AuditedSource } from '../model/audit.ts';
import type { Issue } from '../model/issue.ts';
import type { Conventions, NameSettings, Scoring } from '../model/policy.ts';
import type { Part } from '../model/shard.ts';
import { trackers } from '../trackers/index.ts';
import { openNames, type SourceNames } from '../trackers/kit/names/names.ts';
import type { ColumnUse, LookupDeps, Tracker } from '../trackers/tracker.ts';
import { createTransport, type Transport } from '../trackers/transport/transport.ts';
import { usesByConvention } from './column-uses.ts';
import type { Io } from './io.ts';
import type { Progress } from './progress.ts';

/** A source of the config, validated by its tracker. */
export type SourceConfig = { readonly tracker: string } & Readonly<Record<string, unknown>>;

export interface CollectOptions {
  readonly sources: readonly SourceConfig[];
  /** Only these of the sources; all of them when absent. */
  readonly part?: Part;
  readonly conventions: Conventions;
  readonly scoring: Scoring;
  /** What words mean in every source; each may say more. */
  readonly names: NameSettings;
  readonly root: string;
  readonly now: Date;
  /** Whose clocks dates without a zone are of, IANA; UTC when absent. */
  readonly timeZone?: string;
  readonly closedSince: Date;
  /** Milliseconds that one source may spend waiting for rate limits. */
  readonly maxWait: number;
  /** Keys of epics that the team assigned to goals; those that no issue has may be old ones. */
  readonly mappedKeys?: readonly string[];
  /** Issues to keep as their tracker gave them; none when absent. */
  readonly keep?: (issue: Issue) => boolean;
}

const mostSkips = 20;

/** One source while it is read: what came, what was skipped, why it failed. */
export interface Reading {
  readonly tracker: Tracker;
  readonly config: SourceConfig;
  readonly name: string;
  readonly transport: Transport;
  readonly deps: LookupDeps;
  readonly names: SourceNames;
  readonly refusedParents: Set<string>;
  readonly notes: string[];
  readonly skips: { record: string; reason: string }[];
  /** What its columns are read as, each once. */
  readonly columns: ColumnUse[];
  skipped: number;
  issues: number;
  /** Records of issues that were read before, through another source. */
  elsewhere: number;
  /** Issues of an ignored type. */
  ignored: number;
  /** Issues that were closed too long ago. */
  older: number;
  expected: number | null;
  failure: AppError | null;
}

/** The tracker of a source, from the registry. */
export function trackerOf(config: SourceConfig): Tracker {
  const tracker = (trackers as readonly Tracker[]).find(({ id }) => id === config.tracker);
  if (tracker === undefined) throw appError('internal', { detail: `no tracker "${config.tracker}"` });
  return tracker;
}

/** A source about to be read: its transport, and what its tracker may tell us. */
export function openReading(config: SourceConfig, name: string, options: CollectOptions, io: Io, progress: Progress): Reading {
  const transport = createTransport({
    signal: io.signal,
    sleep: io.sleep,
    now: io.now,
    random: io.random,
    maxWait: options.maxWait,
    onWait: (ms, why) => progress.waiting(name, ms, why),
    ...(io.fetch === undefined ? {} : { fetch: io.fetch }),
  });
  const names = openNames(config.tracker, options.names, config as Partial<NameSettings>);
  const deps: LookupDeps = {
    names,
    env: io.env,
    connect: transport.connect,
    signal: io.signal,
    now: options.now,
    ...(options.timeZone === undefined ? {} : { timeZone: options.timeZone }),
    closedSince: options.closedSince,
    fieldNames: Object.values(options.scoring.names).flat(),
    root: options.root,
    stdin: io.stdin,
    skip(record, reason) {
      reading.skipped += 1;
      if (reading.skips.length < mostSkips) reading.skips.push({ record, reason });
    },
    note(text) {
      if (reading.notes.length < mostSkips) reading.notes.push(text);
    },
    columns(uses) {
      const known = new Set(reading.columns.map(({ column }) => column));
      reading.columns.push(...usesByConvention(uses, options).filter(({ column }) => !known.has(column)));
    },
    leftOut(issues) {
      reading.older = issues;
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
    names,
    refusedParents: new Set(),
    notes: [],
    skips: [],
    columns: [],
    skipped: 0,
    issues: 0,
    elsewhere: 0,
    ignored: 0,
    older: 0,
    expected: null,
    failure: null,
  };
  return reading;
}

/** The issues of a source, in batches to be taken in turn; one by one from a tracker that has no batches. */
export async function* issuesOf({ tracker, config, deps }: Reading): AsyncGenerator<Iterable<Issue>> {
  if (tracker.batches !== undefined) yield* tracker.batches(config, deps);
  else for await (const issue of tracker.issues(config, deps)) yield [issue];
}

/** Runs `work`; a failure of the source becomes a value, an interruption does not. */
export async function guarded(reading: Reading, signal: AbortSignal, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (signal.aborted) throw error;
    if (!(error instanceof AppError) || error.exit === 2 || error.exit === 70) throw error;
    reading.failure ??= error;
  }
}

/** The source as the audit names it. */
export function auditedSource({
  name,
  tracker,
  failure,
  issues,
  skipped,
  expected,
  elsewhere,
  ignored,
  older,
  transport,
  notes,
  skips,
  columns,
}: Reading): AuditedSource {
  return {
    name,
    tracker: tracker.id,
    status: failure === null ? 'read' : 'failed',
    issues,
    skipped,
    expected: expected === null ? null : Math.max(0, expected - elsewhere - ignored),
    requests: transport.requests(),
    reason: failure === null ? null : `${failure.message}. ${failure.hint}`,
    notes: elsewhere === 0 ? notes : [...notes, `${elsewhere} of its issues were read before, through another source`],
    skips,
    ...(older === 0 ? {} : { older }),
    ...(columns.length === 0 ? {} : { columns: columns.map(({ column, readAs }) => ({ column, readAs })) }),
  };
}
