import { describe, expect, it } from 'vitest';
import type { Audit } from '../../src/model/audit.ts';
import { nextSteps } from '../../src/reporters/next-steps.ts';
import type { View } from '../../src/reporters/reporter.ts';
import { complete, empty, finding, incomplete, issue, withoutGoals } from './audits.ts';

const here: Pick<View, 'again'> = { again: '' };
const typed = (audit: Audit, view = here) => nextSteps(audit, view).map(({ type }) => type);
const said = (audit: Audit, view = here) => nextSteps(audit, view).map(({ say }) => say);

describe('nextSteps', () => {
  it('begin with the gate that fails, and say how far away it is', () => {
    expect(said(complete())[0]).toBe('8 more aligned issues would pass the gate that fails (aligned of new work, at least 80 %).');
  });

  it('leave a passing gate and an advisory one behind the failing one', () => {
    const gates = complete().gates.filter(({ slice, advisoryUntil }) => slice === 'open' && advisoryUntil === null);
    expect(said(complete({ gates })).join()).not.toContain('gate');
  });

  it('tie what untied work shares: a parent before a milestone before a label', () => {
    const many = [1, 2, 3, 4].map((n) => issue(`A-${n}`, 'x', { labels: ['payouts, weekly', 'Urgent', 'P1'] }));
    const [first, second, ...rest] = many;
    const steps = (issues: ReturnType<typeof issue>[]) => typed(complete({ issues, findings: [], gates: [] }));
    const pair = [first, second].flatMap((one) => (one === undefined ? [] : [one]));
    expect(steps(many)).toEqual(['label,"payouts, weekly",GOAL-ID']);
    expect(steps([...pair.map((one) => ({ ...one, milestone: 'May' })), ...rest])).toEqual(['milestone,May,GOAL-ID']);
    expect(steps([...pair.map((one) => ({ ...one, milestone: 'May', parent: 'A-9' })), ...rest])).toEqual(['epic,A-9,GOAL-ID']);
    expect(steps(pair.slice(0, 1))).toEqual([]);
  });

  it('explain the first issue to mend, as a shell takes its key', () => {
    const one = issue('acme/shop#7', 'x');
    expect(typed(complete({ issues: [one], findings: [finding('a', one)], gates: [] }))).toEqual(["throughline explain 'acme/shop#7'"]);
  });

  it('read what this audit read', () => {
    const view = { again: " 'my issues.csv' --config team/throughline.yml" };
    expect(typed(withoutGoals(), view)).toEqual([
      "throughline audit --goals goals.yml 'my issues.csv' --config team/throughline.yml",
      'epic,SHOP-3,GOAL-ID',
      "throughline explain SHOP-12 'my issues.csv' --config team/throughline.yml",
    ]);
  });

  it('say where a line of the mapping goes', () => {
    for (const word of ['kind,value,goal', '--mapping mapping.csv', 'throughline.yml']) expect(said(withoutGoals())[1]).toContain(word);
  });

  it('ask for goals where there are none, and for the largest epic', () => {
    expect(typed(withoutGoals())).toEqual(['throughline audit --goals goals.yml', 'epic,SHOP-3,GOAL-ID', 'throughline explain SHOP-12']);
  });

  it('run again first when data is incomplete, and tie nothing on partial data', () => {
    expect(said(incomplete())[0]).toContain('Mend what stopped github:acme/shop');
    expect(typed(incomplete())).toEqual([null, 'throughline explain SHOP-12']);
  });

  it('are none when nothing is to be done', () => expect(nextSteps(empty(), here)).toEqual([]));
});
