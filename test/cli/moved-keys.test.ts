import { afterEach, expect, test } from 'vitest';
import { doubleIssue, type JiraDouble, openJira } from '../trackers/jira-double.ts';
import { goalsYaml, openFolder } from './folder.ts';
import { audited } from './run.ts';

let double: JiraDouble | null = null;
afterEach(() => double?.close());

test.each(['cloud', 'data-center'] as const)(
  'a mapping by the old key of a moved epic counts on %s, and one that nobody has is named',
  async (deployment) => {
    const epic = { issuetype: { name: 'Epic', subtask: false, hierarchyLevel: 1 } };
    double = await openJira({
      deployment,
      issues: [{ ...doubleIssue(7, epic, 'PAY'), formerKeys: ['SHOP-2'] }, doubleIssue(8, { parent: { key: 'PAY-7' } }, 'PAY')],
    });
    const source = JSON.stringify({ tracker: 'jira', host: double.url, deployment, project: 'PAY' });
    const { path } = openFolder({
      'goals.yml': goalsYaml,
      'mapping.csv': 'kind,value,goal\nepic,SHOP-2,O1-KR1\nepic,SHOP-99,O1-KR1\n',
      'throughline.yml': `goals: goals.yml\nmapping: mapping.csv\nsources: [${source}]\n`,
    });
    const env = deployment === 'cloud' ? { JIRA_EMAIL: 'casey@acme.example', JIRA_API_TOKEN: 'made-up' } : { JIRA_PAT: 'made-up' };
    const { audit } = await audited(['--no-history'], { cwd: path, env });
    expect(audit.complete).toBe(true);
    expect(audit.issues.find(({ key }) => key === 'PAY-8')?.okr).toMatchObject({
      status: 'linked',
      links: [{ goal: 'O1-KR1', via: ['PAY-7'] }],
    });
    expect(audit.unmatched.map(({ value }) => value)).toEqual(['SHOP-99']);
  },
);
