import { AppError } from '../errors.ts';
import type { AuditedSource } from '../model/audit.ts';
import type { Issue } from '../model/issue.ts';
import type { ReadIssue } from '../model/read-issue.ts';
import { createReader } from '../read/read.ts';
import type { ColumnUse } from '../trackers/tracker.ts';
import type { Io } from './io.ts';
import { movedKeys } from './moved-keys.ts';
import { lookUpParents } from './parents.ts';
import type { Progress } from './progress.ts';
import { auditedSource, type CollectOptions, guarded, issuesOf, openReading, type SourceConfig, trackerOf } from './reading.ts';
import { settle } from './settle.ts';
import { membersOf } from './shards/part.ts';
import { nameSources } from './source-names.ts';
import { readTemplateFiles, templateTexts } from './templates.ts';

/** An issue as its tracker gave it, and the reader that it went through: to see what a change of it would come to. */
export interface KeptIssue {
  readonly issue: Issue;
  readAgain(changed: Issue): ReadIssue;
}

export interface Collected {
  readonly issues: readonly ReadIssue[];
  /** Keys that epics of the mapping had before they were moved, in lower case, and their keys now. */
  readonly moved: ReadonlyMap<string, string>;
  /** Those that `keep` asked for. */
  readonly kept: ReadonlyMap<ReadIssue, KeptIssue>;
  readonly sources: readonly AuditedSource[];
  /** What the columns of each source are read as, with some of what stands in them. */
  readonly columns: readonly (readonly ColumnUse[])[];
  /** A source failed because its credentials were refused. */
  readonly refused: boolean;
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

/** Adds to a set; false when it was in it. */
function added<T>(set: Set<T>, value: T): boolean {
  const { size } = set;
  return set.add(value).size > size;
}

/**
 * Reads every source, one after another, and the parents that lie outside of them. A source that fails is a value: what it gave
 * before is kept and the others go on. Throws for wrong use, bugs and interruption alone.
 */
export async function collect(options: CollectOptions, io: Io, progress: Progress): Promise<Collected> {
  const { conventions, scoring } = options;
  const whole = nameSources(options.sources).map((name, i) => ({ name, config: options.sources[i] as SourceConfig }));
  const named = options.part === undefined ? whole : membersOf(whole, options.part);
  const sources = named.map(({ config }) => config);
  const templates = await Promise.all(sources.map((config) => readTemplateFiles(config, options.root)));
  authorize(sources, io.env);
  const plainReader = createReader(conventions, [], scoring);
  const readers: (typeof plainReader)[] = [];
  const issues: ReadIssue[] = [];
  const kept = new Map<ReadIssue, KeptIssue>();
  const moved = new Map<string, string>();
  const addresses = new Set<string>();
  const readings = named.map(({ config, name }) => openReading(config, name, options, io, progress));
  // What two sources of different shards give twice is found when they are merged; a shard leaves all of it to that.
  const isAlone = readings.length === 1 || options.part !== undefined;

  try {
    for (const [i, reading] of readings.entries()) {
      const { name } = reading;
      const origin = { source: name, inScope: true };
      const first = issues.length;
      progress.reading(name, 0, null);
      const texts = await templateTexts(reading, templates[i] ?? null, conventions);
      const read = texts.length === 0 ? plainReader : createReader(conventions, texts, scoring);
      readers.push(read);
      await guarded(reading, io.signal, async () => {
        for await (const batch of issuesOf(reading)) {
          io.signal.throwIfAborted();
          for (const given of batch) {
            if (!isAlone && !added(addresses, `${given.key}\u0000${given.url ?? given.title}`)) {
              reading.elsewhere += 1;
              continue;
            }
            const issue = reading.names.taken(given);
            if (issue === null) {
              reading.ignored += 1;
              issues.push(read(given, { source: name, inScope: false }));
              continue;
            }
            reading.issues += 1;
            const signals = read(issue, origin);
            issues.push(signals);
            if (options.keep?.(issue) === true) kept.set(signals, { issue, readAgain: (changed) => read(changed, origin) });
            progress.reading(name, reading.issues, reading.expected);
          }
        }
      });
      settle(reading, issues, first, kept);
    }
    for (const [i, reading] of readings.entries()) await lookUpParents(reading, issues, readers[i] ?? plainReader, io.signal);
    for (const reading of readings) {
      for (const [old, now] of await movedKeys(reading, options.mappedKeys ?? [], issues, io.signal)) moved.set(old, now);
    }
  } finally {
    progress.done();
  }
  return {
    issues,
    moved,
    kept,
    sources: readings.map(auditedSource),
    columns: readings.map(({ columns }) => columns),
    refused: readings.some(({ failure }) => failure?.exit === 4),
  };
}
