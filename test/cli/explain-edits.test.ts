import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ExplainedIssue, type Explanation, explanationSchema, type Step } from '../../src/commands/explain/explanation.ts';
import type { AuditedIssue } from '../../src/model/audit.ts';
import { configOf, fileSource } from './doubles.ts';
import { body, type Folder, issue, ndjson, openFolder } from './folder.ts';
import { audited, runCli } from './run.ts';

type Raw = Readonly<Record<string, unknown>>;

const goals = `objectives:
  - id: O1
    title: Keep the merchants we win
    keyResults:
      - {id: O1-KR1, title: Churn, period: 2026-Q4, aliases: [churn]}
      - {id: O1-KR2, title: Payouts, period: 2026-Q4, aliases: [churn]}
      - {id: O1-KR4, title: Ended long ago, period: 2026-Q1}
      - {id: O1-KR5, title: Left alone, status: dropped}
`;
const onlyEnded = `objectives:
  - id: O1
    title: Ended long ago
    period: 2026-Q1
    keyResults: [{id: O1-KR4, title: Ended too}]
`;

/** A team's files as a test changes them by hand, from what `explain` proposes. */
interface Team {
  readonly folder: Folder;
  readonly records: Raw[];
}

function team(records: readonly Raw[], files: Readonly<Record<string, string>> = {}): Team {
  const folder = openFolder({
    'goals.yml': goals,
    'issues.ndjson': ndjson(records),
    'throughline.yml': `${configOf(fileSource('issues.ndjson'))}mapping: m.csv\n`,
    'm.csv': 'kind,value,goal\n',
    ...files,
  });
  return { folder, records: [...records] };
}

async function explain({ folder }: Team, key = 'SHOP-1'): Promise<Explanation> {
  const { code, stdout, stderr } = await runCli(['explain', key, '--format', 'json'], { cwd: folder.path });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return explanationSchema.parse(JSON.parse(stdout));
}

const only = ({ issues }: Explanation): ExplainedIssue => {
  expect(issues).toHaveLength(1);
  return issues[0] as ExplainedIssue;
};

/** The description as somebody leaves it who does what the edit says. */
function edited(text: string, { position, line, from, to }: Step['edit']): string {
  if (position === 'last') return `${text}\n\n${to}\n`;
  if (position === 'first') return `${to}\n\n${text}`;
  const lines = text.split('\n');
  if (position === 'after') lines.splice(line ?? 0, 0, '', to);
  else {
    expect(lines[(line ?? 0) - 1]?.replace(/\r$/, '')).toBe(from);
    lines[(line ?? 0) - 1] = to;
  }
  return lines.join('\n');
}

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });

/** A document with a paragraph more. */
const extended = ({ content, ...document }: { readonly content: readonly unknown[] }, { position, to }: Step['edit']) => ({
  ...document,
  content: position === 'first' ? [paragraph(to), ...content] : [...content, paragraph(to)],
});

/** Makes an edit in the files. */
function make({ folder, records }: Team, { edit }: Step): void {
  const [file = '', line = '0'] = (edit.name ?? '').split(':');
  const lineOf = (text: string) => text.split('\n')[Number(line) - 1] ?? '';
  if (edit.place === 'mapping') {
    const text = folder.read('m.csv');
    folder.write('m.csv', edit.from === null ? `${text}${edit.to}\n` : text.replace(lineOf(text), edit.to));
  } else if (edit.place === 'goals') {
    const text = folder.read(file);
    const there = lineOf(text);
    folder.write(file, text.replace(there, there.replace(/status: \w+/, edit.to)).replace(/period: 2026-Q1/, edit.to));
  } else {
    const [first = {}] = records;
    const labels = (first.labels ?? []) as readonly string[];
    const changed =
      edit.place === 'description'
        ? {
            body:
              typeof first.body === 'object'
                ? extended(first.body as { content: unknown[] }, edit)
                : edited(String(first.body ?? ''), edit),
          }
        : edit.place === 'field'
          ? { fields: { ...(first.fields as Raw), [edit.name ?? '']: edit.to } }
          : { labels: [...labels.filter((label) => label !== edit.from), edit.to] };
    records[0] = { ...first, ...changed };
    folder.write('issues.ndjson', ndjson(records));
  }
}

async function auditedAgain({ folder }: Team): Promise<AuditedIssue> {
  const { audit } = await audited([], { cwd: folder.path });
  return audit.issues.find(({ key }) => key === 'SHOP-1') as AuditedIssue;
}

