import type { ColumnUse } from '../tracker.ts';
import type { Page } from './shapes.ts';

/** What reading one file tells besides its issues. */
export interface Notes {
  /** A record that does not fit: the line it begins on (null for the whole file), its name where it has one, and why. */
  skip(line: number | null, name: string | null, reason: string): void;
  /** Something about the whole file; it counts nowhere. */
  remark(text: string): void;
  /** What the columns of a table are read as. */
  columns(uses: readonly ColumnUse[]): void;
  /** The frame around the records of one page of search results. */
  page(page: Page): void;
}
