import { describe, expect, test } from 'vitest';
import { doc, h, li, ol, p, strong } from './adf-document.ts';
import { body, readParts } from './reading.ts';

const read = (title: string, value: string) => readParts({ title, body: body('markdown', value) });
const reason = 'the issue sets key results of its own';

describe('an issue that sets OKRs serves none by that', () => {
  test.each([
    ['OKRs of Q3', '# Objective: Fewer outages\n\n## Key Result\n\n1. Found within 5 minutes\n2. Mended within an hour'],
    [
      '[OKR] Speed up the shop',
      'Objective: Fast pages\n\nKey result: p95 below 200 ms\nKey result: shift below 0.1\nKey result: 90 % of pages',
    ],
    ['Draft the next OKR', '## OKR\n\n**O: Fast pages**\n\n- **Key Result:** p95 below 200 ms\n- **Key Result:** shift below 0.1'],
    ['Key results of the platform team', '**Key Result**\n\n- KR1: Found within 5 minutes\n- KR2: Mended within an hour'],
  ])('%s', (title, value) => {
    expect(read(title, value)).toMatchObject({ goalTexts: [], refused: expect.arrayContaining([expect.objectContaining({ reason })]) });
  });

  test('in a document', () => {
    const value = doc(h(2, 'Key Result'), ol(li(p('Found within 5 minutes')), li(p(strong('Mended'), ' within an hour'))));
    expect(readParts({ title: 'OKRs of Q3', body: body('adf', value) }).goalTexts).toEqual([]);
  });

  test('what it states besides stays', () => {
    const value = '**Business Value:** Fewer refunds\n\n## Key Result\n\n- Found within 5 minutes\n- Mended within an hour';
    expect(read('OKRs of Q3', value).statements).toMatchObject([{ text: 'Fewer refunds', status: 'filled' }]);
  });
});

describe('an issue that serves goals names them', () => {
  test.each([
    ['its title speaks of no OKR', 'Show a spinner', '## Key Result\n\n- Found within 5 minutes\n- Mended within an hour'],
    ['a single one', 'Show the OKR on the page', 'Key result: Found within 5 minutes'],
    ['by name', 'Report for the OKR review', '## OKR\n\n- O1-KR1\n- O2-KR3'],
    ['by name and words', 'Report for the OKR review', '## OKR\n\n- O1-KR1 fewer refunds\n- O2-KR3: faster pages'],
    ['by a short name', 'Report for the OKR review', '## OKR\n\n- G7: fewer refunds\n- G8: faster pages'],
    [
      'by address',
      'Report for the OKR review',
      '## OKR\n\n- [refunds](https://goals.acme.example/1)\n- [pages](https://goals.acme.example/2)',
    ],
  ])('%s', (_, title, value) => {
    expect(read(title, value).goalTexts).not.toEqual([]);
  });
});
