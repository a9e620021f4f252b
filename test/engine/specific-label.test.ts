import { expect, test } from 'vitest';
import { judgeRecords } from '../world/world.ts';

const config = 'conventions: {businessValue: {add: [Value, Why]}}\n';
const taken = (body: string, fields?: Record<string, string>) => {
  const { audit } = judgeRecords({ records: [{ key: 'SHOP-1', title: 'Pay by link', body, ...(fields && { fields }) }], config });
  return audit.issues[0]?.businessValue.text;
};

test.each([
  ['the more specific label wins over the first', 'Value: ten\n\nBusiness Value: fewer refunds', 'fewer refunds'],
  ['wherever it stands', 'Business Value: fewer refunds\n\nValue: ten', 'fewer refunds'],
  ['a question too', 'Why: shops ask for it\n\nWhy is this important: fewer refunds', 'fewer refunds'],
  ['not where nothing fills it', 'Value: ten fewer refunds\n\nBusiness Value: TBD', 'ten fewer refunds'],
  ['of unlike labels the first is taken', 'Why: shops ask for it\n\nBusiness Value: fewer refunds', 'shops ask for it'],
  ['of the same the first', 'Business Value: one merchant\n\nBusiness Value: two merchants', 'one merchant'],
])('%s', (_why, body, text) => {
  expect(taken(body)).toBe(text);
});

test('a field comes before the body, however it is called', () => {
  expect(taken('Business Value: fewer refunds', { Value: 'ten merchants stay' })).toBe('ten merchants stay');
});
