import { accessibilityFaults } from '@bookbridge/testing/axe';
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { calls, come, dropFile, lastCall, noting, openHost, windowOf } from '../host.js';
import { person, playService } from '../played-service.js';

const service = await playService();
const body =
  '<main><h1>Invite</h1><button data-cloudsponge-source="gmail">Google</button><textarea class="cloudsponge-contacts" aria-label="To"></textarea></main>';
/** A page that wants no say before people are shown. */
const inline = `${noting} const { beforeDisplayContacts, ...others } = callbacks; cloudsponge.init(others);
  cloudsponge.on('beforeDisplayContacts', beforeDisplayContacts);`;

const numbered = (first: number, count: number) =>
  Array.from({ length: count }, (_, at) =>
    person(`P${String(first + at).padStart(4, '0')}`, 'Berg', `p${first + at}@example.com`),
  );

/** The same person from two places, and whom they become. */
const twice = [person('Ana', 'Silva', 'ana@example.com'), person('Ana M.', 'Silva', 'ana@work.example')];
const once = person('Ana', 'Silva', 'ana@example.com', 'ana@work.example');

beforeEach(() => {
  service.mode = 'stream';
});

/** An import of these people that reads no further than somebody lets it. */
async function reading(gathered: readonly object[], contacts = gathered, script = inline): Promise<Page> {
  service.next = { allowed: 'reading', count: 0, contacts, gathered };
  const { page } = await openHost(service, { body, inline: script });
  const consent = await windowOf(page, () => page.click('[data-cloudsponge-source]'));
  await consent.click('#allow');
  return page;
}

const names = (page: Page) => page.locator('.bb-list-name').allTextContents();
const row = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name });
const counted = (page: Page, text: string) => page.waitForSelector(`.bb-list-count >> text="${text}"`);

