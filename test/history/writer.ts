import { writeSync } from 'node:fs';
import { openHistory } from '../../src/history/open.ts';
import { snapshotAt } from './snapshots.ts';

/**
 * A process that stores snapshots: `node writer.ts ADDRESS FIRST COUNT ISSUES`. Tells on stdout, unbuffered: "." whenever it goes on
 * within a write, and a line with the id of each snapshot once it is stored.
 */
const [at = '', first, count, issues] = process.argv.slice(2);
const tell = (text: string) => void writeSync(1, text);

const watched = Object.assign(new AbortController().signal, { throwIfAborted: () => tell('.') });
const history = await openHistory(at, 'default', {
  env: {},
  now: () => new Date('2026-11-20T09:00:00Z'),
  sleep: async (ms) => {
    await new Promise((resolve) => setTimeout(resolve, ms));
  },
  signal: watched,
  retention: null,
});
for (let n = Number(first); n < Number(first) + Number(count); n++) {
  const snapshot = snapshotAt(new Date(Date.parse('2026-01-01T00:00:00Z') + n * 60_000).toISOString(), { issues: Number(issues) });
  if (await history.save(snapshot)) tell(`\n${snapshot.id}\n`);
}
await history.close();
