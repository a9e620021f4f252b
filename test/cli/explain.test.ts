import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { explanationSchema } from '../../src/commands/explain/explanation.ts';
import { rules } from '../../src/rules/index.ts';
import { configOf, fileSource, githubIssues, githubShop, githubSource, serve, tokens } from './doubles.ts';
import { body, issue, ndjson, openFolder, shop } from './folder.ts';
import { type RunOptions, runCli } from './run.ts';

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

/** Without line breaks, which depend on the width. */
const flat = (text: string) => text.replace(/\s+/g, ' ');

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
      'what an aligned issue states, where, and what its verdict hangs on',
      [issue(1, body('saves every merchant an hour a week', 'O1-KR1'), { estimate: 3, url: 'https://t.example/1' })],
      {},
      [
        'SHOP-1 Piece of work 1\nother, todo; file:issues.ndjson\nhttps://t.example/1\n\nAligned: goal link linked, business value stated.',
        'Aligned means that it is linked to a goal.',
        'What it hangs on\n  its link to O1-KR1 (its own); there is no other that holds\n',
        'Business value: stated\n  "saves every merchant an hour a week"\n    in a line of the description; label "Business Value"',
        'Goal link: linked\n  ok: "O1-KR1" "Churn", 2026-10-01 to 2026-12-31\n    in a line of the description, label "OKR"\n',
        'Judged as of 2026-11-20, now.\n  It has no parent.\n',
        'slice open: yes, its status is todo\n',
        'class: none, by neither type nor label\n  capacity goes to O1\n  weight 3: work without a team is weighed by estimate, and this is its own\n',
        'Rules: nothing found\n  ok: business-value-missing,',
      ],
    ],
    [
      'what is missing, and the lines with which it would be aligned',
      [issue(1, 'do it')],
      {},
      [
        'Not aligned: goal link missing, business value missing.',
        'Add this line at the end of its description:\n     OKR: O1-KR1\n     With this line it would be aligned (goal link linked, capacity to O1).\n     It would clear okr-link-missing.\n',
        'Name the goal that it serves; these hold then, too: O1-KR2.',
        /Business Value: who gains what from SHOP-1, and how much With this line: business value stated\. It would clear business-value-missing\./,
        'Business value: missing\n  No label for it stands in its fields or its description.\n',
        'Goal link: missing\n  Nothing names a goal:',
        'error business-value-missing: it does not say what it brings to the business\n',
        'error okr-link-missing: it is tied to no goal\n',
      ],
    ],
    [
      'why a placeholder is one, and which line to change',
      [issue(1, body('TBD', 'TBD'))],
      {},
      [
        'Business value: placeholder ("TBD")',
        'Goal link: placeholder ("TBD")',
        'Change line 3 of its description:\n     - **OKR:** TBD\n     + **OKR:** O1-KR1\n',
        'Change line 1 of its description:\n     - **Business Value:** TBD\n     + **Business Value:** who gains what from SHOP-1, and how much\n',
      ],
    ],
    [
      'which configured label a label was matched by',
      [issue(1, '## 2. *WHY  it matters* (required)\n\nsaves an hour')],
      {},
      [/label "2. WHY it matters[^"]*", matched by "Why it matters"/],
    ],
    [
      'that a goal is declined',
      [issue(1, body('saves an hour', 'none, because it is asked for by law'))],
      {},
      [
        'Goal link: declined ("it is asked for by law")',
        'It says that it serves no goal, which may well stay so.',
        '- **OKR:** none, because it is asked for by law\n     + **OKR:** O1-KR1',
      ],
    ],
    [
      'the way by which a link came down, and who said nothing on it',
      [issue(1, body('a part of it', null), { parent: 'SHOP-5' }), issue(5, '', { parent: 'SHOP-9' }), epic],
      {},
      [
        'its link to O1-KR1 (inherited through SHOP-5 → SHOP-9); there is no other',
        'label "OKR", inherited through SHOP-5 → SHOP-9\n',
        'SHOP-5 (other, "Piece of work 5"): names no goal\n    SHOP-9 (epic, "Checkout"): O1-KR1 ok; gave the link\n',
      ],
    ],
    [
      'that its own reference wins over its parents',
      [issue(1, body('a part of it', 'O1-KR2'), { parent: 'SHOP-9' }), epic],
      {},
      [
        'its link to O1-KR2 (its own)',
        'SHOP-9 (epic, "Checkout"): O1-KR1 ok\n    What the issue says of its goals itself wins over all of them.\n',
      ],
    ],
    [
      'the way by which a statement came down',
      [issue(1, '', { parent: 'SHOP-9' }), epic],
      config('conventions: {inheritStatement: epic}\n'),
      [
        'Business value: stated, inherited through SHOP-9\n  "wins back a tenth of all carts"\n    of SHOP-9, in a line of the description;',
        '; gave the link and the statement\n',
      ],
    ],
    [
      'that a text is boilerplate, and how many share it',
      [1, 2, 3, 4, 5, 6].map((n) => issue(n, body(n === 6 ? 'halves what support has to answer' : 'makes our customers happy', 'O1-KR1'))),
      {},
      [
        'placeholder (boilerplate: ',
        '5 of the 6 issues with that label say the same words',
        '+ **Business Value:** who gains what from SHOP-1, and how much',
      ],
    ],
    [
      'which exemption holds',
      [issue(1, '', { labels: ['dependencies'] })],
      config('exempt: [{when: {labels: [dependencies]}, reason: a bot does it, until: 2026-12-31}]\n'),
      [
        'Exempt: left out of the percentage.',
        /What it hangs on the exemption by config \(throughline\.yml:\d+:\d+\), to 2026-12-31/,
        /exemption by config \(throughline\.yml:\d+:\d+\) until 2026-12-31: holds, because a bot does it/,
        'capacity goes to exempt',
        'not asked, it is exempt: business-value-missing,',
      ],
    ],
    [
      'which exemption does not hold, and why',
      [issue(1, 'Throughline: exempt until 2026-01-31, because we moved\n\nThroughline: exempt')],
      {},
      [
        /exemption by issue .* until 2026-01-31: does not hold, expired/,
        /exemption by issue .*: does not hold, unreasoned/,
        'warning exemption-expired: ',
      ],
    ],
    [
      'that its parents go in a circle',
      [issue(1, '', { parent: 'SHOP-2' }), issue(2, '', { parent: 'SHOP-1' })],
      {},
      [/circle, so nothing comes down: (?:SHOP-1 → SHOP-2 → SHOP-1|SHOP-2 → SHOP-1 → SHOP-2)/, 'error hierarchy-cycle: '],
    ],
    [
      'which parent could not be read, and the row that would map it',
      [issue(1, '', { parent: 'PLAN-7' }), issue(2, '', { parent: 'PLAN-7' })],
      {},
      [
        'PLAN-7: could not be read\n',
        'add this row to the mapping (kind,value,goal):\n     epic,PLAN-7,O1-KR1\n',
        '1 other issue would be aligned too.',
      ],
    ],
    [
      'what an ambiguous name could mean',
      [issue(1, body('saves an hour', 'churn'))],
      {},
      ['Goal link: ambiguous\n  ambiguous: "churn", could be O1-KR1 or O1-KR2\n', '- **OKR:** churn\n     + **OKR:** O1-KR1'],
    ],
    [
      'what is unknown, and the name that was meant',
      [issue(1, body('saves an hour', 'O1-KR22'))],
      {},
      ['Goal link: unknown\n  unknown: "O1-KR22"\n', '- **OKR:** O1-KR22\n     + **OKR:** O1-KR2\n', 'It would clear okr-link-unknown.'],
    ],
    [
      'that a link holds by grace, and until when',
      [issue(1, body('saves an hour', 'O1-KR3'))],
      {},
      ['ok by grace only (2026-11-10)', /by grace: the goal ended on 2026-11-10, and until 2026-12-01 that is allowed/],
    ],
    [
      'that a goal has ended, and one of its objective that has not',
      [issue(1, body('saves an hour', 'O1-KR4'))],
      {},
      ['Goal link: expired\n  expired: "O1-KR4" "Ended long ago", 2026-01-01 to 2026-03-31\n', '+ **OKR:** O1-KR1\n'],
    ],
    [
      'how a goal would have to change where none holds',
      [issue(1, body('saves an hour', 'O1-KR4'), { status: 'done', closedAt: '2026-11-18T10:00:00Z' })],
      {
        'goals.yml': goals
          .replaceAll(/period: 2026-Q4|period: \{[^}]*\}/g, 'period: 2026-Q1')
          .replace('we win\n', 'we win\n    period: 2026-Q1\n'),
      },
      [
        'Judged as of 2026-11-18, when it was closed.',
        /Change the goal at goals\.yml:2:5: - O1, and its key results with that period: 2026-01-01 to 2026-03-31 \+ period: \{from: 2026-01-01, to: 2026-11-18\} With this change it would be aligned/,
      ],
    ],
    [
      'which row of the mapping tied it',
      [issue(1, '', { labels: ['checkout'] })],
      { ...config('mapping: m.csv\n'), 'm.csv': 'kind,value,goal\nlabel,checkout,O1-KR1\n' },
      ['its link to O1-KR1 (its own, m.csv:2: label,checkout)', 'by the mapping, m.csv:2: label,checkout\n'],
    ],
    [
      'which row of the mapping to change',
      [issue(1, '', { labels: ['checkout'] }), issue(2, '', { labels: ['checkout'] })],
      { ...config('mapping: m.csv\n'), 'm.csv': 'kind,value,goal\nlabel,checkout,O1-KR4\n' },
      ['Change the row at m.csv:2:\n     - label,checkout,O1-KR4\n     + label,checkout,O1-KR1\n', '1 other issue would be aligned too.'],
    ],
    [
      'what its class asks, and that nothing was asked',
      [issue(1, '', { type: 'bug' })],
      {},
      [
        'Left out of the percentage: work of the class run, which nobody chose.',
        'Nothing is asked of it. If it serves a goal all the same:',
        'class run, because its type is bug: neither statement nor link is asked of it',
        'capacity goes to run',
        'not asked, its class is run: business-value-missing, okr-link-missing\n',
      ],
    ],
    [
      'what the class invest asks',
      [issue(1, '', { labels: ['tech-debt'] })],
      {},
      ['class invest, because its label is tech-debt: no link is asked of it', 'not asked, its class is invest: okr-link-missing\n'],
    ],
    [
      'that a link wins over a class',
      [issue(1, body('saves an hour', 'O1-KR1'), { type: 'bug' })],
      {},
      ['class run, because its type is bug: a link or an exemption wins over it'],
    ],
    ['how several goals share it', [issue(1, body('both', 'O1-KR1, O1-KR2'))], {}, ['capacity goes to O1\n']],
    [
      'that an epic is not counted, and whom its link would help',
      [{ ...epic, key: 'SHOP-1', body: '' }, issue(2, '', { parent: 'SHOP-1' })],
      {},
      [
        'Not counted: it carries links for the work below it.',
        '1 other issue would be aligned too.',
        'not asked, it only carries links: business-value-missing,',
      ],
    ],
    [
      'that dropped work is not',
      [issue(1, '', { status: 'dropped' })],
      {},
      ['Not counted: the work was dropped.', 'slice open: no, the work was dropped'],
    ],
    [
      'that a sub-task is not',
      [issue(1, '', { type: 'subtask', parent: 'SHOP-9' }), epic],
      {},
      ['Not counted: a sub-task of an issue that was read.', 'slice open: no, it is not counted'],
    ],
    [
      'what was refused, and why',
      [issue(1, '- [ ] Business Value: say something\n\n```\nBusiness Value: hidden in code\n```\n\n> OKR: O1-KR1')],
      {},
      [
        'Business value: missing\n',
        'refused: "Business Value: say something": it is an item of a checklist',
        'refused: "Business Value: hidden in code": it stands in code',
        'refused: "OKR: O1-KR1": it stands in a quote',
      ],
    ],
    [
      'which rules are off, and by what',
      [issue(1, '', { type: 'story' })],
      config('rules: {okr-link-missing: off}\noverrides: [{when: {types: [story]}, rules: {business-value-missing: off}}]\n'),
      [/off: (?:[a-z-]+, )*okr-link-missing\b/, /off, an override of the config turns it off here: business-value-missing/],
    ],
    [
      'what both, as a definition, needs',
      [issue(1, body(null, 'O1-KR4'))],
      config('conventions: {aligned: both}\n'),
      [
        'Aligned means that it is linked to a goal and states its business value.',
        /1\. Change line 1 of its description:.*With this line: goal link linked.*2\. Add this line.*With this line it would be aligned \(business value stated\)/,
      ],
    ],
  ])('%s', async (_, issues, files, parts) => {
    const page = await explained(issues, files);
    for (const part of parts) {
      if (part instanceof RegExp) expect(flat(page)).toMatch(part);
      else expect(flat(page)).toContain(flat(part));
    }
    expect(Math.max(...page.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });
});

