import { existsSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const program = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** A Chromium of the system; `CHROMIUM` may name another. */
export const chromiumInstalled = existsSync(program);

/** As root there is no sandbox to be had; what is opened here was made by the test itself. */
export const startChromium = (): Promise<Browser> =>
  chromium.launch({ executablePath: program, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });

/** A page of its own, opened from a text, with everything that its console says. */
export interface OpenPage {
  readonly page: Page;
  readonly said: readonly string[];
  close(): Promise<void>;
}

/** Opens a document as a server would deliver it, and refuses everything else that it asks for. */
export async function openDocument(browser: Browser, text: string, options: BrowserContextOptions = {}): Promise<OpenPage> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  await page.route('**/*', (route) => {
    const url = route.request().url();
    if (url === address) return route.fulfill({ contentType: 'text/html; charset=utf-8', body: text });
    said.push(`asked for ${url}`);
    return route.abort();
  });
  await page.goto(address);
  return { page, said, close: () => context.close() };
}

const address = 'http://page.test/';
