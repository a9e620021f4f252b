import axe from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openFolder } from '../cli/folder.ts';
import { chromiumInstalled, openDocument, startChromium } from '../real/chromium.ts';
import { overlaps, strays, unfold } from '../real/in-page.js';
import { demoShown } from './shown.ts';

async function demoPage(): Promise<string> {
  const { path, read } = openFolder();
  await demoShown(path);
  return read('weekly.html');
}

describe.skipIf(!chromiumInstalled)('the page of the demo in Chromium', { timeout: 120_000 }, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startChromium();
  });
  afterAll(() => browser?.close());

  test.each([
    ['wide and light', { viewport: { width: 1280, height: 900 }, colorScheme: 'light' }],
    ['on a telephone, dark', { viewport: { width: 390, height: 844 }, colorScheme: 'dark' }],
  ] as const)('%s: is quiet, within its width, and open to everyone', async (_name, on) => {
    const { page, said, close } = await openDocument(browser, await demoPage(), on);
    expect(await page.evaluate(overlaps)).toEqual([]);
    expect(said).toEqual([]);
    await page.evaluate(unfold);
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
    expect(violations.map(({ id }) => id)).toEqual([]);
    expect(await page.evaluate(strays)).toEqual([]);
    await close();
  });

  test('prints on two A4 pages', async () => {
    const { page, close } = await openDocument(browser, await demoPage());
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(2);
    await close();
  });
});
