import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { calls, come, noting, openHost, windowOf } from '../host.js';
import { person, playService } from '../played-service.js';

const service = await playService();
const body =
  '<button class="cloudsponge-launch">menu</button><textarea class="cloudsponge-contacts"></textarea>';
const phone = { width: 390, height: 800 };
const ana = { ...person('Ana', 'Silva', 'ana@example.com'), phone: [{ number: '+49 30 1', type: '' }] };
const bo = person('Bo', 'Berg', 'bo@example.com');
const lost = 'text=The connection was lost. We keep trying.';

interface Setting {
  readonly options?: string;
  readonly people?: readonly object[];
  /** Which files do not come. */
  readonly missing?: string;
  readonly size?: { readonly width: number; readonly height: number };
}

/** A list whose parts do not come until they are let. */
async function listWithoutParts({ options = '{}', people = [ana, bo], missing, size }: Setting = {}) {
  const host = await openHost(
    service,
    { body, inline: `${noting} cloudsponge.init({ ...callbacks, ...${options} });` },
    size ?? {},
  );
  const { page } = host;
  let asked = 0;
  let isLet = false;
  await page.route(missing ?? '**/parts.*', (route) => {
    asked += 1;
    return isLet ? route.continue() : route.abort();
  });
  await page.evaluate(`cloudsponge.showContacts(${JSON.stringify(people)})`);
  return {
    ...host,
    isAskedFor: () => expect.poll(() => asked).toBeGreaterThan(0),
    come: () => {
      isLet = true;
    },
  };
}

const row = (page: Page, name: string) => page.getByRole('row', { name });
const pickedNames = (page: Page) =>
  page.locator('[role="row"][aria-selected="true"] .bb-list-name').allTextContents();

