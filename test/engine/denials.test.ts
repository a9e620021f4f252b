import { expect, test } from 'vitest';
import { judgeRecords, work } from '../world/world.ts';

const okrOf = (body: string, more = {}) => {
  const [issue] = judgeRecords({ records: [work(1, body, more)] }).linked;
  if (issue === undefined) throw new Error('no issue');
  return issue.okr;
};

test.each([
  ['None, because the regulator asks for it', 'the regulator asks for it'],
  ['none because the regulator asks for it.', 'the regulator asks for it.'],
  ['N/A - because it is compliance', 'it is compliance'],
  ['None (because it is compliance)', 'it is compliance'],
  ['No OKR, since the contract ends', 'the contract ends'],
  ['No direct key result because of the audit', 'of the audit'],
  ['None of our OKRs, due to the migration', 'the migration'],
  ['Not applicable: compliance work', 'compliance work'],
  ['N/A – legal requirement', 'legal requirement'],
  ['None. Keeps the lights on', 'Keeps the lights on'],
  ['Not linked to any OKR because it is a chore', 'it is a chore'],
  ['This does not serve any goal, because support asked for it', 'support asked for it'],
  ['isn’t tied to an OKR: a favour for support', 'a favour for support'],
  ['None, because O1-KR1 would not move', 'O1-KR1 would not move'],
  ['None, because the law asks for it. O1-KR1 comes next quarter', 'the law asks for it. O1-KR1 comes next quarter'],
])('"%s" declines, and its reason is heard', (text, reason) => {
  expect(okrOf(`OKR: ${text}`)).toMatchObject({ status: 'declined', reason, links: [] });
});

test.each([
  ['a section', '## OKR\n\nNone, because the regulator asks for it\n', {}],
  ['a field', '', { fields: { OKR: 'None, because the regulator asks for it' } }],
])('a denial in %s is one too', (_where, body, more) => {
  expect(okrOf(body, more)).toMatchObject({ status: 'declined', reason: 'the regulator asks for it' });
});

test.each([
  ['None', '"None"'],
  ['None yet', '"None yet"'],
  ['None: ???', '"None: ???"'],
  ['TBD', '"TBD"'],
  ['No OKR', '"No OKR"'],
  ['Not linked to any goal.', '"Not linked to any goal."'],
  ['None, because TBD', '"None, because TBD"'],
  ['None as of now', '"None as of now"'],
])('"%s" is a placeholder: it gives no reason', (text, reason) => {
  expect(okrOf(`OKR: ${text}`)).toMatchObject({ status: 'placeholder', reason, links: [] });
});

test.each([
  ['N/A before, now O1-KR1', 'linked'],
  ['None at first; O1-KR1 since May', 'linked'],
  ['No more churn than 3 %, because we keep merchants', 'unknown'],
  ['Nonewhere-KR1', 'unknown'],
  ['Nothing-KR7, because it is new', 'unknown'],
  ['the churn goal, I think', 'unknown'],
  ['O7-KR9', 'unknown'],
])('"%s" is no denial', (text, status) => {
  expect(okrOf(`OKR: ${text}`).status).toBe(status);
});

test.each([
  ['okr:none', 'placeholder'],
  ['OKR: n/a', 'placeholder'],
  ['okr:O7-KR9', 'unknown'],
  ['okr-none', 'missing'],
])('the label "%s"', (label, status) => {
  expect(okrOf('', { labels: [label] }).status).toBe(status);
});

test('a reason against a goal does not undo a link, and no other status hides it', () => {
  expect(okrOf('OKR: none, because it is the law', { labels: ['okr:o1-kr1'] }).status).toBe('linked');
  expect(okrOf('OKR: none, because it is the law', { labels: ['okr:o7-kr9'] })).toMatchObject({
    status: 'declined',
    links: [{ ref: 'o7-kr9', status: 'unknown' }],
  });
});

test('a denial of a thousand words is read in no time', () => {
  expect(okrOf(`OKR: no ${'very '.repeat(5_000)}`).status).toBe('unknown');
});
