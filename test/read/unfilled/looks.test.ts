import { describe, expect, test } from 'vitest';
import { readMarkdown } from '../reading.ts';

const reasonUnder = (text: string) => readMarkdown(`## Business Value\n\n${text}\n\n## Notes\n\nMore.`).statements[0]?.reason;

describe('what a template says to the writer is no statement', () => {
  test.each([
    ['Sketch the benefit for buyers in two lines.', 'an instruction to the writer'],
    ['Please enter the yearly saving here.', 'an instruction to the writer'],
    ['What happens if we leave it as it is?', 'a question to the writer'],
    ['Whom does it help? How much?', 'a question to the writer'],
    ['**One sentence: who gains what**', 'a question to the writer'],
    ['So that <gain for the buyer>.', 'only blanks to fill in'],
    ['As a [role], I want [thing] so that [gain].', 'only blanks to fill in'],
    ['- **Who:** [group]\n- **Gain:** [amount and unit]', 'a question of the form, not answered'],
    ['See [the guide](https://wiki.acme.example/g) before you write.', 'only a way to help'],
    ['Example: saves two hours a day', 'only an example'],
    ['High / Medium / Low', 'a choice, nothing chosen'],
    ['13', 'a bare score'],
    ['8/10', 'a bare score'],
    ['25% | 1-10', 'a bare score'],
    ['★★★☆☆', 'a bare score'],
    ['PM to fill in', 'put off'],
    ['ask product', 'put off'],
  ])('%j', (text, reason) => {
    expect(reasonUnder(text)).toBe(reason);
  });
});

describe('a statement that begins like a hint is one', () => {
  test.each([
    'Describing fees up front halves complaints.',
    'State aid rules force us to publish the fee by May.',
    'Explain plans convert 3 % better.',
    'List prices change on 1 Jan and we lose the margin of a quarter.',
    'Why now? Two customers leave in January without it.',
    'What happens if we do not: the bank closes our account.',
    'So that shops see their money on Friday.',
    'As a clerk I want to reopen a case so that nobody types it twice.',
    'Low effort, and it keeps the only customer in Norway.',
    'Please add PayPal, our customers ask for it every day.',
    'Saves [at least] three hours a week per clerk.',
    'Describe the benefit: merchants are paid a day earlier.',
  ])('%j', (text) => {
    expect(reasonUnder(text)).toBeNull();
  });
});

describe('a sentence that says what belongs where it stands', () => {
  test.each([
    'The business value should be described here.',
    'Benefit hypothesis goes here',
    'The expected savings are missing and must be added',
    'Hier soll der Nutzen beschrieben werden.',
    'La valeur doit être décrite ici.',
  ])('is unfilled: %j', (text) => {
    expect(readMarkdown(`## Business Value\n\n${text}`).statements[0]?.status).toBe('placeholder');
  });

  test.each([
    'The fee goes here and there today; one table saves two calls a day.',
    'Fees must be listed by law from 1 March.',
    'Complaints have to be answered within 3 days',
    'Hier werden Rückfragen gespart, die sonst 40 Anrufe kosten.',
  ])('is an answer: %j', (text) => {
    expect(readMarkdown(`## Business Value\n\n${text}`).statements[0]?.status).toBe('filled');
  });
});
