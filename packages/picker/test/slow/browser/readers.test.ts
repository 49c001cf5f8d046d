/** For those who have set their browser or their system to other sizes and colours. */
import { accessibilityFaults } from '@bookbridge/testing/axe';
import { photograph } from '@bookbridge/testing/pictures';
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { noting, openHost, windowOf } from '../../host.js';
import { person, playService } from '../../played-service.js';

const service = await playService();
const body =
  '<main><h1>Invite</h1><button class="cloudsponge-launch">Invite people</button> <button data-cloudsponge-source="gmail">Google</button></main>';

const longName = 'Maximiliana-Josephine von und zu Oberstdorf-Unterammergau';
const people = [
  {
    ...person(longName, '', 'maximiliana.josephine@oberstdorf-unterammergau.example', 'm@home.example'),
    phone: [
      { number: '+49 171 1234567', type: '' },
      { number: '+49 171 7654321', type: '' },
    ],
  },
  ...Array.from({ length: 30 }, (_, at) =>
    person(String.fromCharCode(65 + (at % 26)), `Berg ${at}`, `p${at}@example.com`),
  ),
];

beforeEach(() => {
  service.mode = 'stream';
});

interface Screens {
  readonly page: Page;
  /** Opens a screen, and calls back when it is there. */
  through(look: (name: string) => Promise<void>): Promise<void>;
}

/** The dialog in each of its screens, one after the other. */
async function screens(
  options: string,
  setUp: (page: Page) => Promise<unknown>,
  size: object,
): Promise<Screens> {
  service.next = { contacts: people, allowed: 'reading', count: 0 };
  const { page } = await openHost(
    service,
    {
      body,
      inline: `${noting} cloudsponge.init({ ...callbacks, displayContactsColumns: ['email', 'phone'], ${options} });`,
    },
    size,
  );
  await setUp(page);
  return {
    page,
    async through(look) {
      await page.click('.cloudsponge-launch');
      await page.waitForSelector('[data-launcher="gmail"] button');
      await look('menu');
      const consent = await windowOf(page, () => page.click('[data-launcher="gmail"] button'));
      await page.waitForSelector('.bb-picker-actions');
      await look('waiting');
      await consent.click('#allow');
      await page.waitForSelector('.bb-picker-busy');
      await look('reading');
      service.move({ state: 'completed', count: people.length });
      await page.getByRole('row').first().waitFor();
      await look('list');
      await page.getByRole('row').first().locator('.bb-list-name').click();
      await look('selected');
      await page.click('[data-bb-review]');
      await page.waitForSelector('.bb-list-review');
      await look('review');
      await page.evaluate('cloudsponge.end()');
      service.next = { contacts: people, isCut: true };
      const cut = await windowOf(page, () =>
        page.click('.cloudsponge-launch').then(() => page.click('[data-launcher="outlookcom"] button')),
      );
      await cut.click('#allow');
      await page.waitForSelector('.bb-picker-code');
      await look('code');
      await page.evaluate('cloudsponge.end()');
      await cut.close();
      service.next = { contacts: people };
      const denied = await windowOf(page, () =>
        page.click('.cloudsponge-launch').then(() => page.click('[data-launcher="icloud"] button')),
      );
      await denied.click('#deny');
      await page.waitForSelector('.bb-notice');
      await look('denied');
    },
  };
}

/** What of the picker is beside the screen, or beside what it stands in. */
const wide = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const dialog = document.querySelector('.bb-picker') as Element;
    const { left, right } = dialog.getBoundingClientRect();
    return [...dialog.querySelectorAll('*')]
      .filter((it) => it.getClientRects().length > 0 && !it.closest('.bb-unseen, .bb-list-groups'))
      .filter((it) => {
        const box = it.getBoundingClientRect();
        return box.width > 0 && (box.right > right + 1 || box.left < left - 1);
      })
      .map((it) => `${it.className} ${it.textContent?.slice(0, 20)}`);
  });

describe('with text of twice the size, on 320 pixels', () => {
  /** The reader's own setting, as browsers have it. */
  async function doubleText(page: Page): Promise<void> {
    const session = await page.context().newCDPSession(page);
    await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
  }

  test.each(['en', 'de', 'ar'])('%s: all of it is there, and nothing beside the screen', async (locale) => {
    const { page, through } = await screens(`locale: '${locale}'`, doubleText, { width: 320, height: 640 });
    await through(async (name) => {
      await photograph(page, `picker-200-${locale}-${name}`);
      expect(
        await page.evaluate(
          () => getComputedStyle(document.querySelector('.bb-picker-title') as Element).fontSize,
        ),
      ).toBe('34px');
      expect(await wide(page), name).toEqual([]);
      // Whatever is pressed can be brought into sight.
      for (const button of await page
        .locator('.bb-picker :is(button, input):not([role=row] *, [role=listitem] *):visible')
        .all()) {
        await button.scrollIntoViewIfNeeded();
        const box = await button.boundingBox();
        expect(box?.y, `${name}: ${await button.textContent()}`).toBeLessThan(640);
      }
      const rows = page.getByRole('grid');
      // At least one of them is seen as a whole.
      if ((await rows.count()) > 0) expect((await rows.boundingBox())?.height).toBeGreaterThanOrEqual(112);
    });
  });
});

describe('with forced colours', () => {
  test.each(['light', 'dark'] as const)(
    'every screen is seen by lines and marks, %s',
    async (colorScheme) => {
      const { page, through } = await screens(
        '',
        (it) => it.emulateMedia({ forcedColors: 'active', colorScheme }),
        {
          width: 1000,
          height: 800,
        },
      );
      const style = (selector: string, name: string, pseudo = '') =>
        page.evaluate(
          ([selectorOf, nameOf, pseudoOf]) =>
            getComputedStyle(
              document.querySelector(selectorOf as string) as Element,
              pseudoOf || null,
            ).getPropertyValue(nameOf as string),
          [selector, name, pseudo] as const,
        );
      const canvas = () =>
        style('body', 'background-color').then((it) =>
          it === 'rgba(0, 0, 0, 0)' ? 'rgb(255, 255, 255)' : it,
        );
      await through(async (name) => {
        await photograph(page, `picker-forced-${colorScheme}-${name}`);
        expect(await accessibilityFaults(page)).toEqual([]);
        expect(await style('.bb-picker-dialog', 'border-top-width')).toBe('2px');
        if (name === 'menu') {
          expect(await style('.bb-button-primary', 'border-top-style')).toBe('solid');
          expect(await style('.bb-picker-mark', 'border-top-width')).toBe('1px');
          await page.focus('[data-launcher="gmail"] button');
          await page.keyboard.press('Tab');
          expect(await style(':focus-visible', 'outline-style')).toBe('solid');
        }
        if (name === 'reading')
          expect(await style('.bb-picker-busy', 'background-color', '::before')).not.toBe(await canvas());
        if (name === 'selected') {
          const ticks = page.locator('.bb-list-check svg:visible');
          expect(await ticks.count()).toBe(1);
        }
      });
    },
  );
});
