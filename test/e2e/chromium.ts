import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium as playwright } from 'playwright-core';
import { onTestFinished } from 'vitest';

const CANDIDATES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const FOLDERS = ['/usr/bin', '/usr/local/bin', '/snap/bin'];
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The browser of this machine; without one, the tests that need it are skipped with a notice. */
export const chromiumPath = FOLDERS.flatMap((folder) => CANDIDATES.map((name) => join(folder, name))).find(
  isExecutable,
);

export function noticeWithoutChromium(): void {
  if (!chromiumPath)
    console.log('End-to-end tests skipped: no Chromium found. Install it with: apt-get install chromium');
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

let browser: Promise<Browser> | undefined;

/** A page that shares nothing with an earlier one but the browser, which starts once a worker; closed when the test ends. */
export async function openPage(options: { width?: number; height?: number; colorScheme?: 'light' | 'dark' } = {}) {
  const { width = 1100, height = 900, colorScheme = 'light' } = options;
  browser ??= playwright.launch({ executablePath: chromiumPath!, headless: true, args: ARGUMENTS });
  const context = await (await browser).newContext({ colorScheme, viewport: { width, height } });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  page.setDefaultTimeout(8000);
  // The page of Web Chat is 4 MB of script, for which a busy machine takes its time.
  page.setDefaultNavigationTimeout(30_000);
  return page;
}
