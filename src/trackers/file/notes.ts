import type { ColumnUse } from '../tracker.ts';
import type { Page } from './envelopes.ts';

/** A tool that exports, and so many records as it gives at most. */
export interface Origin {
  readonly title: string;
  readonly limits: readonly number[];
  /** What to do to have all of them. */
  readonly all: string;
}

/** What reading one file tells besides its issues. */
export interface Notes {
  /** A record that does not fit: the line it begins on (null for the whole file), its name where it has one, and why. */
  skip(line: number | null, name: string | null, reason: string): void;
  /** Something about the whole file; it counts nowhere. */
  remark(text: string): void;
  /** What the columns of a table are read as. */
  columns(uses: readonly ColumnUse[]): void;
  /** A record that is no issue by right, such as a pull request, which a search counts among the others. */
  other(name: string): void;
  /** Whose export it is, so that it can be told whether it may have been cut, and how to have all of it. */
  origin(origin: Origin): void;
  /** The frame around the records of one page of search results. */
  page(page: Page): void;
}