describe('what comes after the list and does not come at first', () => {
  test('is the review: who was picked stays, and it is shown when it is there', async () => {
    const { page, faults, ...parts } = await listWithoutParts();
    await row(page, 'Bo Berg').click();
    await page.click('[data-bb-review]');
    await page.waitForSelector(lost);
    expect(await pickedNames(page)).toEqual(['Bo Berg']);
    parts.come();
    await page.waitForSelector('text=Check who you share');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Check who you share');
    expect(await page.isVisible(lost)).toBe(false);
    expect(await page.locator('[role="listitem"]').allTextContents()).toEqual([
      expect.stringContaining('Bo Berg'),
    ]);
    await page.keyboard.press('Escape');
    await row(page, 'Bo Berg').waitFor();
    expect(await page.evaluate('document.activeElement.matches("[data-bb-review]")')).toBe(true);
    expect(faults).toEqual([]);
  });

  test('is the review, which nobody is shown who has gone on in the list', async () => {
    const { page, ...parts } = await listWithoutParts();
    await row(page, 'Bo Berg').click();
    await page.click('[data-bb-review]');
    await row(page, 'Ana Silva').click();
    parts.come();
    await page.waitForEvent('requestfinished', (request) => request.url().includes('parts.js?'));
    await page.fill('[type="search"]', 'nobody');
    await page.waitForSelector('text=Nobody found for “nobody”');
    expect(await page.isVisible('text=Check who you share')).toBe(false);
  });

  test('is what the page gets them by: it gets them once, when that is there', async () => {
    const { page, faults, ...parts } = await listWithoutParts();
    await row(page, 'Ana Silva').click();
    await page.click('#cloudsponge-export-button');
    await page.waitForSelector(lost);
    expect(await pickedNames(page)).toEqual(['Ana Silva']);
    await page.click('#cloudsponge-export-button');
    parts.come();
    await page.waitForSelector('.cloudsponge-widget', { state: 'detached' });
    expect(await page.inputValue('textarea')).toBe('"Ana Silva" <ana@example.com>');
    expect((await calls(page)).filter((name) => name === 'afterSubmitContacts')).toHaveLength(1);
    expect(await calls(page)).not.toContain('onError');
    expect(faults).toEqual([]);
  });

  test('gives the page nobody while somebody goes on choosing', async () => {
    const { page, ...parts } = await listWithoutParts();
    await row(page, 'Ana Silva').click();
    await page.click('#cloudsponge-export-button');
    await row(page, 'Bo Berg').click();
    parts.come();
    await page.waitForEvent('requestfinished', (request) => request.url().includes('parts.js?'));
    await page.click('[data-bb-review]');
    await page.waitForSelector('text=Check who you share');
    expect(await calls(page)).not.toContain('afterSubmitContacts');
    await page.click('#cloudsponge-export-button');
    await page.waitForSelector('.cloudsponge-widget', { state: 'detached' });
    expect(await page.inputValue('textarea')).toContain('bo@example.com');
  });

  test('is what is known of somebody, on a phone', async () => {
    const { page, ...parts } = await listWithoutParts({
      options: "{ displayContactsColumns: ['phone'] }",
      size: phone,
    });
    await row(page, 'Bo Berg').click();
    await page.getByRole('button', { name: 'More about Ana Silva' }).click();
    await page.waitForSelector(lost);
    parts.come();
    await page.waitForSelector('.bb-list-details >> text=+49 30 1');
    await page.click('text=Back');
    expect(await pickedNames(page)).toEqual(['Bo Berg']);
  });

  test('are the letters of a long list, for which there is room already', async () => {
    const people = Array.from({ length: 60 }, (_, at) =>
      person(`${String.fromCharCode(65 + (at % 20))}${at}`, 'Berg', `p${at}@example.com`),
    );
    const { page, ...parts } = await listWithoutParts({ people, size: phone });
    await page.waitForSelector('.bb-list-row');
    const places = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('.bb-list-row, .bb-list-cells, .bb-list-footer')].map((it) => {
          const { x, y, width, height } = it.getBoundingClientRect();
          return [x, y, width, height];
        }),
      );
    const before = await places();
    await parts.isAskedFor();
    expect(await page.isVisible('#cloudsponge-dictionary')).toBe(false);
    parts.come();
    await page.waitForSelector('#cloudsponge-dictionary');
    expect(await places()).toEqual(before);
  });

  test('is the way on from a search that finds nobody', async () => {
    const { page, ...parts } = await listWithoutParts();
    await row(page, 'Bo Berg').click();
    const footer = () => page.locator('.bb-list-footer').boundingBox();
    const before = await footer();
    await page.fill('[type="search"]', 'cy@example.com');
    await page.waitForSelector('text=0 people found');
    parts.come();
    await page.click('text=Add cy@example.com');
    await row(page, 'cy@example.com').waitFor();
    expect(await footer()).toEqual(before);
    expect(await pickedNames(page)).toEqual(['Bo Berg', 'cy@example.com']);
  });

  test('is why there is nobody to choose', async () => {
    const { page, ...parts } = await listWithoutParts({ people: [] });
    await page.waitForSelector('.bb-picker-title >> text=Nobody to choose');
    await parts.isAskedFor();
    parts.come();
    await page.waitForSelector('text=There is nobody in this address book.');
  });

  test('is their look, without which none of them is shown', async () => {
    const { page, ...parts } = await listWithoutParts({ missing: '**/parts.css' });
    await row(page, 'Bo Berg').click();
    await page.click('[data-bb-review]');
    await page.waitForSelector(lost);
    expect(await page.isVisible('text=Check who you share')).toBe(false);
    parts.come();
    await page.waitForSelector('text=Check who you share');
    expect(
      await page.evaluate('getComputedStyle(document.querySelector(".bb-list-review-head")).display'),
    ).toBe('grid');
  });

  test('is what the page gets everybody by, without a list', async () => {
    const { page } = await openHost(service, {
      body,
      inline: `${noting} cloudsponge.init({ ...callbacks, skipContactsDisplay: true });`,
    });
    let isLet = false;
    await page.route('**/parts.*', (route) => (isLet ? route.continue() : route.abort()));
    await page.click('.cloudsponge-launch');
    const consent = await windowOf(page, () => page.click('[data-launcher="gmail"] button'));
    await consent.click('#allow');
    await come(page, 'calls.some(([name]) => name === "beforeDisplayContacts")');
    isLet = true;
    await page.waitForSelector('.cloudsponge-widget', { state: 'detached' });
    expect(await page.inputValue('textarea')).toContain('ana@example.com');
    expect(await calls(page)).not.toContain('onError');
  });
});

test.each(['course.js', 'course-en.js', 'imports.js'])(
  'what follows the menu is asked for again by whoever tries again: %s',
  async (name) => {
    const { page } = await openHost(service, { body, inline: `${noting} cloudsponge.init(callbacks);` });
    let isLet = false;
    await page.route(`**/${name}*`, (route) => (isLet ? route.continue() : route.abort()));
    await page.click('.cloudsponge-launch');
    await windowOf(page, () => page.click('[data-launcher="gmail"] button'));
    await page.waitForSelector('text=Your address book could not be read.');
    isLet = true;
    await page.click('.bb-picker-back');
    await page.click('[data-launcher="gmail"] button');
    await page.waitForSelector('text=Go on in the other window');
  },
);
