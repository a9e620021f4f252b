import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Metric } from '../../../src/model/goals.ts';
import { namesAmount } from '../../../src/rules/goals/amounts.ts';
import { vanityIn } from '../../../src/rules/goals/vanity-cues.ts';
import { yamlText } from '../../../src/rules/goals/wording.ts';

const list = (text: string) => text.split(' | ');

describe('an amount', () => {
  test.each(
    list(
      'zero | one | two | three | four | five | six | seven | eight | nine | ten | eleven | twelve | fifteen | twenty | thirty | forty | fifty | hundred | hundreds | thousand | thousands | million | millions | dozen | dozens | half | halve | halving | double | doubling | triple | tripled | twice | all | every | each | no | none | nobody | never | without | 三 | 半 | 5 | 5 % | 200ms | EUR5 | usd5 | 2,000 | ½ | 3x | 24/7 | 1.5 | 2026 shops',
    ),
  )('%s', (text) => expect(namesAmount(`Merchants with ${text} calls`)).toBe(true));

  test.each(
    list(
      'Q4 2026 | 2026 Q4 | 2026-Q4 | 2026Q4 | Q4/2026 | H1 2027 | Q1 Q2 | 2026-12 | 2026-12-31 | in 2026 | by 2026 | of 2026 | for 2026 | until 2026 | since 2026 | during 2026 | early 2026 | mid-2026 | late 2026 | year 2026 | FY 2026 | FY2026 | 1 January | 31 dec | 1st Feb | 2nd March | 3rd. apr | 4th May | 5. June | 6 Jul | 7 august | 8 Sep | 9 oct | 10 November | January 1 | Feb 12 | March 31 | April 3 | May 4 | June 5 | Jul 6 | July 6 | August 7 | Sept 8 | September 8 | October 9 | Nov 10 | December 31 | ISO 27001 | ISO27001 | SOC 2 | PCI 4 | version 3 | version 1.2 | version-3 | phase 2 | stage 3 | level 4 | tier 1 | part 2 | step 12 | 1.2.3 | 1.2.3.4 | v2 | B2B | web3 | p95 | GPT-4 | H2 | tenfold | someone | wallet | often | know',
    ),
  )('no amount: %s', (text) => expect(namesAmount(`Merchants with ${text} calls`)).toBe(false));
});

describe('a key result that names work', () => {
  const measured = (more: Partial<Metric>): Metric => ({ from: 0, to: 1, now: null, unit: null, updated: null, ...more });
  const cue = (title: string, metric: Metric | null = null) => vanityIn(title, metric)?.cue ?? null;

  test.each(
    list(
      'Launch | Release | Ship | Deploy | Publish | Hire | Migrate | Implement | Develop | Introduce | Deliver | Refactor | Rewrite | Roll out | Set up | Carry out',
    ),
  )('%s something', (verb) => {
    expect(cue(`${verb} larkspur`)).toBe(verb.toLowerCase());
    expect(cue(`Successfully ${verb} larkspur`)).toBe(verb.toLowerCase());
    expect(cue(`Fully ${verb} larkspur`)).toBe(verb.toLowerCase());
    expect(cue(`${verb} der Larkspur`)).toBeNull();
    expect(cue(`We ${verb} larkspur`)).toBeNull();
  });

  test.each(list('Design | Redesign | Build | Create | Write | Train | Document | Prototype'))('%s a thing', (verb) => {
    for (const article of list('a | an | the | our | new | all | at least | 3 | 12 | two | three | four | five | ten'))
      expect(cue(`${verb} ${article} larkspur`)).toBe(verb.toLowerCase());
    expect(cue(`Fully ${verb} the larkspur`)).toBe(verb.toLowerCase());
    expect(cue(`${verb} partners`)).toBeNull();
  });

  test.each(list('Hold | Run | Host | Organise | Organize | Conduct | Attend | Give'))('%s an event', (verb) => {
    for (const event of list(
      'workshop | workshops | training | trainings | session | sessions | meeting | meetings | meetup | meetups | webinar | webinars | event | events | interview | interviews | survey | surveys | conference | conferences | hackathon | hackathons | campaign | campaigns | demo | demos | talk | talks | presentation | presentations | retrospective | retrospectives',
    ))
      expect(cue(`${verb} ${event}`)).toBe(verb.toLowerCase());
    expect(cue(`${verb} at least two in-depth workshops`)).toBe(verb.toLowerCase());
    expect(cue(`${verb} one two three four five workshops`)).toBeNull();
    expect(cue(`${verb} workshopping`)).toBeNull();
  });

  test.each(list('launch | release | migration | rollout | roll-out | introduction | implementation | deployment | development'))(
    '%s of a thing',
    (noun) => {
      expect(cue(`The ${noun} of larkspur`)).toBe(noun);
      expect(cue(`${noun} to larkspur`)).toBe(noun);
      expect(cue(`The ${noun} for larkspur`)).toBeNull();
    },
  );

  test.each([
    ['KR1: Launch larkspur', 'launch'],
    ['O1-KR2 Launch larkspur', null],
    ['O1-KR2 – Launch larkspur', null],
    ['O1-KR2: Launch larkspur', 'launch'],
    ['3) Launch larkspur', 'launch'],
    ['K: Launch larkspur', null],
    ['  Launch \n larkspur ', 'launch'],
    ['Launch “Larkspur”', 'launch'],
    ['Launch (Larkspur)', null],
    ['Launch the page for our merchants without any delay', 'launch'],
    ['Launch the page without delay', null],
  ])('%j', (title, found) => expect(cue(title)).toBe(found));

  test.each(
    list(
      'time | times | duration | durations | delay | delays | rate | rates | frequency | latency | cost | costs | error | errors | failure | failures | score | quality | coverage | speed | cycle | cycles | cadence | adoption | satisfaction | nps | conversion | revenue | throughput | success | stability | date | dates | trust | confidence | loyalty | demand | notes | readiness',
    ),
  )('not what is measured: launch %s', (thing) => {
    expect(cue(`Launch larkspur ${thing}`)).toBeNull();
    expect(cue(`Launch larkspur x${thing}`)).toBe('launch');
  });

  test.each(
    list(
      'to raise churn by 5 % | by 5 percent | by 5 per cent | in a percentage of shops | from 5 to 3 | from a 5 down to b 3 | below 5 | under €5 | less than 5 | fewer than 5 | no more than 5 | at most 5 | within 5 seconds | within 1 second | within 3 minutes | within 1 minute | within 2 hours | within 1 hour | within 3 days | within 1 day | so that 5 shops stay | to cut 5 calls | to reduce calls to 5 | to lower it by 5 | to raise it by 5 | to increase it by 5 | to grow by 5 | to win 5 | to save 5 | to improve by 5 | to halve 10 | to double 5 | to keep 5 | to reach 5 | to bring 5 | to get 5',
    ),
  )('nor what leads to a number: launch it %s', (outcome) => expect(cue(`Launch larkspur ${outcome}`)).toBeNull());

  test.each(
    list(
      'with 5 shops | from a to b | from 5 shops | from the shop to 3 | below the line of number 5 | within 5 shops | within some days | so that shops stay | to win them | to shops 5',
    ),
  )('but what leads to none, or is no change: launch it %s', (rest) => expect(cue(`Launch larkspur ${rest}`)).toBe('launch'));

  test.each(list('orders | parcels | packages | goods | payouts | payments | meals'))('nor what customers get: ship %s', (goods) => {
    expect(cue(`Ship ${goods}`)).toBeNull();
    expect(cue(`Deliver one two three ${goods}`)).toBeNull();
    expect(cue(`Deliver one two three four ${goods}`)).toBe('deliver');
    expect(cue(`Launch and ship ${goods}`)).toBe('launch');
  });

  test('a metric that counts the work measures no more than it', () => {
    for (const unit of list(
      'features | Releases | launches | workshops | trainings | sessions | meetings | webinars | events | interviews | articles | posts | done',
    ))
      expect(cue('Launch larkspur', measured({ unit }))).toBe('launch');
    expect(cue('Launch larkspur', measured({ unit: 'undone features' }))).toBeNull();
    expect(cue('Launch larkspur', measured({ from: 1, to: 2 }))).toBeNull();
    expect(cue('Launch larkspur', measured({}))).toBe('launch');
  });
});

