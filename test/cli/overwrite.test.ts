import { describe, expect, test } from 'vitest';
import { body, goalsYaml, issue, ndjson, openFolder } from './folder.ts';
import { audited, runCli } from './run.ts';

const files = () => ({
  'a.ndjson': ndjson([issue(1, body('Fewer calls about late payouts', 'O1-KR1')), issue(2, '')]),
  'goals.yml': goalsYaml,
  'throughline.yml': 'goals: goals.yml\nmapping: map.csv\nsources: [{tracker: file, path: "*.ndjson"}]\n',
  'map.csv': 'kind,value,goal\nlabel,checkout,O1-KR1\n',
});

describe('a report never lands on what the run reads', () => {
  test.each([
    ['a source', ['a.ndjson', '--format', 'json=a.ndjson'], 'a.ndjson'],
    ['a source of a glob', ['--format', 'ndjson=./a.ndjson'], './a.ndjson'],
    ['the goals', ['--format', 'csv=goals.yml'], 'goals.yml'],
    ['the mapping', ['--format', 'csv=map.csv'], 'map.csv'],
    ['the config', ['--format', 'markdown=throughline.yml'], 'throughline.yml'],
  ])('%s', async (_what, args, target) => {
    const folder = openFolder(files());
    const { code, stderr } = await runCli(['audit', ...args], { cwd: folder.path });
    expect(code).toBe(2);
    expect(stderr).toContain(`${target} is read by this very run`);
    for (const [name, text] of Object.entries(files())) expect(folder.read(name)).toBe(text);
  });
});

test('issues that two exports hold count once', async () => {
  const folder = openFolder({ ...files(), 'b.ndjson': files()['a.ndjson'] });
  const { audit } = await audited(['a.ndjson', 'b.ndjson', './a.ndjson', '--goals', 'goals.yml'], { cwd: folder.path });
  expect(audit.measures.open?.linked).toMatchObject({ hit: 1, of: 2 });
  expect(audit.sources.map(({ issues }) => issues)).toEqual([2, 0, 0]);
  expect(audit.sources[1]?.notes).toEqual(['2 of its issues were read before, through another source']);
});

test.each([
  ['jira:SHOP', 'JIRA_HOST'],
  ['redmine:shop', 'REDMINE_HOST'],
])('%s asks for %s', async (source, variable) => {
  const { code, stderr } = await runCli(['audit', source], { cwd: openFolder().path });
  expect(code).toBe(2);
  expect(stderr).toContain(`Set ${variable}`);
});
