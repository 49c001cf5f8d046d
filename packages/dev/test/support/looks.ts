import { accessibilityFaults } from '@bookbridge/testing/axe';
import type { PageOptions } from '@bookbridge/testing/browser';
import { photograph } from '@bookbridge/testing/pictures';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

interface Look {
  readonly name: string;
  readonly width: number;
  readonly colorScheme: 'light' | 'dark';
}

/** What a page is opened on, and the looks that are gone through there. */
export interface Device {
  readonly name: string;
  readonly options: PageOptions;
  readonly looks: readonly Look[];
}

/** A browser that says of itself that it is a phone's. */
export const phoneBrowser: PageOptions = {
  userAgent: 'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/130 Mobile Safari/537.36',
};

export const devices: readonly [phone: Device, desktop: Device] = [
  {
    name: 'a phone',
    options: { width: 390 },
    looks: [
      { name: 'phone', width: 390, colorScheme: 'light' },
      { name: 'small-dark-phone', width: 320, colorScheme: 'dark' },
    ],
  },
  {
    name: 'a desktop',
    options: { width: 1280, height: 900 },
    looks: [
      { name: 'desktop', width: 1280, colorScheme: 'light' },
      { name: 'dark-desktop', width: 1280, colorScheme: 'dark' },
    ],
  },
];

/**
 * In every look of a device nothing is cut off, axe finds nothing, and a picture is left for whoever wants to see. The page
 * keeps the last one.
 */
export async function expectReadable(page: Page, { looks, options }: Device, name: string): Promise<void> {
  for (const { name: look, width, colorScheme } of looks) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: options.height ?? 844 });
    expect(await accessibilityFaults(page), look).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), look).toBe(width);
    await photograph(page, `${name}-${look}`);
  }
}
