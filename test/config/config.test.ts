import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type ConfigInput, defaultConfig, loadConfig, parseConfig } from '../../src/config/load.ts';
import { registries } from '../../src/config/registries.ts';
import { faultLines, faultsIn } from '../faults.ts';

const day = 86_400_000;
const input: Omit<ConfigInput, 'path'> = { cwd: '/team', env: {}, now: '2026-11-20T09:00:00Z' };
const parse = (text: string, more: Partial<ConfigInput> = {}) =>
  parseConfig(text, '/team/throughline.yml', 'throughline.yml', { ...input, ...more });

const whole = `
goals: goals.yml
adopted: 2026-11-01
sources:
  - tracker: github
    repo: acme/shop
    labels: [team-payments]
  - tracker: jira
    host: https://acme.atlassian.net
    deployment: cloud
    jql: project = SHOP
    fields: {businessValue: [Business Value], okr: [OKR], estimate: [Story Points], team: [Team]}
  - tracker: redmine
    host: https://redmine.acme.example
    project: shop
  - tracker: file
    path: exports/*.csv
    format: auto
    columns: {key: ID, title: Name, body: Details, labels: Tags, estimate: Points}
conventions:
  businessValue: {add: [Nutzen]}
  okr: [North Star input]
  inline: false
  aligned: linked
  inheritStatement: subtasks
  grace: 10d
classes:
  run: {share: 25, types: [bug, incident], labels: [security, on-call]}
  invest: {share: 10, labels: {add: [cleanup]}}
  explore: {share: 5, types: [spike]}
teams:
  payments: {people: 6, labels: [team-payments], projects: PAY}
mapping: sheets/mapping.csv
rules:
  extends: recommended
  business-value-missing: warning
  business-value-too-short: [error, {min: 20}]
overrides:
  - when: {types: [bug]}
    rules: {business-value-missing: off, business-value-too-short: info}
exempt:
  - when: {labels: dependencies, title: ['^bump ']}
    reason: Automated dependency updates
    until: 2026-12-31
  - when: {authors: [bot]}
gates: {new: {aligned: 80}, open: {untied: 20}}
`;

describe('a whole config', () => {
  const config = parse(whole);
  const { policy } = config;

  test('paths resolve from its folder and keep the name people wrote', () => {
    expect(config.goals).toEqual({ path: '/team/goals.yml', name: 'goals.yml', columns: null });
    expect(config.mapping).toEqual({ path: '/team/sheets/mapping.csv', name: 'sheets/mapping.csv' });
  });

  test("sources are as their trackers' schemas make them", () => {
    expect(config.sources.map(({ tracker }) => tracker)).toEqual(['github', 'jira', 'redmine', 'file']);
    expect(config.sources[2]).toMatchObject({ project: 'shop', format: 'textile' });
  });

  test("a plain list replaces the preset's, `add` keeps it, silence keeps it", () => {
    expect(policy.conventions.okr).toEqual(['North Star input']);
    expect(policy.conventions.businessValue).toEqual(expect.arrayContaining(['Business Value', 'Nutzen']));
    expect(policy.classes).toEqual([
      { name: 'run', planned: 0.25, types: ['bug', 'incident'], labels: ['security', 'on-call'] },
      { name: 'invest', planned: 0.1, types: [], labels: ['tech-debt', 'refactoring', 'tooling', 'chore', 'cleanup'] },
      { name: 'explore', planned: 0.05, types: ['spike'], labels: ['spike', 'research'] },
    ]);
  });

  test('rules take severity and options from config, overrides keep the options that hold elsewhere', () => {
    expect(Object.keys(policy.rules).sort()).toEqual(registries.rules.map(({ id }) => id).sort());
    expect(policy.rules['business-value-missing']).toEqual({ severity: 'warning', options: {} });
    expect(policy.rules['business-value-too-short']).toEqual({ severity: 'error', options: { min: 20 } });
    expect(policy.overrides[0]?.rules).toEqual({
      'business-value-missing': { severity: 'off', options: {} },
      'business-value-too-short': { severity: 'info', options: { min: 20 } },
    });
  });

  test('exemptions say where they stand; one without a reason is kept, for its finding', () => {
    expect(policy.exemptions.slice(0, 2)).toMatchObject([
      { when: { labels: ['dependencies'] }, reason: 'Automated dependency updates', until: '2026-12-31', origin: 'throughline.yml:42:5' },
      { when: { authors: ['bot'] }, reason: null, until: null, origin: 'throughline.yml:45:5' },
    ]);
    const [pattern] = policy.exemptions[0]?.when.title ?? [];
    expect([pattern?.test('Bump left-pad'), pattern?.test('Do not bump x')]).toEqual([true, false]);
  });

  test('what bots keep is exempt, unless the config counts it', () => {
    const reasons = (text: string) => parse(text).policy.exemptions.map(({ reason }) => reason);
    expect(reasons('')).toEqual(['A list that a bot keeps', 'Kept by a bot']);
    expect(reasons('conventions: {exemptBots: false}\n')).toEqual([]);
  });

  test('teams, gates, slices and durations', () => {
    expect(policy.teams).toEqual([{ name: 'payments', people: 6, labels: ['team-payments'], projects: ['PAY'] }]);
    expect(policy.gates).toEqual([
      { slice: 'new', gate: 'aligned', limit: 80 },
      { slice: 'open', gate: 'untied', limit: 20 },
    ]);
    expect(policy.slices).toEqual({
      names: ['open', 'shipped', 'new'],
      now: input.now,
      window: 7 * day,
      adopted: '2026-11-01',
      sprint: null,
    });
    expect([policy.conventions.grace, config.lookback]).toEqual([10 * day, 14 * day]);
  });
});

