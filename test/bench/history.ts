import { openHistory } from '../../src/history/open.ts';
import type { SnapshotIssue } from '../../src/model/snapshot.ts';
import { snapshotAt, snapshotFinding, snapshotIssue } from '../history/snapshots.ts';

/**
 * `node history.ts fill FILE WEEKS ISSUES` writes weekly snapshots; `node history.ts read FILE` opens them, brings the schema up to date
 * and reads the last two whole, and tells the milliseconds that this took and how many issues it read, as JSON.
 */
const [task, file = '', weeks, issues] = process.argv.slice(2);
const week = 7 * 86_400_000;
const open = () =>
  openHistory(file, 'default', {
    env: {},
    now: () => new Date('2026-11-20T09:00:00Z'),
    sleep: () => Promise.resolve(),
    signal: new AbortController().signal,
    retention: null,
  });

const issueOf = (n: number): SnapshotIssue =>
  snapshotIssue(n, {
    title: `Piece of work ${n} whose title is about as long as titles are in a tracker`,
    buckets: n % 2 === 0 ? { untied: 1 } : { [`O${n % 7}`]: 1 },
    goals: n % 2 === 0 ? [] : [`O${n % 7}-KR${n % 3}`],
  });

if (task === 'fill') {
  const history = await open();
  const some = Array.from({ length: Number(issues) }, (_, n) => issueOf(n));
  const findings = some.filter((_, n) => n % 2 === 0).map((_, n) => snapshotFinding(2 * n));
  for (let n = Number(weeks); n > 0; n--) {
    const at = new Date(Date.parse('2026-11-20T09:00:00Z') - n * week).toISOString();
    await history.save({ ...snapshotAt(at, { issues: 0, findings }), issues: some });
  }
  await history.close();
} else {
  const begin = performance.now();
  const history = await open();
  const snapshots = await Promise.all((await history.heads({ limit: 2 })).map(({ id }) => history.snapshot(id)));
  const ms = performance.now() - begin;
  await history.close();
  process.stdout.write(JSON.stringify({ ms, issues: snapshots.reduce((sum, snapshot) => sum + (snapshot?.issues?.length ?? 0), 0) }));
}