test('a finding that is told once, for several issues, is told of each of them', async () => {
  const cases: (readonly [Raw[], Record<string, string>, string])[] = [
    [
      [1, 2].map((n) => issue(n, '', { labels: ['old'] })),
      config('exempt: [{when: {labels: [old]}, reason: we moved, until: 2026-01-31}]\n'),
      'warning exemption-expired: the exemption ended on 2026-01-31; 2 issues count again (told once for all that it concerns) to change it: ',
    ],
    [
      [1, 2].map((n) => issue(n, '', { parent: 'PLAN-7' })),
      {},
      'warning parent-unreadable: the parent PLAN-7 could not be read; 2 issues hang below it (told once, of SHOP-1) to change it: ',
    ],
  ];
  for (const [issues, files, said] of cases) expect(flat(await explained(issues, files, 'SHOP-2'))).toContain(said);
});

test('an issue is found by its key in any case, and by its address', async () => {
  const issues = [issue(1, '', { url: 'https://t.example/browse/SHOP-1' })];
  for (const key of ['shop-1', ' SHOP-1 ', 'https://t.example/browse/SHOP-1']) expect(await explained(issues, {}, key)).toMatch(/^SHOP-1 /);
});

test('a parent outside the sources is explained as one', async () => {
  const old = { ...epic, status: 'done', closedAt: '2026-01-10T10:00:00Z' };
  const page = flat(await explained([issue(1, '', { parent: 'SHOP-9' }), old], {}, 'SHOP-9'));
  expect(page).toContain('Not counted: a parent outside the sources, or left out by its type; read for what it passes down.');
  expect(page).toContain('not asked, it lies outside the sources, or is left out by its type: business-value-missing,');
  expect(page).not.toContain('What would change it');
});

