import type { Drift } from '../../model/drift.ts';
import type { SnapshotHead } from '../../model/snapshot.ts';
import type { View } from '../reporter.ts';

/** What moved, and of the later audit what its figures are figures of. */
export interface DriftInput {
  readonly drift: Drift;
  readonly to: Pick<SnapshotHead, 'alignedMeans' | 'headline' | 'goals'>;
}

/** Renders a drift. Prints nothing, decides nothing, and neutralises every text that came from a tracker. */
export interface DriftReporter<Id extends string = string> {
  /** = file name = the NAME of `drift --format NAME`. */
  readonly id: Id;
  readonly title: string;
  /** In pieces; the last one ends with a line break. */
  render(input: DriftInput, view: View): Iterable<string>;
}

export const defineDriftReporter = <const Id extends string>(reporter: DriftReporter<Id>): DriftReporter<Id> => reporter;