describe('the weekly page', () => {
  test('a target in per cent, by a day, and a title', () => {
    expect(parse('report: {target: 85, by: 2026-12-31, title: Payments sync}\n').report).toEqual({
      title: 'Payments sync',
      target: { rate: 0.85, by: '2026-12-31' },
    });
    expect(parse('report: {title: Sync}\n').report).toEqual({ title: 'Sync', target: null });
    expect(parse('').report).toEqual({ title: null, target: null });
  });
});

describe('what holds where nobody says anything', () => {
  test('defaults are the recommended preset, by no file and by an empty one', () => {
    const config = defaultConfig(input);
    expect(config).toMatchObject({ file: null, root: '/team', goals: null, mapping: null, sources: [] });
    expect(config.policy.slices.names).toEqual(['open', 'shipped']);
    expect(config.policy.conventions.boilerplate).toEqual({ issues: 5, share: 0.02 });
    expect(parse('# nothing yet\n').policy).toEqual(config.policy);
  });

  test('the strict preset asks for goal and statement, and is harder where rules say so', () => {
    const strict = parse('rules: {extends: strict}\n').policy;
    expect(strict.conventions.aligned).toBe('both');
    for (const rule of registries.rules) expect(strict.rules[rule.id]?.severity).toBe(rule.strict ?? rule.severity);
    expect(parse('rules: {extends: strict}\nconventions: {aligned: stated}\n').policy.conventions.aligned).toBe('stated');
  });
});

describe('command line beats environment beats file', () => {
  const text = 'goals: a.yml\nslices: [open]\nconventions: {aligned: stated}\nwindow: 3d\n';
  test.each([
    ['the file alone', {}, {}, '/team/a.yml', ['open']],
    ['the environment', { THROUGHLINE_GOALS: 'b.yml', THROUGHLINE_SLICE: 'shipped' }, {}, '/else/b.yml', ['shipped']],
    [
      'the command line',
      { THROUGHLINE_GOALS: 'b.yml', THROUGHLINE_SLICE: 'shipped' },
      { goals: '../c.yml', slices: ['open', 'shipped'] as const },
      '/c.yml',
      ['open', 'shipped'],
    ],
    ['an empty variable says nothing', { THROUGHLINE_GOALS: '' }, {}, '/team/a.yml', ['open']],
  ])('%s', (_, env, flags, path, slices) => {
    const config = parse(text, { env, flags, cwd: '/else' });
    expect([config.goals?.path, config.policy.slices.names]).toEqual([path, slices]);
  });

  test('the columns in the file are those of its own sheet, not of another', () => {
    const sheet = 'goals: {path: okrs.csv, columns: {keyResult: Result}}\n';
    expect(parse(sheet).goals).toEqual({ path: '/team/okrs.csv', name: 'okrs.csv', columns: { keyResult: 'Result' } });
    expect(parse(sheet, { flags: { goals: 'other.csv' } }).goals?.columns).toBeNull();
  });

  test('numbers and words too', () => {
    const { policy, lookback } = parse(text, { flags: { aligned: 'both', window: 5, lookback: 6, adopted: '2026-01-01' } });
    expect([policy.conventions.aligned, policy.slices.window, lookback, policy.slices.adopted]).toEqual(['both', 5, 6, '2026-01-01']);
  });

  test('a slice in the environment that does not exist, or new work without a date, is refused', () => {
    expect(() => parse('', { env: { THROUGHLINE_SLICE: 'opne' } })).toThrow('there is no slice "opne"');
    expect(() => parse('', { flags: { slices: ['new'] } })).toThrow('needs a date');
    expect(parse('', { flags: { slices: ['new'], adopted: '2026-11-01' } }).policy.slices.names).toEqual(['new']);
  });
});

