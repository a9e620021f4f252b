import { describe, expect, test } from 'vitest';
import { missingParts } from '../../../src/rules/words/brief.ts';

const own = { beneficiaries: [], metrics: [] };
const missing = (text: string, label = 'Business Value', more: Parameters<typeof missingParts>[1] = own) => [
  ...(missingParts([{ label, text }], more) ?? ['not judged']),
];
const about = (cue: string) => missing(`it is about ${cue} of it`);
const all = ['why', 'problem', 'beneficiary', 'measure'];
const list = (text: string) => text.split(', ');

test('what names nothing answers nothing', () => {
  expect(about('the page')).toEqual(all);
  expect(missing('')).toEqual(all);
  expect([...(missingParts([], own) ?? [])]).toEqual(all);
});

describe('a reason', () => {
  test.each(
    list(
      'because, so that, in order to, therefore, otherwise, as a result, which means, reason, reasons, due to, hence, that way, let, lets, allow, allowed, enable, enables, help, helped, save, saves, saved, increase, increased, helping, improve, improved, lower, lowers, raise, create, provide, give, gives, support, supports, ensure, encourage, make, lead, leads, keep, keeps, drive, drives, grow, grows, protect, protects, free, frees, speed, speeds, simplifies, bring, brings, earn, earns, gain, gains, win, wins, pay, pays, worth, better, faster, fewer, easier, quicker, more',
    ),
  )('%s', (cue) => {
    expect(about(cue)).not.toContain('why');
    expect(about(cue)).toContain('problem');
  });

  test('a line that says what to do is one, not one that goes to something', () => {
    expect(missing('to be quick with it')).not.toContain('why');
    expect(missing('a page of it:\n  to be quick with it')).not.toContain('why');
    expect(missing('a way from it to it')).toContain('why');
    expect(missing('to – and from it')).toContain('why');
    expect(missing('into it and onto it')).toContain('why');
  });

  test('a part of a word is none', () => {
    expect(about('a becausely')).toContain('why');
    expect(about('an unreasons')).toContain('why');
  });
});

describe('a problem, which is a reason too', () => {
  test.each(
    list(
      "problem, problems, pain, pains, issue, issues, gap, gaps, today, currently, cannot, can't, can’t, cant, unable, impossible, lack, lacks, lacking, miss, misses, missed, missing, no longer, no, not, could be, unclear, need to, needs to, needed to, doesn't, doesn’t, don't, don’t, isn't, isn’t, never, nobody, without, only, instead, slow, slower, slowly, manual, manually, error, errors, wrong, broke, broken, fail, fails, failed, failing, failure, failures, lose, loses, loss, lost, losing, leave, leaves, left, cost, costs, risk, risks, risky, waste, wastes, wasted, late, wait, waits, waited, waiting, block, blocks, blocked, blocking, confused, confusing, hard, difficult, bad, poor, worry, worries, worrying, concern, concerns, concerning, complain, complains, complaint, complaints, dispute, disputes, disputed, mismatch, mismatches, limit, limits, limited, limitation, struggle, struggling, frustrated, frustration, prevent, prevents, prevented, preventing, avoid, avoids, avoided, avoiding, reduce, reduces, reduced, reducing, remove, removes, removed, removing, drop, drops, too",
    ),
  )('%s', (cue) => {
    const open = about(cue);
    expect(open).not.toContain('problem');
    expect(open).not.toContain('why');
  });

  test('a part of a word is none', () => {
    expect(about('the problematics')).toContain('problem');
    expect(about('the unproblem')).toContain('problem');
  });
});

describe('somebody who benefits', () => {
  test.each(
    list(
      'user, customers, client, merchant, buyer, seller, shopper, visitor, reader, subscriber, member, guest, team, developers, engineer, designer, admin, administrator, operator, maintainer, contributor, analyst, manager, specialist, agent, employee, staff, colleague, partner, supplier, people, everyone, anyone, student, teacher, volunteer, patient, doctor, nurse, citizen, driver, tenant, investor, finance, support, sales, marketing, auditor, us, individual, community, company, companies, shop, store, bank, school, hospital, public',
    ),
  )('%s', (cue) => expect(about(cue)).not.toContain('beneficiary'));

  test('whom the team names, or who has a name', () => {
    expect(missing('a page of the pharmacist', 'Business Value', { ...own, beneficiaries: ['pharmacist'] })).not.toContain('beneficiary');
    expect(missing('a page of the pharmacist')).toContain('beneficiary');
    expect(missing('a page of it at Larkspur')).not.toContain('beneficiary');
  });
});

describe('a measure', () => {
  test.each(list('5 %, half, churn, two days, 2026-12-01, Q4'))('%s', (cue) => expect(about(cue)).not.toContain('measure'));

  test('that the team names', () => {
    expect(missing('a page of the fill rate', 'Business Value', { ...own, metrics: ['fill rate'] })).not.toContain('measure');
    expect(missing('a page of the fill rate')).toContain('measure');
  });
});

describe('a label answers its own part', () => {
  test.each([
    ['Why', 'why'],
    ['Why is this important?', 'why'],
    ['Business justification', 'why'],
    ['Rationale', 'why'],
    ['Motivation', 'why'],
    ['Value / Purpose', 'why'],
    ['Reason', 'why'],
    ['Benefit', 'why'],
    ['Benefits', 'why'],
    ['Problem', 'problem'],
    ['Problems', 'problem'],
    ['Customer pain', 'problem'],
    ['For who', 'beneficiary'],
    ['Beneficiary', 'beneficiary'],
    ['Beneficiaries', 'beneficiary'],
  ])('%s: %s', (label, part) => {
    expect(missing('it is about the page of it', label)).toEqual(all.filter((one) => one !== part));
  });

  test('beside those of others', () => {
    const texts = [
      { label: 'Business Value', text: 'it is about the page of it' },
      { label: 'Problem', text: 'the page of it' },
    ];
    expect([...(missingParts(texts, own) ?? [])]).toEqual(['why', 'beneficiary', 'measure']);
  });

  test('words that only begin or end so do not', () => {
    expect(missing('it is about the page of it', 'Whyever')).toEqual(all);
    expect(missing('it is about the page of it', 'Nonproblem')).toEqual(all);
    expect(missing('it is about the page of it', 'Whose')).toEqual(all);
    expect(missing('it is about the page of it', 'Painting')).toEqual(all);
  });
});

test('what begins a text is not the end of the text before it', () => {
  const texts = ['it is about the page', 'to be quick'].map((text) => ({ label: 'Business Value', text }));
  expect([...(missingParts(texts, own) ?? [])]).toEqual(['problem', 'beneficiary', 'measure']);
});

test('what is not English is not judged', () => {
  expect(missing('die Seite für die Zahlung ist neu')).toEqual(['not judged']);
});
