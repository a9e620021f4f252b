import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TrendPoint, WeeklyChart } from '../../../src/model/weekly.ts';
import { html, markupOf } from '../../../src/reporters/sinks/html.ts';
import { capacity } from '../../../src/reporters/weekly/html/charts/capacity.ts';
import { dayMarks } from '../../../src/reporters/weekly/html/charts/marks.ts';
import { pace } from '../../../src/reporters/weekly/html/charts/pace.ts';
import { trend } from '../../../src/reporters/weekly/html/charts/trend.ts';
import { rowsThatFit } from '../../../src/reporters/weekly/html/room.ts';
import { amount } from '../../../src/reporters/weekly/words/numbers.ts';
import { pace as paceOf } from './reports.ts';

const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match[1] ?? '');

describe('the trend', () => {
  const point = (day: number, rate: number | null, part: Partial<TrendPoint> = {}): TrendPoint => ({
    at: `2026-11-${String(day).padStart(2, '0')}T09:00:00Z`,
    rate,
    hit: 1,
    of: 2,
    rebuilt: false,
    break: null,
    ...part,
  });
  const drawn = (points: readonly TrendPoint[], target: Extract<WeeklyChart, { kind: 'trend' }>['target'] = null) =>
    markupOf(trend({ kind: 'trend', title: 'By week', points, target }, 'c'));
  const ways = (text: string) => all(text, /<line class="(way[^"]*)"/g);

  it('joins the weeks that can be compared', () => {
    expect(ways(drawn([point(6, 0.4), point(13, 0.5), point(20, 0.6)]))).toEqual(['way', 'way']);
  });

  it('draws no line into a week that is not known, nor a point', () => {
    const text = drawn([point(6, 0.4), point(13, null), point(20, 0.6)]);
    expect(ways(text)).toEqual([]);
    expect(all(text, /<(circle) class="dot"/g)).toHaveLength(2);
  });

  it('draws no line across a break, and tells its reason', () => {
    const text = drawn([point(6, 0.4), point(13, 0.5, { break: 'The classes changed' }), point(20, 0.6)]);
    expect(ways(text)).toEqual(['way']);
    expect(text).toContain('<b>a</b> 13 Nov, not comparable with before: The classes changed');
  });

  it('tells rebuilt weeks apart by their shape, and says so', () => {
    const text = drawn([point(6, 0.4, { rebuilt: true }), point(13, 0.5), point(20, 0.6)]);
    expect(ways(text)).toEqual(['way rebuilt', 'way']);
    expect(text).toContain('rebuilt from close dates');
    expect(drawn([point(13, 0.5)])).not.toContain('rebuilt from close dates');
  });

  it('shows the target with its date, and says in words what it shows', () => {
    const text = drawn([point(6, 0.4), point(20, 0.6)], { rate: 0.85, by: '2027-03-31' });
    expect(text).toContain('target 85 % by 31 Mar 2027');
    expect(text).toContain('From 40.0 % (1 of 2) in the week to 6 Nov 2026 to 60.0 % (1 of 2) in the week to 20 Nov 2026.');
    expect(drawn([point(6, 0.4)])).not.toContain('target');
  });

  it('names weeks so that no two names touch', () => {
    const places = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 60 }).map((xs) => xs.sort((a, b) => a - b));
    fc.assert(
      fc.property(places, (xs) => {
        const marks = dayMarks(xs.map((x) => ({ at: '', x })));
        const nearest = (kept: readonly { x: number }[]) => Math.min(...kept.slice(1).map(({ x }, i) => (kept[i]?.x ?? 2) - x));
        expect(nearest(marks)).toBeGreaterThanOrEqual(0.13);
        expect(nearest(marks.filter(({ always }) => always))).toBeGreaterThanOrEqual(0.3);
        expect(marks.length === 0).toBe(xs.length === 0);
      }),
    );
  });
});