describe('a key result that counts what grows by itself', () => {
  const cue = (title: string, metric: Metric | null = null) => vanityIn(title, metric)?.cue ?? null;

  test.each(
    list(
      'page views | pageviews | impressions | followers | likes | lines of code | commits | story points | story points delivered | story points completed | story points burned | features shipped | releases delivered | tickets closed | issues released | pull requests merged | tickets completed | articles published | blog posts published | newsletters published | workshops held | trainings held | meetings held | webinars held',
    ),
  )('%s', (count) => {
    expect(cue(count)).toBe(count);
    for (const growth of list('Increase | Grow | Raise | Boost | Double | Triple | Get | Gain | Reach | Attract | Achieve | Hit | More'))
      expect(cue(`${growth} ${count}`)).toBe(count);
    for (const amount of list(
      'the | our | to | a | total | overall | monthly | weekly | daily | number of | count of | 5 | 1,000 | 10k | 5m | 10k+ | the total number of',
    ))
      expect(cue(`${amount} ${count}`)).toBe(count);
    for (const end of list(
      ', | . | ; | : | ( | ) | → | - | from 5 | to €5 | by 20 | up | per day | a week | each month | every quarter | per year',
    ))
      expect(cue(`${count} ${end}`.replace(/ (?=[,.;:()→-])/, ''))).toBe(count);
    expect(cue(`new blog ${count}`)).toBe(count);
  });

  test.each(
    list(
      'share of page views | rate of commits | page views of our page | page views per visit | commits reopened | likes lost | impressions wasted | ratio of likes | likes converted | page viewsx | share our likes | rate likes | ratio likes | cost likes | revenue likes | one two three likes | page views from us',
    ),
  )('not %s', (title) => expect(cue(title)).toBeNull());

  test('unless there are to be fewer of them', () => {
    const metric = { from: 5, to: 3, now: null, unit: null, updated: null };
    expect(cue('Commits', metric)).toBeNull();
    expect(cue('Commits', { ...metric, to: 5 })).toBe('commits');
    expect(cue('Commits', { ...metric, to: 7 })).toBe('commits');
  });
});

describe('a text as it is proposed for goals.yml', () => {
  test.each([
    ['K', 'K'],
    ['O1-KR1', 'O1-KR1'],
    ['Weekly active merchants', 'Weekly active merchants'],
    ['notice', 'notice'],
    ['Bruno', 'Bruno'],
    ['ten.of_it', 'ten.of_it'],
    ['no', '"no"'],
    ['NULL', '"NULL"'],
    ['2027', '"2027"'],
    ['a: b', '"a: b"'],
    ['a:', '"a:"'],
    ['a,b', '"a,b"'],
    ['a ', '"a "'],
    ['', '""'],
  ])('%j is %s', (text, yaml) => expect(yamlText(text)).toBe(yaml));

  test('is that text when it is read', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.stringMatching(/^[a-zA-Z0-9 :,._#-]{0,12}$/)), (text) => {
        expect(parse(`a: [${yamlText(text)}, b]`)).toEqual({ a: [text, 'b'] });
      }),
    );
  });
});