describe('faults', () => {
  test.each<[string, string, readonly string[]]>([
    ['a typo in a key', 'goal: goals.yml\n', ['1:1 unknown key "goal"; did you mean "goals"? | goals: goals.yml']],
    [
      'a typo in a rule',
      'rules:\n  busines-value-missing: off\n',
      ['2:3 unknown key "busines-value-missing"; did you mean "business-value-missing"? | business-value-missing: warning'],
    ],
    [
      'a typo in a severity',
      'rules: {okr-link-missing: warn}\n',
      ['1:27 "okr-link-missing" must be error, warning, info, off, or [severity, {options}], not "warn" | okr-link-missing: warning'],
    ],
    [
      'a typo in an option',
      'rules: {business-value-too-short: [error, {mn: 3}]}\n',
      ['1:44 unknown key "mn"; did you mean "min"? | min: 15'],
    ],
    [
      'an option out of range',
      'rules: {business-value-too-short: [error, {min: 0}]}\n',
      ['1:49 "min" must be at least 1, not 0 | min: 15'],
    ],
    [
      'a typo in a preset',
      'rules: {extends: recomended}\n',
      ['1:18 "extends" must be one of recommended or strict, not "recomended"; did you mean "recommended"? | extends: recommended'],
    ],
    [
      'a key of another tracker',
      'sources:\n  - tracker: redmine\n    host: https://r.example\n    jql: x\n',
      [
        '4:5 unknown key "jql"; known here: tracker, host, site, project, subprojects, query, format, fields, tokenEnv, templates, statuses, types, resolutions | - ',
      ],
    ],
    [
      'a condition that holds for all',
      'exempt:\n  - when: {}\n',
      ['2:11 "when": it needs at least one condition, or it would hold for every issue | when: {labels: [dependencies]}'],
    ],
    [
      'a status under two meanings',
      'statuses:\n  doing: [live]\n  done: [Shipped, Live]\n',
      ['3:9 "done": "Live" stands under doing too: it means one of them | done: [Live]'],
    ],
    [
      'a type that there is none of, in one source',
      'sources:\n  - tracker: file\n    path: a.csv\n    types: {feature: [Feature]}\n',
      [
        '4:13 unknown key "feature"; known here: epic, story, task, bug, subtask, incident, spike, ignore | types: {epic: [Outcome], bug: [Störung], ignore: [Test Execution]}',
      ],
    ],
    ['a duration', 'lookback: 2w\n', ['1:11 "lookback" must be a duration such as 30s, 5m, 2h or 14d, not "2w" | lookback: 14d']],
    [
      'a share as a fraction',
      'classes: {run: {share: 0.4}}\n',
      ['1:24 "share" must be a planned share in per cent from 1 to 100 (40, not 0.4), not 0.4 | share: 25'],
    ],
    [
      'a target without its day',
      'report: {target: 85}\n',
      ['1:9 "report": `target` and `by` need each other: how much, and by when | report: {target: 85, by: 2026-12-31}'],
    ],
    [
      'shares above 100 %',
      'classes: {run: {share: 60}, invest: {share: 50}}\n',
      ['1:1 the planned shares of the classes add up to 110 %, more than 100 % | run: {share: 25}'],
    ],
    [
      'a look-ahead',
      'exempt:\n  - when: {title: [ok, "a(?=b)"]}\n',
      [
        '2:24 look-ahead and look-behind ((?=, (?!, (?<=, (?<!) are not supported, so that a pattern takes linear time; write it without | title: ^\\[release\\]',
      ],
    ],
    [
      'a look-behind',
      "overrides:\n  - when: {title: '(?<!a)b'}\n    rules: {}\n",
      [
        '2:19 look-ahead and look-behind ((?=, (?!, (?<=, (?<!) are not supported, so that a pattern takes linear time; write it without | title: ^\\[release\\]',
      ],
    ],
    [
      'a broken pattern',
      "exempt:\n  - when: {title: 'a('}\n",
      ['2:19 this is not a regular expression: missing closing ) | title: ^\\[release\\]'],
    ],
    [
      'new work without a date',
      'slices: [open, new]\n',
      ['1:16 the slice "new" needs `adopted`, the date since which work counts as new | adopted: 2026-11-01'],
    ],
    [
      'a gate on new work without a date',
      'gates: {new: {aligned: 80}}\n',
      ['1:9 the slice "new" needs `adopted`, the date since which work counts as new | adopted: 2026-11-01'],
    ],
    [
      'a gate that would never be judged',
      'slices: [open]\ngates: {shipped: {aligned: 80}}\n',
      ['2:9 the slice "shipped" is not among `slices`, so this gate would never be judged | slices: [open, shipped]'],
    ],
    [
      'coverage of anything but open work',
      'gates: {shipped: {coverage: 80}}\n',
      ['1:19 coverage is measured of open work only | gates: {open: {coverage: 80}}'],
    ],
    ['a gate beyond 100', 'gates: {open: {aligned: 800}}\n', ['1:25 "aligned" must be per cent from 0 to 100, not 800 | aligned: 80']],
    [
      'a source twice',
      'sources:\n  - {tracker: file, path: a.csv}\n  - {tracker: file, path: a.csv}\n',
      ['3:5 the source file:a.csv stands here a second time (first at throughline.yml:2:5); its issues would count twice | - '],
    ],
    [
      'an unknown column',
      'goals: {path: okrs.csv, columns: {keyresult: KR}}\n',
      ['1:35 unknown key "keyresult"; did you mean "keyResult"? | keyResult: text'],
    ],
    ['a prototype', 'teams: {__proto__: {people: 1}}\n', ['1:9 the key "__proto__" is not allowed | - ']],
  ])('%s', (_, text, expected) => {
    expect(faultLines(() => parse(text))).toEqual(expected);
  });

  test('all at once, in the order of the file', () => {
    const lines = faultLines(() => parse('gaols: x\nsources:\n  - tracker: githb\nrules: {okr-link-missing: 3}\nlookback: 14\n'));
    expect(lines.map((line) => line.split(' ')[0])).toEqual(['1:1', '3:14', '4:27', '5:11']);
  });

  test('pattern and title of any length take linear time', () => {
    const [pattern] = parse("exempt:\n  - when: {title: '(a+)+$'}\n").policy.exemptions[0]?.when.title ?? [];
    expect(pattern?.test(`${'a'.repeat(50_000)}!`)).toBe(false);
  });
});

