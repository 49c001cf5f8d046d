import type { Browser, Page } from 'playwright-core';
import { launchChromium } from './chromium.js';
import { atFileEnd } from './file-end.js';

export interface PageOptions {
  /** CSS pixels; the default is a phone, 390 × 844. */
  width?: number;
  height?: number;
  colorScheme?: 'light' | 'dark';
  /** What the browser says it prefers, as in `de-AT`. */
  locale?: string;
  javaScriptEnabled?: boolean;
  userAgent?: string;
}

/** One for all files of a process, whose end it does not outlive. */
let browser: Promise<Browser> | undefined;

/** A page of its own, with cookies of its own, in the one browser of this process; closed when the file is done. */
export async function openPage(options: PageOptions = {}): Promise<Page> {
  const {
    width = 390,
    height = 844,
    colorScheme = 'light',
    locale = 'en',
    javaScriptEnabled = true,
    userAgent,
  } = options;
  const context = await (await sharedBrowser()).newContext({
    viewport: { width, height },
    colorScheme,
    locale,
    javaScriptEnabled,
    hasTouch: width < 600,
    isMobile: width < 600,
    reducedMotion: 'reduce',
    ...(userAgent === undefined ? {} : { userAgent }),
  });
  atFileEnd(() => context.close());
  return context.newPage();
}

function sharedBrowser(): Promise<Browser> {
  browser ??= launchChromium().then((running) =>
    // One that crashed is not the trouble of later files.
    running.once('disconnected', () => {
      browser = undefined;
    }),
  );
  return browser;
}

/** Ends the browser, for programs that are no test: the runner ends its own processes, and the browser with them. */
export async function closeBrowser(): Promise<void> {
  await (await browser)?.close();
}