/** Makes all edits one after another; after each a real audit says what was foretold. Gives the last. */
async function makeAll(made: Team, steps: readonly Step[]): Promise<AuditedIssue> {
  let seen = await auditedAgain(made);
  for (const step of steps) {
    make(made, step);
    seen = await auditedAgain(made);
    const { aligned, businessValue, okr, buckets } = seen;
    const { aligned: foretold, statement, goalLink, buckets: shares } = step.effect;
    expect({ aligned, statement: businessValue.status, goalLink: okr.status, buckets }, JSON.stringify(step.edit)).toEqual({
      aligned: foretold,
      statement,
      goalLink,
      buckets: shares,
    });
  }
  return seen;
}

describe('the edits that explain proposes turn the verdict', () => {
  const epic = { key: 'SHOP-9', title: 'Checkout', type: 'epic', body: '**OKR:** O1-KR4' };
  const row = (goal: string) => ({ 'm.csv': `kind,value,goal\nlabel,checkout,${goal}\n` });

  test.each<[string, Raw, Readonly<Record<string, string>>?]>([
    ['nothing is said', issue(1, 'do it')],
    ['there is no text', issue(1, '')],
    ['a line is a placeholder', issue(1, body('TBD', 'TBD'))],
    ['lines end as in Windows', issue(1, 'Do it\r\n\r\n**OKR:** TBD\r\n\r\nthen rest')],
    ['a section is empty', issue(1, '## Business Value\n\n## OKR\n\n## Steps\n\ndo it')],
    ['a section is underlined', issue(1, 'Business Value\n---\n\nOKR\n===\n\n_No response_')],
    ['a section holds a hint of the template', issue(1, '### OKR\n\n_Which key result?_\n\n### Business value\n\n<!-- who gains? -->\n')],
    ['a table holds it', issue(1, '| Business Value | OKR |\n| --- | --- |\n| TBD | TBD |')],
    ['the description ends in code', issue(1, 'do it\n\n```\nOKR: O1-KR1')],
    ['the description ends in a comment', issue(1, 'do it\n\n<!-- OKR: O1-KR1')],
    ['the description is HTML', issue(1, '<p>Do it</p><h3>OKR</h3><p>TBD</p>', { bodyFormat: 'html' })],
    ['the description is wiki text', issue(1, 'h3. OKR\n\nTBD\n\n*Business Value:* n/a', { bodyFormat: 'wiki' })],
    ['the description is Textile', issue(1, 'h3. OKR\n\nTBD\n\n*Business Value:* n/a', { bodyFormat: 'textile' })],
    ['the description is a document', { ...issue(1, ''), body: { type: 'doc', version: 1, content: [paragraph('OKR: TBD')] } }],
    ['a field is a placeholder', issue(1, 'do it', { fields: { OKR: 'TBD', 'Business Value': 'n/a' } })],
    ['a goal is declined', issue(1, body('saves an hour a week', 'none, because it is asked for by law'))],
    ['a name is unknown', issue(1, body('saves an hour a week', 'O1-KR22'))],
    ['a name is ambiguous', issue(1, body('saves an hour a week', 'churn'))],
    ['a goal has ended', issue(1, body('saves an hour a week', 'O1-KR4'))],
    ['a goal was dropped', issue(1, body('saves an hour a week', 'O1-KR5'))],
    ['a label names what is unknown', issue(1, 'do it', { labels: ['okr:O1-KR22'] })],
    ['a link that came down has ended', issue(1, 'do it', { parent: 'SHOP-9' })],
    ['its class is invest', issue(1, 'do it', { labels: ['tech-debt'] })],
    ['the mapping is to a goal that has ended', issue(1, 'do it', { labels: ['checkout'] }), row('O1-KR4')],
    ['no goal holds', issue(1, 'OKR: O1'), { 'goals.yml': onlyEnded }],
    [
      'no goal holds since it was dropped',
      issue(1, 'OKR: O9'),
      { 'goals.yml': 'objectives:\n  - {id: O9, title: Gone, status: dropped}\n' },
    ],
  ])('where %s', async (_, first, files) => {
    const made = team([first, epic], files);
    const { verdict, steps } = only(await explain(made));
    expect(verdict.aligned).not.toBe(true);
    const seen = await makeAll(
      made,
      steps.filter(({ instead }) => !instead),
    );
    expect(seen.aligned).toBe(true);
    const after = only(await explain(made));
    expect(after.verdict.aligned).toBe(true);
    expect(after.hangsOn).not.toEqual([]);
    expect(after.steps).toEqual([]);
  });

  test('where its class is run, though nothing is asked; what a link then asks is said before and after', async () => {
    const made = team([issue(1, 'do it', { type: 'bug' })]);
    const { steps } = only(await explain(made));
    expect(steps.map(({ effect }) => effect.raised)).toEqual([['business-value-missing']]);
    expect(await makeAll(made, steps)).toMatchObject({ aligned: true, buckets: { O1: 1 } });
    expect(only(await explain(made)).steps.map(({ effect }) => effect.cleared)).toEqual([['business-value-missing']]);
  });

  test('where "aligned" asks for both, both edits together', async () => {
    const made = team([issue(1, 'do it')], {
      'throughline.yml': `${configOf(fileSource('issues.ndjson'))}conventions: {aligned: both}\n`,
    });
    const { steps } = only(await explain(made));
    expect(steps.map(({ effect }) => effect.aligned)).toEqual([false, true]);
    expect((await makeAll(made, steps)).aligned).toBe(true);
  });

  test('where a parent can be mapped, the row in the mapping alone, for all below it', async () => {
    const below = [1, 2, 3].map((n) => issue(n, 'do it', { parent: 'PLAN-7' }));
    const made = team(below);
    const row = only(await explain(made)).steps.find(({ instead }) => instead);
    expect(row?.effect).toMatchObject({ aligned: true, others: 2 });
    const { aligned } = await makeAll(made, row === undefined ? [] : [row]);
    expect(aligned).toBe(true);
    const { audit } = await audited([], { cwd: made.folder.path });
    expect(audit.measures.open?.aligned).toMatchObject({ hit: 3, of: 3 });
  });

  test('without goals, the goals that its name asks for', async () => {
    const { path } = openFolder({ 'issues.ndjson': ndjson([issue(1, 'OKR: O1-KR1')]) });
    const { stdout } = await runCli(['explain', 'SHOP-1', 'issues.ndjson', '--format', 'json'], { cwd: path });
    const [step] = only(explanationSchema.parse(JSON.parse(stdout))).steps;
    expect(step?.edit.place).toBe('goals');
    const other = openFolder({ 'issues.ndjson': ndjson([issue(1, 'OKR: O1-KR1')]), 'goals.yml': step?.edit.to ?? '' });
    const { audit } = await audited(['issues.ndjson', '--goals', 'goals.yml'], { cwd: other.path });
    expect(audit.issues[0]?.aligned).toBe(true);
  });

  test('whatever a description holds', async () => {
    const part = fc.constantFrom(
      ...[
        '## Business Value',
        '**OKR:** TBD',
        'OKR:',
        'Business Value: n/a',
        '- **OKR:** O7',
        '> OKR: O1-KR1',
        '```',
        '<!--',
        '-->',
        '~~~',
      ],
      ...[
        '| OKR | Team |',
        '| --- | --- |',
        '| TBD | x |',
        '- [ ] OKR: O1-KR1',
        '    OKR: O1-KR1',
        '<details>',
        '',
        '',
        'Do it.',
        '---',
        '# OKR',
        '_TBD_',
        '* a',
      ],
    );
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 9 }), async (parts) => {
        const made = team([issue(1, parts.join('\n'))]);
        const { steps } = only(await explain(made));
        const seen = await makeAll(
          made,
          steps.filter(({ instead }) => !instead),
        );
        expect(seen).toMatchObject({ aligned: true, businessValue: { status: 'stated' } });
      }),
      // A line put into the block of HTML would end it, and leave the link in a quote.
      { numRuns: 60, examples: [[['<details>', '## Business Value', '> OKR: O1-KR1']]] },
    );
  }, 60_000);
});

describe('no edit is proposed', () => {
  test.each<[string, Raw, string]>([
    ['that cannot be seen through', issue(1, 'do it', { status: 'dropped' }), ''],
    ['where a reason exempts', issue(1, 'Throughline: exempt until 2026-12-31, because it ends soon'), ''],
    ['where the words of the conventions are none', issue(1, 'do it'), 'conventions: {businessValue: [], okr: []}\n'],
  ])('%s', async (_, first, config) => {
    const made = team([first], { 'throughline.yml': `${configOf(fileSource('issues.ndjson'))}${config}` });
    const { steps } = only(await explain(made));
    expect(steps.filter(({ edit }) => edit.place === 'description')).toEqual([]);
  });
});
