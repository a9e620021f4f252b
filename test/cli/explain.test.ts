import { describe, expect, test } from 'vitest';
import { configOf, fileSource, githubIssues, githubShop, githubSource, serve, tokens } from './doubles.ts';
import { body, issue, ndjson, openFolder, shop } from './folder.ts';
import { runCli } from './run.ts';

type Raw = Readonly<Record<string, unknown>>;

const goals = `objectives:
  - id: O1
    title: Keep the merchants we win
    keyResults:
      - {id: O1-KR1, title: Churn, aliases: [churn], period: 2026-Q4}
      - {id: O1-KR2, title: Payouts, aliases: [churn], period: 2026-Q4}
      - {id: O1-KR3, title: Ended lately, period: {from: 2026-08-01, to: 2026-11-10}}
      - {id: O1-KR4, title: Ended long ago, period: 2026-Q1}
`;

/** Explains SHOP-1 among these issues. */
async function explained(issues: readonly Raw[], more: Readonly<Record<string, string>> = {}, key = 'SHOP-1') {
  const { path } = openFolder({
    'goals.yml': goals,
    'issues.ndjson': ndjson(issues),
    'throughline.yml': configOf(fileSource('issues.ndjson')),
    ...more,
  });
  const { code, stdout, stderr } = await runCli(['explain', key], { cwd: path });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
}

const config = (more: string) => ({ 'throughline.yml': `${configOf(fileSource('issues.ndjson'))}${more}` });
const epic = { key: 'SHOP-9', title: 'Checkout', type: 'epic', body: body('wins back a tenth of all carts', 'O1-KR1') };