test('of a very long line no more is shown than what changes', async () => {
  const html = `${' '.repeat(5000)}<p>${'on and on '.repeat(300)}</p><h3>OKR</h3><p>TBD</p><p>${'and on '.repeat(300)}</p>`;
  const page = flat(await explained([issue(1, html, { bodyFormat: 'html' })]));
  expect(page).toMatch(/- ….{20,40}<h3>OKR<\/h3><p>TBD<\/p>.{20,40}… \+ ….{20,40}<h3>OKR<\/h3><p>O1-KR1<\/p>.{20,40}… With this line/);
});

test('two issues of one key are both explained', async () => {
  const page = await explained([issue(1, 'here')], {
    'throughline.yml': configOf(fileSource('issues.ndjson'), fileSource('other.ndjson')),
    'other.ndjson': ndjson([issue(1, 'there', { title: 'Another of that key' })]),
  });
  expect(page.match(/^SHOP-1 /gm)).toHaveLength(2);
  expect(page).toContain('\n\nSHOP-1');
});

test('without goals it explains the statement, and what is named but cannot be resolved', async () => {
  const { path } = openFolder({ 'issues.ndjson': ndjson([issue(1, body('saves an hour', 'O1-KR1'))]) });
  const { code, stdout } = await runCli(['explain', 'SHOP-1', 'issues.ndjson'], { cwd: path });
  expect(code).toBe(0);
  expect(stdout).toContain('Business value: stated');
  expect(stdout).toContain('Goal link: unresolved');
  expect(stdout).toContain('No verdict, for there are no goals');
  expect(flat(stdout)).toContain(
    'Give the audit goals (--goals goals.yml) such as: objectives: - id: O1-KR1 title: What O1-KR1 is to reach',
  );
});

