import { describe, expect, test } from 'vitest';
import { type Case, judgeRecords, told, work } from '../world/world.ts';

const exempt = 'Throughline: exempt until 2026-12-31, because the lease ends';
const numbers = (count: number) => Array.from({ length: count }, (_, i) => i + 1);

describe('business-value-placeholder', () => {
  const rule = 'business-value-placeholder';
  const held = (key: string, label: string, text: string) => `${key} error "${label}": its business value ${text}`;

  const cases: readonly Case[] = [
    {
      why: 'what only looks filled, each with its label as written and the reason',
      records: [
        work(1, '## Business Value\n\n## Notes\n\nMore.'),
        work(2, '**Why is this important?** tbd'),
        work(3, 'Business Value: Piece of work 3'),
        work(4, '### Business Value (required)\n\n_What does it bring?_'),
      ],
      found: [
        held('SHOP-1', 'Business Value', 'is empty'),
        held('SHOP-2', 'Why is this important?', 'is a placeholder: "tbd"'),
        held('SHOP-3', 'Business Value', 'is a placeholder: "Piece of work 3" (the same as the title)'),
        held('SHOP-4', 'Business Value (required)', 'is a placeholder: "What does it bring?" (only a hint (italic, bracketed or code))'),
      ],
    },
    { why: 'nothing at all, which is the finding of another rule', records: [work(1, 'Retry.')], found: [] },
    { why: 'a placeholder beside a statement', records: [work(1, 'Business Value: TBD\n\nJustification: one day less')], found: [] },
    {
      why: 'the same text in five issues is a template’s',
      records: numbers(5).map((number) => work(number, 'Business Value: Keeps our customers happy.')),
      found: numbers(5).map((number) =>
        held(
          `SHOP-${number}`,
          'Business Value',
          'is a placeholder: "Keeps our customers happy." (boilerplate: the same text stands in many issues)',
        ),
      ),
    },
    {
      why: 'run and exempt work is not asked, invest work is',
      records: [
        work(1, 'Business Value: TBD', { type: 'Bug' }),
        work(2, `Business Value: TBD\n\n${exempt}`),
        work(3, 'Business Value: TBD', { labels: ['chore'] }),
      ],
      found: [held('SHOP-3', 'Business Value', 'is a placeholder: "TBD"')],
    },
    {
      why: 'its severity is the team’s choice',
      records: [work(1, 'Business Value: TBC')],
      config: 'rules: {business-value-placeholder: info}',
      found: ['SHOP-1 info "Business Value": its business value is a placeholder: "TBC"'],
    },
  ];

  test.each(cases)('$why', ({ found, ...world }) => {
    expect(told(rule, judgeRecords(world))).toEqual(found);
  });
});

