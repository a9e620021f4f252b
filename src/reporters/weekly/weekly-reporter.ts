import type { Audit } from '../../model/audit.ts';
import type { Triage } from '../../model/triage.ts';
import type { WeeklyReport } from '../../model/weekly.ts';
import type { View } from '../reporter.ts';

/** The page, and the audit that it was made of: for formats that list more than the page does. */
export interface WeeklyInput {
  readonly report: WeeklyReport;
  readonly audit: Audit;
  /** The work that serves no goal, where it was judged: it knows the nearest goals. */
  readonly triage?: Triage | null;
}

type Pieces = Iterable<string | Uint8Array>;

/** Renders the weekly business sync. Prints nothing, decides nothing, and neutralises every text that came from a tracker. */
export interface WeeklyReporter<Id extends string = string> {
  /** = file name = the NAME of `report --format NAME`. */
  readonly id: Id;
  readonly title: string;
  /** How the name of its file ends, without the dot, where that is not the id. */
  readonly extension?: string;
  /** In pieces. A text ends with a line break; bytes end as their format does. */
  render(input: WeeklyInput, view: View): Pieces | Promise<Pieces>;
}

export const defineWeeklyReporter = <const Id extends string>(reporter: WeeklyReporter<Id>): WeeklyReporter<Id> => reporter;
