import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { accessibilityFaults } from '@bookbridge/testing/axe';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { noting, openHost, windowOf } from '../host.js';
import { people, person, playService } from '../played-service.js';

const service = await playService();
const require = createRequire(import.meta.url);
const body =
  '<main><h1>Invite</h1><button class="cloudsponge-launch">Invite people</button> <button data-cloudsponge-source="gmail">Google</button></main>';
const inline = `${noting} cloudsponge.init(callbacks);`;

async function openMenu(page: Page): Promise<void> {
  await page.click('.cloudsponge-launch');
  await page.waitForSelector('[data-launcher="gmail"] button');
}

async function openList(page: Page): Promise<void> {
  const consent = await windowOf(page, () => page.click('[data-cloudsponge-source]'));
  await consent.click('#allow');
  await page.getByRole('row').first().waitFor();
}

describe('every screen', () => {
  test.each([
    ['on a phone', { width: 320, height: 640 }],
    ['on a desktop in the dark', { width: 1100, height: 800, colorScheme: 'dark' as const }],
  ])('is accessible and fits %s', async (_, options) => {
    service.next = {};
    const { page } = await openHost(service, { body, inline }, options);
    const fits = () => page.evaluate('document.querySelector(".bb-picker").scrollWidth <= innerWidth');
    await openMenu(page);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await fits()).toBe(true);
    const consent = await windowOf(page, () => page.click('[data-launcher="gmail"] button'));
    await page.waitForSelector('.bb-picker-actions');
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await fits()).toBe(true);
    await consent.click('#allow');
    await page.getByRole('row', { name: 'Ana' }).click();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await fits()).toBe(true);
    await page.click('[data-bb-review]');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.evaluate('cloudsponge.end(); cloudsponge.showProgress("gmail")');
    await page.waitForSelector('.bb-picker-busy');
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test('can be used by keyboard alone', async () => {
    service.next = {};
    const { page } = await openHost(service, {
      body: `${body}<textarea class="cloudsponge-contacts"></textarea>`,
      inline,
    });
    const press = (...keys: string[]) =>
      keys.reduce((done, key) => done.then(() => page.keyboard.press(key)), Promise.resolve());
    await press('Tab', 'Enter');
    await page.waitForSelector('[data-launcher="gmail"] button');
    await page.focus('.bb-picker-title');
    await press('Tab', 'Tab', 'Tab', 'Tab');
    expect(await page.evaluate('document.activeElement.closest("li").dataset.launcher')).toBe('gmail');
    const consent = await windowOf(page, () => page.keyboard.press('Enter'));
    await consent.click('#allow');
    await page.getByRole('row').first().waitFor();
    expect(await page.evaluate('document.activeElement.className')).toBe('bb-picker-title');
    await press('/');
    await page.keyboard.type('bo');
    await page.waitForSelector('text=1 person found');
    await press('ArrowDown', 'Space');
    await page.waitForSelector('text=1 person selected');
    await press('Escape');
    expect(await page.inputValue('.bb-list-query')).toBe('');
    await page.focus('#cloudsponge-export-button');
    await press('Enter');
    await page.waitForSelector('.cloudsponge-widget', { state: 'detached' });
    expect(await page.inputValue('textarea')).toBe('"Bo Berg" <bo@example.com>');
  });

  test('keeps the keyboard inside, and the page behind it still', async () => {
    const { page } = await openHost(service, { body: `${body}<div id="long"></div>`, inline });
    await openMenu(page);
    for (let turn = 0; turn < 20; turn++) {
      await page.keyboard.press('Tab');
      expect(
        await page.evaluate(
          'document.activeElement === document.body || Boolean(document.activeElement.closest(".cloudsponge-widget"))',
        ),
      ).toBe(true);
    }
    expect(await page.evaluate('getComputedStyle(document.documentElement).overflow')).toBe('hidden');
  });
});

