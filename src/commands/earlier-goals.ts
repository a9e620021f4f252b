import type { AuditedGoal } from '../model/audit.ts';
import { openPast } from './drift/past.ts';
import type { Io } from './io.ts';
import type { Workspace } from './workspace.ts';

/**
 * The goals as the newest audit before this one has them; null when none is stored. A history that cannot be read is no reason to audit
 * nothing: whoever stores into it afterwards is told why.
 */
export async function earlierGoals({ history, now }: Workspace, io: Io): Promise<readonly AuditedGoal[] | null> {
  if (history === null) return null;
  try {
    const past = await openPast(history, io);
    try {
      const before = new Date(now.getTime() - 1).toISOString();
      const [newest] = await past.heads({ until: before, limit: 1 });
      return newest?.goals ?? null;
    } finally {
      await past.close();
    }
  } catch {
    io.signal.throwIfAborted();
    return null;
  }
}
