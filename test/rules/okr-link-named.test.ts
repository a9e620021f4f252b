import { describe, expect, test } from 'vitest';
import { type Case, judgeRecords, told, work } from '../world/world.ts';

const exempt = 'Throughline: exempt because the lease ends';

describe('okr-link-unknown', () => {
  const rule = 'okr-link-unknown';
  const nobody = (key: string, name: string, how = '', severity = 'error') =>
    `${key} ${severity} "${name}": it names "${name}"${how}, and no goal has that name`;

  const cases: readonly Case[] = [
    {
      why: 'an id, a text, a label that no goal has',
      records: [work(1, 'OKR: O7-KR9'), work(2, 'OKR: make merchants happy'), work(3, '', { labels: ['okr:o9'] })],
      found: [nobody('SHOP-1', 'O7-KR9'), nobody('SHOP-2', 'make merchants happy'), nobody('SHOP-3', 'o9')],
    },
    {
      why: 'a typo beside a goal that exists is still a typo',
      records: [work(1, 'OKR: O1-KR1, O1-KR9')],
      found: [nobody('SHOP-1', 'O1-KR9')],
    },
    { why: 'words beside a goal are a remark', records: [work(1, 'OKR: O1-KR1 (half of it)')], found: [] },
    {
      why: 'the epic that names it is told too, its children how it came to them',
      records: [work(1, 'OKR: O7-KR9', { type: 'Epic' }), work(2, '', { parent: 'SHOP-1' }), work(3, '', { parent: 'SHOP-2' })],
      found: [
        nobody('SHOP-1', 'O7-KR9'),
        nobody('SHOP-2', 'O7-KR9', ' through SHOP-1'),
        nobody('SHOP-3', 'O7-KR9', ' through SHOP-2 → SHOP-1'),
      ],
    },
    {
      why: 'labels, milestones and titles that merely look like one are no references',
      records: [work(1, 'About O7-KR9', { labels: ['O7-KR9'], milestone: 'O7-KR9' })],
      found: [],
    },
    { why: 'a declined goal is no name', records: [work(1, 'OKR: none, because the law asks for it')], found: [] },
    { why: 'without goals nothing can be unknown', records: [work(1, 'OKR: O7-KR9')], goals: null, found: [] },
    { why: 'exempt work is not asked', records: [work(1, `OKR: O7-KR9\n\n${exempt}`)], found: [] },
    {
      why: 'overrides decide how severe it is',
      records: [work(1, 'OKR: O7-KR9', { type: 'Bug' })],
      config: 'overrides: [{when: {types: bug}, rules: {okr-link-unknown: info}}]',
      found: [nobody('SHOP-1', 'O7-KR9', '', 'info')],
    },
  ];

  test.each(cases)('$why', ({ found, ...world }) => {
    expect(told(rule, judgeRecords(world))).toEqual(found);
  });

  test('a long text is cut in the message', () => {
    const text = 'make all of our merchants happy '.repeat(20);
    const [line] = told(rule, judgeRecords({ records: [work(1, `OKR: ${text}`)] }));
    expect(line?.length).toBeLessThan(320);
    expect(line).toMatch(/ it names "make all .{70}…", /);
  });
});

describe('okr-link-ambiguous', () => {
  const rule = 'okr-link-ambiguous';
  const either = (key: string, how = '', severity = 'error') =>
    `${key} ${severity} "shared-alias": "shared-alias"${how} could mean O1-KR1 or O1-KR2`;

  const cases: readonly Case[] = [
    { why: 'a name that two goals share', records: [work(1, 'OKR: shared-alias')], found: [either('SHOP-1')] },
    { why: 'also beside a link that holds', records: [work(1, 'OKR: O1, shared-alias')], found: [either('SHOP-1')] },
    {
      why: 'through the epic, which is told too',
      records: [work(1, 'OKR: shared-alias', { type: 'Epic' }), work(2, '', { parent: 'SHOP-1' })],
      found: [either('SHOP-1'), either('SHOP-2', ' through SHOP-1')],
    },
    { why: 'exempt work is not asked', records: [work(1, `OKR: shared-alias\n\n${exempt}`)], found: [] },
    {
      why: 'its severity is the team’s choice',
      records: [work(1, 'OKR: shared-alias')],
      config: 'rules: {okr-link-ambiguous: warning}',
      found: [either('SHOP-1', '', 'warning')],
    },
  ];

  test.each(cases)('$why', ({ found, ...world }) => {
    expect(told(rule, judgeRecords(world))).toEqual(found);
  });
});
