import type { HistoryConfig } from '../config/history.ts';
import { snapshotOf } from '../engine/snapshot.ts';
import { AppError } from '../errors.ts';
import type { Audit } from '../model/audit.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { openPlace } from './history-place.ts';
import type { Io } from './io.ts';
import { plainLines } from './lines.ts';
import type { AuditOptions } from './options.ts';
import type { Workspace } from './workspace.ts';

/** Whether an audit is that of the team as its config describes it; any other would be a break in its history. */
export const isConfigured = (args: readonly string[], { goals, mapping, slice, sprint }: AuditOptions): boolean =>
  args.length === 0 && goals === undefined && mapping === undefined && slice === undefined && sprint === undefined;

const reasonOf = (error: unknown): string => {
  if (error instanceof AppError) return `${error.message}. ${error.hint}`;
  return error instanceof Error ? error.message : String(error);
};

/** Stores a complete audit, and that it was a report of what was closed between two instants. One that cannot be stored is a warning: whoever audits wants the audit. */
export async function storeAudit(audit: Audit, place: HistoryConfig, io: Io, report?: Snapshot['report']): Promise<void> {
  if (!audit.complete) return;
  try {
    const history = await openPlace(place, io);
    try {
      await history.save(snapshotOf(audit, 'audit', report));
    } finally {
      await history.close();
    }
  } catch (error) {
    if (io.signal.aborted) return;
    io.stderr.write(plainLines([`throughline: warning: this audit is not in the history: ${reasonOf(error)}`]));
  }
}

/** Stores an audit of the configured sources, unless the config or `--no-history` says otherwise. */
export async function remember(
  audit: Audit,
  { history }: Pick<Workspace, 'history'>,
  options: Pick<AuditOptions, 'history'>,
  io: Io,
): Promise<void> {
  if (history !== null && options.history !== false) await storeAudit(audit, history, io);
}
