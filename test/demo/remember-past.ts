import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { type Io, run } from '../../src/cli.ts';
import { openHistory } from '../../src/history/open.ts';
import { writeState } from './state.ts';

const week = 7 * 86_400_000;
const weeks = 12;

/** The same hour of the twelve weeks before, the oldest first. */
export const weeksBefore = (now: Date): readonly Date[] =>
  Array.from({ length: weeks }, (_, i) => new Date(now.getTime() - (weeks - i) * week));

/** Instants (milliseconds) of which the history holds an audit. */
async function knownIn(at: string, io: Io): Promise<ReadonlySet<number>> {
  const history = await openHistory(at, 'default', { ...io, now: () => io.now(), retention: null });
  try {
    return new Set((await history.heads()).map((head) => Date.parse(head.at)));
  } finally {
    await history.close();
  }
}

const unread = () => new Writable({ write: (_chunk, _encoding, done) => done() });

async function auditAt(demo: string, at: Date, io: Io): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-demo-'));
  try {
    writeState(demo, folder, at);
    const argv = ['audit', '--config', join(folder, 'throughline.yml'), '--format', 'json'];
    return await run({ ...io, argv, stdout: unread(), now: () => at });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Audits the demo as it was at the end of each of the last twelve weeks, into the history that THROUGHLINE_HISTORY names. Weeks that
 * it knows are left as they were audited then. Gives the exit code of the first audit that failed, else 0.
 */
export async function rememberPast(demo: string, io: Io): Promise<number> {
  const known = await knownIn(io.env.THROUGHLINE_HISTORY ?? '', io);
  for (const at of weeksBefore(io.now()).filter((one) => !known.has(one.getTime()))) {
    const code = await auditAt(demo, at, io);
    if (code !== 0) return code;
  }
  return 0;
}
