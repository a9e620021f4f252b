import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { terminalText } from '../../../src/reporters/sinks/terminal.ts';
import { html } from '../../../src/reporters/weekly/html/html.ts';
import { chromiumInstalled, openDocument, startChromium } from '../../real/chromium.ts';
import { overlaps, paper, strays, unfold } from '../../real/in-page.js';
import { complete, incomplete } from '../audits.ts';
import { hostile } from '../hostile.ts';
import { renderWeekly } from './render.ts';
import { bareReport, hugeReport, incompleteReport, issueList, leadReport, reportSaying, teamReport } from './reports.ts';

const wide = { viewport: { width: 1280, height: 900 } };
const middle = { viewport: { width: 820, height: 1100 } };
const narrow = { viewport: { width: 390, height: 844 } };
const light = { colorScheme: 'light' } as const;
const dark = { colorScheme: 'dark' } as const;
const longWords = reportSaying('settlement-reconciliation-worker/'.repeat(20));

const cases = [
  { what: 'a lead’s page, 1280 px, light', report: leadReport(), audit: complete(), on: { ...wide, ...light } },
  { what: 'a team’s page, 1280 px, dark', report: teamReport(8), audit: complete(), on: { ...wide, ...dark } },
  { what: 'a team’s page, 820 px, light', report: teamReport(8), audit: complete(), on: { ...middle, ...light } },
  { what: 'a team’s page, 390 px, light', report: teamReport(8), audit: complete(), on: { ...narrow, ...light } },
  { what: 'a lead’s page, 390 px, dark', report: leadReport(), audit: complete(), on: { ...narrow, ...dark } },
  { what: 'incomplete data, 1280 px, light', report: incompleteReport(), audit: incomplete(), on: { ...wide, ...light } },
  { what: 'incomplete data, 390 px, dark', report: incompleteReport(), audit: incomplete(), on: { ...narrow, ...dark } },
  { what: 'nothing to tell, 390 px, light', report: bareReport(), audit: complete(), on: { ...narrow, ...light } },
  { what: 'words without end, 1280 px, light', report: longWords, audit: complete(), on: { ...wide, ...light } },
  { what: 'words without end, 390 px, dark', report: longWords, audit: complete(), on: { ...narrow, ...dark } },
];

/** What axe-core finds, with every fold open. */
const faults = async (page: Page) => {
  await page.evaluate(unfold);
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html: where, failureSummary }) => `${id}: ${where} ${failureSummary}`));
};

const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

describe.skipIf(!chromiumInstalled)('the page in Chromium', { timeout: 120_000 }, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startChromium();
  });
  afterAll(() => browser?.close());

  it.each(cases)('is quiet, within its width, and open to everyone: $what', async ({ report, audit, on }) => {
    const { page, said, close } = await openDocument(browser, await renderWeekly(html, report, audit), on);
    expect(await page.evaluate(strays)).toEqual([]);
    expect(await page.evaluate(overlaps)).toEqual([]);
    expect(said).toEqual([]);
    expect(await faults(page)).toEqual([]);
    expect(await page.evaluate(strays)).toEqual([]);
    await close();
  });

  it.each([
    ['a full week', leadReport()],
    ['lists of thousands', leadReport({ lists: hugeReport(5000).lists })],
  ])('prints %s for a lead on at most two A4 pages, without the lists', async (_, report) => {
    const { page, close } = await openDocument(browser, await renderWeekly(html, report), { colorScheme: 'dark' });
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pagesOf(pdf)).toBeGreaterThan(0);
    expect(pagesOf(pdf)).toBeLessThanOrEqual(2);
    expect(pdf.toString('latin1')).toMatch(/\/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await page.evaluate(paper)).toBe('rgb(255, 255, 255)');
    expect(await page.locator('.lists').isVisible()).toBe(false);
    await close();
  });

  it('prints the lists for a team', async () => {
    const { page, close } = await openDocument(browser, await renderWeekly(html, teamReport()));
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.lists li').first().isVisible()).toBe(true);
    await close();
  });

  it('opens the list behind a figure when the figure is followed', async () => {
    const lists = [issueList('shipped-aligned', 'Served a goal', 17), issueList('shipped-chosen', 'Chosen', 25)];
    const { page, close } = await openDocument(browser, await renderWeekly(html, leadReport({ lists })));
    const first = page.locator('#list-2 li').first();
    expect(await first.isVisible()).toBe(false);
    await page.getByRole('link', { name: '25', exact: true }).click();
    expect(await first.isVisible()).toBe(true);
    expect(await page.locator('#list-1 li').first().isVisible()).toBe(false);
    await close();
  });

  it('keeps texts of strangers texts', async () => {
    const told = hostile.filter(([, text]) => text.length < 200).map(([, text]) => text);
    const issues = told.map((text) => ({ key: 'K', title: text, url: text, team: null }));
    const lists = [{ id: 'a', title: 'Hostile', count: issues.length, issues }];
    const { page, said, close } = await openDocument(browser, await renderWeekly(html, leadReport({ lists })));
    const titles = await page.locator('#list-1 li > bdi').allTextContents();
    expect(titles.map((title) => title.replace(/…$/, '')).filter((title, i) => !terminalText(told[i] ?? '').startsWith(title))).toEqual([]);
    expect(titles.filter((title, i) => !title.endsWith('…') && title !== terminalText(told[i] ?? ''))).toEqual([]);
    expect(await page.locator('#list-1 a').count()).toBe(0);
    expect(await page.locator('script, img, iframe, [onerror], [style]').count()).toBe(0);
    expect(said).toEqual([]);
    await close();
  });
});
