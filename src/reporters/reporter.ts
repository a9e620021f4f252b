import type { Audit } from '../model/audit.ts';
import type { GroupName } from '../model/policy.ts';

/** What the place that will show the report can do. */
export interface View {
  readonly color: boolean;
  /** Columns. */
  readonly width: number;
  /** How many issues to show in full before "and N more"; null shows all. */
  readonly limit: number | null;
  /** What a command needs behind it to read the same sources, config, goals and instant: words for a shell with a space before each; '' for none. */
  readonly again: string;
  /** Which groups to show beside each other; teams when absent. */
  readonly group?: GroupName;
}

/** Renders an audit. Prints nothing, decides nothing, and neutralises every text that came from a tracker. */
export interface Reporter<Id extends string = string> {
  /** = file name = the NAME of `--format NAME`. */
  readonly id: Id;
  readonly title: string;
  /** In pieces: one string of a million issues exceeds what the engine can hold. The last piece ends with a line break. */
  render(audit: Audit, view: View): Iterable<string | Uint8Array>;
}

export const defineReporter = <const Id extends string>(reporter: Reporter<Id>): Reporter<Id> => reporter;
