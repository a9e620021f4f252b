import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { appendDecision } from '../../src/decisions/append.ts';
import { decisionsThatHold } from '../../src/decisions/hold.ts';
import { loadDecisions, parseDecisions } from '../../src/decisions/load.ts';
import { AppError } from '../../src/errors.ts';
import { answers, type Decision } from '../../src/model/decisions.ts';

const name = 'decisions.yml';
const one: Decision = { issue: 'SHOP-12', answer: 'drop', who: 'payments-lead', date: '2026-11-20' };

const faultsOf = (text: string): string => {
  try {
    parseDecisions(text, name);
  } catch (error) {
    if (error instanceof AppError) return `${error.exit} ${error.message}`;
    throw error;
  }
  return 'no fault';
};

describe('reading', () => {
  test('each decision knows its place', () => {
    const text =
      '# ours\n- {issue: SHOP-1, answer: link, goal: O1, who: lead, date: 2026-11-01}\n- issue: 12\n  answer: plan\n  who: lead\n  date: 2026-11-02\n';
    expect(parseDecisions(text, name)).toEqual([
      { issue: 'SHOP-1', answer: 'link', goal: 'O1', who: 'lead', date: '2026-11-01', origin: 'decisions.yml:2:3' },
      { issue: '12', answer: 'plan', who: 'lead', date: '2026-11-02', origin: 'decisions.yml:3:3' },
    ]);
  });

  test.each([
    ['an unknown answer', '- {issue: A, answer: maybe, who: x, date: 2026-11-01}', 'decisions.yml:1:22', 'link'],
    ['a misspelt key', '- {issue: A, answer: drop, whom: x, date: 2026-11-01}', 'decisions.yml:1:28', 'who'],
    ['nobody who decided', '- {issue: A, answer: drop, date: 2026-11-01}', 'decisions.yml:1:3', 'who'],
    ['a day that is none', '- {issue: A, answer: drop, who: x, date: 2026-02-30}', 'decisions.yml:1:42', '2026-11-27'],
    [
      'due before it was decided',
      '- {issue: A, answer: plan, who: x, date: 2026-11-02, by: 2026-11-01}',
      'decisions.yml:1:58',
      'by: 2026-11-02',
    ],
    [
      'looked at before it was decided',
      '- {issue: A, answer: plan, who: x, date: 2026-11-02, review: 2026-11-01}',
      'decisions.yml:1:62',
      'review:',
    ],
    ['dropped for a goal', '- {issue: A, answer: drop, who: x, date: 2026-11-02, goal: O1}', 'decisions.yml:1:54', 'serves no goal'],
    ['no list', 'issue: A', 'decisions.yml:1:1', 'list'],
    ['no YAML', '- {issue: A', 'decisions.yml:', 'YAML'],
  ])('%s is named with its place', (_what, text, place, words) => {
    expect(faultsOf(text)).toContain(place);
    expect(faultsOf(text)).toContain(words);
    expect(faultsOf(text)).toMatch(/^2 /);
  });

  test('of several about one issue the latest holds, whatever their order', () => {
    const text = `
- {issue: A, answer: drop, who: x, date: 2026-11-05}
- {issue: a, answer: plan, who: y, date: 2026-11-01}
- {issue: B, answer: drop, who: x, date: 2026-11-01}
- {issue: B, answer: link, who: y, date: 2026-11-01}
- {issue: B, source: other, answer: plan, who: z, date: 2026-10-01}
`;
    const held = decisionsThatHold(parseDecisions(text, name)).map(({ issue, source, answer }) => [issue, source ?? null, answer]);
    expect(held).toEqual([
      ['A', null, 'drop'],
      ['B', null, 'link'],
      ['B', 'other', 'plan'],
    ]);
  });

  test('an absent file and an empty one hold none; a folder is an error', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'decisions-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    expect(await loadDecisions(join(folder, name))).toEqual([]);
    writeFileSync(join(folder, name), '# nothing yet\n');
    expect(await loadDecisions(join(folder, name))).toEqual([]);
    await expect(loadDecisions(folder)).rejects.toMatchObject({ code: 'file-unreadable' });
  });
});

describe('adding', () => {
  test.each([
    ['nothing', null],
    ['an empty file', ''],
    ['comments', '# who decides: the payments lead\n'],
    ['an empty list', '[]\n'],
    ['a list in brackets', '[{issue: A, answer: plan, who: x, date: 2026-11-01}]\n'],
    [
      'a list with comments',
      '# who decides: the payments lead\n- issue: A # the old one\n  answer: drop\n\n  who: x\n  date: 2026-11-01\n# the end\n',
    ],
    ['a document with marks', '---\n- {issue: A, answer: drop, who: x, date: 2026-11-01}\n...\n'],
    ['a byte order mark', '\uFEFF- {issue: A, answer: drop, who: x, date: 2026-11-01}\n'],
  ])('to %s keeps what is there', (_what, text) => {
    const before = text === null ? [] : parseDecisions(text, name);
    const made = appendDecision(text, one, name);
    const plain = parseDecisions(made, name).map(({ origin: _, ...decision }) => decision);
    expect(plain).toEqual([...before.map(({ origin: _, ...decision }) => decision), one]);
    for (const comment of text?.match(/#.*$/gm) ?? []) expect(made).toContain(comment);
  });

  test('to what cannot be read is refused', () => {
    expect(() => appendDecision('- {issue: A', one, name)).toThrow('decisions.yml:');
  });

  test('whatever the texts hold comes back, again and again', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }).filter((one) => one.trim() !== '' && one.isWellFormed());
    const decision = fc.record({
      issue: text,
      answer: fc.constantFrom(...answers),
      who: text,
      date: fc.constant('2026-11-20'),
      reason: text,
    });
    fc.assert(
      fc.property(fc.array(decision, { minLength: 1, maxLength: 3 }), (decisions) => {
        const made = decisions.reduce<string | null>((file, next) => appendDecision(file, next, name), null) ?? '';
        const trimmed = decisions.map(({ issue, who, reason, ...rest }) => ({
          ...rest,
          issue: issue.trim(),
          who: who.trim(),
          reason: reason.trim(),
        }));
        expect(parseDecisions(made, name).map(({ origin: _, ...read }) => read)).toEqual(trimmed);
      }),
      { numRuns: 60 },
    );
  });
});