describe('who is asked for and not there', () => {
  const refused = async (key: string, keys: readonly string[]) => {
    const { path } = openFolder({ 'issues.ndjson': ndjson(keys.map((one) => ({ key: one, title: one }))) });
    const { code, stdout, stderr } = await runCli(['explain', key, 'issues.ndjson'], { cwd: path });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    return stderr;
  };

  test.each([
    ['SHPO-12', ['SHOP-1', 'SHOP-12', 'PAY-12'], 'Did you mean "SHOP-12"'],
    ['12', ['acme/shop#1', 'acme/shop#12', 'acme/api#12', 'acme/api#112'], 'Did you mean "acme/api#12" or "acme/shop#12"?'],
    ['#12', ['acme/shop#12', 'acme/shop#2'], 'Did you mean "acme/shop#12"?'],
    ['what is this', ['SHOP-1'], 'Give its key as the tracker writes it'],
  ])('%s among %j', async (key, keys, hint) => {
    expect(await refused(key, keys)).toContain(hint);
  });

  test('a format that there is none of', async () => {
    const { code, stderr } = await runCli(['explain', 'SHOP-1', 'issues.ndjson', '--format', 'jsno'], { cwd: shop().path });
    expect(code).toBe(2);
    expect(stderr).toContain('there is no format "jsno"');
    expect(stderr).toContain('Did you mean "json"?');
  });
});

