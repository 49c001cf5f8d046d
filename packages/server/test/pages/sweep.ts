import { accessibilityFaults } from '@bookbridge/testing/axe';
import { openPage, type PageOptions } from '@bookbridge/testing/browser';
import { photograph } from '@bookbridge/testing/pictures';
import type { Locale } from '@bookbridge/ui';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { serveSamples } from './sample-server.js';
import { samples } from './samples.js';

const screens = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 800 } };

const longName = 'Gemeinschaftsverpflegungsdienstleistungen Niederbayern Süd eG';

export type View = readonly [
  screen: keyof typeof screens,
  colorScheme: NonNullable<PageOptions['colorScheme']>,
  locale: Locale,
];

/** Looks at every page in these views, and on a very narrow screen in these languages. */
export function testEveryPage({
  views,
  narrow,
}: {
  views: readonly View[];
  narrow: readonly Locale[];
}): void {
  let origin: string;
  beforeAll(async () => {
    origin = await serveSamples();
  });

  test.each(views)(
    'every page on a %s in %s, %s: axe finds nothing, nothing is wider than the screen',
    async (screen, colorScheme, locale) => {
      const page = await openPage({ ...screens[screen], colorScheme, locale });
      for (const name of Object.keys(samples)) {
        await page.goto(`${origin}/${locale}/${name}`, { waitUntil: 'load' });
        await photograph(page, `${name}-${screen}-${colorScheme}-${locale}`);
        expect(await accessibilityFaults(page), name).toEqual([]);
        expect(await overflow(page), name).toBe(0);
      }
    },
  );

  test.each(narrow)(
    '%s: every page with a long name fits into 320 pixels, and so it does with text of twice the size',
    async (locale) => {
      const page = await openPage({ width: 320, height: 640, locale });
      for (const name of Object.keys(samples)) {
        await page.goto(`${origin}/${locale}/${name}?name=${longName}`);
        if (name === 'upload') await photograph(page, `upload-320-${locale}`);
        await unfold(page);
        expect(await overflow(page), name).toBe(0);
        await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
        expect(await overflow(page), `${name} at 200 %`).toBe(0);
      }
    },
  );
}

function overflow(page: Page): Promise<number> {
  return page.evaluate(() =>
    Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth),
  );
}

async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });
}
