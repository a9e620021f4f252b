import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Answer, type Double, openDouble } from '../trackers/double.ts';
import type { Folder } from './folder.ts';
import { noNetwork, type RunOptions, runCli } from './run.ts';
import { here, weeklyShop } from './weekly-shop.ts';

const path = '/services/T0000/B0000/madeUpSecretOfTheTest';
const query = '?api-version=1&sig=madeUpSignatureOfTheTest';
let double: Double;
beforeEach(async () => {
  double = await openDouble(() => ({ body: 'ok' }));
});
afterEach(() => double.close());

const run = (folder: Folder, args: readonly string[], options: RunOptions = {}) =>
  runCli(['report', ...args], {
    cwd: folder.path,
    env: { ...here, SLACK_WEBHOOK_URL: `${double.url}${path}`, TEAMS_WEBHOOK_URL: `${double.url}/workflows/a${query}` },
    ...options,
  });

const script = (...answers: readonly Answer[]) => {
  let at = 0;
  double.route(() => answers[Math.min(at++, answers.length - 1)] ?? {});
};

describe('report --send', () => {
  test('posts what --format would print, and prints no page', async () => {
    const folder = weeklyShop();
    const printed = await run(folder, ['--format', 'slack', '--no-history']);
    const { code, stdout, stderr } = await run(folder, ['--send', 'slack']);
    expect([code, stdout, stderr]).toEqual([0, '', 'throughline: the page was sent to Slack\n']);
    const [request] = double.requests;
    expect(request).toMatchObject({ method: 'POST', body: printed.stdout });
    expect(request?.url.pathname).toBe(path);
    expect(request?.headers['content-type']).toBe('application/json; charset=utf-8');
    expect(double.requests).toHaveLength(1);
  });

  test('posts to both, each once, at the whole address, beside what is printed', async () => {
    const { code, stdout } = await run(weeklyShop(), ['--send', 'teams', '--send', 'slack', '--send', 'teams', '--format', 'json']);
    expect([code, stdout.startsWith('{\n')]).toEqual([0, true]);
    expect(double.requests.map(({ url }) => `${url.pathname}${url.search}`)).toEqual([`/workflows/a${query}`, path]);
    expect(JSON.parse(double.requests[0]?.body ?? '')).toMatchObject({ type: 'message' });
  });

  test('waits as it is told to when it is turned away, and posts again', async () => {
    script({ status: 429, headers: { 'retry-after': '7' } }, { body: 'ok' });
    const { code, waits } = await run(weeklyShop(), ['--send', 'slack']);
    expect([code, waits, double.requests.length]).toEqual([0, [7000], 2]);
  });

  test.each<[string, Answer, string]>([
    ['the server fails', { status: 503, headers: { 'retry-after': '1' } }, 'so it was not sent twice'],
    ['the connection breaks before the answer', { fault: 'refuse' }, 'so it was not sent twice'],
    ['the answer breaks off', { fault: 'cut', body: { ok: true } }, 'so it was not sent twice'],
    ['a sign-in page answers', { headers: { 'content-type': 'text/html' }, body: '<html>' }, 'so it was not sent twice'],
    ['the webhook is gone', { status: 404, body: 'no_service' }, 'HTTP 404'],
    [
      'the webhook is revoked',
      { status: 403, body: `invalid_token ${path}` },
      'Make a new webhook and put its address into SLACK_WEBHOOK_URL.',
    ],
    ['the message is refused', { status: 400, body: `invalid_blocks ${path}` }, '(HTTP 400): invalid_blocks ***'],
    ['it leads elsewhere', { status: 302, headers: { location: 'https://evil.example/x' } }, 'leads on to another address'],
    ['it leads on below', { status: 302, headers: { location: `${path}/next` } }, 'leads on to another address'],
    ['it asks for too long a wait', { status: 429, headers: { 'retry-after': '3600' } }, 'It was not posted. Run again after that time'],
  ])('is told and ends with 74, without the address, when %s', async (_, answer, said) => {
    script(answer, { body: 'ok' });
    const folder = weeklyShop();
    const { code, stdout, stderr } = await run(folder, ['--send', 'slack', '--format', 'json=page.json']);
    expect([code, stdout]).toEqual([74, '']);
    expect(stderr).toContain('throughline: the page was not sent to Slack: ');
    expect(stderr).toContain(said);
    expect(stderr).not.toContain('madeUpSecret');
    expect(double.requests.filter(({ method }) => method === 'POST')).toHaveLength(1);
    expect(folder.list()).toContain('page.json');
  });

  test('a host that nobody answers at was sent nothing', async () => {
    const address = `${double.url}${path}`;
    await double.close();
    const { code, stderr } = await run(weeklyShop(), ['--send', 'slack'], { env: { ...here, SLACK_WEBHOOK_URL: address } });
    expect(code).toBe(74);
    expect(stderr).toContain('It was not posted. Check the address in SLACK_WEBHOOK_URL, and the network.');
    expect(stderr).not.toContain('madeUpSecret');
    double = await openDouble();
  });

  test('one that refuses keeps the page from no other', async () => {
    double.route(({ url }) => (url.pathname === path ? { status: 410 } : { status: 202 }));
    const { code, stderr } = await run(weeklyShop(), ['--send', 'slack', '--send', 'teams']);
    expect(code).toBe(74);
    expect(stderr).toContain('the page was sent to Teams');
    expect(stderr).toContain('the page was not sent to Slack: the webhook was refused (HTTP 410)');
    expect(stderr).not.toContain('madeUp');
  });

  test('an incomplete page is not sent', async () => {
    const folder = weeklyShop();
    folder.write('issues.ndjson', '{"key": "X-1"');
    const { code, stderr } = await run(folder, ['--send', 'slack']);
    expect(code).toBe(3);
    expect(stderr).toContain('throughline: the page is incomplete, so it was not sent');
    expect(double.requests).toEqual([]);
  });

  test('with --only-if-changed nothing is sent when nothing moved', async () => {
    const folder = weeklyShop();
    const sent = async (hour: string) => run(folder, ['--send', 'slack', '--only-if-changed', '--now', `2026-11-20T${hour}:00:00Z`]);
    await sent('09');
    expect((await sent('10')).stderr).toContain('nothing moved since last week');
    expect(double.requests).toHaveLength(1);
  });

  test.each<[string, readonly string[], string | undefined, string]>([
    ['no address', ['slack'], undefined, '--send slack needs SLACK_WEBHOOK_URL'],
    ['an empty address', ['slack'], ' ', "for example: export SLACK_WEBHOOK_URL='https://hooks.slack.com/services/"],
    ['what is no address', ['slack'], 'madeUpSecret', 'SLACK_WEBHOOK_URL holds no address of a webhook'],
    ['an address with a password', ['slack'], 'https://me:madeUpSecret@a.example/', 'SLACK_WEBHOOK_URL holds no address of a webhook'],
    ['plain http', ['slack'], 'http://a.example/madeUpSecret', 'the address in SLACK_WEBHOOK_URL is not https'],
    ['an unknown service', ['slak'], undefined, 'there is no service "slak"\n  Did you mean "slack"? Known: slack, teams.'],
  ])('%s is refused before anything is read', async (_, names, address, said) => {
    const args = names.flatMap((name) => ['--send', name]);
    const folder = weeklyShop({ 'issues.ndjson': 'never read' });
    const { code, stdout, stderr } = await run(folder, args, { env: { ...here, SLACK_WEBHOOK_URL: address }, fetch: noNetwork });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(said);
    expect(stderr).not.toContain('madeUp');
  });
});
