import type { z } from 'zod';
import type { Issue, IssueStatus, IssueType } from '../model/issue.ts';
import type { IssueTemplate } from '../model/template.ts';

/** How a tracker reaches one host. */
export interface ConnectOptions {
  /** Every request must stay on this origin and below this path; anything else is refused as `host-foreign`. */
  readonly baseUrl: string;
  /** Sent with every request, the credentials among them. */
  readonly headers: Readonly<Record<string, string>>;
  /** Names of the environment variables behind the credentials, for the message when they are refused. */
  readonly variables: readonly string[];
  /** Values that must never appear in a message or a log. */
  readonly secrets: readonly string[];
  /** The source's name, for messages. */
  readonly source: string;
}

/** How work ended that was closed. */
export type Ending = 'done' | 'dropped';

/**
 * What the words of one source mean. What the config says of a word wins; then a tracker's own mark, which needs no language; then the
 * word lists. A word that none of them knows is remembered, and told with its count once the source was read.
 */
export interface Names {
  /**
   * Where work stands that is called `word`. `mark` is what the tracker says of it without words; `open` is either of the two open ones,
   * and within `done` the word still tells what was dropped. `otherwise` is what stands in for a word that is not known, and makes it no
   * gap. Null when nothing knows.
   */
  statusOf(word: string | null, mark?: IssueStatus | 'open' | null, otherwise?: IssueStatus | null): IssueStatus | null;
  /** The type called `word`; `mark` as above. `other` when there is no word, or nothing knows it. */
  typeOf(word: string | null, mark?: IssueType | null): IssueType;
  /** The type that labels name, for a record that has none of its own. */
  typeOfLabels(labels: readonly string[]): IssueType;
  /** How work ended that stands at `status`: done work is dropped where its resolution, or one of its labels, says so (`wontfix`). */
  endedAs(status: IssueStatus, resolution: string | null, labels: readonly string[]): IssueStatus;
  /** The same names, as they are meant in an export of this product. */
  of(product: string): Names;
  /** Another issue names this one as its epic: it is one, whatever its type is called. */
  epic(key: string): void;
}

/** A column or field of a source, and what it is read as. */
export interface ColumnUse {
  readonly column: string;
  /** `key`, `title`, …; `field` where it is kept under its own name for whoever knows that; null when it is read as nothing. */
  readonly readAs: string | null;
  /** Some of the different texts in it, where it is a field. */
  readonly cells: readonly string[];
}

/** What a tracker may use of the world. Everything else it gets from its config. */
export interface TrackerDeps {
  readonly env: Readonly<Record<string, string | undefined>>;
  /**
   * A `fetch` bound to one host: time-outs, retries, Retry-After, request count, same-origin redirects, redaction.
   * It resolves for any status below 400 and for 304; rejects with an AppError for all others, for HTML, and when the network fails.
   */
  connect(options: ConnectOptions): typeof fetch;
  readonly signal: AbortSignal;
  readonly now: Date;
  /** Open work is read whole; closed work only if it was closed after this. */
  readonly closedSince: Date;
  /** IANA name of the zone in which times without one are meant; UTC when absent. */
  readonly timeZone?: string;
  readonly names: Names;
  /** Names of further fields that somebody wants to read, for trackers that must ask for each; names that no field has are nothing. */
  readonly fieldNames?: readonly string[];
  /** The folder from which paths resolve. */
  readonly root: string;
  readonly stdin: AsyncIterable<Uint8Array | string>;
  /** Names a record that does not fit; it is counted, and the audit goes on. */
  skip(record: string, reason: string): void;
  /** Something about the source as a whole that its reader should know; it is shown and counts nowhere. */
  note(text: string): void;
  /** What the columns of a table, or the fields of its records, are read as. */
  columns?(uses: readonly ColumnUse[]): void;
  /** How many issues were left out because they were closed before `closedSince`, where the tracker read them all the same. */
  leftOut?(issues: number): void;
  /** How many records the tracker says there are (those read and skipped together); null when it cannot say. */
  expect(total: number | null): void;
}

export interface LookupDeps extends TrackerDeps {
  /** A parent that may not be seen or does not exist (403, 404): a finding, not a failure. */
  refuse(key: string, reason: string): void;
}

/** An issue as a tracker gives it, with the config of one source resolved. */
export interface Tracker<Id extends string = string, C extends z.ZodObject = z.ZodObject> {
  /** = file name = the `tracker:` value in config. */
  readonly id: Id;
  readonly title: string;
  /** The source's entry in config; `tracker: z.literal(id)` is part of it. */
  readonly config: C;
  /** Forms of the command line's SOURCE that `fromArgument` takes, for help and errors. */
  readonly argumentForms: readonly string[];
  /** The config that an ad-hoc SOURCE stands for, before validation; null when it is not this tracker's. */
  fromArgument(argument: string, env: TrackerDeps['env']): Readonly<Record<string, unknown>> | null;
  /** "github:acme/shop": what the source is called in messages and reports. */
  name(config: z.output<C>): string;
  /**
   * Refuses credentials that are missing or bound to another host, before anything is fetched. Throws AppError.
   * Absent where a tracker has none.
   */
  authorize?(config: z.output<C>, env: TrackerDeps['env']): void;
  /** Pages inside. Ends only when the end is proven; throws AppError otherwise. Keys are unique. */
  issues(config: z.output<C>, deps: TrackerDeps): AsyncIterable<Issue>;
  /**
   * The same issues in batches, each to be taken before the next is asked for. Only for a tracker that has thousands of issues at hand
   * at once: to wait for every single one would take longer than to read it.
   */
  batches?(config: z.output<C>, deps: TrackerDeps): AsyncIterable<Iterable<Issue>>;
  /** Issues by key, for parents out of extent. A key that is neither yielded nor refused is unknown. */
  lookup?(keys: readonly string[], config: z.output<C>, deps: LookupDeps): AsyncIterable<Issue>;
  /**
   * The texts that new issues of the source begin with, so that they are not taken for answers. In few requests: an audit is complete
   * without them. Throws AppError; that costs a note, and what was yielded before counts.
   */
  templates?(config: z.output<C>, deps: TrackerDeps): AsyncIterable<IssueTemplate>;
}

export const defineTracker = <const Id extends string, C extends z.ZodObject>(tracker: Tracker<Id, C>): Tracker<Id, C> => tracker;
