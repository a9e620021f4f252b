import type { z } from 'zod';
import { arranged } from '../../engine/snapshot.ts';
import { type Snapshot, snapshotSchema, snapshotVersion } from '../../model/snapshot.ts';
import { exactJson } from '../../reporters/sinks/json.ts';

/** A snapshot as one line: the same one is the same text whoever writes it, so that a diff shows only what is new. */
export const lineOf = (snapshot: Snapshot): string => `${exactJson(arranged(snapshot))}\n`;

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/;

const versionOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'schemaVersion' in value ? value.schemaVersion : undefined;

/** Why a value is no snapshot, in the words of the first thing that does not fit. */
function misfit(value: unknown, { issues: [first] }: z.ZodError): string {
  const version = versionOf(value);
  if (typeof version === 'number' && version > snapshotVersion) {
    return `a later throughline wrote it (its form is ${version}, this one knows ${snapshotVersion}): update throughline here too`;
  }
  const place = first === undefined || first.path.length === 0 ? '' : ` at ${first.path.map(String).join('.')}`;
  return `it is no snapshot of the history: ${first?.message ?? 'it does not fit'}${place}`;
}

/** The snapshot that a value is, or why it is none. */
export function asSnapshot(value: unknown): Snapshot | string {
  const checked = snapshotSchema.safeParse(value);
  if (!checked.success) return misfit(value, checked.error);
  const { at, id } = checked.data;
  if (!instant.test(at) || Number.isNaN(Date.parse(at))) return `it is no snapshot of the history: "${at}" is no instant in UTC at at`;
  return id === '' ? 'it is no snapshot of the history: it has no id' : checked.data;
}

/** The snapshot on a line, or why there is none. */
export function snapshotOn(line: string): Snapshot | string {
  let value: unknown;
  try {
    value = JSON.parse(line) as unknown;
  } catch {
    return 'it is not JSON: was the file cut off, or is it another one?';
  }
  return asSnapshot(value);
}
