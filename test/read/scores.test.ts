import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scoringOf } from '../../src/config/scoring.ts';
import { bareIssue, type Issue } from '../../src/model/issue.ts';
import { type ScoreInputName, scoreInputNames } from '../../src/model/scores.ts';
import { createReader } from '../../src/read/read.ts';
import { moscowValue, scoreValue } from '../../src/read/score-values.ts';
import { body, conventions } from './reading.ts';

const readWith = (scoring: Parameters<typeof scoringOf>[0], parts: Partial<Issue>) =>
  createReader(
    conventions,
    [],
    scoringOf(scoring),
  )({ ...bareIssue('A-1', 'Retry failed payments'), ...parts }, { source: 'test', inScope: true });

/** "reach 5000 (label)", one a line. */
const said = (scoring: Parameters<typeof scoringOf>[0], parts: Partial<Issue>) => {
  const { scores } = readWith(scoring, parts);
  if (scores === null) return null;
  return [...scores.inputs.map(({ name, value, at }) => `${name} ${value} (${at})`), ...(scores.moscow === null ? [] : [scores.moscow])];
};

describe('a value as people write it', () => {
  test.each<[ScoreInputName, string, number | null]>([
    ['reach', '5000', 5000],
    ['reach', '5 000', 5000],
    ['reach', '5\u00a0000 merchants a quarter', 5000],
    ['reach', '5,000', 5000],
    ['reach', "5'000", 5000],
    ['reach', '1.000.000', 1_000_000],
    ['reach', '5k', 5000],
    ['reach', '1.5k users', 1500],
    ['reach', '2M', 2_000_000],
    ['reach', '~ 300', 300],
    ['reach', '0', 0],
    ['reach', '5000 (all of Q3)', 5000],
    ['reach', '５０００', 5000],
    ['reach', '5.000', null],
    ['reach', '20 %', null],
    ['reach', '3-5', null],
    ['reach', '3 to 5', null],
    ['reach', '5 of 10', null],
    ['reach', '-5', null],
    ['reach', 'many', null],
    ['reach', '', null],
    ['reach', '0,500', 0.5],
    ['reach', '12,345,678.9', 12_345_678.9],
    ['reach', '1,2,3', null],
    ['reach', '1.2.3', null],
    ['reach', '1234.567', 1234.567],
    ['reach', '0.500', 0.5],
    ['reach', 'ca. 40 shops', 40],
    ['reach', 'about 40', 40],
    ['reach', 'nearly 40', null],
    ['reach', '5 – 8', null],
    ['reach', '5/10', null],
    ['reach', '5 per cent', null],
    ['reach', '5 million', 5],
    ['reach', '5 Mio', 5],
    ['reach', '5 m', 5],
    ['reach', '5 K', 5000],
    ['reach', '5 kilos', 5],
    ['reach', 'high', null],
    ['impact', 'very high', 3],
    ['impact', 'large', 2],
    ['impact', 'L', 2],
    ['impact', 'm', 1],
    ['impact', 'small', 0.5],
    ['impact', 'very low', 0.25],
    ['impact', 'XS', 0.25],
    ['confidence', 'L', 1],
    ['confidence', 'm', 0.8],
    ['confidence', 's', 0.5],
    ['confidence', '50 per cent', 0.5],
    ['confidence', '0.5 %', 0.005],
    ['effort', '1 month', 1],
    ['effort', '2 mo', 2],
    ['effort', '2 man-months', 2],
    ['effort', '2 person months', 2],
    ['effort', '2 mm', 2],
    ['effort', '13 wks', 3],
    ['effort', '13 wk', 3],
    ['effort', '13 w', 3],
    ['effort', '13 pw', 3],
    ['effort', '13 person-weeks', 3],
    ['effort', '1 week', 0.230769],
    ['effort', '1 day', 0.046154],
    ['effort', '65 pd', 3],
    ['effort', '65 man days', 3],
    ['effort', '1 hour', null],
    ['effort', '3 hrs', null],
    ['effort', '3h', null],
    ['effort', '3 sprints', 3],
    ['effort', '50 %', null],
    ['reach', '★★★', null],
    ['reach', '1 2', null],
    ['impact', '2', 2],
    ['impact', '0,5', 0.5],
    ['impact', '0.125', 0.125],
    ['impact', 'Massive', 3],
    ['impact', 'high', 2],
    ['impact', 'medium.', 1],
    ['impact', 'Low', 0.5],
    ['impact', 'minimal', 0.25],
    ['impact', 'XL', 3],
    ['impact', 'S', 0.5],
    ['impact', '2 stars of 5', null],
    ['impact', 'enormous', null],
    ['impact', 'constructor', null],
    ['confidence', 'constructor', null],
    ['effort', '__proto__', null],
    ['confidence', '80 %', 0.8],
    ['confidence', '80%', 0.8],
    ['confidence', '80', 0.8],
    ['confidence', '0.8', 0.8],
    ['confidence', '1', 1],
    ['confidence', '100 %', 1],
    ['confidence', 'high', 1],
    ['confidence', 'Medium', 0.8],
    ['confidence', 'low (no interview yet)', 0.5],
    ['confidence', '120 %', null],
    ['confidence', 'massive', null],
    ['effort', '3', 3],
    ['effort', '3 person-months', 3],
    ['effort', '2 pm', 2],
    ['effort', '13 weeks', 3],
    ['effort', '65 days', 3],
    ['effort', '1d', 0.046154],
    ['effort', 'M', 1],
    ['effort', '0', null],
    ['effort', '0.0 months', null],
    ['effort', '8 hours', null],
    ['jobSize', '8', 8],
    ['jobSize', '0', null],
    ['jobSize', 'XL', null],
    ['costOfDelay', '13', 13],
  ])('%s %j is %j', (input, text, value) => {
    expect(scoreValue(input, text)).toBe(value);
  });

  test.each([
    ['Must', 'must'],
    ['1 - Must have', 'must'],
    ['M', 'must'],
    ['should-have', 'should'],
    ['Could have (nice)', 'could'],
    ["Won't have this time", 'wont'],
    ['won’t', 'wont'],
    ['wont have', 'wont'],
    ['W', 'wont'],
    ['must or should', null],
    ['mustard', null],
    ['must, really must', 'must'],
    ['would be nice', 'wont'],
    ['1) S', 'should'],
    ['2.C', 'could'],
    ['3 - w', 'wont'],
    ['wonted', null],
    ['S or M', null],
    ['x M', null],
    ['medium', null],
    ['', null],
  ])('MoSCoW %j is %j', (text, value) => {
    expect(moscowValue(text)).toBe(value);
  });

  test('no text makes a number that is negative, not finite, or zero where it divides', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.tuple(fc.double({ noNaN: true }), fc.constantFrom('', ' %', 'k', ' weeks', ' d', 'M')).map(([n, unit]) => `${n}${unit}`),
    );
    fc.assert(
      fc.property(fc.constantFrom(...scoreInputNames), text, (input, written) => {
        const value = scoreValue(input, written);
        if (value === null) return;
        expect(Number.isFinite(value)).toBe(true);
        expect(value).toBeGreaterThanOrEqual(0);
        if (input === 'effort' || input === 'jobSize') expect(value).toBeGreaterThan(0);
        if (input === 'confidence') expect(value).toBeLessThanOrEqual(1);
      }),
    );
  });
});

