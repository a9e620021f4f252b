import { readTextFile } from '../../documents/text-file.ts';
import { snapshotOf } from '../../engine/snapshot.ts';
import { appError } from '../../errors.ts';
import { type Audit, auditSchema } from '../../model/audit.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import { asSnapshot, snapshotOn } from '../history/snapshot-line.ts';

/** One string holds no more. */
const limit = 400 * 1024 ** 2;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

const neither = (why: string) => `it holds neither an audit (audit --format json) nor a snapshot of the history (${why})`;

/** A snapshot, or an audit made into one. Throws `file-unreadable`, `audit-incomplete`. */
function wholeOf(value: unknown, name: string): Snapshot {
  const snapshot = asSnapshot(value);
  if (typeof snapshot !== 'string') return snapshot;
  const audit = auditSchema.safeParse(value);
  if (!audit.success) throw appError('file-unreadable', { file: name, reason: neither(snapshot) });
  if (!audit.data.complete) throw appError('audit-incomplete', { audit: `the audit in ${name}` });
  return snapshotOf(audit.data as Audit);
}

/** Snapshots line by line, as `history export` writes them. */
const linesIn = (text: string, name: string): readonly Snapshot[] =>
  text.split('\n').flatMap((line, i) => {
    if (line.trim() === '') return [];
    const snapshot = snapshotOn(line);
    if (typeof snapshot === 'string') throw appError('file-unreadable', { file: `${name}:${i + 1}`, reason: neither(snapshot) });
    return [snapshot];
  });

/**
 * The snapshots of a file, the newest first: JSON Lines of snapshots, or the JSON of one audit. Throws `file-unreadable`, also for a
 * file that holds anything else, and `audit-incomplete`.
 */
export async function readSnapshotFile(path: string, name: string): Promise<readonly Snapshot[]> {
  const text = await readTextFile(path, { name, limit });
  const whole = parsed(text);
  const snapshots = whole === undefined ? linesIn(text, name) : [wholeOf(whole, name)];
  if (snapshots.length === 0) throw appError('file-unreadable', { file: name, reason: 'it is empty' });
  return snapshots.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at));
}