describe('finding the file', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'throughline-config-'));
    await mkdir(join(folder, 'repo', 'a', 'b'), { recursive: true });
    await mkdir(join(folder, 'repo', '.git'));
  });
  afterEach(() => rm(folder, { recursive: true }));
  const load = (cwd: string, more: Partial<ConfigInput> = {}) => loadConfig({ ...input, path: null, cwd: join(folder, cwd), ...more });
  const write = async (path: string, text: string) => {
    await mkdir(join(folder, path, '..'), { recursive: true });
    await writeFile(join(folder, path), text);
  };

  test('the nearest upwards holds, and paths resolve from its folder', async () => {
    await write('repo/throughline.yml', 'goals: goals.yml\n');
    const config = await load('repo/a/b');
    expect(config).toMatchObject({ file: join(folder, 'repo/throughline.yml'), root: join(folder, 'repo') });
    expect(config.goals?.path).toBe(join(folder, 'repo/goals.yml'));
    await write('repo/a/.config/throughline.yml', 'goals: near.yml\n');
    expect((await load('repo/a/b')).goals?.path).toBe(join(folder, 'repo/a/.config/near.yml'));
  });

  test('nothing above the git root, or above a folder outside any repository, is read', async () => {
    await write('throughline.yml', 'goals: not-ours.yml\n');
    expect((await load('repo/a')).file).toBeNull();
    await mkdir(join(folder, 'plain'));
    expect((await load('plain')).file).toBeNull();
  });

  test('--config beats THROUGHLINE_CONFIG beats the search', async () => {
    await write('repo/throughline.yml', 'goals: found.yml\n');
    await write('repo/env.yml', 'goals: env.yml\n');
    await write('repo/flag.yml', 'goals: flag.yml\n');
    const env = { THROUGHLINE_CONFIG: 'env.yml' };
    expect((await load('repo', { env })).goals?.name).toBe('env.yml');
    expect((await load('repo', { env, path: 'flag.yml' })).goals?.name).toBe('flag.yml');
  });

  test('a file that is not there, or is a folder, is named with the reason', async () => {
    await expect(load('repo', { path: 'none.yml' })).rejects.toThrow('none.yml cannot be read: there is no such file');
    await expect(load('repo', { path: 'a' })).rejects.toThrow('a cannot be read: it is a folder');
  });

  test('faults name the file as seen from where the user stands', async () => {
    await write('repo/throughline.yml', 'gaols: x\n');
    const faults = faultsIn(await load('repo').catch((error: unknown) => error));
    expect(faults).toEqual([
      { file: 'throughline.yml', line: 1, column: 1, message: 'unknown key "gaols"; did you mean "goals"?', example: 'goals: goals.yml' },
    ]);
  });

  test('an endless file, or one that is not text, ends quickly with a fault', async () => {
    await symlink('/dev/zero', join(folder, 'repo/throughline.yml'));
    expect(faultsIn(await load('repo').catch((error: unknown) => error))[0]?.message).toContain('larger than 256 KiB');
    await writeFile(join(folder, 'repo/latin.yml'), Buffer.from('goals: gr\xfcn.yml\n', 'latin1'));
    expect(faultsIn(await load('repo', { path: 'latin.yml' }).catch((error: unknown) => error))[0]?.message).toContain('not UTF-8');
  });
});
