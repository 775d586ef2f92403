import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** However busy the machine is, nothing takes that long unless it hangs. */
const HUNG_MS = 600_000;

/** Uses the system's Chromium, so nothing is downloaded. */
export const launch = (): Promise<Browser> =>
  chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: FLAGS });

export interface Opened {
  readonly page: Page;
  /** Fails if the page requested anything, violated its policy, or had an error. */
  close(): Promise<void>;
}

/** Opens a page from its file, as a double click does. */
export async function open(
  browser: Browser,
  file: string,
  options: BrowserContextOptions & { hash?: string } = {},
): Promise<Opened> {
  const { hash = '', ...rest } = options;
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...rest });
  const page = await context.newPage();
  page.setDefaultTimeout(HUNG_MS);
  const address = pathToFileURL(file).href;
  const wrong: string[] = [];
  page.on('request', (request) => {
    if (request.url().split('#')[0] !== address) wrong.push(`asked for ${request.url()}`);
  });
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('console', (message) => wrong.push(message.text()));
  page.on('dialog', (dialog) => wrong.push(dialog.message()));
  await page.goto(address + hash);
  return {
    page,
    close: async () => {
      const hacked = options.javaScriptEnabled === false ? false : await page.evaluate('"hacked" in window');
      await context.close();
      expect({ wrong, hacked }).toEqual({ wrong: [], hacked: false });
    },
  };
}

/** Tells how much processor time the page's thread has spent by now. */
export async function threadSeconds(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
  };
}

/** The violations that axe-core finds, in short. */
export async function violationsOf(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const results = (await page.evaluate('axe.run()')) as axe.AxeResults;
  return results.violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .slice(0, 3)
        .map((node) => node.html)
        .join(' ')}`,
  );
}
