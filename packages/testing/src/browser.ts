import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll } from 'vitest';
import { launchChromium } from './chromium.js';

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

let browser: Promise<Browser> | undefined;
const contexts: BrowserContext[] = [];

afterAll(async () => {
  await Promise.all(contexts.map((context) => context.close()));
  await (await browser)?.close();
});

/** A page of its own, with cookies of its own, in the one browser of this test file; closed when the file is done. */
export async function openPage(options: PageOptions = {}): Promise<Page> {
  const {
    width = 390,
    height = 844,
    colorScheme = 'light',
    locale = 'en',
    javaScriptEnabled = true,
    userAgent,
  } = options;
  browser ??= launchChromium();
  const context = await (await browser).newContext({
    viewport: { width, height },
    colorScheme,
    locale,
    javaScriptEnabled,
    hasTouch: width < 600,
    isMobile: width < 600,
    reducedMotion: 'reduce',
    ...(userAgent === undefined ? {} : { userAgent }),
  });
  contexts.push(context);
  return context.newPage();
}
