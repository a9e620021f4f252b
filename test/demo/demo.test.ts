import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openHistory } from '../../src/history/open.ts';
import type { SnapshotHead } from '../../src/model/snapshot.ts';
import type { WeeklyReport } from '../../src/model/weekly.ts';
import { openFolder } from '../cli/folder.ts';
import { audited, runCli } from '../cli/run.ts';
import { said } from '../engine/weekly/words.ts';
import { changesIn } from './changes.ts';
import { demoNow } from './show.ts';
import { demoShown } from './shown.ts';
import { writeState } from './state.ts';

const demo = 'config/demo';
const files = ['okrs.csv', 'exports/jira-export.csv', 'exports/github-issues.json'];
const changes = changesIn(readFileSync(join(demo, 'past.csv'), 'utf8'));

/** The demo's files as they were at an instant. */
function stateAt(at: Date): { readonly config: string; readonly text: string } {
  const { path, read } = openFolder();
  writeState(demo, path, at);
  return { config: join(path, 'throughline.yml'), text: files.map(read).join('\n') };
}

async function headsIn(folder: string): Promise<readonly SnapshotHead[]> {
  const signal = new AbortController().signal;
  const now = () => new Date(demoNow);
  const history = await openHistory(join(folder, 'history.db'), 'default', {
    env: {},
    now,
    sleep: async () => {},
    signal,
    retention: null,
  });
  try {
    return await history.heads();
  } finally {
    await history.close();
  }
}

describe('the earlier states of the demo', () => {
  test('the state of today is today', async () => {
    const { audit: then } = await audited(['--config', stateAt(new Date(demoNow)).config]);
    const { audit: now } = await audited(['--config', join(demo, 'throughline.yml')]);
    expect({ ...then, findings: [] }).toEqual({ ...now, findings: [] });
    expect(then.findings.length).toBe(now.findings.length);
  });

  test.each(changes.map((change) => [`${change.day} ${change.what} ${change.field}`, change] as const))(
    '%s changed something',
    (_name, { day }) => {
      const morning = Date.parse(day);
      expect(morning).toBeLessThan(Date.parse(demoNow));
      expect(stateAt(new Date(morning - 1)).text).not.toBe(stateAt(new Date(morning)).text);
    },
  );

  test('hold nothing that was created or closed later', async () => {
    const at = '2026-10-16T09:00:00Z';
    const { audit } = await audited(['--config', stateAt(new Date(at)).config, '--now', at]);
    const times = audit.issues.flatMap(({ createdAt, closedAt }) => [createdAt, closedAt]).filter((time) => time !== null);
    expect(audit.issues.length).toBeGreaterThan(50);
    expect(times.filter((time) => Date.parse(time) > Date.parse(at))).toEqual([]);
    expect(audit.issues.find(({ key }) => key === 'CHK-71')).toMatchObject({ status: 'doing', closedAt: null });
    expect(audit.goals?.find(({ id }) => id === 'O1-KR2')?.metric).toMatchObject({ now: 42, updated: '2026-10-12' });
  });
});

describe('npm run demo', () => {
  test('remembers twelve weeks that can be compared, and the present one; shown twice, nothing twice', async () => {
    const { path, read } = openFolder();
    const first = await demoShown(path);
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(first.stdout.trimEnd().split('\n').at(-1)).toBe('The page for the weekly meeting: weekly.html');
    expect(read('weekly.html')).toContain('Larkspur Pay, weekly business sync');
    const heads = await headsIn(path);
    expect(heads).toHaveLength(13);
    expect(new Set(heads.map(({ hashes }) => `${hashes.scope} ${hashes.judging}`)).size).toBe(1);

    const second = await demoShown(path);
    expect(second).toEqual(first);
    expect((await headsIn(path)).map(({ id }) => id)).toEqual(heads.map(({ id }) => id));
  });

  test('the page tells the story that the README of the demo tells', async () => {
    const { path } = openFolder();
    await demoShown(path);
    const env = { THROUGHLINE_HISTORY: join(path, 'history.db') };
    const { stdout } = await runCli(['report', '--config', join(demo, 'throughline.yml'), '--no-history', '--format', 'json'], { env });
    const page = JSON.parse(stdout) as WeeklyReport;
    const [trend] = page.sections.find(({ id }) => id === 'headline')?.charts ?? [];
    if (trend?.kind !== 'trend') throw new Error('no trend');
    const rates = trend.points.map(({ rate }) => rate ?? 0);
    expect(trend.points.every((point) => point.break === null && !point.rebuilt)).toBe(true);
    expect(rates).toHaveLength(13);
    expect(rates[0]).toBe(0.4);
    expect(rates.at(-1)).toBe(0.629);
    expect(rates.filter((rate, i) => rate < (rates[i - 1] ?? 0) - 0.1)).toHaveLength(1);

    const says = (id: Parameters<typeof said>[1], words: RegExp) =>
      expect(said(page, id).filter((line) => words.test(line))).toHaveLength(1);
    says('fed-goals', /^O1 .* has been starved for 5 weeks/);
    says('fed-goals', /^O3 .* has been over-fed for 5 weeks/);
    says('not-moving', /^O3-KR2: .* in 4 of 4 weeks, and its metric hardly moved/);
    says('changes', /^\d+ urgent requests came this week; \d+\.\d % \(13 of \d+\) of them are tied to no goal/);
    says('changes', /^O1-KR3 was reworded: “[^”]* from 6.2 to 3” is now “[^”]* from 6.2 to 4”/);
    says('decisions', /^CHK-54: .* overdue/);
    says('decisions', /^PAY-45: .* not done yet/);
    says('decisions', /^PAY-86: .* done,/);
  });
});
