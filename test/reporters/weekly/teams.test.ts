import { describe, expect, test } from 'vitest';
import type { WeeklyReport } from '../../../src/model/weekly.ts';
import { teams } from '../../../src/reporters/weekly/teams.ts';
import { examplePage } from '../../engine/weekly/builders.ts';
import { hostile } from '../hostile.ts';
import { hostilePage, hugePage, objectsIn, rendered } from './pages.ts';

const known = ['message', 'AdaptiveCard', 'RichTextBlock', 'TextRun', 'Action.OpenUrl'];

/** The message as Teams takes it: small enough, and without an element whose text would be read as Markdown. */
async function messageOf(report: WeeklyReport) {
  const text = await rendered(teams, report);
  expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(28_000);
  const message = JSON.parse(text) as {
    readonly attachments: readonly [{ readonly contentType: string; readonly content: { readonly version: string } }];
  };
  const types = new Set([...objectsIn(message)].flatMap(({ type }) => (typeof type === 'string' ? [type] : [])));
  expect([...types].filter((type) => !known.includes(type))).toEqual([]);
  for (const element of objectsIn(message)) {
    if (element.type === 'TextRun') expect(element.text).not.toBe('');
    if (element.type === 'TextRun') expect(element.text).not.toMatch(/\{\{|\$\{/);
    if (element.type === 'Action.OpenUrl') expect(element.url).toMatch(/^https?:\/\//);
    if (element.type === 'RichTextBlock') expect((element.inlines as unknown[]).length).toBeGreaterThan(0);
  }
  const shown = [...objectsIn(message)].flatMap(({ type, text: run }) => (type === 'TextRun' ? [String(run)] : [])).join('');
  return { message, shown };
}

describe('the message for Teams', () => {
  test('is an Adaptive Card 1.5 with every part of the page', async () => {
    const { message, shown } = await messageOf(examplePage);
    expect(message.attachments[0].contentType).toBe('application/vnd.microsoft.card.adaptive');
    expect(message.attachments[0].content.version).toBe('1.5');
    for (const { heading } of examplePage.sections) expect(shown).toContain(heading);
    expect(shown).toContain('62.9 % (17 of 27) served a goal');
    const link = { type: 'Action.OpenUrl', url: 'https://acme.example/browse/CHK-12' };
    expect([...objectsIn(message)]).toContainEqual(link);
  });

  test.each(hostile)('stays a text, and small, when a title %s', async (_, text) => {
    const { message } = await messageOf(hostilePage(text));
    expect([...objectsIn(message)].filter(({ type }) => type === 'Action.OpenUrl')).toEqual([]);
  });

  test('a template in a title is none', async () => {
    expect((await messageOf(hostilePage('{{DATE(2026-11-20T06:08:39Z,SHORT)}} $'.concat('{x}')))).shown).toContain('{ {DATE(');
  });

  test('of 5 000 issues stays within 28 kB, and says that there is more', async () => {
    expect((await messageOf(hugePage())).shown).toContain('and 494 more');
    expect((await messageOf(hugePage('𝕏'.repeat(3000)))).shown).toContain('The rest stands on the page itself.');
  });
});