describe('the capacity bar', () => {
  const row = (bucket: string, actual: number, planned: number | null = null) => ({
    bucket,
    label: bucket,
    planned,
    actual,
    issues: 3,
    list: null,
  });
  const drawn = (rows: Extract<WeeklyChart, { kind: 'capacity' }>['rows']) =>
    markupOf(capacity({ kind: 'capacity', title: 'Capacity', rows }, 'c', new Map()));
  const widths = (text: string, height: number) =>
    all(text, new RegExp(`class="share[^"]*" x="[^"]*" y="[^"]*" width="([^"]*)%" height="${height}"`, 'g')).map(Number);
  const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

  it('adds to 100, in the drawing and in the numbers', () => {
    const rows = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 20 }).map((parts) => {
      const whole = sum(parts);
      return parts.map((part, i) => row(`O${i + 1}`, part / whole));
    });
    fc.assert(
      fc.property(rows, (shares) => {
        const text = drawn(shares);
        expect(sum(widths(text, 46))).toBeCloseTo(100, 0);
        expect(sum(all(text, /data-title="Actual">([\d.]+)\u00a0%/g).map(Number))).toBeCloseTo(100, 5);
      }),
    );
  });

  it('sets the plan beside it, and says what the plan leaves open', () => {
    const text = drawn([row('O1', 0.5, 0.4), row('run', 0.3, 0.2), row('untied', 0.2)]);
    expect(widths(text, 13)).toEqual([40, 20]);
    expect(text).toContain('Plan: 40.0\u00a0% is left open');
    expect(text).toContain('data-title="Off plan">+10.0\u00a0points');
    expect(drawn([row('O1', 1)])).not.toContain('Plan:');
  });

  it('tells what is tied to nothing by its pattern too, and colours that come again', () => {
    const text = drawn([...Array.from({ length: 7 }, (_, i) => row(`O${i + 1}`, 0.1)), row('untied', 0.3)]);
    expect(all(text, /<rect fill="url\(#c-(hatch|stripes)\)" x=/g)).toEqual(['stripes', 'hatch']);
  });
});

describe('the pace', () => {
  const drawn = (...rows: ReturnType<typeof paceOf>[]) => markupOf(pace({ kind: 'pace', title: 'Pace', rows }, 'c'));
  const far = (progress: number | null, elapsed: number | null) => ({ progress, elapsed });
  const metric = { from: 5, to: 3, now: null, unit: null, updated: null };

  it.each([
    [
      'on its way',
      paceOf('O1-KR1', 'Churn'),
      '5\u00a0% to 3\u00a0%, now 4.1\u00a0%: 45\u00a0% of the way, 55\u00a0% of the period; on its way to 3.4\u00a0%',
    ],
    ['going backwards', paceOf('K', 'T', { ...far(-0.255, null), forecast: null }), 'now 4.1\u00a0%: −25\u00a0% of the way<'],
    [
      'not known',
      paceOf('K', 'T', { metric, ...far(null, null), forecast: null, verdict: 'unknown' }),
      '5 to 3, where it stands is not known<',
    ],
    ['stalled', paceOf('K', 'T', { stalled: true, verdict: 'stalled' }), '; no update for 14 days'],
    ['not moving', paceOf('K', 'T', { notMoving: true, weeksWithWork: 3 }), '; work was shipped for it in 3 of 4 weeks'],
  ])('says in words what is %s', (_, row, words) => expect(drawn(row)).toContain(words));

  it('draws the way and how much of the period is over, within its ends', () => {
    expect(drawn(paceOf('K', 'T', far(1.4, 0.5)))).toMatch(/class="done"[^>]*width="100%".*class="now" x1="50%"/s);
    expect(drawn(paceOf('K', 'T', far(-0.4, 0.5)))).not.toContain('class="done"');
    expect(drawn(paceOf('K', 'T', far(null, null)))).not.toMatch(/class="(done|now)"/);
  });
});

it.each([
  [{ value: null, unit: '%' }, '–'],
  [{ value: 62, unit: '%' }, '62.0\u00a0%'],
  [{ value: 5.5, unit: 'points' }, '+5.5\u00a0points'],
  [{ value: -8.25, unit: 'points' }, '−8.3\u00a0points'],
  [{ value: -0.01, unit: 'points' }, '0.0\u00a0points'],
  [{ value: 1_234_567.891, unit: '' }, '1\u202f234\u202f568'],
  [{ value: 18200, unit: 'merchants' }, '18\u202f200\u00a0merchants'],
])('the amount %j is %s', (cell, shown) => expect(amount(cell)).toBe(shown));

describe('the room that lists share', () => {
  const rows = (count: number, size: number) => Array.from({ length: count }, () => html`${'x'.repeat(size)}`);

  it.each([
    ['all of it where there is room', [rows(3, 10), rows(5, 10)], 100, [3, 5]],
    ['small ones whole, and large ones by halves', [rows(100, 10), rows(2, 10), rows(100, 10)], 220, [10, 2, 10]],
    ['at least one row each', [rows(5, 1000), rows(5, 10)], 20, [1, 1]],
    ['nothing of nothing', [[], rows(2, 10)], 100, [0, 2]],
  ])('shows %s', (_, blocks, room, shown) => expect(rowsThatFit(blocks, room)).toEqual(shown));
});
