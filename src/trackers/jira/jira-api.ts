import type { JiraField } from './field-map.ts';

/** Issues asked for by key. */
export interface Batch {
  readonly records: readonly unknown[];
  /** Why absence from `records` proves nothing; null when what is absent does not exist or may not be seen. */
  readonly failed: string | null;
}

/** What is asked of a Jira, Cloud or Data Center alike. Everything throws AppError; `ids` are the fields to give. */
export interface JiraApi {
  fields(): Promise<JiraField[]>;
  /**
   * Every record of a search once, in a stable order; ends only when the end is proven, else throws `end-unproven`.
   * `tell` hears how many there are, as far as Jira can say; null when it cannot.
   */
  records(query: string, ids: readonly string[], tell: (total: number | null) => void): AsyncIterable<unknown>;
  /** At most `mostKeys` issues. */
  batch(keys: readonly string[], ids: readonly string[]): Promise<Batch>;
  /** A single issue, also by a key it had before it was moved; null when there is none that may be seen. */
  one(key: string, ids: readonly string[]): Promise<unknown>;
  readonly mostKeys: number;
}