test('what people are called is text, wherever it is shown', async () => {
  const evil = '<img src=x onerror="window.hit=1">';
  service.next = {
    contacts: [
      { ...person(evil, '"><script>window.hit=1</script>', 'a@example.com'), groups: [evil] },
      ...people,
    ],
  };
  const { page, faults } = await openHost(service, {
    body: `${body}<textarea class="cloudsponge-contacts"></textarea>`,
    inline: `${inline} cloudsponge.init({ disabledContacts: ({ first_name }) => first_name === 'Bo' && '<b>x</b>' });`,
  });
  await openList(page);
  await page.getByRole('row', { name: 'onerror' }).click();
  await page.click('[data-bb-review]');
  await page.waitForTimeout(100);
  expect(await page.evaluate('window.hit')).toBeUndefined();
  expect(
    await page.locator('.cloudsponge-widget img, .cloudsponge-widget script, .cloudsponge-widget b').count(),
  ).toBe(0);
  expect(faults).toEqual([]);
});

describe('styles', () => {
  const css = async (name: string) => readFile(new URL(`../../dist/bundle/${name}`, import.meta.url), 'utf8');

  test('say nothing of what is outside of the picker, and are in a layer but for what shields them', async () => {
    for (const name of ['picker.css', 'list.css']) {
      const { page } = await openHost(service, {
        body,
        head: '<link rel="stylesheet" href="/it.css">',
        files: { '/it.css': ['text/css', await css(name)] },
      });
      const selectors = await page.evaluate(() => {
        const found: { selector: string; layer: boolean }[] = [];
        const walk = (rules: CSSRuleList, layer: boolean) => {
          for (const rule of rules) {
            if (rule instanceof CSSStyleRule) found.push({ selector: rule.selectorText, layer });
            else if ('cssRules' in rule && !(rule instanceof CSSKeyframesRule))
              walk(rule.cssRules as CSSRuleList, layer || rule instanceof CSSLayerBlockRule);
          }
        };
        for (const sheet of document.styleSheets) walk(sheet.cssRules, false);
        return found;
      });
      expect(selectors.length).toBeGreaterThan(50);
      expect(
        selectors
          .flatMap(({ selector }) => selector.split(/,(?![^(]*\))/))
          .filter((it) => !it.includes('.cloudsponge-widget')),
      ).toEqual([]);
      expect(selectors.filter(({ layer }) => !layer)).toHaveLength(name === 'picker.css' ? 1 : 0);
    }
  });

  /** How the picker looks, in figures: what a page could do to it shows here. */
  const look = (page: Page) =>
    page.evaluate(() =>
      [
        '.bb-picker',
        '.bb-picker-title',
        '.bb-input',
        '.bb-button-primary',
        '.bb-picker-choice',
        '.bb-picker-sources',
        '.bb-picker-close',
        '.bb-label',
        '.bb-icon',
      ].map((selector) => {
        const element = document.querySelector(`.cloudsponge-widget ${selector}`);
        if (!element) throw new Error(selector);
        const { width, height } = element.getBoundingClientRect();
        const style = getComputedStyle(element);
        return [
          selector,
          Math.round(width),
          Math.round(height),
          ...[
            'color',
            'backgroundColor',
            'fontSize',
            'fontWeight',
            'fontFamily',
            'lineHeight',
            'borderTopWidth',
            'borderTopColor',
            'paddingLeft',
            'marginBottom',
            'textAlign',
            'textTransform',
            'letterSpacing',
            'display',
            'appearance',
            'cursor',
          ].map((name) => style[name as 'color']),
        ].join(' ');
      }),
    );

  const bootstrap = () => readFile(require.resolve('bootstrap/dist/css/bootstrap.css'), 'utf8');
  const preflight = async () =>
    (await readFile(require.resolve('tailwindcss/preflight.css'), 'utf8')).replace(
      /--theme\([^;]*\)/g,
      'inherit',
    );
  /** What pages of all ages say of elements. */
  const old = async () =>
    `html { font-size: 62.5%; } body { font: italic 2rem serif; text-transform: uppercase; letter-spacing: 3px; text-align: center; line-height: 3; color: red; }
     * { box-sizing: content-box; margin: 3px; } *::before, *::after { content: none; border: 2px solid; } ul { padding: 9px; list-style: disc; } li { float: left; margin: 8px; }
     button, input, [type=submit] { all: unset; } h2 { font-size: 50px; color: blue; } svg { display: none; } p { margin: 40px; } dialog { width: 3px; border: 9px solid red; } a { color: pink; } label { display: none; }`;

  test.each([
    ['Bootstrap', bootstrap],
    ['the preflight of Tailwind', preflight],
    ['the preflight of Tailwind in its layer', async () => `@layer base { ${await preflight()} }`],
    ['an old page', old],
  ])('of %s neither change the picker nor are changed by it', async (_, style) => {
    const files = { '/host.css': ['text/css', await style()] as const };
    const plain = await openHost(service, { body, inline });
    await openMenu(plain.page);
    const styled = await openHost(service, {
      head: '<link rel="stylesheet" href="/host.css">{script}{inline}',
      body,
      inline,
      files,
    });
    const outside = () =>
      styled.page.evaluate(() =>
        ['body', 'h1', 'main button'].map((it) => {
          const element = document.querySelector(it) as Element;
          const { width, height } = element.getBoundingClientRect();
          return [
            width,
            height,
            getComputedStyle(element).cssText,
            getComputedStyle(element).color,
            getComputedStyle(element).font,
          ].join(' ');
        }),
      );
    const before = await outside();
    await openMenu(styled.page);
    expect(await look(styled.page)).toEqual(await look(plain.page));
    await styled.page.click('.bb-picker-close');
    expect(await outside()).toEqual(before);
  });

  test('of a page win by the ids and classes that are known', async () => {
    service.next = {};
    const own =
      '.cloudsponge-letter { color: rgb(1, 1, 1); } #cloudsponge-export-button { background: rgb(2, 2, 2); } .cloudsponge-widget p { color: rgb(3, 3, 3); } .cloudsponge-widget { --bb-accent: rgb(4, 4, 4); } #cloudsponge-address-book { outline-color: rgb(5, 5, 5); } #cloudsponge-dictionary.cloudsponge-dictionary { color: rgb(6, 6, 6); }';
    service.next = {
      contacts: Array.from({ length: 30 }, (_, at) =>
        person(String.fromCharCode(65 + (at % 26)), `N${at}`, `p${at}@example.com`),
      ),
    };
    const { page } = await openHost(
      service,
      {
        head: '<link rel="stylesheet" href="/host.css">{script}{inline}',
        body,
        inline,
        files: { '/host.css': ['text/css', own] },
      },
      { width: 390, height: 800 },
    );
    await openMenu(page);
    const value = (selector: string, name: string) =>
      page.evaluate(`getComputedStyle(document.querySelector('${selector}')).${name}`);
    expect(await value('.cloudsponge-widget p', 'color')).toBe('rgb(3, 3, 3)');
    expect(await value('.bb-button-primary', 'backgroundColor')).toBe('rgb(4, 4, 4)');
    await page.click('.bb-picker-close');
    await openList(page);
    expect(await value('.cloudsponge-letter', 'color')).toBe('rgb(1, 1, 1)');
    expect(await value('#cloudsponge-export-button', 'backgroundColor')).toBe('rgb(2, 2, 2)');
    expect(await value('#cloudsponge-address-book', 'outlineColor')).toBe('rgb(5, 5, 5)');
    expect(await value('#cloudsponge-dictionary', 'color')).toBe('rgb(6, 6, 6)');
  });
});

