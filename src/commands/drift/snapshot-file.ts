import { z } from 'zod';
import { readTextFile } from '../../documents/text-file.ts';
import { snapshotOf } from '../../engine/snapshot.ts';
import { appError } from '../../errors.ts';
import { type Audit, auditSchema } from '../../model/audit.ts';
import { type Snapshot, snapshotVersion } from '../../model/snapshot.ts';
import { asSnapshot, snapshotOn } from '../history/snapshot-line.ts';

/** The `schemaVersion` of the audits and snapshots that are read. */
const thisForm = snapshotVersion;
/** One string holds no more. */
const limit = 400 * 1024 ** 2;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

const notOne = (place: string, why: string) =>
  appError('usage-invalid', {
    message: `${place} holds neither an audit (audit --format json) nor a snapshot of the history (${why})`,
    hint: 'Write the audit that you want to compare with as JSON, on the day that you want to remember.',
    example: 'throughline audit --format json=audit.json',
  });

/** An audit or a snapshot of another `schemaVersion`; null for anything else. */
function otherForm(value: unknown, place: string) {
  const form = z.object({ schemaVersion: z.int(), measures: z.unknown() }).safeParse(value);
  if (!form.success || form.data.measures === undefined || form.data.schemaVersion === thisForm) return null;
  return appError('usage-invalid', {
    message: `${place} was written by ${form.data.schemaVersion > thisForm ? 'a later' : 'an earlier'} throughline (its schemaVersion is ${form.data.schemaVersion}, this one reads ${thisForm})`,
    hint: form.data.schemaVersion > thisForm ? 'Update throughline here too.' : 'Write it again with this throughline.',
    example: 'throughline audit --format json=audit.json',
  });
}

/** A snapshot, or an audit made into one. Throws `usage-invalid`, `audit-incomplete`. */
function wholeOf(value: unknown, name: string): Snapshot {
  const snapshot = asSnapshot(value);
  if (typeof snapshot !== 'string') return snapshot;
  const audit = auditSchema.safeParse(value);
  if (!audit.success) throw otherForm(value, name) ?? notOne(name, snapshot);
  if (!audit.data.complete) throw appError('audit-incomplete', { audit: `the audit in ${name}` });
  return snapshotOf(audit.data as Audit);
}

/** Snapshots line by line, as `history export` writes them. */
const linesIn = (text: string, name: string): readonly Snapshot[] =>
  text.split('\n').flatMap((line, i) => {
    if (line.trim() === '') return [];
    const snapshot = snapshotOn(line);
    if (typeof snapshot === 'string') throw notOne(`${name}:${i + 1}`, snapshot);
    return [snapshot];
  });

/**
 * The snapshots of a file, the newest first: JSON Lines of snapshots, or the JSON of one audit. Throws `file-unreadable`,
 * `audit-incomplete`, and `usage-invalid` for a file that holds anything else.
 */
export async function readSnapshotFile(path: string, name: string): Promise<readonly Snapshot[]> {
  const text = await readTextFile(path, { name, limit });
  const whole = parsed(text);
  const snapshots = whole === undefined ? linesIn(text, name) : [wholeOf(whole, name)];
  if (snapshots.length === 0) throw appError('file-unreadable', { file: name, reason: 'it is empty' });
  return snapshots.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at));
}