describe('explain says', () => {
  test.each<[string, readonly Raw[], Readonly<Record<string, string>>, readonly (string | RegExp)[]]>([
    [
      'what an aligned issue states and where',
      [issue(1, body('saves every merchant an hour a week', 'O1-KR1'), { estimate: 3, url: 'https://t.example/1' })],
      {},
      [
        'SHOP-1  Piece of work 1\n  file:issues.ndjson; other (other), todo (todo); https://t.example/1\n',
        'Statement: stated\n  text: "saves every merchant an hour a week"\n  at body:line, under the label "Business Value"\n',
        'Goal link: linked, judged as of 2026-11-20T09:00:00.000Z\n  ok: "O1-KR1" at body:line\n  parents: none\n',
        'Counts: counted; in open\n  its capacity goes to O1, weight 3, team none\n  aligned: yes\nRules: nothing to mend\n',
      ],
    ],
    [
      'what is missing, and the edit that changes it',
      [issue(1, 'do it')],
      {},
      [
        'Statement: missing\n',
        'Goal link: missing',
        /error business-value-missing: .+\n {4}to change it: .+/,
        /okr-link-missing: .+\n {4}to change it: .+/,
      ],
    ],
    ['why a placeholder is one', [issue(1, body('TBD', 'TBD'))], {}, [/Statement: placeholder \(.+\)/, /Goal link: placeholder \(.+\)/]],
    [
      'that a goal is declined',
      [issue(1, body('saves an hour', 'none, because it is asked for by law'))],
      {},
      [/Goal link: declined \(".*asked for by law/],
    ],
    [
      'the way by which a link came down',
      [issue(1, body('a part of it', null), { parent: 'SHOP-5' }), issue(5, '', { parent: 'SHOP-9' }), epic],
      {},
      ['  ok: "O1-KR1" at body:line, inherited through SHOP-5 → SHOP-9\n', '  parents: SHOP-5 → SHOP-9\n'],
    ],
    [
      'the way by which a statement came down',
      [issue(1, '', { parent: 'SHOP-9' }), epic],
      config('conventions: {inheritStatement: epic}\n'),
      ['Statement: stated\n  text: "wins back a tenth of all carts"\n', 'under the label "Business Value", inherited through SHOP-9\n'],
    ],
    [
      'that a text is boilerplate',
      [1, 2, 3, 4, 5].map((n) => issue(n, body('makes our customers happy', 'O1-KR1'))),
      {},
      ['Statement: placeholder (boilerplate: the same text stands in many issues)\n'],
    ],
    [
      'which exemption holds',
      [issue(1, '', { labels: ['dependencies'] })],
      config('exempt: [{when: {labels: [dependencies]}, reason: a bot does it, until: 2026-12-31}]\n'),
      [/exemption by config \(throughline\.yml:\d+:\d+\) until 2026-12-31: holds, because a bot does it\n/, 'its capacity goes to exempt'],
    ],
    [
      'which exemption does not hold, and why',
      [issue(1, 'Throughline: exempt until 2026-01-31, because we moved\n\nThroughline: exempt')],
      {},
      [/exemption by issue .* until 2026-01-31: does not hold, expired\n/, /exemption by issue .*: does not hold, unreasoned\n/],
    ],
    [
      'that its parents go in a circle',
      [issue(1, '', { parent: 'SHOP-2' }), issue(2, '', { parent: 'SHOP-1' })],
      {},
      [/its parents go in a circle: SHOP-1 → SHOP-2|its parents go in a circle: SHOP-2 → SHOP-1/, 'hierarchy-cycle'],
    ],
    ['which parent could not be read', [issue(1, '', { parent: 'PLAN-7' })], {}, ['  parents: PLAN-7 (PLAN-7 could not be read)\n']],
    [
      'what an ambiguous name could mean',
      [issue(1, body('saves an hour', 'churn'))],
      {},
      ['  ambiguous: "churn" at body:line, could be O1-KR1 or O1-KR2\n'],
    ],
    ['what is unknown', [issue(1, body('saves an hour', 'O7-KR1'))], {}, ['Goal link: unknown', '  unknown: "O7-KR1" at body:line\n']],
    [
      'that a link holds by grace',
      [issue(1, body('saves an hour', 'O1-KR3'))],
      {},
      [/ok: "O1-KR3" at body:line, by grace only \(2026-11-10\)/],
    ],
    ['that a goal has ended', [issue(1, body('saves an hour', 'O1-KR4'))], {}, ['Goal link: expired', '  expired: "O1-KR4"']],
    [
      'which row of the mapping tied it',
      [issue(1, '', { labels: ['checkout'] })],
      { ...config('mapping: m.csv\n'), 'm.csv': 'kind,value,goal\nlabel,checkout,O1-KR1\n' },
      ['  ok: "O1-KR1" at mapping:label (m.csv:2: label,checkout)\n'],
    ],
    [
      'what its class asks',
      [issue(1, '', { type: 'bug' })],
      {},
      ['class run: neither statement nor link is asked of it', 'its capacity goes to run'],
    ],
    ['what the class invest asks', [issue(1, '', { labels: ['tech-debt'] })], {}, ['class invest: no link is asked of it']],
    ['how several goals share it', [issue(1, body('both', 'O1-KR1, O1-KR2'))], {}, ['its capacity goes to O1,']],
    ['that an epic is not counted', [{ ...epic, key: 'SHOP-1' }], {}, ['Counts: not counted: it carries links for the work below it']],
    ['that dropped work is not', [issue(1, '', { status: 'dropped' })], {}, ['Counts: not counted: the work was dropped']],
    [
      'that a sub-task is not',
      [issue(1, '', { type: 'subtask', parent: 'SHOP-9' }), epic],
      {},
      ['Counts: not counted: a sub-task of an issue that is'],
    ],
    [
      'what was refused, and why',
      [issue(1, '- [ ] Business Value: say something\n\n```\nBusiness Value: hidden in code\n```')],
      {},
      [
        'Statement: missing\n',
        'refused at body:checklist: "Business Value: say something": it is an item of a checklist',
        /refused at body:code: .*hidden in code/,
      ],
    ],
  ])('%s', async (_, issues, files, parts) => {
    const page = await explained(issues, files);
    for (const part of parts) expect(page).toMatch(part instanceof RegExp ? part : new RegExp(part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')));
  });
});

test('an issue is found by its key in any case, and by its address', async () => {
  const issues = [issue(1, '', { url: 'https://t.example/browse/SHOP-1' })];
  for (const key of ['shop-1', ' SHOP-1 ', 'https://t.example/browse/SHOP-1']) expect(await explained(issues, {}, key)).toMatch(/^SHOP-1 /);
});

test('two issues of one key are both explained', async () => {
  const page = await explained([issue(1, 'here')], {
    'throughline.yml': configOf(fileSource('issues.ndjson'), fileSource('other.ndjson')),
    'other.ndjson': ndjson([issue(1, 'there', { title: 'Another of that key' })]),
  });
  expect(page.match(/^SHOP-1 {2}/gm)).toHaveLength(2);
  expect(page).toContain('\n\nSHOP-1');
});

test('without goals it explains the statement, and what is named but cannot be resolved', async () => {
  const { path } = openFolder({ 'issues.ndjson': ndjson([issue(1, body('saves an hour', 'O1-KR1'))]) });
  const { code, stdout } = await runCli(['explain', 'SHOP-1', 'issues.ndjson'], { cwd: path });
  expect(code).toBe(0);
  expect(stdout).toContain('Statement: stated');
  expect(stdout).toContain('Goal link: unresolved');
});

describe('where a source failed', () => {
  test('an issue that was read is explained, and stderr says that not all was', async () => {
    const github = await githubShop(githubIssues(50), 2);
    const { path } = shop({ 'throughline.yml': configOf(githubSource(github.url)) });
    const { code, stdout, stderr } = await runCli(['explain', 'acme/shop#2'], { cwd: path, env: tokens });
    expect(code).toBe(3);
    expect(stdout).toContain('Goal link: linked');
    expect(stderr).toMatch(/^throughline: github:acme\/shop: the server failed/);
  });

  test('one that was not read may well exist: 3, and the reason once', async () => {
    const github = await githubShop(githubIssues(50), 2);
    const { path } = shop({ 'throughline.yml': configOf(githubSource(github.url)) });
    const { code, stdout, stderr } = await runCli(['explain', 'acme/shop#40'], { cwd: path, env: tokens });
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expect(stderr.match(/github:acme\/shop/g)).toHaveLength(1);
    expect(stderr).not.toContain('there is no issue');
  });

  test('a refused token is 4', async () => {
    const github = await serve(() => () => ({ status: 401 }));
    const { path } = shop({ 'throughline.yml': configOf(githubSource(github.url)) });
    const { code, stderr } = await runCli(['explain', 'acme/shop#1'], { cwd: path, env: tokens });
    expect(code).toBe(4);
    expect(stderr).toContain('GITHUB_TOKEN');
  });
});