describe('the element', () => {
  test('stands in the page in a shadow of its own, which the page does not style', async () => {
    service.next = {};
    const { page, faults } = await openHost(service, {
      head: '<link rel="stylesheet" href="/host.css">{script}{inline}',
      body: '<main><h1>Invite</h1><bookbridge-picker sources="gmail csv"></bookbridge-picker></main>',
      inline,
      files: {
        '/host.css': [
          'text/css',
          '.bb-picker-title { display: none !important; } button { background: red !important; }',
        ],
      },
    });
    const element = page.locator('bookbridge-picker');
    await element.locator('[data-launcher]').first().waitFor();
    expect(await element.locator('[data-launcher]').count()).toBe(2);
    expect(await element.locator('.bb-picker-title').isVisible()).toBe(true);
    const consent = await windowOf(page, () => element.locator('[data-launcher="gmail"] button').click());
    await consent.click('#allow');
    await element.getByRole('row', { name: 'Ana' }).click();
    await element.locator('#cloudsponge-export-button').click();
    await element.locator('[data-launcher]').first().waitFor();
    expect(await page.evaluate('calls.filter(([name]) => name === "afterSubmitContacts").length')).toBe(1);
    expect(faults).toEqual([]);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.evaluate('document.querySelector("bookbridge-picker").remove()');
    expect(await page.evaluate('calls.at(-1)[0]')).toBe('afterClosing');
  });
});
