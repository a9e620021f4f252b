import { describe, expect, test } from 'vitest';
import { type Case, judgeRecords, told, work } from '../world/world.ts';

const value = (text: string, more = {}) => work(1, `Business Value: ${text}`, more);
const exempt = 'Throughline: exempt until 2026-12-31, because the lease ends';

describe('business-value-vague', () => {
  const rule = 'business-value-vague';
  const on = `rules: {${rule}: warning}`;
  const firing = (text: string, config = on) => told(rule, judgeRecords({ records: [value(text)], config })).length > 0;

  test.each([
    ['praise', 'Improves the overall user experience.'],
    ['a wish without an object', 'We want to be more efficient and deliver better quality'],
    ['a hollow cause', 'Customer asked for it.'],
    ['a stock phrase of words that mean something elsewhere', 'A game-changer that takes our product to the next level'],
    ['a compound as two words', 'user-friendly, state-of-the-art solution'],
    ['wishes in no sentence', 'Better quality, happier customers'],
    ['names that begin a line name nothing', 'Stakeholders are happier.\n\nManagement is, too.'],
  ])('vague: %s', (_why, text) => expect(firing(text)).toBe(true));

  test.each([
    ['one word of its own', 'Users find refunds faster'],
    ['a number', 'Saves our customers 2 days'],
    ['a number in words', 'Saves our customers half of the time'],
    ['an amount', 'Saves customers € and time'],
    ['a name inside a sentence', 'Our customers at Bellweather are happier'],
    ['a name in capitals', 'Good for GDPR'],
    ['an address', 'Better: https://wiki.acme.example/case'],
    ['one word, which is too short rather than vague', 'Satisfaction'],
    ['German', 'Bessere Qualität und mehr Effizienz für Kunden'],
    ['German in English words', 'Support und Management sind happy mit dem Service'],
    ['Japanese', 'ユーザー体験を向上させる'],
  ])('not vague: %s', (_why, text) => expect(firing(text)).toBe(false));

  test('the team adds words and phrases that say nothing there', () => {
    expect(firing('Shoppers are happier with the basket')).toBe(false);
    const options = '{phrases: [shopper, the basket, Larkspur]}';
    expect(firing('Good for Larkspur', `rules: {business-value-vague: [info, ${options}]}`)).toBe(true);
    expect(firing('Shoppers are happier with the basket', `rules: {business-value-vague: [info, ${options}]}`)).toBe(true);
  });

  const payouts = Array.from({ length: 19 }, (_, i) => work(i + 2, `Business Value: merchants wait ${i + 2} days less for payout ${i}`));
  const cases: readonly Case[] = [
    {
      why: 'a word of every statement is particular to none',
      records: [value('happier merchants'), ...payouts],
      found: ['SHOP-1 warning "Business Value": its business value could stand in any other issue: "happier merchants"'],
    },
    {
      why: 'but a name is particular, however many statements have it',
      records: [
        value('happier people at Larkspur'),
        work(2, 'Business Value: GDPR is good'),
        ...Array.from({ length: 20 }, (_, i) => work(i + 3, `Business Value: for Larkspur and its GDPR ${i + 3} days less`)),
      ],
      found: [],
    },
    {
      why: 'a capital at the beginning of a sentence makes no name',
      records: [value('Good. Merchants are happier'), ...payouts],
      found: ['SHOP-1 warning "Business Value": its business value could stand in any other issue: "Good. Merchants are happier"'],
    },
    { why: 'unless the title has it too', records: [value('happier merchants', { title: 'Merchants’ area' }), ...payouts], found: [] },
    {
      why: 'fewer than twenty statements tell nothing of what is common',
      records: [value('happier merchants'), ...payouts.slice(1)],
      found: [],
    },
    {
      why: 'the team says what is common',
      records: [
        value('happier merchants'),
        ...payouts.slice(0, 9),
        ...payouts.slice(9).map(({ key, title }) => ({ key, title, body: `Business Value: ${key}` })),
      ],
      config: 'rules: {business-value-vague: [info, {common: 60}]}',
      found: [],
    },
    {
      why: 'run and exempt work, carriers and placeholders are not asked; what is inherited is the parent’s',
      records: [
        value('better quality', { type: 'Bug' }),
        work(2, `Business Value: better quality\n\n${exempt}`),
        work(3, 'Business Value: better quality', { type: 'Epic' }),
        work(4, '', { parent: 'SHOP-3' }),
        work(5, 'Business Value: TBD'),
      ],
      config: `${on}\nconventions: {inheritStatement: epic}`,
      found: [],
    },
    {
      why: 'it is told of the label that the team wrote, or of the first of its labels where the text stood in a field',
      records: [work(1, 'Business Case: better quality'), work(2, '', { fields: { 'Business Value': 'better quality' } })],
      found: [
        'SHOP-1 warning "Business Case": its business value could stand in any other issue: "better quality"',
        'SHOP-2 warning "Business Value": its business value could stand in any other issue: "better quality"',
      ],
    },
    {
      why: 'the strict preset warns',
      records: [value('better quality')],
      config: 'rules: {extends: strict}',
      found: ['SHOP-1 warning "Business Value": its business value could stand in any other issue: "better quality"'],
    },
  ];
  test.each(cases)('$why', ({ found, ...world }) => {
    expect(told(rule, judgeRecords({ config: on, ...world }))).toEqual(found);
  });
});

