import { expect, test } from 'vitest';
import { ndjson, shop } from './folder.ts';
import { audited, runCli } from './run.ts';

const told = async (records: readonly Readonly<Record<string, unknown>>[], config: Readonly<Record<string, string>> = {}) => {
  const { path } = shop({ 'issues.ndjson': ndjson(records), ...config });
  const { audit, code } = await audited(['issues.ndjson', '--goals', 'goals.yml'], { cwd: path });
  expect(code).toBe(0);
  return audit;
};

test('crossed-out statements and goals are taken back, in whatever markup', async () => {
  const audit = await told([
    { key: 'A-1', title: 'a', body: 'Business Value: ~~fewer calls~~\n\nOKR: ~~O1-KR1~~' },
    { key: 'A-2', title: 'b', body: '~~Business Value: fewer calls~~\n\n~~OKR: O1-KR1~~' },
    { key: 'A-3', title: 'c', body: 'Business Value: more merchants\n\nOKR: ~~O1-KR1~~ O2-KR1' },
    { key: 'A-4', title: 'd', bodyFormat: 'wiki', body: '*Business Value:* -no fine-\n\n*OKR:* -O1-KR1-' },
    {
      key: 'A-5',
      title: 'e',
      bodyFormat: 'html',
      body: '<p><b>Business Value:</b> <del>fewer calls</del></p><p><b>OKR:</b> <s>O1-KR1</s></p>',
    },
  ]);
  const verdicts = audit.issues.map(({ businessValue, okr }) => [
    businessValue.status,
    okr.status,
    okr.links.map(({ goal }) => goal).join(),
  ]);
  const missing = ['missing', 'missing', ''];
  expect(verdicts).toEqual([missing, missing, ['stated', 'linked', 'O2-KR1'], missing, missing]);
});

test('a parent that a text names gives its goal, and explain says who told of it', async () => {
  const { path } = shop({
    'issues.ndjson': ndjson([
      { key: 'SHOP-1', title: 'Checkout', type: 'Epic', body: 'OKR: O1-KR1\n\n- [ ] SHOP-3' },
      { key: 'SHOP-2', title: 'The button', type: 'Story', body: 'Part of SHOP-1' },
      { key: 'SHOP-3', title: 'The text', type: 'Story', body: '' },
    ]),
  });
  const args = ['issues.ndjson', '--goals', 'goals.yml'];
  const { audit } = await audited(args, { cwd: path });
  expect(audit.measures.open?.linked).toMatchObject({ hit: 2, inherited: 2, of: 2 });
  expect(audit.issues.map(({ key, parent }) => [key, parent])).toEqual([
    ['SHOP-1', null],
    ['SHOP-2', 'SHOP-1'],
    ['SHOP-3', 'SHOP-1'],
  ]);
  const explained = (key: string) => runCli(['explain', key, ...args], { cwd: path });
  expect((await explained('SHOP-2')).stdout).toContain('named as the parent in the text');
  expect((await explained('SHOP-3')).stdout).toContain('whose task list holds it');
});

test('a dependency dashboard is exempt with its reason, and counts where the config says so', async () => {
  const records = [{ key: 'A-1', title: 'Dependency Dashboard', author: 'renovate[bot]', body: '- [ ] #3' }];
  expect((await told(records)).issues[0]?.exempt).toMatchObject({ reason: 'A list that a bot keeps', by: 'config' });
  const counted = await told(records, { 'throughline.yml': 'conventions: {exemptBots: false}\n' });
  expect(counted.issues[0]?.exempt).toBeNull();
});

test('a bare number in a field for statements is a score', async () => {
  const audit = await told([
    { key: 'A-1', title: 'a', fields: { 'Business Value': '50' } },
    { key: 'A-2', title: 'b', fields: { 'Business Value': '300 orders more' } },
  ]);
  expect(audit.issues[0]?.scores?.inputs).toEqual([{ name: 'businessValue', value: 50, at: 'field:Business Value' }]);
  expect(audit.issues[1]?.scores).toBeNull();
});