describe('the screen', () => {
  const files = { 'issues.ndjson': ndjson([issue(1, body('TBD', 'O7-KR1'), { title: `Payouts ${'and refunds '.repeat(20)}` })]) };
  const screen = async (args: readonly string[], more: RunOptions = {}) =>
    (await runCli(['explain', 'SHOP-1', 'issues.ndjson', '--goals', 'goals.yml', ...args], { cwd: shop(files).path, ...more })).stdout;

  test.each([40, 60, 80, 120])('keeps to %i columns', async (width) => {
    const widths = (await screen(['--width', String(width)])).split('\n').map((line) => line.length);
    expect(Math.max(...widths)).toBeLessThanOrEqual(width);
    expect(Math.max(...widths)).toBeGreaterThan(width - 16);
  });

  test('takes the width of the terminal, and its colours', async () => {
    const page = await screen([], { isTTY: true, columns: 60 });
    expect(page).toContain('\u001b[');
    expect(stripVTControlCharacters(page)).toBe(await screen(['--width', '60']));
  });

  test.each<[string, readonly string[], RunOptions]>([
    ['--no-color', ['--no-color'], { isTTY: true }],
    ['NO_COLOR', [], { isTTY: true, env: { NO_COLOR: '1' } }],
    ['a pipe', [], {}],
  ])('has no colours with %s', async (_, args, more) => {
    expect(await screen(args, more)).not.toContain('\u001b');
  });
});

describe('as JSON', () => {
  test('it is what its schema promises, field by field', async () => {
    const { path } = openFolder({
      'goals.yml': goals,
      'issues.ndjson': ndjson([issue(1, body('saves an hour', 'O1-KR4'), { parent: 'SHOP-9' }), epic]),
      'throughline.yml': configOf(fileSource('issues.ndjson')),
    });
    const { code, stdout } = await runCli(['explain', 'SHOP-1', '--format', 'json'], { cwd: path });
    expect(code).toBe(0);
    const value: unknown = JSON.parse(stdout);
    // Parsing drops what the schema does not know.
    expect(explanationSchema.parse(value)).toEqual(value);
    expect(value).toMatchObject({
      schemaVersion: 1,
      at: '2026-11-20T09:00:00.000Z',
      complete: true,
      alignedMeans: 'linked',
      issues: [
        {
          key: 'SHOP-1',
          verdict: { aligned: false, eligible: true, standing: 'counted' },
          statement: { status: 'stated', convention: 'Business Value', at: 'body:line', via: [] },
          goalLink: { status: 'expired', judgedBy: 'now', links: [{ goal: 'O1-KR4', label: 'OKR', period: '2026-01-01 to 2026-03-31' }] },
          parents: { path: [{ key: 'SHOP-9', read: true, goals: [{ goal: 'O1-KR1', status: 'ok' }], gives: [] }], unreadable: null },
          counting: { unit: 'count', weight: 1, buckets: { untied: 1 } },
          steps: [{ edit: { place: 'description', position: 'line', line: 3, from: '**OKR:** O1-KR4', to: '**OKR:** O1-KR1' } }],
        },
      ],
    });
  });

  test('every rule of audits is in it, once', async () => {
    const { path } = shop({ 'issues.ndjson': ndjson([issue(1, '')]) });
    const { stdout } = await runCli(['explain', 'SHOP-1', 'issues.ndjson', '-f', 'json'], { cwd: path });
    const explained = explanationSchema.parse(JSON.parse(stdout)).issues[0];
    const ofAudits = rules.filter(({ scope }) => scope !== 'lint');
    expect(explained?.rules.map(({ rule }) => rule)).toEqual(ofAudits.map(({ id }) => id));
    const unasked = explained?.rules.filter(({ because }) => because === 'there are no goals').map(({ rule }) => rule);
    expect(unasked).toEqual(ofAudits.filter(({ needsGoals }) => needsGoals === true).map(({ id }) => id));
  });

  test('that a source failed is said in it, whether the issue was read or not', async () => {
    const github = await githubShop(githubIssues(50), 2);
    const { path } = shop({ 'throughline.yml': configOf(githubSource(github.url)) });
    for (const [key, count] of [['acme/shop#2', 1] as const, ['acme/shop#40', 0] as const]) {
      const { code, stdout } = await runCli(['explain', key, '--format', 'json'], { cwd: path, env: tokens });
      expect(code).toBe(3);
      const { complete, issues } = explanationSchema.parse(JSON.parse(stdout));
      expect({ complete, count: issues.length }).toEqual({ complete: false, count });
    }
  });
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
