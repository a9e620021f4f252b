import { describe, expect, test } from 'vitest';
import { goalsYaml, ndjson, openFolder } from './folder.ts';
import { audited, runCli } from './run.ts';

const issue = (key: string, more: Readonly<Record<string, unknown>>) => ({ key, title: key, body: 'OKR: O1-KR1', ...more });
const team = (config: string, issues: readonly Readonly<Record<string, unknown>>[]) =>
  openFolder({
    'goals.yml': goalsYaml,
    'throughline.yml': `goals: goals.yml\nsources: [{tracker: file, path: issues.ndjson}]\nconventions: {grace: 0s}\n${config}`,
    'issues.ndjson': ndjson(issues),
  });
const at = (now: string) => ['--now', now, '--no-history'];

describe('days are those of the time zone', () => {
  const closed = (closedAt: string) => [issue('A-1', { status: 'Done', createdAt: '2026-01-01T00:00:00Z', closedAt })];
  test.each([
    ['UTC', '2026-10-01T00:30:00Z', 'linked'],
    ['UTC', '2026-09-30T23:30:00Z', 'early'],
    // Berlin is two hours ahead in September, one in December.
    ['Europe/Berlin', '2026-09-30T22:30:00Z', 'linked'],
    ['Europe/Berlin', '2026-09-30T21:30:00Z', 'early'],
    ['Europe/Berlin', '2026-12-31T22:30:00Z', 'linked'],
    ['Europe/Berlin', '2026-12-31T23:30:00Z', 'expired'],
    ['America/New_York', '2026-10-01T03:30:00Z', 'early'],
    ['America/New_York', '2026-10-01T04:30:00Z', 'linked'],
    ['America/New_York', '2027-01-01T04:30:00Z', 'linked'],
    ['Asia/Kolkata', '2026-09-30T18:29:00Z', 'early'],
    ['Asia/Kolkata', '2026-09-30T18:31:00Z', 'linked'],
    ['Pacific/Auckland', '2026-12-31T11:01:00Z', 'expired'],
  ])('the quarter of a goal: %s at %s is %s', async (zone, closedAt, status) => {
    const now = new Date(Date.parse(closedAt) + 3_600_000).toISOString();
    const { audit } = await audited(at(now), { cwd: team(`timeZone: ${zone}\n`, closed(closedAt)).path });
    expect(audit.issues[0]?.okr.status).toBe(status);
  });

  test('of adopted, and of an exemption that ends', async () => {
    const config = 'timeZone: Europe/Berlin\nadopted: 2026-11-02\nexempt: [{when: {labels: [x]}, reason: Moved, until: 2026-11-20}]\n';
    const issues = [
      issue('A-1', { createdAt: '2026-11-01T22:59:00Z', labels: ['x'] }),
      issue('A-2', { createdAt: '2026-11-01T23:01:00Z', labels: ['x'] }),
    ];
    const read = async (now: string) => (await audited(at(now), { cwd: team(config, issues).path })).audit.issues;
    const before = await read('2026-11-20T22:30:00Z');
    expect(before.map(({ slices }) => slices.includes('new'))).toEqual([false, true]);
    expect(before.map(({ exempt }) => exempt !== null)).toEqual([true, true]);
    expect((await read('2026-11-20T23:30:00Z')).map(({ exempt }) => exempt !== null)).toEqual([false, false]);
  });

  test('of files that name no zone', async () => {
    const { path } = team('timeZone: Europe/Berlin\n', [
      issue('A-1', { createdAt: '2026-11-02 09:00', updatedAt: '2026-11-02T09:00:00Z' }),
    ]);
    const { audit } = await audited(at('2026-11-20T09:00:00Z'), { cwd: path });
    expect(audit.issues[0]?.createdAt).toBe('2026-11-02T08:00:00.000Z');
  });

  test('of the weekly page', async () => {
    const { path } = team('timeZone: Pacific/Auckland\n', closed('2026-11-19T10:00:00Z'));
    const { stdout, code } = await runCli(['report', '--format', 'html', ...at('2026-11-20T12:00:00Z')], { cwd: path });
    expect(code).toBe(0);
    expect(stdout).toContain('14 to 21 Nov 2026');
    expect(stdout).toContain('21 Nov 2026, 01:00 Pacific/Auckland');
  });

  test('a zone that nobody has is wrong use, at its place', async () => {
    const { code, stderr } = await runCli(['audit'], { cwd: team('timeZone: Europe/Atlantis\n', []).path });
    expect(code).toBe(2);
    expect(stderr).toMatch(/throughline\.yml:4:\d+ .*Europe\/Berlin/s);
  });

  test('audits in different zones are not compared as one', async () => {
    const judging = async (config: string) =>
      (await audited(at('2026-11-20T09:00:00Z'), { cwd: team(config, closed('2026-11-19T10:00:00Z')).path })).audit.hashes.judging;
    expect(await judging('timeZone: UTC\n')).toBe(await judging(''));
    expect(await judging('timeZone: Europe/Berlin\n')).not.toBe(await judging(''));
  });
});
