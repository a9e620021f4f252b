import { expect, test } from 'vitest';
import { type Case, judgeRecords, told, work } from '../world/world.ts';

const rule = 'brief-incomplete';
const epic = (body: string, more = {}) => work(1, body, { type: 'Epic', ...more });
const open = (parts: string, severity = 'warning') => `SHOP-1 ${severity} "Business Value": its business value leaves open: ${parts}`;
const why = 'why it is done';
const problem = 'which problem it solves';
const whom = 'who benefits';
const measure = 'what will show it, in a number or a metric';

const cases: readonly Case[] = [
  { why: 'all four', records: [epic('Business Value: merchants leave because payouts fail; churn goes down')], found: [] },
  {
    why: 'none of the four',
    records: [epic('Business Value: a new page for it')],
    found: [open([why, problem, whom, measure].join('; '))],
  },
  { why: 'a reason alone', records: [epic('Business Value: so that it is new')], found: [open([problem, whom, measure].join('; '))] },
  { why: 'a problem is a reason too', records: [epic('Business Value: the page is slow')], found: [open([whom, measure].join('; '))] },
  { why: 'no measure', records: [epic('Business Value: users cannot pay with it')], found: [open(measure)] },
  { why: 'a named customer benefits', records: [epic('Business Value: it is too slow for Bellweather, by 2 s')], found: [] },
  {
    why: 'several texts are one brief, and a label answers its own part',
    records: [epic('## Business Value\n\nthe payouts of 200 shops are new\n\n## Why is this important?\n\nthe old page is wrong')],
    found: [],
  },
  {
    why: 'an epic that states nothing, or fills in nothing',
    records: [epic('Payouts.'), work(2, 'Business Value: TBD', { type: 'Epic' })],
    found: [1, 2].map(
      (n) => `SHOP-${n} warning "Business Value": it states nothing, and so leaves open: ${[why, problem, whom, measure].join('; ')}`,
    ),
  },
  { why: 'what is not English cannot be judged', records: [epic('Business Value: die Seite für die Zahlung ist neu')], found: [] },
  { why: 'a text that could not be read may say all of it', records: [epic('?', { bodyFormat: 'adf' })], found: [] },
  {
    why: 'it is told of the label that the team wrote',
    records: [epic('## Business Case\n\na new page for it\n\nOKR: O1-KR1')],
    found: [open([why, problem, whom, measure].join('; ')).replace('Business Value', 'Business Case')],
  },
  { why: 'a story is not an epic', records: [work(1, 'Business Value: a new page for it')], found: [] },
  {
    why: 'the team says which parts it asks for, and adds its own words',
    records: [epic('Business Value: a page for pharmacists that shows the fill rate')],
    config: `rules: {${rule}: [info, {parts: [beneficiary, problem, measure], beneficiaries: [pharmacist], metrics: [fill rate]}]}`,
    found: [open(problem, 'info')],
  },
  {
    why: 'it is off unless it is asked for',
    records: [epic('Business Value: a new page for it')],
    config: 'rules: {extends: recommended}',
    found: [],
  },
];

test.each(cases)('$why', ({ found, config = `rules: {${rule}: warning}`, ...world }) => {
  expect(told(rule, judgeRecords({ ...world, config }))).toEqual(found);
});
