import type { Audit } from '../../model/audit.ts';
import type { Triage } from '../../model/triage.ts';
import type { WeeklyChart, WeeklyReport } from '../../model/weekly.ts';
import type { View } from '../reporter.ts';

/** Charts of the page that are drawn in files of their own, each with the way there from where the report stands: names between slashes. */
export type Pictures = ReadonlyMap<WeeklyChart, string>;

/** The page, and the audit that it was made of: for formats that list more than the page does. */
export interface WeeklyInput {
  readonly report: WeeklyReport;
  readonly audit: Audit;
  /** The work that serves no goal, which knows the nearest goals; null where the data is incomplete. */
  readonly triage: Triage | null;
  readonly pictures?: Pictures;
}

type Pieces = Iterable<string | Uint8Array>;

/** Renders the weekly business sync. Prints nothing, decides nothing, and neutralises every text that came from a tracker. */
export interface WeeklyReporter<Id extends string = string> {
  /** = file name = the NAME of `report --format NAME`. */
  readonly id: Id;
  readonly title: string;
  /** How the name of its file ends, without the dot, where that is not the id. */
  readonly extension?: string;
  /** It is bytes, not text, and no use on a terminal. */
  readonly binary?: boolean;
  /** In pieces. A text ends with a line break; bytes end as their format does. */
  render(input: WeeklyInput, view: View): Pieces | Promise<Pieces>;
}

export const defineWeeklyReporter = <const Id extends string>(reporter: WeeklyReporter<Id>): WeeklyReporter<Id> => reporter;
