import { describe, expect, test } from 'vitest';
import { doc, h, li, p, strong, ul } from './adf-document.ts';
import { body, readMarkdown, readParts, verdictOf } from './reading.ts';

const items = '- Business value: stated in the ticket\n- OKR: named\n- Estimate: done';

describe('the points of a checklist that has no boxes are none of the issue', () => {
  test.each([
    `## Definition of ready\n\n${items}`,
    `## ✅ Definition of Done (DoD)\n\nEvery story:\n\n${items}`,
    `**Definition of Done:**\n${items}`,
    `### DoR\n\n${items.replaceAll(/- ([^:]+):/g, '- **$1:**')}`,
    `Release checklist:\n\n${items}`,
    `# Acceptance criteria\n\n${items}`,
    '# Acceptance criteria\n\n1. Business value: is shown on the card\n2. Key Result: is sorted by date',
  ])('%j', (value) => {
    const read = readMarkdown(value);
    expect([read.statements, read.goalTexts]).toEqual([[], []]);
    expect(read.refused[0]).toMatchObject({ at: 'body:checklist', reason: 'it is an item of a checklist' });
  });

  test.each([
    ['adf', doc(h(2, 'Definition of ready'), ul(li(p('Business value: stated')), li(p(strong('OKR:'), ' named'))))],
    ['wiki', 'h2. Definition of ready\n* Business value: stated\n* *OKR:* named'],
    ['textile', 'h2. Definition of ready\n\n* Business value: stated\n* *OKR:* named'],
    ['html', '<h2>Definition of ready</h2><ul><li>Business value: stated</li><li><b>OKR:</b> named</li></ul>'],
    ['plain', 'Definition of ready:\n- Business value: stated\n- OKR: named'],
  ] as const)('in %s', (format, value) => {
    const read = readParts({ body: body(format, value) });
    expect([read.statements, read.goalTexts]).toEqual([[], []]);
  });
});

describe('a label beside a checklist is the issue’s', () => {
  test.each([
    `## Definition of ready\n\n- Estimated\n\n## Story\n\n- **Business Value:** Fewer refunds`,
    `## Definition of ready\n\n- Estimated\n\n**Business Value:** Fewer refunds`,
    `Checklist:\n\n- Estimated\n\nAbout it:\n\n- Business Value: Fewer refunds`,
    `## Acceptance criteria\n\n- It works\n- **Business Value:** Fewer refunds`,
    `## Definition of done is unclear\n\n- Business Value: Fewer refunds`,
  ])('%j', (value) => {
    expect(verdictOf(readMarkdown(value).statements)).toBe('filled: Fewer refunds');
  });
});

describe('boxes that were typed', () => {
  test.each([
    ['[ ] Business value: stated\n[x] OKR: named', 'missing'],
    ['Before we start:\n[] Business value: stated', 'missing'],
    ['☐ Business value: stated\n☑ OKR: named', 'missing'],
    ['**Business Value:**\n☐ Revenue\n☐ Cost', 'placeholder'],
    ['**Business Value:**\n☐ Revenue\n☒ Cost', 'filled: Cost'],
    ['**Business Value:**\n☑\ufe0f Fewer refunds', 'filled: ☑\ufe0f Fewer refunds'],
    ['☑\ufe0f **Business Value:** Fewer refunds', 'filled: Fewer refunds'],
  ])('%j', (value, verdict) => {
    expect(verdictOf(readMarkdown(value).statements)).toBe(verdict);
    expect(verdictOf(readParts({ body: body('wiki', value.replaceAll('**', '*')) }).statements)).toBe(verdict);
  });
});
