import { describe, expect, test } from 'vitest';
import { metricWords, namesMetric, namesNumber, namesParty } from '../../../src/rules/words/measures.ts';

const list = (text: string) => text.split(' | ');

describe('a metric', () => {
  test.each(
    list(
      'churn | retention | conversion | conversions | revenue | turnover | margin | profit | ARR | MRR | ARPU | LTV | CAC | NPS | CSAT | CTR | click-through | clickthrough | bounce rate | bounce rates | win rate | error rate | failure rate | accuracy | adoption | latency | uptime | downtime | availability | throughput | response time | load time | lead time | cycle time | MTTR | SLA | SLO | p50 | p95 | P99 | support ticket | ticket | tickets | support call | support calls | complaint | refund | chargeback | incident | outage | outages | defect | sign-up | sign up | signups | active users | page views | traffic | licence fee | license fee | headcount',
    ),
  )('%s', (text) => expect(namesMetric(`it is about the ${text} of it`, metricWords)).toBe(true));

  test.each(list('churning | margins-free | tickets2 | carrier | slack | support | rate | users | views | fee'))('no metric: %s', (text) =>
    expect(namesMetric(text.replace('margins-free', 'marginal'), metricWords)).toBe(false),
  );
});

describe('a number', () => {
  test.each(
    list(
      '5 | -5 | +5 | ~5 | 1,000 | 1.5 | 12px | 5k | 3x | 20ms | 5 % | 5% | 20° | 4 ‰ | % | € | $ | £ | ¥ | ٣ days | two | three | four | five | six | seven | eight | nine | ten | eleven | twelve | dozen | dozens | hundred | hundreds | thousand | thousands | million | millions | billions | half | halve | halves | halved | twice | double | doubles | doubled | doubling | triple | tripled | zero | percent | per cent | a day | an hour | per minute | a week | per month | a quarter | per year | a sprint',
    ),
  )('%s', (text) => expect(namesNumber(`so many: ${text} of it`)).toBe(true));

  test.each(
    list(
      'S3 | v2 | A11y | B2B | x_5 | #4711 | !17 | item-5 | 5seconds | https://acme.example/5 | tent | often | someone | stone | a daydream | weekly | twofold | network',
    ),
  )('no number: %s', (text) => expect(namesNumber(`so many: ${text} of it`)).toBe(false));

  test('what numbers the lines of a list counts nothing', () => {
    expect(namesNumber('1. fast\n2. small')).toBe(false);
    expect(namesNumber('1) fast\n  12) small')).toBe(false);
    expect(namesNumber('123. fast')).toBe(true);
    expect(namesNumber('it is 2. in its list')).toBe(true);
  });
});

describe('a name', () => {
  test.each([
    'what Larkspur asked for',
    'what Bo asked for',
    'so that Ümit can see it',
    'the people at McLarkspur',
    'the shops, like Bellweather’s',
  ])('%s', (text) => expect(namesParty(text)).toBe(true));

  test.each([
    ['the beginning of a sentence', 'Larkspur asked. Bellweather too! Acme? Larkspur: Acme; Bellweather'],
    [
      'the beginning of a line, after a bullet or a bracket',
      'so it is\nLarkspur\n• Acme\n* Bellweather (Acme) [Larkspur] “Acme” „Acme" "Acme – Acme — Acme',
    ],
    ['capitals alone', 'the file is a PDF'],
    ['one letter', 'the plan B'],
    ['a stock word', 'it is for our Customers'],
    ['a heading', 'Fewer Calls About Payouts'],
    ['an address', 'see https://acme.example/Larkspur for it'],
  ])('none: %s', (_why, text) => expect(namesParty(text)).toBe(false));

  test('in a heading is told by words longer than three letters, four in five of them with a capital', () => {
    expect(namesParty('the Larkspur Acme Bellweather Shop')).toBe(false);
    expect(namesParty('some Larkspur Acme Bellweather Basket')).toBe(true);
  });
});
