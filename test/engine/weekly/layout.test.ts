import { expect, test } from 'vitest';
import { weeklyReport } from '../../../src/engine/weekly/weekly.ts';
import type { WeeklySection } from '../../../src/model/weekly.ts';
import { noDrift, weeklyInput } from './shop.ts';

const row = { bucket: 'O1', planned: 0.4, from: 0.2, to: 0.1, change: -10, verdict: 'starved' as const };
const drift = noDrift({ mix: [{ slice: 'shipped', buckets: [row], from: 0.25, to: 0.32, change: 7 }] });
const report = weeklyReport(weeklyInput({ audience: 'team', drift }));

const outline = ({ id, heading, charts, tables }: WeeklySection): readonly string[] => [
  `${id}: ${heading}`,
  ...charts.map(({ kind, title }) => `  ${kind}: ${title}`),
  ...tables.map(
    ({ caption, columns }) => `  ${caption} | ${columns.map(({ title, align }) => `${title} ${align === 'left' ? '<' : '>'}`).join(' | ')}`,
  ),
];

test('the parts of the page, their charts and tables', () => {
  expect(report.sections.flatMap(outline).join('\n')).toMatchInlineSnapshot(`
    "headline: What we shipped
      trend: Shipped work that served a goal, by week
    capacity: Where the capacity went
      capacity: Capacity of the shipped work against plan
    changes: What changed
    fed-goals: Starved and over-fed goals
    key-results: Key results
      pace: How far each key result is, and how much of its period is over
    not-moving: Shipped, but not moving
    untied: The dearest untied work
      Open work tied to no goal that holds, dearest first; the rank is among the linked work | Issue < | Size > | Takes of what is left > | Rank < | Delays <
    decisions: Decisions for today
    themes: Unplanned themes
    went-well: What went well
    groups: Teams and other groups
      By team | Team < | Open, serves a goal > | Open, says why > | Shipped, serves a goal > | Run > | Untied >
      By type | Type < | Open, serves a goal > | Open, says why > | Shipped, serves a goal > | Run > | Untied >
    coverage: Coverage
    mix: Mix against plan
      Capacity of the shipped work, then and now | Bucket < | Planned > | Then > | Now > |  <
    findings: Findings
      Findings by rule | Rule < | Now >
    exemptions: Exemptions due
    worklist: What to mend, by team
      checkout: 4 issues | Issue < | What is missing < | Nearest goal < | Line to add <
      payouts: 5 issues | Issue < | What is missing < | Nearest goal < | Line to add <
    trust: How far to trust this page"
  `);
});

test('the bars of the capacity by their names', () => {
  const charts = report.sections.flatMap((section) => section.charts);
  const bars = charts.flatMap((chart) => (chart.kind === 'capacity' ? chart.rows.map(({ label }) => label) : []));
  expect(bars).toMatchInlineSnapshot(`
    [
      "Keep the merchants we win",
      "Win merchants in a second country",
      "work we do not choose",
      "debt and tooling",
      "tied to no goal",
    ]
  `);
});

test('what the lists behind the figures hold', () => {
  expect(report.lists.map(({ id, title, count }) => `${id}: ${title} (${count})`).join('\n')).toMatchInlineSnapshot(`
    "shipped-aligned: Chosen and shipped this week, served a goal (6)
    shipped-chosen: Chosen and shipped this week; what did not come first (10)
    shipped-before: Chosen and shipped the week before (4)
    bucket-o1: Shipped work, for O1, Keep the merchants we win (2)
    bucket-o2: Shipped work, for O2, Win merchants in a second country (4)
    bucket-run: Shipped work, work we do not choose (1)
    bucket-invest: Shipped work, debt and tooling (1)
    bucket-untied: Shipped work, tied to no goal (3)
    bucket-goals: Work for goals (6)
    urgent: Urgent requests that came this week (5)
    urgent-untied: Urgent requests tied to no goal (2)
    for-o2-kr1: Shipped for O2-KR1 in four weeks (7)
    for-o1-kr2: Shipped for O1-KR2 in four weeks (5)
    open-untied: Open work tied to no goal (6)
    open-chosen: Chosen open work (9)
    theme-label-refunds: Untied work: label refunds (4)
    turned-down: Requests turned down (1)
    findings-now-business-value-missing: business-value-missing: now (19)
    findings-now-okr-link-missing: okr-link-missing: now (9)
    exempt-2026-12-01-a-bot-does-it: Exempt until 2026-12-01 (1)"
  `);
});