const field = (name: string, value: string) => ({ name, role: null, values: [value] });
const markdown = (value: string) => ({ body: body('markdown', value) });

describe('where an issue says it', () => {
  test.each<[string, Partial<Issue>, readonly string[] | null]>([
    ['nowhere', markdown('Business Value: fewer calls'), null],
    [
      'fields',
      { fields: [field('Reach', '5000'), field('impact', 'High'), field('Colour', '3')] },
      ['reach 5000 (field:Reach)', 'impact 2 (field:impact)'],
    ],
    ['a field that holds no number', { fields: [field('Impact', 'support gets fewer calls')] }, null],
    [
      'labels',
      { labels: ['reach:5000', 'rice/impact:2', 'confidence = 80%', 'RICE: effort=M'] },
      ['reach 5000 (label)', 'impact 2 (label)', 'confidence 0.8 (label)', 'effort 1 (label)'],
    ],
    ['WSJF in labels', { labels: ['wsjf/job-size:5', 'cost-of-delay:13'] }, ['jobSize 5 (label)', 'costOfDelay 13 (label)']],
    ['MoSCoW labels', { labels: ['moscow:must'] }, ['must']],
    ['scoped MoSCoW labels', { labels: ['moscow::should'] }, ['should']],
    ['must-have', { labels: ['must-have'] }, ['must']],
    ["won't have", { labels: ["won't have"] }, ['wont']],
    ['wont-have', { labels: ['wont-have'] }, ['wont']],
    ['labels that are no scores', { labels: ['must', 'high', 'area:impact', 'impact', 'reach:out', 'bug'] }, null],
    ['labels that only hold such words', { labels: ['no-must-have', 'must-have-not', 'my rice/impact:2', 'reach:5:6'] }, null],
    ['a label with white space around', { labels: ['  must have ', ' WSJF = job-size : 5 '] }, ['jobSize 5 (label)', 'must']],
    ['MoSCoW labels that contradict each other', { labels: ['must-have', 'moscow:should'] }, null],
    [
      'fields that say it twice: the first that can be read',
      { fields: [field('Reach', 'x'), field('Reach', '5'), field('Reach', '6')] },
      ['reach 5 (field:Reach)'],
    ],
    ['labels that contradict each other', { labels: ['impact:high', 'impact:low', 'reach:10'] }, ['reach 10 (label)']],
    ['labels that say the same', { labels: ['impact:high', 'impact:2'] }, ['impact 2 (label)']],
    ['a field before a label', { fields: [field('Reach', '7')], labels: ['reach:5'] }, ['reach 7 (field:Reach)']],
    ['a field that cannot be read, then a label', { fields: [field('Reach', 'lots')], labels: ['reach:5'] }, ['reach 5 (label)']],
  ])('%s', (_where, parts, expected) => {
    expect(said(undefined, parts)).toEqual(expected);
  });

  test('lines are looked through only where the config has `scoring`', () => {
    const parts = markdown('Reach: 5000\nImpact: high');
    expect(said(undefined, parts)).toBeNull();
    expect(said({}, parts)).toEqual(['reach 5000 (body:line)', 'impact 2 (body:line)']);
  });

  test.each([
    ['bold', '**Reach:** 5 000 merchants', ['reach 5000 (body:line)']],
    ['a list', '- Reach: 5000\n- **Effort:** 2 weeks', ['reach 5000 (body:line)', 'effort 0.461538 (body:line)']],
    ['a table', '| Reach | Impact |\n| --- | --- |\n| 300 | massive |', ['reach 300 (body:table)', 'impact 3 (body:table)']],
    ['a heading', '## Reach\n\n300\n', ['reach 300 (body:section)']],
    ['MoSCoW', 'MoSCoW: Should have', ['should']],
    ['code', '```\nReach: 5000\n```', null],
    ['a quote', '> Reach: 5000', null],
    ['prose', 'The reach of this is 5000.', null],
    ['the first that can be read', 'Reach: many\n\nReach: 12', ['reach 12 (body:line)']],
  ])('a line: %s', (_form, text, expected) => {
    expect(said({}, markdown(text))).toEqual(expected);
  });

  test('names of the team’s own take the place of the usual ones, one input at a time', () => {
    const scoring = { reach: ['Reichweite'] };
    expect(said(scoring, { fields: [field('Reichweite', '40'), field('Reach', '5'), field('Impact', '2')] })).toEqual([
      'reach 40 (field:Reichweite)',
      'impact 2 (field:Impact)',
    ]);
    expect(said(scoring, markdown('**Reichweite:** 40'))).toEqual(['reach 40 (body:line)']);
  });

  test('what is looked for changes nothing about what an issue states', () => {
    const text = '## Business Value\n\nFewer calls.\n\n### Impact\n\n2\n\nSaves 40 hours.\n\nOKR: O1-KR1\nReach: 300\n';
    const { scores, ...without } = readWith(undefined, markdown(text));
    const { scores: found, ...withLines } = readWith({}, markdown(text));
    expect(withLines).toEqual(without);
    expect(scores).toBeNull();
    expect(found?.inputs.map(({ name }) => name)).toEqual(['impact', 'reach']);
  });
});