describe('the list', () => {
  test('fills while the count still rises, and who is picked stays so when duplicates become one', async () => {
    const people = [
      person('Bo', 'Berg', 'bo@example.com'),
      ...twice,
      person('Zoe', 'Zimmer', 'zoe@example.com'),
    ];
    const page = await reading(people, [once, people[0] as object, people[3] as object]);
    service.move({ count: 2 });
    await counted(page, '2 people so far');
    expect(await names(page)).toEqual(['Ana Silva', 'Bo Berg']);
    expect(await accessibilityFaults(page)).toEqual([]);
    await row(page, 'Bo').click();
    service.move({ count: 4 });
    await counted(page, '4 people so far');
    await row(page, 'Ana M.').click();
    await page.waitForSelector('text=2 people selected');
    service.move({ state: 'completed' });
    await counted(page, '3 people');
    expect(await names(page)).toEqual(['Ana Silva', 'Bo Berg', 'Zoe Zimmer']);
    await page.waitForSelector('text=2 people selected');
    await page.click('#cloudsponge-export-button');
    await come(page, 'calls.some(([name]) => name === "afterSubmitContacts")');
    expect((await lastCall(page, 'afterSubmitContacts'))[0]).toMatchObject([
      { first_name: 'Bo' },
      { first_name: 'Ana', email: [{ address: 'ana@example.com' }, { address: 'ana@work.example' }] },
    ]);
    expect(await page.inputValue('textarea')).toBe(
      '"Bo Berg" <bo@example.com>, "Ana Silva" <ana@example.com>',
    );
  });

  test('stays where it is while people come, and while they become fewer', async () => {
    const people = [...numbered(100, 200), ...numbered(0, 100)];
    // Each tenth of them is one with somebody else, and goes.
    const whole = people.filter((_, at) => at % 10 !== 0).reverse();
    const page = await reading([...people], whole);
    service.move({ count: 200 });
    await counted(page, '200 people so far');
    await page.getByRole('grid').evaluate((it) => it.scrollTo(0, 5_000));
    await row(page, 'P0189').waitFor();
    const topOf = () => row(page, 'P0189').evaluate((it) => it.getBoundingClientRect().top);
    const before = await topOf();
    service.move({ count: 300 });
    await counted(page, '300 people so far');
    expect(await topOf()).toBeCloseTo(before, 0);
    service.move({ state: 'completed' });
    await counted(page, '270 people');
    expect(await topOf()).toBeCloseTo(before, 0);
  });

  test('is handed over when all have been read, by whoever is done earlier', async () => {
    const page = await reading([...twice, ...numbered(1, 3)], [once, ...numbered(1, 3)]);
    service.move({ count: 3 });
    await row(page, 'Ana M.').click();
    await page.click('#cloudsponge-export-button');
    await page.waitForSelector('text=3 people so far');
    expect(await calls(page)).not.toContain('afterSubmitContacts');
    service.move({ state: 'completed', count: 5 });
    await page.waitForSelector('.cloudsponge-widget', { state: 'detached' });
    const told = await calls(page);
    expect(told.slice(told.indexOf('beforeImport'))).toEqual([
      'beforeImport',
      'afterImport',
      'beforeDisplayContacts',
      'afterSubmitContacts',
      'beforeClosing',
      'afterClosing',
    ]);
    const [contacts, source, owner] = await lastCall(page, 'afterSubmitContacts');
    expect(contacts).toMatchObject([{ first_name: 'Ana', __selectedMail__: 'ana@example.com' }]);
    expect([source, owner]).toMatchObject(['gmail', { first_name: 'Olga' }]);
  });

  test('keeps who was typed meanwhile', async () => {
    const page = await reading(numbered(1, 4));
    service.move({ count: 2 });
    await row(page, 'P0001').waitFor();
    await page.fill('.bb-list-query', 'new@example.com');
    await page.click('text=Add new@example.com');
    service.move({ state: 'completed', count: 4 });
    await counted(page, '5 people');
    await page.click('#cloudsponge-export-button');
    await come(page, 'calls.some(([name]) => name === "afterSubmitContacts")');
    expect((await lastCall(page, 'afterSubmitContacts'))[0]).toMatchObject([
      { __selectedMail__: 'new@example.com' },
    ]);
  });

  test('takes no file before all are there', async () => {
    const page = await reading(numbered(1, 4));
    service.move({ count: 2 });
    await row(page, 'P0001').click();
    const file = ['a.csv', 'Name,E-mail\nCy Dahl,cy@example.com\n'] as const;
    expect(await dropFile(page, ...file)).toBe(false);
    service.move({ state: 'completed', count: 4 });
    await counted(page, '4 people');
    expect(await dropFile(page, ...file)).toBe(true);
    await counted(page, '5 people');
    await page.waitForSelector('text=1 person selected');
  });

  test('goes when the reading fails, and nobody of it is left', async () => {
    const page = await reading(numbered(1, 4));
    service.move({ count: 2 });
    await row(page, 'P0001').click();
    service.move({
      state: 'failed',
      failure: { code: 'grant_expired', number: 105, message: 'Access ran out.' },
    });
    await page.waitForSelector('text=Access ran out.');
    await page.click('text=Choose another address book');
    await page.waitForSelector('[data-launcher="gmail"]');
    expect(await page.locator('text=Forget my contacts').count()).toBe(0);
    expect(await page.locator('.bb-picker-back').count()).toBe(0);
  });

  test('is asked about again where the reading fails after somebody was done', async () => {
    const page = await reading(numbered(1, 4));
    service.move({ count: 2 });
    await row(page, 'P0001').waitFor();
    await page.fill('.bb-list-query', 'new@example.com');
    await page.click('text=Add new@example.com');
    await page.click('#cloudsponge-export-button');
    await page.waitForSelector('text=2 people so far');
    service.move({
      state: 'failed',
      failure: { code: 'grant_expired', number: 105, message: 'Access ran out.' },
    });
    await page.waitForSelector('text=Access ran out.');
    await dropFile(page, 'a.csv', 'Name,E-mail\nCy Dahl,cy@example.com\n');
    await counted(page, '2 people');
    await page.waitForSelector('text=1 person selected');
    expect(await calls(page)).not.toContain('afterSubmitContacts');
  });

  test('says that the connection was lost', async () => {
    const page = await reading(numbered(1, 4));
    service.move({ count: 2 });
    await row(page, 'P0001').waitFor();
    service.mode = 'down';
    service.cut();
    await page.waitForSelector('.bb-picker-list >> text=The connection was lost.');
    service.mode = 'stream';
    service.move({ state: 'completed', count: 4 });
    await counted(page, '4 people');
    expect(await page.locator('text=The connection was lost.').count()).toBe(0);
  });

  test('closed meanwhile destroys the import', async () => {
    const page = await reading(numbered(1, 4));
    service.move({ count: 2 });
    await row(page, 'P0001').waitFor();
    await page.click('.bb-picker-close');
    await expect.poll(() => service.imports.at(-1)?.isDestroyed).toBe(true);
    expect(await lastCall(page, 'onCancel')).toEqual([{ stage: 'list' }]);
  });
});

describe('nobody is shown before all are there', () => {
  test.each([
    ['where the page is asked first', 'beforeDisplayContacts: () => {}'],
    [
      'where the page puts them in order',
      'compare: (one, other) => (one.last_name < other.last_name ? -1 : 1)',
    ],
    ['where there is no list', 'skipContactsDisplay: true'],
  ])('%s', async (_, option) => {
    const page = await reading(numbered(1, 4), numbered(1, 4), `${inline} cloudsponge.init({ ${option} });`);
    service.log.length = 0;
    service.move({ count: 2 });
    await page.waitForSelector('text=2 people so far');
    await page.waitForTimeout(200);
    expect(await page.getByRole('row').count()).toBe(0);
    expect(service.log.filter((line) => line.includes('/contacts'))).toEqual([]);
  });
});

test('a code that is typed wrong is refused while people are still read', async () => {
  service.next = { allowed: 'reading', count: 3, contacts: numbered(1, 4), isCut: true };
  const { page } = await openHost(service, { body, inline });
  const consent = await windowOf(page, () => page.click('[data-cloudsponge-source]'));
  await consent.click('#allow');
  await page.fill('.bb-picker-code', 'WRONG123');
  await page.keyboard.press('Enter');
  await page.waitForSelector('text=You have 4 more tries.');
  expect(service.imports.at(-1)?.triesLeft).toBe(4);
  await page.fill('.bb-picker-code', 'abcd2345');
  await page.keyboard.press('Enter');
  await row(page, 'P0003').waitFor();
  expect(service.imports.at(-1)?.triesLeft).toBe(4);
});
