import { describe, expect, test } from 'vitest';
import type { WeeklyReport } from '../../../src/model/weekly.ts';
import { slack } from '../../../src/reporters/weekly/slack.ts';
import { examplePage } from '../../engine/weekly/builders.ts';
import { hostile } from '../hostile.ts';
import { hostilePage, hugePage, objectsIn, rendered } from './pages.ts';

interface Message {
  readonly text: string;
  readonly blocks: readonly Readonly<Record<string, unknown>>[];
}

const messageOf = async (report: WeeklyReport): Promise<Message> => JSON.parse(await rendered(slack, report)) as Message;

/** Every text of the message, addresses too: what Slack counts. */
const textsOf = ({ blocks }: Message): readonly string[] =>
  [...objectsIn(blocks)].flatMap(({ text, url }) => [text, url].filter((value) => typeof value === 'string'));

const shown = (message: Message): string => textsOf(message).join('');

function expectWithinLimits(message: Message): void {
  expect(message.blocks.length).toBeLessThanOrEqual(50);
  for (const block of message.blocks) {
    if (block.type === 'header') expect((block.text as { text: string }).text.length).toBeLessThanOrEqual(150);
  }
  expect(shown(message).length).toBeLessThan(11_000);
  expect(message.text.length).toBeLessThanOrEqual(4000);
  const types = new Set([...objectsIn(message.blocks)].map(({ type }) => type).filter((type) => type !== undefined));
  const known = ['header', 'plain_text', 'context', 'rich_text', 'rich_text_section', 'rich_text_list', 'text', 'link'];
  expect([...types].filter((type) => !known.includes(String(type)))).toEqual([]);
  for (const element of objectsIn(message.blocks)) {
    if (element.type === 'text' || element.type === 'link') expect(element.text).not.toBe('');
    if (element.type === 'link') expect(element.url).toMatch(/^https?:\/\//);
    if (element.type === 'rich_text_section') expect((element.elements as unknown[]).length).toBeGreaterThan(0);
  }
}

describe('the message for Slack', () => {
  test('holds every part of the page, the headline first and as its notification', async () => {
    const message = await messageOf(examplePage);
    expectWithinLimits(message);
    expect(message.text).toBe('Weekly business sync: Of the work we chose and shipped this week, 62.9 % (17 of 27) served a goal.');
    const text = shown(message);
    for (const { heading } of examplePage.sections) expect(text).toContain(heading);
    expect(text).toContain('O1 “Keep the merchants we win”: 11.3 % of 40.0 % planned');
    expect(text).toContain('CHK-57 Dark mode; size –; of what is left –; rank not evaluable; delays not known');
    expect([...objectsIn(message.blocks)]).toContainEqual({ type: 'link', url: 'https://acme.example/browse/CHK-12', text: 'CHK-12' });
  });

  test.each(hostile)('stays a text, within the limits, when a title %s', async (_, text) => {
    const message = await messageOf(hostilePage(text));
    expectWithinLimits(message);
    expect([...objectsIn(message.blocks)].filter(({ type }) => type === 'link')).toEqual([]);
    expect(await rendered(slack, hostilePage(text))).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
  });

  test('of 5 000 issues stays within the limits, and says that there is more', async () => {
    const message = await messageOf(hugePage());
    expectWithinLimits(message);
    expect(shown(message)).toContain('and 494 more');
    expect(shown(await messageOf(hugePage('x'.repeat(3000))))).toContain('The rest stands on the page itself.');
  });

  test('of incomplete data says so first', async () => {
    expect(shown(await messageOf({ ...examplePage, complete: false }))).toContain('Incomplete: a source could not be read');
  });
});