describe('business-value-too-short', () => {
  const rule = 'business-value-too-short';
  const short = (key: string, text: string, length: number, least = 15, severity = 'warning') =>
    `${key} ${severity} "Business Value": its business value says little: "${text}" (${length} of at least ${least} characters)`;

  const cases: readonly Case[] = [
    {
      why: 'one character less than asked',
      records: [work(1, 'Business Value: 14 characters.')],
      found: [short('SHOP-1', '14 characters.', 14)],
    },
    { why: 'just as many as asked', records: [work(1, 'Business Value: 15 characters..')], found: [] },
    {
      why: 'characters are what people count: an emoji is one, white space between words too',
      records: [work(1, 'Business Value: 👩‍👩‍👧‍👦👩‍👩‍👧‍👦 fees')],
      config: 'rules: {business-value-too-short: [warning, {min: 8}]}',
      found: [short('SHOP-1', '👩‍👩‍👧‍👦👩‍👩‍👧‍👦 fees', 7, 8)],
    },
    {
      why: 'the team says how long and how severe, once for all and once for some',
      records: [work(1, 'Business Value: one day less'), work(2, 'Business Value: one day less', { type: 'Task' })],
      config: `rules: {business-value-too-short: [error, {min: 20}], business-value-copied: off}
overrides:
  - {when: {types: task}, rules: {business-value-too-short: [info, {min: 30}]}}`,
      found: [short('SHOP-1', 'one day less', 12, 20, 'error'), short('SHOP-2', 'one day less', 12, 30, 'info')],
    },
    {
      why: 'an override that names a severity alone keeps the length',
      records: [work(1, 'Business Value: one day less', { type: 'Task' })],
      config: `rules: {business-value-too-short: [error, {min: 20}]}
overrides:
  - {when: {types: task}, rules: {business-value-too-short: info}}`,
      found: [short('SHOP-1', 'one day less', 12, 20, 'info')],
    },
    {
      why: 'what was inherited is the parent’s to mend; carriers, run and exempt work are not asked',
      records: [
        work(1, 'Business Value: money', { type: 'Epic' }),
        work(2, '', { parent: 'SHOP-1' }),
        work(3, 'Business Value: money', { type: 'Bug' }),
        work(4, `Business Value: money\n\n${exempt}`),
      ],
      config: 'conventions: {inheritStatement: epic}',
      found: [],
    },
  ];

  test.each(cases)('$why', ({ found, ...world }) => {
    expect(told(rule, judgeRecords(world))).toEqual(found);
  });
});

describe('business-value-copied', () => {
  const rule = 'business-value-copied';
  const same = (key: string, others: string) =>
    `${key} warning "Business Value": its business value "fewer support calls" stands word for word in ${others}`;
  const copies = (count: number) => numbers(count).map((number) => work(number, 'Business Value: fewer support calls'));

  const cases: readonly Case[] = [
    { why: 'each of two names the other', records: copies(2), found: [same('SHOP-1', 'SHOP-2'), same('SHOP-2', 'SHOP-1')] },
    {
      why: 'each of three names one and the number',
      records: copies(3),
      found: [
        same('SHOP-1', '2 other issues, SHOP-2 among them'),
        same('SHOP-2', '2 other issues, SHOP-1 among them'),
        same('SHOP-3', '2 other issues, SHOP-1 among them'),
      ],
    },
    {
      why: 'case and punctuation make no other text',
      records: [work(1, 'Business Value: Fewer calls!'), work(2, '**Business Value:** fewer, calls')],
      found: [
        'SHOP-1 warning "Business Value": its business value "Fewer calls!" stands word for word in SHOP-2',
        'SHOP-2 warning "Business Value": its business value "fewer, calls" stands word for word in SHOP-1',
      ],
    },
    {
      why: 'another number is another text',
      records: [work(1, 'Business Value: 3 % fewer calls'), work(2, 'Business Value: 4 % fewer calls')],
      found: [],
    },
    {
      why: 'the team says from how many on',
      records: copies(2),
      config: 'rules: {business-value-copied: [warning, {issues: 3}]}',
      found: [],
    },
    {
      why: 'run, exempt, dropped and old work is no copy',
      records: [
        ...copies(1),
        work(2, 'Business Value: fewer support calls', { type: 'Bug' }),
        work(3, `Business Value: fewer support calls\n\n${exempt}`),
        work(4, 'Business Value: fewer support calls', { status: 'Duplicate', closedAt: '2026-11-19T09:00:00Z' }),
        work(5, 'Business Value: fewer support calls', { status: 'Done', closedAt: '2026-01-19T09:00:00Z' }),
      ],
      config: 'conventions: {boilerplate: {issues: 9, share: 2}}',
      found: [],
    },
    {
      why: 'an override holds for the issue that it fits, not for the other',
      records: [...copies(1), work(2, 'Business Value: fewer support calls', { type: 'Task' })],
      config: 'overrides: [{when: {types: task}, rules: {business-value-copied: off}}]',
      found: [same('SHOP-1', 'SHOP-2')],
    },
  ];

  test.each(cases)('$why', ({ found, ...world }) => {
    expect(told(rule, judgeRecords(world))).toEqual(found);
  });
});
