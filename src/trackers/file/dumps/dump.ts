import type { z } from 'zod';
import type { IssueStatus, IssueType } from '../../../model/issue.ts';
import type { GenericRecord } from '../generic.ts';

/** A record of another tool as the generic record, with what the tool says of it without words. */
export interface ForeignRecord extends Partial<GenericRecord> {
  readonly key: string;
  readonly title: string;
  /** Where it stands by a mark of the tool itself; `open` is either of the two open ones. */
  readonly mark?: IssueStatus | 'open' | null;
  readonly typeMark?: IssueType | null;
  /** Put away, thrown away or given up: no open work, whatever its status says. */
  readonly isGone?: boolean;
  /** The dump leaves texts out. */
  readonly isWithheld?: boolean;
}

/** One kind of record that tools write as JSON, and how to have all of them. */
export interface Dump {
  /** = file name. */
  readonly id: string;
  readonly title: string;
  /** Whether a record is surely one of these, by its keys alone. */
  is(record: Readonly<Record<string, unknown>>): boolean;
  /** The record in our terms; null for one that is no issue by right. `frame` is the object around the records. Throws ZodError. */
  read(record: unknown, frame: Readonly<Record<string, unknown>> | null): ForeignRecord | null;
  /** How many records it gives when it is not asked for more, and at most. */
  readonly limits: readonly number[];
  /** What to do to have all of them. */
  readonly all: string;
}

/** A dump whose records one schema checks. */
export function defineDump<S extends z.ZodType>({
  schema,
  toRecord,
  ...dump
}: Omit<Dump, 'read'> & {
  readonly schema: S;
  toRecord(record: z.output<S>, frame: Readonly<Record<string, unknown>> | null): ForeignRecord | null;
}): Dump {
  return { ...dump, read: (record, frame) => toRecord(schema.parse(record), frame) };
}