describe('business-value-unmeasured', () => {
  const rule = 'business-value-unmeasured';
  const on = `rules: {${rule}: warning}`;
  const firing = (text: string, config = on) => told(rule, judgeRecords({ records: [value(text)], config })).length > 0;

  test.each([
    ['an effect without a measure', 'Prevents disputes about the state of an item'],
    ['digits of identifiers are no numbers', 'Lets us move the files from S3 to the new store, see #4711'],
    ['nor are those of an address', 'The plan stands in https://wiki.acme.example/2026 and the rest is easy'],
    ['nor those that number a list', '1. the team can test\n2. the team can see what is wrong'],
    ['a capital that begins a sentence is no name', 'It is faster. Shops need to wait less.'],
    ['wishes in no sentence', 'Better quality, happier customers'],
    ['a heading in capitals names nobody', 'Prevent the Loss of Open Baskets'],
    ['May is a date only beside a number or a preposition', 'It may be easier for the shops'],
  ])('unmeasured: %s', (_why, text) => expect(firing(text)).toBe(true));

  test.each([
    ['a number', '3 % fewer calls about it'],
    ['a number with its unit', 'the font is never smaller than 12px'],
    ['a number in words', 'two shops can do it at the same time'],
    ['digits of another script', 'for the shops it is ٣ days'],
    ['an article as one', 'costs us a day, not a sprint'],
    ['a date', 'has to be there by May'],
    ['a weekday', 'the shops need it on friday'],
    ['a customer', 'what Bellweather Books has asked for'],
    ['a metric', 'it lowers churn among the shops'],
    ['a metric in plural and without its hyphen', 'there are more signups than before'],
    ['German', 'Die Kunden warten nicht mehr auf ihr Geld'],
    ['French', 'Les marchands ne doivent plus attendre leur argent'],
    ['Japanese', '加盟店の待ち時間がなくなる'],
    ['English too terse to tell', 'Encryption everywhere'],
  ])('measured, or not judged: %s', (_why, text) => expect(firing(text)).toBe(false));

  test('the team adds metrics, or names all of them', () => {
    const text = 'it is about the wait of the shops and not about churn';
    expect(firing('it is about the wait of the shops')).toBe(true);
    expect(firing('it is about the wait of the shops', `rules: {${rule}: [warning, {add: [wait of the shop]}]}`)).toBe(false);
    expect(firing('it is about basket (abandonment)', `rules: {${rule}: [warning, {add: ["basket (abandonment)"]}]}`)).toBe(false);
    expect(firing(text)).toBe(false);
    expect(firing(text, `rules: {${rule}: [warning, {metrics: [basket]}]}`)).toBe(true);
  });

  const cases: readonly Case[] = [
    {
      why: 'run and exempt work, carriers and placeholders are not asked; what is inherited is the parent’s',
      records: [
        value('better quality', { type: 'Bug' }),
        work(2, `Business Value: better quality\n\n${exempt}`),
        work(3, 'Business Value: better quality', { type: 'Epic' }),
        work(4, '', { parent: 'SHOP-3' }),
        work(5, 'Business Value: TBD'),
      ],
      config: `${on}\nconventions: {inheritStatement: epic}`,
      found: [],
    },
    {
      why: 'it is told of the label that the team wrote',
      records: [work(1, 'Business Case: better quality')],
      found: ['SHOP-1 warning "Business Case": its business value names no number, date, customer or metric: "better quality"'],
    },
  ];
  test.each(cases)('$why', ({ found, ...world }) => {
    expect(told(rule, judgeRecords({ config: on, ...world }))).toEqual(found);
  });

  test('it is off unless the team, or the strict preset, asks for it', () => {
    const text = 'Prevents disputes about the state of an item';
    expect(firing(text, 'rules: {extends: recommended}')).toBe(false);
    expect(told(rule, judgeRecords({ records: [value(text)], config: 'rules: {extends: strict}' }))).toEqual([
      `SHOP-1 warning "Business Value": its business value names no number, date, customer or metric: "${text}"`,
    ]);
  });
});
